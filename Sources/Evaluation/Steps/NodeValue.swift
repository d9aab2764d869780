// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

/// What a node hands up to its parent.
enum NodeValue: Sendable, Hashable {
  /// Shares of the grades, not yet normalised.
  case membership([Double])
  /// A score without shares: of points, of whatever is composed of them, and of a node with bonus or
  /// deductions.
  case score(Double)
}

/// What a node's bonus and deductions amount to, before the node has a score.
///
///     points = score ÷ unit;  after = points + net, within 0 … highest;  change = (after − points) × unit
struct NodeAdjustment: Sendable, Hashable {
  /// Bonus − deductions, each after its cap, in points.
  var net: Double
  /// The most points that the node may have, or `nil`.
  let highest: Double?
  /// The score of one point: the scale ÷ the node's full marks; 1 where it has none, for then the
  /// points are on the scale itself.
  let unit: Double

  /// What the score changes by: 0 exactly where nothing is added.
  /// Deductions take nothing below 0, nor what is below 0 already; the highest cuts what bonuses
  /// bring, never what the children give.
  func change(of score: Double) -> Double {
    let points = score / unit
    var after = points + net
    if net < 0 { after = max(after, min(points, 0)) }
    if let highest { after = min(after, max(highest, points)) }
    return after == points ? 0 : (after - points) * unit
  }
}

extension Outline {
  /// Every node's full marks by place, `nil` where it has none: a points indicator's own; of any other
  /// node the sum of its children's that apply, where these count by them.
  func fullMarks(sources: [NodeRecord.WeightSource?], applies: [Bool]) -> [Double?] {
    var full: [Double?] = entries.map { $0.indicator?.rule?.full }
    for (place, entry) in entries.enumerated().reversed() where !entry.children.isEmpty {
      var sum = 0.0
      let all = entry.children.allSatisfy { child in
        if !applies[child] { return true }
        guard let marks = full[child], entries[child].node?.weight == nil else { return false }
        sum += marks
        return sources[child] == .fullMarks || sources[child] == .singleChild
      }
      full[place] = all && sum > 0 ? sum : nil
    }
    return full
  }
}
