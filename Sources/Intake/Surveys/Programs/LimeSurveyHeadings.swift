// SPDX-License-Identifier: Apache-2.0

/// Takes the headings of LimeSurvey's exports apart.
enum LimeSurveyHeadings {
  /// How columns are headed.
  enum Style: Equatable {
    /// `Q1[SQ001]`.
    case codes
    /// `Q1_SQ001`, LimeSurvey's "ExpressionScript code".
    case scriptCodes
    /// `Q1[SQ001]`, then what stands between, then the full text.
    case codesAndTexts(separator: String)
    /// `Question [Subquestion]`.
    case full
    /// As ``full``, in a language whose names of LimeSurvey's own columns are not known here: the
    /// first columns are known by what stands in them.
    case translated

    var evidence: String {
      switch self {
      case .codes, .scriptCodes: "question codes"
      case .codesAndTexts: "question codes and texts"
      case .full, .translated: "full questions"
      }
    }
  }

  /// A column of LimeSurvey's own.
  private struct Own {
    var code: String
    var name: String
    var role: SurveyRole
    /// Whether other programs do not have it.
    var isTelling = false
  }

  /// Columns of LimeSurvey's own: code, English name, role (`createFieldMap` of LimeSurvey).
  private static let own: [Own] = [
    Own(code: "id", name: "Response ID", role: .respondent),
    Own(
      code: "submitdate", name: "Date submitted", role: .finished(texts: nil), isTelling: true),
    Own(code: "lastpage", name: "Last page", role: .other, isTelling: true),
    Own(code: "startlanguage", name: "Start language", role: .other, isTelling: true),
    Own(code: "seed", name: "Seed", role: .other),
    Own(code: "token", name: "Access code", role: .token),
    Own(code: "token", name: "Token", role: .token),
    Own(code: "startdate", name: "Date started", role: .started),
    Own(code: "datestamp", name: "Date last action", role: .submitted, isTelling: true),
    Own(code: "ipaddr", name: "IP address", role: .address),
    Own(code: "refurl", name: "Referrer URL", role: .identity, isTelling: true),
    Own(code: "interviewtime", name: "Total time", role: .duration),
    Own(code: "firstname", name: "First name", role: .identity),
    Own(code: "lastname", name: "Last name", role: .identity),
    Own(code: "email", name: "Email address", role: .identity),
  ]

  // MARK: Style

  /// The style of the headings, or `nil` where they are not LimeSurvey's.
  static func style(of headings: [String], in head: SurveyHead) -> Style? {
    if areCodes(headings) {
      let questions = headings.filter { role(ofCode: $0) == nil }
      let isScript =
        !questions.contains { $0.contains("[") } && questions.contains { $0.contains("_") }
      return isScript ? .scriptCodes : .codes
    }
    if let separator = separator(of: headings) { return .codesAndTexts(separator: separator) }
    let names = own.filter { own in headings.contains { name(of: $0, is: own.name) } }
    if names.count >= 2, names.contains(where: \.isTelling) { return .full }
    return hasOwnCells(head) ? .translated : nil
  }

  /// Whether at least two headings are codes of LimeSurvey's own columns, one of which no other
  /// program has.
  static func areCodes(_ headings: [String]) -> Bool {
    let found = own.filter { headings.contains($0.code) }
    return Set(found.map(\.code)).count >= 2 && found.contains(where: \.isTelling)
  }

  /// What stands between code and text: what follows `id`, and follows a second own code too.
  private static func separator(of headings: [String]) -> String? {
    for (index, heading) in headings.enumerated() where heading.hasPrefix("id") {
      let between = heading.dropFirst(2).prefix { !$0.isLetter && !$0.isNumber }
      guard !between.isEmpty, between.count < heading.count - 2 else { continue }
      let others = own.filter { $0.isTelling }.map { $0.code + between }
      let isConfirmed = headings.enumerated().contains { other in
        other.offset != index && others.contains { other.element.hasPrefix($0) }
      }
      if isConfirmed { return String(between) }
    }
    return nil
  }

  /// Whether a heading is an own name, in whatever case, with spaces or (an option) underscores,
  /// or cut after fifteen characters or more.
  private static func name(of heading: String, is name: String) -> Bool {
    let text = spaced(heading).lowercased()
    if text == name.lowercased() { return true }
    return text.hasSuffix("..") && text.count >= 15 && name.lowercased().hasPrefix(text.dropLast(2))
  }

  private static func spaced(_ text: String) -> String {
    String(text.map { $0 == "_" ? " " : $0 })
  }

  /// Whether the first four columns hold numbers, times or nothing, pages, languages.
  private static func hasOwnCells(_ head: SurveyHead) -> Bool {
    guard case .text(_, true) = head.container, head.records.count > 1 else { return false }
    let columns = (0..<4).map { head.texts(ofColumn: $0, from: 1) }
    return columns[0].allSatisfy(isWholeNumber)
      && columns[1].allSatisfy { $0.isEmpty || isTime($0) }
      && columns[2].allSatisfy { $0.isEmpty || isWholeNumber($0) }
      && columns[3].allSatisfy(isLanguage)
  }

  private static func isWholeNumber(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }

  /// `2026-03-31 08:15:00`.
  private static func isTime(_ text: String) -> Bool {
    text.count == 19
      && zip(text, "0000-00-00 00:00:00").allSatisfy { character, form in
        form == "0" ? ("0"..."9").contains(character) : character == form
      }
  }

  /// `en`, `zh-Hans`, `de-easy`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts[0].count >= 2 && parts[0].count <= 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLetter } }
  }

  // MARK: Columns

  /// The columns under headings of a style.
  static func columns(_ headings: [String], style: Style, in head: SurveyHead) -> [SurveyColumn] {
    switch style {
    case .codes: headings.map { column(code: $0, heading: $0) }
    case .scriptCodes: scriptColumns(headings)
    case .codesAndTexts(let separator):
      headings.map { column($0, separator: separator) }
    case .full: fullColumns(headings) { role(ofName: $0) }
    case .translated: translatedColumns(headings, in: head)
    }
  }

  /// The role of a column of LimeSurvey's own.
  static func role(ofCode code: String) -> SurveyRole? {
    if let own = own.first(where: { $0.code == code }) { return own.role }
    return code.hasPrefix("groupTime") || code.hasPrefix("questionTime") ? .other : nil
  }

  private static func role(ofName name: String) -> SurveyRole? {
    if let own = own.first(where: { self.name(of: name, is: $0.name) }) { return own.role }
    let text = spaced(name)
    return text.hasPrefix("Group time: ") || text.hasPrefix("Question time: ") ? .other : nil
  }

  /// `Q1`, `Q1[SQ001]`, and of a dual scale `Q1[SQ001][1]`, whose part is `SQ001-1`.
  private static func column(code: String, heading: String) -> SurveyColumn {
    if let role = role(ofCode: code) {
      return SurveyColumn(heading: heading, code: code, role: role)
    }
    let parts = BracketedText(code)
    return SurveyColumn(heading: heading, code: parts.stem, part: joined(parts.parts))
  }

  private static func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  /// Codes and texts: the code ends at the first separator behind it.
  private static func column(_ heading: String, separator: String) -> SurveyColumn {
    let parts = heading.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return column(code: heading, heading: heading) }
    var column = column(code: String(parts[0]), heading: heading)
    guard column.role == nil else { return column }
    let text = BracketedText(String(parts[1]))
    if column.part == nil {
      column.text = String(parts[1])
    } else {
      column.text = text.stem
      column.partText = joined(text.parts)
    }
    return column
  }

  /// `Q1_SQ001`; neither code holds an underscore. A dual scale's `_0` and `_1` become the `1`
  /// and `2` of the other style.
  static func scriptColumns(_ headings: [String]) -> [SurveyColumn] {
    let all = Set(headings)
    return headings.map { heading in
      if let role = role(ofCode: heading) {
        return SurveyColumn(heading: heading, code: heading, role: role)
      }
      var parts = heading.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1, !parts[0].isEmpty, parts[0] != "attribute" else {
        return SurveyColumn(heading: heading, code: heading)
      }
      let code = parts.removeFirst()
      if parts.count == 2, let scale = ["0", "1"].firstIndex(of: parts[1]),
        all.contains("\(code)_\(parts[0])_\(1 - scale)")
      {
        return SurveyColumn(heading: heading, code: code, part: "\(parts[0])-\(scale + 1)")
      }
      return SurveyColumn(heading: heading, code: code, part: parts.joined(separator: "_"))
    }
  }

  /// Full questions: brackets at the end are a part where another column has the same question.
  static func fullColumns(
    _ headings: [String], role: (String) -> SurveyRole?
  ) -> [SurveyColumn] {
    let isUnderscored = headings.contains("Response_ID") || headings.contains("Date_submitted")
    let texts = headings.map { isUnderscored ? spaced($0) : $0 }
    var count: [String: Int] = [:]
    for text in texts { count[BracketedText(text).stem, default: 0] += 1 }
    return zip(headings, texts).map { heading, text in
      if let role = role(heading) { return SurveyColumn(heading: heading, role: role) }
      let parts = BracketedText(text)
      guard !parts.parts.isEmpty, count[parts.stem, default: 0] > 1 else {
        return SurveyColumn(heading: heading, text: text)
      }
      return SurveyColumn(
        heading: heading, text: parts.stem, part: joined(parts.parts).map(place))
    }
  }

  /// The place of a ranking, `Rank 2` or (older) `Ranking 2`, as its number.
  private static func place(_ part: String) -> String {
    for word in ["Rank ", "Ranking "] where part.hasPrefix(word) {
      let number = part.dropFirst(word.count)
      if isWholeNumber(String(number)) { return String(number) }
    }
    return part
  }

  /// Full questions in another language: number, time of submission, page and language stand
  /// first; a random number and at most two times, of the beginning and of the last action, follow.
  private static func translatedColumns(
    _ headings: [String], in head: SurveyHead
  ) -> [SurveyColumn] {
    var roles: [SurveyRole] = [.respondent, .finished(texts: nil), .other, .other]
    var times: [SurveyRole] = [.started, .submitted]
    for index in headings.indices.dropFirst(4) {
      let values = head.texts(ofColumn: index, from: 1).filter { !$0.isEmpty }
      if index == 4, !values.isEmpty, values.allSatisfy({ $0.count >= 6 && isWholeNumber($0) }) {
        roles.append(.other)
      } else if let time = times.first, !values.isEmpty, values.allSatisfy(isTime) {
        roles.append(time)
        times.removeFirst()
      } else {
        break
      }
    }
    let columns = fullColumns(headings) { _ in nil }
    return columns.enumerated().map { index, column in
      guard roles.indices.contains(index) else { return column }
      return SurveyColumn(heading: column.heading, role: roles[index])
    }
  }
}
