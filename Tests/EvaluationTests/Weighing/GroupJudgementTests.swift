// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Testing

/// What groups of incomplete, scaled, triangular, best–worst and point sheets give.
///
/// Expected values by numpy: `numpy.linalg.eig` of the pooled matrix (per pair
/// `exp(Σ w ln x ÷ Σ w)` over those who judged it), Nelder–Mead on λmax for the completion,
/// `numpy.linalg.lstsq` on the Laplacian, `scipy.optimize.linprog` for best–worst.
@Suite struct GroupJudgementTests {
  typealias Pairs = [[Int]: Double]
  static let items = ["p", "q", "r", "s"]
  /// A tree, an incomplete sheet, and one more: no one judged every pair, together they did.
  static let a: Pairs = [[0, 1]: 2, [1, 2]: 3, [2, 3]: 2]
  static let b: Pairs = [[0, 2]: 4, [1, 3]: 5, [0, 1]: 3, [2, 3]: 1]
  static let c: Pairs = [[0, 3]: 9, [1, 2]: 0.5, [0, 1]: 1, [1, 3]: 2]

  static func sheet(_ expert: String, _ pairs: Pairs, _ n: Int = 4) -> Judgements.Sheet {
    var values: [Double?] = Array(repeating: nil, count: n * n)
    for item in 0..<n { values[item * n + item] = 1 }
    for (pair, value) in pairs {
      values[pair[0] * n + pair[1]] = value
      values[pair[1] * n + pair[0]] = 1 / value
    }
    return Judgements.Sheet(expert: expert, pairs: values)
  }

  static func weigh(
    _ sheets: [Judgements.Sheet], items: [String] = items, form: Judgements.Form = .pairwise,
    _ rule: WeightingRule = WeightingRule(), objective: [Double]? = nil, resamples: Int = 100
  ) throws(WeighingFaults) -> MatrixRecord {
    let group = Judgements.Group(parent: "root", items: items, form: form, sheets: sheets)
    let judgements = Judgements(
      experts: [Expert(id: "a", weight: 2), Expert(id: "b"), Expert(id: "c")], groups: [group])
    return try MatrixRecord(
      group, judgements: judgements, rule: rule,
      objective: objective.map {
        ObjectiveWeights.Group(parent: "root", items: items, weights: $0, alliances: 9)
      }, robustness: RobustnessRule(resamples: resamples, seed: 7))
  }

  func same(_ found: [Double]?, _ expected: [Double], within: Double = 1e-12) -> Bool {
    guard let found, found.count == expected.count else { return false }
    return zip(found, expected).allSatisfy { close($0, $1, within: within) }
  }

  static let sheets = [sheet("a", a), sheet("b", b), sheet("c", c)]

  @Test func aGroupMayBeCompleteThoughNoOneIs() throws {
    let record = try Self.weigh(Self.sheets)
    #expect(record.counts == [3, 3, 1, 1, 3, 3, 2, 2, 1, 2, 3, 2, 1, 2, 2, 3])
    #expect(record.missing == [])
    #expect(
      same(
        record.weights,
        [0.5466352445917735, 0.24663659816217876, 0.1331502320223119, 0.07357792522373582]))
    #expect(close(record.lambdaMax, 4.025499553550066, within: 1e-12))
    #expect(close(record.consistencyRatio, 0.0094442790926171, within: 1e-12))
    #expect(record.quality?.randomIndexTable == "saaty-1980")
  }

  @Test func eachSheetHasItsOwnWeightsAndSaysWhatIsMissing() throws {
    let experts = try Self.weigh(Self.sheets).experts
    // Three comparisons of four items in a row: nothing could contradict.
    #expect(same(experts[0].weights, [12.0 / 21, 6.0 / 21, 2.0 / 21, 1.0 / 21]))
    #expect(experts[0].missing == [["p", "r"], ["p", "s"], ["q", "s"]])
    #expect(experts[0].consistencyRatio == nil && experts[0].quality?.absence == "untested")
    #expect(experts[0].aboveLimit == false)
    // Completed so that λmax is least; the ratio is by the simulated index of this very graph.
    #expect(
      same(experts[1].weights, [0.56413953, 0.26168154, 0.10134883, 0.0728301], within: 1e-7))
    #expect(close(experts[1].lambdaMax, 4.110187065783034, within: 1e-12))
    #expect(experts[1].quality?.randomIndexTable == "simulated-2026")
    let ratio = try #require(experts[1].consistencyRatio)
    #expect(ratio > (4.110187065783034 - 4) / 3 / 0.9)

    let least = try Self.weigh(Self.sheets, WeightingRule(completion: .leastSquares)).experts[1]
    #expect(
      same(
        least.weights,
        [0.5641395293341859, 0.2616815442921817, 0.10134882630534593, 0.07283010006828634]))
  }

  @Test func aSheetThatDoesNotConnectAllItems() throws {
    let parts = Self.sheet("c", [[0, 1]: 3, [2, 3]: 2])
    let sheets = [Self.sheets[0], parts, Self.sheets[1]]
    #expect(
      throws: WeighingFaults([
        .unconnectedSheet(parent: "root", expert: "c", parts: [["p", "q"], ["r", "s"]])
      ])
    ) { try Self.weigh(sheets) }
    let pooled = try Self.weigh(sheets, WeightingRule(unconnected: .pool))
    let c = try #require(pooled.experts.last)
    #expect(c.id == "c" && c.weights == nil && c.consistencyRatio == nil)
    #expect(c.quality?.absence == "unconnected" && c.share == 0.25)
    #expect(pooled.counts?[1] == 3 && pooled.counts?[3] == 0)
    #expect(pooled.missing == [["p", "s"]])
    #expect(pooled.consensus == nil && pooled.agreement.isEmpty)
    // Averaging weights, there is nothing of it that could count.
    #expect(throws: WeighingFaults.self) {
      try Self.weigh(sheets, WeightingRule(group: .priorities, unconnected: .pool))
    }
  }

  @Test func aGroupThatDoesNotConnectAllItemsNamesThoseNobodyCompared() {
    let sheets = [Self.sheet("a", [[0, 1]: 3]), Self.sheet("b", [[0, 1]: 2])]
    #expect(
      throws: WeighingFaults([
        .unconnectedGroup(
          parent: "root", parts: [["p", "q"], ["r"], ["s"]], excluded: [])
      ])
    ) { try Self.weigh(sheets, WeightingRule(unconnected: .pool)) }
  }

  @Test func everyFaultOfEverySheetInOneRun() {
    let sheets = [
      Self.sheet("b", [[0, 1]: 3]), Self.sheets[0],
      Judgements.Sheet(expert: "a2", pairs: [1, 2, 0.5, 1]),
    ]
    #expect(
      throws: WeighingFaults([
        .unusableSheet(parent: "root", expert: "a2"),
        .unconnectedSheet(parent: "root", expert: "b", parts: [["p", "q"], ["r"], ["s"]]),
      ])
    ) { try Self.weigh(sheets) }
  }

  static let given: [Double?] = [1, 2, 4, 1 / 2, 1, 3, 1 / 4, 1 / 3, 1]
  static let threeItems = ["p", "q", "r"]

  @Test(
    arguments: [
      (.saaty, [0.55842454309, 0.31961826393, 0.12195719296]),
      (.geometric, [8.0 / 13, 4.0 / 13, 1.0 / 13]),
      (.power, [0.72711985, 0.23819914, 0.03468102]),
      (.logarithmic, [0.47889398, 0.33518697, 0.18591904]),
    ] as [(WeightingRule.Scale, [Double])])
  func scalesChangeTheWeightsAndNotTheConsistency(
    _ scale: WeightingRule.Scale, _ expected: [Double]
  ) throws {
    let record = try Self.weigh(
      [Judgements.Sheet(expert: "a", pairs: Self.given)], items: Self.threeItems,
      WeightingRule(scale: scale))
    #expect(same(record.weights, expected, within: 1e-8))
    #expect(close(record.lambdaMax, 3.01829470728963, within: 1e-12))
    #expect(record.experts[0].matrix == Self.given)
  }

  @Test func triangularJudgementsOfNoSpreadAreTheGeometricMean() throws {
    let bounds = Judgements.Pairs.Bounds(low: Self.given, high: Self.given)
    let sheet = Judgements.Sheet(
      expert: "a", answers: .pairwise(Judgements.Pairs(values: Self.given, bounds: bounds)))
    let fuzzy = try Self.weigh(
      [sheet], items: Self.threeItems, WeightingRule(method: .fuzzyGeometricMean))
    let plain = try Self.weigh(
      [Judgements.Sheet(expert: "a", pairs: Self.given)], items: Self.threeItems,
      WeightingRule(method: .geometricMean))
    #expect(same(fuzzy.weights, plain.weights, within: 1e-14))
    #expect(fuzzy.fuzzyWeights?.count == 3)
    #expect(throws: WeighingFaults.self) {
      try Self.weigh(Self.sheets, WeightingRule(method: .fuzzyGeometricMean))
    }
  }

  /// One step about a judgement is a step of what the expert said, put on the scale afterwards:
  /// 5 is (4, 5, 6), and under the power scale (16, 25, 36).
  @Test(
    arguments: [
      (.saaty, [4, 5, 6]), (.power, [16, 25, 36]), (.geometric, [8, 16, 32]),
    ] as [(WeightingRule.Scale, [Double])])
  func aStepIsOneOfTheGivenNumbers(_ scale: WeightingRule.Scale, _ ends: [Double]) throws {
    for (value, order) in [(5.0, [0, 1]), (0.2, [1, 0])] {
      let record = try Self.weigh(
        [Self.sheet("a", [[0, 1]: value], 2)], items: ["p", "q"],
        WeightingRule(method: .fuzzyGeometricMean, scale: scale))
      let fuzzy = try #require(record.fuzzyWeights)
      // Two items: the geometric means are (√l, √m, √u) and (1/√u, 1/√m, 1/√l).
      let roots = ends.map { $0.squareRoot() }
      let low = roots[0] / (roots[2] + 1 / roots[0])
      let middle = roots[1] / (roots[1] + 1 / roots[1])
      let high = roots[2] / (roots[0] + 1 / roots[2])
      #expect(same(fuzzy[order[0]], [low, middle, high], within: 1e-14))
    }
  }

  /// Drawn judgements keep the bounds that the expert gave: the weight lies in its interval.
  @Test func intervalsKnowTheBounds() throws {
    let low: [Double?] = [1, 1.9, 3.9, 1 / 2.1, 1, 2.9, 1 / 9, 1 / 9, 1]
    let high: [Double?] = [1, 2.1, 9, 1 / 1.9, 1, 9, 1 / 3.9, 1 / 2.9, 1]
    let sheet = Judgements.Sheet(
      expert: "a",
      answers: .pairwise(
        Judgements.Pairs(
          values: Self.given, bounds: Judgements.Pairs.Bounds(low: low, high: high))))
    let record = try Self.weigh(
      [sheet], items: Self.threeItems, WeightingRule(method: .fuzzyGeometricMean),
      resamples: 300)
    for (interval, weight) in zip(record.intervals, record.weights) {
      let judgements = try #require(interval.judgements)
      #expect(judgements[0] < weight && weight < judgements[1])
    }
  }

  /// What is printed as λmax and CI belongs together, whatever the completion.
  @Test(arguments: WeightingRule.Completion.allCases)
  func lambdaMaxAndCIBelongTogether(_ completion: WeightingRule.Completion) throws {
    let record = try Self.weigh(
      [
        Self.sheet("a", Self.b), Self.sheet("b", [[0, 2]: 2, [1, 3]: 4, [0, 1]: 5, [2, 3]: 3]),
      ],
      WeightingRule(completion: completion))
    #expect(record.missing.count == 2)
    let index = try #require(record.consistencyIndex)
    #expect(close(record.lambdaMax, 4 + 3 * index, within: 1e-12))
    #expect(index > 0 && record.experts.allSatisfy { $0.lambdaMax ?? 0 > 4 })
  }

  @Test func pointsThatShareNoItemHaveNoGeometricMean() {
    #expect(throws: WeighingFaults([.noCommonWeight(parent: "root")])) {
      try Self.weigh(
        [
          Judgements.Sheet(expert: "a", answers: .allocation([100, 0, 0])),
          Judgements.Sheet(expert: "b", answers: .allocation([0, 50, 50])),
        ], items: Self.threeItems, form: .allocation, WeightingRule(mean: .geometric))
    }
  }

  @Test func bestWorstSheetsAreAveragedAsWeights() throws {
    func sheets(_ rule: WeightingRule) throws -> MatrixRecord {
      try Self.weigh(
        [
          Judgements.Sheet(
            expert: "a",
            answers: .bestWorst(
              Judgements.BestWorst(
                best: 0, worst: 2, bestToOthers: [1, 2, 8], othersToWorst: [8, 5, 1]))),
          Judgements.Sheet(
            expert: "b",
            answers: .bestWorst(
              Judgements.BestWorst(
                best: 1, worst: 2, bestToOthers: [3, 1, 6], othersToWorst: [2, 6, 1]))),
        ], items: Self.threeItems, form: .bestWorst, rule)
    }
    let record = try sheets(WeightingRule())
    #expect(
      same(record.weights, [0.4788359788359788, 0.4365079365079365, 0.08465608465608467]))
    #expect(record.matrix == nil && record.quality == nil)
    // Best over q 2, q over worst 5: best over worst 8 implies 8/5, on the scale 2, as judged.
    let revision = try #require(record.experts[0].quality?.revisions.first)
    #expect([revision.left, revision.right] == ["p", "q"] && revision.value == 2)
    #expect(revision.implied == 1.6 && revision.suggested == 2)
    #expect(record.experts[1].quality?.revisions.isEmpty == true)
    // |2 × 5 − 8| ÷ (64 − 8); and 3 × 2 = 6: no contradiction.
    #expect(close(record.experts[0].consistencyRatio, 2.0 / 56, within: 1e-15))
    #expect(record.experts[1].consistencyRatio == 0)
    #expect(record.experts[0].bestWorst?.best == "p" && record.experts[1].bestWorst?.worst == "r")
    let geometric = try sheets(WeightingRule(mean: .geometric))
    #expect(
      same(geometric.weights, [0.4685124427683255, 0.44220529613534465, 0.08928226109632993]))
  }

  @Test func pointsAreAveragedAndUntested() throws {
    let record = try Self.weigh(
      [
        Judgements.Sheet(expert: "a", answers: .allocation([50, 30, 20])),
        Judgements.Sheet(expert: "b", answers: .allocation([20, 60, 20])),
      ], items: Self.threeItems, form: .allocation)
    #expect(same(record.weights, [0.4, 0.4, 0.2], within: 1e-15))
    #expect(record.experts.allSatisfy { $0.quality?.absence == "untested" && !$0.aboveLimit })
    #expect(record.experts[0].points == [50, 30, 20])
    #expect(record.intervals.allSatisfy { $0.judgements == nil && $0.experts != nil })
  }

  @Test(
    arguments: [
      (.none, [0.5584245430947975, 0.3196182639359754, 0.12195719296922707]),
      (.linear, [0.4508971801663582, 0.31373278475518274, 0.23537003507845894]),
      (.multiplicative, [0.415882818982092, 0.357050239591522, 0.22706694142638612]),
      (.gameTheoretic, [0.40084473386478664, 0.3109931785504655, 0.2881620875847478]),
    ] as [(WeightingRule.Combination, [Double])])
  func objectiveWeightsAreCombinedAndShownBeside(
    _ combination: WeightingRule.Combination, _ expected: [Double]
  ) throws {
    let record = try Self.weigh(
      [Judgements.Sheet(expert: "a", pairs: Self.given)], items: Self.threeItems,
      WeightingRule(combination: combination, expertShare: 0.7), objective: [0.2, 0.3, 0.5])
    #expect(same(record.weights, expected, within: 1e-12))
    #expect(
      same(
        record.expertWeights, [0.5584245430947975, 0.3196182639359754, 0.12195719296922707]))
    #expect(record.objectiveWeights == [0.2, 0.3, 0.5])
  }

  @Test func aSheetThatLooksMirroredIsRefusedUnlessConfirmed() throws {
    let clear: Pairs = [[0, 1]: 3, [0, 2]: 5, [0, 3]: 9, [1, 2]: 2, [1, 3]: 4, [2, 3]: 2]
    let turned = clear.mapValues { 1 / $0 }
    let sheets = ["a", "b", "c"].map { Self.sheet($0, clear) } + [Self.sheet("d", turned)]
    #expect(
      throws: WeighingFaults([
        .looksMirrored(
          parent: "root", expert: "d", first: "p", second: "s", given: 1.0 / 9,
          others: try Self.weigh([sheets[0]]).weights[0] / Self.weigh([sheets[0]]).weights[3])
      ])
    ) {
      do throws(WeighingFaults) { _ = try Self.weigh(sheets) } catch { throw rounded(error) }
    }
    let confirmed = try Self.weigh(sheets, WeightingRule(confirmed: ["d"]))
    #expect(confirmed.experts.count == 4)
    // One dissenter among three leaves open who is right.
    #expect(try Self.weigh(Array(sheets[1...])).experts.count == 3)
  }

  /// The ratio of the others' weights is a quotient of geometric means: equal up to rounding.
  private func rounded(_ faults: WeighingFaults) -> WeighingFaults {
    WeighingFaults(
      faults.faults.map { fault in
        guard
          case .looksMirrored(
            let parent, let expert, let first, let second, let given, let others) =
            fault,
          let weights = try? Self.weigh([
            Self.sheet(
              "a", [[0, 1]: 3, [0, 2]: 5, [0, 3]: 9, [1, 2]: 2, [1, 3]: 4, [2, 3]: 2])
          ]).weights, close(others, weights[0] / weights[3], within: 1e-12)
        else { return fault }
        return .looksMirrored(
          parent: parent, expert: expert, first: first, second: second, given: given,
          others: weights[0] / weights[3])
      })
  }

  @Test func whatToLookAtAgain() throws {
    let record = try Self.weigh([
      Self.sheet("a", [[0, 1]: 3, [1, 2]: 5, [0, 2]: 0.5, [0, 3]: 6, [1, 3]: 4, [2, 3]: 1])
    ])
    let quality = try #require(record.experts[0].quality)
    let triad = try #require(quality.worstTriad)
    #expect(triad.items == ["p", "q", "r"])
    #expect([triad.firstOverSecond, triad.secondOverThird, triad.firstOverThird] == [3, 5, 0.5])
    let revision = try #require(quality.revisions.first)
    #expect(revision.left == "p" && revision.right == "r" && revision.value == 0.5)
    // The detours p–q–r and p–s–r: √(3 × 5 × 6 ÷ 1).
    #expect(close(revision.implied, (90.0).squareRoot(), within: 1e-12))
    #expect(revision.suggested == 9)
    let ratio = try #require(record.experts[0].consistencyRatio)
    let after = try #require(revision.ratioIfChanged)
    #expect(record.experts[0].aboveLimit && ratio > 0.1 && after < 0.1)
    // Changing it gives what was foretold: nothing was applied by itself.
    let changed = try Self.weigh([
      Self.sheet("a", [[0, 1]: 3, [1, 2]: 5, [0, 2]: 9, [0, 3]: 6, [1, 3]: 4, [2, 3]: 1])
    ])
    #expect(close(changed.experts[0].consistencyRatio, after, within: 1e-12))
    #expect(record.experts[0].matrix?[2] == 0.5)
  }

  @Test func intervalsBelongToTheDrawsAndNotToTheOrder() throws {
    let complete: [Pairs] = [
      [[0, 1]: 2, [0, 2]: 4, [0, 3]: 6, [1, 2]: 2, [1, 3]: 3, [2, 3]: 2],
      [[0, 1]: 3, [0, 2]: 3, [0, 3]: 5, [1, 2]: 1, [1, 3]: 2, [2, 3]: 2],
      [[0, 1]: 1, [0, 2]: 2, [0, 3]: 7, [1, 2]: 3, [1, 3]: 4, [2, 3]: 3],
    ]
    let sheets = zip(["a", "b", "c"], complete).map { Self.sheet($0, $1) }
    let record = try Self.weigh(sheets, resamples: 200)
    #expect(try Self.weigh(sheets.reversed(), resamples: 200) == record)
    for (interval, weight) in zip(record.intervals, record.weights) {
      let experts = try #require(interval.experts)
      let judgements = try #require(interval.judgements)
      #expect(experts[0] <= weight && weight <= experts[1] && experts[0] < experts[1])
      #expect(judgements[0] < weight && weight < judgements[1])
    }
    // Experts who agree leave nothing to draw; a single expert says nothing of others.
    let alike = try Self.weigh(["a", "b"].map { Self.sheet($0, complete[0]) }, resamples: 100)
    #expect(alike.intervals.allSatisfy { $0.experts.map { $0[0] == $0[1] } ?? false })
    let alone = try Self.weigh([sheets[0]], resamples: 100)
    #expect(alone.intervals.allSatisfy { $0.experts == nil && $0.judgements != nil })
    #expect(try Self.weigh(sheets, resamples: 99).intervals.isEmpty)
  }

  @Test func oneAndTwoItemsAreConsistentAndNotNaN() throws {
    for items in [["p"], ["p", "q"]] {
      let n = items.count
      let pairs: Pairs = n == 2 ? [[0, 1]: 3] : [:]
      let record = try Self.weigh(
        [Self.sheet("a", pairs, n), Self.sheet("b", pairs, n)], items: items)
      #expect(record.consistencyRatio == 0 && record.consistencyIndex == 0)
      #expect(record.experts.allSatisfy { $0.consistencyRatio == 0 && !$0.aboveLimit })
      #expect(record.weights == (n == 2 ? [0.75, 0.25] : [1]))
    }
  }
}
