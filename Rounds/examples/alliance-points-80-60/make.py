#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of this round; every alliance, organisation, number, figure and mark is invented (python3 make.py).

Codes and patent numbers have right check digits and serials that begin with XN, 99 or 98; alliances are named after lunar mansions.
"""
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))
BY = ["联盟考核组", "2026-11-25"]


def table(name, header, rows):
    path = os.path.join(HERE, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def organisation(head, serial):
    """A 统一社会信用代码: department and category, region 990000, organisation code XN…, both check characters."""
    body = f"XN{serial:06d}"
    values = [int(c) if c.isdigit() else ord(c) - 55 for c in body]
    rest = (11 - sum(v * w for v, w in zip(values, [3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 11
    code = f"{head}990000{body}{'X' if rest == 10 else rest}"
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    return code + signs[-sum(signs.index(c) * 3**n for n, c in enumerate(code)) % 31]


def patent(kind, serial):
    """A number of the right form: 2022, kind (1 invention, 2 utility model, 3 design), seven digits of 99xxxxx, check digit."""
    digits = f"2022{kind}99{serial:05d}"
    check = sum(int(d) * w for d, w in zip(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])) % 11
    return f"ZL{digits}.{'X' if check == 10 else check}"


SECTORS = [("government", "11"), ("enterprise", "91"), ("university", "12"), ("institute", "12"), ("user", "91")]
FIGURES = ["rd-excess", "firms-served", "transfer-income", "committee-seats", "open-licences", "late-weeks"]
POINTS = ["office", "meetings", "sharing-platform", "report-public", "accounts-public", "results-public", "platform-held"]
RULES = ["project-rules", "property-rules", "fund-rules"]
QUESTIONS = ["technology", "mechanism", "influence"]
GRADES = {"A": "very-good", "B": "good", "C": "fair", "D": "poor", "E": "very-poor"}
STATED = ["common-text", "all-signed", "authorised", "dated", "target", "tasks", "project-clauses", "council", "committee", "secretariat",
          "liable-body", "funds", "benefits", "property", "breach", "openness-rule", "in-time", "not-refused", "clean-year"]

# Members by sector (government, enterprise, university, institute, user); projects as level and number of partners; inventions, other
# property; standards as level and role; contracts in 10,000 yuan; prizes as level and grade; FIGURES; POINTS (y, p partial, n);
# marks of r1 … r5 for RULES and QUESTIONS, "-" for who stands aside.
ALLIANCES = {
    "jiao-polymers": dict(
        name="角宿高分子材料产业技术创新联盟", en="Jiao Polymers Alliance", founded="2015-03", profile="research", members=[1, 9, 4, 3, 2],
        projects=[("national", 7), ("provincial", 5)], inventions=8, other=11, standards=["national lead", "national part"],
        contracts=[600, 480], prizes=["national second", "provincial first"], figures=[12, "", 36, 3, 1, 0], points="yyyyyyy",
        rules=["55555", "55553", "55555"], panel=["ABABB", "ABABA", "ABABA"]),
    "kang-catalysts": dict(
        name="亢宿催化剂产业技术创新联盟", en="Kang Catalysts Alliance", founded="2013-06", profile="research", members=[0, 8, 3, 3, 2],
        projects=[("national", 6), ("provincial", 4)], inventions=6, other=11, standards=["international part"],
        contracts=[350, 299], prizes=["provincial first"], figures=[10, "", 54, 1, 0, 0], points="yyyyypn",
        rules=["55-55", "53-55", "55-53"], panel=["AA-BA", "AB-AA", "BA-AB"]),
    "di-membranes": dict(
        name="氐宿分离膜产业技术创新联盟", en="Di Membranes Alliance", founded="2017-09", profile="research", members=[1, 6, 2, 1, 1],
        projects=[("provincial", 4), ("provincial", 3)], inventions=3, other=6, standards=["national part"],
        contracts=[320, 200], prizes=[], figures=[12, "", 30, 0, 0, 0], points="yyyynyn",
        rules=["33333", "33333", "33333"], panel=["CCCCC", "CCBCD", "DCCCB"]),
    "fang-sensors": dict(
        name="房宿传感器产业技术创新联盟", en="Fang Sensors Alliance", founded="2019-01", profile="research", members=[1, 5, 2, 2, 0],
        projects=[("national", 4)], inventions=4, other=7, standards=["industry lead"],
        contracts=[199], prizes=["provincial second"], figures=[12, "", 45, 0, 2, 0], points="yyyypnn",
        rules=["55353", "33533", "35353"], panel=["BBABC", "BCBBB", "CBBCB"]),
    "xin-lasers": dict(
        name="心宿激光产业技术创新联盟", en="Xin Lasers Alliance", founded="2016-05", profile="research", members=[1, 7, 2, 1, 1],
        projects=[("national", 5)], inventions=5, other=5, standards=["national part", "local part"],
        contracts=[250], prizes=[], figures=[9.9, "", 29.9, 0, 0, 0], points="ynyyynn",
        rules=["55555", "35353", "55335"], panel=["BBBBA", "BBBCB", "BABBB"]),
    "wei-alloys": dict(
        name="尾宿合金产业技术创新联盟", en="Wei Alloys Alliance", founded="2018-10", profile="research", members=[2, 5, 0, 0, 1],
        projects=[("provincial", 3)], inventions=4, other=8, standards=[], contracts=[150], prizes=[],
        figures=[5, "", 40, 0, 0, 0], points="yyynnnn", rules=["33333", "33333", "35333"], panel=["BCBBC", "CCCCC", "CBCCC"]),
    "dou-batteries": dict(
        name="斗宿电池产业链技术创新联盟", en="Dou Batteries Alliance", founded="2014-11", profile="chain", members=[1, 12, 3, 3, 6],
        projects=[("national", 8), ("provincial", 6)], inventions=7, other=12, standards=["national lead"],
        contracts=[500, 260], prizes=["provincial third"], figures=[20, 80, 45, 1, 0, 0], points="yyyyyyn",
        rules=["55555", "55555", "33555"], panel=["BABBA", "BABAB", "BBAAB"]),
    "niu-motors": dict(
        name="牛宿电机产业链技术创新联盟", en="Niu Motors Alliance", founded="2014-04", profile="chain", members=[1, 11, 2, 4, 5],
        projects=[("national", 7), ("provincial", 5)], inventions=7, other=14, standards=["national lead"],
        contracts=[400, 250], prizes=["provincial third"], figures=[20, 80, 54, 0, 1, 0], points="yyyyyyn",
        rules=["55555", "55555", "55533"], panel=["AABBB", "BBAAB", "ABBBA"]),
    "nv-vehicles": dict(
        name="女宿整车产业链技术创新联盟", en="Nv Vehicles Alliance", founded="2012-02", profile="chain", members=[2, 15, 2, 2, 9],
        projects=[("national", 9), ("provincial", 8)], inventions=6, other=12, standards=["national lead", "industry part"],
        contracts=[700], prizes=[], figures=[10, 100, 60, 0, 0, 0], points="yyyyyyn",
        rules=["55553", "55355", "55555"], panel=["BABBA", "BBBBB", "BABAB"]),
    "xu-glass": dict(
        name="虚宿玻璃产业链技术创新联盟", en="Xu Glass Alliance", founded="2016-08", profile="chain", members=[1, 8, 1, 1, 3],
        projects=[("provincial", 5)], inventions=4, other=9, standards=["group lead", "industry lead"],
        contracts=[330], prizes=[], figures=[5, 60, 36, 0, 0, 0], points="yyyypyn",
        rules=["55353", "53355", "33535"], panel=["BBBCB", "BBCBB", "BBBBA"]),
    "shi-shipping": dict(
        name="室宿船舶产业链技术创新联盟", en="Shi Shipping Alliance", founded="2017-12", profile="chain", members=[1, 7, 2, 2, 4],
        projects=[("provincial", 6)], inventions=3, other=6, standards=["industry lead"],
        contracts=[210, 120], prizes=["provincial second"], figures=[0, 50, 42, 0, 0, 1], points="yyyyypn",
        rules=["35353", "33555", "35335"], panel=["BCBBB", "CBBCB", "BBCBB"]),
    "bi-logistics": dict(
        name="壁宿物流装备产业链技术创新联盟", en="Bi Logistics Equipment Alliance", founded="2025-01", profile="chain", members=[1, 4, 1, 1, 2],
        projects=[], inventions=2, other=4, standards=[], contracts=[], prizes=[], figures=[-5, 49, 12, 0, 0, 3], points="ynpynnn",
        rules=["33333", "33303", "33333"], panel=["CCDCC", "DCDDC", "CDCCD"]),
}
ORDER = sorted(ALLIANCES)

rows = {name: [] for name in ("members", "projects", "patents", "standards", "contracts", "prizes")}
serial = 0
for number, id in enumerate(ALLIANCES, 1):
    spec, partners = ALLIANCES[id], []
    for (sector, head), count in zip(SECTORS, spec["members"]):
        for _ in range(count):
            serial += 1
            code = organisation(head, serial)
            # Wei Alloys: all enterprises belong to the first one of them.
            group = partners[0] if id == "wei-alloys" and sector == "enterprise" and partners else code
            rows["members"].append([id, code, "", sector, group, f"M{number:02d}", "yes", "yes", "", *BY])
            if sector != "government":
                partners.append(code)
    start = 0
    for place, (level, count) in enumerate(spec["projects"], 1):
        named = ";".join(partners[(start + n) % len(partners)] for n in range(count))
        start += count - 1
        rows["projects"].append([id, f"XN2026-{number:02d}{place:02d}", "2026-03-10", level, named, f"J{number:02d}-{place}",
                                 "yes", "yes", "", *BY])
    for kind, digit, count in (("invention", 1, spec["inventions"]), ("utility", 2, spec["other"])):
        for place in range(1, count + 1):
            rows["patents"].append([id, patent(digit, number * 1000 + place), f"{2024 + place % 3}-0{1 + place % 9}-15", kind,
                                    f"P{number:02d}-{digit}{place:02d}", "yes", "yes", "", *BY])
    prefixes = {"national": "GB/T 990{:02d}-2025", "international": "ISO 990{:02d}:2025", "industry": "JB/T 990{:02d}-2025",
                "local": "DB99/T 90{:02d}-2025", "group": "T/XNLM 0{:02d}-2025"}
    for place, standard in enumerate(spec["standards"], 1):
        level, role = standard.split()
        rows["standards"].append([id, prefixes[level].format(number * 4 + place), "2025-08-01", level, role,
                                  "yes" if role == "lead" else "no", f"N{number:02d}-{place}", "yes", "yes", "", *BY])
    for place, amount in enumerate(spec["contracts"], 1):
        rows["contracts"].append([id, f"20269900{number:04d}{place:02d}", "2026-06-20", amount, "transfer", f"C{number:02d}-{place}",
                                  amount, amount, "", *BY])
    for place, prize in enumerate(spec["prizes"], 1):
        level, grade = prize.split()
        rows["prizes"].append([id, f"XN-{number:02d}-{place}", "2026-05-08", level, grade, f"Z{number:02d}-{place}", "yes", "yes", "", *BY])


def row(list, alliance, place=0):
    return [r for r in rows[list] if r[0] == alliance][place]


# A number that two alliances claim, by each of the three rules: a patent is split, a standard goes to who led it, a contract to nobody.
row("patents", "dou-batteries")[1] = row("patents", "jiao-polymers")[1]
row("standards", "di-membranes")[1] = "GB/T 99098-2025"
rows["standards"].append(["kang-catalysts", "GB/T 99098-2025", "2025-08-01", "national", "lead", "yes", "N02-9", "yes", "yes", "", *BY])
rows["standards"].append(["di-membranes", "GB/T 99097-2025", "2025-11-01", "national", "part", "no", "N03-9", "yes", "yes", "", *BY])
row("contracts", "shi-shipping", 1)[1] = row("contracts", "niu-motors", 1)[1]
# What verification reduced.
row("projects", "kang-catalysts", 1)[-4:-2] = ["no", "不属于评价年度"]
row("contracts", "dou-batteries", 1)[-4:-2] = [190, "扣除设备款"]
row("patents", "bi-logistics")[-4:-2] = ["no", "专利权人不是成员单位"]
row("patents", "xu-glass", 1)[-4:-2] = ["no", "重复申报"]

VERIFICATION = ["evidence", "reported", "verified", "reason", "verified_by", "verified_on"]
COLUMNS = {"members": ["sector", "control"], "projects": ["level", "partners"], "patents": ["kind"], "standards": ["level", "role", "lead"],
           "contracts": ["amount", "kind"], "prizes": ["level", "grade"]}
for list_, columns in COLUMNS.items():
    table(f"facts/{list_}.csv", ["alliance", "number", "date", *columns, *VERIFICATION], sorted(rows[list_], key=lambda r: r[0]))

table("alliances.csv", ["id", "name", "name_en", "founded", "origin"],
      [[id, ALLIANCES[id]["name"], ALLIANCES[id]["en"], ALLIANCES[id]["founded"], "虚构"] for id in ORDER])
table("profiles.csv", ["alliance", "profile", "declared_by", "basis"],
      [[id, ALLIANCES[id]["profile"], "联盟考核组", "联盟协议所列任务"] for id in ORDER])

statistics, checklist = [], []
for id in ORDER:
    spec = ALLIANCES[id]
    for name, value in zip(FIGURES, spec["figures"]):
        if value == "":
            continue
        reported, reason = value, ""
        if (id, name) == ("fang-sensors", "rd-excess"):
            reported, reason = 21, "扣除非联盟项目支出"
        statistics.append([id, name, value, reported, reason, f"S-{id[:4]}-{name[:4]}", *BY])
    for point, sign in zip(POINTS, spec["points"]):
        value = {"y": "yes", "p": "partial", "n": "no"}[sign]
        reported, reason = value, ""
        if (id, point) == ("xin-lasers", "meetings"):
            reported, reason = "yes", "没有会议记录"
        checklist.append([id, point, value, reported, reason, f"K-{id[:4]}-{point[:4]}" if value != "no" else ""])
table("statistics.csv", ["alliance", "indicator", "value", "reported", "reason", "evidence", "verified_by", "verified_on"], statistics)
table("checklist.csv", ["alliance", "point", "value", "reported", "reason", "evidence"], checklist)

SOURCES = ["documents", "documents", "site-visit", "departments", "media"]
table("panel.csv", ["alliance", "indicator", "expert", "value", "source"],
      [[id, item, f"r{place}", GRADES.get(mark, mark), SOURCES[place - 1]]
       for id in ORDER for item, marks in zip(RULES + QUESTIONS, ALLIANCES[id]["rules"] + ALLIANCES[id]["panel"])
       for place, mark in enumerate(marks, 1) if mark != "-"])
table("recusals.csv", ["expert", "alliance", "reason"], [["r3", "kang-catalysts", "所在单位为联盟成员"]])

# Gates: everything is met but what stands here.
OPEN = {
    ("fang-sensors", "breach"): ["no", "2027-03-31", "协议未约定违约责任，已书面承诺补签"],
    ("fang-sensors", "dated"): ["partial", "2027-06-30", "两家成员未写签署日期"],
    ("xin-lasers", "funds"): ["no", "2026-10-31", "无单独核算，逾期未改"],
    ("shi-shipping", "in-time"): ["no", "", "经提醒后仍迟交"],
    ("nv-vehicles", "clean-year"): ["no", "", "年内发生重大安全事故"],
    ("niu-motors", "openness-rule"): ["n/a", "", "成立时即为全行业开放组织"],
}
FILES = {("jiao-polymers", "common-text"): "jiao-agreement.txt", ("fang-sensors", "breach"): "fang-undertaking.txt"}
table("gates.csv", ["alliance", "gate", "value", "evidence", "date", "until", "reason"],
      [[id, gate, state, FILES.get((id, gate), f"G-{id[:4]}-{gate[:6]}" if state == "yes" else ""), "2026-11-20", until, reason]
       for id in ORDER for gate in STATED for state, until, reason in [OPEN.get((id, gate), ["yes", "", ""])]])
table("vetoes.csv", ["alliance", "veto", "number", "date", "authority", "effect", "note"], [
    ["xu-glass", "falsified", "虚构考〔2026〕7号", "2026-12-01", "联盟考核组", "", "伪造检测报告"],
    ["dou-batteries", "accident", "", "", "", "one-class-down", "来信反映，尚未查实"]])
