// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How figures of a survey are printed: the same on a page and in the terminal.
enum SurveyNumbers {
  /// Below so many respondents figures carry a mark: even where items hang together strongly, alpha
  /// needs about 30 [Yurdugül 2008].
  static let fewBelow = 30

  /// Alpha, a correlation or an agreement, with three decimals.
  static func coefficient(_ value: Double?) -> String? {
    value.flatMap { FixedPoint($0, places: 3)?.text }
  }

  /// A probability with three decimals, or that it is below 0.001.
  static func probability(_ value: Double?, _ words: any Words) -> String? {
    guard let value else { return nil }
    return value < 0.001 ? words.below("0.001") : FixedPoint(value, places: 3)?.text
  }

  /// The same after the letter p.
  static func afterLetter(_ value: Double?, _ words: any Words) -> String {
    guard let value, let printed = probability(value, words) else { return words.exactly("–") }
    return value < 0.001 ? printed : words.exactly(printed)
  }

  /// The number of respondents, with a mark where there are few.
  static func respondents(_ count: Int) -> String {
    String(count) + (count < fewBelow ? "\u{A0}†" : "")
  }

  /// A share in percent with one decimal.
  static func percent(_ share: Double?, _ words: any Words) -> String? {
    share.map { words.percent(FixedPoint.percentage($0).rounded(to: 1).text) }
  }

  /// How many of how many, with the share; `nil` of nobody and where it is not published.
  static func count(_ count: CountOf?, _ words: any Words) -> String? {
    guard let count, count.of > 0 else { return nil }
    return words.countOf(count.count, count.of, share: percent(count.share, words))
  }
}

extension Edition {
  /// A questionnaire by its id.
  func questionnaire(_ id: String) -> Questionnaire? {
    result.questionnaires.first { $0.id == id }
  }

  /// What names a table's region on a page with several questionnaires: the questionnaire, where
  /// need be a group or question of it, and the table's caption.
  func regionLabel(_ questionnaire: String, _ parts: String...) -> String {
    let name = self.questionnaire(questionnaire).map { text($0.name) } ?? ""
    return ([name.isEmpty ? questionnaire : name] + parts).joined(separator: words.colon)
  }

  /// An alliance's name by its id.
  func allianceName(_ id: String) -> LocalizedText {
    result.alliances.first { $0.id == id }?.name ?? LocalizedText([:])
  }

  /// The name of a group: an audience, an alliance, or all.
  func groupText(_ id: String) -> String {
    if id.isEmpty { return words.phrase(.allRespondents) }
    let name = allianceName(id).isEmpty ? audience(id) : allianceName(id)
    return name.isEmpty ? id : text(name)
  }
}

extension HTMLWriter {
  /// The row header of a group.
  mutating func groupHeader(_ id: String, on edition: Edition) {
    element(.th, .scope("row")) { page in
      if id.isEmpty {
        page.element(.strong, text: edition.words.phrase(.allRespondents))
      } else {
        let name = edition.allianceName(id)
        page.localized(name.isEmpty ? edition.audience(id) : name, on: edition, else: id)
      }
    }
  }

  /// The row header of a scored item: its id and its question.
  mutating func questionHeader(_ id: String, of questionnaire: String, on edition: Edition) {
    element(.th, .scope("row")) { page in
      page.element(.code, text: id)
      if let item = edition.item(id, of: questionnaire) {
        page.text(" ")
        page.localized(item.text, on: edition)
        if item.reversed {
          page.element(.small, text: edition.words.parenthesis(edition.words[.reversed]))
        }
      }
    }
  }
}
