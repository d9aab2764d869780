// SPDX-License-Identifier: Apache-2.0
import XMLDocuments

/// An XML tree that can be changed and written: what the mutation tests break.
struct MutableElement {
  var name: String
  var attributes: [(name: String, value: String)]
  var children: [MutableElement]
  var text: String

  init(_ element: XMLElement) {
    name = element.name
    attributes = element.attributes.map {
      ($0.namespace.isEmpty ? $0.name : "xml:\($0.name)", $0.value)
    }
    children = element.children.map(MutableElement.init)
    text = element.children.isEmpty ? element.text : ""
  }

  private init(name: String) {
    (self.name, attributes, children, text) = (name, [], [], "")
  }

  static let foreign = MutableElement(name: "zz")

  func written(namespace: String) -> [UInt8] {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &output, namespace: namespace)
    return Array(output.utf8)
  }

  private func write(to output: inout String, namespace: String?) {
    output += "<" + name
    if let namespace { output += " xmlns=\"\(namespace)\" xmlns:other=\"urn:other\"" }
    for (name, value) in attributes { output += " \(name)=\"\(Self.escaped(value))\"" }
    output += ">" + Self.escaped(text)
    for child in children { child.write(to: &output, namespace: nil) }
    output += "</\(name)>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// The element at the end of a way of child positions.
  subscript(path: ArraySlice<Int>) -> MutableElement {
    get { path.first.map { children[$0][path.dropFirst()] } ?? self }
    set {
      if let first = path.first {
        children[first][path.dropFirst()] = newValue
      } else {
        self = newValue
      }
    }
  }
}

/// One way of breaking a document, and what it is called in a failure.
struct Mutation {
  var label: String
  var document: MutableElement

  /// What attributes are replaced by, one after another.
  static let junk = [
    "", " ", "junk", "Junk-", "-1", "0", "1", "2", "+1", "1.", ".5", "1e3", "007", "2026", " 0.5",
    "0,5", "1/3", "1/0", "1/3/2", "-", "/", "true", "99999999999999999999", "1000000001", "=",
    "nan", "a b", "联盟", String(repeating: "a", count: 65), "0000-01-01", "2026-02-30",
  ]

  /// Every element and attribute broken in each way, the first of each kind of place.
  static func all(of root: MutableElement) -> [Mutation] {
    var mutations: [Mutation] = []
    var seen: [String: Int] = [:]
    visit(root, [], "") { element, path, place in
      seen[place, default: 0] += 1
      guard seen[place, default: 0] == 1 else { return }
      func add(_ label: String, _ change: (inout MutableElement) -> Void) {
        var document = root
        change(&document)
        mutations.append(Mutation(label: "\(place): \(label)", document: document))
      }
      func change(_ label: String, _ change: (inout MutableElement) -> Void) {
        add(label) { change(&$0[path[...]]) }
      }
      change("renamed") { $0.name = "zz" }
      change("text added") { $0.text += " stray 联盟" }
      change("text removed") { $0.text = "" }
      change("text is blank") { $0.text = " \n " }
      change("text is numbers") { $0.text = "5 4 3 2 1" }
      change("text is bad numbers") { $0.text = "5 +4 3e0 2. 1" }
      change("foreign child") { $0.children.append(.foreign) }
      change("no children") { $0.children = [] }
      change("one child") { $0.children = Array($0.children.prefix(1)) }
      change("children reversed") { $0.children.reverse() }
      change("attribute added") { $0.attributes.append(("zz", "1")) }
      change("foreign attribute") { $0.attributes.append(("other:zz", "1")) }
      change("xml:space") { $0.attributes.append(("xml:space", "preserve")) }
      if let last = path.last {
        let parent = path.dropLast()
        add("deleted") { $0[parent].children.remove(at: last) }
        add("doubled") { $0[parent].children.insert(element, at: last) }
        add("moved to the end") {
          $0[parent].children.append($0[parent].children.remove(at: last))
        }
        add("moved to the front") {
          $0[parent].children.insert($0[parent].children.remove(at: last), at: 0)
        }
      }
      for (index, attribute) in element.attributes.enumerated() {
        let name = "@\(attribute.name)"
        change("\(name) deleted") { $0.attributes.remove(at: index) }
        change("\(name) renamed") { $0.attributes[index].name = "zz" }
        for junk in Mutation.junk {
          change("\(name) = \"\(junk)\"") { $0.attributes[index].value = junk }
        }
      }
      let there = Set(element.attributes.map(\.name))
      for name in attributeNames where !there.contains(name) {
        change("@\(name) added") { $0.attributes.append((name, "1")) }
      }
    }
    return mutations
  }

  /// Attributes that stand somewhere, to be tried everywhere.
  static let attributeNames = [
    "id", "weight", "kind", "unit", "least", "most", "minimum", "evidence", "grades",
    "low", "high", "required", "from", "criterion-minimum", "score", "scale", "choices",
    "ordered", "expect", "reversed", "audiences", "grade", "means", "href", "mapping", "indicator",
    "source", "organisation", "token", "counted", "full", "scored-by", "linear", "points", "up-to",
    "each", "above", "base", "whole", "preset", "decided-by", "share-limit", "rank-limit",
    "limit-rounding", "limit-ties", "ref", "node", "effect", "value", "maximum", "bonus-cap",
    "deduction-cap", "highest", "self-reported",
    "list", "folder", "combination", "trim-from",
    "counts", "across-profiles",
  ]

  private static func visit(
    _ element: MutableElement, _ path: [Int], _ place: String,
    _ body: (MutableElement, [Int], String) -> Void
  ) {
    let kind = element.attributes.first { $0.name == "kind" }.map { "[\($0.value)]" } ?? ""
    let place = "\(place)/\(element.name)\(kind)"
    body(element, path, place)
    for (index, child) in element.children.enumerated() {
      visit(child, path + [index], place, body)
    }
  }
}
