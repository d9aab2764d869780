// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The `classes` element of an index system.
struct ClassesElement {
  let list: XMLElement
  let names: DefinedNames
  let grades: [Grade]

  /// The classes, best first, and who decides them.
  func read(_ findings: inout Findings) -> (classes: [ResultClass], decidedBy: ClassDecider) {
    findings.expectAttributes(of: list, ["preset", "decided-by"])
    findings.expectChildren(of: list, order: ["class", "minimum"])
    let decidedBy = findings.choice("decided-by", of: list, as: ClassDecider.self)
    if let attribute = list.attribute("preset") {
      guard let preset = findings.choice("preset", of: list, as: ScorePreset.self) else {
        return ([], .rules)
      }
      return (
        classes(of: preset, at: attribute.place, &findings), decidedBy ?? preset.decidedBy
      )
    }
    if let minimum = list.child("minimum") {
      findings.report(
        .definition(
          .unexpectedElement(found: minimum.name, parent: list.name, allowed: ["class"])),
        at: minimum.place)
    }
    return (classes(&findings), decidedBy ?? .rules)
  }

  // MARK: A preset

  private func classes(
    of preset: ScorePreset, at place: Place, _ findings: inout Findings
  ) -> [ResultClass] {
    if let child = list.children.first(where: { preset != .label || $0.name != "minimum" }) {
      findings.report(
        .indexRule(
          .presetWithChildren(element: "classes", preset: preset.rawValue, found: child.name)),
        at: place)
    }
    let scores = grades.map(\.score)
    if !scores.isEmpty, scores != preset.grades.map(\.score) {
      findings.report(
        .indexRule(
          .classesOfOtherGrades(
            preset: preset.rawValue, expected: preset.grades.map { $0.score.shown },
            found: scores.map(\.shown))),
        at: place)
    }
    for resultClass in preset.classes { findings.claim(resultClass.id, at: place) }
    let minima = self.minima(of: list, &findings)
    return preset.classes.enumerated().map { position, resultClass in
      position > 0
        ? resultClass
        : ResultClass(
          id: resultClass.id, from: resultClass.from,
          criterionMinimum: resultClass.criterionMinimum, minima: minima, name: resultClass.name)
    }
  }

  // MARK: Classes written out

  private func classes(_ findings: inout Findings) -> [ResultClass] {
    let elements = list.children("class")
    if elements.count < 2 {
      findings.report(.indexSystem(.tooFewClasses(count: elements.count)), at: list.place)
    }
    var classes: [ResultClass] = []
    for (position, element) in elements.enumerated() {
      findings.expectAttributes(
        of: element, ["id", "from", "criterion-minimum"] + Self.limitAttributes)
      findings.expectChildren(of: element, order: ["name", "minimum", "gate"])
      let id = findings.id(of: element)
      let name = findings.texts("name", in: element, required: true)
      let from = findings.number("from", of: element)
      let isLast = position == elements.count - 1
      if let attribute = element.attribute("from") {
        if isLast {
          findings.report(.indexSystem(.lastClassWithFrom(id: id)), at: attribute.place)
        } else if let from, let before = classes.last?.from, from >= before {
          findings.report(
            .indexSystem(.classesDoNotFall(id: id, from: attribute.value)), at: attribute.place)
        }
      } else if !isLast {
        findings.report(.indexSystem(.classWithoutFrom(id: id)), at: element.place)
      }
      if isLast { expectNoConditions(of: element, id: id, &findings) }
      classes.append(
        ResultClass(
          id: id, from: from, criterionMinimum: findings.number("criterion-minimum", of: element),
          minima: minima(of: element, &findings), gates: gates(of: element, &findings),
          limit: limit(of: element, &findings), name: name))
    }
    return classes
  }

  private static let limitAttributes = [
    "share-limit", "rank-limit", "limit-rounding", "limit-ties",
  ]

  private func expectNoConditions(
    of element: XMLElement, id: String, _ findings: inout Findings
  ) {
    if let attribute = element.attribute("criterion-minimum") {
      findings.report(.indexSystem(.lastClassWithCondition(id: id)), at: attribute.place)
    }
    for attribute in element.attributes where Self.limitAttributes.contains(attribute.name) {
      findings.report(
        .indexRule(.lastClassWithRule(id: id, name: attribute.name)), at: attribute.place)
    }
    for child in element.children where child.name != "name" {
      findings.report(.indexRule(.lastClassWithRule(id: id, name: child.name)), at: child.place)
    }
  }

  private func minima(of element: XMLElement, _ findings: inout Findings) -> [NodeMinimum] {
    var minima: [NodeMinimum] = []
    for child in element.children("minimum") {
      findings.expectAttributes(of: child, ["node", "score"])
      findings.expectChildren(of: child, order: [])
      let node = names.node("node", of: child, &findings)
      _ = findings.required("score", of: child)
      let score = findings.score("score", of: child, on: grades)
      guard let node, let score else { continue }
      if minima.contains(where: { $0.node == node }) {
        findings.report(
          .indexRule(.namedTwice(value: node, element: element.name)), at: child.place)
      }
      minima.append(NodeMinimum(node: node, score: score))
    }
    return minima
  }

  private func gates(of element: XMLElement, _ findings: inout Findings) -> [String] {
    var gates: [String] = []
    for child in element.children("gate") {
      findings.expectAttributes(of: child, ["ref"])
      findings.expectChildren(of: child, order: [])
      guard let attribute = findings.required("ref", of: child) else { continue }
      if !names.gates.contains(attribute.value) {
        findings.report(
          .indexRule(.unknownGate(value: attribute.value, known: names.gates)),
          at: attribute.place)
      } else if gates.contains(attribute.value) {
        findings.report(
          .indexRule(.namedTwice(value: attribute.value, element: element.name)),
          at: attribute.place)
      }
      gates.append(attribute.value)
    }
    return gates
  }

  private func limit(of element: XMLElement, _ findings: inout Findings) -> ClassLimit? {
    let share = findings.share("share-limit", of: element)
    let rank = findings.integer("rank-limit", of: element, least: 1, most: 1_000_000)
    let rounding = findings.choice("limit-rounding", of: element, as: ClassLimit.Rounding.self)
    let ties = findings.choice("limit-ties", of: element, as: ClassLimit.Ties.self)
    for (name, needs) in [
      ("limit-rounding", ["share-limit"]), ("limit-ties", ["share-limit", "rank-limit"]),
    ] {
      if let attribute = element.attribute(name),
        needs.allSatisfy({ element.attribute($0) == nil })
      {
        findings.report(.indexRule(.limitMissing(name: name, needs: needs)), at: attribute.place)
      }
    }
    if share == nil, rank == nil { return nil }
    return ClassLimit(share: share, rank: rank, rounding: rounding ?? .down, ties: ties ?? .out)
  }
}

extension Findings {
  /// A score from an attribute that may be left out; reports one that no result can have: above
  /// that of the best grade, or below 0 and that of the worst.
  mutating func score(_ name: String, of element: XMLElement, on grades: [Grade]) -> Double? {
    guard let attribute = element.attribute(name), let score = number(name, of: element) else {
      return nil
    }
    let (best, worst) = (grades.first?.score ?? 100, min(grades.last?.score ?? 0, 0))
    if score > best || score < worst {
      report(
        .definition(
          .outOfRange(name: name, value: attribute.value, least: worst.shown, most: best.shown)),
        at: attribute.place)
    }
    return score
  }
}

extension Double {
  /// A number as a sentence shows it: without decimals where it has none.
  var shown: String { Int(exactly: self).map(String.init) ?? String(self) }
}
