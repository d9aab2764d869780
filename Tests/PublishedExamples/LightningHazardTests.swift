// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// 王秀英, 王军, 罗少辉, 冯有成: 基于模糊隶属度的雷电危险度等级评定 (grades of lightning hazard), 干旱区地理 (Arid Land
/// Geography) 42 (3), 2019, 534–541: strikes an hour and current in four grades from low to extreme,
/// weights by figure ÷ mean of the standards. All of it confirmed in stored text; recomputed with
/// numpy. In the first case one membership is missing; in the second the weights are those of the
/// first, and its own turn the verdict.
@Suite("Lightning hazard: two slips, one of which turns a verdict")
struct LightningHazardTests {
  private let strikes = [24.5, 49, 73.5, 98]
  private let current = [34.5, 69, 103.5, 138]

  private func rows(_ first: Double, _ second: Double) throws -> [[Double]] {
    let functions = try [
      MembershipFunction(cost: strikes, gradeCount: 4),
      MembershipFunction(cost: current, gradeCount: 4),
    ]
    return try zip(functions, [first, second]).map { try #require($0.membership(of: $1)) }
  }

  private func weights(_ first: Double, _ second: Double) throws -> [Double] {
    let means = [strikes, current].map { $0.reduce(0, +) / 4 }
    return try #require(Normalisation.normalised([first / means[0], second / means[1]]))
  }

  @Test("95 strikes and 64 kA: extreme, as printed")
  func firstCase() throws {
    let weights = try weights(95, 64)
    expectPrinted(weights, [0.68, 0.32], within: 5e-3)
    expectPrinted(weights, [0.676400784233, 0.323599215767], within: 1e-11)
    let rows = try rows(95, 64)
    // Printed (0, 0, 0, .88): the third grade's .12 is missing.
    expectPrinted(rows[0], [0, 0, 0.122448979592, 0.877551020408], within: 1e-11)
    expectPrinted(rows[1], [0.14, 0.86, 0, 0], within: 6e-3)
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    // Printed (.04, .28, 0, .60).
    expectPrinted(
      result, [0.046898437068, 0.276700778699, 0.082824585824, 0.593576198408], within: 1e-11)
    #expect(Verdict.largest(membership: result) == [3])
    #expect(Verdict.confident(membership: result, threshold: 0.6) == 3)
  }

  @Test("24 strikes and 67 kA: low with the other case's weights, medium with its own")
  func secondCase() throws {
    let rows = try rows(24, 67)
    // The paper's triangle gives .98 below the first standard, these shoulders 1.
    expectPrinted(rows.flatMap { $0 }, [1, 0, 0, 0, 0.06, 0.94, 0, 0], within: 3e-3)
    let borrowed = CompositionOperator.weightedAverage.compose(
      weights: try weights(95, 64), rows: rows)
    // Printed (.69, .30).
    expectPrinted(borrowed, [0.69, 0.3, 0, 0], within: 6e-3)
    #expect(Verdict.largest(membership: borrowed) == [0])
    let weights = try weights(24, 67)
    expectPrinted(weights, [0.335290544645, 0.664709455355], within: 1e-11)
    let own = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(own, [0.373824426115, 0.626175573885, 0, 0], within: 1e-11)
    #expect(Verdict.largest(membership: own) == [1])
  }

  @Test("The paper's triangles themselves: .98 below the first standard, scaled to 1")
  func triangles() throws {
    let strikes = try triangles(24.5)
    let current = try triangles(34.5)
    let first = try #require(strikes.degrees(of: 24))
    expectPrinted(first, [0.979591836735, 0, 0, 0], within: 1e-11)
    let scaled = try #require(strikes.membership(of: 24))
    #expect(scaled.membership == [1, 0, 0, 0] && scaled.sum == first[0])
    let second = try #require(current.degrees(of: 67))
    expectPrinted(second, [0.0579710144928, 0.942028985507, 0, 0], within: 1e-11)
    let own = CompositionOperator.weightedAverage.compose(
      weights: try weights(24, 67), rows: [first, second])
    expectPrinted(own, [0.366981761938, 0.626175573885, 0, 0], within: 1e-11)
    #expect(Verdict.largest(membership: own) == [1])
  }

  /// Triangles over equal steps from 0, the last grade rising.
  private func triangles(_ step: Double) throws -> MembershipShapes {
    let inner = try (0..<3).map { grade in
      (
        grade: grade,
        shape: try MembershipShape(.triangle, (0..<3).map { Double(grade + $0) * step })
      )
    }
    let last = try MembershipShape(.rising, [3 * step, 4 * step])
    return try #require(MembershipShapes(inner + [(grade: 3, shape: last)], gradeCount: 4))
  }
}
