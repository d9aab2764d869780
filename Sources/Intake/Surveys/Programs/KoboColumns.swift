// SPDX-License-Identifier: Apache-2.0

/// Takes the headings of Kobo's and ODK's exports apart: groups, questions, options.
///
/// A heading that goes on behind another one's, and has only ticks below it, is an option of that
/// one (`tools` and `tools/hammer`). Where there is no such other one, headings that are the same up
/// to the last separator, and in each row all empty or all ticked 1 or 0, are the options of one
/// question. What then stands before the last separator is the question's groups. A group of
/// questions that are all answered 1 or 0 looks the same as one question's options; the mapping
/// names such columns by their headings.
struct KoboColumns {
  /// Columns by which Kobo's exports are known.
  static let marks = [
    "_id", "_uuid", "_submission_time", "_validation_status", "_submitted_by", "__version__",
    "_index", "_status",
  ]
  /// Columns that only the table of a repeat has.
  static let repeatMarks = ["_parent_index", "_parent_table_name", "PARENT_KEY"]
  /// What cells of an option's column hold; workbooks may hold truth values.
  static let ticks: Set<String> = ["1", "0", "TRUE", "FALSE", "True", "False", "true", "false"]
  /// Of these, those that say that the option was not chosen.
  static let noTicks: Set<String> = ["0", "FALSE", "False", "false"]

  /// The columns in order.
  private(set) var columns: [SurveyColumn] = []
  /// The names of repeats that the file mentions.
  private(set) var repeats: [String] = []

  private let headings: [String]
  private let cells: [[String]]
  private let separators: [String]

  /// Takes headings apart; `cells` are the texts below each.
  init(_ headings: [String], cells: [[String]], isODK: Bool) {
    self.headings = headings
    self.cells = cells
    // "-" may stand in a name, too: it parts a group where two questions share the group.
    separators = ["::", "/"] + (isODK ? ["-"] : [])
    let own = headings.indices.map { Self.role(of: headings[$0], cells: cells[$0]) }
    let questions = headings.indices.filter { own[$0] == nil && !headings[$0].isEmpty }
    let options = self.options(among: questions)
    let stems = questions.map { options[$0]?.question ?? headings[$0] }
    let groups = Self.groups(of: Set(stems), separators: separators)
    let joined = Set(options.values.map(\.question))
    let places = Self.places(headings)
    for (index, heading) in headings.enumerated() {
      if own[index] != nil || heading.isEmpty {
        columns.append(SurveyColumn(heading: heading, role: own[index] ?? .other))
        note(repeat: heading)
        continue
      }
      var column = self.column(
        heading, question: options[index]?.question ?? heading, groups: groups)
      column.part = options[index]?.option
      if options[index] == nil, joined.contains(heading) { column.role = .other }
      if places.contains(heading) { column.role = .identity }
      columns.append(column)
    }
    chooseRespondent()
  }

  // MARK: Columns of the program's own

  private static func role(of heading: String, cells: [String]) -> SurveyRole? {
    let name = heading.split(whereSeparator: { "/:".contains($0) }).last.map(String.init) ?? ""
    switch heading {
    case "_submission_time", "SubmissionDate": return .submitted
    case "start" where cells.allSatisfy({ $0.isEmpty || isTime($0) }): return .started
    case "end" where cells.allSatisfy({ $0.isEmpty || isTime($0) }): return .other
    case "_submitted_by", "SubmitterName", "SubmitterID", "DeviceID", "username", "deviceid",
      "phonenumber", "simserial", "subscriberid", "email", "_geolocation":
      return .identity
    case "KEY", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "Edits",
      "FormVersion", "PARENT_KEY", "today", "audit", "_notes", "_tags", "_version_",
      "_attachments", "_xform_id_string", "_bamboo_dataset_id", "meta-instanceID",
      "meta-instanceName", "meta-entity":
      return .other
    default: break
    }
    if marks.contains(heading) || heading.hasPrefix("_parent_") { return .other }
    if ["instanceID", "instanceName", "rootUuid", "deprecatedID"].contains(name) { return .other }
    if heading == "formhub/uuid" || heading == "formhub::uuid" { return .other }
    if heading.hasPrefix("SET-OF-") || isInRepeat(heading) { return .other }
    return isPlacePart(heading) ? .identity : nil
  }

  /// `2026-03-31…`.
  private static func isTime(_ text: String) -> Bool {
    let date = text.prefix(10)
    return date.count == 10
      && zip(date, "0000-00-00").allSatisfy { $0 == $1 || ($1 == "0" && $0.isWholeNumber) }
  }

  /// `_where_latitude`: a part of a place.
  private static func isPlacePart(_ heading: String) -> Bool {
    let name = heading.split(whereSeparator: { "/:".contains($0) }).last ?? ""
    return name.hasPrefix("_")
      && ["_latitude", "_longitude", "_altitude", "_precision"].contains { name.hasSuffix($0) }
  }

  /// Headings of the places themselves: `where` beside `_where_latitude`.
  private static func places(_ headings: [String]) -> Set<String> {
    let names = headings.filter(isPlacePart).compactMap { heading -> String? in
      heading.hasSuffix("_latitude")
        ? heading.split(separator: "/").last.map { String($0.dropFirst().dropLast(9)) } : nil
    }
    return Set(
      headings.filter { heading in
        names.contains { heading == $0 || heading.hasSuffix("/" + $0) }
      })
  }

  /// `children[1]/age`: a repeat laid out in columns.
  private static func isInRepeat(_ heading: String) -> Bool {
    repeatName(of: heading) != nil
  }

  private static func repeatName(of heading: String) -> String? {
    for part in heading.split(separator: "/").dropLast() {
      let parts = BracketedText(String(part))
      if parts.parts.count == 1, parts.parts[0].allSatisfy(\.isWholeNumber) { return parts.stem }
    }
    return nil
  }

  private mutating func note(repeat heading: String) {
    let name =
      heading.hasPrefix("SET-OF-") ? String(heading.dropFirst(7)) : Self.repeatName(of: heading)
    if let name, !repeats.contains(name) { repeats.append(name) }
  }

  /// What tells responses apart: the server's number, else the response's own.
  private mutating func chooseRespondent() {
    for name in ["_id", "KEY", "_uuid", "meta/instanceID", "meta-instanceID", "instanceID"] {
      if let index = columns.firstIndex(where: { $0.heading == name }) {
        columns[index].role = .respondent
        return
      }
    }
  }

  // MARK: Options

  private typealias Option = (question: String, option: String)

  private func options(among questions: [Int]) -> [Int: Option] {
    var options: [Int: Option] = [:]
    let all = Set(questions.map { headings[$0] })
    let ticked = questions.filter { cells[$0].allSatisfy { $0.isEmpty || Self.ticks.contains($0) } }
    for index in ticked {
      let parts = Self.prefixes(of: headings[index], separators: separators)
      // The longest question that the heading goes on behind.
      if let found = parts.last(where: { all.contains($0.question) }) { options[index] = found }
    }
    var alike: [String: [Int]] = [:]
    for index in ticked where options[index] == nil {
      guard
        let last = Self.prefixes(of: headings[index], separators: ["::", "/"]).last,
        !all.contains(last.question)
      else { continue }
      alike[last.question, default: []].append(index)
    }
    for (question, members) in alike where members.count > 1 && areOptions(members) {
      for index in members {
        options[index] = (
          question,
          Self.prefixes(of: headings[index], separators: ["::", "/"]).last?.option ?? ""
        )
      }
    }
    return options
  }

  /// Whether in each row all of the columns are empty or none is, and some row is answered.
  private func areOptions(_ columns: [Int]) -> Bool {
    let rows = cells.first?.count ?? 0
    var isAnswered = false
    for row in 0..<rows {
      let blank = columns.count { cells[$0][row].isEmpty }
      if blank != 0, blank != columns.count { return false }
      if blank == 0 { isAnswered = true }
    }
    return isAnswered
  }

  /// A heading parted at each separator in it, the shortest first part first.
  private static func prefixes(of heading: String, separators: [String]) -> [Option] {
    var found: [(place: Int, parts: Option)] = []
    for separator in separators {
      let pieces = heading.components(parted: separator)
      for count in 1..<max(1, pieces.count) {
        let question = pieces[..<count].joined(separator: separator)
        let option = pieces[count...].joined(separator: separator)
        if question.isEmpty || option.isEmpty { continue }
        found.append((question.count, (question, option)))
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.parts)
  }

  // MARK: Groups

  /// First parts that at least two questions share.
  private static func groups(of questions: Set<String>, separators: [String]) -> Set<String> {
    var members: [String: Int] = [:]
    for question in questions {
      for parts in prefixes(of: question, separators: separators) {
        members[parts.question, default: 0] += 1
      }
    }
    return Set(members.filter { $0.value > 1 }.keys)
  }

  /// A question without its groups: a name behind a path of names, or what stands behind the
  /// longest group that it shares with another question.
  private func column(_ heading: String, question: String, groups: Set<String>) -> SurveyColumn {
    var last = question
    let splits = Self.prefixes(of: question, separators: separators)
    if let shared = splits.last(where: {
      groups.contains($0.question) && $0.option.first.map { $0.isLetter || $0 == "_" } == true
    }) {
      last = shared.option
    }
    for separator in ["::", "/"] {
      let pieces = last.components(parted: separator)
      if pieces.count > 1, pieces.allSatisfy(Self.isName) { last = pieces[pieces.count - 1] }
    }
    let isName = Self.isName(last)
    return SurveyColumn(
      heading: heading, code: isName ? last : nil,
      text: isName && last.allSatisfy(\.isASCII) ? nil : last)
  }

  /// Whether a text can be a question's name in XLSForm: a letter or underscore, then letters,
  /// digits, hyphens, underscores and full stops. Labels without spaces look the same.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}

extension String {
  /// The pieces between occurrences of a text; the string itself where it does not occur.
  fileprivate func components(parted separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
