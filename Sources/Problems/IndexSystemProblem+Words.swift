// SPDX-License-Identifier: Apache-2.0

extension IndexSystemProblem {
  var entry: ProblemEntry {
    switch self {
    case .tooFewGrades(let count):
      ProblemEntry("SI-001") {
        $0.pick(
          "there are fewer than two grades: \(count)",
          "评语等级不足两个：只有 \(count) 个")
      } remedy: {
        $0.pick(
          "Give at least two, best first.",
          "请至少给出两个等级，从最好的写起。")
      }
    case .gradeScoresDoNotFall(let id, let score):
      ProblemEntry("SI-002", value: score) {
        $0.pick(
          "the score \(score) of grade \($0.quote(id)) is not below that of the grade before it",
          "评语等级\($0.quote(id))的分值 \(score) 没有低于前一等级")
      } remedy: {
        $0.pick(
          "List the grades best first, with falling scores.",
          "请从好到差列出等级，分值逐级降低。")
      }
    case .tooFewClasses(let count):
      ProblemEntry("SI-003") {
        $0.pick(
          "there are fewer than two classes: \(count)",
          "评价结果不足两档：只有 \(count) 档")
      } remedy: {
        $0.pick(
          "Give at least two, best first, or remove the element classes.",
          "请至少给出两档，从最好的写起；不分档的，请删去 classes。")
      }
    case .classWithoutFrom(let id):
      ProblemEntry("SI-004", value: id) {
        $0.pick(
          "class \($0.quote(id)) has no from, and it is not the last",
          "评价结果\($0.quote(id))没有写 from，而它不是最后一档")
      } remedy: {
        $0.pick(
          "Give every class but the last its lowest score: from=\"…\".",
          "除最后一档外，请为每一档写明最低得分 from=\"…\"。")
      }
    case .lastClassWithFrom(let id):
      ProblemEntry("SI-005", value: id) {
        $0.pick(
          "the last class \($0.quote(id)) has a from",
          "最后一档评价结果\($0.quote(id))写有 from")
      } remedy: {
        $0.pick(
          "Remove it: the last class takes every score that is left.",
          "请删去：最后一档包含其余所有得分。")
      }
    case .classesDoNotFall(let id, let from):
      ProblemEntry("SI-006", value: from) {
        $0.pick(
          "class \($0.quote(id)) begins at \(from), not below the class before it",
          "评价结果\($0.quote(id))的最低得分 \(from) 没有低于前一档")
      } remedy: {
        $0.pick(
          "List the classes best first, with falling cut-offs.",
          "请从好到差列出各档，最低得分逐档降低。")
      }
    case .unknownExpectedClass(let value, let known):
      ProblemEntry("SI-007", value: value) {
        $0.pick(
          "the index system has no class \($0.quote(value))",
          "指标体系中没有评价结果\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .expectationMissed(let reference, let expected, let found, let score):
      ProblemEntry("SI-008", value: expected) {
        $0.pick(
          "the reference alliance \($0.quote(reference)) scores \(score) and lands in class \($0.quote(found)), not in \($0.quote(expected)) as expected",
          "参照联盟\($0.quote(reference))得分 \(score)，评价结果为\($0.quote(found))，而预期为\($0.quote(expected))")
      } remedy: {
        $0.pick(
          "Correct the grade scores, the cut-offs or the expectation.",
          "请修改等级分值、各档最低得分或预期。")
      }
    case .weightsMixed(let parent, let without):
      ProblemEntry("SI-009") {
        $0.pick(
          "under \($0.quote(parent)) some siblings have a weight, and these have none: \($0.quote(without))",
          "\($0.quote(parent))之下，有的同级指标写了权重，\($0.quote(without))却没有写")
      } remedy: {
        $0.pick(
          "Give every sibling a weight, or none.",
          "同级指标的权重请全部写明，或全部不写。")
      }
    case .weightNotPositive(let value):
      ProblemEntry("SI-010", value: value) {
        $0.pick(
          "weight \($0.quote(value)) is not greater than 0",
          "权重\($0.quote(value))不大于 0")
      } remedy: {
        $0.pick(
          "Write a number greater than 0, or remove the element.",
          "请填写大于 0 的数，或删去该元素。")
      }
    case .weightsDoNotSum(let parent, let sum):
      ProblemEntry("SI-011", value: sum) {
        $0.pick(
          "the weights under \($0.quote(parent)) sum to \(sum), more than 0.01 away from 1",
          "\($0.quote(parent))之下的权重之和为 \(sum)，与 1 相差超过 0.01")
      } remedy: {
        $0.pick(
          "Correct the weights so that they sum to 1.",
          "请修改权重，使其和为 1。")
      }
    case .weightsScaled(let parent, let sum):
      ProblemEntry("SI-012", .note, value: sum) {
        $0.pick(
          "the weights under \($0.quote(parent)) sum to \(sum); each is divided by that sum",
          "\($0.quote(parent))之下的权重之和为 \(sum)；已将各权重除以该和")
      } remedy: {
        $0.pick(
          "Nothing needs to be done; weights that sum to 1 bring no note.",
          "无需处理；权重之和为 1 时不会出现本提示。")
      }
    case .anchorCount(let found, let expected):
      ProblemEntry("SI-013") {
        $0.pick(
          "the number of anchors is \(found), and that of their grades is \(expected)",
          "锚点有 \(found) 个，对应的评语等级有 \(expected) 个")
      } remedy: {
        $0.pick(
          "Write one anchor for each grade, best first, or name the grades with grades=\"…\".",
          "请为每个等级各写一个锚点，从最好的写起；或用 grades=\"…\" 指明等级。")
      }
    case .anchorsDoNotFall(let values):
      ProblemEntry("SI-014", value: values) {
        $0.pick(
          "the anchors \($0.quote(values)) do not fall",
          "锚点\($0.quote(values))没有逐级减小")
      } remedy: {
        $0.pick(
          "Write the value for the best grade first, then ever smaller ones.",
          "请先写最好等级的值，其后逐级减小。")
      }
    case .anchorsDoNotRise(let values):
      ProblemEntry("SI-015", value: values) {
        $0.pick(
          "the anchors \($0.quote(values)) do not rise",
          "锚点\($0.quote(values))没有逐级增大")
      } remedy: {
        $0.pick(
          "Write the value for the best grade first, then ever greater ones.",
          "请先写最好等级的值，其后逐级增大。")
      }
    case .anchorsMissing(let id, let kind):
      ProblemEntry("SI-016", value: id) {
        $0.pick(
          "indicator \($0.quote(id)) of kind \(kind) has no anchors",
          "指标\($0.quote(id))（kind 为 \(kind)）没有锚点")
      } remedy: {
        $0.pick(
          "Add <anchors>…</anchors>; for a range, <anchors low=\"…\" high=\"…\"/>.",
          "请添加 <anchors>…</anchors>；区间型指标写 <anchors low=\"…\" high=\"…\"/>。")
      }
    case .anchorsOnSurvey(let id):
      ProblemEntry("SI-017", value: id) {
        $0.pick(
          "survey indicator \($0.quote(id)) has anchors",
          "问卷类指标\($0.quote(id))写有锚点")
      } remedy: {
        $0.pick(
          "Remove them: its answers are grades already.",
          "请删去：答卷的选项本身就对应等级。")
      }
    case .unknownGrade(let value, let known):
      ProblemEntry("SI-018", value: value) {
        $0.pick(
          "the index system has no grade \($0.quote(value))",
          "指标体系中没有评语等级\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .anchorGradesOutOfOrder(let value):
      ProblemEntry("SI-019", value: value) {
        $0.pick(
          "the grades of the anchors, \($0.quote(value)), are fewer than two or not in order, best first",
          "锚点的等级\($0.quote(value))不足两个，或没有从好到差排列")
      } remedy: {
        $0.pick(
          "Name at least two grades, in the order in which they are defined.",
          "请按定义的先后次序写出至少两个等级。")
      }
    case .rangeCrosses(let low, let high):
      ProblemEntry("SI-020", value: low) {
        $0.pick(
          "the best range begins at \(low) and ends at \(high)",
          "最佳区间的下限 \(low) 高于上限 \(high)")
      } remedy: {
        $0.pick(
          "Let the first value of low be no greater than the first value of high.",
          "low 的第一个值不得大于 high 的第一个值。")
      }
    case .rangeWithoutLowAndHigh(let id):
      ProblemEntry("SI-021", value: id) {
        $0.pick(
          "the anchors of the range indicator \($0.quote(id)) lack low or high",
          "区间型指标\($0.quote(id))的锚点缺少 low 或 high")
      } remedy: {
        $0.pick(
          "Write <anchors low=\"…\" high=\"…\"/>.",
          "请写成 <anchors low=\"…\" high=\"…\"/>。")
      }
    case .lowAndHighElsewhere(let id):
      ProblemEntry("SI-022", value: id) {
        $0.pick(
          "the anchors of \($0.quote(id)) have low or high, and it is not a range indicator",
          "\($0.quote(id))不是区间型指标，锚点却写有 low 或 high")
      } remedy: {
        $0.pick(
          "Write the values between <anchors> and </anchors>.",
          "请把数值写在 <anchors> 与 </anchors> 之间。")
      }
    case .criterionWithKind(let id):
      ProblemEntry("SI-023", value: id) {
        $0.pick(
          "criterion \($0.quote(id)) has an attribute that belongs to indicators",
          "上级指标\($0.quote(id))写有末级指标才有的属性")
      } remedy: {
        $0.pick(
          "A node with children is a criterion: remove its kind, unit, evidence and limits.",
          "有下级的是上级指标：请删去 kind、unit、evidence、上下限等属性。")
      }
    case .criterionWithoutChildren(let id):
      ProblemEntry("SI-024", value: id) {
        $0.pick(
          "criterion \($0.quote(id)) has no children",
          "上级指标\($0.quote(id))没有下级指标")
      } remedy: {
        $0.pick(
          "Add a criterion or an indicator to it, or make it an indicator.",
          "请添加下级指标，或把它改为 indicator。")
      }
    case .pointsMissing(let id):
      ProblemEntry("SI-025", value: id) {
        $0.pick(
          "checklist \($0.quote(id)) has no points",
          "清单类指标\($0.quote(id))没有要点")
      } remedy: {
        $0.pick(
          "Add <point id=\"…\" weight=\"1\">…</point>.",
          "请添加 <point id=\"…\" weight=\"1\">…</point>。")
      }
    case .pointsElsewhere(let id):
      ProblemEntry("SI-026", value: id) {
        $0.pick(
          "\($0.quote(id)) has points, and it is not a checklist",
          "\($0.quote(id))不是清单类指标，却写有要点")
      } remedy: {
        $0.pick(
          "Write kind=\"checklist\", or remove the points.",
          "请写 kind=\"checklist\"，或删去要点。")
      }
    case .leastAboveMost(let least, let most):
      ProblemEntry("SI-027", value: least) {
        $0.pick(
          "least \(least) is above most \(most)",
          "least 的值 \(least) 大于 most 的值 \(most)")
      } remedy: {
        $0.pick(
          "Correct one of them, or exchange them.",
          "请改正其中之一，或将两者对调。")
      }
    case .checklistAnchorBeyondOne(let value):
      ProblemEntry("SI-028", value: value) {
        $0.pick(
          "the checklist anchor \($0.quote(value)) is not between 0 and 1",
          "清单类指标的锚点\($0.quote(value))不在 0 到 1 之间")
      } remedy: {
        $0.pick(
          "Write shares, such as 1 5/6 4/6 3/6 2/6.",
          "请写成比例，例如 1 5/6 4/6 3/6 2/6。")
      }
    case .attributeElsewhere(let name, let kind):
      ProblemEntry("SI-029", value: name) {
        $0.pick(
          "\($0.quote(name)) does not belong to an indicator of kind \(kind)",
          "kind 为 \(kind) 的指标不能有\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Remove it.",
          "请删去。")
      }
    case .tooManyGrades(let count):
      ProblemEntry("SI-030") {
        $0.pick(
          "there are \(count) grades, more than 20",
          "评语等级有 \(count) 个，超过 20 个")
      } remedy: {
        $0.pick(
          "Use at most 20.",
          "请用不超过 20 个等级。")
      }
    case .lastClassWithCondition(let id):
      ProblemEntry("SI-031", value: id) {
        $0.pick(
          "the last class \($0.quote(id)) has a criterion-minimum",
          "最后一档评价结果\($0.quote(id))写有 criterion-minimum")
      } remedy: {
        $0.pick(
          "Remove it: there is no class below to fall to.",
          "请删去：其下已没有可降的档。")
      }
    }
  }
}
