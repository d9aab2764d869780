// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Problems
import Testing

@testable import Rounds

@Suite struct WeighedJudgementsTests {
  private func weigh(_ rows: [String], rule: WeightingRule = WeightingRule()) throws
    -> WeighedJudgements
  {
    let folder = try Folder()
    let text = (["parent,expert,left,right,value"] + rows).map { $0 + "\n" }.joined()
    return try WeighedJudgements(.init(judgements: folder.write(text, to: "j.csv")), rule: rule)
  }

  @Test func treeThreeLevelsDeep() throws {
    // Lower rows first: the tree is found whatever the order.
    let weighed = try weigh([
      "b1,e,x,y,1", "b,e,b1,b2,4", "root,e,a,b,1/3",
    ])
    #expect(weighed.problems.isEmpty)
    let global = try #require(weighed.record?.global)
    let expected = ["root": 1, "a": 0.25, "b": 0.75, "b1": 0.6, "b2": 0.15, "x": 0.3, "y": 0.3]
    #expect(Set(global.keys) == Set(expected.keys))
    for (id, weight) in expected { #expect(abs((global[id] ?? 0) - weight) < 1e-12, "\(id)") }
    #expect(weighed.record?.matrices.map(\.parent) == ["b1", "b", "root"])
  }

  @Test(
    arguments: [
      ["r,e,a,b,2", "s,e,c,d,2"],  // two roots
      ["r,e,a,b,2", "a,e,c,d,2", "b,e,c,f,2"],  // an item with two parents
      ["a,e,b,c,2", "b,e,a,d,2"],  // a circle
      ["r,e,x,y,2", "a,e,b,c,2", "b,e,a,d,2"],  // a circle beside a tree
    ])
  func withoutASingleTree(rows: [String]) throws {
    let weighed = try weigh(rows)
    let record = try #require(weighed.record)
    #expect(record.global == nil)
    #expect(record.matrices.count == rows.count)
  }

  @Test func itemsStandInOrderOfFirstAppearance() throws {
    let weighed = try weigh(["r,e,z,m,1", "r,e,a,z,1", "r,e,m,a,1"])
    #expect(weighed.record?.matrices[0].items == ["z", "m", "a"])
    for weight in weighed.record?.matrices[0].weights ?? [] { #expect(abs(weight - 1 / 3) < 1e-12) }
  }

  /// Two experts' 2 × 2 matrices: 4 and 1 have the geometric mean 2; their weights 0.8 and 0.5
  /// the arithmetic mean 0.65.
  @Test func grouping() throws {
    let rows = ["r,e1,a,b,4", "r,e2,a,b,1"]
    let judgements = try weigh(rows).record?.matrices[0].weights.first
    #expect(abs((judgements ?? 0) - 2 / 3) < 1e-12)
    let priorities = try weigh(rows, rule: WeightingRule(group: .priorities)).record
    #expect(abs((priorities?.matrices[0].weights.first ?? 0) - 0.65) < 1e-12)
  }

  /// Powers of 3 and 1 make shares of 0.75 and 0.25; alone and beside points, whose expert has
  /// none and counts by weight 1 among their own.
  @Test func votingPowersCountBesideOtherFiles() throws {
    let folder = try Folder()
    let judgements = try folder.write(
      """
      Version: 2.0
      Goal:
        name: g
        decision-makers: [Ada Quill: 3, Bo Marsh: 1]
        preferences:
          Ada Quill: {pairwise: [[a, b, 4]]}
          Bo Marsh: {pairwise: [[a, b, 1]]}

      """, to: "a.ahp")
    let points = try folder.write(
      "parent,expert,item,points\na,e9,c,40\na,e9,d,60\n", to: "p.csv")
    for allocations in [nil, points] {
      let weighed = try WeighedJudgements(
        .init(judgements: judgements, allocations: allocations), rule: WeightingRule())
      let matrices = try #require(weighed.record?.matrices)
      #expect(matrices.map(\.parent) == (allocations == nil ? ["g"] : ["g", "a"]))
      #expect(matrices[0].experts.map(\.share) == [0.75, 0.25])
      // The weighted geometric mean of 4 and 1 is 4^0.75 = 2√2.
      let ratio = matrices[0].weights[0] / matrices[0].weights[1]
      #expect(abs(ratio - 8.0.squareRoot()) < 1e-12)
      #expect(matrices.count == 1 || matrices[1].experts.map(\.share) == [1])
    }
  }

  @Test func errorsGiveNoWeights() throws {
    let weighed = try weigh(["r,e,a,b,2", "r,e,a,c,11", "r,e,b,b,1"])
    #expect(weighed.record == nil)
    #expect(weighed.problems.map(\.words.code).contains("SJ-005"))
    #expect(weighed.problems.map(\.words.code).contains("SJ-003"))
  }

  /// 1 over 2, 2 over 3, 3 over 1, each by 9: as inconsistent as can be.
  @Test func everySheetExcluded() throws {
    let rows = ["r,e,a,b,9", "r,e,b,c,9", "r,e,c,a,9"]
    let excluded = try weigh(rows, rule: WeightingRule(aboveLimit: .exclude))
    #expect(excluded.record == nil)
    #expect(excluded.problems.map(\.words.code) == ["SR-017"])
    let flagged = try weigh(rows)
    #expect(flagged.record?.matrices[0].experts[0].aboveLimit == true)
  }

  /// Limits of best–worst sheets end at nine items: beyond, a contradiction is not passed over in
  /// silence, and a sheet without one needs no limit.
  @Test(arguments: [(4, false, 0), (4, true, 0), (10, false, 0), (10, true, 1)])
  func aLimitThatDoesNotExistIsSaid(items: Int, contradicts: Bool, warnings: Int) throws {
    let folder = try Folder()
    let rows = (1...items).map { item in
      let best = item == 1 ? 1 : item == items ? 8 : 2
      let worst = item == 1 ? 8 : item == items ? 1 : (contradicts ? 5 : 4)
      return "r,e1,i1,i\(items),i\(item),\(best),\(worst)"
    }
    let text = (["parent,expert,best,worst,item,best-over-item,item-over-worst"] + rows)
      .map { $0 + "\n" }.joined()
    let weighed = try WeighedJudgements(
      .init(bestWorst: folder.write(text, to: "b.csv")), rule: WeightingRule())
    #expect(weighed.record != nil)
    #expect(weighed.problems.filter { $0.words.code == "SW-013" }.count == warnings)
  }

  @Test func fileThatIsNotThere() throws {
    let folder = try Folder()
    #expect(throws: Files.Fault.missing) {
      try WeighedJudgements(.init(judgements: folder("nothing.csv")), rule: WeightingRule())
    }
    #expect(throws: Files.Fault.unreadable) {
      try WeighedJudgements(.init(judgements: folder.path), rule: WeightingRule())
    }
  }
}
