// SPDX-License-Identifier: Apache-2.0
import Intake
import Problems
import Testing

/// Proves what each line of a mapping says, and that each slip has its problem.
@Suite struct MappingReaderTests {
  private func read(_ rows: String, header: String = "column,item,role,option,text,answer,#") throws
    -> Reading<MappingReader.Mapping>
  {
    MappingReader.read(
      Array((header + "\n" + rows).utf8), file: "m.csv", questionnaire: try Fixtures.survey())
  }

  @Test func everyKindOfLine() throws {
    let reading = try read(
      """
      甲,q1,,,,,by text
      乙,q4,,a,,,
      丙,q4,,place 2,,,
      丁,,alliance,,,,
      戊,,ignore,,,,
      己,,,,,,nearest: q2
      ,q1,,,还行,2,3 cells
      ,three,,,是的,Yes,
      ,three,,,没想过,,5 cells
      ,,audience,,买方,buyer,
      ,,alliance,,第一,a-1,
      ,q2,,,—,blank,

      """)
    #expect(english(reading.problems) == [])
    let ties = reading.value.ties
    #expect(ties.map(\.column) == ["甲", "乙", "丙", "丁", "戊"])
    #expect(ties.map(\.item) == ["q1", "q4", "q4", nil, nil])
    #expect(ties.map(\.role) == [nil, nil, nil, .alliance, .ignore])
    #expect(ties.map(\.option) == [nil, "a", "place 2", nil, nil])
    let meanings = reading.value.meanings
    #expect(meanings.map(\.text) == ["还行", "是的", "买方", "第一", "—"])
    #expect(meanings.map(\.answer) == ["2", "3", "buyer", "a-1", ""])
    #expect(
      meanings.map(\.target) == [
        .item("q1"), .scale("three"), .audience, .alliance, .item("q2"),
      ])
    #expect(meanings.map(\.place.line) == [8, 9, 11, 12, 13])
  }

  @Test func theSmallestForm() throws {
    let reading = try read("甲,q1\n乙,q2\n", header: "column,item")
    #expect(english(reading.problems) == [])
    #expect(reading.value.ties.map(\.item) == ["q1", "q2"])
  }

  @Test(arguments: [
    ("甲,q9,,,,,", "SA-009"), ("甲,q1,,,,,\n甲,q2,,,,,", "SA-010"),
    ("甲,q1,,,,,\n乙,q1,,,,,", "SA-010"), (",q1,,,,,", "SA-005"), (",,alliance,,,,", "SA-005"),
    ("甲,,alliances,,,,", "SV-004"), ("甲,q1,alliance,,,,", "SV-005"), (",q1,,,,5,", "SV-006"),
    (",,,,还行,5,", "SV-007"), (",,token,,还行,5,", "SV-007"), ("甲,q4,,z,,,", "SV-008"),
    ("甲,q1,,3,,,", "SV-008"), (",q1,,,还行,7,", "SV-009"), (",three,,,还行,7,", "SV-009"),
    (",q6,,,还行,7,", "SV-009"), (",four,,,还行,3,", "SA-009"), (",,audience,,买方,bayer,", "SA-002"),
    (",q1,,,还行,3,\n,q1,,,还 行,2,", "SA-010"), ("甲,three,,,,,", "SA-009"),
  ])
  func slips(rows: String, code: String) throws {
    let reading = try read("好,q7,,,,,\n" + rows + "\n")
    let line = rows.contains("\n") ? 4 : 3
    #expect(placed(reading.problems) == ["\(line) \(code)"])
    // The other lines are read.
    #expect(reading.value.ties.first?.column == "好")
  }

  @Test func withoutTheColumnItem() throws {
    #expect(placed(try read("甲\n", header: "column").problems) == ["1 ST-012"])
  }
}
