// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves what is read of OpenDocument sheets (.ods), and what is refused. Whole files of
/// LibreOffice and odfpy are read in ``OldWorkbookTests``.
@Suite struct OpenDocumentTests {
  private static let names = ["office", "table", "text", "style"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")

  private func archive(
    _ body: String, styles: String = "", manifest: String = "",
    kind: String = "application/vnd.oasis.opendocument.spreadsheet"
  ) -> StoredArchive {
    let calc =
      "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    return StoredArchive([
      ("mimetype", kind),
      (
        "content.xml",
        "<office:document-content \(Self.names) \(calc)><office:automatic-styles>\(styles)"
          + "</office:automatic-styles><office:body><office:spreadsheet>\(body)"
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
      (
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
          + manifest + "</manifest:manifest>"
      ),
    ])
  }

  private func sheet(_ rows: String) -> StoredArchive {
    archive("<table:table table:name=\"S\">\(rows)</table:table>")
  }

  private func row(_ cells: String) -> StoredArchive {
    sheet("<table:table-row>\(cells)</table:table-row>")
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"3.50\"", "<text:p>3,5</text:p>", "3.5"),
    ("office:value-type=\"percentage\" office:value=\"0.07\"", "<text:p>7,0%</text:p>", "7%"),
    ("office:value-type=\"currency\" office:value=\"1E3\"", "<text:p>¥1,000</text:p>", "1000"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "", "TRUE"),
    ("office:value-type=\"date\" office:date-value=\"2026-03-31\"", "", "2026-03-31"),
    (
      "office:value-type=\"date\" office:date-value=\"2026-03-31T09:30:00.000000000\"", "",
      "2026-03-31T09:30:00"
    ),
    ("office:value-type=\"date\" office:date-value=\"2026-03-31T00:00:00\"", "", "2026-03-31"),
    ("office:value-type=\"time\" office:time-value=\"PT9H5M\"", "", "09:05:00"),
    ("office:value-type=\"time\" office:time-value=\"PT25H30M00S\"", "", "25:30:00"),
    ("office:value-type=\"time\" office:time-value=\"P1D\"", "<text:p>24</text:p>", "24"),
    ("office:value-type=\"string\"", "<text:p>甲</text:p><text:p>乙</text:p>", "甲\n乙"),
    ("office:value-type=\"string\" office:string-value=\"甲\"", "<text:p>乙</text:p>", "甲"),
    (
      "office:value-type=\"string\"",
      "<text:p>a<text:s text:c=\"3\"/>b<text:tab/><text:span>c</text:span><text:line-break/>d</text:p>",
      "a   b\tc\nd"
    ),
    (
      "office:value-type=\"string\"",
      "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby>乙</text:p>",
      "東京乙"
    ),
    (
      "office:value-type=\"string\"",
      "<office:annotation><text:p>note</text:p></office:annotation><text:p> x\u{3000}</text:p>", "x"
    ),
    (
      "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
      "<text:p>#N/A</text:p>", "#N/A"
    ),
    ("", "", nil), ("office:value-type=\"string\"", "", nil),
    ("", "<text:p>plain</text:p>", "plain"),
  ]) func cells(attributes: String, content: String, expected: String?) throws {
    let archive = row("<table:table-cell \(attributes)>\(content)</table:table-cell>")
    let book = try Workbook.read(archive.bytes, file: "t.ods")
    #expect(texts(book.sheets[0])["A1"] == expected)
  }

  @Test func whatIsNotCalculatedIsToldApart() throws {
    let cell = "<table:table-cell table:formula=\"of:=[.A1]\"/>"
    let book = try Workbook.read(row(cell).bytes, file: "t.ods")
    #expect(book.sheets[0].rows[0].cells[0].kind == .formulaWithoutResult)
  }

  @Test func repeatsMergesAndHiddenSheets() throws {
    let number = "office:value-type=\"float\" office:value=\"1\""
    let rows = """
      <table:table-row table:number-rows-repeated="2"><table:table-cell \(number) \
      table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="3"/>\
      <table:table-cell \(number)/></table:table-row>
      <table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell \(number) table:number-columns-spanned="2" \
      table:number-rows-spanned="1"/><table:covered-table-cell \(number)/><table:table-cell \
      \(number)/></table:table-row>
      <table:table-row table:number-rows-repeated="1048569"><table:table-cell \
      table:number-columns-repeated="16384"/></table:table-row>
      """
    let inner =
      "<table:tracked-changes><table:table-row><table:table-cell \(number)/></table:table-row></table:tracked-changes>"
    let styles =
      "<style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/></style:style>"
    let book = try Workbook.read(
      archive(
        inner + "<table:table table:name=\"一\">\(rows)</table:table>"
          + "<table:table table:name=\"二\" table:style-name=\"ta1\"></table:table>",
        styles: styles
      ).bytes, file: "t.ods")
    #expect(book.sheets.map(\.name) == ["一", "二"])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    #expect(
      Set(texts(book.sheets[0]).keys) == ["A1", "B1", "F1", "A2", "B2", "F2", "A7", "C7"])
    #expect(book.sheets[0].mergedRanges.map(\.description) == ["A7:B7"])
  }

  /// A few bytes that stand for billions of cells.
  @Test func bombs() {
    let number = "office:value-type=\"float\" office:value=\"1\""
    let wide = "<table:table-cell \(number) table:number-columns-repeated=\"16384\"/>"
    let tall = sheet(
      "<table:table-row table:number-rows-repeated=\"1048576\">\(wide)</table:table-row>")
    let tooLarge = TableProblem.workbook(.tooLarge(.cells(Workbook.mostCells)))
    #expect(problem(tall.bytes)?.kind == .table(tooLarge))
    let beyond = row("<table:table-cell \(number) table:number-columns-repeated=\"16385\"/>")
    #expect(problem(beyond.bytes)?.kind == .table(.workbook(.badReference("XFE1"))))
    let long = sheet(
      "<table:table-row table:number-rows-repeated=\"1048577\"><table:table-cell \(number)/></table:table-row>"
    )
    #expect(problem(long.bytes)?.kind == .table(.workbook(.badReference("1048577"))))
  }

  @Test func whatIsRefused() throws {
    let password = archive(
      "", manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    #expect(problem(password.bytes)?.kind == .table(.workbook(.encrypted)))
    let letter = archive("", kind: "application/vnd.oasis.opendocument.text")
    #expect(problem(letter.bytes)?.kind == .table(.workbook(.notWorkbook)))
    let doctype = StoredArchive(
      archive("").entries.map {
        (
          $0.name,
          $0.name == "content.xml" ? "<!DOCTYPE x><x/>" : String(decoding: $0.bytes, as: UTF8.self)
        )
      })
    #expect(
      problem(doctype.bytes)?.kind == .table(.workbook(.brokenPart("content.xml", .doctype))))
    let bytes = try fixture("tables.ods")
    for length in stride(from: 4, to: bytes.count, by: 13) {
      #expect(
        problem(Array(bytes[..<length]))?.kind == .table(.workbook(.damagedArchive)), "\(length)")
    }
  }

  /// Seeded mutations of the content inside of the archive.
  @Test func mutations() throws {
    var opened = try ZipArchive(try fixture("excel.ods"))
    var parts: [(name: String, bytes: [UInt8])] = []
    for name in ["mimetype", "content.xml", "META-INF/manifest.xml"] {
      parts.append((name, try opened.bytes(of: name)))
    }
    var random = SeededGenerator(state: 9)
    var read = 0
    for _ in 0..<300 {
      var damaged = StoredArchive([])
      damaged.entries = parts
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let index = Int.random(in: 0..<parts[1].bytes.count, using: &random)
        damaged.entries[1].bytes[index] =
          Array("<>\"/&0A9 -".utf8).randomElement(using: &random) ?? 0
      }
      if let found = problem(damaged.bytes) {
        #expect(!found.line(in: .english).isEmpty && !found.line(in: .chinese).isEmpty)
      } else {
        read += 1
      }
    }
    #expect(read > 10 && read < 300, "\(read)")
  }
}
