// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The choice of a graduate school by nine factors under school, tutor and own wishes in four
/// grades: the example of a Chinese blog note on evaluation models, in a public repository. Weights,
/// rows, B1 to B3, B and F confirmed in stored text (its repository's name was not); recomputed
/// with numpy. Two entries of the lower level are wrong there, and with them B and F.
@Suite("Graduate school: slips of the lower level travel up")
struct GraduateSchoolTests {
  private let groups: [(weights: [Double], rows: [[Double]])] = [
    ([0.06, 0.45, 0.49], [[0.3, 0.4, 0.2, 0.1], [0.5, 0.3, 0.1, 0.1], [0.6, 0.2, 0.1, 0.1]]),
    ([0.49, 0.08, 0.43], [[0.4, 0.3, 0.1, 0.2], [0.2, 0.3, 0.3, 0.2], [0.1, 0.2, 0.3, 0.4]]),
    ([0.1, 0.26, 0.64], [[0.3, 0.2, 0.3, 0.2], [0.3, 0.4, 0.2, 0.1], [0.6, 0.1, 0.1, 0.2]]),
  ]

  @Test("Both levels by the weighted average")
  func twoLevels() throws {
    let lower = groups.map {
      CompositionOperator.weightedAverage.compose(weights: $0.weights, rows: $0.rows)
    }
    // Printed .300 for B2's .202 and .172 for B3's .146; B3's last is .174.
    let expected = [
      [0.537, 0.257, 0.106, 0.1], [0.255, 0.257, 0.202, 0.286], [0.492, 0.188, 0.146, 0.174],
    ]
    for (row, figures) in zip(lower, expected) { expectPrinted(row, figures, within: 1e-12) }
    let result = CompositionOperator.weightedAverage.compose(
      weights: [0.65, 0.07, 0.28], rows: lower)
    // Printed (.505, .238, .138, .134), which sums to 1.015.
    expectPrinted(result, [0.50466, 0.23768, 0.12392, 0.13374], within: 1e-12)
    #expect(Verdict.largest(membership: result) == [0])
    let score = try #require(Verdict.score(membership: result, gradeScores: [100, 75, 50, 25]))
    // Printed 78.6, of the B that does not sum to 1.
    #expect((score - 77.8315).magnitude < 1e-10)
  }
}
