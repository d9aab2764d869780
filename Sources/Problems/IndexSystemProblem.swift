// SPDX-License-Identifier: Apache-2.0

/// An index system breaks a rule.
public enum IndexSystemProblem: ProblemWords, ProblemEntries {
  /// There are fewer than two grades.
  case tooFewGrades(count: Int)
  /// A grade scores no less than the one before it.
  case gradeScoresDoNotFall(id: String, score: String)
  /// There are fewer than two classes.
  case tooFewClasses(count: Int)
  /// A class other than the last has no cut-off.
  case classWithoutFrom(id: String)
  /// The last class has a cut-off.
  case lastClassWithFrom(id: String)
  /// A cut-off is not below the one before it.
  case classesDoNotFall(id: String, from: String)
  /// An expectation names a class that is not there.
  case unknownExpectedClass(value: String, known: [String])
  /// A reference alliance lands in another class than expected.
  case expectationMissed(reference: String, expected: String, found: String, score: String)
  /// Some siblings have a weight and some have none.
  case weightsMixed(parent: String, without: [String])
  /// A weight is not greater than 0.
  case weightNotPositive(value: String)
  /// Siblings’ weights are too far from 1.
  case weightsDoNotSum(parent: String, sum: String)
  /// Siblings’ weights were scaled to sum to 1.
  case weightsScaled(parent: String, sum: String)
  /// There are more or fewer anchors than grades.
  case anchorCount(found: Int, expected: Int)
  /// Anchors that must fall do not.
  case anchorsDoNotFall(values: String)
  /// Anchors that must rise do not.
  case anchorsDoNotRise(values: String)
  /// An indicator that needs anchors has none.
  case anchorsMissing(id: String, kind: String)
  /// A survey indicator has anchors.
  case anchorsOnSurvey(id: String)
  /// A grade is not there.
  case unknownGrade(value: String, known: [String])
  /// The grades of anchors are not in order, or fewer than two.
  case anchorGradesOutOfOrder(value: String)
  /// A range’s best low value is above its best high value.
  case rangeCrosses(low: String, high: String)
  /// A range’s anchors are not given as low and high.
  case rangeWithoutLowAndHigh(id: String)
  /// Anchors of another kind are given as low and high.
  case lowAndHighElsewhere(id: String)
  /// A node with children says a kind.
  case criterionWithKind(id: String)
  /// A criterion has no children.
  case criterionWithoutChildren(id: String)
  /// A checklist has no points.
  case pointsMissing(id: String)
  /// An indicator that is not a checklist has points.
  case pointsElsewhere(id: String)
  /// The least plausible value is above the greatest.
  case leastAboveMost(least: String, most: String)
  /// A checklist’s anchor is not a share.
  case checklistAnchorBeyondOne(value: String)
  /// An attribute does not belong to this kind.
  case attributeElsewhere(name: String, kind: String)
  /// There are more grades than fit.
  case tooManyGrades(count: Int)
  /// The last class has a condition, and no class is below it.
  case lastClassWithCondition(id: String)

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
