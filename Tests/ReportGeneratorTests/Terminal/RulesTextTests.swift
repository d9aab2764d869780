// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

/// What `explain` and `check` say of rules: with nothing withheld.
@Suite struct RulesTextTests {
  private func explained(
    _ inputs: Inputs, _ alliance: String, _ node: String?, _ language: TerminalLanguage = .chinese
  ) throws -> String {
    let result = try EvaluationResult(evaluating: inputs)
    return try #require(
      Explanation(of: result, alliance: alliance, node: node, in: language)
    ).text
  }

  @Test func theWholeIsExplained() throws {
    let text = try explained(RuledSample.pointsTable(), "p6", nil)
    for part in [
      "门槛条件与一票否决", "账目公开", "弄虚作假：尚无决定的举报，不影响结果", "加分合计至多8分", "获国家奖励",
      "工作不得过低", "分值 ",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let decided = try explained(RuledSample.profiles(), "t1", nil, .english)
    for part in [
      "Profile: standards (declared by 评价办, on the ground of 协议第三条)",
      "2 of 3 in “standards” · C", "The rules propose “B”, the panel decided “C”",
    ] {
      #expect(decided.contains(part), "\(part)")
    }
    let reduced = try explained(RuledSample.pointsTable(), "p3", nil)
    #expect(reduced.contains("核减清单") && reduced.contains("一项不在本年度"))
    let refused = try explained(RuledSample.pointsTable(), "p5", nil)
    #expect(refused.contains("未评分：未达到门槛条件“签有联盟协议”"))
  }

  @Test func pointsAndMeasuresAreExplained() throws {
    let steps = try explained(RuledSample.pointsTable(), "p0", "projects")
    for part in ["分值 20 / 20", "数值 6 项", "达到3项：15分", "适用：达到5项（国家级）：20分"] {
      #expect(steps.contains(part), "\(part)")
    }
    let list = try explained(RuledSample.pointsTable(), "p8", "meetings")
    for part in ["分值 12.5 / 15", "council-met", "理事会按期召开：10分"] {
      #expect(list.contains(part), "\(part)")
    }
    let judged = try explained(RuledSample.pointsTable(), "p0", "appraisal")
    #expect(judged.contains("评审：5位专家，25～28，去掉最高和最低共2个；依据：材料4份、实地考察1份"))
    let counted = try explained(RuledSample.profiles(), "t0", "per-member", .english)
    #expect(counted.contains("4 ÷ 4, 3 rows counted, small denominator"))
    let panel = try explained(RuledSample.profiles(), "t0", "panel", .english)
    #expect(panel.contains("very good: all reached, with test reports"))
    #expect(panel.contains("3 reviewers, very good to good"))
    // The weights are those of the profile.
    let output = try explained(RuledSample.profiles(), "t0", "output", .english)
    #expect(output.contains("weight among its siblings 0.700000") && output.contains("the profile"))
  }

  /// A figure below the least brings nothing, and is not told the rule that it missed; one that
  /// reaches it, up to the noise of rounding, is.
  @Test func aFigureBelowTheLeastIsToldSo() throws {
    for (least, figure, isReached) in [
      (2.0, 1.0, false), (2, 0, false), (2, 2, true), (2, 7, true), (2, 2 - 1e-12, true),
    ] {
      var inputs = RuledSample.pointsTable()
      RuledSample.figure(&inputs, "p0", "patents", figure)
      for (language, applied, below, rule) in [
        (TerminalLanguage.chinese, "适用：", "低于\(Int(least))件不得分", "每满2件得2.5分"),
        (
          .english, "applied: ", "below \(Int(least))\u{A0}patents: no points",
          "2.5 points for every full 2"
        ),
      ] {
        let text = try explained(inputs, "p0", "patents", language)
        let lines = text.split(separator: "\n").map(String.init)
        let line = lines.first { $0.hasPrefix(applied) } ?? ""
        #expect(lines.contains("  " + below))
        #expect((line == applied + below) == !isReached, "\(line)")
        #expect(line.contains(rule) == isReached, "\(line)")
      }
    }
  }

  /// The least is the greater of `above` and `from`; a rule from 0 on has none to tell.
  @Test func theLeastOfAPerUnitRuleIsPrinted() {
    let texts = [Chinese() as any Words, English()].map {
      RuleTexts(words: $0, indexSystem: RuledSample.pointsResult.indexSystem.definition)
    }
    func rules(_ perUnit: PointsPerUnit) -> [[String]] {
      let indicator = RuledSample.points(
        "rate", RuledSample.text("比例"), PointsRule(full: 10, form: .perUnit, perUnit: perUnit))
      return texts.map { $0.rule(of: indicator) }
    }
    for (above, from, least) in [
      (0.5, nil, "0.5"), (0.5, 0.2, "0.5"), (0.5, 0.8, "0.8"), (0, 3, "3"),
    ] as [(Double, Double?, String)] {
      let lines = rules(PointsPerUnit(points: 2, each: 0.1, above: above, from: from, base: 1))
      #expect(lines[0].contains("低于\(least)不得分"), "\(lines[0])")
      #expect(lines[1].contains("below \(least): no points"), "\(lines[1])")
    }
    for lines in rules(PointsPerUnit(points: 2)) { #expect(lines.count == 2) }
  }

  @Test func figuresHaveAtMostSixDecimals() {
    for (value, text) in [
      (7.4705882352941195, "7.470588"), (18.676470588235297, "18.676471"), (3, "3"), (0.5, "0.5"),
      (-2.25, "-2.25"), (1e-9, "0"), (0.1 + 0.2, "0.3"),
    ] {
      for language in TerminalLanguage.allCases { #expect(language.figure(value) == text) }
    }
    for language in TerminalLanguage.allCases { #expect(language.figure(nil) == "–") }
  }

  @Test func gatesSayWhatTheyAskFor() throws {
    let chinese = try explained(RuledSample.pointsTable(), "p6", nil)
    #expect(chinese.contains("工作不得过低（“联盟工作”得分不低于20分）"))
    let english = try explained(RuledSample.pointsTable(), "p6", nil, .english)
    #expect(english.contains("work not too low (“work” scores at least 20)"))
    let counted = try explained(RuledSample.profiles(), "t0", nil, .english)
    #expect(counted.contains("something joint this year (at least 1)"))
  }

  /// A patent that the first leads and the second claims too; a contract in equal parts.
  @Test func partsOfSharedNumbersAreTold() throws {
    for (alliance, node, chinese, english) in [
      (
        "t0", "per-member", "“专利”中的ZL-SHARED按100%计，类型联盟2也申报了该编号",
        "100\u{A0}% of number ZL-SHARED in “patents”, also claimed by Typed alliance 2"
      ),
      (
        "t1", "per-member", "“专利”中的ZL-SHARED按0%计，类型联盟1也申报了该编号",
        "0\u{A0}% of number ZL-SHARED in “patents”, also claimed by Typed alliance 1"
      ),
      (
        "t5", "turnover", "“合同”中的HT-SHARED按50%计，类型联盟7也申报了该编号",
        "50\u{A0}% of number HT-SHARED in “contracts”, also claimed by Typed alliance 7"
      ),
    ] {
      let inputs = RuledSample.profiles()
      #expect(try explained(inputs, alliance, node).contains("  " + chinese))
      #expect(try explained(inputs, alliance, node, .english).contains("  " + english))
    }
    let alone = try explained(RuledSample.profiles(), "t2", "per-member", .english)
    #expect(!alone.contains("also claimed"))
  }

  @Test func calibrationNamesTheGroupWithoutAProfile() throws {
    let mixed = try EvaluationResult(evaluating: RuledSample.profiles())
    let one = try EvaluationResult(evaluating: RuledSample.pointsTable())
    for (language, heading) in [
      (TerminalLanguage.chinese, "未分类型：2个联盟"), (.english, "without a profile: 2 alliances"),
    ] {
      let text = Calibration(mixed).text(of: mixed, in: language)
      let starts = text.split(separator: "\n").filter { $0.hasPrefix(heading) }
      #expect(starts.count == 1, "\(text)")
      // The only group there is needs none.
      #expect(!Calibration(one).text(of: one, in: language).contains("profile"))
      #expect(!Calibration(one).text(of: one, in: language).contains("未分类型"))
    }
  }

  @Test func referencesOfPointsAreTold() throws {
    let text = RuledSample.pointsResult.referencesText(in: .chinese)
    #expect(text.contains("100.00") && text.contains("50.00") && text.contains("25.00"))
    #expect(text.contains("满分的一半"))
    #expect(!text.contains("50.00 / 100"))
  }
}
