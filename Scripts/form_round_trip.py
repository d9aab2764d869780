# SPDX-License-Identifier: Apache-2.0
"""Forms for other programs: answered by words, exported, and read back in a round."""

import random

from pyxform.xls2xform import xls2xform_convert

from form_browser import Name
from form_programs import BLANK, PROGRAMS, answered, plain
from form_round import ALLIANCES, AskedRound, expected
from random_questionnaire import question_kind


class ProgramsCheck:
    """A part of the check of forms: `report`, `folder` and `form` are the check's."""

    def programs(self, questionnaire, source):
        """Each program's form, answered by words, exported, and read back in a round."""
        asked = AskedRound(self.folder / f"round-{questionnaire.id}", questionnaire, source)
        for kind, (program, suffix) in PROGRAMS.items():
            out = self.folder / f"{questionnaire.id}-{kind}{suffix}"
            key = self.folder / f"{questionnaire.id}-{kind}.key.csv"
            if not self.form(source, kind, out, "--key", key, "--round", asked.folder):
                continue
            name = Name(f"{questionnaire.id} {kind}")
            if kind == "xlsform":
                self.report.add(name, "pyxform", self.pyxform(out))
            form = program(out)
            self.report.add(name, "rules of the program", getattr(form, "problems", []))
            self.round_trip(name, questionnaire, form, asked, key)

    def pyxform(self, path):
        try:
            return xls2xform_convert(str(path), str(path.with_suffix(".xml")), validate=False)
        except Exception as error:  # Whatever pyxform says is the finding.
            return [f"{type(error).__name__}: {error}"]

    def round_trip(self, name, questionnaire, form, asked_round, key):
        draw = random.Random(f"{questionnaire.id}-{type(form).__name__}")
        items = {plain(item.texts.get("zh-Hans") or item.texts["en"]): item
                 for item in questionnaire.items}
        by_question = {question: items.get(question.words) for question in form.questions}
        lost = [question.words for question, item in by_question.items() if item is None]
        lost += [item.id for item in items.values() if item not in by_question.values()]
        self.report.add(name, "every item is asked once", lost)
        if lost:
            return
        ids = {"audience": {plain(names.get("zh-Hans") or names["en"]): audience
                            for audience, names in questionnaire.audiences.items()},
               "alliance": {plain(words): alliance for alliance, words in ALLIANCES.items()}}
        responses, given = [], []
        for _ in range(12):
            keys, who = {}, {"audience": next(iter(questionnaire.audiences))}
            for asked, (_, options, fixed) in form.keys.items():
                code, words = draw.choice(options) if options else (fixed.strip("'"), "")
                keys[asked] = code
                who[asked] = ids[asked][words] if options else code
            audience = who["audience"]
            answers, codes = {}, {}
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
            given.append((who["alliance"], audience, codes))
        wanted = expected(questionnaire, given)
        data, _ = form.export(responses)
        source = "wjx-numbers" if name.name.endswith(" wjx") else None
        for mapping in [None, key] if source is None else [key]:
            rule = "read back" if mapping is None else "read back with the key"
            faults, *counted = asked_round.read(
                self.run, data, form.keys, source=source, key=mapping)
            for found, made in zip(counted, wanted) if not faults else []:
                faults += [f"{entry}: {found.get(entry)} and not {made.get(entry)}"
                           for entry in sorted(found.keys() | made.keys())
                           if found.get(entry) != made.get(entry)]
            self.report.add(name, rule, faults)

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
