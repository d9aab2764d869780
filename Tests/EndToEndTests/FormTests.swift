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
}
