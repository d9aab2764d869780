// SPDX-License-Identifier: Apache-2.0
import WeightingEngine

/// An alliance of whose members everybody's answers are known: 5 to 64 members in 2 to 5 audiences, 24 items of 12
/// indicators, five grades. A member's answers go together, and so do those of an audience; some are left
/// blank, and some members cannot judge an indicator at all.
struct SimulatedPopulation {
  static let leaves = 12
  static let items = 24

  /// By audience and member 24 scores, `nil` where there is no answer.
  let strata: [[[Double?]]]
  /// The audiences' weights.
  let alpha: [Double]
  /// The indicators' weights.
  let weights: [Double]

  var members: Int { strata.reduce(0) { $0 + $1.count } }

  init(seed: UInt64, number: Int) {
    var random = RandomStream(
      seed: seed, purpose: "simulated-population", replicate: UInt64(number))
    let audiences = 2 + random.below(4)
    let members = max(audiences, 5 + random.below(60))
    // The first audience has about half of the members.
    var sizes = [Int](repeating: 1, count: audiences)
    for _ in audiences..<max(members, audiences) {
      sizes[random.below(2) == 0 ? 0 : random.below(audiences)] += 1
    }
    let alpha = (0..<audiences).map { _ in 0.15 + random.uniform() }
    self.alpha = alpha.map { $0 / alpha.reduce(0, +) }
    let weights = (0..<Self.leaves).map { _ in 0.2 + random.uniform() }
    self.weights = weights.map { $0 / weights.reduce(0, +) }
    let level = 68 + 8 * random.normal()
    let items = (0..<Self.items).map { _ in 6 * random.normal() }
    var strata: [[[Double?]]] = []
    for size in sizes {
      let audience = 6 * random.normal()
      var rows: [[Double?]] = []
      for _ in 0..<size {
        let person = 9 * random.normal()
        var row: [Double?] = []
        for leaf in 0..<Self.leaves {
          let view = 7 * random.normal()
          let cannotJudge = random.below(25) == 0
          for item in 0..<2 {
            let opinion =
              level + audience + person + view + items[leaf * 2 + item] + 12 * random.normal()
            let grade = min(5, max(1, (opinion / 20).rounded()))
            row.append(cannotJudge || random.below(20) == 0 ? nil : grade * 20)
          }
        }
        rows.append(row)
      }
      strata.append(rows)
    }
    self.strata = strata
  }

  /// A simple random sample of so many members of each audience, by their places in rising order.
  func sample(_ counts: [Int], _ random: inout RandomStream) -> [[Int]] {
    zip(strata, counts).map { members, count in
      var places = Array(members.indices)
      for place in 0..<count {
        places.swapAt(place, place + random.below(places.count - place))
      }
      return places.prefix(count).sorted()
    }
  }

  /// So many respondents in all, in proportion to the audiences, one of each at least; where there are fewer than
  /// audiences, one of each of the largest.
  func allocation(_ total: Int) -> [Int] {
    let order = strata.indices.sorted { (-strata[$0].count, $0) < (-strata[$1].count, $1) }
    var counts = [Int](repeating: 0, count: strata.count)
    for place in order.prefix(total) { counts[place] = 1 }
    for _ in 0..<max(0, total - strata.count) {
      // To whom the fewest of his members have been given so far.
      let next = order.filter { counts[$0] < strata[$0].count }.min {
        Double(counts[$0]) / Double(strata[$0].count)
          < Double(counts[$1]) / Double(strata[$1].count)
      }
      if let next { counts[next] += 1 }
    }
    return counts
  }

  /// The score, as it is scored, of members with weights; audiences without members are not asked.
  ///
  /// - Returns: the score, and what each audience's ratio counts for, audience by audience and leaf by leaf.
  func score(
    _ sample: [[Int]], weights unitWeights: [[Double]]? = nil
  ) -> (score: Double, shares: [[Double]]) {
    var shares = strata.map { _ in [Double](repeating: 0, count: Self.leaves) }
    var leafScores = [Double?](repeating: nil, count: Self.leaves)
    for leaf in 0..<Self.leaves {
      var (sum, total) = (0.0, 0.0)
      for (stratum, places) in sample.enumerated() {
        var means: [Double] = []
        for item in [leaf * 2, leaf * 2 + 1] {
          var (top, base) = (0.0, 0.0)
          for (unit, place) in places.enumerated() {
            guard let score = strata[stratum][place][item] else { continue }
            let weight = unitWeights?[stratum][unit] ?? 1
            top += weight * score
            base += weight
          }
          if base > 0 { means.append(top / base) }
        }
        if means.isEmpty { continue }
        sum += alpha[stratum] * means.reduce(0, +) / Double(means.count)
        total += alpha[stratum]
        shares[stratum][leaf] = alpha[stratum]
      }
      guard total > 0 else { continue }
      leafScores[leaf] = sum / total
      for stratum in strata.indices { shares[stratum][leaf] *= weights[leaf] / total }
    }
    let applies = zip(weights, leafScores).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0) }
    let score = zip(weights, leafScores).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) } / applies
    return (score, shares.map { $0.map { $0 / applies } })
  }

  /// The residuals of a sample's audience.
  func residuals(_ stratum: Int, _ places: [Int]) -> RatioResiduals {
    let p = Self.leaves
    var (a, m) = ([Double](repeating: 0, count: p), [Double](repeating: 0, count: p))
    var aa = [Double](repeating: 0, count: p * p)
    var (am, mm) = (aa, aa)
    for place in places {
      let means = (0..<p).map { leaf -> Double? in
        let answers = [leaf * 2, leaf * 2 + 1].compactMap { strata[stratum][place][$0] }
        return answers.isEmpty ? nil : answers.reduce(0, +) / Double(answers.count)
      }
      for i in 0..<p {
        guard let own = means[i] else { continue }
        a[i] += own
        m[i] += 1
        for j in 0..<p {
          guard let other = means[j] else { continue }
          aa[i * p + j] += own * other
          am[i * p + j] += own
          mm[i * p + j] += 1
        }
      }
    }
    return RatioResiduals(
      units: places.count, sumA: a, sumM: m, sumAA: aa, sumAM: am, sumMM: mm)
  }
}

/// One survey of a simulated population, and what is said of its score.
struct SimulatedSurvey {
  /// Of whom an audience of one respondent borrows a variance.
  enum Lender {
    /// The alliance's other audiences, and where there is none the round.
    case alliance
    /// All audiences of the round.
    case round
  }

  let truth: Double
  let score: Double
  /// `nil` where nobody has a variance to lend.
  let standardError: Double?
  let degreesOfFreedom: Double?
  /// The part of the variance that is borrowed.
  let borrowed: Double

  /// Asks so many of each audience.
  init(
    _ population: SimulatedPopulation, sample: [[Int]], lender: Lender, round: ResidualPool,
    poolBelow: Int = 2
  ) {
    // What is to be known: the score had all members of the audiences that were asked answered.
    truth =
      population.score(
        zip(population.strata, sample).map { $1.isEmpty ? [] : Array($0.indices) }
      ).score
    let (score, shares) = population.score(sample)
    self.score = score
    let p = SimulatedPopulation.leaves
    let residuals = sample.enumerated().map { population.residuals($0.offset, $0.element) }
    var own = ResidualPool(count: p)
    for stratum in residuals where stratum.units >= poolBelow { own.add(stratum) }
    var parts: [StratifiedVariance.Stratum] = []
    var lent = 0.0
    var isKnown = true
    for (stratum, places) in sample.enumerated()
    where !places.isEmpty && places.count < population.strata[stratum].count {
      var (variance, degrees) = (0.0, Double.infinity)
      for i in 0..<p where shares[stratum][i] > 0 {
        for j in 0..<p where shares[stratum][j] > 0 {
          var covariance = residuals[stratum].products[i * p + j] / Double(places.count - 1)
          var behind = Double(places.count - 1)
          if places.count < poolBelow {
            let pools = lender == .alliance ? [own, round] : [round]
            guard let pool = pools.first(where: { $0.covariance(i, j) != nil }) else {
              if i == j { isKnown = false }
              continue
            }
            covariance = pool.covariance(i, j) ?? 0
            behind = pool.degreesOfFreedom(i, j)
          }
          variance += shares[stratum][i] * shares[stratum][j] * covariance
          if i == j { degrees = min(degrees, behind) }
        }
      }
      let part = StratifiedVariance.Stratum(
        count: places.count, population: population.strata[stratum].count,
        variance: max(0, variance), degreesOfFreedom: degrees)
      if places.count < poolBelow { lent += part.varianceOfMean }
      parts.append(part)
    }
    let variance = StratifiedVariance(parts)
    standardError = isKnown ? variance.variance.squareRoot() : nil
    degreesOfFreedom = variance.degreesOfFreedom
    borrowed = variance.variance > 0 ? lent / variance.variance : 0
  }

  /// Whether the 95 % interval holds the truth; `nil` without an interval.
  var holds: Bool? {
    guard let standardError else { return nil }
    let reach =
      degreesOfFreedom.flatMap { StudentT.quantile(0.975, degreesOfFreedom: $0) }
      .map { $0 * standardError } ?? 0
    return score - reach - 1e-9 <= truth && truth <= score + reach + 1e-9
  }

  /// Half the interval's length.
  var reach: Double? {
    guard let standardError, let degreesOfFreedom else { return nil }
    return StudentT.quantile(0.975, degreesOfFreedom: degreesOfFreedom).map { $0 * standardError }
  }
}
