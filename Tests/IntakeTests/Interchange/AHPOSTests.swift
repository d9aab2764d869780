// SPDX-License-Identifier: Apache-2.0
import Evidence
import Problems
import Testing

@testable import Intake

/// Proves what the exports of AHP-OS give.
///
/// The fixtures are made up in the layout that AHP-OS writes: the project's JSON with the columns
/// of its database, and the tables of `exportProjectDetails` and `exportGroupResult`.
@Suite struct AHPOSTests {
  static let project = """
    {"pj":[{"project_sc":"Ab3xYz","project_name":"Tea","project_hText":\
    "Tea: A, B, C; A: A1=0.5, A2=0.5; C: C1, C2, C3;","project_author":"ada.quill"}],\
    "pwc":[
    {"project_sc":"Ab3xYz","pwc_part":"Ada Quill","pwc_timestamp":1,"pwc_node":"Tea","pwc_ab":"011","pwc_intense":"321"},
    {"project_sc":"Ab3xYz","pwc_part":"Bo Marsh","pwc_timestamp":"2","pwc_node":"C","pwc_ab":"101","pwc_intense":"957"},
    {"project_sc":"Ab3xYz","pwc_part":"Ada Quill","pwc_timestamp":3,"pwc_node":"A","pwc_ab":"0","pwc_intense":"4"}]}

    """

  private func shown(_ judgements: ForeignJudgements) -> [String] {
    judgements.pairs.map { "\($0.parent) \($0.expert): \($0.left) \($0.right) \($0.text)" }
  }

  private func read(project: String) -> ForeignJudgements {
    AHPOSProject.read(Array(project.utf8), file: "t.json", experts: [])
  }

  private func read(table: String, inRound: Bool = false) -> ForeignJudgements {
    AHPOSTable.read(Array(table.utf8), file: "t.csv", experts: [], isInRound: inRound)
  }

  @Test func pairsAreInTheOrderOfAHPOSAndNotOfTheText() {
    let read = read(project: Self.project)
    #expect(
      shown(read) == [
        "Tea p1: B A 3", "Tea p1: B C 1/2", "Tea p1: A C 1", "C p2: C1 C2 1/9",
        "C p2: C1 C3 5", "C p2: C2 C3 1/7", "A p1: A1 A2 4",
      ])
    #expect(placed(read.problems) == ["2:1 SE-015"])
    #expect(read.root == "Tea")
    #expect(read.pairs[0].place == Place(file: "t.json", line: 2, column: 111))
  }

  /// Every small tree: the children of a node are its leaves in the order of the text, then its
  /// nodes in the order of their parts, as PHP's `array_merge` leaves them (worked out by hand
  /// for each row).
  @Test(arguments: [
    ("G: A, B;", "G", ["A", "B"]),
    ("G: A, B, C; B: X, Y;", "G", ["A", "C", "B"]),
    ("G: A, B, C; C: X, Y; A: Z, W;", "G", ["B", "C", "A"]),
    ("A: Z, W; G: A, B;", "G", ["B", "A"]),
    ("G : A , B ;  B : C=0.2 , D=0.8 ;", "B", ["C", "D"]),
  ])
  func orderOfChildren(text: String, node: String, expected: [String]) throws {
    #expect(try AHPOSHierarchy(text).children[node] == expected)
  }

  @Test(arguments: [
    ("G: A, B", InterchangeProblem.HierarchyFault.punctuation), ("G A, B;", .punctuation),
    ("G: A: B;", .punctuation), ("G: A,, B;", .emptyName), (": A, B;", .emptyName),
    ("G: A, A;", .repeated), ("G: A, B; G: C, D;", .repeated),
    ("G: A, B; H: C, D;", .noSingleRoot), ("G: G, B;", .noSingleRoot),
    ("A: B, C; B: A, D;", .noSingleRoot), ("", .noSingleRoot),
    ("G: A, B; X: Y, Z; Y: X, W;", .tooLarge),
  ])
  func badHierarchies(text: String, fault: InterchangeProblem.HierarchyFault) {
    do {
      _ = try AHPOSHierarchy(text)
      Issue.record("\(text) was read")
    } catch {
      guard case .badHierarchy(_, let found) = error.problem else {
        Issue.record("\(error)")
        return
      }
      #expect(found == fault, "\(text)")
    }
  }

  @Test(arguments: [
    ("\"pwc_ab\":\"011\"", "\"pwc_ab\":\"01\"", "2:1 SE-023"),
    ("\"pwc_ab\":\"011\"", "\"pwc_ab\":\"012\"", "2:91 SE-013"),
    ("\"pwc_intense\":\"321\"", "\"pwc_intense\":\"320\"", "2:111 SE-013"),
    ("\"pwc_node\":\"C\"", "\"pwc_node\":\"D\"", "3:77 SE-003"),
    ("\"pwc_node\":\"C\"", "\"pwc_nod\":\"C\"", "3:1 SE-014"),
    ("\"pwc\":[", "\"pw\":[", "1:1 SE-014"), ("\"pj\"", "\"pi\"", "1:1 SE-014"),
    ("project_hText", "project_text", "1:8 SE-014"), ("A1=0.5, A2", "A1=0.5, B", "SE-025"),
    ("\"pwc_timestamp\":1,", "\"pwc_timestamp\":01,", "SE-011"), ("}]}", "}]", "5:1 SE-011"),
  ])
  func everyRuleOfTheProject(old: String, new: String, expected: String) {
    let parts = Self.project.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(old)")
    let found = placed(read(project: parts.joined(separator: new)).problems)
    #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
  }

  @Test func alternativesArePassedOverAndOtherNodesAreNot() {
    let text = """
      {"pj":[{"project_hText":"G: A, B;"}],"alt":[{"alt":"x"},{"alt":"y"}],"pwc":[
      {"pwc_part":"p","pwc_node":"A","pwc_ab":"0","pwc_intense":"4"},
      {"pwc_part":"p","pwc_node":"B","pwc_ab":"0","pwc_intense":"4"}]}
      """
    #expect(placed(read(project: text).problems) == ["2:1 SE-015", "2:1 SE-016"])
    let without = text.split(separator: "\"alt\":[{\"alt\":\"x\"},{\"alt\":\"y\"}],").joined()
    #expect(
      placed(read(project: without).problems) == ["2:1 SE-015", "2:28 SE-003", "3:28 SE-003"])
  }

  // MARK: Tables

  /// `exportProjectDetails` with a decimal comma, and the same with a point.
  static func details(comma: Bool) -> String {
    let text = """
      sep=;
      "Session Code";"Ab3xYz"
      "Project Name";"Tea"
      "Description";"by Ada Quill"
      "Author";"ada.quill"
      "Created";"2026-01-02 03:04:05"
      "Evaluation type";"Hierarchy"
      "No of Participants";2
      "Participant";"Ada Quill"
      ""
      "Node";"Tea";"3x3 decision matrix"
      ;"1,000000";"3,000000";"0,500000";
      ;"0,333333";"1,000000";"0,142857";
      ;"2,000000";"7,000000";"1,000000";

      "Participant";"Bo Marsh"
      ""
      "Node";"Tea";"3x3 decision matrix"
      ;"1,000000";"1,000000";"9,000000";
      ;"1,000000";"1,000000";"1,000000";
      ;"0,111111";"1,000000";"1,000000";


      """
    if comma { return text }
    return String(
      text.map { $0 == ";" ? "," : $0 == "," ? "." : $0 })
  }

  @Test(arguments: [true, false]) func participantsMatrices(comma: Bool) throws {
    let bytes = Array(Self.details(comma: comma).utf8)
    #expect(JudgementFormat.detect(bytes, file: "x.csv") == .ahpOSTable)
    let reading = JudgementsReader.read(bytes, file: "x.csv", outline: nil, experts: [])
    #expect(placed(reading.problems) == ["9 SE-015"])
    let group = try #require(reading.value.judgements.group(of: "Tea"))
    #expect(group.items == ["Tea 1", "Tea 2", "Tea 3"])
    #expect(group.sheets.map(\.expert) == ["p1", "p2"])
    // Thirds and sevenths are the reciprocals of whole judgements again, to the last bit.
    #expect(group.sheets[0].pairs == [1, 3, 0.5, 1.0 / 3, 1, 1.0 / 7, 2, 7, 1])
    #expect(group.sheets[1].pairs == [1, 1, 9, 1, 1, 1, 1.0 / 9, 1, 1])
  }

  @Test func withinARoundUnnamedRowsAreRefused() {
    let read = read(table: Self.details(comma: true), inRound: true)
    #expect(read.pairs == [])
    #expect(placed(read.problems) == ["9 SE-015", "11 SE-022"])
  }

  /// A quotation mark inside a cell is text, as in any table; a line that cannot be trusted is
  /// left out and reported, and its matrix is then short of a row.
  @Test(arguments: [
    ("\"Project\",\"Tea\"", "\"Project\",T\"ea", ["3 ST-008", "16 SE-026"]),
    ("\"Project\",\"Tea\"", "\"Project\",\"Tea\" time", ["3 ST-007", "16 SE-026"]),
    (
      ",\"0.577350\",\"1.000000\"", ",\"0.577350\",\"1.000000\"0",
      ["16 SE-023", "16 SE-026", "18 ST-007"]
    ),
    ("\"Node\",\"pTot\"", "\"Node\",\"pTot", ["16 SE-026", "21 ST-007"]),
    (
      "\"pTot\"\n\"Weights\",\"A\",\"B\",\"C\",\"CR\"\n\"Group result\"",
      "\"pTot\"\n\"Group result", ["16 SE-026", "22 ST-006"]
    ),
  ])
  func quotationMarksAreNeverReadSilently(old: String, new: String, found: [String]) {
    let bytes = Fixtures.replacing(Self.result, old, new)
    let reading = JudgementsReader.read(bytes, file: "x.csv", outline: nil, experts: [])
    #expect(placed(reading.problems).sorted() == found.sorted(), "\(english(reading.problems))")
  }

  static let result = """
    sep=,
    "Session Code","Ab3xYz"
    "Project","Tea"
    "Evaluation","Hiearchy"
    "No of Participants",2
    "Scale: ","0 - Standard AHP linear scale"

    "Global weights by nodes and participants"

    "Node","Tea"
    "Weights","A","B","C","CR"
    "Group result",0.5,0.3,0.2,0.01
    "by participants:"
    "Ada Quill",0.5,0.3,0.2,0.01
    "AHP Consensus",0.9
    "Consolidated Decision Matrix"
    ,"1.000000","1.732051","3.000000",
    ,"0.577350","1.000000","1.414214",
    ,"0.333333","0.707107","1.000000",

    "Node","pTot"
    "Weights","A","B","C","CR"
    "Group result",0.5,0.3,0.2,0.01

    """

  @Test func theGroupsMatrixIsOneExpert() throws {
    let reading = JudgementsReader.read(
      Array(Self.result.utf8), file: "x.csv", outline: nil, experts: [])
    #expect(placed(reading.problems) == ["16 SE-026"])
    let group = try #require(reading.value.judgements.group(of: "Tea"))
    #expect(group.items == ["A", "B", "C"] && group.sheets.map(\.expert) == ["group"])
    #expect(group.sheets[0].pairs?[1] == 1.732051 && group.sheets[0].pairs?[3] == 1 / 1.732051)
  }

  @Test(arguments: [
    ("0 - Standard AHP linear scale", "2 - Root square scale", "6 SE-024"),
    ("\"Session Code\"", "\"Session\"", "1 SE-010"),
    (",\"0.333333\",\"0.707107\",\"1.000000\",\n", "", "16 SE-023"),
    ("0.577350", "2.0", "18 SJ-017"), ("0.577350", "x", "SJ-004"),
  ])
  func everyRuleOfTheTables(old: String, new: String, expected: String) {
    let parts = Self.result.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(old)")
    let text = parts.joined(separator: new)
    var collector = JudgementCollector(outline: nil, experts: [])
    read(table: text).feed(into: &collector)
    let found = placed(collector.problems)
    #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
  }
}
