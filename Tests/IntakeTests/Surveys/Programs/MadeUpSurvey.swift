// SPDX-License-Identifier: Apache-2.0
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// A survey with questions of every shape and random answers: what the tests' writers put into each
/// program's form, and what has to come out of its layout again. Nothing in it was ever exported
/// by anybody.
struct MadeUpSurvey {
  /// An option or a row, by code and words.
  struct Part: Hashable {
    var code: String
    var text: String
  }

  enum Shape: CaseIterable { case single, matrix, several }

  struct Question: Hashable {
    var code: String
    var text: String
    var shape: Shape
    var parts: [Part]
  }

  /// What stands in one cell.
  enum Answer: Hashable {
    case notShown
    case blank
    case text(String)

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// An answer's column: a question, and of those that have several columns, a part.
  struct Column: Hashable {
    var question: Question
    var part: Part?
  }

  /// What an option's cell holds where it was chosen.
  static let chosen = Answer.text("Y")

  let questions: [Question]
  let rows: [[Answer]]

  var columns: [Column] { Self.columns(questions) }

  static func columns(_ questions: [Question]) -> [Column] {
    questions.flatMap { question in
      question.shape == .single
        ? [Column(question: question, part: nil)]
        : question.parts.map { Column(question: question, part: $0) }
    }
  }

  private static let beginnings = [
    "How good is [it]", "您对“秘书处”满意吗", "A; b, \"c\"", "Line\nbreak", "and/or so", "x::y",
    "a - b",
  ]

  /// Draws a survey: one to nine questions, one to twelve responses, of which the first has an
  /// answer everywhere; answers are drawn from `answers`.
  init(seed: UInt64, answers: [String]) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...9, using: &random)
    questions = (1...count).map { number in
      let shape = Shape.allCases.randomElement(using: &random) ?? .single
      let beginning = Self.beginnings.randomElement(using: &random) ?? ""
      let parts = (1...Int.random(in: 2...4, using: &random)).map { part in
        Part(code: "SQ00\(part)", text: "\(number) row [of] \(part)")
      }
      return Question(
        code: "Q\(number)", text: "\(number) \(beginning) \(number)?", shape: shape,
        parts: shape == .single ? [] : parts)
    }
    let questions = self.questions
    rows = (0..<Int.random(in: 1...12, using: &random)).map { row in
      questions.flatMap { question -> [Answer] in
        let isShown = row == 0 || Int.random(in: 0..<5, using: &random) > 0
        let isAnswered = row == 0 || Int.random(in: 0..<5, using: &random) > 0
        let count = question.shape == .single ? 1 : question.parts.count
        return (0..<count).map { _ in
          if !isShown { return .notShown }
          if !isAnswered { return .blank }
          if question.shape == .several {
            return Bool.random(using: &random) ? Self.chosen : .blank
          }
          return .text(answers.randomElement(using: &random) ?? "")
        }
      }
    }
  }

  /// Whether a question has no answer in a row.
  func isEmpty(_ question: Question, inRow row: Int) -> Bool {
    zip(columns, rows[row]).allSatisfy { $0.question != question || $1.text == nil }
  }
}

/// Reads a text's head, as delimited text is read.
func surveyHead(_ text: String) throws -> SurveyHead { try surveyHead(Array(text.utf8)) }

/// Reads a file's head.
func surveyHead(_ bytes: [UInt8]) throws -> SurveyHead {
  let text = try DelimitedText(bytes, file: "t.csv")
  var reader = text.records()
  var record = CSVRecord()
  var records: [[SurveyHead.Cell]] = []
  while records.count < SurveyHead.length, reader.next(&record) {
    records.append(
      record.fields.map {
        SurveyHead.Cell(text: reader.text(of: $0), isQuoted: $0.isQuoted)
      })
  }
  return SurveyHead(
    container: .text(
      delimiter: Character(Unicode.Scalar(text.delimiter)),
      hasByteOrderMark: text.hasByteOrderMark),
    records: records)
}

/// The head of a workbook's sheet with these cells.
func workbookHead(_ rows: [[String]]) -> SurveyHead {
  SurveyHead(
    container: .workbook,
    records: rows.map { $0.map { SurveyHead.Cell(text: $0, isQuoted: false) } })
}

/// A field in quotation marks.
func quoted(_ text: String) -> String {
  "\"" + text.replacing("\"", with: "\"\"") + "\""
}

extension ResponseLayout {
  /// What a cell says, as the doc comments of ``SurveyCells`` have it, before any item is known.
  func answer(_ cell: SurveyHead.Cell) -> MadeUpSurvey.Answer {
    let text = cellText(cell.text)
    if cells.notShown.contains(text) { return .notShown }
    if cells.blank.contains(text) { return .blank }
    if text.isEmpty { return cells.unquotedMeansNotShown && !cell.isQuoted ? .notShown : .blank }
    var meant = text
    for escape in cells.escapes { meant = meant.replacing(escape.written, with: escape.meant) }
    return .text(meant)
  }

  /// The columns that hold answers.
  var answerColumns: [SurveyColumn] { columns.filter { $0.role == nil } }

  /// What the head's responses say, in the columns that hold answers.
  func answers(in head: SurveyHead) -> [[MadeUpSurvey.Answer]] {
    head.records.dropFirst(headerRecords).map { record in
      columns.indices.filter { columns[$0].role == nil }.map { answer(record[$0]) }
    }
  }

  /// Each column in short: `heading: code/part = text/part text (role)`.
  var shown: [String] {
    columns.map { column in
      var text = column.code ?? "-"
      if let part = column.part { text += "/" + part }
      if let words = column.text { text += " = " + words }
      if let words = column.partText { text += "/" + words }
      if let role = column.role { text += " (\(String("\(role)".prefix { $0.isLetter })))" }
      return text
    }
  }
}

/// Every recogniser here, by name.
let toolRecognisers: [(source: SurveySource, layout: @Sendable (SurveyHead) -> ResponseLayout?)] = [
  (.limeSurvey, { LimeSurveyLayout.layout(of: $0) }),
  (.limeSurveyVV, { LimeSurveyVVLayout.layout(of: $0) }),
  (.kobo, { KoboLayout.layout(of: $0) }),
  (.qualtrics, { QualtricsLayout.layout(of: $0) }),
  (.surveyJS, { SurveyJSLayout.layout(of: $0) }),
]

/// The programs that know a head.
func sources(of head: SurveyHead) -> [SurveySource] {
  toolRecognisers.filter { $0.layout(head) != nil }.map(\.source)
}
