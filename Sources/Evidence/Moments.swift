// SPDX-License-Identifier: Apache-2.0

/// Sums over the respondents of one alliance, audience and questionnaire, from which means,
/// variances and covariances of the survey indicators follow without the respondents.
///
///     m = 1 where a respondent answered at least one item of the indicator, otherwise 0
///     a = m × the mean grade score of those answers
///     Σa, Σm: p sums;  Σaaᵀ, Σamᵀ, Σmmᵀ: p × p sums, row by row
///
/// Invariant: `indicators` has p entries; the matrices p² each; Σaaᵀ and Σmmᵀ are symmetric.
public struct Moments: Sendable, Hashable, Codable {
  /// The alliance's id.
  public let alliance: String
  /// The audience's id.
  public let audience: String
  /// The questionnaire's id.
  public let questionnaire: String
  /// The ids of the survey indicators, in tree order.
  public let indicators: [String]
  /// How many respondents there are.
  public var respondents: Int
  /// Σa.
  public var sumA: [Double]
  /// Σm.
  public var sumM: [Double]
  /// Σaaᵀ.
  public var sumAA: [Double]
  /// Σamᵀ: row a, column m.
  public var sumAM: [Double]
  /// Σmmᵀ.
  public var sumMM: [Double]

  /// Makes empty sums for p indicators.
  public init(alliance: String, audience: String, questionnaire: String, indicators: [String]) {
    let p = indicators.count
    self.alliance = alliance
    self.audience = audience
    self.questionnaire = questionnaire
    self.indicators = indicators
    respondents = 0
    sumA = Array(repeating: 0, count: p)
    sumM = Array(repeating: 0, count: p)
    sumAA = Array(repeating: 0, count: p * p)
    sumAM = Array(repeating: 0, count: p * p)
    sumMM = Array(repeating: 0, count: p * p)
  }

  /// Adds one respondent's scores, `nil` where no item of the indicator was answered.
  /// Complexity: O(p²).
  public mutating func add(_ scores: [Double?]) {
    let p = indicators.count
    respondents += 1
    for i in 0..<p {
      guard let a = scores[i] else { continue }
      sumA[i] += a
      sumM[i] += 1
      for j in 0..<p {
        guard let b = scores[j] else { continue }
        sumAA[i * p + j] += a * b
        sumAM[i * p + j] += a
        sumMM[i * p + j] += 1
      }
    }
  }

  /// Adds the sums of other respondents over the same indicators. Complexity: O(p²).
  public mutating func add(_ other: Moments) {
    func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
    respondents += other.respondents
    sumA = sum(sumA, other.sumA)
    sumM = sum(sumM, other.sumM)
    sumAA = sum(sumAA, other.sumAA)
    sumAM = sum(sumAM, other.sumAM)
    sumMM = sum(sumMM, other.sumMM)
  }
}
