// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What pages and tables say where publication withholds something for a small group's sake.
@Suite struct WithheldFiguresTests {
  private func result(
    _ sample: Sample = .six(), change: (inout AllianceResult) -> Void
  ) -> EvaluationResult {
    var result = sample.result()
    change(&result.alliances[0])
    return result
  }

  private func section(_ id: String, of text: String?) throws -> String {
    try #require(
      text?.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
  }

  private func withhold(_ id: String, in alliance: inout AllianceResult) throws {
    let place = try #require(alliance.nodes.firstIndex { $0.id == id })
    alliance.nodes[place].absent = .notPublished
    alliance.nodes[place].membership = nil
    alliance.nodes[place].score = nil
    alliance.nodes[place].rank = nil
    alliance.nodes[place].contribution = nil
    alliance.nodes[place].value = nil
    alliance.nodes[place].reported = nil
    alliance.nodes[place].points = []
    alliance.nodes[place].items = []
  }

  @Test func aWithheldFigureIsNotCalledMissing() throws {
    var result = Sample.six().result()
    for id in ["standards", "project-management"] {
      try withhold(id, in: &result.alliances[0])
    }
    let files = site(result)
    let chinese = files["alliances/a-grid.html"]
    let english = files["en/alliances/a-grid.html"]
    #expect(try section("figures", of: chinese).contains("<td class=\"n\">不单独公布</td>"))
    #expect(try section("figures", of: english).contains("<td class=\"n\">not published</td>"))
    #expect(try !section("figures", of: chinese).contains("未提供"))
    #expect(try section("checklists", of: chinese).contains("<p>不单独公布。</p>"))
    #expect(try section("checklists", of: english).contains("<p>not published. </p>"))
    #expect(
      try section("tree", of: chinese).components(separatedBy: "为避免推算出人数不足的指标，不单独公布")
        .count == 3)
    #expect(
      try section("tree", of: english)
        .contains("withheld so that a small group cannot be worked out"))
    let rows = try #require(files["alliances/a-grid.csv"]).components(separatedBy: "\r\n")
    for id in ["standards", "project-management"] {
      let row = try #require(rows.first { $0.contains(",\(id),") })
      #expect(row.hasSuffix("为避免推算出人数不足的指标，不单独公布"))
    }
    // What was not supplied is still called so, on the page and in the table.
    #expect(try section("figures", of: files["alliances/d-bio.html"]).contains("未提供") == false)
    result.alliances[3].nodes[4].value = nil
    let incomplete = site(result)
    #expect(incomplete["alliances/d-bio.csv"]?.contains(",未提供") == true)
  }

  @Test func theRulesSayThatASecondFigureMayBeWithheld() throws {
    let files = site(Sample.six().result())
    #expect(
      try section("publication", of: files["methodology.html"])
        .contains("可能另有一项数据不公布；此时其上各级的各等级占比也不公布"))
    #expect(
      try section("publication", of: files["en/methodology.html"])
        .contains("the shares of the grades of the nodes above are then withheld too"))
  }

  /// Scores stand without shares and without ranks: nothing goes with them.
  @Test func scoresStandWithoutSharesAndRanks() throws {
    var result = Sample.six().result()
    for (place, entry) in result.outline.entries.enumerated() where !entry.children.isEmpty {
      result.alliances[0].nodes[place].membership = nil
      result.alliances[0].nodes[place].verdict = nil
    }
    result.alliances[0].membership = nil
    let node = try #require(result.outline.place(of: "standards"))
    for index in result.alliances.indices { result.alliances[index].nodes[node].rank = nil }
    let files = site(result)
    let before = site(Sample.six().result())
    let chinese = try #require(files["alliances/a-grid.html"])
    #expect(chinese.contains("各等级占比不公布（避免推算出人数不足的指标）。"))
    #expect(!chinese.contains("按最大隶属度原则"))
    #expect(
      files["en/alliances/a-grid.html"]?.contains(
        "Shares of the grades are not published, so that a small group cannot be worked out.")
        == true)
    let numbers = { (section: String) in
      section.components(separatedBy: "<td class=\"n\">").dropFirst().map {
        String($0.prefix { $0 != "<" })
      }
    }
    let shown = try numbers(section("criteria", of: chinese))
    #expect(shown.count > 10 && !shown.contains("–"))
    #expect(try shown == numbers(section("criteria", of: before["alliances/a-grid.html"])))
    #expect(files["index.html"] == before["index.html"])
    let row = try #require(
      try section("tree", of: chinese).components(separatedBy: "<tr").first {
        $0.contains("标准制定折算分")
      })
    #expect(row.contains("<td class=\"n\">–</td>"))
    // Where shares are published, nothing is said.
    #expect(before["alliances/a-grid.html"]?.contains("各等级占比不公布") == false)
  }

  @Test func countsThatAreNotShownHaveTheirReason() throws {
    var result = Sample.six().result()
    let survey = try #require(result.outline.place(of: "decision-participation"))
    result.alliances[0].nodes[survey].items = []
    result.alliances[0].participation = result.alliances[0].participation.map {
      Participation(
        audience: $0.audience, members: $0.members, invited: $0.invited, respondents: nil)
    }
    let files = site(result)
    let answers = try section("answers", of: files["alliances/a-grid.html"])
    #expect(answers.contains("因有答卷对象或题目的答卷人数不足，不公布各题的答案人数。"))
    #expect(answers.contains("因有答卷对象的答卷人数不足，不公布各类对象的答卷数。"))
    // The other indicator's counts are of all audiences together.
    #expect(answers.contains("各等级占比按答卷对象加权，不能由合计人数直接算出。"))
    let other = try section("answers", of: files["en/alliances/c-rail.html"])
    #expect(!other.contains("are not shown, because"))
    #expect(other.contains("do not follow from the pooled counts alone"))
  }

  /// An answerless indicator that counts as the worst grade hides no counts: there are none.
  @Test func countsThatNeverWereAreNotCalledWithheld() throws {
    var result = Sample.six().result()
    let survey = try #require(result.outline.place(of: "decision-participation"))
    result.alliances[0].nodes[survey].items = []
    result.alliances[0].nodes[survey].respondents = nil
    result.alliances[0].nodes[survey].absent = .noAnswers
    result.alliances[0].nodes[survey].completeness = 0
    let answers = try section("answers", of: site(result)["alliances/a-grid.html"])
    #expect(answers.contains("<p>无有效答卷；按最差等级计。</p>"))
    #expect(!answers.contains("不公布各题"))
  }

  @Test func aCompleteCriterionOfAnUnscoredAllianceIsNotCalledIncomplete() throws {
    var result = Sample.six().result()
    let places = try #require(result.outline.entries.first?.children)
    for (offset, place) in places.enumerated() {
      result.alliances[4].nodes[place].score = nil
      result.alliances[4].nodes[place].membership = nil
      result.alliances[4].nodes[place].absent = .belowCompleteness
      result.alliances[4].nodes[place].completeness = offset == 0 ? 0.8 : 0.79
    }
    let files = site(result)
    let rows = try #require(files["alliances/e-semi.csv"]).components(separatedBy: "\r\n")
    for (offset, place) in places.enumerated() {
      let row = try #require(rows.first { $0.contains(",\(result.nodes[place].id),") })
      #expect(row.hasSuffix(offset == 0 ? "联盟未评分" : "数据完整率不足"))
    }
    #expect(
      try section("tree", of: files["en/alliances/e-semi.html"])
        .contains("the alliance is not scored"))
  }

  @Test func audiencesCountByTheWeightsAsDeclared() throws {
    var sample = Sample.six()
    sample.round.audiences = [
      AudienceWeight(id: "enterprise", weight: 0.5), AudienceWeight(id: "university", weight: 0.15),
    ]
    let files = site(sample.result())
    let audiences = try section("audiences", of: files["methodology.html"])
    #expect(audiences.contains("<td class=\"n\">0.5</td>"))
    #expect(audiences.contains("<td class=\"n\">0.15</td>"))
    #expect(!audiences.contains("%"))
    #expect(
      try section("audiences", of: files["en/methodology.html"]).contains(
        "renormalised over the audiences that were asked and answered"))
  }

  @Test func structureProfilesWeighNothing() throws {
    let files = site(Sample.structure().result().withoutJudgement())
    for path in ["methodology.html", "en/methodology.html"] {
      let text = try #require(files[path])
      for word in ["越大越好", "higher is better", "more is better", "权重", "eight"] {
        let body = text.components(separatedBy: "</style>").last ?? ""
        #expect(!body.contains(word), "\(path): \(word)")
      }
      #expect(try section("definitions", of: text).contains(path.hasPrefix("en") ? "seats" : "席"))
      #expect(!text.contains("<section id=\"evidence\""))
      #expect(!text.contains("<section id=\"judgements\""))
    }
    #expect(files["methodology.html"]?.contains("任何人都可以据此重新计算") == true)
    #expect(files["en/methodology.html"]?.contains("so that anybody can recompute") == true)
    let table = try #require(files["alliances/nev-03.csv"])
    for word in ["权重", "类型", "越大越好"] { #expect(!table.contains(word)) }
    #expect(site(Sample.six().result())["methodology.html"]?.contains("越大越好") == true)
  }
}
