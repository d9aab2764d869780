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
  /// weights scaled to sum 1; a single child has weight 1. Declared objective weights are combined
  /// with those from judgements, as the rule says, and shown beside them.
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
      } else {
        let weights = entry.children.compactMap { outline.entries[$0].node?.weight }
        let sum = weights.reduce(0, +)
        guard weights.count == entry.children.count, sum > 0, sum.isFinite else {
          faults.append(.noWeights(parent: entry.id))
          continue
        }
        for (child, weight) in zip(entry.children, weights) {
          local[child] = weight / sum
          sources[child] = .indexSystem
        }
      }
    }
    guard faults.isEmpty else { throw WeighingFaults(faults) }
    var global = Array(repeating: 1.0, count: count)
    for place in outline.entries.indices.dropFirst() {
      if let parent = outline.entries[place].parent {
        global[place] = global[parent] * local[place]
      }
    }
    self.local = local
    self.global = global
    self.sources = sources
    record = WeightingRecord(
      rule: rule, matrices: matrices, objective: objective,
      global: Dictionary(zip(outline.entries.map(\.id), global), uniquingKeysWith: { $1 }))
  }
}

extension MatrixRecord {
  /// Whether the weights that count are combined of the experts' and objective ones.
  fileprivate func isCombined(by rule: WeightingRule) -> Bool {
    rule.combination != .none && objectiveWeights != nil
  }
}
