# SPDX-License-Identifier: Apache-2.0
"""The experts' form in a browser, held to what `steelyard weigh` says of the file that it saves."""

import json
import random
import shutil
from pathlib import Path

from form_browser import Filling, Name

ROOT = Path(__file__).resolve().parent.parent
ROUND = ROOT / "Rounds" / "sample-2026"


def number(text):
    top, _, bottom = text.partition("/")
    return float(top) / float(bottom) if bottom else float(top)


class JudgingCheck:
    """A part of the check of forms: `report`, `folder`, `form` and `run` are the check's."""

    def judgements(self, browser):
        """The experts' form against `steelyard weigh`, for every method and scale."""
        rounds = [("eigenvector", "saaty"), ("geometric-mean", "saaty"), ("column-mean", "saaty")]
        rounds += [("eigenvector", scale) for scale in (
            "balanced", "balanced-n", "power", "root", "logarithmic", "inverse-linear",
            "geometric", "adaptive")]
        first = None
        for place, (method, scale) in enumerate(rounds):
            work = self.folder / f"judging-{place}"
            shutil.copytree(ROUND, work / "Rounds" / "r")
            for name in ("Indicators", "Questionnaires"):
                shutil.copytree(ROOT / name, work / name)
            path = work / "Rounds" / "r" / "round.xml"
            path.write_text(path.read_text("utf-8").replace(
                'method="eigenvector"', f'method="{method}" scale="{scale}"'), "utf-8")
            out = self.folder / f"judge-{place}.html"
            if self.form(work / "Rounds" / "r", "html", out):
                first = first or out
                self.judge(browser, out, method, scale, place)
        return first

    def judge(self, browser, path, method, scale, seed):
        draw = random.Random(seed)
        name = Name(f"{path.name} ({method}, {scale})")
        filling = Filling(browser, path, width=1280)
        window = filling.window
        window.fill("#expert", "E-1")
        values = [str(v) for v in range(1, 10)] + [f"1/{v}" for v in range(2, 10)]
        for group in window.locator("[data-parent]").all():
            lists = group.locator("select").all()
            consistent = draw.random() < 0.4
            scores = [draw.choice([1, 2, 3, 5]) for _ in range(40)]
            for chosen in lists:
                _, _, left, right = chosen.get_attribute("name").split("-")
                ratio = scores[int(left)] / scores[int(right)]
                nearest = min(values, key=lambda v: abs(number(v) / ratio - 1))
                chosen.select_option(nearest if consistent else draw.choice(values))
        shown = {}
        for group in window.locator("[data-parent]").all():
            labels = {chosen.get_attribute("name"): chosen.get_attribute("id")
                      for chosen in group.locator("select").all()}
            shown[group.get_attribute("data-parent")] = {
                "weights": group.get_attribute("data-weights"),
                "ratio": group.get_attribute("data-ratio"),
                "again": group.get_attribute("data-again"), "labels": labels,
                "items": [line.get_attribute("data-item")
                          for line in group.locator(".bars li").all()]}
        saved = filling.save(self.folder)
        self.report.add(name, "console", filling.faults)
        filling.close()
        run = self.run("weigh", "--judgements", saved, "--method", method, "--scale", scale,
                       "--format", "json")
        if run.returncode != 0:
            self.report.add(name, "weighed", [run.stderr])
            return
        faults = []
        for matrix in json.loads(run.stdout)["matrices"]:
            form, sheet = shown[matrix["parent"]], matrix["experts"][0]
            assert form["items"] == matrix["items"]
            for mine, own in zip(map(float, form["weights"].split()), sheet["weights"]):
                if abs(mine - own) > 1e-9:
                    faults.append(f"{matrix['parent']}: weight {mine} and not {own}")
            ratio = sheet["consistencyRatio"]
            if abs(float(form["ratio"]) - ratio) > 1e-9:
                faults.append(f"{matrix['parent']}: CR {form['ratio']} and not {ratio}")
            revisions = sheet["quality"]["revisions"] if ratio > 0.1 else []
            if bool(revisions) != bool(form["again"]):
                faults.append(f"{matrix['parent']}: {form['again']} and {revisions[:1]}")
            elif revisions:
                pair, value, then = form["again"].split()
                _, _, left, right = pair.split("-")
                own = revisions[0]
                items = matrix["items"]
                if (items[int(left) - 1], items[int(right) - 1]) != (own["left"], own["right"]) \
                        or abs(number(value) - own["suggested"]) > 1e-9 \
                        or abs(float(then) - own["ratioIfChanged"]) > 1e-9:
                    faults.append(f"{matrix['parent']}: {form['again']} and not {own}")
        self.report.add(name, "the engine's figures", faults)
