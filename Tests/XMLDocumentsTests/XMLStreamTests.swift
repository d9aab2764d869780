// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import XMLDocuments

/// Proves that a streamed text tells the same however it is cut, and obeys the rules of documents.
@Suite struct XMLStreamTests {
  /// Writes down what it is told, joining character data.
  private final class Recorder: XMLStreamHandler {
    var events: [String] = []
    private var text: [UInt8] = []

    override func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
      flush()
      events.append("<\(name.map(String.init) ?? "?") \(attributes.text(of: "a") ?? "-")")
    }

    override func end(_ name: Int?) {
      flush()
      events.append(">\(name.map(String.init) ?? "?")")
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    private func flush() {
      if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
      text = []
    }
  }

  private func read(_ bytes: [UInt8], block: Int = 1 << 16) -> ([String], XMLProblem?) {
    let recorder = Recorder()
    let stream = XMLStream(
      names: ["x", "y"], namespaces: ["urn:one", "urn:two"], handler: recorder)
    var index = 0
    let problem = stream.read { buffer in
      let count = min(block, buffer.count, bytes.count - index)
      buffer.copyBytes(from: bytes[index..<index + count])
      index += count
      return count
    }
    return (recorder.events, problem)
  }

  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?><!-- c --><x xmlns="urn:one" xmlns:p="urn:two"
     xmlns:o="urn:other" a="1 &amp; &lt;2&gt; &#x4E2D;" p:a="no"><p:y o:a="no">甲&amp;<![CDATA[<乙>]]></p:y
    ><o:y a=''/>&#10;<z/></x>
    """

  private static let events = [
    "<0 1 & <2> 中", "<1 -", "甲&<乙>", ">1", "<? ", ">?", "\n", "<? -", ">?", ">0",
  ]

  @Test func theSameInBlocksOfEverySize() {
    let bytes = Array(Self.document.utf8)
    for block in 1...bytes.count {
      let (events, problem) = read(bytes, block: block)
      #expect(events == Self.events, "\(block)")
      #expect(problem == nil)
    }
  }

  @Test func utf16WithAMark() {
    let text = Self.document.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
    for block in [1, 2, 7, 1 << 16] {
      let (events, problem) = read([0xFF, 0xFE] + little, block: block)
      #expect(events == Self.events, "\(block)")
      #expect(problem == nil)
    }
  }

  @Test(arguments: [
    "", " ", "<x>", "<x></y>", "<x/><x/>", "<x/>a", "<x>&e;</x>", "<x a='1' a='2'/>", "<x a=1/>",
    "<x>\u{1}</x>", "text", "<x", "<p:x/>", "<x>&#0;</x>",
  ]) func faultsStopIt(text: String) {
    for block in [1, 3, 1 << 16] {
      let (_, problem) = read(Array(text.utf8), block: block)
      guard case .notWellFormed = problem else {
        Issue.record("\(text): \(String(describing: problem))")
        continue
      }
    }
  }

  @Test func bytesThatAreNotUTF8() {
    let (_, problem) = read(Array("<x>".utf8) + [0xC3, 0x28] + Array("</x>".utf8))
    #expect(problem != nil)
  }

  @Test func doctypesAreRefused() {
    let text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
    for block in 1...text.utf8.count {
      let (events, problem) = read(Array(text.utf8), block: block)
      #expect(events.isEmpty && problem == .doctype)
    }
  }

  @Test func depthIsThatOfDocuments() {
    func nested(_ count: Int) -> [UInt8] {
      Array(
        (String(repeating: "<x>", count: count) + String(repeating: "</x>", count: count)).utf8)
    }
    #expect(read(nested(XMLDocument.deepestLevel)).1 == nil)
    let tooDeep = XMLProblem.notWellFormed(.tooDeep(limit: XMLDocument.deepestLevel))
    #expect(read(nested(XMLDocument.deepestLevel + 1)).1 == tooDeep)
    #expect(read(nested(200_000)).1 == tooDeep)
  }

  /// Many names do not slow the look-up down for those that are asked for.
  @Test func manyNames() {
    let others = (0..<5_000).map { "<n\($0)/>" }.joined()
    let (events, problem) = read(Array("<x xmlns='urn:one'>\(others)<y/></x>".utf8))
    #expect(problem == nil)
    #expect(events.count == 10_004 && events.suffix(3) == ["<1 -", ">1", ">0"])
  }
}
