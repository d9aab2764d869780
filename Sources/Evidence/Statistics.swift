// SPDX-License-Identifier: Apache-2.0

/// The verified figures of the alliances: a value, or absent with its reason; never 0 for absent.
public struct Statistics: Sendable, Hashable {
  /// One alliance's figure for one indicator, bonus or deduction.
  public struct Figure: Sendable, Hashable, Codable {
    /// The verified figure, or `nil`.
    public let value: Double?
    /// Why there is no value; `nil` exactly where there is one.
    public let absent: Absence?
    /// The figure as the alliance claimed it, or `nil` where the file does not say.
    public let reported: Double?
    /// What the first check found, or `nil`.
    public let firstCheck: Double?
    /// Why the value differs from the reported one; may be empty.
    public let reason: String
    /// Who verified it, by code or office; may be empty.
    public let verifiedBy: String
    /// On which day, as written; may be empty.
    public let verifiedOn: String
    /// The evidence's number; may be empty.
    public let evidence: String
    /// Where the figure comes from; may be empty.
    public let source: String

    /// Makes a figure.
    public init(
      value: Double?, absent: Absence?, reported: Double? = nil, firstCheck: Double? = nil,
      reason: String = "", verifiedBy: String = "", verifiedOn: String = "",
      evidence: String = "", source: String = ""
    ) {
      self.value = value
      self.absent = absent
      self.reported = reported
      self.firstCheck = firstCheck
      self.reason = reason
      self.verifiedBy = verifiedBy
      self.verifiedOn = verifiedOn
      self.evidence = evidence
      self.source = source
    }
  }

  private var figures: [String: [String: Figure]] = [:]

  /// Makes empty statistics.
  public init() {}

  /// An alliance's figure for an indicator; not supplied where there is no row.
  public func figure(alliance: String, indicator: String) -> Figure {
    figures[alliance]?[indicator] ?? Figure(value: nil, absent: .notSupplied)
  }

  /// Whether a row stands for this alliance and indicator.
  public func has(alliance: String, indicator: String) -> Bool {
    figures[alliance]?[indicator] != nil
  }

  /// Sets a figure.
  public mutating func set(_ figure: Figure, alliance: String, indicator: String) {
    figures[alliance, default: [:]][indicator] = figure
  }
}
