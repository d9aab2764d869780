#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A round of seeded questionnaire responses for the benchmarks, with everything that scoring needs.

    make_responses.py ROWS ALLIANCES FOLDER [--xlsx] [--newlines] [--seed N]

Writes round.xml, index-system.xml, questionnaire.xml, alliances.csv and responses.csv (or .xlsx) into FOLDER.
Responses: respondent_id, alliance, respondent_type, submitted_at, q01 ... q30, comment. Answers 1 ... 5
(5 is best), 2 % blank, every alliance and item with a mean of its own; sizes of alliances are
log-normal and rows interleaved; comments with commas, doubled quotation marks and Chinese, a third blank;
--newlines: 1 % of the comments hold line breaks. The same arguments give the same bytes.
"""
import argparse
from pathlib import Path

import numpy as np

ITEMS = [f"q{number:02d}" for number in range(1, 31)]
TYPES = np.array([b"member", b"expert", b"government", b"customer"])
COMMENTS = [""] * 7 + [
    "合作顺畅，资源共享及时", "Good overall, but the annual plan came late", '他们说"标准先行"，但执行较慢',
    'The "joint lab" works, the "standards group" does not', "技术攻关有成果,专利 12 件,标准 3 项", "No comment",
    "希望增加中小企业的参与机会；会费偏高", 'Meetings: too many, too long, "too vague"', "运行机制健全、章程完善", "总体满意",
    "Funding arrived on time, reports were clear, the secretariat answered within a day",
    "联盟内部信任度不高,信息披露\u201c滞后\u201d", "ok",
]
BREAKS = ["第一条：章程\n第二条：经费", 'Line one,\n"line two"\nline three']
HEADER = ["respondent_id", "alliance", "respondent_type", "submitted_at", *ITEMS, "comment"]


def quoted(text):
    if any(character in text for character in ',"\n\r'):
        text = '"' + text.replace('"', '""') + '"'
    return text.encode()


def chunks(chosen, step=200_000):
    """(first row, alliance, type, seconds, answers with 0 for blank, comment) of up to `step` rows at a time."""
    random = np.random.Generator(np.random.PCG64(chosen.seed))
    count = chosen.alliances
    mean = 3.4 + 0.54 * random.standard_normal((count, 1)) + 0.45 * random.standard_normal((count, len(ITEMS)))
    size = random.lognormal(0.0, 0.6, count)
    share = np.cumsum(size / size.sum())
    for first in range(0, chosen.rows, step):
        n = min(step, chosen.rows - first)
        alliance = np.minimum(np.searchsorted(share, random.random(n), side="right"), count - 1)
        if first == 0:
            alliance[: min(count, n)] = np.arange(min(count, n))
        kind = random.integers(0, len(TYPES), n)
        seconds = random.integers(0, 180 * 86400, n)
        noise = 0.95 * random.standard_normal((n, len(ITEMS)), dtype=np.float32)
        answers = np.clip(np.rint(mean[alliance] + noise), 1, 5).astype(np.uint8)
        answers[random.random((n, len(ITEMS)), dtype=np.float32) < 0.02] = 0
        comment = random.integers(0, len(COMMENTS), n)
        if chosen.newlines:
            broken = random.random(n) < 0.01
            comment[broken] = len(COMMENTS) + random.integers(0, len(BREAKS), int(broken.sum()))
        yield first, alliance, kind, seconds, answers, comment


def times(seconds):
    return np.datetime64("2024-03-01T00:00:00") + seconds.astype("timedelta64[s]")


def columns(values):
    """An array of byte strings as a matrix of bytes, NUL behind the shorter ones."""
    return np.ascontiguousarray(values).view(np.uint8).reshape(len(values), -1)


def write_csv(chosen, path):
    comments = np.array([quoted(text) + b"\n" for text in COMMENTS + (BREAKS if chosen.newlines else [])])
    names = np.array([b",a%04d," % number for number in range(1, chosen.alliances + 1)])
    kinds = np.array([kind + b"," for kind in TYPES])
    with open(path, "wb") as file:
        file.write((",".join(HEADER) + "\n").encode())
        for first, alliance, kind, seconds, answers, comment in chunks(chosen):
            n = len(alliance)
            keys = np.char.add(b"R", np.char.zfill(np.arange(first + 1, first + n + 1).astype("S8"), 8))
            cells = np.full((n, 2 * len(ITEMS)), ord(","), np.uint8)
            cells[:, 1::2] = np.where(answers == 0, 0, answers + ord("0"))
            comma = np.full((n, 1), ord(","), np.uint8)
            parts = [keys, names[alliance], kinds[kind], times(seconds).astype("S19")]
            rows = np.hstack([*map(columns, parts), cells, comma, columns(comments[comment])])
            file.write(rows.tobytes().translate(None, b"\0"))


def write_xlsx(chosen, path):
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("responses")
    sheet.write_row(0, 0, HEADER)
    row = 1
    for first, alliance, kind, seconds, answers, comment in chunks(chosen):
        when = times(seconds).astype(str)
        for i in range(len(alliance)):
            sheet.write_string(row, 0, f"R{first + i + 1:08d}")
            sheet.write_string(row, 1, f"a{alliance[i] + 1:04d}")
            sheet.write_string(row, 2, TYPES[kind[i]].decode())
            sheet.write_string(row, 3, when[i])
            for column, answer in enumerate(answers[i].tolist()):
                if answer:
                    sheet.write_number(row, 4 + column, answer)
            if COMMENTS[comment[i]]:
                sheet.write_string(row, 4 + len(ITEMS), COMMENTS[comment[i]])
            row += 1
    book.close()


def name(text):
    return f'<name xml:lang="en">{text}</name>'


def write_definitions(folder, chosen, responses):
    grades = "".join(
        f'<grade id="g{5 - i}" score="{100 - 20 * i}">{name(f"Grade {5 - i}")}</grade>' for i in range(5))
    criteria = "".join(
        f'<criterion id="c{c}" weight="0.2">{name(f"Criterion {c}")}' + "".join(
            f'<indicator id="i{item}" weight="1/6" kind="survey">{name(f"Indicator {item}")}</indicator>'
            for item in ITEMS[6 * c:6 * c + 6]) + "</criterion>"
        for c in range(5))
    (folder / "index-system.xml").write_text(
        f'<index-system xmlns="urn:steelyard:index-system:1" id="bench" edition="2026">{name("Bench")}'
        f"<grades>{grades}</grades><classes>"
        f'<class id="pass" from="60">{name("Pass")}</class><class id="fail">{name("Fail")}</class></classes>'
        f"{criteria}</index-system>\n")
    answers = "".join(f'<answer code="{5 - i}" grade="g{5 - i}">{name(str(5 - i))}</answer>' for i in range(5))
    items = "".join(
        f'<item id="{item}" kind="scale" scale="five" indicator="i{item}"><text xml:lang="en">{item}?</text></item>'
        for item in ITEMS)
    (folder / "questionnaire.xml").write_text(
        '<questionnaire xmlns="urn:steelyard:questionnaire:1" id="bench-survey" index-system="bench">'
        f'{name("Bench")}<audience id="all">{name("All")}</audience><scale id="five">{answers}</scale>'
        f'<section id="s">{name("All")}{items}</section></questionnaire>\n')
    (folder / "round.xml").write_text(
        '<round xmlns="urn:steelyard:round:1" id="bench" year="2026" date="2026-03-31" language="en" '
        f'index-system="index-system.xml">{name("Bench")}<alliances href="alliances.csv"/>'
        f'<responses href="{responses}" questionnaire="questionnaire.xml" respondent="respondent_id" '
        'alliance="alliance" audience="=all"/><audiences><audience id="all" weight="1"/></audiences></round>\n')
    ids = (f"a{number:04d}" for number in range(1, chosen.alliances + 1))
    (folder / "alliances.csv").write_text("id,name\n" + "".join(f"{id},Alliance {id}\n" for id in ids))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("rows", type=int)
    options.add_argument("alliances", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--xlsx", action="store_true")
    options.add_argument("--newlines", action="store_true")
    options.add_argument("--seed", type=int, default=20240601)
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    responses = "responses.xlsx" if chosen.xlsx else "responses.csv"
    (write_xlsx if chosen.xlsx else write_csv)(chosen, chosen.folder / responses)
    write_definitions(chosen.folder, chosen, responses)


if __name__ == "__main__":
    main()
