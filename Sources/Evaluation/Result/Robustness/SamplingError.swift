// SPDX-License-Identifier: Apache-2.0

/// How far a score could lie from what all who were to be asked would have given.
///
/// Of the survey's sampling only: statistics, checklists and panels have none. Respondents are the
/// units, audiences the strata.
public struct SamplingError: Sendable, Hashable, Codable {
  /// Why there is no standard error.
  public enum Absence: String, Sendable, Hashable, Codable, CaseIterable {
    /// Only counts are known: nothing says which answers are one person's.
    case countsOnly = "counts-only"
    /// No audience has the respondents that a variance takes, and there is none to borrow.
    case tooFewRespondents = "too-few-respondents"
    /// The score is no weighted average of scores.
    case operatorNotLinear = "operator-not-linear"
  }

  /// The standard error, ≥ 0: 0 where everybody answered, or all alike; `nil` with a reason.
  public let standardError: Double?
  /// Satterthwaite's degrees of freedom; `nil` without a standard error, and where it is 0.
  public let degreesOfFreedom: Double?
  /// The ends of the 95 % interval, within the range of the grades' scores; `nil` without a standard
  /// error, and where some did not answer and all others answered alike.
  public let interval: Interval?
  /// How many respondents stand behind it: the sum over the audiences, of each the most that answered
  /// one of its questionnaires.
  public let respondents: Int
  /// Whether so few answered, or all of some alike, that this is indicative only (仅供参考).
  public let isIndicative: Bool
  /// Whether an audience borrowed the pooled variance, having too few respondents.
  public let borrowsVariance: Bool
  /// Which ones; empty in a result that is published where audiences are small.
  public package(set) var pooled: [String]
  /// The audiences whose number of members is not known, or smaller than the number of answers: taken
  /// as very many.
  public let unknownSize: [String]
  /// Why there is none, or `nil`.
  public let absent: Absence?

  /// Makes a sampling error.
  public init(
    standardError: Double?, degreesOfFreedom: Double?, interval: Interval?, respondents: Int,
    isIndicative: Bool, pooled: [String] = [], unknownSize: [String] = [], absent: Absence? = nil
  ) {
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.interval = interval
    self.respondents = respondents
    self.isIndicative = isIndicative
    borrowsVariance = !pooled.isEmpty
    self.pooled = pooled
    self.unknownSize = unknownSize
    self.absent = absent
  }
}

/// Two ends, written `[low,high]`.
public struct Interval: Sendable, Hashable, Codable {
  /// The lower end.
  public let low: Double
  /// The upper end, at least the lower.
  public let high: Double

  /// Makes an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Decodes two numbers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    low = try container.decode(Double.self)
    high = try container.decode(Double.self)
  }

  /// Encodes two numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(low)
    try container.encode(high)
  }
}
