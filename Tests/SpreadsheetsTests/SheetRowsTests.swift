// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves that rows that are streamed are those of the workbook that is kept, and which sheet and
/// which row a table begins with.
@Suite struct SheetRowsTests {
  private struct NoSheet: Error {}

  /// A workbook at the first sheet whose first row holds all these texts.
  private func open<Result>(
    _ bytes: [UInt8], holding columns: [String] = [],
    _ body: (inout SheetRows) throws -> Result
  ) throws -> Result {
    let found = try SheetRows(bytes, file: "t.xlsx", looking: 2) { _, head in
      columns.allSatisfy { head[0].cells.contains($0) }
    }
    guard var rows = found else { throw NoSheet() }
    return try body(&rows)
  }

  private func rows(
    _ bytes: [UInt8], holding columns: [String] = []
  ) throws -> (sheet: String, rows: [Int: [String]]) {
    try open(bytes, holding: columns) { reading in
      var found: [Int: [String]] = [:]
      try reading.forEach { row in
        found[row.line] = row.fields.indices.map(row.text)
        return true
      }
      return (reading.sheet, found)
    }
  }

  @Test(arguments: [
    "excel.xlsx", "openpyxl.xlsx", "wps.xlsx", "libreoffice.xlsx", "strict.xlsx", "excel.xls",
    "old.xls", "excel.ods", "tables.ods",
  ]) func asTheWorkbookThatIsKept(name: String) throws {
    let bytes = try fixture(name)
    let book = try Workbook.read(bytes, file: name)
    for sheet in book.sheets where !sheet.rows.isEmpty {
      let header = sheet.rows[0].cells.map(\.text)
      let (chosen, found) = try rows(bytes, holding: header)
      // Another sheet may begin with the same texts.
      guard chosen == sheet.name else { continue }
      var expected: [Int: [String]] = [:]
      for row in sheet.rows {
        expected[row.number] = (1...(row.cells.last?.column ?? 1)).map { row.text(column: $0) }
      }
      #expect(found == expected, "\(name) \(sheet.name)")
    }
  }

  @Test func theSheetIsChosenByItsFirstRows() throws {
    let bytes = try fixture("excel.xlsx")
    #expect(try rows(bytes).sheet == "说明")
    #expect(try rows(bytes, holding: ["value"]).sheet == "联盟 数据")
    #expect(try rows(bytes, holding: ["x"]).sheet == "hidden")
    #expect(throws: NoSheet.self) { try rows(bytes, holding: ["none"]) }
    // Visible sheets are asked before hidden ones, each with its first rows alone.
    var asked: [String] = []
    let none = try SheetRows(bytes, file: "t.xlsx", looking: 1) { sheet, head in
      asked.append(sheet)
      #expect(head.count == 1)
      return false
    }
    let isNone = if case .none = none { true } else { false }
    #expect(isNone && asked.first == "说明" && asked.last == "hidden")
  }

  @Test func uncalculatedCellsAndFaultsAfterGoodRows() throws {
    let uncalculated = try open(try fixture("openpyxl.xlsx")) { reading in
      var open: [Int: [Int]] = [:]
      try reading.forEach { row in
        if !row.uncalculated.isEmpty { open[row.line] = row.uncalculated }
        return true
      }
      return open
    }
    #expect(uncalculated == [3: [1]])
    // The fault stands below the rows by which the sheet is chosen.
    let good = (1...12).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
    let archive = workbook(sheet: good + "<row r=\"12\"><c><v>2</v></c></row>")
    try open(archive.bytes) { broken in
      var lines: [Int] = []
      var fault: Problem?
      do throws(Problem) {
        try broken.forEach { row in
          lines.append(row.line)
          return true
        }
      } catch {
        fault = error
      }
      #expect(lines == Array(1...12))
      #expect(fault?.kind == .table(.workbook(.badReference("12"))))
      #expect(fault?.place == Place(file: "t.xlsx", sheet: "Sheet1", line: 12))
      // Whoever has seen enough sees no fault behind it; and from the beginning again.
      lines = []
      try broken.forEach { row in
        lines.append(row.line)
        return lines.count < 3
      }
      #expect(lines == [1, 2, 3])
    }
  }

  /// Numbers that are taken as they are stored are those that the shortest numeral gives.
  @Test func numeralsThatStandAsTheyAre() throws {
    var random = SeededGenerator(state: 3)
    for _ in 0..<2_000 {
      let digits = (0..<Int.random(in: 1...17, using: &random)).map { _ in
        String("0123456789.0".randomElement(using: &random) ?? "0")
      }.joined()
      let stored = Bool.random(using: &random) ? digits : "-" + digits
      guard let value = Double(stored) else { continue }
      let archive = workbook(sheet: "<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>")
      let found = try rows(archive.bytes).rows[1]?[0]
      #expect(found == NumberCell.plain(value), "\(stored)")
    }
  }

  // MARK: Headers

  private func header(_ rows: [[String]], _ required: [String]) -> HeaderSearch.Found? {
    HeaderSearch(required, aliases: ["a": ["甲"], "b": ["乙"]]).header(among: rows)
  }

  @Test func titlesAboveTheHeader() {
    #expect(header([], ["a"]) == nil)
    #expect(header([["x"], ["a"]], [])?.position == 0)
    #expect(header([["标题"], ["说明", ""], ["乙", "甲"], ["1", "2"]], ["a", "b"])?.position == 2)
    // None holds all: the one that holds most.
    #expect(header([["标题"], ["a", "c"], ["1", "2"]], ["a", "b"])?.position == 1)
    // Beyond ten rows nothing is looked for.
    let far = Array(repeating: ["x"], count: 10) + [["a"]]
    #expect(header(far, ["a"])?.position == 0)
    #expect(header(Array(far.dropFirst()), ["a"])?.position == 9)
  }

  @Test func headersOfTwoRows() {
    let found = header([["标题"], ["a", "成员", "", ""], ["", "b", "c", "d"]], ["a", "b", "d"])
    #expect(found == HeaderSearch.Found(position: 2, hasTwoRows: true, count: 3))
    // A header that lacks a column is not made whole by the row below it.
    #expect(header([["a", "x"], ["1", "2"]], ["a", "b"])?.hasTwoRows == false)
  }

  @Test(arguments: [false, true]) func tablesBelowTitles(asWorkbook: Bool) throws {
    let rows = [
      ["2025年成员数", "", ""], ["甲", "成员", ""], ["", "b", "c"], ["1", "2", "3"],
    ]
    let bytes: [UInt8]
    if asWorkbook {
      let cells = rows.enumerated().map { number, row in
        let cells = row.enumerated().map { column, text in
          let place = Place.letters(ofColumn: column + 1) + String(number + 1)
          return text.isEmpty
            ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
      }
      bytes = workbook(sheet: cells.joined()).bytes
    } else {
      bytes = Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }
    let (read, problems) = Table.read(
      bytes, file: "t", requiredColumns: ["a", "b", "c"], aliases: ["a": ["甲"]])
    let table = try #require(read)
    #expect(problems == [])
    #expect(table.columns.map(\.name) == ["a", "b", "c"] && table.headerLine == 3)
    #expect(table.label(of: "a") == "甲 (a)" && table.label(of: "b") == "b")
    #expect(table.rows.map(\.cells) == [["1", "2", "3"]] && table.rows.map(\.line) == [4])
    #expect(table.text(table.rows[0], "a") == "1")
  }

  @Test func aColumnUnderTwoNames() {
    func problems(_ text: String, _ duplicates: Table.DuplicateColumns = .refused) -> [TableProblem]
    {
      Table.read(
        Array(text.utf8), file: "t.csv", requiredColumns: ["a", "b"], aliases: ["a": ["甲", "b"]],
        duplicateColumns: duplicates
      ).problems.compactMap { if case .table(let problem) = $0.kind { problem } else { nil } }
    }
    #expect(problems("甲,b\n1,2\n") == [])
    #expect(problems("甲,b,a\n1,2,3\n") == [.columnOfTwoNames("a", headings: ["甲", "a"])])
    #expect(
      problems("甲,b,a\n1,2,3\n", .allowed) == [.columnOfTwoNames("a", headings: ["甲", "a"])])
    #expect(problems("甲,b,甲\n1,2,3\n") == [.duplicateColumn("甲")])
    #expect(problems("甲,c\n1,2\n") == [.missingColumn("b", found: ["甲", "c"])])
  }
}
