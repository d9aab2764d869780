// SPDX-License-Identifier: Apache-2.0

/// A behavioural anchor: what a grade or a number of points stands for, in words that reviewers see
/// on their form and readers on the card.
public struct GradeLevel: Sendable, Hashable, Codable {
  /// The position of the grade, best first from 0; `nil` for points.
  public let grade: Int?
  /// The points; `nil` for a grade.
  public let points: Double?
  /// What it stands for.
  public let text: LocalizedText

  /// Makes a level.
  public init(grade: Int? = nil, points: Double? = nil, text: LocalizedText) {
    self.grade = grade
    self.points = points
    self.text = text
  }
}
