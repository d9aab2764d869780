#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of 创新型中小企业评价标准, written out by hand, over the tables of the example round.

It knows nothing of Steelyard but the columns of the tables. Its output is the expected result that the tests compare:
    python3 innovative-sme.py > ../../../Rounds/examples/innovative-sme/expected.csv
"""
import csv
import os
import sys
from decimal import Decimal

ROUND = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Rounds/examples/innovative-sme")


def read(name):
    with open(os.path.join(ROUND, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["alliance", "what", "id", "value"])
firms = [row["id"] for row in read("alliances.csv")]
totals = {}

for firm in firms:
    values = {r["indicator"]: Decimal(r["value"]) for r in read("statistics.csv") if r["alliance"] == firm}
    rights = {r["category"] for r in read("facts/rights.csv") if r["alliance"] == firm and r["verified"] == "yes"}

    if "one-high-value" in rights:
        held = 20
    elif "one-own" in rights:
        held = 15
    elif "one" in rights:
        held = 10
    elif "two" in rights:
        held = 5
    else:
        held = 0

    v = values["rd-share"]
    research = 20 if v >= 5 else 15 if v >= 3 else 10 if v >= 2 else 5 if v >= 1 else 0
    v = values["growth-rate"]
    rate = 20 if v >= 15 else 15 if v >= 10 else 10 if v >= 5 else 5 if v >= 0 else 0
    v = values["debt-ratio"]
    debt = 10 if v <= 55 else 5 if v <= 75 else 0
    field = 10 if values["field"] == 1 else 5
    v = values["main-share"]
    share = 20 if v >= 70 else 15 if v >= 60 else 10 if v >= 55 else 5 if v >= 50 else 0

    innovation, growth, special = held + research, rate + debt, field + share
    total = innovation + growth + special
    totals[firm] = total
    for name, points in (("property", held), ("rd-share", research), ("growth-rate", rate), ("debt-ratio", debt), ("field", field),
                         ("main-share", share)):
        out.writerow([firm, "points", name, float(points)])
    for name, points in (("innovation", innovation), ("growth", growth), ("specialisation", special)):
        out.writerow([firm, "node-points", name, float(points)])

    direct = [r["value"] for r in read("gates.csv") if r["alliance"] == firm] == ["yes"]
    # A gate without an effect of its own: not met says nothing but that.
    out.writerow([firm, "gate", "direct", "met" if direct else "not-met"])
    if total >= 60 and innovation >= 20 and growth >= 15 and special >= 15:
        out.writerow([firm, "class", "", "by-score"])
    else:
        if total >= 60:
            out.writerow([firm, "missed", "by-score", "node-minimum"])
        if direct:
            out.writerow([firm, "class", "", "by-condition"])
        else:
            out.writerow([firm, "missed", "by-condition", "gate"])
            out.writerow([firm, "class", "", "not-reached"])

for firm, total in totals.items():
    out.writerow([firm, "score", "", float(total)])
    out.writerow([firm, "rank", "", sum(other > total for other in totals.values()) + 1])
    out.writerow([firm, "tied", "", "true" if list(totals.values()).count(total) > 1 else "false"])

for row in read("facts/rights.csv"):
    if row["verified"] == "no":
        out.writerow([row["alliance"], "reported", f"rights:{row['number']}", 1.0])
        out.writerow([row["alliance"], "counted", f"rights:{row['number']}", 0.0])
