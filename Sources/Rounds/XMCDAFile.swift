// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Intake
internal import XMLDocuments

/// Writes weights and the judgements behind them as XMCDA, for other programs of decision aid.
///
/// Written are the criteria (parents and items, by id), the hierarchy, per parent the group's
/// matrix, every expert's matrix of pairs and the weights among siblings, and, where the items
/// make one tree, the weights over it. What was judged of a parent in a profile has the id
/// `parent@profile`. Best–worst sheets and points have no place in XMCDA and are
/// left out. Experts are written by code. Values are the shortest numbers that read back exactly.
///
/// 3.1.1 and 4.0.0 hold matrices in full, the diagonal included, and cells that nobody judged are
/// left out; 2.2.3 holds each judged pair once, in the direction in which the other one is
/// exactly its reciprocal. `XMCDADocument` of `Intake` reads the experts' judgements back equal.
public enum XMCDAFile {
  /// The file's bytes. Complexity: O(judgements).
  public static func bytes(of record: WeightingRecord, version: XMCDAVersion) -> [UInt8] {
    var document = XMCDAWriter(record, version: version)
    document.write()
    return document.writer.finished()
  }
}

private struct XMCDAWriter: ~Copyable {
  typealias Attributes = [(name: String, value: String)]

  var writer = XMLWriter()
  private let record: WeightingRecord
  private let version: XMCDAVersion
  private let itemsOf: [String: [String]]
  private let criteria: [String]
  private let roots: [String]

  init(_ record: WeightingRecord, version: XMCDAVersion) {
    self.record = record
    self.version = version
    itemsOf = Dictionary(
      record.matrices.map { ($0.parent, $0.items) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let parents = record.matrices.map(\.parent)
    let children = Set(record.matrices.flatMap(\.items))
    let known = children.union(parents)
    // A parent in a profile is no criterion of its own beside the parent itself.
    func isOfProfile(_ parent: String) -> Bool {
      parent.firstIndex(of: "@").map { known.contains(String(parent[..<$0])) } ?? false
    }
    criteria = record.matrices.flatMap { [$0.parent] + $0.items }.filter {
      !isOfProfile($0) && seen.insert($0).inserted
    }
    roots = parents.filter { !children.contains($0) && !isOfProfile($0) }
  }

  mutating func write() {
    let prefix = version == .v4 ? "" : "xmcda:"
    let declaration = version == .v4 ? "xmlns" : "xmlns:xmcda"
    writer.start(prefix + version.root, [(declaration, version.namespace)])
    writer.start("criteria")
    for id in criteria { writer.element("criterion", [("id", id)]) }
    writer.end()
    // Each schema has its own order.
    switch version {
    case .v2:
      hierarchy()
      weights()
      for matrix in record.matrices { comparisons(matrix) }
    case .v3:
      weights()
      for matrix in record.matrices { comparisons(matrix) }
      hierarchy()
    case .v4:
      hierarchy()
      for matrix in record.matrices { comparisons(matrix) }
      weights()
    }
    writer.end()
  }

  // MARK: Hierarchy

  private mutating func hierarchy() {
    if roots.isEmpty { return }
    var written: Set<String> = []
    writer.start(version == .v2 ? "hierarchy" : "criteriaHierarchy")
    if version != .v2 { writer.start("nodes") }
    for root in roots { node(root, &written) }
    if version != .v2 { writer.end() }
    writer.end()
  }

  /// A node with all below it; one that stands already is not written again.
  private mutating func node(_ id: String, _ written: inout Set<String>) {
    guard written.insert(id).inserted else { return }
    writer.start("node")
    writer.element("criterionID", text: id)
    let children = (itemsOf[id] ?? []).filter { !written.contains($0) }
    if !children.isEmpty {
      if version != .v2 { writer.start("nodes") }
      for child in children { node(child, &written) }
      if version != .v2 { writer.end() }
    }
    writer.end()
  }

  // MARK: Weights

  private mutating func weights() {
    for matrix in record.matrices {
      values(
        zip(matrix.items, matrix.weights).map { ($0, $1) },
        [("id", matrix.parent), ("mcdaConcept", XMCDAConcept.localWeights)])
    }
    if let global = record.global {
      values(
        criteria.compactMap { id in global[id].map { (id, $0) } },
        [("mcdaConcept", XMCDAConcept.globalWeights)])
    }
  }

  private mutating func values(
    _ weights: [(item: String, weight: Double)], _ attributes: Attributes
  ) {
    if weights.isEmpty { return }
    writer.start("criteriaValues", attributes)
    for (item, weight) in weights {
      writer.start(version == .v4 ? "criterionValues" : "criterionValue")
      writer.element("criterionID", text: item)
      value(weight)
      writer.end()
    }
    writer.end()
  }

  /// A number: `value` in 2.x, `values` around it later.
  private mutating func value(_ number: Double) {
    if version != .v2 { writer.start("values") }
    writer.start("value")
    writer.element("real", text: ShortestNumber.text(number))
    writer.end()
    if version != .v2 { writer.end() }
  }

  // MARK: Judgements

  private mutating func comparisons(_ matrix: MatrixRecord) {
    if let group = matrix.matrix {
      comparisons(
        group.map { $0 }, of: matrix.items,
        [("id", matrix.parent), ("mcdaConcept", XMCDAConcept.group)])
    }
    for expert in matrix.experts {
      guard let judged = expert.matrix else { continue }
      comparisons(
        judged, of: matrix.items,
        [
          ("id", "\(matrix.parent)/\(expert.id)"), ("name", expert.id),
          ("mcdaConcept", XMCDAConcept.expert),
        ])
    }
  }

  private mutating func comparisons(
    _ cells: [Double?], of items: [String], _ attributes: Attributes
  ) {
    guard items.count >= 2, cells.count == items.count * items.count else { return }
    if version == .v2 {
      pairs(cells, of: items, attributes)
    } else {
      rows(cells, of: items, attributes)
    }
  }

  private mutating func rows(_ cells: [Double?], of items: [String], _ attributes: Attributes) {
    let n = items.count
    writer.start("criteriaMatrix", attributes)
    for i in 0..<n where (0..<n).contains(where: { cells[i * n + $0] != nil }) {
      writer.start("row")
      writer.element("criterionID", text: items[i])
      for j in 0..<n {
        guard let cell = cells[i * n + j] else { continue }
        writer.start("column")
        writer.element("criterionID", text: items[j])
        value(cell)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private mutating func pairs(_ cells: [Double?], of items: [String], _ attributes: Attributes) {
    let n = items.count
    writer.start("criteriaComparisons", attributes)
    writer.start("pairs")
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        guard let upper = cells[i * n + j], let lower = cells[j * n + i] else { continue }
        let (left, right, judgement) =
          1 / upper == lower ? (i, j, upper) : (j, i, lower)
        writer.start("pair")
        for (name, item) in [("initial", left), ("terminal", right)] {
          writer.start(name)
          writer.element("criterionID", text: items[item])
          writer.end()
        }
        value(judgement)
        writer.end()
      }
    }
    writer.end()
    writer.end()
  }
}
