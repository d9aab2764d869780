// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree

extension WeightingRecord {
  /// The matrices and weights as text for people: all that is known of each judged parent, then
  /// the tree, then where objective weights came from.
  ///
  /// - Parameters:
  ///   - nodes: the tree's nodes; empty where weights were taken without a round.
  ///   - isTerminal: whether a person looks on: then bars stand beside the weights.
  public func text(
    nodes: [NodeRecord], in language: TerminalLanguage, isTerminal: Bool = false
  ) -> String {
    var lines: [String] = []
    let names = Dictionary(
      nodes.map { ($0.id, language.text($0.name)) }, uniquingKeysWith: { first, _ in first })
    for matrix in matrices {
      lines +=
        MatrixText(
          matrix: matrix, rule: rule, names: names, language: language, hasBars: isTerminal
        ).lines
      lines.append("")
    }
    if !nodes.isEmpty {
      lines += treeLines(nodes, hasBars: isTerminal, in: language)
    } else if let global {
      var table = TextTable(
        [language.pick("item", "指标"), language.pick("global weight", "总权重")],
        rightAligned: [1])
      for (id, weight) in global.sorted(by: { $0.key < $1.key }) {
        table.add([id, language.number(weight, 4)])
      }
      lines += table.lines()
    } else if !matrices.isEmpty {
      lines += TextWrap.lines(language.words.phrase(.noWhole), indent: 0)
    }
    if let objective { lines += [""] + objective.lines(names: names, in: language) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func treeLines(
    _ nodes: [NodeRecord], hasBars: Bool, in language: TerminalLanguage
  ) -> [String] {
    var table = TextTable(
      [
        "", language.pick("indicator", "指标"), language.pick("local", "权重"),
        language.pick("global", "总权重"),
      ] + (hasBars ? [""] : []) + [language.pick("from", "来源")], rightAligned: [2, 3])
    let greatest = nodes.dropFirst().map(\.globalWeight).max() ?? 1
    for node in nodes.dropFirst() {
      table.add(
        [
          node.number, language.text(node.name), language.number(node.localWeight, 4),
          language.number(node.globalWeight, 4),
        ] + (hasBars ? [TextBar.bar(node.globalWeight, of: greatest)] : []) + [
          node.weightSource.map { language.words.weightSource($0) } ?? ""
        ])
    }
    return table.lines(indent: 0, cuttingNamesIn: 1)
  }
}

extension ObjectiveWeights {
  /// The method, the cohort, the files and the parents left out.
  fileprivate func lines(names: [String: String], in language: TerminalLanguage) -> [String] {
    let words = language.words
    var lines = [
      words.phrase(.objectiveHeading) + words.colon + words.objectiveMethod(method)
    ]
    lines += TextWrap.lines(
      words.cohort(cohort.count, round: round, date: date), indent: 2)
    lines.append("  SHA-256 \(indexSystemDigest.prefix(12))  \(indexSystem)")
    for source in sources { lines.append("  SHA-256 \(source.digest.prefix(12))  \(source.file)") }
    for group in leftOut {
      lines += TextWrap.lines(
        (names[group.parent] ?? group.parent) + words.colon + words.leftOut(group.reason),
        indent: 2)
    }
    return lines
  }
}

extension MatrixRecord {
  /// All that is known of this judgement, as text.
  func lines(
    names: [String: String], rule: WeightingRule, in language: TerminalLanguage
  ) -> [String] {
    MatrixText(matrix: self, rule: rule, names: names, language: language, hasBars: false).lines
  }
}
