// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Every kind of broken input ends with exit code 1, the sentence that says what is wrong and
/// where, in both languages, and no site.
@Suite struct BrokenInputsTests {
  static let languages = ["en", "zh-Hans"]

  @Test(arguments: BrokenInput.all)
  func broken(input: BrokenInput) throws {
    let scratch = try Scratch()
    var round = SmallRound()
    input.change(&round)
    try round.write(to: scratch("round"))
    let runs = [
      try Run.steelyard(["score", "round", "--out", "site", "--language", "en"], in: scratch.path),
      try Run.steelyard(["check", "round", "--language", "zh-Hans"], in: scratch.path),
    ]
    for run in runs {
      #expect(run.code == 1)
      #expect(!run.problems.isEmpty)
      for unseen in [BrokenInput.secret, BrokenInput.freeText, "13912345678", "王小明"] {
        #expect(!run.errors.contains(unseen))
        #expect(!run.text.contains(unseen))
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(left == ["round"], "nothing is written")
    // Both languages say the same things at the same places.
    let places = runs.map { $0.problems.map(codeAndPlace) }
    #expect(places[0] == places[1])
    let first = runs.map { $0.problems.first { $0.contains(": error: ") || $0.contains(": 错误: ") } }
    if ExpectedSentences.isRecording {
      print("RECORD\t\(input.name)\t\(places[0].count)\t\(first[0] ?? "")\t\(first[1] ?? "")")
    }
    let expected = try #require(ExpectedSentences.byName[input.name], "no sentences are expected")
    #expect(first == expected)
  }

  @Test func theTableHasNoRowToSpare() {
    #expect(Set(ExpectedSentences.byName.keys) == Set(BrokenInput.all.map(\.name)))
    #expect(Set(BrokenInput.all.map(\.name)).count == BrokenInput.all.count)
    #expect(BrokenInput.all.count >= 45)
  }

  /// `round/index.xml:4:5 [SD-001]` of a whole line.
  private func codeAndPlace(_ line: String) -> String {
    let place = line.prefix { $0 != " " }
    let code = line.suffix(while: { $0 != " " })
    return "\(place) \(code)"
  }
}

extension String {
  fileprivate func suffix(while isIn: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isIn($0) }.map(index(after:)) ?? startIndex)...]
  }
}
