# SPDX-License-Identifier: Apache-2.0
"""Forms for other programs: answered by words, exported, and read back by the form's key."""

import csv
import io
import random

from pyxform.xls2xform import xls2xform_convert

from form_browser import Name, rows_of
from form_programs import BLANK, PROGRAMS, answered, plain
from random_questionnaire import question_kind


def read_back(data, delimiter, key, form, questionnaire):
    """The item's codes that each response of an export says, by the form's key alone."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    meanings = {}
    for row in key:
        column = meanings.setdefault(row["column"], {"item": row["item"], "cells": {}})
        if row["cell"]:
            column["cells"][row["cell"]] = row["answer"]
    kinds = {item.id: question_kind(item) for item in questionnaire.items}
    read = []
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        if not any(row.values()):
            continue
        codes = {}
        for heading, cell in row.items():
            column = meanings.get(heading) or meanings.get(heading.rsplit("/", 1)[-1])
            if column is None:
                continue
            item = column["item"]
            if heading.endswith("audience") or item == "audience":
                codes["audience"] = column["cells"].get(cell, cell)
                continue
            found = codes.setdefault(item, [])
            if cell in ("", "-3", "-2", "0") and cell not in column["cells"]:
                continue
            parts = [cell]
            if kinds.get(item) in ("several", "order") and hasattr(form, "split"):
                parts = form.split(cell)
            found += [column["cells"][part] if column["cells"] else part for part in parts]
        for item, kind in kinds.items():
            if kind != "order" and item in codes:
                codes[item].sort()
        read.append(codes)
    return read


class ProgramsCheck:
    """A part of the check of forms: `report`, `folder` and `form` are the check's."""

    def programs(self, questionnaire, source):
        """Each program's form, answered by words, exported, read back by the key."""
        for kind, (program, suffix) in PROGRAMS.items():
            out = self.folder / f"{questionnaire.id}-{kind}{suffix}"
            key = self.folder / f"{questionnaire.id}-{kind}.key.csv"
            if not self.form(source, kind, out, "--key", key):
                continue
            name = Name(f"{questionnaire.id} {kind}")
            if kind == "xlsform":
                self.report.add(name, "pyxform", self.pyxform(out))
            form = program(out)
            self.report.add(name, "rules of the program", getattr(form, "problems", []))
            self.round_trip(name, questionnaire, form, rows_of(key))

    def pyxform(self, path):
        try:
            return xls2xform_convert(str(path), str(path.with_suffix(".xml")), validate=False)
        except Exception as error:  # Whatever pyxform says is the finding.
            return [f"{type(error).__name__}: {error}"]

    def round_trip(self, name, questionnaire, form, key):
        draw = random.Random(f"{questionnaire.id}-{type(form).__name__}")
        items = {plain(item.texts.get("zh-Hans") or item.texts["en"]): item
                 for item in questionnaire.items}
        by_question = {question: items.get(question.words) for question in form.questions}
        lost = [question.words for question, item in by_question.items() if item is None]
        lost += [item.id for item in items.values() if item not in by_question.values()]
        self.report.add(name, "every item is asked once", lost)
        if lost:
            return
        audiences = {plain(names.get("zh-Hans") or names["en"]): audience
                     for audience, names in questionnaire.audiences.items()}
        responses, expected = [], []
        for _ in range(12):
            keys, audience = {}, next(iter(questionnaire.audiences))
            for asked, (_, options, fixed) in form.keys.items():
                code, words = draw.choice(options) if options else (fixed.strip("'"), "")
                keys[asked] = code
                audience = audiences[words] if options else code
            answers, codes = {}, {"audience": audience}
            for question, item in by_question.items():
                asked = not item.audiences or audience in item.audiences
                if question.audiences is not None and asked != (
                        keys.get("audience") in question.audiences):
                    self.report.add(name, "who is asked", [item.id])
                if question.kind in ("several", "order"):
                    question.most = min(item.choices, len(question.options))
                kind = question_kind(item)
                answer = answered(question, draw) if asked else BLANK
                if kind == "number" and answer is not BLANK:
                    answer = "2"
                answers[question] = answer
                codes[item.id] = self.codes(questionnaire, item, kind, answer)
            responses.append((keys, answers))
            expected.append(codes)
        data, delimiter = form.export(responses)
        read = read_back(data, delimiter, key, form, questionnaire)
        self.report.add(name, "round trip", [
            f"response {place + 1}, {item}: {codes.get(item)} and not {codes_expected}"
            for place, (wanted, codes) in enumerate(zip(expected, read))
            for item, codes_expected in wanted.items()
            if item in codes or codes_expected not in ([], None)
            if codes.get(item) != codes_expected
            and not (item == "audience" and "audience" not in form.keys)])
        if len(read) != len(expected):
            self.report.add(name, "round trip", [f"{len(read)} responses of {len(expected)}"])

    @staticmethod
    def codes(questionnaire, item, kind, answer):
        if answer is BLANK:
            return []
        if kind in ("number", "text"):
            return [answer]
        by_words = {plain(a.texts.get("zh-Hans") or a.texts.get("en") or a.code): a.code
                    for a in questionnaire.scales[item.scale]}
        chosen = [answer] if isinstance(answer, str) else answer
        codes = [by_words[words] for words in chosen]
        return codes if kind == "order" else sorted(codes)
