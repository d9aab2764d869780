// SPDX-License-Identifier: Apache-2.0
import Foundation
import Problems
import Testing
import XMLDocuments

@testable import Spreadsheets

/// Proves that what is written is what was meant, by reading it back and by its parts.
@Suite struct WorkbookContentTests {
  private static let day = WorkbookContent.CalendarDay(year: 2026, month: 3, day: 31)

  private func content(_ sheets: SheetContent...) -> WorkbookContent {
    WorkbookContent(title: "题", author: "a", created: Self.day, sheets: sheets)
  }

  private func range(_ text: String) throws -> CellRange { try #require(CellRange(text)) }

  private func part(_ name: String, of bytes: [UInt8]) throws -> XMLElement {
    var archive = try ZipArchive(bytes)
    return try XMLDocument.read(try archive.bytes(of: name), file: name).root
  }

  /// Every element of that name below another, in document order.
  private func all(_ name: String, in root: XMLElement) -> [XMLElement] {
    (root.name == name ? [root] : []) + root.children.flatMap { all(name, in: $0) }
  }

  private func full() throws -> WorkbookContent {
    var form = SheetContent(name: "填 表'1")
    form.isProtected = true
    form.isLandscape = true
    form.frozenRows = 1
    form.frozenColumns = 2
    form.columnWidths = [1: 30, 3: 8.5]
    form.rowHeights = [1: 40]
    form.mergedRanges = [try range("A5:C6")]
    form.write(.text("左"), row: 1, column: 1, style: .header)
    form.write(.text("value"), row: 1, column: 2, style: .header)
    form.write(.number(3), row: 2, column: 1, style: .input.formatted("0.00"))
    form.write(.number(0.07), row: 2, column: 2, style: .locked.formatted("0%"))
    form.write(.formula("=A2*2", .number(6)), row: 2, column: 3, style: .locked)
    form.write(.formula("=\"甲\"&\"乙\"", .text("甲乙")), row: 2, column: 4)
    form.write(.blank, row: 3, column: 1, style: .input.filled(0))
    form.write(.text("note"), row: 5, column: 1, style: .note)
    form.validations = [
      CellValidation(
        try range("A3:A4"), .list(["9", "1/9", "甲"]), title: "Choose", message: "One of these"),
      CellValidation(
        try range("B3"), .decimals(-0.5...9), title: "Number", message: "From −0.5 to 9"),
      CellValidation(try range("C3"), .whole(1...5), title: "Whole", message: "1 to 5"),
      CellValidation(
        try range("D3"), .listed(sheet: "It's", range: try range("A1:A3")), title: "x",
        message: "y"),
    ]
    form.colourRules = [ColourRule(try range("C2:C9"), formula: "=$C2>0.1", fill: 0xF8CBAD)]
    var lists = SheetContent(name: "It's")
    lists.isHidden = true
    lists.write(.text("甲"), row: 1, column: 1)
    return content(lists, form)
  }

  @Test func readBack() throws {
    let book = try Workbook.read(try full().bytes(), file: "w.xlsx")
    #expect(book.sheets.map(\.name) == ["It's", "填 表'1"])
    #expect(book.sheets.map(\.isHidden) == [true, false])
    #expect(
      texts(book.sheets[1]) == [
        "A1": "左", "B1": "value", "A2": "3", "B2": "7%", "C2": "6", "D2": "甲乙", "A5": "note",
      ])
    #expect(book.sheets[1].mergedRanges == [try range("A5:C6")])
  }

  @Test func theParts() throws {
    let bytes = try full().bytes()
    let sheet = try part("xl/worksheets/sheet2.xml", of: bytes)
    #expect(all("sheetProtection", in: sheet).first?.attribute("sheet")?.value == "1")
    let pane = try #require(all("pane", in: sheet).first)
    #expect(pane.attribute("xSplit")?.value == "2" && pane.attribute("ySplit")?.value == "1")
    #expect(pane.attribute("state")?.value == "frozen")
    let widths = all("col", in: sheet)
    #expect(widths.map { $0.attribute("min")?.value } == ["1", "3"])
    let validations = all("dataValidation", in: sheet)
    #expect(
      validations.map { $0.attribute("type")?.value } == ["list", "decimal", "whole", "list"])
    #expect(validations.map { $0.attribute("sqref")?.value } == ["A3:A4", "B3", "C3", "D3"])
    #expect(validations[0].attribute("error")?.value == "One of these")
    #expect(validations[0].children.first?.text == "\"9,1/9,甲\"")
    #expect(validations[1].children.map(\.text) == ["-0.5", "9"])
    #expect(validations[3].children.first?.text == "'It''s'!$A$1:$A$3")
    let rule = try #require(all("cfRule", in: sheet).first)
    #expect(rule.attribute("type")?.value == "expression")
    #expect(rule.children.first?.text == "$C2>0.1")
    let styles = try part("xl/styles.xml", of: bytes)
    let unlocked = all("protection", in: styles).filter { $0.attribute("locked")?.value == "0" }
    #expect(unlocked.count == 2)
    let fills = all("fgColor", in: styles).compactMap { $0.attribute("rgb")?.value }
    #expect(Set(fills).isSuperset(of: ["FFE7E6E6", "FFFFF9DB", "FF000000"]))
    let core = try part("docProps/core.xml", of: bytes)
    #expect(all("created", in: core).first?.text == "2026-03-31T12:00:00Z")
    #expect(all("title", in: core).first?.text == "题")
    let book = try part("xl/workbook.xml", of: bytes)
    #expect(all("workbookView", in: book).first?.attribute("activeTab")?.value == "1")
  }

  /// Written twice, more than a second apart, and by several tasks at once.
  @Test func theSameContentGivesTheSameBytes() async throws {
    let content = try full()
    let first = try content.bytes()
    usleep(1_100_000)
    #expect(try content.bytes() == first)
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try content.bytes() } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
    // Cells in another order are the same content.
    var one = SheetContent(name: "a")
    var two = SheetContent(name: "a")
    for index in 0..<50 { one.write(.text("t\(index * 7 % 13)"), row: index + 1, column: 2) }
    for index in (0..<50).reversed() {
      two.write(.number(0), row: index + 1, column: 2)
      two.write(.text("t\(index * 7 % 13)"), row: index + 1, column: 2)
    }
    #expect(try self.content(one).bytes() == self.content(two).bytes())
  }

  @Test func nothingIsLeftInTheTemporaryFolder() throws {
    func left() throws -> Set<String> {
      let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let ours = names.filter { $0.wholeMatch(of: /steelyard-[A-Za-z0-9]{6}/) != nil }
      // Folders of writers that are at work at this moment in other tests are not empty for long.
      return Set(ours)
    }
    let before = try left()
    for _ in 0..<5 { _ = try full().bytes() }
    usleep(200_000)
    let after = try left()
    usleep(2_000_000)
    #expect(try after.subtracting(before).intersection(left()) == [])
  }

  /// Whatever a text begins with or holds, it comes back as it was and is no formula.
  @Test func textsAreNeverFormulas() throws {
    let texts = [
      "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "{=1}", "'x", "1", "007",
      "1/9", "2026-03-31", "TRUE", "#N/A", "<b>&amp;\"", "a\nb", "_x0041_", "_x005F_x0041_", "_",
      "__x000D__", "a\u{1}b", "tab\tx", "甲😀", "é", "a\u{B}b", "mailto:a@b.c", "http://a.b",
      "internal:Sheet1!A1", String(repeating: "长", count: 32_767),
    ]
    var sheet = SheetContent(name: "s")
    for (index, text) in texts.enumerated() { sheet.write(.text(text), row: index + 1, column: 1) }
    let bytes = try content(sheet).bytes()
    let book = try Workbook.read(bytes, file: "w.xlsx")
    #expect(book.sheets[0].rows.map { $0.cells[0].text } == texts)
    #expect(book.sheets[0].rows.allSatisfy { $0.cells[0].kind == .text })
    let root = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(all("f", in: root).isEmpty && all("hyperlink", in: root).isEmpty)
    #expect(SheetWriting.written("a\0b\u{FFFE}\u{FFFF}") == "a\u{FFFD}b\u{FFFD}\u{FFFD}")
  }

  @Test func numbersComeBackToSixteenDigits() throws {
    var state: UInt64 = 3
    var values: [Double] = [0, -0.0, 1, -1, 0.1, 1e15, 123_456_789.125, 1e-9, 1e300, 3e-308]
    for _ in 0..<500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      values.append(Double(Int64(bitPattern: state) >> 24) / 1024)
    }
    var sheet = SheetContent(name: "s")
    for (index, value) in values.enumerated() {
      sheet.write(.number(value), row: index + 1, column: 1)
    }
    let read = try Workbook.read(try content(sheet).bytes(), file: "w.xlsx").sheets[0]
    for (row, value) in zip(read.rows, values) {
      let back = try #require(Double(row.cells[0].text))
      #expect((back - value).magnitude <= value.magnitude * 1e-15)
    }
    #expect(read.rows[0].cells[0].text == "0" && read.rows[1].cells[0].text == "0")
  }

  @Test func whatCannotBeWrittenIsRefused() throws {
    func fault(_ change: (inout SheetContent) throws -> Void) rethrows -> WorkbookContentFault? {
      var sheet = SheetContent(name: "s")
      try change(&sheet)
      do {
        _ = try content(sheet).bytes()
        return nil
      } catch {
        return error
      }
    }
    #expect(fault { _ in } == nil)
    for name in [
      "", "a/b", "a[1]", "a:b", "a*", "a?", "a\\b", "'a", "a'", "a\0b",
      String(repeating: "x", count: 32),
    ] {
      #expect(fault { $0.name = name } == .sheetName(name))
    }
    #expect(fault { $0.name = String(repeating: "中", count: 31) } == nil)
    #expect(fault { $0.isHidden = true } == .noVisibleSheet)
    for (row, column) in [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385), (Int.max, 1), (-1, 1)] {
      let refused = WorkbookContentFault.outsideSheet(sheet: "s", row: row, column: column)
      #expect(fault { $0.write(.number(1), row: row, column: column) } == refused)
    }
    let a1 = try #require(CellReference("A1"))
    for value: CellValue in [
      .number(.nan), .number(.infinity), .formula("=1/0", .number(.nan)),
      .text(String(repeating: "x", count: 32_768)),
    ] {
      #expect(
        fault { $0.write(value, row: 1, column: 1) } == .value(sheet: "s", a1))
    }
    #expect(
      try fault { $0.mergedRanges = [try range("B2")] }
        == .mergedRange(sheet: "s", try range("B2")))
    #expect(
      try fault { $0.mergedRanges = [try range("A1:B2"), try range("B2:C3")] }
        == .mergedRange(sheet: "s", try range("B2:C3")))
    for rule: CellValidation.Rule in [
      .list([]), .list([""]), .list(["a,b"]), .list([String(repeating: "x", count: 256)]),
    ] {
      #expect(
        try fault {
          $0.validations = [CellValidation(try range("A1"), rule, title: "", message: "")]
        } == .validation(sheet: "s", try range("A1")))
    }
    #expect(
      try fault {
        $0.validations = [
          CellValidation(
            try range("A1"), .whole(1...2), title: String(repeating: "x", count: 33), message: "")
        ]
      } == .validation(sheet: "s", try range("A1")))
    var twice = content(SheetContent(name: "A"), SheetContent(name: "a"))
    #expect(throws: WorkbookContentFault.sheetName("a")) { try twice.bytes() }
    twice.sheets.removeLast()
    for (year, month, day) in [
      (1969, 1, 1), (2026, 2, 29), (2026, 13, 1), (2026, 1, 0), (10_000, 1, 1),
    ] {
      twice.created = WorkbookContent.CalendarDay(year: year, month: month, day: day)
      #expect(throws: WorkbookContentFault.created) { try twice.bytes() }
    }
    twice.sheets = []
    #expect(throws: WorkbookContentFault.self) { try twice.bytes() }
  }

  @Test(arguments: [(1970, 1, 1), (2000, 2, 29), (2024, 12, 31), (2026, 3, 31), (9999, 12, 31)])
  func datesOfCreation(year: Int, month: Int, day: Int) throws {
    var content = content(SheetContent(name: "a"))
    content.created = WorkbookContent.CalendarDay(year: year, month: month, day: day)
    let core = try part("docProps/core.xml", of: content.bytes())
    let text = String(format: "%04d-%02d-%02dT12:00:00Z", year, month, day)
    #expect(all("created", in: core).map(\.text) == [text])
    #expect(all("modified", in: core).map(\.text) == [text])
  }
}
