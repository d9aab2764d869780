// SPDX-License-Identifier: Apache-2.0

/// Numbers as people write them in cells and attributes.
public enum NumberText {
  /// The number nearest to a decimal numeral or a fraction of two.
  ///
  /// Read: an optional sign, ASCII digits with an optional decimal point, an optional exponent
  /// (`3`, `-2.5`, `.5`, `1e3`), and `p/q` of two such numerals (`1/3`: p and q are each rounded
  /// to a Double, then divided). White space around it is passed over. Refused, each for its
  /// own reason, are other people's ways of writing: a decimal comma, separated thousands, a
  /// percent sign, full-width digits; also `inf`, `nan`, hexadecimal, and whatever is too large
  /// for a Double. A numeral is rounded correctly, ties to even.
  public static func parse(_ text: String) -> Result<Double, NumberFault> {
    let numeral = trimmed(text)
    if numeral.isEmpty { return .failure(.empty) }
    let parts = numeral.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let p = plain(parts[0]), let q = plain(parts[1]) {
      guard q != 0 else { return .failure(.divisionByZero) }
      let quotient = p / q
      return quotient.isFinite ? .success(quotient) : .failure(.notFinite)
    }
    if let value = plain(numeral) {
      return value.isFinite ? .success(value) : .failure(.notFinite)
    }
    return .failure(fault(of: numeral))
  }

  /// The value of a plain numeral (infinite if too large), or `nil` if it is none.
  private static func plain(_ text: Substring) -> Double? {
    var bytes = text.utf8
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      bytes = bytes.dropFirst()
    }
    let whole = bytes.prefix(while: isDigit).count
    bytes = bytes.dropFirst(whole)
    var decimals = 0
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      decimals = bytes.prefix(while: isDigit).count
      bytes = bytes.dropFirst(decimals)
    }
    guard whole + decimals > 0 else { return nil }
    if let letter = bytes.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        bytes = bytes.dropFirst()
      }
      let digits = bytes.prefix(while: isDigit).count
      guard digits > 0 else { return nil }
      bytes = bytes.dropFirst(digits)
    }
    return bytes.isEmpty ? Double(text) : nil
  }

  private static func isNumeral(_ text: Substring) -> Bool { plain(text)?.isFinite == true }

  /// Why a text that is no plain numeral is none, by what it becomes when it is rewritten.
  private static func fault(of text: Substring) -> NumberFault {
    let ascii = NumberText.ascii(text)
    if ascii != text {
      switch parse(ascii) {
      case .success: return .fullWidth(rewritten: ascii)
      case .failure(.percentSign(let number)): return .percentSign(number: number)
      case .failure(.decimalComma(let rewritten)): return .decimalComma(rewritten: rewritten)
      case .failure(.thousandsSeparator(let rewritten)):
        return .thousandsSeparator(rewritten: rewritten)
      case .failure: return .notANumber
      }
    }
    if let last = text.last, last == "%" || last == "‰" {
      let number = trimmed(String(text.dropLast()))
      return isNumeral(number) ? .percentSign(number: String(number)) : .notANumber
    }
    if let rewritten = withoutThousands(text) {
      return .thousandsSeparator(rewritten: rewritten)
    }
    if text.filter({ $0 == "," }).count == 1 {
      // "1.234,5" has its thousands apart by points.
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let whole = parts[0].contains(".") ? withoutThousands(parts[0]) : String(parts[0])
      if let whole, let last = parts.last {
        let rewritten = whole + "." + last
        if isNumeral(rewritten[...]) { return .decimalComma(rewritten: rewritten) }
      }
    }
    return .notANumber
  }

  /// `1,234,567.8` as `1234567.8`, also with spaces, apostrophes or points between the
  /// thousands; `nil` for anything else.
  private static func withoutThousands(_ text: Substring) -> String? {
    for separator in [",", " ", "\u{A0}", "\u{202F}", "'", "’", "."] as [Character] {
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      guard groups.count >= 2, let first = groups.first, let last = groups.last else { continue }
      let head = first.drop { $0 == "-" || $0 == "+" }
      let tail = separator == "." ? last : last.prefix { $0 != "." }
      let middle = groups.dropFirst().dropLast() + [tail]
      guard (1...3).contains(head.utf8.count), head.utf8.allSatisfy(isDigit), head.first != "0",
        middle.allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit) })
      else { continue }
      let rewritten = groups.joined()
      if isNumeral(rewritten[...]) { return rewritten }
    }
    return nil
  }

  /// Full-width digits and signs (U+FF01 to U+FF5E, and U+2212 minus) as their ASCII twins.
  private static func ascii(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212: result.unicodeScalars.append("-")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...].unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return Substring(rest)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Why a text is not read as a number.
public enum NumberFault: Error, Sendable, Hashable {
  /// The decimals stand after a comma; the numeral with a point.
  case decimalComma(rewritten: String)
  /// A percent or per mille sign; the numeral before it.
  case percentSign(number: String)
  /// Full-width digits or signs; the numeral in ASCII.
  case fullWidth(rewritten: String)
  /// The thousands stand apart; the numeral without separators.
  case thousandsSeparator(rewritten: String)
  /// There is nothing but white space.
  case empty
  /// Anything else.
  case notANumber
  /// A fraction over zero.
  case divisionByZero
  /// Beyond the largest Double, about 1.8 × 10³⁰⁸.
  case notFinite

  /// The end of the sentence that begins with what is not a number and its quoted text:
  /// `weight "0,35"` *`is not a number`*.
  public func rule(in language: Language) -> String {
    switch (language, self) {
    case (.english, .empty): "is blank"
    case (.chinese, .empty): "是空的"
    case (.english, .divisionByZero): "divides by zero"
    case (.chinese, .divisionByZero): "的分母为零"
    case (.english, .notFinite): "is too large"
    case (.chinese, .notFinite): "过大"
    case (.english, _): "is not a number"
    case (.chinese, _): "不是数字"
    }
  }

  /// What to do about it, as a whole sentence: `Write it with a point: 0.35.`
  public func remedy(in language: Language) -> String {
    switch (language, self) {
    case (.english, .decimalComma(let numeral)): "Write it with a point: \(numeral)."
    case (.chinese, .decimalComma(let numeral)): "请用小数点书写：\(numeral)。"
    case (.english, .percentSign(let numeral)):
      "Write it without the sign, in the unit asked for: \(numeral)."
    case (.chinese, .percentSign(let numeral)): "请按要求的单位书写，不加百分号：\(numeral)。"
    case (.english, .fullWidth(let numeral)): "Write it in half-width digits: \(numeral)."
    case (.chinese, .fullWidth(let numeral)): "请用半角数字书写：\(numeral)。"
    case (.english, .thousandsSeparator(let numeral)):
      "Write it without separating the thousands: \(numeral)."
    case (.chinese, .thousandsSeparator(let numeral)): "请不要使用千位分隔符：\(numeral)。"
    case (.english, .empty): "Write a number."
    case (.chinese, .empty): "请填写数字。"
    case (.english, .notANumber): "Write it in digits, such as 0.35 or 1/3."
    case (.chinese, .notANumber): "请用数字书写，例如 0.35 或 1/3。"
    case (.english, .divisionByZero): "Write a fraction whose lower part is not 0."
    case (.chinese, .divisionByZero): "分母请填写非零的数。"
    case (.english, .notFinite): "Write a number below 1e308."
    case (.chinese, .notFinite): "请填写小于 1e308 的数。"
    }
  }
}
