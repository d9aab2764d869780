// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import XMLDocuments

extension RoundReader {
  // MARK: How weights come about

  /// The attributes of `judgements` that say how judgements become weights. One that has no
  /// meaning beside another's value is an error: nothing is passed over in silence.
  mutating func weighting(_ element: XMLElement, _ rule: inout WeightingRule) {
    findings.expectAttributes(
      of: element,
      [
        "href", "layout", "sign", "expert", "parent", "method", "completion", "group", "mean",
        "scale", "random-index", "highest-cr", "above-limit", "unconnected", "confirmed",
      ])
    rule.method =
      findings.choice("method", of: element, as: WeightingRule.Method.self) ?? rule.method
    rule.completion =
      findings.choice("completion", of: element, as: WeightingRule.Completion.self)
      ?? rule.completion
    rule.group =
      findings.choice("group", of: element, as: WeightingRule.Grouping.self) ?? rule.group
    rule.mean = findings.choice("mean", of: element, as: WeightingRule.Mean.self) ?? rule.mean
    rule.scale = findings.choice("scale", of: element, as: WeightingRule.Scale.self) ?? rule.scale
    rule.aboveLimit =
      findings.choice("above-limit", of: element, as: WeightingRule.AboveLimit.self)
      ?? rule.aboveLimit
    rule.unconnected =
      findings.choice("unconnected", of: element, as: WeightingRule.Unconnected.self)
      ?? rule.unconnected
    if let table = element.attribute("random-index") {
      rule.randomIndex = table.value
      if !randomIndexTables.contains(table.value) {
        findings.report(
          .round(.unknownRandomIndex(value: table.value, known: randomIndexTables)),
          at: table.place)
      }
    }
    if let ratio = positive("highest-cr", of: element, most: 1) { rule.highestRatio = ratio }
    if let confirmed = element.attribute("confirmed") {
      expectNotEmpty(confirmed)
      rule.confirmed = confirmed.value.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    if rule.group != .priorities {
      expectAbsent("mean", of: element, without: "group=\"priorities\"")
    }
    if rule.group != .judgements, rule.unconnected == .pool {
      expectAbsent("unconnected", of: element, without: "group=\"judgements\"")
    }
  }

  /// Reports an attribute that has no meaning without another one.
  mutating func expectAbsent(
    _ name: String, of element: XMLElement, without needed: String
  ) {
    guard let attribute = element.attribute(name) else { return }
    findings.report(
      .round(.meaningless(name: name, value: attribute.value, needed: needed)),
      at: attribute.place)
  }

  /// The attributes of `weights` that say how objective weights join the experts'.
  mutating func combination(_ element: XMLElement, _ rule: inout WeightingRule) {
    findings.expectAttributes(of: element, ["href", "combine", "expert-share"])
    rule.combination =
      findings.choice("combine", of: element, as: WeightingRule.Combination.self)
      ?? rule.combination
    if let share = positive("expert-share", of: element, most: 1, orZero: true) {
      rule.expertShare = share
    }
    if rule.combination != .linear {
      expectAbsent("expert-share", of: element, without: "combine=\"linear\"")
    }
  }

  // MARK: Files

  /// The `judgements` element's files and layout.
  mutating func judgements(
    _ element: XMLElement, _ files: RoundDocument.Reference?
  ) -> RoundDocument.Judgements? {
    var layout = JudgementLayout()
    layout.kind =
      findings.choice("layout", of: element, as: JudgementLayout.Kind.self) ?? layout.kind
    layout.sign = findings.choice("sign", of: element, as: JudgementLayout.Sign.self)
    for name in ["expert", "parent"] {
      if let attribute = element.attribute(name) { expectNotEmpty(attribute) }
    }
    layout.expert = element.attribute("expert")?.value ?? layout.expert
    layout.parent = element.attribute("parent")?.value
    if layout.kind == .long || layout.kind == .square {
      expectAbsent("sign", of: element, without: "layout=\"survey\"")
      expectAbsent("expert", of: element, without: "layout=\"survey\"")
    }
    if layout.kind == .long {
      expectAbsent("parent", of: element, without: "layout=\"survey\"")
    }
    guard let files else { return nil }
    return RoundDocument.Judgements(
      files: files, layout: layout, confirmedPlace: element.attribute("confirmed")?.place)
  }

  /// The `allocations` element's file and the sum of each sheet.
  mutating func allocations(
    _ element: XMLElement, _ file: RoundDocument.Reference?
  ) -> RoundDocument.Allocations? {
    findings.expectAttributes(of: element, ["href", "total", "tolerance"])
    let usual = AllocationTotal()
    let most = 1e9
    let total = positive("total", of: element, most: most) ?? usual.total
    let tolerance =
      positive("tolerance", of: element, most: most, orZero: true) ?? usual.tolerance
    if tolerance >= total, let attribute = element.attribute("tolerance") {
      findings.report(
        .round(
          .toleranceTooLarge(
            value: attribute.value, total: element.attribute("total")?.value ?? "100")),
        at: attribute.place)
    }
    guard let file else { return nil }
    return RoundDocument.Allocations(
      file: file, total: AllocationTotal(total: total, tolerance: tolerance))
  }
}
