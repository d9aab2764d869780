#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Times the weights, ranks over draws and respondents drawn again side by side with numpy and numba, and the tally
# with polars and calamine. It judges no time, but fails where results differ. Scripts/bench.sh weights --matrices
# 10000 --rounds 3, or Scripts/bench.sh tally --huge, runs one of them with arguments; without any all run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

require_build_packages
require_swift
python3 -c 'import ensurepip, venv' 2>/dev/null || require_packages python3 python3-venv

# The stamp is the list that was installed, so that a new list is installed once.
if ! cmp -s Benchmarks/requirements.txt .venv/benchmarks.txt; then
  say "Installing Benchmarks/requirements.txt into .venv"
  [ -x .venv/bin/pip ] || python3 -m venv .venv
  .venv/bin/pip -q --disable-pip-version-check install -r Benchmarks/requirements.txt
  cp Benchmarks/requirements.txt .venv/benchmarks.txt
fi

what="${1:-all}"
[ $# -eq 0 ] || shift
case "$what" in
  weights) exec .venv/bin/python Benchmarks/run.py "$@" ;;
  tally) exec .venv/bin/python Benchmarks/tally.py "$@" ;;
  ranks) exec .venv/bin/python Benchmarks/ranks.py "$@" ;;
  resamples) exec .venv/bin/python Benchmarks/resamples.py "$@" ;;
  all)
    .venv/bin/python Benchmarks/run.py
    .venv/bin/python Benchmarks/tally.py
    .venv/bin/python Benchmarks/ranks.py
    .venv/bin/python Benchmarks/resamples.py
    ;;
  *)
    echo "bench.sh: what is $what? weights, tally, ranks or resamples" >&2
    exit 64
    ;;
esac
