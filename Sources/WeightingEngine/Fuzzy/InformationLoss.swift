// SPDX-License-Identifier: Apache-2.0

/// What a composition lost on its way (合成信息损失): answers that could have been otherwise and
/// changed nothing.
///
/// Numbers are compared as ``ComparisonScore``, so that the noise of rounding loses nothing. Grades
/// count from 0, best first.
public struct InformationLoss: Sendable, Hashable {
  /// The grades that share the largest value, where there are several; of normalised values.
  public let tied: [Int]
  /// The grades that a bounded sum brought to its bound, Σᵢ min(wᵢ, rᵢⱼ) = 1, with a membership
  /// above its weight among them: a larger one could not have counted.
  public let saturated: [Int]
  /// The grades whose value is made of weights and of no membership: every child that brings
  /// anything in (of ``CompositionOperator/minMax`` every child that brings the largest) has a weight
  /// below its membership, of ``CompositionOperator/balanced`` below its share of the column.
  public let fromWeights: [Int]

  /// Looks at one composition.
  ///
  /// Products follow every membership, so that ``CompositionOperator/weightedAverage`` and
  /// ``CompositionOperator/productMax`` take nothing from weights, and nothing saturates.
  ///
  /// - Parameters:
  ///   - composition: the operator.
  ///   - weights: wᵢ of each child, as ``CompositionOperator/compose(weights:memberships:gradeCount:)``
  ///     took them.
  ///   - memberships: R, one row of as many numbers as `composed` has for each child.
  ///   - composed: what the operator gave, before it is normalised.
  /// - Complexity: O(children × grades).
  public init(
    of composition: CompositionOperator, weights: Span<Double>, memberships: Span<Double>,
    composed: [Double]
  ) {
    precondition(memberships.count == weights.count * composed.count, "one row of grades per child")
    tied = Self.tied(in: composed)
    var saturated: [Int] = []
    var fromWeights: [Int] = []
    for grade in composed.indices where Self.number(composed[grade]) > 0 {
      let scale = composition == .balanced ? Self.sum(of: memberships, grade, composed.count) : 1
      var (weightBrings, membershipBrings) = (false, false)
      for child in 0..<weights.count {
        let weight = Self.number(weights[child])
        let own = Self.number(memberships[child * composed.count + grade] / scale)
        let brought = min(weight, own)
        guard brought > 0, composition != .minMax || brought == Self.number(composed[grade]) else {
          continue
        }
        if weight < own { weightBrings = true } else { membershipBrings = true }
      }
      switch composition {
      case .weightedAverage, .productMax: break
      case .minMax, .balanced:
        if weightBrings, !membershipBrings { fromWeights.append(grade) }
      case .minBoundedSum:
        if weightBrings, !membershipBrings { fromWeights.append(grade) }
        if weightBrings, Self.number(composed[grade]) >= Self.number(1) { saturated.append(grade) }
      }
    }
    self.saturated = saturated
    self.fromWeights = fromWeights
  }

  /// The grades that share the largest value, where there are several; none of values that are all 0.
  ///
  /// - Complexity: O(grades).
  public static func tied(in values: [Double]) -> [Int] {
    let shares = (Normalisation.normalised(values) ?? []).map(number)
    guard let largest = shares.max() else { return [] }
    let grades = shares.indices.filter { shares[$0] == largest }
    return grades.count > 1 ? grades : []
  }

  private static func sum(
    of memberships: Span<Double>, _ grade: Int, _ gradeCount: Int
  ) -> Double {
    var sum = 0.0
    for place in stride(from: grade, to: memberships.count, by: gradeCount) {
      sum += memberships[place]
    }
    return sum
  }

  private static func number(_ value: Double) -> Int64 { ComparisonScore.of(value) ?? 0 }
}
