// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import XMLDocuments

extension RoundReader {
  // MARK: How memberships are composed and read

  /// The operators, of all criteria and of single ones.
  mutating func composition(_ element: XMLElement, _ rule: inout CompositionRule) {
    findings.expectAttributes(of: element, ["operator", "normalise"])
    findings.expectChildren(of: element, order: ["criterion"])
    rule.operator = self.operator(of: element) ?? rule.operator
    rule.normalise =
      findings.choice("normalise", of: element, as: CompositionRule.Normalisation.self)
      ?? rule.normalise
    for child in element.children("criterion") {
      findings.expectAttributes(of: child, ["node", "operator"])
      findings.expectChildren(of: child, order: [])
      let own = self.operator(of: child)
      guard let node = node(of: child, in: element.name, \.operatorPlaces), let own else {
        continue
      }
      rule.criteria.append(CompositionRule.CriterionOperator(node: node, operator: own))
    }
  }

  /// An operator by its name or its other name; warns of one that is not monotone.
  private mutating func `operator`(of element: XMLElement) -> CompositionRule.Operator? {
    guard let attribute = findings.required("operator", of: element) else { return nil }
    if attribute.value == "product-bounded-sum" { return .weightedAverage }
    guard let chosen = findings.choice("operator", of: element, as: CompositionRule.Operator.self)
    else { return nil }
    if chosen != .weightedAverage {
      findings.report(.round(.notMonotone(name: chosen.rawValue)), at: attribute.place)
    }
    return chosen
  }

  /// The node that a child of a rule is about; each stands there once.
  private mutating func node(
    of element: XMLElement, in parent: String,
    _ places: WritableKeyPath<RoundReader, [String: Place]>
  ) -> String? {
    guard let attribute = findings.required("node", of: element) else { return nil }
    guard Identifier.isValid(attribute.value) else {
      findings.report(.definition(.malformedID(value: attribute.value)), at: attribute.place)
      return nil
    }
    guard self[keyPath: places].updateValue(attribute.place, forKey: attribute.value) == nil else {
      findings.report(
        .indexRule(.namedTwice(value: attribute.value, element: parent)), at: attribute.place)
      return nil
    }
    return attribute.value
  }

  /// What the class is read from.
  mutating func verdict(_ element: XMLElement, _ rule: inout VerdictRule) {
    findings.expectAttributes(of: element, ["by", "threshold"])
    _ = findings.required("by", of: element)
    rule.by = findings.choice("by", of: element, as: VerdictRule.Reading.self) ?? rule.by
    guard rule.by == .confidence else {
      expectAbsent("threshold", of: element, without: "by=\"confidence\"")
      return
    }
    guard let attribute = element.attribute("threshold"),
      let threshold = findings.number("threshold", of: element)
    else { return }
    if !(threshold > 0.5 && threshold <= 1) {
      findings.report(.round(.thresholdOutOfRange(value: attribute.value)), at: attribute.place)
    } else if !(0.6...0.7).contains(threshold) {
      findings.report(.round(.unusualThreshold(value: attribute.value)), at: attribute.place)
    }
    rule.threshold = threshold
  }

  // MARK: What is drawn

  /// Sizes and seed of the draws, what is pooled, and the ranges of weights.
  mutating func robustness(_ element: XMLElement, _ rule: inout RobustnessRule) {
    findings.expectAttributes(of: element, ["draws", "resamples", "seed", "pool-below"])
    findings.expectChildren(of: element, order: ["weight-range"])
    let most = 1_000_000_000
    rule.draws = findings.integer("draws", of: element, least: 0, most: most) ?? rule.draws
    rule.resamples =
      findings.integer("resamples", of: element, least: 0, most: most) ?? rule.resamples
    if let seed = findings.integer("seed", of: element, least: 0, most: Int.max) {
      rule.seed = UInt64(seed)
    }
    rule.poolBelow =
      findings.integer("pool-below", of: element, least: 2, most: 1_000_000) ?? rule.poolBelow
    for child in element.children("weight-range") {
      findings.expectAttributes(of: child, ["node", "from", "to"])
      findings.expectChildren(of: child, order: [])
      let (lower, upper) = (
        findings.required("from", of: child), findings.required("to", of: child)
      )
      let from = positive("from", of: child, most: 1, orZero: true)
      let to = positive("to", of: child, most: 1)
      let node = node(of: child, in: element.name, \.rangePlaces)
      guard let lower, let upper, let from, let to else { continue }
      if from > to {
        findings.report(
          .round(.rangeTurnedRound(from: lower.value, to: upper.value)), at: lower.place)
      } else if let node {
        rule.ranges.append(RobustnessRule.WeightRange(node: node, from: from, to: to))
      }
    }
  }
}
