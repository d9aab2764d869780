// SPDX-License-Identifier: Apache-2.0

/// Why a text is not the number it should be.
///
/// Positions count characters from 1, in the text as ``IdentifierText`` brings it into form:
/// without spaces, narrow and in capitals.
public enum IdentifierFault: Error, Sendable, Hashable {
  /// Nothing but white space.
  case empty
  /// So many characters where there are to be as many as one of these, ascending.
  case wrongLength(found: Int, expected: [Int])
  /// A character that cannot stand where it does.
  case characterNotAllowed(Character, position: Int)
  /// The check character is not the one that the others ask for: one of them is wrong.
  case checkWrong(found: Character, fitting: Character)
  /// The check character of the organisation code within a credit code, its 17th, is not the one
  /// that characters 9 to 16 ask for: one of these nine is wrong.
  case organisationCheckWrong(found: Character, fitting: Character)
  /// The check digit is missing; this is the one that fits.
  case checkMissing(fitting: Character)
  /// The kind of right at this position is none there is.
  case kindUnknown(Character, position: Int)
  /// A year that cannot be: patents in China begin with 1985, and numbers with two digits of the
  /// year end with 2003.
  case yearImpossible(Int)
  /// The year of issue, which makes the number one document, is missing.
  case yearMissing
  /// No body or code that issues such numbers is called what stands in front.
  case prefixUnknown
  /// None of the forms that such numbers have.
  case notRecognised
}
