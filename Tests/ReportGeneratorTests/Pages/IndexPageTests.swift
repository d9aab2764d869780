// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

@Suite struct IndexPageTests {
  private let result = Sample.six().result()

  private func order(_ text: String, section: String) -> [String] {
    let part =
      text.components(separatedBy: "<section id=\"\(section)\"").dropFirst().first?
      .components(separatedBy: "</section>").first ?? ""
    return part.components(separatedBy: "href=\"alliances/").dropFirst().map {
      String($0.prefix { $0 != "." })
    }
  }

  @Test func ordersByRankShowsTiesAndSetsTheUnscoredApart() throws {
    let text = try #require(site(result)["index.html"])
    #expect(
      order(text, section: "results") == ["a-grid", "d-bio", "b-battery", "c-rail", "f-wind"])
    #expect(order(text, section: "not-scored") == ["e-semi"])
    #expect(text.components(separatedBy: "<td class=\"n\">=3</td>").count == 3)
    #expect(text.contains("数据完整率58%，低于规定的80%"))
    // Counts of the classes: one sound, three pass, one fails.
    let counts = text.components(separatedBy: "<section id=\"class-counts\"")[1]
      .components(separatedBy: "</section>")[0]
    let numbers = counts.components(separatedBy: "<td class=\"n\">").dropFirst().map {
      $0.prefix { $0.isNumber }
    }
    #expect(numbers == ["0", "1", "3", "1"])
  }

  @Test func ordersByIdWithoutAWordOfRankingWhereRanksAreWithheld() throws {
    var sample = Sample.six()
    sample.round.publish.rank = false
    var result = sample.result()
    for index in result.alliances.indices {
      result.alliances[index].rank = nil
      result.alliances[index].tied = false
      for place in result.alliances[index].nodes.indices {
        result.alliances[index].nodes[place].rank = nil
        result.alliances[index].nodes[place].tied = false
      }
    }
    let files = site(result)
    let text = try #require(files["index.html"])
    #expect(
      order(text, section: "results") == ["a-grid", "b-battery", "c-rail", "d-bio", "f-wind"])
    for path in ["index.html", "alliances/a-grid.html"] {
      let page = try #require(files[path])
      #expect(!page.contains("名次"), "\(path)")
    }
    #expect(files["ranking.csv"]?.contains("名次") == false)
  }

  /// Everything that a structure profile withholds was computed: none of it is on any page.
  @Test func structureProfileJudgesNothing() throws {
    let full = Sample.structure().result()
    let scores = full.alliances.compactMap(\.score).map {
      FixedPoint.comparison($0).shortest
    }
    #expect(!scores.isEmpty)
    let files = site(full.withoutJudgement())
    let judging = [
      "优秀", "良好", "合格", "很好", "较好", "较差", "很差", "名次", "得分", "强项", "改进建议", "very good", "excellent",
      "Strengths", "Ranking", "Advice", "class=\"mark", "class=\"chip",
    ]
    for (path, text) in files {
      let body = text.components(separatedBy: "</style>").last ?? ""
      for word in judging { #expect(!body.contains(word), "\(path): \(word)") }
      if path.hasSuffix(".csv") || path.contains("alliances/") {
        for score in scores where score.contains(".") {
          #expect(!body.contains(score), "\(path): \(score)")
        }
      }
    }
    let index = try #require(files["index.html"])
    #expect(index.contains("成员构成说明联盟是什么样的组织，不说明其工作好坏。"))
    #expect(order(index, section: "alliances") == full.alliances.map(\.id))
    let seats = full.alliances.compactMap(\.composition?.seats).reduce(0, +)
    #expect(index.contains("12个联盟，共\(seats)个席位。"))
    #expect(files["alliances/nev-02.html"]?.contains("成员中没有高校或科研机构。") == true)
    #expect(files["alliances/nev-03.html"]?.contains("第Ⅲ类（官产学研用）") == true)
    #expect(files["en/alliances/nev-06.html"]?.contains("Class II") == true)
  }

  /// Scores withheld, ranks and classes published.
  @Test func leavesOutScoresAloneWhereOnlyTheyAreWithheld() throws {
    var sample = Sample.six()
    sample.round.publish.score = false
    let full = sample.result()
    var result = full
    for place in result.nodes.indices { result.nodes[place].scores = nil }
    for index in result.alliances.indices where result.alliances[index].score != nil {
      result.alliances[index].score = nil
      result.alliances[index].membership = nil
      result.alliances[index].bounds = nil
      result.alliances[index].absent = .notPublished
      for place in result.alliances[index].nodes.indices {
        result.alliances[index].nodes[place].score = nil
        result.alliances[index].nodes[place].membership = nil
        result.alliances[index].nodes[place].contribution = nil
        result.alliances[index].nodes[place].verdict = nil
      }
    }
    let files = site(result)
    let text = try #require(files["alliances/a-grid.html"])
    #expect(text.contains("第1名（共5个）"))
    #expect(text.contains("良好"))
    #expect(text.contains("本年度不公布得分。"))
    #expect(!text.contains("84.7"))
    let exact = FixedPoint.comparison(try #require(full.alliances[0].score)).shortest
    #expect(files["ranking.csv"]?.contains(exact) == false)
    #expect(site(Sample.six().result())["ranking.csv"]?.contains(exact) == true)
    #expect(files["index.html"]?.contains("84.7") == false)
  }

  @Test func hostileTextIsReadAndIsNoMarkup() throws {
    for (path, text) in site(HostileText.result()) {
      if path.hasSuffix(".csv") {
        for cell in cells(text) where Double(cell) == nil {
          #expect(cell.first.map { "=+-@\t".contains($0) } != true, "\(path): \(cell.prefix(20))")
        }
      } else {
        #expect(!text.contains("<script"), "\(path)")
        #expect(!text.contains("alert(1)</"), "\(path)")
      }
    }
    let page = try StrictMarkup(
      try #require(site(HostileText.result())["alliances/b-battery.html"]))
    let heading = try #require(page.all("h1").first?.text)
    #expect(heading.contains("\"'><script>alert(1)</script>&amp;]]><!--"))
    #expect(heading.contains("😀"))
    #expect(heading.contains("\u{FFFD}"))
    let long = try StrictMarkup(
      try #require(site(HostileText.result())["alliances/a-grid.html"]))
    #expect(long.all("h1").first?.text == HostileText.long)
  }

  /// The cells of a CSV text, read by its own small reader.
  private func cells(_ text: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars.dropFirst() {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\r", "\n":
        if isQuoted {
          cell.unicodeScalars.append(scalar)
        } else {
          cells.append(cell)
          cell = ""
        }
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  @Test func relativePathsGoUpAndDown() {
    #expect(relativePath(from: "index.html", to: "ranking.csv") == "ranking.csv")
    #expect(relativePath(from: "en/index.html", to: "ranking.csv") == "../ranking.csv")
    #expect(relativePath(from: "en/index.html", to: "en/alliances/a.html") == "alliances/a.html")
    #expect(relativePath(from: "alliances/a.html", to: "alliances/a.csv") == "a.csv")
    #expect(
      relativePath(from: "en/alliances/a.html", to: "alliances/a.html")
        == "../../alliances/a.html")
    #expect(relativePath(from: "alliances/a.html", to: "alliances") == "../alliances")
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func indexOfSixAlliances() throws {
    try expectSnapshot(site(result)["index.html"])
  }
}
