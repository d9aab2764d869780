// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Problems
import Testing

@testable import Rounds

/// Proves that a round's facts become figures, and what is said of odd ones, of missing ones and of
/// evidence. The rounds are written by the tests.
@Suite struct FactsRoundTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A round with one list of contracts, whose amounts are summed, and one figure from the statistics.
  private func write(
    facts: String = "alliance,number,date,amount,evidence\na,k1,2026-05,40,\nb,k2,2026-06,60,\n",
    statistics: String = "alliance,indicator,value,reported,evidence\na,staff,3,3,\nb,staff,2,2,\n",
    inRound more: String = "", rules: String = "", previous: String? = nil,
    stage: String = "reported", alliances: [String] = ["a", "b"]
  ) throws -> String {
    try folder.write(
      """
      <index-system xmlns="urn:steelyard:index-system:1" id="small" edition="2026">
        <name xml:lang="en">Small</name>
        <grades><grade id="good" score="100"><name xml:lang="en">Good</name></grade><grade id="poor" score="0"><name xml:lang="en">Poor</name></grade></grades>
        <fact-lists><fact-list id="contracts" amount="amount"><name xml:lang="en">Contracts</name><column id="amount" kind="number"/></fact-list></fact-lists>
        <indicator id="turnover" weight="0.5" kind="benefit"><name xml:lang="en">Turnover</name>
          <measure years="3"><rows list="contracts" taking="sum"/></measure><anchors>100 0</anchors></indicator>
        <indicator id="staff" weight="0.5" kind="benefit"><name xml:lang="en">Staff</name><anchors>3 0</anchors></indicator>
      </index-system>

      """, to: "small.xml")
    try folder.write("id,name\n" + alliances.map { "\($0),\($0)\n" }.joined(), to: "alliances.csv")
    try folder.write(facts, to: "contracts.csv")
    try folder.write(statistics, to: "statistics.csv")
    if let previous { try folder.write(previous, to: "previous.json") }
    return try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="r-2026" year="2026" date="2026-12-31" language="en" index-system="small.xml">
        <name xml:lang="en">Round</name>
        <alliances href="alliances.csv"/>
        \(more.contains("<facts") ? "" : #"<facts list="contracts" href="contracts.csv"/>"#)\(more)
        <statistics href="statistics.csv"/>
        \(rules)
        <verification counts="\(stage)"/>
        \(previous == nil ? "" : #"<previous href="previous.json"/>"#)
      </round>

      """, to: "round.xml")
  }

  private func lines(_ round: LoadedRound) -> [String] {
    round.problems.map { $0.line(in: .english) }
      .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  private func figure(_ round: LoadedRound, _ alliance: String, _ node: String) -> Double? {
    round.result?.alliances.first { $0.id == alliance }?.nodes.first { $0.id == node }?.value
  }

  @Test func factsBecomeFigures() throws {
    let round = try LoadedRound(try write())
    #expect(lines(round) == [])
    #expect(figure(round, "a", "turnover") == 40 && figure(round, "b", "turnover") == 60)
    #expect(round.result?.provenance.inputs.map(\.role).contains("facts") == true)
  }

  /// Several files, named by a pattern; a number that an alliance states twice in them.
  @Test func patternsOfFiles() throws {
    let header = "alliance,number,date,amount\n"
    try folder.write(header + "a,k1,2026-05,40\n", to: "facts/1.csv")
    try folder.write(header + "a,k3,2026-05,5\n", to: "facts/2.csv")
    let round = try LoadedRound(
      try write(inRound: #"<facts list="contracts" href="facts/*.csv"/>"#))
    #expect(figure(round, "a", "turnover") == 45 && figure(round, "b", "turnover") == 0)
    #expect(round.problems.map { $0.words.code } == ["SF-051"])
    try folder.write(header + "a,k1,2026-05,5\n", to: "facts/2.csv")
    let twice = try LoadedRound(
      try write(inRound: #"<facts list="contracts" href="facts/*.csv"/>"#))
    #expect(twice.problems.map { $0.words.code } == ["SF-033"])
  }

  @Test func whatIsMissing() throws {
    let one = try LoadedRound(
      try write(facts: "alliance,number,date,amount\na,k1,2026,1\n"))
    #expect(
      lines(one) == [
        #"round.xml:4:27: note: list "contracts" has no row of b. Nothing is counted for them; add their rows if they were only not handed in. [SF-051]"#
      ])
    let round = try folder.write(
      String(decoding: try Data(contentsOf: URL(filePath: folder("round.xml"))), as: UTF8.self)
        .replacingOccurrences(of: #"<facts list="contracts" href="contracts.csv"/>"#, with: ""),
      to: "round.xml")
    let none = try LoadedRound(round)
    #expect(none.problems.map { $0.words.code } == ["SF-052"])
    #expect(none.problems.map(\.severity) == [.warning])
    #expect(figure(none, "a", "turnover") == nil)
    let unknown = try LoadedRound(
      try write(inRound: #"<facts list="patents" href="contracts.csv"/>"#))
    #expect(unknown.problems.map { $0.words.code }.contains("SF-001"))
  }

  // MARK: Odd figures

  private func previous(_ figures: [String: [String: Double?]]) -> String {
    let alliances = figures.sorted { $0.key < $1.key }.map { id, nodes in
      let nodes = nodes.sorted { $0.key < $1.key }.map { node, value in
        #"{"id":"\#(node)","value":\#(value.map { String($0) } ?? "null")}"#
      }
      return #"{"id":"\#(id)","nodes":[\#(nodes.joined(separator: ","))]}"#
    }
    return
      #"{"schema":"steelyard.evaluation/1","round":{"id":"r-2025","year":2025},"alliances":[\#(alliances.joined(separator: ","))]}"#
  }

  @Test func againstTheYearBefore() throws {
    let round = try LoadedRound(
      try write(
        previous: previous([
          "a": ["turnover": 400_000, "staff": 1.9], "b": ["turnover": 60, "staff": nil],
          "c": ["staff": 1],
        ])))
    #expect(
      lines(round).filter { !$0.contains("[SR-012]") } == [
        #"contracts.csv: warning: "turnover" of "a" is 40, and was 400000 in 2025: about ten thousand times or a ten-thousandth. Check the unit: 元 for 万元, or the reverse. [SF-054]"#,
        #"statistics.csv: note: "staff" changed by more than half since 2025 for a. Check these figures against their evidence. [SF-053]"#,
      ])
  }

  @Test func againstWhatWasReportedAndTheOthers() throws {
    let alliances = ["a", "b", "c", "d", "e"]
    let round = try LoadedRound(
      try write(
        facts: "alliance,number,date,amount,verified\n"
          + alliances.map {
            let amount = $0 == "e" ? 500_000 : 50
            return "\($0),k-\($0),2026,\(amount),\(amount)\n"
          }.joined(),
        statistics: "alliance,indicator,value,reported,reason\n"
          + alliances.map { "\($0),staff,3,\($0 == "b" ? 30_000 : 3),unit\n" }.joined(),
        stage: "verified", alliances: alliances))
    #expect(
      lines(round).filter { $0.contains("SF-") } == [
        #"contracts.csv: warning: "turnover" of "e" is 500000, thousands of times what most alliances have. Check the unit: 元 for 万元, or the reverse. [SF-056]"#,
        #"statistics.csv: warning: "staff" of "b" is 3, and 30000 was reported: about ten thousand times or a ten-thousandth. Check the unit: 元 for 万元, or the reverse. [SF-055]"#,
      ])
  }

  /// A figure that is typed beyond them is refused; one that is counted is somebody's rows to look at.
  @Test func countedBeyondWhatIsPlausible() throws {
    let file = try write()
    for (limits, said) in [
      (#"least="40" most="60""#, []),
      (#"least="41""#, [("a", "40", "below the least that is plausible, 41")]),
      (#"most="59.5""#, [("b", "60", "above the greatest that is plausible, 59.5")]),
    ] as [(String, [(String, String, String)])] {
      let system = try String(contentsOf: URL(filePath: folder("small.xml")), encoding: .utf8)
      try folder.write(
        system.replacing("id=\"turnover\"", with: "id=\"turnover\" " + limits), to: "small.xml")
      let round = try LoadedRound(file)
      #expect(
        lines(round)
          == said.map {
            "contracts.csv: warning: \"turnover\" of \"\($0)\" is counted as \($1), \($2). Check the rows that it is counted from, or correct the limit in the index system. [SF-061]"
          })
      // It names an alliance, and nobody has looked into it yet.
      #expect(round.result?.problems.isEmpty == true)
      try folder.write(system, to: "small.xml")
    }
  }

  // MARK: Evidence

  @Test func evidence() throws {
    try folder.write("one", to: "papers/e-1.pdf")
    try folder.write("two", to: "papers/contracts/k 2.pdf")
    try folder.write("not named", to: "papers/x.pdf")
    try folder.write("hidden", to: "papers/.e-9.pdf")
    try folder.write("outside", to: "secret.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder("papers/link.pdf"), withDestinationPath: folder("secret.pdf"))
    let facts =
      "alliance,number,date,amount,evidence\na,k1,2026,40,e-1\nb,k2,2026,60,contracts/k 2.pdf；e-1.pdf; link.pdf;no. 7;.e-9\n"
    let round = try LoadedRound(
      try write(
        facts: facts,
        statistics: "alliance,indicator,value,reported,evidence\na,staff,3,3,x\nb,staff,3,3,\n",
        rules: #"<evidence folder="papers"/>"#))
    #expect(
      lines(round) == [
        "contracts.csv: note: 3 of 6 pieces of evidence are no files of the evidence folder. Put the files there under these names, if they are meant to be files. [SF-057]"
      ])
    let inputs = round.result?.provenance.inputs.filter { $0.role == "evidence" } ?? []
    #expect(inputs.map(\.file) == ["papers"] && inputs.map(\.rows) == [3])
    // sha256sum 'contracts/k 2.pdf' e-1.pdf x.pdf | sha256sum
    #expect(
      inputs.map(\.digest)
        == ["d3cef6f4159a1c7f382948e474355c68289db0bf5ec3256854cb130987e3d038"])
  }

  @Test(arguments: ["../secret.pdf", "/etc/passwd", "contracts/../../secret.pdf", "..\\secret.pdf"])
  func pathsThatLeadOut(path: String) throws {
    try folder.write("outside", to: "secret.pdf")
    try folder.write("in", to: "papers/in.pdf")
    let round = try LoadedRound(
      try write(
        facts: "alliance,number,date,amount,evidence\na,k1,2026,40,\(path)\nb,k2,2026,60,in\n",
        rules: #"<evidence folder="papers"/>"#))
    #expect(
      lines(round) == [
        "contracts.csv:2: error: evidence names a path that leads out of the evidence folder. Name files by their path within the folder. [SF-058]"
      ])
    #expect(round.result == nil)
  }

  @Test func noFolderOfEvidence() throws {
    let round = try LoadedRound(try write(rules: #"<evidence folder="papers"/>"#))
    #expect(round.problems.map { $0.words.code } == ["SF-059"])
    // Without the element nothing is looked for.
    #expect(
      lines(
        try LoadedRound(
          try write(
            facts: "alliance,number,date,amount,evidence\na,k1,2026,40,../x\nb,k2,2026,60,in\n")))
        == [])
  }
}
