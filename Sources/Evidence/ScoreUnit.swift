// SPDX-License-Identifier: Apache-2.0

/// The unit in which the mean of a respondent's grade scores is a whole number, so that sums of
/// means and of their products are exact and no order of respondents matters.
///
///     s_g = k_g × g ÷ d      scores as whole numbers k_g of a common g ÷ d, d a power of ten
///     a = (Σ k ÷ n) × g ÷ d = v × g ÷ (d × L),    v = Σ k × L ÷ n,    L = lcm(1 … n)
///
/// v is at most 2²³ in size: then 64 products add up below 2⁵³, which Double holds exactly. Where
/// scores are no decimal numbers of at most six places, or v would be larger, the scores or the
/// means are rounded to the nearest multiple of a power of two, at most 2⁻²² of the largest
/// score; that rounding is of each respondent by himself, so the sums are still the same in any
/// order.
struct ScoreUnit: Sendable, Hashable {
  /// The largest v.
  private static let largest = 8_388_608.0

  /// The scores in the unit, or times the power of two that means are rounded to.
  let scores: [Double]
  /// L, or 0 where means are rounded.
  let multiple: Int
  /// What a product of two v is divided by, after ``factor`` squared.
  let divisor: Double
  /// g.
  let factor: Double

  /// Chooses the unit for scores of grades and at most so many items of one indicator.
  init(_ gradeScores: [Double], mostItems: Int) {
    let multiple = Self.leastCommonMultiple(mostItems)
    if multiple > 0, let (whole, places) = Self.whole(gradeScores) {
      let common = max(1, whole.reduce(0, Self.greatestCommonDivisor))
      let scores = whole.map { Double($0 / common) }
      if (scores.map(abs).max() ?? 0) * Double(multiple) <= Self.largest {
        self.scores = scores
        self.multiple = multiple
        divisor = Double(places) * Double(multiple)
        factor = Double(common)
        return
      }
    }
    var power = 1.0
    let top = gradeScores.map(abs).max() ?? 0
    while power < 0x1p60, top * power * 2 <= Self.largest { power *= 2 }
    while top * power > Self.largest { power /= 2 }
    scores = gradeScores.map { $0 * power }
    self.multiple = 0
    divisor = power
    factor = 1
  }

  /// v for the sum of the scores of n answers.
  func value(_ sum: Double, _ answers: Int) -> Double {
    multiple > 0
      ? sum * Double(multiple / answers) : (sum / Double(answers)).rounded(.toNearestOrEven)
  }

  /// The scores as whole numbers of a tenth, a hundredth … of at most six places.
  private static func whole(_ scores: [Double]) -> (whole: [Int], places: Int)? {
    var places = 1
    while places <= 1_000_000 {
      let whole = scores.map { ($0 * Double(places)).rounded() }
      if whole.allSatisfy({ abs($0) <= largest }),
        zip(whole, scores).allSatisfy({ $0 / Double(places) == $1 })
      {
        return (whole.map { Int($0) }, places)
      }
      places *= 10
    }
    return nil
  }

  /// The least common multiple of 1 … n, or 0 where it is above 2²³.
  private static func leastCommonMultiple(_ n: Int) -> Int {
    var multiple = 1
    for number in 1...max(1, n) {
      multiple *= number / greatestCommonDivisor(multiple, number)
      if Double(multiple) > largest { return 0 }
    }
    return multiple
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
