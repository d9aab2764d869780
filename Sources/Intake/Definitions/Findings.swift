// SPDX-License-Identifier: Apache-2.0
package import IndicatorTree
package import Problems
package import XMLDocuments

/// What is found wrong while a definition is read: reading goes on, and all of it is reported.
package struct Findings {
  /// The problems so far, in the order they were met.
  package var problems: [Problem] = []
  /// The lists of facts of an index system, once they are read: what counts from them is checked
  /// against them.
  package var factLists: [FactList] = []
  private var lineOfID: [String: Int] = [:]

  package init() {}

  package mutating func report(_ kind: Problem.Kind, at place: Place) {
    problems.append(Problem(kind, at: place))
  }

  // MARK: Structure

  /// Whether the root element is the expected one, in the expected namespace.
  package mutating func expectRoot(_ root: XMLElement, name: String, namespace: String) -> Bool {
    guard root.name == name else {
      report(.definition(.wrongRoot(found: root.name, expected: name)), at: root.place)
      return false
    }
    guard root.namespace == namespace else {
      report(
        .definition(.wrongNamespace(found: root.namespace, expected: namespace)), at: root.place)
      return false
    }
    return true
  }

  /// Reports children that are not allowed, stand in another order than `order`, or stand twice
  /// though they are in `single`; and text between them. `a|b` in the order stands for both,
  /// side by side. Children in `gone` are left to the caller, who knows what took their place.
  package mutating func expectChildren(
    of element: XMLElement, order: [String], single: Set<String> = [], gone: Set<String> = []
  ) {
    let groups = order.map { $0.split(separator: "|").map(String.init) }
    let positions = element.children.map { child in
      child.namespace == element.namespace
        ? groups.firstIndex { $0.contains(child.name) } : nil
    }
    let inOrder = Self.longestInOrder(positions)
    var seen: Set<String> = []
    for (index, child) in element.children.enumerated() where !gone.contains(child.name) {
      guard inOrder.contains(index) else {
        report(
          .definition(
            .unexpectedElement(
              found: child.name, parent: element.name, allowed: groups.flatMap { $0 })),
          at: child.place)
        continue
      }
      if !seen.insert(child.name).inserted, single.contains(child.name) {
        report(
          .definition(.repeatedElement(name: child.name, parent: element.name)), at: child.place)
      }
    }
    if order.isEmpty, element.children.isEmpty, !element.text.isEmpty,
      element.text.allSatisfy(\.isWhitespace)
    {
      report(.definition(.notEmpty(element: element.name)), at: element.place)
    }
    expectNoText(in: element)
  }

  /// The places of the longest run of children that stand in order: what is out of it is what a
  /// person would move. Complexity: O(n²).
  private static func longestInOrder(_ positions: [Int?]) -> Set<Int> {
    var length = Array(repeating: 0, count: positions.count)
    var previous: [Int?] = Array(repeating: nil, count: positions.count)
    for (index, position) in positions.enumerated() {
      guard let position else { continue }
      length[index] = 1
      for earlier in 0..<index {
        if let before = positions[earlier], before <= position, length[earlier] >= length[index] {
          length[index] = length[earlier] + 1
          previous[index] = earlier
        }
      }
    }
    var places: Set<Int> = []
    var next = length.indices.max { length[$0] < length[$1] }
    while let place = next, positions[place] != nil {
      places.insert(place)
      next = previous[place]
    }
    return places
  }

  package mutating func expectNoText(in element: XMLElement) {
    if element.text.contains(where: { !$0.isWhitespace }) {
      report(.definition(.strayText(element: element.name)), at: element.place)
    }
  }

  /// Reports attributes that are not allowed. Those of other namespaces are allowed only where
  /// `foreign` names them; where an editor finds the schema may always be said.
  package mutating func expectAttributes(
    of element: XMLElement, _ allowed: [String], foreign: Set<String> = []
  ) {
    for attribute in element.attributes {
      let isAllowed =
        switch attribute.namespace {
        case "": allowed.contains(attribute.name)
        case Self.schemaInstance:
          ["schemaLocation", "noNamespaceSchemaLocation"].contains(attribute.name)
        default: foreign.contains(attribute.namespace)
        }
      if !isAllowed {
        report(
          .definition(
            .unexpectedAttribute(
              found: attribute.name, element: element.name, allowed: allowed)),
          at: attribute.place)
      }
    }
  }

  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  // MARK: Values

  /// An attribute that must be there; reports it where it is not.
  package mutating func required(_ name: String, of element: XMLElement) -> XMLAttribute? {
    guard let attribute = element.attribute(name) else {
      report(
        .definition(.missingAttribute(name: name, element: element.name)), at: element.place)
      return nil
    }
    return attribute
  }

  /// The element's id; reports one that is missing or malformed and, unless it is the root's,
  /// one that was used before. A placeholder stands for a missing one, so that reading goes on.
  package mutating func id(of element: XMLElement, unique: Bool = true) -> String {
    guard let attribute = required("id", of: element) else { return "" }
    let id = attribute.value
    guard Identifier.isValid(id) else {
      report(.definition(.malformedID(value: id)), at: attribute.place)
      return id
    }
    if unique { claim(id, at: attribute.place) }
    return id
  }

  /// Takes an id as used, be it written out or brought by a preset; reports one that was used
  /// before.
  package mutating func claim(_ id: String, at place: Place) {
    if let line = lineOfID[id] {
      report(.definition(.duplicateID(value: id, firstLine: line)), at: place)
    } else {
      lineOfID[id] = place.line ?? 0
    }
  }

  /// A number from an attribute that may be left out.
  package mutating func number(_ name: String, of element: XMLElement) -> Double? {
    element.attribute(name).flatMap { number($0.value, name: name, at: $0.place) }
  }

  /// A number from a text, reported under a name where it cannot be read.
  package mutating func number(_ text: String, name: String, at place: Place) -> Double? {
    switch NumberText.parse(text) {
    case .success(let number): return number
    case .failure(let fault):
      report(.definition(.notANumber(name: name, value: text, fault: fault)), at: place)
      return nil
    }
  }

  /// A number greater than 0 from an attribute that may be left out.
  package mutating func positive(_ name: String, of element: XMLElement) -> Double? {
    guard let attribute = element.attribute(name), let number = number(name, of: element) else {
      return nil
    }
    if number <= 0 {
      report(.indexRule(.notPositive(name: name, value: attribute.value)), at: attribute.place)
    }
    return number
  }

  /// A share above 0 and at most 1 from an attribute that may be left out; also in per cent:
  /// `0.2`, `1/5`, `20%`.
  package mutating func share(_ name: String, of element: XMLElement) -> Double? {
    guard let attribute = element.attribute(name) else { return nil }
    var text = attribute.value[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    let isPercent = text.last == "%"
    guard
      let number = number(
        String(isPercent ? text.dropLast() : text), name: name, at: attribute.place)
    else { return nil }
    let share = isPercent ? number / 100 : number
    if !(share > 0 && share <= 1) {
      report(
        .definition(.notAboveZero(name: name, value: attribute.value, most: "1")),
        at: attribute.place)
    }
    return share
  }

  /// A whole number from an attribute that may be left out.
  package mutating func integer(
    _ name: String, of element: XMLElement, least: Int, most: Int
  ) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    let isTooLarge =
      Int(attribute.value) == nil && !attribute.value.isEmpty
      && attribute.value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = isTooLarge ? Int.max : Int(attribute.value) else {
      report(
        .definition(.notAnInteger(name: name, value: attribute.value)), at: attribute.place)
      return nil
    }
    guard (least...most).contains(number), !isTooLarge else {
      report(
        .definition(
          .outOfRange(
            name: name, value: attribute.value, least: String(least), most: String(most))),
        at: attribute.place)
      return nil
    }
    return number
  }

  /// A truth from an attribute that may be left out.
  package mutating func truth(_ name: String, of element: XMLElement) -> Bool? {
    guard let attribute = element.attribute(name) else { return nil }
    switch attribute.value {
    case "true", "1": return true
    case "false", "0": return false
    default:
      report(
        .definition(
          .notOneOf(name: name, value: attribute.value, allowed: ["true", "false"])),
        at: attribute.place)
      return nil
    }
  }

  /// One of an enumeration's raw values from an attribute that may be left out.
  package mutating func choice<Choice>(
    _ name: String, of element: XMLElement, as type: Choice.Type
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let attribute = element.attribute(name) else { return nil }
    guard let choice = Choice(rawValue: attribute.value) else {
      report(
        .definition(
          .notOneOf(
            name: name, value: attribute.value, allowed: Choice.allCases.map(\.rawValue))),
        at: attribute.place)
      return nil
    }
    return choice
  }

  // MARK: Texts

  /// The texts of all children of one name, by `xml:lang`; where one is needed and there is
  /// none, that is reported.
  package mutating func texts(
    _ name: String, in element: XMLElement, required: Bool = false
  ) -> LocalizedText {
    var text = LocalizedText([:])
    for child in element.children where child.name == name {
      expectAttributes(of: child, [], foreign: [XMLAttribute.xmlNamespace])
      for grandchild in child.children {
        report(
          .definition(
            .unexpectedElement(found: grandchild.name, parent: child.name, allowed: [])),
          at: grandchild.place)
      }
      guard let language = child.attribute(xml: "lang") else {
        report(.definition(.missingLanguage(element: name)), at: child.place)
        continue
      }
      guard let known = Language(rawValue: language.value) else {
        report(.definition(.unknownLanguage(value: language.value)), at: language.place)
        continue
      }
      let words = collapsed(child.text)
      if words.isEmpty {
        report(.definition(.emptyText(element: name)), at: child.place)
      } else if text.byLanguage[known.rawValue] != nil {
        report(
          .definition(.repeatedLanguage(element: name, language: known.rawValue)),
          at: child.place)
      } else {
        text.set(words, in: known.rawValue)
      }
    }
    if required, !element.children.contains(where: { $0.name == name }) {
      report(
        .definition(
          name == "name"
            ? .missingName(element: element.name)
            : .missingElement(name: name, parent: element.name)),
        at: element.place)
    }
    return text
  }

  /// A text with runs of white space made one space and none at the ends.
  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension XMLElement {
  /// An attribute of the XML namespace, such as `xml:lang`.
  package func attribute(xml name: String) -> XMLAttribute? {
    attributes.first {
      $0.name == name && $0.namespace == XMLAttribute.xmlNamespace
    }
  }

  /// The children of one name.
  package func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first child of one name.
  package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

/// Ids: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters, compared as bytes.
package enum Identifier {
  package static func isValid(_ id: String) -> Bool {
    guard !id.isEmpty, id.utf8.count <= 64 else { return false }
    var afterHyphen = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }
}
