// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what the presets of grades and classes bring, and what may stand beside them.
@Suite struct ScorePresetTests {
  private func read(
    _ before: String,
    tree: String = #"<indicator id="a" kind="survey"><name xml:lang="en">A</name></indicator>"#
  ) -> (indexSystem: IndexSystem?, problems: [Problem]) {
    let text = """
      <index-system xmlns="urn:steelyard:index-system:1" id="s" edition="1"><name xml:lang="en">S</name>
      \(before)
      \(tree)</index-system>
      """
    return IndexSystemReader.read(Array(text.utf8), file: "i.xml")
  }

  /// Each preset's scores, and the class of a unanimous vote for each grade, best first: the
  /// first class whose cut-off the score reaches, its criterion minimum met where the only
  /// criterion has that same score. Worked out by hand from the offices' rules.
  static let presets: [(name: String, scores: [Double], classes: [String], panel: Bool)] = [
    ("default", [100, 80, 60, 40, 20], ["优秀", "良好", "合格", "不合格", "不合格"], false),
    ("literature", [100, 80, 60, 40, 20], ["优", "良", "中", "及格", "差"], false),
    (
      "activity", [100, 80, 70, 50, 30], ["活跃度高", "活跃度较高", "活跃度一般", "活跃度较差", "活跃度较差"], false
    ),
    ("three-class", [100, 75, 60, 40, 20], ["优秀", "合格", "合格", "不合格", "不合格"], false),
    ("label", [100, 80, 50, 25, 0], ["通过", "通过", "未通过", "未通过", "未通过"], false),
    ("most-abc", [100, 80, 60, 40, 20], ["A", "A", "B", "C", "C"], true),
  ]

  @Test(arguments: presets.indices) func gradesAndClasses(index: Int) throws {
    let (name, scores, classes, panel) = Self.presets[index]
    let (indexSystem, problems) = read(
      #"<grades preset="\#(name)"/><classes preset="\#(name)"/>"#)
    #expect(english(problems) == [])
    let system = try #require(indexSystem)
    #expect(system.grades.map(\.score) == scores)
    #expect(system.grades.map(\.id) == ["very-good", "good", "fair", "poor", "very-poor"])
    #expect(system.grades.map { $0.name.text(in: "zh-Hans") } == ["很好", "较好", "一般", "较差", "很差"])
    #expect(system.decidedBy == (panel ? .panel : .rules))
    #expect(system.classes.last?.from == nil)
    #expect(system.classes.allSatisfy { $0.name.byLanguage.count == 2 })
    let found = scores.map { score in
      system.classes.first {
        score >= $0.from ?? -.infinity && score >= $0.criterionMinimum ?? -.infinity
      }?.name.text(in: "zh-Hans")
    }
    #expect(found == classes)
  }

  @Test func labelTakesMinima() throws {
    let (indexSystem, problems) = read(
      #"<grades preset="label"/><classes preset="label"><minimum node="a" score="40"/></classes>"#)
    #expect(english(problems) == [])
    let classes = try #require(indexSystem).classes
    #expect(classes.map(\.minima) == [[NodeMinimum(node: "a", score: 40)], []])
    #expect(
      placed(
        read(
          #"<grades preset="default"/><classes preset="default"><minimum node="a" score="40"/></classes>"#
        ).problems) == ["2:36 SP-001"])
  }

  @Test func aPanelMayDecideAnyPreset() throws {
    let (indexSystem, _) = read(
      #"<grades preset="default"/><classes preset="default" decided-by="panel"/>"#)
    #expect(indexSystem?.decidedBy == .panel)
    let (rules, _) = read(
      #"<grades preset="default"/><classes preset="most-abc" decided-by="rules"/>"#)
    #expect(rules?.decidedBy == .rules)
  }

  /// Every pair of presets: a note exactly where the grade scores differ.
  @Test func classesOfOtherGradesAreNoted() {
    for grades in Self.presets {
      for classes in Self.presets {
        let (indexSystem, problems) = read(
          #"<grades preset="\#(grades.name)"/><classes preset="\#(classes.name)"/>"#)
        #expect(indexSystem != nil)
        #expect(
          problems.map(\.words.code) == (grades.scores == classes.scores ? [] : ["SP-002"]),
          "\(grades.name) \(classes.name)")
      }
    }
  }

  @Test func idsOfPresetsAreTaken() {
    let tree = #"<indicator id="excellent" kind="survey"><name xml:lang="en">A</name></indicator>"#
    #expect(
      placed(read(#"<grades preset="default"/><classes preset="default"/>"#, tree: tree).problems)
        == ["3:12 SD-008"])
  }

  @Test func pointsAloneNeedNoGrades() throws {
    let tree = """
      <indicator id="a" kind="points" full="60"><name xml:lang="en">A</name></indicator>
      <criterion id="b"><name xml:lang="en">B</name>
      <indicator id="c" kind="points" full="40"><name xml:lang="en">C</name></indicator></criterion>
      """
    let (indexSystem, problems) = read(#"<classes preset="activity"/>"#, tree: tree)
    #expect(english(problems) == [])
    let system = try #require(indexSystem)
    #expect(system.grades.isEmpty && system.scale == 100 && system.children.fullMarks == 100)
    // One indicator that is not scored in points brings the need back, and is named.
    let mixed = tree + #"<indicator id="d" kind="survey"><name xml:lang="en">D</name></indicator>"#
    #expect(
      english(read("", tree: mixed).problems).first?.contains(#"in points: "d"."#) == true)
  }

  @Test func siblingsWithFullMarksInPartNeedWeights() {
    let points =
      #"<indicator id="a" W kind="points" full="60"><name xml:lang="en">A</name></indicator>"#
    let survey = #"<indicator id="b" W kind="survey"><name xml:lang="en">B</name></indicator>"#
    func codes(_ tree: String) -> [String] {
      placed(read(#"<grades preset="default"/>"#, tree: tree).problems)
    }
    func plain(_ text: String, _ weight: String = "") -> String {
      text.split(separator: " W", omittingEmptySubsequences: false).joined(separator: weight)
    }
    #expect(codes(plain(points) + plain(survey)) == ["3:1 SP-020"])
    #expect(codes(plain(points, #" weight="0.4""#) + plain(survey, #" weight="0.6""#)) == [])
    #expect(codes(plain(points, #" weight="1""#) + plain(survey)) == ["3:94 SI-009"])
    // A criterion whose children have weights has no full marks of its own.
    let weighted = """
      <criterion id="c"><name xml:lang="en">C</name>\(plain(points, #" weight="1""#))</criterion>
      <indicator id="d" kind="points" full="5"><name xml:lang="en">D</name></indicator>
      """
    #expect(codes(weighted) == ["3:1 SP-020"])
    #expect(codes(plain(points)) == [])
  }

  @Test func atLeastOneIndicatorAppliesInAProfile() {
    let profile = """
      <grades preset="default"/><profiles><profile id="p"><name xml:lang="en">P</name>
      <not-applicable node="a"/></profile></profiles>
      """
    #expect(placed(read(profile).problems) == ["3:1 SP-032"])
  }
}
