// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What pages say of points, gates, classes, profiles, facts and panels.
@Suite struct RulesPagesTests {
  static let points = RuledSample.pointsResult
  static let profiles = RuledSample.profilesResult

  static func edition(_ result: EvaluationResult, _ words: any Words = Chinese()) -> Edition {
    Edition(
      result: result, outline: result.outline,
      printing: Printing(result, outline: result.outline), words: words, folder: "",
      twin: ("en", "en/", "English"))
  }

  private func sentences(
    _ result: EvaluationResult, _ id: String, _ words: any Words = Chinese()
  ) throws -> [String] {
    MissedClasses(
      edition: Self.edition(result, words),
      alliance: try #require(result.alliances.first { $0.id == id })
    ).sentences
  }

  // MARK: Points

  /// Children, with bonus and deductions, add up to their parent as printed: over tables with thirds
  /// of points drawn anew, capped or not, with items that do not apply or all of them.
  @Test func pointsAddUpAsPrinted() throws {
    var seed: UInt64 = 7
    func draw(_ below: Int) -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int(seed >> 33) % below)
    }
    var (sums, conversions) = (0, 0)
    for _ in 0..<40 {
      var inputs = RuledSample.pointsTable()
      for alliance in inputs.alliances.map(\.id) {
        for (indicator, most) in [
          ("projects", 7), ("patents", 15), ("income", 700), ("prize", 4), ("report", 6),
          ("late", 12), ("star", 3),
        ] {
          RuledSample.figure(&inputs, alliance, indicator, draw(most))
        }
        for node in ["patents", "income"] where draw(4) == 0 {
          inputs.notApplicable.append(
            NotApplicable(
              alliance: alliance, node: node, reason: "", declaredBy: ""))
        }
        inputs.reviewerMarks.marks.removeAll { $0.alliance == alliance }
        for expert in ["R1", "R2", "R3"] {
          inputs.reviewerMarks.marks.append(
            ReviewerMarks.Mark(
              alliance: alliance, indicator: "appraisal", expert: expert, points: draw(31)))
        }
      }
      let edition = Self.edition(try EvaluationResult(evaluating: inputs))
      for alliance in edition.result.alliances where alliance.score != nil {
        let marks = PrintedMarks(edition: edition, alliance: alliance)
        for (place, entry) in edition.outline.entries.enumerated() {
          guard !entry.children.isEmpty, let own = marks.earned[place] else { continue }
          let children = entry.children.compactMap { marks.earned[$0]?.units }.reduce(0, +)
          #expect(children == marks.subtotals[place]?.units)
          let beside = marks.beside[place]
          if let beside {
            let counted = zip(alliance.nodes[place].adjustments, beside.counted).reduce(0) {
              $0 + ($1.0.sign == .bonus ? $1.1.units : -$1.1.units)
            }
            #expect(counted == beside.bonus.units - beside.deduction.units)
          }
          var before = children
          if let scaled = marks.scaled[place] {
            let parts = entry.children.compactMap { alliance.nodes[$0].marks }
            let (sum, of) = (
              parts.reduce(0) { $0 + $1.earned }, parts.reduce(0) { $0 + $1.full }
            )
            let whole = sum / of * (alliance.nodes[place].marks?.full ?? 0)
            #expect(scaled.of == of && of < alliance.nodes[place].marks?.full ?? 0)
            #expect(abs(Double(scaled.points.units) / 100 - whole) < 0.0151)
            before = scaled.points.units
            conversions += 1
          }
          if !marks.limited.contains(place) {
            let change = (beside?.bonus.units ?? 0) - (beside?.deduction.units ?? 0)
            #expect(before + change == own.units)
            sums += 1
          } else {
            // Only the cap of 105 points cuts anything here.
            #expect(place == 0 && own.units == 10_500)
          }
        }
      }
    }
    #expect(sums > 800 && conversions > 50)
  }

  /// The figures of the first alliance, reckoned by hand: 20 + 15 + 15, (26 + 26 + 27) ÷ 3 and 20,
  /// with 6 and 2 of 4 points of bonus.
  @Test func aScorecardShowsPointsByItem() throws {
    let files = site(Self.points)
    let page = try StrictMarkup(try #require(files["alliances/p0.html"]))
    let cells = page.all("td").map(\.text)
    for text in [
      "20.00 / 20", "15.00 / 15", "26.33 / 30", "50.00 / 50", "46.33 / 50", "104.33 / 100",
      "+6.00", "+4.00", "+2.00", "+8.00", "6项", "600万元", "4分", "100.0%",
    ] {
      #expect(cells.contains(text), "\(text)")
    }
    let body = try #require(files["alliances/p0.html"])
    #expect(body.contains("达到5项（国家级）：20分"))
    #expect(body.contains("每满2件得2.5分；低于2件不得分"))
    #expect(body.contains("每项得3分；至多6分"))
    #expect(body.contains("加分合计至多8分；扣分合计至多5分；计入加分后至多105分"))
    #expect(body.contains("5位专家，25～28，去掉最高和最低共2个；依据：材料4份、实地考察1份"))
    #expect(body.contains("<strong>20分（达到）</strong>"))
    #expect(!body.contains("各等级占比不公布"))
    // Nothing is drawn of grades where there are none.
    #expect(!body.contains("class=\"chart shares\"") && !body.contains("<table class=\"shares\">"))
    let missing = try #require(files["alliances/p6.html"])
    #expect(missing.contains("0.00 / 20<small>（未提供，按0分计）</small>"))
  }

  // MARK: Classes

  @Test func everyStepOfTheClassIsSaid() throws {
    #expect(
      try sentences(Self.points, "p1") == [
        "92.5分达到“优秀”的分数线；“优秀”至多20%（9个中1个），3个达到，按得分截至104.3分，故未列入该类。"
      ])
    #expect(
      try sentences(Self.points, "p1", English()) == [
        "92.5 reaches the cut-off of “excellent”; “excellent” is for at most 20\u{A0}% (1 of 9), 3 "
          + "reach it, by score down to 104.3."
      ])
    #expect(try sentences(Self.points, "p3") == ["本可列为“合格”，因未达到门槛条件“组织机构健全”降一档。"])
    #expect(
      try sentences(Self.points, "p3", English()) == [
        "One class down from “pass”: the gate “organs” is not met."
      ])
    #expect(
      try sentences(Self.points, "p4") == [
        "评价结果为暂定，因未达到门槛条件“组织机构健全”：须在2026-09-30前完成整改，逾期未完成的列为最末一类。"
      ])
    #expect(
      try sentences(Self.points, "p7") == ["发生一票否决事项“弄虚作假”，不参加排名。"])
    #expect(
      try sentences(Self.profiles, "t1") == [
        "规则建议“B”，专家组决定“C”（专家组，2026-03-20）。理由：目标偏低"
      ])
    #expect(
      try sentences(Self.profiles, "t1", English()) == [
        "The rules propose “B”, the panel decided “C” (专家组, 2026-03-20). Reason: 目标偏低"
      ])
    #expect(
      try sentences(Self.profiles, "t3") == [
        "86.0分达到“A”的分数线；“A”限前1名（2个中1个），2个达到，按得分截至93.4分，故未列入该类。"
      ])
  }

  /// Two of nine may be excellent, and the second and third are equal: both are out, or both in.
  @Test func tiesAtTheBorderAreSaid() throws {
    let out = RuledSample.published(RuledSample.pointsTable(ClassLimit(share: 0.25)))
    #expect(
      try sentences(out, "p2") == [
        "92.5分达到“优秀”的分数线；“优秀”至多25%（9个中2个），3个达到，按得分截至104.3分，名额末位得分并列的均不列入，"
          + "故未列入该类。"
      ])
    #expect(
      try sentences(out, "p2", English()).first?.hasSuffix(
        "; equal scores at the border are all left out.") == true)
    let allowed = RuledSample.published(
      RuledSample.pointsTable(ClassLimit(share: 0.25, ties: .in)))
    #expect(try sentences(allowed, "p2").isEmpty)
    #expect(
      ClassLimitLines(edition: Self.edition(allowed), alliances: allowed.alliances).lines == [
        "“优秀”至多25%：3个联盟列入，没有联盟因名额落选。"
      ])
  }

  @Test func aGateThatAClassAsksForIsSaid() throws {
    var inputs = RuledSample.pointsTable()
    inputs.gates.set(GateStates.Entry(state: nil), alliance: "p0", gate: "charter")
    let result = RuledSample.published(inputs)
    #expect(
      try sentences(result, "p0") == ["得分已达到“优秀”的分数线，但未达到门槛条件“章程备案”，故未列入该类。"])
    #expect(
      try sentences(result, "p0", English()) == [
        "The score reaches the cut-off of “excellent”, but the gate “charter on file” is not met."
      ])
  }

  @Test func whatIsNotPublishedIsNotInSentences() throws {
    var inputs = RuledSample.pointsTable()
    inputs.round.publish.score = false
    let result = RuledSample.published(inputs)
    #expect(
      try sentences(result, "p1") == [
        "得分达到“优秀”的分数线；“优秀”至多20%（9个中1个），3个达到，故未列入该类。"
      ])
    for (path, text) in site(result) {
      for score in ["92.5", "104.3", "46.33"] {
        #expect(!text.contains(score), "\(path): \(score)")
      }
    }
  }

  @Test func classesSayAllThatTheyAskFor() {
    let edition = Self.edition(Self.points)
    #expect(
      edition.classConditions(0)
        == "80分及以上；达到“章程备案”；至多占已评分联盟的20%（名额舍去小数），界限处得分并列的均不列入")
    #expect(edition.classConditions(1) == "60分及以上，不足80分；“联盟工作”不低于50分")
    #expect(
      Self.edition(Self.points, English()).classConditions(0)
        == "80 and above; “charter on file” met; at most 20\u{A0}% of the scored alliances (rounded "
        + "down), equal scores at the border are all left out")
  }

  // MARK: Gates

  @Test func gatesAreShownClauseByClause() throws {
    let text = try #require(site(Self.points)["alliances/p4.html"])
    let section = try #require(
      text.components(separatedBy: "<section id=\"gates\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
    for part in [
      "设有秘书处", "<td>部分</td>", "正在组建", "限期整改（期限<span class=\"day\">2026-09-30</span>）",
      "<span class=\"day\">G-council</span>；<span class=\"day\">2026-02-01</span>",
      "“联盟工作”得分不低于20分",
    ] {
      #expect(section.contains(part), "\(part)")
    }
    let failed = try #require(site(Self.points)["alliances/p7.html"])
    // What is met has one line in the open; its clauses are folded away after what is missed.
    let parts = section.components(separatedBy: "<details>")
    #expect(parts.count == 2 && parts.last?.contains("<table") == true)
    #expect(parts[0].contains("正在组建") && parts.last?.contains("<strong>未达到") == false)
    #expect(parts[0].components(separatedBy: "：<strong>达到</strong>").count > 2)
    for part in ["科监〔2026〕3号", "2026-03-02", "省科技厅", "弄虚作假"] {
      #expect(failed.contains(part), "\(part)")
    }
    // An allegation is on no page and in no table.
    for (path, text) in site(Self.points) where path.contains("p6") {
      #expect(!text.contains("弄虚作假") && !text.contains("fraud"), "\(path)")
    }
    let refused = try #require(site(Self.points)["alliances/p5.html"])
    #expect(refused.contains("未评分：未达到门槛条件“签有联盟协议”"))
  }

  // MARK: Index

  @Test func theIndexTellsLimitsAndWhoHasNoRank() throws {
    let text = try #require(site(Self.points)["index.html"])
    #expect(
      text.contains(
        "“优秀”至多20%（9个中1个），3个达到，按得分截至104.3分；因名额未列入的：第2联盟（92.5）、第3联盟（92.5）。"))
    let unranked = try #require(
      text.components(separatedBy: "<section id=\"unranked\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
    #expect(unranked.contains("第8联盟") && unranked.contains("发生一票否决事项“弄虚作假”"))
    #expect(unranked.components(separatedBy: "<li>").count == 2)
    #expect(text.contains("未达到门槛条件“签有联盟协议”"))
    #expect(text.contains("组织机构健全（未达到，限期整改，期限<span class=\"day\">2026-09-30</span>）"))
  }

  /// Each profile has a table, ranks within it; together they stand in one, with a warning.
  @Test func profilesAreRankedApartOrWithAWarning() throws {
    let text = try #require(site(Self.profiles)["index.html"])
    let results = try #require(
      text.components(separatedBy: "<section id=\"results\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
    #expect(results.components(separatedBy: "<h3>").count == 4)
    for heading in ["未分类型（2个联盟）", "技术标准（3个联盟）", "技术标准 + 组建期（2个联盟）"] {
      #expect(results.contains("<h3>\(heading)</h3>"), "\(heading)")
    }
    #expect(results.components(separatedBy: "<td class=\"n\">1</td>").count == 4)
    #expect(!results.contains("不同类型的联盟权重和适用指标不同"))
    var inputs = RuledSample.profiles()
    inputs.round.ranksAcrossProfiles = true
    let together = try #require(site(RuledSample.published(inputs))["index.html"])
    #expect(!together.contains("<h3>"))
    #expect(together.contains("不同类型的联盟权重和适用指标不同"))
    #expect(together.contains("<td>技术标准 + 组建期</td>"))
    let ranked = together.components(separatedBy: "<section id=\"results\"").last?
      .components(separatedBy: "</section>").first
    #expect(ranked?.components(separatedBy: "<td class=\"n\">1</td>").count == 2)
  }

  // MARK: Facts, panels, evidence

  @Test func factsReductionsAndClaimsStandOnTheCard() throws {
    let text = try #require(site(Self.profiles)["alliances/t0.html"])
    for part in [
      "4 ÷ 4，计入3条，分母小", "不是联合专利", "F-99", "核查组", "类型联盟1（牵头）100%；类型联盟20%",
      "技术标准<small>（评价办认定，依据：协议第三条）</small>", "<strong>很好（66.7%）</strong>",
      "3位专家；依据：材料3份", "技术标准类第3名（共3个）",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let exempt = try #require(site(Self.profiles)["en/alliances/t6.html"])
    #expect(exempt.contains("declared not applicable by 评价办: 不从事转让"))
    let young = try #require(site(Self.profiles)["alliances/t4.html"])
    // Founded 2025: two of three years.
    #expect(young.contains("按2年折算"))
  }

  @Test func tablesHoldReductionsGatesAndProfiles() throws {
    let files = site(Self.profiles)
    let reductions = try #require(files["reductions.csv"])
    #expect(
      reductions.contains("t0,,patents,专利,ZL-BAD,1,1,0,不是联合专利,F-99,核查组,2026-02-11\r\n"))
    let ranking = try #require(files["ranking.csv"])
    #expect(ranking.contains("联盟类型") && ranking.contains("规则建议"))
    #expect(ranking.contains("t3,类型联盟4,Typed alliance 4,standard+young,2"))
    let gates = try #require(site(Self.points)["gates.csv"])
    #expect(gates.contains("p4,secretariat,设有秘书处,部分,,,,,正在组建,限期整改,2026-09-30\r\n"))
    #expect(gates.contains("p7,fraud,弄虚作假,,,科监〔2026〕3号,2026-03-02,省科技厅,,不合格,\r\n"))
    #expect(!gates.contains("p6,fraud"))
    let tree = try #require(site(Self.points)["alliances/p0.csv"])
    #expect(tree.contains("分值,满分,加分与扣分"))
    #expect(files["reductions.csv"] != nil && site(Sample.six().result())["gates.csv"] == nil)
  }

  /// Weights on a card and in its table are those of the alliance's own profile.
  @Test func weightsAreTheProfiles() throws {
    let edition = Self.edition(Self.profiles)
    for alliance in Self.profiles.alliances {
      let tree = edition.tree(of: alliance)
      let group = try #require(Self.profiles.groups.first { $0.profile == alliance.profile })
      #expect(tree.nodes == group.nodes)
      for entry in edition.outline.entries where !entry.children.isEmpty {
        let sum = entry.children.reduce(0) { $0 + tree.localWeights[$1].units }
        #expect(sum == 10_000)
      }
    }
    let page = try #require(site(Self.profiles)["alliances/t0.html"])
    #expect(page.contains("<td>类型权重</td>"))
    let weights = try #require(site(Self.profiles)["weights.html"])
    for text in ["各类型的权重", "70.00%", "不适用"] { #expect(weights.contains(text), "\(text)") }
  }

  // MARK: Methodology

  @Test func theMethodologyIsWrittenFromTheRules() throws {
    let table = try #require(site(Self.points)["methodology.html"])
    for part in [
      "达到3项：15分", "其余：0分", "两档之间按比例计分", "理事会按期召开：10分", "签有联盟协议",
      "账目公开（降一档）", "列入某类须满足：优秀", "按决定执行", "不参评：不评分、不排名、不定结果",
      "5位及以上专家评分时，去掉一个最高分和一个最低分后取平均值；不足5位时取平均值；评分少于2个的不计。",
      "R6回避“第1联盟”：曾任秘书长", "加分合计至多8分",
    ] {
      #expect(table.contains(part), "\(part)")
    }
    let typed = try #require(site(Self.profiles)["methodology.html"])
    for part in [
      "不同的权重：产出 0.7；目标完成 0.3", "不适用：合同金额",
      "“专利”的条数（ground为family或prize；每条计1；ground为prize的，计1） ÷ ［“成员”中不同的编号数，至少1］；"
        + "计近3年，成立不足3年的按年数折算；分母小于5的注明。",
      "由联盟自行提供的数据至多占权重的30%", "统一社会信用代码", "计入牵头的一方；没有或不止一方牵头时平分",
      "数据按核定的数额计；没有核定的不计。", "评价结果由专家组决定",
    ] {
      #expect(typed.contains(part), "\(part)")
    }
    let english = try #require(site(Self.profiles)["en/methodology.html"])
    #expect(
      english.contains(
        "Number of rows of “patents” (ground is family or prize; each counts 1; ground is prize "
          + "counts 1) ÷ [number of different values of number in “members”, at least 1]; of 3 years, "
          + "scaled up where the alliance is younger than that; marked where the denominator is below "
          + "5."))
  }

  @Test func snapshotOfPoints() throws {
    try expectSnapshot(site(Self.points)["alliances/p0.html"])
  }

  @Test func snapshotOfProfiles() throws {
    try expectSnapshot(site(Self.profiles)["en/alliances/t0.html"])
  }
}
