// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// Draws of a group's weights: other experts of the same kind, and other judgements that the scale
/// could not have told from those given.
extension GroupWeighing {
  /// The weights of experts drawn again with replacement from those who count; each replicate has
  /// the same experts in every group that the same experts judged.
  func expertDraws(_ draws: Int, seed: UInt64) -> WeightDraws {
    let voting = voting
    return ExpertBootstrap.weights(
      experts: voting.count, draws: draws, seed: seed, names: voting.map { sheets[$0].expert }
    ) { multiplicities in
      var drawn = shares.map { _ in 0.0 }
      for (expert, times) in zip(voting, multiplicities) {
        drawn[expert] = shares[expert] * Double(times)
      }
      return weights(shares: drawn)
    }
  }

  /// The weights where every judgement of every expert is drawn anew between the neighbouring steps
  /// of the scale; `nil` where judgements are not of pairs.
  func judgementDraws(_ draws: Int, seed: UInt64) -> WeightDraws? {
    guard group.form == .pairwise else { return nil }
    let given = sheets.compactMap(\.given)
    let imprecision = sheets.map {
      JudgementImprecision(items: group.items, seed: seed, names: [group.parent, $0.expert])
    }
    return WeightDraws(draws: draws) { replicate in
      let scaled = zip(given, imprecision).compactMap { matrix, imprecision -> IncompleteMatrix? in
        let drawn = imprecision.perturbed(matrix.elements, replicate: replicate)
        guard let drawnMatrix = try? IncompleteMatrix(elements: drawn) else { return nil }
        return rule.scale == .saaty
          ? drawnMatrix : try? rule.engineScale.matrix(of: drawnMatrix)
      }
      return scaled.count == sheets.count ? weights(shares: shares, scaled: scaled) : nil
    }
  }

  /// Per item the 95 % intervals of both kinds of draws; empty where neither can be drawn.
  func intervals(_ robustness: RobustnessRule) -> [WeightIntervals] {
    guard robustness.resamples > 0, group.items.count > 1 else { return [] }
    let experts = expertDraws(robustness.resamples, seed: robustness.seed)
    let judgements = judgementDraws(robustness.resamples, seed: robustness.seed)
    guard experts.count > 0 || (judgements?.count ?? 0) > 0 else { return [] }
    return group.items.indices.map { item in
      func ends(_ draws: WeightDraws?) -> [Double]? {
        guard let draws, draws.count > 0, let interval = draws.interval(item) else { return nil }
        return [interval.lowerBound, interval.upperBound]
      }
      return WeightIntervals(experts: ends(experts), judgements: ends(judgements))
    }
  }
}
