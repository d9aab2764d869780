// SPDX-License-Identifier: Apache-2.0

/// Residuals of several strata put together, for strata with too few units for a variance of their
/// own:
///
///     Sᵢⱼ = Σ_h Σ eᵢ eⱼ ÷ Σ_h (n_h − 1)
///
/// over the strata h that have both ratios: within-stratum variances are taken as alike
/// [Cochran 1977, 5A.12].
public struct ResidualPool: Sendable, Hashable {
  private let count: Int
  private var products: [Double]
  /// Σ (n_h − 1) of each pair.
  private var degrees: [Double]

  /// Makes an empty pool of p ratios.
  public init(count: Int) {
    self.count = count
    products = Array(repeating: 0, count: count * count)
    degrees = products
  }

  /// Adds a stratum of at least two units over the same ratios. Complexity: O(p²).
  public mutating func add(_ residuals: RatioResiduals) {
    guard residuals.units >= 2 else { return }
    for i in 0..<count where residuals.isKnown[i] {
      for j in 0..<count where residuals.isKnown[j] {
        products[i * count + j] += residuals.products[i * count + j]
        degrees[i * count + j] += Double(residuals.units - 1)
      }
    }
  }

  /// Sᵢⱼ, or `nil` where no stratum has both.
  public func covariance(_ i: Int, _ j: Int) -> Double? {
    degreesOfFreedom(i, j) > 0 ? products[i * count + j] / degreesOfFreedom(i, j) : nil
  }

  /// The degrees of freedom behind Sᵢⱼ.
  public func degreesOfFreedom(_ i: Int, _ j: Int) -> Double { degrees[i * count + j] }
}
