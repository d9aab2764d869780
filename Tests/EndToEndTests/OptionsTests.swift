// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `--language` and `--format` on every verb.
@Suite struct OptionsTests {
  static let verbs = [
    ["check", "round"], ["check", "round", "--data"], ["weigh", "round"],
    ["weigh", "--judgements", "round/judgements.csv"],
    ["tally", "round"], ["score", "round", "--out", "site"],
    ["form", "round", "--out", "form.xlsx"],
    ["form", "round", "--out", "form.xlsx", "--form", "allocation", "--expert", "e1"],
    ["status", "round"], ["status", "round", "--out", "chase.xlsx"],
    ["explain", "round", "east"],
    ["explain", "round", "east", "decisions"], ["explain", "round", "west", "bodies"],
  ]

  @Test(arguments: verbs)
  func everyLanguageAndFormat(verb: [String]) throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    func run(_ language: String, _ format: String) throws -> Run {
      let run = try Run.steelyard(
        verb + ["--language", language, "--format", format], in: scratch.path)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "")
      #expect(run.output.last == UInt8(ascii: "\n"))
      return run
    }
    let english = try run("en", "text")
    let chinese = try run("zh-Hans", "text")
    #expect(try Run.steelyard(verb, in: scratch.path).output == english.output)
    // A table for programs has one language; whatever people read has two.
    #expect((english.output == chinese.output) == (verb[0] == "tally"))
    for language in ["en", "zh-Hans"] {
      let json = try run(language, "json")
      #expect(try JSONSerialization.jsonObject(with: Data(json.output)) is [String: Any])
      #expect(json.output.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    }
  }

  /// A round without a text in the language that is asked for shows the one that it has.
  @Test func textThatIsThereInOneLanguageOnly() throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let run = try Run.steelyard("explain", "round", "east", "staff", in: scratch.path)
    #expect(run.code == 0)
    #expect(run.text.contains("专职人员"))
    #expect(run.text.contains("East"))
  }
}
