// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// What a round's figures say of its index system, on six alliances whose figures can be seen through.
@Suite struct CalibrationTests {
  /// A figure of x scores 10 x. Nearly all stand at the best score of `top`; `twin` follows `spread`.
  private static let figures: [(id: String, weight: Double, values: [Double])] = [
    ("spread", 0.4, [1, 3, 4, 6, 8, 9]), ("top", 0.3, [10, 10, 10, 10, 10, 2]),
    ("twin", 0.2, [1, 3, 4.5, 6, 8, 9.5]), ("floor", 0.1, [0, 0, 2, 5, 7, 8]),
  ]

  private func round(_ change: (inout SmallRound) -> Void = { _ in }) -> SmallRound {
    var round = SmallRound()
    round.children = Self.figures.map { SmallRound.figure($0.id, $0.weight) }
    round.alliances = ["a", "b", "c", "d", "e", "f"]
    for (id, _, values) in Self.figures {
      for (alliance, value) in zip(round.alliances, values) { round.set(value, id, of: alliance) }
    }
    change(&round)
    return round
  }

  private func isNear(_ values: [Double?], _ expected: [Double]) -> Bool {
    values.count == expected.count
      && zip(values, expected).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-12 }
  }

  /// numpy: std(axis=1, ddof=1), w·sd ÷ Σ, cov of the rows and W @ X, corrcoef of scores and of ranks.
  @Test func againstNumpy() throws {
    let group = try #require(Calibration(try round().evaluate()).groups.first)
    #expect(group.alliances == 6 && group.complete == 6 && group.profile == nil)
    #expect(
      isNear(
        group.indicators.map(\.deviation),
        [30.605010483034746, 32.65986323710904, 31.57002798013753, 35.02380143083653]))
    #expect(
      isNear(
        group.indicators.map(\.effectiveWeight),
        [0.3842877358706076, 0.3075669154938599, 0.19820242473996033, 0.10994292389557221]))
    #expect(
      isNear(
        group.indicators.map(\.varianceShare),
        [0.6296774193548388, -0.12387096774193548, 0.3174193548387097, 0.1767741935483871]))
    let pairs = group.siblings
    #expect(pairs.count == 6)
    let twins = try #require(pairs.first { $0.left == "spread" && $0.right == "twin" })
    #expect(isNear([twins.pearson, twins.spearman], [0.9970319800560931, 1]) && twins.isClose)
    let other = try #require(pairs.first { $0.left == "spread" && $0.right == "floor" })
    #expect(isNear([other.pearson, other.spearman], [0.9764557761194331, 0.9856107606091624]))
  }

  @Test func endsAndAnchors() throws {
    let result = try round().evaluate()
    let calibration = Calibration(result)
    let indicators = try #require(calibration.groups.first).indicators
    #expect(
      indicators.map(\.discrimination) == [.fair, Calibration.Discrimination.none, .fair, .floor])
    #expect(isNear(indicators.map(\.ceiling), [0, 5.0 / 6, 0, 0]))
    #expect(isNear(indicators.map(\.floor), [0, 0, 0, 2.0 / 6]))
    // numpy.quantile at .9, .5 and .1 gives 8.5, 5 and 2.
    let anchors = try #require(indicators[0].anchors)
    #expect(anchors.current == [10, 5, 0] && anchors.suggested == [8, 5, 2])
    #expect(abs(anchors.currentShares.reduce(0, +) - 1) < 1e-12)
    #expect(indicators[1].anchors?.suggested == nil)
  }

  @Test func whatIsMissingIsLeftOut() throws {
    let result = try round { round in
      round.rule.missing.notSupplied = .worstGrade
      round.statistics.set(
        Statistics.Figure(value: nil, absent: .notSupplied), alliance: "a", indicator: "spread")
      round.set(nil, "twin", of: "b")
    }.evaluate()
    let group = try #require(Calibration(result).groups.first)
    #expect(group.indicators.map(\.count) == [5, 6, 5, 6] && group.complete == 4)
    // A worst grade that was put in is no floor; four alliances are too few for shares of variance.
    #expect(group.indicators[0].floor == 0)
    #expect(group.indicators.allSatisfy { $0.varianceShare == nil && $0.effectiveWeight != nil })
  }

  @Test func fewAlliancesSayNothing() throws {
    let result = try round { $0.alliances = ["a", "b"] }.evaluate()
    let group = try #require(Calibration(result).groups.first)
    #expect(group.indicators.allSatisfy { $0.discrimination == nil } && group.siblings.isEmpty)
  }

  @Test func allAlikeTellsNobodyApart() throws {
    let result = try round { round in
      for alliance in round.alliances { round.set(4, "floor", of: alliance) }
    }.evaluate()
    let group = try #require(Calibration(result).groups.first)
    #expect(group.indicators[3].discrimination == Calibration.Discrimination.none)
    #expect(group.indicators[3].deviation == 0 && group.indicators[3].effectiveWeight == 0)
    #expect(group.siblings.filter { $0.right == "floor" }.allSatisfy { $0.pearson == nil })
  }

  @Test func profilesStandApart() throws {
    let result = try round { round in
      round.profiles = [Profile(id: "p", name: text("p"), notApplicable: ["top"])]
      round.more = { inputs in
        for id in ["d", "e", "f"] {
          inputs.profiles[id] = ProfileAssignment(profiles: ["p"])
        }
      }
    }.evaluate()
    let groups = Calibration(result).groups
    #expect(groups.map(\.profile) == [nil, "p"] && groups.map(\.alliances) == [3, 3])
    #expect(groups[1].indicators.map(\.id) == ["spread", "twin", "floor"])
  }
}
