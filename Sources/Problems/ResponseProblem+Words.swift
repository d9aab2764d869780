// SPDX-License-Identifier: Apache-2.0

extension ResponseProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAlliance(let value, let known):
      ProblemEntry(
        "SA-001", value: value,
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
    case .unknownAudience(let value, let known):
      ProblemEntry(
        "SA-002", value: value,
        rule: { l in
          l.pick(
            "audience \(l.quote(value)) is not in the questionnaire",
            "答卷对象\(l.quote(value))不在问卷中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownAnswer(let item, let shown, let allowed):
      ProblemEntry(
        "SA-003", value: shown.value,
        rule: { l in
          l.pick(
            "\(shown.text(in: l)) in column \(l.quote(item)) is not on the scale",
            "\(l.quote(item))列中的\(shown.text(in: l))不在量表之内")
        },
        remedy: { l in
          l.pick(
            "Write \(list(allowed, in: l)), or leave the cell blank.\(shown.suggestion(among: allowed, in: l))",
            "可以写 \(list(allowed, in: l))，或留空。\(shown.suggestion(among: allowed, in: l))")
        })
    case .duplicateRespondent(let firstLine, let firstFile):
      ProblemEntry(
        "SA-004",
        rule: { l in
          l.pick(
            "this respondent has answered for this alliance before, in line \(firstLine)"
              + (firstFile.map { " of \($0)" } ?? ""),
            "同一答卷人对同一联盟的答卷在\(firstFile.map { " \($0) 的" } ?? "")第\(firstLine)行已出现")
        },
        remedy: { l in
          l.pick(
            "Keep one of the two rows.",
            "请只保留其中一行。")
        })
    case .blankKey(let column):
      ProblemEntry(
        "SA-005",
        rule: { l in
          l.pick(
            "column \(l.quote(column)) is blank",
            "\(l.quote(column))列为空")
        },
        remedy: { l in
          l.pick(
            "Every response needs it.",
            "每份答卷都要填写。")
        })
    case .noItemColumns(let known):
      ProblemEntry(
        "SA-006",
        rule: { l in
          l.pick(
            "no column is an item of the questionnaire",
            "没有一列是问卷的题目")
        },
        remedy: { l in
          l.pick(
            "Name the columns by item id (\(list(known, in: l))), or add mapping=\"…\".",
            "请用题目标识命名各列（\(list(known, in: l))），或添加 mapping=\"…\"。")
        })
    case .answeredNotAsked(let item, let audience):
      ProblemEntry(
        "SA-007", .warning, value: item,
        rule: { l in
          l.pick(
            "item \(l.quote(item)) is answered by the audience \(l.quote(audience)), which is not asked; such answers do not count",
            "答卷对象\(l.quote(audience))回答了不问其的题目\(l.quote(item))；此类回答不计")
        },
        remedy: { l in
          l.pick(
            "Check the column audience, or the item’s audiences.",
            "请检查 audience 列，或题目的 audiences。")
        })
    case .mappingUnknownColumn(let value, let known):
      ProblemEntry(
        "SA-008", value: value,
        rule: { l in
          l.pick(
            "no response file has a column \(l.quote(value))",
            "答卷文件中没有\(l.quote(value))列")
        },
        remedy: { l in
          l.pick(
            "Copy the header as it stands.\(suggestion(for: value, among: known, in: l))",
            "请照抄表头。\(suggestion(for: value, among: known, in: l))")
        })
    case .mappingUnknownItem(let value, let known):
      ProblemEntry(
        "SA-009", value: value,
        rule: { l in
          l.pick(
            "item \(l.quote(value)) is not in the questionnaire",
            "题目\(l.quote(value))不在问卷中")
        },
        remedy: { l in
          l.pick(
            "Use an item’s id.\(suggestion(for: value, among: known, in: l))",
            "请用题目的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .mappingTwice(let value):
      ProblemEntry(
        "SA-010", value: value,
        rule: { l in
          l.pick(
            "\(l.quote(value)) is mapped twice",
            "\(l.quote(value))映射了两次")
        },
        remedy: { l in
          l.pick(
            "Keep one row.",
            "请只保留一行。")
        })
    case .unknownIndicator(let value, let known):
      ProblemEntry(
        "SA-011", value: value,
        rule: { l in
          l.pick(
            "survey indicator \(l.quote(value)) is not in the index system",
            "问卷类指标\(l.quote(value))不在指标体系中")
        },
        remedy: { l in
          l.pick(
            "Use the id of a survey indicator.\(suggestion(for: value, among: known, in: l))",
            "请用问卷类指标的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownTallyAnswer(let value, let allowed):
      ProblemEntry(
        "SA-012", value: value,
        rule: { l in
          l.pick(
            "answer \(l.quote(value)) is neither a grade nor a kind of missing",
            "选项\(l.quote(value))既不是等级也不是缺失类型")
        },
        remedy: { l in
          l.pick(
            "Write \(list(allowed, in: l)).\(suggestion(for: value, among: allowed, in: l))",
            "可以写 \(list(allowed, in: l))。\(suggestion(for: value, among: allowed, in: l))")
        })
    case .countNotANumber(let column, let value, let fault):
      ProblemEntry(
        "SA-013", value: value,
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
    case .negativeCount(let value):
      ProblemEntry(
        "SA-014", value: value,
        rule: { l in
          l.pick(
            "count \(l.quote(value)) is below 0",
            "人数\(l.quote(value))小于0")
        },
        remedy: { l in
          l.pick(
            "Write 0 or more.",
            "请写0或更大的数。")
        })
    case .duplicateTallyRow(let firstLine):
      ProblemEntry(
        "SA-015",
        rule: { l in
          l.pick(
            "the same alliance, item, audience and answer stand in line \(firstLine)",
            "相同的联盟、题目、答卷对象和选项在第\(firstLine)行已出现")
        },
        remedy: { l in
          l.pick(
            "Keep one row.",
            "请只保留一行。")
        })
    case .tallyBesideResponses(let item):
      ProblemEntry(
        "SA-016", value: item,
        rule: { l in
          l.pick(
            "item \(l.quote(item)) of this alliance and audience is counted from responses already",
            "该联盟和答卷对象的题目\(l.quote(item))已由答卷计数")
        },
        remedy: { l in
          l.pick(
            "Take it out of one of the two.",
            "请从两者之一中删去。")
        })
    case .respondentsDiffer(let item):
      ProblemEntry(
        "SA-017", value: item,
        rule: { l in
          l.pick(
            "the rows of item \(l.quote(item)) state different numbers of respondents",
            "题目\(l.quote(item))各行的 respondents 不一致")
        },
        remedy: { l in
          l.pick(
            "Write the same number in each row of an item and audience.",
            "同一题目和答卷对象的各行请写同一数字。")
        })
    case .fewerRespondentsThanAnswers(let item):
      ProblemEntry(
        "SA-018", value: item,
        rule: { l in
          l.pick(
            "item \(l.quote(item)) has more answers than respondents",
            "题目\(l.quote(item))的回答数多于答卷人数")
        },
        remedy: { l in
          l.pick(
            "Mend count or respondents.",
            "请修改 count 或 respondents。")
        })
    case .unknownKey(let column, let characters):
      ProblemEntry(
        "SA-019",
        rule: { l in
          let shown = ShownCell.text(characters: characters).text(in: l)
          return l.pick(
            "\(shown) in column \(l.quote(column)) is no id that is known",
            "\(l.quote(column))列中的\(shown)不是已知的标识")
        },
        remedy: { l in
          l.pick(
            "Write the id as it stands in the registry or the questionnaire.",
            "请填写登记表或问卷中的标识。")
        })
    }
  }
}
