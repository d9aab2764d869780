// SPDX-License-Identifier: Apache-2.0

/// How weights would vary had other experts of the same kind been asked: the experts are drawn
/// again, as many as there are, with replacement [Efron 1979].
///
/// It speaks of which experts were asked, not of how surely each one judged
/// (``JudgementImprecision``). With few experts the intervals are too narrow: of m experts the
/// bootstrap sees (m − 1) ÷ m of the variance.
public enum ExpertBootstrap {
  /// The purpose of the streams.
  static let purpose = "expert-bootstrap"

  /// Weights from experts drawn again.
  ///
  /// Replicate r depends on seed, names and r alone. The experts must stand in an order that the
  /// input's order does not touch (their codes', say), which is the caller's to see to; an
  /// expert's own weight is multiplied by the multiplicity, likewise by the caller.
  ///
  /// - Parameters:
  ///   - experts: the number m of experts.
  ///   - draws: how many times.
  ///   - seed: the round's seed.
  ///   - names: whom it is drawn for, the matrix for one. Give the same names for all matrices of
  ///     a tree that the same experts judged, so that each replicate has the same experts
  ///     everywhere.
  ///   - weights: the weights from the experts, each taken as often as given: m numbers ≥ 0 that
  ///     sum to m; nil where there are none.
  /// - Returns: no draw at all for fewer than two experts: one tells nothing of others.
  /// - Complexity: O(draws × m), and the weighing.
  public static func weights(
    experts: Int, draws: Int, seed: UInt64, names: [String],
    weights: (_ multiplicities: [Int]) -> [Double]?
  ) -> WeightDraws {
    guard experts >= 2 else { return WeightDraws(draws: 0) { _ in nil } }
    let stream = stream(seed: seed, names: names)
    return WeightDraws(draws: draws) { replicate in
      weights(multiplicities(experts: experts, stream.replicate(UInt64(replicate))))
    }
  }

  /// The stream that experts are drawn from; see ``weights(experts:draws:seed:names:weights:)``.
  public static func stream(seed: UInt64, names: [String]) -> RandomStream {
    RandomStream(seed: seed, purpose: purpose, names: names)
  }

  /// How often each of m experts is among m drawn with replacement.
  ///
  /// - Parameter stream: the stream of the replicate.
  /// - Complexity: O(m).
  public static func multiplicities(experts: Int, _ stream: RandomStream) -> [Int] {
    var stream = stream
    var multiplicities = [Int](repeating: 0, count: experts)
    for _ in 0..<experts { multiplicities[stream.below(experts)] += 1 }
    return multiplicities
  }
}
