// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

/// Reads square tables, one below the other: a row `expert,<code>`, a row `parent,<id>`, a header
/// whose first cell is blank and whose others are the items, and a row for each item.
///
/// `expert` and `parent` hold until another row of the sheet says otherwise. Where they are not
/// said: the parent is the one that the layout declares, else the sheet's name; the expert is the
/// sheet's name where that is the code of a registered expert, else the file's name without its
/// extension. A cell says how many times its row's item outweighs its column's. Cells may be
/// blank, and so may the diagonal; a cell and its mirror that both stand there must say the same.
///
/// A row that begins with `#` and a column headed `#` hold remarks: names, results, explanations.
/// They are passed over, and so is a sheet whose first cell is `#`. A formula whose result is not
/// stored is an error, except among remarks and where the cell's mirror stands.
struct SquareLayout {
  let grid: CellGrid
  let layout: JudgementLayout
  private var expert: String?
  private var parent: String?
  /// The row that leaves the expert blank: reported where a judgement needs the code.
  private var blankExpert: CellGrid.Row?

  init(_ grid: CellGrid, layout: JudgementLayout) {
    self.grid = grid
    self.layout = layout
  }

  /// Hands every judgement of the grid to the collector. Complexity: O(cells).
  mutating func read(into collector: inout JudgementCollector) {
    var index = 0
    while index < grid.rows.count {
      let row = grid.rows[index]
      index += 1
      if Self.isRemark(row) || label(row, in: &collector) { continue }
      guard row[0].isEmpty else {
        collector.report(.strayRow(value: row[0]), at: grid.place(row, 0))
        continue
      }
      let header = row
      var body: [CellGrid.Row] = []
      while index < grid.rows.count, !grid.rows[index][0].isEmpty,
        !isLabel(grid.rows[index]) || header.cells.contains(grid.rows[index][0])
      {
        if !Self.isRemark(grid.rows[index]) { body.append(grid.rows[index]) }
        index += 1
      }
      table(header, body, into: &collector)
    }
  }

  /// Whether a grid looks like square tables: some row says an expert or a parent, or the first
  /// cell is blank.
  static func isHeld(by grid: CellGrid) -> Bool {
    grid.rows.first.map { $0[0].isEmpty } ?? false || grid.rows.contains(where: isLabel)
  }

  /// Whether a grid begins with a row that says an expert or a parent and goes on with another,
  /// or with a header. A survey of one pair begins with two cells too: `expert,size_trust`.
  static func beginsLabelled(_ grid: CellGrid) -> Bool {
    guard let first = grid.rows.first, isLabel(first) else { return false }
    guard grid.rows.count > 1 else { return true }
    return isLabel(grid.rows[1]) || grid.rows[1][0].isEmpty && grid.rows[1].cells.count > 2
  }

  /// What marks rows, columns and sheets of remarks.
  private static let remark = "#"

  private static func isRemark(_ row: CellGrid.Row) -> Bool { row[0] == remark }

  /// Whether a sheet's first cell says that it holds remarks.
  static func isOfRemarks(_ grid: CellGrid) -> Bool { grid.rows.first.map(isRemark) ?? false }

  /// Whether a row is one of those that say the expert or the parent.
  static func isLabel(_ row: CellGrid.Row) -> Bool {
    row.cells.count <= 2
      && ["expert", "parent"].contains { ColumnAliases.isName(row[0], of: $0) }
  }

  private func isLabel(_ row: CellGrid.Row) -> Bool { Self.isLabel(row) }

  private mutating func label(
    _ row: CellGrid.Row, in collector: inout JudgementCollector
  ) -> Bool {
    guard isLabel(row) else { return false }
    let column = ColumnAliases.isName(row[0], of: "expert") ? "expert" : "parent"
    expectCalculated(row, 1, in: &collector)
    if column == "expert" {
      expert = row[1]
      blankExpert = row[1].isEmpty && !row.uncalculated.contains(1) ? row : nil
    } else {
      if row[1].isEmpty { collector.report(.blankCell(column: column), at: grid.place(row, 1)) }
      parent = row[1]
    }
    return true
  }

  /// Whose table this is, by the rule above; "" where a row says nothing, which is reported.
  private func owner(
    _ header: CellGrid.Row, in collector: inout JudgementCollector
  ) -> (expert: String, parent: String)? {
    let sheetIsExpert = grid.sheet.map(collector.knownExperts.contains) ?? false
    let sheet = grid.sheet ?? ""
    let expert = self.expert ?? (sheetIsExpert ? sheet : Self.stem(of: grid.file))
    let parent = self.parent ?? layout.parent ?? (sheetIsExpert ? "" : sheet)
    if parent.isEmpty {
      if self.parent == nil {
        collector.report(.noParent(expert: expert), at: grid.place(header))
      }
      return nil
    }
    return expert.isEmpty ? nil : (expert, parent)
  }

  /// Reports a formula whose result is not stored.
  private func expectCalculated(
    _ row: CellGrid.Row, _ position: Int, in collector: inout JudgementCollector
  ) {
    guard row.uncalculated.contains(position) else { return }
    collector.problems.append(
      Problem(.table(.workbook(.formulaWithoutResult)), at: grid.place(row, position)))
  }

  private mutating func table(
    _ header: CellGrid.Row, _ body: [CellGrid.Row], into collector: inout JudgementCollector
  ) {
    let place = grid.place(header)
    let positions = header.cells.indices.dropFirst().filter { header[$0] != Self.remark }
    for position in header.uncalculated.sorted() {
      expectCalculated(header, position, in: &collector)
    }
    for row in body { expectCalculated(row, 0, in: &collector) }
    let isJudged = body.contains { row in
      positions.contains { !row[$0].isEmpty && row[0] != header[$0] }
    }
    if isJudged, let blank = blankExpert {
      collector.report(.blankCell(column: "expert"), at: grid.place(blank, 1))
      blankExpert = nil
    }
    guard let (expert, parent) = owner(header, in: &collector),
      collector.expectKnown(expert, at: place),
      let group = collector.group(of: parent, at: place)
    else { return }
    let labels = positions.map { header[$0] }
    let columns = positions.map { position in
      collector.item(header[position], in: group, at: grid.place(header, position))
    }
    let rows = body.map { collector.item($0[0], in: group, at: grid.place($0, 0)) }
    guard !columns.contains(nil), !rows.contains(nil) else { return }
    let (items, rowItems) = (columns.compactMap(\.self), rows.compactMap(\.self))
    guard Set(items) == Set(rowItems), items.count == rowItems.count,
      Set(items).count == items.count
    else {
      collector.report(
        .headerAndRows(expert: expert, header: labels, rows: body.map { $0[0] }), at: place)
      return
    }
    let rowOf = Dictionary(uniqueKeysWithValues: zip(rowItems, body))
    let positionOf = Dictionary(uniqueKeysWithValues: zip(items, positions))
    for (row, rowItem) in zip(body, rowItems) {
      for (position, columnItem) in zip(positions, items) {
        let (text, place) = (row[position], grid.place(row, position))
        if rowItem == columnItem {
          let isOne = text.isEmpty || NumberText.parse(text) == .success(1)
          if !isOne {
            collector.report(
              .diagonalNotOne(expert: expert, item: row[0], value: text), at: place)
          }
          continue
        }
        let mirror = positionOf[rowItem].flatMap { rowOf[columnItem]?[$0] } ?? ""
        if mirror.isEmpty { expectCalculated(row, position, in: &collector) }
        collector.pair(
          parent: parent, expert: expert, left: row[0], right: header[position], value: text,
          repetition: .mirrored(since: header.number), at: place)
      }
      let beyond = header.cells.count..<max(row.cells.count, header.cells.count)
      for position in beyond where !row[position].isEmpty {
        collector.report(.besideTable(value: row[position]), at: grid.place(row, position))
      }
    }
  }

  /// A file's name without folder and extension.
  static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
    return String(name[..<point])
  }
}
