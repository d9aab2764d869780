// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what points, gates, classes with limits, profiles and adjustments are read as, and that
/// each of their rules, broken once, is reported at its place and nothing else is.
@Suite struct IndexRuleTests {
  private func rules() throws -> IndexSystem {
    let (indexSystem, problems) = IndexSystemReader.read(Array(Fixtures.rules.utf8), file: "i.xml")
    #expect(english(problems) == [])
    return try #require(indexSystem)
  }

  private func text(_ english: String) -> LocalizedText { LocalizedText(["en": english]) }

  @Test func classesAndConditionsAreRead() throws {
    let system = try rules()
    #expect(system.decidedBy == .panel && system.limits?.selfReported == 0.5)
    #expect(
      system.classes[0]
        == ResultClass(
          id: "top", from: 85, minima: [NodeMinimum(node: "projects", score: 60)],
          gates: ["agreed", "fraud"],
          limit: ClassLimit(share: 0.2, rank: 10, rounding: .nearest, ties: .in),
          name: text("Top")))
    #expect(system.classes[1].limit == nil)
    #expect(system.gates.map(\.condition) == [.stated, .score, .figure])
    #expect(system.gates.map(\.effect) == [.mend, .fails, .oneClassDown])
    #expect(system.gates[0].clauses.map(\.id) == ["signed", "dated"])
    #expect(system.gates[0].clauses.map(\.effect) == [.notScored, nil])
    #expect(system.gates[0].stated == ["signed", "dated"])
    #expect(system.gates[0].source == text("Article 4."))
    #expect(system.gates[1].node == "panel-view" && system.gates[1].minimum == 40)
    #expect(system.gates[2].minimum == 1 && system.gates[2].maximum == 9)
    #expect(
      system.vetoes == [
        Veto(id: "fraud", effect: nil, name: text("Fraud"), definition: text("Untrue papers.")),
        Veto(id: "debt", effect: .fails, name: text("Debt")),
      ])
  }

  @Test func profilesAreRead() throws {
    let profile = try #require(try rules().profiles.first)
    #expect(
      profile
        == Profile(
          id: "young", name: text("Young"), definition: text("In its first two years."),
          weights: [
            NodeWeight(node: "soft", weight: 0.7), NodeWeight(node: "table", weight: 0.3),
            NodeWeight(node: "trust", weight: 0.6), NodeWeight(node: "staff", weight: 0.4),
          ],
          notApplicable: ["panel-view"],
          anchors: [
            IndicatorAnchors(indicator: "staff", anchors: Anchors(grades: [0, 4], values: [2, 0]))
          ]))
  }

  @Test func pointsAreRead() throws {
    let system = try rules()
    let indicators = Dictionary(
      uniqueKeysWithValues: Outline(system).indicators.map { ($0.indicator.id, $0.indicator) })
    #expect(
      indicators["projects"]?.rule
        == PointsRule(
          full: 10, form: .steps,
          steps: [
            PointsStep(from: 5, points: 10, name: text("Five or more")),
            PointsStep(from: 2, points: 4),
          ], linear: true))
    #expect(indicators["projects"]?.least == 0 && indicators["projects"]?.most == 50)
    #expect(
      indicators["delay"]?.rule
        == PointsRule(
          full: 6, form: .steps,
          steps: [PointsStep(upTo: 0, points: 6), PointsStep(upTo: 3, points: 2)]))
    #expect(
      indicators["income"]?.rule
        == PointsRule(
          full: 8, form: .perUnit,
          perUnit: PointsPerUnit(
            points: 2, each: 100, above: 50, from: 60, base: 1, whole: false)))
    #expect(indicators["bodies"]?.rule == PointsRule(full: 6, form: .checklist))
    #expect(indicators["bodies"]?.points.map(\.weight) == [4, 2])
    #expect(indicators["spirit"]?.rule == PointsRule(full: 5, form: .reviewers))
    #expect(
      indicators["spirit"]?.levels == [
        GradeLevel(points: 5, text: text("All of it.")),
        GradeLevel(points: 0, text: text("None.")),
      ])
    #expect(indicators["granted"]?.rule == PointsRule(full: 5, form: .awarded))
    #expect(
      indicators["panel-view"]?.levels == [
        GradeLevel(grade: 0, text: text("Everything reached.")),
        GradeLevel(grade: 3, text: text("Little reached.")),
      ])
    #expect(indicators["panel-view"]?.kind == .panel && indicators["trust"]?.rule == nil)
    #expect(system.children[1].fullMarks == 40 && system.children[0].fullMarks == nil)
  }

  @Test func adjustmentsAreRead() throws {
    let system = try rules()
    let whole = try #require(system.adjustments)
    #expect(whole.bonusCap == 5 && whole.deductionCap == 8 && whole.highest == 105)
    #expect(whole.items.map(\.sign) == [.bonus, .deduction])
    #expect(
      whole.items[0].indicator.rule
        == PointsRule(full: 3, form: .perUnit, perUnit: PointsPerUnit(points: 1)))
    #expect(whole.items[0].indicator.weight == nil && whole.items[0].indicator.kind == .points)
    #expect(whole.items[1].indicator.rule == PointsRule(full: 2, form: .reviewers))
    guard case .criterion(let table) = system.children[1] else {
      Issue.record("not a criterion")
      return
    }
    #expect(table.adjustments?.deductionCap == 4 && table.adjustments?.highest == nil)
    #expect(table.adjustments?.items.map(\.indicator.id) == ["untrue"])
  }

  @Test func whatWasReadSurvivesJSON() throws {
    let system = try rules()
    let json = try JSONEncoder().encode(system)
    #expect(try JSONDecoder().decode(IndexSystem.self, from: json) == system)
  }

  /// One text of the fixture, what it is replaced by, and what is then found, each as
  /// `line:column code`.
  static let broken: [(old: String, new: String, found: [String])] = [
    // Presets, grades, classes.
    (#"<grades preset="default"/>"#, #"<grades preset="defualt"/>"#, ["3:11 SD-009"]),
    (
      #"<grades preset="default"/>"#,
      #"<grades preset="default"><grade id="a" score="1"/></grades>"#, ["3:11 SP-001"]
    ),
    (#"<grades preset="default"/>"#, "", ["1:1 SP-003"]),
    (#"<grades preset="default"/>"#, #"<grades preset="label"/>"#, []),
    (
      #"<grades preset="default"/>"#,
      #"<grades><grade id="very-good" score="10"><name xml:lang="en">A</name></grade><grade id="poor" score="5"><name xml:lang="en">B</name></grade></grades>"#,
      ["3:3 SP-004", "7:32 SD-010", "25:32 SD-010", "48:29 SI-018", "70:143 SI-013"]
    ),
    (#"id="trust""#, #"id="very-poor""#, ["46:15 SP-023", "47:7 SP-030", "64:16 SD-008"]),
    (#"decided-by="panel""#, #"decided-by="pannel""#, ["4:12 SD-009"]),
    (
      #"<classes decided-by="panel">"#, #"<classes preset="defualt">"#, ["4:12 SD-009"]
    ),
    (
      #"<classes decided-by="panel">"#, #"<classes preset="default">"#,
      ["4:12 SP-001", "13:32 SI-007"]
    ),
    ("</classes>", #"<minimum node="soft" score="1"/></classes>"#, ["12:3 SD-003"]),
    (#"share-limit="20%""#, #"share-limit="20 %""#, []),
    (#"share-limit="20%""#, #"share-limit="1/5""#, []),
    (#"share-limit="20%""#, #"share-limit="20""#, ["5:31 SD-020"]),
    (#"share-limit="20%""#, #"share-limit="0%""#, ["5:31 SD-020"]),
    (#"share-limit="20%""#, #"share-limit="x%""#, ["5:31 SD-017"]),
    (#"share-limit="20%" "#, "", ["5:47 SP-006"]),
    (#"share-limit="20%" rank-limit="10" "#, "", ["5:31 SP-006", "5:56 SP-006"]),
    (#"rank-limit="10""#, #"rank-limit="0""#, ["5:49 SD-010"]),
    (#"limit-rounding="nearest""#, #"limit-rounding="near""#, ["5:65 SD-009"]),
    (#"<class id="rest">"#, #"<class id="rest" share-limit="0.5">"#, ["11:22 SP-005"]),
    (
      #"<name xml:lang="en">Rest</name>"#,
      #"<name xml:lang="en">Rest</name><minimum node="soft" score="50"/><gate ref="debt"/>"#,
      ["11:53 SP-005", "11:86 SP-005"]
    ),
    (
      #"<minimum node="projects" score="60"/>"#, #"<minimum node="project" score="60"/>"#,
      ["7:16 SP-023"]
    ),
    (
      #"<minimum node="projects" score="60"/>"#, #"<minimum node="projects" score="101"/>"#,
      ["7:32 SD-010"]
    ),
    (
      #"<minimum node="projects" score="60"/>"#, #"<minimum node="projects" score="-1"/>"#,
      ["7:32 SD-010"]
    ),
    (
      #"<minimum node="projects" score="60"/>"#,
      #"<minimum node="projects" score="60"/><minimum node="projects" score="50"/>"#,
      ["7:44 SP-025"]
    ),
    (#"<gate ref="agreed"/>"#, #"<gate ref="agred"/>"#, ["8:13 SP-024"]),
    (#"<gate ref="agreed"/>"#, #"<gate ref="fraud"/>"#, ["9:13 SP-025"]),
    // Gates and vetoes.
    (#"<gate id="alive" effect="one-class-down">"#, #"<gate id="alive">"#, ["27:5 SP-026"]),
    (#"<gate id="agreed" effect="mend">"#, #"<gate id="agreed">"#, []),
    (
      #"<gate id="alive" effect="one-class-down">"#, #"<gate id="alive" effect="mend">"#,
      ["27:22 SP-029"]
    ),
    (#"<clause id="dated">"#, #"<clause id="signed">"#, ["21:15 SD-008"]),
    (
      #"<clause id="dated"><name xml:lang="en">Dated</name></clause>"#,
      #"<score node="soft" minimum="1"/>"#, ["16:5 SP-014", "16:23 SP-029"]
    ),
    (
      #"<score node="panel-view" minimum="40"/>"#, #"<score node="panel" minimum="40"/>"#,
      ["25:14 SP-023"]
    ),
    (
      #"<score node="panel-view" minimum="40"/>"#, #"<score node="panel-view" minimum="400"/>"#,
      ["25:32 SD-010"]
    ),
    (#"<score node="panel-view" minimum="40"/>"#, #"<score node="panel-view"/>"#, ["25:7 SD-006"]),
    (#"<figure minimum="1" maximum="9">"#, "<figure>", ["29:7 SP-027"]),
    (#"<figure minimum="1" maximum="9">"#, #"<figure minimum="10" maximum="9">"#, ["29:15 SP-028"]),
    (
      #"maximum="9"><measure><rows list="tasks"/></measure></figure>"#, #"maximum="9"/>"#,
      ["29:7 SD-004"]
    ),
    (#"effect="as-decided""#, #"effect="decided""#, ["33:22 SD-009"]),
    (#"effect="as-decided""#, #"effect="mend""#, ["33:22 SD-009"]),
    (#" effect="as-decided""#, "", ["33:5 SD-006"]),
    // Profiles.
    (#"<weight node="soft" value="0.7"/>"#, "", ["45:7 SP-030"]),
    (
      #"<weight node="soft" value="0.7"/>"#, #"<weight node="soft" value="0.705"/>"#,
      ["44:7 SI-012"]
    ),
    (#"<weight node="soft" value="0.7"/>"#, #"<weight node="soft" value="0.8"/>"#, ["44:7 SI-011"]),
    (
      #"<weight node="soft" value="0.7"/>"#, #"<weight node="soft" value="0"/>"#,
      ["44:7 SI-011", "44:27 SP-007"]
    ),
    (#"<weight node="soft" value="0.7"/>"#, #"<weight node="soft"/>"#, ["44:7 SD-006"]),
    (
      #"<weight node="soft" value="0.7"/>"#, #"<weight node="sort" value="0.7"/>"#,
      ["44:15 SP-023", "45:7 SP-030"]
    ),
    (
      #"<weight node="staff" value="0.4"/>"#, #"<weight node="trust" value="0.4"/>"#,
      ["46:7 SP-030", "47:7 SP-025"]
    ),
    (
      #"<weight node="staff" value="0.4"/>"#, #"<weight node="panel-view" value="0.4"/>"#,
      ["46:7 SP-030", "47:7 SP-031"]
    ),
    (
      #"<not-applicable node="panel-view"/>"#, #"<not-applicable node="panel"/>"#,
      ["46:7 SP-030", "49:23 SP-023"]
    ),
    (
      #"<not-applicable node="panel-view"/>"#,
      #"<not-applicable node="panel-view"/><not-applicable node="panel-view"/>"#, ["49:42 SP-025"]
    ),
    (#"<anchors node="staff""#, #"<anchors node="trust""#, ["48:7 SI-017"]),
    (#"<anchors node="staff""#, #"<anchors node="spirit""#, ["48:7 SP-017"]),
    (#"<anchors node="staff""#, #"<anchors node="soft""#, ["48:7 SP-017"]),
    (">2 0</anchors>", ">0 2</anchors>", ["48:7 SI-014"]),
    (#"profile id="young""#, #"profile id="trust""#, ["64:16 SD-008"]),
    // Adjustments.
    (#" highest="105""#, #" highest="99""#, ["52:48 SP-022"]),
    (#"bonus-cap="5""#, #"bonus-cap="-5""#, ["52:16 SP-007"]),
    (#"<adjustments deduction-cap="4">"#, #"<adjustments bonus-cap="4">"#, ["75:18 SP-021"]),
    (#"<adjustments deduction-cap="4">"#, #"<adjustments highest="44">"#, ["75:18 SP-021"]),
    (#"<bonus id="prize" full="3""#, #"<bonus id="prize""#, ["53:5 SD-006"]),
    (#"<bonus id="prize" full="3""#, #"<bonus id="prize" full="3" weight="1""#, ["53:32 SD-005"]),
    (#"<per-unit points="1"/>"#, "<anchors>1</anchors>", ["55:7 SD-003"]),
    // Points.
    (
      #"kind="points" full="10""#, #"kind="points" full="0""#,
      ["78:44 SP-007", "85:22 SP-008", "86:22 SP-008"]
    ),
    (#"kind="points" full="10""#, #"kind="points""#, ["78:5 SD-006"]),
    (#"kind="points" full="10""#, #"kind="points" full="9""#, ["85:22 SP-008"]),
    (#"kind="points" full="10""#, #"kind="points" full="12""#, ["85:22 SP-012"]),
    (#"<step from="2" points="4"/>"#, #"<step from="2" points="-1"/>"#, ["86:22 SP-008"]),
    (#"<step from="2" points="4"/>"#, #"<step from="6" points="4"/>"#, ["86:7 SP-011"]),
    (#"<step from="2" points="4"/>"#, #"<step from="2" points="10"/>"#, ["86:7 SP-011"]),
    (#"<step from="2" points="4"/>"#, #"<step up-to="2" points="4"/>"#, ["86:7 SP-010"]),
    (#"<step from="2" points="4"/>"#, #"<step points="4"/>"#, ["86:7 SP-009"]),
    (#"<step from="2" points="4"/>"#, #"<step from="2" up-to="3" points="4"/>"#, ["86:7 SP-009"]),
    (#"<step from="2" points="4"/>"#, #"<step from="2"/>"#, ["86:7 SD-006"]),
    (#"<step from="2" points="4"/>"#, "", ["78:54 SP-015"]),
    (#"<step from="2" points="4"/>"#, #"<per-unit points="1"/>"#, ["78:5 SP-014"]),
    (#"<step up-to="3" points="2"/>"#, #"<step up-to="0" points="2"/>"#, ["91:7 SP-011"]),
    (#"points="2" each="100""#, #"points="0" each="100""#, ["95:17 SP-007"]),
    (#"points="2" each="100""#, #"points="2" each="0""#, ["95:28 SP-007"]),
    (#"base="1""#, #"base="9""#, ["95:60 SP-008"]),
    (#"from="60""#, #"from="40""#, ["95:50 SP-016"]),
    (#"whole="false""#, #"whole="no""#, ["95:69 SD-009"]),
    (#"weight="4" required"#, #"weight="3" required"#, ["97:42 SP-013"]),
    (
      #"full="5" scored-by="reviewers" evidence"#, #"full="5" scored-by="members" evidence"#,
      ["102:51 SD-009"]
    ),
    (
      #"full="5" scored-by="reviewers" evidence"#,
      #"full="5" scored-by="reviewers" least="0" evidence"#, ["102:73 SP-015"]
    ),
    (
      #"full="8" evidence="administrative""#,
      #"full="8" evidence="administrative" scored-by="reviewers""#, ["93:5 SP-014"]
    ),
    (
      #"full="6" evidence="document">\#n      <name xml:lang="en">Bodies"#,
      #"full="6" linear="true" evidence="document">\#n      <name xml:lang="en">Bodies"#,
      ["97:51 SP-015"]
    ),
    (
      #"full="5" evidence="administrative"><name"#,
      #"full="5" evidence="administrative" minimum="1"><name"#, ["107:78 SI-029"]
    ),
    (#">Granted</name>"#, #">Granted</name><anchors>5 4 3 2 1</anchors>"#, ["107:112 SP-017"]),
    (#"kind="survey" evidence"#, #"kind="survey" full="3" evidence"#, ["64:54 SI-029"]),
    (">Trust</name>", #">Trust</name><step from="1" points="1"/>"#, ["64:104 SP-018"]),
    (
      ">Trust</name>", #">Trust</name><level grade="good"><text xml:lang="en">T</text></level>"#,
      ["64:104 SP-018"]
    ),
    (
      ">Trust</name>", #">Trust</name><point id="z"><name xml:lang="en">Z</name></point>"#,
      ["64:104 SI-026"]
    ),
    // Levels.
    (#"<level grade="poor">"#, #"<level grade="very-good">"#, ["68:14 SP-019"]),
    (#"<level grade="poor">"#, #"<level grade="por">"#, ["68:14 SI-018"]),
    (#"<level grade="poor">"#, #"<level points="1">"#, ["68:7 SD-006", "68:14 SD-005"]),
    (#"<level points="0">"#, #"<level points="5.0">"#, ["105:14 SP-019"]),
    (#"<level points="0">"#, #"<level points="6">"#, ["105:14 SP-008"]),
    (#"<text xml:lang="en">None.</text>"#, "", ["105:7 SD-004"]),
    // Weights and evidence.
    (#"id="soft" weight="0.6""#, #"id="soft""#, ["62:3 SI-009"]),
    (#"self-reported="0.5""#, #"self-reported="0.36""#, ["41:5 SP-033"]),
    (#"self-reported="0.5""#, #"self-reported="30%""#, ["14:20 SP-033", "41:5 SP-033"]),
    (#"self-reported="0.5""#, #"self-reported="1.5""#, ["14:20 SD-020"]),
    (#" self-reported="0.5""#, "", ["14:3 SD-006"]),
    (#"kind="survey" evidence="survey""#, #"kind="survey""#, ["64:5 SP-034"]),
  ]

  @Test(arguments: broken.indices) func eachRuleBrokenOnce(index: Int) {
    let (old, new, found) = Self.broken[index]
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(Fixtures.rules, old, new), file: "i.xml")
    #expect(placed(problems) == found, "\(old) -> \(new): \(english(problems))")
    #expect((system == nil) == problems.hasErrors)
  }
}
