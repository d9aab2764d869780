// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what a questionnaire is read as against its index system, and each rule by breaking it.
@Suite struct QuestionnaireReaderTests {
  @Test func theWholeIsRead() throws {
    let survey = try Fixtures.survey()
    #expect(survey.id == "survey" && survey.indexSystem == "small")
    #expect(survey.audiences.map(\.id) == ["member", "buyer"])
    let answers = try #require(survey.scale("three")).answers
    #expect(answers.map(\.code) == ["3", "2", "1", "8", "9"])
    let grades: [Int?] = [0, 1, 2, nil, nil]
    #expect(answers.map(\.grade) == grades)
    let missing: [MissingAnswer?] = [nil, nil, nil, .dontKnow, .notApplicable]
    #expect(answers.map(\.missing) == missing)
    let items = survey.items
    #expect(items.map(\.id) == ["q1", "q2", "q3", "q4", "q5", "q6", "q7"])
    #expect(items.map(\.reversed) == [false, true, false, false, false, false, false])
    #expect(items[0].isAsked(of: "buyer") && !items[1].isAsked(of: "buyer"))
    #expect(items[2].expect == "2" && items[3].choices == 2 && items[3].ordered)
    #expect(items.compactMap(\.indicator) == ["trust", "trust", "trust"])
    #expect(items[4].least == 0 && items[4].most == 10 && items[5].least == nil)
    #expect(survey.sections.map { $0.instruction?.text(in: "en") } == ["For all."])
  }

  static let broken: [(old: String, new: String, found: [String])] = [
    (#"index-system="small""#, #"index-system="large""#, ["1:66 SQ-011"]),
    (#"index-system="small""#, #"index-system="Small""#, ["1:66 SD-007", "1:66 SQ-011"]),
    (#"<audience id="buyer">"#, #"<audience id="member">"#, ["5:13 SD-008"]),
    (#"code="2" grade"#, #"code="3" grade"#, ["9:13 SQ-007", "27:50 SQ-010"]),
    (#"code="2" grade"#, #"code="" grade"#, ["9:13 SD-016", "27:50 SQ-010"]),
    (
      #"code="2" grade"#, "code=\"\(String(repeating: "2", count: 65))\" grade",
      ["9:13 SD-021", "27:50 SQ-010"]
    ),
    (#"grade="fair""#, #"grade="fare""#, ["9:22 SI-018"]),
    (#"grade="fair""#, #"grade="fair" means="dont-know""#, ["9:35 SQ-008"]),
    (#" grade="fair""#, "", ["21:46 SQ-006", "24:46 SQ-006", "31:47 SQ-006"]),
    (
      "means=\"dont-know\"", "means=\"unknown\"",
      ["11:22 SD-009"]
    ),
    (#"<answer code="b"/>"#, "", ["14:3 SD-022"]),
    (#"kind="yes-no" scale="three""#, #"kind="yes-no" scale="thre""#, ["31:33 SQ-002"]),
    (#"kind="yes-no" scale="three""#, #"kind="yes-no""#, ["31:5 SQ-005"]),
    (#"kind="yes-no""#, #"kind="yesno""#, ["31:19 SD-009"]),
    (#"kind="text""#, #"kind="text" indicator="trust""#, ["30:31 SQ-009"]),
    (#"kind="text""#, #"kind="text" scale="free""#, ["30:31 SQ-014"]),
    (#"kind="number""#, #"kind="number" choices="2""#, ["29:33 SQ-014"]),
    (#"indicator="trust" audiences"#, #"indicator="trist" audiences"#, ["24:46 SQ-003"]),
    (#"indicator="trust" audiences"#, #"indicator="staff" audiences"#, ["24:46 SQ-004"]),
    (#"audiences="member""#, #"audiences="members""#, ["24:64 SQ-001"]),
    (#"audiences="member""#, #"audiences="""#, ["24:64 SD-016"]),
    (#"reversed="true""#, #"reversed="yes""#, ["24:83 SD-009"]),
    (#"expect="2""#, #"expect="7""#, ["27:50 SQ-010"]),
    (#"choices="2""#, #"choices="0""#, ["28:46 SD-010"]),
    (#"choices="2""#, #"choices="two""#, ["28:46 SD-019"]),
    (#"least="0""#, #"least="none""#, ["29:33 SD-017"]),
    (#"least="0""#, #"least="11""#, ["29:33 SI-027"]),
    (#"<text xml:lang="en">One?</text>"#, "", ["21:5 SD-004"]),
    (
      #"<text xml:lang="en">One?</text>"#, #"<name xml:lang="en">One?</name>"#,
      ["21:5 SD-004", "22:7 SD-003"]
    ),
  ]

  @Test(arguments: broken.indices) func eachRuleBrokenOnce(index: Int) throws {
    let (old, new, found) = Self.broken[index]
    let (questionnaire, problems) = QuestionnaireReader.read(
      Fixtures.replacing(Fixtures.questionnaire, old, new), file: "q.xml",
      indexSystem: try Fixtures.system())
    #expect(placed(problems) == found, "\(old) -> \(new): \(english(problems))")
    #expect((questionnaire == nil) == problems.hasErrors)
  }
}
