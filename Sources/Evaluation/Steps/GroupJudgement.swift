// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import WeightingEngine

extension MatrixRecord {
  /// What a group of experts' sheets on one parent gives.
  ///
  /// With `group="judgements"`: one matrix, the geometric mean of the sheets weighted by the
  /// experts' shares, and its weights, λmax, CI and CR. With `group="priorities"`: the arithmetic
  /// mean of the experts' own weights; there is no group matrix then.
  ///
  /// An expert's share is the expert's own weight, 0 or half of it above the limit where the
  /// rule says so, divided by the sum over the experts.
  public init(
    _ group: Judgements.Group, judgements: Judgements, rule: WeightingRule
  ) throws(WeighingFault) {
    let n = group.items.count
    let table = RandomIndex.Table(rawValue: rule.randomIndex) ?? .saaty1980
    let sheets = group.sheets.map { sheet -> (id: String, priorities: Priorities) in
      (sheet.expert, Priorities(sheet.matrix, count: n, method: rule.method, table: table))
    }
    let above = sheets.map { ($0.priorities.consistencyRatio ?? 0) > rule.highestRatio }
    let pull = zip(sheets, above).map { sheet, isAbove -> Double in
      let own = judgements.weight(of: sheet.id)
      guard isAbove else { return own }
      switch rule.aboveLimit {
      case .flag: return own
      case .exclude: return 0
      case .halve: return own / 2
      }
    }
    let sum = pull.reduce(0, +)
    guard sum > 0 else { throw .everySheetExcluded(parent: group.parent) }
    let shares = pull.map { $0 / sum }
    let experts = sheets.indices.map { index in
      ExpertRecord(
        id: sheets[index].id, weights: sheets[index].priorities.weights,
        matrix: group.sheets[index].matrix, lambdaMax: sheets[index].priorities.lambdaMax,
        consistencyRatio: sheets[index].priorities.consistencyRatio, missing: [],
        share: shares[index], aboveLimit: above[index])
    }
    let consensus =
      experts.count < 2
      ? nil : Consensus.index(experts.map(\.weights), largestJudgement: 9)
    switch rule.group {
    case .judgements:
      let matrix = GroupAggregation.judgements(
        group.sheets.map(\.matrix), count: n, weights: shares)
      let whole = Priorities(matrix, count: n, method: rule.method, table: table)
      self.init(
        parent: group.parent, items: group.items, weights: whole.weights, matrix: matrix,
        lambdaMax: whole.lambdaMax, consistencyIndex: whole.consistencyIndex,
        consistencyRatio: whole.consistencyRatio, randomIndex: table.value(n), experts: experts,
        consensus: consensus)
    case .priorities:
      self.init(
        parent: group.parent, items: group.items,
        weights: GroupAggregation.priorities(experts.map(\.weights), weights: shares),
        matrix: nil, lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil,
        randomIndex: table.value(n), experts: experts, consensus: consensus)
    }
  }
}
