// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
public import ReportGenerator
internal import Spreadsheets

/// A questionnaire as an XLSForm (.xlsx) for KoboToolbox, ODK and what else reads it.
///
/// Sheets `survey`, `choices` and `settings`, each text in both languages. A section is a group;
/// items one after another on one scale are a group that is shown as a table. Names are those of
/// ``FormCodes``. A ranking of all answers is a `rank`; one of fewer has a question for each place,
/// with the name and `__1`, `__2` … What is fixed is calculated, so that the export holds
/// `alliance` and `audience` all the same. Nothing is required but these two: blank is an answer.
/// Source: xlsform.org; checked with pyxform.
public struct XLSForm {
  private let form: QuestionnaireForm
  private let codes: FormCodes
  private var survey = SheetContent(name: "survey")
  private var choices = SheetContent(name: "choices")
  private var surveyRow = 1
  private var choiceRow = 1
  /// What comes back under which heading.
  public private(set) var key = FormKey()

  /// The headings of the languages.
  private static let labels = ["zh-Hans": "中文 (zh)", "en": "English (en)"]

  private static let columns = [
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message",
    "appearance", "calculation",
  ]
  private static let translated: Set<String> = ["label", "hint", "constraint_message"]

  /// Makes the form. Complexity: O(items × answers).
  public init(_ form: QuestionnaireForm) {
    self.form = form
    codes = FormCodes(form.whole, for: .xlsForm)
    heading(&survey, Self.columns)
    heading(&choices, ["list_name", "name", "label"])
    writeSurvey()
    writeChoices()
  }

  /// The workbook's bytes.
  public func bytes() throws -> [UInt8] {
    var settings = SheetContent(name: "settings")
    let asked = form.questionnaire
    for (column, cell) in [
      ("form_title", asked.name.text(in: form.language)), ("form_id", asked.id),
      ("default_language", Self.labels[form.language] ?? ""), ("style", "pages"),
    ].enumerated() {
      settings.write(.text(cell.0), row: 1, column: column + 1, style: .header)
      settings.write(.text(Self.safe(cell.1)), row: 2, column: column + 1)
    }
    settings.columnWidths = [1: 40, 2: 24, 3: 16, 4: 10]
    return try WorkbookContent(
      title: asked.name.text(in: form.language), author: "Steelyard",
      // The clock is no input, and a questionnaire has no date.
      created: WorkbookContent.CalendarDay(year: 1970, month: 1, day: 1),
      sheets: [survey, choices, settings]
    ).bytes()
  }

  /// A text in which nothing refers to a question: `${` is written with the full-width sign.
  static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // What XML forbids cannot stand in a workbook either.
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      let isNothing = scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
      if scalar == "{", safe.last == "$" {
        safe.removeLast()
        safe.append("\u{FF04}")
      }
      safe.append(isControl || isNothing ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }

  // MARK: Cells

  private func expanded(_ columns: [String]) -> [(column: String, language: String?)] {
    columns.flatMap { column -> [(String, String?)] in
      Self.translated.contains(column)
        ? form.languages.map { (column, $0) } : [(column, nil)]
    }
  }

  private func heading(_ sheet: inout SheetContent, _ columns: [String]) {
    for (place, column) in expanded(columns).enumerated() {
      let label = column.language.flatMap { Self.labels[$0] }
      sheet.write(
        .text(label.map { "\(column.column)::\($0)" } ?? column.column), row: 1,
        column: place + 1, style: .header)
      sheet.columnWidths[place + 1] = column.language == nil ? 18 : 40
    }
    sheet.frozenRows = 1
  }

  private mutating func row(
    _ type: String, _ name: String, _ texts: [String: (String) -> String] = [:],
    _ cells: [String: String] = [:]
  ) {
    surveyRow += 1
    for (place, column) in expanded(Self.columns).enumerated() {
      let cell: String? =
        switch (column.column, column.language) {
        case ("type", _): type
        case ("name", _): name
        case (let heading, let language?): texts[heading].map { Self.safe($0(language)) }
        case (let heading, nil): cells[heading]
        }
      guard let cell, !cell.isEmpty else { continue }
      survey.write(.text(cell), row: surveyRow, column: place + 1)
    }
  }

  private static func pick(_ english: String, _ chinese: String) -> (String) -> String {
    { $0 == "en" ? english : chinese }
  }

  // MARK: Survey

  private mutating func writeSurvey() {
    let asked = form.questionnaire
    // No name of an item or section ends in two lines.
    if !asked.instruction.isEmpty {
      row("note", "intro__", ["label": { asked.instruction.text(in: $0) }])
    }
    keyQuestion(
      FormCodes.alliance, form.alliances.map(\.id),
      Self.pick("Which alliance is this about?", "您评价的是哪个联盟？"))
    keyQuestion(
      FormCodes.audience, form.audiences.map(\.id),
      Self.pick("Who are you?", "您属于哪一类答卷对象？"))
    for section in asked.sections {
      let name = codes.sections[section.id] ?? section.id
      row(
        "begin_group", name,
        ["label": { section.name.isEmpty ? section.id : section.name.text(in: $0) }],
        ["appearance": "field-list"])
      if let instruction = section.instruction {
        row("note", name + "__", ["label": { instruction.text(in: $0) }])
      }
      for run in form.runs(of: section) { write(run) }
      row("end_group", name)
    }
  }

  private mutating func keyQuestion(
    _ name: String, _ ids: [String], _ question: @escaping (String) -> String
  ) {
    if ids.count == 1 {
      row("calculate", name, [:], ["calculation": "'\(ids[0])'"])
      key.column(name, .role(name), words: ids[0])
    } else if ids.count > 1 {
      row("select_one \(name)__", name, ["label": question], ["required": "yes"])
      key.column(name, .role(name), words: question(form.language))
      key.answers(.role(name), zip(FormCodes.answers(ids, .xlsForm), ids).map { ($0, $1, "") })
    }
  }

  private func relevant(_ item: Item) -> String {
    guard let asked = form.asked(of: item) else { return "" }
    return asked.map { "${\(FormCodes.audience)} = '\(codes.audiences[$0.id] ?? $0.id)'" }
      .joined(separator: " or ")
  }

  private func name(_ item: Item) -> String { codes.items[item.id] ?? item.id }

  private mutating func write(_ run: [Item]) {
    if run.count > 1, case .one(let scale) = form.question(run[0]) {
      let table = name(run[0]) + "__"
      row(
        "begin_group", table, ["label": Self.pick("Please choose", "请选择")],
        ["appearance": "table-list", "relevant": relevant(run[0])])
      for item in run {
        row("select_one \(list(scale))", name(item), ["label": { item.text.text(in: $0) }])
        note(item, name(item), scale)
      }
      row("end_group", table)
    } else {
      for item in run { write(item) }
    }
  }

  /// Says in the key what comes back for an item.
  private mutating func note(
    _ item: Item, _ column: String, _ scale: AnswerScale? = nil, option: String = ""
  ) {
    key.column(
      column, .item(item.id), option: option, words: item.text.text(in: form.language))
    guard let scale else { return }
    key.answers(
      .item(item.id),
      zip(codes.scales[scale.id] ?? [], scale.answers).map { name, answer in
        (name, answer.code, answer.name.text(in: form.language))
      })
  }

  private mutating func write(_ item: Item) {
    let label: [String: (String) -> String] = ["label": { item.text.text(in: $0) }]
    let relevant = ["relevant": self.relevant(item)]
    switch form.question(item) {
    case .one(let scale):
      row("select_one \(list(scale))", name(item), label, relevant)
      note(item, name(item), scale)
    case .several(let scale, let most):
      let limit = Self.pick("At most \(most)", "最多选\(most)项")
      let isLimited = most < scale.answers.count
      row(
        "select_multiple \(list(scale))", name(item),
        isLimited
          ? label.merging(["hint": limit, "constraint_message": limit]) { first, _ in first }
          : label,
        isLimited
          ? relevant.merging(["constraint": "count-selected(.) <= \(most)"]) { first, _ in first }
          : relevant)
      note(item, name(item), scale)
    case .order(let scale, let most):
      if most == scale.answers.count {
        row("rank \(list(scale))", name(item), label, relevant)
        note(item, name(item), scale)
      } else {
        for place in 1...max(1, most) { self.place(place, item, scale, relevant) }
      }
    case .number:
      let least = item.least.map { QuestionnaireForm.plain($0) }
      let most = item.most.map { QuestionnaireForm.plain($0) }
      let limits = [least.map { ". >= \($0)" }, most.map { ". <= \($0)" }].compactMap { $0 }
      let range = Self.pick(
        "A number from \(least ?? "−∞") to \(most ?? "∞")", "\(least ?? "−∞")至\(most ?? "∞")之间的数")
      row(
        "decimal", name(item),
        limits.isEmpty
          ? label : label.merging(["constraint_message": range]) { first, _ in first },
        relevant.merging(["constraint": limits.joined(separator: " and ")]) { first, _ in first })
      note(item, name(item))
    case .text:
      row(
        "text", name(item), label,
        relevant.merging(["appearance": "multiline"]) { first, _ in first })
      note(item, name(item))
    }
  }

  /// One place of a ranking of fewer answers than there are: not one that stands before it.
  private mutating func place(
    _ place: Int, _ item: Item, _ scale: AnswerScale, _ relevant: [String: String]
  ) {
    let before = (1..<place).map { "${\(codes.place($0, of: item.id))}" }
    let constraint = before.map { ". != \($0)" }.joined(separator: " and ")
    row(
      "select_one \(list(scale))", codes.place(place, of: item.id),
      [
        "label": { item.text.text(in: $0) + Self.pick(" – No. \(place)", "（第\(place)位）")($0) },
        "constraint_message": Self.pick("Already chosen above", "上面已经选过"),
      ].filter { $0.key == "label" || place > 1 },
      relevant.merging(["constraint": constraint, "appearance": "minimal"]) { first, _ in first })
    note(item, codes.place(place, of: item.id), scale, option: "place \(place)")
  }

  // MARK: Choices

  private func list(_ scale: AnswerScale) -> String {
    // Lists of our own end in two lines; a scale's id never does.
    scale.id.map { $0 == "-" ? "_" : String($0) }.joined()
  }

  private mutating func choice(_ list: String, _ name: String, _ label: (String) -> String) {
    choiceRow += 1
    let cells = [list, name] + form.languages.map { Self.safe(label($0)) }
    for (place, cell) in cells.enumerated() {
      choices.write(.text(cell), row: choiceRow, column: place + 1)
    }
  }

  private mutating func writeChoices() {
    if form.alliances.count > 1 {
      let names = FormCodes.answers(form.alliances.map(\.id), .xlsForm)
      for (alliance, name) in zip(form.alliances, names) {
        choice("\(FormCodes.alliance)__", name) { alliance.name.text(in: $0) }
      }
    }
    if form.audiences.count > 1 {
      for audience in form.audiences {
        choice("\(FormCodes.audience)__", codes.audiences[audience.id] ?? audience.id) {
          audience.name.text(in: $0)
        }
      }
    }
    let used = Set(form.questionnaire.items.compactMap(\.scale))
    for scale in form.questionnaire.scales where used.contains(scale.id) {
      for (answer, name) in zip(scale.answers, codes.scales[scale.id] ?? []) {
        choice(list(scale), name) { language in
          answer.name.isEmpty ? answer.code : answer.name.text(in: language)
        }
      }
    }
  }
}
