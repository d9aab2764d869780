# SPDX-License-Identifier: Apache-2.0
"""Forms filled in by a browser: as a respondent would, by the words on the page."""

import csv
import io


def rows_of(path):
    """The saved table: UTF-8 with a byte order mark."""
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class Name:
    """What a line of the report is about."""

    def __init__(self, name):
        self.name = name


class Filling:
    """One window on one form, under the page's own policy."""

    def __init__(self, browser, path, fragment="", width=390):
        self.context = browser.chromium.new_context(
            viewport={"width": width, "height": 844}, accept_downloads=True)
        self.window = self.context.new_page()
        self.faults = []
        self.window.on("console", lambda m: self.faults.append(m.text)
                       if m.type == "error" else None)
        self.window.on("pageerror", lambda error: self.faults.append(str(error)))
        self.window.on("dialog", lambda dialog: dialog.accept())
        self.window.goto(path.as_uri() + fragment)

    def close(self):
        self.context.close()

    def item(self, name):
        return self.window.locator(f'[data-item="{name}"]')

    def choose(self, key, value):
        self.window.locator(f'[data-key="{key}"] input[value="{value}"]').check()

    def answer(self, name, kind, answer):
        """Answers an item: a code, several, a number or a text."""
        item = self.item(name)
        if kind == "one":
            item.locator("input").nth(answer).check()
        elif kind == "several":
            for place in answer:
                item.locator("input").nth(place).check()
        elif kind == "order":
            for place, option in enumerate(answer):
                item.locator("select").nth(place).select_option(index=option + 1)
        else:
            item.locator("input, textarea").fill(answer)

    def save(self, folder):
        """Presses the buttons and returns the file."""
        with self.window.expect_download() as download:
            self.window.locator('[data-do="save"]').click()
            again = self.window.locator('[data-do="save-anyway"]')
            if again.count() and again.is_visible():
                again.click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def visible(self, selector):
        return [element.inner_text().strip() for element in self.window.locator(selector).all()
                if element.is_visible()]
