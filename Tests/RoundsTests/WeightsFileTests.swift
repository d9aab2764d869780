// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Rounds
import Testing

/// Proves that weights which are written read back equal, to the last bit, and bytes likewise.
@Suite struct WeightsFileTests {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  private func weights(_ groups: [ObjectiveWeights.Group]) -> ObjectiveWeights {
    ObjectiveWeights(
      method: .entropy, indexSystem: "s", indexSystemDigest: Self.digest, round: "r-2026",
      date: "2026-12-31", cohort: ["a01", "a02"],
      sources: [.init(file: "统计 & \"1\".csv", digest: Self.digest)], groups: groups,
      leftOut: [.init(parent: "service", reason: .allConstant)])
  }

  @Test func theFormToTheByte() {
    let bytes = WeightsFile.bytes(
      of: weights([
        .init(parent: "input", items: ["rd", "staff"], weights: [0.25, 0.75], alliances: 9),
        .init(parent: "one", items: ["only"], weights: [1], alliances: 2),
      ]))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <weights xmlns="urn:steelyard:weights:1" method="entropy" index-system="s" \
        index-system-digest="\(Self.digest)" round="r-2026" date="2026-12-31">
          <cohort alliances="a01 a02"/>
          <source file="统计 &amp; &quot;1&quot;.csv" digest="\(Self.digest)"/>
          <group parent="input" alliances="9">
            <weight item="rd" value="0.25"/>
            <weight item="staff" value="0.75"/>
          </group>
          <group parent="one" alliances="2">
            <weight item="only" value="1"/>
          </group>
          <left-out parent="service" reason="all-constant"/>
        </weights>

        """)
  }

  /// 200 random sets of weights over ten orders of magnitude.
  @Test func randomWeightsComeBackToTheLastBit() throws {
    var random = Draws(seed: 3)
    for round in 0..<200 {
      let groups = (0..<Int.random(in: 1...4, using: &random)).map { group in
        let count = Int.random(in: 1...7, using: &random)
        let raw = (0..<count).map { _ in
          let size = Int.random(in: 0...10, using: &random)
          return (0..<size).reduce(Double.random(in: 0..<1, using: &random)) { value, _ in
            value / 10
          }
        }
        let sum = raw.reduce(0, +)
        return ObjectiveWeights.Group(
          parent: "g\(group)", items: (0..<count).map { "i\(group)-\($0)" },
          weights: sum > 0 ? raw.map { $0 / sum } : [1] + raw.dropFirst().map { _ in 0 },
          alliances: group + 2)
      }
      let weights = weights(groups)
      let bytes = WeightsFile.bytes(of: weights)
      let (read, problems) = WeightsReader.read(bytes, file: "w.xml")
      #expect(problems == [], "\(round)")
      #expect(read == weights, "\(round)")
      #expect(WeightsFile.bytes(of: try #require(read)) == bytes)
    }
  }
}

/// A deterministic stream for tests: SplitMix64 [Steele, Lea, Flood 2014].
struct Draws: RandomNumberGenerator {
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
