// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// A questionnaire as a survey that LimeSurvey imports: its tab-separated structure (.txt).
///
/// UTF-8 with a byte order mark; a row for each setting, group, question, subquestion and answer in
/// each language, joined by `id` and `related_id`. Items one after another on one scale become an
/// array (type F), others a list (L), multiple choice (M), ranking (R), number (N) or text (T);
/// codes are those of ``FormCodes``. Texts are HTML there and may hold expressions in braces, so
/// that everything but plain characters stands as an entity. Restricted items are shown by the
/// answer to `audience`. Source: LimeSurvey's manual, "Tab Separated Value survey structure", and
/// its import, which reads the first row's names.
public struct LimeSurveyStructure {
  private let form: QuestionnaireForm
  private let codes: FormCodes
  private var rows: [[String: String]] = []
  private var nextID = 0
  /// What comes back under which heading.
  public private(set) var key = FormKey()

  /// Makes the structure. Complexity: O(items × answers × languages).
  public init(_ form: QuestionnaireForm) {
    self.form = form
    codes = FormCodes(form.whole, for: .limeSurvey)
    write()
  }

  static let columns = [
    "id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language",
    "validation", "mandatory", "encrypted", "other", "default", "same_default",
    "question_theme_name", "max_answers", "min_num_value_n", "max_num_value_n",
  ]

  /// The file.
  public func bytes() -> [UInt8] {
    var text = "\u{FEFF}" + Self.columns.joined(separator: "\t") + "\r\n"
    // The whole of one language comes before the next, as LimeSurvey writes it.
    let settings = rows.filter { $0["class"] == "S" || $0["class"] == "SL" }
    let structure = form.languages.flatMap { language in
      rows.filter { $0["class"] != "SL" && $0["language"] == language }
    }
    for row in settings + structure {
      text += Self.columns.map { row[$0] ?? "" }.joined(separator: "\t") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// A text as HTML in which nothing is markup, an expression, a quotation or a tab.
  static func html(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars.map(\.printable) {
      switch scalar {
      case "&", "<", ">", "\"", "'", "{", "}", "\\": html += "&#\(scalar.value);"
      case "\n": html += "<br />"
      case "\t": html += " "
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  // MARK: Rows

  private mutating func id() -> String {
    nextID += 1
    return String(nextID)
  }

  private mutating func row(_ kind: String, _ cells: [String: String]) {
    rows.append(cells.merging(["class": kind]) { first, _ in first })
  }

  /// A row in each language.
  private mutating func row(
    _ kind: String, _ cells: [String: String], _ text: (String) -> String
  ) {
    for language in form.languages {
      row(
        kind,
        cells.merging(["language": language, "text": Self.html(text(language))]) { first, _ in
          first
        })
    }
  }

  private mutating func write() {
    let asked = form.questionnaire
    for (name, value) in [
      ("language", form.languages[0]), ("additional_languages", form.languages[1]),
      ("format", "G"), ("datestamp", "Y"), ("allowprev", "Y"),
    ] {
      row("S", ["name": name, "text": value])
    }
    row("SL", ["name": "surveyls_title"]) { asked.name.text(in: $0) }
    if !asked.instruction.isEmpty {
      row("SL", ["name": "surveyls_welcometext"]) { asked.instruction.text(in: $0) }
    }
    var groups = 0
    if form.alliances.count > 1 || form.audiences.count > 1 {
      let group = beginGroup(&groups) { Self.words($0).form(.aboutYou) }
      if form.alliances.count > 1 {
        let ids = form.alliances.map(\.id)
        keyQuestion(
          FormCodes.alliance, .whichAlliance, type: "!", in: group,
          zip(form.alliances, FormCodes.answers(ids, .limeSurvey)).map { alliance, code in
            (alliance.id, code, alliance.name)
          })
      }
      if form.audiences.count > 1 {
        keyQuestion(
          FormCodes.audience, .whichAudience, type: "L", in: group,
          form.audiences.map { ($0.id, codes.audiences[$0.id] ?? $0.id, $0.name) })
      }
    }
    var arrays = 0
    for section in asked.sections {
      let group = beginGroup(&groups, help: section.instruction) { language in
        section.name.isEmpty ? section.id : section.name.text(in: language)
      }
      for run in form.runs(of: section) {
        if run.count > 1, case .one(let scale) = form.question(run[0]) {
          arrays += 1
          array(run, scale, number: arrays, in: group)
        } else {
          for item in run { question(item, in: group) }
        }
      }
    }
  }

  private static func words(_ language: String) -> any Words {
    language == "en" ? English() : Chinese()
  }

  private mutating func beginGroup(
    _ count: inout Int, help: LocalizedText? = nil, _ name: (String) -> String
  ) -> String {
    let id = id()
    for language in form.languages {
      row(
        "G",
        [
          "id": id, "type/scale": "G\(count)", "name": Self.html(name(language)),
          "relevance": "1", "language": language,
          "text": Self.html(help?.text(in: language) ?? ""),
        ])
    }
    count += 1
    return id
  }

  private mutating func keyQuestion(
    _ name: String, _ phrase: FormPhrase, type: String, in group: String,
    _ answers: [(id: String, code: String, name: LocalizedText)]
  ) {
    let id = id()
    row(
      "Q",
      [
        "id": id, "related_id": group, "type/scale": type, "name": name, "relevance": "1",
        "mandatory": "Y", "other": "N",
      ]
    ) { Self.words($0).form(phrase) }
    for answer in answers {
      row("A", ["related_id": id, "type/scale": "0", "name": answer.code]) { language in
        answer.name.isEmpty ? answer.id : answer.name.text(in: language)
      }
    }
    key.column(name, .role(name), words: Self.words(form.language).form(phrase))
    key.answers(.role(name), answers.map { ($0.code, $0.id, $0.name.text(in: form.language)) })
  }

  // MARK: Questions

  /// When an item is shown.
  private func relevance(_ item: Item) -> String {
    guard let asked = form.asked(of: item) else { return "1" }
    return asked.map { "audience.NAOK == '\(codes.audiences[$0.id] ?? $0.id)'" }
      .joined(separator: " or ")
  }

  private func name(_ item: Item) -> String { codes.items[item.id] ?? item.id }

  private func answers(_ scale: AnswerScale) -> [(code: String, answer: AnswerScale.Answer)] {
    Array(zip(codes.scales[scale.id] ?? [], scale.answers))
  }

  private mutating func offer(
    _ scale: AnswerScale, of question: String, as kind: String = "A"
  ) {
    for (code, answer) in answers(scale) {
      var cells = ["related_id": question, "type/scale": "0", "name": code]
      if kind == "SQ" {
        cells["id"] = id()
        cells["relevance"] = "1"
      }
      row(kind, cells) { answer.shown(in: $0) }
    }
  }

  private mutating func array(
    _ run: [Item], _ scale: AnswerScale, number: Int, in group: String
  ) {
    var code = "R\(number)"
    while codes.isTaken(code) { code += "x" }
    let question = id()
    row(
      "Q",
      [
        "id": question, "related_id": group, "type/scale": "F", "name": code,
        "relevance": relevance(run[0]), "mandatory": "N", "other": "N",
      ]
    ) { Self.words($0).form(.choose) }
    for item in run {
      row(
        "SQ",
        [
          "id": id(), "related_id": question, "type/scale": "0", "name": name(item),
          "relevance": "1",
        ]
      ) { item.text.text(in: $0) }
      key.column(
        "\(code)[\(name(item))]", .item(item.id), words: item.text.text(in: form.language))
      explain(item, scale)
    }
    offer(scale, of: question)
  }

  /// Says in the key what cells hold for the answers of an item.
  private mutating func explain(_ item: Item, _ scale: AnswerScale) {
    key.answers(
      .item(item.id), answers(scale).map { ($0.code, $0.answer.code, shown($0.answer)) })
  }

  private func shown(_ answer: AnswerScale.Answer) -> String { answer.shown(in: form.language) }

  private mutating func question(_ item: Item, in group: String) {
    let kind = form.question(item)
    var cells = [
      "id": id(), "related_id": group, "name": name(item), "relevance": relevance(item),
      "mandatory": "N", "other": "N",
    ]
    let question = cells["id"] ?? ""
    let text = item.text.text(in: form.language)
    switch kind {
    case .one: cells["type/scale"] = "L"
    case .several(_, let most):
      cells["type/scale"] = "M"
      cells["max_answers"] = String(most)
    case .order(_, let most):
      cells["type/scale"] = "R"
      cells["max_answers"] = String(most)
    case .number:
      cells["type/scale"] = "N"
      cells["min_num_value_n"] = item.least.map { QuestionnaireForm.plain($0) }
      cells["max_num_value_n"] = item.most.map { QuestionnaireForm.plain($0) }
    case .text: cells["type/scale"] = "T"
    }
    row("Q", cells) { item.text.text(in: $0) }
    switch kind {
    case .one(let scale):
      offer(scale, of: question)
      key.column(name(item), .item(item.id), words: text)
      explain(item, scale)
    case .several(let scale, _):
      offer(scale, of: question, as: "SQ")
      for (code, answer) in answers(scale) {
        key.column(
          "\(name(item))[\(code)]", .item(item.id), option: answer.code, words: shown(answer))
      }
    case .order(let scale, let most):
      offer(scale, of: question)
      for place in 1...max(1, most) {
        key.column(
          "\(name(item))[\(place)]", .item(item.id), option: "place \(place)", words: text)
      }
      explain(item, scale)
    case .number, .text: key.column(name(item), .item(item.id), words: text)
    }
  }
}
