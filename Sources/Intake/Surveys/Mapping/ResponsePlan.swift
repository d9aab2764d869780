// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// What each column of one response file is for, and what each cell may say.
///
/// Made once for a file, from its layout, the round's keys, the mapping and the questionnaire;
/// then followed for every row without looking at a heading again.
public struct ResponsePlan: Sendable, Hashable {
  /// What a column is for.
  public enum Action: Sendable, Hashable {
    /// Nothing: the cell is not read.
    case skip
    /// The respondent's key.
    case respondent
    /// The alliance's id.
    case alliance
    /// The audience's id.
    case audience
    /// The organisation.
    case organisation
    /// The token of an invitation.
    case token
    /// The answer to the item in that column of the table.
    case answer(Int)
    /// Answers to the item of several answers at that position of ``choices``: all in the cell, or
    /// those of one option, or the answer on one place of a ranking (from 0).
    case choice(Int, part: ChoicePart)
    /// When, how long, whether finished: what the rules of counting look at.
    case fact(SurveyRole)
  }

  /// What of a choice a cell holds.
  public enum ChoicePart: Sendable, Hashable {
    /// All answers.
    case all
    /// Whether the answer at that position of the scale was chosen.
    case option(Int)
    /// The answer that stands on that place, from 0.
    case place(Int)
    /// The place, from 1, that the answer at that position of the scale stands on.
    case rank(Int)
    /// What was ticked or written beside the options: where anything but a `0` stands, the answer
    /// at that position of the scale was chosen. `nil` where the scale has no answer for it: who
    /// gave nothing else has answered, and what was said cannot be counted.
    case other(Int?)
  }

  /// What the cells of an item may say.
  public struct AnswerCells: Sendable, Hashable {
    /// The item's id.
    public let item: String
    /// What each text means; other texts are errors.
    public let meanings: [String: ResponseTable.Code]
    /// The answers to name where a cell is none of them.
    public let allowed: [String]
    /// The positions of the audiences that are asked; the cells of others are not read.
    public let asked: Set<Int>

    /// Makes the cells of an item.
    public init(
      item: String, meanings: [String: ResponseTable.Code], allowed: [String], asked: Set<Int>
    ) {
      self.item = item
      self.meanings = meanings
      self.allowed = allowed
      self.asked = asked
    }
  }

  /// What the cells of an item of several answers may say.
  public struct ChoiceCells: Sendable, Hashable {
    /// The item's id.
    public let item: String
    /// The position of the scale's answer that each text means.
    public let meanings: [String: Int]
    /// The answers to name where a cell is none of them.
    public let allowed: [String]
    /// The most answers that may be given.
    public let most: Int
    /// Whether their order is the respondent's.
    public let isOrdered: Bool
    /// The positions of the audiences that are asked.
    public let asked: Set<Int>

    /// Makes the cells of an item.
    public init(
      item: String, meanings: [String: Int], allowed: [String], most: Int, isOrdered: Bool,
      asked: Set<Int>
    ) {
      self.item = item
      self.meanings = meanings
      self.allowed = allowed
      self.most = most
      self.isOrdered = isOrdered
      self.asked = asked
    }
  }

  /// The program that wrote the file.
  public var source: SurveySource
  /// The headings, for messages.
  public var headings: [String]
  /// How many records stand above the first response.
  public var headerRecords: Int
  /// What each column is for.
  public var actions: [Action]
  /// The columns of the table that is read, in the questionnaire's order, whether the file has
  /// them or not.
  public var columns: [ResponseTable.Column]
  /// What the cells of each of these columns may say.
  public var answers: [AnswerCells]
  /// The items of several answers.
  public var choices: [ChoiceCells]
  /// How cells say what they say.
  public var cells: SurveyCells
  /// The alliance of every row, where a constant is declared.
  public var alliance: String?
  /// The audience of every row, where a constant is declared.
  public var audience: String?
  /// The respondent of every row, where a constant is declared; with neither a column nor a
  /// constant nobody knows who answered twice.
  public var respondent: String?
  /// The ids of alliances by what else may stand for them in a cell: their names, and what the
  /// mapping says, as ``id(_:_:)`` looks them up.
  public var allianceMeanings: [String: String] = [:]
  /// The ids of audiences in the same way.
  public var audienceMeanings: [String: String] = [:]

  /// Whether a column tells respondents apart; where none does, each row is one of its own.
  public var hasRespondents: Bool { actions.contains(.respondent) }

  /// Makes a plan.
  public init(
    source: SurveySource = .steelyard, headings: [String], headerRecords: Int, actions: [Action],
    columns: [ResponseTable.Column], answers: [AnswerCells], choices: [ChoiceCells] = [],
    cells: SurveyCells = SurveyCells(), alliance: String? = nil, audience: String? = nil
  ) {
    self.source = source
    self.headings = headings
    self.headerRecords = headerRecords
    self.actions = actions
    self.columns = columns
    self.answers = answers
    self.choices = choices
    self.cells = cells
    self.alliance = alliance
    self.audience = audience
  }
}
