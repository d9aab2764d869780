// SPDX-License-Identifier: Apache-2.0

/// How the numbers of judgements are printed, on pages, in the terminal and on slips alike.
package enum JudgementNumbers {
  /// A judgement as a whole number, or one divided by a whole number, where it is one; otherwise
  /// with three decimals.
  static func judgement(_ value: Double) -> String {
    let inverse = 1 / value
    if value >= 1, value < 100, (value - value.rounded()).magnitude < 1e-9 {
      return String(Int(value.rounded()))
    }
    if value > 0, value < 1, inverse < 100, (inverse - inverse.rounded()).magnitude < 1e-9 {
      return "1/\(Int(inverse.rounded()))"
    }
    return FixedPoint(value, places: 3)?.text ?? String(value)
  }

  /// What other judgements imply: one decimal; below 0.8 as one divided by a number.
  static func implied(_ value: Double) -> String {
    value > 0 && value < 0.8 ? "1/" + rough(1 / value) : rough(value)
  }

  private static func rough(_ value: Double) -> String {
    FixedPoint(value, places: 1)?.shortest ?? String(value)
  }

  /// A consistency ratio: three decimals, more where that would contradict the limit.
  package static func ratio(_ ratio: Double, limit: Double) -> String {
    let limit = FixedPoint.comparison(limit)
    let number = FixedPoint.comparison(ratio)
    // Above is what matters here: a ratio equal to the limit passes.
    for places in 3..<9 {
      let shown = number.rounded(to: places)
      if (number > limit) == (shown > limit) { return shown.text }
    }
    return number.text
  }

  /// A probability: three decimals; below one thousandth that is said.
  static func probability(_ probability: Double) -> String {
    guard probability >= 0.001 else { return "< 0.001" }
    return FixedPoint(probability, places: 3)?.text ?? String(probability)
  }

  /// A limit or an index of a table: two decimals, up to four where it has them.
  static func figure(_ value: Double) -> String {
    for places in 2..<4 {
      if let text = FixedPoint(value, places: places),
        text.rounded(to: 4) == FixedPoint(value, places: 4)
      {
        return text.text
      }
    }
    return FixedPoint(value, places: 4)?.text ?? String(value)
  }

  /// Weights that sum to 1 in %, rounded by largest remainders so that they add up to 100.00;
  /// each by itself where they are not parts of a whole.
  static func weights(_ weights: [Double]) -> [FixedPoint] {
    let hundred = FixedPoint(
      units: FixedPoint.power(2 + Printing.weightPlaces), places: Printing.weightPlaces)
    let percentages = weights.map { $0 * 100 }
    return Apportionment.parts(of: hundred, percentages)
      ?? percentages.map { FixedPoint($0, places: Printing.weightPlaces) ?? hundred }
  }
}

/// The consensus in five steps, with the limits that the author of the index has on bpmsg.com, as
/// the weighing does.
enum ConsensusLevel {
  /// The least consensus of low, moderate, high and very high.
  static let limits = [0.5, 0.625, 0.75, 0.875]
  /// The level words of the result, lowest first.
  private static let words = ["very-low", "low", "moderate", "high", "very-high"]

  /// 0 very low to 4 very high: as the result says, otherwise by the limits.
  static func level(_ consensus: Double, _ word: String? = nil) -> Int {
    word.flatMap(words.firstIndex(of:)) ?? limits.count { consensus >= $0 }
  }

  /// Decimals of the consensus in % at which it does not contradict its word.
  static func places(_ consensus: Double) -> Int {
    DecimalPlaces.needed(
      [.percentage(consensus)], limits: limits.map(FixedPoint.percentage), distinct: false)
  }
}
