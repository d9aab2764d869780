// SPDX-License-Identifier: Apache-2.0

/// Google Forms: one header, the time first, a question per column.
///
/// The first heading is translated. Grids are `Question [Row]`; several answers stand in one cell with
/// `;` or `, ` between, also where options hold commas themselves. A quiz adds columns of scores and feedback.
/// Nothing tells one respondent from another.
enum GoogleFormsExport {
  /// "Timestamp" as Google writes it in its languages.
  private static let timestamps: Set<String> = [
    "timestamp", "时间戳记", "时间戳", "時間戳記", "タイムスタンプ", "타임스탬프", "zeitstempel", "horodateur",
    "marca temporal", "carimbo de data/hora", "informazioni cronologiche", "tijdstempel",
    "отметка времени", "sygnatura czasowa", "zaman damgası", "tidsstämpel", "tidsstempel",
    "dấu thời gian",
  ]
  private static let identities: Set<String> = [
    "username", "email address", "email", "user name", "电子邮件地址", "电子邮箱", "电子邮件", "用户名",
  ]
  private static let scores: Set<String> = ["score", "total score", "总分", "分数", "得分"]

  /// The layout, or `nil` where the head is no export of Google Forms.
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    let headings = head.headings
    guard let first = headings.first, timestamps.contains(first.lowercased()),
      headings.count > 1,
      head.records.indices.dropFirst().allSatisfy({ isTime(head.text($0, 0)) })
    else { return nil }
    var evidence = [head.form, "first heading \(first)"]
    if let grid = headings.first(where: { row(of: $0) != nil }) {
      evidence.append("heading \(grid)")
    }
    if head.records.count > 1 { evidence.append("times below it") }
    var columns = [SurveyColumn(heading: first, role: .submitted)]
    columns += headings.dropFirst().map(column)
    return ResponseLayout(
      source: .googleForms, evidence: evidence, headerRecords: 1, columns: columns, cells: cells)
  }

  private static func column(_ heading: String) -> SurveyColumn {
    let lower = heading.lowercased()
    if identities.contains(lower) { return SurveyColumn(heading: heading, role: .identity) }
    if scores.contains(lower) { return SurveyColumn(heading: heading, role: .other) }
    guard let (question, row) = row(of: heading) else {
      return SurveyColumn(heading: heading, text: heading)
    }
    if ["score", "feedback"].contains(row.lowercased()) {
      return SurveyColumn(heading: heading, text: question, role: .other)
    }
    return SurveyColumn(heading: heading, text: question, part: row)
  }

  /// The question and the row of `Question [Row]`, or `nil`.
  private static func row(of heading: String) -> (question: String, row: String)? {
    guard heading.last == "]" else { return nil }
    // The row may hold brackets itself: the bracket that closes last is matched.
    var depth = 0
    for index in heading.indices.reversed() {
      if heading[index] == "]" { depth += 1 }
      if heading[index] == "[" { depth -= 1 }
      guard depth == 0 else { continue }
      let question = heading[..<index]
      let row = heading[heading.index(after: index)...].dropLast()
      return question.isEmpty || row.isEmpty
        ? nil : (String(question).trimmed, String(row).trimmed)
    }
    return nil
  }

  /// Whether a cell begins as a date does: digits with `/`, `-` or `.` between, or 年.
  private static func isTime(_ cell: String) -> Bool {
    cell.isEmpty
      || (cell.first?.isNumber == true
        && cell.prefix(11).contains { "/-.年".contains($0) })
  }

  private static var cells: SurveyCells {
    var cells = SurveyCells()
    cells.separators = [";", ", ", ","]
    return cells
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    return String(rest)
  }
}
