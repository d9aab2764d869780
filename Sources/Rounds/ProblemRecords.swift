// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import IndicatorTree
internal import Problems

extension ProblemRecord {
  /// A problem with its words in every language.
  init(_ problem: Problem) {
    let words = problem.words
    func texts(_ text: (Language) -> String) -> LocalizedText {
      LocalizedText(
        Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, text($0)) }))
    }
    self.init(
      file: problem.place.fileAndSheet, line: problem.place.line, column: problem.place.column,
      severity: words.severity.rawValue, code: words.code, value: words.value,
      rule: texts(words.rule), remedy: texts(words.remedy))
  }
}
