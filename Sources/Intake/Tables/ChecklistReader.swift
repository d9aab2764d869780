// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the checklists' answers: `alliance,point,value[,reported,reason,evidence]` with `yes`,
/// `partial`, `no` or `n/a`, or the Chinese words for them; blank is not supplied. The points are those
/// of indicators, bonuses and deductions. A point that needs evidence and has none is a warning.
public enum ChecklistReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<ChecklistAnswers> {
    let known = Set(alliances)
    let points = indexSystem.scoredItems.flatMap(\.points)
    let byID = Dictionary(points.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
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
      let id = table.cell(row, "point")
      if !known.contains(alliance) {
        report(.unknownAlliance(value: alliance, known: alliances))
      }
      guard let point = byID[id] else {
        report(.unknownPoint(value: id, known: points.map(\.id)))
        return
      }
      if let first = lines[[alliance, id]] {
        report(.duplicateRow(firstLine: first))
        return
      }
      lines[[alliance, id]] = row.line
      func state(_ column: String) -> PointState? {
        let text = table.cell(row, column)
        if ValueWords.isNotSupplied(text) { return nil }
        guard let state = ValueWords.states[text] else {
          report(.unknownState(column: table.label(of: column), value: text))
          return nil
        }
        return state
      }
      let entry = ChecklistAnswers.Entry(
        state: state("value"), reported: state("reported"),
        reason: table.cell(row, "reason"), evidence: table.cell(row, "evidence"))
      if [entry.state, entry.reported].compactMap(\.self).contains(where: {
        entry.lacksEvidence($0, for: point)
      }) {
        report(.pointWithoutEvidence(point: id))
      }
      answers.set(entry, alliance: alliance, point: id)
    }
  }
}
