// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Who else is in the round, and in what order anything stands, moves no score.
@Suite struct OrderAndCohortTests {
  private func round(_ seed: Int, judged: Bool = true, rules: Bool = false) -> Inputs {
    var maker = RandomRound(seed: seed)
    maker.rules = rules
    maker.judged = judged
    maker.missingRule.minimumCompleteness = 0
    return maker.make()
  }

  @Test func noFigureMovesAsAlliancesJoin() throws {
    for seed in 0..<40 {
      var draws = SeededDraws(seed + 5_000)
      let inputs = round(seed, rules: seed % 3 == 2)
      let all = try EvaluationResult(evaluating: inputs).alliances
      var some = inputs
      some.alliances = []
      for newcomer in inputs.alliances.shuffled(using: &draws) {
        some.alliances.append(newcomer)
        for one in try EvaluationResult(evaluating: some).alliances {
          let last = try #require(all.first { $0.id == one.id })
          #expect(one.score == last.score && one.membership == last.membership, "seed \(seed)")
          #expect(one.resultClass == last.resultClass && one.bounds == last.bounds)
          #expect(one.nodes.map(\.score) == last.nodes.map(\.score))
          #expect(one.nodes.map(\.contribution) == last.nodes.map(\.contribution))
        }
      }
    }
  }

  /// The same evidence under another name, beside it in the round.
  @Test func aTwinHasTheSameResult() throws {
    for seed in 0..<40 {
      var inputs = round(seed)
      let leaves = Outline(inputs.indexSystem.definition).indicators.map(\.indicator)
      let before = try EvaluationResult(evaluating: inputs).alliances
      let original = try #require(before.first)
      inputs.alliances.append(Alliance(id: "twin", name: text("twin")))
      inputs.tally = Tally(
        cells: inputs.tally.cells
          + inputs.tally.cells.filter { $0.alliance == original.id }.map { cell in
            var copy = Tally.Cell(
              alliance: "twin", indicator: cell.indicator, questionnaire: cell.questionnaire,
              item: cell.item, audience: cell.audience, counts: cell.counts,
              respondents: cell.respondents)
            copy.blank = cell.blank
            return copy
          })
      for one in leaves {
        let figure = inputs.statistics.figure(alliance: original.id, indicator: one.id)
        if figure.value != nil || figure.absent != nil {
          inputs.statistics.set(figure, alliance: "twin", indicator: one.id)
        }
        for point in one.points {
          inputs.checklist.set(
            inputs.checklist.entry(alliance: original.id, point: point.id), alliance: "twin",
            point: point.id)
        }
      }
      let after = try EvaluationResult(evaluating: inputs).alliances
      let twin = try #require(after.first { $0.id == "twin" })
      #expect(twin.score == original.score && twin.membership == original.membership)
      #expect(twin.nodes.map(\.score) == original.nodes.map(\.score), "seed \(seed)")
      #expect(twin.resultClass == original.resultClass && twin.bounds == original.bounds)
      #expect(
        after.filter { $0.id != "twin" }.map(\.score) == before.map(\.score), "seed \(seed)")
    }
  }

  @Test func theOrderOfAudiencesChangesRoundingAtMost() throws {
    for seed in 0..<40 {
      var draws = SeededDraws(seed + 6_000)
      var inputs = round(seed)
      let before = try EvaluationResult(evaluating: inputs).alliances
      inputs.round.audiences.shuffle(using: &draws)
      let after = try EvaluationResult(evaluating: inputs).alliances
      for (old, new) in zip(before, after) {
        #expect(close(old.score, new.score, within: 1e-11), "seed \(seed)")
        #expect(old.resultClass == new.resultClass && old.rank == new.rank)
      }
    }
  }

  @Test func theOrderOfSiblingsChangesRoundingAtMost() throws {
    for seed in 0..<40 {
      var draws = SeededDraws(seed + 7_000)
      var inputs = round(seed, judged: false)
      let before = try EvaluationResult(evaluating: inputs).alliances
      let system = inputs.indexSystem.definition
      inputs.indexSystem = IndexSystemRecord(
        definition: IndexSystem(
          id: system.id, edition: system.edition, name: system.name, grades: system.grades,
          classes: system.classes, children: shuffled(system.children, &draws)), digest: "00")
      let after = try EvaluationResult(evaluating: inputs).alliances
      for (old, new) in zip(before, after) {
        #expect(close(old.score, new.score, within: 1e-11), "seed \(seed)")
        #expect(old.resultClass == new.resultClass && old.rank == new.rank)
        let nodes = Dictionary(uniqueKeysWithValues: new.nodes.map { ($0.id, $0) })
        for node in old.nodes {
          #expect(close(node.score, nodes[node.id]?.score, within: 1e-11))
          #expect(close(node.contribution, nodes[node.id]?.contribution, within: 1e-11))
        }
      }
    }
  }

  private func shuffled(_ nodes: [IndexNode], _ draws: inout SeededDraws) -> [IndexNode] {
    nodes.shuffled(using: &draws).map { node in
      guard case .criterion(let criterion) = node else { return node }
      return .criterion(
        Criterion(
          id: criterion.id, weight: criterion.weight, name: criterion.name,
          children: shuffled(criterion.children, &draws)))
    }
  }
}
