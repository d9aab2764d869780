// SPDX-License-Identifier: Apache-2.0

/// How consistent judgements are, beyond their ratio, and what to look at again.
public struct JudgementQuality: Sendable, Hashable, Codable {
  /// The table that the random index is from; for incomplete matrices the simulated one. `nil` where none was used.
  public let randomIndexTable: String?
  /// Why there is no consistency ratio: `untested` (nothing could contradict), `beyond-table`,
  /// `unconnected`; or `nil`.
  public let absence: String?
  /// The geometric consistency index, or `nil` where nothing could contradict.
  public let geometricIndex: Double?
  /// The index's usual limit for this number of items, or `nil`.
  public let geometricLimit: Double?
  /// Koczkodaj's index of the worst triad, 0–1, or `nil` where no triad was judged.
  public let triadIndex: Double?
  /// The largest difference between the weights and those of the mirrored matrix; a property of the
  /// eigenvector. `nil` for other methods and for incomplete matrices.
  public let rightLeftDifference: Double?
  /// The three judgements that contradict each other most, or `nil` where none do.
  public let worstTriad: TriadRecord?
  /// The judgements that cost most consistency, the costliest first; never applied.
  public let revisions: [RevisionRecord]

  /// Makes a record.
  public init(
    randomIndexTable: String?, absence: String?, geometricIndex: Double?, geometricLimit: Double?,
    triadIndex: Double?, rightLeftDifference: Double?, worstTriad: TriadRecord?,
    revisions: [RevisionRecord]
  ) {
    self.randomIndexTable = randomIndexTable
    self.absence = absence
    self.geometricIndex = geometricIndex
    self.geometricLimit = geometricLimit
    self.triadIndex = triadIndex
    self.rightLeftDifference = rightLeftDifference
    self.worstTriad = worstTriad
    self.revisions = revisions
  }

  private enum CodingKeys: String, CodingKey {
    case randomIndexTable, absence, geometricIndex, geometricLimit, triadIndex, rightLeftDifference,
      worstTriad, revisions
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(randomIndexTable, forKey: .randomIndexTable)
    try container.encode(absence, forKey: .absence)
    try container.encode(geometricIndex, forKey: .geometricIndex)
    try container.encode(geometricLimit, forKey: .geometricLimit)
    try container.encode(triadIndex, forKey: .triadIndex)
    try container.encode(rightLeftDifference, forKey: .rightLeftDifference)
    try container.encode(worstTriad, forKey: .worstTriad)
    try container.encode(revisions, forKey: .revisions)
  }
}

/// Three judgements that contradict each other: first over second, second over third, and first over
/// third.
public struct TriadRecord: Sendable, Hashable, Codable {
  /// The ids of the first, second and third item.
  public let items: [String]
  /// How many times the first item outweighs the second.
  public let firstOverSecond: Double
  /// How many times the second item outweighs the third.
  public let secondOverThird: Double
  /// How many times the first item outweighs the third.
  public let firstOverThird: Double

  /// Makes a record.
  public init(
    items: [String], firstOverSecond: Double, secondOverThird: Double, firstOverThird: Double
  ) {
    self.items = items
    self.firstOverSecond = firstOverSecond
    self.secondOverThird = secondOverThird
    self.firstOverThird = firstOverThird
  }

  private enum CodingKeys: String, CodingKey {
    case items, firstOverSecond, secondOverThird, firstOverThird
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(firstOverSecond, forKey: .firstOverSecond)
    try container.encode(secondOverThird, forKey: .secondOverThird)
    try container.encode(firstOverThird, forKey: .firstOverThird)
  }
}

/// One judgement that the others contradict, and what they imply instead.
public struct RevisionRecord: Sendable, Hashable, Codable {
  /// The id of the left item.
  public let left: String
  /// The id of the right item.
  public let right: String
  /// How many times left outweighs right, as judged.
  public let value: Double
  /// What the other judgements imply.
  public let implied: Double
  /// The nearest value of the scale.
  public let suggested: Double
  /// The consistency ratio if the judgement were the suggested value, or `nil` where there is none.
  public let ratioIfChanged: Double?

  /// Makes a record.
  public init(
    left: String, right: String, value: Double, implied: Double, suggested: Double,
    ratioIfChanged: Double?
  ) {
    self.left = left
    self.right = right
    self.value = value
    self.implied = implied
    self.suggested = suggested
    self.ratioIfChanged = ratioIfChanged
  }

  private enum CodingKeys: String, CodingKey {
    case left, right, value, implied, suggested, ratioIfChanged
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(left, forKey: .left)
    try container.encode(right, forKey: .right)
    try container.encode(value, forKey: .value)
    try container.encode(implied, forKey: .implied)
    try container.encode(suggested, forKey: .suggested)
    try container.encode(ratioIfChanged, forKey: .ratioIfChanged)
  }
}

/// A best–worst sheet: the best item against all, and all against the worst.
public struct BestWorstRecord: Sendable, Hashable, Codable {
  /// The id of the item that counts most.
  public let best: String
  /// The id of the item that counts least.
  public let worst: String
  /// How many times the best item outweighs each item.
  public let bestToOthers: [Double]
  /// How many times each item outweighs the worst one.
  public let othersToWorst: [Double]

  /// Makes a record.
  public init(
    best: String, worst: String, bestToOthers: [Double], othersToWorst: [Double]
  ) {
    self.best = best
    self.worst = worst
    self.bestToOthers = bestToOthers
    self.othersToWorst = othersToWorst
  }

  private enum CodingKeys: String, CodingKey {
    case best, worst, bestToOthers, othersToWorst
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(best, forKey: .best)
    try container.encode(worst, forKey: .worst)
    try container.encode(bestToOthers, forKey: .bestToOthers)
    try container.encode(othersToWorst, forKey: .othersToWorst)
  }
}
