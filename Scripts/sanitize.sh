#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the tests of the rooms that face hostile bytes under the address sanitizer, in a build
# folder of its own. Leak reports are off: the test runner's own leaks would fail the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

require_build_packages
require_swift
export ASAN_OPTIONS=detect_leaks=0
exec swift test --disable-xctest --sanitize=address --scratch-path .build-asan \
  --filter 'XMLDocumentsTests|SpreadsheetsTests|IntakeTests' "$@"
