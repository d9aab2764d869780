// SPDX-License-Identifier: Apache-2.0

/// A weighted score as a function of one local weight, its siblings scaled in proportion.
///
/// With the weight x of one child, and weights wⱼ (1 − x) ÷ Σ w of the others,
///
///     score(x) = rest + share × (x a + (1 − x) b) ÷ (x p + (1 − x) q)
///
/// where a is the child's own score, b and q are Σ wⱼ sⱼ ÷ Σ w and Σ wⱼ ÷ Σ w of the siblings that
/// take part (Σ w of all siblings), and p is 1. What is missing hands its weight to those that are
/// there, so that the score is rational in x; with all children there it is linear. Where the child takes
/// no part, or none of its siblings does, the score is the same for all x, save the one that leaves
/// nothing with weight.
public struct ScoreOfWeight: Sendable, Hashable {
  /// What the whole score owes to other parts of the tree.
  private let rest: Double
  /// The parent's share of the whole score.
  private let share: Double
  private let own: Double
  private let presence: Double
  private let others: Double
  private let othersPresence: Double
  /// The weight that leaves nothing with weight, or nil.
  private let hole: Double?

  /// Makes the function of one child's weight.
  ///
  /// - Parameters:
  ///   - rest: what is added to share × the parent's score.
  ///   - share: the parent's share of the whole.
  ///   - weights: the children's local weights, ≥ 0.
  ///   - scores: the children's scores; `nil` where a child takes no part.
  ///   - child: the position of the child whose weight changes.
  /// - Returns: nil where the siblings have no weight: then they cannot be scaled in proportion.
  /// - Complexity: O(children).
  public init?(
    rest: Double, share: Double, weights: [Double], scores: [Double?], child: Int
  ) {
    precondition(weights.count == scores.count && weights.indices.contains(child))
    var all = 0.0
    var present = 0.0
    var sum = 0.0
    for sibling in weights.indices where sibling != child {
      all += weights[sibling]
      guard let score = scores[sibling] else { continue }
      present += weights[sibling]
      sum += weights[sibling] * score
    }
    guard all > 0 else { return nil }
    self.rest = rest
    self.share = share
    // A constant is kept as one: a common factor of both lines would be taken for a root.
    guard let own = scores[child] else {
      (self.own, presence) = (sum / all, present / all)
      (others, othersPresence, hole) = (sum / all, present / all, 1)
      return
    }
    (self.own, presence) = (own, 1)
    (others, othersPresence, hole) = present > 0 ? (sum / all, present / all, nil) : (own, 1, 0)
  }

  /// The score at a weight 0–1; nil where nothing with weight takes part.
  public func score(at weight: Double) -> Double? {
    let present = weight * presence + (1 - weight) * othersPresence
    guard present > 0, weight != hole else { return nil }
    return rest + share * (weight * own + (1 - weight) * others) / present
  }

  /// The weight nearest to a given one at which two scores are level.
  ///
  /// Both denominators multiplied out, the difference is a quadratic in x − weight; its roots are
  /// taken without cancellation. Roots less than 10⁻¹² outside 0–1 are its ends.
  ///
  /// - Parameters:
  ///   - upper: one score.
  ///   - lower: the other one.
  ///   - weight: the weight as it is, 0–1.
  /// - Returns: 0–1; of two equally near ones the smaller. nil where no weight makes them level.
  /// - Complexity: O(1).
  /// - Source: the smallest change of one weight [Triantaphyllou 1997], whose theorem speaks of
  ///   weights that are changed and scaled anew; here siblings keep their proportions.
  public static func levelling(
    _ upper: ScoreOfWeight, _ lower: ScoreOfWeight, near weight: Double
  ) -> Double? {
    let (above, below) = (upper.lines(at: weight), lower.lines(at: weight))
    // (rest) dA dB + nA dB − nB dA, each a line in t = x − weight.
    let rest = upper.rest - lower.rest
    let (a, b) = (above.denominator, below.denominator)
    let (m, n) = (above.numerator, below.numerator)
    let constant = rest * a.0 * b.0 + m.0 * b.0 - n.0 * a.0
    let linear =
      rest * (a.0 * b.1 + a.1 * b.0) + (m.0 * b.1 + m.1 * b.0) - (n.0 * a.1 + n.1 * a.0)
    let square = rest * a.1 * b.1 + m.1 * b.1 - n.1 * a.1
    var best: Double?
    for change in roots(constant, linear, square) {
      var level = weight + change
      if level < 0, level > -1e-12 { level = 0 }
      if level > 1, level < 1 + 1e-12 { level = 1 }
      guard (0...1).contains(level), upper.score(at: level) != nil, lower.score(at: level) != nil
      else { continue }
      if let known = best {
        let (near, far) = ((level - weight).magnitude, (known - weight).magnitude)
        if near > far || (near == far && level >= known) { continue }
      }
      best = level
    }
    return best
  }

  /// Numerator and denominator as value and slope at a weight.
  private func lines(
    at weight: Double
  ) -> (numerator: (Double, Double), denominator: (Double, Double)) {
    (
      (share * (weight * own + (1 - weight) * others), share * (own - others)),
      (weight * presence + (1 - weight) * othersPresence, presence - othersPresence)
    )
  }

  /// The real roots of c + b t + a t².
  private static func roots(_ c: Double, _ b: Double, _ a: Double) -> [Double] {
    if c == 0 { return [0] + (a != 0 ? [-b / a] : []) }
    let discriminant = b * b - 4 * a * c
    guard discriminant >= 0 else { return [] }
    let half = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    // half is 0 only where b and a c are: no root then, for c is not 0.
    guard half != 0 else { return [] }
    return [c / half] + (a != 0 ? [half / a] : [])
  }
}
