// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// What one composed membership lost on its way (合成信息损失).
public struct CompositionLoss: Sendable, Hashable, Codable {
  /// The grades that share the largest value, where there are several.
  public let tied: [Int]
  /// The grades that a bounded sum brought to its bound 1, with a membership above its weight: a larger
  /// one could not have counted.
  public let saturated: [Int]
  /// The grades whose value, before normalising, is made of weights and no membership (under min-max it
  /// equals a weight): there the weights set the result, not the answers.
  public let fromWeights: [Int]

  /// Makes a loss.
  public init(tied: [Int], saturated: [Int], fromWeights: [Int]) {
    self.tied = tied
    self.saturated = saturated
    self.fromWeights = fromWeights
  }

  /// Whether nothing was lost.
  public var isNone: Bool { tied.isEmpty && saturated.isEmpty && fromWeights.isEmpty }
}

/// A membership read in all four ways; the round's rule says which one decides.
public struct VerdictReading: Sendable, Hashable, Codable {
  /// The grade nearest the weighted mean score, the worse one of two at the same distance.
  public let byScore: Int
  /// The largest membership's grade, of tied ones the one nearest the weighted mean; `nil` where it is
  /// undefined.
  public let byLargest: Int?
  /// All grades with the largest membership.
  public let largest: [Int]
  /// The validity index of the largest membership, or `nil` where it is infinite or undefined.
  public let validity: Double?
  /// Whether the validity is infinite: the whole in one grade.
  public let isWhole: Bool
  /// The grade by the confidence criterion; `nil` where no grade reaches the threshold.
  public let byConfidence: Int?
  /// The level characteristic value H, 1 for the best grade.
  public let characteristicValue: Double
  /// The grade nearest H, the worse one of two at the same distance.
  public let byCharacteristicValue: Int
  /// The score that classes are compared with: the weighted mean, to which bonus and deductions are still
  /// added; of another rule the score of the grade that it names, and of the characteristic value the
  /// score between grades at H. Where the rule names no grade, the weighted mean.
  public let decidingScore: Double

  /// Makes a reading.
  public init(
    byScore: Int, byLargest: Int?, largest: [Int], validity: Double?, isWhole: Bool,
    byConfidence: Int?, characteristicValue: Double, byCharacteristicValue: Int,
    decidingScore: Double
  ) {
    self.byScore = byScore
    self.byLargest = byLargest
    self.largest = largest
    self.validity = validity
    self.isWhole = isWhole
    self.byConfidence = byConfidence
    self.characteristicValue = characteristicValue
    self.byCharacteristicValue = byCharacteristicValue
    self.decidingScore = decidingScore
  }

  /// Whether the four ways do not all name one grade.
  public var disagrees: Bool {
    Set([byLargest, byConfidence, byCharacteristicValue, byScore]).count > 1
  }
}

/// An alliance under one operator at every criterion.
public struct OperatorOutcome: Sendable, Hashable, Codable {
  /// The operator.
  public let `operator`: CompositionRule.Operator
  /// The root's membership, summing to 1.
  public let membership: [Double]
  /// The score.
  public let score: Double
  /// The rank in its group under this operator.
  public package(set) var rank: Int?
  /// The class by the round's verdict rule, gates and vetoes, without limits and before any panel; `nil`
  /// without classes.
  public package(set) var resultClass: String?
  /// The validity index of the root's largest membership, or `nil` where infinite or undefined.
  public let validity: Double?
  /// What the root's composition lost.
  public let loss: CompositionLoss

  /// Makes an outcome.
  public init(
    operator: CompositionRule.Operator, membership: [Double], score: Double, rank: Int?,
    resultClass: String?, validity: Double?, loss: CompositionLoss
  ) {
    self.operator = `operator`
    self.membership = membership
    self.score = score
    self.rank = rank
    self.resultClass = resultClass
    self.validity = validity
    self.loss = loss
  }

  private enum CodingKeys: String, CodingKey {
    case membership, score, rank, validity, loss
    case `operator` = "operator"
    case resultClass = "class"
  }
}
