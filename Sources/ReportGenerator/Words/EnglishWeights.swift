// SPDX-License-Identifier: Apache-2.0
import Evidence

extension English {
  func weightingRule(
    _ rule: WeightingRule, limit: String, forms: Set<Judgements.Form>
  ) -> String {
    var said: [String] = []
    if forms.count > 1 {
      let asked = Judgements.Form.allCases.filter(forms.contains).map {
        switch $0 {
        case .pairwise: "in pairs"
        case .bestWorst: "by best–worst sheets"
        case .allocation: "by points to share out"
        }
      }
      said.append(
        "Experts were asked in more than one way, each group of items in one: "
          + asked.joined(separator: ", ") + ".")
    }
    if forms.contains(.pairwise) { said.append(pairwiseRule(rule, limit: limit)) }
    if forms.contains(.bestWorst) {
      said.append(
        "Weights come from best–worst sheets by the linear best–worst method (Rezaei). The limit "
          + "of a sheet’s ratio depends on the number of items and the largest judgement: "
          + "\(aboveLimit(rule.aboveLimit)).")
    }
    if forms.contains(.allocation) {
      said.append("Points shared out give each item its part of their sum as its weight.")
    }
    if forms.contains(.bestWorst) || forms.contains(.allocation) {
      said.append(
        "The experts’ weights from "
          + [
            forms.contains(.bestWorst) ? "best–worst sheets" : nil,
            forms.contains(.allocation) ? "points" : nil,
          ].compactMap { $0 }.joined(separator: " and ") + " are averaged by weighted "
          + (rule.mean == .arithmetic ? "arithmetic mean." : "geometric mean."))
    }
    return said.joined(separator: " ")
  }

  private func pairwiseRule(_ rule: WeightingRule, limit: String) -> String {
    let method =
      switch rule.method {
      case .eigenvector: "principal eigenvector"
      case .geometricMean: "row geometric means"
      case .columnMean: "mean of the normalised columns"
      case .fuzzyGeometricMean: "geometric means of triangular judgements (Buckley)"
      }
    let group =
      rule.group == .judgements
      ? "the experts’ matrices are averaged by weighted geometric mean"
      : "the experts’ weights are averaged by weighted "
        + (rule.mean == .arithmetic ? "arithmetic mean" : "geometric mean")
    let completion =
      switch rule.completion {
      case .optimal: "completed so that they contradict least (λmax least)"
      case .leastSquares: "bridged by logarithmic least squares"
      case .harker: "left out by Harker’s eigenvector"
      }
    return "Weights come from pairwise judgements by \(method); \(group). Judgements that were not "
      + "made are \(completion). \(judgementScale(rule.scale)) Consistency ratio CR = CI ÷ RI with "
      + "CI = (λmax − n) ÷ (n − 1) and RI from the table of \(randomIndexTable(rule.randomIndex)); "
      + "limit \(limit): \(aboveLimit(rule.aboveLimit))."
  }

  func randomIndexTable(_ name: String) -> String {
    switch name {
    case "saaty-1980": "Saaty 1980"
    case "alonso-lamata-2006": "Alonso and Lamata 2006"
    case "simulated-2026": "Steelyard’s simulation of 2026"
    default: name
    }
  }

  func judgementScale(_ scale: WeightingRule.Scale) -> String {
    switch scale {
    case .saaty: "A judgement is the ratio it names (1 to 9)."
    case .balanced: "Judgements are read on the balanced scale."
    case .balancedN: "Judgements are read on the balanced scale for n items."
    case .power: "Judgements are squared (power scale)."
    case .root: "The square root of each judgement counts (root scale)."
    case .logarithmic: "Judgements are read on the logarithmic scale, log₂(x + 1)."
    case .inverseLinear: "Judgements are read on the inverse linear scale, 9 ÷ (10 − x)."
    case .geometric: "Judgements are read on the geometric scale, 2 to the power x − 1."
    case .adaptive: "Judgements are read on the adaptive scale, a power that grows with n."
    }
  }

  func treatment(_ treatment: WeightingRule.AboveLimit) -> String {
    switch treatment {
    case .flag: "counts all the same"
    case .exclude: "does not count"
    case .halve: "counts half"
    }
  }

  func objectiveMethod(_ method: ObjectiveWeights.Method) -> String {
    switch method {
    case .entropy: "entropy weights"
    case .critic: "CRITIC weights"
    }
  }

  func combination(_ combination: WeightingRule.Combination, share: String) -> String {
    switch combination {
    case .none: "The objective weights are shown beside the experts’ and do not count."
    case .linear:
      "What counts: \(share) of the experts’ weight and the rest of the objective weight."
    case .multiplicative: "What counts: the product of the two, scaled to 100 %."
    case .gameTheoretic:
      "What counts: the combination that departs least from both (game-theoretic)."
    }
  }

  func judgedBy(_ form: Judgements.Form, experts: Int, items: Int) -> String {
    let who = experts == 1 ? "One expert" : "\(Self.number(experts, capital: true)) experts"
    let what = items == 1 ? "one item" : "\(Self.number(items)) items"
    return switch form {
    case .pairwise: "\(who) compared these \(what) in pairs."
    case .bestWorst:
      "\(who) named the most and the least important of these \(what) and compared all others "
        + "with the two (best–worst method)."
    case .allocation: "\(who) shared out points among these \(what)."
    }
  }

  private static func number(_ count: Int, capital: Bool = false) -> String {
    let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    guard count >= 2, count < words.count + 2 else { return String(count) }
    let word = words[count - 2]
    return capital ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  func notAllPairs(_ incomplete: Int, of experts: Int) -> String {
    incomplete == experts && experts > 1
      ? "None of them judged every pair."
      : "\(incomplete) of \(experts) did not judge every pair."
  }

  func jointRatio(_ ratio: String, limit: String, isAbove: Bool) -> String {
    isAbove
      ? "Taken together their judgements contradict each other more than the rule allows (CR "
        + "\(ratio), limit \(limit))."
      : "Taken together their judgements are consistent (CR \(ratio), limit \(limit))."
  }

  func noRatio(_ absence: String?) -> String {
    switch absence {
    case "untested": "Too few pairs were judged for any to contradict another: no ratio is stated."
    case "beyond-table": "There is no ratio: the table of random indices does not reach so far."
    case "unconnected": "The judgements do not connect all items: no ratio is stated."
    default: "No consistency ratio is stated for the group."
    }
  }

  func sheetsAbove(
    _ count: Int, of experts: Int, _ treatment: WeightingRule.AboveLimit, limit: String?
  ) -> String {
    let above = limit.map { "above its limit (\($0))" } ?? "above the limit"
    guard count > 0 else { return "No sheet is \(above)." }
    let what =
      switch treatment {
      case .flag: count == 1 ? "counts all the same and is marked" : "count all the same, marked"
      case .exclude: count == 1 ? "does not count" : "do not count"
      case .halve: count == 1 ? "counts half" : "count half"
      }
    return experts == 1
      ? "The sheet is \(above); it \(what)."
      : "\(count) of \(experts) sheets \(count == 1 ? "is" : "are") \(above); "
        + "\(count == 1 ? "it" : "they") \(what)."
  }

  func agreement(level: Int, _ share: String, order: OrderWords?) -> String {
    let how = [
      "hardly agree", "agree little", "agree moderately", "agree to a high degree",
      "agree to a very high degree",
    ]
    let agreed = "The experts \(how[min(max(level, 0), 4)]) on the weights (consensus \(share))"
    guard let order else { return agreed + "." }
    // From moderate on, experts agree: orders alike beyond chance say the same.
    return agreed + ((level >= 2) == order.isBeyondChance ? ", and " : ", yet ")
      + (order.isBeyondChance
        ? "their orders of the items are more alike than chance would give"
        : "chance alone could make their orders of the items as much alike")
      + " (Kendall’s W \(order.coefficient), p \(order.probability), "
      + "\(order.experts) experts)."
  }

  func concordanceTest(
    chiSquare: String, degreesOfFreedom: Int, probability: String, isExact: Bool
  ) -> String {
    "If experts ordered the items at random, a W at least as large would come about with "
      + "probability \(probability)"
      + (isExact
        ? ", counted out over all orders."
        : " (χ² = \(chiSquare), \(degreesOfFreedom) degrees of freedom, approximate).")
  }

  func pair(_ left: String, _ right: String) -> String { "\(left) over \(right)" }
  func outweighs(_ left: String, _ right: String, _ value: String) -> String {
    "\(left) over \(right) \(value)"
  }

  func triad(_ t: TriadWords) -> String {
    "\(t.first) over \(t.second) \(t.firstOverSecond), \(t.second) over \(t.third) "
      + "\(t.secondOverThird), yet \(t.first) over \(t.third) "
      + (t.isLess ? "only \(t.firstOverThird)" : "as much as \(t.firstOverThird)")
      + "; the first two would give \(t.product)."
  }

  func revision(_ pair: String, value: String, implied: String, suggested: String) -> String {
    "\(pair): judged \(value); the other judgements imply \(implied), on the scale \(suggested)"
  }
  func ratioIfChanged(_ ratio: String) -> String { "CR would be \(ratio)" }
  func judgedByExperts(_ count: Int, of experts: Int) -> String { "\(count) of \(experts)" }
  func missingPairs(_ pairs: [String]) -> String {
    "not judged: " + pairs.joined(separator: "; ")
  }
  func distanceOf(_ distance: String) -> String { "distance from the others \(distance)" }
  func limitOf(_ limit: String) -> String { "limit \(limit)" }

  func matrixOf(_ parent: String) -> String { "Group judgement matrix and weights: \(parent)" }
  func weightsOf(_ parent: String) -> String { "Weights: \(parent)" }
  func expertsOf(_ parent: String) -> String { "Each expert’s weights in %: \(parent)" }
  func sheetOf(_ expert: String, _ parent: String) -> String { "Sheet of \(expert): \(parent)" }
  func revisionsOf(_ source: String, _ parent: String) -> String {
    "Judgements to look at again, \(source): \(parent)"
  }
  func spreadOf(_ parent: String) -> String { "How the experts’ weights spread: \(parent)" }
  func intervalsOf(_ parent: String) -> String { "95 % intervals of the weights: \(parent)" }
  func sourcesOf(_ parent: String) -> String { "Experts’ and objective weights: \(parent)" }
  func triangularOf(_ parent: String) -> String { "Triangular weights: \(parent)" }
  func weightTitle(_ name: String, _ weight: String) -> String {
    "\(name): \(weight) of the whole. The numbers stand in this row."
  }
  func spreadTitle(_ name: String, _ numbers: [String], axis: String) -> String {
    "\(name): \(numbers.joined(separator: " / ")), \(axis). The numbers stand in this row."
  }
  func intervalTitle(
    _ name: String, weight: String, experts: String?, judgements: String?, axis: String
  ) -> String {
    "\(name): \(weight)" + (experts.map { ", experts \($0)" } ?? "")
      + (judgements.map { ", scale step \($0)" } ?? "")
      + ", \(axis). The numbers stand in this row."
  }
  func axis(_ greatest: String) -> String { "axis from 0 to \(greatest)" }
  func intervalLegend(experts: Bool, steps: Bool, isCombined: Bool) -> String {
    let marks = [
      experts ? "stroke with ends: interval if other experts had been asked" : nil,
      steps ? "band: interval if judgements are one scale step off" : nil,
      "dot: the \(isCombined ? "experts’ " : "")weight",
    ].compactMap { $0 }.joined(separator: "; ")
    return marks.prefix(1).uppercased() + marks.dropFirst() + "."
  }
  func intervalNote(experts: Bool, steps: Bool) -> String {
    "95 % intervals of the experts’ weights: "
      + [
        experts ? "if other experts had been asked" : nil,
        steps ? "if judgements are a scale step off" : nil,
      ].compactMap { $0 }.joined(separator: "; ")
  }

  func cohort(_ alliances: Int, round: String, date: String) -> String {
    "Computed once from the figures of \(alliances) \(alliances == 1 ? "alliance" : "alliances") "
      + "in the round \(round) of \(date), then declared; scoring does not compute them anew."
  }
  func cohortOf(_ alliances: Int) -> String {
    "\(alliances) \(alliances == 1 ? "alliance has" : "alliances have") a value for every child."
  }
  func leftOut(_ reason: ObjectiveWeights.LeftOut.Reason) -> String {
    switch reason {
    case .tooFewAlliances: "fewer than three alliances have a value for every child"
    case .allConstant: "no child differs between alliances"
    case .allRedundant: "all children that differ correlate perfectly"
    }
  }

  func slipTitle(_ expert: String) -> String { "Judgements to look at again: expert \(expert)" }
  func slipRatio(
    _ ratio: String, limit: String, _ treatment: WeightingRule.AboveLimit
  ) -> String {
    "Your sheet has a consistency ratio of \(ratio); the limit is \(limit). As it is, it "
      + "\(self.treatment(treatment))."
  }
  func slipQuestion(
    _ pair: String, value: String, implied: String, suggested: String, ratio: String?
  ) -> String {
    "\(pair): you wrote \(value). Your other judgements together point to about \(implied) (on the "
      + "scale \(suggested)). Is \(value) what you mean?"
      + ratioWith(suggested, ratio)
  }
  func slipQuestion(
    _ pair: String, value: String, others: [String], implied: String, suggested: String,
    ratio: String?
  ) -> String {
    "\(pair): you wrote \(value). You also wrote \(others.joined(separator: " and ")); the one divided "
      + "by the other is \(implied) (on the scale \(suggested)). Is \(value) what you mean?"
      + ratioWith(suggested, ratio)
  }
  private func ratioWith(_ suggested: String, _ ratio: String?) -> String {
    ratio.map { " With \(suggested) the ratio would be \($0)." } ?? ""
  }
}
