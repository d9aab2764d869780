#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of this round; every centre, figure, mark and number is invented (python3 make.py)."""
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def table(name, header, rows):
    path = os.path.join(HERE, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def patent(year, kind, serial):
    """A number of the right form: year, kind (1 invention, 2 utility model, 3 design), seven digits of 99xxxxx, check digit."""
    digits = f"{year}{kind}99{serial:05d}"
    check = sum(int(d) * w for d, w in zip(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])) % 11
    return f"ZL{digits}.{'X' if check == 10 else check}"


KINDS = {"invention": 1, "utility": 2, "design": 3}
ITEMS = ["project-proposals", "incentives", "accounting", "cooperation", "completeness", "necessity"]

# id, name, English name, profile, sales, growth, profit, staff, equipment, projects, R&D excess, brands, years of losses,
# bonus items held, marks of the three reviewers for the six items.
CENTRES = [
    ("bixi-concrete", "赑屃建材工程（技术）中心", "Bixi Concrete Centre", "small",
     2999, -12, -3, 19, 120, 0, -5, 0, 2, [], ["300", "030", "003", "000", "333", "333"]),
    ("chiwen-fire", "螭吻消防工程（技术）中心", "Chiwen Fire Protection Centre", "small",
     5000, 25, 20, 30, 300, 1, 9.9, 0, 0, [], ["333", "333", "555", "333", "333", "333"]),
    ("kunpeng-bearings", "鲲鹏轴承工程（技术）中心", "Kunpeng Bearings Centre", "large",
     52000, 20, 35, 40, 500, 3, 20, 1, 0, ["high-tech"], ["555", "555", "555", "535", "555", "555"]),
    ("luduan-software", "甪端软件工程（技术）中心", "Luduan Software Centre", "small",
     3000, 49.9, 25, 30, 99, 0, 4.9, 0, 1, ["high-tech"], ["555", "555", "333", "555", "555", "333"]),
    ("qingniao-optics", "青鸟光学工程（技术）中心", "Qingniao Optics Centre", "small",
     9000, 50, 34.9, 41, 310, 2, 12, 1, 0, ["city-prize", "state-prize"], ["555", "333", "555", "333", "555", "555"]),
    ("suanni-ceramics", "狻猊陶瓷工程（技术）中心", "Suanni Ceramics Centre", "large",
     12000, 4.9, 12, 35, 600, None, 11, 0, 0, ["city-prize"], ["5-3", "3-3", "5-5", "3-5", "5-5", "3-3"]),
    ("xuangui-castings", "玄龟铸造工程（技术）中心", "Xuangui Castings Centre", "large",
     10000, 10, 15, 20, 100, 1, 5, 0, 0, [], ["333", "333", "333", "333", "333", "555"]),
    ("yazi-tools", "睚眦工具工程（技术）中心", "Yazi Tools Centre", "large",
     30000, 19.99, 36, 55, 450, 5, 19.8, 2, 0, [], ["555", "555", "555", "333", "555", "555"]),
]

# centre: kind, year of grant, serial, verified, reason.
PATENTS = {
    "chiwen-fire": [("invention", 2025, 201, 1, "")],
    "kunpeng-bearings": [("invention", 2024, 301, 1, ""), ("invention", 2025, 302, 1, ""), ("invention", 2026, 303, 1, ""),
                         ("invention", 2026, 777, 1, "")],
    "luduan-software": [("invention", 2024, 401, 1, ""), ("utility", 2025, 402, 1, ""), ("utility", 2025, 403, 1, ""),
                        ("utility", 2026, 404, 1, "")],
    "qingniao-optics": [("invention", 2025, 501, 1, "")] + [("utility", 2025, 510 + n, 1, "") for n in range(4)],
    "suanni-ceramics": [("invention", 2023, 601, 1, ""), ("invention", 2024, 602, 1, ""), ("design", 2025, 603, 1, ""),
                        ("design", 2026, 604, 1, "")],
    "xuangui-castings": [("utility", 2024, 701, 1, ""), ("utility", 2025, 702, 1, ""), ("utility", 2025, 703, 1, ""),
                         ("utility", 2026, 704, 0, "专利权人不是申报单位")],
    "yazi-tools": [("invention", 2026, 801, 1, ""), ("invention", 2026, 777, 1, "")],
}
STANDARDS = {
    "kunpeng-bearings": [("GB/T 99801-2025", "national", "lead", "2025-06")],
    "suanni-ceramics": [("GB/T 99802-2024", "national", "part", "2024-03"), ("T/XN 001-2026", "group", "lead", "2026-01")],
    "xuangui-castings": [("GB/T 99801-2025", "national", "part", "2025-06")],
    "yazi-tools": [("JB/T 99803-2026", "industry", "lead", "2026-02")],
}
FIGURES = ["sales-scale", "growth", "profit", "staff", "equipment", "plan-projects", "rd-excess", "known-brands", "losses"]
BONUS = {"city-prize": "city-prize-held", "state-prize": "state-prize-held", "high-tech": "high-tech-held"}

table("alliances.csv", ["id", "name", "name_en", "origin"], [[c[0], c[1], c[2], "虚构"] for c in CENTRES])
table("profiles.csv", ["alliance", "profile", "declared_by", "basis"],
      [[c[0], c[3], "评价组", "上年度审计报告所载销售收入"] for c in CENTRES])

statistics = []
for number, centre in enumerate(CENTRES, 1):
    for place, (name, value) in enumerate(zip(FIGURES, centre[4:13]), 1):
        name = name if name != "growth" else f"growth-{centre[3]}"
        reported, reason = value, ""
        if centre[0] == "yazi-tools" and name == "rd-excess":
            reported, reason = 21, "扣除非研发设备折旧"
        blank = value is None
        statistics.append([centre[0], name, "" if blank else value, "" if blank else reported, reason,
                           "" if blank else f"S{number:02d}-{place:02d}", "" if blank else "评价组", "" if blank else "2026-11-20"])
table("statistics.csv", ["alliance", "indicator", "value", "reported", "reason", "evidence", "verified_by", "verified_on"], statistics)

table("checklist.csv", ["alliance", "point", "value", "reported", "reason", "evidence"],
      [[c[0], point, *(["yes", "yes", "", f"B{n:02d}-{item}"] if item in c[13] else ["no", "no", "", ""])]
       for n, c in enumerate(CENTRES, 1) for item, point in BONUS.items()])

table("panel.csv", ["alliance", "indicator", "expert", "value", "source"],
      [[c[0], item, f"r{place}", mark, "documents" if item in ("completeness", "necessity") else "site-visit"]
       for c in CENTRES for item, marks in zip(ITEMS, c[14]) for place, mark in enumerate(marks, 1) if mark != "-"])
table("recusals.csv", ["expert", "alliance", "reason"], [["r2", "suanni-ceramics", "曾在该单位任职"]])

VERIFICATION = ["reported", "verified", "reason", "verified_by", "verified_on"]
table("facts/patents.csv", ["alliance", "number", "date", "kind", "evidence"] + VERIFICATION,
      [[centre, patent(2022, KINDS[kind], serial), f"{year}-05-12", kind, f"P-{serial}", "yes", "yes" if ok else "no", reason,
        "评价组", "2026-11-18"] for centre, rows in PATENTS.items() for kind, year, serial, ok, reason in rows])
table("facts/standards.csv", ["alliance", "number", "date", "level", "role", "evidence"] + VERIFICATION,
      [[centre, number, date, level, role, f"N-{number[-9:].replace(' ', '')}", "yes", "yes", "", "评价组", "2026-11-18"]
       for centre, rows in STANDARDS.items() for number, level, role, date in rows])
