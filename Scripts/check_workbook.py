#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the judgement workbook in LibreOffice, against numpy and against Steelyard itself.

    check_workbook.py --steelyard PROGRAM

For experts of the example rounds: steelyard form writes the workbook; openpyxl fills in the
expert's judgements, and drawn ones where the round asks for none; LibreOffice calculates it anew. The weights, λmax, CI and CR that its cells
then show are compared with numpy's. The files as openpyxl and as LibreOffice saved them go back
to steelyard weigh, whose matrix, weights and CR must be the same numbers. The same with points.
Judgements beyond the list, blank forms and half-filled ones are checked too. Each failure is one
line: what, rule, detail. The last line counts; the exit code is 1 if anything failed.
"""

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy
from openpyxl import load_workbook

REPOSITORY = Path(__file__).resolve().parent.parent
ROUND = REPOSITORY / "Rounds" / "sample-2026"
# Its index system has a group of two.
SMALL_ROUND = REPOSITORY / "Rounds" / "nev-2014"
# [Saaty 1980], the table that both rounds declare.
RANDOM_INDEX = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51]
TOLERANCE = 1e-9


class Report:
    """Counts what passed and prints what failed."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, what, rule, fault=None):
        if fault is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"{what}: {rule}: {' '.join(str(fault).split())[:400]}", flush=True)

    def same(self, what, rule, found, expected, tolerance=TOLERANCE):
        found, expected = numpy.atleast_1d(found), numpy.atleast_1d(expected)
        try:
            distance = numpy.max(numpy.abs(found.astype(float) - expected.astype(float)))
            good = found.shape == expected.shape and distance <= tolerance
        except (TypeError, ValueError) as error:
            good, distance = False, error
        self.add(what, rule, None if good else f"{found} is not {expected}: {distance}")

    def close(self):
        print(f"workbooks: {self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


# What is expected


def number(text):
    top, _, bottom = text.partition("/")
    return float(top) / float(bottom) if bottom else float(top)


def read_judgements():
    """{expert: {parent: {(left, right): text}}} of the sample round."""
    sheets = defaultdict(lambda: defaultdict(dict))
    with open(ROUND / "judgements.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sheets[row["expert"]][row["parent"]][row["left"], row["right"]] = row["value"]
    return sheets


def draw(sheet, seed):
    """Judgements of every pair, drawn from the 17 values: most of them contradict each other."""
    drawn = random.Random(seed)
    values = [str(value) for value in range(1, 10)] + [f"1/{value}" for value in range(2, 10)]
    return {
        (left, right): drawn.choice(values)
        for place, left in enumerate(sheet.items) for right in sheet.items[place + 1:]}


def geometric_mean(matrix):
    """Weights, λmax, CI and CR by row geometric means."""
    n = len(matrix)
    weights = numpy.exp(numpy.log(matrix).mean(axis=1))
    weights /= weights.sum()
    largest = float((matrix @ weights / weights).mean())
    index = max(0.0, largest - n) / (n - 1) if n > 2 else 0.0
    ratio = index / RANDOM_INDEX[n - 1] if n > 2 else 0.0
    return weights, largest, index, ratio


# The sheets


class Sheet:
    """A sheet of pairs, found by what stands in it: the header with the items' ids."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.parent = sheet["B2"].value
        self.header = next(
            row for row in range(1, 20)
            if sheet.cell(row, 1).value is None and sheet.cell(row, 2).value == "#")
        columns = range(3, sheet.max_column + 1)
        self.columns = {
            sheet.cell(self.header, column).value: column for column in columns
            if sheet.cell(self.header, column).value not in (None, "#")}
        self.items = list(self.columns)
        self.rows = {
            sheet.cell(self.header + 1 + place, 1).value: self.header + 1 + place
            for place in range(len(self.items))}
        self.weights = max(self.columns.values()) + 1
        # Results stand after a blank row and a heading: pairs, λmax, CI, RI, CR, verdict.
        self.results = self.header + len(self.items) + 2

    def fill(self, pairs, text=str):
        """Puts judgements above the diagonal, turned round where they were asked the other way."""
        filled = 0
        for place, left in enumerate(self.items):
            for right in self.items[place + 1:]:
                value = pairs.get((left, right))
                if value is None and (right, left) in pairs:
                    top, _, bottom = pairs[right, left].partition("/")
                    value = f"{bottom or 1}/{top}" if top != "1" else bottom or "1"
                if value is None:
                    continue
                cell = self.sheet.cell(self.rows[left], self.columns[right])
                assert cell.value is None and not cell.protection.locked, cell.coordinate
                assert cell.number_format == "@", cell.coordinate
                cell.value = text(value)
                filled += 1
        return filled

    def matrix(self, pairs):
        n = len(self.items)
        matrix = numpy.ones((n, n))
        for (left, right), value in pairs.items():
            i, j = self.items.index(left), self.items.index(right)
            matrix[i, j] = number(value)
            matrix[j, i] = 1 / matrix[i, j]
        return matrix

    def result(self, offset):
        return self.sheet.cell(self.results + offset, 3).value

    def verdict(self):
        return self.sheet.cell(self.results + 6, 2).value

    def shown_weights(self):
        return [self.sheet.cell(self.rows[item], self.weights).value for item in self.items]


class Checks:
    def __init__(self, steelyard, report, scratch):
        self.steelyard, self.report, self.scratch = steelyard, report, scratch

    def run(self, *arguments, code=0):
        run = subprocess.run(
            [self.steelyard, *map(str, arguments)], capture_output=True, encoding="utf-8",
            check=False)
        name = "steelyard " + " ".join(str(word).rsplit("/", 1)[-1] for word in arguments)
        self.report.add(
            name, f"exit code {code}",
            None if run.returncode == code else f"{run.returncode}: {run.stderr}")
        return run

    def form(self, name, *arguments, place=ROUND):
        path = self.scratch / name
        self.run("form", place, "--out", path, *arguments)
        return path

    def calculate(self, path):
        """The workbook as LibreOffice saves it after calculating every formula."""
        folder = self.scratch / "calculated"
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(self.scratch / 'profile').as_uri()}",
             "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder,
             path],
            check=True, capture_output=True, timeout=180)
        return folder / path.name

    def weigh(self, option, path, code=0):
        run = self.run(
            "weigh", option, path, "--method", "geometric-mean", "--format", "json", code=code)
        if code:
            return json.loads(run.stderr)["problems"]
        # Judgements above the limit are said; nothing else is.
        said = json.loads(run.stderr)["problems"] if run.stderr else []
        other = [problem["code"] for problem in said
                 if problem["code"] not in ("SJ-013", "SJ-014")]
        self.report.add(path.name, "nothing else is said", other or None)
        return json.loads(run.stdout)

    # Pairs

    def pairs(self, expert, sheets, language, text=str, place=ROUND):
        what = f"{place.name} {expert} {language}"
        asked = ("--expert", expert, "--language", language)
        path = self.form(f"{place.name}-{expert}-{language}.xlsx", *asked, place=place)
        again = self.form("again.xlsx", *asked, place=place)
        self.report.add(what, "same bytes",
                        None if path.read_bytes() == again.read_bytes() else "they differ")
        workbook = load_workbook(path)
        filled = [Sheet(sheet) for sheet in workbook.worksheets[1:]]
        self.report.add(what, "a sheet for every judged parent",
                        None if {sheet.parent for sheet in filled} >= set(sheets) else
                        [sheet.parent for sheet in filled])
        sheets = dict(sheets)
        for sheet in filled:
            sheets.setdefault(sheet.parent, draw(sheet, f"{what} {sheet.parent}"))
        for sheet in filled:
            count = sheet.fill(sheets[sheet.parent], text)
            self.report.same(what, "pairs filled in", count, len(sheets[sheet.parent]))
        saved = self.scratch / f"filled-{path.name}"
        workbook.save(saved)
        calculated = self.calculate(saved)
        self.shown(what, calculated, sheets)
        for file in (saved, calculated):
            self.taken_back(f"{what}, {file.parent.name}", file, expert, sheets)

    def shown(self, what, calculated, sheets):
        """What the calculated cells show, against numpy."""
        for worksheet in load_workbook(calculated, data_only=True).worksheets[1:]:
            sheet = Sheet(worksheet)
            pairs = sheets[sheet.parent]
            matrix = sheet.matrix(pairs)
            weights, largest, index, ratio = geometric_mean(matrix)
            name = f"{what} {sheet.parent}"
            self.report.same(name, "weights", sheet.shown_weights(), weights)
            for offset, rule, expected in (
                    (1, "pairs judged", len(pairs)), (2, "λmax", largest), (3, "CI", index),
                    (4, "RI", RANDOM_INDEX[len(matrix) - 1]), (5, "CR", ratio)):
                self.report.same(name, rule, sheet.result(offset), expected)
            above = "limit" if "limit" in sheet.verdict() or "超过" in sheet.verdict() else None
            self.report.add(name, "the verdict", None if bool(above) == (ratio > 0.1) else
                            f"{sheet.verdict()}: CR {ratio}")
            for i, left in enumerate(sheet.items):
                for j, right in enumerate(sheet.items[:i]):
                    mirror = worksheet.cell(sheet.rows[left], sheet.columns[right]).value
                    self.report.same(name, "reciprocals", number(str(mirror)), matrix[i, j], 0.01)

    def taken_back(self, what, file, expert, sheets):
        """What steelyard weigh makes of the file, against numpy."""
        weighting = self.weigh("--judgements", file)
        matrices = {matrix["parent"]: matrix for matrix in weighting["matrices"]}
        self.report.add(what, "parents", None if set(matrices) == set(sheets) else list(matrices))
        for parent, pairs in sheets.items():
            found = matrices[parent]
            n = len(found["items"])
            place = {item: position for position, item in enumerate(found["items"])}
            matrix = numpy.ones((n, n))
            for (left, right), value in pairs.items():
                matrix[place[left], place[right]] = number(value)
                matrix[place[right], place[left]] = 1 / number(value)
            weights, largest, _, ratio = geometric_mean(matrix)
            name = f"{what} {parent}"
            self.report.add(name, "expert", None if [
                entry["id"] for entry in found["experts"]] == [expert] else found["experts"])
            self.report.same(name, "matrix taken back", numpy.reshape(found["matrix"], (n, n)),
                             matrix)
            self.report.same(name, "weights taken back", found["weights"], weights)
            self.report.same(name, "λmax taken back", found["lambdaMax"], largest)
            self.report.same(name, "CR taken back", found["consistencyRatio"], ratio)

    def unfinished(self, sheets):
        """A blank form, one filled in by half with its code, and a value beyond the list."""
        for expert in (["--expert", "e1"], []):
            blank = self.form("blank.xlsx", *expert)
            for file in (blank, self.calculate(blank)):
                codes = [entry["code"] for entry in self.weigh("--judgements", file, code=1)]
                self.report.add(f"blank form {expert}", "no judgements",
                                None if codes == ["SJ-015"] else codes)
        workbook = load_workbook(self.form("half.xlsx"))
        workbook.worksheets[0]["C4"].value = "e7"
        sheet = Sheet(workbook.worksheets[1])
        pairs = dict(list(sheets["e1"][sheet.parent].items())[:-2])
        sheet.fill(pairs)
        beyond = Sheet(workbook.worksheets[2])
        beyond.sheet.cell(beyond.rows[beyond.items[0]], beyond.columns[beyond.items[1]]).value = "12"
        saved = self.scratch / "half-filled.xlsx"
        workbook.save(saved)
        # Where a result is needed that nobody has calculated, nothing is guessed.
        codes = {entry["code"] for entry in self.weigh("--judgements", saved, code=1)}
        self.report.add("half-filled", "formulas without results are told",
                        None if "ST-023" in codes else codes)
        calculated = self.calculate(saved)
        shown = load_workbook(calculated, data_only=True).worksheets
        whole = Sheet(shown[1])
        self.report.same("half-filled", "pairs judged", whole.result(1), len(pairs))
        self.report.add("half-filled", "no CR",
                        None if whole.result(5) in (None, "") else whole.result(5))
        self.report.add("half-filled", "the verdict counts", None if
                        f" {len(pairs)} of " in whole.verdict() else whole.verdict())
        self.report.same("value beyond the scale", "pairs judged", Sheet(shown[2]).result(1), 0)
        problems = self.weigh("--judgements", calculated, code=1)
        self.report.add("value beyond the scale", "is reported", None if
                        [entry["code"] for entry in problems] == ["SJ-005"] else problems)

    def decimals(self):
        """Numbers that were pasted past the list; 0.11 stands for 1/9."""
        workbook = load_workbook(self.form("decimals.xlsx", "--expert", "e1"))
        sheet = Sheet(workbook.worksheets[1])
        values = ["0.4", "2.5", "0.3", "0.11"]
        drawn = draw(sheet, "decimals")
        pasted = {pair: values[place % 4] for place, pair in enumerate(drawn)}
        sheet.fill(pasted, float)
        saved = self.scratch / "filled-decimals.xlsx"
        workbook.save(saved)
        exact = {pair: value.replace("0.11", "1/9") for pair, value in pasted.items()}
        calculated = self.calculate(saved)
        shown = load_workbook(calculated, data_only=True)
        for other in shown.worksheets[2:]:
            shown.remove(other)
        shown.save(self.scratch / "one-sheet.xlsx")
        self.shown("decimals", self.scratch / "one-sheet.xlsx", {sheet.parent: exact})
        self.taken_back("decimals", calculated, "e1", {sheet.parent: exact})

    # Points

    def points(self, language):
        path = self.form(f"points-{language}.xlsx", "--form", "allocation", "--expert", "e1",
                         "--language", language)
        workbook = load_workbook(path)
        sheet = workbook.worksheets[1]
        parents = defaultdict(list)
        for row in range(2, sheet.max_row + 1):
            parents[sheet.cell(row, 1).value].append(row)
        expected = {}
        for position, (parent, rows) in enumerate(parents.items()):
            shares = [100 // len(rows)] * len(rows)
            shares[0] += position % 3
            shares[-1] += 100 - sum(shares)
            for row, share in zip(rows, shares):
                assert not sheet.cell(row, 6).protection.locked
                sheet.cell(row, 6).value = share
            expected[parent] = [share / 100 for share in shares]
        saved = self.scratch / f"filled-{path.name}"
        workbook.save(saved)
        calculated = self.calculate(saved)
        shown = load_workbook(calculated, data_only=True).worksheets[1]
        for parent, rows in parents.items():
            text = shown.cell(rows[0], 7).value
            self.report.add(f"points {parent}", "live sum",
                            None if text.endswith(" 100 / 100") else text)
        for file in (saved, calculated):
            weighting = self.weigh("--allocations", file)
            found = {matrix["parent"]: matrix["weights"] for matrix in weighting["matrices"]}
            self.report.add("points", "parents", None if set(found) == set(expected) else found)
            for parent, weights in expected.items():
                self.report.same(f"points {parent}", "weights taken back", found[parent], weights)
        for expert in (["--expert", "e1"], []):
            blank = self.form("blank-points.xlsx", "--form", "allocation", *expert)
            codes = [entry["code"] for entry in self.weigh("--allocations", blank, code=1)]
            self.report.add(f"blank points {expert}", "no judgements",
                            None if codes == ["SJ-015"] else codes)


def as_number(text):
    """A judgement as a person who types numbers leaves it."""
    return int(text) if text.isdigit() else round(number(text), 15)



def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--steelyard", required=True, metavar="PROGRAM")
    options = parser.parse_args()
    report = Report()
    sheets = read_judgements()
    with tempfile.TemporaryDirectory() as scratch:
        checks = Checks(str(Path(options.steelyard).resolve()), report, Path(scratch))
        experts = list(sheets)
        checks.pairs(experts[0], sheets[experts[0]], "zh-Hans")
        checks.pairs(experts[-1], sheets[experts[-1]], "en")
        checks.pairs(experts[1], sheets[experts[1]], "en", as_number)
        checks.pairs("p1", {}, "zh-Hans", place=SMALL_ROUND)
        checks.unfinished(sheets)
        checks.decimals()
        checks.points("zh-Hans")
        checks.points("en")
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
