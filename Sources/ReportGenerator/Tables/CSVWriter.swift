// SPDX-License-Identifier: Apache-2.0

/// Writes a table as CSV: UTF-8, cells quoted where they must be [RFC 4180].
struct CSVWriter: Sendable {
  /// Who reads the table next.
  enum Reader: Sendable {
    /// A spreadsheet program: byte order mark, CR LF, texts that it would take for formulas
    /// guarded by an apostrophe.
    case spreadsheet
    /// A program: no byte order mark, LF, texts as they are.
    case program
    /// Both in turn: byte order mark, CR LF, texts as they are, for they are read back.
    case both
  }

  /// A cell: a number as it stands, or a text that a spreadsheet must not take for a formula.
  enum Cell: Sendable {
    case number(String)
    case text(String)
    case empty
  }

  /// What has been written.
  private(set) var bytes: [UInt8]
  private let reader: Reader

  /// Makes an empty table.
  init(for reader: Reader = .spreadsheet) {
    self.reader = reader
    bytes = reader == .program ? [] : [0xEF, 0xBB, 0xBF]
  }

  /// Writes a row.
  mutating func row(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .number(let text): bytes.append(contentsOf: text.utf8)
      case .text(let text): write(text)
      }
    }
    bytes.append(contentsOf: (reader == .program ? "\n" : "\r\n").utf8)
  }

  /// Whether a text is of printable ASCII that nothing need be done to.
  private func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    if reader == .spreadsheet, "=+-@".utf8.contains(first) { return false }
    return text.utf8.allSatisfy {
      0x20...0x7E ~= $0 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"")
    }
  }

  private mutating func write(_ text: String) {
    if isPlain(text) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    var shown = String(String.UnicodeScalarView(text.unicodeScalars.map(\.printable)))
    if reader == .spreadsheet, let first = shown.unicodeScalars.first,
      "=+-@\t".unicodeScalars.contains(first)
    {
      shown = "'" + shown
    }
    let needsQuotes = shown.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: shown.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in shown.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension CSVWriter.Cell {
  /// A text, or nothing where it is empty.
  static func optional(_ text: String?) -> CSVWriter.Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// A score or contribution with up to nine decimals.
  static func score(_ value: Double?) -> CSVWriter.Cell {
    value.map { .number(FixedPoint.comparison($0).shortest) } ?? .empty
  }

  /// Any other number with up to nine decimals.
  static func figure(_ value: Double?) -> CSVWriter.Cell {
    guard let value else { return .empty }
    return .number(FixedPoint(value, places: 9)?.shortest ?? String(value))
  }

  /// A whole number.
  static func whole(_ value: Int?) -> CSVWriter.Cell {
    value.map { .number(String($0)) } ?? .empty
  }
}
