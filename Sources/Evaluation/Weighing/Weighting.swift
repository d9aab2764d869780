// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import WeightingEngine

/// Local and global weights, and where each came from.
///
/// Invariant: one entry per place of the outline; siblings' local weights sum to 1; the root's
/// are 1.
public struct Weighting: Sendable {
  /// Local weights by place.
  public let local: [Double]
  /// Global weights by place: the product of the local weights from the root down.
  public let global: [Double]
  /// Where each local weight came from; `nil` for the root.
  public let sources: [NodeRecord.WeightSource?]
  /// The judgements and what they give.
  public let record: WeightingRecord
}

extension Weighting {
  /// Weighs an index system: judgements where there are any, otherwise the index system's own
  /// weights scaled to sum 1, otherwise full marks scaled to sum 1; a single child has weight 1.
  /// Declared objective weights are combined with those from judgements, as the rule says, and
  /// shown beside them. Judgements of a parent in a profile, `parent@profile`, change nothing here:
  /// they are weighed and put on record after the parent's own (see ``laid(_:over:)``).
  ///
  /// - Throws: ``WeighingFaults``, all of all groups in tree order.
  public init(
    outline: Outline, judgements: Judgements, rule: WeightingRule,
    objective: ObjectiveWeights? = nil, robustness: RobustnessRule = RobustnessRule()
  ) throws(WeighingFaults) {
    var faults: [WeighingFault] = []
    let count = outline.entries.count
    var local = Array(repeating: 1.0, count: count)
    var sources: [NodeRecord.WeightSource?] = Array(repeating: nil, count: count)
    var matrices: [MatrixRecord] = []
    for entry in outline.entries where !entry.children.isEmpty {
      if let group = judgements.group(of: entry.id) {
        guard Set(group.items) == Set(entry.children.map { outline.entries[$0].id }) else {
          faults.append(
            .unusableSheet(parent: entry.id, expert: group.sheets.first?.expert ?? ""))
          continue
        }
        let matrix: MatrixRecord
        do {
          matrix = try MatrixRecord(
            group, judgements: judgements, rule: rule,
            objective: objective?.group(of: entry.id), robustness: robustness)
        } catch {
          faults += error.faults
          continue
        }
        matrices.append(matrix)
        for child in entry.children {
          let position = matrix.items.firstIndex(of: outline.entries[child].id)
          local[child] = position.map { matrix.weights[$0] } ?? 0
          sources[child] = matrix.isCombined(by: rule) ? .combined : .judgements
        }
      } else if entry.children.count == 1 {
        sources[entry.children[0]] = .singleChild
      } else if let stated = outline.statedWeights(of: entry) {
        for (child, weight) in zip(entry.children, stated.weights) {
          local[child] = weight
          sources[child] = stated.source
        }
      } else {
        faults.append(.noWeights(parent: entry.id))
      }
      for group in judgements.profiled[entry.id] ?? [] {
        do {
          matrices.append(
            try MatrixRecord(group, judgements: judgements, rule: rule, robustness: robustness))
        } catch {
          faults += error.faults
        }
      }
    }
    guard faults.isEmpty else { throw WeighingFaults(faults) }
    let global = outline.products(of: local)
    self.local = local
    self.global = global
    self.sources = sources
    record = WeightingRecord(
      rule: rule, matrices: matrices, objective: objective,
      global: Dictionary(zip(outline.entries.map(\.id), global), uniquingKeysWith: { $1 }))
  }
}

extension Outline {
  /// The children's weights as the definition gives them, scaled to sum 1: their own, or by full
  /// marks where none has one; `nil` where there are neither.
  func statedWeights(
    of entry: Entry
  ) -> (weights: [Double], source: NodeRecord.WeightSource)? {
    let nodes = entry.children.compactMap { entries[$0].node }
    var weights = nodes.compactMap(\.weight)
    var source = NodeRecord.WeightSource.indexSystem
    if nodes.fullMarks != nil {
      weights = nodes.compactMap(\.fullMarks)
      source = .fullMarks
    }
    let sum = weights.reduce(0, +)
    guard weights.count == entry.children.count, sum > 0, sum.isFinite else { return nil }
    return (weights.map { $0 / sum }, source)
  }

  /// The products of local weights from the root down, by place.
  func products(of local: [Double]) -> [Double] {
    var global = Array(repeating: 1.0, count: entries.count)
    for place in entries.indices.dropFirst() {
      if let parent = entries[place].parent { global[place] = global[parent] * local[place] }
    }
    return global
  }
}

extension Judgements {
  /// The groups of parents in a profile, by the parent's id, in byte order of the profiles' ids.
  fileprivate var profiled: [String: [Group]] {
    let groups = groups.filter { $0.parent.contains("@") }
      .sorted { $0.parent.utf8.lexicographicallyPrecedes($1.parent.utf8) }
    return Dictionary(grouping: groups) { String($0.parent.prefix { $0 != "@" }) }
  }
}

extension MatrixRecord {
  /// Whether the weights that count are combined of the experts' and objective ones.
  fileprivate func isCombined(by rule: WeightingRule) -> Bool {
    rule.combination != .none && objectiveWeights != nil
  }
}
