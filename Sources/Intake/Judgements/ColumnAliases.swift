// SPDX-License-Identifier: Apache-2.0

/// The Chinese headings under which the columns of judgements may stand.
enum ColumnAliases {
  static let chinese: [String: [String]] = [
    "parent": ["上级指标"], "expert": ["专家"], "left": ["左", "左项"], "right": ["右", "右项"],
    "value": ["判断值"], "low": ["下限"], "high": ["上限"], "item": ["指标"], "points": ["分数"],
    "best": ["最优项", "最优"], "worst": ["最劣项", "最劣"], "best-over-item": ["最优项与本项之比"],
    "item-over-worst": ["本项与最劣项之比"],
  ]

  /// The heading under which each column stands among `headings`: its own name or, where that is
  /// not there, an alias; its own name where neither is.
  static func headings(
    of columns: [String], among headings: [String]
  ) -> [String: String] {
    var found: [String: String] = [:]
    for column in columns {
      let names = [column] + (chinese[column] ?? [])
      found[column] = names.first { headings.contains($0) } ?? column
    }
    return found
  }

  /// Whether a text is a column's name or an alias of it.
  static func isName(_ text: String, of column: String) -> Bool {
    text == column || chinese[column]?.contains(text) ?? false
  }

  /// All names of some columns.
  static func names(of columns: [String]) -> [String] {
    columns + columns.flatMap { chinese[$0] ?? [] }
  }
}
