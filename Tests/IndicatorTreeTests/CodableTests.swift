// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorTree
import Testing

/// Proves that an index system is the same value after it was written and read, and which words
/// stand in the file.
@Suite struct CodableTests {
  @Test func aWholeIndexSystemIsReadBackExactly() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let written = try encoder.encode(Trees.mixed)
    let read = try JSONDecoder().decode(IndexSystem.self, from: written)
    #expect(read == Trees.mixed)
    #expect(try encoder.encode(read) == written)
  }

  @Test func wordsInTheFileAreThoseOfTheFormat() throws {
    let written = try JSONEncoder().encode(Trees.mixed)
    let object = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
    let expectations = try #require(object["expectations"] as? [[String: String]])
    #expect(expectations == [["reference": "nothing-done", "class": "fail"]])
    let children = try #require(object["children"] as? [[String: Any]])
    #expect(children.map { $0["children"] != nil } == [true, false, true])
    #expect(
      children[1]["kind"] as? String == "cost" && children[1]["evidence"] as? String == "self")
    // Absent is left out, never null or 0.
    #expect(children[1]["measure"] == nil && children[0]["weight"] == nil)
    #expect((object["name"] as? [String: String]) == ["en": "Root"])
  }

  @Test(arguments: [
    #"{"id":"x"}"#, #"{"id":"x","children":3}"#, #"{"children":[]}"#, "[]", "null",
  ])
  func whatIsNoNodeIsRefused(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(IndexNode.self, from: Data(json.utf8))
    }
  }

  @Test func nodesAnswerForTheirOwn() {
    let criterion = Trees.mixed.children[0]
    let indicator = Trees.mixed.children[1]
    #expect(criterion.id == "a" && criterion.weight == nil && criterion.children.count == 1)
    #expect(criterion.advice.text(in: "en") == "A")
    #expect(indicator.id == "b" && indicator.weight == 0.1 && indicator.children.isEmpty)
    #expect(indicator.name.text(in: "zh-Hans") == "指标")
    #expect(Trees.mixed.gradePosition("poor") == 1 && Trees.mixed.gradePosition("bad") == nil)
    #expect(
      IndicatorKind.allCases.filter(\.isStatistic) == [.benefit, .cost, .range])
  }
}
