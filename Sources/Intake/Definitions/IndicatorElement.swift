// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// An `indicator` element of an index system, or a `bonus` or `deduction`, which is a points
/// indicator without kind and weight.
struct IndicatorElement {
  /// The attributes that an indicator has and a criterion has not.
  static let attributesOfIndicators = ["kind", "minimum"] + attributesOfAdjustments

  /// The attributes that an indicator shares with bonuses and deductions.
  private static let attributesOfAdjustments = [
    "unit", "least", "most", "evidence", "full", "scored-by", "linear",
  ]

  let element: XMLElement
  let gradeIDs: [String]

  init(_ element: XMLElement, gradeIDs: [String]) {
    self.element = element
    self.gradeIDs = gradeIDs
  }

  /// Whether it is a bonus or deduction.
  private var isAdjustment: Bool { element.name != "indicator" }

  func read(_ findings: inout Findings) -> Indicator? {
    findings.expectAttributes(
      of: element,
      ["id"]
        + (isAdjustment
          ? Self.attributesOfAdjustments : ["weight"] + Self.attributesOfIndicators))
    findings.expectChildren(
      of: element,
      order: ["name", "definition", "source", "unit", "advice", "measure"]
        + (isAdjustment ? [] : ["anchors|shapes"]) + ["step|per-unit|point", "level"],
      single: ["measure", "anchors", "shapes", "per-unit"])
    let id = findings.id(of: element)
    let weight = isAdjustment ? nil : Self.weight(of: element, &findings)
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let source = findings.texts("source", in: element)
    let unit = self.unit(&findings)
    let advice = findings.texts("advice", in: element)
    let evidence = findings.choice("evidence", of: element, as: EvidenceClass.self)
    guard let kind = kind(&findings) else {
      readWithoutKind(&findings)
      return nil
    }
    let limits = self.limits(kind: kind, &findings)
    let minimum = findings.number("minimum", of: element)
    if minimum != nil, ![.benefit, .cost, .range, .checklist].contains(kind) {
      reportElsewhere("minimum", kind: kind, &findings)
    }
    let measure = MeasureElement.read(
      in: element, refusedAs: kind.isStatistic || kind == .points ? nil : kind.rawValue, &findings)
    let points = self.points(id: id, kind: kind, &findings)
    let rule = self.rule(id: id, kind: kind, points: points, &findings)
    return Indicator(
      id: id, weight: weight, kind: kind, name: name, definition: definition, source: source,
      unit: unit, advice: advice, evidence: evidence, least: limits.least, most: limits.most,
      minimum: minimum, anchors: anchors(id: id, kind: kind, &findings),
      shapes: shapes(id: id, kind: kind, &findings), points: points,
      measure: measure, rule: rule, levels: levels(id: id, kind: kind, &findings))
  }

  private func kind(_ findings: inout Findings) -> IndicatorKind? {
    if isAdjustment { return .points }
    _ = findings.required("kind", of: element)
    return findings.choice("kind", of: element, as: IndicatorKind.self)
  }

  /// What can be said of an indicator whose kind is not known.
  private func readWithoutKind(_ findings: inout Findings) {
    for name in ["least", "most", "minimum", "full"] { _ = findings.number(name, of: element) }
    _ = points(&findings)
  }

  static func weight(of element: XMLElement, _ findings: inout Findings) -> Double? {
    guard let attribute = element.attribute("weight"),
      let weight = findings.number("weight", of: element)
    else { return nil }
    if weight <= 0 {
      findings.report(
        .indexSystem(.weightNotPositive(value: attribute.value)), at: attribute.place)
    }
    return weight
  }

  /// The unit: `unit` elements by language, or the attribute for a unit that needs no words.
  private func unit(_ findings: inout Findings) -> LocalizedText {
    let texts = findings.texts("unit", in: element)
    if texts.isEmpty, let unit = element.attribute("unit")?.value, !unit.isEmpty {
      return LocalizedText(
        Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, unit) }))
    }
    return texts
  }

  private func limits(
    kind: IndicatorKind, _ findings: inout Findings
  ) -> (least: Double?, most: Double?) {
    let least = findings.number("least", of: element)
    let most = findings.number("most", of: element)
    for name in ["least", "most"]
    where element.attribute(name) != nil && !kind.isStatistic && kind != .points {
      reportElsewhere(name, kind: kind, &findings)
    }
    if let least, let most, least > most, let attribute = element.attribute("least") {
      findings.report(
        .indexSystem(
          .leastAboveMost(
            least: attribute.value, most: element.attribute("most")?.value ?? "")),
        at: attribute.place)
    }
    return (least, most)
  }

  private func reportElsewhere(
    _ name: String, kind: IndicatorKind, _ findings: inout Findings
  ) {
    let place = element.attribute(name)?.place ?? element.place
    findings.report(
      .indexSystem(.attributeElsewhere(name: name, kind: kind.rawValue)), at: place)
  }

  // MARK: Points

  private func points(
    id: String, kind: IndicatorKind, _ findings: inout Findings
  ) -> [ChecklistPoint] {
    let elements = element.children("point")
    if kind == .checklist {
      if elements.isEmpty {
        findings.report(.indexSystem(.pointsMissing(id: id)), at: element.place)
      }
    } else if kind != .points, let first = elements.first {
      findings.report(.indexSystem(.pointsElsewhere(id: id)), at: first.place)
    }
    return points(&findings)
  }

  private func points(_ findings: inout Findings) -> [ChecklistPoint] {
    element.children("point").map { point in
      findings.expectAttributes(of: point, ["id", "weight", "required", "evidence"])
      findings.expectChildren(of: point, order: ["name"])
      return ChecklistPoint(
        id: findings.id(of: point), weight: Self.weight(of: point, &findings) ?? 1,
        required: findings.truth("required", of: point) ?? false,
        needsEvidence: findings.choice("evidence", of: point, as: PointEvidence.self) != nil,
        name: findings.texts("name", in: point, required: true))
    }
  }

  /// What a point may say of its evidence.
  private enum PointEvidence: String, CaseIterable { case required }

  private func rule(
    id: String, kind: IndicatorKind, points: [ChecklistPoint], _ findings: inout Findings
  ) -> PointsRule? {
    if kind == .points {
      return PointsElement(element: element, id: id).read(points: points, &findings)
    }
    for name in ["full", "scored-by", "linear"] where element.attribute(name) != nil {
      reportElsewhere(name, kind: kind, &findings)
    }
    if let child = element.child("step") ?? element.child("per-unit") {
      findings.report(
        .indexRule(
          .ruleElsewhere(
            element: child.name, id: id, kind: kind.rawValue,
            kinds: [IndicatorKind.points.rawValue])),
        at: child.place)
    }
    return nil
  }

  // MARK: Anchors, shapes and levels

  private func anchors(
    id: String, kind: IndicatorKind, _ findings: inout Findings
  ) -> Anchors? {
    guard let anchors = element.child("anchors"), !isAdjustment else {
      if kind.isStatistic || kind == .checklist, element.child("shapes") == nil {
        findings.report(
          .indexSystem(.anchorsMissing(id: id, kind: kind.rawValue)), at: element.place)
      }
      return nil
    }
    return AnchorsElement(anchors: anchors, gradeIDs: gradeIDs).read(
      id: id, kind: kind, &findings)
  }

  private func shapes(
    id: String, kind: IndicatorKind, _ findings: inout Findings
  ) -> [GradeShape] {
    guard let shapes = element.child("shapes"), !isAdjustment else { return [] }
    if element.child("anchors") != nil {
      findings.report(
        .indexRule(.rulesTogether(id: id, found: ["anchors", "shapes"])), at: shapes.place)
    }
    return ShapesElement(list: shapes, gradeIDs: gradeIDs).read(id: id, kind: kind, &findings)
  }

  private func levels(
    id: String, kind: IndicatorKind, _ findings: inout Findings
  ) -> [GradeLevel] {
    let elements = element.children("level")
    guard kind == .points || kind == .panel else {
      if let first = elements.first {
        findings.report(
          .indexRule(
            .ruleElsewhere(
              element: first.name, id: id, kind: kind.rawValue, kinds: ["panel", "points"])),
          at: first.place)
      }
      return []
    }
    let measure = kind == .panel ? "grade" : "points"
    var levels: [GradeLevel] = []
    for level in elements {
      findings.expectAttributes(of: level, [measure])
      findings.expectChildren(of: level, order: ["text"])
      let text = findings.texts("text", in: level, required: true)
      guard let attribute = findings.required(measure, of: level) else { continue }
      let made =
        kind == .panel
        ? grade(attribute, text: text, &findings)
        : PointsElement(element: element, id: id).points("points", of: level, &findings).map {
          GradeLevel(points: $0, text: text)
        }
      guard let made else { continue }
      if levels.contains(where: { $0.grade == made.grade && $0.points == made.points }) {
        findings.report(.indexRule(.levelTwice(value: attribute.value)), at: attribute.place)
      }
      levels.append(made)
    }
    return levels
  }

  private func grade(
    _ attribute: XMLAttribute, text: LocalizedText, _ findings: inout Findings
  ) -> GradeLevel? {
    guard let position = gradeIDs.firstIndex(of: attribute.value) else {
      // Where there are no grades, that is what is said.
      if gradeIDs.isEmpty { return nil }
      findings.report(
        .indexSystem(.unknownGrade(value: attribute.value, known: gradeIDs)),
        at: attribute.place)
      return nil
    }
    return GradeLevel(grade: position, text: text)
  }
}
