// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// A `profile` element of an index system.
struct ProfileElement {
  let element: XMLElement
  /// The root of the index system, whose tree the profile speaks of.
  let root: XMLElement
  let names: DefinedNames
  let gradeIDs: [String]

  func read(_ findings: inout Findings) -> Profile {
    findings.expectAttributes(of: element, ["id"])
    findings.expectChildren(
      of: element, order: ["name", "definition", "weight", "anchors", "not-applicable"])
    let id = findings.id(of: element)
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let weighted = named("weight", &findings)
    let weights = self.weights(weighted, &findings)
    let anchors = self.anchors(&findings)
    let notApplicable = named("not-applicable", &findings)
    for (_, child) in notApplicable {
      findings.expectAttributes(of: child, ["node"])
      findings.expectChildren(of: child, order: [])
    }
    let excluded = Set(notApplicable.map(\.node))
    for (node, child) in weighted where excluded.contains(node) {
      findings.report(
        .indexRule(.weightOfNotApplicable(profile: id, node: node)), at: child.place)
    }
    if let first = notApplicable.first, !applies(root, without: excluded) {
      findings.report(.indexRule(.nothingApplies(profile: id)), at: first.child.place)
    }
    check(weights, without: excluded, profile: id, of: root, &findings)
    return Profile(
      id: id, name: name, definition: definition, weights: weights,
      notApplicable: notApplicable.map(\.node), anchors: anchors)
  }

  /// The nodes that the children of one name say; reports those that are not there or named twice.
  private func named(
    _ name: String, _ findings: inout Findings
  ) -> [(node: String, child: XMLElement)] {
    var named: [(node: String, child: XMLElement)] = []
    for child in element.children(name) {
      guard let node = names.node("node", of: child, &findings) else { continue }
      if named.contains(where: { $0.node == node }) {
        findings.report(
          .indexRule(.namedTwice(value: node, element: element.name)), at: child.place)
      }
      named.append((node, child))
    }
    return named
  }

  // MARK: Weights

  private func weights(
    _ weighted: [(node: String, child: XMLElement)], _ findings: inout Findings
  ) -> [NodeWeight] {
    for child in element.children("weight") {
      findings.expectAttributes(of: child, ["node", "value"])
      findings.expectChildren(of: child, order: [])
      _ = findings.required("value", of: child)
    }
    return weighted.compactMap { node, child in
      findings.positive("value", of: child).map { NodeWeight(node: node, weight: $0) }
    }
  }

  /// Of every parent, all children that apply have a weight or none, and they sum to 1.
  private func check(
    _ weights: [NodeWeight], without excluded: Set<String>, profile: String,
    of parent: XMLElement, _ findings: inout Findings
  ) {
    let children = DefinedNames.nodes(of: parent)
    let given = Set(element.children("weight").compactMap { $0.attribute("node")?.value })
    func id(_ node: XMLElement) -> String { node.attribute("id")?.value ?? "" }
    let concerned = children.filter { given.contains(id($0)) }
    if let first = concerned.first,
      let place = element.children("weight").first(where: {
        $0.attribute("node")?.value == id(first)
      })?.place
    {
      let missing = children.filter {
        !given.contains(id($0)) && applies($0, without: excluded)
      }
      let values = concerned.compactMap { node in
        weights.first { $0.node == id(node) }?.weight
      }
      if !missing.isEmpty {
        findings.report(
          .indexRule(
            .profileWeightsMissing(
              profile: profile, parent: id(parent), missing: missing.map(id))),
          at: place)
      } else if values.count == concerned.count {
        findings.checkSum(of: values, parent: "\(id(parent))@\(profile)", at: place)
      }
    }
    for child in children {
      check(weights, without: excluded, profile: profile, of: child, &findings)
    }
  }

  /// Whether anything below applies; an indicator applies unless it, or what it stands in, is
  /// excluded.
  private func applies(_ node: XMLElement, without excluded: Set<String>) -> Bool {
    if let id = node.attribute("id")?.value, node.name != root.name, excluded.contains(id) {
      return false
    }
    let children = DefinedNames.nodes(of: node)
    return children.isEmpty || children.contains { applies($0, without: excluded) }
  }

  // MARK: Anchors

  private func anchors(_ findings: inout Findings) -> [IndicatorAnchors] {
    named("anchors", &findings).compactMap { node, child in
      let indicator = names.elements[node]
      let kind = indicator?.attribute("kind")?.value
      guard indicator?.name == "indicator" else {
        findings.report(
          .indexRule(.anchorsElsewhere(id: node, kind: "criterion")), at: child.place)
        return nil
      }
      // An unknown kind is reported where it stands.
      guard let kind = kind.flatMap(IndicatorKind.init) else { return nil }
      return AnchorsElement(anchors: child, gradeIDs: gradeIDs, naming: ["node"]).read(
        id: node, kind: kind, &findings
      ).map { IndicatorAnchors(indicator: node, anchors: $0) }
    }
  }
}
