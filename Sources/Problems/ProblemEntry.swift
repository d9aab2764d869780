// SPDX-License-Identifier: Apache-2.0

/// One case's code, severity, quoted value and words, written side by side in both languages.
struct ProblemEntry {
  var code: String
  var severity: Severity
  var value: String?
  var rule: (Language) -> String
  var remedy: (Language) -> String

  init(
    _ code: String, _ severity: Severity = .error, value: String? = nil,
    rule: @escaping (Language) -> String, remedy: @escaping (Language) -> String
  ) {
    self.code = code
    self.severity = severity
    self.value = value
    self.rule = rule
    self.remedy = remedy
  }
}

/// A family of problems that writes each case as one ``ProblemEntry``.
protocol ProblemEntries: ProblemWords {
  var entry: ProblemEntry { get }
}

extension Language {
  /// The text of this language; `\(…)` of both is evaluated, so they stay side by side.
  func pick(_ english: String, _ chinese: String) -> String {
    self == .english ? english : chinese
  }

  /// A value in this language's quotation marks.
  func quote(_ value: String) -> String { quoted(value, in: self) }

  /// Values in quotation marks, as a list.
  func quote(_ values: [String]) -> String {
    list(values.map { quoted($0, in: self) }, in: self)
  }
}
