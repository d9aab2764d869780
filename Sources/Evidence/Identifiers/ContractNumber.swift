// SPDX-License-Identifier: Apache-2.0

/// The number under which a technology contract was registered (技术合同登记编号).
///
/// | form | checked |
/// |---|---|
/// | 14 digits, of the model contracts: year 2, province 2, city 2, registration point 2, serial 6 | the number of digits |
/// | 16 digits, of the registration form | the number of digits |
/// | a region's own: letters, digits and signs | 6 to 32 characters, 4 digits at least |
///
/// There is no check digit: that a contract is registered is to be looked up. Digits alone that are
/// neither 14 nor 16 are refused, since a digit too few or too many is the usual slip.
public struct ContractNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number without spaces, narrow and in capitals, by which two numbers are the same.
  public let description: String
  /// Whether it has one of the national forms, of 14 or 16 digits.
  public let isNational: Bool

  /// Reads and checks a number.
  ///
  /// - Throws: ``IdentifierFault``.
  public init(_ text: String) throws(IdentifierFault) {
    let code = IdentifierText.characters(of: text)
    guard !code.isEmpty else { throw .empty }
    let signs: Set<Character> = ["-", "/", ".", ":", "(", ")", "[", "]", "〔", "〕", "【", "】", "_"]
    if let place = code.firstIndex(where: {
      $0.digit == nil && !$0.isLetter && !signs.contains($0)
    }) {
      throw .characterNotAllowed(code[place], position: place + 1)
    }
    isNational = code.allSatisfy { $0.digit != nil }
    if isNational {
      guard code.count == 14 || code.count == 16 else {
        throw .wrongLength(found: code.count, expected: [14, 16])
      }
    } else {
      guard (6...32).contains(code.count), code.count(where: { $0.digit != nil }) >= 4 else {
        throw .notRecognised
      }
    }
    description = String(code)
  }
}
