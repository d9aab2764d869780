#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every Swift test. Arguments go to `swift test`: Scripts/test.sh --filter Weighting
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

require_build_packages
require_swift
# All tests are swift-testing's: without XCTest's empty run the last line is the one that counts.
exec swift test --disable-xctest "$@"
