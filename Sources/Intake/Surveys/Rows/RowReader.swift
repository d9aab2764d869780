// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets

/// What was read of a run of rows.
struct RowBlock: Sendable {
  /// The rows that have no error.
  var table: ResponseTable
  /// What the rules of counting look at, row by row; empty where the file says nothing of it.
  var facts: [RowFacts] = []
  /// The rows' lines, where rows may be left out; else empty.
  var lines: [Int] = []
  /// The rows' respondents.
  var keys = KeyRun()
  /// The positions of the invitations that were answered.
  var invitations: [Int32] = []
  /// What is wrong.
  var problems = BoundedProblems()
  /// How many records were whole.
  var records = 0
}

/// Reads rows by a plan: cells become codes, keys are looked up, and what is wrong is put down.
///
/// ``add(_:_:line:)`` is the rule: it takes any row from any source and makes every message.
/// ``readPlainRows`` does the same for rows in which nothing is unusual, and leaves all others.
struct RowReader {
  let plan: RowPlan
  let keyCheck: KeyCheck
  /// Whether the lines of rows are wanted.
  let keepsLines: Bool
  var block: RowBlock
  /// How many rows of the table's arrays are rows; the rest are made ready.
  var rows = 0
  /// The cells of a plain row that are read as text.
  var texts: [CSVField]

  init(_ plan: RowPlan, keyCheck: KeyCheck, keepsLines: Bool = false) {
    self.plan = plan
    self.keyCheck = keyCheck
    self.keepsLines = keepsLines
    block = RowBlock(table: Self.emptyTable(plan))
    texts = Array(repeating: CSVField(start: 0, end: 0), count: plan.texts.count)
  }

  private static func emptyTable(_ plan: RowPlan) -> ResponseTable {
    ResponseTable(
      allianceIDs: plan.alliances, audienceIDs: plan.audiences, columns: plan.plan.columns)
  }

  /// Hands out what was read and begins anew.
  mutating func take() -> RowBlock {
    block.table.alliances.removeLast(block.table.alliances.count - rows)
    block.table.audiences.removeLast(block.table.audiences.count - rows)
    block.table.codes.removeLast(block.table.codes.count - rows * plan.plan.columns.count)
    let taken = block
    block = RowBlock(table: Self.emptyTable(plan))
    // The next block has about as many rows.
    block.table.alliances.reserveCapacity(rows + RowPlan.batch)
    block.table.audiences.reserveCapacity(rows + RowPlan.batch)
    block.table.codes.reserveCapacity(taken.table.codes.count + plan.template.count)
    rows = 0
    return taken
  }

  /// Makes room for more rows, all of whose items are not shown.
  mutating func makeReady() {
    guard rows == block.table.alliances.count else { return }
    block.table.alliances += repeatElement(0, count: RowPlan.batch)
    block.table.audiences += repeatElement(0, count: RowPlan.batch)
    block.table.codes += plan.template
  }

  // MARK: One row

  /// Reads one row that has a cell for every column.
  ///
  /// A row with an error is left out; answers of an audience that is not asked do not count and
  /// are a warning.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fields: some RandomAccessCollection<CSVField>, line: Int
  ) {
    let fields = Array(fields)
    var row = Row(line: line)
    func text(_ column: Int) -> String { cellText(fields[column].text(in: bytes)) }
    readKeys(text, &row)
    guard row.isUsable else { return }
    if row.alliance >= 0 { noteKey(row) }
    makeReady()
    let first = rows * plan.plan.columns.count
    for (index, step) in plan.steps.enumerated() where step.kind == .answer {
      let column = Int(step.target)
      block.table.codes[first + column] = code(fields[index], bytes, column, at: index, &row)
    }
    readTexts({ (fields[$0].text(in: bytes), fields[$0].isQuoted) }, &row)
    guard row.isUsable, row.alliance >= 0, row.audience >= 0 else {
      block.table.codes.replaceSubrange(
        first..<first + plan.plan.columns.count,
        with: repeatElement(ResponseTable.Code.notShown.rawValue, count: plan.plan.columns.count))
      return
    }
    block.table.alliances[rows] = row.alliance
    block.table.audiences[rows] = row.audience
    keep(row)
    rows += 1
  }

  /// What is known of the row that is being read.
  struct Row {
    var line: Int
    var isUsable = true
    var respondent: String?
    var alliance: Int32 = -1
    var audience: Int32 = -1
    var invitation: Int32 = -1
    var organisation: String?
    var facts = RowFacts()
    var selections: [ResponseTable.Selection] = []

    init(line: Int) { self.line = line }
  }

  mutating func report(_ problem: ResponseProblem, _ row: inout Row) {
    report(.responses(problem), &row)
  }

  mutating func report(_ kind: Problem.Kind, _ row: inout Row) {
    let problem = Problem(kind, at: Place(file: plan.file, sheet: plan.sheet, line: row.line))
    if problem.severity == .error { row.isUsable = false }
    block.problems.add(problem)
  }

  /// Puts down what is kept of a row beside its codes; before the row is counted.
  mutating func keep(_ row: Row) {
    if plan.hasFacts { block.facts.append(row.facts) }
    if plan.hasOrganisations { block.table.organisations.append(organisation(row)) }
    if row.invitation >= 0 { block.invitations.append(row.invitation) }
    if keepsLines { block.lines.append(row.line) }
    block.table.selections += row.selections
  }

  /// The mark of an organisation; who names none stands alone, and is 0 where nothing tells
  /// respondents apart.
  private func organisation(_ row: Row) -> UInt64 {
    if let name = row.organisation, !name.isEmpty { return max(1, ByteLookup.hash(name)) }
    return row.respondent.map { max(1, ByteLookup.hash($0, seed: 1)) } ?? 0
  }

  // MARK: Keys

  private mutating func readKeys(_ text: (Int) -> String, _ row: inout Row) {
    let heading = plan.plan.headings
    func key(_ column: Int?, _ reader: inout RowReader) -> String? {
      guard let column else { return nil }
      let text = text(column)
      if text.isEmpty { reader.report(.blankKey(column: heading[column]), &row) }
      return text
    }
    let respondent = key(plan.respondentColumn, &self)
    let token = key(plan.tokenColumn, &self)
    let alliance = key(plan.allianceColumn, &self)
    let audience = key(plan.audienceColumn, &self)
    guard row.isUsable else { return }
    row.respondent = respondent ?? token ?? plan.plan.respondent
    row.alliance = plan.alliance
    row.audience = plan.audience
    if let token {
      row.invitation = position(token, plan.tokenLookup)
      if row.invitation >= 0 {
        let invitation = plan.invitedTo[Int(row.invitation)]
        row.alliance = invitation.alliance
        row.audience = invitation.audience
        row.organisation = plan.invitations[Int(row.invitation)].organisation
      } else {
        report(.counting(.unknownToken), &row)
      }
    }
    if let alliance {
      row.alliance = position(
        ResponsePlan.id(alliance, plan.plan.allianceMeanings), plan.allianceLookup)
      if row.alliance < 0 {
        let known = plan.alliances + plan.plan.allianceMeanings.keys.sorted()
        report(.unknownAlliance(shown: ShownCell(alliance, allowed: known), known: known), &row)
      }
    }
    if let audience {
      row.audience = position(
        ResponsePlan.id(audience, plan.plan.audienceMeanings), plan.audienceLookup)
      if row.audience < 0 {
        let known = plan.audiences + plan.plan.audienceMeanings.keys.sorted()
        report(
          .unknownAudience(shown: ShownCell(audience, allowed: known), known: plan.audiences), &row)
      }
    }
    // A key that is not known is an error of its own; the answers are looked at all the same.
    row.isUsable = true
  }

  private func position(_ text: String, _ lookup: ByteLookup) -> Int32 {
    var text = text
    return text.withUTF8(lookup.value)
  }

  private mutating func noteKey(_ row: Row) {
    guard keyCheck != .none, let respondent = row.respondent else { return }
    var padded = Array(respondent.utf8)
    let count = padded.count
    padded += repeatElement(0, count: KeyOrder.longest)
    padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      noteKey(base, count, alliance: row.alliance, line: row.line)
    }
  }

  /// Takes on a row's key, of which ``KeyOrder/longest`` bytes more can be read.
  @inline(__always)
  mutating func noteKey(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, alliance: Int32, line: Int
  ) {
    switch keyCheck {
    case .none: return
    case .ascending:
      block.keys.follow(count <= KeyOrder.longest ? KeyOrder(bytes, count: count) : nil)
    case .marks, .look:
      let key = UnsafeBufferPointer(start: bytes, count: count)
      let mark = ByteLookup.hash(key, seed: UInt64(UInt32(bitPattern: alliance)) &+ 1)
      if case .look(let marks) = keyCheck {
        guard marks.contains(mark) else { return }
        block.keys.seen.append(
          SeenKey(
            respondent: String(decoding: key, as: UTF8.self), alliance: alliance, line: line))
      } else {
        block.keys.marks.append(mark)
      }
    }
  }

  // MARK: Answers

  private mutating func code(
    _ field: CSVField, _ bytes: UnsafeBufferPointer<UInt8>, _ column: Int, at index: Int,
    _ row: inout Row
  ) -> UInt8 {
    let lookup = plan.lookups[Int(plan.meanings[column])]
    if row.audience < 0 || plan.isAsked[Int(row.audience) * plan.meanings.count + column] {
      if field.isEmpty { return emptyCode(field) }
      if !field.hasDoubledQuotes {
        let known = lookup.value(of: .init(rebasing: bytes[field.start..<field.end]))
        if known >= 0 { return UInt8(truncatingIfNeeded: known) }
      }
    }
    let cells = plan.plan.answers[column]
    let content = plan.plan.cells.content(field.text(in: bytes), isQuoted: field.isQuoted)
    // An audience that is not known is reported as such, and says nothing of who is asked.
    guard row.audience < 0 || cells.asked.contains(Int(row.audience)) else {
      if case .text = content, plan.plan.columns[column].indicator != nil {
        report(
          .answeredNotAsked(item: cells.item, audience: plan.audiences[Int(row.audience)]), &row)
      }
      return ResponseTable.Code.notShown.rawValue
    }
    switch content {
    case .notShown: return ResponseTable.Code.notShown.rawValue
    case .blank: return ResponseTable.Code.blank.rawValue
    case .text(let text):
      if let code = cells.code(of: text) { return code.rawValue }
      report(
        plan.plan.unknownAnswer(
          text, item: cells.item, column: plan.plan.headings[index], allowed: cells.allowed), &row)
      return ResponseTable.Code.blank.rawValue
    }
  }

  private func emptyCode(_ field: CSVField) -> UInt8 {
    field.isQuoted ? ResponseTable.Code.blank.rawValue : plan.emptyCode
  }
}
