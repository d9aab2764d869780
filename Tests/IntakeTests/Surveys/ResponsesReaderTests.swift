// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves how answers become codes, and that no message repeats what a respondent wrote.
@Suite struct ResponsesReaderTests {
  private typealias Code = ResponseTable.Code

  /// A reader of the small questionnaire, with the keys of a `responses` element's attributes.
  private func reader(
    _ attributes: String = "", mapping: MappingReader.Mapping? = nil
  ) throws -> ResponsesReader {
    let text = """
      <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-01-01" language="en" \
      index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\
      <responses href="r.csv" questionnaire="q.xml" \(attributes)/></round>
      """
    let round = RoundReader.read(Array(text.utf8), file: "r.xml", randomIndexTables: [])
    #expect(english(round.problems) == [])
    return ResponsesReader(
      try #require(round.document?.responses.first), questionnaire: try Fixtures.survey(),
      gradeCount: 3, alliances: ["a-1", "b-2"], mapping: mapping)
  }

  private static let header = "respondent,alliance,audience,q1,q2,q3,q7\n"

  @Test func answersBecomeCodesAndReversedOnesAreMirroredOnce() throws {
    var reader = try reader()
    let reading = reader.read(
      Array(
        (Self.header + "1,a-1,member,3,3,2,8\n2,a-1,member,1,1,,9\n3,b-2,member,2,2,2,\n").utf8),
      file: "r.csv")
    #expect(english(reading.problems) == [] && english(reader.finish()) == [])
    let table = reader.table
    #expect(table.count == 3 && table.alliances == [0, 0, 1] && table.audiences == [0, 0, 0])
    // Attention and other unscored items are not columns.
    #expect(table.columns.map(\.item) == ["q1", "q2", "q7"])
    #expect(table.codes(ofColumn: 0) == [.grade(0), .grade(2), .grade(1)])
    #expect(table.codes(ofColumn: 1) == [.grade(2), .grade(0), .grade(1)])
    #expect(table.codes(ofColumn: 2) == [.dontKnow, .notApplicable, .blank])
    #expect(table.columns.map(\.indicator) == ["trust", "trust", "trust"])
  }

  @Test func fourKindsOfMissingStayApart() throws {
    var reader = try reader()
    // q7 is not in the file; q2 is not asked of buyers.
    let reading = reader.read(
      Array(
        "respondent,alliance,audience,q1,q2\n1,a-1,buyer,8,\n2,a-1,buyer,9,\n3,a-1,buyer,,\n".utf8),
      file: "r.csv")
    #expect(english(reading.problems) == [])
    #expect(reader.table.codes(ofColumn: 0) == [.dontKnow, .notApplicable, .blank])
    #expect(reader.table.codes(ofColumn: 1) == [.notShown, .notShown, .notShown])
    #expect(reader.table.codes(ofColumn: 2) == [.notShown, .notShown, .notShown])
    #expect(Set([Code.dontKnow, .notApplicable, .blank, .notShown].map(\.rawValue)).count == 4)
  }

  @Test func anAnswerThatWasNotAskedIsWarnedOfOnce() throws {
    var reader = try reader()
    let reading = reader.read(
      Array((Self.header + "1,a-1,buyer,3,3,2,1\n2,a-1,buyer,3,1,2,1\n").utf8), file: "r.csv")
    #expect(placed(reading.problems) == ["2 SA-007"] && !reading.problems.hasErrors)
    #expect(reader.table.codes(ofColumn: 1) == [.notShown, .notShown])
  }

  @Test(arguments: [
    (",a-1,member,3,3,2,1", ["2 SA-005"]), ("1,,,3,3,2,1", ["2 SA-005", "2 SA-005"]),
    ("1,a-11,member,3,3,2,1", ["2 SA-001"]), ("1,a-1,members,3,3,2,1", ["2 SA-002"]),
    ("1,a-1,member,4,3,2,1", ["2 SA-003"]), ("1,a-1,member,3,3,4,1", ["2 SA-003"]),
    ("1,a-1,member,4,5,6,7", ["2 SA-003", "2 SA-003", "2 SA-003", "2 SA-003"]),
    ("1,a-1,member,3,3,2,1\n1,a-1,member,3,3,2,1", ["3 SA-004"]),
    ("1,a-1,member,3,3,2,1\n1,b-2,member,3,3,2,1", []), ("1,a-1,member,3,3,2", ["2 ST-010"]),
    ("1,a-1,member, 3 ,\u{3000}3,2,1", []),
  ])
  func rules(rows: String, found: [String]) throws {
    var reader = try reader()
    let reading = reader.read(Array((Self.header + rows + "\n").utf8), file: "r.csv")
    #expect(placed(reading.problems) == found)
    #expect(reader.table.codes.count == reader.table.count * reader.table.columns.count)
  }

  @Test func aRespondentTwiceOverTwoFilesIsNamedWithTheFile() throws {
    var reader = try reader()
    let rows = Self.header + "7,a-1,member,3,3,2,1\n"
    #expect(english(reader.read(Array(rows.utf8), file: "a.csv").problems) == [])
    let second = reader.read(Array(rows.utf8), file: "b.csv")
    #expect(
      english(second.problems) == [
        "b.csv:2: error: this respondent has already answered for this alliance, in file "
          + "\"a.csv\", line 2. Keep one of the two rows. [SA-004]"
      ])
    #expect(reader.table.count == 1)
  }

  @Test func constantsAndColumnsOfOtherNames() throws {
    var reader = try reader(#"respondent="编号" alliance="=b-2" audience="=buyer""#)
    let reading = reader.read(Array("\u{FEFF}q1;编号\r\n3;甲\r\n1;乙\r\n".utf8), file: "r.csv")
    #expect(english(reading.problems) == [])
    #expect(reader.table.alliances == [1, 1] && reader.table.audiences == [1, 1])
    #expect(reader.table.codes(ofColumn: 0) == [.grade(0), .grade(2)])
  }

  @Test func aMappingReadsTheColumnsItNamesAndNoOthers() throws {
    let mapping = MappingReader.read(
      Array("column,item\n\"信任\n吗\",q1\n缺列,q7\n".utf8), file: "m.csv",
      questionnaire: try Fixtures.survey())
    var reader = try reader(mapping: mapping.value)
    // A column without a heading comes first, as some exports write row numbers; q2 stands
    // there by its own name and is not mapped.
    let reading = reader.read(
      Array(",respondent,alliance,audience,\"信任\n吗\",q2\n1,x,a-1,member,2,3\n".utf8),
      file: "r.csv")
    #expect(english(reading.problems) == [])
    #expect(
      reader.table.codes == [.grade(1), .notShown, .notShown].map(\ResponseTable.Code.rawValue))
    #expect(placed(reader.finish()) == ["4 SA-008"])
    #expect(reader.finish().first?.words.value == "缺列")
  }

  @Test func headersThatCannotBeMeant() throws {
    var one = try reader()
    #expect(
      placed(
        one.read(Array("respondent,alliance,audience,x\n1,a-1,member,1\n".utf8), file: "r").problems
      )
        == ["1 SA-006"])
    var two = try reader()
    #expect(
      placed(
        two.read(Array((Self.header.dropLast() + ",q1\n1,a-1,member,3,3,2,1,1\n").utf8), file: "r")
          .problems)
        == ["1 ST-011"])
    // A heading that is not read may be repeated.
    var three = try reader()
    #expect(
      placed(
        three.read(Array("x,x,respondent,alliance,audience,q1\n,,1,a-1,member,3\n".utf8), file: "r")
          .problems) == [])
  }

  @Test(arguments: Language.allCases) func noMessageRepeatsARespondentsWords(language: Language)
    throws
  {
    let words = ["王小明", "13800138000", "北京市海淀区中关村大街1号", "联盟,没用", "wang@example.cn"]
    var problems: [Problem] = []
    for word in words {
      let cell = "\"\(word)\""
      for row in [
        "1,\(cell),member,3,3,2,1", "1,a-1,\(cell),3,3,2,1",
        "\(cell),a-1,member,\(cell),3,\(cell),1",
        "\(cell),a-1,member,3,3,2,1\n\(cell),a-1,member,3,3,2,1", "1,a-1,buyer,3,\(cell),2,1",
      ] {
        var reader = try reader()
        problems += reader.read(Array((Self.header + row + "\n").utf8), file: "r.csv").problems
      }
      // A file without a header begins with a respondent's row.
      var reader = try reader()
      problems += reader.read(Array("1,a-1,\(cell),3\n2,a-1,x,3\n".utf8), file: "r.csv").problems
    }
    #expect(problems.count > 30)
    for problem in problems {
      let line = problem.line(in: language)
      for word in words { #expect(!line.contains(word), "\(line)") }
      #expect(!words.contains(problem.words.value ?? ""))
    }
  }
}
