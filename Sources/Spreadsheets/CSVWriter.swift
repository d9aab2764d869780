// SPDX-License-Identifier: Apache-2.0

/// Cells → CSV in UTF-8, comma-separated, quoted as RFC 4180 asks.
public struct CSVWriter: Sendable {
  /// One cell to write.
  public enum Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A text, which may be guarded against being taken for a formula.
    case text(String)
    /// A number in the form it is to be read back; never guarded.
    case number(String)

    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
  }

  /// What ends a record.
  public enum LineBreak: String, Sendable {
    /// Line feed: for programs.
    case lf = "\n"
    /// Carriage return and line feed: for Excel.
    case crlf = "\r\n"
  }

  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let lineBreak: LineBreak
  private let guardsFormulas: Bool

  /// A writer; with `guardsFormulas`, a text that begins with `=` `+` `-` `@`, a tab or a
  /// carriage return gets an apostrophe before it, so that no spreadsheet program runs it.
  public init(
    lineBreak: LineBreak = .lf, byteOrderMark: Bool = false, guardsFormulas: Bool = false
  ) {
    self.lineBreak = lineBreak
    self.guardsFormulas = guardsFormulas
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one record. A record of nothing but empty cells gets `""` for its first, so that it
  /// is read back as a record.
  public mutating func write(_ cells: [Cell]) {
    let isBlank = cells.allSatisfy { $0 == .text("") || $0 == .number("") }
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text):
        append(isFormula(text) ? "'" + text : text, quoted: isBlank && index == 0)
      case .number(let numeral):
        append(numeral, quoted: isBlank && index == 0)
      }
    }
    bytes.append(contentsOf: lineBreak.rawValue.utf8)
  }

  private func isFormula(_ text: String) -> Bool {
    guard guardsFormulas, let first = text.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }

  private mutating func append(_ text: String, quoted: Bool) {
    guard quoted || text.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
