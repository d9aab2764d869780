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

  @Test func referencesOfPointsAreTold() throws {
    let text = RuledSample.pointsResult.referencesText(in: .chinese)
    #expect(text.contains("100.00") && text.contains("50.00") && text.contains("25.00"))
    #expect(text.contains("满分的一半"))
    #expect(!text.contains("50.00 / 100"))
  }
}
