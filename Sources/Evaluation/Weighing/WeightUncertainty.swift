// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// Draws of a group's weights: other experts of the same kind, and other judgements that the scale
/// could not have told from those given.
extension GroupWeighing {
  /// Draws of experts whose judgements together leave items unconnected give no weights. Where they
  /// are more than this share of the others, an interval of the rest would mislead, and there is
  /// none. A convention of this program.
  private static let mostFailed = 0.05

  /// The weights of experts drawn again with replacement from those who count; each replicate has
  /// the same experts in every group that the same experts judged.
  func expertDraws(_ draws: Int, seed: UInt64) -> WeightDraws {
    let voting = voting
    return ExpertBootstrap.weights(
      experts: voting.count, draws: draws, seed: seed, names: voting.map { sheets[$0].expert }
    ) { weights(experts: voting, taken: $0) }
  }

  /// The weights where each of some experts is taken as often as given, and nobody else.
  func weights(experts: [Int], taken multiplicities: [Int]) -> [Double]? {
    var drawn = shares.map { _ in 0.0 }
    for (expert, times) in zip(experts, multiplicities) {
      drawn[expert] = shares[expert] * Double(times)
    }
    return weights(shares: drawn)
  }

  /// The weights where every judgement of every expert is drawn anew between the neighbouring steps
  /// of the scale; `nil` where judgements are not of pairs.
  func judgementDraws(_ draws: Int, seed: UInt64) -> WeightDraws? {
    guard let imprecision = imprecision(seed: seed) else { return nil }
    return WeightDraws(draws: draws) { weights(drawnBy: imprecision, replicate: $0) }
  }

  /// The draws of each sheet's judgements; `nil` where judgements are not of pairs.
  func imprecision(seed: UInt64) -> [JudgementImprecision]? {
    guard group.form == .pairwise else { return nil }
    return sheets.map {
      JudgementImprecision(items: group.items, seed: seed, names: [group.parent, $0.expert])
    }
  }

  /// The weights from one draw of every sheet's judgements.
  func weights(drawnBy imprecision: [JudgementImprecision], replicate: Int) -> [Double]? {
    var drawn: [ScaledJudgements] = []
    for (sheet, imprecision) in zip(sheets, imprecision) {
      guard case .pairwise(let pairs) = sheet.answers, let given = sheet.given,
        let matrix = try? IncompleteMatrix(
          elements: imprecision.perturbed(given.elements, replicate: replicate)),
        let judgements = try? ScaledJudgements(
          matrix, bounds: pairs.bounds?.moved(from: given, to: matrix), rule: rule)
      else { return nil }
      drawn.append(judgements)
    }
    return weights(shares: shares, drawn: drawn)
  }

  /// Of fewer draws a 95 % interval would be its two or three outermost values.
  private static let fewestDraws = 100

  /// Per item the 95 % intervals of both kinds of draws; empty where neither can be drawn, or fewer than 100
  /// times.
  func intervals(_ robustness: RobustnessRule) -> [WeightIntervals] {
    guard robustness.resamples >= Self.fewestDraws, group.items.count > 1 else { return [] }
    let experts = expertDraws(robustness.resamples, seed: robustness.seed)
    let judgements = judgementDraws(robustness.resamples, seed: robustness.seed)
    guard experts.count > 0 || (judgements?.count ?? 0) > 0 else { return [] }
    return group.items.indices.map { item in
      func ends(_ draws: WeightDraws?) -> [Double]? {
        guard let draws, Double(draws.failed) <= Self.mostFailed * Double(draws.count),
          let interval = draws.interval(item)
        else { return nil }
        return [interval.lowerBound, interval.upperBound]
      }
      return WeightIntervals(experts: ends(experts), judgements: ends(judgements))
    }
  }
}

extension Judgements.Pairs.Bounds {
  /// The bounds around judgements that were drawn anew: each end keeps its ratio to the judgement.
  fileprivate func moved(from given: IncompleteMatrix, to drawn: IncompleteMatrix) -> Self {
    func moved(_ ends: [Double?]) -> [Double?] {
      ends.indices.map { place in
        guard let end = ends[place], let old = given.elements[place],
          let new = drawn.elements[place]
        else { return nil }
        return end * (new / old)
      }
    }
    return Self(low: moved(low), high: moved(high))
  }
}
