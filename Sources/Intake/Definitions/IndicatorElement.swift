// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// An `indicator` element of an index system.
struct IndicatorElement {
  /// The attributes that an indicator has and a criterion has not.
  static let attributesOfIndicators = [
    "kind", "unit", "least", "most", "evidence", "minimum",
  ]

  let element: XMLElement
  let gradeIDs: [String]

  init(_ element: XMLElement, gradeIDs: [String]) {
    self.element = element
    self.gradeIDs = gradeIDs
  }

  func read(_ findings: inout Findings) -> Indicator? {
    findings.expectAttributes(of: element, ["id", "weight"] + Self.attributesOfIndicators)
    findings.expectChildren(
      of: element,
      order: ["name", "definition", "source", "unit", "advice", "measure", "anchors", "point"],
      single: ["measure", "anchors"])
    let id = findings.id(of: element)
    let weight = Self.weight(of: element, &findings)
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let source = findings.texts("source", in: element)
    let unit = self.unit(&findings)
    let advice = findings.texts("advice", in: element)
    _ = findings.required("kind", of: element)
    let evidence = findings.choice("evidence", of: element, as: EvidenceClass.self)
    guard let kind = findings.choice("kind", of: element, as: IndicatorKind.self) else {
      readWithoutKind(&findings)
      return nil
    }
    let limits = self.limits(kind: kind, &findings)
    let minimum = findings.number("minimum", of: element)
    if minimum != nil, kind == .survey { reportElsewhere("minimum", kind: kind, &findings) }
    let points = self.points(id: id, kind: kind, &findings)
    let measure = MeasureElement.read(
      in: element, refusedAs: kind.isStatistic ? nil : kind.rawValue, &findings)
    let anchors = self.anchors(id: id, kind: kind, &findings)
    return Indicator(
      id: id, weight: weight, kind: kind, name: name, definition: definition, source: source,
      unit: unit, advice: advice, evidence: evidence, least: limits.least, most: limits.most,
      minimum: minimum, anchors: anchors, points: points, measure: measure)
  }

  /// What can be said of an indicator whose kind is not known.
  private func readWithoutKind(_ findings: inout Findings) {
    for name in ["least", "most", "minimum"] { _ = findings.number(name, of: element) }
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
    for name in ["least", "most"] where element.attribute(name) != nil && !kind.isStatistic {
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
    } else if let first = elements.first {
      findings.report(.indexSystem(.pointsElsewhere(id: id)), at: first.place)
    }
    return points(&findings)
  }

  private func points(_ findings: inout Findings) -> [ChecklistPoint] {
    element.children("point").map { point in
      findings.expectAttributes(of: point, ["id", "weight", "required"])
      findings.expectChildren(of: point, order: ["name"])
      return ChecklistPoint(
        id: findings.id(of: point), weight: Self.weight(of: point, &findings) ?? 1,
        required: findings.truth("required", of: point) ?? false,
        name: findings.texts("name", in: point, required: true))
    }
  }

  // MARK: Anchors

  private func anchors(
    id: String, kind: IndicatorKind, _ findings: inout Findings
  ) -> Anchors? {
    guard let anchors = element.child("anchors") else {
      if kind != .survey {
        findings.report(
          .indexSystem(.anchorsMissing(id: id, kind: kind.rawValue)), at: element.place)
      }
      return nil
    }
    findings.expectAttributes(of: anchors, ["grades", "low", "high"])
    for child in anchors.children {
      findings.report(
        .definition(
          .unexpectedElement(found: child.name, parent: anchors.name, allowed: [])),
        at: child.place)
    }
    guard kind != .survey else {
      findings.report(.indexSystem(.anchorsOnSurvey(id: id)), at: anchors.place)
      return nil
    }
    guard let grades = gradePositions(anchors, &findings), !grades.isEmpty else { return nil }
    if kind == .range {
      findings.expectNoText(in: anchors)
      return range(anchors, id: id, grades: grades, &findings)
    }
    if let attribute = anchors.attribute("low") ?? anchors.attribute("high") {
      findings.report(.indexSystem(.lowAndHighElsewhere(id: id)), at: attribute.place)
      return nil
    }
    guard
      let values = values(
        anchors.text, count: grades.count, rising: kind == .cost, at: anchors.place, &findings)
    else { return nil }
    if kind == .checklist, let beyond = values.firstIndex(where: { !(0...1).contains($0) }) {
      let words = anchors.text.split(whereSeparator: \.isWhitespace)
      findings.report(
        .indexSystem(.checklistAnchorBeyondOne(value: String(words[beyond]))),
        at: anchors.place)
    }
    return Anchors(grades: grades, values: values)
  }

  private func range(
    _ anchors: XMLElement, id: String, grades: [Int], _ findings: inout Findings
  ) -> Anchors? {
    guard let low = anchors.attribute("low"), let high = anchors.attribute("high") else {
      findings.report(.indexSystem(.rangeWithoutLowAndHigh(id: id)), at: anchors.place)
      return nil
    }
    let lows = values(
      low.value, count: grades.count, rising: false, at: low.place, &findings)
    let highs = values(
      high.value, count: grades.count, rising: true, at: high.place, &findings)
    guard let lows, let highs else { return nil }
    if lows[0] > highs[0] {
      findings.report(
        .indexSystem(.rangeCrosses(low: first(of: low.value), high: first(of: high.value))),
        at: low.place)
    }
    return Anchors(grades: grades, low: lows, high: highs)
  }

  private func first(of values: String) -> String {
    values.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  /// The positions of the grades that the anchors stand for: those named, or all.
  private func gradePositions(_ anchors: XMLElement, _ findings: inout Findings) -> [Int]? {
    guard let attribute = anchors.attribute("grades") else { return Array(gradeIDs.indices) }
    var positions: [Int] = []
    for name in attribute.value.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let position = gradeIDs.firstIndex(of: name) else {
        findings.report(
          .indexSystem(.unknownGrade(value: name, known: gradeIDs)), at: attribute.place)
        return nil
      }
      positions.append(position)
    }
    guard positions.count >= 2, zip(positions, positions.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      findings.report(
        .indexSystem(.anchorGradesOutOfOrder(value: attribute.value)), at: attribute.place)
      return nil
    }
    return positions
  }

  private func values(
    _ text: String, count: Int, rising: Bool, at place: Place, _ findings: inout Findings
  ) -> [Double]? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var values: [Double] = []
    for word in words {
      guard let value = findings.number(word, name: "anchor", at: place) else { return nil }
      values.append(value)
    }
    guard values.count == count else {
      findings.report(
        .indexSystem(.anchorCount(found: values.count, expected: count)), at: place)
      return nil
    }
    let steps = zip(values, values.dropFirst())
    let shown = words.joined(separator: " ")
    if rising, !steps.allSatisfy({ $0 < $1 }) {
      findings.report(.indexSystem(.anchorsDoNotRise(values: shown)), at: place)
      return nil
    }
    if !rising, !steps.allSatisfy({ $0 > $1 }) {
      findings.report(.indexSystem(.anchorsDoNotFall(values: shown)), at: place)
      return nil
    }
    return values
  }
}
