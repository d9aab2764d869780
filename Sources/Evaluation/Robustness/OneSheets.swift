// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The most that one answer sheet moves an alliance's score: each unit left out in turn, counted
/// again.
///
/// Under the weighted average the change is the sum of the leaves', unless an item loses its last answer:
/// then, under every other operator and with bonus or deductions the whole tree is composed again. Of a stratum whose answers
/// are not kept only a bound is known, (best − worst score) ÷ (n − 1) of each item; where that is above
/// what was found elsewhere, nothing is said.
struct OneSheets {
  private let evaluator: Evaluator
  private let evidence: SurveyEvidence
  private let isLinear: Bool

  init(_ evaluator: Evaluator, evidence: SurveyEvidence) {
    self.evaluator = evaluator
    self.evidence = evidence
    isLinear =
      evidence.round.composition.isWeightedAverage && evaluator.adjustments().isEmpty
  }

  /// An answered item of a leaf, as one stratum's units answered it.
  private struct Item {
    let leaf: Int
    /// Where it stands in the leaf's items.
    let place: Int
    let counts: [Double]
    let valid: Double
    let score: Double
    /// What its score counts for at the root.
    let weight: Double
  }

  /// The sheet of an alliance; of several that move the score alike the first in order of audience,
  /// questionnaire and answers. `nil` without a score, and where nobody's sheet is known.
  ///
  /// - Complexity: O(units × items × grades), and a composition for each unit that is not linear.
  func largest(of alliance: AllianceResult) -> OneSheet? {
    guard let score = alliance.score else { return nil }
    let strata = AllianceStrata(alliance, evidence: evidence)
    let weights = SamplingErrors(evidence, local: evaluator.weighting.local)
      .weights(of: 0, alliance.nodes, strata.leaves)
    var largest: OneSheet?
    var bound = 0.0
    for stratum in strata.strata {
      let (items, columns) = items(of: stratum, alliance, strata.leaves, weights)
      guard let sample = stratum.sample else {
        bound = max(bound, self.bound(items))
        continue
      }
      let grades = evidence.gradeScores.count
      let votes = sample.votes(columns, padded: items.count, gradeCount: grades)
      for unit in 0..<sample.count {
        let first = unit * grades * items.count
        let own = items.indices.map { item in
          (0..<grades).map { votes[first + $0 * items.count + item] }
        }
        guard
          let change = change(without: own, items, alliance, score, leaves: strata.leaves),
          change.magnitude > (largest?.change.magnitude ?? -1)
        else { continue }
        largest = OneSheet(change: change + 0, audience: stratum.audience)
      }
    }
    guard let largest, largest.change.magnitude >= bound else { return nil }
    return largest
  }

  private func items(
    of stratum: AllianceStrata.Stratum, _ alliance: AllianceResult,
    _ leaves: [AllianceStrata.Leaf], _ weights: [Double]
  ) -> (items: [Item], columns: [Int]) {
    var items: [Item] = []
    var columns: [Int] = []
    for (leaf, entry) in leaves.enumerated() {
      let node = alliance.nodes[entry.place]
      for counted in RecountedStratum.items(of: node)
      where counted.result.audience == stratum.audience
        && counted.result.questionnaire == stratum.questionnaire
      {
        guard let place = node.items.firstIndex(of: counted.result) else { continue }
        let column = stratum.sample?.items.firstIndex {
          $0.id == counted.result.id && $0.indicator == entry.id
        }
        if stratum.sample != nil, column == nil { continue }
        items.append(
          Item(
            leaf: leaf, place: place, counts: counted.result.counts,
            valid: counted.result.counts.reduce(0, +), score: score(counted.shares),
            weight: weights[leaf] * counted.coefficient))
        columns.append(column ?? 0)
      }
    }
    return (items, columns)
  }

  private func score(_ shares: [Double]) -> Double {
    zip(shares, evidence.gradeScores).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func bound(_ items: [Item]) -> Double {
    let range = (evidence.gradeScores.max() ?? 0) - (evidence.gradeScores.min() ?? 0)
    return items.reduce(0) { $0 + $1.weight * range / max($1.valid - 1, 1) }
  }

  /// What the score changes by without some votes, item by item; `nil` where nothing would be left.
  private func change(
    without votes: [[Double]], _ items: [Item], _ alliance: AllianceResult, _ score: Double,
    leaves: [AllianceStrata.Leaf]
  ) -> Double? {
    let own = votes.map { $0.reduce(0, +) }
    let isWhole = zip(items, own).allSatisfy { $1 == 0 || $0.valid - $1 > Self.nothing }
    guard isLinear, isWhole else {
      return composed(without: votes, items, alliance, leaves).map { $0 - score }
    }
    var change = 0.0
    for (place, item) in items.enumerated() where own[place] > 0 {
      let left = zip(item.counts, votes[place]).map { $0 - $1 }
      change += item.weight * (self.score(left) / (item.valid - own[place]) - item.score)
    }
    return change
  }

  /// The score of the whole tree without some votes.
  private func composed(
    without votes: [[Double]], _ items: [Item], _ alliance: AllianceResult,
    _ leaves: [AllianceStrata.Leaf]
  ) -> Double? {
    var values = alliance.nodes.enumerated().map { place, node in
      evidence.outline.entries[place].children.isEmpty
        ? evaluator.assessment.value(of: node) : nil
    }
    for (leaf, entry) in leaves.enumerated() where items.contains(where: { $0.leaf == leaf }) {
      let node = alliance.nodes[entry.place]
      var counts = node.items.map(\.counts)
      for (item, votes) in zip(items, votes) where item.leaf == leaf {
        let left = zip(counts[item.place], votes).map { $0 - $1 }
        counts[item.place] = left.reduce(0, +) > Self.nothing ? left.map { max($0, 0) } : []
      }
      let membership = SurveyMembership(
        gradeCount: evidence.gradeScores.count,
        audiences: evidence.round.audiences.map { audience in
          SurveyMembership.Audience(
            weight: audience.weight,
            counts: zip(node.items, counts).filter { $0.0.audience == audience.id }.map(\.1))
        })?.membership
      let missing =
        evidence.round.missing.noAnswers == .worstGrade ? evaluator.assessment.worst : nil
      values[entry.place] = (membership ?? missing).map { .membership($0) }
    }
    return evaluator.composition.compose(values, adjustments: evaluator.adjustments(of: alliance))
      .score[0]
  }

  /// Less than this of a vote is rounding.
  private static let nothing = 1e-9
}
