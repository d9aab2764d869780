#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The same forty invented responses, as each survey program would export them; run in this folder.

Needs xlwt and XlsxWriter, and LibreOffice for the .ods. Nobody answered any of it; addresses are of the
documentation's range. Every folder is a round; `steelyard tally` of each must give expected.json, which is
counted here, from the answers, without a reader. The same seed gives the same responses.
"""
import csv
import io
import json
import os
import random
import subprocess

import xlsxwriter
import xlwt

RANDOM = random.Random(7)
ALLIANCES = [("a-01", "新能源汽车产业联盟", "NEV Alliance"), ("a-02", "半导体照明联盟", "Lighting Alliance"), ("b-03", "存储, “大数据”联盟", "Storage Alliance")]
AUDIENCES = [("enterprise", "企业成员", "Enterprises"), ("university", "高校成员", "Universities")]
GRADES = ["very-good", "good", "fair", "poor", "very-poor"]
QUALITY = [("1", "很好", "Very good"), ("2", "较好", "Good"), ("3", "一般", "Fair"), ("4", "较差", "Poor"), ("5", "很差", "Very poor"), ("6", "不适用", "Not applicable"), ("7", "不了解情况", "Don’t know")]
ITEMS = [  # id, indicator, question, whether it is reversed
    ("q01", "i1", "秘书处的响应是否及时？", False), ("q02", "i1", "决策参与（含章程）", False), ("q03", "i2", "资源共享程度", False),
    ("q04", "i2", "沟通成本高不高？", True), ("q05", "i3", "技术成果", False), ("q06", "i3", "标准成果", False),
]
AREAS = [("a", "技术攻关"), ("b", "标准制定, 修订"), ("c", "市场开拓(国内、国外)"), ("d", "人才培养")]
STEM, SEVERAL, REMARKS = "请评价下列各项", "参加过哪些活动？", "其他意见"
TEXTS = ["", "很好，继续", "多行\n意见, \"引号\"", 'with "quotes", and; semicolons', "=1+1"]
COLUMNS = [item[0] for item in ITEMS]


def respondents():
    """(alliance, audience, answers with None for blank, areas or None, remark), positions from 0."""
    rows = []
    for _ in range(40):
        answers = [RANDOM.choice([None, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6]) for _ in ITEMS]
        areas = None if RANDOM.random() < 0.2 else sorted(RANDOM.sample(range(4), RANDOM.randrange(1, 4)))
        rows.append((RANDOM.randrange(3), RANDOM.randrange(2), answers, areas, RANDOM.choice(TEXTS)))
    return rows


ROWS = respondents()


def write(path, text, encoding="utf-8"):
    with open(path, "wb") as file:
        file.write(text.encode(encoding))


def definitions():
    def name(text):
        return f'<name xml:lang="zh-Hans">{text}</name>'
    grades = "".join(f'<grade id="{id}" score="{100 - 20 * place}">{name(id)}</grade>' for place, id in enumerate(GRADES))
    indicators = "".join(f'<indicator id="i{number}" weight="{weight}" kind="survey" evidence="survey">{name(number)}</indicator>' for number, weight in [(1, 0.4), (2, 0.3), (3, 0.3)])
    write("index.xml", f'<index-system xmlns="urn:steelyard:index-system:1" id="mini" edition="1">{name("小")}<grades>{grades}</grades><classes><class id="pass" from="60">{name("合格")}</class>'
          f'<class id="fail">{name("不合格")}</class></classes><criterion id="c" weight="1">{name("一")}{indicators}</criterion></index-system>\n')

    def meaning(place):
        return f'grade="{GRADES[place]}"' if place < 5 else f'means="{["not-applicable", "dont-know"][place - 5]}"'
    audiences = "".join(f'<audience id="{id}">{name(text)}<name xml:lang="en">{english}</name></audience>' for id, text, english in AUDIENCES)
    quality = "".join(f'<answer code="{code}" {meaning(place)}>{name(text)}<name xml:lang="en">{english}</name></answer>' for place, (code, text, english) in enumerate(QUALITY))
    areas = "".join(f'<answer code="{code}">{name(text)}</answer>' for code, text in AREAS)
    items = "".join(f'<item id="{id}" kind="scale" scale="quality" indicator="{indicator}"{" reversed=" + chr(34) + "true" + chr(34) if reversed else ""}><text xml:lang="zh-Hans">{text}</text></item>'
                    for id, indicator, text, reversed in ITEMS)
    write("questionnaire.xml", f'<questionnaire xmlns="urn:steelyard:questionnaire:1" id="mini-survey" index-system="mini">{name("小问卷")}{audiences}<scale id="quality">{quality}</scale><scale id="areas">{areas}</scale>'
          f'<section id="s">{items}<item id="m1" kind="choice" scale="areas" choices="4"><text xml:lang="zh-Hans">{SEVERAL}</text></item>'
          f'<item id="t1" kind="text"><text xml:lang="zh-Hans">{REMARKS}</text></item></section></questionnaire>\n')
    with open("alliances.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([["id", "name", "name_en"], *ALLIANCES])
    counts = {}
    for alliance, audience, answers, _, _ in ROWS:
        for (item, _, _, is_reversed), answer in zip(ITEMS, answers):
            kind = "blank" if answer is None else GRADES[4 - answer if is_reversed else answer] if answer < 5 else ["not-applicable", "dont-know"][answer - 5]
            key = f"{ALLIANCES[alliance][0]} {item} {AUDIENCES[audience][0]} {kind}"
            counts[key] = counts.get(key, 0) + 1
    write("expected.json", json.dumps(counts, indent=0, sort_keys=True) + "\n")


def folder(name, responses):
    """A round's folder whose `responses` element has these attributes."""
    os.makedirs(name, exist_ok=True)
    write(f"{name}/round.xml", '<round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-12-31" language="zh-Hans" index-system="../index.xml"><name xml:lang="zh-Hans">轮</name>'
          f'<alliances href="../alliances.csv"/><responses questionnaire="../questionnaire.xml" {responses}/><audiences><audience id="enterprise" weight="0.5"/><audience id="university" weight="0.5"/></audiences></round>\n')
    return name


def comma(path, rows, encoding="utf-8", delimiter=",", ends="\r\n", quoting=csv.QUOTE_MINIMAL, before=b""):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=ends, quoting=quoting).writerows(rows)
    with open(path, "wb") as file:
        file.write(before + text.getvalue().encode(encoding))


def old_workbook(path, rows):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1")
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell != "":
                sheet.write(y, x, cell)
    book.save(path)


def workbook(path, rows, title=None):
    """The responses on a second sheet, maybe below a title over merged cells."""
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("说明").write(0, 0, "本表为说明")
    sheet = book.add_worksheet("数据")
    if title:
        sheet.merge_range(0, 0, 0, 5, title)
    for y, row in enumerate(rows, 1 if title else 0):
        for x, cell in enumerate(row):
            if cell != "":
                (sheet.write_number if isinstance(cell, int) else sheet.write_string)(y, x, cell)
    book.close()


def numbers(rows):
    return [[int(cell) if isinstance(cell, str) and cell.isdigit() else cell for cell in row] for row in rows]


def coded(answers):
    return ["" if answer is None else QUALITY[answer][0] for answer in answers]


def worded(answers, blank=""):
    return [blank if answer is None else QUALITY[answer][1] for answer in answers]


def own():
    head = ["respondent", "alliance", "audience", *COLUMNS, "m1", "t1"]
    rows = [[f"r{number}", ALLIANCES[alliance][0], AUDIENCES[audience][0], *coded(answers), "" if areas is None else ";".join(AREAS[area][0] for area in areas), text]
            for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1)]
    comma(folder("own-csv", 'href="r.csv"') + "/r.csv", [head, *rows])
    comma(folder("own-gb18030", 'href="r.csv"') + "/r.csv", [["答卷人", "联盟", "答卷对象", *head[3:]], *rows], "gb18030")
    comma(folder("own-utf-16", 'href="r.csv"') + "/r.csv", [head, *rows], "utf-16-le", "\t", before=b"\xff\xfe")
    comma(folder("own-sep", 'href="r.csv"') + "/r.csv", [head, *rows], delimiter=";", ends="\n", quoting=csv.QUOTE_ALL, before=b"sep=;\r\n")
    old_workbook(folder("own-xls", 'href="r.xls"') + "/r.xls", [head, *numbers(rows)])
    workbook(folder("own-xlsx", 'href="r.xlsx"') + "/r.xlsx", [head, *numbers(rows)])
    workbook(folder("own-xlsx-title", 'href="r.xlsx"') + "/r.xlsx", [head, *numbers(rows)], "2026年度成员问卷答卷汇总")
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", folder("own-ods", 'href="r.ods"'), "own-xlsx/r.xlsx"], check=True, capture_output=True)


def wjx():
    own_columns = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]
    keys = 'alliance="1、您所在的联盟" audience="2、贵单位类型"'

    def before(number):
        return [number, f"2026/3/{number % 28 + 1} 9:0{number % 10}:01", f"{60 + number}秒", "微信", "N/A", f"192.0.2.{number}(广东-深圳)"]
    head = [*own_columns, "1、您所在的联盟", "2、贵单位类型 ", *[f"{place}、{item[2]}" for place, item in enumerate(ITEMS, 3)], f"9、{SEVERAL}", f"10、{REMARKS}"]
    rows = [[*before(number), ALLIANCES[alliance][1], AUDIENCES[audience][1], *worded(answers, "(空)"), "(空)" if areas is None else "┋".join(AREAS[area][1] for area in areas), text or "(空)"]
            for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1)]
    old_workbook(folder("wjx-text-xls", 'href="r.xls" ' + keys) + "/r.xls", [head, *rows])
    comma(folder("wjx-text-gb18030", 'href="r.csv" ' + keys) + "/r.csv", [head, *rows], "gb18030")
    head = [*own_columns, "1、您所在的联盟", "2、贵单位类型", *[f"第3题({item[2]})" for item in ITEMS], *[f"第4题({area[1]})" for area in AREAS], f"5、{REMARKS}"]
    rows = [[*before(number), alliance + 1, audience + 1, *[-2 if answer is None else answer + 1 for answer in answers], *[-2 if areas is None else int(area in areas) for area in range(4)], text or "-2"]
            for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1)]
    name = folder("wjx-numbers-xls", 'href="r.xls" mapping="mapping.csv"')
    old_workbook(name + "/r.xls", [head, *rows])
    ties = [["1、您所在的联盟", "", "alliance", "", "", ""], ["2、贵单位类型", "", "audience", "", "", ""]]
    ties += [["", "", "alliance", "", place, alliance[0]] for place, alliance in enumerate(ALLIANCES, 1)]
    ties += [["", "", "audience", "", place, audience[0]] for place, audience in enumerate(AUDIENCES, 1)]
    ties += [[f"第4题({text})", "m1", "", code, "", ""] for code, text in AREAS]
    comma(name + "/mapping.csv", [["column", "item", "role", "option", "text", "answer"], *ties], ends="\n")


def lime_survey():
    own_columns = ["id", "submitdate", "lastpage", "startlanguage", "seed"]

    def before(number):
        return [str(number), f"2026-03-{number % 28 + 1:02d} 10:00:00", "3", "zh-Hans", "123"]

    def quoted(cell):
        return '"' + cell.replace('"', '""') + '"'

    def export(path, head, rows):
        lines = [";".join(quoted(cell) for cell in row) for row in [head, *rows]]
        write(path, "\r\n".join(lines) + "\r\n\r\n", "utf-8-sig")

    def chosen(areas, yes, no):
        return ["" if areas is None else yes if area in areas else no for area in range(4)]
    head = [*own_columns, "ally", "grp", *[f"S1[{id}]" for id in COLUMNS], *[f"m1[{area[0]}]" for area in AREAS], "t1"]
    rows = [[*before(number), ALLIANCES[alliance][0], AUDIENCES[audience][0], *coded(answers), *chosen(areas, "Y", ""), text] for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1)]
    export(folder("limesurvey-code", 'href="r.csv" alliance="ally" audience="grp"') + "/r.csv", head, rows)
    full = ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "您所在的联盟", "贵单位类型", *[f"{STEM} [{item[2]}]" for item in ITEMS], *[f"{SEVERAL} [{area[1]}]" for area in AREAS], REMARKS]
    words = [[*before(number), ALLIANCES[alliance][1], AUDIENCES[audience][1], *worded(answers), *chosen(areas, "是", "否"), text] for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1)]
    export(folder("limesurvey-full", 'href="r.csv" alliance="您所在的联盟" audience="贵单位类型"') + "/r.csv", full, words)

    def escaped(cell):
        for meant, written in [("{", "{lbrace}"), ("\r", "{cr}"), ("\n", "{newline}"), ("\t", "{tab}")]:
            cell = cell.replace(meant, written)
        return "{quote}" + cell[1:] if cell.startswith('"') else cell
    codes = [cell.replace("[", "_").rstrip("]") for cell in head]
    lines = ["\t".join(full), "\t".join(codes), *["\t".join(escaped(cell) for cell in row) for row in rows]]
    write(folder("limesurvey-vv", 'href="r.csv" alliance="ally" audience="grp"') + "/r.csv", "\n".join(lines) + "\n", "utf-8-sig")


def kobo():
    after = ["_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index"]

    def rows(is_worded):
        for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1):
            form = 1 if is_worded else 0
            yield ["2026-03-01T10:00:00.000+08:00", "2026-03-01T10:05:00.000+08:00", ALLIANCES[alliance][form], AUDIENCES[audience][form], *(worded(answers) if is_worded else coded(answers)),
                   "" if areas is None else " ".join(AREAS[area][form] for area in areas), *["" if areas is None else str(int(area in areas)) for area in range(4)], text,
                   str(999 + number), f"uuid-{number}", "2026-03-01T02:05:00", "", "", "submitted_via_web", "", "v1", "", str(number)]
    names = ["start", "end", "ally", "grp", *[f"s/{id}" for id in COLUMNS], "m1", *[f"m1/{area[0]}" for area in AREAS], "t1", *after]
    labels = ["start", "end", "您所在的联盟", "贵单位类型", *[item[2] for item in ITEMS], SEVERAL, *[f"{SEVERAL}/{area[1]}" for area in AREAS], REMARKS, *after]
    keys = 'alliance="ally" audience="grp"'
    comma(folder("kobo-names", 'href="r.csv" ' + keys) + "/r.csv", [names, *rows(False)], delimiter=";", ends="\n", quoting=csv.QUOTE_ALL)
    comma(folder("kobo-labels", 'href="r.csv" alliance="您所在的联盟" audience="贵单位类型"') + "/r.csv", [labels, *rows(True)], delimiter=";", ends="\n", quoting=csv.QUOTE_ALL)
    workbook(folder("kobo-xlsx", 'href="r.xlsx" ' + keys) + "/r.xlsx", [names, *numbers(rows(False))])


def others():
    words = [(ALLIANCES[alliance][1], AUDIENCES[audience][1], worded(answers), areas, text) for alliance, audience, answers, areas, text in ROWS]

    def joined(areas, separator):
        return "" if areas is None else separator.join(AREAS[area][1] for area in areas)
    codes = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate", "ResponseId", "ally", "grp", *[f"Q1_{place}" for place in range(1, 7)], "m1", "t1"]
    texts = ["Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished", "Recorded Date", "Response ID", "您所在的联盟", "贵单位类型", *[f"{STEM} - {item[2]}" for item in ITEMS], SEVERAL, REMARKS]
    ids = ["startDate", "endDate", "status", "ipAddress", "progress", "duration", "finished", "recordedDate", "_recordId", "QID8", "QID9", *[f"QID1_{place}" for place in range(1, 7)], "QID2", "QID3_TEXT"]
    rows = [["2026-03-01 10:00:00", "2026-03-01 10:05:00", "IP Address", "192.0.2.1", "100", "300", "True", "2026-03-01 10:05:01", f"R_{number:05d}", alliance, audience, *answers, joined(areas, ","), text]
            for number, (alliance, audience, answers, areas, text) in enumerate(words)]
    comma(folder("qualtrics", 'href="r.csv" alliance="ally" audience="grp"') + "/r.csv", [codes, texts, [json.dumps({"ImportId": id}) for id in ids], *rows], before=b"\xef\xbb\xbf")

    upper = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1", "您所在的联盟", "贵单位类型", STEM, *[""] * 5, SEVERAL, "", "", "", REMARKS]
    lower = [*[""] * 9, "Response", "Response", *[item[2] for item in ITEMS], *[area[1] for area in AREAS], "Open-Ended Response"]
    rows = [[str(9000 + number), "1", "03/01/2026 10:00:00 AM", "03/01/2026 10:05:00 AM", "192.0.2.1", "", "", "", "", alliance, audience, *answers, *[AREAS[area][1] if areas and area in areas else "" for area in range(4)], text]
            for number, (alliance, audience, answers, areas, text) in enumerate(words)]
    comma(folder("surveymonkey", 'href="r.csv" alliance="您所在的联盟" audience="贵单位类型"') + "/r.csv", [upper, lower, *rows])

    head = ["时间戳记", "您所在的联盟", "贵单位类型", *[f"{STEM} [{item[2]}]" for item in ITEMS], SEVERAL, REMARKS]
    rows = [[f"2026/3/1 10:{number:02d}:07 AM", alliance, audience, *answers, joined(areas, ";"), text] for number, (alliance, audience, answers, areas, text) in enumerate(words)]
    comma(folder("google-forms", 'href="r.csv" alliance="您所在的联盟" audience="贵单位类型"') + "/r.csv", [head, *rows], quoting=csv.QUOTE_ALL)

    results = []
    for number, (alliance, audience, answers, areas, text) in enumerate(ROWS, 1):
        result = {"id": number, "ally": ALLIANCES[alliance][0], "grp": AUDIENCES[audience][0]}
        matrix = {id: QUALITY[answer][0] for id, answer in zip(COLUMNS, answers) if answer is not None}
        result |= {"s1": matrix} if matrix else {}
        result |= {"m1": [AREAS[area][0] for area in areas]} if areas is not None else {}
        results.append(result | ({"t1": text} if text else {}))
    write(folder("surveyjs", 'href="r.json" respondent="id" alliance="ally" audience="grp"') + "/r.json", json.dumps(results, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    definitions()
    own()
    wjx()
    lime_survey()
    kobo()
    others()
