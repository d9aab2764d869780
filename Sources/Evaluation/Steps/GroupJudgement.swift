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
  /// rule says so, divided by the sum over the experts. Experts stand in order of their codes, so
  /// that the order of the rows changes nothing.
  public init(
    _ rows: Judgements.Group, judgements: Judgements, rule: WeightingRule
  ) throws(WeighingFault) {
    let group = Judgements.Group(
      parent: rows.parent, items: rows.items,
      sheets: rows.sheets.sorted { $0.expert.utf8.lexicographicallyPrecedes($1.expert.utf8) })
    let n = group.items.count
    let table = RandomIndex(rawValue: rule.randomIndex) ?? .saaty1980
    let method = rule.method.engine
    let matrices = try group.sheets.map { sheet throws(WeighingFault) in
      do {
        let matrix = try JudgementMatrix(elements: (sheet.pairs ?? []).compactMap { $0 })
        if matrix.count == n { return matrix }
      } catch {}
      throw .unusableSheet(parent: group.parent, expert: sheet.expert)
    }
    let priorities = matrices.map(method.priorities)
    let ratios = priorities.map {
      Consistency(count: n, lambdaMax: $0.lambdaMax, table: table).ratio
    }
    let above = ratios.map { ($0 ?? 0) > rule.highestRatio }
    let pull = zip(group.sheets, above).map { sheet, isAbove -> Double in
      let own = judgements.weight(of: sheet.expert)
      guard isAbove else { return own }
      switch rule.aboveLimit {
      case .flag: return own
      case .exclude: return 0
      case .halve: return own / 2
      }
    }
    let sum = OrderIndependentSum.of(pull)
    guard sum > 0 else { throw .everySheetExcluded(parent: group.parent) }
    let shares = pull.map { $0 / sum }
    let experts = group.sheets.indices.map { index in
      ExpertRecord(
        id: group.sheets[index].expert, weights: priorities[index].weights,
        matrix: matrices[index].elements, bestWorst: nil, points: nil,
        lambdaMax: priorities[index].lambdaMax, consistencyRatio: ratios[index],
        limit: rule.highestRatio, missing: [], share: shares[index], aboveLimit: above[index],
        quality: nil, distance: nil, compatibility: nil, standsApart: false)
    }
    let consensus = Consensus.index(of: priorities.map(\.weights))
    do {
      switch rule.group {
      case .judgements:
        let matrix = try Aggregation.judgements(matrices, weights: shares)
        let whole = method.priorities(of: matrix)
        let consistency = Consistency(count: n, lambdaMax: whole.lambdaMax, table: table)
        self.init(
          parent: group.parent, items: group.items, form: group.form, weights: whole.weights,
          expertWeights: whole.weights, objectiveWeights: nil, fuzzyWeights: nil,
          matrix: matrix.elements, counts: nil, missing: [], lambdaMax: whole.lambdaMax,
          consistencyIndex: consistency.index, consistencyRatio: consistency.ratio,
          randomIndex: consistency.randomIndex, quality: nil, experts: experts,
          consensus: consensus, consensusLevel: nil, concordance: nil, agreement: [],
          intervals: [])
      case .priorities:
        let weights = try Aggregation.priorities(
          priorities.map(\.weights), weights: shares)
        self.init(
          parent: group.parent, items: group.items, form: group.form, weights: weights,
          expertWeights: weights, objectiveWeights: nil, fuzzyWeights: nil, matrix: nil,
          counts: nil, missing: [], lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil,
          randomIndex: table.value(count: n), quality: nil, experts: experts,
          consensus: consensus, consensusLevel: nil, concordance: nil, agreement: [],
          intervals: [])
      }
    } catch {
      throw .everySheetExcluded(parent: group.parent)
    }
  }
}

extension WeightingRule.Method {
  /// The engine's method of the same name.
  fileprivate var engine: PrioritisationMethod {
    switch self {
    case .eigenvector: .eigenvector
    case .geometricMean: .geometricMean
    case .columnMean: .columnMean
    case .fuzzyGeometricMean: .geometricMean
    }
  }
}
