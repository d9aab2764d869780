// SPDX-License-Identifier: Apache-2.0

/// The variance of a sum of stratum means under simple random sampling within strata, and how surely it
/// is known.
///
///     Var = Σ_g (1 − n_g ÷ N_g) s_g² ÷ n_g                                 [Cochran 1977, 5.9]
///     ν   = Var² ÷ Σ_g V_g² ÷ ν_g                                          [Satterthwaite 1946]
public struct StratifiedVariance: Sendable, Hashable {
  /// One stratum.
  public struct Stratum: Sendable, Hashable {
    /// n ≥ 1.
    public var count: Int
    /// N, or `nil` where it is not known.
    public var population: Int?
    /// s² of one unit, ≥ 0.
    public var variance: Double
    /// The degrees of freedom ν_g behind s²: n − 1, or those of whom it is borrowed from.
    public var degreesOfFreedom: Double

    /// Makes a stratum.
    public init(count: Int, population: Int?, variance: Double, degreesOfFreedom: Double) {
      self.count = count
      self.population = population
      self.variance = variance
      self.degreesOfFreedom = degreesOfFreedom
    }

    /// V_g = (1 − f) s² ÷ n.
    public var varianceOfMean: Double {
      StratifiedVariance.left(of: count, population: population) * variance / Double(count)
    }
  }

  /// Var ≥ 0.
  public let variance: Double
  /// ν, or `nil` where the variance is 0 or nothing is known of it.
  public let degreesOfFreedom: Double?

  /// Sums strata. Complexity: O(strata).
  public init(_ strata: [Stratum]) {
    var variance = 0.0
    var squares = 0.0
    for stratum in strata where stratum.varianceOfMean > 0 {
      let own = stratum.varianceOfMean
      variance += own
      squares += own * own / stratum.degreesOfFreedom
    }
    self.variance = variance
    degreesOfFreedom =
      variance > 0 && squares > 0 && squares < .infinity ? variance * variance / squares : nil
  }

  /// 1 − f = 1 − n ÷ N: what the sample leaves unknown; 1 where N is not known or smaller than n, 0
  /// where all answered.
  public static func left(of count: Int, population: Int?) -> Double {
    guard let population, population >= count else { return 1 }
    return Double(population - count) / Double(population)
  }
}
