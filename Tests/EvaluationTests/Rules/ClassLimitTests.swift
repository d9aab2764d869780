// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// Limits on classes against a definition that looks at every alliance by itself.
@Suite struct ClassLimitTests {
  /// Alliances with whole scores of 0 … 10 tenths, ten times as many on the scale of the grades.
  private func evaluate(
    _ scores: [Int], _ classes: [ResultClass], _ more: @escaping (inout Inputs) -> Void = { _ in }
  ) throws -> [AllianceResult] {
    var round = SmallRound()
    round.children = [SmallRound.figure("a")]
    round.classes = classes
    round.alliances = scores.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
    for (alliance, score) in zip(round.alliances, scores) {
      round.set(Double(score), "a", of: alliance)
    }
    round.more = more
    return try round.evaluate().alliances
  }

  private static func named(_ id: String, _ from: Double?, _ limit: ClassLimit?) -> ResultClass {
    ResultClass(id: id, from: from, limit: limit, name: text(id))
  }

  /// Falling score patterns of n alliances over three scores above the cut-off and one below it.
  private func patterns(_ n: Int) -> [[Int]] {
    var all: [[Int]] = []
    for a in 0...n {
      for b in 0...n - a {
        for c in 0...n - a - b {
          all.append(
            Array(repeating: 9, count: a) + Array(repeating: 8, count: b)
              + Array(repeating: 6, count: c) + Array(repeating: 2, count: n - a - b - c))
        }
      }
    }
    return all
  }

  /// How many of `places` a score may take: one has the class where those at least as good fit in
  /// (ties out), or where those strictly better leave a place (ties in).
  private func naive(
    _ score: Int, among: [Int], allowed: Int, _ ties: ClassLimit.Ties
  ) -> Bool {
    switch ties {
    case .out: among.count { $0 >= score } <= allowed
    case .in: among.count { $0 > score } < allowed
    }
  }

  /// ⌊ ⌋, halves up and ⌈ ⌉ of p % of n in whole numbers.
  private func allowed(_ percent: Int, _ n: Int, _ rounding: ClassLimit.Rounding) -> Int {
    switch rounding {
    case .down: percent * n / 100
    case .nearest: (percent * n + 50) / 100
    case .up: (percent * n + 99) / 100
    }
  }

  /// Every share with every pattern of up to twelve alliances.
  @Test(arguments: ClassLimit.Rounding.allCases, ClassLimit.Ties.allCases)
  func everyPatternOfScores(_ rounding: ClassLimit.Rounding, _ ties: ClassLimit.Ties) {
    for n in 1...12 {
      for scores in patterns(n) {
        let reached = scores.filter { $0 >= 5 }
        let candidates = reached.enumerated().map {
          ClassLimits.Candidate(place: $0, score: Double($1))
        }
        for percent in [0, 10, 15, 20, 29, 50, 100] {
          let limits = ClassLimits(
            limit: ClassLimit(share: Double(percent) / 100, rounding: rounding, ties: ties),
            scored: n, ranked: [])
          let cut = Set(limits.cut(candidates).map(\.place))
          let allowed = allowed(percent, n, rounding)
          let expected = candidates.filter {
            !naive(reached[$0.place], among: reached, allowed: allowed, ties)
          }
          if cut != Set(expected.map(\.place)) { Issue.record("\(scores) \(percent) %") }
        }
      }
    }
  }

  @Test(arguments: ClassLimit.Rounding.allCases, ClassLimit.Ties.allCases)
  func whatIsSaidOfWhoIsCut(_ rounding: ClassLimit.Rounding, _ ties: ClassLimit.Ties) throws {
    for n in 1...5 {
      for (index, scores) in patterns(n).enumerated() {
        let percent = [20, 10, 29, 50, 15, 100, 0][index % 7]
        let limit = ClassLimit(share: Double(percent) / 100, rounding: rounding, ties: ties)
        let alliances = try evaluate(
          scores, [Self.named("best", 50, limit), Self.named("rest", nil, nil)])
        let reached = scores.filter { $0 >= 5 }
        let allowed = allowed(percent, n, rounding)
        for (alliance, score) in zip(alliances, scores) {
          let has =
            score >= 5 && naive(score, among: reached, allowed: allowed, ties)
          let words = "\(scores) \(percent) % \(alliance.id)"
          #expect((alliance.resultClass == "best") == has, "\(words)")
          guard score >= 5, !has else {
            #expect(alliance.missedClasses.isEmpty, "\(words)")
            continue
          }
          let missed = try #require(alliance.missedClasses.first)
          #expect(missed.condition == .shareLimit && missed.resultClass == "best", "\(words)")
          #expect(missed.limit?.allowed == allowed && missed.limit?.among == n, "\(words)")
          #expect(missed.limit?.reaching == reached.count, "\(words)")
          let kept = reached.filter { naive($0, among: reached, allowed: allowed, ties) }
          #expect(close(missed.limit?.border, kept.min().map { Double($0) * 10 }), "\(words)")
          let above = reached.count { $0 > score }
          let isAcross = above < allowed && reached.count { $0 >= score } > allowed
          #expect(missed.limit?.tied == isAcross, "\(words)")
        }
      }
    }
  }

  @Test(arguments: ClassLimit.Ties.allCases)
  func onlyTheFirstRanks(_ ties: ClassLimit.Ties) throws {
    for n in 1...6 {
      for scores in patterns(n) {
        let rank = 1 + n % 4
        let alliances = try evaluate(
          scores,
          [
            Self.named("best", 50, ClassLimit(rank: rank, ties: ties)),
            Self.named("rest", nil, nil),
          ])
        for (alliance, score) in zip(alliances, scores) {
          let has = score >= 5 && naive(score, among: scores, allowed: rank, ties)
          #expect((alliance.resultClass == "best") == has, "\(scores) \(rank)")
          if score >= 5, !has {
            #expect(alliance.missedClasses.map(\.condition) == [.rankLimit], "\(scores)")
          }
        }
      }
    }
  }

  /// Who is cut from the first class takes part in the limit of the second.
  @Test func twoLimitedClasses() throws {
    for n in 1...8 {
      for scores in patterns(n) {
        let alliances = try evaluate(
          scores,
          [
            Self.named("best", 75, ClassLimit(share: 0.2, ties: .in)),
            Self.named("good", 50, ClassLimit(share: 0.3)), Self.named("rest", nil, nil),
          ])
        let (first, second) = (20 * n / 100, 30 * n / 100)
        let best = scores.filter { score in
          score >= 8
            && naive(score, among: scores.filter { $0 >= 8 }, allowed: first, .in)
        }
        let left = scores.filter { $0 >= 5 && !best.contains($0) }
        for (alliance, score) in zip(alliances, scores) {
          let expected =
            best.contains(score)
            ? "best"
            : left.contains(score) && naive(score, among: left, allowed: second, .out)
              ? "good" : "rest"
          #expect(alliance.resultClass == expected, "\(scores) \(alliance.id)")
        }
      }
    }
  }

  @Test func whoIsCutMeetsTheNextClassOnItsOwnConditions() throws {
    var classes = [
      Self.named("best", 50, ClassLimit(share: 0.5)),
      ResultClass(id: "good", from: 40, criterionMinimum: 95, name: text("good")),
      Self.named("plain", 30, nil), Self.named("rest", nil, nil),
    ]
    let alliances = try evaluate([9, 8, 7, 6], classes)
    #expect(alliances.map(\.resultClass) == ["best", "best", "plain", "plain"])
    #expect(
      alliances[3].missedClasses.map(\.condition) == [.shareLimit, .criterionMinimum])
    #expect(alliances[3].missedClasses.map(\.resultClass) == ["best", "good"])
    // Both limits: the ranks first, then the share of those left.
    classes[0] = Self.named("best", 50, ClassLimit(share: 0.25, rank: 2))
    let both = try evaluate([9, 8, 7, 6], classes)
    #expect(both.map(\.resultClass) == ["best", "plain", "plain", "plain"])
    #expect(
      both.map { $0.missedClasses.first?.condition } == [nil, .shareLimit, .rankLimit, .rankLimit])
  }

  @Test func whoGoesDownKeepsThePlaceAndWhoFailsHasNone() throws {
    let classes = [Self.named("best", 50, ClassLimit(share: 0.5)), Self.named("rest", nil, nil)]
    func gate(_ effect: GateEffect) -> (inout Inputs) -> Void {
      { inputs in
        let system = inputs.indexSystem.definition
        inputs.indexSystem = IndexSystemRecord(
          definition: IndexSystem(
            id: system.id, edition: system.edition, name: system.name, grades: system.grades,
            classes: system.classes,
            gates: [Gate(id: "g", effect: effect, name: text("g"))], children: system.children),
          digest: "00")
        for alliance in ["b", "c", "d"] {
          inputs.gates.set(GateStates.Entry(state: .yes), alliance: alliance, gate: "g")
        }
      }
    }
    let down = try evaluate([9, 8, 7, 6], classes, gate(.oneClassDown))
    #expect(down.map(\.resultClass) == ["rest", "best", "rest", "rest"])
    #expect(down.map(\.rank) == [1, 2, 3, 4], "one class down keeps its rank")
    #expect(down[0].missedClasses.map(\.condition) == [.oneClassDown])
    let failed = try evaluate([9, 8, 7, 6], classes, gate(.fails))
    #expect(failed.map(\.resultClass) == ["rest", "best", "best", "rest"])
    #expect(failed.map(\.rank) == [nil, 1, 2, 3])
    #expect(failed[0].missedClasses.map(\.condition) == [.fails])
    #expect(failed[3].missedClasses.first?.limit?.among == 4, "who fails is scored")
    let refused = try evaluate([9, 8, 7, 6], classes, gate(.notScored))
    #expect(refused.map(\.resultClass) == [nil, "best", "rest", "rest"])
    #expect(refused[2].missedClasses.first?.limit?.among == 3)
  }

  @Test func anotherAllianceMovesNoScore() throws {
    let classes = [Self.named("best", 50, ClassLimit(share: 0.5)), Self.named("rest", nil, nil)]
    for n in 2...5 {
      for scores in patterns(n) {
        let all = try evaluate(scores, classes)
        let fewer = try evaluate(Array(scores.dropLast()), classes)
        #expect(fewer.map(\.score) == all.dropLast().map(\.score))
        #expect(fewer.map(\.nodes[1].score) == all.dropLast().map(\.nodes[1].score))
      }
    }
  }
}
