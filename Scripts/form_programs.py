# SPDX-License-Identifier: Apache-2.0
"""Small stand-ins for the programs that forms are written for.

Each reads the form alone, as the program would, lets respondents choose by the words that they see,
and writes the export that the program would write: its headings, its codes, its separators.
"""

import csv
import html
import io
import re
import unicodedata

import openpyxl

BLANK = None


def plain(text):
    """Words as a person compares them: full-width forms and unbreakable spaces are no difference."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


class Question:
    """One question as a respondent sees it: its words, how it is answered, who sees it."""

    def __init__(self, words, kind, options=(), most=1, audiences=None, columns=None):
        self.words, self.kind, self.options = plain(words), kind, list(options)
        self.most, self.audiences, self.columns = most, audiences, columns


def answered(question, draw):
    """What a respondent chooses: words of options, a number, a text, or nothing."""
    if draw.random() < 0.15:
        return BLANK
    if question.kind == "one":
        return draw.choice(question.options)[1]
    if question.kind in ("several", "order"):
        count = draw.randint(1, min(question.most, len(question.options)))
        return [words for _, words in draw.sample(question.options, count)]
    return str(draw.randint(1, 7)) if question.kind == "number" else "一段文字; \"x\""


class XLSFormProgram:
    """KoboToolbox: `;`, every field quoted, paths in the heading, choices joined by a space."""

    def __init__(self, path):
        book = openpyxl.load_workbook(path)
        rows = {sheet.title: [dict(zip([c.value for c in sheet[1]], [c.value for c in row]))
                              for row in sheet.iter_rows(min_row=2)] for sheet in book}
        choices = {}
        for row in rows["choices"]:
            choices.setdefault(row["list_name"], []).append(
                (row["name"], plain(row["label::中文 (zh)"] or "")))
        self.questions, self.keys, path, places = [], {}, [], {}
        for row in rows["survey"]:
            kind, _, listed = row["type"].partition(" ")
            name, words = row["name"], row.get("label::中文 (zh)") or ""
            shown = None if not row.get("relevant") else re.findall(r"= '([^']*)'", row["relevant"])
            if kind == "begin_group":
                path.append((name, shown))
                continue
            if kind == "end_group":
                path.pop()
                continue
            for _, outer in path:
                shown = shown if outer is None else outer
            heading = "/".join([group for group, _ in path] + [name])
            if name in ("alliance", "audience"):
                self.keys[name] = (heading, choices.get(listed), row.get("calculation"))
            elif kind == "select_one" and re.search(r"__\d+$", name):
                stem, place = re.fullmatch(r"(.*)__(\d+)", name).groups()
                if place == "1":
                    places[stem] = Question(re.sub(r"（第1位）$", "", words), "order",
                                            choices[listed], 0, shown, [])
                    self.questions.append(places[stem])
                places[stem].columns.append(heading)
                places[stem].most += 1
            elif kind != "note":
                most = re.search(r"count-selected\(\.\) <= (\d+)", row.get("constraint") or "")
                answers = {"select_one": "one", "select_multiple": "several", "rank": "order",
                           "decimal": "number", "text": "text"}[kind]
                options = choices.get(listed, [])
                self.questions.append(Question(
                    words, answers, options, int(most.group(1)) if most else len(options),
                    shown, [heading]))

    def export(self, responses):
        """`responses`: key cells by name and the answers by question."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
        headings = [heading for heading, _, _ in self.keys.values()]
        headings += [column for question in self.questions for column in question.columns]
        writer.writerow(["start", *headings, "_id", "_uuid"])
        for number, (keys, answers) in enumerate(responses, 1):
            cells = ["2026-11-21T09:00:00", *(keys[name] for name in self.keys)]
            for question in self.questions:
                answer = answers[question]
                codes = {words: code for code, words in question.options}
                if len(question.columns) > 1 or question.columns[0].endswith("__1"):
                    chosen = answer or []
                    cells += [codes[words] for words in chosen]
                    cells += [""] * (len(question.columns) - len(chosen))
                elif answer is BLANK:
                    cells.append("")
                elif question.kind == "one":
                    cells.append(codes[answer])
                elif question.kind in ("several", "order"):
                    cells.append(" ".join(codes[words] for words in answer))
                else:
                    cells.append(answer)
            writer.writerow([*cells, number, f"uuid-{number}"])
        return out.getvalue().encode(), ";"


class LimeSurveyProgram:
    """LimeSurvey: `;`, codes in headings and cells, `Y` for what was ticked, a mark of order."""

    def __init__(self, path):
        text = path.read_bytes().decode("utf-8-sig")
        lines = [line.split("\t") for line in text.split("\r\n") if line]
        rows = [dict(zip(lines[0], line)) for line in lines[1:]]
        assert all(len(line) == len(lines[0]) for line in lines), "a row is cut by its own text"
        self.problems = []
        base = next(row["text"] for row in rows if row["name"] == "language")
        self.questions, self.keys, seen, parents = [], {}, set(), {}
        for row in rows:
            if row["language"] != "zh-Hans" or row["class"] not in ("Q", "SQ", "A"):
                continue
            words, code = plain(html.unescape(row["text"])), row["name"]
            limit = 5 if row["class"] == "A" else 20
            if not re.fullmatch(rf"[A-Za-z0-9]{{1,{limit}}}", code):
                self.problems.append(f"the code {code} of {row['class']} is not allowed")
            place = (row["related_id"] if row["class"] != "Q" else "", code.lower(), row["class"])
            if place in seen:
                self.problems.append(f"the code {code} stands twice")
            seen.add(place)
            if row["class"] == "Q":
                if not code[0].isalpha():
                    self.problems.append(f"the code {code} does not begin with a letter")
                shown = re.findall(r"audience\.NAOK == '([^']*)'", row["relevance"]) or None
                parents[row["id"]] = [row, words, shown, [], []]
            elif row["class"] == "SQ":
                parents[row["related_id"]][3].append((code, words))
            else:
                parents[row["related_id"]][4].append((code, words))
        assert base in ("zh-Hans", "en")
        for row, words, shown, subs, answers in parents.values():
            name, kind = row["name"], row["type/scale"]
            if name in ("alliance", "audience"):
                self.keys[name] = (name, answers, None)
            elif kind == "F":
                for code, sub in subs:
                    self.questions.append(
                        Question(sub, "one", answers, 1, shown, [f"{name}[{code}]"]))
            elif kind == "L":
                self.questions.append(Question(words, "one", answers, 1, shown, [name]))
            elif kind == "M":
                self.questions.append(Question(
                    words, "several", subs, int(row["max_answers"]), shown,
                    [f"{name}[{code}]" for code, _ in subs]))
            elif kind == "R":
                most = int(row["max_answers"])
                self.questions.append(Question(
                    words, "order", answers, most, shown,
                    [f"{name}[{place}]" for place in range(1, most + 1)]))
            else:
                self.questions.append(Question(
                    words, {"N": "number", "T": "text"}[kind], (), 1, shown, [name]))

    def export(self, responses):
        out = io.StringIO()
        def record(cells):
            out.write(";".join("" if cell is None else '"' + cell.replace('"', '""') + '"'
                               for cell in cells) + "\r\n")
        headings = ["id", "submitdate", "startlanguage", *self.keys]
        record(headings + [column for question in self.questions for column in question.columns])
        for number, (keys, answers) in enumerate(responses, 1):
            cells = [str(number), "2026-11-21 09:00:00", "zh-Hans", *(keys[n] for n in self.keys)]
            for question in self.questions:
                answer = answers[question]
                codes = {words: code for code, words in question.options}
                hidden = question.audiences and keys.get("audience") not in question.audiences
                empty = None if hidden else ""
                if question.kind == "several":
                    cells += ["Y" if words in (answer or []) else empty
                              for _, words in question.options]
                elif question.kind == "order":
                    chosen = answer or []
                    cells += [codes[words] for words in chosen]
                    cells += [empty] * (len(question.columns) - len(chosen))
                else:
                    cells.append(empty if answer is BLANK else codes.get(answer, answer))
            record(cells)
        out.write("\r\n")
        return b"\xef\xbb\xbf" + out.getvalue().encode(), ";"


class WJXProgram:
    """问卷星, by number: `第N题(…)` for rows and options, the option's number, or 1 and 0."""

    def __init__(self, path):
        self.questions, self.keys = [], {}
        blocks = [block.split("\n") for block in path.read_text("utf-8").strip().split("\n\n")]
        self.problems, numbers = [], []
        for first, *lines in blocks:
            found = re.fullmatch(r"(\d+)\. (.*)\[([^\[\]]*)\]", first)
            if not found:
                if "[" in first.removesuffix("[段落说明]"):
                    self.problems.append(f"a mark inside a text: {first}")
                continue
            number, words, kind = found.groups()
            numbers.append(int(number))
            heading = f"{number}、{words}"
            options = [(str(place), plain(line)) for place, line in enumerate(lines, 1)]
            if kind == "矩阵单选题":
                columns = [(str(place), plain(cell)) for place, cell
                           in enumerate(re.split(r"[ \t]+", lines[0]), 1)]
                for row in lines[1:]:
                    self.questions.append(
                        Question(row, "one", columns, 1, None, [f"第{number}题({row})"]))
            elif words in ("您评价的是哪个联盟？", "您属于哪一类答卷对象？"):
                name = "alliance" if "联盟" in words else "audience"
                self.keys[name] = (heading, options, None)
            elif kind == "多选题":
                self.questions.append(Question(
                    words, "several", options, len(options), None,
                    [f"第{number}题({line})" for line in lines]))
            else:
                answers = {"单选题": "one", "排序题": "order", "填空题": "text"}[kind]
                self.questions.append(
                    Question(words, answers, options, len(options), None, [heading]))
        if numbers != list(range(1, len(numbers) + 1)):
            self.problems.append(f"numbers {numbers}")

    def export(self, responses):
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP",
                         *(heading for heading, _, _ in self.keys.values()),
                         *(column for question in self.questions for column in question.columns)])
        for number, (keys, answers) in enumerate(responses, 1):
            cells = [number, "2026/11/21 9:05:01", "64秒", "链接", "N/A", "0.0.0.0(未知)",
                     *(keys[name] for name in self.keys)]
            for question in self.questions:
                answer = answers[question]
                codes = {words: code for code, words in question.options}
                if question.kind == "several":
                    cells += ["-3" if answer is BLANK else str(int(words in answer))
                              for _, words in question.options]
                elif question.kind == "order":
                    cells.append("-3" if answer is BLANK else "→".join(codes[w] for w in answer))
                else:
                    cells.append("-3" if answer is BLANK else codes.get(answer, answer))
            writer.writerow(cells)
        return out.getvalue().encode("gb18030"), ","


PROGRAMS = {"xlsform": (XLSFormProgram, ".xlsx"), "limesurvey": (LimeSurveyProgram, ".txt"),
            "wjx": (WJXProgram, ".txt")}
