// SPDX-License-Identifier: Apache-2.0

/// A square matrix in memory column by column, for products with plain sums.
///
/// Each element of a product is the sum of the even columns plus that of the odd ones, each in the
/// order of the columns, whatever the width of the processor's vectors, and without fused multiplication:
/// the same bits on every machine. Rows that are equal give elements that are equal.
struct ColumnMajor {
  /// The number of rows and columns n.
  let count: Int
  /// The distance from one column to the next.
  let stride: Int
  /// n columns of `stride` elements, zeros below the last row.
  private let columns: UnsafeMutablePointer<Double>

  /// n, or n + 1 for odd n.
  static func stride(count: Int) -> Int { (count &+ 1) & ~1 }

  /// Copies a matrix with its items in the given order.
  ///
  /// - Parameters:
  ///   - elements: n² elements row by row.
  ///   - memory: room for n × `stride` numbers.
  init(
    elements: UnsafePointer<Double>, count: Int, items: UnsafePointer<Int>,
    memory: UnsafeMutablePointer<Double>
  ) {
    self.init(count: count, columns: memory)
    for column in 0..<count {
      let source = elements + items[column]
      let target = memory + column &* stride
      for row in 0..<count { target[row] = source[items[row] &* count] }
      if stride > count { target[count] = 0 }
    }
  }

  private init(count: Int, columns: UnsafeMutablePointer<Double>) {
    self.count = count
    stride = Self.stride(count: count)
    self.columns = columns
  }

  /// y ← A x + f y; `stride` elements, zeros below the last row.
  @inline(__always)
  func multiply(
    _ vector: UnsafePointer<Double>, adding factor: Double, to image: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while stride &- row > 10 {
      Rows<4>.multiply(columns + row, stride, vector, count, factor, image + row)
      row &+= 8
    }
    let part = columns + row
    let rest = image + row
    switch stride &- row {
    case 10: Rows<5>.multiply(part, stride, vector, count, factor, rest)
    case 8: Rows<4>.multiply(part, stride, vector, count, factor, rest)
    case 6: Rows<3>.multiply(part, stride, vector, count, factor, rest)
    case 4: Rows<2>.multiply(part, stride, vector, count, factor, rest)
    default: Rows<1>.multiply(part, stride, vector, count, factor, rest)
    }
  }
}

/// Products with as many pairs of rows at a time as there are registers for.
private enum Rows<let pairs: Int> {
  private typealias Pair = SIMD2<Double>

  /// The elements of A x + f y for 2 × `pairs` rows, from the first of `columns` on.
  @inline(__always)
  static func multiply(
    _ columns: UnsafePointer<Double>, _ stride: Int, _ vector: UnsafePointer<Double>,
    _ count: Int, _ factor: Double, _ image: UnsafeMutablePointer<Double>
  ) {
    var even = InlineArray<pairs, Pair>(repeating: Pair(repeating: 0))
    var odd = even
    var column = 0
    while column &+ 1 < count {
      add(columns + column &* stride, vector[column], to: &even)
      add(columns + (column &+ 1) &* stride, vector[column &+ 1], to: &odd)
      column &+= 2
    }
    if column < count { add(columns + column &* stride, vector[column], to: &even) }
    add(image, factor, to: &odd)
    for pair in 0..<pairs {
      UnsafeMutableRawPointer(image).storeBytes(
        of: even[unchecked: pair] + odd[unchecked: pair], toByteOffset: pair &* 16, as: Pair.self)
    }
  }

  /// Adds a part of a column times a number.
  @inline(__always)
  private static func add(
    _ column: UnsafePointer<Double>, _ factor: Double, to sums: inout InlineArray<pairs, Pair>
  ) {
    let part = UnsafeRawPointer(column)
    let factors = Pair(repeating: factor)
    for pair in 0..<pairs {
      sums[unchecked: pair] +=
        part.loadUnaligned(fromByteOffset: pair &* 16, as: Pair.self) * factors
    }
  }
}
