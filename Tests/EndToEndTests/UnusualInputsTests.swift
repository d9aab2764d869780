// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Inputs that look odd and are right: they give the same scores as the plain round.
@Suite struct UnusualInputsTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    /// The codes of the warnings and notes that are expected.
    let codes: [String]
    let change: @Sendable (inout SmallRound) throws -> Void

    init(
      _ name: String, codes: [String] = [],
      _ change: @escaping @Sendable (inout SmallRound) throws -> Void
    ) {
      self.name = name
      self.codes = codes
      self.change = change
    }

    var testDescription: String { name }
  }

  /// GB 18030, as office programs in China save "CSV".
  private static func gb18030(_ text: String) throws -> [UInt8] {
    Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
  }

  static let tables = [
    "alliances.csv", "population.csv", "experts.csv", "judgements.csv", "responses/first.csv",
    "responses/second.csv", "statistics.csv", "checklist.csv",
  ]

  static let inputs = [
    Input("names with brackets, spaces and Chinese") { round in
      round.move("responses/first.csv", to: "答卷 [一]/第1批 (终) [a-z].csv")
      round.move("responses/second.csv", to: "答卷 [一]/第2批.csv")
      round.move("statistics.csv", to: "统计 数据[2026].csv")
      round.replace("round.xml", "responses/*.csv", "答卷 [一]/第*批*.csv")
      round.replace("round.xml", "statistics.csv", "统计 数据[2026].csv")
    },
    Input("a name that holds a star") { round in
      round.move("responses/first.csv", to: "a*.csv")
      round.move("responses/second.csv", to: "abc.csv")
      round.replace(
        "round.xml", "<responses href=\"responses/*.csv\" questionnaire=\"survey.xml\"/>",
        "<responses href=\"a*.csv\" questionnaire=\"survey.xml\"/>"
          + "<responses href=\"abc.csv\" questionnaire=\"survey.xml\"/>")
    },
    Input("tables in GB 18030") { round in
      for table in tables { round.files[table] = try gb18030(round[table]) }
    },
    Input("definitions in GB 18030, declared") { round in
      for file in ["index.xml", "survey.xml", "round.xml"] {
        round.replace(file, "UTF-8", "GB18030")
        round.files[file] = try gb18030(round[file])
      }
    },
    Input("tables in UTF-16 with a byte order mark") { round in
      for table in tables {
        round.files[table] = [0xFF, 0xFE] + BrokenInput.utf16(round[table])
      }
    },
    Input("a questionnaire in UTF-16 without a byte order mark") { round in
      round.replace("survey.xml", "UTF-8", "UTF-16")
      round.files["survey.xml"] = BrokenInput.utf16(round["survey.xml"])
    },
    Input("byte order marks, and line ends of other systems") { round in
      for file in round.files.keys {
        round[file] = "\u{FEFF}" + round[file].replacing("\n", with: "\r\n")
      }
    },
    Input("semicolons between cells") { round in
      for table in tables { round[table] = round[table].replacing(",", with: ";") }
    },
    Input("quoted cells with line breaks and commas") { round in
      round.replace("statistics.csv", "recount", "\"counted again,\nby \"\"two\"\" people\"")
    },
    Input("columns in another order, and others besides") { round in
      round["alliances.csv"] =
        "level,note,name,id,name_en\ncity,,东部联盟,east,East\ncity,x,西部联盟,west,West\n"
    },
    Input("blank lines and no line end at the end") { round in
      round["statistics.csv"] = round["statistics.csv"].replacing(
        "\nwest", with: "\n\n,,,,,,\nwest")
      round.cut("statistics.csv", after: "E6,register")
    },
    Input("a quotation mark inside a cell", codes: ["ST-008"]) { round in
      round.replace("alliances.csv", "东部联盟", "东部\"联盟\"")
    },
    Input("rows turned round: responses in other files") { round in
      let (first, second) = (round["responses/first.csv"], round["responses/second.csv"])
      round["responses/second.csv"] = first
      round["responses/first.csv"] = second
    },
    Input("answers with full-width digits and units") { round in
      round.replace("responses/first.csv", ",1,", ",１分,")
    },
    Input("a mapping from other headings") { round in
      for file in ["responses/first.csv", "responses/second.csv"] {
        round.replace(file, "q1,q2", "1、征求意见,\"2、采纳, 吗\"")
      }
      round["mapping.csv"] = "column,item\n1、征求意见,q1\n\"2、采纳, 吗\",q2\n"
      round.replace(
        "round.xml", "questionnaire=\"survey.xml\"",
        "questionnaire=\"survey.xml\" mapping=\"mapping.csv\"")
    },
  ]

  @Test(arguments: inputs)
  func same(input: Input) throws {
    let scratch = try Scratch()
    var round = SmallRound()
    try round.write(to: scratch("plain"))
    try input.change(&round)
    try round.write(to: scratch("round"))
    let plain = try Run.steelyard("score", "plain", "--out", "a", in: scratch.path)
    #expect(plain.code == 0)
    let run = try Run.steelyard("score", "round", "--out", "b", in: scratch.path)
    #expect(run.code == 0)
    #expect(
      run.problems.map { String($0.split(separator: " ").last ?? "") }
        == input.codes.map { "[\($0)]" }, "\(run.errors)")
    let scores = try ["a", "b"].map { site in
      try String(contentsOfFile: scratch("\(site)/ranking.csv"), encoding: .utf8)
        .replacing("东部\"\"联盟\"\"", with: "东部联盟").replacing("\"东部联盟\"", with: "东部联盟")
    }
    #expect(scores[0] == scores[1])
    #expect(scores[0].contains("east"))
  }

  /// No row of figures means that none was supplied: that is said, and costs the worst grade.
  @Test func statisticsWithoutRows() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    round["statistics.csv"] = "alliance,indicator,value\n"
    try round.write(to: scratch("round"))
    let run = try Run.steelyard("check", "round", in: scratch.path)
    #expect(run.code == 0)
    #expect(run.problems.count == 1)
    #expect(run.problems.first?.hasPrefix("round/statistics.csv:1: warning: ") == true)
  }

  /// An indicator that nothing asks about is said at its place in the index system; the audiences
  /// that are then asked nothing that counts, at theirs in the round.
  @Test func questionnaireThatAsksNothingThatCounts() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    round["survey.xml"] = round["survey.xml"].replacing(" indicator=\"decisions\"", with: "")
    try round.write(to: scratch("round"))
    let run = try Run.steelyard("check", "round", in: scratch.path)
    #expect(run.code == 0)
    #expect(
      run.problems.map { String($0.prefix { $0 != " " }) }
        == ["round/round.xml:13:5:", "round/round.xml:14:5:", "round/index.xml:17:5:"])
    #expect(run.problems.allSatisfy { $0.contains(": warning: ") })
  }
}
