#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Scores both example rounds and checks what comes out: every JSON document against its schema,
# the pages with the Nu checker, a browser, axe, on paper, the judgement workbook in LibreOffice, and the
# forms that go out in a browser, with pyxform and on the way back.
# Arguments go to check_pages.py, for example: Scripts/pages.sh --screenshots screenshots
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

require_build_packages
require_swift
require_packages fonts-noto-cjk poppler-utils
command -v soffice >/dev/null || require_packages libreoffice-calc
command -v java >/dev/null || require_packages default-jre-headless
command -v chromium >/dev/null || require_packages chromium
python3 -c 'import ensurepip, venv' 2>/dev/null || require_packages python3 python3-venv

# The stamp is the list that was installed, so that a new list is installed once.
if ! cmp -s Scripts/requirements.txt .venv/requirements.txt; then
  say "Installing the checkers of Scripts/requirements.txt into .venv"
  rm -rf .venv
  python3 -m venv .venv
  .venv/bin/pip -q --disable-pip-version-check install -r Scripts/requirements.txt
  cp Scripts/requirements.txt .venv/requirements.txt
fi

steelyard=$(build_release)
sites=$(mktemp -d)
trap 'rm -rf "$sites"' EXIT
for round in nev-2014 sample-2026; do
  "$steelyard" score "Rounds/$round" --out "$sites/$round" --language en
done
status=0
.venv/bin/python Scripts/check_json.py "$sites/nev-2014" "$sites/sample-2026" \
  --steelyard "$steelyard" || status=1
.venv/bin/python Scripts/check_pages.py "$sites/nev-2014" "$sites/sample-2026" "$@" || status=1
.venv/bin/python Scripts/check_workbook.py --steelyard "$steelyard" || status=1
.venv/bin/python Scripts/check_forms.py --steelyard "$steelyard" || status=1
exit "$status"
