// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
public import Problems
internal import Spreadsheets
internal import XMLDocuments

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
  ///   - profiles: the profiles for which parents may be judged apart, as `parent@profile`.
  ///   - experts: the experts by code; where it is empty, any code may stand.
  public init(outline: Outline?, profiles: [Profile] = [], experts: [Expert]) {
    collector = JudgementCollector(outline: outline, profiles: profiles, experts: experts)
  }

  /// Reads a table of pairwise judgements, in the layout that is declared or, with `auto`, the one
  /// that its first row shows: `left` and `right` are the long one; a row `expert` or `parent`, or
  /// a blank first cell, the square one; a heading `left_right` the survey. What shows none is
  /// read as the long one, whose missing columns are reported.
  mutating func readJudgements(
    _ bytes: [UInt8], file: String, layout: JudgementLayout
  ) -> File {
    let file = TableFile(bytes, file: file)
    switch layout.kind == .auto ? detect(file) : layout.kind {
    case .square: return readSquare(file, layout: layout)
    case .survey: return readSurvey(file, layout: layout)
    case .auto, .long: return readLong(file)
    }
  }

  /// All that was read; what is wrong stands in file order. Where nothing is judged and nothing
  /// else is wrong, `file` is said to hold no judgement.
  public consuming func finish(file: String) -> (sheets: JudgementSheets, problems: [Problem]) {
    collector.finish(file: file)
  }

  // MARK: Layouts

  /// The columns of the tables that have a header.
  private static let columns = [
    "parent", "expert", "left", "right", "value", "low", "high", "item", "points", "best", "worst",
    "best-over-item", "item-over-worst",
  ]

  /// The beginnings of a file's sheets; none where it cannot be read, which the reader will say.
  private static func beginnings(_ file: TableFile) -> [CellGrid] {
    CellGrid.read(file, expectedColumns: ColumnAliases.names(of: columns), mostRows: 2).grids
  }

  /// All cells of the first rows.
  private static func headings(_ file: TableFile) -> [String] {
    beginnings(file).compactMap(\.rows.first).flatMap(\.cells)
  }

  private mutating func detect(_ file: TableFile) -> JudgementLayout.Kind {
    let grids = Self.beginnings(file)
    let headers = grids.compactMap(\.rows.first)
    let isLong = headers.contains { row in
      ["left", "right"].allSatisfy { column in
        row.cells.contains { ColumnAliases.isName($0, of: column) }
      }
    }
    if isLong { return .long }
    if grids.contains(where: SquareLayout.beginsLabelled) { return .square }
    let isSurvey = headers.contains { row in
      row.cells.contains { SurveyLayout.halves(of: $0) != nil }
    }
    if isSurvey { return .survey }
    if headers.contains(where: { $0[0].isEmpty }) {
      collector.report(.squareAssumed, at: Place(file: file.file))
      return .square
    }
    return .long
  }

  /// Reads a table whose rows go to the collector; `cell` gives a row's cell by its column's own
  /// name, also where the heading is Chinese.
  private mutating func read(
    _ file: TableFile, required: [String], known: [String] = [],
    _ body: (
      _ cell: (String) -> String, _ place: Place, _ collector: inout JudgementCollector
    ) -> Void
  ) -> File {
    let reading = Table.reading(
      file, required: required, known: known, aliases: ColumnAliases.judgements, into: collector
    ) { table, row, collector, _ in
      body({ table.cell(row, $0) }, table.place(of: row), &collector)
    }
    collector = reading.value
    collector.problems += reading.problems
    return File(rows: reading.rows, encoding: reading.encoding)
  }

  /// The long layout: `parent,expert,left,right,value[,low,high]`.
  private mutating func readLong(_ file: TableFile) -> File {
    read(
      file, required: ["parent", "expert", "left", "right", "value"],
      known: ["low", "high"]
    ) { cell, place, collector in
      collector.pair(
        parent: cell("parent"), expert: cell("expert"), left: cell("left"),
        right: cell("right"), value: cell("value"), low: cell("low"), high: cell("high"),
        at: place)
    }
  }

  private mutating func readSquare(_ file: TableFile, layout: JudgementLayout) -> File {
    let ids = collector.outline.map { $0.entries.map(\.id) } ?? []
    let (grids, problems, encoding) = CellGrid.read(
      file, expectedColumns: ColumnAliases.names(of: ["expert", "parent"]) + ids)
    collector.problems += problems
    for grid in grids where grids.count == 1 || !SquareLayout.isOfRemarks(grid) {
      // Sheets of instructions stand beside those that are filled in.
      if grids.count > 1, !SquareLayout.isHeld(by: grid) {
        collector.report(.sheetPassedOver(name: grid.sheet ?? ""), at: grid.place)
        continue
      }
      var square = SquareLayout(grid, layout: layout)
      square.read(into: &collector)
    }
    return File(
      rows: encoding == nil ? nil : grids.map(\.rows.count).reduce(0, +), encoding: encoding)
  }

  private mutating func readSurvey(_ file: TableFile, layout: JudgementLayout) -> File {
    let headings = Self.headings(file)
    let expertColumn = ColumnAliases.heading(of: layout.expert, among: headings)
    let (table, problems) = Table.read(file, requiredColumns: [expertColumn])
    collector.problems += problems
    if let table, table.position(of: expertColumn) != nil {
      var survey = SurveyLayout(layout, outline: collector.outline)
      survey.read(table, expertColumn: expertColumn, into: &collector)
    }
    return File(rows: table?.rows.count, encoding: table?.encoding.rawValue)
  }

  // MARK: Other forms

  /// Reads points shared out among items: `parent,expert,item,points`; blank points are missing.
  public mutating func readAllocations(
    _ bytes: [UInt8], file: String, total: AllocationTotal
  ) -> File {
    collector.total = total
    return read(
      TableFile(bytes, file: file), required: ["parent", "expert", "item", "points"]
    ) {
      cell, place, collector in
      collector.points(
        parent: cell("parent"), expert: cell("expert"), item: cell("item"),
        points: cell("points"), at: place)
    }
  }

  /// Reads best–worst sheets:
  /// `parent,expert,best,worst,item,best-over-item,item-over-worst`, a row for each item.
  public mutating func readBestWorst(_ bytes: [UInt8], file: String) -> File {
    read(
      TableFile(bytes, file: file),
      required: [
        "parent", "expert", "best", "worst", "item", "best-over-item", "item-over-worst",
      ]
    ) { cell, place, collector in
      collector.bestWorst(
        parent: cell("parent"), expert: cell("expert"), best: cell("best"),
        worst: cell("worst"), item: cell("item"), bestOverItem: cell("best-over-item"),
        itemOverWorst: cell("item-over-worst"), at: place)
    }
  }
}
