// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheets

extension SurveyHead {
  /// The texts of a record without the white space around them; none where there is no such record.
  func texts(ofRecord record: Int) -> [String] {
    records.indices.contains(record) ? records[record].map { cellText($0.text) } : []
  }

  /// The texts of a column in the records from `first` on; "" where a record is shorter.
  func texts(ofColumn column: Int, from first: Int) -> [String] {
    records.dropFirst(first).map {
      $0.indices.contains(column) ? cellText($0[column].text) : ""
    }
  }

  /// The byte between fields, as people call it, or `nil` where there is none.
  var delimiterName: String? {
    guard case .text(let delimiter, _) = container else { return nil }
    return delimiter == "\t" ? "tab" : String(delimiter)
  }
}

/// A text that ends in brackets, taken apart: `Q1[SQ001][1]` is `Q1` and `SQ001`, `1`.
struct BracketedText: Equatable {
  /// What stands before the brackets, without white space around it.
  var stem: String
  /// What stands in the brackets at the end, in order; brackets inside them stay.
  var parts: [String] = []

  /// Takes a text apart. Brackets that do not close, or with nothing before them, are part of the
  /// stem. O(length).
  init(_ text: String) {
    var rest = Array(cellText(text))
    while rest.last == "]", let opening = Self.opening(of: rest), opening > 0 {
      parts.insert(String(rest[(opening + 1)..<(rest.count - 1)]), at: 0)
      rest.removeSubrange(opening...)
      while rest.last?.isWhitespace == true { rest.removeLast() }
    }
    stem = String(rest)
  }

  /// The bracket that the last character closes.
  private static func opening(of text: [Character]) -> Int? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
