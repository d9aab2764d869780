// SPDX-License-Identifier: Apache-2.0

/// Steelyard's own layout: one header, a column per item headed by its id (or its words), with
/// answer codes or texts.
///
/// Any table with one header is of this layout once its columns are named or mapped: nothing but
/// the names that a round looks for can show it.
enum OwnLayout {
  /// The layout, or `nil` where the header holds none of the names looked for.
  ///
  /// - Parameter names: the headings of keys, the ids of items and the columns of the mapping.
  static func layout(of head: SurveyHead, names: Set<String>) -> ResponseLayout? {
    let found = head.headings.filter { names.contains($0) }
    guard let first = found.first else { return nil }
    return layout(
      of: head,
      evidence: [
        head.form, "heading \(first)" + (found.count > 1 ? " and \(found.count - 1) more" : ""),
      ])
  }

  /// The layout of a table that was declared to be one.
  static func layout(of head: SurveyHead, evidence: [String]) -> ResponseLayout {
    ResponseLayout(
      source: .steelyard, evidence: evidence, headerRecords: 1,
      columns: head.headings.map { SurveyColumn(heading: $0, code: $0, text: $0) },
      cells: cells)
  }

  private static var cells: SurveyCells {
    var cells = SurveyCells()
    cells.separators = ["|", ";", "┋"]
    cells.chosen = ["1", "Y", "TRUE"]
    return cells
  }
}
