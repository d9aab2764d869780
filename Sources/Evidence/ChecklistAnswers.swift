// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// What stands for a checklist's point.
public enum PointState: String, Sendable, Hashable, Codable, CaseIterable {
  /// Kept.
  case yes
  /// Kept in part: counts one half.
  case partial
  /// Not kept.
  case no
  /// Does not apply: leaves the denominator.
  case notApplicable = "n/a"
}

/// The alliances' answers to the points of the checklists.
public struct ChecklistAnswers: Sendable, Hashable {
  /// One alliance's answer for one point.
  public struct Entry: Sendable, Hashable, Codable {
    /// The state that counts, or `nil` where nothing was supplied.
    public let state: PointState?
    /// The state as the alliance claimed it, or `nil` where the file does not say.
    public let reported: PointState?
    /// Why the two differ; may be empty.
    public let reason: String
    /// The evidence's number; may be empty.
    public let evidence: String

    /// Makes an entry.
    public init(
      state: PointState?, reported: PointState? = nil, reason: String = "",
      evidence: String = ""
    ) {
      self.state = state
      self.reported = reported
      self.reason = reason
      self.evidence = evidence
    }

    /// Whether a state does not count for want of evidence: kept or kept in part, of a point that needs
    /// the number of a piece of evidence, in a row that has none.
    public func lacksEvidence(_ state: PointState, for point: ChecklistPoint) -> Bool {
      point.needsEvidence && evidence.isEmpty && (state == .yes || state == .partial)
    }
  }

  private var entries: [String: [String: Entry]] = [:]

  /// Makes empty answers.
  public init() {}

  /// An alliance's answer for a point; nothing supplied where there is no row.
  public func entry(alliance: String, point: String) -> Entry {
    entries[alliance]?[point] ?? Entry(state: nil)
  }

  /// Whether a row stands for this alliance and point.
  public func has(alliance: String, point: String) -> Bool {
    entries[alliance]?[point] != nil
  }

  /// Sets an answer.
  public mutating func set(_ entry: Entry, alliance: String, point: String) {
    entries[alliance, default: [:]][point] = entry
  }
}
