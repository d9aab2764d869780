// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Someone who knows every weight, how many answered what, and all that is published of one
/// alliance, and who solves linear equations. The same equations hold for scores and for each
/// grade's share, so one system stands for all of them.
struct Adversary {
  enum Unknown: Hashable {
    case node(Int)
    case audience(Int, String)
    case cell(Int, String, String)
  }

  private var equations: [[Unknown: Double]] = []
  private var known: Set<Unknown> = []
  let outline: Outline
  /// Local weights by place, as the alliance's profile has them.
  private let weights: [Double]

  /// - Parameter tellsBounds: whether the bounds are taken as published, even where they are not.
  init(
    original: EvaluationResult, published: EvaluationResult, alliance index: Int,
    tellsBounds: Bool = false
  ) {
    outline = original.outline
    let (whole, shown) = (original.alliances[index], published.alliances[index])
    let group = original.groups.first { $0.profile == whole.profile }
    weights = group?.nodes.map(\.localWeight) ?? []
    tree(whole)
    survey(whole, rule: original.round)
    if tellsBounds || shown.bounds != nil { bounds(whole) }
    for place in shown.nodes.indices { know(place, whole, shown, original) }
  }

  // MARK: What holds

  /// A criterion is the mixture of its children by the weights that were used, and what bonus and
  /// deductions change is known.
  private mutating func tree(_ whole: AllianceResult) {
    guard whole.score != nil else { return }
    for place in outline.entries.indices where whole.nodes[place].score != nil {
      var equation: [Unknown: Double] = [:]
      for child in outline.entries[place].children where whole.nodes[child].score != nil {
        equation[.node(child)] = -(whole.nodes[child].weightUsed ?? 0)
      }
      if equation.isEmpty { continue }
      equation[.node(place)] = whole.nodes[place].weightUsed ?? 0
      equations.append(equation)
    }
  }

  /// An indicator is the mixture of its audiences, an audience the mean of its items.
  private mutating func survey(_ whole: AllianceResult, rule: RoundDefinition) {
    for (place, node) in whole.nodes.enumerated() where !node.audiences.isEmpty {
      var equation: [Unknown: Double] = [.node(place): -1]
      for audience in node.audiences {
        equation[.audience(place, audience.id)] = audience.weightUsed
        let cells = node.items.filter {
          $0.audience == audience.id && $0.counts.reduce(0, +) > 0
        }
        var mean: [Unknown: Double] = [.audience(place, audience.id): -1]
        for cell in cells {
          mean[.cell(place, audience.id, cell.id)] = 1 / Double(cells.count)
        }
        equations.append(mean)
      }
      equations.append(equation)
    }
  }

  /// Published bounds mix all leaves that apply by their full weights.
  private mutating func bounds(_ whole: AllianceResult) {
    var share = Array(repeating: 0.0, count: outline.entries.count)
    share[0] = 1
    var equation: [Unknown: Double] = [:]
    for (place, entry) in outline.entries.enumerated() {
      let applying = entry.children.filter { whole.nodes[$0].applicability > 0 }
      let sum = applying.map { weights[$0] }.reduce(0, +)
      for child in applying { share[child] = share[place] * weights[child] / sum }
      if entry.children.isEmpty, whole.nodes[place].absent == nil {
        equation[.node(place)] = share[place]
      }
    }
    if !equation.isEmpty { equations.append(equation) }
  }

  // MARK: What is shown

  private mutating func know(
    _ place: Int, _ whole: AllianceResult, _ shown: AllianceResult, _ original: EvaluationResult
  ) {
    let (node, before) = (shown.nodes[place], whole.nodes[place])
    let isCounted = outline.entries[place].indicator?.measure != nil
    let isLeaf = outline.entries[place].children.isEmpty
    let isWorstByRule = isLeaf && before.absent != nil && before.completeness == 0
    let isRoot = place == 0 && (shown.score != nil || shown.membership != nil)
    let ids = Set(
      [node.id] + (outline.entries[place].indicator?.points.map(\.id) ?? []))
    let gates = original.indexSystem.definition.gates
    let isAtGate = zip(gates, shown.gates).contains { $0.node == node.id && $1.value != nil }
    let isReduced = shown.reductions.contains { $0.indicator.map(ids.contains) ?? false }
    if node.score != nil || node.membership != nil || node.value != nil || node.contribution != nil
      || node.verdict != nil || isCounted || isWorstByRule || isRoot || node.marks != nil
      || node.panel != nil || node.points.contains(where: { $0.state != nil }) || isAtGate
      || isReduced
    {
      known.insert(.node(place))
    }
    for audience in node.audiences where !audience.membership.isEmpty {
      known.insert(.audience(place, audience.id))
    }
    var pooled: [String: [Unknown: Double]] = [:]
    for cell in before.items {
      let valid = cell.counts.reduce(0, +)
      guard valid > 0, let audience = cell.audience else { continue }
      let unknown = Unknown.cell(place, audience, cell.id)
      if node.items.contains(where: { $0.id == cell.id && $0.audience == audience }) {
        known.insert(unknown)
      } else if node.items.contains(where: { $0.id == cell.id && $0.audience == nil }) {
        pooled[cell.id, default: [:]][unknown] = valid
      }
    }
    equations += pooled.values
  }

  // MARK: What follows

  /// The unknowns that the equations determine: those that stand alone in a row of the reduced
  /// echelon form.
  func determined() -> Set<Unknown> {
    var found = known
    let open = Set(equations.flatMap(\.keys)).subtracting(known)
    let columns = Array(open)
    var rows = equations.map { equation in columns.map { equation[$0] ?? 0 } }
    var top = 0
    for column in columns.indices {
      guard
        let pivot = (top..<max(top, rows.count)).max(by: {
          rows[$0][column].magnitude < rows[$1][column].magnitude
        }), rows[pivot][column].magnitude > 1e-9
      else { continue }
      rows.swapAt(top, pivot)
      let factor = rows[top][column]
      rows[top] = rows[top].map { $0 / factor }
      for row in rows.indices where row != top && rows[row][column] != 0 {
        let times = rows[row][column]
        for k in columns.indices { rows[row][k] -= times * rows[top][k] }
      }
      top += 1
    }
    for row in rows.prefix(top) {
      let filled = row.indices.filter { row[$0].magnitude > 1e-9 }
      if filled.count == 1 { found.insert(columns[filled[0]]) }
    }
    return found
  }
}
