// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves how answers become codes, and that no message repeats what a respondent wrote.
@Suite struct ResponseRowsTests {
  private typealias Code = ResponseTable.Code

  /// The small questionnaire's responses, with the keys of a `responses` element's attributes.
  private func responses(
    _ attributes: String = "", mapping: MappingReader.Mapping? = nil
  ) throws -> ScannedResponses {
    let text = """
      <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-01-01" language="en" \
      index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\
      <responses href="r.csv" questionnaire="q.xml" \(attributes)/></round>
      """
    let round = RoundReader.read(Array(text.utf8), file: "r.xml", randomIndexTables: [])
    #expect(english(round.problems) == [])
    return ScannedResponses(
      keys: try #require(round.document?.responses.first), questionnaire: try Fixtures.survey(),
      alliances: ["a-1", "b-2"], mapping: mapping)
  }

  private static let header = "respondent,alliance,audience,q1,q2,q3,q7\n"

  @Test func answersBecomeCodesAndReversedOnesAreMirroredOnce() throws {
    let reading = try responses().read(
      Self.header + "1,a-1,member,3,3,2,8\n2,a-1,member,1,1,,9\n3,b-2,member,2,2,2,\n")
    #expect(english(reading.problems) == [])
    let table = reading.table
    #expect(table.count == 3 && table.alliances == [0, 0, 1] && table.audiences == [0, 0, 0])
    // An attention item counts for nothing: its codes are the answers as printed.
    #expect(table.columns.map(\.item) == ["q1", "q2", "q3", "q7"])
    #expect(table.columns.map(\.indicator) == ["trust", "trust", nil, "trust"])
    #expect(table.codes(ofColumn: 0) == [.grade(0), .grade(2), .grade(1)])
    #expect(table.codes(ofColumn: 1) == [.grade(2), .grade(0), .grade(1)])
    #expect(table.codes(ofColumn: 2) == [.grade(1), .blank, .grade(1)])
    #expect(table.codes(ofColumn: 3) == [.dontKnow, .notApplicable, .blank])
    #expect(reading.files.map(\.rows) == [3])
  }

  @Test func fourKindsOfMissingStayApart() throws {
    // q7 is not in the file; q2 is not asked of buyers.
    let reading = try responses().read(
      "respondent,alliance,audience,q1,q2\n1,a-1,buyer,8,\n2,a-1,buyer,9,\n3,a-1,buyer,,\n")
    #expect(english(reading.problems) == [])
    #expect(reading.table.codes(ofColumn: 0) == [.dontKnow, .notApplicable, .blank])
    #expect(reading.table.codes(ofColumn: 1) == [.notShown, .notShown, .notShown])
    #expect(reading.table.codes(ofColumn: 3) == [.notShown, .notShown, .notShown])
    #expect(Set([Code.dontKnow, .notApplicable, .blank, .notShown].map(\.rawValue)).count == 4)
  }

  @Test func anAnswerThatWasNotAskedIsWarnedOfOnce() throws {
    let reading = try responses().read(
      Self.header + "1,a-1,buyer,3,3,2,1\n2,a-1,buyer,3,1,2,1\n")
    #expect(placed(reading.problems) == ["2 SA-007"] && !reading.problems.hasErrors)
    #expect(reading.table.codes(ofColumn: 1) == [.notShown, .notShown])
  }

  @Test(arguments: [
    (",a-1,member,3,3,2,1", ["2 SA-005"]), ("1,,,3,3,2,1", ["2 SA-005", "2 SA-005"]),
    ("1,a-11,member,3,3,2,1", ["2 SA-001"]), ("1,a-1,membre,3,3,2,1", ["2 SA-002"]),
    ("1,a-1,members,3,3,2,1", []),
    ("1,a-1,member,4,3,2,1", ["2 SA-003"]), ("1,a-1,member,3,3,4,1", ["2 SA-003"]),
    ("1,a-1,member,4,5,6,7", ["2 SA-003", "2 SA-003", "2 SA-003", "2 SA-003"]),
    ("1,a-1,member,3,3,2,1\n1,a-1,member,3,3,2,1", ["3 SA-004"]),
    ("1,a-1,member,3,3,2,1\n1,b-2,member,3,3,2,1", []), ("1,a-1,member,3,3,2", ["2 ST-010"]),
    ("1,a-1,member, 3 ,\u{3000}3,2,1", []),
  ])
  func rules(rows: String, found: [String]) throws {
    let reading = try responses().read(Self.header + rows + "\n")
    #expect(placed(reading.problems) == found)
    #expect(reading.table.codes.count == reading.table.count * reading.table.columns.count)
  }

  @Test func aRespondentTwiceOverTwoFilesIsNamedWithTheFile() throws {
    let rows = Array((Self.header + "7,a-1,member,3,3,2,1\n").utf8)
    let reading = try responses().read([("a.csv", rows), ("b.csv", rows)])
    #expect(
      english(reading.problems) == [
        "b.csv:2: error: this respondent has already answered for this alliance, in file "
          + "\"a.csv\", line 2. Declare which of them counts, "
          + "<counting duplicates=\"drop\"/>, or keep one of the two rows. [SA-004]"
      ])
  }

  @Test(arguments: [
    ("first", "drop", [0, 2], 1), ("last", "drop", [1, 0], 1), ("last", "flag", [0, 1, 2], 1),
    ("last", "keep", [0, 1, 2], 0),
  ])
  func repeatedResponsesFollowTheRule(
    counted: String, treatment: String, left: [Int], duplicates: Int
  ) throws {
    var responses = try responses()
    responses.keys.counting.counted = try #require(
      CountingRule.Duplicate(rawValue: counted))
    responses.keys.counting.duplicates = CountingRule.Treatment(rawValue: treatment)
    let rows = Self.header + "7,a-1,member,3,3,2,1\n3,a-1,member,1,3,2,1\n7,a-1,member,2,3,2,1\n"
    let reading = responses.read(rows)
    #expect(english(reading.problems) == [])
    let codes = reading.table.codes(ofColumn: 0).compactMap(\.grade)
    let expected =
      ["first drop": [0, 2], "last drop": [2, 1]]["\(counted) \(treatment)"] ?? [0, 2, 1]
    #expect(codes == expected && codes.count == left.count)
    #expect(reading.report.duplicates == duplicates)
    #expect(reading.report.read == 3 && reading.report.counted == codes.count)
    #expect(reading.report.dropped == 3 - codes.count)
  }

  @Test func constantsAndColumnsOfOtherNames() throws {
    let reading = try responses(#"respondent="编号" alliance="=b-2" audience="=buyer""#)
      .read("\u{FEFF}q1;编号\r\n3;甲\r\n1;乙\r\n")
    #expect(english(reading.problems) == [])
    #expect(reading.table.alliances == [1, 1] && reading.table.audiences == [1, 1])
    #expect(reading.table.codes(ofColumn: 0) == [.grade(0), .grade(2)])
  }

  @Test func aMappingSaysWhatDoesNotShowItself() throws {
    let mapping = MappingReader.read(
      Array("column,item\n\"信任\n吗\",q1\n".utf8), file: "m.csv",
      questionnaire: try Fixtures.survey())
    // A column without a heading comes first, as some exports write row numbers; q2 stands
    // there by its own name and needs no mapping.
    let reading = try responses(mapping: mapping.value).read(
      ",respondent,alliance,audience,\"信任\n吗\",q2\n1,x,a-1,member,2,3\n")
    #expect(english(reading.problems) == [])
    #expect(
      reading.table.codes
        == [.grade(1), .grade(2), .notShown, .notShown].map(\ResponseTable.Code.rawValue))
  }

  @Test(
    arguments: [
      ("respondent,alliance,audience,x\n1,a-1,member,1\n", ["1 SA-006"]),
      (header.dropLast() + ",q1\n1,a-1,member,3,3,2,1,1\n", ["1 ST-011"]),
      // A heading that is not read may be repeated.
      ("x,x,respondent,alliance,audience,q1\n,,1,a-1,member,3\n", []),
      ("respondent,alliance,q1\n1,a-1,3\n", ["1 ST-012"]),
      (header, ["1 ST-005"]),
      (header + "1,a-1,member,3,3,2,\"1\n2,a-1,member,3,3,2,1\n", ["2 ST-006"]),
    ] as [(String, [String])])
  func headersAndFilesThatCannotBeMeant(text: String, found: [String]) throws {
    #expect(placed(try responses().read(text).problems) == found)
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
        problems += try responses().read(Self.header + row + "\n").problems
      }
      // A file without a header begins with a respondent's row.
      problems += try responses().read("1,a-1,\(cell),3\n2,a-1,x,3\n").problems
    }
    #expect(problems.count > 30)
    for problem in problems {
      let line = problem.line(in: language)
      for word in words { #expect(!line.contains(word), "\(line)") }
      #expect(!words.contains(problem.words.value ?? ""))
    }
  }
}
