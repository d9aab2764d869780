// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the checklists' answers: `alliance,point,value[,reported,reason,evidence]` with `yes`,
/// `partial`, `no` or `n/a`, or the Chinese words for them; blank is not supplied. The points are those
/// of indicators, bonuses and deductions.
public enum ChecklistReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<ChecklistAnswers> {
    let known = Set(alliances)
    let points = indexSystem.scoredItems.flatMap { $0.points.map(\.id) }
    let knownPoints = Set(points)
    var lines: [[String]: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["alliance", "point", "value"],
      known: ["reported", "reason", "evidence"], into: ChecklistAnswers()
    ) { table, row, answers, problems in
      let place = table.place(of: row)
      func report(_ problem: StatisticsProblem) {
        problems.append(Problem(.statistics(problem), at: place))
      }
      let alliance = table.cell(row, "alliance")
      let point = table.cell(row, "point")
      if !known.contains(alliance) {
        report(.unknownAlliance(value: alliance, known: alliances))
      }
      guard knownPoints.contains(point) else {
        report(.unknownPoint(value: point, known: points))
        return
      }
      if let first = lines[[alliance, point]] {
        report(.duplicateRow(firstLine: first))
        return
      }
      lines[[alliance, point]] = row.line
      func state(_ column: String) -> PointState? {
        let text = table.cell(row, column)
        if ValueWords.isNotSupplied(text) { return nil }
        guard let state = ValueWords.states[text] else {
          report(.unknownState(column: table.label(of: column), value: text))
          return nil
        }
        return state
      }
      answers.set(
        ChecklistAnswers.Entry(
          state: state("value"), reported: state("reported"),
          reason: table.cell(row, "reason"), evidence: table.cell(row, "evidence")),
        alliance: alliance, point: point)
    }
  }
}
