// SPDX-License-Identifier: Apache-2.0

/// Recognises LimeSurvey's VV export, made to be imported again: tabs between fields, whatever the
/// name ends with; a row of texts, a row of codes, then responses.
///
/// `{question_not_shown}` is NULL, for the time of submission too, so that a response that was not
/// finished has it there. Braces escape what a tab-separated file cannot hold; the brace itself is
/// escaped first and so undone last (`export.php` of LimeSurvey). Codes are `Q1_SQ001`, or, in
/// older versions, numbers of survey, group and question with the subquestion's code behind them:
/// `123X4X5SQ001`, whose code here is `123X4X5`.
enum LimeSurveyVVLayout {
  /// The layout, or `nil` where the head is not such a file's. O(size of the head).
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    guard head.delimiterName == "tab", head.records.count >= 2 else { return nil }
    let texts = head.texts(ofRecord: 0)
    let codes = head.texts(ofRecord: 1)
    guard LimeSurveyHeadings.areCodes(codes), !LimeSurveyHeadings.areCodes(texts) else {
      return nil
    }
    var columns =
      codes.contains { numbered($0) != nil }
      ? codes.map(numberedColumn)
      : LimeSurveyHeadings.scriptColumns(codes)
    for index in columns.indices where columns[index].role == nil && index < texts.count {
      let text = BracketedText(texts[index])
      if columns[index].part == nil {
        columns[index].text = texts[index]
      } else {
        columns[index].text = text.stem
        columns[index].partText = text.parts.last
      }
    }
    LimeSurveyLayout.finish(&columns)
    var cells = SurveyCells()
    cells.notShown = ["{question_not_shown}"]
    cells.chosen = LimeSurveyLayout.chosen
    cells.escapes = [
      SurveyCells.Escape("{newline}", "\n"), SurveyCells.Escape("{cr}", "\r"),
      SurveyCells.Escape("{tab}", "\t"), SurveyCells.Escape("{quote}", "\""),
      SurveyCells.Escape("{lbrace}", "{"),
    ]
    return ResponseLayout(
      source: .limeSurveyVV,
      evidence: ["delimiter tab", "a row of texts above a row of codes"],
      headerRecords: 2, columns: columns, cells: cells)
  }

  private static func numberedColumn(_ code: String) -> SurveyColumn {
    if let role = LimeSurveyHeadings.role(ofCode: code) {
      return SurveyColumn(heading: code, code: code, role: role)
    }
    guard let parts = numbered(code) else { return SurveyColumn(heading: code, code: code) }
    // A dual scale's columns end in #0 and #1.
    var part = parts.part
    for (scale, mark) in ["#0", "#1"].enumerated() where part.hasSuffix(mark) {
      part = part.dropLast(2) + "-\(scale + 1)"
    }
    return SurveyColumn(heading: code, code: parts.question, part: part.isEmpty ? nil : part)
  }

  /// `123X4X5SQ001` as `123X4X5` and `SQ001`.
  private static func numbered(_ code: String) -> (question: String, part: String)? {
    let fields = code.split(separator: "X", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    let number = fields[2].prefix { ("0"..."9").contains($0) }
    let numbers = [fields[0], fields[1], number]
    guard numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }) else {
      return nil
    }
    return (numbers.joined(separator: "X"), String(fields[2].dropFirst(number.count)))
  }
}
