// SPDX-License-Identifier: Apache-2.0

/// SurveyMonkey: two header records, the questions and below them `Response` or the options and
/// rows.
///
/// A question stands above its first column; above the others the first record is blank or says it
/// again. Where a choice has a column per option, the cell holds the option's text; a condensed export has
/// them in one cell with commas between. Whether numbers stand for texts is not recorded.
enum SurveyMonkeyExport {
  private static let roles: [String: SurveyRole] = [
    "respondent id": .respondent, "respondentid": .respondent, "collector id": .other,
    "collectorid": .other, "start date": .started, "startdate": .started,
    "date created": .started, "date modified": .submitted,
    "end date": .submitted, "enddate": .submitted, "ip address": .address,
    "email address": .identity, "first name": .identity, "last name": .identity,
    "custom data": .identity, "custom data 1": .identity, "custom value": .identity,
    "language": .other,
  ]

  /// The layout, or `nil` where the head is no export of SurveyMonkey.
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    let width = head.records.prefix(2).map(\.count).max() ?? 0
    guard head.records.count >= 2, width > 2 else { return nil }
    let first = (0..<width).map { head.text(0, $0) }
    let second = (0..<width).map { head.text(1, $0) }
    let roles = first.enumerated().map { position, heading in
      second[position].isEmpty ? Self.roles[heading.lowercased()] : nil
    }
    guard roles.contains(.respondent), roles.contains(.other) || roles.contains(.started),
      second.contains(where: { !$0.isEmpty })
    else { return nil }
    var question = ""
    var columns: [SurveyColumn] = []
    for position in first.indices {
      if let role = roles[position] {
        columns.append(SurveyColumn(heading: first[position], role: role))
        continue
      }
      if !first[position].isEmpty { question = first[position] }
      columns.append(column(question, second[position]))
    }
    let evidence = [
      head.form, "heading Respondent ID", "two header records",
      second.contains("Response") ? "Response below questions" : "options below questions",
    ]
    return ResponseLayout(
      source: .surveyMonkey, evidence: evidence, headerRecords: 2, columns: columns, cells: cells)
  }

  private static func column(_ question: String, _ label: String) -> SurveyColumn {
    let lower = label.lowercased()
    if label.isEmpty || lower == "response" || lower == "open-ended response" {
      return SurveyColumn(heading: question, text: question)
    }
    let heading = "\(question) [\(label)]"
    // What was written behind "other" is free text, and never read.
    if lower.hasPrefix("other (please specify)") || lower.hasPrefix("comment") {
      return SurveyColumn(heading: heading, text: question, part: label, role: .other)
    }
    return SurveyColumn(heading: heading, text: question, part: label)
  }

  private static var cells: SurveyCells {
    var cells = SurveyCells()
    cells.separators = [", ", ",", ";"]
    cells.numbers = .unstated
    return cells
  }
}
