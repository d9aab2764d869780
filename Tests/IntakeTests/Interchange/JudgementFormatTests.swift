// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves that each format is told from the others, that JSON is read as it should be, and that
/// no damage to a file makes a reader trap.
@Suite struct JudgementFormatTests {
  static let table = "parent,expert,left,right,value\ng,e1,a,b,3\n"

  static let valid: [(format: JudgementFormat, text: String)] = [
    (.table, table), (.ahp, AHPFileTests.two), (.ahp, AHPFileTests.one),
    (.ahpOSProject, AHPOSTests.project), (.ahpOSTable, AHPOSTests.details(comma: true)),
    (.ahpOSTable, AHPOSTests.details(comma: false)), (.ahpOSTable, AHPOSTests.result),
    (.xmcda, XMCDATests.second), (.xmcda, XMCDATests.fourth),
  ]

  @Test func contentTellsTheFormatWhateverTheName() {
    for (format, text) in Self.valid {
      for name in ["a", "a.csv", "a.txt", "a.xml"] {
        #expect(JudgementFormat.detect(Array(text.utf8), file: name) == format)
      }
      let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      #expect(JudgementFormat.detect(marked, file: "a") == format)
    }
    let wide = Array(XMCDATests.fourth.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(JudgementFormat.detect([0xFF, 0xFE] + wide, file: "a") == .xmcda)
    #expect(JudgementFormat.detect([], file: "a.AHP") == .ahp)
    #expect(JudgementFormat.detect([], file: "a.csv") == .table)
    #expect(JudgementFormat.detect([0x50, 0x4B, 3, 4], file: "a.xlsx") == .table)
  }

  @Test func everyFormatGivesSheets() throws {
    for (format, text) in Self.valid {
      let reading = JudgementsReader.read(
        Array(text.utf8), file: "f", outline: nil, experts: [])
      #expect(!reading.problems.hasErrors, "\(format) \(english(reading.problems))")
      #expect(!reading.value.judgements.groups.isEmpty)
      var reader = JudgementsReader(outline: nil, experts: [])
      let file = reader.readAny(Array(text.utf8), file: "f")
      #expect(file.rows == reading.rows)
      #expect(reader.finish(file: "f").sheets.judgements.groups == reading.value.judgements.groups)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func damageNeverTraps(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let outline = Outline(try Fixtures.system())
    let signs = Array("0,\"\n<>=-&*?:;[]{}'\\/\u{0}".utf8)
    for (_, text) in Self.valid {
      let bytes = Array(text.utf8)
      for _ in 0..<120 {
        var edited = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let place = Int.random(in: 0..<edited.count, using: &random)
          switch Int.random(in: 0..<5, using: &random) {
          case 0: edited[place] = UInt8.random(in: 0...255, using: &random)
          case 1: if edited.count > 1 { edited.remove(at: place) }
          case 2: edited.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
          case 3: edited = Array(edited.prefix(max(1, place)))
          default: edited.append(contentsOf: edited[place...].prefix(60))
          }
        }
        for format in JudgementFormat.allCases where format != .table {
          let foreign = ForeignJudgements.read(
            edited, file: "f", format: format, experts: [], isInRound: false)
          _ = foreign?.problems.map { $0.line(in: .chinese) }
        }
        let reading = JudgementsReader.read(edited, file: "f", outline: outline, experts: [])
        #expect(reading.problems == reading.problems.inFileOrder())
      }
    }
  }

  /// Participants of the fixtures are called Quill, Marsh and Thorn.
  @Test func noParticipantIsNamedHoweverTheFileIsDamaged() {
    var random = SplitMix64(seed: 12)
    let signs = Array("x:-[,;\" \n".utf8)
    for (_, text) in Self.valid {
      let bytes = Array(text.utf8)
      for _ in 0..<150 {
        var edited = bytes
        let place = Int.random(in: 0..<edited.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: edited.remove(at: place)
        case 1: edited[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
        default: edited = Array(edited.prefix(place))
        }
        let reading = JudgementsReader.read(edited, file: "f", outline: nil, experts: [])
        for problem in reading.problems {
          let line = problem.line(in: .english)
          for name in ["Quill", "Marsh", "Thorn"] where line.contains(name) {
            Issue.record("\(line)")
          }
        }
      }
    }
  }

  @Test func cutAtEveryByte() {
    for (_, text) in Self.valid {
      let bytes = Array(text.utf8)
      for end in stride(from: 0, to: bytes.count, by: 3) {
        _ = JudgementsReader.read(
          Array(bytes.prefix(end)), file: "f", outline: nil, experts: []
        ).problems.map { $0.line(in: .english) }
      }
    }
  }

  // MARK: JSON

  private func json(_ text: String) throws -> JSONTree {
    try JSONTree.read(Array(text.utf8), file: "j")
  }

  @Test func jsonValuesAndPlaces() throws {
    let tree = try json(
      " {\"a\": [1, -2.5e+3, \"\\u4e2d\\ud83d\\ude00\\n\\/\"],\n \"中\": null, \"t\": true}")
    #expect(tree["a"]?.values?.map(\.text) == ["1", "-2.5e+3", "中😀\n/"])
    #expect(tree["中"]?.place == Place(file: "j", line: 2, column: 7))
    #expect(tree["t"]?.text == nil && tree["b"] == nil)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "[01]", "[1.]", "[1e]", "[-]", "[+1]",
    "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"", "nul", "1 2",
    "[1 2]", "{\"a\":1,}", "\"\\u１２３４\"",
  ])
  func whatIsNoJSON(text: String) {
    #expect(throws: JSONTree.Fault.self) { try json(text) }
  }

  @Test func jsonIsBounded() {
    #expect(throws: JSONTree.Fault.self) { try json(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONTree.Fault.self) {
      try JSONTree.read(Array(repeating: 0x20, count: 5 << 20), file: "j")
    }
  }

  // MARK: Codes of people

  @Test func codesPassOverThoseThatAreKept() {
    let codes = ParticipantCodes(
      ["Ada", "p2", "Bo", "Ada", "Cy"], experts: [Expert(id: "p2"), Expert(id: "e")])
    #expect(["Ada", "p2", "Bo", "Cy"].map { codes[$0] } == ["p1", "p2", "p3", "p4"])
    #expect(codes.numbered == 3 && codes["nobody"] == "p1")
  }
}
