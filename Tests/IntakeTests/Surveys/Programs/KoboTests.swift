// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Intake

/// Proves what the exports of KoboToolbox and ODK say.
///
/// The writer makes the forms that formpack's `export.py` and `fields.py` and ODK Central make: names
/// or labels, groups, several answers joined, apart or both, a row of HXL tags.
@Suite struct KoboTests {
  struct Form: Sendable, CustomStringConvertible {
    var isODK = false
    var separator = "/"
    var labels = false
    var several = Several.both
    var hasTags = false

    enum Several: CaseIterable { case both, summary, details }

    var description: String {
      "\(isODK ? "odk" : "kobo") \(separator) \(labels ? "labels" : "names") \(several) \(hasTags)"
    }

    static let all: [Form] = Several.allCases.flatMap { several in
      [
        Form(several: several), Form(separator: "::", several: several),
        Form(several: several, hasTags: true), Form(labels: true, several: several),
        Form(labels: true, several: several, hasTags: true),
        Form(isODK: true, separator: "-", several: several),
      ]
    }
  }

  /// A heading, the column that has to come of it, and its cells.
  private typealias Written = (column: SurveyColumn, cells: [String])

  private static func columns(_ survey: MadeUpSurvey, _ form: Form) -> [Written] {
    var written: [Written] = []
    var position = 0
    for question in survey.questions {
      let count = max(1, question.parts.count)
      let cells = (position..<position + count).map { column in survey.rows.map { $0[column] } }
      position += count
      written += columns(question, cells, form)
    }
    return written
  }

  private static func columns(
    _ question: MadeUpSurvey.Question, _ cells: [[MadeUpSurvey.Answer]], _ form: Form
  ) -> [Written] {
    let name = question.code.lowercased()
    /// A group for all questions, so that two share it in any case; labels stand without groups.
    func heading(_ names: [String]) -> String {
      (["part_a"] + names).joined(separator: form.separator)
    }
    func column(_ names: [String], _ label: String) -> SurveyColumn {
      form.labels
        ? SurveyColumn(heading: label, text: label)
        : SurveyColumn(heading: heading(names), code: names[names.count - 1])
    }
    switch question.shape {
    case .single:
      return [(column([name], question.text), cells[0].map { $0.text ?? "" })]
    case .matrix:
      return zip(question.parts, cells).map { part, cells in
        (column([name, name + part.code], part.text + question.text), cells.map { $0.text ?? "" })
      }
    case .several:
      var whole = column([name], question.text)
      let rows = cells[0].indices.map { row in cells.map { $0[row] } }
      let joined = rows.map { row in
        zip(question.parts, row).filter { $0.1 == MadeUpSurvey.chosen }
          .map { form.labels ? $0.0.text : $0.0.code }.joined(separator: " ")
      }
      if form.several != .summary { whole.role = .other }
      var written: [Written] = form.several == .details ? [] : [(whole, joined)]
      if form.several == .summary { return written }
      for (position, part) in question.parts.enumerated() {
        var option = whole
        option.role = nil
        // ODK's options stand behind a slash, whatever parts groups.
        option.heading +=
          (form.isODK ? "/" : form.separator) + (form.labels ? part.text : part.code)
        option.part = form.labels ? part.text : part.code
        let marks = rows.map { row -> String in
          let isShown = !row.contains(.notShown)
          if !isShown { return "" }
          return row[position] == MadeUpSurvey.chosen ? "1" : "0"
        }
        written.append((option, marks))
      }
      return written
    }
  }

  private static func text(_ survey: MadeUpSurvey, _ form: Form) -> String {
    let columns = columns(survey, form)
    let own =
      form.isODK
      ? ["SubmissionDate", "meta-instanceID", "KEY", "SubmitterName"]
      : ["start", "_id", "_uuid", "_submission_time", "_submitted_by", "_index"]
    func record(_ fields: [String]) -> String {
      fields.map {
        form.isODK ? ($0.contains { ",\"\n".contains($0) } ? quoted($0) : $0) : quoted($0)
      }
      .joined(separator: form.isODK ? "," : ";") + "\r\n"
    }
    var text = record(own + columns.map(\.column.heading))
    if form.hasTags { text += record(own.map { _ in "" } + columns.map { _ in "#tag" }) }
    for row in survey.rows.indices {
      text += record(
        own.map { $0 == "start" ? "2026-03-31T08:15:00.000+08:00" : "id \(row)" }
          + columns.map { $0.cells[row] })
    }
    return text
  }

  @Test(arguments: Form.all) func whatIsWrittenComesOut(form: Form) throws {
    for seed in UInt64(0)..<20 {
      // Ticks would be options; a real scale of 1 and 0 alone is what the mapping is for.
      let survey = MadeUpSurvey(seed: seed, answers: ["2", "3", "very_good", "two\nlines; \"q\""])
      guard survey.questions.count > 1 || !form.isODK else { continue }
      let head = try surveyHead(Self.text(survey, form))
      let layout = try #require(KoboLayout.layout(of: head), "seed \(seed)")
      #expect(sources(of: head) == [.kobo])
      #expect(layout.headerRecords == (form.hasTags ? 2 : 1))
      #expect(layout.problems.isEmpty)
      let written = Self.columns(survey, form)
      let columns = Array(layout.columns.suffix(written.count))
      #expect(columns == written.map(\.column), "seed \(seed) \(form)")
      let cells = head.records.dropFirst(layout.headerRecords).map {
        $0.suffix(written.count).map(\.text)
      }
      #expect(cells == survey.rows.indices.map { row in written.map { $0.cells[row] } })
      let own = layout.columns.prefix(layout.columns.count - written.count).map(\.role)
      #expect(
        own
          == (form.isODK
            ? [.submitted, .other, .respondent, .identity]
            : [.started, .respondent, .other, .submitted, .identity, .other]))
      #expect(layout.cells.separators == [" "] && layout.cells.chosen.contains("1"))
      #expect(!layout.cells.chosen.contains("0"))
    }
  }

  static let heads: [(text: String, columns: [String])] = [
    // Groups of one question and of several, groups in groups, names that hold hyphens and stops.
    (
      "_id;_uuid;a/q1;b/c/q2;b/c/q3;q-4.x;meta/instanceID;formhub/uuid;__version__\n1;u;2;3;4;5;;;\n",
      [
        "- (respondent)", "- (other)", "q1", "q2", "q3", "q-4.x", "- (other)", "- (other)",
        "- (other)",
      ]
    ),
    // ODK: a hyphen in a name is no group unless shared, and no group has questions named 1 and 2.
    (
      "SubmissionDate,meta-instanceID,a-q1,a-q2,x-y,z-1,z-2,KEY,Status\n2026-01-01T00:00:00Z,u,2,3,4,5,6,k,\n",
      [
        "- (submitted)", "- (other)", "q1", "q2", "x-y", "z-1", "z-2", "- (respondent)",
        "- (other)",
      ]
    ),
    // Places are never read, with or without groups; names, telephones and devices neither.
    (
      "_id;_index;where;_where_latitude;_where_longitude;_where_altitude;_where_precision;username;deviceid\n1;1;1 2 3 4;1;2;3;4;x;y\n",
      [
        "- (respondent)", "- (other)", "where (identity)", "- (identity)", "- (identity)",
        "- (identity)", "- (identity)", "- (identity)", "- (identity)",
      ]
    ),
    // A question of the form's own that is called start holds no time.
    ("_id;_index;start;end\n1;1;yes;no\n", ["- (respondent)", "- (other)", "start", "end"]),
    // Chinese labels look like names: they are read as both. Truth values of a workbook.
    (
      "_uuid;_status;工具;工具/锤子;工具/锯子\nu;;锤子;TRUE;FALSE\n",
      [
        "- (respondent)", "- (other)", "工具 = 工具 (other)", "工具/锤子 = 工具", "工具/锯子 = 工具",
      ]
    ),
    // Nothing answered anywhere: no way to know options; they are taken for a group's questions.
    ("_id;_index;q/a;q/b\n1;1;;\n", ["- (respondent)", "- (other)", "a", "b"]),
    // Blank in part of a row is no question of several answers.
    ("_id;_index;g/a;g/b\n1;1;1;\n", ["- (respondent)", "- (other)", "a", "b"]),
  ]

  @Test(arguments: heads) func columns(text: String, columns: [String]) throws {
    let layout = try #require(KoboLayout.layout(of: try surveyHead(text)))
    #expect(layout.shown == columns)
  }

  /// A table of repeats is refused, and repeats that a main table mentions are named.
  @Test func repeats() throws {
    let child = workbookHead([
      ["name", "age", "_index", "_parent_table_name", "_parent_index"],
      ["x", "5", "1", "main", "1"],
    ])
    #expect(
      KoboLayout.layout(of: child)?.problems == [.tableOfRepeats(column: "_parent_table_name")])
    let ofODK = try surveyHead("age,PARENT_KEY,KEY\n5,k,k/1\n")
    #expect(KoboLayout.layout(of: ofODK)?.problems == [.tableOfRepeats(column: "PARENT_KEY")])
    let main = try surveyHead(
      "SubmissionDate,q1,SET-OF-children,people[1]/age,people[2]/age,KEY\n2026,5,x,1,2,k\n")
    #expect(
      KoboLayout.layout(of: main)?.problems == [.repeatsLeftOut(names: ["children", "people"])])
    #expect(KoboLayout.layout(of: main)?.answerColumns.map(\.code) == ["q1"])
  }

  @Test(arguments: ["_id,q1\n1,2\n", "KEY,q1\n1,2\n", "SubmissionDate,q1\n1,2\n", "id;q1\n1;2\n"])
  func others(text: String) throws {
    #expect(KoboLayout.layout(of: try surveyHead(text)) == nil)
  }
}
