// SPDX-License-Identifier: Apache-2.0
package import Evidence
internal import IndicatorTree

/// The answers of a scale by what may stand for them: their codes, and their words in each language.
package struct AnswerNames: Sendable {
  private var positions: [String: Int] = [:]
  /// Words (as keys) that two answers share, or that are the code of another one, with the codes of
  /// the two.
  package private(set) var shared: [(text: String, codes: [String])] = []

  /// Gathers the answers. A code always means its own answer.
  package init(_ answers: [AnswerScale.Answer]) {
    for (position, answer) in answers.enumerated() { positions[answer.code] = position }
    for (position, answer) in answers.enumerated() {
      let key = SurveyText.key(answer.code)
      if positions[key] == nil { positions[key] = position }
    }
    var words: [String: [Int]] = [:]
    for (position, answer) in answers.enumerated() {
      for name in Set(answer.name.byLanguage.values.map(SurveyText.key)) where !name.isEmpty {
        words[name, default: []].append(position)
      }
    }
    // In the order of the answers, whatever that of the dictionary.
    for (text, found) in words.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) }) {
      var all = found
      if let code = positions[text], !found.contains(code) { all.append(code) }
      if all.count == 1 {
        positions[text] = found[0]
      } else {
        shared.append((text, all.sorted().map { answers[$0].code }))
      }
    }
  }

  /// The position of the answer that a text stands for, or `nil`.
  package func position(of text: String) -> Int? {
    if let exact = positions[text] { return exact }
    for key in SurveyText.answerKeys(text) {
      if let position = positions[key] { return position }
    }
    return nil
  }

  /// Every key and the position it stands for.
  package var all: [String: Int] { positions }
}

/// The place of a ranking that a text names.
enum RankingPlace {
  /// The place from 1 that `1`, `place 1`, `Rank 1`, `Ranking 1`, `第1位`, `1st` or `1st choice` names, or `nil`.
  static func number(of text: String) -> Int? {
    var key = SurveyText.key(text)[...]
    for word in ["place", "ranking", "rank", "choice", "第"] where key.hasPrefix(word) {
      key = key.dropFirst(word.count)
    }
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    let rest = key.dropFirst(digits.count)
    let endings: Set<Substring> = [
      "", "位", "名", "选择", "st", "nd", "rd", "th", "stchoice", "ndchoice", "rdchoice", "thchoice",
    ]
    guard let number = Int(digits), number >= 1, endings.contains(rest) else { return nil }
    return number
  }
}
