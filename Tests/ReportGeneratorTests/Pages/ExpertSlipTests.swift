// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

@Suite struct ExpertSlipTests {
  private static let result = SampleWeighing.sample().result()
  private static let slips = Dictionary(
    uniqueKeysWithValues: ExpertSlips(result, sha256: stubDigest).files().map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    })

  @Test func onlyForExpertsAboveTheLimit() {
    let above = Set(
      Self.result.weighting.matrices.flatMap(\.experts).filter(\.aboveLimit).map(\.id))
    #expect(above == ["e2", "e4"])
    #expect(Set(Self.slips.keys) == ["e2.html", "e4.html"])
    var calm = SampleWeighing.sample()
    calm.weighting = WeightingRecord(
      rule: WeightingRule(), matrices: [SampleWeighing.allocation], objective: nil, global: nil)
    #expect(ExpertSlips(calm.result(), sha256: stubDigest).files().isEmpty)
  }

  @Test func nameNoOtherExpertAndNoOtherParent() throws {
    for (path, text) in Self.slips {
      let page = try StrictMarkup(text)
      let own = path == "e4.html" ? "e4" : "e2"
      let said = page.all("body").first?.text ?? ""
      for other in (1...15).map({ "e\($0)" }) where other != own {
        #expect(!said.contains(other + " ") && !said.contains("专家" + other), "\(path) \(other)")
      }
      #expect(said.contains("专家" + own) && said.contains("expert " + own))
      #expect(said.contains("组织运行") == (own == "e4"))
      #expect(said.contains("Transfer") == (own == "e2"))
    }
  }

  /// Chinese first, then English, each marked; nothing is loaded or sent.
  @Test func standInBothLanguagesAndLoadNothing() throws {
    for text in Self.slips.values {
      let page = try StrictMarkup(text)
      let halves = page.all("div").filter { $0.attributes["class"] == "slip" }
      #expect(halves.map { $0.attributes["lang"] } == ["zh-Hans", "en"])
      #expect(page.all("h1").count == 1)
      #expect(page.all("script").isEmpty && page.all("form").isEmpty && page.all("a").isEmpty)
      let policy = page.all("meta").first { $0.attributes["http-equiv"] != nil }
      #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src") == true)
    }
  }

  @Test func askAndNeverTell() throws {
    let slip = try #require(Self.slips["e4.html"])
    #expect(
      slip.contains(
        "Full-time secretariat over Project selection and management: you wrote 5. Your other "
          + "judgements together point to about 1.2 (on the scale 1). Is 5 what you mean? With 1 "
          + "the ratio would be 0.189."))
    #expect(
      slip.contains(
        "“秘书处专职力量”对“项目遴选与管理”：您填的是5。您的其余判断合起来约为1.2（最接近的标度为1）。5是您的本意吗？"
          + "若为1，一致性比率为0.189。"))
    #expect(slip.contains("limit is 0.10. As it is, it counts half."))
    for command in ["must", "should", "please change", "必须", "应当", "请改为"] {
      #expect(!slip.contains(command), "\(command)")
    }
    // Two blanks for each judgement, in each language.
    #expect(slip.split(separator: "<td class=\"fill\"></td>").count - 1 == 2 * 2 * 2)
  }

  /// Every judgement of a best–worst sheet is named with its value, and the one to look at again
  /// with the two that it does not fit: 6 ÷ 3 = 2.
  @Test func bestWorstSheetsAreAskedByPair() throws {
    let slip = try #require(Self.slips["e2.html"])
    #expect(
      slip.contains(
        "New sales over Licences: you wrote 5. You also wrote New sales over Spin-offs 6 and "
          + "Licences over Spin-offs 3; the one divided by the other is 2 (on the scale 2). Is 5 "
          + "what you mean? With 2 the ratio would be 0.000."))
    #expect(
      slip.contains(
        "“新产品销售”对“技术许可”：您填的是5。您还填了“新产品销售”对“衍生企业”为6，“技术许可”对“衍生企业”为3，"
          + "前者除以后者为2（最接近的标度为2）。5是您的本意吗？若为2，一致性比率为0.000。"))
    let rows = try StrictMarkup(slip).all("tr").map(\.text)
    for row in [
      "New sales over Licences5", "New sales over Spin-offs6", "New sales over Demonstrations3",
      "Licences over Spin-offs3", "Demonstrations over Spin-offs2",
    ] {
      #expect(rows.count { $0.filter { $0 != "\n" } == row } == 1, "\(row) \(rows)")
    }
    #expect(slip.contains("Most important: New sales; Least important: Spin-offs."))
    // Blanks beside the one judgement asked about.
    #expect(slip.split(separator: "<td class=\"fill\"></td>").count - 1 == 2 * 2)
  }

  /// Where no judgement stands out, all five have their blanks.
  @Test func bestWorstSheetsWithoutQuestionsHaveBlanksForAll() throws {
    let own = SampleWeighing.bestWorst
    let expert = own.experts[1]
    let plain = ExpertRecord(
      id: expert.id, weights: expert.weights, matrix: nil, bestWorst: expert.bestWorst,
      points: nil, lambdaMax: nil, consistencyRatio: expert.consistencyRatio,
      limit: expert.limit, missing: [], share: expert.share, aboveLimit: true, quality: nil,
      distance: nil, compatibility: nil, standsApart: false)
    let file = ExpertSlip(
      expert: "e2", sheets: [(own, plain)], rule: WeightingRule(), names: [:],
      round: LocalizedText([:]), sha256: stubDigest
    ).file()
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("No single judgement stands out"))
    #expect(text.contains("sales over licences"))
    #expect(text.split(separator: "<td class=\"fill\"></td>").count - 1 == 2 * 2 * 5)
  }

  /// No code leaves its folder, and no two share a file: all codes of one and two characters from
  /// a hostile alphabet.
  @Test func everyCodeHasAFileOfItsOwn() {
    let alphabet = ["a", "A", "1", "-", "_", ".", "/", "\\", "专", " ", "2", "f", "<", "\u{0}"]
    let codes = alphabet + alphabet.flatMap { first in alphabet.map { first + $0 } }
    let names = codes.map(ExpertSlips.fileName)
    #expect(Set(names).count == codes.count)
    for name in names {
      #expect(
        !name.dropLast(5).contains {
          !($0.isASCII && ($0.isLetter || $0.isNumber)) && !"-_".contains($0)
        })
    }
  }

  @Test func hostileNamesStayTexts() throws {
    let record = SampleWeighing.weighting
    let hostile = LocalizedText(["zh-Hans": HostileText.text, "en": HostileText.text])
    let names = Dictionary(
      uniqueKeysWithValues: Set(record.matrices.flatMap { $0.items + [$0.parent] }).map {
        ($0, hostile)
      })
    let files = ExpertSlips(record, names: names, round: hostile, sha256: stubDigest).files()
    #expect(files.count == 2)
    for file in files {
      let page = try StrictMarkup(String(decoding: file.bytes, as: UTF8.self))
      #expect(page.all("script").isEmpty)
    }
  }
}
