// SPDX-License-Identifier: Apache-2.0

extension Consistency {
  /// The consistency of judgements of which some may be missing.
  ///
  /// Complete judgements are measured by their λmax and the named table. Of incomplete ones
  ///
  ///     CI = (λ* − n) ÷ (n − 1),   CR = CI ÷ RI of the graph of the comparisons
  ///
  /// with λ* the least λmax that any completion has, whatever completion the weights come from
  /// [Bozóki 2010]. The random index of complete matrices would make CR too kind, the more so the
  /// more is missing [Ágoston 2022]; the simulated one of ``RandomIndex/simulated2026`` takes its
  /// place, and `table` says so.
  ///
  /// Judgements that link the items as a tree cannot contradict each other: CI 0, no CR, absent
  /// as ``Absence/untested``; likewise judgements that do not link all items.
  ///
  /// - Parameters:
  ///   - matrix: the judgements.
  ///   - priorities: the weights drawn from them.
  ///   - table: the random index for complete judgements.
  /// - Complexity: that of ``OptimalCompletion`` where the weights do not come from it; otherwise
  ///   that of the graph's random index.
  public init(
    of matrix: IncompleteMatrix, priorities: CompletedPriorities,
    table: RandomIndex = .saaty1980
  ) {
    let count = matrix.count
    let graph = matrix.graph
    guard graph.edges.count < count * (count - 1) / 2 else {
      self.init(count: count, lambdaMax: priorities.vector.lambdaMax, table: table)
      return
    }
    let randomIndex = RandomIndexTable.value(graph: graph)
    guard let randomIndex, randomIndex > 0 else {
      self.init(
        index: 0, table: .simulated2026, randomIndex: randomIndex, ratio: nil, absence: .untested)
      return
    }
    let optimum = priorities.optimum ?? OptimalCompletion(of: CanonicalJudgements(matrix))
    let lambda = optimum.lambdaMax
    let index = max(0, lambda - Double(count)) / Double(count - 1)
    self.init(
      index: index, table: .simulated2026, randomIndex: randomIndex, ratio: index / randomIndex,
      absence: nil)
  }
}
