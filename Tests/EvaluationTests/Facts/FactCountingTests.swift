// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// Proves the counting of facts against a second counting, that no order of rows matters, and what
/// single rules do.
@Suite struct FactCountingTests {
  /// A second counting from the definitions, over random rows and random measures.
  @Test(arguments: 0..<10) func aSecondCounting(block: Int) {
    for seed in block * 20..<block * 20 + 20 {
      var random = RandomFacts(seed: seed)
      let (inputs, measures) = random.make()
      let counting = FactCounting(inputs)
      let naive = NaiveCounting(inputs: inputs)
      for measure in measures {
        for alliance in RandomFacts.alliances {
          let figure = counting.figure(by: measure, of: alliance)
          let expected = naive.figure(measure, alliance)
          #expect(figure.absent == expected.absent, "seed \(seed)")
          guard let value = figure.value, let other = expected.value else {
            #expect(figure.value == expected.value, "seed \(seed)")
            continue
          }
          #expect(abs(value - other) <= 1e-12 * max(1, abs(other)), "seed \(seed)")
        }
      }
    }
  }

  /// Whatever the order of the rows, the same bits, claims and reductions.
  @Test(arguments: 0..<40) func noOrderOfRows(seed: Int) {
    var random = RandomFacts(seed: 1_000 + seed)
    let (inputs, measures) = random.make()
    let counting = FactCounting(inputs)
    var draws = SeededDraws(seed)
    for _ in 0..<3 {
      var shuffled = inputs
      shuffled.facts.rows.shuffle(using: &draws)
      let again = FactCounting(shuffled)
      #expect(again.claims == counting.claims)
      for alliance in RandomFacts.alliances {
        #expect(again.reductions(of: alliance) == counting.reductions(of: alliance))
        for measure in measures {
          #expect(
            again.figure(by: measure, of: alliance) == counting.figure(by: measure, of: alliance))
        }
      }
    }
  }

  /// Random rounds claim, and every claim's parts are what its rule gives.
  @Test func claims() {
    var seen: Set<FactList.ClaimRule> = []
    for seed in 0..<60 {
      var random = RandomFacts(seed: 2_000 + seed)
      let claims = FactCounting(random.make().inputs).claims
      for claim in claims {
        seen.insert(claim.rule)
        let shares = claim.claims.map(\.share)
        let leaders = claim.claims.filter(\.leads)
        #expect(claim.claims.count > 1)
        #expect(claim.claims.map(\.alliance) == claim.claims.map(\.alliance).sorted())
        switch claim.rule {
        case .each: #expect(shares.allSatisfy { $0 == 1 })
        case .reject: #expect(shares.allSatisfy { $0 == 0 })
        case .split: #expect(shares.allSatisfy { $0 == 1 / Double(shares.count) })
        case .lead:
          if leaders.count == 1 {
            #expect(claim.claims.allSatisfy { $0.share == ($0.leads ? 1 : 0) })
          } else {
            #expect(shares.allSatisfy { $0 == 1 / Double(shares.count) })
          }
        }
      }
    }
    #expect(seen == Set(FactList.ClaimRule.allCases))
  }

  // MARK: By hand

  /// Rows of one list of amounts for one alliance.
  private func inputs(
    _ rows: [FactRow], founded: String? = nil, stage: VerificationStage = .reported
  ) -> Inputs {
    var round = RoundDefinition(
      id: "r", year: 2026, date: "2026-12-31", language: "en", name: text("r"))
    round.verification = stage
    let list = FactList(
      id: "l", name: text("l"), amount: "m",
      columns: [
        FactColumn(id: "m", kind: .number), FactColumn(id: "k", kind: .code, options: ["x", "y"]),
      ])
    let system = IndexSystem(
      id: "s", edition: "1", name: text("s"), grades: [], classes: [], factLists: [list],
      children: [])
    return Inputs(
      round: round, indexSystem: IndexSystemRecord(definition: system, digest: "0"),
      alliances: [
        Alliance(
          id: "a", name: text("a"),
          attributes: founded.map { [Alliance.Attribute(key: "founded", value: $0)] } ?? [])
      ], facts: Facts(rows: rows, lists: ["l"]),
      provenance: Provenance(version: "0", inputs: [], seed: 0))
  }

  private func row(
    _ amount: Double, _ date: String, checked: Double? = nil, verified: Double? = nil,
    kind: String? = nil
  ) -> FactRow {
    FactRow(
      list: "l", alliance: "a", line: 2, date: FactDate(date),
      cells: ["m": String(amount)].merging(kind.map { ["k": $0] } ?? [:]) { $1 }, amount: amount,
      verification: Verification(firstCheck: checked, verified: verified))
  }

  /// Three years' mean: 30 + 60 in 2024–2026, 1000 outside; two of the three years on record: × 3 ÷ 2.
  @Test(arguments: [
    (nil, 30.0, 3), ("2010", 30, 3), ("2024-02", 30, 3), ("2025-06", 45, 2), ("2026.11", 90, 1),
    ("2027", 90, 1), ("soon", 30, 3),
  ])
  func yearsOnRecord(founded: String?, value: Double, years: Int) {
    let counting = FactCounting(
      inputs([row(30, "2025-01"), row(60, "2026"), row(1000, "2023-12-31")], founded: founded))
    let figure = counting.figure(
      by: Measure(
        numerator: [RowSelection(list: "l", taking: .sum)], years: 3, yearly: true), of: "a")
    #expect(figure.value == value && figure.measured?.years == years)
    #expect(figure.measured?.rows == 2)
  }

  /// What is capped is capped after it was stretched to the years.
  @Test func capsComeLast() {
    let counting = FactCounting(inputs([row(2, "2026")], founded: "2026"))
    let measure = Measure(
      numerator: [RowSelection(list: "l", taking: .sum, most: 3)], years: 3)
    #expect(counting.figure(by: measure, of: "a").value == 3)
  }

  @Test func stagesOfChecking() {
    let rows = [
      row(10, "2026", checked: 8, verified: 5), row(20, "2026", checked: 20),
      row(30, "2026", checked: 0, verified: 0),
    ]
    func value(_ taking: RowSelection.Taking, _ stage: VerificationStage) -> Double? {
      FactCounting(inputs(rows, stage: stage)).figure(
        by: Measure(numerator: [RowSelection(list: "l", taking: taking)]), of: "a"
      ).value
    }
    #expect(VerificationStage.allCases.map { value(.sum, $0) } == [60, 28, 5])
    #expect(VerificationStage.allCases.map { value(.count, $0) } == [3, 2, 1])
    // A row that nobody has looked at yet is not struck out.
    #expect(VerificationStage.allCases.map { value(.struckOut, $0) } == [0, 2, 2])
    let reductions = FactCounting(inputs(rows, stage: .verified)).reductions(of: "a")
    #expect(reductions.map(\.reported) == [30, 10] && reductions.map(\.counted) == [0, 5])
  }

  @Test func ratios() {
    let rows = [row(1, "2026", kind: "x"), row(3, "2026", kind: "y")]
    let part = RowSelection(
      list: "l", taking: .sum, conditions: [RowCondition(column: "k", isOneOf: ["x"])])
    let whole = RowSelection(list: "l", taking: .sum)
    func figure(_ rows: [FactRow], small: Double) -> CountedFigure {
      FactCounting(inputs(rows)).figure(
        by: Measure(
          numerator: [part], denominator: Denominator(selections: [whole]), scale: 100,
          smallBelow: small), of: "a")
    }
    let share = figure(rows, small: 5)
    #expect(share.value == 25 && share.measured?.denominator == 4)
    #expect(share.measured?.isSmall == true && share.measured?.rows == 1)
    #expect(figure(rows, small: 4).measured?.isSmall == false)
    let none = figure([], small: 5)
    #expect(none.value == nil && none.absent == .notApplicable)
  }

  @Test func aListThatIsNotInTheRound() {
    var inputs = inputs([row(1, "2026")])
    inputs.facts.lists = []
    let figure = FactCounting(inputs).figure(
      by: Measure(numerator: [RowSelection(list: "l")]), of: "a")
    #expect(figure == CountedFigure(value: nil, absent: .notSupplied, measured: nil))
    // A list that is there and holds nothing says that there is nothing.
    inputs.facts = Facts(rows: [], lists: ["l"])
    #expect(
      FactCounting(inputs).figure(
        by: Measure(numerator: [RowSelection(list: "l")]), of: "a"
      ).value == 0)
  }
}
