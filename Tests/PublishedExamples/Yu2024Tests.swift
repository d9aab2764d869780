// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Yu et al., Performance evaluation of school enterprise collaborative innovation and practice of
/// innovation and entrepreneurship education based on the improved AHP fuzzy comprehensive
/// evaluation method, Discrete Dynamics in Nature and Society 2024, 5583728 (CC BY): table 3
/// (weights and votes of 22 indicators in five grades) and table 4 (results). Grade scores 1, .8, .6,
/// .4, .2. Every figure recomputed with numpy. Table 4 rounds exact halves both ways: .865 to .87,
/// .855 to .86.
@Suite("Yu et al. 2024: 22 indicators of an alliance of school and enterprise")
struct Yu2024Tests {
  /// Weight, then the shares of excellent, good, medium, qualified, unqualified.
  private let input: [[Double]] = [
    [0.22, 0.15, 0.45, 0.25, 0.15, 0], [0.22, 0.25, 0.60, 0.05, 0.10, 0],
    [0.13, 0.25, 0.60, 0.10, 0.05, 0], [0.10, 0.30, 0.55, 0.10, 0.05, 0],
    [0.09, 0.35, 0.50, 0.10, 0.05, 0], [0.09, 0.40, 0.55, 0.025, 0.025, 0],
    [0.09, 0.35, 0.60, 0.025, 0.025, 0], [0.06, 0.25, 0.60, 0.10, 0.05, 0],
  ]
  private let process: [[Double]] = [
    [0.21, 0.30, 0.60, 0.05, 0.05, 0], [0.21, 0.40, 0.55, 0.025, 0.025, 0],
    [0.18, 0.15, 0.45, 0.30, 0.10, 0], [0.14, 0.35, 0.60, 0.025, 0.025, 0],
    [0.14, 0.25, 0.65, 0.05, 0.05, 0], [0.12, 0.30, 0.60, 0.05, 0.05, 0],
  ]
  private let output: [[Double]] = [
    [0.22, 0.35, 0.55, 0.05, 0.05, 0], [0.19, 0.20, 0.40, 0.30, 0.10, 0],
    [0.14, 0.45, 0.50, 0.025, 0.025, 0], [0.11, 0.35, 0.55, 0.05, 0.05, 0],
    [0.09, 0.45, 0.50, 0.025, 0.025, 0], [0.09, 0.35, 0.55, 0.05, 0.05, 0],
    [0.08, 0.35, 0.60, 0.025, 0.025, 0], [0.08, 0.30, 0.60, 0.05, 0.05, 0],
  ]
  private let weights = [0.35, 0.35, 0.30]
  private let scores = [1, 0.8, 0.6, 0.4, 0.2]

  private var criteria: [[[Double]]] { [input, process, output] }

  private func compose(_ composition: CompositionOperator, _ table: [[Double]]) -> [Double] {
    composition.compose(weights: table.map { $0[0] }, rows: table.map { Array($0.dropFirst()) })
  }

  @Test("Two levels by the weighted average: .80 .82 .83, together .82")
  func weightedAverage() throws {
    let rows = criteria.map { compose(.weightedAverage, $0) }
    expectPrinted(rows[0], [0.2645, 0.5485, 0.1085, 0.0785, 0], within: 1e-15)
    expectPrinted(rows[1], [0.294, 0.5695, 0.08625, 0.05025, 0], within: 1e-15)
    expectPrinted(rows[2], [0.3405, 0.518, 0.08975, 0.05175, 0], within: 1e-15)
    let each = try rows.map { try #require(Verdict.score(membership: $0, gradeScores: scores)) }
    expectPrinted(each, [0.7998, 0.82145, 0.82945], within: 1e-14)
    expectPrinted(each, [0.80, 0.82, 0.83], within: 0.005)

    let whole = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(whole, [0.297625, 0.5467, 0.0950875, 0.0605875, 0], within: 1e-15)
    let score = try #require(Verdict.score(membership: whole, gradeScores: scores))
    #expect((score - 0.8162725).magnitude < 1e-14)
    #expect(Verdict.largest(membership: whole) == [1])
  }

  @Test(
    "Indicator scores of table 4, the lowest among them: policy .72, mechanism .73, transfer .74")
  func indicators() throws {
    let all = try criteria.flatMap { $0 }.map { row in
      try #require(Verdict.score(membership: Array(row.dropFirst()), gradeScores: scores))
    }
    let printed: [Double] = [
      0.72, 0.80, 0.81, 0.82, 0.83, 0.87, 0.86, 0.81, 0.83, 0.87, 0.73, 0.86, 0.82, 0.83, 0.84,
      0.74, 0.88, 0.84, 0.88, 0.84, 0.86, 0.83,
    ]
    expectPrinted(all, printed, within: 0.005 + 1e-12)
  }

  @Test("Flat composition by all five operators, and what each does to the verdict")
  func fiveOperators() {
    let flat = zip(weights, criteria).flatMap { weight, table in
      table.map { [weight * $0[0]] + $0.dropFirst() }
    }
    func check(_ composition: CompositionOperator, _ expected: [Double], alpha: Double) {
      let result = compose(composition, flat)
      expectPrinted(result, expected, within: 1e-6)
      guard case .finite(let index) = ValidityIndex(membership: result) else {
        Issue.record("expected a number")
        return
      }
      #expect((index - alpha).magnitude < 1e-6)
    }
    check(.weightedAverage, [0.297625, 0.5467, 0.0950875, 0.0605875, 0], alpha: 0.7280554)
    check(.productMax, [0.0294, 0.0462, 0.01925, 0.01155, 0], alpha: 0.5297619)
    check(.minMax, [0.077, 0.077, 0.077, 0.077, 0], alpha: 0.125)
    check(.minBoundedSum, [1, 1, 0.829, 0.856, 0], alpha: 0.164375)
    check(.balanced, [0.754266, 0.808449, 0.641274, 0.806649, 0], alpha: 0.1598596)
  }

  @Test("Min-max loses everything: flat a four-way tie, on two levels still a three-way tie")
  func minMaxTies() {
    let rows = criteria.map { compose(.minMax, $0) }
    let whole = CompositionOperator.minMax.compose(weights: weights, rows: rows)
    #expect(whole == [0.22, 0.22, 0.22, 0.15, 0])
    #expect(Verdict.largest(membership: whole) == [0, 1, 2])
  }
}
