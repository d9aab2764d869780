// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets

extension RowReader {
  /// Reads the cells that are read as text: facts, the organisation, answers to items that take
  /// several.
  mutating func readTexts(_ text: (Int) -> String, _ row: inout Row) {
    guard !plan.texts.isEmpty else { return }
    var choices: [Int: GivenAnswers] = [:]
    for column in plan.texts {
      let cell = text(column)
      switch plan.plan.actions[column] {
      case .fact(let role): row.facts.read(cell, as: role)
      case .organisation:
        if !cell.isEmpty { row.organisation = cell }
      case .choice(let choice, let part):
        guard isAsked(choice, row) else { continue }
        add(cell, part, of: choice, to: &choices[choice, default: GivenAnswers()], &row)
      default: break
      }
    }
    for (choice, given) in choices.sorted(by: { $0.key < $1.key }) where given.isAnswered {
      let cells = plan.plan.choices[choice]
      let answers = given.answers(inOrder: cells.isOrdered)
      if answers.count > cells.most {
        report(
          .tooManyAnswers(item: cells.item, found: answers.count, most: cells.most), &row)
      }
      row.selections.append(
        ResponseTable.Selection(row: rows, item: cells.item, answers: answers.map(UInt8.init)))
    }
  }

  private func isAsked(_ choice: Int, _ row: Row) -> Bool {
    row.audience < 0 || plan.plan.choices[choice].asked.contains(Int(row.audience))
  }

  private mutating func add(
    _ cell: String, _ part: ResponsePlan.ChoicePart, of choice: Int, to given: inout GivenAnswers,
    _ row: inout Row
  ) {
    let cells = plan.plan.choices[choice]
    let program = plan.plan.cells
    let text = part == .all ? cell : program.text(cell)
    guard !text.isEmpty, plan.special[text] == nil else { return }
    func unknown(_ text: String, _ allowed: [String], _ reader: inout RowReader, _ row: inout Row) {
      reader.report(
        .unknownAnswer(
          item: cells.item, shown: ShownCell(text, allowed: allowed), allowed: allowed), &row)
    }
    given.isAnswered = true
    switch part {
    case .all:
      let (answers, rest) = cells.answers(in: cell, program)
      for answer in answers { given.add(answer) }
      for text in rest { unknown(text, cells.allowed, &self, &row) }
    case .option(let answer):
      if program.chosen.isEmpty || program.chosen.contains(text) { given.add(answer) }
    case .place(let place):
      guard let answer = cells.meanings[text] else {
        return unknown(text, cells.allowed, &self, &row)
      }
      given.add(answer, place: place)
    case .rank(let answer):
      let ranks = (1...max(1, cells.meanings.values.max().map { $0 + 1 } ?? 1)).map(String.init)
      guard let rank = Int(text), rank >= 1, rank <= ranks.count else {
        return unknown(text, ranks, &self, &row)
      }
      given.add(answer, place: rank - 1)
    }
  }
}

/// What one respondent gave to an item of several answers, gathered from its cells.
private struct GivenAnswers {
  /// Whether any cell of the item has anything in it.
  var isAnswered = false
  private var given: [(place: Int, answer: Int)] = []

  mutating func add(_ answer: Int, place: Int? = nil) {
    if !given.contains(where: { $0.answer == answer }) {
      given.append((place ?? given.count, answer))
    }
  }

  func answers(inOrder: Bool) -> [Int] {
    guard inOrder else { return given.map(\.answer).sorted() }
    return given.sorted { ($0.place, $0.answer) < ($1.place, $1.answer) }.map(\.answer)
  }
}

extension ResponsePlan.ChoiceCells {
  /// The answers in a cell that holds all of them, and what is none.
  ///
  /// An answer that holds a separator itself is recognised before the cell is parted, the longest
  /// first. What stands between the program's marks behind an answer is passed over.
  fileprivate func answers(
    in cell: String, _ program: SurveyCells
  ) -> (answers: [Int], unknown: [String]) {
    let texts = meanings.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    var answers: [Int] = []
    var unknown: [String] = []
    var rest = cell[...]
    func separator(_ text: Substring) -> String? {
      program.separators.first { text.hasPrefix($0) }
    }
    func afterMarks(_ text: Substring) -> Substring {
      guard let marks = program.otherText, marks.count == 2, text.hasPrefix(marks[0]),
        let close = text.firstRange(of: marks[1])
      else { return text }
      return text[close.upperBound...]
    }
    while !rest.isEmpty {
      rest = rest.drop(while: \.isWhitespace)
      let found = texts.first { text in
        guard rest.hasPrefix(text) else { return false }
        let after = afterMarks(rest.dropFirst(text.count)).drop(while: \.isWhitespace)
        return after.isEmpty || separator(after) != nil
          || separator(afterMarks(rest.dropFirst(text.count))) != nil
      }
      if let found, let answer = meanings[found] {
        answers.append(answer)
        rest = afterMarks(rest.dropFirst(found.count))
      } else {
        var end = rest.startIndex
        while end < rest.endIndex, separator(rest[end...]) == nil { end = rest.index(after: end) }
        let text = program.text(String(rest[..<end]))
        if let answer = meanings[text] {
          answers.append(answer)
        } else if !text.isEmpty {
          unknown.append(text)
        }
        rest = rest[end...]
      }
      if separator(rest) == nil { rest = rest.drop(while: \.isWhitespace) }
      if let separator = separator(rest) { rest = rest.dropFirst(separator.count) }
    }
    return (answers, unknown)
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
