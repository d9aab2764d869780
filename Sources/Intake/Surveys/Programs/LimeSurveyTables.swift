// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The tables of a survey's structure as LimeSurvey exports it (.lss): groups, questions,
/// subquestions, answers, each with its texts.
///
/// The root is `document`; each table is an element with `rows`, each row an element with one child per
/// column; an empty or missing child says the same. Until DBVersion 363 or so a row of
/// `groups`, `questions`, `subquestions` and `answers` holds its text and stands once for each
/// language; later, texts stand in `group_l10ns`, `question_l10ns` (of subquestions too) and
/// `answer_l10ns`, tied by `gid`, `qid` and `aid`. Both are read.
struct LimeSurveyTables {
  /// A row, with its place.
  struct Row {
    let place: Place
    private let values: [String: String]

    init(_ element: XMLElement) {
      place = element.place
      var values: [String: String] = [:]
      for child in element.children { values[child.name] = child.text }
      self.values = values
    }

    /// A column's text; "" where there is none.
    subscript(column: String) -> String { values[column] ?? "" }

    /// A column's whole number; 0 where it is none.
    func number(_ column: String) -> Int { Int(self[column]) ?? 0 }
  }

  /// The languages of the survey, as LimeSurvey writes them.
  let languages: [String]
  /// Groups in the order of the form.
  let groups: [Row]
  private let tables: [String: [Row]]
  /// Questions by group.
  private let questions: [String: [Row]]
  /// Subquestions by question.
  private let subquestions: [String: [Row]]
  /// Answers by question.
  private let answers: [String: [Row]]
  /// Rows that hold words, by group, question (subquestions too) and answer.
  private let groupTexts: [String: [Row]]
  private let questionTexts: [String: [Row]]
  private let answerTexts: [[String]: [Row]]
  private let attributes: [[String]: String]

  /// Takes the tables of a structure's root. O(rows · log rows).
  init(_ root: XMLElement) {
    languages = root.child("languages")?.children("language").map { $0.text } ?? []
    var tables: [String: [Row]] = [:]
    for table in root.children {
      guard let rows = table.child("rows") else { continue }
      tables[table.name] = rows.children("row").map(Row.init)
    }
    self.tables = tables
    func rows(_ table: String) -> [Row] { tables[table] ?? [] }
    groups = Self.sorted(Self.first(rows("groups"), by: ["gid"]), by: "group_order")
    // Old files keep subquestions among the questions.
    let all = Self.sorted(
      Self.first(rows("questions") + rows("subquestions"), by: ["qid"]), by: "question_order")
    questions = Dictionary(grouping: all.filter { $0.number("parent_qid") == 0 }) { $0["gid"] }
    subquestions = Dictionary(grouping: all) { $0["parent_qid"] }
    answers = Dictionary(
      grouping: Self.sorted(
        Self.first(rows("answers"), by: Self.answerKey), by: "sortorder")
    ) { $0["qid"] }
    groupTexts = Dictionary(grouping: rows("groups") + rows("group_l10ns")) { $0["gid"] }
    questionTexts = Dictionary(
      grouping: rows("questions") + rows("subquestions") + rows("question_l10ns")
    ) { $0["qid"] }
    answerTexts = Dictionary(grouping: rows("answers") + rows("answer_l10ns")) {
      $0["aid"].isEmpty ? Self.key($0, Self.answerKey) : [$0["aid"]]
    }
    attributes = Dictionary(
      rows("question_attributes").map { ([$0["qid"], $0["attribute"]], $0["value"]) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let answerKey = ["qid", "code", "scale_id"]

  private static func key(_ row: Row, _ columns: [String]) -> [String] {
    columns.map { row[$0] }
  }

  /// The rows of a table; none where the file has no such table.
  func rows(_ table: String) -> [Row] { tables[table] ?? [] }

  // MARK: Order

  /// The questions of a group in the order of the form.
  func questions(ofGroup group: String) -> [Row] { questions[group] ?? [] }

  /// The subquestions of a question, its rows, in the order of the form.
  func subquestions(of question: String) -> [Row] {
    (subquestions[question] ?? []).filter { $0.number("scale_id") == 0 }
  }

  /// The answers of a question on a scale in the order of the form.
  func answers(of question: String, scale: Int = 0) -> [Row] {
    (answers[question] ?? []).filter { $0.number("scale_id") == scale }
  }

  /// The value of a question's attribute; "" where it has none.
  func attribute(_ name: String, of question: String) -> String {
    attributes[[question, name]] ?? ""
  }

  /// The first row of each key.
  private static func first(_ rows: [Row], by columns: [String]) -> [Row] {
    var seen: Set<[String]> = []
    return rows.filter { seen.insert(key($0, columns)).inserted }
  }

  private static func sorted(_ rows: [Row], by column: String) -> [Row] {
    rows.enumerated().sorted {
      let (a, b) = ($0.element.number(column), $1.element.number(column))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }

  // MARK: Texts

  /// The tag that a language of LimeSurvey's has here, or `nil` where it is not kept.
  static func tag(of language: String) -> String? {
    let lower = language.lowercased()
    if ["zh", "zh-hans", "zh-cn", "zh-sg"].contains(lower) { return "zh-Hans" }
    return lower == "en" || lower.hasPrefix("en-") ? "en" : nil
  }

  /// The words of a question or subquestion.
  func text(ofQuestion id: String) -> LocalizedText {
    Self.text(questionTexts[id] ?? [], "question")
  }

  /// The name of a group.
  func text(ofGroup id: String) -> LocalizedText {
    Self.text(groupTexts[id] ?? [], "group_name")
  }

  /// The words of an answer.
  func text(ofAnswer answer: Row) -> LocalizedText {
    let key = answer["aid"].isEmpty ? Self.key(answer, Self.answerKey) : [answer["aid"]]
    return Self.text(answerTexts[key] ?? [], "answer")
  }

  /// The words of the survey as a whole.
  func text(ofSurvey column: String) -> LocalizedText {
    Self.text(
      rows("surveys_languagesettings"), "surveyls_" + column, language: "surveyls_language")
  }

  private static func text(
    _ rows: [Row], _ column: String, language: String = "language"
  ) -> LocalizedText {
    var text = LocalizedText([:])
    for row in rows {
      let words = PlainText.of(row[column])
      guard !words.isEmpty, let tag = tag(of: row[language]), text.byLanguage[tag] == nil
      else { continue }
      text.set(words, in: tag)
    }
    return text
  }
}
