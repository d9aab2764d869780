// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// J. Aczél, T. L. Saaty, Procedures for synthesizing ratio judgements, Journal of Mathematical
/// Psychology 27 (1983) 93–102, by the example with which it is explained (Decision Lens, "Combining
/// group members' judgments", 2007, confirmed in stored text): three people say that an apple is 2, 3
/// and 4 times as large as an orange. The arithmetic means 3 and 13/36 of judgements and of their
/// reciprocals contradict each other; the geometric mean ∛24 does not.
///
/// Recomputed in Python: 24 ** (1 / 3).
@Suite("Aczél, Saaty 1983: apples and oranges")
struct AczelSaaty1983Tests {
  @Test("The group's judgement is ∛24, and the mirrored group's its mirror to the bit")
  func reciprocal() throws {
    let people = try [2, 3, 4].map { try JudgementMatrix(count: 2, upperTriangle: [$0]) }
    let group = try Aggregation.judgements(people)
    #expect((group[0, 1] - 2.884499140614816).magnitude < 1e-14)
    #expect((group[0, 1] * group[1, 0] - 1).magnitude < 1e-15)
    #expect(try Aggregation.judgements(people.map(\.transposed)) == group.transposed)
    let arithmetic = (2 + 3 + 4) / 3.0
    let mirrored = people.reduce(0) { $0 + $1[1, 0] } / 3
    #expect((mirrored - 13 / 36.0).magnitude < 1e-15)
    #expect((arithmetic * mirrored - 1).magnitude > 0.08)
  }

  @Test("Where all agree the judgement is kept")
  func unanimity() throws {
    let one = try JudgementMatrix(count: 2, upperTriangle: [7])
    #expect(try Aggregation.judgements([one, one, one], weights: [1, 2, 5]) == one)
  }
}
