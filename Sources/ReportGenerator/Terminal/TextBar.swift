// SPDX-License-Identifier: Apache-2.0

/// A weight as a bar of block characters, to half a place.
enum TextBar {
  /// How many places the greatest weight takes.
  static let width = 12

  /// The bar of a share; the greatest has the full width. A weight above 0 is never without a mark.
  static func bar(_ share: Double, of greatest: Double) -> String {
    guard greatest > 0, share > 0 else { return "" }
    let halves = max(1, Int((min(share / greatest, 1) * Double(2 * width)).rounded()))
    return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
  }
}
