// SPDX-License-Identifier: Apache-2.0

/// What a spoken judgement counts for: the scale that turns 1 … 9 into a ratio of weights.
///
/// An expert says 1 … 9 (or its reciprocal); the ratio c that enters the matrix is a function of
/// it. The names and most formulas are those of the comparison [Goepel 2019].
public enum JudgementScale: String, Sendable, Hashable, CaseIterable {
  /// c = x, the fundamental scale [Saaty 1980].
  case saaty
  /// c = (9 + x) ÷ (11 − x): the weights of two items rise in equal steps from 0.5 to 0.9
  /// [Salo 1997].
  case balanced
  /// c = (n + 8 + (n − 1)(x − 1)) ÷ (n + 9 − x): the weight of one item that outweighs each of
  /// n − 1 others rises in equal steps from 1/n to 9/(n + 8); for two items the balanced scale
  /// [Goepel 2019].
  case balancedN = "balanced-n"
  /// c = x² [Harker 1987b].
  case power
  /// c = √x [Harker 1987b].
  case root
  /// c = log₂(x + 1) [Ishizaka 2011].
  case logarithmic
  /// c = 9 ÷ (10 − x) [Ma 1991].
  case inverseLinear = "inverse-linear"
  /// c = 2ˣ⁻¹ [Lootsma 1993].
  case geometric
  /// c = x^(1 + ln(n − 1) ÷ ln 9): the largest judgement gives one item among n always the weight
  /// 0.9; for two items the fundamental scale [Goepel 2019].
  case adaptive

  /// The largest judgement the scale is defined for; nil where there is no end to it.
  ///
  /// Three scales grow beyond all bounds shortly above 9 (at 10, at 11, at n + 9), so that a
  /// reader refuses larger judgements.
  public var largestJudgement: Double? {
    switch self {
    case .balanced, .balancedN, .inverseLinear: 9
    case .saaty, .power, .root, .logarithmic, .geometric, .adaptive: nil
    }
  }

  /// The ratio c that a judgement stands for.
  ///
  /// Rises with the judgement; 1 stays exactly 1; a judgement below 1 gives exactly 1 ÷ the value
  /// of its reciprocal. Fractions between the nine steps go by the same formula.
  ///
  /// - Parameters:
  ///   - judgement: x > 0; above ``largestJudgement`` it counts as that one.
  ///   - count: the number of items n compared with each other, which the balanced-n and the
  ///     adaptive scale depend on; below 2 it counts as 2.
  /// - Returns: c > 0; infinite where the geometric scale leaves the range of a Double.
  /// - Complexity: O(1).
  public func value(of judgement: Double, count: Int) -> Double {
    precondition(judgement > 0, "a judgement is positive")
    guard self != .saaty, judgement != 1 else { return judgement }
    guard judgement > 1 else { return 1 / valueAboveOne(1 / judgement, max(count, 2)) }
    return valueAboveOne(judgement, max(count, 2))
  }

  /// The matrix with every judgement put on this scale: of each pair the element that is at least
  /// 1 is converted, and its mirror is the reciprocal.
  ///
  /// - Throws: ``JudgementMatrixError/outOfRange(row:column:value:)`` or
  ///   ``JudgementMatrixError/notPositive(row:column:value:)`` where a ratio leaves 10⁻⁹ … 10⁹.
  /// - Complexity: O(n²).
  public func matrix(
    of judgements: JudgementMatrix
  ) throws(JudgementMatrixError) -> JudgementMatrix {
    try JudgementMatrix(
      elements: judgements.elements.map { value(of: $0, count: judgements.count) })
  }

  /// The incomplete matrix with every judgement put on this scale; what was not judged stays so.
  ///
  /// - Throws: as for a complete matrix.
  /// - Complexity: O(n²).
  public func matrix(
    of judgements: IncompleteMatrix
  ) throws(JudgementMatrixError) -> IncompleteMatrix {
    try IncompleteMatrix(
      elements: judgements.elements.map { element in
        element.map { value(of: $0, count: judgements.count) }
      })
  }

  private func valueAboveOne(_ judgement: Double, _ count: Int) -> Double {
    let x = min(judgement, largestJudgement ?? judgement)
    let n = Double(count)
    switch self {
    case .saaty: return x
    case .balanced: return (9 + x) / (11 - x)
    case .balancedN: return (n + 8 + (n - 1) * (x - 1)) / (n + 9 - x)
    case .power: return x * x
    case .root: return x.squareRoot()
    case .logarithmic: return Elementary.log(x + 1) / Elementary.log(2)
    case .inverseLinear: return 9 / (10 - x)
    case .geometric:
      let steps = x - 1
      guard steps < 1024 else { return .infinity }
      let whole = Int(steps)
      // Whole steps are exact powers of two; only the rest needs an exponential.
      return Double(sign: .plus, exponent: whole, significand: 1)
        * Elementary.exp((steps - Double(whole)) * Elementary.log(2))
    case .adaptive:
      let exponent = 1 + Elementary.log(n - 1) / Elementary.log(9)
      return count == 2 ? x : Elementary.exp(exponent * Elementary.log(x))
    }
  }
}
