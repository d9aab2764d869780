// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Where weights come from, against numbers of numpy.
///
/// Expected values: `numpy.linalg.eig` of the three matrices below and of
/// `exp(Σ share × log(matrix))`; S* by the formula from those eigenvectors, in numpy.
@Suite struct WeightingTests {
  private static let items = ["x", "y", "z"]
  private static let sheets: [[Double]] = [
    [1, 2, 4, 1 / 2, 1, 3, 1 / 4, 1 / 3, 1],
    [1, 1 / 3, 2, 3, 1, 5, 1 / 2, 1 / 5, 1],
    [1, 5, 1 / 4, 1 / 5, 1, 3, 4, 1 / 3, 1],
  ]

  private func judgements(_ sheets: [[Double]] = sheets) -> Judgements {
    Judgements(
      experts: [Expert(id: "a", weight: 2), Expert(id: "b"), Expert(id: "c")],
      groups: [
        Judgements.Group(
          parent: "root", items: Self.items,
          sheets: zip(["a", "b", "c"], sheets).map { Judgements.Sheet(expert: $0, pairs: $1) })
      ])
  }

  private func outline(_ children: [IndexNode]) -> Outline {
    var round = SmallRound()
    round.children = children
    return Outline(round.inputs.indexSystem.definition)
  }

  private func weigh(_ rule: WeightingRule) throws -> MatrixRecord {
    let children = Self.items.map { SmallRound.figure($0, 0.2) }
    let weighting = try Weighting(
      outline: outline(children), judgements: judgements(), rule: rule)
    #expect(Array(weighting.local.dropFirst()) == weighting.record.matrices.first?.weights)
    #expect(weighting.sources == [nil, .judgements, .judgements, .judgements])
    return try #require(weighting.record.matrices.first)
  }

  struct Expected: Sendable {
    let above: WeightingRule.AboveLimit
    let shares: [Double]
    let weights: [Double]
    let lambdaMax: Double
    let ratio: Double
    let averaged: [Double]
    var consensus = 0.7928445452843811
  }
  static let expected = [
    Expected(
      above: .flag, shares: [0.5, 0.25, 0.25],
      weights: [0.43036447481914175, 0.39699826263294674, 0.17263726254791156],
      lambdaMax: 3.15691474944238, ratio: 0.1352713357261898,
      averaged: [0.4257604452926532, 0.3916821029548573, 0.1825574517524895]),
    Expected(
      above: .exclude, shares: [2 / 3, 1 / 3, 0],
      weights: [0.4409134573195757, 0.42957656748004125, 0.12950997520038313],
      lambdaMax: 3.0048803643626134, ratio: 0.004207210657425353,
      averaged: [0.44883329341741063, 0.42918851389806256, 0.12197819268452675],
      consensus: 0.8424652177536791),
    Expected(
      above: .halve, shares: [4 / 7, 2 / 7, 1 / 7],
      weights: [0.43566933031014576, 0.4114161527442136, 0.15291451694564068],
      lambdaMax: 3.0652937414926913, ratio: 0.056287708183354566,
      averaged: [0.4356488087746921, 0.4077562790733738, 0.15659491215193402]),
  ]

  @Test(arguments: expected) func aSheetAboveTheLimit(_ expected: Expected) throws {
    let rule = WeightingRule(aboveLimit: expected.above)
    let matrix = try weigh(rule)
    #expect(matrix.experts.map(\.aboveLimit) == [false, false, true])
    #expect(close(matrix.experts.last?.consistencyRatio, 1.870951826408091))
    for (expert, share) in zip(matrix.experts, expected.shares) {
      #expect(close(expert.share, share, within: 1e-14))
    }
    for (one, other) in zip(matrix.weights, expected.weights) {
      #expect(close(one, other, within: 1e-12))
    }
    #expect(close(matrix.lambdaMax, expected.lambdaMax, within: 1e-12))
    #expect(close(matrix.consistencyIndex, (expected.lambdaMax - 3) / 2, within: 1e-12))
    #expect(close(matrix.consistencyRatio, expected.ratio, within: 1e-12))
    #expect(close(matrix.consensus, expected.consensus, within: 1e-12))

    var priorities = rule
    priorities.group = .priorities
    let averaged = try weigh(priorities)
    for (one, other) in zip(averaged.weights, expected.averaged) {
      #expect(close(one, other, within: 1e-12))
    }
    #expect(averaged.matrix == nil && averaged.lambdaMax == nil)
    #expect(averaged.consistencyRatio == nil && averaged.randomIndex == nil)
  }

  @Test func everySheetExcludedIsAFault() throws {
    let rule = WeightingRule(highestRatio: 0.001, aboveLimit: .exclude)
    #expect(throws: WeighingFaults([.everySheetExcluded(parent: "root")])) { try weigh(rule) }
  }

  @Test func statedWeightsAreScaledAndEqualOnesNeverAssumed() throws {
    let stated = outline([SmallRound.figure("x", 3), SmallRound.figure("y", 1)])
    let weighting = try Weighting(outline: stated, judgements: Judgements(), rule: WeightingRule())
    #expect(weighting.local == [1, 0.75, 0.25])
    #expect(weighting.sources == [nil, .indexSystem, .indexSystem])
    #expect(weighting.record.global == ["root": 1, "x": 0.75, "y": 0.25])
    for weights in [[3, nil], [0, 0], [nil, nil], [.nan, 1]] as [[Double?]] {
      let half = outline(zip(["x", "y"], weights).map { SmallRound.figure($0, $1) })
      #expect(throws: WeighingFaults([.noWeights(parent: "root")])) {
        try Weighting(outline: half, judgements: Judgements(), rule: WeightingRule())
      }
    }
  }

  @Test func anOnlyChildHasAllItsParentsWeight() throws {
    let nodes = [
      SmallRound.criterion("p", 1, [SmallRound.criterion("q", nil, [SmallRound.figure("x")])]),
      SmallRound.criterion("r", 3, [SmallRound.figure("y", 0.2)]),
    ]
    let weighting = try Weighting(
      outline: outline(nodes), judgements: Judgements(), rule: WeightingRule())
    #expect(weighting.global == [1, 0.25, 0.25, 0.25, 0.75, 0.75])
    #expect(
      weighting.sources == [
        nil, .indexSystem, .singleChild, .singleChild, .indexSystem, .singleChild,
      ])
  }

  @Test func judgementsOfOtherItemsAreAFault() throws {
    let others = outline(["x", "y", "w"].map { SmallRound.figure($0, 1) })
    #expect(throws: WeighingFaults([.unusableSheet(parent: "root", expert: "a")])) {
      try Weighting(outline: others, judgements: judgements(), rule: WeightingRule())
    }
    let short = judgements([[1, 2, 1 / 2, 1]])
    #expect(throws: WeighingFaults([.unusableSheet(parent: "root", expert: "a")])) {
      try Weighting(
        outline: outline(Self.items.map { SmallRound.figure($0, 1) }), judgements: short,
        rule: WeightingRule())
    }
  }

  @Test func consensusIsAShare() throws {
    for seed in 0..<100 {
      let result = try EvaluationResult(
        evaluating: {
          var m = RandomRound(seed: seed); return m.make()
        }())
      for matrix in result.weighting.matrices {
        let consensus = try #require(matrix.consensus)
        #expect((0...1).contains(consensus))
      }
    }
    let alike = try #require(
      try MatrixRecord(
        judgements([Self.sheets[0], Self.sheets[0], Self.sheets[0]]).groups[0],
        judgements: judgements(), rule: WeightingRule()
      ).consensus)
    #expect(close(alike, 1, within: 1e-12))
  }
}
