// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves that old workbooks (.xls) are read cell by cell as a person sees them, and that broken
/// ones are refused. What they hold stands in Fixtures/make_old.py, which made them.
@Suite struct OldWorkbookTests {
  /// LibreOffice wrote the same sheets as .xlsx, .xls and .ods. Where it stored something else, that
  /// is what is read: 0 for a formula whose text it had not calculated, numbers for formulas that are
  /// true or false, and the time of day of a cell that shows only the date.
  @Test(arguments: [
    ("excel.xls", ["G4": "number: 0"]),
    (
      "excel.ods",
      ["F2": "number: 1", "F4": "number: 0", "E4": "date: 2010-12-31T09:30:00"]
    ),
  ]) func asTheSameWorkbookInXLSX(name: String, otherwise: [String: String]) throws {
    func cells(_ sheet: Workbook.Sheet) -> [String: String] {
      var cells: [String: String] = [:]
      for row in sheet.rows {
        for cell in row.cells {
          cells[cell.letters + String(row.number)] = "\(cell.kind): \(cell.text)"
        }
      }
      return cells
    }
    let expected = try Workbook.read(try fixture("excel.xlsx"), file: name)
    let found = try Workbook.read(try fixture(name), file: name)
    #expect(found.sheets.map(\.name) == expected.sheets.map(\.name))
    #expect(found.sheets.map(\.isHidden) == expected.sheets.map(\.isHidden))
    for (sheet, other) in zip(found.sheets, expected.sheets) {
      #expect(sheet.mergedRanges == other.mergedRanges)
      var expected = cells(other)
      for (place, content) in otherwise where other.name == "联盟 数据" {
        expected[place] = content
      }
      #expect(cells(sheet) == expected, "\(sheet.name)")
    }
  }

  @Test func xlwt() throws {
    let book = try Workbook.read(try fixture("old.xls"), file: "old.xls")
    #expect(book.sheets.map(\.name) == ["说明", "联盟 数据", "hidden"])
    #expect(book.sheets.map(\.isHidden) == [false, false, true])
    let sheet = book.sheets[1]
    var texts = texts(sheet)
    #expect(texts.removeValue(forKey: "A7") == String(repeating: "长", count: 9_000))
    #expect(texts.removeValue(forKey: "B7") == String(repeating: "long", count: 4_000))
    for (column, heading) in [
      "id", "share", "date", "moment", "time", "ok", "sum", "error", "rich",
    ].enumerated() {
      #expect(texts.removeValue(forKey: Place.letters(ofColumn: column + 1) + "1") == heading)
    }
    #expect(
      texts == [
        "A2": "甲联盟", "B2": "35%", "C2": "2026-03-31", "D2": "2026-03-31T09:30:00",
        "E2": "23:59:59", "F2": "FALSE", "G2": "-3.25", "H2": "#N/A", "I2": "新能源汽车",
        "A4": "合并", "A6": "1234567890123", "B6": "1e+300", "C6": "0.01",
      ])
    #expect(
      sheet.row(2)?.cells.map(\.kind) == [
        .text, .number, .date, .date, .date, .boolean, .number, .error, .text,
      ])
    #expect(sheet.mergedRanges.map(\.description) == ["A4:C5"])
  }

  @Test func theCalendarOf1904() throws {
    let book = try Workbook.read(try fixture("calendar.xls"), file: "c.xls")
    #expect(texts(book.sheets[0]) == ["A1": "2026-03-31"])
  }

  /// Thirty seeded random tables, written by xlwt and by odfpy, and their cells one by one in a
  /// CSV file.
  @Test(arguments: ["tables.xls", "tables.ods"]) func randomTables(name: String) throws {
    let book = try Workbook.read(try fixture(name), file: name)
    let (read, problems) = Table.read(try fixture("tables.csv"), file: "tables.csv")
    #expect(problems.isEmpty)
    let list = try #require(read)
    var expected: [String: [String: String]] = [:]
    for row in list.rows {
      let column = try #require(Int(list.text(row, "column") ?? ""))
      let place = Place.letters(ofColumn: column) + (list.text(row, "row") ?? "")
      // Cells lose the white space around them.
      let text = cellText(try #require(row.cells.last))
      expected[row.cells[0], default: [:]][place] = "\(list.text(row, "kind") ?? ""): \(text)"
    }
    var found: [String: [String: String]] = [:]
    for sheet in book.sheets {
      for row in sheet.rows {
        for cell in row.cells {
          found[sheet.name, default: [:]][cell.letters + String(row.number)] =
            "\(cell.kind): \(cell.text)"
        }
      }
    }
    #expect(found.count > 25 && found == expected)
  }

  /// The number in four bytes, by hand: 1, −1 and 12.34 as whole ones (in hundredths), 0.5 and 5
  /// as the high bits of a double (in hundredths).
  @Test(
    arguments: [
      (6, 1), (0xFFFF_FFFE, -1), (1_234 << 2 | 3, 12.34), (0x3FE0_0000, 0.5), (0x407F_4001, 5),
    ] as [(UInt32, Double)]) func compactNumbers(stored: UInt32, number: Double)
  {
    #expect(OldWorkbookCells.number(stored) == number)
  }

  /// A file that is cut is refused, unless only padding is lost.
  @Test(arguments: [("calendar.xls", 1), ("excel.xls", 5), ("old.xls", 97)])
  func cutFiles(name: String, step: Int) throws {
    let bytes = try fixture(name)
    let whole = try Workbook.read(bytes, file: "t.xlsx")
    var refused = 0
    for length in stride(from: 4, to: bytes.count, by: step) {
      do {
        let book = try Workbook.read(Array(bytes[..<length]), file: "t.xlsx")
        #expect(book == whole && bytes.count - length < 512, "\(name) \(length)")
      } catch {
        #expect(error.kind == .table(.workbook(.damagedFile)), "\(name) \(length)")
        refused += 1
      }
    }
    #expect(refused > 40)
  }

  /// Seeded mutations: a reading ends in a workbook or in a problem with words.
  @Test(arguments: ["old.xls", "excel.xls", "calendar.xls", "tables.xls"])
  func mutations(name: String) throws {
    let bytes = try fixture(name)
    var random = SeededGenerator(state: UInt64(bytes.count))
    var read = 0
    let rounds = 300
    for _ in 0..<rounds {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        // Half of the hits go to the header, the directory and the beginnings of records.
        let index = Int.random(
          in: 0..<(Bool.random(using: &random) ? 1_600 : bytes.count), using: &random)
        damaged[index] =
          Bool.random(using: &random)
          ? .random(in: .min ... .max, using: &random) : [0, 0xFF, 0xFE][index % 3]
      }
      if let found = problem(damaged) {
        #expect(!found.line(in: .english).isEmpty && !found.line(in: .chinese).isEmpty)
      } else {
        read += 1
      }
    }
    #expect(read > 5 && read < rounds, "\(read)")
  }

  /// Random bytes behind the beginnings of workbooks, and random records in a whole file.
  @Test func randomBytesNeverTrap() throws {
    var random = SeededGenerator(state: 7)
    let whole = try fixture("calendar.xls")
    let beginnings = [
      Array(whole[..<512]), CompoundFile.signature, [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6],
    ]
    for round in 0..<800 {
      let rest = (0..<Int.random(in: 0...2_048, using: &random)).map {
        round % 2 == 0
          ? UInt8.random(in: .min ... .max, using: &random) : [0, 0xFF, 0xFE, 1][$0 % 4]
      }
      #expect(problem(beginnings[round % beginnings.count] + rest) != nil)
      var filled = whole
      let start = Int.random(in: 512..<whole.count - 64, using: &random)
      for index in start..<start + 64 {
        filled[index] = .random(in: .min ... .max, using: &random)
      }
      _ = problem(filled)
    }
  }

  @Test func passwordsAndOtherCompoundFiles() throws {
    func kind(_ bytes: [UInt8]) -> Problem.Kind? { problem(bytes)?.kind }
    let bytes = try fixture("calendar.xls")
    // The stream's name in the directory, in UTF-16: an unknown one, that of Excel 95, that of a
    // package with a password (whose name takes the place of eight characters here).
    let name = Array("Workbook".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: name) })
    func renamed(_ text: String) -> [UInt8] {
      var renamed = bytes
      let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), 0] }
      renamed.replaceSubrange(start..<start + units.count, with: units)
      renamed.replaceSubrange(
        start + units.count..<start + 64,
        with: repeatElement(0, count: 64 - units.count))
      renamed[start + 64] = UInt8(units.count + 2)
      return renamed
    }
    #expect(kind(renamed("Workbook")) == nil)
    #expect(kind(renamed("Document")) == .table(.workbook(.notWorkbook)))
    #expect(kind(renamed("Book")) == .table(.notText(.oldWorkbook)))
    #expect(kind(renamed("EncryptedPackage")) == .table(.workbook(.encrypted)))
    // A record of another kind made the one that says how a password is checked.
    let calendar: [UInt8] = [0x22, 0, 2, 0]
    let record = try #require(bytes.indices.first { bytes[$0...].starts(with: calendar) })
    var encrypted = bytes
    encrypted[record] = 0x2F
    #expect(kind(encrypted) == .table(.workbook(.encrypted)))
    #expect(kind(CompoundFile.signature) == .table(.workbook(.damagedFile)))
  }
}
