// SPDX-License-Identifier: Apache-2.0
import Evidence

extension ResponseTable {
  /// The simple way to count, which what the program does is held against: one cell per alliance, item and audience that has respondents and is
  /// asked, and the moments of each alliance, audience and questionnaire.
  ///
  /// - Parameters:
  ///   - gradeScores: the scores of the grades, best first.
  ///   - indicators: the ids of all survey indicators in tree order; moments keep those that a
  ///     questionnaire's columns name.
  /// - Returns: the tally; empty for an empty table.
  /// - Complexity: O(rows × (items + indicators²)).
  func tally(gradeScores: [Double], indicators: [String]) -> Tally {
    let groups = rowsByGroup()
    var cells: [Tally.Cell] = []
    var moments: [Moments] = []
    for (group, rows) in groups {
      let alliance = allianceIDs[group.alliance]
      let audience = audienceIDs[group.audience]
      for (position, column) in columns.enumerated() {
        guard let indicator = column.indicator else { continue }
        let cell = count(
          column, at: position, indicator: indicator, rows: rows, alliance: alliance,
          audience: audience, gradeCount: gradeScores.count)
        if cell.notShown < Double(rows.count) { cells.append(cell) }
      }
      var questionnaires: [String] = []
      for column in columns
      where column.indicator != nil && !questionnaires.contains(column.questionnaire) {
        questionnaires.append(column.questionnaire)
      }
      for questionnaire in questionnaires {
        let named = Set(
          columns.lazy.filter { $0.questionnaire == questionnaire }.compactMap(\.indicator))
        moments.append(
          sum(
            rows: rows, questionnaire: questionnaire, alliance: alliance, audience: audience,
            indicators: indicators.filter(named.contains), gradeScores: gradeScores))
      }
    }
    return Tally(cells: cells, moments: moments)
  }

  private struct Group: Hashable {
    var alliance: Int
    var audience: Int
  }

  private func rowsByGroup() -> [(Group, [Int])] {
    var rows: [Group: [Int]] = [:]
    for row in 0..<count {
      rows[Group(alliance: Int(alliances[row]), audience: Int(audiences[row])), default: []]
        .append(row)
    }
    return rows.sorted {
      ($0.key.alliance, $0.key.audience) < ($1.key.alliance, $1.key.audience)
    }
    .map { ($0.key, $0.value) }
  }

  private func count(
    _ column: Column, at position: Int, indicator: String, rows: [Int], alliance: String,
    audience: String, gradeCount: Int
  ) -> Tally.Cell {
    var cell = Tally.Cell(
      alliance: alliance, indicator: indicator, questionnaire: column.questionnaire,
      item: column.item, audience: audience,
      counts: Array(repeating: 0, count: gradeCount), respondents: 0)
    for row in rows {
      let code = self.code(row, position)
      if let grade = code.grade {
        cell.counts[grade] += 1
      } else if code == .dontKnow {
        cell.dontKnow += 1
      } else if code == .notApplicable {
        cell.notApplicable += 1
      } else if code == .blank {
        cell.blank += 1
      } else {
        cell.notShown += 1
      }
    }
    cell.respondents = rows.count - Int(cell.notShown)
    return cell
  }

  private func sum(
    rows: [Int], questionnaire: String, alliance: String, audience: String,
    indicators: [String], gradeScores: [Double]
  ) -> Moments {
    var moments = Moments(
      alliance: alliance, audience: audience, questionnaire: questionnaire,
      indicators: indicators)
    let columnsOf = indicators.map { indicator in
      columns.indices.filter {
        columns[$0].indicator == indicator && columns[$0].questionnaire == questionnaire
      }
    }
    for row in inOrderOfValue(rows, columnsOf, gradeScores) {
      moments.add(
        columnsOf.map { columns -> Double? in
          var sum = 0.0
          var answered = 0
          for column in columns {
            if let grade = code(row, column).grade {
              sum += gradeScores[grade]
              answered += 1
            }
          }
          return answered == 0 ? nil : sum / Double(answered)
        })
    }
    return moments
  }

  /// The rows sorted by their codes, so that rounding does not depend on who answered first;
  /// as they are where every sum is exact anyway (halves of small whole scores).
  private func inOrderOfValue(
    _ rows: [Int], _ columnsOf: [[Int]], _ gradeScores: [Double]
  ) -> [Int] {
    let isExact =
      columnsOf.allSatisfy { $0.count <= 2 }
      && gradeScores.allSatisfy { $0 == $0.rounded() && abs($0) <= 10_000 }
    if isExact { return rows }
    let columns = columnsOf.flatMap { $0 }
    return rows.sorted { left, right in
      for column in columns where code(left, column) != code(right, column) {
        return code(left, column).rawValue < code(right, column).rawValue
      }
      return false
    }
  }
}
