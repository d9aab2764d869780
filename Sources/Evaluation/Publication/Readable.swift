// SPDX-License-Identifier: Apache-2.0
internal import WeightingEngine

/// Comparisons among the alliances of a published result whose scores under another choice are published,
/// too.
struct Readable {
  let result: EvaluationResult
  /// By alliance: the published score.
  let scores: [Double?]

  /// The mean of |rank then − rank| among those with both scores, each group ranked by itself; `nil` of
  /// nobody.
  func meanRankShift(_ then: [Double?]) -> Double? {
    var shifts: [Int] = []
    for group in result.rankedTogether {
      let known = group.filter { result.alliances[$0].rank != nil && at(then, $0) != nil }
      let (before, after) = (ranks(known.map { scores[$0] }), ranks(known.map { at(then, $0) }))
      shifts += zip(before, after).map { abs($0 - $1) }
    }
    return shifts.isEmpty ? nil : Double(shifts.reduce(0, +)) / Double(shifts.count)
  }

  /// How many of those with a score then have another class then.
  func classChanges(_ then: [String?], given scores: [Double?]) -> Int {
    result.alliances.indices.count { index in
      at(scores, index) != nil
        && at(then, index) != RuledClasses.own(of: result.alliances[index], in: result)
    }
  }

  /// The operators held against the round's own, among the alliances whose results under them are
  /// published.
  func comparisons(_ operators: [OperatorComparison]) -> [OperatorComparison] {
    let known = result.alliances.indices.filter {
      result.alliances[$0].robustness?.operators.count == operators.count
    }
    let declared = operators.firstIndex(where: \.isDeclared)
    return operators.enumerated().map { place, old in
      func outcome(_ index: Int, _ operator: Int) -> OperatorOutcome? {
        result.alliances[index].robustness?.operators[`operator`]
      }
      let outcomes = known.compactMap { outcome($0, place) }
      var then: [Double?] = Array(repeating: nil, count: scores.count)
      for index in known { then[index] = outcome(index, place)?.score }
      return OperatorComparison(
        operator: old.operator, isDeclared: old.isDeclared,
        tied: outcomes.count { !$0.loss.tied.isEmpty },
        saturated: outcomes.count { !$0.loss.saturated.isEmpty },
        fromWeights: outcomes.count { $0.loss.fromWeights.count >= 2 },
        medianValidity: Quartiles(outcomes.compactMap(\.validity))?.median,
        tiedPairs: tiedPairs(then),
        meanRankShift: old.meanRankShift.flatMap { _ in meanRankShift(then) },
        classChanges: old.classChanges.flatMap { _ in
          declared.map { declared in
            known.count {
              outcome($0, place)?.resultClass != outcome($0, declared)?.resultClass
            }
          }
        })
    }
  }

  /// The pairs of ranked alliances with equal scores then.
  private func tiedPairs(_ then: [Double?]) -> Int {
    result.rankedTogether.reduce(0) { sum, group in
      let known = group.filter { result.alliances[$0].rank != nil }.compactMap { at(then, $0) }
      let found = Dictionary(grouping: known.map(ComparisonScore.saturating), by: \.self)
      return sum + found.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }
  }

  private func ranks(_ scores: [Double?]) -> [Int] {
    CompetitionRank.ranks(
      of: scores.map { $0.map(ComparisonScore.saturating) ?? .min }
    ).map(\.rank)
  }

  private func at<Value>(_ values: [Value?], _ index: Int) -> Value? {
    values.indices.contains(index) ? values[index] : nil
  }
}
