// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheets
import Testing

/// The sample round with every table in an Excel workbook gives what it gives with CSV.
@Suite struct WorkbookRoundTests {
  /// A copy of the sample round whose tables are workbooks, each with its table on a second
  /// sheet behind a page of explanations; `change` may alter a table's cells by file and line.
  private func roundOfWorkbooks(
    in scratch: Scratch,
    change: (_ file: String, _ line: Int, _ cells: inout [String]) -> Void = {
      _, _, _ in
    }
  ) throws -> String {
    for folder in ["Rounds", "Indicators", "Questionnaires"] {
      try FileManager.default.copyItem(
        atPath: Places.repository.path + "/" + folder, toPath: scratch(folder))
    }
    let round = scratch("Rounds/sample-2026")
    let tables = try filesBelow(round).filter { $0.key.hasSuffix(".csv") }
    #expect(tables.count == 11)
    for (path, bytes) in tables {
      let table = try #require(Table.read(bytes, file: path, duplicateColumns: .allowed).table)
      var notes = SheetContent(name: "说明")
      notes.write(.text("填写说明"), row: 1, column: 1, style: .note)
      var sheet = SheetContent(name: "数据")
      for (column, heading) in table.columns.enumerated() {
        let heading = CellValue.text(heading.heading)
        sheet.write(heading, row: table.headerLine, column: column + 1, style: .header)
      }
      for row in table.rows {
        var cells = row.cells
        change(path, row.line, &cells)
        for (column, text) in cells.enumerated() where !text.isEmpty {
          sheet.write(value(text), row: row.line, column: column + 1, style: .input)
        }
      }
      let day = WorkbookContent.CalendarDay(year: 2026, month: 3, day: 31)
      let content = WorkbookContent(created: day, sheets: [notes, sheet])
      let file = round + "/" + path.dropLast("csv".count) + "xlsx"
      try Data(content.bytes()).write(to: URL(filePath: file))
      try FileManager.default.removeItem(atPath: round + "/" + path)
    }
    let definition = round + "/round.xml"
    let text = try String(contentsOfFile: definition, encoding: .utf8)
    try text.replacing(".csv\"", with: ".xlsx\"").write(
      toFile: definition, atomically: true, encoding: .utf8)
    return round
  }

  /// A number where a spreadsheet program would have made one of what was typed.
  private func value(_ text: String) -> CellValue {
    if text.utf8.count <= 15, text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil,
      let number = Double(text)
    {
      return .number(number)
    }
    return .text(text)
  }

  @Test func theSameEvaluation() throws {
    let scratch = try Scratch()
    let round = try roundOfWorkbooks(in: scratch)
    let plain = try Run.steelyard("score", Places.round("sample-2026"), "--out", scratch("plain"))
    let books = try Run.steelyard("score", round, "--out", scratch("books"))
    #expect(plain.code == 0 && books.code == 0, "\(books.errors)")
    func result(_ folder: String) throws -> NSDictionary {
      let file = scratch(folder + "/evaluation.json")
      // Files are named after their tables, in workbooks with the sheet.
      let text = try String(contentsOfFile: file, encoding: .utf8)
        .replacing(".xlsx#数据", with: ".csv").replacing(".xlsx", with: ".csv")
      var json = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(json.removeValue(forKey: "provenance") != nil)
      return json as NSDictionary
    }
    let (expected, found) = (try result("plain"), try result("books"))
    #expect(expected.count > 5)
    #expect((expected["alliances"] as? [Any])?.isEmpty == false)
    for key in expected.allKeys.compactMap({ $0 as? String }).sorted() {
      let same = (expected[key] as? NSObject)?.isEqual(found[key]) == true
      #expect(same, "\(key)")
    }
    #expect(expected == found)
    #expect(
      plain.errors
        == books.errors.replacing(".xlsx:数据!", with: ".csv:")
        .replacing(".xlsx:", with: ".csv:")
        .replacing(scratch("Rounds"), with: Places.repository.path + "/Rounds"))
  }

  @Test func problemsNameTheSheetAndTheRow() throws {
    let scratch = try Scratch()
    let round = try roundOfWorkbooks(in: scratch) { file, line, cells in
      if file == "statistics.csv", line == 5 { cells[0] = "nobody" }
    }
    let run = try Run.steelyard("check", round, "--language", "en")
    #expect(run.code == 1)
    let prefix = round + "/statistics.xlsx:数据!5: error: "
    #expect(run.problems.contains { $0.hasPrefix(prefix) && $0.contains("\"nobody\"") })
    let json = try Run.steelyard("check", round, "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    let problems = try #require(document["problems"] as? [[String: Any]])
    #expect(
      problems.contains {
        $0["file"] as? String == round + "/statistics.xlsx#数据" && $0["line"] as? Int == 5
          && $0["value"] as? String == "nobody"
      })
  }
}
