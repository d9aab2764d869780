// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// Responses of SurveyJS, as its results are saved: an array of objects, or one object, from the
/// names of questions to values.
///
///     [{"q1": "5", "tools": ["hammer", "saw"], "quality": {"speed": 2, "care": 4}}]
///
/// They become records as a workbook would hold them. Three stand above the responses: headings
/// (`quality[speed]`), the questions' names (`quality`), the parts (`speed`); so no name that holds
/// brackets is mistaken. A matrix gives a column per row, a matrix of several questions one
/// per row and question (`quality[speed][now]`, part `speed-now`); several answers, ordered or not, stand in one cell with
/// U+001F between them, which no answer holds. A value that is missing or `null` is an empty
/// cell: SurveyJS leaves out what was not shown just as what was not answered.
///
/// Panels and files (arrays of objects) are not read, and said so once per question.
struct SurveyJSFile {
  /// What stands between the answers in a cell.
  static let separator = "\u{1F}"
  /// The largest file, in bytes: some hundred thousand responses.
  static let largestSize = 256 << 20

  /// The head, by which ``SurveyJSLayout`` knows the file.
  let head: SurveyHead
  /// All records, those above the responses included, each as long as the first.
  let rows: [[SurveyHead.Cell]]
  /// The physical line on which each record begins; 1 for those above the responses.
  let lines: [Int]
  /// What is worth saying.
  let problems: [Problem]

  /// Whether bytes begin as such a file does: with a brace or a bracket, behind a byte order mark
  /// and white space.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Reads bytes in UTF-8, or throws why they are no responses of SurveyJS. O(responses · columns).
  init(_ bytes: [UInt8], file: String) throws(Problem) {
    guard bytes.count <= Self.largestSize else {
      throw Problem(
        .survey(.jsonTooLarge(mebibytes: Self.largestSize >> 20)), at: Place(file: file))
    }
    var reader = Reader()
    do {
      try JSONTree.forEachElement(of: bytes, file: file) { reader.read($0) }
    } catch {
      throw Problem(.interchange(error.problem), at: error.place)
    }
    if let problem = reader.fatal { throw problem }
    guard !reader.responses.isEmpty else {
      throw Problem(.survey(.jsonWithoutResponses), at: Place(file: file))
    }
    let columns = reader.columns
    let width = columns.count
    let above = [columns.map(\.heading), columns.map(\.name), columns.map(\.part)]
    let texts = above.map { $0.map { SurveyHead.Cell(text: $0, isQuoted: true) } }
    rows =
      texts
      + reader.responses.map { row in
        row + Array(repeating: Reader.empty, count: width - row.count)
      }
    lines = [1, 1, 1] + reader.lines
    problems = reader.problems
    head = SurveyHead(container: .json, records: Array(rows.prefix(SurveyHead.length)))
  }
}

/// One reading: columns in the order in which they are met.
private struct Reader {
  struct Column: Hashable {
    var name: String
    var parts: [String] = []

    var heading: String { name + parts.map { "[\($0)]" }.joined() }
    var part: String { parts.joined(separator: "-") }
  }

  static let empty = SurveyHead.Cell(text: "", isQuoted: false)

  private(set) var columns: [Column] = []
  private(set) var responses: [[SurveyHead.Cell]] = []
  private(set) var lines: [Int] = []
  private(set) var problems: [Problem] = []
  private(set) var fatal: Problem?
  private var positions: [Column: Int] = [:]
  private var panels: Set<String> = []

  mutating func read(_ response: JSONTree) {
    guard fatal == nil else { return }
    guard case .object(let members) = response.content else {
      fatal = Problem(.survey(.jsonNotResponses), at: response.place)
      return
    }
    if Self.isDefinition(response) {
      fatal = Problem(.survey(.surveyDefinition), at: response.place)
      return
    }
    var row = Array(repeating: Self.empty, count: columns.count)
    var names: Set<String> = []
    for (name, value) in members {
      if names.insert(name).inserted {
        read(value, of: Column(name: name), into: &row)
      } else {
        problems.append(Problem(.survey(.answeredTwice(name: name)), at: value.place))
      }
    }
    responses.append(row)
    lines.append(response.place.line ?? 1)
  }

  /// Whether an object is a survey's definition: pages or elements that have types.
  private static func isDefinition(_ object: JSONTree) -> Bool {
    let parts = ["pages", "elements", "questions"].compactMap { object[$0]?.values }.joined()
    return parts.contains { $0["elements"] != nil || ($0["type"] != nil && $0["name"] != nil) }
  }

  private mutating func read(
    _ value: JSONTree, of column: Column, into row: inout [SurveyHead.Cell]
  ) {
    switch value.content {
    case .null: break
    case .text(let text): set(text, isQuoted: true, column, in: &row)
    case .number(let text): set(text, isQuoted: false, column, in: &row)
    case .truth(let truth): set(truth ? "true" : "false", isQuoted: false, column, in: &row)
    case .array(let values):
      let texts = values.compactMap(Self.text)
      if texts.count == values.count {
        set(
          texts.joined(separator: SurveyJSFile.separator), isQuoted: true, column, in: &row)
      } else {
        leaveOut(column, at: value.place)
      }
    case .object(let members):
      guard column.parts.count < 2 else { return leaveOut(column, at: value.place) }
      for (name, value) in members {
        read(value, of: Column(name: column.name, parts: column.parts + [name]), into: &row)
      }
    }
  }

  /// A single answer's text.
  private static func text(_ value: JSONTree) -> String? {
    if case .truth(let truth) = value.content { return truth ? "true" : "false" }
    return value.text
  }

  private mutating func set(
    _ text: String, isQuoted: Bool, _ column: Column, in row: inout [SurveyHead.Cell]
  ) {
    let cell = SurveyHead.Cell(text: text, isQuoted: isQuoted)
    if let position = positions[column] {
      row[position] = cell
    } else {
      positions[column] = columns.count
      columns.append(column)
      row.append(cell)
    }
  }

  private mutating func leaveOut(_ column: Column, at place: Place) {
    guard panels.insert(column.name).inserted else { return }
    problems.append(Problem(.survey(.panelLeftOut(name: column.name)), at: place))
  }
}

/// Recognises the records of a ``SurveyJSFile``.
enum SurveyJSLayout {
  /// What SurveyJS adds to a question's name for the comment beside it.
  private static let commentSuffix = "-Comment"

  /// The layout, or `nil` where the head is not of JSON.
  static func layout(of head: SurveyHead) -> ResponseLayout? {
    guard case .json = head.container, head.records.count > 3 else { return nil }
    let headings = head.texts(ofRecord: 0)
    let names = head.texts(ofRecord: 1)
    let parts = head.texts(ofRecord: 2)
    guard headings.count == names.count, names.count == parts.count else { return nil }
    let columns = headings.indices.map { index in
      let part = parts[index].isEmpty ? nil : parts[index]
      let isComment = [names[index], parts[index]].contains { $0.hasSuffix(commentSuffix) }
      return SurveyColumn(
        heading: headings[index], code: names[index], part: part, role: isComment ? .other : nil)
    }
    var cells = SurveyCells()
    cells.separators = [SurveyJSFile.separator]
    return ResponseLayout(
      source: .surveyJS, evidence: ["JSON from names of questions to values"], headerRecords: 3,
      columns: columns, cells: cells)
  }
}
