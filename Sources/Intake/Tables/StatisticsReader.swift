// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the figures: `alliance,indicator,value[,reported,reason,evidence,source]`, in the unit
/// of the indicator; blank or `not-supplied` is not supplied, `not-applicable` or `n/a` does not apply;
/// 未提供 and 不适用 say the same.
public enum StatisticsReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], outline: Outline
  ) -> Reading<Statistics> {
    let known = Set(alliances)
    let indicators = outline.indicators.map(\.indicator)
    let byID = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let figures = indicators.filter { $0.kind.isStatistic && $0.measure == nil }.map(\.id)
    var lines: [[String]: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["alliance", "indicator", "value"],
      known: ["reported", "reason", "evidence", "source"], into: Statistics()
    ) { table, row, statistics, problems in
      let place = table.place(of: row)
      func report(_ problem: StatisticsProblem) {
        problems.append(Problem(.statistics(problem), at: place))
      }
      let alliance = table.cell(row, "alliance")
      let id = table.cell(row, "indicator")
      if !known.contains(alliance) {
        report(.unknownAlliance(value: alliance, known: alliances))
      }
      guard let indicator = byID[id] else {
        report(.unknownIndicator(value: id, known: figures))
        return
      }
      guard indicator.kind.isStatistic else {
        report(.notAStatistic(value: id, kind: indicator.kind.rawValue))
        return
      }
      if indicator.measure != nil {
        report(.derivedSupplied(value: id))
        return
      }
      if let first = lines[[alliance, id]] {
        report(.duplicateRow(firstLine: first))
        return
      }
      lines[[alliance, id]] = row.line
      func number(_ column: String) -> Double? {
        let text = table.cell(row, column)
        if ValueWords.isNotSupplied(text) || ValueWords.isNotApplicable(text) { return nil }
        let column = table.label(of: column)
        switch NumberText.parse(text) {
        case .failure(let fault):
          report(.notANumber(column: column, value: text, fault: fault))
          return nil
        case .success(let value):
          if let least = indicator.least, value < least {
            report(
              .belowLeast(
                column: column, value: text, indicator: id, least: shortest(least)))
          }
          if let most = indicator.most, value > most {
            report(
              .aboveMost(column: column, value: text, indicator: id, most: shortest(most)))
          }
          return value
        }
      }
      let text = table.cell(row, "value")
      let applies = !ValueWords.isNotApplicable(text)
      let value = applies ? number("value") : nil
      statistics.set(
        Statistics.Figure(
          value: value, absent: value != nil ? nil : applies ? .notSupplied : .notApplicable,
          reported: number("reported"), reason: table.cell(row, "reason"),
          evidence: table.cell(row, "evidence"), source: table.cell(row, "source")),
        alliance: alliance, indicator: id)
    }
  }

  /// A limit as a person writes it: without a needless `.0`.
  private static func shortest(_ limit: Double) -> String {
    Int(exactly: limit).map(String.init) ?? String(limit)
  }
}
