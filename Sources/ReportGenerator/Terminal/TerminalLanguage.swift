// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import IndicatorTree

/// The language of a text for the terminal, and the few words that such texts need.
public enum TerminalLanguage: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh-Hans"
  /// English.
  case english = "en"

  /// The text of this language; both stand side by side where they are used.
  func pick(_ english: String, _ chinese: String) -> String {
    self == .english ? english : chinese
  }

  /// The page words of the same language.
  var words: any Words {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }

  /// A number with so many decimals.
  func number(_ value: Double?, _ places: Int) -> String {
    value.flatMap { FixedPoint($0, places: places)?.text } ?? "–"
  }

  /// A figure as people write it: at most six decimals, none of them needless.
  func figure(_ value: Double?) -> String {
    guard let value else { return "–" }
    return FixedPoint(value, places: 6)?.shortest ?? String(value)
  }

  /// A text in this language, or in the one it has.
  func text(_ text: LocalizedText) -> String { text.text(in: rawValue) }
}
