// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

/// Counts of questions that are not scored against a plain recount, over drawn surveys.
@Suite struct DescriptiveCountsTests {
  @Test(arguments: 1...10)
  func recounted(seed: Int) throws {
    let survey = DrawnSurvey(seed: UInt64(seed), rows: 90)
    let table = survey.table
    var counts = DescriptiveCounts(questionnaire: survey.questionnaire)
    counts.add(table)
    #expect(counts.items.map(\.id) == ["size", "needs", "order"])
    #expect(counts.answerCounts == [3, 4, 4])
    for alliance in table.allianceIDs.map(Optional.some) + [nil] {
      for audience in table.audienceIDs.map(Optional.some) + [nil] {
        let rows = (0..<table.count).filter { row in
          let (ofRow, by) = (Int(table.alliances[row]), Int(table.audiences[row]))
          let isOf = alliance == nil || alliance == table.allianceIDs[ofRow]
          let isBy = audience == nil || audience == table.audienceIDs[by]
          return isOf && isBy
        }
        for (item, id) in ["size", "needs", "order"].enumerated() {
          let found = counts.counts(
            ofItem: item, alliances: alliance.map { [$0] }, audience: audience)
          if rows.isEmpty {
            #expect(found == nil)
            continue
          }
          let sum = try #require(found)
          if id == "size" {
            let column = try #require(table.columns.firstIndex { $0.item == "size" })
            let codes = rows.map { table.code($0, column) }
            #expect(sum.answered == codes.count { $0.grade != nil })
            #expect(sum.blank == codes.count { $0 == ResponseTable.Code.blank })
            #expect(sum.counts == (0..<3).map { place in codes.count { $0.grade == place } })
            #expect(sum.firsts.isEmpty && sum.places.isEmpty)
          } else {
            let chosen = table.selections.filter { $0.item == id && rows.contains($0.row) }
            #expect(sum.answered == chosen.count && sum.blank == rows.count - chosen.count)
            for answer in 0..<UInt8(DrawnSurvey.needs) {
              let places = chosen.compactMap { $0.answers.firstIndex(of: answer) }
              #expect(sum.counts[Int(answer)] == places.count)
              guard id == "order" else { continue }
              #expect(sum.firsts[Int(answer)] == places.count { $0 == 0 })
              #expect(sum.places[Int(answer)] == places.reduce(0) { $0 + $1 + 1 })
            }
          }
        }
      }
    }
  }

  @Test(arguments: 30...35)
  func blocksMergesAndOrder(seed: Int) {
    let survey = DrawnSurvey(seed: UInt64(seed), rows: 60)
    var whole = DescriptiveCounts(questionnaire: survey.questionnaire)
    whole.add(survey.table)
    var random = SplitMix64(seed: UInt64(seed))
    let order = Array(0..<60).shuffled(using: &random)
    var parts = [0, 1].map { _ in DescriptiveCounts(questionnaire: survey.questionnaire) }
    for (part, start) in stride(from: 0, to: 60, by: 11).enumerated() {
      let rows = Array(order[start..<min(start + 11, 60)])
      var block = survey.table.reordered(rows)
      block.selections = survey.table.selections.compactMap { selection in
        rows.firstIndex(of: selection.row).map {
          ResponseTable.Selection(row: $0, item: selection.item, answers: selection.answers)
        }
      }
      parts[part % 2].add(block)
    }
    var merged = parts[1]
    merged.merge(parts[0])
    #expect(merged == whole)
    var empty = DescriptiveCounts(questionnaire: survey.questionnaire)
    empty.merge(merged)
    #expect(empty == whole)
  }

  @Test func nothingToCount() {
    let questionnaire = Questionnaire(
      id: "q", indexSystem: "s", name: LocalizedText([:]), instruction: LocalizedText([:]),
      audiences: [], scales: [], sections: [])
    var counts = DescriptiveCounts(questionnaire: questionnaire)
    counts.add(DrawnSurvey(seed: 1, rows: 5).table)
    #expect(counts.items.isEmpty)
  }
}
