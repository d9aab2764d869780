#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything a reader should never have to point out: goes through all checks, then fails if one did.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

require_build_packages
require_packages libxml2-utils python3
require_swift

# The checks read the tracked files, also where the checkout belongs to another user.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$PWD
git rev-parse --is-inside-work-tree >/dev/null || stop "lint reads the list of files from git"

failures=0
check() {
  local name=$1
  shift
  if "$@"; then
    say "lint: $name: passed"
  else
    say "lint: $name: FAILED"
    failures=$((failures + 1))
  fi
}

swift_format() {
  swift format lint --strict --recursive --parallel Package.swift Sources Tests \
    Benchmarks/Package.swift Benchmarks/Sources Simulations/Package.swift Simulations/Sources
}

scripts_parse() {
  local script status=0
  while IFS= read -r -d '' script; do
    bash -n "$script" || status=1
  done < <(git ls-files -z -- 'Scripts/*.sh' .ci/run)
  python3 - Scripts/*.py Benchmarks/*.py <<'PYTHON' || status=1
import ast, sys
for path in sys.argv[1:]:
    ast.parse(open(path, encoding="utf-8").read(), path)
PYTHON
  return "$status"
}

shell_style() {
  git ls-files -z -- 'Scripts/*.sh' .ci/run | xargs -0 shellcheck --external-sources
}

# Every definition that ships, against the schema that ships beside it.
shipped_xml() {
  local status=0 count=0 file schema faults
  while IFS= read -r -d '' file; do
    case $(grep -om 1 'urn:steelyard:[a-z-]*:1' "$file" || true) in
    urn:steelyard:index-system:1) schema=Indicators/index-system.xsd ;;
    urn:steelyard:questionnaire:1) schema=Questionnaires/questionnaire.xsd ;;
    urn:steelyard:round:1) schema=Rounds/round.xsd ;;
    *) say "$file: no namespace of ours" && status=1 && continue ;;
    esac
    count=$((count + 1))
    faults=$(xmllint --nonet --noout --schema "$schema" "$file" 2>&1) || {
      say "$faults"
      status=1
    }
  done < <(git ls-files -z -- 'Indicators/*.xml' 'Questionnaires/*.xml' 'Rounds/*.xml')
  say "$count files against their schemas"
  return "$status"
}

# No home or mount of the machine it was written on. A path of a web address is not one.
no_machine_paths() {
  ! git grep -nIE '(^|[^[:alnum:]_.~/-])/(home|root|Users|work|mnt|opt/swift)/[[:alnum:]_.]'
}

# The build is part of this check, and in it every warning is an error.
import_arrows() {
  swift test --disable-xctest --filter ArchitectureTests
}

check "swift format" swift_format
check "scripts parse" scripts_parse
if command -v shellcheck >/dev/null; then
  check "shellcheck" shell_style
fi
check "shipped XML against its schemas" shipped_xml
check "no paths of a machine" no_machine_paths
check "warnings as errors, import arrows" import_arrows

[ "$failures" -eq 0 ] || stop "lint: $failures failed"
say "lint: all passed"
