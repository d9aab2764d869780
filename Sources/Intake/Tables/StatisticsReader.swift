// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the figures: `alliance,indicator,value[,reported,first_check,reason,verified_by,
/// verified_on,evidence,source]`, in the unit of the indicator; blank or `not-supplied` is not
/// supplied, `not-applicable` or `n/a` does not apply; 未提供 and 不适用 say the same.
///
/// The indicators are benefit, cost and range, and points indicators, bonuses and deductions whose
/// points follow from a figure or are awarded; what is counted from facts takes no figure.
public enum StatisticsReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<Statistics> {
    let known = Set(alliances)
    let items = FigureItems(indexSystem)
    var lines: [[String]: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["alliance", "indicator", "value"],
      known: [
        "reported", "first_check", "reason", "verified_by", "verified_on", "evidence", "source",
      ], into: Statistics()
    ) { table, row, statistics, problems in
      let place = table.place(of: row)
      func report(_ kind: Problem.Kind) { problems.append(Problem(kind, at: place)) }
      let alliance = table.cell(row, "alliance")
      let id = table.cell(row, "indicator")
      if !known.contains(alliance) {
        report(.statistics(.unknownAlliance(value: alliance, known: alliances)))
      }
      let item: FigureItems.Item
      switch items.item(id) {
      case .success(let found): item = found
      case .failure(let refusal):
        report(refusal.kind)
        return
      }
      if let first = lines[[alliance, id]] {
        report(.statistics(.duplicateRow(firstLine: first)))
        return
      }
      lines[[alliance, id]] = row.line
      func number(_ column: String) -> Double? {
        let text = table.cell(row, column)
        if ValueWords.isNotSupplied(text) || ValueWords.isNotApplicable(text) { return nil }
        let column = table.label(of: column)
        switch NumberText.parse(text) {
        case .failure(let fault):
          report(.statistics(.notANumber(column: column, value: text, fault: fault)))
          return nil
        case .success(let value):
          guard value.magnitude <= 1e15 else {
            report(.statistics(.beyondAnyFigure(column: column, value: text)))
            return nil
          }
          for fault in item.faults(of: value, text, column: column) { report(fault) }
          return value
        }
      }
      let text = table.cell(row, "value")
      let applies = !ValueWords.isNotApplicable(text)
      let value = applies ? number("value") : nil
      let reported = number("reported")
      if let value, let reported, item.isBetter(value, than: reported) {
        report(
          .ruleTable(
            .betterThanReported(
              indicator: id, value: text, reported: table.cell(row, "reported"))))
      }
      var checked = RuleRow(table, row)
      let verifiedOn = checked.day("verified_on")
      problems += checked.problems
      statistics.set(
        Statistics.Figure(
          value: value, absent: value != nil ? nil : applies ? .notSupplied : .notApplicable,
          reported: reported, firstCheck: number("first_check"),
          reason: table.cell(row, "reason"), verifiedBy: table.cell(row, "verified_by"),
          verifiedOn: verifiedOn, evidence: table.cell(row, "evidence"),
          source: table.cell(row, "source")),
        alliance: alliance, indicator: id)
    }
  }

  /// A limit as a person writes it: without a needless `.0`.
  static func shortest(_ limit: Double) -> String {
    Int(exactly: limit).map(String.init) ?? String(limit)
  }
}
