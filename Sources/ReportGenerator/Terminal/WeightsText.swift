// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree

extension WeightingRecord {
  /// The matrices and weights as text for people: a table per judged parent, then the tree.
  ///
  /// - Parameter nodes: the tree's nodes; empty where weights were taken without a round.
  public func text(nodes: [NodeRecord], in language: TerminalLanguage) -> String {
    var lines: [String] = []
    let names = Dictionary(
      nodes.map { ($0.id, language.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    for matrix in matrices {
      lines += matrix.lines(names: names, rule: rule, in: language)
      lines.append("")
    }
    if !nodes.isEmpty {
      lines += treeLines(nodes, in: language)
    } else if let global {
      var table = TextTable(
        [language.pick("item", "指标"), language.pick("global weight", "总权重")],
        rightAligned: [1])
      for (id, weight) in global.sorted(by: { $0.key < $1.key }) {
        table.add([id, language.number(weight, 4)])
      }
      lines += table.lines()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func treeLines(_ nodes: [NodeRecord], in language: TerminalLanguage) -> [String] {
    var table = TextTable(
      [
        "", language.pick("indicator", "指标"), language.pick("local", "权重"),
        language.pick("global", "总权重"), language.pick("from", "来源"),
      ], rightAligned: [2, 3])
    for node in nodes.dropFirst() {
      table.add([
        node.number, language.text(node.name), language.number(node.localWeight, 4),
        language.number(node.globalWeight, 4),
        node.weightSource.map { language.words.weightSource($0) } ?? "",
      ])
    }
    return table.lines()
  }
}

extension MatrixRecord {
  func lines(
    names: [String: String], rule: WeightingRule, in language: TerminalLanguage
  ) -> [String] {
    var lines = [names[parent] ?? parent]
    var table = TextTable(
      [""] + experts.map { $0.aboveLimit ? "\($0.id)*" : $0.id } + [language.pick("group", "群体")],
      rightAligned: Set(1...(experts.count + 1)))
    for (position, item) in items.enumerated() {
      table.add(
        [names[item] ?? item] + experts.map { language.number($0.weights?[position], 4) }
          + [language.number(weights[position], 4)])
    }
    table.add(
      ["CR"] + experts.map { language.number($0.consistencyRatio, 4) }
        + [language.number(consistencyRatio, 4)])
    table.add(
      [language.pick("share in the group", "在群体中的占比")]
        + experts.map { language.number($0.share, 4) } + [""])
    lines += table.lines(indent: 2)
    if experts.contains(where: \.aboveLimit) {
      let treatment =
        switch rule.aboveLimit {
        case .flag: language.pick("counts all the same", "仍计入")
        case .exclude: language.pick("does not count", "不计入")
        case .halve: language.pick("counts half", "减半计入")
        }
      lines.append(
        "  "
          + language.pick(
            "* consistency ratio above \(rule.highestRatio): \(treatment)",
            "* 一致性比率高于\(rule.highestRatio)：\(treatment)"))
    }
    if let lambdaMax, let consistencyIndex {
      let ri = randomIndex.map { language.figure($0) } ?? "–"
      lines.append(
        "  λmax = \(language.number(lambdaMax, 4)), CI = \(language.number(consistencyIndex, 4)), "
          + "RI = \(ri) (\(rule.randomIndex)), CR = \(language.number(consistencyRatio, 4))")
    }
    if let consensus {
      lines.append(
        "  " + language.pick("consensus S* = ", "共识度 S* = ") + language.number(consensus, 3))
    }
    return lines
  }
}

extension EvaluationResult {
  /// The reference alliances with their scores and classes, as text.
  public func referencesText(in language: TerminalLanguage) -> String {
    var table = TextTable(
      [
        language.pick("reference alliance", "参照联盟"), language.pick("score", "得分"),
        language.pick("class", "评价结果"), language.pick("expected", "预期"),
      ], rightAligned: [1])
    func name(of id: String?) -> String {
      let found = indexSystem.definition.classes.first { $0.id == id }
      return found.map { language.text($0.name) } ?? "–"
    }
    for reference in references {
      table.add([
        language.words.reference(reference.reference), language.number(reference.score, 2),
        name(of: reference.resultClass),
        reference.expected.map { name(of: $0) } ?? "–",
      ])
    }
    return table.lines().joined(separator: "\n") + "\n"
  }
}
