// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing
import XMLDocuments

/// Proves that what is written is well-formed, laid out as promised, and reads back equal.
@Suite struct XMLWriterTests {
  private struct Stream: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test func layoutToTheByte() {
    var writer = XMLWriter()
    writer.start("a", [("xmlns", "urn:a"), ("id", "1 & \"2\" < 3")])
    writer.comment("one--two-")
    writer.element("b", [("c", "中")])
    writer.element("b", text: "x < y & z > \u{1}")
    writer.start("d")
    writer.element("e", text: "")
    writer.end()
    writer.end()
    let bytes = writer.finished()
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:a" id="1 &amp; &quot;2&quot; &lt; 3">
          <!--one- -two- -->
          <b c="中"/>
          <b>x &lt; y &amp; z &gt; \u{FFFD}</b>
          <d>
            <e></e>
          </d>
        </a>

        """)
  }

  @Test func whatIsOpenIsEnded() throws {
    var writer = XMLWriter()
    writer.start("x:a", [("xmlns:x", "urn:x")])
    writer.start("b")
    let root = try XMLDocument.read(writer.finished(), file: "f").root
    #expect(root.name == "a" && root.namespace == "urn:x")
    #expect(root.children.map(\.name) == ["b"] && root.children[0].namespace == "")
  }

  /// 300 random trees: names, namespaces, attributes and texts come back, whatever characters
  /// they hold; the same tree gives the same bytes.
  @Test func randomTreesComeBack() throws {
    var random = Stream(state: 5)
    for _ in 0..<300 {
      let tree = Tree(&random, depth: 0)
      let bytes = tree.bytes()
      #expect(bytes == tree.bytes())
      let root = try XMLDocument.read(bytes, file: "f").root
      #expect(Tree(root) == tree)
    }
  }

  private struct Tree: Equatable {
    var name: String
    var attributes: [String]
    var text: String
    var children: [Tree]

    static let alphabet = Array(
      "ab<>&\"' \t\n\r中😀é]]>--\u{7F}\u{85}\u{2028}\u{FFFD}0".unicodeScalars)

    static func text(_ random: inout Stream) -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      return String(text)
    }

    init(_ random: inout Stream, depth: Int) {
      name = ["a", "b-1", "文"][Int.random(in: 0..<3, using: &random)]
      attributes = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.text(&random) }
      let isLeaf = depth > 3 || Bool.random(using: &random)
      // An element has text or children: white space between children is layout.
      text = isLeaf ? Self.text(&random) : ""
      let count = isLeaf ? 0 : Int.random(in: 0...4, using: &random)
      children = (0..<count).map { _ in Tree(&random, depth: depth + 1) }
    }

    init(_ element: XMLElement) {
      name = element.name
      attributes = element.attributes.map(\.value)
      children = element.children.map { Tree($0) }
      text = children.isEmpty ? element.text : ""
    }

    func bytes() -> [UInt8] {
      var writer = XMLWriter()
      write(to: &writer)
      return writer.finished()
    }

    private func write(to writer: inout XMLWriter) {
      writer.start(name, attributes.enumerated().map { ("a\($0.offset)", $0.element) })
      if children.isEmpty { writer.text(text) }
      for child in children { child.write(to: &writer) }
      writer.end()
    }
  }
}
