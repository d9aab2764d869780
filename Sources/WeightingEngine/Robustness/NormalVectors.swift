// SPDX-License-Identifier: Apache-2.0

/// Vectors of the normal distribution with mean 0 and a given covariance.
///
/// With A = L Lᵀ and independent standard normal z, L z has the covariance A. A direction in which
/// nothing is left (a pivot of at most 10⁻¹² of its diagonal element) is left out, so A may be of any
/// rank; where A was pooled element by element and is not quite positive semidefinite, what is
/// negative is left out likewise.
public struct NormalVectors: Sendable {
  /// The length of a vector.
  public let count: Int
  /// L, row by row.
  private let lower: [Double]
  private let stream: RandomStream

  /// Whether every vector is 0.
  public var isConstant: Bool { !lower.contains { $0 != 0 } }

  /// Factors a covariance, p × p row by row, of which the lower half is read. Complexity: O(p³).
  ///
  /// - Parameters:
  ///   - covariance: A.
  ///   - count: p.
  ///   - seed: the round's seed.
  ///   - names: whom it is drawn for; the purpose is "respondents".
  public init(covariance: [Double], count: Int, seed: UInt64, names: [String]) {
    self.count = count
    stream = RandomStream(seed: seed, purpose: "respondents", names: names)
    var lower = [Double](repeating: 0, count: count * count)
    for column in 0..<count {
      var pivot = covariance[column * count + column]
      let least = pivot * 1e-12
      for inner in 0..<column {
        pivot -= lower[column * count + inner] * lower[column * count + inner]
      }
      guard pivot > least, pivot > 0 else { continue }
      let root = pivot.squareRoot()
      lower[column * count + column] = root
      for row in column + 1..<max(count, column + 1) {
        var sum = covariance[row * count + column]
        for inner in 0..<column {
          sum -= lower[row * count + inner] * lower[column * count + inner]
        }
        lower[row * count + column] = sum / root
      }
    }
    self.lower = lower
  }

  /// Adds the vector of a replicate. Complexity: O(p²).
  public func add(_ replicate: Int, to vector: UnsafeMutableBufferPointer<Double>) {
    var stream = stream.replicate(UInt64(replicate))
    for column in 0..<count where lower[column * count + column] > 0 {
      let normal = stream.normal()
      for row in column..<count { vector[row] += lower[row * count + column] * normal }
    }
  }
}
