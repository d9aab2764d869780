// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation
@testable import ReportGenerator

/// What `explain` and the methodology page say of shapes, in both languages.
@Suite struct ShapesTextTests {
  private static func text(_ chinese: String, _ english: String) -> LocalizedText {
    LocalizedText(["zh-Hans": chinese, "en": english])
  }

  /// Two alliances, a figure and a checklist by shapes of every form, an indicator by anchors beside.
  private func result() throws -> EvaluationResult {
    func shape(_ grade: Int, _ form: GradeShape.Form, _ points: Double...) -> GradeShape {
      GradeShape(grade: grade, form: form, points: points)
    }
    let grades = [("好", "good", 100.0), ("中", "fair", 60), ("差", "poor", 20)].map {
      Grade(id: $1, score: $2, name: Self.text($0, $1))
    }
    let children: [IndexNode] = [
      .indicator(
        Indicator(
          id: "staff", weight: 0.5, kind: .benefit, name: Self.text("专职人员", "Staff"),
          shapes: [
            shape(0, .trapezoid, 40, 60, 80, 100), shape(1, .triangle, 20, 40, 70.5),
            shape(2, .gaussian, 10, 12.5),
          ])),
      .indicator(
        Indicator(
          id: "delay", weight: 0.2, kind: .cost, name: Self.text("延误", "Delay"),
          anchors: Anchors(grades: [0, 1, 2], values: [0, 5, 10]))),
      .indicator(
        Indicator(
          id: "list", weight: 0.3, kind: .checklist, name: Self.text("清单", "List"),
          shapes: [
            shape(0, .sCurve, 0.5, 1), shape(1, .rising, 0.2, 0.5), shape(2, .zCurve, 0, 0.5),
          ],
          points: [ChecklistPoint(id: "p", weight: 1, required: false, name: Self.text("点", "P"))])),
    ]
    let system = IndexSystem(
      id: "root", edition: "1", name: Self.text("体系", "System"), grades: grades, classes: [],
      children: children)
    var statistics = Statistics()
    var checklist = ChecklistAnswers()
    for (alliance, value) in [("u", 50.0), ("v", 70)] {
      statistics.set(
        Statistics.Figure(value: value, absent: nil), alliance: alliance, indicator: "staff")
      statistics.set(
        Statistics.Figure(value: 1, absent: nil), alliance: alliance, indicator: "delay")
      checklist.set(ChecklistAnswers.Entry(state: .yes), alliance: alliance, point: "p")
    }
    return try EvaluationResult(
      evaluating: Inputs(
        round: RoundDefinition(
          id: "r", year: 2026, date: "2026-01-01", language: "zh-Hans",
          name: Self.text("评价", "Round")),
        indexSystem: IndexSystemRecord(definition: system, digest: "00"),
        alliances: ["u", "v"].map { Alliance(id: $0, name: Self.text($0, $0)) },
        judgements: Judgements(), tally: Tally(cells: []), statistics: statistics,
        checklist: checklist, provenance: Provenance(version: "0", inputs: [], seed: 0)))
  }

  @Test func explained() throws {
    let result = try result()
    func lines(_ node: String, _ language: TerminalLanguage) throws -> [String] {
      try #require(Explanation(of: result, alliance: "u", node: node, in: language)).text
        .split(separator: "\n").map(String.init)
    }
    let staff = try lines("staff", .chinese)
    for line in [
      "隶属函数（形状、参数）", "  好：梯形 40 60 80 100", "  中：三角形 20 40 70.5", "  差：正态形 10 12.5",
    ] {
      #expect(staff.contains(line), "\(line)")
    }
    // ½, 20.5 ÷ 30.5 and exp(−½ 3.2²): 1.178107.
    #expect(staff.contains("各隶属度已除以其和 1.178107"))
    let english = try lines("staff", .english)
    for line in [
      "membership functions (form, points)", "  good: trapezoid 40 60 80 100",
      "  fair: triangle 20 40 70.5", "  poor: Gaussian 10 12.5",
      "memberships divided by their sum, 1.178107",
    ] {
      #expect(english.contains(line), "\(line)")
    }
    let list = try lines("list", .english)
    for line in ["  good: S curve 0.5 1", "  fair: rising 0.2 0.5", "  poor: Z curve 0 0.5"] {
      #expect(list.contains(line), "\(line)")
    }
    #expect(list.contains("memberships divided by their sum, 2.000000"))
    let anchored = try lines("delay", .english)
    #expect(anchored.contains("anchors (membership 1 at, linear between)"))
    #expect(!anchored.contains { $0.contains("divided") })
  }

  @Test func onTheMethodologyPage() throws {
    let files = site(try result())
    let page = try #require(files["methodology.html"])
    for part in ["梯形 40 60 80 100", "正态形 10 12.5", "S形 0.5 1", "除以其和", "或该等级的隶属函数"] {
      #expect(page.contains(part), "\(part)")
    }
    let english = try #require(files["en/methodology.html"])
    for part in [
      "trapezoid 40 60 80 100", "Z curve 0 0.5", "Gaussian m σ is", "divided by their sum",
    ] {
      #expect(english.contains(part), "\(part)")
    }
  }

  @Test func everyFormHasItsName() {
    for words in [Chinese(), English()] as [any Words] {
      let names = GradeShape.Form.allCases.map(words.shapeForm)
      #expect(Set(names).count == 7 && !names.contains(""))
    }
  }
}
