// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems
internal import Spreadsheets

extension RuleRow {
  /// What is stated of a gate; `nil` where the cell is blank or holds none of the four, which is
  /// reported.
  mutating func state(_ column: String) -> PointState? {
    let cell = self[column]
    if ValueWords.isNotSupplied(cell) { return nil }
    return value(column, .state, of: ValueWords.states, known: ["yes", "partial", "no", "n/a"])
  }

  /// What follows of a veto; `nil` where the cell is blank or holds no effect of one, which is
  /// reported.
  mutating func effect(_ column: String) -> GateEffect? {
    value(column, .effect, of: ValueWords.effects, known: GateEffect.ofVetoes.map(\.rawValue))
  }

  /// What a mark rests on; `nil` where the cell is blank or holds no source, which is reported.
  mutating func source(_ column: String) -> ReviewerMarks.Source? {
    value(
      column, .source, of: ValueWords.sources,
      known: ReviewerMarks.Source.allCases.map(\.rawValue))
  }

  /// The expert's code, or `nil` where the cell is blank or the experts' table lacks it, which is
  /// reported; without such a table any code may stand.
  mutating func expert(among known: NamedChoices) -> String? {
    if !known.ids.isEmpty { return choice("expert", .expert, of: known) }
    let code = required("expert")
    return code.isEmpty ? nil : code
  }

  private mutating func value<Value>(
    _ column: String, _ noun: RuleNoun, of words: [String: Value], known: [String]
  ) -> Value? {
    let cell = self[column]
    if cell.isEmpty { return nil }
    if let value = words[cell] { return value }
    report(
      .unknown(noun, shown: ShownCell(cell, allowed: words.keys.sorted()), known: known), column)
    return nil
  }
}
