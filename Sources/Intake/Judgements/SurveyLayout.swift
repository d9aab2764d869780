// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads a survey: a row for each expert, a column `left_right` for each pair. Ids hold no
/// underscore. Other columns are passed over.
///
/// What a number says is declared: see ``JudgementLayout/Sign``. Under a sign convention numbers
/// are from 1 to 9 in magnitude, and 1 and −1 both say that the two count the same. The columns
/// of R's ahpsurvey (its table city200) are `negative-left`: "-6 denotes A is more important than
/// B by 6 units, set negconvert = TRUE" [documentation of ahp.mat].
///
/// A pair's parent is the one that both items have in the index system; without an index system,
/// or where another is declared, that; without either, the file's name without its extension.
struct SurveyLayout {
  private struct Column {
    var name: String
    var parent: String
    var left: String
    var right: String
  }

  let layout: JudgementLayout
  let outline: Outline?
  private var firstRow: [String: Int] = [:]
  private var negativeIsSaid = false

  init(_ layout: JudgementLayout, outline: Outline?) {
    self.layout = layout
    self.outline = outline
  }

  /// A heading's two halves, or `nil` where it is no pair.
  static func halves(of heading: String) -> (left: String, right: String)? {
    let parts = heading.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Hands every judgement of the table to the collector. Complexity: O(cells).
  mutating func read(
    _ table: Table, expertColumn: String, into collector: inout JudgementCollector
  ) {
    var seen: Set<String> = []
    let columns = table.columns.map(\.name).filter { seen.insert($0).inserted }
      .compactMap { column($0, of: table, in: &collector) }
    if columns.isEmpty {
      if !collector.problems.hasErrors {
        collector.report(.noPairColumns(found: table.columns.map(\.name)), at: table.headerPlace)
      }
      return
    }
    for row in table.rows {
      let place = table.place(of: row)
      let expert = table.cell(row, expertColumn)
      if expert.isEmpty {
        collector.report(.blankCell(column: expertColumn), at: place)
        continue
      }
      if let line = firstRow[expert] {
        collector.report(.duplicateExpert(id: expert, firstLine: line), at: place)
        continue
      }
      firstRow[expert] = row.line
      guard collector.expectKnown(expert, at: place) else { continue }
      for column in columns {
        let text = table.cell(row, column.name)
        if let value = ratio(text, expert, column, at: place, in: &collector) {
          collector.pair(
            parent: column.parent, expert: expert, left: column.left, right: column.right,
            value: value, at: place)
        }
      }
    }
  }

  private func column(
    _ heading: String, of table: Table, in collector: inout JudgementCollector
  ) -> Column? {
    guard let (left, right) = Self.halves(of: heading) else { return nil }
    let place = table.headerPlace
    guard let outline else {
      return Column(
        name: heading, parent: layout.parent ?? SquareLayout.stem(of: table.file), left: left,
        right: right)
    }
    if let parent = layout.parent {
      return Column(name: heading, parent: parent, left: left, right: right)
    }
    let found = [left, right].map { outline.place(of: $0).flatMap { outline.entries[$0].parent } }
    switch (found[0], found[1]) {
    case (nil, nil):
      collector.report(.columnIsNoPair(column: heading), at: place)
      return nil
    case (let one?, nil), (nil, let one?):
      let siblings = outline.entries[one].children.map { outline.entries[$0].id }
      collector.report(
        .unknownPairItem(
          column: heading, value: found[0] == nil ? left : right, known: siblings), at: place)
      return nil
    case (let one?, let other?):
      guard one == other else {
        collector.report(
          .pairOfTwoParents(
            column: heading, left: outline.entries[one].id, right: outline.entries[other].id),
          at: place)
        return nil
      }
      return Column(name: heading, parent: outline.entries[one].id, left: left, right: right)
    }
  }

  /// A cell as left over right, `3` or `1/3`; `nil` where it cannot be used, which is reported.
  private mutating func ratio(
    _ text: String, _ expert: String, _ column: Column, at place: Place,
    in collector: inout JudgementCollector
  ) -> String? {
    guard case .success(let number) = NumberText.parse(text) else { return text }
    switch layout.sign {
    case .ratio: return text
    case nil:
      if number >= 0 { return text }
      if !negativeIsSaid { collector.report(.negativeWithoutSign(value: text), at: place) }
      negativeIsSaid = true
      return nil
    case .negativeLeft, .positiveLeft:
      guard (1...9).contains(number.magnitude) else {
        collector.report(
          .offSignedScale(
            expert: expert, left: column.left, right: column.right, value: text), at: place)
        return nil
      }
      let magnitude = text.filter { $0 != "-" && $0 != "+" }
      let isLeft = (number < 0) == (layout.sign == .negativeLeft)
      return isLeft ? magnitude : JudgementCollector.opposite(of: magnitude)
    }
  }
}
