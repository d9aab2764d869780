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
  case offScale(expert: String, left: String, right: String, value: String)
  /// An expert judged a pair twice.
  case judgedTwice(
    expert: String, left: String, right: String, first: EarlierPlace, firstValue: String,
    value: String)
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
  /// A cell of a square table and its mirror say different things.
  case mirrorContradicts(
    expert: String, left: String, right: String, value: String, mirror: String,
    first: EarlierPlace)
  /// A triangular judgement lacks its value or one of its bounds.
  case oneBound(expert: String, low: String, value: String, high: String)
  /// The bounds of a triangular judgement are not on either side of its value.
  case boundsOutOfOrder(expert: String, low: String, value: String, high: String)
  /// Experts are asked in two ways under one parent.
  case twoForms(parent: String, form: Form, file: String, firstForm: Form, first: EarlierPlace)
  /// A sheet of points or a best–worst sheet breaks a rule.
  case form(JudgementFormProblem)
  /// A square table or a survey breaks a rule.
  case layout(JudgementLayoutProblem)

  /// How experts were asked.
  public enum Form: Sendable, Hashable, CaseIterable {
    /// Pair by pair.
    case pairs
    /// The best and the worst against all others.
    case bestWorst
    /// A total of points shared out.
    case points
  }

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
