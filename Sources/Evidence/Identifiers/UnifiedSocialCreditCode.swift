// SPDX-License-Identifier: Apache-2.0

/// The number of an organisation in China (统一社会信用代码), GB 32100-2015: 18 characters.
///
/// | characters | say | checked |
/// |---|---|---|
/// | 1 | the registering department | one of the 31 characters |
/// | 2 | the category within it | likewise |
/// | 3–8 | the region, GB/T 2260 | digits |
/// | 9–17 | the organisation code, GB 11714-1997; the 17th is its check character | Σ vᵢ wᵢ + c ≡ 0 (mod 11), w = 3 7 9 10 5 8 4 2, v = 0–9, A = 10 … Z = 35, c = 10 as X |
/// | 18 | the check character of all | Σ Cᵢ 3^(i−1) + C₁₈ ≡ 0 (mod 31), C by place among the 31 characters |
///
/// The 31 characters are digits and capitals without I O S V Z. Every single wrong character is
/// found, and every exchange of two unlike ones but that of the first with the last, which have the same
/// weight. Some codes given out in trial regions before the standard do not pass.
public struct UnifiedSocialCreditCode: Sendable, Hashable, CustomStringConvertible {
  /// Who registers organisations, with the characters of GB 32100-2015 and its later amendment.
  public enum Department: Character, Sendable, Hashable, CaseIterable {
    /// 机构编制: bodies and institutions of the state.
    case establishment = "1"
    /// 外交.
    case foreignAffairs = "2"
    /// 司法行政: law firms, notaries.
    case justice = "3"
    /// 文化.
    case culture = "4"
    /// 民政: associations, private non-enterprise units, foundations.
    case civilAffairs = "5"
    /// 旅游.
    case tourism = "6"
    /// 宗教.
    case religion = "7"
    /// 工会.
    case tradeUnions = "8"
    /// 工商, today 市场监督管理: enterprises, sole traders, farmers' cooperatives.
    case marketRegulation = "9"
    /// 中央军委改革和编制办公室.
    case military = "A"
    /// 农业: rural collectives.
    case agriculture = "N"
    /// 其他.
    case other = "Y"
  }

  /// The characters, in the order of their values.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  /// The values by character.
  private static let values = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })
  /// The weights of the organisation code [GB 11714-1997].
  private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// The 18 characters.
  public let description: String

  /// Reads and checks a code.
  ///
  /// - Throws: ``IdentifierFault``; of two wrong checks that of the organisation code, since the
  ///   wrong character then most likely stands there.
  public init(_ text: String) throws(IdentifierFault) {
    let code = IdentifierText.characters(of: text)
    guard !code.isEmpty else { throw .empty }
    // First what cannot stand anywhere: where a character is missing, places say nothing.
    if let index = code.firstIndex(where: { Self.values[$0] == nil }) {
      throw .characterNotAllowed(code[index], position: index + 1)
    }
    guard code.count == 18 else { throw .wrongLength(found: code.count, expected: [18]) }
    for (index, character) in code.enumerated() {
      let allowed =
        switch index {
        case 2..<8: character.digit != nil
        case 16: character.digit != nil || character == "X"
        default: true
        }
      guard allowed else { throw .characterNotAllowed(character, position: index + 1) }
    }
    let organisation = Self.organisationCheck(code[8..<16])
    guard code[16] == organisation else {
      throw .organisationCheckWrong(found: code[16], fitting: organisation)
    }
    let check = Self.check(code[..<17])
    guard code[17] == check else { throw .checkWrong(found: code[17], fitting: check) }
    description = String(code)
  }

  /// The registering department; `nil` for one that is not on the list.
  public var department: Department? { description.first.flatMap(Department.init) }

  /// The category within the department, a character: of market regulation 1 enterprise, 2 sole
  /// trader, 3 cooperative; of civil affairs 1 association, 2 private non-enterprise unit,
  /// 3 foundation; of establishment 1 body of the state, 2 institution.
  public var category: Character { description[description.index(after: description.startIndex)] }

  /// The six digits of the region where it was registered.
  public var region: String { String(description.dropFirst(2).prefix(6)) }

  /// The nine characters of the organisation code, its check character included.
  public var organisationCode: String { String(description.dropFirst(8).prefix(9)) }

  private static func check(_ code: ArraySlice<Character>) -> Character {
    var weight = 1
    var sum = 0
    for character in code {
      sum += (values[character] ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  private static func organisationCheck(_ code: ArraySlice<Character>) -> Character {
    let sum = zip(code, organisationWeights).reduce(0) { sum, pair in
      // A = 10 … Z = 35, with no letter left out: another table than that of the whole code.
      sum + (pair.0.digit ?? pair.0.asciiValue.map { Int($0) - 55 } ?? 0) * pair.1
    }
    return .modulus11((11 - sum % 11) % 11)
  }
}
