// SPDX-License-Identifier: Apache-2.0
import Problems

/// A cell's place in a sheet: `C7` is row 7, column 3. Both count from 1.
public struct CellReference: Sendable, Hashable {
  /// The row, from 1 to ``lastRow``.
  public let row: Int
  /// The column, from 1 to ``lastColumn``.
  public let column: Int

  /// The last row of a sheet [Excel's specifications and limits].
  public static let lastRow = 1_048_576
  /// The last column of a sheet, XFD [Excel's specifications and limits].
  public static let lastColumn = 16_384

  /// A reference to a row and column, or `nil` outside of a sheet.
  public init?(row: Int, column: Int) {
    guard 1...Self.lastRow ~= row, 1...Self.lastColumn ~= column else { return nil }
    self.row = row
    self.column = column
  }

  /// Reads `C7` or `$C$7`: one to three letters, and a row without a leading zero.
  public init?(_ text: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer { Self.parse($0) }
    guard let found else { return nil }
    self = found
  }

  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> CellReference? {
    var index = 0
    func skipDollar() {
      if index < text.count, text[index] == UInt8(ascii: "$") { index += 1 }
    }
    skipDollar()
    var column = 0
    let lettersStart = index
    while index < text.count, index - lettersStart < 4 {
      // Lower case is 32 above upper case.
      let letter = text[index] & 0xDF
      guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      index += 1
    }
    skipDollar()
    let digits = index
    var row = 0
    while index < text.count, index - digits < 8 {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[index] else { break }
      row = row * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index == text.count, digits < text.count, text[digits] != UInt8(ascii: "0") else {
      return nil
    }
    return CellReference(row: row, column: column)
  }
}

/// A rectangle of cells, such as `B2:D4`; both corners belong to it.
public struct CellRange: Sendable, Hashable {
  /// The upper left cell.
  public let first: CellReference
  /// The lower right cell.
  public let last: CellReference

  /// The rectangle between two corners, or `nil` if `last` is above or left of `first`.
  public init?(_ first: CellReference, _ last: CellReference) {
    guard first.row <= last.row, first.column <= last.column else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `B2:D4`, or `B2` for one cell.
  public init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference(String($0)) }),
      let last = corners.last.flatMap({ CellReference(String($0)) })
    else { return nil }
    self.init(first, last)
  }
}

extension CellReference: CustomStringConvertible {
  /// Column and row as Excel writes them: `C7`.
  public var description: String { Place.letters(ofColumn: column) + String(row) }
}

extension CellRange {
  /// Whether the two have a cell in common.
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// The range as a formula writes it where it is not to move: `$B$2:$D$4`.
  var absolute: String {
    func text(_ cell: CellReference) -> String {
      "$" + Place.letters(ofColumn: cell.column) + "$" + String(cell.row)
    }
    return text(first) + ":" + text(last)
  }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D4`; one cell as `B2`.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
