// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The `gates` and `vetoes` elements of an index system.
struct GatesElement {
  let names: DefinedNames
  let grades: [Grade]

  // MARK: Gates

  func gates(_ list: XMLElement, _ findings: inout Findings) -> [Gate] {
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["gate"])
    findings.expectSome("gate", in: list)
    return list.children("gate").map { gate($0, &findings) }
  }

  private func gate(_ element: XMLElement, _ findings: inout Findings) -> Gate {
    findings.expectAttributes(of: element, ["id", "effect"])
    findings.expectChildren(
      of: element, order: ["name", "definition", "source", "clause|score|figure"],
      single: ["score", "figure"])
    let id = findings.id(of: element)
    let effect = findings.choice("effect", of: element, as: GateEffect.self)
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let source = findings.texts("source", in: element)
    let clauses = element.children("clause").map { clause($0, &findings) }
    let (score, figure) = (element.child("score"), element.child("figure"))
    var found = clauses.isEmpty ? [] : ["clause"]
    if score != nil { found.append("score") }
    if figure != nil { found.append("figure") }
    if found.count > 1 {
      findings.report(.indexRule(.rulesTogether(id: id, found: found)), at: element.place)
    }
    checkEffect(of: element, id: id, isStated: score == nil && figure == nil, &findings)
    if let score {
      findings.expectAttributes(of: score, ["node", "minimum"])
      findings.expectChildren(of: score, order: [])
      let node = names.node("node", of: score, &findings)
      _ = findings.required("minimum", of: score)
      return Gate(
        id: id, effect: effect, name: name, definition: definition, source: source,
        condition: .score, node: node, minimum: findings.score("minimum", of: score, on: grades))
    }
    if let figure {
      let limits = self.limits(of: figure, id: id, &findings)
      return Gate(
        id: id, effect: effect, name: name, definition: definition, source: source,
        condition: .figure, measure: MeasureElement.read(in: figure, &findings),
        minimum: limits.minimum, maximum: limits.maximum)
    }
    return Gate(
      id: id, effect: effect, name: name, definition: definition, source: source,
      condition: .stated, clauses: clauses)
  }

  private func clause(_ element: XMLElement, _ findings: inout Findings) -> GateClause {
    findings.expectAttributes(of: element, ["id", "effect"])
    findings.expectChildren(of: element, order: ["name"])
    return GateClause(
      id: findings.id(of: element), name: findings.texts("name", in: element, required: true),
      effect: findings.choice("effect", of: element, as: GateEffect.self))
  }

  /// Something must follow where the gate is not met: its own effect, that of each clause, or a
  /// class that asks for it.
  private func checkEffect(
    of element: XMLElement, id: String, isStated: Bool, _ findings: inout Findings
  ) {
    let clauses = element.children("clause")
    if let attribute = element.attribute("effect") {
      if !isStated, attribute.value == GateEffect.mend.rawValue {
        findings.report(.indexRule(.cannotMend(id: id)), at: attribute.place)
      }
    } else if !names.askedFor.contains(id),
      clauses.isEmpty || clauses.contains(where: { $0.attribute("effect") == nil })
    {
      findings.report(.indexRule(.gateWithoutEffect(id: id)), at: element.place)
    }
  }

  private func limits(
    of figure: XMLElement, id: String, _ findings: inout Findings
  ) -> (minimum: Double?, maximum: Double?) {
    findings.expectAttributes(of: figure, ["minimum", "maximum"])
    findings.expectChildren(of: figure, order: ["measure"], single: ["measure"])
    if figure.child("measure") == nil {
      findings.report(
        .definition(.missingElement(name: "measure", parent: figure.name)), at: figure.place)
    }
    let minimum = findings.number("minimum", of: figure)
    let maximum = findings.number("maximum", of: figure)
    let least = figure.attribute("minimum")
    let most = figure.attribute("maximum")
    if least == nil, most == nil {
      findings.report(.indexRule(.figureWithoutLimits(id: id)), at: figure.place)
    }
    if let least, let most, let minimum, let maximum, minimum > maximum {
      findings.report(
        .indexRule(.minimumAboveMaximum(minimum: least.value, maximum: most.value)),
        at: least.place)
    }
    return (minimum, maximum)
  }

  // MARK: Vetoes

  /// What a veto may say: an effect, or that the decision says so.
  private enum VetoEffect: String, CaseIterable {
    case notScored = "not-scored"
    case fails
    case oneClassDown = "one-class-down"
    case asDecided = "as-decided"
  }

  func vetoes(_ list: XMLElement, _ findings: inout Findings) -> [Veto] {
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["veto"])
    findings.expectSome("veto", in: list)
    return list.children("veto").map { element in
      findings.expectAttributes(of: element, ["id", "effect"])
      findings.expectChildren(of: element, order: ["name", "definition"])
      _ = findings.required("effect", of: element)
      let effect = findings.choice("effect", of: element, as: VetoEffect.self)
      return Veto(
        id: findings.id(of: element), effect: effect.flatMap { GateEffect(rawValue: $0.rawValue) },
        name: findings.texts("name", in: element, required: true),
        definition: findings.texts("definition", in: element))
    }
  }
}

extension Findings {
  /// Reports an element that has no child of a name, nor of the other one.
  mutating func expectSome(
    _ name: String, or other: String? = nil, in element: XMLElement
  ) {
    if element.child(name) == nil, other.flatMap({ element.child($0) }) == nil {
      report(
        .definition(.missingElement(name: name, parent: element.name)), at: element.place)
    }
  }
}
