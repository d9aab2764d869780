// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What holds for every page of every site.
@Suite struct PageRulesTests {
  static let sites: [String: [String: String]] = [
    "six": site(Sample.six().result()), "many": site(Sample.many().result()),
    "structure": site(Sample.structure().result().withoutJudgement()),
    "hostile": site(HostileText.result()), "weighing": site(SampleWeighing.sample().result()),
    "survey": site(SampleSurvey.result()), "points": site(RuledSample.pointsResult),
    "profiles": site(RuledSample.profilesResult),
    "certain": site(CertainSample.six()), "certain many": site(CertainSample.many()),
    "certain profiles": site(CertainSample(RuledSample.profilesResult).result),
    "certain points": site(CertainSample(RuledSample.pointsResult).result),
    "hostile points": site(HostileRules.result(RuledSample.pointsResult)),
    "hostile profiles": site(HostileRules.result(RuledSample.profilesResult)),
  ]

  /// Every page, read once.
  static let parsed: [(path: String, text: String, page: Result<StrictMarkup, any Error>)] =
    sites.flatMap { name, files in
      files.filter { $0.key.hasSuffix(".html") }.map { path, text in
        (path, text, Result { try StrictMarkup(text) })
      }
    }

  private func pages(
    _ body: (_ path: String, _ text: String, _ page: StrictMarkup) throws -> Void
  ) throws {
    #expect(!Self.parsed.isEmpty)
    for (path, text, page) in Self.parsed {
      do {
        try body(path, text, page.get())
      } catch let fault as StrictMarkup.Fault {
        Issue.record("\(path): \(fault)")
      }
    }
  }

  @Test func areWellFormedWithUniqueIdsAndNamedReferences() throws {
    try pages { path, _, page in
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(path)")
      for element in page.elements {
        if let label = element.attributes["aria-labelledby"] {
          #expect(ids.contains(label), "\(path): \(label)")
        }
      }
      #expect(page.all("h1").count == 1)
      #expect(page.all("main").count == 1)
      #expect(page.all("title").first?.text.isEmpty == false)
    }
  }

  /// On the pages with several questionnaires the tables' regions are told apart by their labels.
  @Test func regionsHaveLabelsOfTheirOwn() throws {
    try pages { path, _, page in
      let isIndex = path.hasSuffix("index.html")
      guard
        isIndex || path.hasSuffix(SurveyQualityPage.name) || path.hasSuffix(OtherAnswersPage.name)
          || path.hasSuffix(RobustnessPage.name)
      else { return }
      let labels = page.elements.filter { $0.attributes["role"] == "region" }
        .map { $0.attributes["aria-label"] ?? "" }
      #expect(Set(labels).count == labels.count && !labels.contains(""), "\(path)")
    }
  }

  @Test func runAndLoadNothing() throws {
    try pages { path, text, page in
      #expect(page.all("script").isEmpty)
      for element in page.elements {
        #expect(element.attributes["style"] == nil)
        #expect(element.attributes["src"] == nil)
        #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
        if let href = element.attributes["href"] {
          #expect(!href.contains("://") || href.hasPrefix("data:image/svg+xml,"), "\(path) \(href)")
        }
      }
      let sheet = try #require(page.all("style").first?.text)
      #expect(!sheet.contains("url("))
      #expect(!sheet.contains("@import"))
      let policy = try #require(
        page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
      let digest = base64(stubDigest(Array(sheet.utf8)))
      #expect(
        policy.attributes["content"]
          == "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; base-uri 'none'; "
          + "form-action 'none'")
      #expect(text.utf8.count < 2_000_000)
    }
  }

  @Test func linkOnlyToFilesThatAreThere() throws {
    for (name, files) in Self.sites {
      for (path, text) in files where path.hasSuffix(".html") {
        let page = try StrictMarkup(text)
        let ids = Set(page.elements.compactMap { $0.attributes["id"] })
        for href in page.elements.compactMap({ $0.attributes["href"] }) {
          if href.hasPrefix("data:") { continue }
          if href.hasPrefix("#") {
            #expect(ids.contains(String(href.dropFirst())))
            continue
          }
          let way = href.split(separator: "#", maxSplits: 1).map(String.init)
          let base = URL(fileURLWithPath: "/site/" + path).deletingLastPathComponent()
          let target = base.appendingPathComponent(way[0]).standardizedFileURL.path
            .replacingOccurrences(of: "/site/", with: "")
          // The caller writes the results themselves as JSON.
          let isResult =
            target == "evaluation.json"
            || target.hasPrefix("alliances/") && target.hasSuffix(".json")
          #expect(files[target] != nil || isResult, "\(name)/\(path): \(href)")
          if way.count > 1 {
            #expect(files[target]?.contains("id=\"\(way[1])\"") == true, "\(path): \(href)")
          }
        }
      }
    }
  }

  @Test func nameTheirLanguageAndTheirTwin() throws {
    try pages { path, _, page in
      let html = try #require(page.elements.first)
      let language = path.hasPrefix("en/") ? "en" : "zh-Hans"
      #expect(html.attributes["lang"] == language)
      #expect(html.attributes["xml:lang"] == language)
      let twins = page.all("a").filter { $0.attributes["hreflang"] != nil }
      #expect(twins.count == 1)
      #expect(twins.first?.attributes["lang"] == (language == "en" ? "zh-Hans" : "en"))
      for element in page.elements.dropFirst() where element.name != "a" {
        if let lang = element.attributes["lang"] {
          // References stand in English on every page.
          #expect(lang != language || element.name == "li")
        }
      }
    }
  }

  /// Han characters on an English page stand inside an element that says so; charts' titles and
  /// captions, which cannot hold a mark, are the exception.
  @Test func markChineseOnEnglishPages() throws {
    for (path, text) in Self.sites["six"] ?? [:] where path.hasPrefix("en/") {
      let page = try StrictMarkup(text)
      for element in page.elements where element.name == "a" || element.name == "span" {
        guard languageGuess(element.text) == "zh-Hans" else { continue }
        let isMarked =
          element.attributes["lang"] != nil
          || page.elements.contains {
            $0.attributes["lang"] == "zh-Hans" && element.text.contains($0.text)
          }
        #expect(isMarked, "\(path): \(element.text)")
      }
    }
  }

  @Test func giveEveryChartATitleAndEveryWideTableARegion() throws {
    try pages { path, _, page in
      for svg in page.all("svg") {
        #expect(svg.attributes["role"] == "img" || svg.attributes["aria-hidden"] == "true")
      }
      for table in page.all("table") where table.attributes["class"] != "shares" {
        #expect(table.parents.last == "div", "\(path)")
      }
      for region in page.all("div") where region.attributes["class"] == "scroll" {
        #expect(region.attributes["tabindex"] == "0")
        #expect(region.attributes["role"] == "region")
        #expect(region.attributes["aria-label"]?.isEmpty == false)
      }
      for header in page.all("th") {
        #expect(["col", "row"].contains(header.attributes["scope"] ?? ""))
      }
    }
  }

  @Test func areTheSameBytesEachTime() {
    let sample = Sample.six()
    #expect(
      Site(sample.result(), sha256: stubDigest).files()
        == Site(sample.result(), sha256: stubDigest).files())
  }

  @Test func standOnceAndInBothLanguages() {
    let paths = Site(Sample.six().result(), sha256: stubDigest).files().map(\.path)
    #expect(Set(paths).count == paths.count)
    let ids = ["a-grid", "b-battery", "c-rail", "d-bio", "e-semi", "f-wind"]
    let pages =
      ["index.html", "methodology.html", "weights.html"] + ids.map { "alliances/\($0).html" }
    let tables = ["ranking.csv"] + ids.map { "alliances/\($0).csv" }
    #expect(Set(paths) == Set(pages + pages.map { "en/" + $0 } + tables))
    var sample = Sample.six()
    sample.round.language = "en"
    let english = site(sample.result())
    #expect(english["zh-Hans/alliances/d-bio.html"]?.contains("lang=\"zh-Hans\"") == true)
    #expect(
      english["index.html"]?.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"")
        == true)
  }
}
