// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems
internal import Spreadsheets

/// Reads a mapping: which column of a response file is which item or key, and which text means
/// which answer.
///
/// Columns `column,item,role,option,text,answer,#`; at least `column` and `item`, or `text` and `answer`,
/// are there. A line ties a column to an item (with an option where the item takes several answers), or to a
/// role; or it says which answer of an item or scale (or which alliance or audience) a text means. `#` holds
/// remarks.
public enum MappingReader {
  /// A mapping.
  public struct Mapping: Sendable {
    /// The columns that are tied, in the order of the file.
    public var ties: [Tie] = []
    /// The texts whose meaning is said, in the order of the file.
    public var meanings: [Meaning] = []

    /// A mapping of nothing.
    public init() {}
  }

  /// What a column is tied to.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case respondent, alliance, audience, organisation, token
    case started, submitted, duration, finished, address, preview
    /// The column is not read.
    case ignore
  }

  /// One column, and what it is.
  public struct Tie: Sendable, Hashable {
    /// The column's heading; `#3` is the third column, and `heading#2` the second of that heading.
    public var column: String
    /// The item's id, or `nil`.
    public var item: String?
    /// The role, or `nil`.
    public var role: Role?
    /// The code or words of the answer that the column is for, or `place 1` of a ranking; or `nil`.
    public var option: String?
    /// Where it is said.
    public var place: Place
  }

  /// One text, and which answer it means.
  public struct Meaning: Sendable, Hashable {
    /// What the text is an answer to.
    public enum Target: Sendable, Hashable {
      /// An item, by its id.
      case item(String)
      /// Every item of a scale, by its id.
      case scale(String)
      /// The question after the alliance.
      case alliance
      /// The question after the audience.
      case audience
    }

    /// What it is an answer to.
    public var target: Target
    /// The text in the cell.
    public var text: String
    /// The answer's code, or the id of the alliance or audience; "" is blank.
    public var answer: String
    /// Where it is said.
    public var place: Place
  }

  /// The word for a text that means no answer.
  static let blank = "blank"

  /// Reads bytes against a questionnaire. Each column, and each text of an item, is said once.
  public static func read(
    _ bytes: [UInt8], file: String, questionnaire: Questionnaire
  ) -> Reading<Mapping> {
    let known = ["column", "item", "role", "option", "text", "answer"]
    var seen: [String: Int] = [:]
    var texts: [String: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["item"], known: known, into: Mapping()
    ) { table, row, mapping, problems in
      let place = table.place(of: row)
      var line = MappingLine(table, row, questionnaire)
      line.read()
      problems += line.problems.map { Problem($0, at: place) }
      if line.isEmpty
        || line.problems.contains(where: { Problem($0, at: place).severity == .error })
      {
        return
      }
      func isNew(_ key: String, in seen: inout [String: Int], _ value: String) -> Bool {
        guard seen[key] == nil else {
          problems.append(Problem(.responses(.mappingTwice(value: value)), at: place))
          return false
        }
        seen[key] = row.line
        return true
      }
      if !line.column.isEmpty, isNew(line.column, in: &seen, line.column) {
        // An item that takes one answer has one column.
        if let item = line.item, line.option == nil, !line.takesSeveral,
          !isNew("\n" + item, in: &seen, item)
        {
          return
        }
        mapping.ties.append(
          Tie(
            column: line.column, item: line.item, role: line.role, option: line.option,
            place: place))
      }
      if let target = line.target,
        isNew("\(target)\n" + SurveyText.key(line.text), in: &texts, line.text)
      {
        mapping.meanings.append(
          Meaning(target: target, text: line.text, answer: line.answer, place: place))
      }
    }
  }
}

/// One line of a mapping as it is understood.
private struct MappingLine {
  let column: String
  let text: String
  private(set) var answer: String
  private(set) var item: String?
  private(set) var role: MappingReader.Role?
  private(set) var option: String?
  private(set) var target: MappingReader.Meaning.Target?
  private(set) var takesSeveral = false
  private(set) var problems: [Problem.Kind] = []
  private let named: (item: String, role: String, option: String)
  private let questionnaire: Questionnaire

  init(_ table: Table, _ row: Table.Row, _ questionnaire: Questionnaire) {
    column = table.cell(row, "column")
    text = table.cell(row, "text")
    answer = table.cell(row, "answer")
    named = (table.cell(row, "item"), table.cell(row, "role"), table.cell(row, "option"))
    self.questionnaire = questionnaire
  }

  /// Whether it says nothing: a line of a draft that nobody has finished, or a remark.
  var isEmpty: Bool { item == nil && role == nil && target == nil && problems.isEmpty }

  mutating func read() {
    if !named.role.isEmpty {
      role = MappingReader.Role(rawValue: named.role)
      if role == nil {
        let known = MappingReader.Role.allCases.map(\.rawValue)
        problems.append(.survey(.mappingUnknownRole(value: named.role, known: known)))
      }
      if !named.item.isEmpty {
        problems.append(.survey(.mappingItemAndRole(item: named.item, role: named.role)))
        return
      }
    }
    // A draft lists texts whose answer a person has yet to write: such a line says nothing.
    if text.isEmpty, !answer.isEmpty {
      problems.append(.survey(.mappingAnswerWithoutText(value: answer)))
      return
    }
    if column.isEmpty, text.isEmpty {
      if !named.item.isEmpty || !named.role.isEmpty {
        problems.append(.responses(.blankKey(column: "column")))
      }
      return
    }
    let item = named.item.isEmpty ? nil : questionnaire.items.first { $0.id == named.item }
    if let item {
      self.item = item.id
      takesSeveral = item.choices > 1
    } else if !named.item.isEmpty,
      text.isEmpty || questionnaire.scale(named.item) == nil || !column.isEmpty
    {
      let known =
        questionnaire.items.map(\.id) + (text.isEmpty ? [] : questionnaire.scales.map(\.id))
      problems.append(.responses(.mappingUnknownItem(value: named.item, known: known)))
      return
    }
    if !column.isEmpty { readOption(of: item) }
    if !text.isEmpty, !answer.isEmpty { readMeaning(of: item) }
  }

  private mutating func readOption(of item: Item?) {
    guard !named.option.isEmpty else { return }
    let answers = item?.scale.flatMap(questionnaire.scale)?.answers ?? []
    let names = AnswerNames(answers)
    if takesSeveral,
      RankingPlace.number(of: named.option) != nil || names.position(of: named.option) != nil
    {
      option = named.option
    } else {
      problems.append(
        .survey(.mappingUnknownOption(value: named.option, known: answers.map(\.code))))
    }
  }

  private mutating func readMeaning(of item: Item?) {
    switch (role, item) {
    case (.alliance, nil): target = .alliance
    case (.audience, nil):
      target = .audience
      let known = questionnaire.audiences.map(\.id)
      if !known.contains(answer) {
        problems.append(
          .responses(.unknownAudience(shown: ShownCell(answer, allowed: known), known: known)))
      }
    case (_, let item?):
      target = .item(item.id)
      readAnswer(of: item.scale.flatMap(questionnaire.scale))
    case (nil, nil):
      if let scale = questionnaire.scale(named.item) {
        target = .scale(scale.id)
        readAnswer(of: scale)
      } else {
        problems.append(.survey(.mappingTextWithoutItem))
      }
    default: problems.append(.survey(.mappingTextWithoutItem))
    }
  }

  /// The answer by its code, else by its words; `blank` means none.
  private mutating func readAnswer(of scale: AnswerScale?) {
    guard let scale else {
      problems.append(.survey(.mappingUnknownAnswer(value: answer, known: [])))
      return
    }
    if answer == MappingReader.blank, !scale.answers.contains(where: { $0.code == answer }) {
      answer = ""
      return
    }
    guard let position = AnswerNames(scale.answers).position(of: answer) else {
      problems.append(
        .survey(
          .mappingUnknownAnswer(
            value: answer, known: scale.answers.map(\.code) + [MappingReader.blank])))
      return
    }
    answer = scale.answers[position].code
  }
}
