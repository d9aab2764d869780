// SPDX-License-Identifier: Apache-2.0

/// A row of the judgements or of the experts breaks a rule.
public enum JudgementProblem: ProblemWords, ProblemEntries {
  /// A parent is not in the index system.
  case unknownParent(value: String, known: [String])
  /// A compared item is not a child of the parent.
  case unknownItem(value: String, parent: String, known: [String])
  /// An item is compared with itself.
  case comparedWithItself(value: String)
  /// A judgement cannot be read.
  case notANumber(value: String, fault: NumberFault)
  /// A judgement is not on the scale.
  case offScale(value: String)
  /// An expert judged a pair twice.
  case judgedTwice(left: String, right: String, firstLine: Int, firstValue: String, value: String)
  /// An expert judged some pairs of a parent and not all.
  case incomplete(expert: String, parent: String, missing: [String])
  /// An expert is not among the experts.
  case unknownExpert(value: String, known: [String])
  /// An expert stands twice among the experts.
  case duplicateExpert(id: String, firstLine: Int)
  /// An expert’s weight is not greater than 0.
  case weightNotPositive(value: String)
  /// A parent has more children than can be compared.
  case tooManyItems(parent: String, count: Int)
  /// Judgements take the place of the index system’s weights.
  case weightsReplaced(parent: String)
  /// An expert’s sheet is above the declared limit.
  case aboveLimit(expert: String, parent: String, ratio: String, limit: String)
  /// The group’s matrix is above the declared limit.
  case groupAboveLimit(parent: String, ratio: String, limit: String)
  /// There is no judgement at all.
  case noJudgements
  /// A judgement does not say its parent, expert or items.
  case blankCell(column: String)

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
