// SPDX-License-Identifier: Apache-2.0

/// The number of a standard: who issued it, which, and of what year.
///
/// | level | prefixes | example |
/// |---|---|---|
/// | international | ISO, IEC, both with others and with TS, TR, PAS or Guide; ITU-T, ITU-R | `ISO/IEC 27001:2022`, `ITU-T Y.3172 (2019)` |
/// | national | GB, GB/T, GB/Z, GBJ, GJB, GJB/Z | `GB/T 15224.2-2004` |
/// | industry | the codes of ``industryCodes``, alone or with /T, /Z, /B | `YD/T 2583.18-2019` |
/// | local | DB and 2 or 4 digits of the region, alone or with /T or /Z | `DB31/T 1234-2020` |
/// | group | T/ and 2 to 12 capitals and digits | `T/CSAE 53-2020` |
/// | enterprise | Q/ and 2 to 24 capitals, digits and slashes | `Q/HW 001-2020` |
///
/// A Chinese number has a year, which makes it one document; years of two digits are of the 1900s.
/// An international one may stand without. Amendments and standards of other countries and
/// societies are not recognised. No number has a check digit: that it exists is to be looked up.
public struct StandardNumber: Sendable, Hashable, CustomStringConvertible {
  /// Whose standard it is.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// 国际标准.
    case international
    /// 国家标准.
    case national
    /// 行业标准.
    case industry
    /// 地方标准.
    case local
    /// 团体标准.
    case group
    /// 企业标准.
    case enterprise
  }

  /// The level, which follows from the prefix.
  public let level: Level
  /// What stands in front of the number: `GB/T`, `ISO/IEC TS`.
  public let prefix: String
  /// The number with its parts: `15224.2`, `61850-7-4`, `Y.3172`.
  public let number: String
  /// The year of issue; `nil` only for an international standard.
  public let year: Int?

  /// The number in one form, by which two numbers are the same.
  public var description: String {
    guard let year else { return "\(prefix) \(number)" }
    if prefix.hasPrefix("ITU") { return "\(prefix) \(number) (\(year))" }
    return "\(prefix) \(number)\(level == .international ? ":" : "-")\(year)"
  }

  /// Reads and checks a number.
  ///
  /// Read without spaces too, where the number begins after the last letter.
  ///
  /// - Throws: ``IdentifierFault``.
  public init(_ text: String) throws(IdentifierFault) {
    let words = Self.joined(IdentifierText.words(of: text))
    let all = words.flatMap(\.self)
    guard !all.isEmpty else { throw .empty }
    let signs: Set<Character> = ["/", "-", ":", ".", "(", ")"]
    if let place = all.indices.first(where: {
      all[$0].digit == nil && !all[$0].isCapital && !signs.contains(all[$0])
    }) {
      throw .characterNotAllowed(all[place], position: place + 1)
    }
    if all.starts(with: "ITU-T") || all.starts(with: "ITU-R") {
      self = try Self.recommendation(all)
      return
    }
    let split =
      words.count > 1
      ? all.count - (words.last?.count ?? 0) : (all.lastIndex(where: \.isCapital) ?? -1) + 1
    guard split > 0 else { throw .prefixUnknown }
    let written = String(all[..<split])
    // DB311234-2020: nobody can tell where the region ends.
    guard words.count > 1 || written != "DB" else { throw .notRecognised }
    guard let (level, prefix) = Self.issuer(written) else { throw .prefixUnknown }
    self = try Self.standard(level, prefix, all[split...])
  }

  private init(level: Level, prefix: String, number: String, year: Int?) {
    self.level = level
    self.prefix = prefix
    self.number = number
    self.year = year
  }

  /// Joins words where a sign stands at the seam: `1234 - 2020` is one word.
  private static func joined(_ words: [[Character]]) -> [[Character]] {
    let signs: Set<Character> = ["/", "-", ":", ".", "(", ")"]
    var result: [[Character]] = []
    for word in words {
      if let last = result.last?.last, let first = word.first,
        signs.contains(last) || signs.contains(first)
      {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Number and year of a standard whose issuer is known.
  private static func standard(
    _ level: Level, _ prefix: String, _ rest: ArraySlice<Character>
  ) throws(IdentifierFault) -> StandardNumber {
    var number = rest
    var year: Int?
    if let seam = rest.lastIndex(where: { $0 == "-" || $0 == ":" }) {
      year = Self.year(rest[(seam + 1)...], isShortAllowed: level != .international)
      if year != nil { number = rest[..<seam] }
    }
    guard isNumber(number, mayHaveLetter: level == .industry) else { throw .notRecognised }
    guard year != nil || level == .international else { throw .yearMissing }
    return StandardNumber(level: level, prefix: prefix, number: String(number), year: year)
  }

  /// `ITU-T Y.3172 (06/2019)`: a letter, numbers with points, and month and year or nothing.
  private static func recommendation(
    _ all: [Character]
  ) throws(IdentifierFault) -> StandardNumber {
    var body = all[5...]
    var year: Int?
    if body.last == ")", let open = body.firstIndex(of: "(") {
      let inner = body[(open + 1)..<(body.endIndex - 1)]
      let written = inner.lastIndex(of: "/").map { inner[($0 + 1)...] } ?? inner
      year = Self.year(written, isShortAllowed: false)
      guard year != nil else { throw .notRecognised }
      body = body[..<open]
    }
    let letters = body.prefix(while: \.isCapital)
    let digits = body[letters.endIndex...]
    guard (1...2).contains(letters.count), digits.first == ".", isNumber(digits.dropFirst()) else {
      throw .notRecognised
    }
    return StandardNumber(
      level: .international, prefix: String(all[..<5]), number: String(body), year: year)
  }

  /// Four digits from 1900 to 2099, or two of the years from 1950 to 1999.
  private static func year(_ digits: ArraySlice<Character>, isShortAllowed: Bool) -> Int? {
    guard let number = digits.number else { return nil }
    if digits.count == 4, (1900...2099).contains(number) { return number }
    return isShortAllowed && digits.count == 2 && number >= 50 ? 1900 + number : nil
  }

  /// Groups of digits with a point or a hyphen between, or a letter first, as in `JTG D20-2017`.
  private static func isNumber(
    _ text: ArraySlice<Character>, mayHaveLetter: Bool = false
  ) -> Bool {
    let digits = mayHaveLetter && text.first?.isCapital == true ? text.dropFirst() : text
    return digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
      .allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.digit != nil } }
  }
}
