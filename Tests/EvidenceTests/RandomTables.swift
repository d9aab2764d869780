// SPDX-License-Identifier: Apache-2.0
import Evidence

/// A deterministic stream for tests: SplitMix64 [Steele, Lea, Flood 2014].
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension ResponseTable {
  /// A seeded table: alliances, audiences and items of several indicators, all kinds of missing.
  static func random(seed: UInt64, rows: Int, items: Int, perIndicator: Int) -> ResponseTable {
    var random = SplitMix64(seed: seed)
    var table = ResponseTable()
    table.allianceIDs = ["c-3", "a-1", "b-2", "unused"]
    table.audienceIDs = ["user", "member"]
    for item in 0..<items {
      table.columns.append(
        Column(
          questionnaire: item % 5 == 4 ? "panel" : "survey", item: "q\(item)",
          indicator: "i\(item / perIndicator)",
          answers: (0..<5).map(Code.grade) + [.dontKnow, .notApplicable]))
    }
    for _ in 0..<rows {
      table.alliances.append(Int32.random(in: 0..<3, using: &random))
      let audience = Int32.random(in: 0..<2, using: &random)
      table.audiences.append(audience)
      for item in 0..<items {
        let draw = Int.random(in: 0..<10, using: &random)
        let missing: [Code] = [.dontKnow, .notApplicable, .blank, .notShown]
        let isAsked = item % 7 != 6 || audience == 0
        let code: Code =
          !isAsked ? .notShown : draw < 5 ? .grade(draw) : draw < 9 ? missing[draw - 5] : .grade(0)
        table.codes.append(code.rawValue)
      }
    }
    return table
  }

  /// The same respondents in another order.
  func reordered(_ order: [Int]) -> ResponseTable {
    var table = self
    table.alliances = order.map { alliances[$0] }
    table.audiences = order.map { audiences[$0] }
    table.codes = order.flatMap { row in columns.indices.map { code(row, $0).rawValue } }
    return table
  }
}
