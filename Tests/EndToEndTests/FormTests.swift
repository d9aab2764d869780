// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheets
import Testing

/// `steelyard form`: what it writes, what it refuses, and with which exit code.
@Suite struct FormTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    return scratch
  }

  private func form(_ scratch: Scratch, _ more: String...) throws -> Run {
    try Run.steelyard(["form", "round", "--out", "f.xlsx"] + more, in: scratch.path)
  }

  private func bytes(_ scratch: Scratch, _ name: String = "f.xlsx") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: scratch(name))))
  }

  @Test func writesTheSameWorkbookEachTime() throws {
    let scratch = try folder()
    let first = try form(scratch, "--expert", "e1")
    #expect(first.code == 0 && first.errors == "")
    #expect(first.text == "f.xlsx: 1 parent to judge\n")
    let written = try bytes(scratch)
    #expect(try form(scratch, "--expert", "e1").code == 0)
    #expect(try bytes(scratch) == written)
    let workbook = try Workbook.read(written, file: "f.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Instructions", "1 工作"])
    #expect(try form(scratch, "--expert", "e1", "--language", "zh-Hans").code == 0)
    let chinese = try Workbook.read(bytes(scratch), file: "f.xlsx")
    #expect(chinese.sheets.map(\.name) == ["说明", "1 工作"])
  }

  /// It is written before there is anything to score.
  @Test func needsNoAnswersAndNoJudgements() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    for file in ["judgements.csv", "alliances.csv", "survey.xml", "statistics.csv"] {
      round.move(file)
    }
    try round.write(to: scratch("round"))
    #expect(try form(scratch).code == 0)
    try FileManager.default.removeItem(atPath: scratch("round/index.xml"))
    let run = try form(scratch)
    #expect(run.code == 1 && run.errors.contains("[SR-001]"))
  }

  @Test func aBlankFormHoldsNoJudgements() throws {
    let scratch = try folder()
    for (kind, option) in [("pairwise", "--judgements"), ("allocation", "--allocations")] {
      for expert in [["--expert", "e2"], []] {
        #expect(
          try Run.steelyard(
            ["form", "round", "--out", "f.xlsx", "--form", kind] + expert, in: scratch.path
          ).code == 0)
        let run = try Run.steelyard("weigh", option, "f.xlsx", in: scratch.path)
        #expect(run.code == 1)
        #expect(run.problems.count == 1 && run.errors.contains("there are no judgements"))
        #expect(run.errors.hasSuffix("[SJ-015]\n"))
      }
    }
  }

  static let refusals: [(arguments: [String], english: String, chinese: String)] = [
    (["--expert", "e3"], "There is no expert \"e3\". Did you mean \"e1\"?", "没有专家“e3”"),
    (["--expert", ""], "--expert is empty", "--expert is empty"),
    (["--parent", "wrok"], "There is no parent \"wrok\". Did you mean \"work\"?", "没有上级指标“wrok”"),
    (["--parent", "small-index"], "\"small-index\" has one child", "“small-index”只有一个下级指标"),
    (["--form", "best-worst"], "no workbook for best-worst", "没有 best-worst 形式的判断表"),
    (["--form", "triads"], "is invalid for '--form", "is invalid for '--form"),
  ]

  @Test(arguments: refusals)
  func refusesWhatItCannotAsk(arguments: [String], english: String, chinese: String) throws {
    let scratch = try folder()
    for (language, words) in [("en", english), ("zh-Hans", chinese)] {
      let run = try Run.steelyard(
        ["form", "round", "--out", "f.xlsx", "--language", language] + arguments,
        in: scratch.path)
      #expect(run.code == 64)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch("f.xlsx")))
    }
  }

  @Test(arguments: [
    (["--panel"], "reviewers judge nothing of this index system", "没有由评审专家评分的内容"),
    (["--panel", "--parent", "work"], "neither --parent nor --form", "不与 --parent 和 --form 同用"),
    (["--panel", "--as", "html"], "a workbook only", "只能写成工作簿"),
    (["--panel", "--expert", "e3"], "There is no expert \"e3\"", "没有专家“e3”"),
  ])
  func refusesWhatNobodyMarks(arguments: [String], english: String, chinese: String) throws {
    let scratch = try folder()
    for (language, words) in [("en", english), ("zh-Hans", chinese)] {
      let run = try Run.steelyard(
        ["form", "round", "--out", "f.xlsx", "--language", language] + arguments,
        in: scratch.path)
      #expect(run.code == 64)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func filesThatAreNotThereOrCannotBeWritten() throws {
    let scratch = try folder()
    let missing = try Run.steelyard("form", "nothing", "--out", "f.xlsx", in: scratch.path)
    #expect(missing.code == 74 && missing.errors.contains("[SR-022]"))
    let refused = try Run.steelyard(
      "form", "round", "--out", "round/round.xml/f.xlsx", in: scratch.path)
    #expect(refused.code == 74 && refused.errors.contains("[SR-027]"), "\(refused.errors)")
  }

  @Test func whatWasWrittenAsJSON() throws {
    let scratch = try folder()
    let run = try form(scratch, "--format", "json", "--expert", "e2", "--parent", "work")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(document["schema"] as? String == "steelyard.form/1")
    #expect(document["out"] as? String == "f.xlsx")
    #expect(document["form"] as? String == "pairwise")
    #expect(document["expert"] as? String == "e2")
    #expect(document["parents"] as? [String] == ["work"])
    let nobody = try form(scratch, "--format", "json")
    #expect(nobody.text.contains(#""expert":null"#))
  }

  // MARK: HTML and questionnaires

  @Test func theExpertsFormInHTML() throws {
    let scratch = try folder()
    let run = try Run.steelyard(
      "form", "round", "--as", "html", "--out", "f.html", "--expert", "e1", in: scratch.path)
    #expect(run.code == 0 && run.text == "f.html: 1 parent to judge\n")
    let page = String(decoding: try bytes(scratch, "f.html"), as: UTF8.self)
    #expect(page.contains(#"data-parent="work""#) && page.contains(#"value="e1""#))
    let points = try Run.steelyard(
      "form", "round", "--as", "html", "--form", "allocation", "--out", "g.html",
      in: scratch.path)
    #expect(points.code == 64 && points.errors.contains("in a workbook only"))
  }

  @Test(arguments: [
    (kind: "html", start: "<!DOCTYPE html>"), ("xlsform", "PK"),
    ("limesurvey", "\u{FEFF}id\trelated_id"), ("wjx", ""),
  ])
  func aQuestionnaireGoesOut(kind: String, start: String) throws {
    let scratch = try folder()
    func write(_ more: String...) throws -> Run {
      try Run.steelyard(
        ["form", "round/survey.xml", "--as", kind, "--out", "f"] + more, in: scratch.path)
    }
    let run = try write("--round", "round")
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    #expect(run.text.hasPrefix("f: "))
    let written = try bytes(scratch, "f")
    #expect(String(decoding: written.prefix(40), as: UTF8.self).hasPrefix(start))
    #expect(try write("--round", "round").code == 0)
    #expect(try bytes(scratch, "f") == written)
    let json = try write("--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(document["schema"] as? String == "steelyard.questionnaire-form/1")
    #expect(document["as"] as? String == kind)
    #expect(document["alliances"] as? [String] == [])
    let keyed = try write("--key", "key.csv")
    if kind == "html" {
      #expect(keyed.code == 64 && keyed.errors.contains("--key is for other programs"))
    } else {
      #expect(keyed.code == 0)
      let key = String(decoding: try bytes(scratch, "key.csv"), as: UTF8.self)
      #expect(key.hasPrefix("\u{FEFF}column,item,role,option,text,answer,#\r\n"))
    }
  }

  static let questionnaireRefusals: [(arguments: [String], english: String, chinese: String)] = [
    (["--audience", "x"], "There is no audience \"x\".", "没有答卷对象“x”"),
    (["--alliance", "x", "--round", "round"], "There is no alliance \"x\".", "没有联盟“x”"),
    (["--as", "workbook"], "html, xlsform, limesurvey or wjx", "html、xlsform、limesurvey 或 wjx"),
    (["--expert", "e1"], "are for a round", "只用于评价年度文件"),
  ]

  @Test(arguments: questionnaireRefusals)
  func refusesWhatAQuestionnaireIsNot(
    arguments: [String], english: String, chinese: String
  ) throws {
    let scratch = try folder()
    for (language, words) in [("en", english), ("zh-Hans", chinese)] {
      let run = try Run.steelyard(
        ["form", "round/survey.xml", "--out", "f", "--language", language] + arguments,
        in: scratch.path)
      #expect(run.code == 64 && run.errors.contains(words), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch("f")))
    }
  }

  @Test func whatARoundIsNot() throws {
    let scratch = try folder()
    #expect(try form(scratch, "--audience", "x").errors.contains("are for a questionnaire"))
    #expect(try form(scratch, "--as", "wjx").errors.contains("as workbook or html"))
  }

  @Test func aBrokenQuestionnaireIsSaid() throws {
    let scratch = try folder()
    try Data("<questionnaire/>".utf8).write(to: URL(filePath: scratch("q.xml")))
    let run = try Run.steelyard("form", "q.xml", "--out", "f", in: scratch.path)
    #expect(run.code == 1 && run.errors.contains("q.xml:1"))
    let round = try Run.steelyard(
      "form", "round/survey.xml", "--round", "nowhere", "--out", "f", in: scratch.path)
    #expect(round.code == 74 && round.errors.contains("[SR-022]"))
  }
}
