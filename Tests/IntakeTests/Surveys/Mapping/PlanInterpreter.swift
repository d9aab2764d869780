// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake

/// Follows a plan cell by cell, in the plainest way: what the scanner does fast, done slowly.
struct PlanInterpreter {
  /// One row as read.
  struct Row: Equatable {
    var respondent: String?
    var alliance: String?
    var audience: String?
    /// Codes by item.
    var codes: [String: ResponseTable.Code] = [:]
    /// Positions by item of several answers; none where it was left blank.
    var selections: [String: [Int]] = [:]
    /// Facts by role.
    var facts: [String: String] = [:]
    /// Cells that are no answers.
    var unknown: [String] = []
  }

  static func rows(_ file: ResponseFile, _ plan: ResponsePlan) throws -> [Row] {
    var rows: [Row] = []
    _ = try file.forEachRow { rows.append(row($0, plan)) }
    return rows
  }

  private static func row(_ row: ResponseFile.Row, _ plan: ResponsePlan) -> Row {
    var result = Row()
    result.alliance = plan.alliance
    result.audience = plan.audience
    for column in plan.columns { result.codes[column.item] = .notShown }
    var ranks: [String: [(place: Int, answer: Int)]] = [:]
    var beside: Set<String> = []
    for (position, action) in plan.actions.enumerated() {
      let cell = position < row.cells.count ? row.cells[position] : nil
      let content = plan.cells.content(cell?.text ?? "", isQuoted: cell?.isQuoted ?? false)
      var text: String?
      if case .text(let words) = content { text = words }
      switch action {
      case .skip: break
      case .respondent: result.respondent = text
      case .alliance: result.alliance = text.map { ResponsePlan.id($0, plan.allianceMeanings) }
      case .audience: result.audience = text.map { ResponsePlan.id($0, plan.audienceMeanings) }
      case .organisation, .token: break
      case .fact(let role): result.facts["\(role)"] = text
      case .answer(let column):
        let item = plan.answers[column]
        switch content {
        case .notShown: result.codes[item.item] = .notShown
        case .blank: result.codes[item.item] = .blank
        case .text(let words):
          result.codes[item.item] = item.code(of: words)
          if item.code(of: words) == nil { result.unknown.append(words) }
        }
      case .choice(let column, let part):
        guard let text else { continue }
        let item = plan.choices[column]
        switch part {
        case .all:
          switch item.positions(in: text, separators: plan.cells.separators) {
          case .success(let found): result.selections[item.item] = found
          case .failure(let fault): result.unknown.append(fault.text)
          }
        case .option(let option):
          let isChosen =
            plan.cells.chosen.isEmpty
            ? item.position(of: text) == option : plan.cells.chosen.contains(text)
          result.selections[item.item, default: []] += isChosen ? [option] : []
        case .other(let option):
          let isChosen = !["0", "FALSE", "False", "false", "No", "N"].contains(text)
          result.selections[item.item, default: []] += isChosen ? [option].compactMap { $0 } : []
          if isChosen, option == nil { beside.insert(item.item) }
        case .rank(let option):
          if let place = Int(text), place > 0 {
            ranks[item.item, default: []].append((place, option))
          }
        case .place(let place):
          if let answer = item.position(of: text) {
            ranks[item.item, default: []].append((place, answer))
          } else {
            result.unknown.append(text)
          }
        }
      }
    }
    for (item, places) in ranks {
      result.selections[item] = places.sorted { $0.place < $1.place }.map(\.answer)
    }
    // Who gave only what the scale has no answer for has not chosen none.
    for item in beside where result.selections[item] == [] { result.selections[item] = nil }
    return result
  }
}
