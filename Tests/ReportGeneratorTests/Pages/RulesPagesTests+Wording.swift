// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What must not be said in the words of something else.
extension RulesPagesTests {
  /// Two marks are asked for: one is too few, and nobody speaks of answers.
  @Test func tooFewMarksAreNoAnswers() throws {
    var inputs = RuledSample.pointsTable()
    let kept = inputs.reviewerMarks.marks.filter { $0.alliance == "p0" }.prefix(1)
    inputs.reviewerMarks.marks.removeAll { $0.alliance == "p0" }
    inputs.reviewerMarks.marks += kept
    let files = site(RuledSample.published(inputs))
    for (path, said) in [
      ("alliances/p0.html", "评审份数不足"), ("en/alliances/p0.html", "too few reviewers’ marks"),
      ("alliances/p0.csv", "评审份数不足"),
    ] {
      let text = try #require(files[path])
      #expect(text.contains(said), "\(path)")
      #expect(!text.contains("无有效答卷") && !text.contains("no valid answers"), "\(path)")
    }
  }

  /// A member of two alliances counts in full for both: told apart from what is shared out.
  @Test func sharedFactsAreNoDispute() throws {
    var inputs = RuledSample.profiles()
    for alliance in ["t2", "t3"] {
      inputs.facts.rows.append(
        FactRow(
          list: "members", alliance: alliance, line: 200, number: "M-BOTH",
          date: FactDate(year: 2026), cells: ["sector": "university"],
          verification: Verification(verified: 1)))
    }
    let files = site(RuledSample.published(inputs))
    func section(_ page: String, _ id: String) -> String? {
      files[page]?.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first?
        .components(separatedBy: "</section>").first
    }
    let shared = try #require(section("methodology.html", "shared-facts"))
    #expect(shared.contains("M-BOTH") && shared.contains("类型联盟3、类型联盟4"))
    #expect(!shared.contains("%") && shared.contains("不是争议"))
    let claims = try #require(section("methodology.html", "claims"))
    #expect(claims.contains("ZL-SHARED") && !claims.contains("M-BOTH"))
    #expect(section("alliances/t2.html", "shared-facts") != nil)
    #expect(section("alliances/t0.html", "shared-facts") == nil)
  }
}
