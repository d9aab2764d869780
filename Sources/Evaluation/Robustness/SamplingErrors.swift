// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The sampling errors of one alliance's nodes: the linearised ratio estimator, audiences and
/// questionnaires as strata of a finite population.
///
///     θ   = Σ_i W_i Σ_g α_gi R_gi + what is no survey's
///     z_p = Σ_i W_i α_gi (a_pi − R_gi m_pi) × n_g ÷ Σ_p m_pi
///     Var = Σ_g (1 − n_g ÷ N_g) s_g² ÷ n_g,   ν by Satterthwaite, θ ± t(0.975, ν) √Var
///
/// W_i is the leaf's share of the node. Bonus, deductions and weights are taken as they are.
struct SamplingErrors {
  /// Fewer respondents than this, and the interval is indicative only: see Methods.md for the simulation.
  static let fewRespondents = 8
  /// More of the variance than this borrowed, likewise.
  static let mostBorrowed = 0.5
  /// A standard error below this is what rounding leaves of sums of equal answers.
  private static let noError = 1e-5

  private let evidence: SurveyEvidence
  /// Local weights by place.
  private let local: [Double]
  private let lowest: Double
  private let highest: Double

  /// - Parameter local: local weights by place.
  init(_ evidence: SurveyEvidence, local: [Double]) {
    self.evidence = evidence
    self.local = local
    lowest = evidence.gradeScores.min() ?? 0
    highest = evidence.gradeScores.max() ?? 0
  }

  /// Writes the sampling error of every node that has a score and answers below it.
  ///
  /// - Complexity: O(nodes × strata × leaves²).
  func fill(_ alliance: inout AllianceResult) {
    let strata = AllianceStrata(alliance, evidence: evidence)
    for place in alliance.nodes.indices {
      guard let score = alliance.nodes[place].score else { continue }
      var weights = [Double](repeating: 0, count: strata.leaves.count)
      weigh(place, 1, alliance.nodes, strata.leaves, &weights)
      if weights.allSatisfy({ $0 == 0 }) { continue }
      alliance.nodes[place].sampling = error(
        of: score, weights, strata, isLinear: isLinear(place))
    }
  }

  /// By leaf its share of a node.
  func weights(of place: Int, _ nodes: [NodeResult], _ leaves: [AllianceStrata.Leaf]) -> [Double] {
    var weights = [Double](repeating: 0, count: leaves.count)
    weigh(place, 1, nodes, leaves, &weights)
    return weights
  }

  private func weigh(
    _ place: Int, _ share: Double, _ nodes: [NodeResult], _ leaves: [AllianceStrata.Leaf],
    _ weights: inout [Double]
  ) {
    let children = evidence.outline.entries[place].children
    if children.isEmpty {
      if let leaf = leaves.firstIndex(where: { $0.place == place }) { weights[leaf] = share }
      return
    }
    let present = children.filter { nodes[$0].score != nil }
    let sum = present.reduce(0) { $0 + local[$1] }
    guard sum > 0 else { return }
    for child in present { weigh(child, share * local[child] / sum, nodes, leaves, &weights) }
  }

  /// Whether the score is a weighted average of leaves' scores.
  private func isLinear(_ place: Int) -> Bool {
    let entry = evidence.outline.entries[place]
    return entry.children.isEmpty
      || evidence.round.composition.operator(of: entry.id) == .weightedAverage
        && entry.children.allSatisfy(isLinear)
  }

  private func error(
    of score: Double, _ weights: [Double], _ strata: AllianceStrata, isLinear: Bool
  ) -> SamplingError {
    let own = strata.strata.filter { stratum in
      zip(weights, stratum.shares).contains { $0 * $1 > 0 }
    }
    var most: [(audience: String, count: Int)] = []
    for stratum in own {
      if let last = most.last, last.audience == stratum.audience {
        most[most.count - 1].count = max(last.count, stratum.count)
      } else {
        most.append((stratum.audience, stratum.count))
      }
    }
    let respondents = most.reduce(0) { $0 + $1.count }
    func absent(_ reason: SamplingError.Absence) -> SamplingError {
      SamplingError(
        standardError: nil, degreesOfFreedom: nil, interval: nil, respondents: respondents,
        isIndicative: false, absent: reason)
    }
    if zip(weights, strata.leaves).contains(where: { $0 > 0 && $1.isCountsOnly }) {
      return absent(.countsOnly)
    }
    if !isLinear { return absent(.operatorNotLinear) }
    var parts: [StratifiedVariance.Stratum] = []
    var borrowed = 0.0
    var pooled: [String] = []
    for stratum in own where stratum.left > 0 {
      guard let part = part(of: stratum, weights, strata) else {
        return absent(.tooFewRespondents)
      }
      parts.append(part)
      if strata.isPooled(stratum) {
        borrowed += part.varianceOfMean
        if pooled.last != stratum.audience { pooled.append(stratum.audience) }
      }
    }
    var unknown: [String] = []
    for stratum in own where stratum.isOfUnknownSize && unknown.last != stratum.audience {
      unknown.append(stratum.audience)
    }
    let variance = StratifiedVariance(parts)
    let error = variance.variance.squareRoot()
    let reach =
      variance.degreesOfFreedom.flatMap { StudentT.quantile(0.975, degreesOfFreedom: $0) }
      .map { $0 * error } ?? 0
    // Not everybody answered, and those who did answered alike: that says nothing of the others.
    let isSilent = !parts.isEmpty && error < Self.noError
    return SamplingError(
      standardError: isSilent ? 0 : error,
      degreesOfFreedom: isSilent ? nil : variance.degreesOfFreedom,
      interval: isSilent
        ? nil
        : Interval(
          low: min(score, max(lowest, score - reach)),
          high: max(score, min(highest, score + reach))), respondents: respondents,
      isIndicative: !parts.isEmpty
        && (isSilent || respondents < Self.fewRespondents
          || borrowed > Self.mostBorrowed * variance.variance),
      pooled: pooled, unknownSize: unknown)
  }

  /// A stratum's s² of the node; `nil` where nobody has one to lend.
  private func part(
    of stratum: AllianceStrata.Stratum, _ weights: [Double], _ strata: AllianceStrata
  ) -> StratifiedVariance.Stratum? {
    let parts = zip(weights, stratum.shares).map { $0 * $1 }
    var variance = 0.0
    var degrees = Double.infinity
    for i in parts.indices where parts[i] > 0 {
      guard let own = strata.covariance(stratum, i, i) else { return nil }
      degrees = min(degrees, own.degrees)
      for j in parts.indices where parts[j] > 0 {
        // Two leaves that nobody was asked together have no covariance that could be borrowed.
        variance += parts[i] * parts[j] * (strata.covariance(stratum, i, j)?.value ?? 0)
      }
    }
    return StratifiedVariance.Stratum(
      count: stratum.count, population: stratum.members, variance: max(0, variance),
      degreesOfFreedom: degrees)
  }
}
