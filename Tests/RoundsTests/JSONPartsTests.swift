// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Rounds

/// What is cut out of JSON is what encoding it by itself gives.
@Suite struct JSONPartsTests {
  private struct Part: Codable {
    var id: String
    var numbers: [Double]
    var nested: [[String: String]]
  }
  private struct Whole: Codable {
    var alliances: [Part]
    var before: [String: [Int]]
    var zone: [[String]]
  }

  private static let texts = [
    "", "a", "中文", "\"", "\\", "\\\"", "[", "]}", ",", "\"alliances\":[", "\n",
    "{\"alliances\":[1]}",
  ]

  private func whole(_ count: Int) -> Whole {
    let parts = (0..<count).map { number in
      Part(
        id: Self.texts[number % Self.texts.count],
        numbers: (0..<number % 4).map { Double($0) - 0.5 },
        nested: (0..<number % 3).map { [Self.texts[($0 + number) % Self.texts.count]: "alliances"] }
      )
    }
    return Whole(
      alliances: parts, before: ["alliances": [1, 2]], zone: [["alliances"], Self.texts])
  }

  @Test(arguments: [0, 1, 2, 3, 12, 40]) func elementsStandAsTheyAreEncoded(count: Int) throws {
    let whole = whole(count)
    let found = JSONParts(try JSONText.encode(whole)).elements(of: "alliances")
    #expect(found.count == count)
    for (element, part) in zip(found, whole.alliances) {
      #expect(Array(element) + [0x0A] == (try JSONText.encode(part)))
    }
  }

  @Test func otherMembersAreNotTaken() throws {
    let json = try JSONText.encode(whole(3))
    #expect(JSONParts(json).elements(of: "before").isEmpty)
    #expect(JSONParts(json).elements(of: "liances").isEmpty)
    #expect(JSONParts(json).elements(of: "zone").count == 2)
  }

  /// A card is what encoding all of it in one piece would give.
  @Test func cardsAreWholeDocuments() throws {
    struct Card: Encodable {
      let schema = "steelyard.scorecard/1"
      let round = "r"
      let indexSystem = "i"
      let digest = "d"
      let alliance: Part
    }
    let whole = whole(5)
    let rest = try JSONText.encode(Scorecard(round: "r", indexSystem: "i", digest: "d"))
    let found = JSONParts(try JSONText.encode(whole)).elements(of: "alliances")
    for (element, part) in zip(found, whole.alliances) {
      #expect(
        Scorecard.document(element, rest: rest) == (try JSONText.encode(Card(alliance: part))))
    }
  }
}
