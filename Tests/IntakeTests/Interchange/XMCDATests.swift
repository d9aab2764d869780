// SPDX-License-Identifier: Apache-2.0
import Evidence
import Problems
import Testing

@testable import Intake

/// Proves which judgements an XMCDA document gives, in each generation of the format.
///
/// The fixtures are made up; element names are those of the schemas 3.1.1 and 4.0.0 and, for 2.x,
/// of the web services that read it.
@Suite struct XMCDATests {
  static let second = """
    <xmcda:XMCDA xmlns:xmcda="http://www.decision-deck.org/2012/XMCDA-2.2.1">
      <criteria><criterion id="g"/><criterion id="a"/><criterion id="b"/><criterion id="c"/></criteria>
      <hierarchy><node><criterionID>g</criterionID>
        <node><criterionID> a </criterionID></node><node><criterionID>b</criterionID></node>
        <node><criterionID>c</criterionID></node></node></hierarchy>
      <criteriaValues><criterionValue><criterionID>a</criterionID><value><real>0.5</real></value></criterionValue></criteriaValues>
      <criteriaComparisons id="g"><pairs>
        <pair><initial><criterionID>a</criterionID></initial><terminal><criterionID>b</criterionID></terminal><value><integer>3</integer></value></pair>
        <pair><initial><criterionID>c</criterionID></initial><terminal><criterionID>a</criterionID></terminal><values><value><rational><numerator>1</numerator><denominator>5</denominator></rational></value></values></pair>
      </pairs></criteriaComparisons>
    </xmcda:XMCDA>
    """

  static let fourth = """
    <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
      <criteriaMatrix id="g/e 1" name="e 1">
        <row><criterionID>a</criterionID>
          <column><criterionID>a</criterionID><values><value><integer>1</integer></value></values></column>
          <column><criterionID>b</criterionID><values><value><real>0.3333333333333333</real></value></values></column>
          <column><criterionID>c</criterionID><values><value><NA/></value></values></column>
        </row>
        <row><criterionID>b</criterionID>
          <column><criterionID>a</criterionID><values><value><real>3</real></value></values></column>
          <column><criterionID>c</criterionID><values><value><real>2.5</real></value></values></column>
        </row>
      </criteriaMatrix>
      <criteriaMatrix id="h" mcdaConcept="group judgements">
        <row><criterionID>x</criterionID>
          <column><criterionID>y</criterionID><values><value><real>1.5</real></value></values></column>
        </row>
      </criteriaMatrix>
    </xmcda>
    """

  private func read(_ text: String) -> ForeignJudgements {
    XMCDADocument.read(Array(text.utf8), file: "x.xml")
  }

  private func shown(_ judgements: ForeignJudgements) -> [String] {
    judgements.pairs.map { "\($0.parent) \($0.expert): \($0.left) \($0.right) \($0.text)" }
  }

  @Test func theSecondGeneration() {
    let read = read(Self.second)
    #expect(english(read.problems) == [])
    #expect(shown(read) == ["g p1: a b 3", "g p1: c a 1/5"])
    #expect(read.root == "g")
  }

  @Test func theFourthGenerationWithoutAHierarchy() throws {
    let read = read(Self.fourth)
    // b over a = 3 has 0.3333333333333333 for its exact reciprocal: the mirror is left out.
    #expect(shown(read) == ["g e 1: a b 0.3333333333333333", "g e 1: b c 2.5", "h group: x y 1.5"])
    #expect(placed(read.problems) == ["13:3 SE-026"])
    let reading = JudgementsReader.read(
      Array(Self.fourth.utf8), file: "x.xml", outline: nil, experts: [])
    #expect(
      reading.value.judgements.group(of: "g")?.sheets.first?.pairs
        == [1, 1.0 / 3, nil, 3, 1, 2.5, nil, 0.4, 1])
  }

  @Test func theHierarchyTellsTheParent() {
    let text = Self.second.split(separator: "<criteriaComparisons id=\"g\">")
      .joined(separator: "<criteriaComparisons>")
    #expect(shown(read(text)).first == "g p1: a b 3")
    let orphan = text.split(separator: "hierarchy").joined(separator: "anarchy")
    #expect(placed(read(orphan).problems) == ["7:3 SE-027"])
  }

  @Test(arguments: [
    ("2012/XMCDA-2.2.1", "2009/XMCDA-1.0.0", "1:1 SE-017"),
    ("2012/XMCDA-2.2.1", "XMCDA-2.2.1", "1:1 SE-017"),
    ("<initial><criterionID>a</criterionID></initial>", "", "8:5 SE-014"),
    ("<initial><criterionID>a</criterionID></initial>", "<initial/>", "8:11 SE-014"),
    ("<value><integer>3</integer></value>", "", "8:5 SE-013"),
    ("<value><integer>3</integer></value>", "<value><label>3</label></value>", "SE-013"),
    ("<node><criterionID>b</criterionID></node>", "<node/>", "4:48 SE-014"),
    ("<node><criterionID>b<", "<node><criterionID>c<", "5:5 SE-006"),
    ("<criteria>", "<criteria", "SX-023"),
  ])
  func everyRule(old: String, new: String, expected: String) {
    let parts = Self.second.components(separatedBy: old)
    #expect(parts.count >= 2, "\(old)")
    let found = placed(read(parts.joined(separator: new)).problems)
    #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
  }

  @Test func otherMarkupIsNoXMCDA() {
    #expect(placed(read("<html/>").problems) == ["1:1 SE-010"])
    #expect(read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").problems.hasErrors)
    var deep = "<xmcda xmlns=\"http://www.decision-deck.org/2021/XMCDA-4.0.0\"><criteriaHierarchy>"
    for level in 0..<60 { deep += "<nodes><node><criterionID>n\(level)</criterionID>" }
    for _ in 0..<60 { deep += "</node></nodes>" }
    let found = read(deep + "</criteriaHierarchy></xmcda>").problems
    #expect(found.map(\.words.code) == ["SE-012"])
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
