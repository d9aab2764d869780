// SPDX-License-Identifier: Apache-2.0
internal import Evidence
public import Problems

/// What the cells of a response file say, counted column by column before anything is scored: how many
/// answers there are, and which texts are none.
///
/// Each text is looked up once in a column and then remembered. What is remembered of texts that
/// are no answers is bounded: a column of free text that is taken for a choice has as many of them
/// as rows. O(cells) in time, O(columns × different texts) in memory.
public struct AnswerInventory: Sendable {
  /// A text that is no answer.
  public struct Unknown: Sendable, Hashable {
    /// The column's position.
    public let column: Int
    /// What it should be an answer to: an item's id, `alliance` or `audience`.
    public let item: String
    /// The text.
    public let text: String
    /// How many cells hold it.
    public var count: Int
    /// The first row that does.
    public let line: Int
    /// The known answer that is nearest, or `nil`.
    public let near: String?
  }

  /// The most different texts of a column that are remembered.
  public static let mostTexts = 1_000

  /// Responses read.
  public private(set) var rows = 0
  /// Answers in each column.
  public private(set) var answers: [Int]
  /// Cells of each column that are blank.
  public private(set) var blanks: [Int]
  /// Cells of each column whose question was not shown.
  public private(set) var notShown: [Int]
  /// The texts that are no answers, by column and first row.
  public var unknown: [Unknown] {
    unknownByText.flatMap(\.values).sorted {
      ($0.column, $0.line, $0.text) < ($1.column, $1.line, $1.text)
    }
  }
  /// What is wrong, each text of a column once, in the order of the file.
  public private(set) var problems: [Problem] = []

  private let planned: PlannedResponses
  private let file: ResponseFile
  private let audiences: [String: Int]
  private let alliances: Set<String>
  private var unknownByText: [[String: Unknown]]
  private var reported: Set<String> = []
  /// What each text of a column was found to be.
  private var findings: [[SurveyHead.Cell: Finding]]

  /// Counts what a file says.
  ///
  /// - Parameters:
  ///   - planned: the plan for it.
  ///   - audiences: the questionnaire's audiences in order.
  ///   - alliances: the ids of the registry; empty where it is not known.
  public init(
    _ file: ResponseFile, _ planned: PlannedResponses, audiences: [String], alliances: [String]
  ) throws(ResponseFileFault) {
    self.file = file
    self.planned = planned
    self.alliances = Set(alliances)
    var positions: [String: Int] = [:]
    for (position, id) in audiences.enumerated() { positions[id] = position }
    self.audiences = positions
    let count = planned.columns.count
    answers = Array(repeating: 0, count: count)
    blanks = answers
    notShown = answers
    unknownByText = Array(repeating: [:], count: count)
    findings = Array(repeating: [:], count: count)
    let faults = try file.forEachRow { add($0) }
    problems += faults
    if rows == 0 {
      problems.append(Problem(.table(.noRows), at: file.headerPlace))
    }
    problems = problems.inFileOrder()
  }

  private mutating func add(_ row: ResponseFile.Row) {
    rows += 1
    let audience = audience(of: row)
    for (column, action) in planned.plan.actions.enumerated() where action != .skip {
      if let audience, !isAsked(audience, action) { continue }
      let cell = column < row.cells.count ? row.cells[column] : Self.noCell
      let finding: Finding
      if let known = findings[column][cell] {
        finding = known
      } else {
        finding = self.finding(cell, action, column)
        if isClosed(action), findings[column].count < Self.mostTexts {
          findings[column][cell] = finding
        }
      }
      switch finding {
      case .blank: blanks[column] += 1
      case .notShown: notShown[column] += 1
      case .answer: answers[column] += 1
      case .fault(let problem):
        answers[column] += 1
        report(problem, row)
      case .unknown(let item, let allowed, let text): note(text, item, allowed, column, row)
      }
    }
  }

  private static let noCell = SurveyHead.Cell(text: "", isQuoted: false)

  /// Whether an audience is asked what a column holds.
  private func isAsked(_ audience: Int, _ action: ResponsePlan.Action) -> Bool {
    switch action {
    case .answer(let position): planned.plan.answers[position].asked.contains(audience)
    case .choice(let position, _): planned.plan.choices[position].asked.contains(audience)
    default: true
    }
  }

  /// Whether a column holds few different texts, if it is what it is taken for.
  private func isClosed(_ action: ResponsePlan.Action) -> Bool {
    switch action {
    case .answer, .choice, .alliance, .audience: true
    default: false
    }
  }

  /// What a cell says.
  private enum Finding {
    case blank, notShown, answer
    case fault(SurveyProblem)
    case unknown(item: String, allowed: [String], text: String)
  }

  private func finding(
    _ cell: SurveyHead.Cell, _ action: ResponsePlan.Action, _ column: Int
  ) -> Finding {
    switch planned.plan.cells.content(cell.text, isQuoted: cell.isQuoted) {
    case .blank: .blank
    case .notShown: .notShown
    case .text(let text): finding(text, action, column)
    }
  }

  private func finding(
    _ text: String, _ action: ResponsePlan.Action, _ column: Int
  ) -> Finding {
    let plan = planned.plan
    switch action {
    case .answer(let position):
      let item = plan.answers[position]
      return item.code(of: text) != nil
        ? .answer : .unknown(item: item.item, allowed: item.allowed, text: text)
    case .choice(let position, let part):
      return finding(text, plan.choices[position], part, column)
    case .alliance:
      let id = ResponsePlan.id(text, plan.allianceMeanings)
      return alliances.isEmpty || alliances.contains(id)
        ? .answer : .unknown(item: "alliance", allowed: alliances.sorted(), text: text)
    case .audience:
      return audiences[ResponsePlan.id(text, plan.audienceMeanings)] != nil
        ? .answer : .unknown(item: "audience", allowed: audiences.keys.sorted(), text: text)
    case .respondent, .organisation, .token, .fact, .skip: return .answer
    }
  }

  /// The position of the row's audience, or `nil` where it is not known.
  private func audience(of row: ResponseFile.Row) -> Int? {
    if let constant = planned.plan.audience { return audiences[constant] }
    guard let column = planned.plan.actions.firstIndex(of: .audience), column < row.cells.count,
      case .text(let text) = planned.plan.cells.content(row.cells[column].text, isQuoted: true)
    else { return nil }
    return audiences[ResponsePlan.id(text, planned.plan.audienceMeanings)]
  }

  private func finding(
    _ text: String, _ item: ResponsePlan.ChoiceCells, _ part: ResponsePlan.ChoicePart,
    _ column: Int
  ) -> Finding {
    let cells = planned.plan.cells
    let name = planned.columns[column].name
    var isKnown = true
    switch part {
    case .all:
      switch item.positions(in: text, separators: cells.separators) {
      case .success(let found) where found.count > item.most:
        return .fault(
          .tooManyAnswers(column: name, item: item.item, count: found.count, most: item.most))
      case .success(let found) where Set(found).count < found.count:
        return .fault(.answerTwice(column: name, item: item.item))
      case .success: return .answer
      case .failure(let fault):
        return .unknown(item: item.item, allowed: item.allowed, text: fault.text)
      }
    case .option(let option):
      isKnown = !cells.chosen.isEmpty || item.position(of: text) == option
    case .other: isKnown = true
    case .place: isKnown = item.position(of: text) != nil
    case .rank: isKnown = text == "0" || RankingPlace.number(of: text) != nil
    }
    return isKnown ? .answer : .unknown(item: item.item, allowed: item.allowed, text: text)
  }

  private mutating func note(
    _ text: String, _ item: String, _ allowed: [String], _ column: Int, _ row: ResponseFile.Row
  ) {
    if unknownByText[column][text] != nil {
      unknownByText[column][text]?.count += 1
      return
    }
    guard unknownByText[column].count < Self.mostTexts else { return }
    unknownByText[column][text] = Unknown(
      column: column, item: item, text: text, count: 1, line: row.line,
      near: nearest(to: text, among: allowed))
    problems.append(Problem(problem(of: text, item, column, allowed), at: file.place(of: row)))
  }

  private func problem(
    of text: String, _ item: String, _ column: Int, _ allowed: [String]
  ) -> Problem.Kind {
    let shown = ShownCell(text, allowed: allowed)
    switch planned.plan.actions[column] {
    case .alliance: return .responses(.unknownAlliance(shown: shown, known: allowed))
    case .audience: return .responses(.unknownAudience(shown: shown, known: allowed))
    default:
      return planned.plan.unknownAnswer(
        text, item: item, column: planned.columns[column].name, allowed: allowed)
    }
  }

  private mutating func report(_ problem: SurveyProblem, _ row: ResponseFile.Row) {
    let words = Problem(.survey(problem), at: file.place(of: row))
    if reported.insert("\(words.words.code)\n\(words.words.rule(in: .english))").inserted {
      problems.append(words)
    }
  }
}
