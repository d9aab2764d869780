// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import IndicatorTree

extension EvaluationResult {
  /// The reference alliances with their scores and classes, as text.
  public func referencesText(in language: TerminalLanguage) -> String {
    let definition = indexSystem.definition
    // Full marks of the whole, where points and scores are not the same numbers.
    let full = definition.children.fullMarks.flatMap { $0 == definition.scale ? nil : $0 }
    var table = TextTable(
      [language.pick("reference alliance", "参照联盟"), language.pick("score", "得分")]
        + (full == nil ? [] : [language.words.phrase(.marks)]) + [
          language.pick("class", "评价结果"), language.pick("expected", "预期"),
        ], rightAligned: full == nil ? [1] : [1, 2])
    func name(of id: String?) -> String {
      let found = definition.classes.first { $0.id == id }
      return found.map { language.text($0.name) } ?? "–"
    }
    for reference in references {
      let points = full.map {
        language.words.marks(
          language.number(reference.score / definition.scale * $0, 2), of: language.figure($0))
      }
      table.add(
        [language.words.reference(reference.reference), language.number(reference.score, 2)]
          + [points].compactMap { $0 } + [
            name(of: reference.resultClass), reference.expected.map { name(of: $0) } ?? "–",
          ])
    }
    let hasPoints = Outline(definition).indicators.contains { $0.indicator.kind == .points }
    let note =
      hasPoints ? TextWrap.lines(language.words.phrase(.referencePoints), indent: 0) : []
    return (table.lines() + note).joined(separator: "\n") + "\n"
  }
}
