// SPDX-License-Identifier: Apache-2.0

extension QuestionnaireProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAudience(let value, let known):
      ProblemEntry(
        "SQ-001", value: value,
        rule: { l in
          l.pick(
            "audience \(l.quote(value)) is not one of this questionnaire",
            "答卷对象\(l.quote(value))不在本问卷中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownScale(let value, let known):
      ProblemEntry(
        "SQ-002", value: value,
        rule: { l in
          l.pick(
            "scale \(l.quote(value)) is not one of this questionnaire",
            "量表\(l.quote(value))不在本问卷中")
        },
        remedy: { l in
          l.pick(
            "Write \(list(known, in: l)).\(suggestion(for: value, among: known, in: l))",
            "可以写 \(list(known, in: l))。\(suggestion(for: value, among: known, in: l))")
        })
    case .unknownIndicator(let value, let indexSystem, let known):
      ProblemEntry(
        "SQ-003", value: value,
        rule: { l in
          l.pick(
            "indicator \(l.quote(value)) is not in the index system \(l.quote(indexSystem))",
            "指标\(l.quote(value))不在指标体系\(l.quote(indexSystem))中")
        },
        remedy: { l in
          l.pick(
            "Use the id of a survey indicator.\(suggestion(for: value, among: known, in: l))",
            "请用问卷类指标的标识。\(suggestion(for: value, among: known, in: l))")
        })
    case .notASurveyIndicator(let value, let kind):
      ProblemEntry(
        "SQ-004", value: value,
        rule: { l in
          l.pick(
            "indicator \(l.quote(value)) is of kind \(kind) and takes no answers",
            "指标\(l.quote(value))属 \(kind) 类，不由问卷得出")
        },
        remedy: { l in
          l.pick(
            "Name an indicator of kind survey, or leave the indicator out.",
            "请写问卷类指标，或不写指标。")
        })
    case .scaleMissing(let item, let kind):
      ProblemEntry(
        "SQ-005", value: item,
        rule: { l in
          l.pick(
            "item \(l.quote(item)) of kind \(kind) has no scale",
            "\(kind) 类题目\(l.quote(item))没有量表")
        },
        remedy: { l in
          l.pick(
            "Add scale=\"…\".",
            "请添加 scale=\"…\"。")
        })
    case .answerWithoutGrade(let code, let scale, let item):
      ProblemEntry(
        "SQ-006", value: code,
        rule: { l in
          l.pick(
            "answer \(l.quote(code)) of scale \(l.quote(scale)) has neither grade nor meaning, and item \(l.quote(item)) is scored with it",
            "量表\(l.quote(scale))的选项\(l.quote(code))既无等级又无含义，而题目\(l.quote(item))按它计分")
        },
        remedy: { l in
          l.pick(
            "Add grade=\"…\", or means=\"dont-know\" or \"not-applicable\".",
            "请添加 grade=\"…\"，或 means=\"dont-know\"、\"not-applicable\"。")
        })
    case .duplicateCode(let code, let scale):
      ProblemEntry(
        "SQ-007", value: code,
        rule: { l in
          l.pick(
            "scale \(l.quote(scale)) has the code \(l.quote(code)) twice",
            "量表\(l.quote(scale))的代码\(l.quote(code))重复")
        },
        remedy: { l in
          l.pick(
            "Give each answer a code of its own.",
            "请为每个选项取不同的代码。")
        })
    case .gradeAndMeaning(let code):
      ProblemEntry(
        "SQ-008", value: code,
        rule: { l in
          l.pick(
            "answer \(l.quote(code)) has both grade and means",
            "选项\(l.quote(code))同时有 grade 和 means")
        },
        remedy: { l in
          l.pick(
            "Keep one.",
            "请只保留一个。")
        })
    case .unscoredKind(let item, let kind):
      ProblemEntry(
        "SQ-009", value: item,
        rule: { l in
          l.pick(
            "item \(l.quote(item)) of kind \(kind) names an indicator",
            "\(kind) 类题目\(l.quote(item))写了指标")
        },
        remedy: { l in
          l.pick(
            "Only scale and yes-no items are scored: take the indicator out.",
            "只有 scale 和 yes-no 类题目计分：请删去指标。")
        })
    case .unknownExpectedCode(let value, let scale):
      ProblemEntry(
        "SQ-010", value: value,
        rule: { l in
          l.pick(
            "answer \(l.quote(value)) is not one of scale \(l.quote(scale))",
            "选项\(l.quote(value))不在量表\(l.quote(scale))中")
        },
        remedy: { l in
          l.pick(
            "Write one of the scale’s codes.",
            "请写该量表的代码之一。")
        })
    case .otherIndexSystem(let value, let expected):
      ProblemEntry(
        "SQ-011", value: value,
        rule: { l in
          l.pick(
            "the questionnaire belongs to the index system \(l.quote(value)), the round to \(l.quote(expected))",
            "本问卷属于指标体系\(l.quote(value))，评价年度用的是\(l.quote(expected))")
        },
        remedy: { l in
          l.pick(
            "Name a questionnaire of the round’s index system.",
            "请用与评价年度同一指标体系的问卷。")
        })
    case .indicatorNotAsked(let indicator):
      ProblemEntry(
        "SQ-012", .warning, value: indicator,
        rule: { l in
          l.pick(
            "no item asks for the survey indicator \(l.quote(indicator))",
            "没有题目对应问卷类指标\(l.quote(indicator))")
        },
        remedy: { l in
          l.pick(
            "Add an item, a questionnaire or a tally for it; until then it has no answers.",
            "请为其添加题目、问卷或人数表；在此之前视为无答卷。")
        })
    case .repeatedQuestionnaire(let id):
      ProblemEntry(
        "SQ-013", value: id,
        rule: { l in
          l.pick(
            "another questionnaire of the round has the id \(l.quote(id))",
            "本评价年度另有问卷使用标识\(l.quote(id))")
        },
        remedy: { l in
          l.pick(
            "Give each questionnaire an id of its own.",
            "请为每份问卷取不同的标识。")
        })
    }
  }
}
