#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The activity evaluation of 2014 (five aspects of 20 points, bands 86, 75, 65), written out by hand, over the tables of the example round.

It knows nothing of Steelyard but the columns of the tables. Its output is the expected result that the tests compare:
    python3 activity-2014.py > ../../../Rounds/examples/activity-2014/expected.csv
"""
import csv
import os
import sys
from fractions import Fraction

ROUND = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Rounds/examples/activity-2014")


def read(name):
    with open(os.path.join(ROUND, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["alliance", "what", "id", "value"])
usable = {row["alliance"] for row in read("gates.csv") if row["value"] == "yes"}
totals = {}
for alliance in [row["id"] for row in read("alliances.csv")]:
    total, complete = Fraction(0), True
    for aspect in ("planning", "organisation", "joint-innovation", "outreach", "publicity"):
        marks = [Fraction(r["value"]) for r in read("panel.csv") if r["alliance"] == alliance and r["indicator"] == aspect]
        if len(marks) < 3:
            # Fewer than three reviewers: nothing for the aspect, and the alliance waits until the third has marked.
            complete = False
            continue
        total += sum(marks) / len(marks)
        out.writerow([alliance, "points", aspect, float(sum(marks) / len(marks))])
    out.writerow([alliance, "gate", "database", "met" if alliance in usable else "not-scored"])
    if alliance not in usable:
        out.writerow([alliance, "absent", "", "gate-not-met"])
    elif not complete:
        out.writerow([alliance, "absent", "", "below-completeness"])
    else:
        totals[alliance] = total

for alliance, total in totals.items():
    out.writerow([alliance, "score", "", float(total)])
    out.writerow([alliance, "rank", "", sum(other > total for other in totals.values()) + 1])
    out.writerow([alliance, "tied", "", "true" if list(totals.values()).count(total) > 1 else "false"])
    if total >= 86:
        out.writerow([alliance, "class", "", "high-activity"])
    elif total >= 75:
        out.writerow([alliance, "class", "", "fairly-high-activity"])
    elif total >= 65:
        out.writerow([alliance, "class", "", "average-activity"])
    else:
        out.writerow([alliance, "class", "", "low-activity"])
