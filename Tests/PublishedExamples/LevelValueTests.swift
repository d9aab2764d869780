// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// 陈守煜's level characteristic value (级别特征值) H = Σ j uⱼ: five vectors of four grades with their
/// values, from the tests of a public program for grade assessment (confirmed in stored text; its
/// repository's name was not). Recomputed with numpy; two of the values are slips there.
@Suite("Level characteristic values")
struct LevelValueTests {
  @Test("H, 1 for the best grade")
  func values() throws {
    let printed: [([Double], Double)] = [
      // Printed 2.056.
      ([0.382, 0.297, 0.205, 0.116], 2.055),
      ([0.25, 0.25, 0.25, 0.25], 2.5),
      ([0.1, 0.2, 0.3, 0.4], 3),
      // Printed 1.900.
      ([0.4, 0.3, 0.2, 0.1], 2),
      ([0.05, 0.15, 0.35, 0.45], 3.2),
    ]
    for (membership, expected) in printed {
      let value = try #require(Verdict.characteristicValue(membership: membership))
      #expect((value - expected).magnitude < 1e-12)
    }
  }
}
