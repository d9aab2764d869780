// SPDX-License-Identifier: Apache-2.0

extension JudgementProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownParent(let value, let known):
      ProblemEntry(
        "SJ-001", value: value,
        rule: { l in
          l.pick(
            "parent \(l.quote(value)) is neither a criterion nor the index system",
            "\(l.quote(value))既不是上级指标，也不是指标体系")
        },
        remedy: { l in
          l.pick(
            "Use the id of a node with children.\(suggestion(for: value, among: known, in: l))",
            "请用有下级的节点的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownItem(let value, let parent, let known):
      ProblemEntry(
        "SJ-002", value: value,
        rule: { l in
          l.pick(
            "\(l.quote(value)) is not a child of \(l.quote(parent))",
            "\(l.quote(value))不是\(l.quote(parent))的下级")
        },
        remedy: { l in
          l.pick(
            "Compare \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以比较 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .comparedWithItself(let value):
      ProblemEntry(
        "SJ-003", value: value,
        rule: { l in
          l.pick(
            "\(l.quote(value)) is compared with itself",
            "\(l.quote(value))与自身相比")
        },
        remedy: { l in
          l.pick(
            "Take the row out.",
            "请删去该行。")
        })
    case .notANumber(let value, let fault):
      ProblemEntry(
        "SJ-004", value: value,
        rule: { l in
          l.pick(
            "judgement \(l.quote(value)) is not a number",
            "判断值\(l.quote(value))不是数")
        },
        remedy: { l in
          l.pick(
            "\(fault.remedy(in: l))",
            "\(fault.remedy(in: l))")
        })
    case .offScale(let value):
      ProblemEntry(
        "SJ-005", value: value,
        rule: { l in
          l.pick(
            "judgement \(l.quote(value)) is not between 1/9 and 9",
            "判断值\(l.quote(value))不在1/9到9之间")
        },
        remedy: { l in
          l.pick(
            "Use the scale 1 to 9, and 1/2 to 1/9 for the opposite.",
            "请用1至9，相反时用1/2至1/9。")
        })
    case .judgedTwice(let left, let right, let firstLine, let firstValue, let value):
      ProblemEntry(
        "SJ-006", value: value,
        rule: { l in
          l.pick(
            "this expert judged \(l.quote(left)) over \(l.quote(right)) as \(firstValue) in line \(firstLine), and here as \(value)",
            "该专家在第\(firstLine)行判断\(l.quote(left))比\(l.quote(right))为\(firstValue)，此处为\(value)")
        },
        remedy: { l in
          l.pick(
            "Keep one of the two; the opposite direction is the same pair.",
            "请只保留一个；方向相反的是同一对。")
        })
    case .incomplete(let expert, let parent, let missing):
      ProblemEntry(
        "SJ-007", value: expert,
        rule: { l in
          l.pick(
            "expert \(l.quote(expert)) has not judged these pairs of \(l.quote(parent)): \(list(missing, in: l))",
            "专家\(l.quote(expert))没有判断\(l.quote(parent))的这些配对：\(list(missing, in: l))")
        },
        remedy: { l in
          l.pick(
            "Fill them in, or take this expert’s other judgements of \(l.quote(parent)) out.",
            "请补全，或删去该专家对\(l.quote(parent))的其余判断。")
        })
    case .unknownExpert(let value, let known):
      ProblemEntry(
        "SJ-008", value: value,
        rule: { l in
          l.pick(
            "expert \(l.quote(value)) is not among the experts",
            "专家\(l.quote(value))不在专家表中")
        },
        remedy: { l in
          l.pick(
            "Mend the code, or add the expert.\(suggestion(for: value, among: known, in: l))",
            "请修改代码，或添加该专家。\(suggestion(for: value, among: known, in: l))")
        })
    case .duplicateExpert(let id, let firstLine):
      ProblemEntry(
        "SJ-009", value: id,
        rule: { l in
          l.pick(
            "expert \(l.quote(id)) stands in line \(firstLine) already",
            "专家\(l.quote(id))在第\(firstLine)行已出现")
        },
        remedy: { l in
          l.pick(
            "Keep one row.",
            "请只保留一行。")
        })
    case .weightNotPositive(let value):
      ProblemEntry(
        "SJ-010", value: value,
        rule: { l in
          l.pick(
            "weight \(l.quote(value)) is not greater than 0",
            "权重\(l.quote(value))不大于0")
        },
        remedy: { l in
          l.pick(
            "Write a number greater than 0.",
            "请写大于0的数。")
        })
    case .tooManyItems(let parent, let count):
      ProblemEntry(
        "SJ-011", value: parent,
        rule: { l in
          l.pick(
            "\(l.quote(parent)) has \(count) children",
            "\(l.quote(parent))有\(count)个下级")
        },
        remedy: { l in
          l.pick(
            "At most 30 can be compared in pairs: group them.",
            "两两比较最多30个：请分组。")
        })
    case .weightsReplaced(let parent):
      ProblemEntry(
        "SJ-012", .note, value: parent,
        rule: { l in
          l.pick(
            "the judgements give the weights under \(l.quote(parent)); those in the index system are not used",
            "\(l.quote(parent))之下的权重由判断得出；指标体系中的权重不使用")
        },
        remedy: { l in
          l.pick(
            "Nothing needs to be done.",
            "无需处理。")
        })
    case .aboveLimit(let expert, let parent, let ratio, let limit):
      ProblemEntry(
        "SJ-013", .warning, value: ratio,
        rule: { l in
          l.pick(
            "the sheet of expert \(l.quote(expert)) on \(l.quote(parent)) has the consistency ratio \(ratio), above \(limit)",
            "专家\(l.quote(expert))对\(l.quote(parent))的判断，一致性比率为\(ratio)，高于\(limit)")
        },
        remedy: { l in
          l.pick(
            "Ask the expert to look at it again.",
            "请该专家复核。")
        })
    case .groupAboveLimit(let parent, let ratio, let limit):
      ProblemEntry(
        "SJ-014", .warning, value: ratio,
        rule: { l in
          l.pick(
            "the group’s judgement of \(l.quote(parent)) has the consistency ratio \(ratio), above \(limit)",
            "对\(l.quote(parent))的群体判断，一致性比率为\(ratio)，高于\(limit)")
        },
        remedy: { l in
          l.pick(
            "Look at the experts’ sheets again before publishing.",
            "公布前请复核各专家的判断。")
        })
    case .noJudgements:
      ProblemEntry(
        "SJ-015",
        rule: { l in
          l.pick(
            "there is no judgement",
            "没有任何判断")
        },
        remedy: { l in
          l.pick(
            "Add rows with parent, expert, left, right and value.",
            "请添加含 parent、expert、left、right、value 的数据行。")
        })
    case .blankCell(let column):
      ProblemEntry(
        "SJ-016",
        rule: { l in
          l.pick(
            "column \(l.quote(column)) is blank",
            "\(l.quote(column))列为空")
        },
        remedy: { l in
          l.pick(
            "Every judgement needs it.",
            "每个判断都要填写。")
        })
    }
  }
}
