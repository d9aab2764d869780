// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

/// Sums against a plain recount by the definitions, over drawn surveys.
@Suite struct SurveyQualitySumsTests {
  static let gradeCount = 5

  // MARK: A plain recount

  /// One row as the printed answers of its items, by position; `nil` for blank, −1 for not shown.
  private struct Plain {
    let survey: DrawnSurvey
    let rows: [Int]

    private func value(_ row: Int, _ item: Int) -> Int? {
      let code = survey.table.code(row, survey.scored[item])
      return code.grade.map { SurveyQualitySumsTests.gradeCount - 1 - $0 }
    }
    private func isShown(_ row: Int, _ item: Int) -> Bool {
      survey.table.code(row, survey.scored[item]) != .notShown
    }

    func isStraight(_ row: Int) -> (told: Bool, straight: Bool) {
      var told = false
      for scale in ["five", "worry"] {
        var printed: [Int] = []
        for column in survey.table.columns.indices {
          guard let item = survey.item(column), item.indicator != nil, item.scale == scale,
            item.kind == .scale
          else { continue }
          let code = survey.table.code(row, column)
          if let place = survey.table.columns[column].answers.firstIndex(of: code) {
            printed.append(place)
          }
        }
        guard printed.count >= 5 else { continue }
        told = true
        if Set(printed).count == 1, printed[0] < 5 { return (true, true) }
      }
      return (told, false)
    }

    func check(_ sums: SurveyGroupSums, _ whole: SurveyQualitySums) {
      let items = survey.scored.indices
      #expect(sums.respondents == rows.count)
      for item in items {
        let counts = sums.counts(ofItem: item)
        let codes = rows.map { survey.table.code($0, survey.scored[item]) }
        for grade in 0..<5 {
          #expect(counts.grades[grade] == codes.count { $0 == .grade(grade) })
        }
        #expect(counts.dontKnow == codes.count { $0 == .dontKnow })
        #expect(counts.notApplicable == codes.count { $0 == .notApplicable })
        #expect(counts.blank == codes.count { $0 == .blank })
        #expect(counts.asked == codes.count { $0 != .notShown })
      }
      for (place, scope) in whole.scopes.enumerated() {
        var complete = rows.filter { row in
          scope.columns.allSatisfy { value(row, $0) != nil || !isShown(row, $0) }
            && !(scope.isVaried && isStraight(row).straight)
        }
        let shown = complete.map { row in scope.columns.count { isShown(row, $0) } }.max() ?? 0
        complete = complete.filter { row in
          shown > 0 && scope.columns.count { isShown(row, $0) } == shown
        }
        let totals = complete.map { row in scope.columns.reduce(0) { $0 + (value(row, $1) ?? 0) } }
        let found = sums.scopes[place]
        #expect(found.shown == shown && found.respondents == complete.count)
        #expect(found.total == totals.reduce(0, +))
        #expect(found.totalSquares == totals.reduce(0) { $0 + $1 * $1 })
        for (position, item) in scope.columns.enumerated() {
          let products = zip(complete, totals).map { (value($0, item) ?? 0) * $1 }
          #expect(found.withTotal[position] == products.reduce(0, +))
          for grade in 0..<5 {
            #expect(
              found.grades[position * 5 + grade]
                == complete.count { value($0, item) == 4 - grade })
          }
        }
      }
      for answered in 0...survey.scored.count {
        let those = rows.filter { row in
          let shown = items.count { isShown(row, $0) }
          return answered > 0 && items.count { value(row, $0) != nil } == answered
            && 2 * answered >= shown
        }
        let totals = those.map { row in items.reduce(0) { $0 + (value(row, $1) ?? 0) } }
        #expect(sums.means[answered].respondents == those.count)
        #expect(sums.means[answered].total == totals.reduce(0, +))
        #expect(sums.means[answered].totalSquares == totals.reduce(0) { $0 + $1 * $1 })
      }
      let straight = rows.map(isStraight)
      #expect(sums.straight.of == straight.count { $0.told })
      #expect(sums.straight.count == straight.count { $0.straight })
      let answers = rows.compactMap { survey.attentionAnswer($0) }
      #expect(sums.inattentive.of == answers.count)
      #expect(sums.inattentive.count == answers.count { $0 != 1 })
      #expect(sums.attention == [sums.inattentive])
      // i0 has q0, q1, q2 of which q1 is reversed.
      let sides = rows.compactMap { row -> Bool? in
        func side(_ items: [Int]) -> Double? {
          let values = items.compactMap { value(row, $0) }
          return values.isEmpty
            ? nil : Double(values.reduce(0, +)) / Double(values.count) - 2
        }
        guard let plain = side([0, 2]), let turned = side([1]) else { return nil }
        return plain * turned < 0
      }
      #expect(sums.contradicting.of == sides.count)
      #expect(sums.contradicting.count == sides.count { $0 })
      #expect(sums.contradictions == [sums.contradicting])
    }
  }

  // MARK: Tests

  @Test(arguments: 1...12)
  func recounted(seed: Int) throws {
    let survey = DrawnSurvey(seed: UInt64(seed), rows: 160)
    var sums = SurveyQualitySums(questionnaire: survey.questionnaire, gradeCount: 5)
    sums.add(survey.table)
    #expect(sums.mixedIndicators == ["i0"] && sums.attention == ["check"])
    #expect(
      sums.scopes.map(\.items) == [
        .all, .common, .all, .common, .section("first"), .section("second"),
      ])
    for alliance in survey.table.allianceIDs {
      for audience in survey.table.audienceIDs {
        let rows = survey.rows(alliance: alliance, audience: audience)
        guard let found = sums.sums(alliances: [alliance], audience: audience) else {
          #expect(rows.isEmpty)
          continue
        }
        Plain(survey: survey, rows: rows).check(found, sums)
      }
    }
    Plain(survey: survey, rows: Array(0..<160)).check(try #require(sums.sums()), sums)
  }

  @Test(arguments: 20...26)
  func blocksMergesAndOrder(seed: Int) {
    let survey = DrawnSurvey(seed: UInt64(seed), rows: 120)
    var whole = SurveyQualitySums(questionnaire: survey.questionnaire, gradeCount: 5)
    whole.add(survey.table)
    var random = SplitMix64(seed: UInt64(seed))
    let order = Array(0..<120).shuffled(using: &random)
    let cut = Int.random(in: 0...120, using: &random)
    var first = SurveyQualitySums(questionnaire: survey.questionnaire, gradeCount: 5)
    var second = first
    first.add(survey.table.reordered(Array(order[cut...])))
    for start in stride(from: 0, to: cut, by: 7) {
      second.add(survey.table.reordered(Array(order[start..<min(start + 7, cut)])))
    }
    var merged = second
    merged.merge(first)
    var other = first
    other.merge(second)
    #expect(merged == whole && other == whole)
    var empty = SurveyQualitySums(questionnaire: survey.questionnaire, gradeCount: 5)
    #expect(empty.sums() == nil)
    empty.merge(whole)
    #expect(empty == whole)
  }

  @Test func straightLinesAreOfPrintedAnswers() {
    let survey = DrawnSurvey(seed: 1, rows: 0)
    let straight = StraightLine(
      questionnaire: survey.questionnaire, columns: survey.table.columns)
    func verdict(_ answers: [Int]) -> (canTell: Bool, isStraight: Bool) {
      straight.verdict(survey.codes(printed: answers), row: 0)
    }
    // All at the first printed place, also the reversed q1.
    #expect(verdict([0, 0, 0, 0, 0, 0, 0]) == (true, true))
    // The same grade everywhere is no straight line where an item is reversed.
    #expect(verdict([0, 4, 0, 0, 0, 0, 0]) == (true, false))
    // Blank says nothing; below five answers nothing can be told.
    #expect(verdict([2, -1, 2, 2, 2, 2, -1]) == (true, true))
    #expect(verdict([2, -1, -1, 2, 2, 2, -1]) == (false, false))
    // "Don't know" is an answer; a sheet of it alone is no straight line.
    #expect(verdict([2, 2, 2, 5, 2, 2, 2]) == (true, false))
    #expect(verdict([5, 5, 5, 5, 5, 5, 5]) == (true, false))
  }
}
