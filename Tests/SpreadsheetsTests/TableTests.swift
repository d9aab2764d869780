// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing
import XMLDocuments

@testable import Spreadsheets

func table(
  _ text: String, required: [String] = [], duplicates: Table.DuplicateColumns = .refused
) -> (table: Table?, problems: [Problem]) {
  Table.read(
    Array(text.utf8), file: "t.csv", requiredColumns: required, duplicateColumns: duplicates)
}

func expected(_ problem: TableProblem, line: Int? = nil) -> Problem {
  Problem(.table(problem), at: Place(file: "t.csv", line: line))
}

/// Proves each rule of reading a table on the smallest file that shows it.
@Suite struct TableTests {
  @Test func headerRowsAndPhysicalLines() throws {
    let (read, problems) = table(
      "id, name\u{3000},\u{A0}note\t\n1,\"甲,\"\"乙\"\"\n第二行\",\n\n2, 丙 ,x\n", required: ["id"])
    let table = try #require(read)
    #expect(problems.isEmpty)
    #expect(table.columns.map(\.name) == ["id", "name", "note"])
    #expect(table.columns[1].heading == " name\u{3000}")
    #expect(table.rows.map(\.cells) == [["1", "甲,\"乙\"\n第二行", ""], ["2", " 丙 ", "x"]])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.text(table.rows[1], "name") == "丙")
    #expect(table.text(table.rows[1], "none") == nil)
    #expect(table.place(of: table.rows[1]) == Place(file: "t.csv", line: 5))
    #expect(table.encoding == .utf8 && table.delimiter == "," && table.endsWithLineBreak)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineBreak(end: String) throws {
    let (read, problems) = table("a,b\(end)1,\"x\(end)y\"\(end)2,z\(end)\(end)\(end)")
    let rows = try #require(read).rows
    #expect(problems.isEmpty)
    #expect(rows.map(\.cells) == [["1", "x\(end)y"], ["2", "z"]])
    #expect(rows.map(\.line) == [2, 4])
  }

  @Test func delimiters() {
    func delimiter(_ text: String, _ required: [String] = []) -> Character? {
      table(text, required: required).table?.delimiter
    }
    #expect(delimiter("a;b\n1,5;2,5\n") == ";")
    #expect(delimiter("a\tb,c\n1\t2\n") == "\t")
    #expect(delimiter("a|b\n\"1,2;3\"|4\n") == "|")
    #expect(delimiter("a,b;c\n1,2;3\n") == ",")
    #expect(delimiter("a,b;c\n1,2;3\n", ["c"]) == ";")
    #expect(delimiter("a\nx;y\nz\n") == ",")
    #expect(delimiter("sep=;\na,b\n1,2\n") == ";")
    let declared = table("sep=:\r\na:b\r\n1:2\r\n").table
    #expect(declared?.rows.map(\.cells) == [["1", "2"]])
    #expect(declared?.headerLine == 2 && declared?.rows.first?.line == 3)
  }

  @Test func encodings() {
    let plain = "序号,名称\n1,产业😀\n"
    let units = Array(plain.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // The same text by Python's gb18030 codec.
    let gb: [UInt8] = [
      0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0x31, 0x2C, 0xB2, 0xFA, 0xD2,
      0xB5, 0x94, 0x39, 0xFC, 0x36, 0x0A,
    ]
    let utf8 = Array(plain.utf8)
    for (bytes, encoding): ([UInt8], TextEncoding) in [
      (utf8, .utf8), ([0xEF, 0xBB, 0xBF] + utf8, .utf8), (little, .utf16LittleEndian),
      (big, .utf16BigEndian), (gb, .gb18030),
    ] {
      let (table, problems) = Table.read(bytes, file: "t.csv", requiredColumns: ["序号"])
      #expect(problems.isEmpty)
      #expect(table?.encoding == encoding)
      #expect(table?.rows.map(\.cells) == [["1", "产业😀"]])
    }
  }

  @Test func damagedEncodingsAreRefusedAtTheirLine() {
    func problems(_ bytes: [UInt8]) -> [Problem] { Table.read(bytes, file: "t.csv").problems }
    // Cut inside a character: never taken for GB18030.
    #expect(
      problems(Array(Array("a\n名".utf8).dropLast())) == [expected(.badEncoding("UTF-8"), line: 2)])
    #expect(
      problems(Array("a\n名称\n".utf8) + [0xFF] + Array("\nx".utf8))
        == [expected(.badEncoding("UTF-8"), line: 3)])
    #expect(
      problems(Array("a\n\n".utf8) + [0xD6, 0xD0, 0xFF, 0xFF, 0x0A])
        == [expected(.badEncoding("GB18030"), line: 3)])
    #expect(
      problems([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62])
        == [expected(.badEncoding("UTF-16LE"), line: 2)])
  }

  @Test func whatIsNoTableIsRefused() {
    func kinds(_ bytes: [UInt8]) -> [Problem] { Table.read(bytes, file: "t.csv").problems }
    #expect(kinds([]) == [expected(.empty)])
    #expect(kinds([0xEF, 0xBB, 0xBF]) == [expected(.empty)])
    #expect(table(" \r\n\n").problems == [expected(.empty)])
    #expect(table(",,\n,,\n").problems == [expected(.empty)])
    #expect(
      kinds([0x50, 0x4B, 0x03, 0x04, 0, 0]) == [expected(.workbook(.damagedArchive))])
    #expect(kinds([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == [expected(.workbook(.damagedFile))])
    // Web pages and the XML of Excel 2003 are often named .xls.
    for page in ["\n<html><table>", "<!DOCTYPE html>\n<p>", "\u{FEFF}<TABLE><tr><td>1"] {
      #expect(table(page).problems == [expected(.notText(.webPage))])
    }
    let spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
    for text in [
      "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
      "<?xml version='1.0'?><Workbook xmlns=\"\(spreadsheet)\"/>",
    ] {
      #expect(table(text).problems == [expected(.notText(.spreadsheetXML))])
    }
    #expect(table("<?xml version='1.0'?><a/>").problems == [expected(.notText(.markup))])
    #expect(table("a,b\r\n1,\0\r\n").problems == [expected(.nulCharacter, line: 2)])
  }

  @Test func headersAlone() {
    #expect(table("a,b").problems == [expected(.noRows, line: 1)])
    #expect(table("a,b\n\n").problems == [expected(.noRows, line: 1)])
    #expect(!table("a,b\n").problems.hasErrors)
    #expect(
      table("\nname,x\n1,2\n", required: ["id", "name", "w"]).problems == [
        expected(.missingColumn("id", found: ["name", "x"]), line: 2),
        expected(.missingColumn("w", found: ["name", "x"]), line: 2),
      ])
    #expect(
      table("a,b, a ,a\n1,2,3,4\n").problems == [
        expected(.duplicateColumn("a"), line: 1), expected(.duplicateColumn("a"), line: 1),
      ])
    let (repeated, problems) = table("a,b,a\n1,2,3\n", duplicates: .allowed)
    #expect(problems.isEmpty && repeated?.position(of: "a") == 0)
  }

  @Test func recordsOfTheWrongLength() {
    let (read, problems) = table("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,\n1\n")
    #expect(
      problems == [
        expected(.tooFewFields(found: 2, expected: 3, column: "c"), line: 2),
        expected(.tooManyFields(found: 4, expected: 3), line: 3),
        expected(.tooFewFields(found: 1, expected: 3, column: "b"), line: 6),
      ])
    #expect(read?.rows.map(\.cells) == [["1", "2", "3"], ["1", "2", ""]])
    #expect(read?.rows.map(\.line) == [4, 5])
    // A trailing empty column, header and all.
    let trailing = table("a,b,\n1,2,\n3,4\n")
    #expect(trailing.problems.isEmpty && trailing.table?.columns.count == 2)
    #expect(table("a,b,\n1,2,3\n").problems.map(\.words.code) == ["ST-009"])
  }

  @Test func quotationMarks() {
    let open = table("a,b\n1,2\n3,\"x\ny\n")
    #expect(open.problems == [expected(.unterminatedQuote, line: 3)])
    #expect(open.table?.rows.map(\.cells) == [["1", "2"]])
    let late = table("a,b\n\"x\ny\",\"z\n")
    #expect(late.problems == [expected(.unterminatedQuote, line: 3)])
    let stray = table("a,b\n5\" pipe,x\n")
    #expect(stray.problems == [expected(.strayQuote(column: "a"), line: 2)])
    #expect(stray.table?.rows.map(\.cells) == [["5\" pipe", "x"]])
    let after = table("a,b\n1,\"x\"y\n2,z\n")
    #expect(after.problems == [expected(.textAfterQuote(column: "b"), line: 2)])
    #expect(after.table?.rows.map(\.cells) == [["2", "z"]])
    let php = table("a,b\n1,\"say \\\"hi\\\" now\"\n")
    #expect(php.problems == [expected(.strayQuote(column: "b"), line: 2)])
    #expect(php.table?.rows.map(\.cells) == [["1", "say \\\"hi\\\" now"]])
    // A field of one backslash is no escape.
    #expect(table("a,b\n\"\\\",\"\"\n").table?.rows.map(\.cells) == [["\\", ""]])
    #expect(table("a\n\"\"\nx\n").table?.rows.map(\.cells) == [[""], ["x"]])
  }
}
