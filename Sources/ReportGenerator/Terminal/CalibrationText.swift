// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import IndicatorTree

extension Calibration {
  /// The calibration as text: by group what tells alliances apart, what weighs in effect, which
  /// siblings say the same, and anchors to discuss. For inside the house.
  public func text(of result: EvaluationResult, in language: TerminalLanguage) -> String {
    (groups.map { group in
      CalibrationText(
        group: group, isOnly: groups.count == 1, result: result, language: language
      ).lines
    } + (reviewers.isEmpty ? [] : [reviewerLines(in: language)]))
    .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// How leniently each reviewer marks.
  private func reviewerLines(in language: TerminalLanguage) -> [String] {
    let words = language.words
    let isOneSet = Set(reviewers.map(\.set)).count < 2
    var table = TextTable(
      [
        words[.expert], words[.alliances], words.phrase(.markCount), words.phrase(.leniency),
        words.phrase(.reviewerSet),
      ], rightAligned: [1, 2, 3, 4])
    for reviewer in reviewers {
      table.add([
        reviewer.id, String(reviewer.alliances), String(reviewer.marks),
        reviewer.leniency.map { language.number($0, 1) + "%" } ?? "–", String(reviewer.set),
      ])
    }
    return [words.phrase(.reviewersHeading)] + table.lines(indent: 2)
      + TextWrap.lines(words.phrase(.leniencyNote), indent: 2)
      + (isOneSet ? [] : TextWrap.lines(words.phrase(.setNote), indent: 2))
  }
}

/// One group's calibration as lines of text.
struct CalibrationText {
  let group: Calibration.Group
  /// Whether there is no other group: then it needs no heading.
  let isOnly: Bool
  let result: EvaluationResult
  let language: TerminalLanguage

  private var l: TerminalLanguage { language }

  var lines: [String] {
    let name = group.profile == nil ? l.pick("without a profile", "未分类型") : l.text(group.name)
    let heading = isOnly && group.profile == nil ? "" : name + l.pick(": ", "：")
    var lines = [
      heading
        + l.pick(
          "\(group.alliances) alliances, \(group.complete) with a score for every indicator",
          "\(group.alliances)个联盟，其中\(group.complete)个各项指标均有得分")
    ]
    lines += [""] + spreads(group.criteria, l.pick("criterion", "一级指标"))
    lines += [""] + spreads(group.indicators, l.pick("indicator", "指标"))
    lines += ["", l.pick("Siblings that may measure the same", "可能重复衡量的同级指标")]
    let close = group.siblings.filter(\.isClose)
    if close.isEmpty {
      lines.append(l.pick("  none", "  无"))
    } else {
      var table = TextTable(
        [l.pick("pair", "两项指标"), "n", "r", "ρ"], rightAligned: [1, 2, 3])
      for pair in close {
        table.add([
          self.name(pair.left) + " – " + self.name(pair.right), String(pair.count),
          l.number(pair.pearson, 2), l.number(pair.spearman, 2),
        ])
      }
      lines += table.lines(indent: 2)
    }
    lines += anchors
    return lines
  }

  private func spreads(_ spreads: [Calibration.Spread], _ heading: String) -> [String] {
    var table = TextTable(
      [
        heading, "n", l.pick("mean", "均值"), l.pick("sd", "标准差"), l.pick("at best", "满档"),
        l.pick("at worst", "底档"), l.pick("weight", "权重"), l.pick("effective", "有效权重"),
        l.pick("variance", "方差占比"), l.pick("tells apart", "区分度"),
      ], rightAligned: [1, 2, 3, 4, 5, 6, 7, 8])
    for spread in spreads {
      table.add([
        name(spread.id), String(spread.count), l.number(spread.mean, 1),
        l.number(spread.deviation, 1), percent(spread.ceiling, 0), percent(spread.floor, 0),
        percent(spread.weight, 1), percent(spread.effectiveWeight, 1),
        percent(spread.varianceShare, 1), word(spread.discrimination),
      ])
    }
    return table.lines(indent: 2)
  }

  private func percent(_ share: Double?, _ places: Int) -> String {
    share.map { l.number($0 * 100, places) + "%" } ?? "–"
  }

  private func word(_ discrimination: Calibration.Discrimination?) -> String {
    switch discrimination {
    case nil: l.pick("too few", "联盟过少")
    case .some(.none): l.pick("NO", "无区分")
    case .ceiling: l.pick("ceiling", "偏顶")
    case .floor: l.pick("floor", "偏底")
    case .bothEnds: l.pick("both ends", "两端集中")
    case .fair: l.pick("yes", "有")
    }
  }

  // MARK: Anchors

  /// Suggested anchors as they would stand in the index system, to be frozen there by hand.
  private var anchors: [String] {
    let suggestions = group.indicators.filter { $0.anchors?.suggested != nil }
    if suggestions.isEmpty { return [] }
    var lines = [
      "",
      l.pick(
        "Anchors to discuss (90, 70, 50, 30, 10 % of the alliances, rounded). Write them into the index system once and leave them for the years to come: figures are never placed by anchors of their own year.",
        "供讨论的锚点（取联盟分布的90、70、50、30、10%分位并取整）。确定后写入指标体系，此后数年不变：不得以当年数据的锚点评价当年数据。"),
    ].flatMap { $0.isEmpty ? [""] : TextWrap.lines($0, indent: 0) }
    for spread in suggestions {
      guard let anchors = spread.anchors, let suggested = anchors.suggested else { continue }
      lines.append("  " + name(spread.id))
      lines.append(
        "    " + l.pick("in force   ", "现行  ") + list(anchors.current) + "   "
          + shares(anchors.currentShares))
      lines.append(
        "    " + l.pick("suggested  ", "建议  ") + "<anchors>" + list(suggested) + "</anchors>   "
          + shares(anchors.suggestedShares ?? []))
    }
    return lines
  }

  private func list(_ numbers: [Double]) -> String {
    numbers.map { Int(exactly: $0).map(String.init) ?? String($0) }.joined(separator: " ")
  }

  private func shares(_ shares: [Double]) -> String {
    l.pick("grades ", "各等级 ") + shares.map { percent($0, 0) }.joined(separator: " ")
  }

  private func name(_ id: String) -> String {
    result.nodes.first { $0.id == id }.map { $0.number + " " + l.text($0.name) } ?? id
  }
}
