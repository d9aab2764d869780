// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems
internal import Spreadsheets

extension SurveyCells {
  /// What a cell says before its item is looked at.
  public enum Content: Sendable, Hashable {
    /// The question was not shown.
    case notShown
    /// It was left blank.
    case blank
    /// Something to be looked up: escapes undone, what was written behind an option cut off, without
    /// white space around it.
    case text(String)
  }

  /// What a cell says, in this order: a text for "not shown" or "blank", nothing, a text.
  public func content(_ cell: String, isQuoted: Bool) -> Content {
    var text = cellText(cell)
    if notShown.contains(text) { return .notShown }
    if blank.contains(text) { return .blank }
    if text.isEmpty { return unquotedMeansNotShown && !isQuoted ? .notShown : .blank }
    for escape in escapes { text = text.replacing(escape.written, with: escape.meant) }
    return .text(cellText(withoutOtherText(text)))
  }

  /// A text without what stands between the marks of ``otherText``, wherever it does; what is
  /// opened and not closed reaches to the end.
  private func withoutOtherText(_ text: String) -> String {
    guard let otherText, otherText.count == 2, let opening = otherText[0].first,
      let closing = otherText[1].first, text.contains(opening)
    else { return text }
    var result = ""
    var depth = 0
    for character in text {
      if character == opening { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == closing, depth > 0 { depth -= 1 }
    }
    return result
  }
}

extension ResponsePlan.ChoicePart {
  /// What a cell beside the options holds where nothing else was chosen.
  static let nothingElse = KoboColumns.noTicks.union(["No", "N"])

  /// What programs call the option beside the options: Kobo and LimeSurvey `other`, a list of
  /// LimeSurvey's `-oth-`.
  static func isOther(_ words: String) -> Bool {
    ["other", "-oth-"].contains(words.lowercased())
  }
}

extension ResponsePlan.AnswerCells {
  /// What a text means: as it stands, else by its keys (``SurveyText``); `nil` where it is no
  /// answer.
  public func code(of text: String) -> ResponseTable.Code? {
    if let code = meanings[text] { return code }
    for key in SurveyText.answerKeys(text) {
      if let code = meanings[key] { return code }
    }
    return nil
  }
}

extension ResponsePlan.ChoiceCells {
  /// The position of the answer that a text means; `nil` where it is none.
  public func position(of text: String) -> Int? {
    if let position = meanings[text] { return position }
    for key in SurveyText.answerKeys(text) {
      if let position = meanings[key] { return position }
    }
    return nil
  }

  /// The answers of a cell that holds all of them, in its order, or the first part that is none.
  ///
  /// With each separator in turn: at every place the longest run of parts that together are an
  /// answer is taken, so that an answer that holds the separator itself is found whole. The first separator
  /// with which the whole cell is answers is the right one. O(parts²) for each separator.
  public func positions(in text: String, separators: [String]) -> Result<[Int], UnknownPart> {
    if let position = position(of: text) { return .success([position]) }
    var fault: UnknownPart?
    for separator in separators where text.contains(separator) {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(
        String.init)
      var found: [Int] = []
      var start = 0
      var unknown: String?
      while start < parts.count {
        if cellText(parts[start]).isEmpty {
          start += 1
          continue
        }
        let length = (1...(parts.count - start)).reversed().first { length in
          position(of: cellText(parts[start..<(start + length)].joined(separator: separator)))
            != nil
        }
        guard let length else {
          unknown = cellText(parts[start])
          break
        }
        let whole = parts[start..<(start + length)].joined(separator: separator)
        if let position = position(of: cellText(whole)) { found.append(position) }
        start += length
      }
      guard let unknown else { return .success(found) }
      fault = fault ?? UnknownPart(text: unknown)
    }
    return .failure(fault ?? UnknownPart(text: text))
  }

  /// The part of a cell that is no answer.
  public struct UnknownPart: Error, Sendable, Hashable {
    /// The part's text, a respondent's words: shown only through `ShownCell`.
    public let text: String
  }
}

extension ResponsePlan {
  /// The alliance or audience that a cell names: by its words where these are known, else the cell
  /// itself.
  public static func id(_ cell: String, _ meanings: [String: String]) -> String {
    if meanings.isEmpty { return cell }
    return meanings[cell] ?? meanings[SurveyText.key(cell)] ?? cell
  }

  /// The problem of a text that is no answer of an item, for the row it stands in.
  ///
  /// - Parameters:
  ///   - item: the item's id.
  ///   - column: the heading of its column.
  ///   - allowed: the answers to name.
  public func unknownAnswer(
    _ text: String, item: String, column: String, allowed: [String]
  ) -> Problem.Kind {
    let shown = ShownCell(text, allowed: allowed)
    if source == .steelyard, !SurveyText.isDate(text) {
      return .responses(.unknownAnswer(item: item, shown: shown, allowed: allowed))
    }
    if SurveyText.isDate(text) { return .survey(.dateForAnswer(column: column, item: item)) }
    // A long number is a telephone's, not an option's.
    if cells.numbers == .unstated, SurveyText.isNumber(text), text.utf8.count <= 6 {
      return .survey(.numbersUnstated(column: column, value: text, item: item))
    }
    return .survey(
      .unknownAnswer(column: column, item: item, shown: shown, allowed: allowed))
  }
}
