// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Intake

/// Proves what LimeSurvey's table of results says, in every form of heading.
///
/// The writer below makes the form that `CsvWriter.php` and `Writer.php` of LimeSurvey make (byte
/// order mark, every field in quotation marks but for NULL, CRLF, a blank line at the end).
@Suite struct LimeSurveyTests {
  enum Heading: CaseIterable { case codes, scriptCodes, codesAndTexts, full }

  private static let names = [
    "id": "Response ID", "submitdate": "Date submitted", "lastpage": "Last page",
    "startlanguage": "Start language", "seed": "Seed", "startdate": "Date started",
    "datestamp": "Date last action", "ipaddr": "IP address",
  ]
  private static let own = [
    ("id", "17"), ("submitdate", "2026-03-31 08:15:00"), ("lastpage", "3"),
    ("startlanguage", "en"), ("seed", "1234567890"), ("startdate", "2026-03-31 08:05:00"),
    ("datestamp", "2026-03-31 08:15:00"), ("ipaddr", "192.0.2.1"),
  ]

  private static func heading(_ column: MadeUpSurvey.Column, _ form: Heading) -> String {
    let question = column.question
    switch form {
    case .codes: return question.code + (column.part.map { "[\($0.code)]" } ?? "")
    case .scriptCodes: return question.code + (column.part.map { "_\($0.code)" } ?? "")
    case .full: return question.text + (column.part.map { " [\($0.text)]" } ?? "")
    case .codesAndTexts:
      return heading(column, .codes) + ". " + heading(column, .full)
    }
  }

  static func written(
    _ survey: MadeUpSurvey, _ form: Heading, delimiter: String, tellsNull: Bool
  ) -> String {
    func record(_ fields: [String?]) -> String {
      fields.map { field in
        field.map { quoted($0.replacing("\r\n", with: "\n")) } ?? (tellsNull ? "" : "\"\"")
      }.joined(separator: delimiter) + "\r\n"
    }
    let ownHeadings = own.map { code, _ in
      let name = names[code] ?? code
      return switch form {
      case .codes, .scriptCodes: code
      case .full: name
      case .codesAndTexts: code + ". " + name
      }
    }
    var text = "\u{FEFF}" + record(ownHeadings + survey.columns.map { heading($0, form) })
    for row in survey.rows {
      text += record(
        own.map(\.1)
          + row.map { answer -> String? in
            switch answer {
            case .notShown: nil
            case .blank: ""
            case .text(let text): text.hasPrefix("=") ? "'" + text : text
            }
          })
    }
    return text + "\r\n"
  }

  /// What the writer put in comes out: codes, parts, words, what was not shown and what was left
  /// blank, escapes undone.
  @Test(arguments: Heading.allCases, [true, false])
  func whatIsWrittenComesOut(form: Heading, tellsNull: Bool) throws {
    for seed in UInt64(0)..<30 {
      let survey = MadeUpSurvey(
        seed: seed, answers: ["1", "A5", "-oth-", "=5", "two\nlines", "\"so\"; and, so"])
      let delimiter = [";", ",", "\t"][Int(seed % 3)]
      let head = try surveyHead(
        Self.written(survey, form, delimiter: delimiter, tellsNull: tellsNull))
      let layout = try #require(LimeSurveyLayout.layout(of: head), "seed \(seed)")
      #expect(sources(of: head) == [.limeSurvey])
      #expect(layout.headerRecords == 1 && layout.problems.isEmpty)
      #expect(layout.columns.count == Self.own.count + survey.columns.count)
      #expect(
        layout.columns.prefix(8).map(\.role) == [
          .respondent, .finished(texts: nil), .other, .other, .other, .started, .submitted,
          .address,
        ])
      let expected = survey.columns.map { column in
        let stem = column.question.text.replacing("\r\n", with: "\n")
        return switch form {
        case .codes, .scriptCodes:
          SurveyColumn(
            heading: Self.heading(column, form), code: column.question.code,
            part: column.part?.code)
        case .full:
          SurveyColumn(
            heading: Self.heading(column, form), text: stem, part: column.part?.text)
        case .codesAndTexts:
          SurveyColumn(
            heading: Self.heading(column, form), code: column.question.code, text: stem,
            part: column.part?.code, partText: column.part?.text)
        }
      }
      #expect(layout.answerColumns == expected, "seed \(seed) \(form)")
      let answers = survey.rows.map { row in
        row.map { $0 == .notShown && !tellsNull ? .blank : $0 }
      }
      #expect(layout.answers(in: head) == answers, "seed \(seed) \(form)")
    }
  }

  /// Single heads, by hand: what each column is.
  static let heads: [(text: String, columns: [String])] = [
    // Other answers and comments; a list has a column of its own for its answer, a multiple choice
    // has not.
    (
      "id;submitdate;Q1;Q1[other];Q1[comment];Q2[SQ001];Q2[other];Q3[SQ001];Q3[SQ001comment]\n1;;;;;;;;",
      [
        "id (respondent)", "submitdate (finished)", "Q1", "Q1/other (other)",
        "Q1/comment (other)", "Q2/SQ001", "Q2/other", "Q3/SQ001", "Q3/SQ001comment (other)",
      ]
    ),
    // Dual scales and tables, in both styles of codes; a ranking; attributes of the participants.
    (
      "id,lastpage,Q1[SQ001][1],Q1[SQ001][2],Q2[SQ001_SQ002],Q3[1],Q3[2],attribute_1\n1,2,,,,,,",
      [
        "id (respondent)", "lastpage (other)", "Q1/SQ001-1", "Q1/SQ001-2", "Q2/SQ001_SQ002",
        "Q3/1", "Q3/2", "attribute_1",
      ]
    ),
    (
      "id,lastpage,Q1_SQ001_0,Q1_SQ001_1,Q2_SQ001_SQ002,Q3_1,Q4_SQ001_1,Q5_other,attribute_1\n1,2,,,,,,,",
      [
        "id (respondent)", "lastpage (other)", "Q1/SQ001-1", "Q1/SQ001-2", "Q2/SQ001_SQ002",
        "Q3/1", "Q4/SQ001_1", "Q5/other", "attribute_1",
      ]
    ),
    // Full headings with spaces made underscores; places of a ranking; the same heading twice.
    (
      "Response_ID,Last_page,Order_[Rank_1],Order_[Rank_2],How_so?,How_so?\n1,2,,,,",
      [
        "- (respondent)", "- (other)", "-/1 = Order", "-/2 = Order", "- = How so?", "- = How so?",
      ]
    ),
    // Brackets of the question's own.
    (
      "Response ID,Last page,Do you agree [yes or no],Other [Other],Other\n1,2,,,",
      [
        "- (respondent)", "- (other)", "- = Do you agree [yes or no]",
        "-/Other = Other (other)", "- = Other",
      ]
    ),
    // Times, names and invitations.
    (
      "id,token,firstname,email,refurl,interviewtime,groupTime12,questionTime3,Q1\n1,,,,,,,,",
      [
        "id (respondent)", "token (token)", "firstname (identity)", "email (identity)",
        "refurl (identity)", "interviewtime (duration)", "groupTime12 (other)",
        "questionTime3 (other)", "Q1",
      ]
    ),
  ]

  @Test(arguments: heads) func columns(text: String, columns: [String]) throws {
    let layout = try #require(LimeSurveyLayout.layout(of: try surveyHead(text)))
    #expect(layout.shown == columns)
  }

  /// An empty survey still has one record, all of its fields empty; a head alone has none.
  @Test func emptySurveys() throws {
    for text in [
      "\u{FEFF}\"id\";\"submitdate\";\"Q1\"\r\n\"\";\"\";\"\"\r\n\r\n",
      "\u{FEFF}\"id\";\"submitdate\";\"Q1\"\r\n",
    ] {
      let layout = try #require(LimeSurveyLayout.layout(of: try surveyHead(text)))
      #expect(layout.shown == ["id (respondent)", "submitdate (finished)", "Q1"])
      #expect(layout.evidence == ["question codes", "delimiter ;", "byte order mark"])
    }
  }

  /// A file saved again by a spreadsheet program has quotation marks only where it must: nothing
  /// in it tells blank from not shown any more.
  @Test func savedAgainByAnotherProgram() throws {
    let original = "\"id\",\"submitdate\",\"Q1\"\n\"1\",,\"\"\n"
    let again = "id,submitdate,Q1\n1,,\n"
    #expect(
      LimeSurveyLayout.layout(of: try surveyHead(original))?.cells.unquotedMeansNotShown == true)
    #expect(
      LimeSurveyLayout.layout(of: try surveyHead(again))?.cells.unquotedMeansNotShown == false)
    let sheet = workbookHead([["id", "submitdate", "Q1"], ["1", "", ""]])
    #expect(LimeSurveyLayout.layout(of: sheet)?.cells.unquotedMeansNotShown == false)
  }

  /// A file that was saved again in GB18030: "满意" and "好" are C2 FA D2 E2 and BA C3 there.
  @Test func oldChineseEncoding() throws {
    let bytes =
      Array("id,lastpage,Q1. ".utf8) + [0xC2, 0xFA, 0xD2, 0xE2] + Array("\n1,2,".utf8)
      + [0xBA, 0xC3] + Array("\n".utf8)
    let head = try surveyHead(bytes)
    #expect(LimeSurveyLayout.layout(of: head)?.shown.last == "Q1. 满意")
    #expect(head.records[1][2].text == "好")
  }

  /// N/A is NULL where an export of full answers has it beside Yes and No only; where it stands
  /// among other answers it is one of them.
  @Test func notApplicableInFullAnswers() throws {
    let long = "\"id\",\"lastpage\",\"Q1[a]\",\"Q1[b]\"\n\"1\",\"1\",\"Yes\",\"N/A\"\n"
    let answer = long + "\"2\",\"1\",\"Good\",\"N/A\"\n\"3\",\"1\",\"N/A\",\"N/A\"\n"
    #expect(LimeSurveyLayout.layout(of: try surveyHead(long))?.cells.notShown == ["N/A"])
    #expect(LimeSurveyLayout.layout(of: try surveyHead(answer))?.cells.notShown == [])
  }

  /// Abbreviated headings are read for what they are, and refused.
  @Test func abbreviatedHeadings() throws {
    let text = """
      "Response ID","Date submitted","Last page","Date last actio.. ","How good is the.. [Meetings]",\
      "How good is the.. [Papers]"
      "1","2026-01-02 03:04:05","2","2026-01-02 03:04:05","1","2"
      """
    let layout = try #require(LimeSurveyLayout.layout(of: try surveyHead(text)))
    #expect(layout.problems == [.abbreviatedHeadings])
    #expect(layout.columns[3].role == .submitted)
    let whole = text.replacing(".. ", with: "... ").replacing("actio...", with: "action")
    #expect(LimeSurveyLayout.layout(of: try surveyHead(whole))?.problems == [])
  }

  /// Full headings in a language that is not known here: by what stands in the first columns.
  @Test func translatedHeadings() throws {
    let text = """
      \u{FEFF}"Antwort ID","Datum Abgeschickt","Letzte Seite","Start-Sprache","Zufallsstartwert","Datum gestartet","Datum letzte Aktivität","Wie gut? [Treffen]","Wie gut? [Papiere]"
      "1","2026-01-02 03:04:05","2","de","1234567","2026-01-02 03:00:05","2026-01-02 03:04:05","1","2"
      "2",,"1","de-easy","1234568","2026-01-02 03:00:05","2026-01-02 03:04:05","1",
      """
    let head = try surveyHead(text)
    let layout = try #require(LimeSurveyLayout.layout(of: head))
    #expect(
      layout.shown == [
        "- (respondent)", "- (finished)", "- (other)", "- (other)", "- (other)", "- (started)",
        "- (submitted)", "-/Treffen = Wie gut?", "-/Papiere = Wie gut?",
      ])
    let other = text.replacing("\"de\"", with: "\"12\"")
    #expect(LimeSurveyLayout.layout(of: try surveyHead(other)) == nil)
  }

  /// What others write is not taken for LimeSurvey's.
  @Test(arguments: [
    "id,alliance,audience,q1\n1,a,b,3\n", "id,token,startdate\n1,x,y\n",
    "Timestamp,How good? [Meetings]\n2026,1\n", "respondent,submitted,Q1[SQ001]\n1,2,3\n",
    "Response ID,Token\n1,2\n",
  ])
  func others(text: String) throws {
    #expect(LimeSurveyLayout.layout(of: try surveyHead(text)) == nil)
  }
}

/// Proves what LimeSurvey's VV export says.
///
/// The writer makes the form that `actionVVExport` of LimeSurvey makes: of newer versions with
/// PHP's `fputcsv`, which quotes a field that holds a space, of older ones without any.
@Suite struct LimeSurveyVVTests {
  private static func escaped(_ answer: MadeUpSurvey.Answer) -> String {
    switch answer {
    case .notShown: return "{question_not_shown}"
    case .blank: return ""
    case .text(let text):
      let value = text.replacing("{", with: "{lbrace}").replacing("\n", with: "{newline}")
        .replacing("\r", with: "{cr}").replacing("\t", with: "{tab}")
      return value.hasPrefix("\"") ? "{quote}" + value.dropFirst() : value
    }
  }

  private static func written(_ survey: MadeUpSurvey, quotes: Bool, numbered: Bool) -> String {
    func record(_ fields: [String]) -> String {
      fields.map { field in
        quotes && field.contains { " \"\t".contains($0) } ? quoted(field) : field
      }.joined(separator: "\t") + "\n"
    }
    func flat(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("\"", with: "'")
    }
    let columns = survey.columns
    var text = record(
      ["Response ID", "Date submitted", "Last page", "Start language"]
        + columns.map { flat($0.question.text + ($0.part.map { " [\($0.text)]" } ?? "")) })
    text += record(
      ["id", "submitdate", "lastpage", "startlanguage"]
        + columns.map { column in
          numbered
            ? "123X4X\(column.question.code.dropFirst())\(column.part?.code ?? "")"
            : column.question.code + (column.part.map { "_" + $0.code } ?? "")
        })
    for (number, row) in survey.rows.enumerated() {
      text += record(
        [String(number), "{question_not_shown}", "1", "en"] + row.map(escaped))
    }
    return text
  }

  @Test(arguments: [true, false], [true, false])
  func whatIsWrittenComesOut(quotes: Bool, numbered: Bool) throws {
    for seed in UInt64(0)..<30 {
      let survey = MadeUpSurvey(
        seed: seed,
        answers: ["1", "A5", "{tab}", "{lbrace}", "a\tb\nc\r{d}", "\"said\" so", "-oth-"])
      let head = try surveyHead(Self.written(survey, quotes: quotes, numbered: numbered))
      let layout = try #require(LimeSurveyVVLayout.layout(of: head), "seed \(seed)")
      #expect(sources(of: head) == [.limeSurveyVV])
      #expect(layout.headerRecords == 2)
      let columns = layout.answerColumns
      #expect(
        columns.map(\.code)
          == survey.columns.map {
            numbered ? "123X4X\($0.question.code.dropFirst())" : $0.question.code
          })
      #expect(columns.map(\.part) == survey.columns.map { $0.part?.code })
      #expect(columns.map(\.partText) == survey.columns.map { $0.part?.text })
      #expect(layout.answers(in: head) == survey.rows, "seed \(seed)")
      #expect(layout.columns[1].role == .finished(texts: nil))
      #expect(layout.answer(head.records[2][1]) == .notShown)
    }
  }

  @Test func dualScalesOfOldVersions() throws {
    let head = try surveyHead(
      "Response ID\tLast page\tA [b]\tA [b]\tC\nid\tlastpage\t1X2X3SQ001#0\t1X2X3SQ001#1\t1X2X4other\n1\t2\t3\t4\t\n"
    )
    let layout = try #require(LimeSurveyVVLayout.layout(of: head))
    #expect(
      layout.shown == [
        "id (respondent)", "lastpage (other)", "1X2X3/SQ001-1 = A/b", "1X2X3/SQ001-2 = A/b",
        "1X2X4/other = C",
      ])
  }
}
