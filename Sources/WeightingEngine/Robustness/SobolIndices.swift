// SPDX-License-Identifier: Apache-2.0

/// The sums that Sobol' indices of one output follow from, sample by sample.
///
/// A base sample has two independent points A and B of all factors; the mixed point AB(i) is A with
/// factor i from B. Sums are taken of the outputs less a constant near their mean, so that nothing
/// cancels.
public struct SobolSums: Sendable, Hashable {
  /// How many base samples were added.
  public private(set) var count = 0
  fileprivate let centre: Double
  fileprivate var sum = 0.0
  fileprivate var squares = 0.0
  fileprivate var products: [Double]
  fileprivate var changes: [Double]
  fileprivate var squaredChanges: [Double]

  /// Sums of nothing yet.
  ///
  /// - Parameters:
  ///   - factors: how many factors vary.
  ///   - centre: a number near the mean of the outputs, the same in all sums of one output.
  public init(factors: Int, centre: Double) {
    self.centre = centre
    products = [Double](repeating: 0, count: factors)
    changes = products
    squaredChanges = products
  }

  /// Adds a base sample: the outputs at A, at B and at AB(i) for every factor i.
  public mutating func add(a: Double, b: Double, mixed: some Collection<Double>) {
    let (first, second) = (a - centre, b - centre)
    count += 1
    sum += first + second
    squares += first * first + second * second
    for (factor, output) in mixed.enumerated() {
      let change = output - a
      products[factor] += second * change
      changes[factor] += change
      squaredChanges[factor] += change * change
    }
  }
}

/// First-order and total Sobol' indices of one output, from Monte Carlo samples.
///
///     V = variance of f over the 2N points A and B
///     S(i) = 1/N Σ (f(B) − mean)(f(AB(i)) − f(A)) ÷ V        [Saltelli 2010, table 2 (b)]
///     T(i) = 1/2N Σ (f(A) − f(AB(i)))² ÷ V                   [Jansen 1999]
///
/// S is the share of the variance that the factor explains by itself, T together with all that it
/// acts with: 0 ≤ S ≤ T ≤ 1 of the true indices; of the estimates sampling can put S below 0 and
/// either above 1. The mean, which leaves S the same on average, is taken off because without it
/// the estimate's error grows with the mean.
public struct SobolIndices: Sendable, Hashable {
  /// The output's variance V.
  public let variance: Double
  /// S by factor; nil where the output does not vary: its standard deviation is not above 10⁻⁹, the
  /// step of a comparison score.
  public let first: [Double]?
  /// T by factor, likewise.
  public let total: [Double]?
  /// The largest standard error of an index: from the batches' means of each sample's part in S − V and
  /// in T − V (the ratio made linear); nil where there are no indices, or fewer than two batches.
  public let standardError: Double?

  /// Estimates indices.
  ///
  /// - Parameter batches: sums of batches of equal size, of the same output.
  /// - Returns: nil without samples.
  /// - Complexity: O(batches × factors).
  public init?(_ batches: [SobolSums]) {
    let samples = Double(batches.reduce(0) { $0 + $1.count })
    guard let one = batches.first, samples > 0 else { return nil }
    let factors = one.products.indices
    func all(_ part: (SobolSums) -> Double) -> Double { batches.reduce(0) { $0 + part($1) } }
    let mean = all(\.sum) / (2 * samples)
    variance = max(all(\.squares) / (2 * samples) - mean * mean, 0)
    guard variance > 1e-18 else {
      (first, total, standardError) = (nil, nil, nil)
      return
    }
    let variance = variance
    func covariance(_ sums: SobolSums, _ factor: Int) -> Double {
      sums.products[factor] - mean * sums.changes[factor]
    }
    let first = factors.map { factor in
      all { covariance($0, factor) } / (samples * variance)
    }
    let total = factors.map { factor in
      all { $0.squaredChanges[factor] } / (2 * samples * variance)
    }
    self.first = first
    self.total = total
    var largest = 0.0
    for factor in factors {
      for (index, part) in [
        (first[factor], { covariance($0, factor) }),
        (total[factor], { $0.squaredChanges[factor] / 2 }),
      ] as [(Double, (SobolSums) -> Double)] {
        let means = batches.map { sums in
          let count = Double(sums.count)
          let spread = sums.squares / 2 - mean * sums.sum + count * mean * mean
          return (part(sums) - index * spread) / (count * variance)
        }
        largest = max(largest, Self.squaredError(of: means))
      }
    }
    standardError = batches.count > 1 ? largest.squareRoot() : nil
  }

  /// The squared standard error of the mean of some batches' means.
  private static func squaredError(of means: [Double]) -> Double {
    let count = Double(means.count)
    let mean = means.reduce(0, +) / count
    let squares = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return squares / (max(count - 1, 1) * count)
  }
}

/// The base samples of a Sobol' analysis: two independent uniform numbers for each sample and factor.
///
/// Keyed by the factors' names, so that a factor more changes none of the others' numbers.
public struct SobolSample: Sendable {
  /// The purpose of the streams.
  static let purpose = "sobol"

  private let streams: [RandomStream]

  /// The samples of some factors.
  public init(seed: UInt64, factors: [String]) {
    streams = factors.map { RandomStream(seed: seed, purpose: Self.purpose, names: [$0]) }
  }

  /// The numbers of one factor at A and at B of a base sample, both in 0 ..< 1.
  public func numbers(_ factor: Int, sample: Int) -> (a: Double, b: Double) {
    var stream = streams[factor].replicate(UInt64(sample))
    let a = stream.uniform()
    return (a, stream.uniform())
  }
}
