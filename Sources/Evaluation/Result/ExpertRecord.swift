// SPDX-License-Identifier: Apache-2.0

/// One expert's sheet and what it gives.
public struct ExpertRecord: Sendable, Hashable, Codable {
  /// The expert's code.
  public let id: String
  /// The weights that this expert's sheet alone gives; `nil` where its comparisons do not connect
  /// all items and it only counts pair by pair.
  public let weights: [Double]?
  /// The expert's judgements as given, n × n row by row, `nil` where not judged; `nil` for other forms.
  public let matrix: [Double?]?
  /// The expert's best–worst sheet, or `nil`.
  public let bestWorst: BestWorstRecord?
  /// The expert's points, or `nil`.
  public let points: [Double]?
  /// λmax of the expert's matrix, completed where judgements are missing; `nil` for other forms.
  public let lambdaMax: Double?
  /// The sheet's consistency ratio: CR of pairs, the input-based ratio of a best–worst sheet; `nil`
  /// where the quality says why.
  public let consistencyRatio: Double?
  /// The limit that the ratio is held against; `nil` where there is none.
  public let limit: Double?
  /// The pairs that were not judged; empty for a complete sheet.
  public let missing: [[String]]
  /// The share this expert has in the group, 0–1: 0 where the sheet was excluded.
  public let share: Double
  /// Whether the ratio is above the limit.
  public let aboveLimit: Bool
  /// What else is known of the sheet, or `nil`.
  public let quality: JudgementQuality?
  /// The log-ratio distance between this expert's weights and the others'; `nil` without others.
  public let distance: Double?
  /// Saaty's compatibility index of this expert's weights with the others', 1 where they agree.
  public let compatibility: Double?
  /// Whether the distance is far beyond the other experts'.
  public let standsApart: Bool

  /// Makes a record.
  public init(
    id: String, weights: [Double]?, matrix: [Double?]?, bestWorst: BestWorstRecord?,
    points: [Double]?, lambdaMax: Double?, consistencyRatio: Double?, limit: Double?,
    missing: [[String]], share: Double, aboveLimit: Bool, quality: JudgementQuality?,
    distance: Double?, compatibility: Double?, standsApart: Bool
  ) {
    self.id = id
    self.weights = weights
    self.matrix = matrix
    self.bestWorst = bestWorst
    self.points = points
    self.lambdaMax = lambdaMax
    self.consistencyRatio = consistencyRatio
    self.limit = limit
    self.missing = missing
    self.share = share
    self.aboveLimit = aboveLimit
    self.quality = quality
    self.distance = distance
    self.compatibility = compatibility
    self.standsApart = standsApart
  }

  private enum CodingKeys: String, CodingKey {
    case id, weights, matrix, bestWorst, points, lambdaMax, consistencyRatio, limit, missing, share,
      aboveLimit, quality, distance, compatibility, standsApart
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(weights, forKey: .weights)
    try container.encode(matrix, forKey: .matrix)
    try container.encode(bestWorst, forKey: .bestWorst)
    try container.encode(points, forKey: .points)
    try container.encode(lambdaMax, forKey: .lambdaMax)
    try container.encode(consistencyRatio, forKey: .consistencyRatio)
    try container.encode(limit, forKey: .limit)
    try container.encode(missing, forKey: .missing)
    try container.encode(share, forKey: .share)
    try container.encode(aboveLimit, forKey: .aboveLimit)
    try container.encode(quality, forKey: .quality)
    try container.encode(distance, forKey: .distance)
    try container.encode(compatibility, forKey: .compatibility)
    try container.encode(standsApart, forKey: .standsApart)
  }
}
