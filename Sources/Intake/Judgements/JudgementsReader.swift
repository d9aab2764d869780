// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
public import Problems
internal import Spreadsheets

/// Reads experts' judgements: any number of files, of any form and layout, into one set of sheets.
public struct JudgementsReader {
  /// How a file was read, for the record.
  public struct File: Sendable {
    /// How many records were read, or `nil` where the bytes are no table.
    public let rows: Int?
    /// The encoding that was detected, or `nil` where the bytes are no table.
    public let encoding: String?
  }

  var collector: JudgementCollector

  /// Begins without a file.
  ///
  /// - Parameters:
  ///   - outline: the tree whose siblings are compared, or `nil` without a round: items are then
  ///     in order of first appearance, and anything may be a parent.
  ///   - experts: the experts by code; where it is empty, any code may stand.
  public init(outline: Outline?, experts: [Expert]) {
    collector = JudgementCollector(outline: outline, experts: experts)
  }

  /// Reads one file of pairwise judgements.
  ///
  /// - Returns: exactly reciprocal sheets, the lower triangle 1 ÷ the upper one; a pair that is
  ///   not judged is `nil`.
  public static func read(
    _ bytes: [UInt8], file: String, outline: Outline?, experts: [Expert],
    layout: JudgementLayout = JudgementLayout()
  ) -> Reading<JudgementSheets> {
    var reader = JudgementsReader(outline: outline, experts: experts)
    let read = reader.readJudgements(bytes, file: file, layout: layout)
    let (sheets, problems) = reader.finish(file: file)
    return Reading(value: sheets, problems: problems, rows: read.rows, encoding: read.encoding)
  }

  /// Reads a file of pairwise judgements.
  public mutating func readJudgements(
    _ bytes: [UInt8], file: String, layout: JudgementLayout
  ) -> File {
    readLong(bytes, file: file)
  }

  /// All that was read; what is wrong stands in file order. Where nothing is judged and nothing
  /// else is wrong, `file` is said to hold no judgement.
  public consuming func finish(file: String) -> (sheets: JudgementSheets, problems: [Problem]) {
    collector.finish(file: file)
  }

  /// Reads a table whose rows go to the collector.
  mutating func read(
    _ bytes: [UInt8], file: String, required: [String], known: [String] = [],
    _ body: (_ table: Table, _ row: Table.Row, _ collector: inout JudgementCollector) -> Void
  ) -> File {
    let reading = Table.reading(
      bytes, file: file, required: required, known: known, into: collector
    ) { table, row, collector, _ in
      body(table, row, &collector)
    }
    collector = reading.value
    collector.problems += reading.problems
    return File(rows: reading.rows, encoding: reading.encoding)
  }

  /// The long layout: `parent,expert,left,right,value[,low,high]`.
  mutating func readLong(_ bytes: [UInt8], file: String) -> File {
    read(
      bytes, file: file, required: ["parent", "expert", "left", "right", "value"],
      known: ["low", "high"]
    ) { table, row, collector in
      collector.pair(
        parent: table.cell(row, "parent"), expert: table.cell(row, "expert"),
        left: table.cell(row, "left"), right: table.cell(row, "right"),
        value: table.cell(row, "value"), low: table.cell(row, "low"),
        high: table.cell(row, "high"), at: table.place(of: row))
    }
  }

  // MARK: Other forms

  /// Reads points shared out among items: `parent,expert,item,points`; blank points are missing.
  public mutating func readAllocations(
    _ bytes: [UInt8], file: String, total: AllocationTotal
  ) -> File {
    collector.total = total
    return read(bytes, file: file, required: ["parent", "expert", "item", "points"]) {
      table, row, collector in
      collector.points(
        parent: table.cell(row, "parent"), expert: table.cell(row, "expert"),
        item: table.cell(row, "item"), points: table.cell(row, "points"),
        at: table.place(of: row))
    }
  }

  /// Reads best–worst sheets:
  /// `parent,expert,best,worst,item,best-over-item,item-over-worst`, a row for each item.
  public mutating func readBestWorst(_ bytes: [UInt8], file: String) -> File {
    read(
      bytes, file: file,
      required: [
        "parent", "expert", "best", "worst", "item", "best-over-item", "item-over-worst",
      ]
    ) { table, row, collector in
      collector.bestWorst(
        parent: table.cell(row, "parent"), expert: table.cell(row, "expert"),
        best: table.cell(row, "best"), worst: table.cell(row, "worst"),
        item: table.cell(row, "item"), bestOverItem: table.cell(row, "best-over-item"),
        itemOverWorst: table.cell(row, "item-over-worst"), at: table.place(of: row))
    }
  }
}
