// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves that a table is found in a workbook and read as the same table in CSV would be.
@Suite struct WorkbookTableTests {
  private func sheet(_ rows: [Int: [String: String]]) -> String {
    rows.keys.sorted().map { row in
      let cells = (rows[row] ?? [:]).sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
      let texts = cells.map {
        "<c r=\"\($0.key)\(row)\" t=\"inlineStr\"><is><t>\($0.value)</t></is></c>"
      }
      return "<row r=\"\(row)\">\(texts.joined())</row>"
    }.joined()
  }

  private func read(
    _ rows: [Int: [String: String]], required: [String] = [],
    duplicates: Table.DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    Table.read(
      workbook(sheet: sheet(rows)).bytes, file: "t.xlsx", requiredColumns: required,
      duplicateColumns: duplicates)
  }

  private func at(_ line: Int?, _ column: Int? = nil, _ kind: TableProblem) -> Problem {
    Problem(
      .table(kind), at: Place(file: "t.xlsx", sheet: "Sheet1", line: line, column: column))
  }

  @Test func headerRowsAndPlaces() throws {
    let (found, problems) = read(
      [
        3: ["A": "id", "B": " name ", "D": "note"], 4: ["A": "1", "B": "甲"],
        7: ["B": " 乙", "D": "x"],
      ], required: ["id"])
    let table = try #require(found)
    #expect(problems.isEmpty)
    #expect(table.sheet == "Sheet1" && table.headerLine == 3)
    #expect(table.columns.map(\.name) == ["id", "name", "", "note"])
    #expect(table.rows.map(\.cells) == [["1", "甲", "", ""], ["", "乙", "", "x"]])
    #expect(table.rows.map(\.line) == [4, 7])
    #expect(table.place(of: table.rows[1]).description == "t.xlsx:Sheet1!7")
    #expect(table.place(of: table.rows[1], column: "note").description == "t.xlsx:Sheet1!D7")
    #expect(table.headerPlace.description == "t.xlsx:Sheet1!3")
  }

  @Test func problemsOfTheHeader() {
    #expect(
      read([1: ["A": "a", "B": "a"], 2: ["A": "1"]], required: ["b"]).problems == [
        at(1, nil, .duplicateColumn("a")), at(1, nil, .missingColumn("b", found: ["a", "a"])),
      ])
    #expect(read([1: ["A": "a", "B": "a"], 2: ["A": "1"]], duplicates: .allowed).problems == [])
    #expect(read([1: ["A": "a"]]).problems == [at(1, nil, .noRows)])
    #expect(read([:]).problems == [Problem(.table(.empty), at: Place(file: "t.xlsx"))])
  }

  @Test func cellsBesideTheTableAreWarnedOfOnce() throws {
    let (table, problems) = read([
      1: ["A": "a"], 2: ["A": "1", "C": "note"], 3: ["F": "x"], 4: ["A": "2"],
    ])
    #expect(problems == [at(2, 3, .workbook(.beyondHeader("C2")))])
    #expect(table?.rows.map(\.cells) == [["1"], ["2"]])
  }

  @Test func formulasWithoutResultsAreErrorsAtTheirCells() throws {
    let (table, problems) = Table.read(try fixture("openpyxl.xlsx"), file: "o.xlsx")
    #expect(
      problems == [
        Problem(
          .table(.workbook(.formulaWithoutResult)),
          at: Place(file: "o.xlsx", sheet: "Sheet", line: 3, column: 2))
      ])
    #expect(table?.rows.map(\.line) == [2, 4, 5])
  }

  /// A column headed `#` holds remarks: its formulas need no result.
  @Test func formulasAmongRemarks() throws {
    func read(heading: String) -> (table: Table?, problems: [Problem]) {
      func text(_ place: String, _ text: String) -> String {
        "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      let rows =
        "<row r=\"1\">\(text("A1", "a"))\(text("B1", heading))</row>"
        + "<row r=\"2\">\(text("A2", "x"))<c r=\"B2\"><f>1+1</f></c></row>"
      return Table.read(workbook(sheet: rows).bytes, file: "t.xlsx")
    }
    let remarks = read(heading: "#")
    #expect(remarks.problems == [])
    #expect(remarks.table?.rows.map(\.cells) == [["x", ""]])
    let other = read(heading: "sum")
    #expect(other.problems == [at(2, 2, .workbook(.formulaWithoutResult))])
    #expect(other.table?.rows.isEmpty == true)
  }

  @Test func theSheetIsChosenByItsHeader() throws {
    let bytes = try fixture("excel.xlsx")
    func sheet(_ required: [String]) -> String? {
      Table.read(bytes, file: "e.xlsx", requiredColumns: required).table?.sheet
    }
    #expect(sheet([]) == "说明")
    #expect(sheet(["id", "value"]) == "联盟 数据")
    #expect(sheet(["x"]) == "hidden")
    #expect(sheet(["none"]) == "说明")
    let problems = Table.read(bytes, file: "e.xlsx", requiredColumns: ["none"]).problems
    #expect(
      problems.first?.line(in: .english).hasPrefix(
        "e.xlsx:说明!1: error: the column \"none\" is missing; found: \"填写说明\".") == true)
  }

  /// Two cells may stand a million rows and sixteen thousand columns apart.
  @Test func sparseSheetsDoNotFillTheMemory() {
    let rows = (2...4_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }
    let header = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
    let (table, problems) = Table.read(
      workbook(sheet: header + rows.joined()).bytes, file: "t.xlsx")
    #expect(table == nil)
    #expect(problems == [at(nil, nil, .workbook(.tooLarge(.cells(Workbook.mostCells))))])
  }

  /// Whatever stands in cells, the same table comes out of CSV and out of a workbook.
  @Test func asTheSameTableInCSV() throws {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = ["", "1", "0.5", "甲", "a b", "x,y", "二 三", "'", "-3", "é😀"]
    for _ in 0..<200 {
      let width = 1 + next(5)
      let height = 1 + next(6)
      var cells = [(0..<width).map { "c\($0)" }]
      cells += (0..<height).map { _ in (0..<width).map { _ in texts[next(texts.count)] } }
      let csv = cells.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
      var rows: [Int: [String: String]] = [:]
      for (row, line) in cells.enumerated() {
        for (column, text) in line.enumerated() {
          rows[row + 1, default: [:]][Place.letters(ofColumn: column + 1)] = text
        }
      }
      let (plain, _) = Table.read(Array(csv.utf8), file: "t.csv")
      let (found, problems) = read(rows)
      let blankRows = try #require(plain).rows.filter { $0.cells.contains { $0 != "" } }
      #expect(found?.rows.map(\.cells) == blankRows.map(\.cells))
      #expect(found?.rows.map(\.line) == blankRows.map(\.line))
      #expect(found?.columns == plain?.columns)
      #expect(problems.hasErrors == false)
    }
  }
}
