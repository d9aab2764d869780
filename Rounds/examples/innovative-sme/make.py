#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of this round; every enterprise, figure and number is invented (python3 make.py)."""
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


# id, name, English name, R&D share, growth, debt ratio, field, share of main turnover, direct condition, rights.
ENTERPRISES = [
    ("baihu-bearings", "白虎轴承", "Baihu Bearings", 5, 15, 55, 1, 70, "", [("one-high-value", 1), ("two", 1)]),
    ("bingyi-boats", "冰夷船艇", "Bingyi Boats", 1.99, 4.9, 75.1, 0, 49.9, "", [("two", 1)]),
    ("dijiang-audio", "帝江音响", "Dijiang Audio", 2, 0, 55.1, 1, 55, "高新技术企业证书GR-XN-0003，有效期内", [("two", 1), ("two", 1)]),
    ("goumang-seeds", "句芒种业", "Goumang Seeds", 2.5, 7, 60, 0, 72, "", [("one", 1), ("two", 1)]),
    ("guanguan-textiles", "灌灌纺织", "Guanguan Textiles", 3, 4, 56, 1, 65, "", [("one-own", 1)]),
    ("rushou-metals", "蓐收金属", "Rushou Metals", 0.8, 16, 50, 1, 60, "省级科技奖励证书XN-2025-018", [("one", 1)]),
    ("xuanming-cooling", "玄冥制冷", "Xuanming Cooling", 5.5, 11, 54, 0, 61, "", [("one-high-value", 0), ("one", 1)]),
    ("zhurong-heating", "祝融供热", "Zhurong Heating", 0.5, 20, 40, 1, 80, "", [("one", 1)]),
]

table("alliances.csv", ["id", "name", "name_en", "origin"], [[*e[:3], "虚构"] for e in ENTERPRISES])
table("gates.csv", ["alliance", "gate", "value", "evidence", "date", "reason"],
      [[e[0], "direct", "yes" if e[8] else "no", f"D{n:02d}" if e[8] else "", "2026-05-20", e[8]]
       for n, e in enumerate(ENTERPRISES, 1)])
table("statistics.csv", ["alliance", "indicator", "value", "reported", "reason", "evidence", "verified_by", "verified_on"],
      [[e[0], name, value, value, "", f"S{n:02d}-{place}", "评价组", "2026-05-20"]
       for n, e in enumerate(ENTERPRISES, 1)
       for place, (name, value) in enumerate(zip(["rd-share", "growth-rate", "debt-ratio", "field", "main-share"], e[3:8]), 1)])
table("facts/rights.csv",
      ["alliance", "number", "date", "category", "evidence", "reported", "verified", "reason", "verified_by", "verified_on"],
      [[e[0], f"XN-{n:02d}{place:02d}", f"20{20 + place}-04-01", category, f"R{n:02d}-{place}", "yes", "yes" if ok else "no",
        "" if ok else "与主导产品无关", "评价组", "2026-05-20"]
       for n, e in enumerate(ENTERPRISES, 1) for place, (category, ok) in enumerate(e[9], 1)])
