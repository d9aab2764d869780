// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems
internal import Spreadsheets

/// Reads the response files of one `responses` element into one table of codes.
///
/// Who a respondent is, is known only while reading: keys are compared, then forgotten.
public struct ResponsesReader {
  private struct AnsweredItem {
    let item: Item
    let codes: [String: ResponseTable.Code]
    let allowed: [String]
    let column: Int?
  }

  private let questionnaire: Questionnaire
  private let registry: [String]
  private let keys: RoundDocument.Responses
  private let mapping: MappingReader.Mapping?
  private let items: [AnsweredItem]
  private let audiences: [String]
  private let allianceIndex: [String: Int32]
  private let audienceIndex: [String: Int32]
  private var rowOfRespondent: [[String]: Place] = [:]
  private var mappedColumnsSeen: Set<String> = []
  private var headers: [String] = []

  /// The items that some file so far has a column for.
  public private(set) var itemsSeen: Set<String> = []
  /// The headings of columns that are neither an item nor a key.
  public private(set) var otherColumns: Set<String> = []

  /// The responses read so far: a column for every scored item of the questionnaire.
  public private(set) var table = ResponseTable()

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - keys: where a row's respondent, alliance and audience come from.
  ///   - questionnaire: the questionnaire that was answered.
  ///   - gradeCount: how many grades there are, for reversed items.
  ///   - alliances: the ids of the registry.
  ///   - mapping: which column is which item, or `nil` where columns are named by item ids.
  public init(
    _ keys: RoundDocument.Responses, questionnaire: Questionnaire, gradeCount: Int,
    alliances: [String], mapping: MappingReader.Mapping?
  ) {
    self.questionnaire = questionnaire
    self.keys = keys
    self.mapping = mapping
    registry = alliances
    audiences = questionnaire.audiences.map(\.id)
    table.allianceIDs = alliances
    table.audienceIDs = audiences
    allianceIndex = Self.positions(alliances)
    audienceIndex = Self.positions(audiences)
    var items: [AnsweredItem] = []
    var scored: [ResponseTable.Column] = []
    for item in questionnaire.items where item.choices == 1 {
      guard let scale = item.scale.flatMap(questionnaire.scale) else { continue }
      let codes = Self.codes(of: scale, item, gradeCount: gradeCount)
      let column = item.indicator.map { indicator in
        scored.append(
          ResponseTable.Column(
            questionnaire: questionnaire.id, item: item.id, indicator: indicator,
            answers: scale.answers.map { codes[$0.code] ?? .blank }))
        return scored.count - 1
      }
      items.append(
        AnsweredItem(
          item: item, codes: codes,
          allowed: scale.answers.map(\.code), column: column))
    }
    self.items = items
    table.columns = scored
  }

  private static func positions(_ ids: [String]) -> [String: Int32] {
    var positions: [String: Int32] = [:]
    for (position, id) in ids.enumerated() { positions[id] = Int32(position) }
    return positions
  }

  /// What each code stands for; a reversed item mirrors the position of the grade, once, here.
  private static func codes(
    of scale: AnswerScale, _ item: Item, gradeCount: Int
  ) -> [String: ResponseTable.Code] {
    var codes: [String: ResponseTable.Code] = [:]
    for answer in scale.answers {
      if let grade = answer.grade {
        codes[answer.code] = .grade(item.reversed ? gradeCount - 1 - grade : grade)
      } else if answer.missing == .dontKnow {
        codes[answer.code] = .dontKnow
      } else {
        codes[answer.code] = .notApplicable
      }
    }
    return codes
  }

  // MARK: Files

  /// Reads one file more; rows that are wrong are reported and left out.
  public mutating func read(_ bytes: [UInt8], file: String) -> Reading<Void> {
    var required: [String] = []
    for key in [keys.respondent, keys.alliance, keys.audience] {
      if case .column(let name) = key { required.append(name) }
    }
    let (table, found) = Table.read(
      bytes, file: file, requiredColumns: required, knownColumns: items.map(\.item.id),
      duplicateColumns: .allowed)
    var problems = found.map { withoutWords($0, known: required) }
    if let table { reportRepeatedColumns(of: table, keys: required, &problems) }
    if let table, required.allSatisfy({ table.position(of: $0) != nil }) {
      let columns = self.columns(of: table)
      headers += table.columns.map(\.name)
      if columns.allSatisfy({ $0 == nil }) {
        problems.append(
          Problem(
            .responses(.noItemColumns(known: questionnaire.items.map(\.id))),
            at: table.headerPlace))
      } else {
        var warned: Set<[String]> = []
        for row in table.rows { add(table, row, columns, &warned, &problems) }
      }
    }
    return Reading(value: (), problems: problems.inFileOrder(), table: table)
  }

  /// Where the header of a file is lacking, its first row is a respondent's: of the columns found,
  /// only those are named that are near to one looked for.
  private func withoutWords(_ problem: Problem, known: [String]) -> Problem {
    guard case .table(.missingColumn(let column, let found)) = problem.kind else {
      return problem
    }
    let looked = known + items.map(\.item.id) + (mapping.map { $0.items.keys.sorted() } ?? [])
    let shown = found.filter { looked.contains($0) || nearest(to: $0, among: looked) != nil }
    return Problem(.table(.missingColumn(column, found: shown)), at: problem.place)
  }

  /// A survey export may repeat a heading, but not one that is read.
  private func reportRepeatedColumns(
    of table: Table, keys: [String], _ problems: inout [Problem]
  ) {
    let read = Set(keys).union(mapping.map { Set($0.items.keys) } ?? Set(items.map(\.item.id)))
    var seen: Set<String> = []
    for column in table.columns where read.contains(column.name) {
      if !seen.insert(column.name).inserted {
        problems.append(Problem(.table(.duplicateColumn(column.name)), at: table.headerPlace))
      }
    }
  }

  /// What is wrong once all files are read: columns of the mapping that no file has.
  public func finish() -> [Problem] {
    guard let mapping else { return [] }
    return mapping.places.filter { !mappedColumnsSeen.contains($0.key) }.map { column, place in
      Problem(
        .responses(.mappingUnknownColumn(value: column, known: Array(Set(headers)).sorted())),
        at: place)
    }.inFileOrder()
  }

  /// The position of each item's column, or `nil` where the file has none.
  private mutating func columns(of table: Table) -> [Int?] {
    var header: [String: String] = [:]
    if let mapping {
      for (column, item) in mapping.items {
        if table.position(of: column) != nil { mappedColumnsSeen.insert(column) }
        header[item] = column
      }
    }
    let positions = items.map { item in
      (mapping == nil ? item.item.id : header[item.item.id]).flatMap(table.position(of:))
    }
    for (item, position) in zip(items, positions) where position != nil {
      itemsSeen.insert(item.item.id)
    }
    let known = Set(questionnaire.items.map(\.id)).union(mapping?.items.keys.map { $0 } ?? [])
    let named = [keys.respondent, keys.alliance, keys.audience].compactMap { key in
      if case .column(let name) = key { name } else { nil }
    }
    otherColumns.formUnion(
      table.columns.map(\.name).filter { !$0.isEmpty && !known.contains($0) && !named.contains($0) }
    )
    return positions
  }

  // MARK: Rows

  private mutating func add(
    _ table: Table, _ row: Table.Row, _ columns: [Int?], _ warned: inout Set<[String]>,
    _ problems: inout [Problem]
  ) {
    let place = table.place(of: row)
    var isUsable = true
    func report(_ problem: ResponseProblem) {
      problems.append(Problem(.responses(problem), at: place))
      if problem.severity == .error { isUsable = false }
    }
    func key(_ key: RoundDocument.Responses.Key) -> String {
      switch key {
      case .constant(let value): return value
      case .column(let name):
        let text = table.cell(row, name)
        if text.isEmpty { report(.blankKey(column: name)) }
        return text
      }
    }
    let respondent = key(keys.respondent)
    let alliance = key(keys.alliance)
    let audience = key(keys.audience)
    guard isUsable else { return }
    if allianceIndex[alliance] == nil {
      report(.unknownAlliance(shown: ShownCell(alliance, allowed: registry), known: registry))
    }
    if audienceIndex[audience] == nil {
      report(.unknownAudience(shown: ShownCell(audience, allowed: audiences), known: audiences))
    }
    if let first = rowOfRespondent[[respondent, alliance]] {
      report(
        .duplicateRespondent(
          file: first.file == place.file ? nil : first.file, firstLine: first.line ?? 0))
    } else {
      rowOfRespondent[[respondent, alliance]] = place
    }
    var codes: [ResponseTable.Code] = []
    for (item, column) in zip(items, columns) {
      let code = self.code(
        item, column.map { row.cells[$0] } ?? "", audience: audience, isThere: column != nil,
        &warned, report)
      if item.column != nil { codes.append(code) }
    }
    guard isUsable, let a = allianceIndex[alliance], let g = audienceIndex[audience] else {
      return
    }
    self.table.alliances.append(a)
    self.table.audiences.append(g)
    self.table.codes += codes.map(\.rawValue)
  }

  private func code(
    _ item: AnsweredItem, _ cell: String, audience: String, isThere: Bool,
    _ warned: inout Set<[String]>, _ report: (ResponseProblem) -> Void
  ) -> ResponseTable.Code {
    guard isThere else { return .notShown }
    let text = cellText(cell)
    // An audience that is not known is reported as such, and says nothing of who is asked.
    guard audienceIndex[audience] == nil || item.item.isAsked(of: audience) else {
      if !text.isEmpty, item.column != nil,
        warned.insert([item.item.id, audience]).inserted
      {
        report(.answeredNotAsked(item: item.item.id, audience: audience))
      }
      return .notShown
    }
    if text.isEmpty { return .blank }
    guard let code = item.codes[text] else {
      report(
        .unknownAnswer(
          item: item.item.id, shown: ShownCell(text, allowed: item.allowed),
          allowed: item.allowed))
      return .blank
    }
    return code
  }
}
