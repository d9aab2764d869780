// SPDX-License-Identifier: Apache-2.0

extension IndexRuleProblem {
  /// The words for levels and weights, adjustments, gates, profiles and evidence.
  var conditionEntry: ProblemEntry {
    switch self {
    case .anchorsElsewhere(let id, let kind):
      ProblemEntry("SP-017", value: id) {
        $0.pick(
          "\($0.quote(id)) has anchors, and its kind is \(kind)",
          "\($0.quote(id))写有锚点，而其 kind 为 \(kind)")
      } remedy: {
        $0.pick(
          "Remove them: only benefit, cost, range and checklist indicators have anchors.",
          "请删去：只有 benefit、cost、range 和 checklist 类指标才有锚点。")
      }
    case .ruleElsewhere(let element, let id, let kind, let kinds):
      ProblemEntry("SP-018", value: id) {
        $0.pick(
          "\($0.quote(id)) of kind \(kind) has an element \($0.quote(element))",
          "\($0.quote(id))（kind 为 \(kind)）写有元素\($0.quote(element))")
      } remedy: {
        $0.pick(
          "Remove it, or write kind=\($0.either(kinds)).",
          "请删去，或把 kind 改为\($0.either(kinds))。")
      }
    case .levelTwice(let value):
      ProblemEntry("SP-019", value: value) {
        $0.pick(
          "two levels stand for \($0.quote(value))",
          "有两条 level 都对应\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Keep one level for each grade or number of points.",
          "每个等级或分数请只保留一条。")
      }
    case .weightsNeeded(let parent, let with, let without):
      ProblemEntry("SP-020", value: parent) {
        $0.pick(
          "under \($0.quote(parent)) these siblings have full marks and no weight: \($0.quote(with)); these have neither: \($0.quote(without))",
          "\($0.quote(parent))之下，\($0.quote(with)) 有满分而没有权重，\($0.quote(without)) 两者都没有")
      } remedy: {
        $0.pick(
          "Give every one of them a weight: points alone cannot say how much a node without full marks counts.",
          "请为其中每一个写明权重：没有满分的指标占多少，单凭分数无法确定。")
      }
    case .capWithoutItems(let name, let items):
      ProblemEntry("SP-021", value: name) {
        $0.pick(
          "there is \($0.quote(name)), and no \(items)",
          "写有\($0.quote(name))，却没有 \(items)")
      } remedy: {
        $0.pick(
          "Add a \(items), or remove \(name).",
          "请添加 \(items)，或删去 \(name)。")
      }
    case .highestBelowFull(let highest, let full):
      ProblemEntry("SP-022", value: highest) {
        $0.pick(
          "highest \(highest) is below full marks, \(full)",
          "highest 的值 \(highest) 低于满分 \(full)")
      } remedy: {
        $0.pick(
          "Write full marks or more; how much an item brings at most is its own full.",
          "请填写不低于满分的数；各加分项最多加多少由其 full 说明。")
      }
    case .unknownNode(let value, let known):
      ProblemEntry("SP-023", value: value) {
        $0.pick(
          "the index system has no criterion or indicator \($0.quote(value))",
          "指标体系中没有指标\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .unknownGate(let value, let known):
      ProblemEntry("SP-024", value: value) {
        $0.pick(
          "the index system has no gate or veto \($0.quote(value))",
          "指标体系中没有门槛条件或否决情形\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .namedTwice(let value, let element):
      ProblemEntry("SP-025", value: value) {
        $0.pick(
          "\($0.quote(value)) is named twice in \(element)",
          "\(element) 中两次写到\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Keep one of them.",
          "请只保留其中一处。")
      }
    case .gateWithoutEffect(let id):
      ProblemEntry("SP-026", value: id) {
        $0.pick(
          "nothing follows where gate \($0.quote(id)) is not met: it has no effect, and no class asks for it",
          "门槛条件\($0.quote(id))不满足时没有任何后果：没有写 effect，也没有哪一档要求它")
      } remedy: {
        $0.pick(
          "Write effect=\"not-scored\", \"fails\", \"one-class-down\" or \"mend\", or let a class ask for it: <gate ref=\"\(id)\"/>.",
          "请写明 effect=\"not-scored\"、\"fails\"、\"one-class-down\" 或 \"mend\"，或在某一档中写 <gate ref=\"\(id)\"/>。"
        )
      }
    case .figureWithoutLimits(let id):
      ProblemEntry("SP-027", value: id) {
        $0.pick(
          "the figure of gate \($0.quote(id)) has neither a minimum nor a maximum",
          "门槛条件\($0.quote(id))的 figure 没有写 minimum 或 maximum")
      } remedy: {
        $0.pick(
          "Write minimum=\"…\", maximum=\"…\" or both.",
          "请写明 minimum=\"…\"、maximum=\"…\" 或两者。")
      }
    case .minimumAboveMaximum(let minimum, let maximum):
      ProblemEntry("SP-028", value: minimum) {
        $0.pick(
          "minimum \(minimum) is above maximum \(maximum)",
          "minimum 的值 \(minimum) 大于 maximum 的值 \(maximum)")
      } remedy: {
        $0.pick(
          "Correct one of them, or exchange them.",
          "请改正其中之一，或将两者对调。")
      }
    case .cannotMend(let id):
      ProblemEntry("SP-029", value: id) {
        $0.pick(
          "gate \($0.quote(id)) is decided by a score or a figure, so nobody states until when it may be mended",
          "门槛条件\($0.quote(id))由得分或数值决定，没有人填写整改期限")
      } remedy: {
        $0.pick(
          "Choose another effect, or state the gate: leave out score and figure.",
          "请改用其他 effect；或删去 score 和 figure，改为逐条填报。")
      }
    case .profileWeightsMissing(let profile, let parent, let missing):
      ProblemEntry("SP-030", value: profile) {
        $0.pick(
          "profile \($0.quote(profile)) gives weights under \($0.quote(parent)), and none to \($0.quote(missing))",
          "类型\($0.quote(profile))写了\($0.quote(parent))之下的权重，却没有写\($0.quote(missing))的")
      } remedy: {
        $0.pick(
          "Give a weight to every sibling that applies, or declare it not-applicable.",
          "请为每个适用的同级指标写明权重，或写明其不适用（not-applicable）。")
      }
    case .weightOfNotApplicable(let profile, let node):
      ProblemEntry("SP-031", value: node) {
        $0.pick(
          "profile \($0.quote(profile)) gives a weight to \($0.quote(node)), which does not apply in it",
          "类型\($0.quote(profile))为其中不适用的\($0.quote(node))写了权重")
      } remedy: {
        $0.pick(
          "Remove the weight, or not-applicable.",
          "请删去权重，或删去 not-applicable。")
      }
    case .nothingApplies(let profile):
      ProblemEntry("SP-032", value: profile) {
        $0.pick(
          "no indicator applies in profile \($0.quote(profile))",
          "类型\($0.quote(profile))没有一个适用的指标")
      } remedy: {
        $0.pick(
          "Leave at least one that applies.",
          "请至少保留一个适用的指标。")
      }
    case .selfReportedAboveLimit(let profile, let share, let limit, let indicators):
      ProblemEntry("SP-033", value: share) {
        $0.pick(
          (profile.map { "in profile \"\($0)\" " } ?? "")
            + "\(share) of the weight rests on what alliances supply themselves, more than the limit \(limit): \($0.quote(indicators))",
          (profile.map { "在类型“\($0)”中，" } ?? "")
            + "由联盟自行提供依据的权重占 \(share)，超过上限 \(limit)：\($0.quote(indicators))")
      } remedy: {
        $0.pick(
          "Move weight to indicators whose evidence is registry, administrative, survey or panel, or raise the limit.",
          "请把权重移到依据为 registry、administrative、survey 或 panel 的指标，或提高上限。")
      }
    case .evidenceMissing(let id):
      ProblemEntry("SP-034", .warning, value: id) {
        $0.pick(
          "indicator \($0.quote(id)) does not say who stands behind its figure, so it is not held against the limit on self-reported weight",
          "指标\($0.quote(id))没有写明依据来源，计算自报权重时未计入")
      } remedy: {
        $0.pick(
          "Write evidence=\"registry\", \"administrative\", \"document\", \"self\", \"survey\" or \"panel\".",
          "请写明 evidence=\"registry\"、\"administrative\"、\"document\"、\"self\"、\"survey\" 或 \"panel\"。"
        )
      }
    case .operatorWithPoints(let name, let indicators):
      ProblemEntry("SP-035", value: name) {
        $0.pick(
          "operator \($0.quote(name)) cannot bring together what is scored in points: \($0.quote(indicators))",
          "算子\($0.quote(name))不能合成按分数评定的指标：\($0.quote(indicators))")
      } remedy: {
        $0.pick(
          "Write operator=\"weighted-average\": points have no shares of grades.",
          "请写 operator=\"weighted-average\"：按分数评定的指标没有各等级占比。")
      }
    case .noDiscrimination(let id, let alliances, let atBest, let atWorst):
      ProblemEntry("SP-036", .note, value: id) {
        $0.pick(
          "indicator \($0.quote(id)) hardly tells \(alliances) alliances apart: \(atBest) have the best score there is, \(atWorst) the worst",
          "指标\($0.quote(id))几乎不能区分\(alliances)个联盟：\(atBest)个满档，\(atWorst)个底档")
      } remedy: {
        $0.pick(
          "Look at it with \"steelyard calibrate\" before next year's edition.",
          "修订下一年度指标体系之前，请用“steelyard calibrate”查看。")
      }
    default: shapeEntry
    }
  }
}
