// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// Forms in HTML: what stands in them, in which language, and that no text becomes code.
@Suite struct FormPageTests {
  private func page(
    _ questionnaire: Questionnaire = AskedSample.questionnaire(), audience: String? = nil,
    alliances: [Alliance] = AskedSample.alliances, language: String = "zh-Hans",
    sha256: @escaping ([UInt8]) -> [UInt8] = stubDigest
  ) throws -> String {
    let form = try QuestionnaireForm(
      questionnaire, audience: audience, alliances: alliances, language: language)
    return String(
      decoding: QuestionnairePage(form, sha256: sha256).bytes(), as: UTF8.self)
  }

  /// The page without its script, which is the same for every form.
  private func withoutScript(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<script>"))
    let end = try #require(page.range(of: "</script>"))
    return page[..<start.lowerBound] + String(page[end.upperBound...])
  }

  private func script(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<script>"))
    let end = try #require(page.range(of: "</script>"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  private func judgements(
    _ hostile: String = "", scale: WeightingRule.Scale = .saaty,
    sha256: @escaping ([UInt8]) -> [UInt8] = stubDigest
  ) -> String {
    let items = ["a", "b", "c"].map { ($0, AskedSample.text("指标" + $0 + hostile, "Item " + $0)) }
    let page = JudgementPage(
      round: "r", title: AskedSample.text("评价" + hostile, "Evaluation" + hostile),
      rule: WeightingRule(scale: scale),
      groups: [
        .init(id: "root", name: AskedSample.text("体系" + hostile), items: items, randomIndex: 0.58),
        .init(id: "a", name: LocalizedText([:]), items: Array(items.prefix(2)), randomIndex: nil),
      ], expert: hostile.isEmpty ? nil : hostile, language: "en", sha256: sha256)
    return String(decoding: page.bytes(), as: UTF8.self)
  }

  @Test func everyItemIsAControlOfItsKind() throws {
    let page = try page()
    for (id, kind) in [
      ("m01", "one"), ("m02", "one"), ("m03", "one"), ("d-1", "several"), ("d-2", "order"),
      ("d-3", "number"), ("d-4", "text"), ("d-5", "one"),
    ] {
      #expect(page.contains(#"data-item="\#(id)" data-kind="\#(kind)""#))
    }
    #expect(page.contains(#"data-least="0" data-most="200""#))
    #expect(page.contains(#"data-most="2""#))
    #expect(page.contains(#"data-item="m03" data-kind="one" data-audiences="enterprise""#))
    // Three places for three answers in order.
    #expect(page.contains(#"name="item-d-2-3""#) && !page.contains(#"name="item-d-2-4""#))
    #expect(page.contains("<span class=\"l\" lang=\"zh-Hans\">题目m01</span>"))
    #expect(page.contains("<span class=\"l\" lang=\"en\">Item m01</span>"))
    // Every radio group and list stands in a named group.
    #expect(page.split(separator: "<fieldset").count - 1 == 10)
    #expect(page.split(separator: "<legend").count - 1 == 10)
  }

  @Test func whatIsFixedIsNotAsked() throws {
    let page = try withoutScript(
      page(audience: "buyer", alliances: [AskedSample.alliances[1]]))
    #expect(!page.contains("data-key="))
    #expect(page.contains(#"data-alliance="beta" data-audience="buyer""#))
    #expect(!page.contains(#"data-item="m03""#) && page.contains(#"data-item="d-5""#))
    #expect(!page.contains("data-audiences="))
    let open = try withoutScript(self.page(alliances: []))
    #expect(open.contains(#"data-key="audience""#) && !open.contains(#"data-key="alliance""#))
    #expect(!open.contains("data-alliance="))
  }

  @Test func refusesWhatCannotBeAsked() {
    let asked = AskedSample.questionnaire()
    #expect(throws: QuestionnaireForm.Fault.unknownAudience("x", known: ["enterprise", "buyer"])) {
      try QuestionnaireForm(asked, audience: "x", language: "en")
    }
    #expect(throws: QuestionnaireForm.Fault.unknownAlliance("x", known: ["alpha", "beta"])) {
      try QuestionnaireForm(
        asked, alliances: AskedSample.alliances, alliance: "x", language: "en")
    }
    let onlyBuyers = Questionnaire(
      id: "q", indexSystem: "i", name: asked.name, instruction: asked.instruction,
      audiences: asked.audiences, scales: asked.scales,
      sections: [.init(id: "s", name: asked.name, items: [asked.items[7]])])
    #expect(throws: QuestionnaireForm.Fault.nothingAsked(audience: "enterprise")) {
      try QuestionnaireForm(onlyBuyers, audience: "enterprise", language: "en")
    }
  }

  @Test func opensInTheLanguageAskedFor() throws {
    let chinese = try page()
    let english = try page(language: "en")
    #expect(chinese.contains(#"<body data-language="zh-Hans">"#))
    #expect(chinese.contains("<title>问卷</title>"))
    #expect(english.contains(#"<body data-language="en">"#))
    #expect(english.contains("<title>Questionnaire</title>"))
    #expect(english.contains(#"data-zh-hans="—" data-en="—""#))
    #expect(try page() == chinese)
  }

  /// Whatever a text says, the script has the same bytes and nothing but text is added.
  @Test(arguments: [
    HostileText.text, "</script><script>alert(1)</script>", "]]><x/>", "${a}{b}", "\"'><img src=x>",
    "&lt;script&gt;", "<!--", "{done}", "\u{202E}\u{0}",
  ])
  func textsStayTexts(hostile: String) throws {
    let page = try page(AskedSample.questionnaire(saying: hostile))
    #expect(try script(page) == script(self.page()))
    let markup = try withoutScript(page)
    #expect(
      try StrictMarkup(markup).elements.map(\.name)
        == StrictMarkup(withoutScript(self.page())).elements.map(\.name))
    let sheet = judgements(hostile)
    #expect(try script(sheet) == script(judgements()))
    #expect(
      try StrictMarkup(withoutScript(sheet)).elements.map(\.name)
        == StrictMarkup(withoutScript(judgements())).elements.map(\.name))
  }

  @Test func thePolicyNamesStyleAndScript() throws {
    for page in [try page(sha256: plainSHA256), judgements(sha256: plainSHA256)] {
      let text = try script(page)
      let digest = base64(plainSHA256(Array(text.utf8)))
      #expect(page.contains("default-src 'none'; style-src 'sha256-"))
      #expect(page.contains("script-src 'sha256-\(digest)'"))
      #expect(text.hasPrefix("/*<![CDATA[*/\n") && text.hasSuffix("/*]]>*/"))
      // Nothing in the script makes markup of a text.
      for word in [
        "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "http",
      ] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  @Test func everyPairIsAskedOnce() throws {
    let page = judgements(scale: .balanced)
    #expect(page.split(separator: #"class="pair""#).count - 1 == 4)
    #expect(page.contains(#"data-method="eigenvector" data-scale="balanced" data-limit="0.1""#))
    #expect(page.contains(#"data-parent="root" data-random-index="0.58""#))
    #expect(page.contains(#"data-parent="a">"#))
    // 17 values and none.
    #expect(page.split(separator: "<option").count - 1 == 4 * 18)
    #expect(
      page.contains(
        #"value="1/9" data-zh-hans="9 指标b极其重要" data-en="9 Item b counts extremely more""#))
  }

  @Test func everyPhraseIsSaidInBothLanguages() {
    let phrases: [FormPhrase] =
      [
        .noScript, .language, .choose, .needed, .clear, .mistakes, .saved, .copyInstead, .copyText,
        .startAnew, .confirmAnew, .privacy, .blocked, .aboutYou, .whichAlliance, .whichAudience,
        .onlyFor(["x", "y"]), .atMost(3), .inOrder(3), .place(1), .place(12),
        .number(least: "1", most: "2"), .number(least: "1", most: nil),
        .number(least: nil, most: "2"), .number(least: nil, most: nil), .ownWords, .numberFault,
        .tooMany(2), .placeTwice, .placeSkipped, .answered, .unanswered, .save, .saveAnyway,
        .finish, .judgeTitle, .judgeLead, .judgeScale, .judgeKeep, .expertCode, .expertCodeNeeded,
        .compare("x"), .pair("x", "y"), .equal, .notJudged, .weights, .judged,
        .ratio(limit: "0.10", table: "x"), .noRatio, .incomplete, .within, .above, .lookAgain,
        .alreadyBest, .saveJudgements, .nothingJudged, .pairsMissing,
      ] + WeightingRule.Method.allCases.map { .method($0) } + (2...9).map { .more("x", $0) }
    func hasHan(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }
    func slots(_ text: String) -> [String] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      }.sorted()
    }
    for phrase in phrases {
      let (chinese, english) = (Chinese().form(phrase), English().form(phrase))
      #expect(hasHan(chinese), "\(phrase)")
      #expect(!english.isEmpty && !hasHan(english), "\(phrase)")
      #expect(slots(chinese) == slots(english), "\(phrase)")
    }
  }
}
