// SPDX-License-Identifier: Apache-2.0
internal import WeightingEngine

extension RankDraws {
  /// Makes all draws and writes what they say into a result: of every ranked alliance the distributions and
  /// places, of every group the pairs.
  ///
  /// A source that does not vary in a group is left out there; where none does, so are places and pairs.
  func write(to result: inout EvaluationResult) {
    let counts = isConstant ? nil : counts()
    for (number, group) in groups.enumerated() {
      let order = group.alliances.indices.sorted { one, other in
        let (a, b) = (
          result.alliances[group.alliances[one].place],
          result.alliances[group.alliances[other].place]
        )
        return a.rank == b.rank
          ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : (a.rank ?? 0) < (b.rank ?? 0)
      }
      let ids = order.map { result.alliances[group.alliances[$0].place].id }
      var record = GroupRobustness(source: group.pairSource, order: ids, above: [], together: [])
      if let sources = counts?.sources[number], let ranks = sources.last?.ranks {
        func above(_ one: Int, _ other: Int) -> Double {
          ranks.above(order[one], order[other]) ?? 0
        }
        record.above = rows(order.count, above)
        record.together = IndistinguishableGroups.runs(count: order.count, above: above)
          .filter { $0.count > 1 }.map { $0.map { ids[$0] } }
        for (position, index) in order.enumerated() {
          let places = IndistinguishableGroups.places(
            of: position, count: order.count, above: above)
          let place = group.alliances[index].place
          var robustness = result.alliances[place].robustness ?? AllianceRobustness()
          robustness.places = PlaceRange(first: places.lowerBound, last: places.upperBound)
          for (source, counted) in zip(group.sources, sources) {
            let distribution = counted.distribution(
              of: index, classes: group.limits.classes.count)
            switch source {
            case .respondents: robustness.respondents = distribution
            case .weights: robustness.weights = distribution
            case .both: robustness.both = distribution
            case .none: break
            }
          }
          result.alliances[place].robustness = robustness
        }
      }
      result.robustness?.groups.append(record)
    }
    result.robustness?.failedDraws = counts?.failed ?? 0
  }

  /// The probabilities that each lies above those that follow, each row up to where all that follow are 1.
  private func rows(_ count: Int, _ above: (Int, Int) -> Double) -> [[Double]] {
    (0..<max(count - 1, 0)).map { one in
      var row = ((one + 1)..<count).map { above(one, $0) }
      while row.last == 1 { row.removeLast() }
      return row
    }
  }
}

extension RankDraws.SourceCounts {
  /// What was counted of one alliance; `nil` without draws.
  func distribution(of index: Int, classes classCount: Int) -> RankDistribution? {
    guard let expected = ranks.expectedRank(of: index), let middle = ranks.places(of: index) else {
      return nil
    }
    let shares = ranks.shares(of: index)
    let first = shares.firstIndex { $0 > 0 } ?? 0
    let last = shares.lastIndex { $0 > 0 } ?? 0
    return RankDistribution(
      draws: ranks.draws, expectedRank: expected,
      ranks: PlaceRange(first: middle.lowerBound, last: middle.upperBound), firstRank: first + 1,
      shares: Array(shares[first...last]),
      classes: (0..<classCount).map {
        Double(classes[index * classCount + $0]) / Double(ranks.draws)
      },
      score: scores.interval(of: index).map { Interval(low: $0.lowerBound, high: $0.upperBound) })
  }
}
