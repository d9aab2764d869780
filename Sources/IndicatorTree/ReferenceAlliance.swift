// SPDX-License-Identifier: Apache-2.0

/// An imagined alliance whose class shows what an index system's scores and cut-offs mean.
public enum ReferenceAlliance: String, Sendable, Hashable, Codable, CaseIterable {
  /// Every indicator wholly in the best grade.
  case allBest = "all-best"
  /// Every indicator wholly in the middle grade (of an even number, the better of the two).
  case allMiddle = "all-middle"
  /// Every indicator wholly in the second-worst grade (of two grades, the worse).
  case allNegative = "all-negative"
  /// Every answer and checklist in the worst grade, every benefit and range figure at its least
  /// plausible value (0 where none is stated), every cost figure in the worst grade.
  case nothingDone = "nothing-done"
}

/// The class that an index system's author expects of a reference alliance.
public struct Expectation: Sendable, Hashable, Codable {
  /// The reference alliance.
  public let reference: ReferenceAlliance
  /// The id of the class it must land in.
  public let resultClass: String

  /// Makes an expectation.
  public init(reference: ReferenceAlliance, resultClass: String) {
    self.reference = reference
    self.resultClass = resultClass
  }

  private enum CodingKeys: String, CodingKey {
    case reference
    case resultClass = "class"
  }
}
