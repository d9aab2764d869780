// SPDX-License-Identifier: Apache-2.0

extension RoundProblem {
  var entry: ProblemEntry {
    switch self {
    case .fileMissing(let path):
      ProblemEntry(
        "SR-001", value: path,
        rule: { l in
          l.pick(
            "the file \(l.quote(path)) is not there",
            "找不到文件\(l.quote(path))")
        },
        remedy: { l in
          l.pick(
            "Mend the name; it is taken relative to the folder of the file that names it.",
            "请检查文件名；路径相对于引用它的文件所在目录。")
        })
    case .fileUnreadable(let path):
      ProblemEntry(
        "SR-002", value: path,
        rule: { l in
          l.pick(
            "the file \(l.quote(path)) cannot be read",
            "文件\(l.quote(path))无法读取")
        },
        remedy: { l in
          l.pick(
            "Check that it is a file and that you may read it.",
            "请确认它是文件且有读取权限。")
        })
    case .globMatchesNothing(let pattern):
      ProblemEntry(
        "SR-003", value: pattern,
        rule: { l in
          l.pick(
            "no file matches \(l.quote(pattern))",
            "没有文件与\(l.quote(pattern))相符")
        },
        remedy: { l in
          l.pick(
            "Mend the pattern, or take the element out. * stands for any characters but /.",
            "请修改通配符，或删去该元素。* 代表除 / 以外的任意字符。")
        })
    case .malformedDate(let value):
      ProblemEntry(
        "SR-004", value: value,
        rule: { l in
          l.pick(
            "date \(l.quote(value)) is not a day of the calendar",
            "date 的值\(l.quote(value))不是有效日期")
        },
        remedy: { l in
          l.pick(
            "Write it as 2026-03-31.",
            "请写成 2026-03-31。")
        })
    case .duplicateAlliance(let id, let firstLine):
      ProblemEntry(
        "SR-005", value: id,
        rule: { l in
          l.pick(
            "alliance \(l.quote(id)) stands in line \(firstLine) already",
            "联盟\(l.quote(id))在第\(firstLine)行已登记")
        },
        remedy: { l in
          l.pick(
            "Keep one row for each alliance.",
            "每个联盟只保留一行。")
        })
    case .noAlliances:
      ProblemEntry(
        "SR-006",
        rule: { l in
          l.pick(
            "the registry has no alliance",
            "登记表中没有联盟")
        },
        remedy: { l in
          l.pick(
            "Add a row for each alliance.",
            "请为每个联盟添加一行。")
        })
    case .noWeights(let parent):
      ProblemEntry(
        "SR-007", value: parent,
        rule: { l in
          l.pick(
            "the children of \(l.quote(parent)) have neither weights nor judgements",
            "\(l.quote(parent))的下级既无权重也无判断")
        },
        remedy: { l in
          l.pick(
            "Write weights in the index system, or add judgements. Equal weights are never assumed.",
            "请在指标体系中写权重，或添加判断。系统不会自行取等权。")
        })
    case .unknownAudience(let value, let known):
      ProblemEntry(
        "SR-008", value: value,
        rule: { l in
          l.pick(
            "audience \(l.quote(value)) is in no questionnaire of the round",
            "答卷对象\(l.quote(value))不在本评价年度的任何问卷中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .audienceWithoutWeight(let id):
      ProblemEntry(
        "SR-009", value: id,
        rule: { l in
          l.pick(
            "audience \(l.quote(id)) answers scored items and has no weight",
            "答卷对象\(l.quote(id))回答计分题目，却没有权重")
        },
        remedy: { l in
          l.pick(
            "Add <audience id=\"\(id)\" weight=\"…\"/> to the round.",
            "请在评价年度中添加 <audience id=\"\(id)\" weight=\"…\"/>。")
        })
    case .unknownRandomIndex(let value, let known):
      ProblemEntry(
        "SR-010", value: value,
        rule: { l in
          l.pick(
            "random-index table \(l.quote(value)) is not known",
            "没有名为\(l.quote(value))的随机一致性指标表")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .allianceWithoutName(let id):
      ProblemEntry(
        "SR-011", value: id,
        rule: { l in
          l.pick(
            "alliance \(l.quote(id)) has no name",
            "联盟\(l.quote(id))没有名称")
        },
        remedy: { l in
          l.pick(
            "Fill in the column name.",
            "请填写 name 列。")
        })
    case .previousNotCompared:
      ProblemEntry(
        "SR-012", .note,
        rule: { l in
          l.pick(
            "a previous result is named",
            "声明了上一年度结果")
        },
        remedy: { l in
          l.pick(
            "It is not compared yet: the pages show this year only.",
            "目前尚不作年度比较：页面只显示本年度。")
        })
    case .populationInvitedAboveMembers(let alliance, let audience):
      ProblemEntry(
        "SR-013",
        rule: { l in
          l.pick(
            "of \(l.quote(alliance)), more of the audience \(l.quote(audience)) are invited than there are members",
            "\(l.quote(alliance))的答卷对象\(l.quote(audience))受邀数多于成员数")
        },
        remedy: { l in
          l.pick(
            "Mend members or invited.",
            "请修改 members 或 invited。")
        })
    case .duplicatePopulation(let alliance, let audience, let firstLine):
      ProblemEntry(
        "SR-014",
        rule: { l in
          l.pick(
            "\(l.quote(alliance)) with the audience \(l.quote(audience)) stands in line \(firstLine) already",
            "\(l.quote(alliance))与答卷对象\(l.quote(audience))在第\(firstLine)行已出现")
        },
        remedy: { l in
          l.pick(
            "Keep one row.",
            "请只保留一行。")
        })
    case .peersColumnMissing(let value, let known):
      ProblemEntry(
        "SR-015", value: value,
        rule: { l in
          l.pick(
            "the registry has no column \(l.quote(value))",
            "登记表没有\(l.quote(value))列")
        },
        remedy: { l in
          l.pick(
            "Name one of \(list(known, in: l)).",
            "可以写 \(list(known, in: l))。")
        })
    case .treatmentNotAllowed(let name, let value):
      ProblemEntry(
        "SR-016", value: value,
        rule: { l in
          l.pick(
            "\(name)=\(l.quote(value)) is not allowed",
            "\(name)=\(l.quote(value))不允许")
        },
        remedy: { l in
          l.pick(
            "What does not apply is always redistributed: write redistribute.",
            "不适用的指标一律重新分配：请写 redistribute。")
        })
    case .everySheetExcluded(let parent):
      ProblemEntry(
        "SR-017", value: parent,
        rule: { l in
          l.pick(
            "every sheet on \(l.quote(parent)) is above the limit and excluded",
            "关于\(l.quote(parent))的判断全部超过上限并被剔除")
        },
        remedy: { l in
          l.pick(
            "Ask the experts to look at their judgements again, raise the limit, or write above-limit=\"flag\".",
            "请专家复核判断、提高上限，或写 above-limit=\"flag\"。")
        })
    case .derivedWithoutMembers:
      ProblemEntry(
        "SR-018",
        rule: { l in
          l.pick(
            "the index system derives indicators from member counts, and the round names no members file",
            "指标体系有由成员数得出的指标，评价年度却没有成员表")
        },
        remedy: { l in
          l.pick(
            "Add <members href=\"members.csv\"/>.",
            "请添加 <members href=\"members.csv\"/>。")
        })
    case .notInPlace(let folder):
      ProblemEntry(
        "SR-019", value: folder,
        rule: { l in
          l.pick(
            "the folder \(l.quote(folder)) is not empty and holds no site of Steelyard",
            "目录\(l.quote(folder))不为空，且不是杆秤生成的网站")
        },
        remedy: { l in
          l.pick(
            "Name a new or an empty folder.",
            "请给出新目录或空目录。")
        })
    case .unscoredAudience(let value):
      ProblemEntry(
        "SR-020", .warning, value: value,
        rule: { l in
          l.pick(
            "audience \(l.quote(value)) has a weight and no scored item is asked of it",
            "答卷对象\(l.quote(value))有权重，却没有计分题目问到它")
        },
        remedy: { l in
          l.pick(
            "Take it out of audiences, or add items for it.",
            "请从 audiences 中删去，或为其添加题目。")
        })
    case .notMonotone(let name):
      ProblemEntry(
        "SR-021", .warning, value: name,
        rule: { l in
          l.pick(
            "under the operator \(l.quote(name)) a better answer can lower a score",
            "在算子\(l.quote(name))下，更好的回答可能降低得分")
        },
        remedy: { l in
          l.pick(
            "Use weighted-average where scores are published and may be challenged.",
            "得分要公布并可能被质疑时，请用 weighted-average。")
        })
    case .argumentMissing(let path):
      ProblemEntry(
        "SR-022", value: path,
        rule: { l in
          l.pick("there is nothing at \(l.quote(path))", "\(l.quote(path))不存在")
        },
        remedy: { l in
          l.pick(
            "Name a round's folder, its round.xml or a file that is there.",
            "请给出存在的评价年度目录、其 round.xml 或文件。")
        })
    case .argumentUnreadable(let path):
      ProblemEntry(
        "SR-023", value: path,
        rule: { l in
          l.pick("\(l.quote(path)) cannot be read", "\(l.quote(path))无法读取")
        },
        remedy: { l in
          l.pick(
            "Check that it is a file and that you may read it.",
            "请确认它是文件且有读取权限。")
        })
    }
  }
}
