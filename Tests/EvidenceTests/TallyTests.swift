// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves that counting and summing equal a naive recount, in any order of respondents.
@Suite struct TallyTests {
  private static let scores = [100.0, 80, 60, 40, 20]
  private static let indicators = (0..<12).map { "i\($0)" }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func countsEqualANaiveRecount(seed: UInt64) {
    let table = ResponseTable.random(
      seed: seed, rows: Int(seed) * 40, items: 12, perIndicator: Int(seed % 3) + 1)
    let tally = table.tally(gradeScores: Self.scores, indicators: Self.indicators)
    var seen = 0
    for alliance in table.allianceIDs.indices {
      for audience in table.audienceIDs.indices {
        for (position, column) in table.columns.enumerated() {
          var counts: [UInt8: Double] = [:]
          var rows = 0
          for row in 0..<table.count
          where table.alliances[row] == alliance && table.audiences[row] == audience {
            counts[table.code(row, position).rawValue, default: 0] += 1
            rows += 1
          }
          let cell = tally.cells.first {
            $0.alliance == table.allianceIDs[alliance] && $0.item == column.item
              && $0.audience == table.audienceIDs[audience]
          }
          let notShown = counts[253] ?? 0
          guard notShown < Double(rows) else {
            #expect(cell == nil)
            continue
          }
          seen += 1
          #expect(
            cell
              == Tally.Cell(
                alliance: table.allianceIDs[alliance], indicator: column.indicator ?? "",
                questionnaire: column.questionnaire, item: column.item,
                audience: table.audienceIDs[audience],
                counts: (0..<5).map { counts[UInt8($0)] ?? 0 },
                notApplicable: counts[251] ?? 0, dontKnow: counts[250] ?? 0,
                blank: counts[252] ?? 0, notShown: notShown, respondents: rows - Int(notShown)))
        }
      }
    }
    #expect(tally.cells.count == seen && seen > 50)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func momentsEqualDirectSums(seed: UInt64) {
    let table = ResponseTable.random(seed: seed, rows: 90, items: 9, perIndicator: 3)
    let tally = table.tally(gradeScores: Self.scores, indicators: Self.indicators)
    #expect(tally.moments.count == 3 * 2 * 2)
    for moments in tally.moments {
      let columns = table.columns.enumerated().filter {
        $0.element.questionnaire == moments.questionnaire
      }
      let p = moments.indicators.count
      #expect(
        moments.indicators
          == Self.indicators.filter { id in columns.contains { $0.element.indicator == id } })
      var a: [[Double?]] = []
      for row in 0..<table.count
      where table.allianceIDs[Int(table.alliances[row])] == moments.alliance
        && table.audienceIDs[Int(table.audiences[row])] == moments.audience
      {
        a.append(
          moments.indicators.map { id in
            let given = columns.filter { $0.element.indicator == id }
              .compactMap { table.code(row, $0.offset).grade }
            return given.isEmpty
              ? nil : given.map { Self.scores[$0] }.reduce(0, +) / Double(given.count)
          })
      }
      #expect(moments.respondents == a.count)
      func near(_ x: Double, _ y: Double) -> Bool { abs(x - y) <= 1e-9 * max(1, abs(y)) }
      for i in 0..<p {
        #expect(near(moments.sumA[i], a.reduce(0) { $0 + ($1[i] ?? 0) }))
        #expect(moments.sumM[i] == Double(a.count { $0[i] != nil }))
        for j in 0..<p {
          let both = a.filter { $0[i] != nil && $0[j] != nil }
          #expect(
            near(
              moments.sumAA[i * p + j], both.reduce(0) { $0 + ($1[i] ?? 0) * ($1[j] ?? 0) }))
          #expect(near(moments.sumAM[i * p + j], both.reduce(0) { $0 + ($1[i] ?? 0) }))
          #expect(moments.sumMM[i * p + j] == Double(both.count))
          #expect(moments.sumAA[i * p + j] == moments.sumAA[j * p + i])
        }
      }
    }
  }

  /// Bit for bit, also where an indicator has three items and the scores are awkward.
  @Test(
    arguments: [1, 2, 3, 4] as [UInt64], [[100.0, 80, 60, 40, 20], [0.1, 0.07, 0.05, 0.03, 0.01]])
  func theOrderOfRespondentsDoesNotMatter(seed: UInt64, scores: [Double]) {
    let table = ResponseTable.random(seed: seed, rows: 120, items: 9, perIndicator: 3)
    let tally = table.tally(gradeScores: scores, indicators: Self.indicators)
    var random = SplitMix64(seed: seed &* 77)
    for _ in 0..<5 {
      let order = Array(0..<table.count).shuffled(using: &random)
      #expect(
        table.reordered(order).tally(gradeScores: scores, indicators: Self.indicators) == tally)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func mergingIsTheTallyOfAllTogether(seed: UInt64) {
    let table = ResponseTable.random(seed: seed, rows: 100, items: 8, perIndicator: 2)
    func tally(_ rows: [Int]) -> Tally {
      table.reordered(rows).tally(gradeScores: Self.scores, indicators: Self.indicators)
    }
    let (first, second) = (tally(Array(0..<37)), tally(Array(37..<100)))
    let whole = tally(Array(0..<100))
    let merged = first.merging(second)
    // Halves of whole scores are exact in binary, so even the moments are equal.
    #expect(merged.moments == whole.moments)
    #expect(merged == second.merging(first))
    // A group in which an item was shown to nobody has no cell, so its "not shown" is not
    // carried over; all that was answered is.
    #expect(merged.cells.map(\.counts) == whole.cells.map(\.counts))
    #expect(merged.cells.map(\.respondents) == whole.cells.map(\.respondents))
    #expect(merged.cells.map(\.blank) == whole.cells.map(\.blank))
    #expect(whole.merging(Tally(cells: [])) == whole)
  }

  @Test func respondentsOfMixedSourcesAreNotKnown() {
    func cell(_ respondents: Int?) -> Tally {
      Tally(cells: [
        Tally.Cell(
          alliance: "a", indicator: "i", questionnaire: nil, item: "q", audience: "u",
          counts: [1.5, 0], respondents: respondents)
      ])
    }
    #expect(cell(3).merging(cell(4)).cells.map(\.respondents) == [7])
    #expect(cell(3).merging(cell(nil)).cells.map(\.respondents) == [nil])
    #expect(cell(3).merging(cell(nil)).cells.first?.valid == 3)
  }

  @Test func anEmptyTableHasAnEmptyTally() {
    #expect(
      ResponseTable().tally(gradeScores: Self.scores, indicators: ["i"]) == Tally(cells: []))
  }

  @Test func codesKeepGradesAndMissingApart() {
    for position in 0..<20 { #expect(ResponseTable.Code.grade(position).grade == position) }
    for code in [ResponseTable.Code.dontKnow, .notApplicable, .blank, .notShown] {
      #expect(code.grade == nil)
    }
  }
}
