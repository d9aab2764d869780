// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves what a round says about where responses come from and which of them count.
@Suite struct RoundCountingTests {
  private func read(
    _ attributes: String, _ child: String = "", before: String = ""
  ) -> (document: RoundDocument?, problems: [Problem]) {
    let text = """
      <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-03-31" language="en" \
      index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\(before)
      <responses href="r.csv" questionnaire="q.xml"\(attributes)>\(child)</responses></round>
      """
    return RoundReader.read(Array(text.utf8), file: "r.xml", randomIndexTables: [])
  }

  @Test func everythingIsRead() throws {
    let (document, problems) = read(
      #" source="limesurvey" organisation="单位" token="token" unit="organisation""#,
      """
      <counting duplicates="drop" counted="first" previews="drop" incomplete="keep" \
      too-fast="drop" seconds="90" straight-lined="keep" inattentive="drop"/>
      """, before: #"<invitations href="i.csv"/>"#)
    #expect(english(problems) == [])
    let responses = try #require(document?.responses.first)
    #expect(responses.source == .limeSurvey && responses.organisation == "单位")
    #expect(responses.token == "token" && document?.invitations?.href == "i.csv")
    var rule = CountingRule()
    rule.duplicates = .drop
    rule.counted = .first
    rule.previews = .drop
    rule.incomplete = .keep
    rule.tooFast = .drop
    rule.seconds = 90
    rule.straightLined = .keep
    rule.inattentive = .drop
    rule.unit = .organisation
    #expect(responses.counting == rule)
  }

  @Test func whatIsLeftOutIsToldApartFromWhatIsDeclared() throws {
    let usual = try #require(read("").document?.responses.first)
    #expect(usual.declaredRespondent == nil && usual.respondent == .column("respondent"))
    #expect(usual.declaredAlliance == nil && usual.alliance == .column("alliance"))
    #expect(usual.declaredAudience == nil && usual.audience == .column("audience"))
    #expect(usual.source == nil && usual.organisation == nil && usual.token == nil)
    #expect(usual.counting == CountingRule())
    let declared = try #require(
      read(#" respondent="respondent" alliance="=a" audience="who""#).document?.responses.first)
    #expect(declared.declaredRespondent == .column("respondent"))
    #expect(declared.declaredAlliance == .constant("a"))
    #expect(declared.declaredAudience == .column("who") && declared.audience == .column("who"))
  }

  @Test(arguments: SurveySource.allCases) func everySource(source: SurveySource) throws {
    let (document, problems) = read(#" source="\#(source.rawValue)""#)
    #expect(problems.isEmpty && document?.responses.first?.source == source)
  }

  static let broken: [(attributes: String, child: String, found: [String])] = [
    (#" unit="organisation""#, "", ["2:47 SC-003"]),
    (#" unit="organisation" organisation="o""#, "", []),
    (#" token="t""#, "", ["2:47 SC-004"]),
    (#" source="excel""#, "", ["2:47 SD-009"]),
    ("", #"<counting previews="remove"/>"#, ["2:57 SD-009"]),
    ("", #"<counting counted="last"/>"#, ["2:57 SR-025"]),
    ("", #"<counting duplicates="flag" counted="first"/>"#, ["2:75 SR-025"]),
    ("", #"<counting duplicates="drop" counted="newest"/>"#, ["2:75 SD-009"]),
    ("", #"<counting seconds="0"/>"#, ["2:57 SD-020"]),
    ("", #"<counting seconds="2 s"/>"#, ["2:57 SD-017"]),
    ("", #"<counting seconds="90000"/>"#, ["2:57 SD-020"]),
    ("", #"<counting fast="flag"/>"#, ["2:57 SD-005"]),
    ("", #"<counting/><counting/>"#, ["2:58 SD-018"]),
    ("", #"<counting>x</counting>"#, ["2:47 SD-015"]),
  ]

  @Test(arguments: broken) func eachRuleBrokenOnce(
    attributes: String, child: String, found: [String]
  ) {
    let (document, problems) = read(attributes, child)
    #expect(placed(problems) == found, "\(english(problems))")
    #expect((document == nil) == problems.hasErrors)
  }
}
