// SPDX-License-Identifier: Apache-2.0
public import Problems

/// What a response file says about itself before its first response: which program wrote it, what
/// each column is, and how its cells say what they say.
///
/// Each program has one file that makes a layout from a ``SurveyHead`` or says that the head is
/// not its own. Nothing here knows the questionnaire: the mapping ties the two together.
public struct ResponseLayout: Sendable, Hashable {
  /// The program.
  public let source: SurveySource
  /// Why it is that program's, for people: "delimiter ;", "heading Q1[SQ001]".
  public let evidence: [String]
  /// How many records stand above the first response.
  public let headerRecords: Int
  /// The columns in the order of the file.
  public let columns: [SurveyColumn]
  /// How cells say what they say.
  public var cells: SurveyCells
  /// What of the file cannot be read, or is left out, whatever the questionnaire: to be reported
  /// at the header's line.
  public let problems: [SurveyProblem]

  /// Makes a layout.
  public init(
    source: SurveySource, evidence: [String], headerRecords: Int, columns: [SurveyColumn],
    cells: SurveyCells = SurveyCells(), problems: [SurveyProblem] = []
  ) {
    self.source = source
    self.evidence = evidence
    self.headerRecords = headerRecords
    self.columns = columns
    self.cells = cells
    self.problems = problems
  }
}

/// One column of a response file.
public struct SurveyColumn: Sendable, Hashable {
  /// The heading as people see it in the file, without white space around it.
  public var heading: String
  /// What the program calls the question: `Q1` of `Q1[SQ001]`, a path's last name; or `nil`.
  public var code: String?
  /// A name that stays the same when the question is renamed (Qualtrics' ImportId), or `nil`.
  public var importID: String?
  /// The question's words, or `nil`.
  public var text: String?
  /// Within the question, the row of a matrix, the option of a choice or the place of a ranking:
  /// its code or its words; or `nil`.
  public var part: String?
  /// The part's words, where ``part`` is its code and the file has both; or `nil`.
  public var partText: String?
  /// What a column of the program's own holds, or `nil` for an answer.
  public var role: SurveyRole?

  /// Makes a column.
  public init(
    heading: String, code: String? = nil, importID: String? = nil, text: String? = nil,
    part: String? = nil, partText: String? = nil, role: SurveyRole? = nil
  ) {
    self.heading = heading
    self.code = code
    self.importID = importID
    self.text = text
    self.part = part
    self.partText = partText
    self.role = role
  }
}

/// What a column holds beside answers.
public enum SurveyRole: Sendable, Hashable {
  /// What tells one response from another.
  case respondent
  /// Present where the response was finished; or, with texts, one of them where it was.
  case finished(texts: Set<String>?)
  /// One of the texts where the response is a trial.
  case preview(texts: Set<String>)
  /// How long it took: seconds, or a text such as 64秒 or 1分4秒.
  case duration
  /// When it was begun.
  case started
  /// When it was handed in.
  case submitted
  /// The network address: compared, never kept.
  case address
  /// The token of an invitation.
  case token
  /// A name, a telephone number, a mail address, a place: never read.
  case identity
  /// Anything else of the program's own: never read.
  case other
}

/// How a program's cells say what they say.
public struct SurveyCells: Sendable, Hashable {
  /// What a number in a cell is.
  public enum Numbers: Sendable, Hashable {
    /// The code of the answer.
    case codes
    /// The number of the option, from 1, in the order of the form.
    case positions
    /// Either: the file does not say which. Numbers are read where it makes no difference.
    case unstated
  }

  /// Texts that stand for "not shown".
  public var notShown: Set<String> = []
  /// Texts that stand for "left blank".
  public var blank: Set<String> = []
  /// Whether an empty cell without quotation marks means not shown (and one with them, blank).
  public var unquotedMeansNotShown = false
  /// What stands between several answers in one cell, by preference; answers that hold it
  /// themselves are recognised first, longest first.
  public var separators: [String] = []
  /// What a cell of a column per option holds where the option was chosen; any other text means not
  /// chosen, and where all cells of the question are empty it was left blank. Empty: the cell
  /// holds the option's own text.
  public var chosen: Set<String> = []
  /// Marks around what a respondent wrote behind an option, which is cut off: 〖 and 〗; or `nil`.
  public var otherText: [String]?
  /// What a number in a cell is.
  public var numbers = Numbers.codes
  /// Replacements that undo the program's escapes, applied in this order.
  public var escapes: [Escape] = []

  /// One escape.
  public struct Escape: Sendable, Hashable {
    /// What stands in the file.
    public let written: String
    /// What it means.
    public let meant: String

    /// Makes an escape.
    public init(_ written: String, _ meant: String) {
      self.written = written
      self.meant = meant
    }
  }

  /// Cells that say answers by their codes, empty for blank.
  public init() {}
}
