// SPDX-License-Identifier: Apache-2.0

/// What reviewers (评审专家) gave: points or grades by alliance, indicator and expert.
///
/// Invariant, once read: one mark per alliance, indicator and expert; no mark of an expert on an
/// alliance that the expert stands aside from.
public struct ReviewerMarks: Sendable, Hashable {
  /// What a mark rests on.
  public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// Papers.
    case documents
    /// A visit.
    case siteVisit = "site-visit"
    /// What the media report.
    case media
    /// What departments of government say.
    case departments
  }

  /// One mark.
  public struct Mark: Sendable, Hashable {
    /// The alliance's id.
    public let alliance: String
    /// The id of the indicator, bonus or deduction.
    public let indicator: String
    /// The reviewer's code.
    public let expert: String
    /// Points; `nil` of a grade.
    public let points: Double?
    /// The position of the grade, best first; `nil` of points.
    public let grade: Int?
    /// What it rests on, or `nil`.
    public let source: Source?

    /// Makes a mark.
    public init(
      alliance: String, indicator: String, expert: String, points: Double? = nil,
      grade: Int? = nil, source: Source? = nil
    ) {
      self.alliance = alliance
      self.indicator = indicator
      self.expert = expert
      self.points = points
      self.grade = grade
      self.source = source
    }
  }

  /// A reviewer who stands aside from an alliance (回避).
  public struct Recusal: Sendable, Hashable, Codable {
    /// The reviewer's code.
    public let expert: String
    /// The alliance's id.
    public let alliance: String
    /// Why.
    public let reason: String

    /// Makes a recusal.
    public init(expert: String, alliance: String, reason: String) {
      self.expert = expert
      self.alliance = alliance
      self.reason = reason
    }
  }

  /// The marks.
  public var marks: [Mark]
  /// Who stands aside.
  public var recusals: [Recusal]

  /// Makes marks.
  public init(marks: [Mark] = [], recusals: [Recusal] = []) {
    self.marks = marks
    self.recusals = recusals
  }
}

/// How reviewers' marks become one.
public struct ReviewerRule: Sendable, Hashable, Codable {
  /// The ways.
  public enum Combination: String, Sendable, Hashable, Codable, CaseIterable {
    /// The mean.
    case mean
    /// The mean without the highest and the lowest mark.
    case trimmed
  }

  /// The way.
  public var combination: Combination
  /// From how many marks on the highest and the lowest are left out; 3 or more.
  public var trimFrom: Int
  /// How many marks there must be; below it there is no figure.
  public var least: Int

  /// Makes a rule.
  public init(combination: Combination = .mean, trimFrom: Int = 5, least: Int = 1) {
    self.combination = combination
    self.trimFrom = trimFrom
    self.least = least
  }
}

/// Which stage of checking counts.
public enum VerificationStage: String, Sendable, Hashable, Codable, CaseIterable {
  /// What the alliance reported.
  case reported
  /// What the first check found; where there was none, nothing.
  case firstCheck = "first-check"
  /// What was verified; where it was not yet, nothing.
  case verified
}
