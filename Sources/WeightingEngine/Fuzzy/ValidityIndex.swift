// SPDX-License-Identifier: Apache-2.0

/// How far the principle of the largest membership may be trusted (最大隶属度原则的有效度).
///
/// α = (nβ − 1) ÷ (2γ(n − 1)), where β = max b ÷ Σ b, γ = the second largest b ÷ Σ b and n is the
/// number of grades. n = 4 and b = (.28, .32, .31, .09) give α = 0.151.
public enum ValidityIndex: Sendable, Hashable {
  /// α, 0 ≤ α < ∞.
  case finite(Double)
  /// All membership lies in one grade (γ = 0).
  case infinite
  /// There is no index.
  case undefined(Undefined)

  /// Reasons why there is no index.
  public enum Undefined: Sendable, Hashable {
    /// Every membership is 0.
    case sumIsZero
    /// One grade only, or none: nothing to choose between.
    case tooFewGrades
    /// A membership is negative or not finite.
    case invalidMembership
  }

  /// What the index says in words.
  public enum Wording: String, Sendable, Hashable, CaseIterable {
    /// α = ∞, 完全有效.
    case fullyValid = "fully-valid"
    /// 1 ≤ α < ∞, 非常有效.
    case veryValid = "very-valid"
    /// ½ ≤ α < 1, 比较有效.
    case fairlyValid = "fairly-valid"
    /// 0 < α < ½, 低效.
    case lowValidity = "low-validity"
    /// α = 0, all grades equal, 失效.
    case invalid = "invalid"
  }

  /// The index of a membership vector, which need not sum to 1.
  ///
  /// - Complexity: O(n log n).
  public init(membership: [Double]) {
    guard membership.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      self = .undefined(.invalidMembership)
      return
    }
    guard membership.count >= 2 else {
      self = .undefined(.tooFewGrades)
      return
    }
    let falling = membership.sorted(by: >)
    guard falling[0] > 0 else {
      self = .undefined(.sumIsZero)
      return
    }
    guard falling[1] > 0 else {
      self = .infinite
      return
    }
    if falling[0] == falling[falling.count - 1] {
      // All equal: nβ = 1, which rounding may miss.
      self = .finite(0)
      return
    }
    var sum = 0.0
    for value in falling { sum += value }
    let count = Double(falling.count)
    let beta = falling[0] / sum
    let gamma = falling[1] / sum
    self = .finite(max(0, count * beta - 1) / (2 * gamma * (count - 1)))
  }

  /// The wording class; nil where there is no index.
  public var wording: Wording? {
    switch self {
    case .infinite: .fullyValid
    case .finite(let alpha) where alpha >= 1: .veryValid
    case .finite(let alpha) where alpha >= 0.5: .fairlyValid
    case .finite(let alpha) where alpha > 0: .lowValidity
    case .finite: .invalid
    case .undefined: nil
    }
  }
}
