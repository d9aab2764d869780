// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The `adjustments` element of an index system or a criterion: bonus and deductions.
struct AdjustmentsElement {
  let list: XMLElement
  let gradeIDs: [String]

  func read(_ findings: inout Findings) -> Adjustments {
    findings.expectAttributes(of: list, ["bonus-cap", "deduction-cap", "highest"])
    findings.expectChildren(of: list, order: ["bonus|deduction"])
    findings.expectSome("bonus", or: "deduction", in: list)
    for (name, items) in [
      ("bonus-cap", "bonus"), ("deduction-cap", "deduction"), ("highest", "bonus"),
    ] {
      if let attribute = list.attribute(name), list.child(items) == nil {
        findings.report(
          .indexRule(.capWithoutItems(name: name, items: items)), at: attribute.place)
      }
    }
    let items: [Adjustment] = list.children.compactMap { child in
      guard let sign = Adjustment.Sign(rawValue: child.name) else { return nil }
      return IndicatorElement(child, gradeIDs: gradeIDs).read(&findings).map {
        Adjustment(sign: sign, indicator: $0)
      }
    }
    return Adjustments(
      items: items, bonusCap: findings.positive("bonus-cap", of: list),
      deductionCap: findings.positive("deduction-cap", of: list),
      highest: findings.positive("highest", of: list))
  }

  /// The most points with bonuses are full marks of the node, or more.
  ///
  /// - Parameter full: full marks, or the score of the best grade where the node has none.
  func checkHighest(_ adjustments: Adjustments, full: Double, _ findings: inout Findings) {
    guard let highest = adjustments.highest, highest > 0, highest < full,
      let attribute = list.attribute("highest")
    else { return }
    findings.report(
      .indexRule(.highestBelowFull(highest: attribute.value, full: full.shown)),
      at: attribute.place)
  }
}
