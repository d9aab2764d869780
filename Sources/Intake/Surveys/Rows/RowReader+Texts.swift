// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets

extension RowReader {
  /// Reads the cells that are read as text: facts, the organisation, answers to items that take
  /// several.
  ///
  /// - Parameter cell: a column's text as it stands, and whether it was quoted.
  mutating func readTexts(
    _ cell: (Int) -> (text: String, isQuoted: Bool), _ row: inout Row
  ) {
    guard !plan.texts.isEmpty else { return }
    var choices: [Int: GivenAnswers] = [:]
    for column in plan.texts {
      let (raw, isQuoted) = cell(column)
      guard case .text(let text) = plan.plan.cells.content(raw, isQuoted: isQuoted) else {
        continue
      }
      switch plan.plan.actions[column] {
      case .fact(let role): row.facts.read(text, as: role)
      case .organisation: row.organisation = text
      case .choice(let choice, let part):
        guard row.audience < 0 || plan.plan.choices[choice].asked.contains(Int(row.audience))
        else { continue }
        var given = choices[choice, default: GivenAnswers()]
        if let problem = given.read(text, part, of: plan.plan.choices[choice], plan.plan, column) {
          report(problem, &row)
        }
        choices[choice] = given
      default: break
      }
    }
    for (choice, given) in choices.sorted(by: { $0.key < $1.key }) where given.isAnswered {
      let cells = plan.plan.choices[choice]
      let answers = given.answers(inOrder: cells.isOrdered)
      if answers.isEmpty, given.hasOther { continue }
      if answers.count > cells.most {
        let column = plan.texts.first {
          if case .choice(choice, _) = plan.plan.actions[$0] { true } else { false }
        }
        report(
          .survey(
            .tooManyAnswers(
              column: column.map { plan.plan.headings[$0] } ?? cells.item, item: cells.item,
              count: answers.count, most: cells.most)), &row)
      }
      row.selections.append(
        ResponseTable.Selection(row: rows, item: cells.item, answers: answers.map(UInt8.init)))
    }
  }
}

/// What one respondent gave to an item of several answers, gathered from its cells.
private struct GivenAnswers {
  /// Whether any cell of the item has anything in it.
  var isAnswered = false
  /// Whether something was given that is no answer of the scale.
  private(set) var hasOther = false
  private var given: [(place: Int, answer: Int)] = []

  /// Takes what a cell says; the problem where it is no answer.
  mutating func read(
    _ text: String, _ part: ResponsePlan.ChoicePart, of cells: ResponsePlan.ChoiceCells,
    _ plan: ResponsePlan, _ column: Int
  ) -> Problem.Kind? {
    isAnswered = true
    func unknown(_ text: String, _ allowed: [String]) -> Problem.Kind {
      plan.unknownAnswer(
        text, item: cells.item, column: plan.headings[column], allowed: allowed)
    }
    switch part {
    case .all:
      switch cells.positions(in: text, separators: plan.cells.separators) {
      case .success(let answers):
        if Set(answers).count < answers.count {
          return .survey(.answerTwice(column: plan.headings[column], item: cells.item))
        }
        for answer in answers { add(answer) }
      case .failure(let fault): return unknown(fault.text, cells.allowed)
      }
    case .option(let answer):
      if plan.cells.chosen.isEmpty {
        guard cells.position(of: text) == answer else { return unknown(text, cells.allowed) }
        add(answer)
      } else if plan.cells.chosen.contains(text) {
        add(answer)
      }
    case .other(let answer):
      if ResponsePlan.ChoicePart.nothingElse.contains(text) { return nil }
      if let answer { add(answer) } else { hasOther = true }
    case .place(let place):
      guard let answer = cells.position(of: text) else { return unknown(text, cells.allowed) }
      add(answer, place: place)
    case .rank(let answer):
      if text == "0" { return nil }
      guard let rank = RankingPlace.number(of: text) else { return unknown(text, cells.allowed) }
      add(answer, place: rank - 1)
    }
    return nil
  }

  private mutating func add(_ answer: Int, place: Int? = nil) {
    if !given.contains(where: { $0.answer == answer }) {
      given.append((place ?? given.count, answer))
    }
  }

  func answers(inOrder: Bool) -> [Int] {
    guard inOrder else { return given.map(\.answer).sorted() }
    return given.sorted { ($0.place, $0.answer) < ($1.place, $1.answer) }.map(\.answer)
  }
}

extension RowFacts {
  /// Puts down what a cell says of a response; what cannot be read says nothing.
  mutating func read(_ cell: String, as role: SurveyRole) {
    switch role {
    case .finished(let texts): isFinished = texts.map { $0.contains(cell) } ?? !cell.isEmpty
    case .preview(let texts): isPreview = texts.contains(cell)
    case .duration: seconds = SurveyMoment.seconds(cell)
    case .started:
      if time == nil { time = SurveyMoment.time(cell) }
    case .submitted: time = SurveyMoment.time(cell) ?? time
    case .address: address = cell.isEmpty ? nil : ByteLookup.hash(cell)
    case .respondent, .token, .identity, .other: break
    }
  }
}
