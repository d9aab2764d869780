# SPDX-License-Identifier: Apache-2.0
"""What only a browser can say of a page: console, requests, reflow, accessibility, paper."""

import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

SCHEMES = ("light", "dark")
WIDTHS = (1280, 320)

# The first element that makes the page wider than its window: it sticks out, and no box that
# scrolls or clips holds it. A box out of the flow is held by its offset parent only.
STICKS_OUT = """() => {
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= innerWidth) return null;
  const holder = e => ['absolute', 'fixed'].includes(getComputedStyle(e).position)
    ? e.offsetParent : e.parentElement;
  const held = e => {
    const box = holder(e);
    if (!box || box === document.body || box === document.documentElement) return false;
    return getComputedStyle(box).overflowX !== 'visible' || held(box);
  };
  const out = [...document.body.querySelectorAll('*')].find(e =>
    e.getBoundingClientRect().right > innerWidth + 0.5 && !held(e));
  return `the page is ${wide} px wide` + (out ? `: <${out.localName} class="${
    out.getAttribute('class') ?? ''}"> "${out.textContent.trim().slice(0, 40)}"` : '');
}"""

# The text of every table cell as it is seen: text of two places apart is kept apart, and what
# is only for screen readers (clipped to a pixel) is left out.
CELLS = """() => [...document.querySelectorAll('td, th')].map(cell => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let text = '', last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('td, th') !== cell) continue;
    if (!node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const box = node.parentElement.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const place = range.getBoundingClientRect();
    if (last && (place.left - last.right > 1 || Math.abs(place.top - last.top) > 4)) text += ' ';
    text += node.data;
    last = place;
  }
  return text;
})"""

# The colours that the page would be printed in.
INK = """() => {
  const [, r, g, b] = getComputedStyle(document.body).color.match(/(\\d+)\\D+(\\d+)\\D+(\\d+)/);
  return (Number(r) + Number(g) + Number(b)) / 3;
}"""

AXE_RUN = """axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.map(v =>
  `${v.id} (${v.nodes.length}): ${v.nodes[0].target.join(' ')}: ${
    v.nodes[0].any.concat(v.nodes[0].all, v.nodes[0].none).map(c => c.message)[0] ?? v.help}`))"""


def figures(text):
    """The numbers of a text with their signs, counted; all kinds of minus and digit as one.

    A hyphen inside a word or a date is no sign: paper may break the line there.
    """
    text = unicodedata.normalize("NFKC", text).replace("\u2212", "-")
    return Counter(re.findall(r"(?:(?<![\w-])-)?\d+(?:[.,]\d+)*", text))


class Browser:
    """Debian's Chromium, headless; one window per width and colour scheme."""

    def __init__(self, playwright, executable, axe_source):
        self.axe_source = axe_source
        self.chromium = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox"])

    def open(self, page, width, scheme, height=900):
        """Opens the page in a new window; returns it with what went wrong on the way."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme)
        window = context.new_page()
        console, requests = [], []
        address = page.path.as_uri()
        window.on("console", lambda m: console.append(m.text) if m.type == "error" else None)
        window.on("pageerror", lambda error: console.append(str(error)))
        window.on("request", lambda r: requests.append(r.url) if r.url != address else None)
        window.goto(address, wait_until="load")
        return window, console, [r for r in requests if not r.startswith("data:")]

    def check_screen(self, page):
        """Yields (rule, where, faults) for both widths and both colour schemes."""
        for width in WIDTHS:
            for scheme in SCHEMES:
                window, console, requests = self.open(page, width, scheme)
                where = f"{width} px {scheme}"
                if width == 320:
                    wide = window.evaluate(STICKS_OUT)
                    yield "reflow", where, [wide] if wide else []
                yield "axe", where, self.axe(window)
                yield "console", where, console
                yield "requests", where, requests
                window.context.close()

    def axe(self, window):
        """The violations found by axe, colour contrast included.

        It goes in through the debugger, past the page's content policy, so that the page itself
        runs under its own policy.
        """
        session = window.context.new_cdp_session(window)
        session.send("Runtime.evaluate", {"expression": self.axe_source})
        answer = session.send("Runtime.evaluate", {
            "expression": AXE_RUN, "awaitPromise": True, "returnByValue": True})
        if "exceptionDetails" in answer:
            return [f"axe did not run: {answer['exceptionDetails'].get('text')}"]
        return answer["result"]["value"]

    def check_print(self, page):
        """Yields (rule, where, faults): light ink colours, A4, and every figure of every table."""
        window, _, _ = self.open(page, 1280, "dark")
        shown = Counter()
        for cell in window.evaluate(CELLS):
            shown += figures(cell)
        window.emulate_media(media="print", color_scheme="dark")
        ink = window.evaluate(INK)
        yield "colours", "print", [] if ink < 128 else [
            "the text is light on paper where the screen is dark"]
        window.emulate_media(media="print", color_scheme="light")
        with tempfile.TemporaryDirectory() as folder:
            paper = self.to_paper(window, Path(folder) / "page.pdf")
            facts = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True)
            size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts.stdout)
            sides = sorted(round(float(side)) for side in size.groups())
            a4 = abs(sides[0] - 595) <= 1 and abs(sides[1] - 842) <= 1
            yield "size", "print", [] if a4 else [f"{sides[0]} × {sides[1]} pt is not A4"]
            text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True,
                                  check=True).stdout
        lost = shown - figures(text)
        yield "figures", "print", [
            f"{figure} stands {shown[figure]} times in tables, {count} of them not on paper"
            for figure, count in sorted(lost.items())]
        window.context.close()

    @staticmethod
    def to_paper(window, path):
        window.pdf(path=path, format="A4", prefer_css_page_size=True)
        return path

    def screenshots(self, page, folder):
        """Pictures at 390 and 1,280 px in both schemes, and the first four sheets of paper."""
        stem = re.sub(r"[^\w-]+", "-", page.name.removesuffix(".html"))
        for width in (390, 1280):
            for scheme in SCHEMES:
                window, _, _ = self.open(page, width, scheme)
                window.screenshot(path=folder / f"{stem}-{page.language}-{width}-{scheme}.png",
                                  full_page=True)
                window.context.close()
        window, _, _ = self.open(page, 1280, "light")
        with tempfile.TemporaryDirectory() as scratch:
            paper = self.to_paper(window, Path(scratch) / "page.pdf")
            subprocess.run(["pdftoppm", "-r", "80", "-l", "4", "-png", paper,
                            folder / f"{stem}-{page.language}-a4"], check=True)
        window.context.close()
