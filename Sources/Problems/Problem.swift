// SPDX-License-Identifier: Apache-2.0

/// A place in an input file that a person can go to.
///
/// Lines and columns count from 1; columns count characters, not bytes. A problem of a file as
/// a whole (it is missing, it is empty) has neither. In a sheet of a workbook the line is the
/// row's number, and the column that of the cell: `answers.xlsx:Sheet1!C7`.
public struct Place: Sendable, Hashable {
  /// The file as the user named it or as the round's definition names it.
  public var file: String
  /// The sheet of a workbook, or `nil` where the file is no workbook or is meant as a whole.
  public var sheet: String?
  /// The line, counted from 1, or `nil` for the file as a whole.
  public var line: Int?
  /// The column in characters, counted from 1, or `nil` for the line as a whole.
  public var column: Int?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }
}

/// How much a problem matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The inputs cannot be used: nothing is scored.
  case error
  /// The inputs are used, and a person should look.
  case warning
  /// Something was done on the user's behalf (weights scaled to 1, say) and is put on record.
  case note
}

/// One thing that is wrong, or worth saying, about an input: a typed case and its place.
///
/// The words are made in one place, from the case, for each language: see ``Problem/line(in:)``.
public struct Problem: Sendable, Hashable {
  /// What is wrong.
  public var kind: Kind
  /// Where.
  public var place: Place

  /// Makes a problem.
  public init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }

  /// What can be wrong, by room. Each case has one file with its words.
  public enum Kind: Sendable, Hashable {
    /// The text is not XML that can be used.
    case xml(XMLProblem)
    /// The bytes are not a table that can be used.
    case table(TableProblem)
    /// A definition in XML breaks a rule that all definitions share.
    case definition(DefinitionProblem)
    /// An index system breaks a rule.
    case indexSystem(IndexSystemProblem)
    /// A rule of an index system (points, gates, classes, profiles) does not hold.
    case indexRule(IndexRuleProblem)
    /// A questionnaire breaks a rule.
    case questionnaire(QuestionnaireProblem)
    /// A round's definition, or one of its files as a whole, breaks a rule.
    case round(RoundProblem)
    /// A row of the responses or tallies breaks a rule.
    case responses(ResponseProblem)
    /// A row of the statistics, checklists or counts breaks a rule.
    case statistics(StatisticsProblem)
    /// A row of the judgements or experts breaks a rule.
    case judgements(JudgementProblem)
    /// Judgements that can be read give no weights, or weights to look at.
    case weighing(WeighingProblem)
    /// A file of weights, or a file of another program, breaks a rule.
    case interchange(InterchangeProblem)
    /// An export of a survey tool, or the mapping of its columns, breaks a rule.
    case survey(SurveyProblem)
    /// The rules of counting, or the invitations, meet something worth saying.
    case counting(CountingProblem)
    /// A table of the rules, or what points tables take, breaks a rule.
    case ruleTable(RuleTableProblem)
    /// A list of facts or a measure breaks a rule.
    case measure(MeasureProblem)
    /// A row of facts breaks a rule, or a figure is odd.
    case facts(FactProblem)
  }
}

/// What every family of problems says of each of its cases.
public protocol ProblemWords: Sendable, Hashable {
  /// The stable code, such as `SD-017`; never used again for another case.
  var code: String { get }
  /// How much it matters.
  var severity: Severity { get }
  /// The offending text as it stands in the file, or `nil`. Never a respondent's words.
  var value: String? { get }
  /// The rule that is broken, with the value quoted, as a sentence without its full stop.
  func rule(in language: Language) -> String
  /// What to do about it, as a whole sentence.
  func remedy(in language: Language) -> String
}

/// The languages that problems and pages are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh-Hans"
  /// English.
  case english = "en"
}

extension Problem {
  /// The family's words for this problem.
  public var words: any ProblemWords {
    switch kind {
    case .xml(let problem): problem
    case .table(let problem): problem
    case .definition(let problem): problem
    case .indexSystem(let problem): problem
    case .indexRule(let problem): problem
    case .questionnaire(let problem): problem
    case .round(let problem): problem
    case .responses(let problem): problem
    case .statistics(let problem): problem
    case .judgements(let problem): problem
    case .weighing(let problem): problem
    case .interchange(let problem): problem
    case .survey(let problem): problem
    case .counting(let problem): problem
    case .ruleTable(let problem): problem
    case .measure(let problem): problem
    case .facts(let problem): problem
    }
  }

  /// How much it matters.
  public var severity: Severity { words.severity }

  /// The problem as one line, for a terminal:
  ///
  ///     Indicators/a.xml:42:9: error: weight "0,35" is not a number. Write it with a point: 0.35. [SD-017]
  public func line(in language: Language) -> String {
    let words = self.words
    let rule = words.rule(in: language)
    let remedy = words.remedy(in: language)
    let severity = language.word(for: words.severity)
    switch language {
    case .english: return "\(place): \(severity): \(rule). \(remedy) [\(words.code)]"
    case .chinese: return "\(place): \(severity): \(rule)。\(remedy) [\(words.code)]"
    }
  }
}

extension Language {
  /// The word for a severity.
  public func word(for severity: Severity) -> String {
    switch (self, severity) {
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    case (.english, .note): "note"
    case (.chinese, .error): "错误"
    case (.chinese, .warning): "警告"
    case (.chinese, .note): "提示"
    }
  }
}

extension Place {
  /// The file, with its sheet where there is one: `answers.xlsx#Sheet1`. Results that have keys
  /// for file, line and column give this as the file.
  public var fileAndSheet: String { sheet.map { "\(file)#\($0)" } ?? file }

  /// The letters of a sheet's column: A for 1, Z for 26, AA for 27; "" below 1.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// A sheet's name as formulas write it: between apostrophes unless it is all letters, digits
  /// and underscores and begins with no digit.
  private static func quotedSheet(_ name: String) -> String {
    let isPlain =
      name.first?.isNumber != true
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    if isPlain { return name }
    return "'"
      + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, as far as known; in a workbook `file:sheet!cell`, or `file:sheet!row`.
  public var description: String {
    var text = file
    if let sheet {
      text += ":" + Self.quotedSheet(sheet)
      guard let line else { return text }
      return text + "!" + (column.map(Self.letters) ?? "") + String(line)
    }
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    return text
  }
}

extension [Problem] {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same problems in the order a person meets them: by file as first named, then line,
  /// then column; those of a file as a whole come first.
  public func inFileOrder() -> [Problem] {
    var firstSeen: [String: Int] = [:]
    for problem in self where firstSeen[problem.place.fileAndSheet] == nil {
      firstSeen[problem.place.fileAndSheet] = firstSeen.count
    }
    func key(_ problem: Problem) -> (Int, Int, Int) {
      (
        firstSeen[problem.place.fileAndSheet] ?? 0, problem.place.line ?? 0,
        problem.place.column ?? 0
      )
    }
    return enumerated().sorted {
      let (a, b) = (key($0.element), key($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}
