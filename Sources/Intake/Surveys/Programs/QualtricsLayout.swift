// SPDX-License-Identifier: Apache-2.0

/// Recognises Qualtrics' exports, as CSV, tab-separated text or workbook.
///
/// Three records stand above the responses: names, which people may change; texts, in the language
/// of the account and with line breaks; and a JSON object per column whose `ImportId` stays the
/// same. Columns are known by it. Until 2017 there were two records: `V1` to `V10` for the
/// program's own columns, with their names in the second, and a comma at the end of each line.
///
/// Whether cells hold numbers or the choices' texts is one option for the whole file, which shows in
/// the columns Finished and Status. With numbers, -99 may be written for "seen and not
/// answered" (an option of the export); what is empty then was not shown.
enum QualtricsLayout {
  /// Responses of these kinds are trials: previews and generated test responses, by number or text.
  static let trials: Set<String> = [
    "1", "2", "9", "17", "Survey Preview", "Survey Test", "Preview Spam", "Offline Survey Preview",
    "Offline Preview",
  ]
  private static let finished: Set<String> = ["1", "True", "TRUE", "true"]

  /// The layout, or `nil` where the head is not Qualtrics'. O(size of the head).
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    if case .json = head.container { return nil }
    return current(head) ?? legacy(head)
  }

  // MARK: Three header records

  private static func current(_ head: SurveyHead) -> ResponseLayout? {
    let ids = head.texts(ofRecord: 2).map(ImportID.init)
    guard !ids.isEmpty, ids.count(where: { $0 != nil }) * 2 > ids.count else { return nil }
    let names = head.texts(ofRecord: 0)
    let texts = head.texts(ofRecord: 1)
    let columns = names.enumerated().map { index, name in
      column(
        name, text: texts.indices.contains(index) ? texts[index] : "",
        id: ids.indices.contains(index) ? ids[index] : nil)
    }
    var evidence = ["three header records, the third of ImportIds"]
    if let delimiter = head.delimiterName { evidence.append("delimiter \(delimiter)") }
    return ResponseLayout(
      source: .qualtrics, evidence: evidence, headerRecords: 3,
      columns: withTime(columns), cells: cells(of: head, columns: columns, headerRecords: 3))
  }

  /// What the third record says of a column.
  private struct ImportID {
    var id: String
    var choice: String?

    /// Reads `{"ImportId":"QID5","choiceId":"3"}`; older interfaces wrote apostrophes.
    init?(_ cell: String) {
      guard cell.hasPrefix("{") else { return nil }
      let straight = String(cell.map { $0 == "'" ? "\"" : $0 })
      guard
        let object = [cell, straight].lazy.compactMap({
          try? JSONTree.read(Array($0.utf8), file: "")
        }).first, let id = object["ImportId"]?.text
      else { return nil }
      self.id = id
      choice = object["choiceId"]?.text
    }
  }

  private static func column(_ name: String, text: String, id: ImportID?) -> SurveyColumn {
    guard let id else { return SurveyColumn(heading: name, role: .other) }
    if let role = role(of: id.id) {
      return SurveyColumn(heading: name, importID: id.id, role: role)
    }
    let words = parted(text)
    var column = SurveyColumn(
      heading: name, code: name, importID: id.choice.map { id.id + "_" + $0 } ?? id.id,
      text: text.isEmpty ? nil : text)
    if isOwn(id.id) {
      column.role = .other
      return column
    }
    if name.hasSuffix("_TEXT") {
      // What was written beside a choice.
      column.code = String(name.dropLast(5))
      column.part = "TEXT"
      column.role = .other
      return column
    }
    if id.choice != nil || isPart(id.id), let suffix = numberAtEnd(of: name) {
      column.code = String(name.dropLast(suffix.count + 1))
      column.part = suffix
      column.text = words.stem
      column.partText = words.part
    }
    return column
  }

  /// Whether an id is that of a row or choice of a question, `QID5_3`, and no text: `QID5_TEXT`.
  private static func isPart(_ id: String) -> Bool {
    guard id.hasPrefix("QID") || id.contains("_QID") else { return false }
    return numberAtEnd(of: id) != nil
  }

  /// Whether a column is one that Qualtrics adds to questions: order of display, page times,
  /// scores, checks of its own.
  private static func isOwn(_ id: String) -> Bool {
    let ends = [
      "_DO", "_FIRST_CLICK", "_LAST_CLICK", "_PAGE_SUBMIT", "_CLICK_COUNT", "_FILE_ID",
      "_FILE_NAME", "_FILE_SIZE", "_FILE_TYPE",
    ]
    return ends.contains { id.hasSuffix($0) } || id.contains("_DO_") || id.hasPrefix("SC_")
      || id.hasPrefix("Q_")
  }

  private static func role(of id: String) -> SurveyRole? {
    switch id {
    case "_recordId": .respondent
    case "startDate": .started
    case "recordedDate": .submitted
    case "endDate", "progress", "distributionChannel", "userLanguage": .other
    case "duration": .duration
    case "finished": .finished(texts: finished)
    case "status": .preview(texts: trials)
    case "ipAddress": .address
    case "recipientLastName", "recipientFirstName", "recipientEmail", "locationLatitude",
      "locationLongitude", "externalDataReference":
      .identity
    default: nil
    }
  }

  /// Where the time of recording was left out, the time of the end stands for it.
  private static func withTime(_ columns: [SurveyColumn]) -> [SurveyColumn] {
    guard !columns.contains(where: { $0.role == .submitted }),
      let end = columns.firstIndex(where: { $0.importID == "endDate" })
    else { return columns }
    var columns = columns
    columns[end].role = .submitted
    return columns
  }

  // MARK: Two header records

  private static let ownOfOld: [String: SurveyRole] = [
    "ResponseID": .respondent, "ResponseSet": .other, "Name": .identity,
    "ExternalDataReference": .identity, "EmailAddress": .identity, "IPAddress": .address,
    "Status": .preview(texts: trials), "StartDate": .started, "EndDate": .submitted,
    "Finished": .finished(texts: finished), "LocationLatitude": .identity,
    "LocationLongitude": .identity, "LocationAccuracy": .other,
  ]

  private static func legacy(_ head: SurveyHead) -> ResponseLayout? {
    let names = head.texts(ofRecord: 0)
    let texts = head.texts(ofRecord: 1)
    guard names.first == "V1", texts.first == "ResponseID" else { return nil }
    let stems = names.compactMap { name in
      numberAtEnd(of: name).map { String(name.dropLast($0.count + 1)) }
    }
    let columns = names.enumerated().map { index, name -> SurveyColumn in
      let text = texts.indices.contains(index) ? texts[index] : ""
      if let role = ownOfOld[text] { return SurveyColumn(heading: name, role: role) }
      if name.isEmpty { return SurveyColumn(heading: name, role: .other) }
      if name.hasSuffix("_TEXT") {
        return SurveyColumn(
          heading: name, code: String(name.dropLast(5)), part: "TEXT", role: .other)
      }
      if let suffix = numberAtEnd(of: name) {
        let stem = String(name.dropLast(suffix.count + 1))
        if stems.count(where: { $0 == stem }) > 1 {
          let words = parted(text)
          return SurveyColumn(
            heading: name, code: stem, text: words.stem, part: suffix, partText: words.part)
        }
      }
      return SurveyColumn(heading: name, code: name, text: text.isEmpty ? nil : text)
    }
    return ResponseLayout(
      source: .qualtrics, evidence: ["two header records, V1 above ResponseID"], headerRecords: 2,
      columns: columns, cells: cells(of: head, columns: columns, headerRecords: 2))
  }

  // MARK: Names and cells

  /// The digits behind the last underscore: `3` of `Q5_3`; `nil` where there are none.
  private static func numberAtEnd(of name: String) -> String? {
    guard let underscore = name.lastIndex(of: "_"), underscore > name.startIndex else { return nil }
    let end = name[name.index(after: underscore)...]
    return !end.isEmpty && end.allSatisfy { ("0"..."9").contains($0) } ? String(end) : nil
  }

  /// A text before and after its first " - ", with " - Selected Choice -" passed over; or, in old
  /// files, its last "-".
  private static func parted(_ text: String) -> (stem: String, part: String?) {
    let spaced = text.split(separator: " - ", maxSplits: 1, omittingEmptySubsequences: false)
    if spaced.count == 2 {
      var part = spaced[1]
      let selected = "Selected Choice - "
      if part.hasPrefix(selected) { part = part.dropFirst(selected.count) }
      return (String(spaced[0]), String(part))
    }
    guard let hyphen = text.lastIndex(of: "-"), hyphen > text.startIndex,
      text.index(after: hyphen) < text.endIndex
    else { return (text, nil) }
    return (String(text[..<hyphen]), String(text[text.index(after: hyphen)...]))
  }

  private static func cells(
    of head: SurveyHead, columns: [SurveyColumn], headerRecords: Int
  ) -> SurveyCells {
    func texts(where isMeant: (SurveyRole) -> Bool) -> Set<String> {
      guard let index = columns.firstIndex(where: { $0.role.map(isMeant) == true }) else {
        return []
      }
      return Set(head.texts(ofColumn: index, from: headerRecords))
    }
    let said = texts {
      switch $0 {
      case .finished, .preview: true
      default: false
      }
    }
    let isByText = said.contains { $0.first?.isLetter == true }
    var cells = SurveyCells()
    // A column per option holds 1, or the option's own text.
    cells.chosen = isByText ? [] : ["1"]
    cells.separators = [","]
    cells.blank = ["-99"]
    let rows = head.records.dropFirst(headerRecords)
    if rows.joined().contains(where: { $0.text == "-99" }) { cells.notShown = [""] }
    return cells
  }
}
