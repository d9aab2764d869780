// SPDX-License-Identifier: Apache-2.0

/// A definition in XML breaks a rule that all definitions share.
public enum DefinitionProblem: ProblemWords, ProblemEntries {
  /// The document is another kind of document.
  case wrongRoot(found: String, expected: String)
  /// The root element is in another namespace.
  case wrongNamespace(found: String, expected: String)
  /// An element stands where it may not.
  case unexpectedElement(found: String, parent: String, allowed: [String])
  /// An element is missing.
  case missingElement(name: String, parent: String)
  /// An attribute stands where it may not.
  case unexpectedAttribute(found: String, element: String, allowed: [String])
  /// An attribute is missing.
  case missingAttribute(name: String, element: String)
  /// An id is not made of the allowed characters.
  case malformedID(value: String)
  /// An id is used twice in a file.
  case duplicateID(value: String, firstLine: Int)
  /// A value is not one of those allowed.
  case notOneOf(name: String, value: String, allowed: [String])
  /// A number is out of its range.
  case outOfRange(name: String, value: String, least: String, most: String)
  /// An element has no name in any language.
  case missingName(element: String)
  /// A text is given twice in one language.
  case repeatedLanguage(element: String, language: String)
  /// A text does not say its language.
  case missingLanguage(element: String)
  /// A language is not one that pages are written in.
  case unknownLanguage(value: String)
  /// Text stands where only elements may.
  case strayText(element: String)
  /// An element that holds a text is empty.
  case emptyText(element: String)
  /// A number cannot be read.
  case notANumber(name: String, value: String, fault: NumberFault)
  /// An element that may stand once stands twice.
  case repeatedElement(name: String, parent: String)
  /// A whole number cannot be read.
  case notAnInteger(name: String, value: String)
  /// A number is not above 0, or above its limit.
  case notAboveZero(name: String, value: String, most: String)
  /// A value has too many characters.
  case tooLong(name: String, count: Int, most: Int)
  /// There are fewer elements of a name than needed.
  case tooFewElements(name: String, parent: String, least: Int)
  /// White space stands where nothing may.
  case notEmpty(element: String)

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
