#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes every table of this round: twelve invented alliances and their simulated evidence.

    python3 make.py            writes the tables beside this file
    python3 make.py --check    exits 1 if a table differs from what would be written

Nothing here is real. Each alliance has three qualities between 0 and 1 (its figures, its members' view, its technology goals); figures
and answers are drawn around them. One seed, only random(), only + - * / and comparisons on it: the same bytes on every machine.
Needs Python 3.8 or later and nothing else.
"""

import csv
import io
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
draw = random.Random(2026).random

# id, name, name_en, founded, level, field, initiator kind, members (enterprise, university, institute, user),
# small firms (asked, of), buyers (asked, of), qualities (figures, members' view, goals), response rate
ALLIANCES = [
    ("baize-data", "白泽工业数据产业技术创新联盟", "Baize Industrial Data Alliance", "2018-05", "national",
     "工业数据", "association", (22, 6, 4, 5), (14, 30), (8, 15), (0.72, 0.66, 0.76), 0.76),
    ("bifang-fire", "毕方消防装备产业技术创新联盟", "Bifang Fire Equipment Alliance", "2020-03", "city",
     "消防装备", "enterprise", (9, 1, 2, 2), (8, 12), (5, 6), (0.36, 0.62, 0.50), 0.72),
    ("fuyao-aircraft", "扶摇无人机产业技术创新联盟", "Fuyao Unmanned Aircraft Alliance", "2015-09", "national",
     "无人机", "enterprise", (24, 5, 4, 6), (15, 40), (10, 24), (0.97, 0.46, 0.98), 0.82),
    ("jingwei-marine", "精卫海洋装备产业技术创新联盟", "Jingwei Marine Equipment Alliance", "2016-11", "national",
     "海洋装备", "government", (18, 4, 5, 3), (12, 25), (8, 14), (0.80, 0.78, 0.78), 0.79),
    ("jumang-seeds", "句芒种业产业技术创新联盟", "Jumang Seeds Alliance", "2019-01", "province",
     "种业", "institute", (8, 3, 3, 2), (10, 60), (6, 11), (0.60, 0.72, 0.58), 0.74),
    ("luming-medicine", "鹿鸣生物制药产业技术创新联盟", "Luming Biomedicine Alliance", "2017-06", "province",
     "生物制药", "university", (11, 6, 4, 3), (9, 18), (6, 9), (0.70, 0.74, 0.66), 0.80),
    ("qingluan-materials", "青鸾新材料产业技术创新联盟", "Qingluan New Materials Alliance", "2014-08", "province",
     "新材料", "government", (20, 4, 3, 2), (12, 28), (7, 16), (0.54, 0.48, 0.60), 0.70),
    ("tingtao-sensors", "听涛智能传感产业技术创新联盟", "Tingtao Smart Sensors Alliance", "2021-04", "city",
     "智能传感", "enterprise", (5, 1, 1, 1), (4, 5), (4, 4), (0.62, 0.80, 0.64), 1.00),
    ("wangshu-hydrogen", "望舒氢能装备产业技术创新联盟", "Wangshu Hydrogen Equipment Alliance", "2013-10", "national",
     "氢能装备", "government", (26, 5, 5, 4), (16, 35), (12, 26), (0.97, 0.88, 0.96), 0.86),
    ("xuanji-robots", "璇玑机器人产业技术创新联盟", "Xuanji Robots Alliance", "2022-02", "city",
     "机器人", "government", (10, 2, 1, 2), (8, 14), (4, 5), (0.22, 0.36, 0.30), 0.68),
    ("yinglong-water", "应龙水处理产业技术创新联盟", "Yinglong Water Treatment Alliance", "2016-07", "province",
     "水处理", "government", (13, 2, 2, 3), (10, 20), (6, 8), (0.45, 0.50, 0.45), 0.10),
    ("zhuyin-lighting", "烛阴照明产业技术创新联盟", "Zhuyin Lighting Alliance", "2025-11", "city",
     "照明", "enterprise", (7, 1, 0, 1), None, None, None, None),
]
INCOMPLETE = "yinglong-water"  # hardly any answers, most figures not supplied: not scored
SILENT = "zhuyin-lighting"  # in the registry, nothing else

# indicator: anchors best to worst (as in the index system), divided by the size factor, decimals
FIGURES = [
    ("secretariat-capacity", (3, 2, 1, 0.5, 0), False, 1, "staff"),
    ("active-members", (70, 55, 40, 25, 10), False, 1, "projects"),
    ("self-raised-funds", (8, 4, 2, 1, 0), False, 2, "income"),
    ("joint-projects", (5, 3, 2, 1, 0), True, 2, "projects"),
    ("shared-platforms", (4, 3, 2, 1, 0), False, 0, "platforms"),
    ("substitution", (30, 20, 10, 5, 0), False, 1, "bottlenecks"),
    ("joint-patents", (4, 2, 1, 0.5, 0), True, 2, "patents"),
    ("standards", (9, 5, 3, 1, 0), False, 0, "standards"),
    ("transfer-contracts", (500, 200, 100, 30, 0), True, 1, "contracts"),
    ("new-products", (5, 3, 1, 0.5, 0), True, 2, "products"),
    ("diffusion", (3, 2, 1, 0.5, 0), False, 0, "openings"),
    ("talent", (6, 4, 2, 1, 0), True, 2, "people"),
    ("internationalisation", (5, 3, 1, 0.5, 0), False, 0, "international"),
]
NOT_APPLICABLE = {
    ("tingtao-sensors", "substitution"): "受制清单不足5项",
    ("jumang-seeds", "substitution"): "受制清单不足5项",
    ("bifang-fire", "internationalisation"): "中小企业类联盟不适用",
    ("tingtao-sensors", "internationalisation"): "中小企业类联盟不适用",
}
NOT_SUPPLIED = {
    ("qingluan-materials", "self-raised-funds"): "未提交审计报告",
    ("xuanji-robots", "talent"): "未提交",
    ("xuanji-robots", "diffusion"): "未提交",
    ("baize-data", "talent"): "未提交",
}
SUPPLIED_BY_INCOMPLETE = ("secretariat-capacity", "active-members", "standards", "joint-patents")
STRUCK = ["1项无法查到登记号", "1项属于上一年度", "1项由同一集团内部完成，不属于联合", "1项重复申报", "单位换算更正"]
POINTS = ["pm%d" % k for k in range(1, 9)] + ["be%d" % k for k in range(1, 7)]

# The clauses of the gates, in the order of the index system.
CLAUSES = [
    "three-legal-persons", "enterprise-among-members", "one-common-text", "signed-by-every-member", "signed-by-representative",
    "signatures-dated", "technology-target", "division-of-tasks", "project-rules", "council", "expert-committee", "secretariat",
    "liable-body-named", "host-named", "consent-in-writing", "fund-rules", "separate-account", "no-public-money-without-rules",
    "benefit-clause", "background-property-clause", "new-property-clause", "licence-income-clause", "breach-clause",
    "diffusion-clause", "entry-and-exit-rule", "joint-work-in-24-months", "filed-after-reminder", "spot-check-allowed",
]
# What is not met: the state, until when it is to be mended, why.
NOT_MET = {
    ("qingluan-materials", "signatures-dated"): ("no", "2027-06-30", "2家成员签署时未写日期"),
    ("tingtao-sensors", "separate-account"): ("partial", "2027-03-31", "单独核算，尚未与依托单位账户分开"),
    ("luming-medicine", "filed-after-reminder"): ("no", "", "提醒后仍迟报12天"),
    ("xuanji-robots", "joint-work-in-24-months"): ("no", "", "最近24个月没有有据可查的联合工作"),
}

# item: the indicator's own shift, share of "not applicable"
ITEMS = [
    ("m01", 0.04, 0.00), ("m02", -0.04, 0.12), ("m03", -0.08, 0.14), ("m04", 0.04, 0.04), ("m05", 0.06, 0.02),
    ("m06", -0.04, 0.04), ("m07", -0.02, 0.16), ("m08", 0.00, 0.20), ("m09", 0.10, 0.05), ("m10", -0.06, 0.00),
    ("m11", 0.08, 0.02), ("m12", 0.00, 0.00),
]
WORST_FIRST = ("m10", "m12")  # printed worst first: code 1 is the worst answer
AUDIENCES = ("enterprise", "university", "institute", "user")
RESULTS = ["联合测试平台", "一项行业标准", "关键部件国产化", "共享的失效数据库", '与用户一起做的"小批量"试用', "研究生联合培养"]
WISHES = ["少填表", "项目立项更透明", "会议提前通知, 并附材料", "让小企业也能用上平台", "经费到账慢\n希望按季拨付", "分配办法要写清楚"]

# First-level judgements: the draft on the ladder 1/9 … 1 … 9 as steps from 1 (0 = equal, 1 = 2, -1 = 1/2, 2 = 3, …), in the order
# of the index system, row by row above the diagonal.
CRITERIA = ("operation", "input", "innovation", "transfer", "service", "protection")
DRAFT = (-1, -2, -1, -1, 0, -1, 1, 0, 1, 1, 1, 2, 1, 1, 1)
# id, weight, panel, share of judgements that leave the draft by a step, extra steps of single judgements
EXPERTS = [
    ("e1", "1", "technology", 0.40, {}),
    ("e2", "1", "technology", 0.60, {}),
    ("e3", "1", "industry", 0.50, {5: 1}),
    ("e4", "1", "industry", 0.60, {2: 4, 6: -4, 11: -3}),  # contradicts itself: consistency ratio above 0.10
    ("e5", "1", "management", 0.50, {}),
]


def around(spread):
    """A number between -spread and spread, near 0 more often."""
    return (draw() + draw() + draw() - 1.5) / 1.5 * spread


def clamp(x):
    return 0.0 if x < 0.0 else 1.0 if x > 1.0 else x


def position(x):
    """The answer's place, 1 (best) to 5."""
    for place, least in enumerate((0.80, 0.60, 0.40, 0.20), start=1):
        if x >= least:
            return place
    return 5


def value_at(anchors, x):
    """The value whose score is 20 + 80x, a little beyond the best anchor for x above 1."""
    if x >= 1.0:
        return anchors[0] * x
    step = (1.0 - (0.0 if x < 0.0 else x)) * 4
    k = int(step)
    return anchors[k] if k == 4 else anchors[k] + (anchors[k + 1] - anchors[k]) * (step - k)


def ladder(step):
    return str(step + 1) if step >= 0 else "1/%d" % (1 - step)


def pick(count, most):
    """Up to `most` different codes from 1 to `count`, in the order given."""
    many = 1 + int(draw() * most)
    codes = []
    while len(codes) < many:
        code = 1 + int(draw() * count)
        if code not in codes:
            codes.append(code)
    return codes


def alliances():
    yield ["id", "name", "name_en", "founded", "level", "field", "initiator-kind", "members", "origin"]
    for a in ALLIANCES:
        yield [a[0], a[1], a[2], a[3], a[4], a[5], a[6], sum(a[7]), "虚构"]


def population():
    yield ["alliance", "audience", "members", "invited"]
    for a in ALLIANCES:
        if a[0] == SILENT:
            continue
        for audience, count in zip(AUDIENCES, a[7]):
            if count:
                yield [a[0], audience, count, count]
        yield [a[0], "small-firm", a[8][1], a[8][0]]
        yield [a[0], "buyer", a[9][1], a[9][0]]


def experts():
    yield ["id", "weight", "panel"]
    for e in EXPERTS:
        yield list(e[:3])


def judgements():
    yield ["parent", "expert", "left", "right", "value"]
    for name, _, _, leaving, extra in EXPERTS:
        pair = 0
        for i in range(6):
            for j in range(i + 1, 6):
                step, u = DRAFT[pair], draw()
                if u < leaving / 2:
                    step -= 1
                elif u < leaving:
                    step += 1
                step = max(-8, min(8, step + extra.get(pair, 0)))
                yield ["alliance-performance", name, CRITERIA[i], CRITERIA[j], ladder(step)]
                pair += 1


def statistics():
    yield ["alliance", "indicator", "value", "reported", "reason", "evidence", "source"]
    for number, a in enumerate(ALLIANCES, start=1):
        if a[0] == SILENT:
            continue
        size = min(4.0, max(1.0, sum(a[7]) / 10))
        for row, (indicator, anchors, scaled, decimals, sheet) in enumerate(FIGURES, start=1):
            x = a[10][0] + around(0.22)
            over, why = draw(), STRUCK[int(draw() * len(STRUCK))]
            value = value_at(anchors, x)
            if scaled:  # whole things, or money, divided by the size factor
                value = int(value * size + 0.5) / size
            text = "%.*f" % (decimals, value)
            evidence = "E%02d-%02d" % (number, row)
            if (a[0], indicator) in NOT_APPLICABLE:
                yield [a[0], indicator, "not-applicable", "", NOT_APPLICABLE[a[0], indicator], "", sheet]
            elif (a[0], indicator) in NOT_SUPPLIED:
                yield [a[0], indicator, "", "", NOT_SUPPLIED[a[0], indicator], "", sheet]
            elif a[0] == INCOMPLETE and indicator not in SUPPLIED_BY_INCOMPLETE:
                yield [a[0], indicator, "", "", "未提交", "", sheet]
            elif over < 0.22 and value > 0:
                more = {0: 1.0, 1: value * 0.1 + 0.1, 2: 1 / size}[decimals]
                yield [a[0], indicator, text, "%.*f" % (decimals, value + more), why, evidence, sheet]
            else:
                yield [a[0], indicator, text, text, "", evidence, sheet]


def checklist():
    yield ["alliance", "point", "value", "reported", "reason", "evidence"]
    for number, a in enumerate(ALLIANCES, start=1):
        if a[0] in (SILENT, INCOMPLETE):
            continue
        for point in POINTS:
            x = a[10][0] + 0.06 + around(0.45)
            value = "yes" if x >= 0.55 else "partial" if x >= 0.38 else "no"
            if point == "be5" and draw() < 0.12:
                value = "n/a"
            reported, reason = value, ""
            if value == "partial" and draw() < 0.5:
                reported, reason = "yes", "凭证只覆盖部分项目"
            evidence = "" if value in ("no", "n/a") else "C%02d-%s" % (number, point)
            yield [a[0], point, value, reported, reason, evidence]


def one_answer(item, x, not_applicable):
    """A code of the item's scale: a grade's place, 6, 7 or blank."""
    u, place = draw(), position(x)
    if u < not_applicable:
        return "6"
    if u < not_applicable + 0.03:
        return "7"
    if u < not_applicable + 0.05:
        return ""
    return str(6 - place if item in WORST_FIRST else place)


def use_of_results(x):
    """m15 and m16; m16 is asked only after 1 to 3."""
    first = one_answer("m15", x + around(0.25), 0.03)
    second = one_answer("m16", x + around(0.25), 0.10)
    return first, second if first in ("1", "2", "3") else ""


def gates():
    yield ["alliance", "gate", "value", "evidence", "date", "until", "reason"]
    for number, a in enumerate(ALLIANCES, 1):
        if a[0] == SILENT:
            continue
        for k, clause in enumerate(CLAUSES, 1):
            value, until, reason = NOT_MET.get((a[0], clause), ("yes", "", ""))
            yield [a[0], clause, value, "G%02d-%02d" % (number, k), "2026-12-%02d" % (1 + number), until, reason]


def members():
    yield (["respondent", "alliance", "audience"] + [i[0] for i in ITEMS] + ["m15", "m16", "m17", "m18"]
           + ["d%02d" % k for k in range(1, 9)])
    serial = 0
    for a in ALLIANCES:
        if a[0] == SILENT:
            continue
        view, rate = a[10][1], a[11]
        shifts = {item: around(0.08) for item, _, _ in ITEMS}
        for audience, count in zip(AUDIENCES, a[7]):
            for n in range(count):
                if draw() >= rate:
                    continue
                serial += 1
                person = around(0.25)
                lead = audience == "enterprise" and n == 0
                in_projects = draw() < 0.7
                hasty = draw() < 0.03
                row = ["m%04d" % serial, a[0], audience]
                for item, shift, not_applicable in ITEMS:
                    x = view + shift + shifts[item] + person + around(0.45)
                    code = one_answer(item, x, not_applicable)
                    if hasty:
                        code = "2"
                    if (lead and item in ("m01", "m02")) or (not in_projects and item in ("m05", "m06")):
                        code = ""
                    row.append(code)
                first, second = use_of_results(view + person)
                row += [first, second] if audience == "user" else ["", ""]
                u = draw()
                row.append("2" if hasty or u < 0.96 else str(1 + int(draw() * 5)))
                row.append(str(position(clamp(view + 0.04 + person + around(0.18)))))
                if draw() < 0.6:
                    row.append(";".join(map(str, pick(10, 3))))
                    row.append("9" if draw() < view * 0.4 else ";".join(map(str, sorted(pick(8, 3)))))
                    row.append(";".join(map(str, pick(8, 3))))
                    row.append(str(1 + int(draw() * 5)))
                    row.append(str(1 + int(draw() * 5)))
                    row.append(str(1 + int(draw() * 4)))
                    row.append(RESULTS[int(draw() * len(RESULTS))] if draw() < 0.25 else "")
                    row.append(WISHES[int(draw() * len(WISHES))] if draw() < 0.25 else "")
                else:
                    row += [""] * 8
                yield row


def small_firms():
    yield ["respondent", "alliance", "audience", "m13", "m14", "d01"]
    serial = 0
    for a in ALLIANCES:
        if a[0] == SILENT:
            continue
        for _ in range(a[8][0]):
            if draw() >= a[11]:
                continue
            serial += 1
            person = around(0.30)
            row = ["s%04d" % serial, a[0], "small-firm"]
            for item, shift, not_applicable in (("m13", 0.02, 0.10), ("m14", -0.02, 0.02)):
                row.append(one_answer(item, a[10][1] + shift + person + around(0.28), not_applicable))
            row.append(";".join(map(str, pick(10, 3))))
            yield row


def buyers():
    yield ["respondent", "alliance", "audience", "m15", "m16", "d01"]
    serial = 0
    for a in ALLIANCES:
        if a[0] in (SILENT, INCOMPLETE):
            continue
        for _ in range(a[9][0]):
            if draw() >= a[11]:
                continue
            serial += 1
            x = (a[10][0] + a[10][1]) / 2 + around(0.30)
            row = ["b%04d" % serial, a[0], "buyer"]
            row += use_of_results(x)
            row.append(";".join(map(str, pick(10, 3))))
            yield row


def panel():
    yield ["respondent", "alliance", "p01", "p02"]
    for a in ALLIANCES:
        if a[0] in (SILENT, INCOMPLETE):
            continue
        difficulty = 2 + int(draw() * 2.5)
        withdrawn = 0
        for expert in range(1, 8):
            if draw() < 0.12 and withdrawn < 2:
                withdrawn += 1
                continue
            attained = position(a[10][2] + around(0.25))
            hard = difficulty + (1 if draw() < 0.25 else 0)
            yield ["p%d" % expert, a[0], str(attained), str(hard)]


TABLES = [
    ("alliances.csv", alliances), ("population.csv", population), ("experts.csv", experts), ("judgements.csv", judgements),
    ("statistics.csv", statistics), ("checklist.csv", checklist), ("gates.csv", gates),
    ("responses/members.csv", members),
    ("responses/small-firms.csv", small_firms), ("responses/buyers.csv", buyers), ("responses/panel.csv", panel),
]


def main():
    different = []
    for name, rows in TABLES:
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows())
        content = text.getvalue().encode("utf-8")
        path = os.path.join(HERE, name)
        if "--check" in sys.argv[1:]:
            try:
                with open(path, "rb") as file:
                    if file.read() != content:
                        different.append(name)
            except OSError:
                different.append(name)
        else:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content)
    if different:
        sys.exit("differs: " + ", ".join(different))


if __name__ == "__main__":
    main()
