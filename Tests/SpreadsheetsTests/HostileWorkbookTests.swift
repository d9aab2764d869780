// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Spreadsheets

/// Proves that broken and hostile workbooks are refused with the right words, and never trap.
@Suite struct HostileWorkbookTests {
  private func fault(_ archive: StoredArchive) -> WorkbookFault? {
    guard case .table(.workbook(let fault)) = problem(archive.bytes)?.kind else { return nil }
    return fault
  }

  private func part(_ fault: WorkbookFault?) -> String? {
    if case .brokenPart(let part, _) = fault { part } else { nil }
  }

  @Test func theSmallestWorkbookIsRead() throws {
    let archive = workbook(sheet: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    #expect(problem(archive.bytes) == nil)
  }

  @Test func everyTruncationIsRefused() throws {
    for name in ["excel.xlsx", "libreoffice.xlsx"] {
      let bytes = try fixture(name)
      for length in 4..<bytes.count {
        let found = problem(Array(bytes[..<length]))
        #expect(found?.kind == .table(.workbook(.damagedArchive)), "\(name) \(length)")
      }
    }
  }

  /// Four thousand seeded mutations of files and of the parts inside: a reading ends in a
  /// workbook or in a problem with words, whatever the bytes are.
  @Test(arguments: ["excel.xlsx", "wps.xlsx", "strict.xlsx", "libreoffice.xlsx", "openpyxl.xlsx"])
  func mutations(name: String) throws {
    let bytes = try fixture(name)
    var archive = try ZipArchive(bytes)
    var parts: [(String, [UInt8])] = []
    for part in try #require(Self.parts[name]) {
      parts.append((part, try archive.bytes(of: part)))
    }
    var state = UInt64(bytes.count)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func mutate(_ bytes: inout [UInt8]) {
      for _ in 0...next(3) where !bytes.isEmpty {
        let index = next(bytes.count)
        switch next(4) {
        case 0: bytes[index] = UInt8(next(256))
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(Array("<>\"/&0A9 ".utf8)[next(9)], at: index)
        default: bytes[index] ^= 1 << UInt8(next(8))
        }
      }
    }
    var read = 0
    for _ in 0..<400 {
      var damaged = bytes
      mutate(&damaged)
      if problem(damaged) == nil { read += 1 }
      // Inside the archive the checksum would catch nearly everything: mutate, then pack anew.
      var inside = StoredArchive([])
      inside.entries = parts.map { (name: $0.0, bytes: $0.1) }
      mutate(&inside.entries[next(parts.count)].bytes)
      if let found = problem(inside.bytes) {
        #expect(!found.line(in: .english).isEmpty && !found.line(in: .chinese).isEmpty)
      } else {
        read += 1
      }
    }
    // Some hits are harmless (a text, a style), others are not: both kinds must have been met.
    #expect(read > 20 && read < 780, "\(read)")
  }

  static let parts = [
    "excel.xlsx": [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
    ],
    "openpyxl.xlsx": [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ],
    "wps.xlsx": [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
    ],
    "libreoffice.xlsx": [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
    ],
    "strict.xlsx": [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/a&b.xml",
    ],
  ]

  @Test func sizesAreCountedAndNotBelieved() {
    let blanks = String(repeating: " ", count: 3 << 20)
    var archive = workbook(sheet: "<row r=\"1\">\(blanks)</row>")
    #expect(problem(archive.bytes) == nil)
    let large = Problem(
      .table(.workbook(.tooLarge(.megabytes(2)))), at: Place(file: "t.xlsx", sheet: "Sheet1"))
    #expect(problem(archive.bytes, mostBytes: 2 << 20) == large)
    // The limit is for all parts together.
    let filler = "<!--" + String(repeating: " ", count: 1_100_000) + "-->"
    let twice = workbook(sheet: "<row r=\"1\">\(filler)</row>", strings: filler)
    #expect(problem(twice.bytes) == nil)
    #expect(problem(twice.bytes, mostBytes: 2 << 20) == large)
    // A header that says less than there is: the archive contradicts itself.
    archive.claimedSize = 10
    #expect(problem(archive.bytes, mostBytes: 2 << 20) != nil)
  }

  /// 30 MB of nothing in 30 kB (Fixtures/make.py): refused as soon as the limit is passed.
  @Test func bomb() throws {
    let bytes = try fixture("bomb.xlsx")
    #expect(bytes.count < 40_000)
    let found = problem(bytes, mostBytes: 8 << 20)
    #expect(found?.kind == .table(.workbook(.tooLarge(.megabytes(8)))))
  }

  @Test func namesThatStandTwiceAreRefused() {
    let twice = workbook(sheet: "", more: [("xl/sheet.xml", "<worksheet/>")])
    // libzip's own check of consistency refuses the same name; ours one in other letters.
    #expect(fault(twice) == .damagedArchive || fault(twice) == .duplicatePart("xl/sheet.xml"))
    let other = workbook(sheet: "", more: [("XL/Sheet.XML", "<worksheet/>")])
    #expect(fault(other) == .duplicatePart("XL/Sheet.XML"))
    let many = (0..<4_100).map { ("n\($0)", "") }
    #expect(fault(workbook(sheet: "", more: many)) == .tooLarge(.parts(4_096)))
  }

  @Test func otherArchives() {
    #expect(fault(StoredArchive([])) == .notWorkbook)
    #expect(fault(StoredArchive([("a.txt", "x")])) == .notWorkbook)
    #expect(fault(StoredArchive([("../../etc/passwd", "x")])) == .notWorkbook)
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func package(_ target: String) -> (String, String) {
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"\(target)\"/>"
          + "</Relationships>"
      )
    }
    let binary = StoredArchive([package("xl/workbook.bin"), ("xl/workbook.bin", "x")])
    #expect(problem(binary.bytes)?.kind == .table(.notText(.binaryWorkbook)))
    #expect(fault(StoredArchive([package("xl/w.xml")])) == .missingPart("xl/w.xml"))
    let document = StoredArchive([
      package("word/document.xml"), ("word/document.xml", "<document/>"),
    ])
    #expect(fault(document) == .notWorkbook)
    #expect(fault(StoredArchive([("_rels/.rels", "<Relationships/>")])) == .notWorkbook)
    let outside = StoredArchive([package("../../../etc/passwd")])
    #expect(fault(outside) == .missingPart("etc/passwd"))
  }

  @Test func missingAndDanglingParts() {
    let sheets = "<sheets><sheet name=\"S\" r:id=\"none\"/></sheets>"
    #expect(fault(workbook(sheet: "", workbook: sheets)) == .danglingReference("S"))
    var archive = workbook(sheet: "")
    archive.entries.removeAll { $0.name == "xl/sheet.xml" }
    #expect(fault(archive) == .missingPart("xl/sheet.xml"))
    archive.entries.removeAll { $0.name == "xl/_rels/workbook.xml.rels" }
    #expect(fault(archive) == .missingPart("xl/_rels/workbook.xml.rels"))
    let text = workbook(sheet: "<row><c t=\"s\"><v>0</v></c></row>")
    #expect(fault(text) == .danglingReference("text 0"))
    let negative = workbook(sheet: "<row><c t=\"s\"><v>-1</v></c></row>", strings: "<si/>")
    #expect(fault(negative) == .danglingReference("text -1"))
    let found = problem(negative.bytes)
    #expect(found?.place == Place(file: "t.xlsx", sheet: "Sheet1", line: 1, column: 1))
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet/>", "<worksheet>", "<worksheet></sheet>",
    "<worksheet>&a;</worksheet>", "<!-- --", "<worksheet/><worksheet/>",
    "<worksheet a=\"1\" a=\"2\"/>",
    "<worksheet>\u{1}</worksheet>",
    "<worksheet>" + String(repeating: "<a>", count: 300) + "</worksheet>",
  ]) func partsThatAreNotXML(sheet: String) {
    #expect(part(fault(workbook(sheet: sheet))) == "xl/sheet.xml")
  }

  @Test func doctypesAreRefusedInEveryPart() {
    let doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
    let archive = workbook(sheet: "<row/>", strings: "<si/>", styles: "<cellXfs/>")
    for index in archive.entries.indices {
      var hostile = archive
      hostile.entries[index].bytes = Array(doctype.utf8)
      #expect(fault(hostile) == .brokenPart(archive.entries[index].name, .doctype))
    }
  }

  @Test(arguments: [
    ("<row r=\"1048577\"/>", "1048577"), ("<row r=\"0\"/>", "0"), ("<row r=\"-1\"/>", "-1"),
    ("<row r=\"x\"/>", "x"), ("<row r=\"\"/>", ""),
    ("<row r=\"99999999999999999999\"/>", "99999999999999999999"),
    ("<row r=\"2\"/><row r=\"2\"/>", "2"), ("<row r=\"2\"/><row r=\"1\"/>", "1"),
    ("<row r=\"1048576\"/><row/>", "1048577"), ("<row r=\"1\"><c r=\"A2\"/></row>", "A2"),
    ("<row r=\"1\"><c r=\"XFE1\"/></row>", "XFE1"), ("<row r=\"1\"><c r=\"1A\"/></row>", "1A"),
    ("<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>", "B1"),
    ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "A1"),
    ("<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "?"), ("<c r=\"A1\"/>", "A1"),
  ]) func references(rows: String, reference: String) {
    #expect(fault(workbook(sheet: rows)) == .badReference(reference))
  }

  @Test func theLastRowOfASheetIsReadAndNotOneMore() throws {
    let rows = "<row r=\"1048575\"/><row><c><v>1</v></c></row>"
    let book = try Workbook.read(workbook(sheet: rows).bytes, file: "t.xlsx")
    #expect(texts(book.sheets[0]) == ["A1048576": "1"])
    #expect(fault(workbook(sheet: rows + "<row/>")) == .badReference("1048577"))
  }
}
