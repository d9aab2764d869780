// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Testing

@testable import ReportGenerator

@Suite struct WeightsTextTests {
  private static let result = SampleWeighing.sample().result()

  private func text(_ language: TerminalLanguage, isTerminal: Bool = false) -> String {
    Self.result.weighting.text(
      nodes: Self.result.nodes, in: language, isTerminal: isTerminal)
  }

  private func experts(_ count: Int, items: Int) -> MatrixRecord {
    let weights = [Double](repeating: 1 / Double(items), count: items)
    return MatrixRecord(
      parent: "p", items: (1...items).map { "item-\($0)" }, form: .allocation, weights: weights,
      expertWeights: weights, objectiveWeights: nil, fuzzyWeights: nil, matrix: nil, counts: nil,
      missing: [], lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil, randomIndex: nil,
      quality: nil,
      experts: (1...count).map {
        ExpertRecord(
          id: "e\($0)", weights: weights, matrix: nil, bestWorst: nil, points: nil,
          lambdaMax: nil, consistencyRatio: 0, limit: 0.1, missing: [],
          share: 1 / Double(count), aboveLimit: false, quality: nil, distance: nil,
          compatibility: nil, standsApart: false)
      }, consensus: nil, consensusLevel: nil, concordance: nil, agreement: [], intervals: [])
  }

  private func expertsText(_ matrix: MatrixRecord) -> [String] {
    ExpertsText(matrix: matrix, rule: WeightingRule(), names: [:], language: .english).lines
  }

  /// Nothing is wider than a hundred places, and sentences not than eighty, in both languages.
  @Test(arguments: TerminalLanguage.allCases)
  func fitsTheTerminal(_ language: TerminalLanguage) {
    for isTerminal in [false, true] {
      let widths = text(language, isTerminal: isTerminal).split(separator: "\n").map {
        (TextTable.width(String($0)), $0)
      }
      for (width, line) in widths { #expect(width <= 100, "\(line)") }
    }
  }

  /// Names of sixty characters are cut in tables and stand in full below, by number.
  @Test(arguments: TerminalLanguage.allCases)
  func longNamesAreCutAndToldBelow(_ language: TerminalLanguage) {
    let word =
      language == .chinese ? "联盟成员参与重大事项决策的制度化程度" : "institutional participation of members in "
    for matrix in Self.result.weighting.matrices {
      var names: [String: String] = [:]
      for (place, id) in (matrix.items + [matrix.parent]).enumerated() {
        names[id] = String((word + word + word + word).prefix(60)) + " \(place + 1)"
      }
      for hasBars in [false, true] {
        let lines = MatrixText(
          matrix: matrix, rule: Self.result.weighting.rule, names: names, language: language,
          hasBars: hasBars
        ).lines
        for line in lines { #expect(TextTable.width(line) <= 100, "\(line)") }
        let plain = lines.joined().filter { $0 != " " }
        for (place, id) in matrix.items.enumerated() {
          let name = names[id] ?? ""
          #expect(plain.contains("\(place + 1)" + name.filter { $0 != " " }))
        }
      }
    }
  }

  /// Every room for a text of narrow and of wide characters: as much as fits, then the mark.
  @Test func textsAreCutToTheirRoom() {
    for text in ["abcdefghij", "联盟成员参与决策", "a联b盟c成d员"] {
      let whole = TextTable.width(text)
      for room in 1...20 {
        let cut = TextTable.cut(text, to: room)
        #expect(TextTable.width(cut) <= room)
        #expect((cut == text) == (room >= whole))
        if room < whole {
          #expect(cut.last == "…" && text.hasPrefix(cut.dropLast()))
          #expect(TextTable.width(cut) >= room - 1)
        }
      }
    }
  }

  @Test func barsOnlyForPeople() {
    for language in TerminalLanguage.allCases {
      #expect(!text(language).contains("█"))
      #expect(text(language, isTerminal: true).contains("████████████"))
    }
  }

  @Test func barsAreInProportionToHalfAPlace() {
    #expect(TextBar.bar(0, of: 1) == "")
    #expect(TextBar.bar(1e-9, of: 1) == "▌")
    for halves in 1...24 {
      let bar = TextBar.bar(Double(halves) / 24, of: 1)
      #expect(bar.count { $0 == "█" } * 2 + bar.count { $0 == "▌" } == halves)
    }
  }

  /// A few experts stand in columns, many in rows; however many there are, every weight is there
  /// once and no line is wider than a hundred places.
  @Test func expertsStandInColumnsOrRows() {
    for count in [1, 2, 5, 10, 11, 15, 40] {
      for items in [2, 3, 9, 15, 30] {
        let matrix = experts(count, items: items)
        let lines = expertsText(matrix)
        for line in lines { #expect(TextTable.width(line) <= 100, "\(count)×\(items)") }
        let weight = FixedPoint(1 / Double(items), places: 4)?.text ?? ""
        let found = lines.joined(separator: "\n").components(weight).count - 1
        // Shares and weights may be the same number.
        let share = FixedPoint(1 / Double(count), places: 4)?.text ?? ""
        #expect(found == count * items + (weight == share ? count : 0), "\(count)×\(items)")
      }
    }
    #expect(expertsText(experts(5, items: 3))[0].contains("e5"))
    #expect(expertsText(experts(15, items: 3))[0].hasPrefix("  Expert"))
  }

  /// Chinese takes two places a character: numbers of one column end at the same place.
  @Test func columnsOfChineseTablesAreAligned() {
    let lines = text(.chinese).split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.contains("–") && $0.first == " " && $0.contains("  0.") }
    #expect(rows.count > 20)
    var table: [Int] = []
    var tables: [[Int]] = []
    for line in lines {
      if line.hasPrefix("  "), line.dropFirst(2).first?.isNumber == true, line.contains("–") {
        table.append(TextTable.width(line))
      } else if !table.isEmpty {
        tables.append(table)
        table = []
      }
    }
    #expect(tables.count == Self.result.weighting.matrices.count)
    for table in tables { #expect(Set(table).count == 1, "\(table)") }
  }

  /// (0.2875 + 0.2) ÷ 2 = 0.24375: both parts and the rule stand beside what counts.
  @Test func explainsWhatACombinedWeightIsMadeOf() throws {
    func explained(_ node: String, _ language: TerminalLanguage) throws -> String {
      try #require(
        Explanation(of: Self.result, alliance: "a-grid", node: node, in: language)
      ).text
    }
    let english = try explained("training", .english)
    #expect(english.contains("weight among its siblings 0.243750"))
    #expect(english.contains("experts’ weight 0.287500"))
    #expect(english.contains("objective weight 0.200000 (entropy weights)"))
    #expect(english.contains("What counts: 50\u{A0}% of the experts’ weight and the rest"))
    let chinese = try explained("training", .chinese)
    #expect(chinese.contains("专家权重0.287500"))
    #expect(chinese.contains("客观权重0.200000（熵权法）"))
    #expect(chinese.contains("采用的权重：专家权重占50%，其余为客观权重。"))
    #expect(try !explained("participation", .english).contains("objective weight"))
  }

  /// The intervals of a combined parent stand beside the weights that they belong to.
  @Test func intervalsStandBesideTheExpertsWeights() throws {
    let lines = MatrixText(
      matrix: SampleWeighing.allocation, rule: WeightingRule(), names: [:], language: .english,
      hasBars: false
    ).lines
    let header = try #require(lines.first { $0.contains("Other experts") })
    #expect(
      header.split(separator: "  ", omittingEmptySubsequences: true).map {
        $0.filter { $0 != " " }
      }.suffix(4) == ["Weight", "Objectiveweight", "Experts’weight", "Otherexperts"])
    #expect(lines.contains { $0.hasSuffix("if other experts had been asked") })
    #expect(!lines.contains { $0.contains("scale step") })
  }

  /// Without a round: weights of the whole where there are, otherwise why there are none.
  @Test func saysWhyThereAreNoWeightsOfTheWhole() {
    let rootless = WeightingRecord(
      rule: WeightingRule(), matrices: [SampleWeighing.allocation, SampleWeighing.bestWorst],
      objective: nil, global: nil)
    #expect(rootless.text(nodes: [], in: .english).contains("several roots, or a circle"))
    #expect(rootless.text(nodes: [], in: .chinese).contains("没有总权重"))
    let whole = WeightingRecord(
      rule: WeightingRule(), matrices: [SampleWeighing.allocation], objective: nil,
      global: ["training": 0.25, "advice": 0.375, "small-firms": 0.375])
    #expect(!whole.text(nodes: [], in: .english).contains("circle"))
    #expect(!text(.english).contains("circle"))
  }

  @Test func saysWhatThePageSays() {
    // Lines break anywhere: sentences are compared without spaces.
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let english = plain(text(.english))
    for said in [
      "1 of 5 sheets is above the", "* Consistency ratio CR > 0.10: counts half",
      "+ stands apart", "does not connect all items; counts pair by pair",
      "A suggestion is never applied by itself", "best–worst", "entropy weights",
      "fewer than three alliances", "λmax", "Kendall’s W",
    ] { #expect(english.contains(plain(said)), "\(said)") }
    let chinese = plain(text(.chinese))
    for said in ["减半计入", "与众不同", "只逐对计入", "建议从不自动采用", "最优最劣法", "熵权法", "限值0.10"] {
      #expect(chinese.contains(said), "\(said)")
    }
  }
}

@Suite struct TextWrapTests {
  private static let sentences = [
    "Five experts compared these six items in pairs. Taken together their judgements are consistent.",
    "合在一起看，判断前后一致（CR为0.004，限值0.10）。没有判断表超过限值，“组织运行”对“服务产业”为0.758；λmax＝6.0235。",
    "word", "", "一", "averyveryverylongwordthatisnotbrokenanywhereatall and then some",
  ]

  /// Every width from narrow to wide: nothing is lost, no line is too wide but for one long word,
  /// and none begins with a mark that closes.
  @Test(arguments: sentences)
  func keepsEveryCharacter(_ sentence: String) {
    for width in 8...90 {
      for indent in [0, 2, 4] {
        let lines = TextWrap.lines(sentence, indent: indent, width: width)
        let joined = lines.joined().filter { $0 != " " }
        #expect(joined == sentence.filter { $0 != " " })
        for line in lines {
          let body = line.dropFirst(indent)
          #expect(!"，。；：、）”".contains(body.first ?? "x"), "\(line)")
          #expect(body.last != " ")
          if TextTable.width(line) > width {
            // Only what cannot be broken: no space, and no place between two wide characters.
            #expect(!body.contains(" "), "\(width): \(line)")
          }
        }
      }
    }
  }
}

extension String {
  /// The parts between the places where a text stands.
  fileprivate func components(_ text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
