// SPDX-License-Identifier: Apache-2.0

/// Scores of draws, kept for their quantiles: of all draws where that is at most four million scores, otherwise of
/// the first ones. Which draws are kept follows from their numbers alone, and quantiles from which scores
/// there are, so that neither threads nor the order of the draws change a bit.
public struct KeptScores: Sendable {
  /// How many scores are kept at most; as 32-bit numbers they take 16 MB.
  public static let most = 4_000_000
  /// Of fewer draws a 95 % interval would be its two or three outermost values.
  public static let fewestDraws = 100

  /// How many of the draws are kept, from the first on.
  public let draws: Int
  /// By alternative.
  private var scores: [[Float]]

  /// Keeps nothing yet.
  ///
  /// - Parameters:
  ///   - count: the number of alternatives.
  ///   - draws: how many draws there will be.
  public init(count: Int, draws: Int, most: Int = most) {
    self.draws = min(draws, most / max(count, 1))
    scores = Array(repeating: [], count: count)
  }

  /// Keeps the scores of a draw, one for each alternative, if it is one of the first; what is not a number is
  /// left out.
  public mutating func add(draw: Int, _ drawn: Span<Double>) {
    guard draw < draws else { return }
    for index in scores.indices where drawn[index].isFinite {
      scores[index].append(Float(drawn[index]))
    }
  }

  /// Adds what was kept elsewhere of the same alternatives.
  public mutating func add(_ other: KeptScores) {
    for index in scores.indices { scores[index] += other.scores[index] }
  }

  /// The percentile interval of an alternative's score, of type 7 as in ``Quartiles`` [Hyndman 1996], to 7
  /// digits; `nil` of fewer than 100 draws.
  ///
  /// - Complexity: O(draws × log draws).
  public func interval(of index: Int, level: Double = 0.95) -> ClosedRange<Double>? {
    guard scores[index].count >= Self.fewestDraws else { return nil }
    let sorted = scores[index].sorted().map(Double.init)
    let lower = Quartiles.quantile(sorted, (1 - level) / 2)
    return lower...max(lower, Quartiles.quantile(sorted, (1 + level) / 2))
  }
}
