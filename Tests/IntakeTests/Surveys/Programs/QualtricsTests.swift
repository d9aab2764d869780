// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Intake

/// Proves what Qualtrics' exports say.
///
/// The writer makes the form of a CSV with three header records, and of the older one with two; names
/// of the program's own columns are those of the samples that the R package qualtRics is tested with.
@Suite struct QualtricsTests {
  struct Form: Sendable {
    var isLegacy = false
    /// Whether options have a column each.
    var isSplit = true
    /// Whether cells hold the choices' texts.
    var isByText = false
    /// Whether the object of the third record names the choice apart.
    var hasChoiceIDs = false
    var delimiter = ","

    static let all = [
      Form(), Form(isByText: true), Form(isSplit: false), Form(isSplit: false, isByText: true),
      Form(hasChoiceIDs: true), Form(delimiter: "\t"), Form(isLegacy: true),
      Form(isLegacy: true, isSplit: false, isByText: true),
    ]
  }

  private static let own = [
    ("StartDate", "Anfangsdatum", "startDate"), ("EndDate", "Enddatum", "endDate"),
    ("Status", "Antworttyp", "status"), ("IPAddress", "IP-Adresse", "ipAddress"),
    ("Duration (in seconds)", "Dauer (in Sekunden)", "duration"),
    ("Finished", "Beendet", "finished"), ("RecordedDate", "Erfassungsdatum", "recordedDate"),
    ("ResponseId", "Antwort-ID", "_recordId"),
    ("RecipientEmail", "E-Mail des Empfängers", "recipientEmail"),
  ]
  private static let ownOfOld = [
    "ResponseID", "ResponseSet", "Name", "ExternalDataReference", "EmailAddress", "IPAddress",
    "Status", "StartDate", "EndDate", "Finished",
  ]

  private typealias Written = (column: SurveyColumn, text: String, cells: [String])

  private static func columns(_ survey: MadeUpSurvey, _ form: Form) -> [Written] {
    var written: [Written] = []
    var position = 0
    for (number, question) in survey.questions.enumerated() {
      let count = max(1, question.parts.count)
      let cells = (position..<position + count).map { column in survey.rows.map { $0[column] } }
      position += count
      let id = "QID\(number + 10)"
      let stem = question.text.replacing(" - ", with: "/")
      if question.shape == .single || (question.shape == .several && !form.isSplit) {
        let texts = survey.rows.indices.map { row -> String in
          if question.shape == .single { return cells[0][row].text ?? blank(cells[0][row], form) }
          let chosen = zip(1..., cells).filter { $0.1[row] == MadeUpSurvey.chosen }
          return chosen.isEmpty
            ? blank(cells[0][row], form)
            : chosen.map { form.isByText ? question.parts[$0.0 - 1].text : String($0.0) }
              .joined(separator: ",")
        }
        let column = SurveyColumn(
          heading: question.code, code: question.code, importID: form.isLegacy ? nil : id,
          text: stem)
        written.append((column, stem, texts))
        continue
      }
      for (part, words) in question.parts.enumerated() {
        let column = SurveyColumn(
          heading: "\(question.code)_\(part + 1)", code: question.code,
          importID: form.isLegacy ? nil : "\(id)_\(part + 1)", text: stem,
          part: String(part + 1), partText: words.text)
        let texts = survey.rows.indices.map { row -> String in
          let answer = cells[part][row]
          guard let text = answer.text else { return blank(answer, form) }
          if question.shape == .matrix { return text }
          return form.isByText ? words.text : "1"
        }
        written.append((column, stem + (form.isLegacy ? "-" : " - ") + words.text, texts))
      }
    }
    return written
  }

  /// Seen and not answered, where that is written.
  private static func blank(_ answer: MadeUpSurvey.Answer, _ form: Form) -> String {
    answer == .blank && !form.isByText && !form.isLegacy ? "-99" : ""
  }

  private static func text(_ survey: MadeUpSurvey, _ form: Form) -> String {
    let columns = columns(survey, form)
    func record(_ fields: [String]) -> String {
      fields.map { $0.contains { ",\"\n\t ".contains($0) } ? quoted($0) : $0 }
        .joined(separator: form.delimiter) + (form.isLegacy ? form.delimiter : "") + "\n"
    }
    func id(_ column: SurveyColumn) -> String {
      guard form.hasChoiceIDs, let part = column.part, let id = column.importID else {
        return "{\"ImportId\":\"\(column.importID ?? "")\"}"
      }
      return "{\"ImportId\":\"\(id.dropLast(part.count + 1))\",\"choiceId\":\"\(part)\"}"
    }
    var text =
      form.isLegacy
      ? record((1...10).map { "V\($0)" } + columns.map(\.column.heading))
        + record(ownOfOld + columns.map(\.text))
      : record(own.map(\.0) + columns.map(\.column.heading))
        + record(own.map(\.1) + columns.map(\.text))
        + record(own.map { "{\"ImportId\":\"\($0.2)\"}" } + columns.map { id($0.column) })
    for row in survey.rows.indices {
      let facts =
        form.isLegacy
        ? ["R_\(row)", "Default", "", "", "", "192.0.2.1", "0", "2026", "2026", "1"]
        : [
          "2026-03-31 08:15:00", "2026-03-31 08:20:00", form.isByText ? "IP Address" : "0",
          "192.0.2.1", "300", form.isByText ? "True" : "1", "2026-03-31 08:20:01", "R_\(row)", "",
        ]
      text += record(facts + columns.map { $0.cells[row] })
    }
    return text
  }

  @Test(arguments: Form.all) func whatIsWrittenComesOut(form: Form) throws {
    for seed in UInt64(0)..<20 {
      let survey = MadeUpSurvey(
        seed: seed, answers: form.isByText ? ["Very good", "Fair, or so"] : ["1", "-7", "20"])
      let head = try surveyHead(Self.text(survey, form))
      let layout = try #require(QualtricsLayout.layout(of: head), "seed \(seed)")
      #expect(sources(of: head) == [.qualtrics])
      #expect(layout.headerRecords == (form.isLegacy ? 2 : 3))
      let written = Self.columns(survey, form)
      let first = form.isLegacy ? 10 : 9
      #expect(
        Array(layout.columns[first..<(first + written.count)]) == written.map(\.column),
        "seed \(seed)")
      // The comma at the end of old files.
      if form.isLegacy { #expect(layout.columns.last == SurveyColumn(heading: "", role: .other)) }
      let trials = QualtricsLayout.trials
      let finished: SurveyRole = .finished(texts: ["1", "True", "TRUE", "true"])
      #expect(
        layout.columns.prefix(first).map(\.role)
          == (form.isLegacy
            ? [
              .respondent, .other, .identity, .identity, .identity, .address,
              .preview(texts: trials), .started, .submitted, finished,
            ]
            : [
              .started, .other, .preview(texts: trials), .address, .duration, finished, .submitted,
              .respondent, .identity,
            ]))
      #expect(layout.cells.chosen == (form.isByText && !form.isLegacy ? [] : ["1"]))
      if !form.isLegacy { try expectAnswers(survey, form, layout, head) }
    }
  }

  /// Blank and not shown stay apart where -99 is written; else what is empty is blank.
  private func expectAnswers(
    _ survey: MadeUpSurvey, _ form: Form, _ layout: ResponseLayout, _ head: SurveyHead
  ) throws {
    let columns = Self.columns(survey, form)
    let isTold = columns.contains { $0.cells.contains("-99") }
    let expected = survey.rows.indices.map { row in
      columns.map { column -> MadeUpSurvey.Answer in
        switch column.cells[row] {
        case "-99": .blank
        case "": isTold ? .notShown : .blank
        case let text: .text(text)
        }
      }
    }
    let answers = head.records.dropFirst(3).map { $0.suffix(columns.count).map(layout.answer) }
    #expect(answers == expected)
  }

  /// Columns that Qualtrics adds: texts beside a choice, order of display, times on a page, scores;
  /// embedded fields may be keys.
  @Test func ownColumnsOfQuestions() throws {
    let ids = [
      "_recordId", "QID1", "QID2_3_TEXT", "QID3_TEXT", "QID4_DO", "QID5_FIRST_CLICK", "SC_0",
      "alliance", "1_QID6_2", "QID7_5",
    ]
    let names = [
      "ResponseId", "Q1", "Q2_3_TEXT", "Q3", "Q4_DO_1", "Q5_First Click", "SC0", "alliance",
      "1_Q6_2", "speed",
    ]
    let texts = [
      "Response ID", "Good?", "Which? - Other - Text", "Why?", "Q4 - Display Order", "Timing",
      "Score0", "alliance", "Each? - Speed", "How? - Speed",
    ]
    for form in [
      "{\"ImportId\":\"%\"}", "{'ImportId': '%'}", "{\"ImportId\":\"%\",\"timeZone\":\"UTC\"}",
    ] {
      let head = workbookHead([names, texts, ids.map { form.replacing("%", with: $0) }])
      let layout = try #require(QualtricsLayout.layout(of: head))
      #expect(
        layout.shown == [
          "- (respondent)", "Q1 = Good?", "Q2_3/TEXT = Which? - Other - Text (other)", "Q3 = Why?",
          "Q4_DO_1 = Q4 - Display Order (other)", "Q5_First Click = Timing (other)",
          "SC0 = Score0 (other)", "alliance = alliance", "1_Q6/2 = Each?/Speed",
          "speed = How? - Speed",
        ])
      #expect(layout.columns.map(\.importID) == ids)
    }
  }

  /// Tab-separated text in UTF-16, as some regions get it; names that stand twice.
  @Test func wideTextAndRepeatedNames() throws {
    let text = """
      ResponseId\tQ1\tQ1\nAntwort-ID\t满意吗？\t"再
      问一次"\n{"ImportId":"_recordId"}\t{"ImportId":"QID1"}\t{"ImportId":"QID2"}\nR_1\t非常满意\t\n
      """
    for isBig in [true, false] {
      let units = ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? bytes : bytes.reversed()
      }
      let layout = try #require(QualtricsLayout.layout(of: try surveyHead(units)))
      #expect(layout.shown == ["- (respondent)", "Q1 = 满意吗？", "Q1 = 再\n问一次"])
      #expect(layout.columns.map(\.importID) == ["_recordId", "QID1", "QID2"])
    }
  }

  /// Without the time of recording the time of the end stands for it.
  @Test func endForSubmission() throws {
    let head = workbookHead([
      ["EndDate", "Q1"], ["End Date", "Good?"],
      ["{\"ImportId\":\"endDate\"}", "{\"ImportId\":\"QID1\"}"],
    ])
    #expect(QualtricsLayout.layout(of: head)?.columns[0].role == .submitted)
  }

  @Test(arguments: [
    "StartDate,Q1\nStart Date,Good?\n2026,1\n", "V1,Q1\nx,Good?\nR_1,1\n",
    "a,b,c\nd,e,f\n{,},{}\n",
  ])
  func others(text: String) throws {
    #expect(QualtricsLayout.layout(of: try surveyHead(text)) == nil)
  }
}
