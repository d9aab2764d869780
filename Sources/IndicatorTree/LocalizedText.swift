// SPDX-License-Identifier: Apache-2.0

/// A text in one or more languages, keyed by language tag (`zh-Hans`, `en`).
///
/// Invariant: at least one language, and no empty text, once read from a definition.
public struct LocalizedText: Sendable, Hashable {
  /// The texts by language tag.
  public private(set) var byLanguage: [String: String]

  /// Makes a text from its languages.
  public init(_ byLanguage: [String: String]) {
    self.byLanguage = byLanguage
  }

  /// Whether no language has a text.
  public var isEmpty: Bool { byLanguage.isEmpty }

  /// The text in a language; where it is missing, the Chinese one, then the English one, then
  /// the first by tag; `""` where there is none at all.
  public func text(in language: String) -> String {
    if let text = byLanguage[language] ?? byLanguage["zh-Hans"] ?? byLanguage["en"] {
      return text
    }
    return byLanguage.min { $0.key < $1.key }?.value ?? ""
  }

  /// The tag of the language that ``text(in:)`` answers with, or `nil` where there is no text.
  ///
  /// A page marks a text that is not in its own language with this tag.
  public func languageUsed(for language: String) -> String? {
    if byLanguage[language] != nil { return language }
    if byLanguage["zh-Hans"] != nil { return "zh-Hans" }
    if byLanguage["en"] != nil { return "en" }
    return byLanguage.keys.min()
  }

  /// Sets the text of one language.
  public mutating func set(_ text: String, in language: String) {
    byLanguage[language] = text
  }
}

extension LocalizedText: Codable {
  /// Decodes an object from language tag to text.
  public init(from decoder: any Decoder) throws {
    byLanguage = try decoder.singleValueContainer().decode([String: String].self)
  }

  /// Encodes an object from language tag to text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byLanguage)
  }
}
