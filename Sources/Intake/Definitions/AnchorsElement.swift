// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// An `anchors` element, of an indicator or of a profile.
struct AnchorsElement {
  let anchors: XMLElement
  let gradeIDs: [String]
  /// What names the indicator: `node` in a profile, nothing where the anchors stand in it.
  var naming: [String] = []

  /// The anchors of an indicator of a kind.
  func read(id: String, kind: IndicatorKind, _ findings: inout Findings) -> Anchors? {
    findings.expectAttributes(of: anchors, naming + ["grades", "low", "high"])
    for child in anchors.children {
      findings.report(
        .definition(
          .unexpectedElement(found: child.name, parent: anchors.name, allowed: [])),
        at: child.place)
    }
    switch kind {
    case .survey:
      findings.report(.indexSystem(.anchorsOnSurvey(id: id)), at: anchors.place)
      return nil
    case .points, .panel:
      findings.report(
        .indexRule(.anchorsElsewhere(id: id, kind: kind.rawValue)), at: anchors.place)
      return nil
    case .benefit, .cost, .range, .checklist: break
    }
    guard let grades = gradePositions(&findings), !grades.isEmpty else { return nil }
    if kind == .range {
      findings.expectNoText(in: anchors)
      return range(id: id, grades: grades, &findings)
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

  private func range(id: String, grades: [Int], _ findings: inout Findings) -> Anchors? {
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
  private func gradePositions(_ findings: inout Findings) -> [Int]? {
    // Where there are no grades, that is what is said.
    guard let attribute = anchors.attribute("grades"), !gradeIDs.isEmpty else {
      return Array(gradeIDs.indices)
    }
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
