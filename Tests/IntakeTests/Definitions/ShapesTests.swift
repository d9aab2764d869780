// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what shapes and points that need evidence are read as, and each of their rules, broken once.
@Suite struct ShapesTests {
  @Test func everyFormIsRead() throws {
    let (system, problems) = IndexSystemReader.read(Array(Fixtures.shapes.utf8), file: "i.xml")
    #expect(english(problems) == [])
    let indicators = Outline(try #require(system)).indicators.map(\.indicator)
    #expect(indicators.allSatisfy { $0.anchors == nil })
    #expect(
      indicators.map(\.shapes) == [
        [
          GradeShape(grade: 0, form: .sCurve, points: [10, 20]),
          GradeShape(grade: 1, form: .gaussian, points: [12, 3]),
          GradeShape(grade: 2, form: .zCurve, points: [5, 15]),
        ],
        [
          GradeShape(grade: 0, form: .falling, points: [0.5, 10]),
          GradeShape(grade: 1, form: .triangle, points: [0.5, 10, 20]),
          GradeShape(grade: 2, form: .rising, points: [10, 20]),
        ],
        [
          GradeShape(grade: 0, form: .trapezoid, points: [10, 20, 40, 60]),
          GradeShape(grade: 2, form: .trapezoid, points: [0, 0, 90, 90]),
        ],
        [
          GradeShape(grade: 0, form: .rising, points: [0.5, 1]),
          GradeShape(grade: 2, form: .falling, points: [0.5, 1]),
        ],
      ])
    let points = indicators[3].points
    #expect(points.map(\.needsEvidence) == [true, true, false])
    #expect(points.map(\.required) == [false, true, false])
  }

  @Test(
    arguments: [
      (#"form="s" points="10 20""#, #"form="s" points="10 20 30""#, ["11:36 SP-041"]),
      (#"form="s" points="10 20""#, #"form="triangle" points="10 20""#, ["11:43 SP-041"]),
      (#"form="s" points="10 20""#, #"form="s" points="""#, ["11:36 SP-041"]),
      (#"form="s" points="10 20""#, #"form="s" points="20 20""#, ["11:36 SP-042"]),
      (#"form="s" points="10 20""#, #"form="s" points="20 10""#, ["11:36 SP-042"]),
      (#"form="s" points="10 20""#, #"form="s" points="-1e308 1e308""#, ["11:36 SP-042"]),
      (#"points="0.5 10 20""#, #"points="0.5 20 10""#, ["21:43 SP-042"]),
      (#"points="0.5 10 20""#, #"points="10 10 20""#, []),
      (#"points="12 3""#, #"points="12 0""#, ["13:43 SP-043"]),
      (#"points="12 3""#, #"points="12 -3""#, ["13:43 SP-043"]),
      (#"points="12 3""#, #"points="12 x""#, ["13:43 SD-017"]),
      (#"form="s""#, #"form="bell""#, ["11:27 SD-009"]),
      (#"form="s" "#, "", ["11:7 SD-006"]),
      (#" points="10 20"/>"#, "/>", ["11:7 SD-006"]),
      (#"<shape grade="fair" form="gaussian""#, #"<shape form="gaussian""#, ["13:7 SD-006"]),
      (#"grade="fair" form="gaussian""#, #"grade="good" form="gaussian""#, ["13:14 SP-044"]),
      (#"grade="fair" form="gaussian""#, #"grade="faire" form="gaussian""#, ["13:14 SI-018"]),
      (#"points="12 3"/>"#, #"points="12 3" width="1"/>"#, ["13:57 SD-005"]),
      (#"points="12 3"/>"#, #"points="12 3"><name/></shape>"#, ["13:57 SD-003"]),
      (#"points="12 3"/>"#, #"points="12 3"/><anchor/>"#, ["13:58 SD-003"]),
      (#"<shape grade="good" form="rising" points="1/2 1"/>"#, "", ["33:5 SD-022"]),
      (
        #"<point id="seal">"#, #"<point id="seal" evidence="optional">"#, ["39:22 SD-009"]
      ),
      (#"kind="cost""#, #"kind="survey""#, ["18:5 SP-018"]),
      (#"kind="cost""#, #"kind="panel""#, ["18:5 SP-018"]),
      (#"kind="cost""#, #"kind="points" full="5""#, ["18:5 SP-018"]),
    ])
  func rules(old: String, new: String, found: [String]) throws {
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(Fixtures.shapes, old, new), file: "i.xml")
    #expect(placed(problems) == found)
    #expect((system == nil) == problems.hasErrors)
  }

  @Test func anchorsAndShapesTogether() throws {
    for (old, new) in [
      (
        "<name xml:lang=\"en\">Delay</name>",
        "<name xml:lang=\"en\">Delay</name><anchors>1 2 3</anchors>"
      )
    ] {
      let problems = IndexSystemReader.read(
        Fixtures.replacing(Fixtures.shapes, old, new), file: "i.xml"
      ).problems
      #expect(placed(problems) == ["18:5 SP-014"])
    }
    let twice = IndexSystemReader.read(
      Fixtures.replacing(
        Fixtures.shapes, "<point id=\"council\"",
        "<shapes/><point id=\"council\""), file: "i.xml"
    ).problems
    #expect(placed(twice) == ["37:5 SD-018"])
  }

  /// Neither is an error at its place; a bonus has neither.
  @Test func neitherAnchorsNorShapes() throws {
    let text = Fixtures.shapes.replacing(
      try Regex(#"<shapes>\s*<shape grade="good" form="falling"[^z]*?</shapes>"#), with: "")
    let problems = IndexSystemReader.read(Array(text.utf8), file: "i.xml").problems
    #expect(placed(problems) == ["16:3 SI-016"])
  }

  @Test func aProfilesAnchorsMayReplaceShapes() throws {
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(
        Fixtures.shapes, "</grades>",
        """
        </grades><profiles><profile id="young"><name xml:lang="en">Young</name>\
        <anchors node="staff" grades="good poor">8 0</anchors></profile></profiles>
        """), file: "i.xml")
    #expect(english(problems) == [])
    #expect(system?.profiles.first?.anchors.first?.anchors.values == [8, 0])
  }
}
