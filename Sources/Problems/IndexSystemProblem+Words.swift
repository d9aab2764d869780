// SPDX-License-Identifier: Apache-2.0

extension IndexSystemProblem {
  var entry: ProblemEntry {
    switch self {
    case .tooFewGrades(let count):
      ProblemEntry(
        "SI-001",
        rule: { l in
          l.pick(
            "there are \(count) grades",
            "评语等级只有\(count)个")
        },
        remedy: { l in
          l.pick(
            "Give at least two, best first.",
            "请至少给出两个等级，最好的在前。")
        })
    case .gradeScoresDoNotFall(let id, let score):
      ProblemEntry(
        "SI-002", value: score,
        rule: { l in
          l.pick(
            "grade \(l.quote(id)) scores \(score), not less than the grade before it",
            "等级\(l.quote(id))的分值\(score)不低于前一等级")
        },
        remedy: { l in
          l.pick(
            "List the grades best first, with falling scores.",
            "请按从好到差排列等级，分值依次降低。")
        })
    case .tooFewClasses(let count):
      ProblemEntry(
        "SI-003",
        rule: { l in
          l.pick(
            "there are \(count) classes",
            "评价结果只有\(count)类")
        },
        remedy: { l in
          l.pick(
            "Give at least two, best first.",
            "请至少给出两类，最好的在前。")
        })
    case .classWithoutFrom(let id):
      ProblemEntry(
        "SI-004", value: id,
        rule: { l in
          l.pick(
            "class \(l.quote(id)) has no from, and it is not the last",
            "评价结果\(l.quote(id))没有 from，且不是最后一类")
        },
        remedy: { l in
          l.pick(
            "Give the lowest score of every class but the last.",
            "除最后一类外，请为每一类写出最低得分。")
        })
    case .lastClassWithFrom(let id):
      ProblemEntry(
        "SI-005", value: id,
        rule: { l in
          l.pick(
            "the last class \(l.quote(id)) has a from",
            "最后一类\(l.quote(id))带有 from")
        },
        remedy: { l in
          l.pick(
            "Leave it out: the last class takes whatever is below.",
            "请去掉：最后一类包含其余所有得分。")
        })
    case .classesDoNotFall(let id, let from):
      ProblemEntry(
        "SI-006", value: from,
        rule: { l in
          l.pick(
            "class \(l.quote(id)) begins at \(from), not below the class before it",
            "评价结果\(l.quote(id))的下限\(from)不低于前一类")
        },
        remedy: { l in
          l.pick(
            "List the classes best first, with falling cut-offs.",
            "请按从好到差排列，下限依次降低。")
        })
    case .unknownExpectedClass(let value, let known):
      ProblemEntry(
        "SI-007", value: value,
        rule: { l in
          l.pick(
            "class \(l.quote(value)) is not one of this index system",
            "评价结果\(l.quote(value))不在本指标体系中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .expectationMissed(let reference, let expected, let found, let score):
      ProblemEntry(
        "SI-008", value: expected,
        rule: { l in
          l.pick(
            "the reference alliance \(l.quote(reference)) scores \(score) and lands in class \(l.quote(found)), not in \(l.quote(expected))",
            "参照联盟\(l.quote(reference))得分\(score)，评价结果为\(l.quote(found))，不是\(l.quote(expected))")
        },
        remedy: { l in
          l.pick(
            "Mend the grade scores, the cut-offs or the expectation.",
            "请修改等级分值、分类下限或预期。")
        })
    case .weightsMixed(let parent, let without):
      ProblemEntry(
        "SI-009",
        rule: { l in
          l.pick(
            "under \(l.quote(parent)), \(l.quote(without)) have no weight though their siblings have one",
            "\(l.quote(parent))之下，\(l.quote(without))没有权重，而其同级指标有")
        },
        remedy: { l in
          l.pick(
            "Give every sibling a weight, or none.",
            "请为同级指标都写权重，或都不写。")
        })
    case .weightNotPositive(let value):
      ProblemEntry(
        "SI-010", value: value,
        rule: { l in
          l.pick(
            "weight \(l.quote(value)) is not greater than 0",
            "权重\(l.quote(value))不大于0")
        },
        remedy: { l in
          l.pick(
            "Write a weight greater than 0, or take the node out.",
            "请写大于0的权重，或删去该指标。")
        })
    case .weightsDoNotSum(let parent, let sum):
      ProblemEntry(
        "SI-011", value: sum,
        rule: { l in
          l.pick(
            "the weights under \(l.quote(parent)) sum to \(sum), more than 0.01 away from 1",
            "\(l.quote(parent))之下的权重合计为\(sum)，与1相差超过0.01")
        },
        remedy: { l in
          l.pick(
            "Mend the weights so that they sum to 1.",
            "请修改权重，使合计为1。")
        })
    case .weightsScaled(let parent, let sum):
      ProblemEntry(
        "SI-012", .note, value: sum,
        rule: { l in
          l.pick(
            "the weights under \(l.quote(parent)) sum to \(sum); they are divided by that sum",
            "\(l.quote(parent))之下的权重合计为\(sum)；已按合计折算为1")
        },
        remedy: { l in
          l.pick(
            "Nothing needs to be done; write weights that sum to 1 to be rid of this note.",
            "无需处理；若不想看到本提示，请写合计为1的权重。")
        })
    case .anchorCount(let found, let expected):
      ProblemEntry(
        "SI-013",
        rule: { l in
          l.pick(
            "there are \(found) anchors for \(expected) grades",
            "有\(found)个锚点，对应\(expected)个等级")
        },
        remedy: { l in
          l.pick(
            "Write one for each grade, best first, or name the grades with grades=\"…\".",
            "请为每个等级写一个锚点，最好的在前，或用 grades=\"…\" 指明等级。")
        })
    case .anchorsDoNotFall(let values):
      ProblemEntry(
        "SI-014", value: values,
        rule: { l in
          l.pick(
            "the anchors \(l.quote(values)) do not fall",
            "锚点\(l.quote(values))没有依次降低")
        },
        remedy: { l in
          l.pick(
            "Write the value for the best grade first, then ever smaller ones.",
            "请先写最好等级的值，之后依次减小。")
        })
    case .anchorsDoNotRise(let values):
      ProblemEntry(
        "SI-015", value: values,
        rule: { l in
          l.pick(
            "the anchors \(l.quote(values)) do not rise",
            "锚点\(l.quote(values))没有依次升高")
        },
        remedy: { l in
          l.pick(
            "Write the value for the best grade first, then ever greater ones.",
            "请先写最好等级的值，之后依次增大。")
        })
    case .anchorsMissing(let id, let kind):
      ProblemEntry(
        "SI-016", value: id,
        rule: { l in
          l.pick(
            "indicator \(l.quote(id)) of kind \(kind) has no anchors",
            "\(kind) 类指标\(l.quote(id))没有锚点")
        },
        remedy: { l in
          l.pick(
            "Add <anchors>…</anchors>; for a range, low=\"…\" high=\"…\".",
            "请添加 <anchors>…</anchors>；区间型用 low=\"…\" high=\"…\"。")
        })
    case .anchorsOnSurvey(let id):
      ProblemEntry(
        "SI-017", value: id,
        rule: { l in
          l.pick(
            "survey indicator \(l.quote(id)) has anchors",
            "问卷类指标\(l.quote(id))带有锚点")
        },
        remedy: { l in
          l.pick(
            "Take them out: its answers are grades already.",
            "请删去：问卷答案本身就是等级。")
        })
    case .unknownGrade(let value, let known):
      ProblemEntry(
        "SI-018", value: value,
        rule: { l in
          l.pick(
            "grade \(l.quote(value)) is not one of this index system",
            "等级\(l.quote(value))不在本指标体系中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .anchorGradesOutOfOrder(let value):
      ProblemEntry(
        "SI-019", value: value,
        rule: { l in
          l.pick(
            "the grades of the anchors \(l.quote(value)) are not in order, best first, or fewer than two",
            "锚点的等级\(l.quote(value))不是从好到差排列，或不足两个")
        },
        remedy: { l in
          l.pick(
            "Name at least two grades in the order of the file.",
            "请至少写两个等级，次序与文件一致。")
        })
    case .rangeCrosses(let low, let high):
      ProblemEntry(
        "SI-020", value: low,
        rule: { l in
          l.pick(
            "the range begins at \(low) and ends at \(high)",
            "区间下限\(low)高于上限\(high)")
        },
        remedy: { l in
          l.pick(
            "The first low value must not be above the first high value.",
            "第一个 low 值不得高于第一个 high 值。")
        })
    case .rangeWithoutLowAndHigh(let id):
      ProblemEntry(
        "SI-021", value: id,
        rule: { l in
          l.pick(
            "the anchors of range \(l.quote(id)) need low and high",
            "区间型指标\(l.quote(id))的锚点需要 low 和 high")
        },
        remedy: { l in
          l.pick(
            "Write <anchors low=\"…\" high=\"…\"/>.",
            "请写 <anchors low=\"…\" high=\"…\"/>。")
        })
    case .lowAndHighElsewhere(let id):
      ProblemEntry(
        "SI-022", value: id,
        rule: { l in
          l.pick(
            "the anchors of \(l.quote(id)) have low or high, and it is not a range",
            "\(l.quote(id))不是区间型，锚点却带有 low 或 high")
        },
        remedy: { l in
          l.pick(
            "Write <anchors>…</anchors> with the values as text.",
            "请把数值写在 <anchors>…</anchors> 之间。")
        })
    case .criterionWithKind(let id):
      ProblemEntry(
        "SI-023", value: id,
        rule: { l in
          l.pick(
            "\(l.quote(id)) has children and a kind",
            "\(l.quote(id))既有下级又有 kind")
        },
        remedy: { l in
          l.pick(
            "A node with children is a criterion: take its kind, anchors and limits out.",
            "有下级的是上级指标：请去掉 kind、锚点和上下限。")
        })
    case .criterionWithoutChildren(let id):
      ProblemEntry(
        "SI-024", value: id,
        rule: { l in
          l.pick(
            "criterion \(l.quote(id)) has no children",
            "上级指标\(l.quote(id))没有下级")
        },
        remedy: { l in
          l.pick(
            "Add a criterion or an indicator, or make it an indicator.",
            "请添加下级，或将其改为指标。")
        })
    case .pointsMissing(let id):
      ProblemEntry(
        "SI-025", value: id,
        rule: { l in
          l.pick(
            "checklist \(l.quote(id)) has no points",
            "清单类指标\(l.quote(id))没有要点")
        },
        remedy: { l in
          l.pick(
            "Add <point id=\"…\" weight=\"1\">…</point>.",
            "请添加 <point id=\"…\" weight=\"1\">…</point>。")
        })
    case .pointsElsewhere(let id):
      ProblemEntry(
        "SI-026", value: id,
        rule: { l in
          l.pick(
            "\(l.quote(id)) has points, and it is not a checklist",
            "\(l.quote(id))不是清单类，却有要点")
        },
        remedy: { l in
          l.pick(
            "Write kind=\"checklist\", or take the points out.",
            "请写 kind=\"checklist\"，或删去要点。")
        })
    case .leastAboveMost(let least, let most):
      ProblemEntry(
        "SI-027", value: least,
        rule: { l in
          l.pick(
            "least \(least) is above most \(most)",
            "least \(least)大于 most \(most)")
        },
        remedy: { l in
          l.pick(
            "Exchange or mend them.",
            "请对调或修改。")
        })
    case .checklistAnchorBeyondOne(let value):
      ProblemEntry(
        "SI-028", value: value,
        rule: { l in
          l.pick(
            "the anchor \(l.quote(value)) of a checklist is not between 0 and 1",
            "清单类锚点\(l.quote(value))不在0到1之间")
        },
        remedy: { l in
          l.pick(
            "Write shares, such as 1 5/6 4/6 3/6 2/6.",
            "请写比例，例如 1 5/6 4/6 3/6 2/6。")
        })
    case .attributeElsewhere(let name, let kind):
      ProblemEntry(
        "SI-029", value: name,
        rule: { l in
          l.pick(
            "\(l.quote(name)) does not belong to an indicator of kind \(kind)",
            "\(kind) 类指标不能有\(l.quote(name))")
        },
        remedy: { l in
          l.pick(
            "Take it out.",
            "请删去。")
        })
    case .tooManyGrades(let count):
      ProblemEntry(
        "SI-030",
        rule: { l in
          l.pick(
            "there are \(count) grades",
            "评语等级有\(count)个")
        },
        remedy: { l in
          l.pick(
            "Use at most 20.",
            "请不要超过20个。")
        })
    }
  }
}
