// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheets

/// Texts of a questionnaire and of an export as they are compared: what programs add or change on
/// the way (HTML, widths, white space, numbering) makes no difference.
///
/// Nothing is guessed from the meaning of words: two texts are the same when their keys are equal.
public enum SurveyText {
  /// A text as it is compared: without HTML tags and with entities undone, full-width letters,
  /// digits and signs as half-width ones, curly quotation marks and long dashes as plain ones,
  /// lower case, and without any white space or invisible characters. O(length).
  public static func key(_ text: String) -> String {
    // Most cells are a few plain letters or digits.
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) {
      return text
    }
    var key = String.UnicodeScalarView()
    let hasMarkup = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    for scalar in (hasMarkup ? PlainText.of(text) : text).unicodeScalars {
      if let plain = plain(scalar) { key.append(plain) }
    }
    return String(key).lowercased()
  }

  /// A question's key: also without a number in front (`6、`, `6.`, `Q6:`, `(6)`, `第6题`) and
  /// without the marks `*`, `:`, `?` and full stops at its end.
  public static func questionKey(_ text: String) -> String {
    let whole = key(text)
    var rest = withoutNumber(whole[...])
    while let last = rest.last, "*:?.。".contains(last) { rest.removeLast() }
    return rest.isEmpty ? whole : String(rest)
  }

  /// The keys under which an answer is looked for, best first: the whole text, without a number in
  /// brackets behind it (`非常满意(5)`), without 分, 星 or the like behind a number (`5分`), and
  /// without a number in front (`5. 非常满意`).
  static func answerKeys(_ text: String) -> [String] {
    let whole = key(text)
    var keys = [whole]
    if whole.last == ")", let open = whole.lastIndex(of: "("), open != whole.startIndex {
      let inside = whole[whole.index(after: open)...].dropLast()
      if isNumber(inside) { keys.append(String(whole[..<open])) }
    }
    for unit in ["分", "星", "级", "points", "point", "stars", "star"]
    where whole.hasSuffix(unit) {
      let number = whole.dropLast(unit.count)
      if isNumber(number) { keys.append(String(number)) }
    }
    let digits = whole.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      let after = whole.dropFirst(digits.count)
      // What a digit follows is a number or a range itself: 1-2次, 1.5.
      if let sign = after.first, ".、:)-=".contains(sign), let next = after.dropFirst().first,
        !next.isNumber
      {
        keys.append(String(after.dropFirst()))
      }
    }
    return keys
  }

  /// A program's code of a question as it is compared with ids: lower case, and what stands
  /// between parts as `-`.
  static func codeKey(_ code: String) -> String {
    String(
      code.lowercased().map { "_./: ".contains($0) ? "-" as Character : $0 })
  }

  /// Whether a text is a date as spreadsheet programs make them of `1-2` or `3/4`: `2026-01-02`,
  /// `2-Jan`, `Jan-26`, `1月2日`, `2026/1/2`, each with a time or without.
  static func isDate(_ text: String) -> Bool {
    let lower = cellText(text).lowercased()
    if lower.contains("月") {
      return lower.contains { $0.isNumber }
        && lower.allSatisfy { $0.isNumber || "年月日".contains($0) }
    }
    let parts = lower.split { "-/".contains($0) }
    let months: Set<Substring> = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    if parts.count == 2 || parts.count == 3, parts.contains(where: { months.contains($0) }) {
      return parts.allSatisfy { months.contains($0) || isNumber($0) }
    }
    guard parts.count == 3, let last = parts.last else { return false }
    let day = last.prefix { $0 != " " && $0 != "t" }
    return isNumber(parts[0]) && isNumber(parts[1]) && isNumber(day)
      && (parts[0].count == 4 || day.count == 4)
  }

  /// Whether a text is one or more plain digits.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  // MARK: Parts

  /// The scalar as compared, or `nil` where it makes no difference.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x2018, 0x2019: return "'"
    case 0x201C, 0x201D: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: return nil
    default: return scalar.properties.isWhitespace ? nil : scalar
    }
  }

  /// A key without the number of its question in front.
  private static func withoutNumber(_ key: Substring) -> Substring {
    var rest = key
    let isNamed = rest.first == "第"
    let isBracketed = rest.first == "("
    if isNamed || isBracketed || rest.first == "q" { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    let number = digits.prefix { $0.isNumber }
    guard !number.isEmpty else { return key }
    // 3.5 is a number of two parts, 3. one with a full stop behind it.
    let whole = digits.last?.isNumber == true ? digits : digits.dropLast()
    rest = rest.dropFirst(whole.count)
    if isNamed {
      guard rest.first == "题" else { return key }
      rest.removeFirst()
      if let sign = rest.first, "、.:".contains(sign) { rest.removeFirst() }
      return rest
    }
    guard let sign = rest.first, (isBracketed ? ")" : "、.:)-").contains(sign) else { return key }
    rest.removeFirst()
    return ".:-".contains(sign) && rest.first?.isNumber == true ? key : rest
  }
}
