// SPDX-License-Identifier: Apache-2.0

/// A square matrix in memory column by column, for products with plain sums.
///
/// Each element of a product is Σ of the even columns plus Σ of the odd ones, each in the order of
/// the columns, whatever the width of the processor's vectors, and without fused multiplication:
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

  /// B², in memory of its own.
  func squared(into memory: UnsafeMutablePointer<Double>) -> ColumnMajor {
    for column in 0..<count {
      multiply(columns + column &* stride, into: memory + column &* stride)
    }
    return ColumnMajor(count: count, columns: memory)
  }

  /// The product B x; `stride` elements, zeros below the last row.
  @inline(__always)
  func multiply(_ vector: UnsafePointer<Double>, into image: UnsafeMutablePointer<Double>) {
    var row = 0
    while stride &- row > 10 {
      Rows<4>.multiply(columns + row, stride: stride, vector, count: count, into: image + row)
      row &+= 8
    }
    let part = columns + row
    switch stride &- row {
    case 10: Rows<5>.multiply(part, stride: stride, vector, count: count, into: image + row)
    case 8: Rows<4>.multiply(part, stride: stride, vector, count: count, into: image + row)
    case 6: Rows<3>.multiply(part, stride: stride, vector, count: count, into: image + row)
    case 4: Rows<2>.multiply(part, stride: stride, vector, count: count, into: image + row)
    default: Rows<1>.multiply(part, stride: stride, vector, count: count, into: image + row)
    }
  }
}

/// Products with as many pairs of rows as there are registers for.
private enum Rows<let pairs: Int> {
  /// The elements of B x for 2 × `pairs` rows, from the first of them on.
  @inline(__always)
  static func multiply(
    _ columns: UnsafePointer<Double>, stride: Int, _ vector: UnsafePointer<Double>, count: Int,
    into image: UnsafeMutablePointer<Double>
  ) {
    typealias Pair = SIMD2<Double>
    var even = InlineArray<pairs, Pair>(repeating: Pair(repeating: 0))
    var odd = even
    var part = UnsafeRawPointer(columns)
    var column = 0
    while column &+ 1 < count {
      let factor = Pair(repeating: vector[column])
      for pair in 0..<pairs {
        even[unchecked: pair] +=
          part.loadUnaligned(fromByteOffset: pair &* 16, as: Pair.self) * factor
      }
      part += stride &* 8
      let other = Pair(repeating: vector[column &+ 1])
      for pair in 0..<pairs {
        odd[unchecked: pair] +=
          part.loadUnaligned(fromByteOffset: pair &* 16, as: Pair.self) * other
      }
      part += stride &* 8
      column &+= 2
    }
    if column < count {
      let factor = Pair(repeating: vector[column])
      for pair in 0..<pairs {
        even[unchecked: pair] +=
          part.loadUnaligned(fromByteOffset: pair &* 16, as: Pair.self) * factor
      }
    }
    for pair in 0..<pairs {
      UnsafeMutableRawPointer(image).storeBytes(
        of: even[unchecked: pair] + odd[unchecked: pair], toByteOffset: pair &* 16, as: Pair.self)
    }
  }
}
