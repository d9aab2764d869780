// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// What a points indicator, a bonus or a deduction says about its points.
struct PointsElement {
  let element: XMLElement
  let id: String

  /// The rule; `nil` where it has no full marks.
  ///
  /// - Parameter points: the points of its list, already read.
  func read(points: [ChecklistPoint], _ findings: inout Findings) -> PointsRule? {
    _ = findings.required("full", of: element)
    let full = findings.positive("full", of: element)
    let isReviewed = findings.choice("scored-by", of: element, as: ScoredBy.self) != nil
    let linear = findings.truth("linear", of: element) ?? false
    let steps = self.steps(full: full, &findings)
    let perUnit = element.child("per-unit").flatMap { self.perUnit($0, full: full, &findings) }
    let form = self.form(isReviewed: isReviewed, &findings)
    if form == .checklist, let full {
      let sum = points.reduce(0) { $0 + $1.weight }
      if abs(sum - full) > 1e-9 * max(full, 1) {
        findings.report(
          .indexRule(.pointsDoNotSumToFull(id: id, sum: Findings.shown(sum), full: full.shown)),
          at: element.attribute("full")?.place ?? element.place)
      }
    }
    return full.map {
      PointsRule(full: $0, form: form, steps: steps, linear: linear, perUnit: perUnit)
    }
  }

  /// Who may give points.
  private enum ScoredBy: String, CaseIterable { case reviewers }

  /// The form, from what stands there; reports more than one of them.
  private func form(isReviewed: Bool, _ findings: inout Findings) -> PointsRule.Form {
    var found = ["step", "per-unit", "point"].filter { element.child($0) != nil }
    let rule = found.first
    if isReviewed { found.insert("scored-by", at: 0) }
    // Reviewers and lists need no figure, so nothing is counted for them.
    if element.child("measure") != nil, isReviewed || rule == "point" { found.append("measure") }
    let form: PointsRule.Form =
      switch rule {
      case _ where isReviewed: .reviewers
      case "step": .steps
      case "per-unit": .perUnit
      case "point": .checklist
      default: .awarded
      }
    if found.count > 1 {
      findings.report(.indexRule(.rulesTogether(id: id, found: found)), at: element.place)
    } else {
      expectAttributes(of: form, &findings)
    }
    return form
  }

  /// Reports attributes that mean nothing to this form: `linear` needs two steps, limits of
  /// plausibility a figure.
  private func expectAttributes(of form: PointsRule.Form, _ findings: inout Findings) {
    if form != .steps || element.children("step").count < 2 {
      report("linear", forms: ["step"], &findings)
    }
    if form == .reviewers || form == .checklist {
      for name in ["least", "most"] { report(name, forms: ["step", "per-unit"], &findings) }
    }
  }

  private func report(_ name: String, forms: [String], _ findings: inout Findings) {
    guard let attribute = element.attribute(name) else { return }
    findings.report(
      .indexRule(.attributeOfOtherRule(name: name, id: id, forms: forms)), at: attribute.place)
  }

  /// A number of points from an attribute that may be left out: 0 … full marks.
  func points(
    _ name: String, of child: XMLElement, _ findings: inout Findings
  ) -> Double? {
    guard let attribute = child.attribute(name), let points = findings.number(name, of: child)
    else { return nil }
    if let full = element.attribute("full")?.value,
      case .success(let most) = NumberText.parse(full), !(points >= 0 && points <= most)
    {
      findings.report(
        .indexRule(.pointsBeyondFull(points: attribute.value, full: most.shown)),
        at: attribute.place)
    }
    return points
  }

  // MARK: Steps

  private func steps(full: Double?, _ findings: inout Findings) -> [PointsStep] {
    var steps: [PointsStep] = []
    for child in element.children("step") {
      findings.expectAttributes(of: child, ["from", "up-to", "points"])
      findings.expectChildren(of: child, order: ["name"])
      let name = findings.texts("name", in: child)
      _ = findings.required("points", of: child)
      let points = self.points("points", of: child, &findings)
      let from = findings.number("from", of: child)
      let upTo = findings.number("up-to", of: child)
      if (child.attribute("from") == nil) == (child.attribute("up-to") == nil) {
        findings.report(.indexRule(.stepBorder(id: id)), at: child.place)
        continue
      }
      guard let points, from != nil || upTo != nil else { continue }
      let step = PointsStep(from: from, upTo: upTo, points: points, name: name)
      if let last = steps.last { checkOrder(of: step, after: last, at: child.place, &findings) }
      steps.append(step)
    }
    if let full, let first = steps.first, first.points < full,
      let attribute = element.child("step")?.attribute("points")
    {
      findings.report(
        .indexRule(.fullMarksNotReached(id: id, points: attribute.value, full: full.shown)),
        at: attribute.place)
    }
    return steps
  }

  private func checkOrder(
    of step: PointsStep, after last: PointsStep, at place: Place, _ findings: inout Findings
  ) {
    if let from = step.from, let before = last.from {
      if from >= before || step.points >= last.points {
        findings.report(.indexRule(.stepsOutOfOrder(id: id, isFalling: true)), at: place)
      }
    } else if let upTo = step.upTo, let before = last.upTo {
      if upTo <= before || step.points >= last.points {
        findings.report(.indexRule(.stepsOutOfOrder(id: id, isFalling: false)), at: place)
      }
    } else {
      findings.report(.indexRule(.stepsMixed(id: id)), at: place)
    }
  }

  // MARK: Increments

  private func perUnit(
    _ child: XMLElement, full: Double?, _ findings: inout Findings
  ) -> PointsPerUnit? {
    findings.expectAttributes(of: child, ["points", "each", "above", "from", "base", "whole"])
    findings.expectChildren(of: child, order: [])
    _ = findings.required("points", of: child)
    let points = findings.positive("points", of: child)
    let each = findings.positive("each", of: child)
    let above = findings.number("above", of: child)
    let from = findings.number("from", of: child)
    let base = self.points("base", of: child, &findings)
    let whole = findings.truth("whole", of: child)
    if let from, from < above ?? 0, let attribute = child.attribute("from") {
      findings.report(
        .indexRule(
          .fromBelowAbove(
            from: attribute.value, above: child.attribute("above")?.value ?? "0")),
        at: attribute.place)
    }
    return points.map {
      PointsPerUnit(
        points: $0, each: each ?? 1, above: above ?? 0, from: from, base: base ?? 0,
        whole: whole ?? true)
    }
  }
}
