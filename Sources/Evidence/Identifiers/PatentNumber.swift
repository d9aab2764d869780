// SPDX-License-Identifier: Apache-2.0

/// The number of a patent or of an application for one.
///
/// | form | example | checked |
/// |---|---|---|
/// | Chinese, from October 2003 | `ZL201710601862.3` | year from 2003, kind, check digit |
/// | Chinese, 1985 to 2003 | `ZL95115608.X` | year, kind, check digit; there was none before 1989 |
/// | Chinese publication | `CN107273889B` | 7 to 9 digits and a letter of the kind |
/// | of another country | `US10123456B2` | two letters, then digits |
///
/// The check digit is Σ dᵢ wᵢ mod 11 with w = 2 3 … 9 2 3 4 5 from the left, 10 as X. Every single
/// wrong digit is found, and every exchange of two unlike ones but those eight places apart, which
/// have the same weight.
///
/// An application has its number from the day it is filed; `ZL` or `CN` in front says nothing that
/// is checked here, and whether a patent was granted is to be looked up.
public struct PatentNumber: Sendable, Hashable, CustomStringConvertible {
  /// What is applied for.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// 发明: 1, and 8 where it came by the international way (PCT).
    case invention
    /// 实用新型: 2, and 9 by the international way.
    case utilityModel
    /// 外观设计: 3.
    case design
  }

  /// Which of the forms it has.
  public enum Form: Sendable, Hashable {
    /// A Chinese application, filed in that year.
    case application(year: Int, kind: Kind, isInternational: Bool)
    /// A Chinese publication; its letter tells the step of the procedure.
    case publication(letter: Character)
    /// Another country's or office's, by its two letters; the number is not checked.
    case foreign(office: String)
  }

  /// The form, with what the number says.
  public let form: Form

  /// The number in one form, by which two numbers are the same: `ZL201710601862.3`,
  /// `CN107273889B`, `US10123456B2`.
  public let description: String

  /// Letters of Chinese publications: A application published (before 1993 also utility models
  /// U, designs S), B and C inventions granted, U and Y utility models, S and D designs.
  private static let publicationLetters: Set<Character> = ["A", "B", "C", "D", "S", "U", "Y"]

  /// Reads and checks a number.
  ///
  /// - Throws: ``IdentifierFault``. Positions count from the first character, letters included.
  public init(_ text: String) throws(IdentifierFault) {
    let code = IdentifierText.characters(of: text)
    guard !code.isEmpty else { throw .empty }
    let letters = code.prefix(while: \.isCapital)
    let rest = code[letters.count...]
    switch String(letters) {
    case "ZL", "":
      self = try Self.application(rest)
    case "CN":
      if let last = rest.last, last != "X", rest.contains(where: \.isCapital) {
        self = try Self.publication(rest)
      } else {
        self = try Self.application(rest)
      }
    default:
      self = try Self.foreign(code, office: letters)
    }
  }

  private init(_ form: Form, _ description: String) {
    self.form = form
    self.description = description
  }

  private static func application(
    _ code: ArraySlice<Character>
  ) throws(IdentifierFault) -> PatentNumber {
    let digits = code.prefix { $0.digit != nil }
    var tail = code[digits.endIndex...]
    var body = digits
    let hasPoint = tail.first == "."
    if hasPoint { tail = tail.dropFirst() }
    // Without a point the check digit is the last of the digits, or an X behind them.
    if tail.isEmpty, !hasPoint, body.count == 13 || body.count == 9 {
      tail = body.suffix(1)
      body = body.dropLast()
    }
    for (index, character) in zip(tail.indices, tail)
    where character.digit == nil && (character != "X" || index != tail.startIndex) {
      throw .characterNotAllowed(character, position: index + 1)
    }
    guard body.count == 12 || body.count == 8, tail.count <= 1 else {
      throw .wrongLength(found: body.count + tail.count, expected: [9, 13])
    }
    let isLong = body.count == 12
    let written = body.prefix(isLong ? 4 : 2).number ?? 0
    let year = isLong ? written : written + (written >= 85 ? 1900 : 2000)
    // The Chinese patent law came into force in 1985; long numbers began on 1 October 2003.
    guard isLong ? (2003...2099).contains(year) : (1985...2003).contains(year) else {
      throw .yearImpossible(year)
    }
    let place = body.startIndex + (isLong ? 4 : 2)
    guard let kind = kind(body[place]) else {
      throw .kindUnknown(body[place], position: place + 1)
    }
    let form = Form.application(
      year: year, kind: kind, isInternational: body[place] == "8" || body[place] == "9")
    let fitting = check(body)
    guard let found = tail.first else {
      // Numbers had no check digit before 1989.
      guard !isLong, year < 1989, !hasPoint else { throw .checkMissing(fitting: fitting) }
      return PatentNumber(form, "ZL" + String(body))
    }
    guard found == fitting else { throw .checkWrong(found: found, fitting: fitting) }
    return PatentNumber(form, "ZL" + String(body) + "." + String(found))
  }

  private static func kind(_ character: Character) -> Kind? {
    switch character {
    case "1", "8": .invention
    case "2", "9": .utilityModel
    case "3": .design
    default: nil
    }
  }

  private static func check(_ body: ArraySlice<Character>) -> Character {
    var sum = 0
    for (place, character) in body.enumerated() {
      sum += (character.digit ?? 0) * (place % 8 + 2)
    }
    return .modulus11(sum % 11)
  }

  private static func publication(
    _ code: ArraySlice<Character>
  ) throws(IdentifierFault) -> PatentNumber {
    let digits = code.prefix { $0.digit != nil }
    let tail = code[digits.endIndex...]
    guard let letter = tail.first, letter.isCapital else { throw .notRecognised }
    guard publicationLetters.contains(letter) else {
      throw .kindUnknown(letter, position: tail.startIndex + 1)
    }
    if let place = tail.indices.dropFirst().first(where: { code[$0].digit == nil }) {
      throw .characterNotAllowed(code[place], position: place + 1)
    }
    guard tail.count <= 2 else { throw .notRecognised }
    guard (7...9).contains(digits.count) else {
      throw .wrongLength(found: digits.count, expected: [7, 8, 9])
    }
    return PatentNumber(.publication(letter: letter), "CN" + String(code))
  }

  private static func foreign(
    _ code: [Character], office: ArraySlice<Character>
  ) throws(IdentifierFault) -> PatentNumber {
    // US D 123456 and the like: the office is the first two letters.
    guard office.count >= 2 else { throw .prefixUnknown }
    // A letter too many behind ZL or CN makes no other country of it.
    guard !office.starts(with: "ZL"), !office.starts(with: "CN") else {
      throw .characterNotAllowed(code[2], position: 3)
    }
    let signs: Set<Character> = ["/", "-", ".", ","]
    if let place = code.indices.first(where: {
      code[$0].digit == nil && !code[$0].isCapital && !signs.contains(code[$0])
    }) {
      throw .characterNotAllowed(code[place], position: place + 1)
    }
    let plain = code.filter { !signs.contains($0) }
    guard plain.count(where: { $0.digit != nil }) >= 4, plain.count <= 20 else {
      throw .notRecognised
    }
    // PCT/CN2019/071234 is an application to WIPO.
    let name = office.elementsEqual("PCT") ? "WO" : String(office.prefix(2))
    return PatentNumber(.foreign(office: name), String(plain))
  }
}
