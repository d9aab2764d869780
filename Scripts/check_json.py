#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every JSON document that Steelyard writes against the schemas that ship.

    check_json.py SITE… --steelyard PROGRAM

Of each finished site: evaluation.json and alliances/*.json. Of each site's round, which stands
in Rounds/ under the round's id: what the program's verbs write with --format json. Each document
is read strictly, has no -0, fits its schema, and a published one holds no figure that round.xml
withholds. The schemas are checked first. Each failure is one line: document, rule, detail. The
last line counts; the exit code is 1 if anything failed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable

REPOSITORY = Path(__file__).resolve().parent.parent
SCHEMAS = REPOSITORY / "Documentation" / "Schemas"
ROUND = "{urn:steelyard:round:1}"

# What tells a figure that `publish` can withhold, by the attribute that withholds it.
WITHHELD = {
    "score": {"score", "scores", "membership", "bounds", "contribution", "weightUsed", "verdict",
              "marks", "adjusted", "adjustments", "panel", "border", "loss", "membershipSum"},
    "rank": {"rank"},
    "class": {"class", "missedClasses", "proposedClass", "provisionalUntil"},
}

# A definition with errors: a weight that is no number, grades that do not fall, no name.
BROKEN = """<index-system xmlns="urn:steelyard:index-system:1" id="broken" edition="1">
  <grades><grade id="good" score="1"/><grade id="poor" score="2"/></grades>
  <indicator id="a" kind="survey" weight="0,35"><name xml:lang="en">A</name></indicator>
</index-system>
"""


class Report:
    """Counts what passed and prints what failed, at most five details of one rule."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, document, rule, faults):
        faults = [" ".join(str(fault).split()) for fault in faults]
        if faults:
            self.failed += 1
        else:
            self.passed += 1
        for fault in faults[:5]:
            print(f"{document}: {rule}: {fault[:300]}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


# Reading


class Document:
    """One JSON text: its value (None where it is not JSON) and what is wrong with the text."""

    def __init__(self, name, text):
        self.name, self.faults, self.negative_zeros = name, [], []
        try:
            self.value = json.loads(
                text, object_pairs_hook=self.object, parse_constant=self.constant,
                parse_int=lambda token: self.number(int, token),
                parse_float=lambda token: self.number(float, token))
        except ValueError as error:
            self.value = None
            self.faults.append(error)
        if not text.endswith("}\n"):
            self.faults.append("does not end with one object and one line break")

    def object(self, pairs):
        value = dict(pairs)
        if len(value) < len(pairs):
            self.faults.append(f"a key stands twice among {', '.join(key for key, _ in pairs)}")
        return value

    def constant(self, token):
        self.faults.append(f"{token} is no number of JSON")

    def number(self, kind, token):
        value = kind(token)
        if value == 0 and token.startswith("-"):
            self.negative_zeros.append(f"the number {token}")
        return value


# Schemas


class Schemas:
    """The schemas that ship, by name; a reference between them is a file's name."""

    def __init__(self, folder):
        self.files = {path.name: json.loads(path.read_text(encoding="utf-8"))
                      for path in sorted(folder.glob("*.schema.json"))}
        if not self.files:
            sys.exit(f"error: {folder} holds no schema")
        self.registry = Registry().with_resources(
            (name, Resource.from_contents(schema)) for name, schema in self.files.items())
        self.validators = {}

    def check(self, report):
        for name, schema in self.files.items():
            try:
                Draft202012Validator.check_schema(schema)
                report.add(name, "is a schema", [])
            except SchemaError as error:
                report.add(name, "is a schema", [f"{error.json_path}: {error.message}"])
            report.add(name, "references", self.dangling(name, schema))
            report.add(name, "strict", loose(schema, "$"))

    def dangling(self, name, schema):
        """References that lead nowhere."""
        resolver = self.registry.resolver(base_uri=name)
        faults = []
        for key, value in pairs(schema):
            if key == "$ref":
                try:
                    resolver.lookup(value)
                except Unresolvable:
                    faults.append(f"{value} leads nowhere")
        return faults

    def faults(self, name, value):
        """What a schema finds, the place first."""
        if name not in self.validators:
            self.validators[name] = Draft202012Validator(
                {"$ref": f"{name}.schema.json"}, registry=self.registry)
        errors = self.validators[name].iter_errors(value)
        return sorted({line for error in errors for line in told(error)})


def told(error):
    """A fault in words; where none of several schemas fits, why each but null does not."""
    inner = [fault for fault in error.context if fault.validator_value != "null"]
    if inner:
        return [line for fault in inner for line in told(fault)]
    return [f"{error.json_path}: {error.message}"]


def pairs(value):
    """Every key with its value, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)


def loose(schema, place):
    """Objects that take any key, and keys that nothing is said of. Branches of allOf, if and not
    only narrow what the schema around them describes."""
    if not isinstance(schema, dict):
        return []
    faults = []
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        faults.append(f"{place} takes any key")
    for key, inner in schema.get("properties", {}).items():
        if not inner.get("description"):
            faults.append(f"{place}.{key} has no description")
        faults += loose(inner, f"{place}.{key}")
    for key in schema.get("required", []):
        if key not in schema.get("properties", {}):
            faults.append(f"{place} requires {key} and does not describe it")
    for word in ("items", "additionalProperties"):
        faults += loose(schema.get(word), f"{place}.{word}")
    for index, inner in enumerate(schema.get("anyOf", [])):
        faults += loose(inner, f"{place}.anyOf[{index}]")
    for name, inner in schema.get("$defs", {}).items():
        faults += loose(inner, f"{place}#{name}")
    return faults


# What a round withholds


class Publishing:
    """What round.xml lets out, read apart from the program; all of it where nothing is said."""

    def __init__(self, folder):
        element = ElementTree.parse(folder / "round.xml").getroot().find(f"{ROUND}publish")
        said = {} if element is None else element.attrib
        self.rule = {name: said.get(name, "true").strip() in ("true", "1") for name in WITHHELD}

    def leaks(self, value):
        """Keys of withheld figures that say something."""
        hidden = {key for name, keys in WITHHELD.items() if not self.rule[name] for key in keys}
        faults = [f'"{key}" is withheld and says {json.dumps(inner)}'
                  for key, inner in pairs(value) if key in hidden and inner not in (None, [])]
        if not self.rule["rank"]:
            faults += ['"tied" tells of a rank that is withheld'
                       for key, inner in pairs(value) if key == "tied" and inner]
        return faults


# What must add up


def close(left, right):
    """Whether two figures are the same but for rounding."""
    return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))


def sums(evaluation):
    """What does not add up: contributions with bonus and deductions, points with scores, memberships
    with scores, groups' weights, weight by evidence. Withheld figures are passed over."""
    grades = [grade["score"] for grade in evaluation["indexSystem"]["grades"]]
    scale = grades[0] if grades else 100
    children = {}
    for place, node in enumerate(evaluation["nodes"]):
        children.setdefault(node["parent"], []).append(place)
    faults = []
    for group in evaluation["groups"]:
        name = group.get("profile", "the index system")
        for parent, places in children.items():
            whole = sum(group["nodes"][place]["localWeight"] for place in places)
            if not (close(whole, 1) or whole == 0):
                faults.append(f"{name}: the weights under {parent} sum to {whole}")
        if group["evidence"] and not close(sum(e["weight"] for e in group["evidence"]), 1):
            faults.append(f"{name}: the weight by evidence does not sum to 1")
    for alliance in evaluation["alliances"]:
        for node in alliance["nodes"]:
            name, score = f'{alliance["id"]}, {node["id"]}', node["score"]
            changed = node.get("adjusted", 0)
            marks = node.get("marks")
            if marks and score is not None and not close(scale * marks["earned"] / marks["full"], score):
                faults.append(f"{name}: points and score differ")
            if node["membership"] and score is not None:
                mean = sum(share * grade for share, grade in zip(node["membership"], grades))
                if not close(mean + changed, score):
                    faults.append(f"{name}: shares of the grades and score differ")
            for item in node.get("adjustments", []):
                if item["counted"] > item["points"]:
                    faults.append(f'{name}: {item["id"]} counts for more than it brings')
            below = [alliance["nodes"][place] for place in children.get(node["id"], [])]
            parts = [child["contribution"] for child in below if child["weightUsed"]]
            if node["contribution"] is None or not parts or None in parts:
                continue
            if not close(sum(parts) + node["weightUsed"] * changed, node["contribution"]):
                faults.append(f"{name}: contributions do not sum")
    return faults


# The checks


class Checks:
    def __init__(self, program, report, schemas):
        self.program, self.report, self.schemas = program, report, schemas

    def document(self, name, text, schema):
        """Checks one text against one schema; its value."""
        document = Document(name, text)
        self.report.add(name, "JSON", document.faults)
        if document.value is not None:
            self.report.add(name, "no -0", document.negative_zeros)
            self.report.add(name, f"schema {schema}", self.schemas.faults(schema, document.value))
        return document.value

    def site(self, site):
        """Checks a site's files; the round's folder and the evaluation."""
        name = f"{site.name}/evaluation.json"
        evaluation = self.document(
            name, (site / "evaluation.json").read_text(encoding="utf-8"), "evaluation")
        absent = {"round", "nodes", "alliances"} - set(evaluation or {})
        if absent:
            self.report.add(name, "can be gone through", [f"no {key}" for key in sorted(absent)])
            return None, None
        rounds = REPOSITORY / "Rounds"
        folder = next(place / evaluation["round"]["id"] for place in (rounds / "examples", rounds)
                      if (place / evaluation["round"]["id"]).is_dir())
        publishing = Publishing(folder)
        stated = {key: evaluation["round"]["publish"][key] for key in WITHHELD}
        self.report.add(name, "publish as in round.xml",
                        [] if stated == publishing.rule else [f"{stated}, not {publishing.rule}"])
        self.report.add(name, "withheld", publishing.leaks(
            [evaluation["nodes"], evaluation.get("groups"), evaluation["alliances"]]))
        self.report.add(name, "adds up", sums(evaluation) if "groups" in evaluation else ["no groups"])
        by_id = {alliance["id"]: alliance for alliance in evaluation["alliances"]}
        cards = sorted((site / "alliances").glob("*.json"))
        self.report.add(name, "a scorecard per alliance",
                        {path.stem for path in cards} ^ set(by_id))
        for path in cards:
            name = f"{site.name}/alliances/{path.name}"
            card = self.document(name, path.read_text(encoding="utf-8"), "scorecard")
            if card is None:
                continue
            self.report.add(name, "withheld", publishing.leaks(card["alliance"]))
            self.report.add(name, "as in evaluation.json", []
                            if card["alliance"] == by_id.get(path.stem) else ["it is another one"])
        return folder, evaluation

    def run(self, schema, *arguments, code=0):
        """Checks what the program writes: the result, and problems on standard error."""
        run = subprocess.run(
            [self.program, *arguments, "--format", "json"],
            cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False)
        name = " ".join(["steelyard", *(word.rsplit("/", 1)[-1] for word in arguments)])
        self.report.add(name, f"exit code {code}",
                        [] if run.returncode == code else [f"{run.returncode}: {run.stderr}"])
        value = self.document(name, run.stdout, schema)
        if run.stderr:
            self.document(f"{name} (standard error)", run.stderr, "problems")
        return value

    def verbs(self, folder, evaluation, scratch):
        """Checks what every verb says of a round: explain for a node of each kind."""
        place = str(folder.relative_to(REPOSITORY))
        self.run("weights", "weigh", place)
        self.run("tally", "tally", place)
        self.run("written", "score", place, "--out", str(scratch / folder.name))
        for form in ("pairwise", "allocation"):
            self.run("form", "form", place, "--form", form, "--out", str(scratch / "form.xlsx"))
        self.run("status", "status", place, "--out", str(scratch / "chase.xlsx"))
        self.run("calibration", "calibrate", place)
        if any(node["kind"] == "panel" for node in evaluation["nodes"]):
            self.run("reviewer-form", "form", place, "--panel",
                     "--out", str(scratch / "reviewers.xlsx"))
        if (folder / "population.csv").exists():
            self.run("invitations", "invite", place, "--out", str(scratch / "invitations.csv"))
        for language in ("en", "zh-Hans"):
            self.run("problems", "check", place, "--language", language)
        first_of_kind = {node["kind"]: node["id"] for node in reversed(evaluation["nodes"])}
        for alliance in evaluation["alliances"]:
            self.run("explanation", "explain", place, alliance["id"])
        for node in first_of_kind.values():
            self.run("explanation", "explain", place, evaluation["alliances"][0]["id"], node)
        for table in sorted((folder / "responses").glob("*.csv"))[:1]:
            name = str(table.relative_to(REPOSITORY))
            self.run("import", "import", name, "--round", place)
        judgements = folder / "judgements.csv"
        if judgements.exists():
            table = str(judgements.relative_to(REPOSITORY))
            for group in ("judgements", "priorities"):
                self.run("weights", "weigh", "--judgements", table, "--group", group)

    def forms(self, scratch):
        """Checks what is said of a questionnaire that goes out."""
        for kind in ("html", "xlsform", "limesurvey", "wjx"):
            self.run("questionnaire-form", "form", "Questionnaires/member-survey.xml",
                     "--as", kind, "--out", str(scratch / f"form-{kind}"))

    def broken(self, scratch):
        """Checks what is said of a definition with errors."""
        path = scratch / "broken.xml"
        path.write_text(BROKEN, encoding="utf-8")
        said = self.run("problems", "check", str(path), code=1)
        severities = {problem["severity"] for problem in (said or {}).get("problems", [])}
        self.report.add("a broken definition", "errors are told",
                        [] if "error" in severities else ["there is none"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    parser.add_argument("--steelyard", required=True, metavar="PROGRAM")
    options = parser.parse_args()

    report = Report()
    schemas = Schemas(SCHEMAS)
    schemas.check(report)
    if report.failed:
        return report.close()
    checks = Checks(str(Path(options.steelyard).resolve()), report, schemas)
    with tempfile.TemporaryDirectory() as scratch:
        for site in options.sites:
            folder, evaluation = checks.site(site.resolve())
            if evaluation is not None:
                checks.verbs(folder, evaluation, Path(scratch))
        checks.forms(Path(scratch))
        checks.broken(Path(scratch))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
