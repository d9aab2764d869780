// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
internal import IndicatorTree
public import Problems
public import ReportGenerator

extension JSONText {
  private struct ProblemDocument: Encodable {
    struct Entry: Encodable {
      let file: String
      let line: Int?
      let column: Int?
      let severity: String
      let code: String
      let value: String?
      let rule: String
      let remedy: String
    }
    /// How good a round's survey data are, with nothing withheld: for inside the house.
    struct Survey: Encodable {
      let round: String
      let surveyQuality: [SurveyQuality]
      let responses: [ResponseReport]
    }
    let schema = "steelyard.problems/1"
    let problems: [Entry]
    let surveys: [Survey]?
  }

  /// Problems as `steelyard.problems/1`, in one language; with how good the survey data are, where
  /// results are given.
  public static func problems(
    _ problems: [Problem], in language: Language, surveysOf results: [EvaluationResult]? = nil
  ) -> [UInt8] {
    let entries = problems.map { problem in
      let words = problem.words
      return ProblemDocument.Entry(
        file: problem.place.fileAndSheet, line: problem.place.line, column: problem.place.column,
        severity: words.severity.rawValue, code: words.code, value: words.value,
        rule: words.rule(in: language), remedy: words.remedy(in: language))
    }
    let surveys = results?.map {
      ProblemDocument.Survey(
        round: $0.round.id, surveyQuality: $0.surveyQuality, responses: $0.responses)
    }
    // Texts and finite numbers always encode.
    return (try? encode(ProblemDocument(problems: entries, surveys: surveys))) ?? []
  }

  private struct WeightsDocument: Encodable {
    let schema = "steelyard.weights/1"
    let rule: WeightingRule
    let matrices: [MatrixRecord]
    let objective: ObjectiveWeights?
    let global: [String: Double]?

    enum CodingKeys: String, CodingKey { case schema, rule, matrices, objective, global }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try container.encode(rule, forKey: .rule)
      try container.encode(matrices, forKey: .matrices)
      try container.encode(objective, forKey: .objective)
      try container.encode(global, forKey: .global)
    }
  }

  /// Weights as `steelyard.weights/1`.
  public static func weights(_ record: WeightingRecord) throws -> [UInt8] {
    try encode(
      WeightsDocument(
        rule: record.rule, matrices: record.matrices, objective: record.objective,
        global: record.global))
  }

  private struct TallyDocument: Encodable {
    let schema = "steelyard.tally/1"
    let cells: [Tally.Cell]
    let moments: [Moments]
  }

  /// A tally as `steelyard.tally/1`; it holds counts of small groups and is not for publication.
  public static func tally(_ tally: Tally) throws -> [UInt8] {
    try encode(TallyDocument(cells: tally.cells, moments: tally.moments))
  }

  private struct ExplanationDocument: Encodable {
    let schema = "steelyard.explanation/1"
    let isInternal = true
    let round: String
    let alliance: String
    let node: NodeRecord
    let result: NodeResult
    let children: [NodeResult]
    let matrix: MatrixRecord?

    enum CodingKeys: String, CodingKey {
      case schema, round, alliance, node, result, children, matrix
      case isInternal = "internal"
    }
  }

  /// How a number came about, as `steelyard.explanation/1`: for inside the house.
  public static func explanation(
    _ result: EvaluationResult, alliance id: String, node: String?
  ) throws -> [UInt8] {
    let outline = result.outline
    let place = node.flatMap { outline.place(of: $0) } ?? 0
    guard let alliance = result.alliances.first(where: { $0.id == id }) else { return [] }
    return try encode(
      ExplanationDocument(
        round: result.round.id, alliance: id, node: result.nodes[place],
        result: alliance.nodes[place],
        children: outline.entries[place].children.map { alliance.nodes[$0] },
        matrix: result.weighting.matrices.first {
          $0.parent == (place == 0 ? result.nodes[0].id : result.nodes[place].parent)
        }))
  }

  /// A calibration as `steelyard.calibration/1`: for inside the house.
  public static func calibration(_ calibration: Calibration) throws -> [UInt8] {
    try encode(calibration)
  }

  private struct WrittenDocument: Encodable {
    let schema = "steelyard.written/1"
    let out: String
    let files: Int
    let scored: Int
  }

  /// What was written, for programs that call this one.
  public static func written(_ out: String, files: Int, scored: Int) -> [UInt8] {
    // Texts and whole numbers always encode.
    (try? encode(WrittenDocument(out: out, files: files, scored: scored))) ?? []
  }

  private struct FormDocument: Encodable {
    let schema = "steelyard.form/1"
    let out: String
    let form: Judgements.Form
    let expert: String?
    let parents: [String]

    private enum CodingKeys: CodingKey { case schema, out, form, expert, parents }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try container.encode(out, forKey: .out)
      try container.encode(form, forKey: .form)
      try container.encode(expert, forKey: .expert)
      try container.encode(parents, forKey: .parents)
    }
  }

  /// Which workbook was written for whom, for programs that call this one.
  public static func form(
    _ out: String, form: Judgements.Form, expert: String?, parents: [String]
  ) -> [UInt8] {
    // Texts always encode.
    (try? encode(FormDocument(out: out, form: form, expert: expert, parents: parents))) ?? []
  }

  private struct ReviewerFormDocument: Encodable {
    let schema = "steelyard.reviewer-form/1"
    let out: String
    let expert: String?
    let alliances: [String]
    let indicators: [String]
    let marks: Int

    private enum CodingKeys: CodingKey { case schema, out, expert, alliances, indicators, marks }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try container.encode(out, forKey: .out)
      try container.encode(expert, forKey: .expert)
      try container.encode(alliances, forKey: .alliances)
      try container.encode(indicators, forKey: .indicators)
      try container.encode(marks, forKey: .marks)
    }
  }

  /// Which reviewer's form was written, for programs that call this one.
  public static func form(_ out: String, _ form: ReviewerForm) -> [UInt8] {
    // Texts and whole numbers always encode.
    (try? encode(
      ReviewerFormDocument(
        out: out, expert: form.expert, alliances: form.alliances, indicators: form.indicators,
        marks: form.marks))) ?? []
  }

  private struct QuestionnaireFormDocument: Encodable {
    let schema = "steelyard.questionnaire-form/1"
    let out: String
    let format: String
    let questionnaire: String
    let audiences: [String]
    let alliances: [String]
    let items: Int
    let remarks: [String]

    private enum CodingKeys: String, CodingKey {
      case schema, out, questionnaire, audiences, alliances, items, remarks
      case format = "as"
    }
  }

  /// Which questionnaire was written for whom, for programs that call this one.
  public static func form(
    _ out: String, _ format: QuestionnaireFormat, _ form: QuestionnaireForm, remarks: [String]
  ) -> [UInt8] {
    // Texts and whole numbers always encode.
    (try? encode(
      QuestionnaireFormDocument(
        out: out, format: format.rawValue, questionnaire: form.questionnaire.id,
        audiences: form.audiences.map(\.id), alliances: form.alliances.map(\.id),
        items: form.questionnaire.items.count, remarks: remarks))) ?? []
  }
}
