// SPDX-License-Identifier: Apache-2.0

/// Weights drawn from one judgement matrix.
public struct PriorityVector: Sendable, Hashable {
  /// One weight for each item, in the matrix's order; each in 0 … 1, their sum 1 up to rounding.
  public let weights: [Double]

  /// λmax ≥ n: the principal eigenvalue; for the geometric and the column mean, which are no
  /// eigenvectors, the mean of (A w)ᵢ ÷ wᵢ. n for a perfectly consistent matrix.
  public let lambdaMax: Double

  /// Makes a vector from its parts.
  public init(weights: [Double], lambdaMax: Double) {
    self.weights = weights
    self.lambdaMax = lambdaMax
  }

  /// CI and CR of the judgements the weights were drawn from.
  public func consistency(by table: RandomIndex = .saaty1980) -> Consistency {
    Consistency(count: weights.count, lambdaMax: lambdaMax, table: table)
  }

  /// For one or two items all methods agree and the weights are known without iteration:
  /// w₁ = a ÷ (1 + a), w₂ = 1 ÷ (1 + a), λmax = n. Nil for three items and more.
  init?(small matrix: JudgementMatrix) {
    switch matrix.count {
    case 1: self.init(weights: [1], lambdaMax: 1)
    case 2:
      // Always from the element that is at least 1, so that swapping the items swaps the weights.
      let forward = matrix[0, 1]
      let ratio = forward >= 1 ? forward : matrix[1, 0]
      let larger = ratio / (1 + ratio)
      let smaller = 1 / (1 + ratio)
      self.init(
        weights: forward >= 1 ? [larger, smaller] : [smaller, larger], lambdaMax: 2)
    default: return nil
    }
  }

  /// Takes unscaled weights: λmax = (1/n) Σᵢ (A w)ᵢ ÷ wᵢ.
  init(scaling unscaled: [Double], for matrix: JudgementMatrix) {
    let weights = unscaled.shares
    let ratios = zip(matrix.times(weights), weights).map { $0 / $1 }
    self.init(
      weights: weights, lambdaMax: OrderIndependentSum.of(ratios) / Double(matrix.count))
  }
}

extension JudgementMatrix {
  /// The product A w, each element a sum that does not depend on the order of the items.
  func times(_ vector: [Double]) -> [Double] {
    var products = [Double](repeating: 0, count: count)
    var result = products
    for row in 0..<count {
      for column in 0..<count {
        products[column] = elements[row * count + column] * vector[column]
      }
      result[row] = OrderIndependentSum.of(products.span)
    }
    return result
  }
}
