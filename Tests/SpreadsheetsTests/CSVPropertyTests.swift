// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing
import XMLDocuments

@testable import Spreadsheets

/// SplitMix64 [Steele, Lea and Flood 2014], so that every run draws the same cases.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// One way of writing a table down.
struct Dialect {
  enum Encoding: CaseIterable { case utf8, marked, gb18030, utf16LittleEndian, utf16BigEndian }
  var delimiter: String
  var lineBreak: String
  var quotesEverything: Bool
  var declaresDelimiter: Bool
  var endsWithLineBreak: Bool
  var encoding: Encoding

  func write(_ table: [[String]]) -> [UInt8] {
    var text = declaresDelimiter ? "sep=\(delimiter)" + lineBreak : ""
    text += table.map { row in
      row.enumerated().map { index, cell in
        let mustQuote =
          quotesEverything
          || cell.unicodeScalars.contains { ",;\t|\"\r\n".unicodeScalars.contains($0) }
          || (index == 0 && row.allSatisfy(\.isEmpty))
        guard mustQuote else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
          quoted += scalar == "\"" ? "\"\"" : String(scalar)
        }
        return quoted + "\""
      }.joined(separator: delimiter)
    }.joined(separator: lineBreak)
    if endsWithLineBreak { text += lineBreak }
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .marked: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: return text.unicodeScalars.flatMap(Self.gb18030)
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  /// The few characters used here, by Python's gb18030 codec.
  static func gb18030(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "中": [0xD6, 0xD0]
    case "名": [0xC3, 0xFB]
    case "，": [0xA3, 0xAC]
    case "😀": [0x94, 0x39, 0xFC, 0x36]
    default: [UInt8(truncatingIfNeeded: scalar.value)]
    }
  }
}

/// Proves the scanner on many tables, damaged tables and bytes that are no table.
@Suite struct CSVPropertyTests {
  static let alphabet = [
    "a", "1", "0.5", " ", "中", "名", "，", "😀", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r",
    "\r\n", "\\", "'", "=",
  ]

  static func randomTable(_ random: inout SeededGenerator) -> [[String]] {
    let columns = Int.random(in: 1...6, using: &random)
    let header = (0..<columns).map { "中\($0)" }
    return [header]
      + (0..<Int.random(in: 0...30, using: &random)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? ""
          }.joined()
        }
      }
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func everyTableInEveryDialectReadsBackEqual(delimiter: String, lineBreak: String) throws {
    var random = SeededGenerator(state: 20_260_331)
    for _ in 0..<40 {
      let table = Self.randomTable(&random)
      for encoding in Dialect.Encoding.allCases {
        let dialect = Dialect(
          delimiter: delimiter, lineBreak: lineBreak, quotesEverything: .random(using: &random),
          declaresDelimiter: .random(using: &random),
          endsWithLineBreak: .random(using: &random), encoding: encoding)
        let bytes = dialect.write(table)
        let (read, problems) = Table.read(bytes, file: "t.csv")
        let what = "\(dialect) \(table)"
        try #require(!problems.hasErrors, "\(problems) \(what)")
        let found = try #require(read)
        try #require(found.columns.map(\.heading) == table[0], "\(what)")
        // By bytes: Strings compare by canonical equivalence.
        try #require(
          found.rows.map { $0.cells.map { Array($0.utf8) } }
            == table.dropFirst().map { $0.map { Array($0.utf8) } }, "\(what)")
      }
    }
  }

  /// A file cut after any byte is an error, or gives the rows before the cut; only the very last
  /// cell of a file without a last line break may be a beginning of itself.
  @Test(arguments: [Dialect.Encoding.utf8, .gb18030, .utf16LittleEndian])
  func cutFiles(encoding: Dialect.Encoding) throws {
    let table = [
      ["id", "名", "中"], ["1", "a\"b", "名\r\n中"], ["2", "", "中，"], ["中😀", "x,y", ""],
      ["4", "z", "12"],
    ]
    let whole = Dialect(
      delimiter: ",", lineBreak: "\r\n", quotesEverything: false, declaresDelimiter: false,
      endsWithLineBreak: true, encoding: encoding
    ).write(table)
    let rows = Array(table.dropFirst())
    var counts: Set<Int> = []
    for end in 0...whole.count {
      let (read, problems) = Table.read(
        Array(whole[..<end]), file: "t.csv", requiredColumns: table[0])
      guard let read, !problems.hasErrors else { continue }
      let cells = read.rows.map(\.cells)
      counts.insert(cells.count)
      if read.endsWithLineBreak || cells.isEmpty {
        try #require(cells == Array(rows.prefix(cells.count)), "cut at \(end)")
      } else {
        try #require(cells.dropLast() == rows.prefix(cells.count - 1), "cut at \(end)")
        let last = try #require(cells.last)
        let original = rows[cells.count - 1]
        try #require(last.dropLast() == original.dropLast(), "cut at \(end)")
        try #require(original[2].utf8.starts(with: last[2].utf8), "cut at \(end)")
      }
    }
    #expect(counts == [0, 1, 2, 3, 4])
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator(state: 42)
    let telling = Array("\",;\t|\r\n\\<=a1 sep".utf8) + [0x00, 0x80, 0xD6, 0xE4, 0xFE, 0xFF]
    for round in 0..<4_000 {
      let count = Int.random(in: 0...80, using: &random)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: .min ... .max, using: &random)
          : telling.randomElement(using: &random) ?? 0
      }
      let (table, problems) = Table.read(bytes, file: "t.csv", requiredColumns: ["a"])
      #expect(table != nil || problems.hasErrors)
      for problem in problems {
        for language in Language.allCases { #expect(!problem.line(in: language).isEmpty) }
      }
      for row in table?.rows ?? [] {
        #expect(row.cells.count == table?.columns.count)
        #expect(row.line > (table?.headerLine ?? 0))
      }
    }
  }
}
