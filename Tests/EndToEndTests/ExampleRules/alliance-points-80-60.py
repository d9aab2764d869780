#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of the example 联盟绩效考核积分表, written out by hand, over the tables of the example round.

It knows nothing of Steelyard but the columns of the tables. Its output is the expected result that the tests compare:
    python3 alliance-points-80-60.py > ../../../Rounds/examples/alliance-points-80-60/expected.csv
"""
import csv
import os
import sys
from fractions import Fraction

ROUND = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Rounds/examples/alliance-points-80-60")
TODAY = "2026-12-31"


def read(name, alliance=None):
    with open(os.path.join(ROUND, name), encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if alliance is None or row["alliance"] == alliance]


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["alliance", "what", "id", "value"])
registry = {row["id"]: row for row in read("alliances.csv")}
kind = {row["alliance"]: row["profile"] for row in read("profiles.csv")}
all_patents, all_standards, all_contracts = read("facts/patents.csv"), read("facts/standards.csv"), read("facts/contracts.csv")


def claimants(table, number):
    return sorted({row["alliance"] for row in table if row["number"] == number})


def unstruck(row):
    return row["verified"] == "yes"


results = {}
for name in registry:
    points = {}
    checks = {row["point"]: row["value"] for row in read("checklist.csv", name)}
    stats = {row["indicator"]: Fraction(row["value"]) for row in read("statistics.csv", name)}
    keep = {"yes": Fraction(1), "partial": Fraction(1, 2), "no": Fraction(0)}

    # 制度建设 22: Hefei's 2 + 2 + 3, and three papers by the reviewers' marks; of five the highest and lowest are left out.
    points["bodies"] = 2 * keep[checks["office"]] + 2 * keep[checks["meetings"]] + 3 * keep[checks["sharing-platform"]]
    marks = read("panel.csv", name)
    for paper in ("project-rules", "property-rules", "fund-rules"):
        given = sorted(int(row["value"]) for row in marks if row["indicator"] == paper)
        if len(given) >= 5:
            given = given[1:-1]
        points[paper] = Fraction(sum(given), len(given))

    # 开展创新活动 25.
    projects = [row for row in read("facts/projects.csv", name) if unstruck(row)]
    run = 0
    for row in projects:
        if row["level"] == "national":
            run += 3
        elif row["level"] == "provincial":
            run += 2
    points["projects-run"] = min(run, 5)
    members = [row for row in read("facts/members.csv", name) if unstruck(row) and row["sector"] != "government"]
    active = {code for row in projects for code in row["partners"].split(";")}
    percent = Fraction(100 * len(active), len(members))
    if percent >= 50:
        points["active-members"] = 10
    elif percent <= 10:
        points["active-members"] = 0
    else:
        points["active-members"] = (percent - 10) / 4
    excess = stats["rd-excess"]
    points["rd-excess"] = 10 if excess >= 20 else 5 if excess >= 10 else 3 if excess >= 0 else 0

    # 服务产业 23; for research alliances firms served do not count, which leaves 13.
    value = 0
    for row in read("facts/contracts.csv", name):
        if len(claimants(all_contracts, row["number"])) == 1:
            value += int(row["verified"])
    points["contract-value"] = min(value // 100, 10)
    if kind[name] == "chain":
        served = stats["firms-served"]
        points["firms-served"] = min(5 + (served - 50) / 10, 10) if served >= 50 else 0
    points["disclosure"] = keep[checks["report-public"]] + keep[checks["accounts-public"]] + keep[checks["results-public"]]

    # 创新成效 30. Two years on record of three: half as much again.
    stretch = Fraction(3, 2) if registry[name]["founded"].startswith("2025") else Fraction(1)
    inventions, others = Fraction(0), Fraction(0)
    for row in read("facts/patents.csv", name):
        if unstruck(row):
            part = Fraction(1, len(claimants(all_patents, row["number"])))
            if row["kind"] == "invention":
                inventions += part
            else:
                others += part
    points["inventions"] = min(inventions * stretch, 7)
    others *= stretch
    points["other-property"] = 2 if others >= 12 else 1 if others >= 6 else 0
    made = Fraction(0)
    for row in read("facts/standards.csv", name):
        rivals = [r for r in all_standards if r["number"] == row["number"] and r["alliance"] != name]
        if any(r["lead"] == "yes" for r in rivals):
            continue
        table = {("international", "lead"): 6, ("international", "part"): 4, ("national", "lead"): 5, ("national", "part"): 3,
                 ("industry", "lead"): 2, ("industry", "part"): 1, ("local", "lead"): 2, ("local", "part"): 1}
        made += table.get((row["level"], row["role"]), 0)
    points["standards-made"] = min(made * stretch, 6)
    prizes = Fraction(0)
    for row in read("facts/prizes.csv", name):
        if row["level"] == "national":
            prizes += {"first": 5, "second": 3, "third": 0}[row["grade"]]
        else:
            prizes += {"first": Fraction(2), "second": Fraction(1), "third": Fraction(1, 2)}[row["grade"]]
    points["prizes-won"] = min(prizes, 5)
    income = stats["transfer-income"]
    points["transfer-income"] = 0 if income < 30 else min(10 * income / 60, 10)

    full = 100 if kind[name] == "chain" else 90
    review = 100 * sum(points.values()) / full

    # 专家评审: grades 100 75 60 40 20.
    worth = {"very-good": 100, "good": 75, "fair": 60, "poor": 40, "very-poor": 20}
    weights = {"technology": Fraction(3, 10), "mechanism": Fraction(3, 10), "influence": Fraction(4, 10)}
    if kind[name] == "research":
        weights = {"technology": Fraction(5, 10), "mechanism": Fraction(3, 10), "influence": Fraction(2, 10)}
    panel = Fraction(0)
    for question, weight in weights.items():
        given = sorted((worth[row["value"]] for row in marks if row["indicator"] == question), reverse=True)
        if len(given) >= 5:
            given = given[1:-1]
        panel += weight * Fraction(sum(given), len(given))
        out.writerow([name, "node-score", question, float(Fraction(sum(given), len(given)))])

    # 加分 at most 10, 扣分 at most 8, the total at most 100.
    struck = 0
    for table in ("projects", "patents", "standards", "prizes"):
        struck += sum(row["verified"] == "no" for row in read(f"facts/{table}.csv", name))
    struck += sum(int(row["verified"]) < int(row["reported"]) for row in read("facts/contracts.csv", name))
    bonus = {"platform": 5 * keep[checks["platform-held"]], "committee-seats": min(2 * stats["committee-seats"], 6),
             "open-licences": min(stats["open-licences"], 3)}
    off = {"late-weeks": min(stats["late-weeks"], 5), "struck-out": min(struck, 5)}
    plain = Fraction(4, 10) * review + Fraction(6, 10) * panel
    total = max(Fraction(0), min(plain + min(sum(bonus.values()), 10) - min(sum(off.values()), 8), Fraction(100)))
    for item, value in points.items():
        out.writerow([name, "points", item, float(value)])
    for item, value in (bonus | off).items():
        out.writerow([name, "adjustment", item, float(value)])

    # Gates and vetoes, each with what follows.
    stated = {row["gate"]: row for row in read("gates.csv", name)}
    follows, until = [], []

    def gate(id, clauses, effects):
        open_ = [c for c in clauses if stated[c]["value"] not in ("yes", "n/a")]
        if not open_:
            out.writerow([name, "gate", id, "met"])
            return
        gravest = next(e for e in ("not-scored", "fails", "one-class-down", "mend") if e in [effects(c) for c in open_])
        days = [stated[c]["until"] for c in open_ if effects(c) == "mend"]
        if days:
            until.append(min(days))
            if min(days) < TODAY:
                gravest = "fails"
        out.writerow([name, "gate", id, gravest])
        follows.append(gravest)

    controllers = {row["control"] for row in members}
    if len(controllers) >= 3:
        out.writerow([name, "gate", "independent-members", "met"])
    else:
        out.writerow([name, "gate", "independent-members", "not-scored"])
        follows.append("not-scored")
    gate("jointly-signed", ["common-text", "all-signed", "authorised", "dated"], lambda c: "not-scored" if c == "common-text" else "mend")
    gate("target-and-tasks", ["target", "tasks", "project-clauses"], lambda c: "mend")
    gate("organs", ["council", "committee", "secretariat", "liable-body"], lambda c: "mend")
    gate("funds", ["funds"], lambda c: "mend")
    gate("rights", ["benefits", "property", "breach"], lambda c: "mend")
    gate("openness-rule", ["openness-rule"], lambda c: "mend")
    # All projects and contracts of the tables lie within 24 months. A contract claimed twice is nobody's.
    if projects or [r for r in read("facts/contracts.csv", name) if len(claimants(all_contracts, r["number"])) == 1]:
        out.writerow([name, "gate", "alive", "met"])
    else:
        out.writerow([name, "gate", "alive", "fails"])
        follows.append("fails")
    gate("filed", ["in-time", "not-refused"], lambda c: "one-class-down" if c == "in-time" else "fails")
    clean = stated["clean-year"]["value"] == "yes"
    out.writerow([name, "gate", "clean-year", "met" if clean else "not-met"])
    for row in read("vetoes.csv", name):
        if row["number"] and row["date"] and row["authority"]:
            follows.append(row["effect"] or "fails")
            out.writerow([name, "veto", row["veto"], follows[-1]])
    if "not-scored" not in follows:
        out.writerow([name, "node-score", "first-review", float(review)])
        out.writerow([name, "node-score", "panel", float(panel)])
        out.writerow([name, "adjusted", "alliance-points-80-60", float(total - plain)])
    results[name] = dict(total=total, follows=follows, clean=clean, until=min(until) if until else "")

for kind_ in ("research", "chain"):
    group = {n: r for n, r in results.items() if kind[n] == kind_ and "not-scored" not in r["follows"]}
    allowed = len(group) * 20 // 100
    reaching = sorted((r["total"] for r in group.values() if r["total"] >= 80 and r["clean"]), reverse=True)
    for name, r in group.items():
        if r["total"] >= 80 and not r["clean"]:
            out.writerow([name, "missed", "excellent", "gate"])
            r["class"] = "pass"
        elif r["total"] >= 80:
            # How many are at least as good: where that is more than are allowed, equals at the border are all out.
            if sum(other >= r["total"] for other in reaching) <= allowed:
                r["class"] = "excellent"
            else:
                out.writerow([name, "missed", "excellent", "share-limit"])
                r["class"] = "pass"
        else:
            r["class"] = "pass" if r["total"] >= 60 else "fail"
    for name, r in group.items():
        if "fails" in r["follows"]:
            if r["class"] != "fail":
                out.writerow([name, "missed", r["class"], "fails"])
            r["class"] = "fail"
        elif "one-class-down" in r["follows"]:
            if r["class"] != "fail":
                out.writerow([name, "missed", r["class"], "one-class-down"])
            r["class"] = {"excellent": "pass"}.get(r["class"], "fail")
    ranked = {n: r for n, r in group.items() if "fails" not in r["follows"]}
    for name, r in group.items():
        out.writerow([name, "score", "", float(r["total"])])
        out.writerow([name, "class", "", r["class"]])
        if name in ranked:
            out.writerow([name, "rank", "", sum(o["total"] > r["total"] for o in ranked.values()) + 1])
            out.writerow([name, "tied", "", "true" if sum(o["total"] == r["total"] for o in ranked.values()) > 1 else "false"])
            if r["until"]:
                out.writerow([name, "provisional", "", r["until"]])
for name, r in results.items():
    if "not-scored" in r["follows"]:
        out.writerow([name, "absent", "", "gate-not-met"])

# What was reduced, and what several claim.
for row in read("statistics.csv"):
    if Fraction(row["value"]) < Fraction(row["reported"]):
        out.writerow([row["alliance"], "reported", row["indicator"], float(row["reported"])])
        out.writerow([row["alliance"], "counted", row["indicator"], float(row["value"])])
for row in read("checklist.csv"):
    if row["value"] == "no" and row["reported"] == "yes":
        out.writerow([row["alliance"], "reported", row["point"], 1.0])
        out.writerow([row["alliance"], "counted", row["point"], 0.0])
for name in ("projects", "patents", "standards", "prizes", "members"):
    for row in read(f"facts/{name}.csv"):
        if row["verified"] == "no":
            out.writerow([row["alliance"], "reported", f"{name}:{row['number']}", 1.0])
            out.writerow([row["alliance"], "counted", f"{name}:{row['number']}", 0.0])
for row in all_contracts:
    if int(row["verified"]) < int(row["reported"]):
        out.writerow([row["alliance"], "reported", f"contracts:{row['number']}", float(row["reported"])])
        out.writerow([row["alliance"], "counted", f"contracts:{row['number']}", float(row["verified"])])
for name, table in (("patents", all_patents), ("standards", all_standards), ("contracts", all_contracts)):
    for row in table:
        who = claimants(table, row["number"])
        if len(who) > 1:
            if name == "patents":
                share = 1 / len(who)
            elif name == "contracts":
                share = 0.0
            else:
                share = 1.0 if row["lead"] == "yes" else 0.0
            out.writerow([row["alliance"], "claim", f"{name}:{row['number']}", share])
