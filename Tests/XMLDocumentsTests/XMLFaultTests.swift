// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import XMLDocuments

/// Proves that every fault of a document is named, at the place where a person should look.
@Suite struct XMLFaultTests {
  struct Case: Sendable, CustomStringConvertible {
    var text: String
    var fault: XMLProblem.Fault
    var line: Int
    var column: Int
    var description: String { text }
    init(_ text: String, _ fault: XMLProblem.Fault, _ line: Int, _ column: Int) {
      (self.text, self.fault, self.line, self.column) = (text, fault, line, column)
    }
  }

  static let cases: [Case] = [
    Case(
      "<r>\n<a>中x</r>", .tagMismatch(opened: "a", openedLine: 2, closed: "r"), 2, 6),
    Case(
      "<x:r xmlns:x='u'><x:a></x:b></x:r>",
      .tagMismatch(opened: "x:a", openedLine: 1, closed: "x:b"), 1, 23),
    Case("<r>\n <a>\n", .cutOff(element: "a", openedLine: 2), 3, 1),
    Case("<r><a b='1", .cutOff(element: "r", openedLine: 1), 1, 11),
    Case("<r><!-- ", .cutOff(element: "r", openedLine: 1), 1, 9),
    Case("<r", .cutOff(element: "r", openedLine: 1), 1, 3),
    Case("<?xml version='1.0'?>\n", .cutOff(element: nil, openedLine: nil), 2, 1),
    Case(
      "<r>\n<a 文='1' b='2'\n 文='3'/></r>", .duplicateAttribute("文", element: "a"), 3, 2),
    Case(
      "<r xmlns:p='u' xmlns:q='u' p:a='1' q:a='2'/>",
      .duplicateAttribute("a", element: "r"), 1, 1),
    Case("<r>中&nbsp;</r>", .undefinedEntity("nbsp"), 1, 5),
    Case("<r a='&x;'/>", .undefinedEntity("x"), 1, 7),
    Case("<r>A & B</r>", .bareAmpersand, 1, 6),
    Case("<r a='A&B'/>", .bareAmpersand, 1, 8),
    Case("<r>中\u{1}</r>", .invalidCharacter(1), 1, 5),
    Case("<r a='\u{B}'/>", .invalidCharacter(0xB), 1, 7),
    Case("<r>&#0;</r>", .invalidCharacter(0), 1, 4),
    Case("<r>\u{FFFE}</r>", .invalidCharacter(0xFFFE), 1, 4),
    Case("<r>\n<a b='1>\n<c/></a></r>", .lessThanInValue, 3, 1),
    Case("<r a=1/>", .quoteMissing, 1, 6),
    Case("<r a=“1”/>", .quoteMissing, 1, 6),
    Case("<r a/>", .valueMissing, 1, 5),
    Case("<r/>\n<s/>", .contentAfterRoot, 2, 1),
    Case("<r/>文", .contentAfterRoot, 1, 5),
    Case("<p:r/>", .undeclaredPrefix("p"), 1, 1),
    Case("<r p:a='1'/>", .undeclaredPrefix("p"), 1, 1),
    Case("<r a='1'b='2'/>", .badTag, 1, 9),
    Case("<r><!-- a -- b --></r>", .hyphensInComment, 1, 11),
    Case("\n<?xml version='1.0'?><r/>", .declarationNotFirst, 2, 1),
  ]

  @Test(arguments: cases) func faultAndPlace(_ it: Case) {
    let found = problem(of: it.text)
    #expect(
      found
        == Problem(
          .xml(.notWellFormed(it.fault)),
          at: Place(file: "a.xml", line: it.line, column: it.column)))
  }

  @Test func doctypesAreRefusedAtTheirPlace() {
    let loop = (1..<20).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);'>" }.joined()
    for text in [
      "<!DOCTYPE r>", "<!DOCTYPE r SYSTEM 'file:///etc/hostname'>",
      "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
      "<!DOCTYPE r PUBLIC '-//X' 'http://127.0.0.1:1/x.dtd'>",
      "<!DOCTYPE r [<!ENTITY e0 'lol'>\(loop)]>",
    ] {
      let found = problem(of: "<!-- 中 -->\n \(text)<r>&x;&e19;</r>")
      #expect(
        found == Problem(.xml(.doctype), at: Place(file: "a.xml", line: 2, column: 2)))
    }
  }

  @Test func nothingThatIsNotXMLIsRead() {
    func kind(_ bytes: [UInt8]) -> Problem.Kind? { problem(of: bytes)?.kind }
    #expect(kind([]) == .xml(.empty))
    #expect(kind(Array(" \r\n\t".utf8)) == .xml(.empty))
    #expect(kind([0xEF, 0xBB, 0xBF]) == .xml(.empty))
    #expect(kind([0x50, 0x4B, 0x03, 0x04, 0x14]) == .xml(.notXML(.zip)))
    #expect(kind(Array("id,name\n1,2".utf8)) == .xml(.notXML(.text)))
    #expect(
      problem(of: Array("<r>\n中\0</r>".utf8))
        == Problem(.xml(.notXML(.binary)), at: Place(file: "a.xml", line: 2, column: 2)))
    #expect(
      kind([UInt8](repeating: 0x20, count: XMLDocument.largestSize + 1))
        == .xml(.tooLarge(megabytes: 65, limit: 64)))
  }

  @Test func wrongEncodingsAreNamedWithTheirPlace() {
    // 名 in GBK where UTF-8 is declared.
    let gbk = Array("<r>\n甲<a b='".utf8) + [0xC3, 0xFB] + Array("'/></r>".utf8)
    #expect(
      problem(of: gbk)
        == Problem(.xml(.badEncoding("UTF-8")), at: Place(file: "a.xml", line: 2, column: 8)))
    let bad = Array("<?xml version='1.0' encoding='GBK'?>\n<r>".utf8) + [0xFF, 0xFF]
    #expect(
      problem(of: bad)
        == Problem(.xml(.badEncoding("GB18030")), at: Place(file: "a.xml", line: 2, column: 4)))
    #expect(
      problem(of: [0xFF, 0xFE, 0x3C, 0x00, 0x72])?.kind == .xml(.badEncoding("UTF-16LE")))
    #expect(
      problem(of: "<?xml version='1.0' encoding = \"EBCDIC-CP\"?><r/>")
        == Problem(
          .xml(.unknownEncoding("EBCDIC-CP")), at: Place(file: "a.xml", line: 1)))
  }

  @Test func deepNestingIsRefusedAndItsLimitIsExact() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(problem(of: nested(256)) == nil)
    #expect(
      problem(of: nested(257))
        == Problem(
          .xml(.notWellFormed(.tooDeep(limit: 256))),
          at: Place(file: "a.xml", line: 1, column: 769)))
    #expect(problem(of: nested(100_000))?.kind == .xml(.notWellFormed(.tooDeep(limit: 256))))
  }

  @Test func hugeValuesNeitherCrashNorHang() throws {
    let million = String(repeating: "中", count: 1_000_000)
    #expect(try read("<r a='\(million)'/>").root.attribute("a")?.value == million)
    let tooLong = String(repeating: "x", count: 10_000_001)
    #expect(problem(of: "<r a='\(tooLong)'/>")?.kind == .xml(.notWellFormed(.tooLong)))
    let many = (0..<50_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(try read("<r \(many)/>").root.attributes.count == 50_000)
  }

  /// A good document cut after any byte is a problem, and one with any byte changed never traps.
  @Test func cutAndChangedDocuments() throws {
    let text =
      "<?xml version='1.0'?>\n<甲 a='&lt;1' xmlns:p='u'><!-- c --><p:b/>文&amp;"
      + "<![CDATA[x]]></甲>"
    let bytes = Array(text.utf8)
    #expect(problem(of: bytes) == nil)
    for end in 0..<bytes.count {
      #expect(problem(of: Array(bytes[..<end])) != nil, "cut at \(end)")
    }
    for index in bytes.indices {
      for value: UInt8 in [0x00, 0x26, 0x3C, 0x3E, 0x27, 0x22, 0x2F, 0x20, 0x80, 0xFF, 0x5D] {
        var changed = bytes
        changed[index] = value
        if let found = problem(of: changed) {
          #expect(!found.line(in: .chinese).isEmpty)
        }
      }
    }
  }
}
