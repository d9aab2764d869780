// SPDX-License-Identifier: Apache-2.0

/// The covariances of what each unit of a stratum moves its ratios by, from sums alone.
///
///     Rᵢ = Σa ÷ Σm;   eᵢ = (a − Rᵢ m) × n ÷ Σm
///     Sᵢⱼ = Σ eᵢ eⱼ ÷ (n − 1)
///         = n² ÷ (Mᵢ Mⱼ) × (Σaa − Rⱼ Σam − Rᵢ Σma + Rᵢ Rⱼ Σmm) ÷ (n − 1)
///
/// the linearised ratio estimator: the residuals of a ratio sum to 0, and the variance of Rᵢ is
/// Sᵢᵢ ÷ n before the finite population [Särndal 1992, 5.6; Cochran 1977, 6.4].
public struct RatioResiduals: Sendable, Hashable {
  /// n.
  public let units: Int
  /// Which ratios there are: Σm > 0.
  public let isKnown: [Bool]
  /// Rᵢ, 0 where it is not known.
  public let ratios: [Double]
  /// Σ eᵢ eⱼ, p × p; 0 where a ratio is not known. ÷ (n − 1) it is S.
  public let products: [Double]

  /// Makes them from sums over n units, as `Moments` of the evidence holds them: p values and p × p.
  ///
  /// - Complexity: O(p²).
  public init(
    units: Int, sumA: [Double], sumM: [Double], sumAA: [Double], sumAM: [Double], sumMM: [Double]
  ) {
    let p = sumA.count
    self.units = units
    isKnown = sumM.map { $0 > 0 }
    ratios = zip(sumA, sumM).map { $1 > 0 ? $0 / $1 : 0 }
    var products = [Double](repeating: 0, count: p * p)
    let n = Double(units)
    for i in 0..<p where sumM[i] > 0 {
      for j in 0...i where sumM[j] > 0 {
        let (r, s) = (ratios[i], ratios[j])
        let sum =
          sumAA[i * p + j] - s * sumAM[i * p + j] - r * sumAM[j * p + i] + r * s * sumMM[i * p + j]
        // A variance that rounding left below 0 is 0; so are all of one unit.
        let product = units < 2 || (i == j && sum < 0) ? 0 : sum * n / sumM[i] * (n / sumM[j])
        products[i * p + j] = product
        products[j * p + i] = product
      }
    }
    self.products = products
  }
}
