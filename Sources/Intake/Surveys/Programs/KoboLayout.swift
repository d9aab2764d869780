// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// Recognises what KoboToolbox and ODK export, as CSV or workbook.
///
/// Kobo writes `;` and quotes every field; headings and cells are XML names or the labels of one
/// language; a row of HXL tags may follow the headings (formpack's `export.py`, `fields.py`). ODK
/// Central writes commas, and a hyphen between a group's name and its question's. A question of
/// several answers is one column, space-joined, or a column per option with 1 and 0, or both;
/// then the options are read and the joined cell is not, since labels with spaces cannot be told
/// apart in it. Where nothing was answered all of them are empty; 0 in all of them says that none
/// was chosen.
///
/// Repeats are not read: a row of a repeat is no respondent.
enum KoboLayout {
  /// The layout, or `nil` where the head is neither Kobo's nor ODK's. O(columns² · head).
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    if case .json = head.container { return nil }
    let headings = head.texts(ofRecord: 0)
    let kobo = KoboColumns.marks.filter(headings.contains)
    let isODK = headings.contains("SubmissionDate") && headings.contains("KEY")
    let isRepeat = headings.contains { KoboColumns.repeatMarks.contains($0) }
    guard kobo.count >= 2 || isODK || isRepeat else { return nil }
    let hasTags = hasHXLTags(head)
    let headerRecords = hasTags ? 2 : 1
    let cells = headings.indices.map { head.texts(ofColumn: $0, from: headerRecords) }
    let columns = KoboColumns(headings, cells: cells, isODK: isODK)
    var evidence = isODK ? ["SubmissionDate and KEY"] : ["headings \(kobo.joined(separator: ", "))"]
    if let delimiter = head.delimiterName { evidence.append("delimiter \(delimiter)") }
    if hasTags { evidence.append("a row of HXL tags") }
    var problems: [SurveyProblem] = []
    if let mark = headings.first(where: KoboColumns.repeatMarks.contains) {
      problems.append(.tableOfRepeats(column: mark))
    }
    if !columns.repeats.isEmpty { problems.append(.repeatsLeftOut(names: columns.repeats)) }
    return ResponseLayout(
      source: .kobo, evidence: evidence, headerRecords: headerRecords, columns: columns.columns,
      cells: surveyCells, problems: problems)
  }

  private static var surveyCells: SurveyCells {
    var cells = SurveyCells()
    cells.separators = [" "]
    cells.chosen = KoboColumns.ticks.subtracting(KoboColumns.noTicks)
    return cells
  }

  /// Whether the record below the headings holds HXL tags: each cell empty or `#…`, and one tag.
  private static func hasHXLTags(_ head: SurveyHead) -> Bool {
    let record = head.texts(ofRecord: 1)
    return record.contains { $0.hasPrefix("#") }
      && record.allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
  }
}
