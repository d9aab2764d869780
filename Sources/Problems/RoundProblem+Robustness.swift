// SPDX-License-Identifier: Apache-2.0

extension RoundProblem {
  /// The words of what operators, verdicts and ranges of weights ask for.
  var robustnessEntry: ProblemEntry {
    switch self {
    case .operatorOfIndicator(let value):
      ProblemEntry("SR-029", value: value) {
        $0.pick(
          "\($0.quote(value)) is an indicator: it has no children that an operator could bring together",
          "\($0.quote(value))是末级指标，没有下级指标可供合成")
      } remedy: {
        $0.pick(
          "Name a criterion, or the index system for the whole.",
          "请写上级指标的 id；整体请写指标体系的 id。")
      }
    case .operatorAboveAdjustments(let name, let nodes):
      ProblemEntry("SR-030", value: name) {
        $0.pick(
          "operator \($0.quote(name)) cannot bring together what has bonus or deductions: \($0.quote(nodes))",
          "算子\($0.quote(name))不能合成设有加分或扣分的指标：\($0.quote(nodes))")
      } remedy: {
        $0.pick(
          "Write operator=\"weighted-average\": with bonus or deductions a node hands up its score, which has no shares of grades.",
          "请写 operator=\"weighted-average\"：设有加分或扣分的指标只上报得分，没有各等级占比。")
      }
    case .resultFromWeights(let node, let name, let alliances, let among):
      ProblemEntry("SR-031", .warning, value: node) {
        $0.pick(
          "under the operator \($0.quote(name)) two or more values of \($0.quote(node)) are weights, not memberships, of \(alliances) of \(among) alliances",
          "在算子\($0.quote(name))下，\(among)个联盟中有\(alliances)个联盟，其\($0.quote(node))有两个或两个以上的值取自权重而非隶属度"
        )
      } remedy: {
        $0.pick(
          "There the weights set the result, not the answers: use weighted-average, or bring fewer children together.",
          "此时结果由权重决定，与回答无关：请用 weighted-average，或减少一次合成的下级指标数。")
      }
    case .thresholdOutOfRange(let value):
      ProblemEntry("SR-032", value: value) {
        $0.pick(
          "threshold \($0.quote(value)) is not above 0.5 and at most 1",
          "threshold 的值\($0.quote(value))不在 0.5（不含）到 1 之间")
      } remedy: {
        $0.pick("Usual are 0.6 to 0.7.", "通常取 0.6 到 0.7。")
      }
    case .unusualThreshold(let value):
      ProblemEntry("SR-033", .warning, value: value) {
        $0.pick(
          "threshold \($0.quote(value)) lies outside the usual 0.6 to 0.7",
          "threshold 的值\($0.quote(value))不在通常的 0.6 到 0.7 之内")
      } remedy: {
        $0.pick(
          "Write down in the method why; the higher it is, the worse the grades that it names.",
          "请在评价办法中说明理由；阈值越高，判定的等级越低。")
      }
    case .verdictWithoutMembership(let name, let nodes):
      ProblemEntry("SR-034", value: name) {
        $0.pick(
          "the verdict by \($0.quote(name)) reads shares of grades, and the whole has none, or more than them, because of \($0.quote(nodes))",
          "按\($0.quote(name))判定要用整体的各等级占比，而\($0.quote(nodes))按分数评定或设有加分、扣分")
      } remedy: {
        $0.pick(
          "Write by=\"score\": points, bonus and deductions change the score only.",
          "请写 by=\"score\"：分数、加分和扣分只改变得分。")
      }
    case .weakVerdict(let tied, let low, let among):
      ProblemEntry("SR-035", .warning) {
        $0.pick(
          "the largest membership decides classes, and says little: of \(among) alliances, \(tied) have several grades with it, and of \(low) its validity is below 0.5",
          "评价结果按最大隶属度判定，但说服力不足：\(among)个联盟中，\(tied)个有多个等级并列最大，\(low)个的有效度低于 0.5")
      } remedy: {
        $0.pick(
          "Let the score or the confidence criterion decide; of grades that are tied the one nearest the weighted mean is taken.",
          "请改按得分或置信度准则判定；并列时取与加权平均得分最接近的等级。")
      }
    case .rangeTurnedRound(let from, let to):
      ProblemEntry("SR-036", value: from) {
        $0.pick("from \(from) is above to \(to)", "from 的值 \(from) 大于 to 的值 \(to)")
      } remedy: {
        $0.pick("Correct one of them, or exchange them.", "请改正其中之一，或将两者对调。")
      }
    case .rangeOfJudged(let node, let parent):
      ProblemEntry("SR-037", value: node) {
        $0.pick(
          "the weight of \($0.quote(node)) has a range, and judgements weigh the children of \($0.quote(parent))",
          "\($0.quote(node))的权重写有区间，而\($0.quote(parent))的下级指标由判断确定权重")
      } remedy: {
        $0.pick(
          "Remove the range: how far the experts disagree says what is drawn.",
          "请删去该区间：抽样范围由专家判断的分歧决定。")
      }
    case .rangeWithoutSiblings(let node):
      ProblemEntry("SR-038", value: node) {
        $0.pick(
          "the weight of \($0.quote(node)) has a range, and without siblings it is always 1",
          "\($0.quote(node))没有同级指标，权重总是 1，不能写区间")
      } remedy: {
        $0.pick("Remove the range.", "请删去该区间。")
      }
    case .rangesCannotSum(let parent, let sum, let isAbove):
      ProblemEntry("SR-039", value: sum) {
        isAbove
          ? $0.pick(
            "under \($0.quote(parent)) the least weights sum to \(sum), more than 1",
            "\($0.quote(parent))的下级指标权重下限之和为 \(sum)，大于 1")
          : $0.pick(
            "under \($0.quote(parent)) every child has a range, and the greatest weights sum to \(sum), less than 1",
            "\($0.quote(parent))的下级指标都写有区间，权重上限之和为 \(sum)，小于 1")
      } remedy: {
        $0.pick(
          "Correct the ranges: siblings' weights sum to 1.", "请改正区间：同级指标的权重之和为 1。")
      }
    case .weightOutsideRange(let node, let weight, let from, let to):
      ProblemEntry("SR-040", .warning, value: node) {
        $0.pick(
          "the weight of \($0.quote(node)) is \(weight), outside its range \(from) to \(to)",
          "\($0.quote(node))的权重为 \(weight)，不在区间 \(from) 到 \(to) 之内")
      } remedy: {
        $0.pick(
          "Correct the range: what is published would not be among what is drawn.",
          "请改正区间：否则公布的结果不在抽样范围之内。")
      }
    default: preconditionFailure("every case has its words")
    }
  }
}
