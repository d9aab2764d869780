// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// Recognises LimeSurvey's table of results, as CSV or workbook.
///
/// What is known of it (`CsvWriter.php`, `Writer.php`, `viewHelper.php` of LimeSurvey 3 to 6): a
/// byte order mark; `;` between fields unless another is chosen; every field in quotation marks,
/// but for NULL (not shown) in newer versions, which is an empty field without them. The heading is,
/// as the evaluator chose, the question's code, its full text, both with a separator between
/// them, or an abbreviated text, which two questions may share and which is refused.
///
/// Columns of the program's own are known by their codes, by their English names, or, where full
/// headings are in another language, by what stands in the first four: a number, a time, a
/// page, a language.
enum LimeSurveyLayout {
  /// The words for "yes" that a long export writes for an option that was chosen, by language of
  /// the export (LimeSurvey's translations); `Y`, and `1`, are those of a short export.
  static let chosen: Set<String> = [
    "Y", "1", "Yes", "是", "Ja", "Oui", "Sí", "Sim", "Sì", "Да", "はい", "예",
  ]

  /// The layout, or `nil` where the head is not LimeSurvey's. O(size of the head).
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    if case .json = head.container { return nil }
    let headings = head.texts(ofRecord: 0)
    // A row of codes below one of texts is the VV export.
    guard !LimeSurveyHeadings.areCodes(head.texts(ofRecord: 1)),
      let style = LimeSurveyHeadings.style(of: headings, in: head)
    else { return nil }
    var evidence = [style.evidence]
    if case .text(_, let hasMark) = head.container {
      evidence.append("delimiter \(head.delimiterName ?? "")")
      if hasMark { evidence.append("byte order mark") }
    }
    var columns = LimeSurveyHeadings.columns(headings, style: style, in: head)
    finish(&columns)
    if let example = columns.first(where: { $0.part != nil && $0.role == nil }) {
      evidence.append("heading \(example.heading)")
    }
    let isCut = style == .full && headings.contains(where: isAbbreviated)
    return ResponseLayout(
      source: .limeSurvey, evidence: evidence, headerRecords: 1, columns: columns,
      cells: cells(of: head, columns: columns),
      problems: isCut ? [.abbreviatedHeadings] : [])
  }

  /// The mark that LimeSurvey sets behind the first characters of a text, before brackets too.
  private static func isAbbreviated(_ heading: String) -> Bool {
    let parts = BracketedText(heading)
    return ([parts.stem] + parts.parts).contains { $0.hasSuffix("..") && !$0.hasSuffix("...") }
  }

  /// Gives roles to columns that hold what a respondent wrote beside an answer: comments, and the
  /// other answer of a question that has a column of its own for its answer.
  static func finish(_ columns: inout [SurveyColumn]) {
    let plain = Set(
      columns.filter { $0.part == nil && $0.role == nil }.compactMap { $0.code ?? $0.text })
    for index in columns.indices where columns[index].role == nil {
      guard let part = columns[index].part,
        let question = columns[index].code ?? columns[index].text
      else { continue }
      let isComment = part.lowercased().hasSuffix("comment")
      let isOther = part.lowercased() == "other" && plain.contains(question)
      if isComment || isOther { columns[index].role = .other }
    }
  }

  /// How cells are written.
  private static func cells(of head: SurveyHead, columns: [SurveyColumn]) -> SurveyCells {
    var cells = SurveyCells()
    cells.chosen = chosen
    // A text that begins with "=" may have been masked against spreadsheets.
    cells.escapes = [SurveyCells.Escape("'=", "=")]
    let rows = head.records.dropFirst()
    if case .text = head.container {
      // Someone else's program, saving the file again, leaves most quotation marks out.
      cells.unquotedMeansNotShown = rows.joined().allSatisfy { $0.text.isEmpty || $0.isQuoted }
    }
    if saysNotApplicable(head, columns: columns) { cells.notShown = ["N/A"] }
    return cells
  }

  /// Whether the export is one of full answers, which writes N/A for NULL beside Yes and No.
  private static func saysNotApplicable(_ head: SurveyHead, columns: [SurveyColumn]) -> Bool {
    let words = columns.indices.filter { columns[$0].role == nil }
      .map { Set(head.texts(ofColumn: $0, from: 1)).subtracting([""]) }
      .filter { $0.contains("N/A") }
    return !words.isEmpty && words.allSatisfy { $0.isSubset(of: ["Yes", "No", "N/A"]) }
  }
}
