// SPDX-License-Identifier: Apache-2.0

extension IndexRuleProblem {
  var entry: ProblemEntry {
    switch self {
    case .presetWithChildren(let element, let preset, let found):
      ProblemEntry("SP-001", value: preset) {
        $0.pick(
          "\(element) has the preset \($0.quote(preset)) and an element \($0.quote(found)) of its own",
          "\(element) 既用了预设\($0.quote(preset))，又写有元素\($0.quote(found))")
      } remedy: {
        $0.pick(
          "Remove preset=\"…\" and write everything out, or remove what stands in \(element).",
          "请删去 preset=\"…\" 并逐项写出，或删去 \(element) 中的内容。")
      }
    case .classesOfOtherGrades(let preset, let expected, let found):
      ProblemEntry("SP-002", .note, value: preset) {
        $0.pick(
          "the classes of the preset \($0.quote(preset)) were set for the grade scores \($0.some(expected)), and those here are \($0.some(found))",
          "预设\($0.quote(preset))的各档是按等级分值 \($0.some(expected)) 设定的，此处的等级分值为 \($0.some(found))")
      } remedy: {
        $0.pick(
          "Look at the classes of the reference alliances that check prints, or use grades preset=\"\(preset)\".",
          "请查看 check 列出的参照联盟评价结果，或改用 grades preset=\"\(preset)\"。")
      }
    case .gradesMissing(let indicators):
      ProblemEntry("SP-003") {
        $0.pick(
          "there are no grades, and these indicators are not scored in points: \($0.quote(indicators))",
          "没有评语等级，而这些指标不是计分类：\($0.quote(indicators))")
      } remedy: {
        $0.pick(
          "Add <grades preset=\"default\"/> or grades of your own; only where every indicator is kind=\"points\" may they be left out.",
          "请添加 <grades preset=\"default\"/> 或自定等级；只有全部指标都是 kind=\"points\" 时才可省略。")
      }
    case .pointsScaled(let score):
      ProblemEntry("SP-004", .note, value: score) {
        $0.pick(
          "the best grade scores \(score), so full marks of a points indicator count as \(score)",
          "最好等级的分值为 \(score)，计分类指标的满分按 \(score) 计")
      } remedy: {
        $0.pick(
          "Nothing needs to be done; where the best grade scores 100, no note appears.",
          "无需处理；最好等级为 100 分时不会出现本提示。")
      }
    case .lastClassWithRule(let id, let name):
      ProblemEntry("SP-005", value: id) {
        $0.pick(
          "the last class \($0.quote(id)) has \($0.quote(name))",
          "最后一档评价结果\($0.quote(id))写有\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Remove it: there is no class below to fall to.",
          "请删去：其下已没有可降的档。")
      }
    case .limitMissing(let name, let needs):
      ProblemEntry("SP-006", value: name) {
        $0.pick(
          "there is \($0.quote(name)), and no \(needs.joined(separator: " or "))",
          "写有\($0.quote(name))，却没有 \(needs.joined(separator: " 或 "))")
      } remedy: {
        $0.pick(
          "Add the limit, or remove \(name).",
          "请写明名额限制，或删去 \(name)。")
      }
    case .notPositive(let name, let value):
      ProblemEntry("SP-007", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not greater than 0",
          "\(name) 的值\($0.quote(value))不大于 0")
      } remedy: {
        $0.pick(
          "Write a number greater than 0.",
          "请填写大于 0 的数。")
      }
    case .pointsBeyondFull(let points, let full):
      ProblemEntry("SP-008", value: points) {
        $0.pick(
          "\(points) points are below 0 or above full marks, \(full)",
          "\(points) 分小于 0 或超过满分 \(full) 分")
      } remedy: {
        $0.pick(
          "Write a number from 0 to \(full), or correct full.",
          "请填写 0 到 \(full) 之间的数，或改正 full。")
      }
    case .stepBorder(let id):
      ProblemEntry("SP-009", value: id) {
        $0.pick(
          "a step of \($0.quote(id)) says neither or both of from and up-to",
          "\($0.quote(id))的一个分档没有写 from 或 up-to，或两者都写了")
      } remedy: {
        $0.pick(
          "Write from=\"…\" where more is better, up-to=\"…\" where less is better.",
          "数值越大越好的写 from=\"…\"，越小越好的写 up-to=\"…\"。")
      }
    case .stepsMixed(let id):
      ProblemEntry("SP-010", value: id) {
        $0.pick(
          "some steps of \($0.quote(id)) say from and some up-to",
          "\($0.quote(id))的分档有的写 from，有的写 up-to")
      } remedy: {
        $0.pick(
          "Use the same one in all steps of an indicator.",
          "同一指标的各分档请使用同一种。")
      }
    case .stepsOutOfOrder(let id, let isFalling):
      ProblemEntry("SP-011", value: id) {
        isFalling
          ? $0.pick(
            "a step of \($0.quote(id)) does not have a lower from and fewer points than the step before it",
            "\($0.quote(id))的一个分档，其 from 和分数没有都低于前一档")
          : $0.pick(
            "a step of \($0.quote(id)) does not have a higher up-to and fewer points than the step before it",
            "\($0.quote(id))的一个分档，其 up-to 没有高于前一档，或分数没有低于前一档")
      } remedy: {
        $0.pick(
          "List the steps with most points first.",
          "请按分数从高到低列出各分档。")
      }
    case .fullMarksNotReached(let id, let points, let full):
      ProblemEntry("SP-012", .note, value: points) {
        $0.pick(
          "the best step of \($0.quote(id)) brings \(points) points, not full marks, \(full)",
          "\($0.quote(id))最高的分档为 \(points) 分，不到满分 \(full) 分")
      } remedy: {
        $0.pick(
          "If full marks are to be had, add a step or correct full.",
          "如应能得满分，请补充分档或改正 full。")
      }
    case .pointsDoNotSumToFull(let id, let sum, let full):
      ProblemEntry("SP-013", value: sum) {
        $0.pick(
          "the points of the list of \($0.quote(id)) sum to \(sum), not to full marks, \(full)",
          "\($0.quote(id))各要点的分数之和为 \(sum)，不等于满分 \(full)")
      } remedy: {
        $0.pick(
          "Correct the weights of the points, or full.",
          "请改正各要点的 weight，或改正 full。")
      }
    case .rulesTogether(let id, let found):
      ProblemEntry("SP-014", value: id) {
        $0.pick(
          "\($0.quote(id)) has more than one rule: \($0.quote(found))",
          "\($0.quote(id))写有不止一种规则：\($0.quote(found))")
      } remedy: {
        $0.pick(
          "Keep one of them.",
          "请只保留其中一种。")
      }
    case .attributeOfOtherRule(let name, let id, let forms):
      ProblemEntry("SP-015", value: name) {
        $0.pick(
          "\($0.quote(name)) does not belong to the rule of \($0.quote(id))",
          "\($0.quote(name))不适用于\($0.quote(id))的计分规则")
      } remedy: {
        $0.pick(
          "Remove it; it goes with \($0.either(forms)).",
          "请删去；它只与\($0.either(forms))同用。")
      }
    case .fromBelowAbove(let from, let above):
      ProblemEntry("SP-016", value: from) {
        $0.pick(
          "from \(from) is below above \(above), and below that a figure brings nothing anyway",
          "from 的值 \(from) 低于 above 的值 \(above)，而低于 above 本来就不得分")
      } remedy: {
        $0.pick(
          "Remove from, or correct one of them.",
          "请删去 from，或改正其中之一。")
      }
    default: conditionEntry
    }
  }
}
