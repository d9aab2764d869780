// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import XMLDocuments

func read(_ text: String) throws(Problem) -> XMLDocument {
  try XMLDocument.read(Array(text.utf8), file: "a.xml")
}

/// Proves that a document comes back whole, and that every place is the one an editor shows.
@Suite struct XMLDocumentTests {
  @Test func namesTextAndChildrenInOrder() throws {
    let document = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <s:a xmlns:s="urn:s" xmlns="urn:d">one<!-- no -->&amp;<?pi no?><b/>two<![CDATA[<&]]>\
      <c><d/></c></s:a>
      """)
    let root = document.root
    #expect(root.name == "a" && root.namespace == "urn:s")
    #expect(root.text == "one&two<&")
    #expect(root.children.map(\.name) == ["b", "c"])
    #expect(root.children.map(\.namespace) == ["urn:d", "urn:d"])
    #expect(root.children[1].children.map(\.name) == ["d"])
    #expect(root.attributes.isEmpty)
  }

  @Test func attributesWithNamespacesAndReferences() throws {
    let root = try read(
      "<a xml:lang='zh-Hans' xmlns:x='urn:x' b='1 &amp; 2 &lt; &#38;#38; &quot;&#x4E2D;' x:b='3'/>"
    ).root
    #expect(
      root.attribute("lang", namespace: XMLAttribute.xmlNamespace)?.value == "zh-Hans")
    #expect(root.attribute("b")?.value == "1 & 2 < &#38; \"中")
    #expect(root.attribute("b", namespace: "urn:x")?.value == "3")
    #expect(root.attribute("lang") == nil)
    #expect(root.attributes.map(\.name) == ["lang", "b", "b"])
  }

  @Test func placesInMultiLineTagsAfterChineseAndGreaterThan() throws {
    let root = try read(
      "<根 名=\"中文>甲\" b='/>'\n\tc = \"1\"\n  xmlns:x=\"u\"\n>\n文<子 id=\"😀\" w=\"2\"/></根>"
    ).root
    #expect(root.place == Place(file: "a.xml", line: 1, column: 1))
    #expect(root.attributes.map(\.value) == ["中文>甲", "/>", "1"])
    #expect(
      root.attributes.map(\.place) == [
        Place(file: "a.xml", line: 1, column: 4), Place(file: "a.xml", line: 1, column: 13),
        Place(file: "a.xml", line: 2, column: 2),
      ])
    #expect(root.attributes[2].valuePlace == Place(file: "a.xml", line: 2, column: 7))
    let child = root.children[0]
    #expect(child.place == Place(file: "a.xml", line: 5, column: 2))
    #expect(child.attribute("w")?.place == Place(file: "a.xml", line: 5, column: 12))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesOfEveryKind(end: String) throws {
    let root = try read("<a>\(end)<b>\(end)  <c x='1'\(end) y='2'/></b></a>").root
    let c = root.children[0].children[0]
    #expect(c.place == Place(file: "a.xml", line: 3, column: 3))
    #expect(c.attribute("y")?.place == Place(file: "a.xml", line: 4, column: 2))
    #expect(root.children[0].text == "\n  ")
  }

  @Test func everyEncodingGivesTheSameValuesAndPlaces() throws {
    func body(_ encoding: String) -> String {
      "<?xml version='1.0' encoding='\(encoding)'?>\n<联盟 名='产业技术'>文<b c='1'/></联盟>"
    }
    let plain = try read(body("UTF-8")).root
    let marked = [0xEF, 0xBB, 0xBF] + Array(body("UTF-8").utf8)
    let units = Array(body("UTF-16").utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // The bytes of 联盟, 名, 产业技术, 文 in GB 2312, from Python's codec.
    let gb: [UInt8] =
      Array("<?xml version='1.0' encoding='GB18030'?>\n<".utf8) + [0xC1, 0xAA, 0xC3, 0xCB, 0x20]
      + [0xC3, 0xFB, 0x3D, 0x27, 0xB2, 0xFA, 0xD2, 0xB5, 0xBC, 0xBC, 0xCA, 0xF5, 0x27, 0x3E]
      + [0xCE, 0xC4] + Array("<b c='1'/></".utf8) + [0xC1, 0xAA, 0xC3, 0xCB, 0x3E]
    for bytes in [
      marked, [0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big, gb,
    ] {
      let root = try XMLDocument.read(bytes, file: "a.xml").root
      #expect(root.name == "联盟" && root.attribute("名")?.value == "产业技术")
      #expect(root.place == plain.place)
      #expect(root.attributes == plain.attributes)
      #expect(root.text == "文")
      #expect(root.children[0].place.line == 2)
    }
    #expect(plain.children[0].place == Place(file: "a.xml", line: 2, column: 15))
  }

  @Test func linesBeyondSixtyFiveThousand() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "  <b c='1'/></a>"
    #expect(
      try read(text).root.children[0].place == Place(file: "a.xml", line: 70_001, column: 3))
    #expect(
      problem(of: "<a>" + String(repeating: "\n", count: 90_000) + "<b></c></a>")?.place
        == Place(file: "a.xml", line: 90_001, column: 4))
  }

  /// Every element's and attribute's place, checked against the text itself on a document of
  /// half a megabyte, so that the parser has moved its window many times.
  @Test func everyPlaceOfALongDocument() throws {
    var text = "<all>\n"
    for index in 0..<8_000 {
      text += String(repeating: " ", count: index % 7)
      text += "甲<e n=\"\(index)\"\n  名=\"值>\(index)\">文&amp;</e>"
      text += index % 3 == 0 ? "\r\n" : "\n"
    }
    text += "</all>"
    let root = try read(text).root
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Array($0.unicodeScalars) }
    #expect(root.children.count == 8_000)
    for (index, element) in root.children.enumerated() {
      let line = try #require(element.place.line)
      let column = try #require(element.place.column)
      try #require(lines[line - 1][column - 1] == "<")
      let name = element.attributes[1].place
      try #require(name.line == line + 1 && name.column == 3)
      try #require(element.attributes[0].value == String(index))
      try #require(element.attributes[1].value == "值>\(index)")
      try #require(element.text == "文&")
    }
  }

  @Test func eightTasksReadAlike() async throws {
    let text = "<a>" + String(repeating: "<b c='&lt;中'>文</b>\n", count: 500) + "</a>"
    let expected = try read(text)
    let broken = problem(of: text + "<c>")
    #expect(broken != nil)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<20).allSatisfy { _ in
            (try? read(text)) == expected && problem(of: text + "<c>") == broken
          }
        }
      }
      for await same in group { #expect(same) }
    }
  }
}

/// The problem that reading `text` ends in, or `nil`.
func problem(of text: String) -> Problem? { problem(of: Array(text.utf8)) }

func problem(of bytes: [UInt8]) -> Problem? {
  do {
    _ = try XMLDocument.read(bytes, file: "a.xml")
    return nil
  } catch {
    return error
  }
}
