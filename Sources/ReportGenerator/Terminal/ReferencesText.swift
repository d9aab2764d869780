// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import IndicatorTree

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
