// SPDX-License-Identifier: Apache-2.0

/// Which responses are counted: what happens to those that a person would look at twice.
public struct CountingRule: Sendable, Hashable, Codable {
  /// What happens to a response.
  public enum Treatment: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is counted.
    case keep
    /// It is counted, and how many there are is reported.
    case flag
    /// It is not counted, and how many there are is reported.
    case drop
  }

  /// Which of several responses of one respondent to one alliance counts.
  public enum Duplicate: String, Sendable, Hashable, Codable, CaseIterable {
    /// The first in the order of the files.
    case first
    /// The last.
    case last
  }

  /// What one is: who has one vote.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every respondent.
    case respondent
    /// Every organisation: its respondents' answers are averaged first.
    case organisation
  }

  /// Several responses of one respondent to one alliance; `nil`: they are an error.
  public var duplicates: Treatment?
  /// Which of them counts where the others are dropped.
  public var counted = Duplicate.last
  /// Trials; `nil`: they are counted and warned of.
  public var previews: Treatment?
  /// Responses that were not finished; `nil`: they are counted and warned of.
  public var incomplete: Treatment?
  /// Responses that took less than ``seconds``.
  public var tooFast = Treatment.flag
  /// What is too fast, or `nil`: two seconds for each item that was asked.
  public var seconds: Double?
  /// Responses with the same answer, as printed, to every scored item of one scale.
  public var straightLined = Treatment.flag
  /// Responses that miss an attention item.
  public var inattentive = Treatment.flag
  /// Who has one vote.
  public var unit = Unit.respondent

  /// Makes the rule that holds where a round declares none.
  public init() {}
}
