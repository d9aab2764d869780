// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The example with several deciders of the public R package ahp (C. Glur, file vacation.ahp,
/// confirmed in stored text): Dad, Mom and Kid with the votes .4 .4 .2 choose between beach and
/// mountains by costs, fun and spa. The file holds no results. Here Mom
/// scores the reciprocal of the cost; another stored version has the cost itself.
///
/// numpy: np.linalg.eig for the criteria, C (3 × 3); B, the beach's share with each by each;
/// a @ (C * B).sum(1) for finished results, ((a @ C) * (a @ B)).sum() for averages at each node.
@Suite("Vacation: the order of aggregation matters")
struct VacationTests {
  private let votes = [0.4, 0.4, 0.2]
  private let criteria = ["4 9 4", "1/4 1/9 1/5", "1/9 1 9"]
  /// The beach's share by costs, fun and spa, one row for each decider.
  private let beach: [[Double]] = [
    [1 / 3, 1 / 7, 2 / 3], [1 / 3, 2 / 3, 6 / 7], [1 / 2, 1, 1 / 3],
  ]

  private func weights() throws -> [[Double]] {
    try criteria.map { PrincipalEigenvector.priorities(of: try judgementMatrix($0)).weights }
  }

  @Test("Finished results averaged: .619 for the beach")
  func results() throws {
    let finished = zip(try weights(), beach).map { weights, shares in
      synthesis(weights, shares.map { [$0, 1 - $0] })
    }
    expectPrinted(
      finished.map { $0[0] }, [0.313891572122, 0.787081156095, 0.893939393939], within: 1e-11)
    let group = try Aggregation.priorities(finished, weights: votes)
    #expect((group[0] - 0.6191769700749822).magnitude < 1e-13)
  }

  @Test("Averaged at each node: .524 for the beach")
  func nodes() throws {
    let criteria = try Aggregation.priorities(try weights(), weights: votes)
    expectPrinted(criteria, [0.330308532433, 0.328055260517, 0.34163620705], within: 1e-11)
    let local = try (0..<3).map { node in
      try Aggregation.priorities(beach.map { [$0[node], 1 - $0[node]] }, weights: votes)
    }
    #expect((synthesis(criteria, local)[0] - 0.5239627478823555).magnitude < 1e-13)
  }

  @Test("Judgements averaged: criteria .283 .426 .291")
  func judgements() throws {
    let group = try Aggregation.judgements(criteria.map(judgementMatrix), weights: votes)
    let result = PrincipalEigenvector.priorities(of: group)
    expectPrinted(result.weights, [0.2827611346, 0.4259384856, 0.2913003797], within: 1e-9)
    #expect((try #require(result.consistency().ratio) - 0.0007631680874881661).magnitude < 1e-12)
  }
}
