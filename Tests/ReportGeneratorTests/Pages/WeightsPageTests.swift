// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

@Suite struct WeightsPageTests {
  private static let result = SampleWeighing.sample().result()
  private static let files = site(result)

  private func edition(_ result: EvaluationResult, english: Bool = true) -> Edition {
    Edition(
      result: result, outline: result.outline,
      printing: Printing(result, outline: result.outline),
      words: english ? English() : Chinese(), folder: english ? "en/" : "",
      twin: english ? ("zh-Hans", "", "简体中文") : ("en", "en/", "English"))
  }

  private func page(_ path: String = "en/weights.html") throws -> StrictMarkup {
    try StrictMarkup(try #require(Self.files[path]))
  }

  /// The weight of a node is one number on the page: in the tree, in its matrix, beside objective
  /// weights and beside its interval. The root's six are those that largest remainders move.
  @Test func oneNumberIsPrintedInOneWay() throws {
    var weighing = SampleWeighing.sample()
    let root = weighing.weighting.matrices[0]
    // 0.0995469… is 9.95 by itself and 9.96 where six add up to 100 (weights of the sample round).
    let weights = [
      0.109839472645, 0.173438233361, 0.305668977322, 0.161695745786, 0.149810592326,
      0.099546978560,
    ]
    let changed = MatrixRecord(
      parent: root.parent, items: root.items, form: root.form, weights: weights,
      expertWeights: weights, objectiveWeights: nil, fuzzyWeights: nil, matrix: root.matrix,
      counts: root.counts, missing: [], lambdaMax: root.lambdaMax,
      consistencyIndex: root.consistencyIndex, consistencyRatio: root.consistencyRatio,
      randomIndex: root.randomIndex, quality: root.quality, experts: root.experts,
      consensus: root.consensus, consensusLevel: root.consensusLevel,
      concordance: root.concordance, agreement: root.agreement,
      intervals: root.intervals)
    weighing.weighting = WeightingRecord(
      rule: weighing.weighting.rule,
      matrices: [changed] + weighing.weighting.matrices.dropFirst(),
      objective: weighing.weighting.objective, global: nil)
    let edition = edition(weighing.result())
    #expect(
      edition.countedWeights(changed).map(\.text) == [
        "10.98", "17.34", "30.57", "16.17", "14.98", "9.96",
      ])
    for matrix in edition.result.weighting.matrices {
      let printed = edition.countedWeights(matrix)
      #expect(printed.reduce(0) { $0 + $1.units } == 10000, "\(matrix.parent)")
      for (id, weight) in zip(matrix.items, printed) {
        let place = try #require(edition.outline.place(of: id))
        #expect(edition.base.localWeights[place] == weight, "\(id)")
      }
    }
    let text = String(
      decoding: WeightsPage(edition: edition, sha256: stubDigest).file().bytes, as: UTF8.self)
    #expect(!text.contains("9.95\u{A0}%"))
    // The tree twice (in its parent and in the whole), the matrix, the interval and its title.
    #expect(text.split(separator: "9.96\u{A0}%").count - 1 >= 5)
  }

  @Test func everyJudgedParentHasItsSection() throws {
    for path in ["weights.html", "en/weights.html"] {
      let page = try page(path)
      let sections = page.all("section").compactMap { $0.attributes["id"] }
      for matrix in Self.result.weighting.matrices {
        #expect(sections.contains("of-" + matrix.parent))
        #expect(page.all("a").contains { $0.attributes["href"] == "#of-" + matrix.parent })
      }
      // One folded sheet for each expert of each parent.
      #expect(
        page.all("details").count
          == Self.result.weighting.matrices.reduce(0) { $0 + $1.experts.count })
    }
  }

  @Test func isLinkedFromEveryPage() throws {
    for (path, text) in Self.files where path.hasSuffix(".html") {
      let depth = path.hasPrefix("en/") ? path.dropFirst(3) : path[...]
      let way = depth.hasPrefix("alliances/") ? "../weights.html" : "weights.html"
      let links = try StrictMarkup(text).all("a").compactMap { $0.attributes["href"] }
      let expected =
        depth == "weights.html" ? 0 : depth == "index.html" ? 1 : 2
      #expect(links.count { $0 == way } == expected, "\(path)")
    }
    // Where nothing is judged there are no weights to speak of.
    let structure = site(Sample.structure().result().withoutJudgement())
    #expect(structure["weights.html"] == nil)
    #expect(structure["index.html"]?.contains("weights.html") == false)
    // Where the index system states them itself, there is the tree.
    var stated = Sample.six()
    stated.weighting = WeightingRecord(
      rule: WeightingRule(), matrices: [], objective: nil, global: nil)
    let page = try #require(site(stated.result())["en/weights.html"])
    #expect(page.contains("no judgements were used"))
    #expect(page.contains("id=\"tree\"") && !page.contains("id=\"how-to-read\""))
  }

  @Test func gapsAreCountedAndMarked() throws {
    let text = try #require(Self.files["en/weights.html"])
    // Nobody judged funds against access: two cells, and the sentence once.
    #expect(text.split(separator: "\u{A0}†").count - 1 == 2)
    #expect(text.contains("† Nobody judged this pair"))
    #expect(text.contains("<small> (3 of 4)</small>") && text.contains("<small> (2 of 4)</small>"))
    #expect(text.contains("does not connect all items; counts pair by pair"))
    // Complete groups have no counts.
    #expect(!text.contains("of 5)</small>"))
  }

  /// Each chart's title says the numbers of its row.
  @Test func chartsSayWhatTheirTablesSay() throws {
    for path in ["weights.html", "en/weights.html"] {
      let page = try page(path)
      var charts = 0
      var row = ""
      for element in page.elements {
        if element.name == "tr" { row = element.text }
        guard element.name == "title", element.parents.contains("tr") else { continue }
        charts += 1
        let rest = row.split(separator: element.text, maxSplits: 1).joined(separator: " ")
        for number in element.text.split(whereSeparator: { !"0123456789.".contains($0) })
        where number.dropLast().contains(".") {
          #expect(rest.contains(number), "\(path): \(element.text)")
        }
      }
      #expect(charts > 60)
    }
  }

  @Test func expertsAreCodesOnly() throws {
    let page = try page()
    let codes = Set(page.all("summary").map(\.text))
    #expect(codes == Set((1...15).map { "e\($0)" }))
  }

  @Test func saysWhatMayBeQuoted() throws {
    let english = edition(Self.result).judgementTexts
    let chinese = edition(Self.result, english: false).judgementTexts
    let operation = Self.result.weighting.matrices[1]
    let quoted: String =
      "Five experts compared these four items in pairs. Taken together their judgements are "
      + "consistent (CR 0.030, limit 0.10). 1 of 5 sheets is above the limit; it counts half. "
      + "The experts agree to a high degree on the weights (consensus 81.2\u{A0}%), yet chance "
      + "alone could make their orders of the items as much alike (Kendall’s W 0.328, p 0.186, "
      + "5 experts)."
    #expect(english.summary(operation).joined(separator: " ") == quoted)
    #expect(
      chinese.summary(operation).joined()
        == "5位专家对4项作了两两比较。合在一起看，判断前后一致（CR为0.030，限值0.10）。"
        + "5份判断表中有1份超过限值，减半计入。专家对权重的共识程度高（共识度81.2%），"
        + "但是各人对各项排序的相近程度，单凭偶然也可能达到（Kendall W为0.328，p为0.186，5位专家）。")
    let triad = try #require(operation.experts[3].quality?.worstTriad)
    #expect(
      english.triad(triad)
        == "Full-time secretariat over Project selection and management 5, Project selection and "
        + "management over Statutes and sharing of benefits 2, yet Full-time secretariat over "
        + "Statutes and sharing of benefits only 1/4; the first two would give 10.")
    #expect(
      chinese.triad(triad)
        == "“秘书处专职力量”对“项目遴选与管理”为5，“项目遴选与管理”对“章程与利益分配”为2，"
        + "而“秘书处专职力量”对“章程与利益分配”只有1/4；由前两个判断可推得10。")
    #expect(
      english.summary(Self.result.weighting.matrices[2]).last
        == "Not every sheet gives weights of its own, so agreement cannot be told.")
    #expect(english.summary(SampleWeighing.allocation)[1].contains("there is no ratio"))
  }

  /// A triad that contradicts the other way round is said the other way round.
  @Test func triadsAreOnlyOrAsMuchAs() {
    let texts = JudgementTexts(words: English(), rule: WeightingRule()) { $0.uppercased() }
    for (third, said) in [(0.5, "only 1/2"), (9.0, "only 9"), (20.0, "as much as 20")] {
      #expect(
        texts.triad(
          TriadRecord(
            items: ["a", "b", "c"], firstOverSecond: 3, secondOverThird: 5, firstOverThird: third))
          == "A over B 3, B over C 5, yet A over C \(said); the first two would give 15.")
    }
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func weightsOfEveryKind() throws {
    var sample = SampleWeighing.sample()
    // Fifteen experts would make the snapshot too long to read.
    sample.weighting = WeightingRecord(
      rule: sample.weighting.rule,
      matrices: sample.weighting.matrices.filter {
        ["operation", "input", "transfer", "service", "protection"].contains($0.parent)
      }, objective: sample.weighting.objective, global: nil)
    try expectSnapshot(site(sample.result())["en/weights.html"])
  }
}
