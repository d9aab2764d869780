// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// Eight evaluations at once give what one after the other gives.
@Suite struct LaneCompositionTests {
  /// A random tree of two or three levels.
  private func tree(_ draws: inout SeededDraws, depth: Int, id: String) -> [IndexNode] {
    (0..<draws.int(1...4)).map { position in
      let id = "\(id)-\(position)"
      let name = LocalizedText(["en": id])
      return depth > 0 && draws.chance(60)
        ? .criterion(
          Criterion(
            id: id, weight: nil, name: name, children: tree(&draws, depth: depth - 1, id: id)))
        : .indicator(Indicator(id: id, weight: nil, kind: .survey, name: name))
    }
  }

  @Test func lanesAreSingleCompositions() throws {
    for seed in 0..<400 {
      var draws = SeededDraws(seed)
      let gradeCount = draws.int(2...5)
      let name = LocalizedText(["en": "root"])
      let system = IndexSystem(
        id: "root", edition: "1", name: name,
        grades: (0..<gradeCount).map {
          Grade(id: "g\($0)", score: 100 - 20 * Double($0), name: name)
        }, classes: [], children: tree(&draws, depth: 2, id: "n"))
      let outline = Outline(system)
      let operators = CompositionRule.Operator.allCases
      var rule = CompositionRule(
        operator: operators[seed % 5], normalise: draws.chance(50) ? .eachLevel : .root)
      if draws.chance(50) {
        rule.criteria = outline.entries.filter { !$0.children.isEmpty }.map {
          .init(node: $0.id, operator: operators[draws.int(0...4)])
        }
      }
      let hasPoints = rule.isWeightedAverage && draws.chance(50)
      var adjustments: [Int: NodeAdjustment] = [:]
      if rule.isWeightedAverage, draws.chance(30) {
        adjustments[0] = NodeAdjustment(
          net: draws.number(-20...20), highest: draws.chance(50) ? 90 : nil, unit: 1)
      }
      let present = outline.entries.map { $0.children.isEmpty && draws.chance(85) }
      let isPoints = outline.entries.map { _ in hasPoints && draws.chance(30) }
      let lanes = LaneComposition.Lanes.scalarCount
      var weights: [[Double]] = []
      var leaves: [[NodeValue?]] = []
      for _ in 0..<lanes {
        weights.append(outline.entries.map { _ in draws.chance(15) ? 0 : draws.number(0...1) })
        leaves.append(
          outline.entries.indices.map { place in
            guard present[place] else { return nil }
            if isPoints[place] { return .score(draws.number(0...100)) }
            let raw = (0..<gradeCount).map { _ in draws.chance(30) ? 0 : draws.number(0...1) }
            let sum = raw.reduce(0, +)
            return .membership(
              sum > 0 ? raw.map { $0 / sum } : (0..<gradeCount).map { $0 == 0 ? 1 : 0 })
          })
      }
      func laid(_ number: (Int) -> Double) -> LaneComposition.Lanes {
        var result = LaneComposition.Lanes()
        for lane in 0..<lanes { result[lane] = number(lane) }
        return result
      }
      var composition = LaneComposition(
        outline: outline, rule: rule, gradeScores: system.grades.map(\.score))
      composition.compose(
        weights: outline.entries.indices.map { place in laid { weights[$0][place] } },
        leaves: outline.entries.indices.map { place in
          switch leaves[0][place] {
          case nil: nil
          case .score:
            .score(
              laid { if case .score(let score) = leaves[$0][place] { score } else { .nan } })
          case .membership:
            .membership(
              (0..<gradeCount).map { grade in
                laid {
                  if case .membership(let row) = leaves[$0][place] { row[grade] } else { .nan }
                }
              })
          }
        }, adjustments: adjustments)
      for lane in 0..<lanes {
        let single = Composition(
          outline: outline, localWeights: weights[lane], rule: rule,
          gradeScores: system.grades.map(\.score)
        ).compose(leaves[lane], adjustments: adjustments)
        if let score = single.score[0] {
          #expect(composition.takesPart[0])
          #expect(abs(composition.scores[0][lane] - score) <= 1e-11, "seed \(seed)")
        } else {
          #expect(
            !composition.takesPart[0] || composition.scores[0][lane].isNaN, "seed \(seed)")
        }
      }
    }
  }
}
