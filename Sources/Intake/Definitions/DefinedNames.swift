// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import XMLDocuments

/// What the parts of an index system may name, wherever in the file it stands: taken from the
/// elements as written, so that classes may name gates and gates nodes that come later.
struct DefinedNames {
  /// The ids of criteria and indicators, in reading order.
  let nodes: [String]
  /// The ids of gates and vetoes, in reading order.
  let gates: [String]
  /// The ids of the gates and vetoes that a class asks for.
  let askedFor: Set<String>
  /// The element of each node, the first where an id is used twice.
  let elements: [String: XMLElement]

  init(_ root: XMLElement) {
    var nodes: [String] = []
    var elements: [String: XMLElement] = [:]
    func visit(_ element: XMLElement) {
      for child in Self.nodes(of: element) {
        if let id = child.attribute("id")?.value, elements[id] == nil {
          elements[id] = child
          nodes.append(id)
        }
        visit(child)
      }
    }
    visit(root)
    func ids(_ list: String, _ name: String) -> [String] {
      (root.child(list)?.children(name) ?? []).compactMap { $0.attribute("id")?.value }
    }
    let classes = root.child("classes")?.children("class") ?? []
    self.nodes = nodes
    self.elements = elements
    self.gates = ids("gates", "gate") + ids("vetoes", "veto")
    self.askedFor = Set(
      classes.flatMap { $0.children("gate").compactMap { $0.attribute("ref")?.value } })
  }

  /// The criteria and indicators directly below an element.
  static func nodes(of element: XMLElement) -> [XMLElement] {
    element.children.filter { $0.name == "criterion" || $0.name == "indicator" }
  }

  /// The id of a node that an attribute names; reports one that is not there.
  func node(
    _ name: String, of element: XMLElement, _ findings: inout Findings
  ) -> String? {
    guard let attribute = findings.required(name, of: element) else { return nil }
    guard elements[attribute.value] != nil else {
      findings.report(
        .indexRule(.unknownNode(value: attribute.value, known: nodes)), at: attribute.place)
      return nil
    }
    return attribute.value
  }
}
