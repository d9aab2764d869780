// SPDX-License-Identifier: Apache-2.0

/// How strongly a figure belongs to each grade: piecewise linear between anchors.
///
/// An anchor is the figure at which the membership of its grade is 1. Between two neighbouring
/// anchors xₖ and xₘ only their grades count: rₖ = (x − xₘ) ÷ (xₖ − xₘ), rₘ = 1 − rₖ. Beyond the
/// first and the last anchor the membership stays 1 (flat shoulders). So every result is ≥ 0, sums
/// to 1, needs no scaling, and a better figure never shifts membership to a worse grade.
///
/// Grades count from 0, best first. Anchors are absolute numbers: nothing here sees a cohort.
public struct MembershipFunction: Sendable, Hashable {
  /// The number of grades, the length of every result.
  public let gradeCount: Int

  /// The grades that have an anchor, ascending; the others always get 0.
  public let grades: [Int]

  /// Anchors of the side on which less is worse: falling. Empty for a cost.
  private let falling: [Double]

  /// Anchors of the side on which more is worse: rising. Empty for a benefit.
  private let rising: [Double]

  /// More is better: anchors strictly falling from the best grade to the worst.
  ///
  /// - Parameters:
  ///   - anchors: one figure for each grade named, best first.
  ///   - grades: the grades they stand for, ascending; all grades where nil.
  ///   - gradeCount: the number of grades n ≥ 2.
  /// - Throws: ``MembershipFunctionError``.
  public init(
    benefit anchors: [Double], grades: [Int]? = nil, gradeCount: Int
  ) throws(MembershipFunctionError) {
    self.grades = try Self.checked(grades, gradeCount: gradeCount)
    try Self.check(anchors, against: self.grades, rising: false)
    self.gradeCount = gradeCount
    (falling, rising) = (anchors, [])
  }

  /// Less is better: anchors strictly rising from the best grade to the worst.
  ///
  /// Parameters and errors as ``init(benefit:grades:gradeCount:)``.
  public init(
    cost anchors: [Double], grades: [Int]? = nil, gradeCount: Int
  ) throws(MembershipFunctionError) {
    self.grades = try Self.checked(grades, gradeCount: gradeCount)
    try Self.check(anchors, against: self.grades, rising: true)
    self.gradeCount = gradeCount
    (falling, rising) = ([], anchors)
  }

  /// A range is best: full membership of the first grade from `low[0]` to `high[0]`.
  ///
  /// - Parameters:
  ///   - low: anchors below the range, strictly falling.
  ///   - high: anchors above the range, strictly rising, with low[0] ≤ high[0].
  ///   - grades: the grades they stand for, ascending; all grades where nil.
  ///   - gradeCount: the number of grades n ≥ 2.
  /// - Throws: ``MembershipFunctionError``.
  public init(
    low: [Double], high: [Double], grades: [Int]? = nil, gradeCount: Int
  ) throws(MembershipFunctionError) {
    self.grades = try Self.checked(grades, gradeCount: gradeCount)
    try Self.check(low, against: self.grades, rising: false)
    try Self.check(high, against: self.grades, rising: true)
    guard low[0] <= high[0] else {
      throw .rangeTurnedRound(low: low[0], high: high[0])
    }
    self.gradeCount = gradeCount
    (falling, rising) = (low, high)
  }

  /// The membership vector of a figure.
  ///
  /// - Parameter figure: in the anchors' unit; ±∞ is beyond every anchor.
  /// - Returns: `gradeCount` numbers ≥ 0, at most two of them above 0, rₖ and 1 − rₖ; nil for
  ///   a NaN.
  /// - Complexity: O(grades).
  public func membership(of figure: Double) -> [Double]? {
    guard !figure.isNaN else { return nil }
    var result = [Double](repeating: 0, count: gradeCount)
    if let best = falling.first, figure < best {
      // Negated, a falling side is a rising one.
      spread(-figure, over: falling.map { -$0 }, into: &result)
    } else if let best = rising.first, figure > best {
      spread(figure, over: rising, into: &result)
    } else {
      result[grades[0]] = 1
    }
    return result
  }

  /// Distributes 1 over two neighbouring grades, the anchors rising and the figure above the first.
  private func spread(_ figure: Double, over anchors: [Double], into result: inout [Double]) {
    guard let upper = anchors.firstIndex(where: { figure <= $0 }), upper > 0 else {
      result[grades[anchors.count - 1]] = 1
      return
    }
    let better = (anchors[upper] - figure) / (anchors[upper] - anchors[upper - 1])
    result[grades[upper - 1]] = better
    result[grades[upper]] = 1 - better
  }

  private static func checked(
    _ grades: [Int]?, gradeCount: Int
  ) throws(MembershipFunctionError) -> [Int] {
    guard gradeCount >= 2 else { throw .tooFewGrades(gradeCount) }
    guard let grades else { return Array(0..<gradeCount) }
    guard grades.count >= 2 else { throw .tooFewGrades(grades.count) }
    for (position, grade) in grades.enumerated() {
      guard (0..<gradeCount).contains(grade) else { throw .unknownGrade(grade) }
      guard position == 0 || grades[position - 1] < grade else {
        throw .gradesNotAscending(position: position)
      }
    }
    return grades
  }

  private static func check(
    _ anchors: [Double], against grades: [Int], rising: Bool
  ) throws(MembershipFunctionError) {
    guard anchors.count == grades.count else {
      throw .wrongNumberOfAnchors(expected: grades.count, found: anchors.count)
    }
    for (position, anchor) in anchors.enumerated() {
      guard anchor.isFinite else { throw .notFinite(position: position) }
      guard position > 0 else { continue }
      let step = anchor - anchors[position - 1]
      guard rising ? step > 0 : step < 0 else {
        throw rising ? .notRising(position: position) : .notFalling(position: position)
      }
      guard step.isFinite else { throw .notFinite(position: position) }
    }
  }
}

/// Why anchors make no membership function; positions count anchors from 0.
public enum MembershipFunctionError: Error, Sendable, Hashable {
  /// Fewer than two grades, or than two grades with anchors.
  case tooFewGrades(Int)
  /// A grade that does not exist.
  case unknownGrade(Int)
  /// The grades named are not in ascending order, or one is named twice.
  case gradesNotAscending(position: Int)
  /// Not one anchor for each grade.
  case wrongNumberOfAnchors(expected: Int, found: Int)
  /// An anchor, or the distance from the one before, is not a finite number.
  case notFinite(position: Int)
  /// An anchor that should be below the one before it is not.
  case notFalling(position: Int)
  /// An anchor that should be above the one before it is not.
  case notRising(position: Int)
  /// The low anchor of the best grade lies above its high anchor.
  case rangeTurnedRound(low: Double, high: Double)
}
