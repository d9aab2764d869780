// SPDX-License-Identifier: Apache-2.0

extension StatisticsProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAlliance(let value, let known):
      ProblemEntry(
        "SS-001", value: value,
        rule: { l in
          l.pick(
            "alliance \(l.quote(value)) is not in the registry",
            "联盟\(l.quote(value))不在登记表中")
        },
        remedy: { l in
          l.pick(
            "Mend the id, or register the alliance.\(suggestion(for: value, among: known, in: l))",
            "请修改标识，或先登记该联盟。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownIndicator(let value, let known):
      ProblemEntry(
        "SS-002", value: value,
        rule: { l in
          l.pick(
            "indicator \(l.quote(value)) is not in the index system",
            "指标\(l.quote(value))不在指标体系中")
        },
        remedy: { l in
          l.pick(
            "Use an indicator’s id.\(suggestion(for: value, among: known, in: l))",
            "请用指标的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .notAStatistic(let value, let kind):
      ProblemEntry(
        "SS-003", value: value,
        rule: { l in
          l.pick(
            "indicator \(l.quote(value)) is of kind \(kind) and takes no figure",
            "指标\(l.quote(value))属 \(kind) 类，不填数值")
        },
        remedy: { l in
          l.pick(
            "Survey indicators come from responses, checklists from the checklist file.",
            "问卷类指标来自答卷，清单类来自清单表。")
        })
    case .derivedSupplied(let value):
      ProblemEntry(
        "SS-004", value: value,
        rule: { l in
          l.pick(
            "indicator \(l.quote(value)) is derived from the member counts",
            "指标\(l.quote(value))由成员数得出")
        },
        remedy: { l in
          l.pick(
            "Take the row out.",
            "请删去该行。")
        })
    case .notANumber(let column, let value, let fault):
      ProblemEntry(
        "SS-005", value: value,
        rule: { l in
          l.pick(
            "\(column) \(l.quote(value)) is not a number",
            "\(column) 的值\(l.quote(value))不是数")
        },
        remedy: { l in
          l.pick(
            "\(fault.remedy(in: l))",
            "\(fault.remedy(in: l))")
        })
    case .belowLeast(let column, let value, let indicator, let least):
      ProblemEntry(
        "SS-006", value: value,
        rule: { l in
          l.pick(
            "\(column) \(value) of \(l.quote(indicator)) is below \(least), the least that is plausible",
            "\(l.quote(indicator))的\(column) \(value)低于合理下限\(least)")
        },
        remedy: { l in
          l.pick(
            "Check the figure and its unit.",
            "请核对数值和单位。")
        })
    case .aboveMost(let column, let value, let indicator, let most):
      ProblemEntry(
        "SS-007", value: value,
        rule: { l in
          l.pick(
            "\(column) \(value) of \(l.quote(indicator)) is above \(most), the most that is plausible",
            "\(l.quote(indicator))的\(column) \(value)高于合理上限\(most)")
        },
        remedy: { l in
          l.pick(
            "Check the figure and its unit.",
            "请核对数值和单位。")
        })
    case .duplicateRow(let firstLine):
      ProblemEntry(
        "SS-008",
        rule: { l in
          l.pick(
            "the same alliance and indicator stand in line \(firstLine)",
            "相同的联盟和指标在第\(firstLine)行已出现")
        },
        remedy: { l in
          l.pick(
            "Keep one row.",
            "请只保留一行。")
        })
    case .unknownPoint(let value, let known):
      ProblemEntry(
        "SS-009", value: value,
        rule: { l in
          l.pick(
            "point \(l.quote(value)) is not in the index system",
            "要点\(l.quote(value))不在指标体系中")
        },
        remedy: { l in
          l.pick(
            "Use a point’s id.\(suggestion(for: value, among: known, in: l))",
            "请用要点的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownState(let column, let value):
      ProblemEntry(
        "SS-010", value: value,
        rule: { l in
          l.pick(
            "\(column) \(l.quote(value)) is not one of those allowed",
            "\(column) 的值\(l.quote(value))不在允许之列")
        },
        remedy: { l in
          l.pick(
            "Write yes, partial, no or n/a, or leave the cell blank.",
            "可以写 yes、partial、no 或 n/a，或留空。")
        })
    case .notACount(let column, let value):
      ProblemEntry(
        "SS-011", value: value,
        rule: { l in
          l.pick(
            "\(column) \(l.quote(value)) is not a count",
            "\(column) 的值\(l.quote(value))不是人数")
        },
        remedy: { l in
          l.pick(
            "Write a whole number, 0 or more.",
            "请写0或更大的整数。")
        })
    case .noMembers(let alliance):
      ProblemEntry(
        "SS-012", .warning, value: alliance,
        rule: { l in
          l.pick(
            "alliance \(l.quote(alliance)) has no row",
            "联盟\(l.quote(alliance))没有数据行")
        },
        remedy: { l in
          l.pick(
            "Add its member counts; until then what derives from them is not supplied.",
            "请补充成员数；在此之前由其得出的数值视为未提供。")
        })
    }
  }
}
