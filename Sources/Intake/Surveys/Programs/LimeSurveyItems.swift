// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// The items that a LimeSurvey survey's questions become, by their type (a letter or sign).
struct LimeSurveyItems {
  /// The scales, in the order in which items first need them.
  private(set) var scales: [AnswerScale] = []
  /// What is not carried over.
  private(set) var problems: [Problem] = []

  private let tables: LimeSurveyTables
  private var taken: Set<String> = []
  private var conditions: [String] = []
  private var expressions: [String] = []

  init(_ tables: LimeSurveyTables) { self.tables = tables }

  /// A section for each group that has items.
  mutating func sections() -> [Questionnaire.Section] {
    var made: [(group: LimeSurveyTables.Row, items: [Item])] = []
    for group in tables.groups {
      var items: [Item] = []
      for question in tables.questions(ofGroup: group["gid"]) { items += self.items(question) }
      if !items.isEmpty { made.append((group, items)) }
    }
    // Items have their ids first: by them responses are tied.
    return made.map { group, items in
      Questionnaire.Section(
        id: unique("group-" + group["gid"]), name: tables.text(ofGroup: group["gid"]), items: items
      )
    }
  }

  /// Says what concerns the survey as a whole.
  mutating func reportTheRest(at place: Place) {
    let left = tables.languages.filter { LimeSurveyTables.tag(of: $0) == nil }
    if !left.isEmpty { report(.languagesLeftOut(found: left), at: place) }
    if !conditions.isEmpty { report(.conditionsLeftOut(codes: conditions), at: place) }
    if !expressions.isEmpty { report(.expressionsInTexts(codes: expressions), at: place) }
    report(.gradesToBeAdded, at: place)
  }

  /// An id that nothing else in the file has: letters, digits and hyphens of a text, in small letters,
  /// with a number behind it where that is taken.
  mutating func unique(_ text: String) -> String {
    let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var stem = String(parts.joined(separator: "-").prefix(56))
    if stem.last == "-" { stem.removeLast() }
    if stem.isEmpty { stem = "q" }
    var id = stem
    var number = 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(stem)-\(number)"
    }
    return id
  }

  private mutating func report(_ problem: SurveyProblem, at place: Place) {
    problems.append(Problem(.survey(problem), at: place))
  }

  // MARK: Types

  /// The items that a question becomes: none, one, or one for each row.
  private mutating func items(_ question: LimeSurveyTables.Row) -> [Item] {
    let id = question["qid"]
    let code = question["title"]
    let relevance = question["relevance"].filter { !$0.isWhitespace }
    let items: [Item]
    switch question["type"] {
    case "L", "!", "O": items = list(question)
    case "5": items = [item(question, .scale, numbers(1...5))]
    case "Y": items = [item(question, .yesNo, Self.yesNo)]
    case "G": items = [item(question, .choice, Self.sexes)]
    case "A": items = rows(question, .scale, numbers(1...5))
    case "B": items = rows(question, .scale, numbers(1...10))
    case "C": items = rows(question, .scale, Self.uncertain)
    case "E": items = rows(question, .scale, Self.change)
    case "F", "H": items = array(question, scales: 1)
    case "1": items = array(question, scales: 2)
    case "M", "P": items = several(question, tables.subquestions(of: id).map(option))
    case "R":
      // Newer versions keep what is ranked as subquestions.
      let answers = tables.answers(of: id).map(answer)
      items = several(
        question, answers.isEmpty ? tables.subquestions(of: id).map(option) : answers,
        isOrdered: true)
    case "S", "T", "U": items = [item(question, .text, nil)]
    case "Q": items = rows(question, .text, nil)
    case "N": items = [item(question, .number, nil)]
    case "K": items = rows(question, .number, nil)
    case let type:
      leaveOut(question, Self.kind(of: type))
      return []
    }
    if !items.isEmpty, !["", "1"].contains(relevance) { conditions.append(code) }
    if items.contains(where: { $0.text.byLanguage.values.contains(where: Self.hasExpression) }) {
      expressions.append(code)
    }
    return items
  }

  private static func kind(of type: String) -> SurveyProblem.ForeignQuestionKind {
    switch type {
    case "D": .date
    case "X": .display
    case "*": .equation
    case "|": .upload
    case "I": .language
    case ":", ";": .table
    default: .other(type)
    }
  }

  private mutating func leaveOut(
    _ question: LimeSurveyTables.Row, _ kind: SurveyProblem.ForeignQuestionKind
  ) {
    report(.questionLeftOut(code: question["title"], kind: kind), at: question.place)
  }

  /// `{name}`, as LimeSurvey replaces it: no white space behind the brace.
  private static func hasExpression(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "{"), text[open...].contains("}") else { return false }
    return text[text.index(after: open)...].first?.isWhitespace == false
  }

  // MARK: Questions

  /// A list of which one answer is chosen. One with an answer "other" is a choice: nobody
  /// can grade what was written.
  private mutating func list(_ question: LimeSurveyTables.Row) -> [Item] {
    var answers = tables.answers(of: question["qid"]).map(answer)
    let hasOther = question["other"] == "Y" && question["type"] != "O"
    if hasOther { answers.append(Self.other("-oth-")) }
    guard areAnswers(answers, of: question) else { return [] }
    return [item(question, hasOther ? .choice : .scale, answers)]
  }

  /// A list of which several answers are chosen, or put in order.
  private mutating func several(
    _ question: LimeSurveyTables.Row, _ options: [AnswerScale.Answer], isOrdered: Bool = false
  ) -> [Item] {
    var options = options
    if question["other"] == "Y", !isOrdered { options.append(Self.other("other")) }
    guard areAnswers(options, of: question) else { return [] }
    let most = Int(tables.attribute("max_answers", of: question["qid"])) ?? options.count
    return [
      item(
        question, .choice, options, choices: min(max(most, 1), options.count),
        isOrdered: isOrdered)
    ]
  }

  /// Rows with the same answers of the question's own; with two scales, two items for each row.
  private mutating func array(_ question: LimeSurveyTables.Row, scales: Int) -> [Item] {
    let answers = (0..<scales).map { tables.answers(of: question["qid"], scale: $0).map(answer) }
    for answers in answers where !areAnswers(answers, of: question) { return [] }
    if scales == 1 { return rows(question, .scale, answers[0]) }
    var items: [Item] = []
    for row in tables.subquestions(of: question["qid"]) {
      for (scale, answers) in answers.enumerated() {
        items.append(item(question, .scale, answers, row: row, scaleNumber: scale + 1))
      }
    }
    return items
  }

  /// Whether answers can be a scale: two or more, each with a code of its own; else the question is
  /// left out.
  private mutating func areAnswers(
    _ answers: [AnswerScale.Answer], of question: LimeSurveyTables.Row
  ) -> Bool {
    guard answers.count > 1 else {
      leaveOut(question, .tooFewAnswers)
      return false
    }
    let codes = Set(answers.map(\.code))
    guard codes.count == answers.count, codes.allSatisfy({ (1...64).contains($0.count) }) else {
      leaveOut(question, .unclearAnswers)
      return false
    }
    return true
  }

  /// An item for each row.
  private mutating func rows(
    _ question: LimeSurveyTables.Row, _ kind: ItemKind, _ answers: [AnswerScale.Answer]?
  ) -> [Item] {
    let rows = tables.subquestions(of: question["qid"])
    var items: [Item] = []
    for row in rows { items.append(item(question, kind, answers, row: row)) }
    return items
  }

  private mutating func item(
    _ question: LimeSurveyTables.Row, _ kind: ItemKind, _ answers: [AnswerScale.Answer]?,
    row: LimeSurveyTables.Row? = nil, scaleNumber: Int? = nil, choices: Int = 1,
    isOrdered: Bool = false
  ) -> Item {
    let codes = [question["title"], row?["title"], scaleNumber.map(String.init)].compactMap { $0 }
    let header = scaleNumber.map {
      tables.attribute($0 == 1 ? "dualscale_headerA" : "dualscale_headerB", of: question["qid"])
    }
    return Item(
      id: unique(codes.joined(separator: "-")), kind: kind, scale: answers.map { scale(for: $0) },
      indicator: nil, choices: choices, ordered: isOrdered,
      text: text(question, row: row, behind: header.map(PlainText.of) ?? ""))
  }

  // MARK: Texts and answers

  /// The question's words, then those of the row and of the scale; the code where there are none.
  private func text(
    _ question: LimeSurveyTables.Row, row: LimeSurveyTables.Row?, behind: String
  ) -> LocalizedText {
    let stem = tables.text(ofQuestion: question["qid"])
    let words = row.map { tables.text(ofQuestion: $0["qid"]) } ?? LocalizedText([:])
    var text = LocalizedText([:])
    for language in ["zh-Hans", "en"] {
      var parts = [stem.byLanguage[language], words.byLanguage[language]].compactMap { $0 }
      if !behind.isEmpty, !parts.isEmpty { parts.append(behind) }
      if parts.isEmpty { continue }
      text.set(parts.dropFirst().reduce(parts[0], Self.joined), in: language)
    }
    if text.isEmpty { text.set(question["title"], in: "en") }
    return text
  }

  /// Two texts, with a dash between them where the first ends in a letter or digit.
  private static func joined(_ first: String, _ second: String) -> String {
    first.last.map { $0.isLetter || $0.isNumber || $0 == ")" || $0 == "）" } == true
      ? "\(first) – \(second)" : "\(first) \(second)"
  }

  private func answer(_ row: LimeSurveyTables.Row) -> AnswerScale.Answer {
    AnswerScale.Answer(
      code: row["code"], grade: nil, missing: nil, name: tables.text(ofAnswer: row))
  }

  private func option(_ row: LimeSurveyTables.Row) -> AnswerScale.Answer {
    AnswerScale.Answer(
      code: row["title"], grade: nil, missing: nil, name: tables.text(ofQuestion: row["qid"]))
  }

  /// The id of the scale with these answers, which is made where there is none yet.
  private mutating func scale(for answers: [AnswerScale.Answer]) -> String {
    if let known = scales.first(where: { $0.answers == answers }) { return known.id }
    let scale = AnswerScale(id: unique("answers-\(scales.count + 1)"), answers: answers)
    scales.append(scale)
    return scale.id
  }

  private func numbers(_ range: ClosedRange<Int>) -> [AnswerScale.Answer] {
    range.map {
      AnswerScale.Answer(code: String($0), grade: nil, missing: nil, name: LocalizedText([:]))
    }
  }

  private static func answers(
    _ all: [(code: String, chinese: String, english: String)]
  ) -> [AnswerScale.Answer] {
    all.map {
      AnswerScale.Answer(
        code: $0.code, grade: nil, missing: nil,
        name: LocalizedText(["zh-Hans": $0.chinese, "en": $0.english]))
    }
  }

  private static func other(_ code: String) -> AnswerScale.Answer {
    answers([(code, "其他", "Other")])[0]
  }

  private static let yesNo = answers([("Y", "是", "Yes"), ("N", "否", "No")])
  private static let uncertain = answers([
    ("Y", "是", "Yes"), ("U", "不确定", "Uncertain"), ("N", "否", "No"),
  ])
  private static let change = answers([
    ("I", "增加", "Increase"), ("S", "不变", "Same"), ("D", "减少", "Decrease"),
  ])
  private static let sexes = answers([("F", "女", "Female"), ("M", "男", "Male")])
}
