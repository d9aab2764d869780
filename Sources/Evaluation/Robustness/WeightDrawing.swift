// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// Draws of the local weights of one profile group: what the weights might have been with other experts of
/// the same kind, other judgements that the scale could not have told from those given, and other weights
/// within the stated ranges.
///
/// - A group that at least two voting experts judged: the experts are drawn again (``ExpertBootstrap``),
///   the same ones in every group that the same experts judged.
/// - A group that one expert judged in pairs: every judgement is drawn anew (``JudgementImprecision``).
/// - Siblings of which some have a stated range: see ``RangeDraws``.
/// - All other siblings: their weights as they are.
///
/// Objective weights are combined with what is drawn, and what does not apply in the profile is left out,
/// as with the weights themselves. A group of `parent@profile` is drawn like any other where it decides.
struct WeightDrawing: Sendable {
  /// The local weights by place that are drawn around.
  let base: [Double]
  private let groups: [DrawnSiblings]

  /// Whether there is nothing to draw: every draw gives the weights themselves.
  var isConstant: Bool { groups.isEmpty }

  /// Makes ready to draw.
  ///
  /// - Parameters:
  ///   - weighting: the weights under the profiles.
  ///   - outline: the tree.
  ///   - profiled: the profiles, as the weights were laid under them.
  ///   - inputs: judgements, objective weights and rules.
  /// - Complexity: O(groups × weighing one).
  init(
    weighting: Weighting, outline: Outline, profiled: ProfiledIndexSystem, inputs: Inputs
  ) {
    base = weighting.local
    groups = outline.entries.indices.compactMap { place in
      DrawnSiblings(
        below: place, weighting: weighting, outline: outline, profiled: profiled, inputs: inputs)
    }
  }

  /// The local weights by place in a draw; siblings sum to 1.
  ///
  /// - Complexity: O(nodes + groups × weighing one).
  func local(draw: Int) -> [Double] {
    var local = base
    _ = fill(&local, draw: draw)
    return local
  }

  /// Writes the weights of a draw over the base weights.
  ///
  /// - Returns: whether every group gave weights; one that did not keeps those it has.
  func fill(_ local: inout [Double], draw: Int) -> Bool {
    var isWhole = true
    for group in groups {
      guard let weights = group.weights(draw: draw) else {
        isWhole = false
        continue
      }
      for (child, weight) in zip(group.children, weights) { local[child] = weight }
    }
    return isWhole
  }
}

/// The siblings below one node, and how their weights are drawn.
private struct DrawnSiblings: Sendable {
  private enum Source: Sendable {
    /// The experts are drawn again.
    case experts(GroupWeighing, [Int], RandomStream)
    /// The one expert's judgements are drawn anew.
    case judgements(GroupWeighing, [JudgementImprecision])
    /// Weights are drawn from their ranges.
    case ranges(RangeDraws)
  }

  /// The children's places.
  let children: [Int]
  private let source: Source
  /// By child its item in what is drawn; `nil` of one that does not apply.
  private let items: [Int?]
  /// The objective weights to combine with, in the order of the items.
  private let objective: [Double]?
  /// Whether what is drawn has to be scaled to sum 1 again, as under a profile.
  private let isScaled: Bool

  /// `nil` where nothing varies.
  init?(
    below place: Int, weighting: Weighting, outline: Outline, profiled: ProfiledIndexSystem,
    inputs: Inputs
  ) {
    let entry = outline.entries[place]
    let children = entry.children
    let applying = children.filter { profiled.applies[$0] }
    guard applying.count > 1 else { return nil }
    let decided = weighting.decision(on: entry, in: profiled, outline: outline)
    self.children = children
    isScaled = decided != nil || applying.count < children.count
    if decided == nil || decided?.source == .judgements,
      let rows = inputs.judgements.group(of: decided?.parent ?? entry.id),
      let weighing = try? GroupWeighing(
        rows, judgements: inputs.judgements, rule: inputs.round.weighting)
    {
      guard let source = Self.source(weighing, seed: inputs.round.robustness.seed) else {
        return nil
      }
      self.source = source
      let group = weighing.group
      items = children.map { child in
        profiled.applies[child] ? group.items.firstIndex(of: outline.entries[child].id) : nil
      }
      objective =
        decided == nil
        ? inputs.objectiveWeights?.group(of: entry.id).flatMap {
          MatrixRecord.inOrder($0, of: group.items)
        } : nil
      return
    }
    // A profile's own weights stand; full marks do as what applies of them.
    guard decided == nil else { return nil }
    let isByMarks = children.contains { weighting.sources[$0] == .fullMarks }
    let weights =
      isByMarks
      ? children.map { weighting.local[$0] } : outline.statedWeights(of: entry)?.weights ?? []
    guard
      let ranges = RangeDraws(
        ids: children.map { outline.entries[$0].id }, weights: weights,
        rule: inputs.round.robustness)
    else { return nil }
    source = .ranges(ranges)
    items = children.indices.map { profiled.applies[children[$0]] ? $0 : nil }
    objective = nil
  }

  private static func source(_ weighing: GroupWeighing, seed: UInt64) -> Source? {
    let voting = weighing.voting
    guard voting.count < 2 else {
      let names = voting.map { weighing.sheets[$0].expert }
      return .experts(weighing, voting, ExpertBootstrap.stream(seed: seed, names: names))
    }
    return weighing.imprecision(seed: seed).map { .judgements(weighing, $0) }
  }

  /// The children's weights in a draw, in their order; `nil` where the draw gives none.
  func weights(draw: Int) -> [Double]? {
    guard var drawn = drawn(draw) else { return nil }
    if case .experts(let weighing, _, _) = source { combine(&drawn, by: weighing) }
    if case .judgements(let weighing, _) = source { combine(&drawn, by: weighing) }
    var weights = items.map { item in item.map { drawn[$0] } ?? 0 }
    if isScaled {
      let sum = weights.reduce(0, +)
      guard sum > 0 else { return nil }
      for child in weights.indices { weights[child] /= sum }
    }
    return weights.allSatisfy(\.isFinite) ? weights : nil
  }

  private func drawn(_ draw: Int) -> [Double]? {
    switch source {
    case .experts(let weighing, let voting, let stream):
      weighing.weights(
        experts: voting,
        taken: ExpertBootstrap.multiplicities(
          experts: voting.count, stream.replicate(UInt64(draw))))
    case .judgements(let weighing, let imprecision):
      weighing.weights(drawnBy: imprecision, replicate: draw)
    case .ranges(let ranges): ranges.weights(draw: draw)
    }
  }

  private func combine(_ drawn: inout [Double], by weighing: GroupWeighing) {
    guard let objective else { return }
    // A product of 0 throughout leaves the experts' own.
    drawn =
      (try? MatrixRecord.combined(
        drawn, objective, rule: weighing.rule, parent: weighing.group.parent)) ?? drawn
  }
}
