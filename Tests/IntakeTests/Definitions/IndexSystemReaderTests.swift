// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what an index system is read as, and that each rule, broken once, is reported at its
/// place and nothing else is.
@Suite struct IndexSystemReaderTests {
  @Test func theWholeIsRead() throws {
    let system = try Fixtures.system()
    #expect(system.id == "small" && system.edition == "2026")
    #expect(system.name.byLanguage == ["zh-Hans": "小体系", "en": "Small"])
    #expect(system.definition.text(in: "en") == "What it is about.")
    #expect(system.grades.map(\.id) == ["good", "fair", "poor"])
    let cutoffs: [Double?] = [60, nil]
    #expect(system.classes.map(\.from) == cutoffs)
    let minima: [Double?] = [40, nil]
    #expect(system.classes.map(\.criterionMinimum) == minima)
    #expect(system.expectations == [Expectation(reference: .nothingDone, resultClass: "fail")])
    // Criteria and indicators stand side by side, fractions are read.
    #expect(system.children.map(\.id) == ["work", "size", "bodies"])
    let weights: [Double?] = [2.0 / 3, 1.0 / 6, 1.0 / 6]
    #expect(system.children.map(\.weight) == weights)
    let outline = Outline(system)
    #expect(outline.entries.map(\.number) == ["", "1", "1.1", "1.2", "1.3", "1.3.1", "2", "3"])
    let indicators = outline.indicators.map(\.indicator)
    #expect(indicators.map(\.kind) == [.survey, .benefit, .cost, .range, .checklist])
    #expect(indicators[0].anchors == nil && indicators[0].evidence == .survey)
    #expect(indicators[1].anchors == Anchors(grades: [0, 1, 2], values: [3, 1.5, 0.5]))
    #expect(indicators[1].unit.byLanguage == ["en": "FTE"] && indicators[1].minimum == 0.5)
    #expect(indicators[2].anchors == Anchors(grades: [0, 2], values: [10, 70]))
    #expect(indicators[2].unit.byLanguage == ["en": "%", "zh-Hans": "%"])
    #expect(indicators[2].least == 0 && indicators[2].most == 100 && indicators[2].weight == nil)
    let size = Anchors(grades: [0, 1, 2], low: [10, 6, 3], high: [20, 35, 65])
    #expect(indicators[3].anchors == size)
    #expect(indicators[4].points.map(\.weight) == [2, 1] && indicators[4].minimum == 0.5)
    #expect(indicators[4].points.map(\.required) == [true, false])
  }

  /// One text of the fixture, what it is replaced by, and what is then found, each as
  /// `line:column code`.
  static let broken: [(old: String, new: String, found: [String])] = [
    // Structure.
    ("urn:steelyard:index-system:1", "urn:x", ["1:1 SD-002"]),
    (#"id="poor" score="20""#, #"id="poor" score="20" scor="1""#, ["8:33 SD-005"]),
    (#" edition="2026""#, "", ["1:1 SD-006"]),
    (#"id="poor""#, #"id="Poor_1""#, ["8:12 SD-007", "34:18 SI-018"]),
    (#"id="poor""#, #"id="good""#, ["8:12 SD-008", "34:18 SI-018"]),
    (#"id="office""#, #"id="trust""#, ["46:12 SD-008"]),
    (#"id="office""#, #"id="small""#, ["46:12 SD-008"]),
    (#"xml:lang="zh-Hans">小"#, #"xml:lang="en">小"#, ["3:3 SD-012"]),
    (#"<name xml:lang="en">Small"#, "<name>Small", ["3:3 SD-013"]),
    (#"<name xml:lang="en">Small"#, #"<name xml:lang="fr">Small"#, ["3:9 SD-014"]),
    (">Small<", "> <", ["3:3 SD-016"]),
    (#"<name xml:lang="en">Work</name>"#, "", ["15:3 SD-011"]),
    ("<grades>", "<grades>stray", ["5:3 SD-015"]),
    ("</classes>", "</classes><classes/>", ["13:13 SD-018"]),
    // A later grades does not stand in its place.
    ("<expect ", "<grades/><expect ", ["14:3 SD-003"]),
    ("Cost</name>", "Cost<b/></name>", ["33:33 SD-003"]),
    // Grades and classes.
    (#"score="60""#, #"score="100""#, ["7:22 SI-002"]),
    (#"score="60""#, #"score="six""#, ["7:22 SD-017"]),
    (#"score="60""#, #"score="6e1""#, []),
    (#"<class id="fail">"#, #"<class id="fail" from="10">"#, ["12:22 SI-005"]),
    (#"<class id="fail">"#, #"<class id="fail" criterion-minimum="1">"#, ["12:22 SI-031"]),
    (#" from="60""#, "", ["11:5 SI-004"]),
    (#"class="fail""#, #"class="fial""#, ["14:36 SI-007"]),
    ("nothing-done", "nothing", ["14:11 SD-009"]),
    // Weights.
    (#"id="work" weight="2/3""#, #"id="work""#, ["15:3 SI-009"]),
    (#"weight="2/3""#, #"weight="0""#, ["15:24 SI-010", "15:24 SI-011"]),
    (#"weight="2/3""#, #"weight="0.68""#, ["15:24 SI-011"]),
    (#"weight="2/3""#, #"weight="0.6667""#, ["15:24 SI-012"]),
    (#"weight="2/3""#, #"weight="0.67""#, ["15:24 SI-012"]),
    (#"weight="2/3""#, #"weight="0,67""#, ["15:24 SD-017"]),
    (#"weight="2/3""#, #"weight="2/0""#, ["15:24 SD-017"]),
    (#"id="cost" kind"#, #"id="cost" weight="0.5" kind"#, ["32:28 SI-011"]),
    (#"weight="2" required"#, #"weight="-2" required"#, ["45:25 SI-010"]),
    // Kinds and attributes.
    (#"kind="cost""#, #"kind="costs""#, ["32:28 SD-009"]),
    (#" kind="cost""#, "", ["32:7 SD-006"]),
    (#"id="inner" weight"#, #"id="inner" kind="cost" weight"#, ["30:27 SI-023"]),
    (#"kind="survey" evidence"#, #"kind="survey" least="0" evidence"#, ["19:55 SI-029"]),
    (#"evidence="survey""#, #"evidence="hearsay""#, ["19:55 SD-009"]),
    (#"least="0" most="40""#, #"least="50" most="40""#, ["25:56 SI-027"]),
    (#"required="true""#, #"required="yes""#, ["45:36 SD-009"]),
    // Anchors.
    ("3 1.5 1/2", "3 1.5 1.5", ["28:7 SI-014"]),
    ("3 1.5 1/2", "3 1.5", ["28:7 SI-013"]),
    ("3 1.5 1/2", "3 x 1/2", ["28:7 SD-017"]),
    (">10 70<", ">70 10<", ["34:9 SI-015"]),
    (#"grades="good poor""#, #"grades="poor good""#, ["34:18 SI-019"]),
    (#"grades="good poor""#, #"grades="good""#, ["34:18 SI-019"]),
    (#"grades="good poor""#, #"grades="good bad""#, ["34:18 SI-018"]),
    ("<anchors>3 1.5 1/2</anchors>", "", ["25:5 SI-016"]),
    (
      "<advice xml:lang=\"en\">Meet more often.</advice>", "<anchors>3 2 1</anchors>",
      ["23:7 SI-017"]
    ),
    (#"low="10 6 3" high"#, "high", ["40:5 SI-021"]),
    (#"low="10 6 3""#, #"low="3 6 10""#, ["40:14 SI-014"]),
    (#"high="20 35 65""#, #"high="20 35 35""#, ["40:27 SI-015"]),
    (#"low="10 6 3""#, #"low="30 6 3""#, ["40:14 SI-020"]),
    (#"high="20 35 65"/>"#, #"high="20 35 65">7</anchors>"#, ["40:5 SD-015"]),
    ("<anchors>1 1/2 0<", #"<anchors low="1" high="2">1 1/2 0<"#, ["44:14 SI-022"]),
    (">1 1/2 0<", ">6/5 1/2 0<", ["44:5 SI-028"]),
    // Checklists.
    (#"kind="checklist""#, #"kind="benefit""#, ["45:5 SI-026"]),
  ]

  @Test(arguments: broken.indices) func eachRuleBrokenOnce(index: Int) {
    let (old, new, found) = Self.broken[index]
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(Fixtures.indexSystem, old, new), file: "i.xml")
    #expect(placed(problems) == found, "\(old) -> \(new): \(english(problems))")
    #expect((system == nil) == problems.hasErrors)
  }

  @Test func allProblemsInOneRunInFileOrder() {
    var text = Fixtures.indexSystem
    for (old, new) in [
      ("60\"><name", "x\"><name"), ("class=\"fail\"", "class=\"f\""), ("1.5 1/2", "1.5"),
      ("required=\"true\"", "required=\"yes\""), ("kind=\"survey\"", "kind=\"poll\""),
    ] {
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    let (system, problems) = IndexSystemReader.read(Array(text.utf8), file: "i.xml")
    #expect(system == nil)
    #expect(problems.map(\.words.code) == ["SD-017", "SI-007", "SD-009", "SI-013", "SD-009"])
    #expect(problems == problems.inFileOrder())
  }

  @Test func noGradesBringNoTrapAndNoFurtherProblems() {
    let text = """
      <index-system xmlns="urn:steelyard:index-system:1" id="s" edition="1">
        <name xml:lang="en">S</name>
        <indicator id="a" kind="range"><name xml:lang="en">A</name><anchors low="" high=""/></indicator>
      </index-system>
      """
    let (system, problems) = IndexSystemReader.read(Array(text.utf8), file: "i.xml")
    #expect(system == nil && placed(problems) == ["1:1 SP-003"])
  }

  @Test func tooFewAndTooMany() {
    let grades = (1...21).map {
      "<grade id='g\($0)' score='\(-$0)'><name xml:lang='en'>G</name></grade>"
    }
    func codes(_ grades: some Sequence<String>, classes: String = "") -> [String] {
      let text = """
        <index-system xmlns="urn:steelyard:index-system:1" id="s" edition="1"><name xml:lang="en">S</name>
        <grades>\(grades.joined())</grades>\(classes)
        <indicator id="a" kind="survey"><name xml:lang="en">A</name></indicator></index-system>
        """
      return placed(IndexSystemReader.read(Array(text.utf8), file: "i").problems)
    }
    #expect(codes(grades.prefix(20)) == [])
    #expect(codes(grades) == ["2:1 SI-030"])
    #expect(codes(grades.prefix(1)) == ["2:1 SI-001"])
    let one = "<classes><class id='c'><name xml:lang='en'>C</name></class></classes>"
    #expect(codes(grades.prefix(2), classes: one) == ["2:142 SI-003"])
  }

  @Test(arguments: [
    ("0.99", true), ("1.01", true), ("0.9899", false), ("1.0101", false), ("0.9999999", true),
  ])
  func weightsAreScaledWithinOneHundredth(weight: String, isScaled: Bool) throws {
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(
        Fixtures.indexSystem, #"id="cost" kind"#, #"id="cost" weight="\#(weight)" kind"#),
      file: "i.xml")
    #expect(problems.map(\.words.code) == [isScaled ? "SI-012" : "SI-011"])
    #expect(problems.first?.words.value == weight)
    #expect((system != nil) == isScaled)
  }

  @Test func bytesThatAreNoXMLAreOneProblem() {
    for bytes in [[], Array("id,name\n".utf8), [0x50, 0x4B, 3, 4]] as [[UInt8]] {
      let (system, problems) = IndexSystemReader.read(bytes, file: "i.xml")
      #expect(system == nil && problems.count == 1)
    }
  }
}
