// SPDX-License-Identifier: Apache-2.0

/// A cell of a response file as a message may show it.
///
/// A respondent's words are never repeated: a cell is quoted only where it is a number of at most
/// six characters (a telephone number is longer), part of an allowed answer, or near to one;
/// otherwise only its length is told. Near is an edit distance of 2, of texts with Chinese
/// characters only where there are six or more, 1 where there are four or five: two edits make a
/// name of any answer of three.
public enum ShownCell: Sendable, Hashable {
  /// The cell's text, safe to show.
  case quoted(String)
  /// The length of a text that is not shown.
  case text(characters: Int)

  /// Decides how a cell may be shown.
  public init(_ cell: String, allowed: [String]) {
    var isNumber = false
    if case .success = NumberText.parse(cell) { isNumber = cell.utf8.count <= 6 }
    if isNumber || Self.whole(of: cell, among: allowed) != nil
      || nearest(to: cell, among: allowed, atMost: Self.edits(in: cell)) != nil
    {
      self = .quoted(cell)
    } else {
      self = .text(characters: cell.count)
    }
  }

  /// How many edits make another text of a cell.
  private static func edits(in cell: String) -> Int {
    let scalars = cell.unicodeScalars
    // From U+2E80 on there are the scripts of East Asia.
    guard scalars.contains(where: { $0.value >= 0x2E80 }) else { return 2 }
    return scalars.count >= 6 ? 2 : scalars.count >= 4 ? 1 : 0
  }

  /// The only answer that a cell of two characters or more is the beginning of, or else a part.
  private static func whole(of cell: String, among allowed: [String]) -> String? {
    guard cell.count >= 2 else { return nil }
    for isMeant in [{ $0.hasPrefix(cell) }, { (answer: String) in answer.contains(cell) }] {
      let found = allowed.filter { $0 != cell && isMeant($0) }
      if let first = found.first { return found.count == 1 ? first : nil }
    }
    return nil
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
        "一段 \(characters) 个字符的文字")
    }
  }

  func suggestion(among allowed: [String], in language: Language) -> String {
    guard case .quoted(let text) = self else { return "" }
    // The beginning of an answer says more than its edits.
    if let whole = Self.whole(of: text, among: allowed) {
      return question(after: whole, in: language)
    }
    return Problems.suggestion(for: text, among: allowed, in: language)
  }
}
