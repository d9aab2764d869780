// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves that workbooks of every common program are read cell by cell as a person sees them.
/// What they hold stands in Fixtures/make.py, which made them.
@Suite struct WorkbookTests {
  @Test func excel() throws {
    let book = try Workbook.read(try fixture("excel.xlsx"), file: "excel.xlsx")
    #expect(book.sheets.map(\.name) == ["说明", "联盟 数据", "hidden"])
    #expect(book.sheets.map(\.isHidden) == [false, false, true])
    #expect(texts(book.sheets[0]) == ["A1": "填写说明"])
    #expect(book.sheets[0].mergedRanges.map(\.description) == ["A1:C2"])
    #expect(texts(book.sheets[2]) == ["B2": "x"])
    let sheet = book.sheets[1]
    #expect(sheet.rows.map(\.number) == [1, 2, 4])
    #expect(
      sheet.rows[0].cells.map(\.text) == [
        "id", "name", "value", "share", "founded", "ok", "sum", "error",
      ])
    #expect(
      sheet.rows[1].cells.map(\.text) == [
        "a1", "新能源汽车 联盟", "3", "7%", "2009-03-01", "TRUE", "6", "#DIV/0!",
      ])
    #expect(
      sheet.rows[2].cells.map(\.text) == [
        "a2", "_x0041_ = <&>\"'\n二", "0.3", "100%", "2010-12-31", "FALSE", "甲乙",
      ])
    #expect(
      sheet.rows[1].cells.map(\.kind) == [
        .text, .text, .number, .number, .date, .boolean, .number, .error,
      ])
    let cell = try #require(CellReference("G4"))
    #expect(sheet.text(cell) == "甲乙" && sheet.cell(cell)?.letters == "G")
    #expect(sheet.place(cell).description == "excel.xlsx:'联盟 数据'!G4")
    #expect(sheet.row(3) == nil && sheet.row(4)?.text(column: 8) == "")
  }

  @Test func openpyxl() throws {
    let sheet = try Workbook.read(try fixture("openpyxl.xlsx"), file: "o.xlsx").sheets[0]
    #expect(
      texts(sheet) == [
        "A1": "id", "B1": "value", "A2": "a1", "B2": "12.5", "A3": "a2", "B3": "", "A4": "a3",
        "B4": "2026-03-31T08:05:09", "A5": "a4", "B5": "23:59:59",
      ])
    #expect(sheet.rows[2].cells[1].kind == .formulaWithoutResult)
  }

  @Test func wps() throws {
    let book = try Workbook.read(try fixture("wps.xlsx"), file: "w.xlsx")
    #expect(book.sheets.map(\.name) == ["第二张", "第一张"])
    #expect(book.sheets[0].rows.isEmpty)
    #expect(
      texts(book.sheets[1]) == [
        "A1": "编号", "B1": "日期", "A2": "甲", "B2": "2026-03-31", "C2": "1900-01-01",
        "D2": "1900-02-29", "E2": "1900-03-01", "A3": "東京乙",
      ])
  }

  @Test func libreOffice() throws {
    let book = try Workbook.read(try fixture("libreoffice.xlsx"), file: "l.xlsx")
    #expect(
      texts(book.sheets[0]) == [
        "A1": "id", "B1": "value", "A2": "0.00000015", "B2": "2026-03-31T09:30:00",
        "A3": "-3e+21", "B3": "x", "A4": "TRUE", "B4": "#N/A", "C4": "25:30:00",
      ])
    #expect(book.sheets[0].mergedRanges.map(\.description) == ["A6:B7"])
  }

  @Test func strict() throws {
    let book = try Workbook.read(try fixture("strict.xlsx"), file: "s.xlsx")
    #expect(book.sheets.map(\.name) == ["It's"])
    #expect(
      texts(book.sheets[0]) == [
        "A1": "id", "B1": "value", "A5": "7", "D5": "2026-03-31", "E5": "2026-03-31",
        "B6": "<b> &",
      ])
    #expect(book.sheets[0].place(row: 5, column: 4).description == "s.xlsx:'It''s'!D5")
  }

  @Test func hiddenValuesUnderMergedCellsAreBlank() throws {
    let rows = (1...4).map { row in
      "<row r=\"\(row)\">"
        + ["A", "B", "C", "D"].map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined() + "</row>"
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let sheet =
      "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData><mergeCells>"
      + "<mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A4:D4\"/></mergeCells></worksheet>"
    let book = try Workbook.read(workbook(sheet: sheet).bytes, file: "t.xlsx")
    #expect(
      book.sheets[0].rows.map { $0.cells.map { $0.letters }.joined() } == [
        "ABCD", "ABD", "AD", "A",
      ])
  }

  @Test(arguments: [
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "x y"), ("<c r=\"A1\" t=\"s\"><v>1</v></c>", nil),
    ("<c r=\"A1\"><f>B1</f><v>2</v></c>", "2"), ("<c r=\"A1\" t=\"str\"><f>B1</f><v/></c>", nil),
    ("<c r=\"A1\"><v>007</v></c>", "7"), ("<c r=\"A1\"><v> 5 </v></c>", "5"),
    ("<c r=\"A1\"><v>-0</v></c>", "0"), ("<c r=\"A1\"><v>3.0</v></c>", "3"),
    ("<c r=\"A1\"><v>1E3</v></c>", "1000"), ("<c r=\"A1\"><v>1.25E-2</v></c>", "0.0125"),
    ("<c r=\"A1\"><v>13800138000</v></c>", "13800138000"), ("<c r=\"A1\"><v>nan</v></c>", "nan"),
    ("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE"), ("<c r=\"A1\" s=\"9\"><v>1</v></c>", "1"),
    ("<c><v>1</v></c>", "1"), ("<c r=\"A1\"/>", nil), ("<c r=\"A1\"><v></v></c>", nil),
  ]) func cells(cell: String, expected: String?) throws {
    let archive = workbook(
      sheet: "<row>\(cell)</row>",
      strings: "<si><t xml:space=\"preserve\"> x y\u{3000}</t></si><si><t> </t></si>")
    let book = try Workbook.read(archive.bytes, file: "t.xlsx")
    #expect(texts(book.sheets[0])["A1"] == expected)
  }

  @Test(arguments: [
    ("_x000D_", "\r"), ("a_x4E2D_b", "a中b"), ("_x005F_x000D_", "_x000D_"), ("_x00_", "_x00_"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_", "_"), ("_xGGGG_", "_xGGGG_"),
    ("_x＋０００_", "_x＋０００_"), ("", ""),
  ]) func escapes(written: String, read: String) {
    #expect(CellText.unescaped(written) == read)
  }

  @Test func referencesAreReadAndWrittenTheSame() throws {
    var seen: Set<String> = []
    for column in 1...CellReference.lastColumn {
      let reference = try #require(CellReference(row: column, column: column))
      #expect(CellReference(reference.description) == reference)
      seen.insert(reference.description)
    }
    #expect(seen.count == 16_384 && seen.contains("XFD16384") && seen.contains("AA27"))
    #expect(CellReference("$C$7")?.description == "C7" && CellReference("c7")?.column == 3)
    for text in ["", "7", "C", "C0", "C07", "XFE1", "A1048577", "AAAA1", "C7 ", "C-7", "C7C", "中1"]
    {
      #expect(CellReference(text) == nil, "\(text)")
    }
    #expect(CellRange("B2:A3") == nil && CellRange("A1:B2:C3") == nil && CellRange("") == nil)
    #expect(CellRange("B2")?.description == "B2" && CellRange("A1:XFD1048576") != nil)
  }
}
