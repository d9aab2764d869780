// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems

/// Says of each response which rules of counting it meets, and whether it counts.
///
/// - A *trial* and an *unfinished* response are what the file itself says they are; where it says
///   nothing, they are not.
/// - *Too fast* is below the declared seconds or, where none are declared, below
///   ``secondsPerItem`` × the items that the respondent was asked (those of one answer; left blank
///   or not). A response without a duration, or with one below 0, is not too fast.
/// - *Straight-lined* as ``Evidence/StraightLine`` has it.
/// - *Inattentive* is another answer than the one that an attention item asks for. A blank is no
///   answer.
///
/// A rule `keep` is not looked at. Nothing here depends on other responses.
public struct ResponseRules: Sendable {
  /// Two seconds an item: who answers faster than that cannot have read it [Huang 2012].
  public static let secondsPerItem = 2.0

  /// What becomes of marked responses.
  public let rule: CountingRule
  private let watched: ResponseMarks
  private let dropping: ResponseMarks
  private let straightLine: StraightLine
  /// The columns of the attention items, and the code that each asks for.
  private let attention: [(column: Int, expected: UInt8)]
  private let columns: Int

  /// Prepares to look at rows of these columns.
  public init(
    _ rule: CountingRule, columns: [ResponseTable.Column], questionnaire: Questionnaire
  ) {
    self.rule = rule
    watched = rule.watched
    dropping = rule.dropping
    straightLine = StraightLine(questionnaire: questionnaire, columns: columns)
    self.columns = columns.count
    var attention: [(column: Int, expected: UInt8)] = []
    for item in questionnaire.items {
      guard item.kind == .attention, let expect = item.expect,
        let answers = item.scale.flatMap(questionnaire.scale)?.answers,
        let position = answers.firstIndex(where: { $0.code == expect }),
        let column = columns.firstIndex(where: {
          $0.questionnaire == questionnaire.id && $0.item == item.id && $0.indicator == nil
        })
      else { continue }
      attention.append((column, UInt8(position)))
    }
    self.attention = attention
  }

  /// What is to be looked at twice in a response, of what the rule watches. No memory from the heap;
  /// O(items) at most.
  ///
  /// - Parameter codes: the row's codes, one per column.
  public func marks(_ facts: RowFacts, _ codes: Span<UInt8>) -> ResponseMarks {
    var marks: ResponseMarks = []
    if facts.isPreview { marks.insert(.preview) }
    if facts.isFinished == false { marks.insert(.incomplete) }
    if watched.contains(.tooFast), isTooFast(facts, codes) { marks.insert(.tooFast) }
    if watched.contains(.straightLined), straightLine.isStraight(codes) {
      marks.insert(.straightLined)
    }
    if watched.contains(.inattentive), isInattentive(codes) { marks.insert(.inattentive) }
    return marks.intersection(watched)
  }

  /// Whether a response with these marks is left out.
  public func drops(_ marks: ResponseMarks) -> Bool { !marks.isDisjoint(with: dropping) }

  /// Puts a response down in the report; whether it counts.
  public func count(
    _ facts: RowFacts, _ codes: Span<UInt8>, in report: inout ResponseReport
  ) -> Bool {
    let marks = marks(facts, codes)
    let isDropped = drops(marks)
    report.add(marks, isDropped: isDropped)
    return !isDropped
  }

  private func isTooFast(_ facts: RowFacts, _ codes: Span<UInt8>) -> Bool {
    guard let seconds = facts.seconds, seconds >= 0 else { return false }
    if let limit = rule.seconds { return seconds < limit }
    if seconds >= Self.secondsPerItem * Double(columns) { return false }
    var asked = 0
    for index in 0..<codes.count where codes[index] != ResponseTable.Code.notShown.rawValue {
      asked += 1
    }
    return seconds < Self.secondsPerItem * Double(asked)
  }

  private func isInattentive(_ codes: Span<UInt8>) -> Bool {
    for (column, expected) in attention {
      let code = codes[column]
      if code < 250, code != expected { return true }
    }
    return false
  }

  /// What is to be said of the responses of one element once all are read: trials and unfinished
  /// ones that are counted though no rule says so.
  public static func problems(of report: ResponseReport, at place: Place) -> [Problem] {
    var problems: [Problem] = []
    if report.rule.previews == nil, report.previews > 0 {
      problems.append(Problem(.counting(.previewsCounted(count: report.previews)), at: place))
    }
    if report.rule.incomplete == nil, report.incomplete > 0 {
      problems.append(Problem(.counting(.incompleteCounted(count: report.incomplete)), at: place))
    }
    return problems
  }
}
