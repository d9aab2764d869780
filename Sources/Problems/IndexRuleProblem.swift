// SPDX-License-Identifier: Apache-2.0

/// A rule that an index system writes down — points, gates, classes, profiles — does not hold.
public enum IndexRuleProblem: ProblemWords, ProblemEntries {
  // MARK: Presets, grades, classes

  /// A preset has children of its own.
  case presetWithChildren(element: String, preset: String, found: String)
  /// The classes’ preset was made for other grade scores.
  case classesOfOtherGrades(preset: String, expected: [String], found: [String])
  /// There are no grades, and some indicators are not scored in points.
  case gradesMissing(indicators: [String])
  /// Points are scaled to the best grade’s score, which is not 100.
  case pointsScaled(score: String)
  /// The last class has a condition or a limit.
  case lastClassWithRule(id: String, name: String)
  /// An attribute says how a limit is meant that is not there.
  case limitMissing(name: String, needs: [String])

  // MARK: Points

  /// A number is not greater than 0.
  case notPositive(name: String, value: String)
  /// A number of points is below 0 or above full marks.
  case pointsBeyondFull(points: String, full: String)
  /// A step says neither or both of from and up-to.
  case stepBorder(id: String)
  /// Some steps say from and some up-to.
  case stepsMixed(id: String)
  /// A step’s border or points do not follow from those of the step before.
  case stepsOutOfOrder(id: String, isFalling: Bool)
  /// No step brings full marks.
  case fullMarksNotReached(id: String, points: String, full: String)
  /// The points of a list do not sum to full marks.
  case pointsDoNotSumToFull(id: String, sum: String, full: String)
  /// Several rules stand where one may.
  case rulesTogether(id: String, found: [String])
  /// An attribute belongs to points rules of another form.
  case attributeOfOtherRule(name: String, id: String, forms: [String])
  /// The least figure that brings anything is below the one from which units are counted.
  case fromBelowAbove(from: String, above: String)
  /// An indicator of this kind has no anchors.
  case anchorsElsewhere(id: String, kind: String)
  /// An element belongs to other kinds of indicator.
  case ruleElsewhere(element: String, id: String, kind: String, kinds: [String])
  /// Two levels stand for the same grade or points.
  case levelTwice(value: String)
  /// Siblings without weights have full marks in part.
  case weightsNeeded(parent: String, with: [String], without: [String])

  // MARK: Bonus and deductions

  /// A cap has nothing to cap.
  case capWithoutItems(name: String, items: String)
  /// The most points with bonuses are fewer than full marks.
  case highestBelowFull(highest: String, full: String)

  // MARK: Gates and vetoes

  /// No criterion or indicator has this id.
  case unknownNode(value: String, known: [String])
  /// No gate or veto has this id.
  case unknownGate(value: String, known: [String])
  /// Something is named twice in one place.
  case namedTwice(value: String, element: String)
  /// Nothing follows where a gate is not met.
  case gateWithoutEffect(id: String)
  /// A figure’s gate has neither a least nor a greatest figure.
  case figureWithoutLimits(id: String)
  /// The least figure is above the greatest.
  case minimumAboveMaximum(minimum: String, maximum: String)
  /// A gate that nobody states has no day until which it may be mended.
  case cannotMend(id: String)

  // MARK: Profiles

  /// A profile gives a weight to some of the siblings that apply.
  case profileWeightsMissing(profile: String, parent: String, missing: [String])
  /// A profile gives a weight to what does not apply in it.
  case weightOfNotApplicable(profile: String, node: String)
  /// Nothing applies in a profile.
  case nothingApplies(profile: String)

  // MARK: Evidence

  /// More weight rests on what alliances supply themselves than is allowed.
  case selfReportedAboveLimit(profile: String?, share: String, limit: String, indicators: [String])
  /// An indicator does not say who stands behind it.
  case evidenceMissing(id: String)

  // MARK: Shapes

  /// A shape has more or fewer points than its form takes.
  case shapePointCount(form: String, found: Int, expected: Int)
  /// A shape’s points are not in order, or not apart where they must be.
  case shapePointsOutOfOrder(form: String, points: String)
  /// The spread of a Gaussian is not greater than 0.
  case shapeSpreadNotPositive(value: String)
  /// A grade has two shapes.
  case shapeTwice(grade: String)
  /// Figures belong to no grade: between two figures, one alone, or all beyond one.
  case shapesLeaveGap(id: String, from: String?, to: String?)
  /// Memberships do not sum to 1 at every figure.
  case shapesNormalised(
    id: String, least: String, leastAt: String, greatest: String, greatestAt: String)
  /// A better figure scores less than a worse one.
  case shapesReversed(
    id: String, worse: String, better: String, scoreOfWorse: String, scoreOfBetter: String)

  // MARK: What a round shows of it

  /// Points have no shares of grades, so that only the weighted average can bring them together.
  case operatorWithPoints(name: String, indicators: [String])
  /// An indicator tells alliances apart hardly or not at all.
  case noDiscrimination(id: String, alliances: Int, atBest: Int, atWorst: Int)

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
