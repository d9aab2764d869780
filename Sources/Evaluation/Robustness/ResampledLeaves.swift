// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// One alliance's survey indicators as they would be had other respondents answered.
///
/// - Strata whose answers are kept together are counted again from the units drawn
///   (``RescaledBootstrap``): a unit keeps all its answers; an item that nobody drawn answered keeps its
///   estimate; audiences keep their weights.
/// - All other strata, too large to be kept or too small for a variance of their own, move the
///   scores together by one vector of the normal distribution with the covariance of the moments, of small
///   ones the borrowed covariance: the same variance, the skewness of a mean of more than 200 left out.
///   Of memberships as much of every grade moves to its neighbour as the score asks for.
///
/// A replicate depends on the seed, the ids of alliance, questionnaires and audiences, and its number.
/// Memory: a byte × grades × items × units that are kept.
struct ResampledLeaves: Sendable {
  /// The places of the survey indicators that have answers, in tree order.
  let places: [Int]
  /// Whether no replicate differs from what was counted.
  let isConstant: Bool

  /// What was counted.
  private let counted: [[Double]]
  private let countedScores: [Double]
  /// The part of each leaf that is not counted again.
  private let fixed: [[Double]]
  private let fixedScores: [Double]
  private let recounted: [RecountedStratum]
  private let normal: NormalVectors
  private let gradeScores: [Double]

  /// Prepares to draw. Complexity: O(units × items × grades + strata × leaves² + leaves³).
  init(_ alliance: AllianceResult, evidence: SurveyEvidence) {
    let strata = AllianceStrata(alliance, evidence: evidence)
    let leaves = strata.leaves
    let scores = evidence.gradeScores
    places = leaves.map(\.place)
    gradeScores = scores
    counted = leaves.map { alliance.nodes[$0.place].membership ?? [] }
    countedScores = leaves.map { alliance.nodes[$0.place].score ?? 0 }
    let moving = strata.strata.filter { $0.left > 0 }
    recounted = moving.filter { !strata.isPooled($0) }.compactMap {
      RecountedStratum($0, alliance: alliance, leaves: leaves, evidence: evidence)
    }
    var fixed = leaves.map { _ in [Double](repeating: 0, count: scores.count) }
    for (leaf, place) in places.enumerated() {
      let items = RecountedStratum.items(of: alliance.nodes[place])
      for item in items where !recounted.contains(where: { $0.holds(item.result) }) {
        for (grade, share) in item.shares.enumerated() {
          fixed[leaf][grade] += item.coefficient * share
        }
      }
    }
    self.fixed = fixed
    fixedScores = fixed.map { zip($0, scores).reduce(0) { $0 + $1.0 * $1.1 } }
    var covariance = [Double](repeating: 0, count: leaves.count * leaves.count)
    for stratum in moving
    where !recounted.contains(where: {
      $0.audience == stratum.audience && $0.questionnaire == stratum.questionnaire
    }) {
      for i in leaves.indices where stratum.shares[i] > 0 {
        for j in 0...i where stratum.shares[j] > 0 {
          guard let unit = strata.covariance(stratum, i, j) else { continue }
          covariance[i * leaves.count + j] +=
            stratum.shares[i] * stratum.shares[j] * stratum.left * unit.value
            / Double(stratum.count)
        }
      }
    }
    normal = NormalVectors(
      covariance: covariance, count: leaves.count, seed: evidence.round.robustness.seed,
      names: [alliance.id])
    isConstant = recounted.isEmpty && normal.isConstant
  }

  /// The scores of a replicate, one per place.
  ///
  /// - Complexity: O(units × items ÷ 8 + items × grades + leaves²), no more memory.
  func scores(replicate: Int, into scores: inout [Double]) {
    if isConstant {
      scores = countedScores
      return
    }
    scores = fixedScores
    for stratum in recounted {
      stratum.draw(replicate) { stratum.add($0, gradeScores: gradeScores, to: &scores) }
    }
    scores.withUnsafeMutableBufferPointer { normal.add(replicate, to: $0) }
  }

  /// The memberships of a replicate, one per place, each summing to 1.
  ///
  /// - Complexity: O(units × items × grades ÷ 32 + items × grades + leaves²).
  func memberships(replicate: Int) -> [[Double]] {
    if isConstant { return counted }
    var memberships = fixed
    for stratum in recounted {
      stratum.draw(replicate) { stratum.add($0, to: &memberships) }
    }
    var change = [Double](repeating: 0, count: places.count)
    change.withUnsafeMutableBufferPointer { normal.add(replicate, to: $0) }
    for leaf in memberships.indices where change[leaf] != 0 {
      memberships[leaf] = Self.moved(memberships[leaf], by: change[leaf], gradeScores)
    }
    return memberships
  }

  /// The scores and memberships where the units given are drawn of each recounted stratum, in their
  /// order, and nothing else moves.
  func leaves(drawing drawn: [[Int32]]) -> (scores: [Double], memberships: [[Double]]) {
    var scores = fixedScores
    var memberships = fixed
    for (stratum, units) in zip(recounted, drawn) {
      units.withUnsafeBufferPointer {
        stratum.add($0, gradeScores: gradeScores, to: &scores)
        stratum.add($0, to: &memberships)
      }
    }
    return (scores, memberships)
  }

  /// The numbers of units of the strata that are counted again.
  var recountedUnits: [Int] { recounted.map { $0.bootstrap.count } }

  /// A membership whose score differs by so much, as far as there is something to move: the same part of every
  /// grade goes to its better neighbour, or to its worse.
  static func moved(
    _ membership: [Double], by change: Double, _ gradeScores: [Double]
  ) -> [Double] {
    let step = change > 0 ? -1 : 1
    func target(_ grade: Int) -> Int { max(0, min(membership.count - 1, grade + step)) }
    var most = 0.0
    for (grade, share) in membership.enumerated() {
      most += share * (gradeScores[target(grade)] - gradeScores[grade])
    }
    guard most != 0 else { return membership }
    let part = min(1, change / most)
    var moved = membership.map { $0 * (1 - part) }
    for (grade, share) in membership.enumerated() { moved[target(grade)] += part * share }
    return moved
  }
}
