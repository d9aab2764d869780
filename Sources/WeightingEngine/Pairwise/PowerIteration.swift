// SPDX-License-Identifier: Apache-2.0

/// Power iteration on a reciprocal matrix, as fast as the processor multiplies and adds.
///
///     xₖ₊₁ = A xₖ + β xₖ₋₁,  β = max(λ² − n², 0) ÷ 8
///
/// until x stands still. The sums are plain ones, so the order of the items shows in the last
/// bits; the caller chooses it (see ``CanonicalOrder``), and ``ColumnMajor`` sees to it that they
/// are the same on every machine.
///
/// The second term is the momentum of [Xu 2018] with its sign turned round. Contradictions are, to
/// first order, a skew matrix: the other eigenvalues lie near the imaginary axis, where the trace
/// of A², which is n², says how far they reach. A fifth of the steps is saved. As β ≥ 0 the
/// principal eigenvector stays the limit, whatever the other eigenvalues are: a root of
/// t² = z t + β is smaller than that for λmax if |z| < λmax.
struct PowerIteration {
  /// A with its items in the given order.
  private let matrix: ColumnMajor
  /// The current vector and the one before; `stride` elements each, zeros after the n-th.
  private(set) var vector: UnsafeMutablePointer<Double>
  private var previous: UnsafeMutablePointer<Double>

  /// How many numbers of memory a matrix of n items takes.
  static func capacity(count: Int) -> Int { ColumnMajor.stride(count: count) * (count + 2) }

  /// Takes the matrix with its items in the given order, and a vector of ones.
  ///
  /// - Parameter memory: room for ``capacity(count:)`` numbers.
  init(
    elements: UnsafePointer<Double>, count: Int, items: UnsafePointer<Int>,
    memory: UnsafeMutablePointer<Double>
  ) {
    let stride = ColumnMajor.stride(count: count)
    matrix = ColumnMajor(elements: elements, count: count, items: items, memory: memory)
    vector = memory + stride &* count
    previous = vector + stride
    for row in 0..<stride {
      vector[row] = row < count ? 1 : 0
      previous[row] = 0
    }
  }

  /// Steps before the first look. Ones are off by the order of 1, so what is left after these
  /// steps tells the rate of one.
  private static let firstSteps = 3
  /// How much faster the steps with momentum are, for the first guess of their number: the mean of
  /// 4,000 matrices each of 5, 9 and 15 items with CR around 0.04. It only says when to look.
  private static let gain = 0.62
  /// Steps at most between two looks: an element grows by less than 4 × 10¹⁰ in each, so that 16
  /// of them stay far below the largest double.
  private static let longestRun = 16
  /// Looks at most; a convergence slower than that is left to the caller.
  private static let looks = 16
  /// Up to here a change that falls no more is rounding: a sum of up to 30 products, a quotient.
  private static let noise = 0x1p-50

  /// Iterates until the vector stands still, and leaves the weights in `vector`.
  ///
  /// A look compares x, with sum 1, with A x ÷ λ, λ = Σ A x. From the falling of the change
  /// follows the rate ρ of a step, and from that how many steps bring what is left of the error,
  /// change × ρ ÷ (1 − ρ), below half a unit in the last place. How many steps there are is never
  /// fixed, and the end is always seen at a look, where the change is the largest relative one of
  /// a weight, not only foretold.
  ///
  /// - Returns: λmax, or nil where the convergence is too slow to be seen soon.
  mutating func run() -> Double? {
    for _ in 1..<Self.firstSteps { step() }
    let total = sum()
    step()
    var eigenvalue = sum() / total
    let size = Double(matrix.count)
    let momentum = Swift.max(eigenvalue * eigenvalue - size * size, 0) / 8
    var before = 1.0
    var change = absoluteChange(factor: 1 / eigenvalue) / total
    var rate = root(change, of: Self.firstSteps)
    var ahead = rate * Self.gain
    for _ in 0..<Self.looks {
      before = change
      var steps = 1
      var expected = change * ahead
      while expected > 0x1p-53, steps < Self.longestRun {
        step(momentum: momentum)
        expected *= ahead
        steps &+= 1
      }
      scale(by: 1 / sum())
      step()
      eigenvalue = sum()
      change = divide(by: eigenvalue)
      // Below this a change is rounding, and tells no rate.
      if change > 0x1p-46 {
        rate = root(change / before, of: steps)
        ahead = rate
      }
      if change * rate <= 0x1p-53 * (1 - rate) { return eigenvalue }
      if change <= Self.noise, change >= before { return eigenvalue }
      let factor = 1 / eigenvalue
      for row in 0..<matrix.stride { previous[row] *= factor }
    }
    return nil
  }

  /// The k-th root of a ratio by bits alone, at most 1: right to a few hundredths.
  @inline(__always)
  private func root(_ ratio: Double, of degree: Int) -> Double {
    guard ratio < 1 else { return 1 }
    // The bits of a double, less those of 1, are its binary logarithm × 2⁵², nearly.
    let one = Int64(bitPattern: (1.0).bitPattern)
    let logarithm = Int64(bitPattern: ratio.bitPattern) &- one
    return Double(bitPattern: UInt64(bitPattern: one &+ logarithm / Int64(degree)))
  }

  /// Σ xᵢ.
  @inline(__always)
  private func sum() -> Double {
    var sums = SIMD2<Double>(repeating: 0)
    var row = 0
    while row < matrix.stride {
      sums += UnsafeRawPointer(vector + row).loadUnaligned(as: SIMD2<Double>.self)
      row &+= 2
    }
    return sums.x + sums.y
  }

  /// x ← f x.
  @inline(__always)
  private func scale(by factor: Double) {
    for row in 0..<matrix.stride { vector[row] *= factor }
  }

  /// Σ |f xᵢ − x′ᵢ|, x′ the vector before.
  @inline(__always)
  private func absoluteChange(factor: Double) -> Double {
    var change = 0.0
    for row in 0..<matrix.count { change += (vector[row] * factor - previous[row]).magnitude }
    return change
  }

  /// x ← x ÷ λ; the largest relative change of a weight from the vector before.
  @inline(__always)
  private func divide(by eigenvalue: Double) -> Double {
    for row in 0..<matrix.stride { vector[row] /= eigenvalue }
    var change = 0.0
    for row in 0..<matrix.count {
      let relative = (vector[row] - previous[row]).magnitude / vector[row]
      change = relative > change ? relative : change
    }
    return change
  }

  /// x ← A x + β x′.
  @inline(__always)
  private mutating func step(momentum: Double = 0) {
    matrix.multiply(vector, adding: momentum, to: previous)
    swap(&vector, &previous)
  }
}
