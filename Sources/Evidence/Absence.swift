// SPDX-License-Identifier: Apache-2.0

/// Why a figure is not there. Absent is absent: never 0, −1 or NaN.
public enum Absence: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nobody who was asked gave a valid answer.
  case noAnswers = "no-answers"
  /// The indicator does not apply to this alliance.
  case notApplicable = "not-applicable"
  /// The figure was asked for and not supplied.
  case notSupplied = "not-supplied"
  /// Too much is missing for a score.
  case belowCompleteness = "below-completeness"
  /// The tally holds counts without respondents, so no interval follows from it.
  case countsOnly = "counts-only"
  /// A gate whose effect is "not scored" is not met.
  case gateNotMet = "gate-not-met"
  /// The figure exists and is withheld from publication.
  case notPublished = "not-published"
}
