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

/// How many values a sentence lists at most.
private let mostListed = 12

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

  /// Values in quotation marks, as a list: `"a", "b" and "c"`.
  func quote(_ values: [String]) -> String {
    list(values.map { quoted($0, in: self) }, in: self)
  }

  /// Values of which one is to be chosen: `"a", "b" or "c"`; the first twelve of very many.
  func either(_ values: [String]) -> String {
    let shown = values.prefix(mostListed).map { quoted($0, in: self) }
    if values.count > mostListed { return shown.joined(separator: pick(", ", "、")) + " …" }
    return list(shown, joinedBy: pick(" or ", "或"), in: self)
  }

  /// Values as they are, separated; the first twelve of very many.
  func some(_ values: [String]) -> String {
    values.prefix(mostListed).joined(separator: pick(", ", "、"))
      + (values.count > mostListed ? " …" : "")
  }

  /// The remedy for a value that is none of those known, and where none is.
  func choice(of known: [String], for value: String) -> String {
    if known.isEmpty {
      return pick("None is defined: define it, or remove this.", "尚未定义任何可选项：请先定义，或删去此处。")
    }
    return pick("Write \(either(known)).", "可以写\(either(known))。")
      + suggestion(for: value, among: known)
  }

  /// The remedy for an attribute that may not stand where it does.
  func attributes(_ allowed: [String], for found: String) -> String {
    if allowed.isEmpty { return pick("Remove it.", "请删去。") }
    return pick("Allowed: \(quote(allowed)).", "允许的属性：\(quote(allowed))。")
      + suggestion(for: found, among: allowed)
  }

  /// The remedy for an element that may not stand where it does.
  func order(of allowed: [String], for found: String) -> String {
    if allowed.isEmpty { return pick("Remove it.", "请删去。") }
    return pick("Allowed, in this order: \(quote(allowed)).", "允许的元素依次为\(quote(allowed))。")
      + suggestion(for: found, among: allowed)
  }

  /// A question after the nearest of the choices, or "".
  func suggestion(for value: String, among choices: [String]) -> String {
    Problems.suggestion(for: value, among: choices, in: self)
  }
}
