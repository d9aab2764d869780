// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// A membership read in four ways, against plain whole numbers; and what the reading decides.
@Suite struct VerdictReadingTests {
  /// A way to read shares that are whole numbers of a whole, grades with whole scores.
  private struct Naive {
    let shares: [Int]
    let scores: [Int]
    var whole: Int { shares.reduce(0, +) }
    /// Whole × weighted mean.
    var mean: Int { zip(shares, scores).map { $0 * $1 }.reduce(0, +) }

    /// The grade nearest the mean, the worse of two.
    func nearest(among grades: [Int]) -> Int {
      var best = grades[0]
      for grade in grades.dropFirst() {
        let (one, other) = (abs(whole * scores[grade] - mean), abs(whole * scores[best] - mean))
        if one <= other { best = grade }
      }
      return best
    }

    var largest: [Int] { shares.indices.filter { shares[$0] == shares.max() } }

    /// The first grade from the best that reaches over ÷ under of the whole.
    func confident(_ over: Int, _ under: Int) -> Int {
      var sum = 0
      for grade in shares.indices {
        sum += shares[grade]
        if sum * under >= over * whole { return grade }
      }
      return shares.count - 1
    }

    /// Whole × the level characteristic value.
    var value: Int { shares.enumerated().map { ($0 + 1) * $1 }.reduce(0, +) }

    /// The level nearest it, the worse of two.
    var level: Int {
      var best = 1
      for level in 2...shares.count
      where abs(level * whole - value) <= abs(best * whole - value) { best = level }
      return best - 1
    }

    /// The score at it, linear between the grades.
    var scoreAtValue: Double {
      let better = min(value / whole, shares.count - 1)
      let part = Double(value - better * whole) / Double(whole)
      return Double(scores[better - 1]) * (1 - part) + Double(scores[better]) * part
    }

    /// (nβ − 1) ÷ (2γ(n − 1)).
    var validity: Double? {
      let falling = shares.sorted(by: >)
      if falling[1] == 0 { return nil }
      return Double(shares.count * falling[0] - whole)
        / Double(2 * falling[1] * (shares.count - 1))
    }
  }

  private static func simplex(_ sum: Int, _ count: Int) -> [[Int]] {
    if count == 1 { return [[sum]] }
    return (0...sum).flatMap { first in
      simplex(sum - first, count - 1).map { [first] + $0 }
    }
  }

  static let scales: [(steps: Int, scores: [Int])] = [
    (40, [100, 0]), (30, [100, 60, 20]), (30, [95, 80, 30]), (16, [100, 75, 50, 25]),
    (10, [100, 85, 70, 50, 20]), (12, [90, 75, 60, 45, 30]),
  ]

  @Test(arguments: scales.indices) func everyMembershipOfAGrid(index: Int) throws {
    let (steps, scores) = Self.scales[index]
    let thresholds = [(3, 5), (2, 3), (7, 10), (51, 100), (1, 1)]
    for (place, shares) in Self.simplex(steps, scores.count).enumerated() {
      let naive = Naive(shares: shares, scores: scores)
      let (over, under) = thresholds[place % thresholds.count]
      let membership = shares.map { Double($0) / Double(steps) }
      let grades = scores.map(Double.init)
      for by in VerdictRule.Reading.allCases {
        let rule = VerdictRule(by: by, threshold: Double(over) / Double(under))
        let read = try #require(
          VerdictReading(of: membership, rule: rule, gradeScores: grades))
        let byScore = naive.nearest(among: Array(scores.indices))
        let byLargest = naive.nearest(among: naive.largest)
        let byConfidence = naive.confident(over, under)
        #expect(read.byScore == byScore, "\(shares)")
        #expect(read.largest == naive.largest && read.byLargest == byLargest, "\(shares)")
        #expect(close(read.validity, naive.validity), "\(shares)")
        #expect(read.isWhole == (naive.validity == nil), "\(shares)")
        #expect(read.byConfidence == byConfidence, "\(shares), \(rule.threshold)")
        #expect(close(read.characteristicValue, Double(naive.value) / Double(steps)))
        #expect(read.byCharacteristicValue == naive.level, "\(shares)")
        let isOne = [byLargest, byConfidence, naive.level].allSatisfy { $0 == byScore }
        #expect(read.disagrees == !isOne, "\(shares)")
        let deciding =
          switch by {
          case .score: Double(naive.mean) / Double(steps)
          case .largestMembership: grades[byLargest]
          case .confidence: grades[byConfidence]
          case .characteristicValue: naive.scoreAtValue
          }
        #expect(close(read.decidingScore, deciding), "\(shares), \(by)")
      }
    }
  }

  /// With scores at equal steps the level characteristic value says what the mean says.
  @Test func equalStepsMakeTheCharacteristicValueTheScore() throws {
    for shares in Self.simplex(12, 5) {
      let membership = shares.map { Double($0) / 12 }
      let read = try #require(
        VerdictReading(
          of: membership, rule: VerdictRule(by: .characteristicValue),
          gradeScores: [100, 80, 60, 40, 20]))
      let score = zip(membership, [100.0, 80, 60, 40, 20]).map { $0 * $1 }.reduce(0, +)
      #expect(close(read.decidingScore, score))
      #expect(read.byScore == read.byCharacteristicValue)
    }
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let rule = VerdictRule(by: .largestMembership)
    #expect(VerdictReading(of: [0, 0], rule: rule, gradeScores: [100, 0]) == nil)
    #expect(VerdictReading(of: [1], rule: rule, gradeScores: [100, 0]) == nil)
    // One grade leaves nothing to choose: no largest membership, and the mean decides.
    let single = try #require(VerdictReading(of: [1], rule: rule, gradeScores: [80]))
    #expect(single.byLargest == nil && single.validity == nil && !single.isWhole)
    #expect(single.decidingScore == 80 && single.byCharacteristicValue == 0)
    // All equal: every grade is the largest, with no validity at all.
    let equal = try #require(
      VerdictReading(of: [0.25, 0.25, 0.25, 0.25], rule: rule, gradeScores: [90, 70, 50, 30]))
    #expect(equal.largest == [0, 1, 2, 3] && equal.validity == 0)
    #expect(equal.byLargest == 2 && equal.decidingScore == 50, "60 is as near to 70 as to 50")
  }

  // MARK: What it decides

  /// Survey answers that the four ways do not agree about. u: 45, 14 and 41 %, mean 52, most in good,
  /// 59 % reached in fair, H = 1.96; v: 20, 75 and 5 %, mean 57.5, most in fair, H = 1.85.
  private func round(_ verdict: VerdictRule) -> SmallRound {
    var round = SmallRound()
    round.children = [
      .indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))
    ]
    round.classes = [
      SmallRound.named("top", 90), SmallRound.named("high", 52), SmallRound.named("middle", 50),
      SmallRound.named("low", nil),
    ]
    round.alliances = ["u", "v"]
    round.rule.audiences = [AudienceWeight(id: "x", weight: 1)]
    round.rule.verdict = verdict
    round.tally = Tally(
      cells: [("u", [45.0, 14, 41]), ("v", [20.0, 75, 5])].map {
        Tally.Cell(
          alliance: $0, indicator: "s", questionnaire: nil, item: "i", audience: "x", counts: $1)
      })
    return round
  }

  static let classes: [(rule: VerdictRule, classes: [String])] = [
    (VerdictRule(by: .score), ["high", "high"]),
    (VerdictRule(by: .largestMembership), ["top", "middle"]),
    (VerdictRule(by: .confidence, threshold: 0.6), ["low", "middle"]),
    (VerdictRule(by: .confidence, threshold: 0.58), ["middle", "middle"]),
    (VerdictRule(by: .confidence, threshold: 1), ["low", "low"]),
    (VerdictRule(by: .characteristicValue), ["high", "high"]),
  ]

  @Test(arguments: classes.indices) func theDeclaredReadingDecidesTheClass(index: Int) throws {
    let (rule, classes) = Self.classes[index]
    let result = try round(rule).evaluate()
    #expect(result.alliances.map(\.resultClass) == classes)
    #expect(result.alliances.map(\.rank) == [2, 1], "ranks follow the score")
    #expect(close(result.alliance("u")?.score, 52) && close(result.alliance("v")?.score, 57.5))
  }

  /// All best, middle and negative have all in one grade, which every way reads alike; nothing done too.
  @Test func referencesAreReadTheSameWay() throws {
    for by in VerdictRule.Reading.allCases {
      let result = try round(VerdictRule(by: by)).evaluate()
      #expect(result.references.map(\.resultClass) == ["top", "middle", "middle", "low"])
    }
  }

  @Test func referencesOfTwoIndicatorsDifferByTheReading() throws {
    var round = SmallRound()
    // Nothing done: 60 % bad by the first, 40 % good by the second, whose least figure is good.
    round.children = [
      SmallRound.figure("a", 0.6),
      .indicator(
        Indicator(
          id: "b", weight: 0.4, kind: .benefit, name: text("b"), least: 10,
          anchors: Anchors(grades: [0, 1, 2], values: [10, 5, 0]))),
    ]
    round.classes = [SmallRound.named("pass", 40), SmallRound.named("fail", nil)]
    for (by, expected) in [
      (VerdictRule.Reading.score, "pass"), (.largestMembership, "fail"), (.confidence, "fail"),
      (.characteristicValue, "pass"),
    ] {
      round.rule.verdict = VerdictRule(by: by)
      let nothing = try round.evaluate().references.first { $0.reference == .nothingDone }
      #expect(nothing?.resultClass == expected, "\(by)")
      #expect(close(nothing?.score, 40))
    }
  }

  /// The limit lets the one with the higher score in, though another is read as better.
  @Test func limitsFollowTheScore() throws {
    var round = round(VerdictRule(by: .largestMembership))
    round.classes[2] = ResultClass(
      id: "middle", from: 0, criterionMinimum: nil,
      limit: ClassLimit(rank: 1), name: text("middle"))
    round.classes = [round.classes[2], round.classes[3]]
    let result = try round.evaluate()
    #expect(result.alliances.map(\.resultClass) == ["low", "middle"])
    #expect(result.alliance("u")?.missedClasses.map(\.condition) == [.rankLimit])
  }
}
