#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Scores all example rounds and checks what comes out: every JSON document against its schema,
# the pages of four of them with the Nu checker, a browser, axe, on paper, the judgement workbook in LibreOffice, and the
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
for round in Rounds/*/round.xml Rounds/examples/*/round.xml; do
  round=${round%/round.xml}
  "$steelyard" score "$round" --out "$sites/${round##*/}" --language en
done
status=0
.venv/bin/python Scripts/check_json.py "$sites"/* --steelyard "$steelyard" || status=1
# The other two examples hold no kind of page that these do not.
.venv/bin/python Scripts/check_pages.py "$sites/nev-2014" "$sites/sample-2026" \
  "$sites/alliance-points-80-60" "$sites/ningbo-engineering-centre" "$@" || status=1
.venv/bin/python Scripts/check_workbook.py --steelyard "$steelyard" || status=1
.venv/bin/python Scripts/check_forms.py --steelyard "$steelyard" || status=1
exit "$status"
