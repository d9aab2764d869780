// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// Ranks and classes over draws of who answered, of weights, and of both.
///
/// Every draw composes every ranked alliance again, ranks each group by comparison scores and gives
/// classes by the rules, with the limits of that draw. Draw k of both sources has the weights of draw k and
/// the answers of replicate k mod resamples. What is drawn for one alliance does not depend on which others
/// there are; only whole numbers are counted, so that the number of threads changes nothing.
///
/// Draws with the same replicate are made together: its answers are drawn once, and eight draws composed at a
/// time. Memory: for each thread and source n² counts of a group of n, and four million scores; it does not
/// grow with the draws.
struct RankDraws {
  typealias Lanes = LaneComposition.Lanes

  /// Of all that is drawn together.
  struct Case: Sendable {
    let source: GroupRobustness.Source
    /// The number of the draw of its source.
    let draw: Int
    /// The draw of weights, or `nil` for the weights as they are.
    let weights: Int?
  }

  /// Alliances that are ranked together.
  struct Group: Sendable {
    let alliances: [DrawnAlliance]
    let limits: DrawnClassLimits
    /// The sources that vary, in the order respondents, weights, both.
    let sources: [GroupRobustness.Source]

    /// The one that pairs are counted over.
    var pairSource: GroupRobustness.Source { sources.last ?? .none }
  }

  let rule: RobustnessRule
  let groups: [Group]
  let weights: [WeightDrawing]
  let composition: LaneComposition
  let probing: Probing

  /// Makes ready to draw.
  ///
  /// - Parameters:
  ///   - probe: the round.
  ///   - result: its result, ranked and classed.
  ///   - answers: the answers to draw, by alliance.
  ///   - weights: the weights to draw, by part of the probe.
  init(
    _ probe: Probe, of result: EvaluationResult, answers: [ResampledLeaves],
    weights: [WeightDrawing]
  ) {
    let rule = probe.rule
    let system = probe.inputs.indexSystem.definition
    var parts: [Int: Int] = [:]
    for (part, value) in probe.parts.enumerated() {
      for place in value.group.alliances { parts[place] = part }
    }
    groups = result.rankedTogether.map { places in
      let alliances = places.compactMap { place -> DrawnAlliance? in
        guard result.alliances[place].rank != nil, let part = parts[place] else { return nil }
        return DrawnAlliance(
          result.alliances[place], at: place, part: part, evaluator: probe.parts[part].evaluator,
          answers: answers[place])
      }
      let hasAnswers = rule.resamples > 0 && alliances.contains { !$0.answers.isConstant }
      let hasWeights = rule.draws > 0 && alliances.contains { !weights[$0.part].isConstant }
      return Group(
        alliances: alliances,
        limits: DrawnClassLimits(
          classes: Array(system.classes.prefix(DrawnClasses.most)),
          scored: places.count { result.alliances[$0].score != nil },
          down: alliances.map(\.classes.down)),
        sources: (hasAnswers ? [.respondents] : []) + (hasWeights ? [.weights] : [])
          + (hasAnswers && hasWeights ? [.both] : []))
    }
    self.rule = rule
    self.weights = weights
    composition = LaneComposition(
      outline: probe.outline, rule: probe.inputs.round.composition,
      gradeScores: system.grades.map(\.score))
    probing = probe.probing
  }

  /// Whether nothing varies in any group.
  var isConstant: Bool { groups.allSatisfy(\.sources.isEmpty) }

  /// How many blocks of draws there are: one for each replicate of answers; without any, of eight draws.
  private var blocks: Int {
    if isConstant { return 0 }
    if groups.contains(where: { $0.sources.contains(.respondents) }) { return rule.resamples }
    return (rule.draws + Lanes.scalarCount - 1) / Lanes.scalarCount
  }

  /// Makes all draws.
  ///
  /// - Complexity: O(draws × alliances × (nodes + alliances ÷ 32)) and the draws of weights and answers.
  func counts() -> Counts {
    let blocks = blocks
    let threads = max(1, min(probing.threadCount, blocks))
    let all = probing.array(threads) { thread in
      var maker = BlockDraws(self)
      for block in stride(from: thread, to: blocks, by: threads) {
        maker.draw(block, cases: cases(block, of: blocks))
        // One thread tells of all: they have as many blocks each.
        if thread == 0 { probing.progress(min(block + threads, blocks), blocks) }
      }
      return maker.counts
    }
    return all.dropFirst().reduce(into: all[0]) { $0.add($1) }
  }

  /// What is drawn in a block.
  private func cases(_ block: Int, of blocks: Int) -> [Case] {
    func isDrawn(_ source: GroupRobustness.Source) -> Bool {
      groups.contains { $0.sources.contains(source) }
    }
    var cases: [Case] = []
    if isDrawn(.respondents) {
      cases.append(Case(source: .respondents, draw: block, weights: nil))
    }
    for source in [GroupRobustness.Source.weights, .both] where isDrawn(source) {
      for draw in stride(from: block, to: rule.draws, by: blocks) {
        cases.append(Case(source: source, draw: draw, weights: draw))
      }
    }
    return cases
  }

  /// What was counted.
  struct Counts: Sendable {
    /// By group and source of the group.
    var sources: [[SourceCounts]]
    /// Draws whose judgements gave no weights somewhere.
    var failed: Int

    mutating func add(_ other: Counts) {
      for group in sources.indices {
        for source in sources[group].indices {
          sources[group][source].add(other.sources[group][source])
        }
      }
      failed += other.failed
    }
  }

  /// What was counted of one group over one source.
  struct SourceCounts: Sendable {
    var ranks: RankAcceptability
    var scores: KeptScores
    /// By alliance and class.
    var classes: [Int]

    /// Counts a draw: ranks, scores, and classes under the limits.
    mutating func add(
      _ draw: Int, _ drawn: Span<Double>, _ met: Span<DrawnClasses.Met>, _ limits: DrawnClassLimits
    ) {
      ranks.add(drawn)
      scores.add(draw: draw, drawn)
      guard !classes.isEmpty else { return }
      for (index, place) in limits.places(met: met, scores: drawn).enumerated() {
        classes[index * limits.classes.count + place] += 1
      }
    }

    mutating func add(_ other: SourceCounts) {
      ranks.add(other.ranks)
      scores.add(other.scores)
      for index in classes.indices { classes[index] += other.classes[index] }
    }
  }
}
