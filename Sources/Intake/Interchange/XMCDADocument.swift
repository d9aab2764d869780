// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import XMLDocuments

/// Reads judgements of pairs of criteria from XMCDA 2.x, 3.x and 4.0, the exchange format of
/// decision aid (decision-deck.org).
///
/// Read are `criteriaComparisons` (2.x: `pairs/pair` with `initial` and `terminal`) and
/// `criteriaMatrix` (`row/column`), in any version, and the hierarchy (`hierarchy` in 2.x,
/// `criteriaHierarchy` later). The parent is the node of the hierarchy whose children are
/// compared; without a hierarchy it is the id of the comparisons. The expert is the part of the id
/// after a slash (`parent/expert`); without one, p1. Matrices with the concept `group judgements`
/// are results and passed over, unless their parent has no other: then they stand for one expert,
/// `group`. Values are `integer`, `real` or `rational`; weights, alternatives and all else in the
/// file is not read.
struct XMCDADocument {
  private struct Comparisons {
    var id: String
    var expert: String
    var isResult: Bool
    var parent: String?
    var cells: [Cell] = []
    var place: Place
  }

  private struct Cell {
    var left: String
    var right: String
    var text: String
    var place: Place
  }

  private var parents: [String: String] = [:]
  private var nodes: Set<String> = []
  private var roots: [String] = []
  private var all: [Comparisons] = []
  private var result = ForeignJudgements()

  /// Reads bytes.
  static func read(_ bytes: [UInt8], file: String) -> ForeignJudgements {
    var reader = XMCDADocument()
    do {
      reader.read(try XMLDocument.read(bytes, file: file).root)
    } catch {
      reader.result.problems.append(error)
    }
    return reader.result
  }

  private mutating func read(_ root: XMLElement) {
    guard root.name == "XMCDA" || root.name == "xmcda" else {
      result.report(.unknownFormat(found: "<\(root.name)"), at: root.place)
      return
    }
    guard XMCDAVersion(namespace: root.namespace) != nil else {
      result.report(
        .unknownVersion(
          value: root.namespace, known: XMCDAVersion.allCases.map(\.namespace)), at: root.place)
      return
    }
    for element in root.children where ["hierarchy", "criteriaHierarchy"].contains(element.name) {
      hierarchy(element, above: nil, depth: 0)
    }
    if roots.count == 1 { result.root = roots[0] }
    for element in root.children {
      switch element.name {
      case "criteriaComparisons": comparisons(element) { $0.pairs($1) }
      case "criteriaMatrix": comparisons(element) { $0.rows($1) }
      default: break
      }
    }
    hand()
  }

  // MARK: Hierarchy

  private mutating func hierarchy(_ element: XMLElement, above: String?, depth: Int) {
    guard depth <= InterchangeLimits.depth else {
      result.report(
        .beyondLimit(.levels), at: element.place)
      return
    }
    for child in element.children {
      if child.name == "nodes" {
        hierarchy(child, above: above, depth: depth)
      } else if child.name == "node" {
        guard let id = criterion(child) else { continue }
        if !nodes.insert(id).inserted {
          result.report(.repeated(value: id, firstLine: place(of: id)), at: child.place)
          continue
        }
        lines[id] = child.place.line
        if let above { parents[id] = above } else { roots.append(id) }
        hierarchy(child, above: id, depth: depth + 1)
      }
    }
  }

  private var lines: [String: Int] = [:]
  private func place(of id: String) -> Int { lines[id] ?? 0 }

  /// The text of the element's `criterionID`; reports one that is missing or blank.
  private mutating func criterion(_ element: XMLElement) -> String? {
    let id = Self.trimmed(element.child("criterionID")?.text ?? "")
    if id.isEmpty {
      result.report(.missingPart(part: "criterionID", parent: element.name), at: element.place)
      return nil
    }
    return id
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  // MARK: Comparisons

  private mutating func comparisons(
    _ element: XMLElement, _ read: (inout XMCDADocument, XMLElement) -> [Cell]
  ) {
    let id = Self.trimmed(element.attribute("id")?.value ?? "")
    let isResult = element.attribute("mcdaConcept")?.value == XMCDAConcept.group
    let (prefix, expert) = Self.parts(of: id, name: element.attribute("name")?.value ?? "")
    let cells = read(&self, element)
    all.append(
      Comparisons(
        id: id, expert: expert.isEmpty ? ParticipantCodes.only : expert, isResult: isResult,
        parent: parent(of: cells, named: prefix), cells: cells,
        place: element.place))
  }

  /// The parent and the expert of an id `parent/expert`; the name tells an expert's code that
  /// holds a slash itself.
  private static func parts(of id: String, name: String) -> (parent: String, expert: String) {
    if !name.isEmpty, id.hasSuffix("/" + name) {
      return (String(id.dropLast(name.count + 1)), name)
    }
    guard let slash = id.lastIndex(of: "/") else { return (id, "") }
    return (String(id[..<slash]), String(id[id.index(after: slash)...]))
  }

  /// The node whose children are compared: the one parent of all, otherwise what the id says, or
  /// `nil`. Of a parent in a profile, `parent@profile`, only the id tells.
  private func parent(of cells: [Cell], named name: String) -> String? {
    let found = Set(cells.flatMap { [parents[$0.left], parents[$0.right]] })
    let node = found.count == 1 ? found.first ?? nil : nil
    if let node, !name.hasPrefix(node + "@") { return node }
    return name.isEmpty ? node : name
  }

  private mutating func pairs(_ element: XMLElement) -> [Cell] {
    element.children("pairs").flatMap { $0.children("pair") }.compactMap { pair in
      var ends: [String] = []
      for name in ["initial", "terminal"] {
        guard let end = pair.child(name) else {
          result.report(.missingPart(part: name, parent: "pair"), at: pair.place)
          return nil
        }
        guard let id = criterion(end) else { return nil }
        ends.append(id)
      }
      return value(of: pair).map {
        Cell(left: ends[0], right: ends[1], text: $0.text, place: $0.place)
      }
    }
  }

  private mutating func rows(_ element: XMLElement) -> [Cell] {
    var cells: [Cell] = []
    for row in element.children("row") {
      guard let left = criterion(row) else { continue }
      for column in row.children("column") {
        guard let right = criterion(column), left != right,
          let value = value(of: column)
        else { continue }
        cells.append(Cell(left: left, right: right, text: value.text, place: value.place))
      }
    }
    return cells
  }

  /// The number in `value`, or in the only `value` of `values`; `nil` where it is not available
  /// (`NA`), and where it is no number, which is reported.
  private mutating func value(of element: XMLElement) -> (text: String, place: Place)? {
    let values =
      element.children("value") + element.children("values").flatMap { $0.children("value") }
    guard values.count == 1,
      let kind = values[0].children.first(where: { $0.name != "description" })
    else {
      result.report(
        .wrongForm(part: element.name, expected: "value: integer, real, rational"),
        at: element.place)
      return nil
    }
    switch kind.name {
    case "NA": return nil
    case "integer", "real": return (Self.trimmed(kind.text), kind.place)
    case "rational":
      let parts = ["numerator", "denominator"].map { Self.trimmed(kind.child($0)?.text ?? "") }
      return (parts.joined(separator: "/"), kind.place)
    default:
      result.report(
        .wrongForm(part: kind.name, expected: "value: integer, real, rational"), at: kind.place)
      return nil
    }
  }

  // MARK: Handing on

  private mutating func hand() {
    let judged = Set(all.filter { !$0.isResult }.compactMap(\.parent))
    var saidConsolidated = false
    for comparisons in all where !comparisons.cells.isEmpty {
      guard let parent = comparisons.parent else {
        result.report(.noParent(value: comparisons.id), at: comparisons.place)
        continue
      }
      var expert = comparisons.expert
      if comparisons.isResult {
        if judged.contains(parent) {
          result.report(.resultPassedOver(value: comparisons.id), at: comparisons.place)
          continue
        }
        expert = AHPOSTable.group
        if !saidConsolidated {
          result.report(.consolidated(expert: expert), at: comparisons.place)
        }
        saidConsolidated = true
      }
      for cell in Self.chosen(comparisons.cells) {
        result.pairs.append(
          ForeignJudgements.Pair(
            parent: parent, expert: expert, left: cell.left, right: cell.right, text: cell.text,
            place: cell.place, matrixLine: comparisons.place.line ?? 1))
      }
    }
  }

  /// The cells without those that are the exact reciprocal of one that stays: so a judgement
  /// that was written in full comes back to the last bit, whichever side it was given on.
  private static func chosen(_ cells: [Cell]) -> [Cell] {
    var first: [[String]: Int] = [:]
    var dropped: Set<Int> = []
    for (index, cell) in cells.enumerated() {
      guard let mirror = first[[cell.right, cell.left]] else {
        first[[cell.left, cell.right], default: index] = index
        continue
      }
      guard case .success(let here) = NumberText.parse(cell.text),
        case .success(let there) = NumberText.parse(cells[mirror].text)
      else { continue }
      if 1 / there == here {
        dropped.insert(index)
      } else if 1 / here == there {
        dropped.insert(mirror)
      }
    }
    return cells.indices.filter { !dropped.contains($0) }.map { cells[$0] }
  }
}
