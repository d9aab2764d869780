// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// The group's judgement of one parent.
public struct MatrixRecord: Sendable, Hashable, Codable {
  /// The parent's id.
  public let parent: String
  /// The judged items' ids, in the order of the matrix.
  public let items: [String]
  /// How the experts were asked.
  public let form: Judgements.Form
  /// The weights that count, which sum to 1: the experts', combined with the objective ones where
  /// the rule says so.
  public package(set) var weights: [Double]
  /// The weights that the experts' judgements give, which sum to 1.
  public package(set) var expertWeights: [Double]
  /// The declared objective weights, or `nil`.
  public let objectiveWeights: [Double]?
  /// Per item the least, middle and largest weight of triangular judgements; otherwise `nil`.
  public let fuzzyWeights: [[Double]]?
  /// The group's judgement matrix, n × n row by row, judgements nobody made completed; `nil` where
  /// there is none: priorities were averaged, or the form is another.
  public let matrix: [Double]?
  /// How many experts judged each pair, n × n row by row; `nil` where there is no group matrix.
  public let counts: [Int]?
  /// The pairs that nobody judged, by ids.
  public let missing: [[String]]
  /// The principal eigenvalue of the group's matrix; `nil` where there is none.
  public let lambdaMax: Double?
  /// CI = (λmax − n)/(n − 1), or `nil`.
  public let consistencyIndex: Double?
  /// CR = CI/RI, or `nil`; the quality says why.
  public let consistencyRatio: Double?
  /// The random index that was used, or `nil`.
  public let randomIndex: Double?
  /// What else is known of the group's matrix; `nil` where there is none.
  public let quality: JudgementQuality?
  /// The experts, in order of their codes.
  public let experts: [ExpertRecord]
  /// How far the experts who count agree, 0–1 (Goepel's S*), or `nil` for fewer than two.
  public let consensus: Double?
  /// The consensus in a word: very-low, low, moderate, high, very-high; or `nil`.
  public let consensusLevel: String?
  /// How far the experts' rankings agree (Kendall's W), or `nil` for fewer than two.
  public let concordance: ConcordanceRecord?
  /// Per item, how the weights of the experts who count differ; empty for fewer than two.
  public let agreement: [Distribution]
  /// Per item, how far its weight can be trusted; empty where nothing can be drawn.
  public let intervals: [WeightIntervals]

  /// Makes a record.
  public init(
    parent: String, items: [String], form: Judgements.Form, weights: [Double],
    expertWeights: [Double], objectiveWeights: [Double]?, fuzzyWeights: [[Double]]?,
    matrix: [Double]?, counts: [Int]?, missing: [[String]], lambdaMax: Double?,
    consistencyIndex: Double?, consistencyRatio: Double?, randomIndex: Double?,
    quality: JudgementQuality?, experts: [ExpertRecord], consensus: Double?,
    consensusLevel: String?, concordance: ConcordanceRecord?, agreement: [Distribution],
    intervals: [WeightIntervals]
  ) {
    self.parent = parent
    self.items = items
    self.form = form
    self.weights = weights
    self.expertWeights = expertWeights
    self.objectiveWeights = objectiveWeights
    self.fuzzyWeights = fuzzyWeights
    self.matrix = matrix
    self.counts = counts
    self.missing = missing
    self.lambdaMax = lambdaMax
    self.consistencyIndex = consistencyIndex
    self.consistencyRatio = consistencyRatio
    self.randomIndex = randomIndex
    self.quality = quality
    self.experts = experts
    self.consensus = consensus
    self.consensusLevel = consensusLevel
    self.concordance = concordance
    self.agreement = agreement
    self.intervals = intervals
  }

  private enum CodingKeys: String, CodingKey {
    case parent, items, form, weights, expertWeights, objectiveWeights, fuzzyWeights, matrix,
      counts, missing, lambdaMax, consistencyIndex, consistencyRatio, randomIndex, quality, experts,
      consensus, consensusLevel, concordance, agreement, intervals
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(parent, forKey: .parent)
    try container.encode(items, forKey: .items)
    try container.encode(form, forKey: .form)
    try container.encode(weights, forKey: .weights)
    try container.encode(expertWeights, forKey: .expertWeights)
    try container.encode(objectiveWeights, forKey: .objectiveWeights)
    try container.encode(fuzzyWeights, forKey: .fuzzyWeights)
    try container.encode(matrix, forKey: .matrix)
    try container.encode(counts, forKey: .counts)
    try container.encode(missing, forKey: .missing)
    try container.encode(lambdaMax, forKey: .lambdaMax)
    try container.encode(consistencyIndex, forKey: .consistencyIndex)
    try container.encode(consistencyRatio, forKey: .consistencyRatio)
    try container.encode(randomIndex, forKey: .randomIndex)
    try container.encode(quality, forKey: .quality)
    try container.encode(experts, forKey: .experts)
    try container.encode(consensus, forKey: .consensus)
    try container.encode(consensusLevel, forKey: .consensusLevel)
    try container.encode(concordance, forKey: .concordance)
    try container.encode(agreement, forKey: .agreement)
    try container.encode(intervals, forKey: .intervals)
  }
}
