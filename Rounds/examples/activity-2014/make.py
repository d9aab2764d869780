#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of this round; every alliance and mark is invented (python3 make.py)."""
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def table(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


ASPECTS = ["planning", "organisation", "joint-innovation", "outreach", "publicity"]

# id, name, English name, database, the two reviewers of its group and the one of the other group, their marks by aspect.
ALLIANCES = [
    ("bifang-lamps", "毕方照明产业技术创新战略联盟", "Bifang Lighting Alliance", "yes", ("a1", "a2", "b1"),
     ["20 20 20"] * 5),
    ("bo-armour", "驳装甲材料产业技术创新战略联盟", "Bo Armour Materials Alliance", "yes", ("b1", "b2", "a1"),
     ["17 17 17", "18 17.5 18.5", "17 18 16", "17 17 17", "16.5 17 17.5"]),
    ("danghu-lenses", "当扈光学产业技术创新战略联盟", "Danghu Lenses Alliance", "yes", ("a1", "a2", "b2"),
     ["17 17 17", "17.5 18 17", "17 16 18", "17 17 17", "17.5 16.5 17"]),
    ("fuzhu-rail", "夫诸轨道产业技术创新战略联盟", "Fuzhu Rail Alliance", "yes", ("b1", "b2", "a2"),
     ["15 14 16", "15 15 15", "13 15 17", "16 16 13", "15 15 15"]),
    ("gudiao-timber", "蛊雕木材产业技术创新战略联盟", "Gudiao Timber Alliance", "yes", ("a1", "a2", "b1"),
     ["15 14 16", "15 15 15", "13 15 17", "16 16 12", "15 15 15"]),
    ("heluo-coal", "何罗煤化工产业技术创新战略联盟", "Heluo Coal Chemistry Alliance", "yes", ("b1", "b2", "a1"),
     ["13 13 13", "12 13 14", "14 14 11", "13 13 13", "12.5 13.5 13"]),
    ("jiufeng-wind", "九凤风电产业技术创新战略联盟", "Jiufeng Wind Power Alliance", "yes", ("a1", "a2", "b2"),
     ["13 13 13", "12 13 14", "14 14 11", "13 13 13", "12.5 13 13"]),
    ("luwu-seals", "陆吾密封产业技术创新战略联盟", "Luwu Seals Alliance", "no", ("b1", "b2", "a2"),
     ["16 16 16"] * 5),
    ("xingtian-valves", "刑天阀门产业技术创新战略联盟", "Xingtian Valves Alliance", None, ("a1", "a2", "b1"),
     ["11 12 13"] * 5),
    ("yingzhao-farms", "英招农机产业技术创新战略联盟", "Yingzhao Farm Machinery Alliance", "yes", ("b1", "b2", "a1"),
     ["18 18 18", "17 17 17", "16 16 16", "18 17 -", "17 17 17"]),
]

table("alliances.csv", ["id", "name", "name_en", "origin"], [[*a[:3], "虚构"] for a in ALLIANCES])
table("gates.csv", ["alliance", "gate", "value", "evidence", "date", "reason"],
      [[a[0], "database", a[3], f"DB-{n:02d}", "2015-02-10", "" if a[3] == "yes" else "全年无更新"]
       for n, a in enumerate(ALLIANCES, 1) if a[3]])
table("panel.csv", ["alliance", "indicator", "expert", "value", "source"],
      [[a[0], aspect, expert, mark, "media" if aspect == "publicity" else "documents"]
       for a in ALLIANCES for aspect, marks in zip(ASPECTS, a[5]) for expert, mark in zip(a[4], marks.split()) if mark != "-"])
