// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree

/// How one alliance's number came about, down to counts and judgements: for inside the house.
///
/// It is made from the result with nothing withheld and says so in its first line.
public struct Explanation {
  let result: EvaluationResult
  let alliance: AllianceResult
  let place: Int
  let outline: Outline
  let l: TerminalLanguage
  /// The result as pages see it: its sentences are the terminal's too.
  let edition: Edition

  /// Prepares an explanation; `nil` where there is no such alliance or node.
  ///
  /// - Parameter node: the node's id; the whole score where it is `nil`.
  public init?(
    of result: EvaluationResult, alliance id: String, node: String?,
    in language: TerminalLanguage
  ) {
    let outline = result.outline
    guard let alliance = result.alliances.first(where: { $0.id == id }),
      let place = node.map({ outline.place(of: $0) }) ?? 0
    else { return nil }
    self.result = result
    self.alliance = alliance
    self.place = place
    self.outline = outline
    l = language
    edition = Edition(
      result: result, outline: outline, printing: Printing(result, outline: outline),
      words: language.words, folder: "", twin: ("", "", ""))
  }

  var node: NodeResult { alliance.nodes[place] }
  private var record: NodeRecord { result.nodes[place] }
  var grades: [String] { result.indexSystem.definition.grades.map { l.text($0.name) } }

  /// The text.
  public var text: String {
    var lines = [
      l.pick(
        "INTERNAL: holds figures that may not be published.", "内部资料：含不得公开的数据。"),
      "",
      [l.text(alliance.name), record.number, l.text(record.name)].filter { !$0.isEmpty }
        .joined(separator: " · "),
    ]
    lines += score + readings + losses + interval
    if let indicator = outline.entries[place].indicator {
      switch indicator.kind {
      case .survey: lines += answers
      case .checklist: lines += checklist(indicator)
      case .benefit, .cost, .range: lines += figure(indicator)
      case .points: lines += points(indicator)
      case .panel: lines += panel(indicator)
      }
    } else {
      lines += children + adjustments
    }
    if place == 0 { lines += gates + reductions + robustness }
    lines += weights
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Score

  private var score: [String] {
    var lines: [String] = []
    if let score = node.score {
      lines.append(l.pick("score ", "得分 ") + l.number(score, 6))
    } else {
      lines.append(l.pick("no score", "无得分"))
    }
    if let absent = node.absent {
      let counted = node.membership != nil
      lines.append(
        (edition.absence(of: node, in: alliance) ?? l.words.absence(absent))
          + (counted ? l.pick(" (counted as the worst grade)", "（按最差等级计）") : ""))
    }
    if let membership = node.membership {
      lines.append(
        l.pick("shares of the grades: ", "各等级占比：")
          + zip(grades, membership).map { "\($0) \(l.number($1, 6))" }
          .joined(separator: l.pick(", ", "，")))
      let terms = zip(result.indexSystem.definition.grades, membership).filter { $1 > 0 }
        .map { "\(l.number($1, 6)) × \(l.figure($0.score))" }
      lines.append("  " + terms.joined(separator: " + ") + " = " + l.number(node.score, 6))
    }
    if let marks = node.marks { lines.append(marksLine(marks)) }
    if place == 0 { lines += standing }
    lines.append(
      l.pick("applicability ", "适用率 ") + l.number(node.applicability, 4)
        + l.pick(", completeness ", "，数据完整率 ") + l.number(node.completeness, 4))
    if place == 0, node.completeness < 1, let bounds = alliance.bounds {
      lines.append(
        l.pick("with all that is missing worst ", "缺失部分全按最差 ")
          + l.number(bounds.worst, 4) + l.pick(", best ", "，最好 ") + l.number(bounds.best, 4))
    }
    return lines
  }

  // MARK: Parts

  private var children: [String] {
    var table = TextTable(
      [
        "", l.pick("indicator", "指标"), l.pick("weight", "权重"), l.pick("weight used", "实际权重"),
        l.pick("score", "得分"), l.pick("contribution", "贡献"), l.pick("note", "说明"),
      ], rightAligned: [2, 3, 4, 5])
    for child in outline.entries[place].children {
      let node = alliance.nodes[child]
      table.add([
        result.nodes[child].number, l.text(result.nodes[child].name),
        l.number(tree.nodes[child].localWeight, 6), l.number(node.weightUsed, 6),
        l.number(node.score, 6), l.number(node.contribution, 6),
        [
          node.marks.map { l.words.marks(l.figure($0.earned), of: l.figure($0.full)) },
          edition.absence(of: node, in: alliance),
        ].compactMap { $0 }.joined(separator: l.words.comma),
      ])
    }
    let rule =
      l.pick("operator ", "算子 ") + result.round.composition.operator(of: record.id).rawValue
      + l.pick(
        "; the weight of what takes no part goes to its siblings",
        "；不参与的指标，其权重分给同级")
    return ["", rule] + table.lines(indent: 2, cuttingNamesIn: 1) + judgements
  }

  /// The judgement of this node's children, where there is one.
  private var judgements: [String] {
    guard let matrix = edition.matrix(of: record.id, for: alliance) else { return [] }
    let names = Dictionary(
      result.nodes.map { ($0.id, l.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    return ["", l.pick("weights by the experts' judgements", "由专家判断得出的权重")]
      + matrix.lines(names: names, rule: result.weighting.rule, in: l)
  }

  private var answers: [String] {
    var table = TextTable(
      [l.pick("item", "题目"), l.pick("audience", "答卷对象")] + grades + [
        l.pick("not applicable", "不适用"), l.pick("don't know", "不了解"), l.pick("blank", "未答"),
      ], rightAligned: Set(2...(grades.count + 4)))
    for item in node.items {
      table.add(
        [item.id, item.audience ?? "–"] + item.counts.map { l.figure($0) } + [
          l.figure(item.notApplicable), l.figure(item.dontKnow), l.figure(item.blank),
        ])
    }
    var shares = TextTable(
      [l.pick("audience", "答卷对象"), l.pick("weight used", "实际权重")] + grades,
      rightAligned: Set(1...(grades.count + 1)))
    for audience in node.audiences {
      shares.add(
        [audience.id, l.number(audience.weightUsed, 6)]
          + audience.membership.map { l.number($0, 6) })
    }
    return ["", l.pick("answers (one row per item and audience)", "回答人数（每题每类对象一行）")]
      + table.lines(indent: 2)
      + [
        "",
        l.pick(
          "shares: plain mean over an audience's items, then over audiences by weight",
          "占比：先对同类对象的各题取平均，再按对象权重加权"),
      ] + shares.lines(indent: 2)
  }

  func figure(_ indicator: Indicator) -> [String] {
    let unit = l.text(indicator.unit)
    var lines = [
      "",
      l.pick("value ", "数值 ") + l.figure(node.value) + (unit.isEmpty ? "" : " " + unit),
    ]
    if let reported = node.reported {
      lines.append(
        l.pick("reported ", "申报 ") + l.figure(reported)
          + (node.reason.isEmpty ? "" : l.pick("; ", "；") + node.reason))
    }
    return lines + evidence + counting(indicator) + placing(indicator)
  }

  func checklist(_ indicator: Indicator) -> [String] {
    var table = TextTable(
      [
        l.pick("point", "要点"), "", l.pick("weight", "权重"), l.pick("state", "状态"),
        l.pick("reported", "申报"), l.pick("evidence", "证据"),
      ], rightAligned: [2])
    for (point, state) in zip(indicator.points, node.points) {
      table.add([
        point.id, l.text(point.name), l.figure(point.weight),
        state.state.map { l.words.pointState($0) } ?? l.words.absence(.notSupplied),
        state.reported.map { l.words.pointState($0) } ?? "", state.evidence,
      ])
    }
    // Of a list that brings points, these say it.
    let share =
      indicator.rule == nil
      ? [l.pick("share of points kept ", "落实比例 ") + l.number(node.value, 6)] : []
    return [""] + share + table.lines(indent: 2) + placing(indicator)
  }

  var evidence: [String] {
    [(l.pick("evidence ", "证据 "), node.evidence), (l.pick("source ", "来源 "), node.source)]
      .filter { !$0.1.isEmpty }.map { $0 + $1 }
  }

  // MARK: Weights

  private var weights: [String] {
    guard place > 0 else { return [] }
    var lines = [
      "",
      l.pick("weight among its siblings ", "同级中的权重 ") + l.number(tree.nodes[place].localWeight, 6)
        + l.pick(", of the whole ", "，在总体中 ") + l.number(tree.nodes[place].globalWeight, 6)
        + (node.weightUsed.map { l.pick(", used ", "，实际 ") + l.number($0, 6) } ?? ""),
    ]
    let source = tree.nodes[place].weightSource
    if let source {
      lines.append(l.pick("from: ", "来源：") + l.words.weightSource(source))
    }
    if let matrix = record.parent.flatMap({ edition.matrix(of: $0, for: alliance) }),
      let position = matrix.items.firstIndex(of: record.id)
    {
      if source == .combined { lines += combination(matrix, position) }
      var table = TextTable(
        [l.pick("expert", "专家"), l.pick("weight given", "给出权重"), "CR", l.pick("share", "占比")],
        rightAligned: [1, 2, 3])
      for expert in matrix.experts {
        table.add([
          expert.id, l.number(expert.weights?[position], 6), l.number(expert.consistencyRatio, 4),
          l.number(expert.share, 4),
        ])
      }
      lines += table.lines(indent: 2)
    }
    return lines
  }

  /// What a combined weight is made of, and by what rule.
  private func combination(_ matrix: MatrixRecord, _ position: Int) -> [String] {
    func number(_ weights: [Double]?) -> String {
      l.number(weights.flatMap { $0.indices.contains(position) ? $0[position] : nil }, 6)
    }
    let words = l.words
    let texts = JudgementTexts(words: words, rule: result.weighting.rule) { $0 }
    let method = result.weighting.objective.map {
      words.parenthesis(words.objectiveMethod($0.method))
    }
    return [
      l.pick("experts’ weight ", "专家权重") + number(matrix.expertWeights),
      l.pick("objective weight ", "客观权重") + number(matrix.objectiveWeights) + (method ?? ""),
    ].map { "  " + $0 } + TextWrap.lines(texts.combination, indent: 2)
  }
}
