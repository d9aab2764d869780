# SPDX-License-Identifier: Apache-2.0
"""A round around one questionnaire, and what the program under test counts in it."""

import csv
import io
import json
import shutil
from collections import Counter
from fractions import Fraction
from xml.sax.saxutils import escape, quoteattr

from random_questionnaire import question_kind

# Ids that other programs cannot keep as they are, and names that look alike.
ALLIANCES = {"1-a": "一号[联盟]", "b-2": "二号_联盟", "c": "三号 联盟"}


def name(text):
    return f'<name xml:lang="zh-Hans">{escape(text)}</name>'


def index_system(questionnaire):
    """An index system with the indicators that a questionnaire's items name, and its grades."""
    scored = list(dict.fromkeys(i.indicator for i in questionnaire.items if i.indicator))
    scored = scored or ["nothing"]
    grades = list(dict.fromkeys(grade for of_scale in questionnaire.grades.values()
                                for grade in of_scale.values() if grade)) or ["good", "bad"]
    parts = [f'<index-system xmlns="urn:steelyard:index-system:1" '
             f'id="{questionnaire.index_system}" edition="1">', name("指标"), "<grades>"]
    parts += [f'<grade id="{grade}" score="{100 - 10 * place}">{name(grade)}</grade>'
              for place, grade in enumerate(grades)]
    parts += [f'</grades><classes><class id="pass" from="50">{name("合格")}</class>'
              f'<class id="fail">{name("不合格")}</class></classes>'
              f'<criterion id="all" weight="1">{name("全部")}']
    parts += [f'<indicator id="{i}" weight="1/{len(scored)}" kind="survey" evidence="survey">'
              f"{name(i)}</indicator>" for i in scored]
    return "".join([*parts, "</criterion></index-system>"])


class AskedRound:
    """A round's folder whose responses are files of one program."""

    def __init__(self, folder, questionnaire, source):
        self.folder, self.questionnaire = folder, questionnaire
        folder.mkdir()
        shutil.copy(source, folder / "asked.xml")
        (folder / "system.xml").write_text(index_system(questionnaire), "utf-8")
        rows = "".join(f'{i},"{words}"\n' for i, words in ALLIANCES.items())
        (folder / "alliances.csv").write_text("id,name\n" + rows, "utf-8")
        self.declare("")

    def declare(self, responses):
        audiences = "".join(f'<audience id="{a}" weight="1"/>'
                            for a in self.questionnaire.audiences)
        (self.folder / "round.xml").write_text(
            '<round xmlns="urn:steelyard:round:1" id="asked" year="2026" date="2026-12-31" '
            'language="zh-Hans" index-system="system.xml">' + name("往返")
            + f'<alliances href="alliances.csv"/>{responses}<audiences>{audiences}</audiences>'
            '<missing minimum-completeness="0"/>'
            '<publish score="true" rank="true" class="true" minimum-respondents="1"/></round>',
            "utf-8")

    def read(self, run, data, keys, *, source=None, key=None):
        """What the program says of an export: faults, then counts of scored and other items."""
        (self.folder / "export.csv").write_bytes(data)
        attributes = {"href": "export.csv", "questionnaire": "asked.xml"}
        if "audience" not in keys:
            attributes["audience"] = "=" + next(iter(self.questionnaire.audiences))
        if source:
            attributes["source"] = source
        if key:
            shutil.copy(key, self.folder / "mapping.csv")
            attributes["mapping"] = "mapping.csv"
        self.declare("<responses " + " ".join(f"{n}={quoteattr(v)}"
                                              for n, v in attributes.items()) + "/>")
        tallied = run("tally", self.folder)
        out = self.folder / "site"
        shutil.rmtree(out, ignore_errors=True)
        scored = run("score", self.folder, "--out", out)
        if tallied.returncode or scored.returncode:
            return [tallied.stderr.strip() or scored.stderr.strip()], {}, {}
        counts = Counter()
        for row in csv.DictReader(io.StringIO(tallied.stdout)):
            if row["answer"] not in ("", "not-shown", "not-applicable", "dont-know"):
                counts[row["alliance"], row["item"], row["audience"], row["answer"]] += int(
                    row["count"])
        evaluation = json.loads((out / "evaluation.json").read_text("utf-8"))
        others = {}
        for question in [q for d in evaluation["descriptive"] for q in d["questions"]]:
            for group in question["audiences"]:
                for place, code in enumerate(question["answers"]):
                    said = [group["counts"][place]]
                    if question["kind"] == "ordered":
                        mean = group["meanPlaces"][place]
                        said += [group["firsts"][place],
                                 None if mean is None else round(mean, 9)]
                    if said[0]:
                        others[question["id"], group["id"], code] = tuple(said)
        return [], +counts, others


def expected(questionnaire, responses):
    """The same counts, made from the answers given: `(alliance, audience, codes by item)`."""
    counts, others = Counter(), {}
    for alliance, audience, codes in responses:
        for item in questionnaire.items:
            kind, given = question_kind(item), codes[item.id]
            if kind in ("number", "text") or item.kind == "attention":
                continue
            for place, code in enumerate(given, 1):
                if item.indicator:
                    if grade := questionnaire.grades[item.scale].get(code):
                        counts[alliance, item.id, audience, grade] += 1
                else:
                    others.setdefault((item.id, audience, code), []).append(place)
    ordered = {item.id for item in questionnaire.items if question_kind(item) == "order"}
    return counts, {key: (len(places), places.count(1),
                          round(float(Fraction(sum(places), len(places))), 9))
                    if key[0] in ordered else (len(places),) for key, places in others.items()}
