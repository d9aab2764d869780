// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads one row of a list of facts, and all that is wrong with it.
struct FactRowReader {
  let table: Table
  let row: Table.Row
  let facts: FactsReader
  let place: Place
  var problems: [Problem] = []

  /// Sums of amounts stay exact to a millionth of the largest.
  private static let largest = 1e15
  /// Before it there was no alliance, nor a patent law.
  private static let longAgo = 1980

  init(table: Table, row: Table.Row, facts: FactsReader) {
    self.table = table
    self.row = row
    self.facts = facts
    place = table.place(of: row)
  }

  mutating func report(_ problem: FactProblem) {
    problems.append(Problem(.facts(problem), at: place))
  }

  /// The row, as far as it can be read; `nil` where its number cannot.
  mutating func fact(of alliance: String) -> FactRow? {
    let list = facts.list
    let number = number()
    let date = date("date", mayBeLater: false)
    if date == nil, table.cell(row, "date").isEmpty, !facts.dated.isEmpty {
      report(.undated(figures: facts.dated))
    }
    var cells: [String: String] = [:]
    for column in list.columns {
      let text = table.cell(row, column.id)
      if text.isEmpty {
        if column.required || column.id == list.amount { report(.blank(column: label(column.id))) }
      } else if let read = read(text, column) {
        cells[column.id] = read
      }
    }
    cells["owner"] = text("owner")
    cells["home"] = home()
    let leads = truth("lead")
    let amount = list.amount.map { cells[$0].flatMap { Double($0) } ?? 0 } ?? 1
    let verification = verification(amount: amount)
    return number.map {
      FactRow(
        list: list.id, alliance: alliance, line: row.line, number: $0, date: date, cells: cells,
        leads: leads, amount: amount, verification: verification)
    }
  }

  // MARK: What every list has

  private mutating func number() -> String? {
    let form = NumberFormName(rawValue: facts.list.number.rawValue) ?? .free
    let text = table.cell(row, "number")
    if text.isEmpty {
      if form == .free { return "" }
      report(.numberMissing(form: form))
      return nil
    }
    do {
      return try facts.list.number.canonical(text)
    } catch {
      report(
        .malformedNumber(
          form: form, cell: ShownCell(text, allowed: []), fault: NumberFormFault(error)))
      return nil
    }
  }

  private mutating func home() -> String? {
    let text = table.cell(row, "home")
    if facts.homes.isEmpty || facts.homes.contains(text) { return text.isEmpty ? nil : text }
    if text.isEmpty {
      report(.homeMissing(known: facts.homes))
    } else {
      report(
        .unknownHome(cell: ShownCell(text, allowed: facts.homes), known: facts.homes))
    }
    return nil
  }

  private mutating func verification(amount: Double) -> Verification {
    let reported = checked("reported")
    let first = checked("first_check")
    let verified = checked("verified")
    let stated = reported ?? amount
    for (column, value) in [("first_check", first), ("verified", verified)] {
      guard let value else { continue }
      if FigureChange(from: stated, to: value) == .slip {
        report(.tenThousandfold(column: label(column)))
      } else if value > stated {
        report(.checkedAboveReported(column: label(column)))
      }
    }
    let reason = table.cell(row, "reason")
    if let verified, verified < stated, reason.isEmpty { report(.reasonMissing) }
    return Verification(
      reported: reported, firstCheck: first, verified: verified, reason: reason,
      by: table.cell(row, "verified_by"),
      on: date("verified_on", mayBeLater: true)?.description ?? "",
      evidence: table.cell(row, "evidence"))
  }

  /// A cell of verification: an amount where the list has amounts, otherwise yes or no as 1 or 0.
  private mutating func checked(_ column: String) -> Double? {
    guard facts.list.amount == nil else {
      let text = table.cell(row, column)
      return text.isEmpty ? nil : number(text, column)
    }
    return truth(column).map { $0 ? 1 : 0 }
  }

  // MARK: Kinds of cells

  private mutating func read(_ text: String, _ column: FactColumn) -> String? {
    switch column.kind {
    case .text: return text
    case .number:
      return number(text, column.id).map { number in
        Int(exactly: number).map(String.init) ?? String(number)
      }
    case .date: return date(column.id, mayBeLater: true)?.description
    case .yesNo: return truth(column.id).map { $0 ? "yes" : "no" }
    case .code:
      if column.options.contains(text) { return text }
      report(
        .notAnOption(
          column: label(column.id), cell: ShownCell(text, allowed: column.options),
          known: column.options))
      return nil
    case .organisation, .organisations: return organisations(text, column)
    }
  }

  private mutating func organisations(_ text: String, _ column: FactColumn) -> String? {
    let written =
      column.kind == .organisation
      ? [text] : text.split { $0 == ";" || $0 == "；" }.map(String.init)
    var codes: [String] = []
    for (index, text) in written.enumerated()
    where column.kind == .organisation || !text.allSatisfy(\.isWhitespace) {
      do {
        let code = try FactList.NumberForm.organisation.canonical(text)
        if !codes.contains(code) { codes.append(code) }
      } catch {
        report(
          .malformedOrganisation(
            column: label(column.id), position: index + 1, fault: NumberFormFault(error)))
      }
    }
    return codes.isEmpty ? nil : codes.joined(separator: ";")
  }

  private mutating func number(_ text: String, _ column: String) -> Double? {
    let cell = ShownCell(text, allowed: [])
    switch NumberText.parse(text) {
    case .success(let value):
      if (0...Self.largest).contains(value) { return value + 0 }
      report(.outOfRange(column: label(column), cell: cell))
    case .failure(let fault):
      // A remedy that writes the cell anew would show what must not be.
      let isShown =
        if case .quoted = ShownCell(fault.rewritten, allowed: []) { true } else { false }
      report(
        .notANumber(column: label(column), cell: cell, fault: isShown ? fault : .notANumber))
    }
    return nil
  }

  private mutating func truth(_ column: String) -> Bool? {
    let text = table.cell(row, column)
    if text.isEmpty { return nil }
    switch ValueWords.states[text.lowercased()] {
    case .yes: return true
    case .no: return false
    case .partial, .notApplicable, nil:
      // A workbook's own truth values.
      if text == "TRUE" || text == "FALSE" { return text == "TRUE" }
      report(
        .notYesOrNo(
          column: label(column), cell: ShownCell(text, allowed: ["yes", "no"])))
      return nil
    }
  }

  private mutating func date(_ column: String, mayBeLater: Bool) -> FactDate? {
    let text = table.cell(row, column)
    if text.isEmpty { return nil }
    guard let date = FactDate(text) else {
      report(.malformedDate(column: label(column), cell: CalendarDay.shown(text)))
      return nil
    }
    if !mayBeLater, date.year > facts.year {
      report(
        .dateAfterRound(column: label(column), date: date.description, year: facts.year))
      return nil
    }
    if date.year < Self.longAgo {
      report(.dateLongAgo(column: label(column), date: date.description))
    }
    return date
  }

  private func text(_ column: String) -> String? {
    let text = table.cell(row, column)
    return text.isEmpty ? nil : text
  }

  private func label(_ column: String) -> String { table.label(of: column) }
}

extension NumberFault {
  /// The numeral that the remedy shows; "0" where it shows none.
  fileprivate var rewritten: String {
    switch self {
    case .decimalComma(let numeral), .percentSign(let numeral), .fullWidth(let numeral),
      .thousandsSeparator(let numeral):
      numeral
    case .empty, .notANumber, .divisionByZero, .notFinite: "0"
    }
  }
}

extension NumberFormFault {
  /// The fault of an identifier as messages tell it: without its characters.
  fileprivate init(_ fault: IdentifierFault) {
    self =
      switch fault {
      case .empty: .empty
      case .wrongLength(let found, let expected): .wrongLength(found: found, expected: expected)
      case .characterNotAllowed(_, let position): .characterNotAllowed(position: position)
      case .checkWrong: .checkWrong
      case .organisationCheckWrong: .organisationCheckWrong
      case .checkMissing: .checkMissing
      case .kindUnknown(_, let position): .kindUnknown(position: position)
      case .yearImpossible(let year): .yearImpossible(year)
      case .yearMissing: .yearMissing
      case .prefixUnknown: .prefixUnknown
      case .notRecognised: .notRecognised
      }
  }
}
