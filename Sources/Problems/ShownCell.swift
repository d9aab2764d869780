// SPDX-License-Identifier: Apache-2.0

/// A cell of a response file as a message may show it.
///
/// A respondent's words are never repeated: a cell is quoted only where it is a number too short
/// to be anybody's telephone number, or within an edit distance of 2 of an allowed answer;
/// otherwise only its length is told.
public enum ShownCell: Sendable, Hashable {
  /// The cell's text, safe to show.
  case quoted(String)
  /// The length of a text that is not shown.
  case text(characters: Int)

  /// The longest number that is shown, in characters: codes have one or two digits, and nobody is
  /// reached under four.
  static let longestNumber = 4

  /// Decides how a cell may be shown.
  public init(_ cell: String, allowed: [String]) {
    let isNumber =
      switch NumberText.parse(cell) {
      case .success, .failure(.fullWidth): cell.count <= Self.longestNumber
      case .failure: false
      }
    if isNumber || nearest(to: cell, among: allowed) != nil {
      self = .quoted(cell)
    } else {
      self = .text(characters: cell.count)
    }
  }

  /// The cell's text, where it may be shown.
  var value: String? {
    if case .quoted(let text) = self { text } else { nil }
  }

  func text(in language: Language) -> String {
    switch self {
    case .quoted(let text): language.quote(text)
    case .text(let characters):
      language.pick(
        characters == 1 ? "a text of 1 character" : "a text of \(characters) characters",
        "一段\(characters)个字符的文字")
    }
  }

  func suggestion(among allowed: [String], in language: Language) -> String {
    guard case .quoted(let text) = self else { return "" }
    return Problems.suggestion(for: text, among: allowed, in: language)
  }
}
