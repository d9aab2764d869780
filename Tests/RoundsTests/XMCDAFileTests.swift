// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Intake
import Problems
import Rounds
import Testing
import XMLDocuments

/// Proves that what is written as XMCDA reads back equal, in each version, and is of the order
/// and the names that the schemas ask for.
@Suite struct XMCDAFileTests {
  private func expert(_ id: String, _ matrix: [Double?]?) -> ExpertRecord {
    ExpertRecord(
      id: id, weights: nil, matrix: matrix, bestWorst: nil, points: nil, lambdaMax: nil,
      consistencyRatio: nil, limit: nil, missing: [], share: 1, aboveLimit: false, quality: nil,
      distance: nil, compatibility: nil, standsApart: false)
  }

  private func matrix(
    _ parent: String, _ items: [String], weights: [Double], group: [Double]?,
    _ experts: [ExpertRecord]
  ) -> MatrixRecord {
    MatrixRecord(
      parent: parent, items: items, form: .pairwise, weights: weights, expertWeights: weights,
      objectiveWeights: nil, fuzzyWeights: nil, matrix: group, counts: nil, missing: [],
      lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil, randomIndex: nil,
      quality: nil, experts: experts, consensus: nil, consensusLevel: nil, concordance: nil,
      agreement: [], intervals: [])
  }

  /// A sheet of n items, some pairs not judged, each given in one direction.
  private func sheet(_ n: Int, _ random: inout Draws, missing: Bool) -> [Double?] {
    var cells = [Double?](repeating: nil, count: n * n)
    for i in 0..<n {
      cells[i * n + i] = 1
      for j in i + 1..<max(n, i + 1) {
        // The first pair is always judged: an empty sheet is no sheet.
        if missing, i + j > 1, Int.random(in: 0..<4, using: &random) == 0 { continue }
        let value = Double.random(in: 1.0 / 9...9, using: &random)
        let (there, back) =
          Bool.random(using: &random) ? (i * n + j, j * n + i) : (j * n + i, i * n + j)
        cells[there] = value
        cells[back] = 1 / value
      }
    }
    return cells
  }

  private func record(_ random: inout Draws) -> WeightingRecord {
    let top = (0..<Int.random(in: 2...5, using: &random)).map { "c\($0)" }
    let low = (0..<Int.random(in: 2...4, using: &random)).map { "i & \($0)" }
    let codes = ["e01", "e/2", "专家 3"]
    var matrices: [MatrixRecord] = []
    for (parent, items) in [("goal", top), ("c0", low)] {
      let sheets = codes.map { expert($0, sheet(items.count, &random, missing: true)) }
      let group = sheet(items.count, &random, missing: false).compactMap { $0 }
      let weights = items.map { _ in 1 / Double(items.count) }
      matrices.append(matrix(parent, items, weights: weights, group: group, sheets))
    }
    return WeightingRecord(
      rule: WeightingRule(), matrices: matrices, objective: nil, global: ["goal": 1, "c1": 0.1])
  }

  private func read(_ bytes: [UInt8]) -> (sheets: JudgementSheets, problems: [Problem]) {
    var reader = JudgementsReader(outline: nil, experts: [])
    _ = reader.readAny(bytes, file: "x.xml")
    return reader.finish(file: "x.xml")
  }

  @Test(arguments: XMCDAVersion.allCases) func judgementsComeBackToTheLastBit(
    version: XMCDAVersion
  ) throws {
    var random = Draws(seed: 17)
    for _ in 0..<60 {
      let record = record(&random)
      let bytes = XMCDAFile.bytes(of: record, version: version)
      #expect(bytes == XMCDAFile.bytes(of: record, version: version))
      let (sheets, problems) = read(bytes)
      // One note per group matrix that is passed over, and nothing else.
      #expect(problems.map(\.words.code) == ["SE-028", "SE-028"])
      let groups = sheets.judgements.groups
      #expect(groups.map(\.parent) == ["goal", "c0"])
      for (group, matrix) in zip(groups, record.matrices) {
        #expect(group.sheets.map(\.expert) == matrix.experts.map(\.id))
        for (sheet, expert) in zip(group.sheets, matrix.experts) {
          let n = matrix.items.count
          for (i, left) in matrix.items.enumerated() {
            for (j, right) in matrix.items.enumerated() {
              let (a, b) = (group.items.firstIndex(of: left), group.items.firstIndex(of: right))
              guard let a, let b else { continue }
              #expect(sheet.pairs?[a * group.items.count + b] == expert.matrix?[i * n + j])
            }
          }
        }
      }
    }
  }

  /// Judgements of a parent in a profile compare the same items as the parent's own.
  @Test func profilesStayApart() throws {
    func sheet(_ value: Double) -> [Double?] { [1, value, 1 / value, 1] }
    let record = WeightingRecord(
      rule: WeightingRule(),
      matrices: [
        matrix("g", ["a", "b"], weights: [0.5, 0.5], group: nil, [expert("e", sheet(2))]),
        matrix("g@young", ["a", "b"], weights: [0.5, 0.5], group: nil, [expert("e", sheet(4))]),
        matrix("a", ["c", "d"], weights: [0.5, 0.5], group: nil, [expert("e", sheet(3))]),
        matrix("h@young", ["x", "y"], weights: [0.5, 0.5], group: nil, [expert("e", sheet(5))]),
      ], objective: nil, global: nil)
    for version in XMCDAVersion.allCases {
      let bytes = XMCDAFile.bytes(of: record, version: version)
      let (sheets, problems) = read(bytes)
      #expect(problems.map(\.words.code) == [])
      #expect(sheets.judgements.groups.map(\.parent) == ["g", "g@young", "a", "h@young"])
      #expect(sheets.judgements.groups.map { $0.sheets[0].pairs?[1] } == [2, 4, 3, 5])
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<criterion id=\"g@young\"/>"))
    }
  }

  @Test func aGroupAloneIsOneExpert() throws {
    let group = [1, 2, 0.5, 1.0]
    let record = WeightingRecord(
      rule: WeightingRule(),
      matrices: [matrix("g", ["a", "b"], weights: [0.5, 0.5], group: group, [expert("e", nil)])],
      objective: nil, global: nil)
    for version in XMCDAVersion.allCases {
      let (sheets, problems) = read(XMCDAFile.bytes(of: record, version: version))
      #expect(problems.map(\.words.code) == ["SE-026"])
      let sheet = try #require(sheets.judgements.groups.first?.sheets.first)
      #expect(sheet.expert == "group" && sheet.pairs == group)
    }
  }

  @Test func theSecondVersionToTheByte() {
    let record = WeightingRecord(
      rule: WeightingRule(),
      matrices: [
        matrix(
          "g", ["a", "b"], weights: [0.75, 0.25], group: nil, [expert("e", [1, 3, 1.0 / 3, 1])])
      ], objective: nil, global: ["g": 1, "a": 0.75, "b": 0.25])
    let text = String(decoding: XMCDAFile.bytes(of: record, version: .v2), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xmcda:XMCDA xmlns:xmcda="http://www.decision-deck.org/2019/XMCDA-2.2.3">
          <criteria>
            <criterion id="g"/>
            <criterion id="a"/>
            <criterion id="b"/>
          </criteria>
          <hierarchy>
            <node>
              <criterionID>g</criterionID>
              <node>
                <criterionID>a</criterionID>
              </node>
              <node>
                <criterionID>b</criterionID>
              </node>
            </node>
          </hierarchy>
          <criteriaValues id="g" mcdaConcept="local weights">
            <criterionValue>
              <criterionID>a</criterionID>
              <value>
                <real>0.75</real>
              </value>
            </criterionValue>
            <criterionValue>
              <criterionID>b</criterionID>
              <value>
                <real>0.25</real>
              </value>
            </criterionValue>
          </criteriaValues>
          <criteriaValues mcdaConcept="global weights">
            <criterionValue>
              <criterionID>g</criterionID>
              <value>
                <real>1</real>
              </value>
            </criterionValue>
            <criterionValue>
              <criterionID>a</criterionID>
              <value>
                <real>0.75</real>
              </value>
            </criterionValue>
            <criterionValue>
              <criterionID>b</criterionID>
              <value>
                <real>0.25</real>
              </value>
            </criterionValue>
          </criteriaValues>
          <criteriaComparisons id="g/e" name="e" mcdaConcept="expert judgements">
            <pairs>
              <pair>
                <initial>
                  <criterionID>a</criterionID>
                </initial>
                <terminal>
                  <criterionID>b</criterionID>
                </terminal>
                <value>
                  <real>3</real>
                </value>
              </pair>
            </pairs>
          </criteriaComparisons>
        </xmcda:XMCDA>

        """)
  }

  @Test func parentsInACircleAreWrittenOnce() throws {
    let record = WeightingRecord(
      rule: WeightingRule(),
      matrices: [
        matrix("r", ["a", "b"], weights: [0.5, 0.5], group: nil, []),
        matrix("a", ["x", "r"], weights: [0.5, 0.5], group: nil, []),
        matrix("s", ["b", "y"], weights: [0.5, 0.5], group: nil, []),
      ], objective: nil, global: nil)
    for version in XMCDAVersion.allCases {
      let bytes = XMCDAFile.bytes(of: record, version: version)
      #expect(throws: Never.self) { try XMLDocument.read(bytes, file: "x") }
    }
  }

  /// The schemas are under the EUPL and not in the repository. Put `XMCDA-3.1.1.xsd` and
  /// `XMCDA-4.0.0.xsd` (decision-deck.org/xmcda) into a folder and name it.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["STEELYARD_XMCDA_SCHEMAS"] != nil),
    arguments: [XMCDAVersion.v3, .v4])
  func theSchemasAgree(version: XMCDAVersion) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["STEELYARD_XMCDA_SCHEMAS"])
    let file = URL(filePath: folder).appending(path: "XMCDA-\(version.rawValue).xsd")
    let schema = try XMLSchemaDocument([UInt8](try Data(contentsOf: file)), file: "xmcda.xsd")
    var random = Draws(seed: 23)
    for _ in 0..<20 {
      let bytes = XMCDAFile.bytes(of: record(&random), version: version)
      #expect(schema.validate(bytes, file: "x.xml").map { $0.line(in: .english) } == [])
    }
  }
}
