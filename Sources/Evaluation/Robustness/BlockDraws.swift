// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// Makes blocks of draws on one thread, and counts what comes out.
struct BlockDraws {
  private typealias Lanes = LaneComposition.Lanes

  private let draws: RankDraws
  private var composition: LaneComposition
  private(set) var counts: RankDraws.Counts
  /// By case and alliance of the group at hand.
  private var scores: [Double] = []
  private var met: [DrawnClasses.Met] = []

  init(_ draws: RankDraws) {
    self.draws = draws
    composition = draws.composition
    counts = RankDraws.Counts(
      sources: draws.groups.map { group in
        let count = group.alliances.count
        return group.sources.map { source in
          RankDraws.SourceCounts(
            ranks: RankAcceptability(count: count, countsPairs: source == group.pairSource),
            scores: KeptScores(
              count: count,
              draws: source == .respondents ? draws.rule.resamples : draws.rule.draws),
            classes: Array(repeating: 0, count: count * group.limits.classes.count))
        }
      }, failed: 0)
  }

  /// Makes the draws of one block, whose answers are those of the replicate of its number.
  mutating func draw(_ block: Int, cases: [RankDraws.Case]) {
    let batches = stride(from: 0, to: cases.count, by: Lanes.scalarCount).map { start in
      start..<min(start + Lanes.scalarCount, cases.count)
    }
    let weights = weights(cases, batches)
    for (number, group) in draws.groups.enumerated() where !group.sources.isEmpty {
      compose(group, block, cases, batches, weights)
      count(group, number, cases)
    }
  }

  /// By part and batch: the local weights by place, one draw in each lane; lanes beyond the last have those
  /// of the first.
  private mutating func weights(
    _ cases: [RankDraws.Case], _ batches: [Range<Int>]
  ) -> [[[Lanes]]] {
    var failed: Set<Int> = []
    let laid = draws.weights.map { drawing -> [[Lanes]] in
      var drawn: [Int: [Double]] = [:]
      func local(_ draw: Int?) -> [Double] {
        guard let draw else { return drawing.base }
        if let known = drawn[draw] { return known }
        var local = drawing.base
        if !drawing.fill(&local, draw: draw) { failed.insert(draw) }
        drawn[draw] = local
        return local
      }
      return batches.map { batch in
        var lanes = drawing.base.map { Lanes(repeating: $0) }
        for lane in 0..<Lanes.scalarCount {
          let number = batch.lowerBound + lane
          let local = local(cases[number < batch.upperBound ? number : batch.lowerBound].weights)
          for place in lanes.indices { lanes[place][lane] = local[place] }
        }
        return lanes
      }
    }
    counts.failed += failed.count
    return laid
  }

  /// Composes the alliances of a group in every case.
  private mutating func compose(
    _ group: RankDraws.Group, _ block: Int, _ cases: [RankDraws.Case], _ batches: [Range<Int>],
    _ weights: [[[Lanes]]]
  ) {
    let count = group.alliances.count
    scores = Array(repeating: 0, count: cases.count * count)
    met = Array(repeating: 0, count: cases.count * count)
    let hasClasses = !group.limits.classes.isEmpty
    let drawsAnswers = group.sources.contains(.respondents)
    for (index, alliance) in group.alliances.enumerated() {
      let answers =
        drawsAnswers && !alliance.answers.isConstant ? alliance.draw(replicate: block) : nil
      for (batch, range) in batches.enumerated() {
        var lanes = SIMDMask<SIMD8<Int64>>(repeating: false)
        for number in range where cases[number].source != .weights {
          lanes[number - range.lowerBound] = true
        }
        alliance.compose(
          &composition, weights: weights[alliance.part][batch],
          leaves: alliance.leaves(with: answers, in: lanes))
        for number in range {
          let lane = number - range.lowerBound
          scores[number * count + index] = composition.scores[0][lane]
          if hasClasses { met[number * count + index] = alliance.met(composition, lane: lane) }
        }
      }
    }
  }

  /// Ranks and classes the group in every case.
  private mutating func count(
    _ group: RankDraws.Group, _ number: Int, _ cases: [RankDraws.Case]
  ) {
    let count = group.alliances.count
    let (scores, met) = (scores, met)
    for (position, one) in cases.enumerated() {
      guard let source = group.sources.firstIndex(of: one.source) else { continue }
      let range = position * count..<(position + 1) * count
      counts.sources[number][source].add(
        one.draw, scores.span.extracting(range), met.span.extracting(range), group.limits)
    }
  }
}
