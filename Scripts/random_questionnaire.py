# SPDX-License-Identifier: Apache-2.0
"""Questionnaires drawn at random, as XML and as plain values, with texts that try to break forms."""

import random
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "urn:steelyard:questionnaire:1"

# What one program or another would take for more than text.
MARKUP = ["${m01}", "{m01.NAOK}", "<script>alert(1)</script>", "</script>", "]]>", "&amp;", "\"", "'",
          "[单选题]", "【标注】", "┋", "〖其他〗", "→", "a;b", "x,y", "\\n", "=1+1", "@x", "{{x}}", "%s",
          "*粗*", "_下_", "___", "$5", "<b>", "<!--", "#1", "|", "`", "😀", "（一）", "1. ", "2、", "é",
          "e\u0301", "很长" * 40]
CHINESE = "联盟成员单位对年度技术目标的达到程度和数据设备共享情况的评价意见"


@dataclass
class Answer:
    code: str
    texts: dict


@dataclass
class Item:
    id: str
    kind: str
    texts: dict
    scale: str | None = None
    audiences: list = field(default_factory=list)
    choices: int = 1
    ordered: bool = False
    expect: str | None = None
    least: str | None = None
    most: str | None = None
    indicator: str | None = None


def question_kind(item):
    """How an item is answered: one, several, order, number or text."""
    if item.kind in ("number", "text"):
        return item.kind
    if item.kind != "choice" or item.choices == 1:
        return "one"
    return "order" if item.ordered else "several"


@dataclass
class Questionnaire:
    id: str
    audiences: dict
    scales: dict
    sections: list
    # What the answers of scored scales are worth: the grade by scale and code, `None` for none.
    grades: dict = field(default_factory=dict)
    index_system: str = "any"

    @property
    def items(self):
        return [item for _, _, items in self.sections for item in items]

    def xml(self):
        def texts(tag, by_language):
            return "".join(f'<{tag} xml:lang="{language}">{escape(text)}</{tag}>'
                           for language, text in by_language.items())
        parts = ['<?xml version="1.0" encoding="UTF-8"?>',
                 f'<questionnaire xmlns="{NAMESPACE}" id="{self.id}" index-system="any">',
                 texts("name", {"zh-Hans": "问卷<1>", "en": "A \"form\" & more"})]
        for audience, names in self.audiences.items():
            parts.append(f'<audience id="{audience}">{texts("name", names)}</audience>')
        for scale, answers in self.scales.items():
            parts.append(f'<scale id="{scale}">')
            for answer in answers:
                grade = self.grades.get(scale, {}).get(answer.code)
                worth = f' grade="{grade}"' if grade else ""
                parts.append(f"<answer code={quoteattr(answer.code)}{worth}>"
                             f"{texts('name', answer.texts)}</answer>")
            parts.append("</scale>")
        for section, names, items in self.sections:
            parts.append(f'<section id="{section}">{texts("name", names)}')
            for item in items:
                attributes = {"id": item.id, "kind": item.kind}
                if item.scale:
                    attributes["scale"] = item.scale
                if item.indicator:
                    attributes["indicator"] = item.indicator
                if item.audiences:
                    attributes["audiences"] = " ".join(item.audiences)
                if item.kind == "choice":
                    attributes["choices"] = str(item.choices)
                    if item.ordered:
                        attributes["ordered"] = "true"
                if item.expect:
                    attributes["expect"] = item.expect
                if item.least is not None:
                    attributes |= {"least": item.least, "most": item.most}
                parts.append("<item " + " ".join(f"{name}={quoteattr(value)}" for name, value
                                                 in attributes.items())
                             + f">{texts('text', item.texts)}</item>")
            parts.append("</section>")
        return "\n".join([*parts, "</questionnaire>", ""])


def make(seed, markup=True):
    """One questionnaire; the same seed gives the same one. No two texts in it are alike."""
    draw = random.Random(seed)
    used = set()

    def text(language, length):
        while True:
            if language == "en":
                words = [draw.choice(["how", "well", "did", "the", "alliance", "share", "data"])
                         for _ in range(length // 4 + 1)]
            else:
                words = [draw.choice(CHINESE) for _ in range(length)]
            if markup and draw.random() < 0.4:
                words.insert(draw.randrange(len(words) + 1), draw.choice(MARKUP))
            made = (" " if language == "en" else "").join(words).strip() + f" {len(used)}"
            if made not in used:
                used.add(made)
                return made

    def texts(length):
        both = {"zh-Hans": text("zh-Hans", length), "en": text("en", length)}
        return both if draw.random() < 0.85 else {"zh-Hans": both["zh-Hans"]}

    ids = draw.sample(["m01", "m02", "a-b", "ab", "q1", "r1", "other", "1a", "9-9", "token", "id",
                       "audience-size", "very-long-identifier-of-an-item-indeed", "x", "meta",
                       "a-b-c", "abc", "time", "p7", "self", "d-1", "d1"], k=draw.randint(3, 14))
    audiences = {name: texts(6) for name in
                 draw.sample(["enterprise", "university", "e-1", "a1"], k=draw.randint(1, 3))}
    codes = [["1", "2", "3", "4", "5", "8", "9"], ["yes", "no"], ["9", "1", "1/9", "1/2"],
             ["very good", "good", "a_b", "a-b"], ["A", "a", "非常好", "不好"], ["Y", "N", "-1", "0"]]
    scales = {}
    for place in range(draw.randint(1, 3)):
        scales[f"scale-{place + 1}"] = [Answer(code, texts(5)) for code in draw.choice(codes)]
    sections, rest = [], ids
    while rest:
        count = draw.randint(1, len(rest))
        items = []
        for item in rest[:count]:
            kind = draw.choice(["scale", "scale", "scale", "yes-no", "choice", "choice", "number",
                                "text", "attention"])
            made = Item(item, kind, texts(draw.choice([5, 20, 60])))
            if kind not in ("number", "text"):
                made.scale = draw.choice(list(scales))
            answers = len(scales[made.scale]) if made.scale else 0
            if kind in ("scale", "yes-no"):
                made.indicator = f"i-{item}"
            if kind == "choice":
                made.choices = draw.randint(1, answers + 1)
                made.ordered = made.choices > 1 and draw.random() < 0.5
            if kind == "attention":
                made.expect = draw.choice(scales[made.scale]).code
            if kind == "number" and draw.random() < 0.7:
                made.least, made.most = draw.choice([("0", "100"), ("-2.5", "1e3"), ("1/3", "7")])
            if draw.random() < 0.4:
                made.audiences = draw.sample(list(audiences), k=draw.randint(1, len(audiences)))
            items.append(made)
        sections.append((f"section-{len(sections) + 1}", texts(6), items))
        rest = rest[count:]
    grades = {scale: {answer.code: f"g{place}" for place, answer in enumerate(answers, 1)}
              for scale, answers in scales.items()}
    return Questionnaire(f"random-{seed}", audiences, scales, sections, grades)
