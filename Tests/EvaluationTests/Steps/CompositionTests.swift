// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// Operators chosen criterion by criterion, what they lose, and what has a share of the whole.
@Suite struct CompositionTests {
  typealias Operator = CompositionRule.Operator

  /// root: c (a, b), d (e).
  private static let system = IndexSystem(
    id: "root", edition: "1", name: text("root"),
    grades: [100.0, 50, 0].map { Grade(id: "g\(Int($0))", score: $0, name: text("g")) },
    classes: [],
    children: [
      SmallRound.criterion("c", 0.6, [SmallRound.figure("a"), SmallRound.figure("b")]),
      SmallRound.criterion("d", 0.4, [SmallRound.figure("e")]),
    ])
  private static let outline = Outline(system)
  /// By place: root, c, a, b, d, e.
  private static let weights = [1, 0.6, 0.3, 0.7, 0.4, 1]

  /// One operator of two rows, written out.
  private func by(_ name: Operator, _ w: [Double], _ r: [[Double]]) -> [Double] {
    (0..<3).map { k in
      switch name {
      case .weightedAverage: return w[0] * r[0][k] + w[1] * r[1][k]
      case .minMax: return max(min(w[0], r[0][k]), min(w[1], r[1][k]))
      case .productMax: return max(w[0] * r[0][k], w[1] * r[1][k])
      case .minBoundedSum: return min(1, min(w[0], r[0][k]) + min(w[1], r[1][k]))
      case .balanced:
        let sum = r[0][k] + r[1][k]
        return sum == 0 ? 0 : min(w[0], r[0][k] / sum) + min(w[1], r[1][k] / sum)
      }
    }
  }

  private func normal(_ vector: [Double]) -> [Double] {
    vector.map { $0 / vector.reduce(0, +) }
  }

  /// Every pair of operators of the whole and of a criterion, over every membership in halves; the single
  /// child of the other criterion hands up its own, whatever the operator.
  @Test(arguments: Operator.allCases, Operator.allCases)
  func choicesEqualCompositionByHand(whole: Operator, ofC: Operator) {
    let halves = [
      [1.0, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0.5],
    ]
    for normalise in CompositionRule.Normalisation.allCases {
      for ofD in Operator.allCases {
        let composition = Composition(
          outline: Self.outline, localWeights: Self.weights,
          rule: CompositionRule(
            operator: whole, normalise: normalise,
            criteria: [.init(node: "c", operator: ofC), .init(node: "d", operator: ofD)]),
          gradeScores: [100, 50, 0])
        for a in halves {
          for b in halves {
            for e in halves {
              let composed = composition.compose([
                nil, nil, .membership(a), .membership(b), nil, .membership(e),
              ])
              let c = by(ofC, [0.3, 0.7], [a, b])
              // A single row scaled within each grade is 1 wherever there is any.
              let d = ofD == .balanced ? e.map { $0 > 0 ? 1.0 : 0 } : e
              let isEach = normalise == .eachLevel
              let root = by(
                whole, [0.6, 0.4], [isEach ? normal(c) : c, isEach ? normal(d) : d])
              let areNil = composed.loss.map { $0 == nil }
              let isAverage = [whole, ofC, whole, whole, ofD, whole].map {
                $0 == .weightedAverage
              }
              #expect(
                same(composed.membership[0], normal(root))
                  && same(composed.membership[1], normal(c))
                  && same(composed.membership[4], normal(d))
                  && [0, 1, 4].allSatisfy { areNil[$0] == isAverage[$0] }
                  && areNil[2] && areNil[3] && areNil[5])
            }
          }
        }
      }
    }
  }

  private func same(_ found: [Double]?, _ expected: [Double]) -> Bool {
    found?.count == expected.count
      && zip(found ?? [], expected).allSatisfy { close($0, $1, within: 1e-12) }
  }

  /// a and b wholly in different grades: under min-max the criterion's two values are its weights.
  @Test func lossesStandWithTheirNode() throws {
    var round = SmallRound()
    round.children = Self.system.children.map {
      if case .criterion(let criterion) = $0, criterion.id == "c" {
        return SmallRound.criterion(
          "c", 0.6, [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)])
      }
      return $0
    }
    round.set(10, "a")
    round.set(0, "b")
    round.set(5, "e")
    round.rule.composition.criteria = [.init(node: "c", operator: .minMax)]
    let result = try round.evaluate()
    let loss = CompositionLoss(tied: [0, 2], saturated: [], fromWeights: [0, 2])
    #expect(result.node("c")?.loss == loss)
    #expect(result.node("root")?.loss == nil && result.node("d")?.loss == nil)
    #expect(result.node("a")?.loss == nil && result.node("c")?.verdict == nil)
    // What lies under min-max has no share of the whole; the criterion itself has.
    #expect(result.node("root")?.weightUsed == 1 && result.node("c")?.weightUsed == 0.6)
    #expect(result.node("a")?.weightUsed == nil && result.node("b")?.contribution == nil)
    #expect(result.node("e")?.weightUsed == 0.4 && result.node("e")?.contribution == 20)
    #expect(result.node("c")?.contribution == 30 && result.alliance()?.score == 50)
    let published = result.published()
    #expect(published.node("c")?.loss == loss)
    var silent = round
    silent.rule.publish.score = false
    #expect(try silent.evaluate().published().node("c")?.loss == nil)
  }

  /// An unscored alliance shows its leaves only.
  @Test func noLossWithoutAScore() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.rule.composition.operator = .minMax
    round.rule.missing.minimumCompleteness = 0.9
    round.statistics.set(
      Statistics.Figure(value: 3, absent: nil), alliance: "u", indicator: "a")
    let node = try round.evaluate().node("root")
    #expect(node?.score == nil && node?.loss == nil && node?.weightUsed == nil)
  }

  /// Under the weighted average a better answer lowers no score anywhere, nor a verdict by mean,
  /// confidence or characteristic value; nothing is lost.
  @Test func aBetterAnswerLowersNothingUnderTheWeightedAverage() throws {
    for seed in 0..<300 {
      var draws = SeededDraws(seed)
      var maker = RandomRound(seed: seed)
      let system = maker.make().indexSystem.definition
      let outline = Outline(system)
      let scores = system.grades.map(\.score)
      var weights = outline.entries.map { _ in draws.number(0...1) }
      for entry in outline.entries where !entry.children.isEmpty {
        let sum = entry.children.map { weights[$0] }.reduce(0, +)
        for child in entry.children { weights[child] /= sum }
      }
      let composition = Composition(
        outline: outline, localWeights: weights,
        rule: CompositionRule(normalise: draws.chance(50) ? .eachLevel : .root),
        gradeScores: scores)
      var leaves = outline.entries.map { entry -> [Double]? in
        guard entry.children.isEmpty else { return nil }
        let raw = scores.map { _ in draws.chance(30) ? 0 : draws.number(0...1) }
        let sum = raw.reduce(0, +)
        return sum > 0 ? raw.map { $0 / sum } : scores.indices.map { $0 == 0 ? 1 : 0 }
      }
      func composed() -> Composition.Composed {
        composition.compose(leaves.map { $0.map { .membership($0) } })
      }
      let before = composed()
      let places = leaves.indices.filter { leaves[$0] != nil }
      let place = places[draws.int(0...places.count - 1)]
      let grade = draws.int(1...scores.count - 1)
      let better = draws.int(0...grade - 1)
      let moved = (leaves[place]?[grade] ?? 0) * draws.number(0...1)
      leaves[place]?[grade] -= moved
      leaves[place]?[better] += moved
      let after = composed()
      for (one, other) in zip(before.score, after.score) {
        let (one, other) = (try #require(one), try #require(other))
        #expect(other >= one - 1e-9, "seed \(seed)")
      }
      #expect(before.loss.allSatisfy { $0 == nil })
      for by in VerdictRule.Reading.allCases where by != .largestMembership {
        let rule = VerdictRule(by: by)
        let (one, other) = (
          rule.decidingScore(
            before.score[0] ?? 0, membership: before.membership[0], gradeScores: scores),
          rule.decidingScore(
            after.score[0] ?? 0, membership: after.membership[0], gradeScores: scores)
        )
        #expect(other >= one - 1e-9, "seed \(seed), \(by)")
      }
    }
  }
}
