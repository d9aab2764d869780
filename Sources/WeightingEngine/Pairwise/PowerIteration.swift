// SPDX-License-Identifier: Apache-2.0

/// Power iteration on a positive matrix, as fast as the processor multiplies and adds.
///
/// x ← A x until x stands still. The sums are plain ones, so the order of the items shows in the
/// last bits; the caller chooses it (see ``CanonicalOrder``). See ``ColumnMajor`` for what makes
/// them the same on every machine.
///
/// Few items wait for one step longer than for the n steps of A², which do not depend on each
/// other. So small matrices are squared once or twice first, x ← A⁴ x takes the place of four
/// steps, and steps with A itself come last.
struct PowerIteration {
  /// A with its items in the given order.
  private let matrix: ColumnMajor
  /// A^(2ᵏ), the matrix of the first steps.
  private let power: ColumnMajor
  /// The power that it is: 1, 2 or 4.
  private let degree: Int
  /// The current vector and room for its image.
  private(set) var vector: UnsafeMutablePointer<Double>
  private var image: UnsafeMutablePointer<Double>

  /// How often a matrix of n items is squared. Chosen by measuring; it changes no more than the
  /// last bits.
  private static func squarings(count: Int) -> Int { count <= 9 ? 2 : count <= 12 ? 1 : 0 }

  /// How many numbers of memory a matrix of n items takes.
  static func capacity(count: Int) -> Int {
    ColumnMajor.stride(count: count) * ((squarings(count: count) + 1) * count + 2)
  }

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
    image = vector + stride
    let squarings = Self.squarings(count: count)
    var power = matrix
    for squaring in 0..<squarings {
      power = power.squared(into: image + stride &* (1 &+ squaring &* count))
    }
    self.power = power
    degree = 1 &<< squarings
    for row in 0..<stride { vector[row] = row < count ? 1 : 0 }
  }

  /// Steps with A at most between two scalings: an element grows by less than 3 × 10¹⁰ in each,
  /// so that 16 of them stay far below the largest double.
  private static let longestRun = 16
  /// Looks at most at the convergence; a slower one is left to the caller.
  private static let looks = 16
  /// Up to here a change is taken for rounding, as far as it falls no more: a sum of 30 terms, a
  /// product and a quotient.
  private static let noise = 0x1p-50

  /// Iterates until the vector stands still.
  ///
  /// A look compares the vector with its image, both with sum 1: `change` is the largest relative
  /// change of an element. From the falling of the change follows the rate ρ of a step, and from
  /// that how many steps bring what is left of the error, change × ρ ÷ (1 − ρ), below half a unit
  /// in the last place. How many steps there are is never fixed, and the end is seen at a look
  /// with A, not only foretold.
  ///
  /// - Returns: λmax = Σ A x ÷ Σ x, or nil where the convergence is too slow to be seen soon.
  mutating func run() -> Double? {
    // Ones are off by the order of 1: from there the first change tells a rate.
    var before = 1.0
    var steps = Swift.max(3, 8 / degree) &- 1
    var rate = 1.0
    for look in 0..<Self.looks {
      let isLast = look > 0
      for _ in 0..<steps { step(power) }
      scale(by: sum())
      step(isLast ? matrix : power)
      let eigenvalue = sum()
      scale(by: eigenvalue)
      let change = change()
      if isLast {
        // The rate of a single step with A.
        let single = root(rate, of: degree)
        if change * single <= 0x1p-53 * (1 - single) { return eigenvalue }
        if change <= Self.noise, change >= before { return eigenvalue }
      }
      // Below this a change is rounding, and tells no rate.
      if change > 0x1p-46 { rate = root(change / before, of: steps &+ 1) }
      var expected = change * rate
      steps = 0
      while expected > 0x1p-54, steps &* degree < Self.longestRun {
        expected *= rate
        steps &+= 1
      }
      before = change
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

  /// x ← x ÷ Σ.
  @inline(__always)
  private func scale(by sum: Double) {
    for row in 0..<matrix.stride { vector[row] /= sum }
  }

  /// The largest relative difference between the vector and the one before.
  @inline(__always)
  private func change() -> Double {
    var change = 0.0
    for row in 0..<matrix.count {
      let relative = (vector[row] - image[row]).magnitude / vector[row]
      change = relative > change ? relative : change
    }
    return change
  }

  /// x ← B x; the image takes the vector before.
  @inline(__always)
  private mutating func step(_ factor: ColumnMajor) {
    factor.multiply(vector, into: image)
    swap(&vector, &image)
  }
}
