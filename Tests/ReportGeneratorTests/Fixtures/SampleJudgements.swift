// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// Makes records of judgements for the tests of pages from sheets.
///
/// Weights are eigenvectors by plain power iteration; gaps are filled with the ratio of the weights
/// until nothing moves. That is enough for figures that fit together; whether they are right is
/// tested where they are computed.
struct SampleJudgements {
  let parent: String
  let items: [String]
  var codes: [String]
  var sheets: [[Double?]]
  var shares: [Double]
  var limit = 0.1
  /// RI for 1 to 10 items [Saaty 1980].
  static let randomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

  /// Sheets from the judgements over the diagonal, row by row; `nil` where not judged.
  init(parent: String, items: [String], _ upper: [(String, [Double?])]) {
    self.parent = parent
    self.items = items
    codes = upper.map(\.0)
    shares = upper.map { _ in 1 / Double(upper.count) }
    sheets = upper.map { Self.whole($0.1, count: items.count) }
  }

  static func whole(_ upper: [Double?], count: Int) -> [Double?] {
    var sheet = [Double?](repeating: 1, count: count * count)
    var next = 0
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        sheet[row * count + column] = upper[next]
        sheet[column * count + row] = upper[next].map { 1 / $0 }
        next += 1
      }
    }
    return sheet
  }

  /// Weights, λmax and the sheet without gaps.
  static func solve(_ sheet: [Double?], count: Int) -> (
    weights: [Double], lambda: Double, whole: [Double]
  ) {
    var weights = [Double](repeating: 1 / Double(count), count: count)
    var lambda = Double(count)
    var whole: [Double] = []
    for _ in 0..<400 {
      whole = sheet.enumerated().map { $1 ?? weights[$0 / count] / weights[$0 % count] }
      let next = (0..<count).map { row in
        (0..<count).reduce(0) { $0 + whole[row * count + $1] * weights[$1] }
      }
      lambda = next.reduce(0, +)
      weights = next.map { $0 / lambda }
    }
    return (weights, lambda, whole)
  }

  private func pairs(_ sheet: [Double?]) -> [(Int, Int)] {
    items.indices.flatMap { row in items.indices.filter { $0 > row }.map { (row, $0) } }
      .filter { sheet[$0.0 * items.count + $0.1] == nil }
  }

  private func ratio(_ lambda: Double) -> Double? {
    let count = items.count
    guard count > 2 else { return nil }
    return max(0, (lambda - Double(count)) / Double(count - 1)) / Self.randomIndex[count - 1]
  }

  /// What else is known of a sheet: the worst triad and the two judgements that stray most from
  /// the weights.
  func quality(_ sheet: [Double?]) -> JudgementQuality {
    let count = items.count
    let (weights, _, _) = Self.solve(sheet, count: count)
    func at(_ row: Int, _ column: Int) -> Double? { sheet[row * count + column] }
    var worst: (index: Double, triad: TriadRecord)?
    for i in 0..<count {
      for j in 0..<count where j > i {
        for k in 0..<count where k > j {
          guard let a = at(i, j), let b = at(j, k), let c = at(i, k) else { continue }
          let index = min(abs(1 - c / (a * b)), abs(1 - a * b / c))
          if index > (worst?.index ?? 1e-9) {
            worst = (
              index,
              TriadRecord(
                items: [items[i], items[j], items[k]], firstOverSecond: a, secondOverThird: b,
                firstOverThird: c)
            )
          }
        }
      }
    }
    var strays: [(Double, RevisionRecord)] = []
    for i in 0..<count {
      for j in 0..<count where j > i {
        guard let value = at(i, j) else { continue }
        let implied = weights[i] / weights[j]
        let stray = max(value / implied, implied / value)
        guard stray > 1.5 else { continue }
        let suggested =
          implied >= 1 ? min(9, implied.rounded()) : 1 / min(9, (1 / implied).rounded())
        var changed = sheet
        changed[i * count + j] = suggested
        changed[j * count + i] = 1 / suggested
        strays.append(
          (
            stray,
            RevisionRecord(
              left: items[i], right: items[j], value: value, implied: implied,
              suggested: suggested,
              ratioIfChanged: ratio(Self.solve(changed, count: count).lambda))
          ))
      }
    }
    return JudgementQuality(
      randomIndexTable: count > 2 ? "saaty-1980" : nil, absence: count > 2 ? nil : "untested",
      geometricIndex: count > 2 ? 0.2145 : nil, geometricLimit: count > 2 ? 0.3526 : nil,
      triadIndex: worst?.index, rightLeftDifference: count > 2 ? 0.0042 : nil,
      worstTriad: worst?.triad,
      revisions: strays.sorted { $0.0 > $1.0 }.prefix(2).map(\.1))
  }

  private func expert(_ index: Int, apart: String?, pooled: String?) -> ExpertRecord {
    let sheet = sheets[index]
    let (weights, lambda, _) = Self.solve(sheet, count: items.count)
    let ratio = ratio(lambda)
    return ExpertRecord(
      id: codes[index], weights: codes[index] == pooled ? nil : weights, matrix: sheet,
      bestWorst: nil, points: nil, lambdaMax: lambda,
      consistencyRatio: codes[index] == pooled ? nil : ratio,
      limit: codes[index] == pooled || ratio == nil ? nil : limit,
      missing: pairs(sheet).map { [items[$0.0], items[$0.1]] }, share: shares[index],
      aboveLimit: codes[index] != pooled && (ratio ?? 0) > limit, quality: quality(sheet),
      distance: codes[index] == apart ? 1.92 : 0.41, compatibility: 1.03,
      standsApart: codes[index] == apart)
  }

  /// The record of the group.
  func record(
    apart: String? = nil, pooled: String? = nil, concordance: ConcordanceRecord? = nil,
    objective: [Double]? = nil, fuzzy: [[Double]]? = nil
  ) -> MatrixRecord {
    let count = items.count
    let counts = (0..<(count * count)).map { place in sheets.count { $0[place] != nil } }
    // The weighted geometric mean of the judgements there are, by repeated square roots of pairs.
    let group: [Double?] = (0..<(count * count)).map { place in
      let given = sheets.compactMap { $0[place] }
      guard !given.isEmpty else { return nil }
      return geometricMean(given)
    }
    let (weights, lambda, whole) = Self.solve(group, count: count)
    let experts = sheets.indices.map { expert($0, apart: apart, pooled: pooled) }
    let own = experts.contains { $0.weights == nil } ? [] : experts.compactMap(\.weights)
    let counted = objective.map { zip(weights, $0).map { ($0 + $1) / 2 } } ?? weights
    let ratio = ratio(lambda)
    return MatrixRecord(
      parent: parent, items: items, form: .pairwise, weights: counted, expertWeights: weights,
      objectiveWeights: objective, fuzzyWeights: fuzzy, matrix: whole, counts: counts,
      missing: pairs(group).map { [items[$0.0], items[$0.1]] }, lambdaMax: lambda,
      consistencyIndex: max(0, (lambda - Double(count)) / max(1, Double(count - 1))),
      consistencyRatio: ratio, randomIndex: count > 2 ? Self.randomIndex[count - 1] : nil,
      quality: quality(group), experts: experts, consensus: own.count > 1 ? 0.812 : nil,
      consensusLevel: own.count > 1 ? "high" : nil, concordance: concordance,
      agreement: own.count > 1 ? Self.spread(own) : [], intervals: Self.intervals(weights, own))
  }

  private func geometricMean(_ values: [Double]) -> Double {
    // exp and log are the platform's here: figures of a fixture need no last digit.
    let product = values.reduce(1, *)
    var mean = product < 1 ? 1.0 : product
    for _ in 0..<2000 {
      var power = 1.0
      for _ in 1..<values.count { power *= mean }
      mean -= (mean * power - product) / (Double(values.count) * power)
      if values.count == 1 { return product }
    }
    return mean
  }

  static func spread(_ own: [[Double]]) -> [Distribution] {
    own[0].indices.map { item in
      let sorted = own.map { $0[item] }.sorted()
      func quantile(_ share: Double) -> Double {
        let at = share * Double(sorted.count - 1)
        let low = min(Int(at), sorted.count - 2)
        return sorted[low] + (at - Double(low)) * (sorted[low + 1] - sorted[low])
      }
      return Distribution(
        count: sorted.count, minimum: quantile(0), lowerQuartile: quantile(0.25),
        median: quantile(0.5), upperQuartile: quantile(0.75), maximum: quantile(1))
    }
  }

  static func intervals(_ weights: [Double], _ own: [[Double]]) -> [WeightIntervals] {
    weights.map {
      WeightIntervals(
        experts: own.count > 1 ? [$0 * 0.78, min(1, $0 * 1.24)] : nil,
        judgements: [$0 * 0.9, min(1, $0 * 1.11)])
    }
  }
}
