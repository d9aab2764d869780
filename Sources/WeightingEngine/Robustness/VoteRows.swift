// SPDX-License-Identifier: Apache-2.0

/// Units' votes as rows, which are added for the units that are drawn.
///
/// Whole votes (0 or 1) are bytes, 32 of them added at once, so that a row costs its width in bytes;
/// the sums are whole numbers and no order matters. Where a unit shares its vote, all rows are of
/// Double and added in the order drawn.
public struct VoteRows: Sendable {
  /// The number of votes of a unit.
  public let width: Int
  /// The number of units.
  public let count: Int
  /// The sums over all units, each once.
  public let total: [Double]
  private let stride: Int
  private let bytes: [UInt8]
  private let shares: [Double]

  private static let lanes = 32
  /// Rows of bytes that can be added before a byte overflows.
  private static let most = 255

  /// Makes rows.
  ///
  /// - Parameters:
  ///   - width: the number of votes of a unit.
  ///   - votes: unit by unit; 0 … 1.
  public init(width: Int, votes: [Double]) {
    self.width = width
    count = width == 0 ? 0 : votes.count / width
    stride = (width + Self.lanes - 1) / Self.lanes * Self.lanes
    var total = [Double](repeating: 0, count: width)
    for unit in 0..<count { for place in 0..<width { total[place] += votes[unit * width + place] } }
    self.total = total
    if votes.allSatisfy({ $0 == 0 || $0 == 1 }) {
      var bytes = [UInt8](repeating: 0, count: count * stride)
      for unit in 0..<count {
        for place in 0..<width where votes[unit * width + place] == 1 {
          bytes[unit * stride + place] = 1
        }
      }
      self.bytes = bytes
      shares = []
    } else {
      bytes = []
      shares = votes
    }
  }

  /// The sums over the units drawn, each as often as it stands there.
  ///
  /// - Complexity: O(drawn × width), 1/32 of that in additions where votes are whole.
  public func sum(
    _ drawn: UnsafeBufferPointer<Int32>, into sums: UnsafeMutableBufferPointer<Double>
  ) {
    for place in 0..<width { sums[place] = 0 }
    if bytes.isEmpty {
      shares.withUnsafeBufferPointer { shares in
        for unit in drawn {
          let row = Int(unit) &* width
          for place in 0..<width { sums[place] += shares[row &+ place] }
        }
      }
      return
    }
    bytes.withUnsafeBytes { bytes in
      for first in Swift.stride(from: 0, to: stride, by: Self.lanes) {
        for begin in Swift.stride(from: 0, to: drawn.count, by: Self.most) {
          var sum = SIMD32<UInt8>()
          for place in begin..<min(begin + Self.most, drawn.count) {
            sum &+= bytes.loadUnaligned(
              fromByteOffset: Int(drawn[place]) &* stride &+ first, as: SIMD32<UInt8>.self)
          }
          withUnsafeBytes(of: sum) { sum in
            for lane in 0..<min(Self.lanes, width - first) {
              sums[first &+ lane] += Double(sum[lane])
            }
          }
        }
      }
    }
  }

  /// The votes of one unit.
  public func votes(of unit: Int) -> [Double] {
    bytes.isEmpty
      ? Array(shares[unit * width..<(unit + 1) * width])
      : bytes[unit * stride..<unit * stride + width].map { Double($0) }
  }
}
