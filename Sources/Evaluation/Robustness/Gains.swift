// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What raising one indicator by one grade would bring an alliance, everything else as it is.
///
/// Every share moves to the next better grade, that of the best stays; points rise to full marks. An
/// indicator can rise where its share of the best grade, or of full marks, is below 1; one that takes no
/// part cannot. The rank is the one if only this alliance changed, the class the one by the conditions
/// of the rules, limits left aside, `nil` where a panel decides. Under an operator other than the
/// weighted average a gain can be negative.
struct Gains {
  /// More than these the lists of who is passed do not hold; the rank says how many there are.
  static let mostPassed = 10

  private let recomposition: Recomposition
  /// By group that is ranked together, the ranked alliances, best first, tied ones by id.
  private let orders: [[(score: Int64, place: Int)]]
  /// By alliance, its position in ``orders``.
  private let orderOf: [Int]

  init(_ recomposition: Recomposition) {
    self.recomposition = recomposition
    let alliances = recomposition.result.alliances
    var orderOf = [Int](repeating: 0, count: alliances.count)
    orders = recomposition.together.enumerated().map { position, group in
      for place in group { orderOf[place] = position }
      return group.compactMap { place in
        guard alliances[place].rank != nil, let score = alliances[place].score else { return nil }
        return (ComparisonScore.saturating(score), place)
      }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    }
    self.orderOf = orderOf
  }

  /// The gains by alliance, most first, of equal ones (as comparison scores) the first in tree order;
  /// none of an alliance without a score.
  ///
  /// - Complexity: O(alliances × indicators × nodes × grades).
  func gains(on probing: Probing) -> [[Gain]] {
    probing.array(recomposition.leaves.count) { gains(of: $0) }
  }

  private func gains(of alliance: Int) -> [Gain] {
    guard let leaves = recomposition.leaves[alliance],
      let score = recomposition.result.alliances[alliance].score
    else { return [] }
    let composition = leaves.evaluator.composition
    var found: [(gain: Gain, size: Int64)] = []
    for (place, indicator) in recomposition.outline.indicators {
      guard let raised = raised(leaves.values[place], indicator, leaves) else { continue }
      var values = leaves.values
      values[place] = raised
      let composed = composition.compose(values, adjustments: leaves.adjustments)
      guard let then = composed.score[0],
        let standing = recomposition.standing(composed, gradeScores: composition.gradeScores)
      else { continue }
      let (rank, passes) = self.place(of: alliance, from: score, to: then)
      let isDecided = recomposition.inputs.indexSystem.definition.decidedBy == .rules
      found.append(
        (
          Gain(
            node: indicator.id, points: then - score, rank: rank,
            resultClass: isDecided && !recomposition.classes.isEmpty
              ? recomposition.classes.resultClass(
                of: alliance, standing)
              : nil, passes: passes),
          ComparisonScore.saturating(then - score)
        ))
    }
    return found.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.map(\.element.gain)
  }

  /// What a leaf hands up when it is one grade better; `nil` where it cannot rise.
  private func raised(
    _ value: NodeValue?, _ indicator: Indicator, _ leaves: AllianceLeaves
  ) -> NodeValue? {
    func isWhole(_ share: Double) -> Bool { ComparisonScore.reaches(share, 1) }
    switch value {
    case nil: return nil
    case .score(let score):
      guard let rule = indicator.rule else { return nil }
      let full = leaves.evaluator.assessment.value(of: rule.marks(earned: rule.full))
      guard case .score(let most) = full,
        ComparisonScore.saturating(score) < ComparisonScore.saturating(most)
      else { return nil }
      return full
    case .membership(let shares):
      guard shares.count > 1, !isWhole(shares[0]) else { return nil }
      return .membership([shares[0] + shares[1]] + shares.dropFirst(2) + [0])
    }
  }

  /// The rank at another score, and who is passed: those above or level until now, and below then.
  private func place(
    of alliance: Int, from score: Double, to then: Double
  ) -> (rank: Int?, passes: [String]) {
    let alliances = recomposition.result.alliances
    guard alliances[alliance].rank != nil else { return (nil, []) }
    let order = orders[orderOf[alliance]]
    let (before, after) = (ComparisonScore.saturating(score), ComparisonScore.saturating(then))
    // How many are at least so high; the order falls.
    func count(_ isAbove: (Int64) -> Bool) -> Int {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if isAbove(order[middle].score) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let above = count { $0 > after }
    // A score that falls leaves the alliance itself above it.
    let rank = 1 + above - (before > after ? 1 : 0)
    let level = count { $0 >= after }
    let until = count { $0 >= before }
    guard level < until else { return (rank, []) }
    return (
      rank,
      order[level..<until].filter { $0.place != alliance }.prefix(Self.mostPassed)
        .map { alliances[$0.place].id }
    )
  }
}
