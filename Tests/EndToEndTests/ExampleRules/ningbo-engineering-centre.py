#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of 宁波市企业工程（技术）中心评价指标体系, written out by hand, over the tables of the example round.

It knows nothing of Steelyard but the columns of the tables. Its output is the expected result that the tests compare:
    python3 ningbo-engineering-centre.py > ../../../Rounds/examples/ningbo-engineering-centre/expected.csv
"""
import csv
import os
import sys
from fractions import Fraction

ROUND = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Rounds/examples/ningbo-engineering-centre")


def read(name):
    with open(os.path.join(ROUND, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["alliance", "what", "id", "value"])
centres = [row["id"] for row in read("alliances.csv")]
profile = {row["alliance"]: row["profile"] for row in read("profiles.csv")}
patents = read("facts/patents.csv")
totals = {}

for centre in centres:
    points = {}
    values = {r["indicator"]: r["value"] for r in read("statistics.csv") if r["alliance"] == centre}

    def figure(name):
        return Fraction(values[name]) if values.get(name) else None

    sales = figure("sales-scale")
    if sales >= 10000:
        points["sales-scale"] = 5
    elif sales >= 5000:
        points["sales-scale"] = 3
    elif sales >= 3000:
        points["sales-scale"] = 2
    else:
        points["sales-scale"] = 0

    if profile[centre] == "small":
        growth = figure("growth-small")
        points["growth-small"] = 10 if growth >= 50 else 5 if growth >= 25 else 3 if growth >= 10 else 0
    else:
        growth = figure("growth-large")
        points["growth-large"] = 10 if growth >= 20 else 5 if growth >= 10 else 3 if growth >= 5 else 0

    profit = figure("profit")
    points["profit"] = 5 if profit >= 35 else 3 if profit >= 25 else 2 if profit >= 15 else 0
    staff = figure("staff")
    points["staff"] = 5 if staff >= 40 else 3 if staff >= 30 else 2 if staff >= 20 else 0
    equipment = figure("equipment")
    points["equipment"] = 5 if equipment >= 500 else 3 if equipment >= 300 else 2 if equipment >= 100 else 0
    projects = figure("plan-projects") or 0
    points["plan-projects"] = 5 if projects >= 3 else 3 if projects == 2 else 2 if projects == 1 else 0
    excess = figure("rd-excess")
    points["rd-excess"] = 10 if excess >= 20 else 5 if excess >= 10 else 3 if excess >= 5 else 0

    national = 0
    for row in read("facts/standards.csv"):
        if row["alliance"] == centre and row["verified"] == "yes" and row["level"] == "national":
            national += 1
    points["national-standards"] = 5 if national else 0
    points["known-brands"] = 5 if figure("known-brands") >= 1 else 0

    # Granted 2024 to 2026; a patent that two centres claim counts half for each; four utility models are one invention.
    inventions = Fraction(0)
    for row in patents:
        if row["alliance"] == centre and row["verified"] == "yes" and row["date"][:4] in ("2024", "2025", "2026"):
            owners = {other["alliance"] for other in patents if other["number"] == row["number"]}
            if row["kind"] == "invention":
                inventions += Fraction(1, len(owners))
            if row["kind"] == "utility":
                inventions += Fraction(1, 4 * len(owners))
    points["patent-grants"] = 15 if inventions >= 3 else 10 if inventions >= 2 else 5 if inventions >= 1 else 0

    for item in ("project-proposals", "incentives", "accounting", "cooperation", "completeness", "necessity"):
        marks = [int(r["value"]) for r in read("panel.csv") if r["alliance"] == centre and r["indicator"] == item]
        points[item] = Fraction(sum(marks), len(marks))

    held = {r["point"] for r in read("checklist.csv") if r["alliance"] == centre and r["value"] == "yes"}
    bonus = {"city-prize": 5 if "city-prize-held" in held else 0, "state-prize": 10 if "state-prize-held" in held else 0,
             "high-tech": 5 if "high-tech-held" in held else 0}
    losses = figure("losses")
    off = {"losses": 20 if losses >= 2 else 5 if losses == 1 else 0}

    plain = sum(points.values())
    total = plain + min(sum(bonus.values()), 10) - min(sum(off.values()), 20)
    total = max(0, min(total, 100))
    totals[centre] = total

    for name, value in points.items():
        out.writerow([centre, "points", name, float(value)])
    for name, value in (bonus | off).items():
        out.writerow([centre, "adjustment", name, float(value)])
    out.writerow([centre, "adjusted", "ningbo-engineering-centre", float(total - plain)])

for centre, total in totals.items():
    above = [other for other in totals.values() if other > total]
    out.writerow([centre, "score", "", float(total)])
    out.writerow([centre, "rank", "", len(above) + 1])
    out.writerow([centre, "tied", "", "true" if list(totals.values()).count(total) > 1 else "false"])

for row in read("statistics.csv"):
    if row["reported"] and row["value"] and Fraction(row["value"]) < Fraction(row["reported"]):
        out.writerow([row["alliance"], "reported", row["indicator"], float(row["reported"])])
        out.writerow([row["alliance"], "counted", row["indicator"], float(row["value"])])
for name in ("patents", "standards"):
    table = read(f"facts/{name}.csv")
    for row in table:
        if row["reported"] == "yes" and row["verified"] == "no":
            out.writerow([row["alliance"], "reported", f"{name}:{row['number']}", 1.0])
            out.writerow([row["alliance"], "counted", f"{name}:{row['number']}", 0.0])
        owners = {other["alliance"] for other in table if other["number"] == row["number"]}
        if len(owners) > 1:
            # A standard that several took part in counts for each of them in full.
            share = 1.0 if name == "standards" else 1 / len(owners)
            out.writerow([row["alliance"], "claim", f"{name}:{row['number']}", share])
