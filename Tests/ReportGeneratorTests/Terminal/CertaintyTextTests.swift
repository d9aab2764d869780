// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What `explain` and `score` say of certainty.
@Suite struct CertaintyTextTests {
  private let result = CertainSample.six()

  private func explained(_ id: String, _ node: String?, _ language: TerminalLanguage) throws
    -> String
  {
    try #require(Explanation(of: result, alliance: id, node: node, in: language)).text
  }

  @Test func theWholeIsExplainedWithItsCertainty() throws {
    let english = try explained("c-rail", nil, .english)
    for part in [
      "There is no interval: only counts", "The five operators side by side", "M(∧,∨)",
      "equal to a weight, not to an answer: very good, good, average", "Possible places 2–4",
      "The most that one answer sheet moves this score is −0.84", "next below, draw",
      "Raising “members’ part in decisions” by one grade adds 3.1 points and would pass",
    ] {
      let lines = english.split(whereSeparator: \.isNewline).map {
        $0.drop { $0 == " " }
      }.joined(separator: " ")
      #expect(lines.contains(part), "\(part)")
    }
    let chinese = try explained("d-bio", nil, .chinese)
    for part in ["抽样误差", "标准误 1.200000，自由度 11.42，答卷人 6", "（仅供参考）", "五种算子对照", "期望名次"] {
      #expect(chinese.contains(part), "\(part)")
    }
    let node = try explained("a-grid", "operation", .english)
    #expect(node.contains("Standard error 1.3") && !node.contains("Possible places"))
  }

  /// Eighty places hold every line of the parts on certainty.
  @Test(arguments: TerminalLanguage.allCases)
  func linesFitATerminal(_ language: TerminalLanguage) throws {
    for alliance in result.alliances {
      guard
        let explanation = Explanation(of: result, alliance: alliance.id, node: nil, in: language)
      else {
        Issue.record("no explanation of \(alliance.id)")
        continue
      }
      for line in explanation.interval + explanation.readings + explanation.losses
        + explanation.robustness
      {
        #expect(TextTable.width(line) <= 80, "\(line)")
      }
    }
  }

  @Test func scoreSaysHowManyNeighboursCanBeToldApart() {
    #expect(
      RobustnessText(result, in: .english).line
        == "2 of 4 pairs of neighbours in the ranking can be told apart at 95\u{A0}%.")
    #expect(RobustnessText(result, in: .chinese).line == "名次相邻的联盟共4对，其中2对按95%的把握可以区分。")
    #expect(RobustnessText(Sample.six().result(), in: .english).line == nil)
  }

  /// For looking at: `explain` as it comes.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["STEELYARD_WRITE_FIXTURE_SITE"] != nil))
  func writesExplanations() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["STEELYARD_WRITE_FIXTURE_SITE"])
    for language in TerminalLanguage.allCases {
      for id in ["c-rail", "d-bio"] {
        try Data(explained(id, nil, language).utf8)
          .write(to: URL(fileURLWithPath: folder + "-\(id)-\(language.rawValue).txt"))
      }
    }
  }
}
