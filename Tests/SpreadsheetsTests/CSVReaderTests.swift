// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing
import XMLDocuments

@testable import Spreadsheets

/// Proves that records can be read as byte ranges, and that writing quotes and guards cells.
@Suite struct CSVReaderTests {
  @Test func fieldsAreByteRanges() throws {
    let text = try DelimitedText(
      Array("id,q1\nr1,\"a\"\"b\"\nr2,5\n".utf8), file: "t.csv", expectedColumns: ["id"])
    var reader = text.records()
    var record = CSVRecord()
    func advance() -> Bool { reader.next(&record) }
    #expect(advance())
    #expect(record.line == 1 && record.fields.count == 2)
    #expect(advance())
    #expect(record.line == 2)
    #expect(record.fields[1].hasDoubledQuotes && !record.fields[0].hasDoubledQuotes)
    #expect(reader.text(of: record.fields[1]) == "a\"b")
    #expect(advance())
    #expect(record.line == 3 && record.endsWithLineBreak)
    let field = record.fields[1]
    #expect(Array(reader.bytes[field.start..<field.end]) == [0x35])
    #expect(!advance())
    #expect(!advance())
  }

  @Test func aHundredThousandRecords() throws {
    var bytes = Array("a;b;c\r\n".utf8)
    for index in 0..<100_000 { bytes += Array("\(index);\"x;y\";\r\n".utf8) }
    var reader = try DelimitedText(bytes, file: "t.csv").records()
    var record = CSVRecord()
    var count = 0
    var fields = 0
    while reader.next(&record) {
      count += 1
      fields += record.fields.count
    }
    #expect(count == 100_001 && fields == 300_003 && record.line == 100_001)
  }
}
