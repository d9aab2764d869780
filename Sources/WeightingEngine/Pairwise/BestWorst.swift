// SPDX-License-Identifier: Apache-2.0

/// Weights by the best–worst method: the expert names the best and the worst item and compares all
/// others with these two alone, 2n − 3 judgements instead of n(n − 1)/2 [Rezaei 2015].
///
/// The linear model [Rezaei 2016]: with a_Bj, how many times the best outweighs j, and a_jW, how
/// many times j outweighs the worst,
///
///     minimise ξ  with  |w_B − a_Bj wⱼ| ≤ ξ,  |wⱼ − a_jW w_W| ≤ ξ,  Σ w = 1,  w ≥ 0.
///
/// It is solved in closed form. Divided by ξ, the task is to make Σ w as large as can be with all
/// deviations at most 1. Between the two named items an item j leaves |w_B − pⱼ w_W| ≤ cⱼ with
/// pⱼ = a_Bj a_jW and cⱼ = 1 + a_Bj, and their own comparison p = a_BW, c = 1. Each of these
/// bounds w_B from above by something that grows with w_W, and w_W by something that grows with
/// w_B; so of two solutions the larger of each weight is one too, and there is a single
/// greatest one:
///
///     w_W = min (cₖ + cᵢ) ÷ (pₖ − pᵢ) over pₖ > pᵢ      w_B = min pᵢ w_W + cᵢ
///     wⱼ  = min((w_B + 1) ÷ a_Bj, a_jW w_W + 1)          ξ = 1 ÷ Σ w
///
/// The optimum is therefore unique, all weights are positive, and no bit depends on the
/// order of the items. Where all p are equal nothing contradicts: ξ = 0, wⱼ ∝ 1 ÷ a_Bj.
public struct BestWorst: Sendable, Hashable {
  /// The scale of the judgements, Saaty's, from the better item to the worse [Rezaei 2015].
  public static let values = 1.0...9.0

  /// One weight for each item, positive, sum 1 up to rounding.
  public let weights: [Double]

  /// ξ ≥ 0, in units of weight: the largest deviation that cannot be avoided; 0 without
  /// contradiction. It has no table of its own: the consistency index of [Rezaei 2015] belongs to
  /// the other, nonlinear model.
  public let deviation: Double

  /// CR = maxⱼ |a_Bj a_jW − a_BW| ÷ (a_BW² − a_BW), from the judgements alone; 0 for a_BW = 1.
  ///
  /// 0 without contradiction, at most 1 where no judgement is above a_BW [Liang 2020].
  public let consistencyRatio: Double

  /// The highest ratio to accept for this n and a_BW; nil where the table has none.
  public let threshold: Double?

  /// The items, rising, whose two judgements contradict a_BW most: largest |a_Bj a_jW − a_BW|.
  /// Several where they tie, none without contradiction.
  public let furthest: [Int]

  /// Weighs the items.
  ///
  /// - Parameters:
  ///   - best: the best item's index.
  ///   - worst: the worst item's index.
  ///   - bestToOthers: a_Bj for every item, 1 for the best itself.
  ///   - othersToWorst: a_jW for every item, 1 for the worst itself.
  /// - Throws: ``BestWorstError``.
  /// - Complexity: O(n²).
  public init(
    best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double]
  ) throws(BestWorstError) {
    let count = bestToOthers.count
    try Self.check(best: best, worst: worst, bestToOthers, othersToWorst)
    let span = bestToOthers[worst]
    let others = (0..<count).filter { $0 != best && $0 != worst }
    let products = others.map { bestToOthers[$0] * othersToWorst[$0] } + [span]
    let slacks = others.map { 1 + bestToOthers[$0] } + [1]

    var atWorst = Double.infinity
    for upper in products.indices {
      for lower in products.indices where products[upper] > products[lower] {
        let bound = (slacks[upper] + slacks[lower]) / (products[upper] - products[lower])
        atWorst = min(atWorst, bound)
      }
    }
    if atWorst < .infinity {
      var atBest = Double.infinity
      for place in products.indices {
        atBest = min(atBest, products[place] * atWorst + slacks[place])
      }
      let unscaled = (0..<count).map { item in
        if item == best { return atBest }
        if item == worst { return atWorst }
        return min((atBest + 1) / bestToOthers[item], othersToWorst[item] * atWorst + 1)
      }
      let total = OrderIndependentSum.of(unscaled)
      weights = unscaled.map { $0 / total }
      deviation = 1 / total
    } else {
      weights = bestToOthers.map { 1 / $0 }.shares
      deviation = 0
    }

    let distances = (0..<count).map { item in
      item == best || item == worst
        ? 0 : (bestToOthers[item] * othersToWorst[item] - span).magnitude
    }
    let largest = distances.max() ?? 0
    consistencyRatio = span > 1 ? largest / (span * span - span) : 0
    threshold = Self.threshold(count: count, bestToWorst: span)
    furthest = largest > 0 ? distances.indices.filter { distances[$0] == largest } : []
  }

  /// Up to which ratio judgements of n items are acceptable: table 3 of [Liang 2020], from
  /// simulated judgements, for n = 3 … 9 and whole a_BW = 3 … 9. The paper was not at hand: three
  /// reproductions agree in every number.
  ///
  /// 0 for a_BW = 2 is ours, the table begins at 3: with whole judgements a_Bj a_jW is whole too, so
  /// that any contradiction makes CR ½ or more, above every number of the table.
  ///
  /// - Returns: nil beyond the table and between its rows.
  public static func threshold(count: Int, bestToWorst: Double) -> Double? {
    guard (3...9).contains(count), let span = Int(exactly: bestToWorst) else { return nil }
    // Our own, not of the table; see above.
    if span == 2 { return 0 }
    return (3...9).contains(span) ? thresholds[span - 3][count - 3] : nil
  }

  /// One row for each a_BW = 3 … 9, one column for each n = 3 … 9 [Liang 2020].
  private static let thresholds = [
    [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
    [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
    [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
    [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
    [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
    [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
    [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
  ]

  private static func check(
    best: Int, worst: Int, _ bestToOthers: [Double], _ othersToWorst: [Double]
  ) throws(BestWorstError) {
    let count = bestToOthers.count
    guard (2...JudgementMatrix.counts.upperBound).contains(count) else {
      throw .unsupportedCount(count)
    }
    guard othersToWorst.count == count else {
      throw .listsDiffer(bestToOthers: count, othersToWorst: othersToWorst.count)
    }
    for named in [best, worst] where !(0..<count).contains(named) { throw .noSuchItem(named) }
    guard best != worst else { throw .bestIsWorst(best) }
    for item in 0..<count {
      guard values.contains(bestToOthers[item]) else {
        throw .bestToOtherOutOfRange(item: item, value: bestToOthers[item])
      }
      guard values.contains(othersToWorst[item]) else {
        throw .otherToWorstOutOfRange(item: item, value: othersToWorst[item])
      }
    }
    guard bestToOthers[best] == 1 else { throw .bestToItselfNotOne(bestToOthers[best]) }
    guard othersToWorst[worst] == 1 else { throw .worstToItselfNotOne(othersToWorst[worst]) }
    guard bestToOthers[worst] == othersToWorst[best] else {
      throw .bestToWorstDiffers(
        bestToOthers: bestToOthers[worst], othersToWorst: othersToWorst[best])
    }
  }
}

/// Why judgements are none of the best–worst method; items count from 0.
public enum BestWorstError: Error, Sendable, Hashable {
  /// Fewer than 2 or more than 30 items.
  case unsupportedCount(Int)
  /// The two lists are of different length.
  case listsDiffer(bestToOthers: Int, othersToWorst: Int)
  /// The best or the worst item is none of the items.
  case noSuchItem(Int)
  /// One item is named best and worst.
  case bestIsWorst(Int)
  /// The best item is said to outweigh another less than once or more than 9 times.
  case bestToOtherOutOfRange(item: Int, value: Double)
  /// An item is said to outweigh the worst less than once or more than 9 times.
  case otherToWorstOutOfRange(item: Int, value: Double)
  /// The best item does not outweigh itself exactly once.
  case bestToItselfNotOne(Double)
  /// The worst item does not outweigh itself exactly once.
  case worstToItselfNotOne(Double)
  /// The best against the worst is judged differently in the two lists.
  case bestToWorstDiffers(bestToOthers: Double, othersToWorst: Double)
}
