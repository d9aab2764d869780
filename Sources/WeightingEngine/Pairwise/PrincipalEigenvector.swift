// SPDX-License-Identifier: Apache-2.0

/// Weights as the principal eigenvector of the judgement matrix.
///
/// A w = λmax w with w > 0 and Σ w = 1; by the theorem of Perron λmax is simple and w unique
/// [Saaty 1980]. Permuting the items permutes the weights bit for bit.
public enum PrincipalEigenvector {
  /// Steps with sums that do not depend on the order, before the matrix is squared.
  private static let ordinarySteps = 96

  /// Squarings at most: A^(2⁶⁴) separates any two eigenvalues that doubles can tell apart.
  private static let squarings = 64

  /// The weights and the principal eigenvalue, to the last bits.
  ///
  /// Up to three items in closed form. Above, power iteration until the vector stands still, never
  /// a fixed number of steps: with plain sums over the items in an order that depends on the
  /// judgements alone (``CanonicalOrder``, ``PowerIteration``). Where there is no such order, as in
  /// a tournament that looks the same from several items, and where the judgements contradict each
  /// other so much that convergence is slow, with sums that do not depend on the order; there the
  /// matrix is squared, A² A⁴ A⁸ …, each time as good as doubling the steps, and ordinary steps
  /// finish. It ends after at most 192 of them and 64 squarings.
  ///
  /// Error: a few units in the last place × λmax ÷ (λmax − |λ₂|), the condition of the problem.
  ///
  /// - Complexity: O(n²) a step, 10 to 30 steps near consistency; O(n³) a squaring.
  public static func priorities(of matrix: JudgementMatrix) -> PriorityVector {
    if let small = PriorityVector(small: matrix) { return small }
    if matrix.count == 3 { return ofThree(matrix) }
    return inCanonicalOrder(matrix) ?? inAnyOrder(matrix)
  }

  /// Three items, where the eigenvector is that of the geometric means, and mirroring the matrix
  /// therefore inverts it: λmax = 1 + c + 1 ÷ c, c³ = a₁₂ a₂₃ a₃₁, in whichever direction the
  /// circle is gone round.
  private static func ofThree(_ matrix: JudgementMatrix) -> PriorityVector {
    let circle = OrderIndependentSum.of([
      matrix.logarithm(row: 0, column: 1), matrix.logarithm(row: 1, column: 2),
      matrix.logarithm(row: 2, column: 0),
    ])
    let ratio = Elementary.exp(circle.magnitude / 3)
    return PriorityVector(
      weights: GeometricMean.priorities(of: matrix).weights, lambdaMax: 1 + ratio + 1 / ratio)
  }

  /// Power iteration with plain sums over the items in their canonical order; nil where there is
  /// none, and where the convergence is slow.
  private static func inCanonicalOrder(_ matrix: JudgementMatrix) -> PriorityVector? {
    let count = matrix.count
    // The keys are not needed any longer once the items are in order: the iteration takes their
    // place. Up to nine items that is less than the 1,024 bytes that may be on the stack.
    let numbers = max(PowerIteration.capacity(count: count), 2 * count)
    return matrix.elements.withUnsafeBufferPointer { elements in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count + numbers) { words in
        guard let source = elements.baseAddress, let start = words.baseAddress else { return nil }
        let keys = start + count
        return start.withMemoryRebound(to: Int.self, capacity: count) { items in
          guard
            CanonicalOrder.find(elements: source, count: count, items: items, keys: keys)
          else { return nil }
          return keys.withMemoryRebound(to: Double.self, capacity: numbers) { memory in
            var iteration = PowerIteration(
              elements: source, count: count, items: items, memory: memory)
            guard let eigenvalue = iteration.run() else { return nil }
            var weights = [Double](repeating: 0, count: count)
            for place in 0..<count { weights[items[place]] = iteration.vector[place] }
            return PriorityVector(weights: weights, lambdaMax: eigenvalue)
          }
        }
      }
    }
  }

  /// Power iteration with sums that do not depend on the order of the items.
  static func inAnyOrder(_ matrix: JudgementMatrix) -> PriorityVector {
    var weights = GeometricMean.unscaledWeights(of: matrix).shares

    var settled = iterate(matrix, from: &weights)
    if !settled.converged {
      weights = limitOfSquares(of: matrix, from: weights)
      settled = iterate(matrix, from: &weights)
    }
    return PriorityVector(weights: weights, lambdaMax: settled.eigenvalue)
  }

  /// Multiplies by the matrix and scales to sum 1 until the largest relative change of a weight
  /// stops falling; λmax is the sum of A w.
  private static func iterate(
    _ matrix: JudgementMatrix, from weights: inout [Double]
  ) -> (eigenvalue: Double, converged: Bool) {
    let count = matrix.count
    var products = [Double](repeating: 0, count: count)
    var image = products
    var eigenvalue = Double(count)
    var smallestChange = Double.infinity
    var stepsWithoutGain = 0
    for _ in 0..<ordinarySteps {
      for row in 0..<count {
        for column in 0..<count {
          products[column] = matrix.elements[row * count + column] * weights[column]
        }
        image[row] = OrderIndependentSum.of(products.span)
      }
      eigenvalue = OrderIndependentSum.of(image.span)
      var change = 0.0
      for index in 0..<count {
        let weight = image[index] / eigenvalue
        change = max(change, (weight - weights[index]).magnitude / weight)
        weights[index] = weight
      }
      if change == 0 { return (eigenvalue, true) }
      if change < smallestChange {
        smallestChange = change
        stepsWithoutGain = 0
      } else {
        stepsWithoutGain += 1
      }
      // At the noise of rounding: a product, an exact sum and a quotient err by 2⁻⁵¹ at most. A
      // larger change that stands still is slow convergence, not the end of it.
      if stepsWithoutGain >= 2, smallestChange <= 0x1p-50 { return (eigenvalue, true) }
    }
    return (eigenvalue, false)
  }

  /// A^(2ᵏ) w for growing k, scaled to sum 1, until it stands still.
  private static func limitOfSquares(
    of matrix: JudgementMatrix, from start: [Double]
  ) -> [Double] {
    let count = matrix.count
    var power = matrix.elements
    var current = start
    var smallestChange = Double.infinity
    for _ in 0..<squarings {
      power = squared(power, count: count)
      let image = JudgementMatrix(count: count, uncheckedElements: power).times(start)
      let total = OrderIndependentSum.of(image)
      var change = 0.0
      for index in 0..<count {
        let weight = image[index] / total
        change = max(change, (weight - current[index]).magnitude / weight)
        current[index] = weight
      }
      if change == 0 || (change < 0x1p-40 && change >= smallestChange) { break }
      smallestChange = min(smallestChange, change)
    }
    return current
  }

  /// B², divided by its largest element so that it neither overflows nor fades.
  private static func squared(_ elements: [Double], count: Int) -> [Double] {
    var products = [Double](repeating: 0, count: count)
    var result = elements
    var largest = 0.0
    for row in 0..<count {
      for column in 0..<count {
        for inner in 0..<count {
          products[inner] = elements[row * count + inner] * elements[inner * count + column]
        }
        let sum = OrderIndependentSum.of(products.span)
        result[row * count + column] = sum
        largest = max(largest, sum)
      }
    }
    for index in result.indices { result[index] /= largest }
    return result
  }
}
