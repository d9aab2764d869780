// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets

/// Reads the tables that AHP-OS exports, `;` or `,` between cells as their first line `sep=` says:
/// with `;`, decimals stand after a comma.
///
/// - The project's input data: per `Participant` and `Node` a decision matrix. It does not say
///   which item a row is of; without an index system items are called by node and place, and
///   within a round the table is refused, since a wrong order would go unseen.
/// - The group result: per `Node` the items' names and one consolidated matrix, which stands for
///   one expert, `group`. It must be on the standard scale.
///
/// Judgements of alternatives are passed over with a note. The participants' priorities, the
/// author and the description are not read. A line with a quotation mark that cannot be trusted is
/// left out and reported, as in any table.
struct AHPOSTable {
  /// The code of the expert whose sheet is the group's consolidated one.
  static let group = "group"
  private static let standardScale = "0"

  private struct Record {
    var cells: [String]
    var line: Int
    var first: String { cells.first ?? "" }
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
  }

  private let file: String
  private let hasDecimalComma: Bool
  private let isInRound: Bool
  private let records: [Record]
  private let codes: ParticipantCodes
  private var result = ForeignJudgements()
  private var next = 0
  private var participant: String?
  private var items: [String] = []
  private var node = ""
  private var unnamed: Set<String> = []

  /// Reads bytes; `experts` are the round's, or none. `isInRound` where there is an index system.
  static func read(
    _ bytes: [UInt8], file: String, experts: [Expert], isInRound: Bool
  ) -> ForeignJudgements {
    var result = ForeignJudgements()
    guard bytes.count <= InterchangeLimits.bytes else {
      result.report(.beyondLimit(.size), at: Place(file: file))
      return result
    }
    do {
      let text = try DelimitedText(bytes, file: file)
      var reader = AHPOSTable(text, experts: experts, isInRound: isInRound)
      reader.read()
      return reader.result
    } catch {
      result.problems.append(error)
      return result
    }
  }

  private init(_ text: DelimitedText, experts: [Expert], isInRound: Bool) {
    file = text.file
    hasDecimalComma = text.delimiter == UInt8(ascii: ";")
    self.isInRound = isInRound
    var reader = text.records()
    var record = CSVRecord()
    var records: [Record] = []
    while reader.next(&record) {
      if let (problem, line) = record.problem() {
        result.problems.append(Problem(.table(problem), at: Place(file: text.file, line: line)))
        if problem.severity == .error { continue }
      }
      let cells = record.fields.map { cellText(reader.text(of: $0)) }
      records.append(Record(cells: cells, line: record.line))
    }
    self.records = records
    codes = ParticipantCodes(
      records.filter { $0.first == "Participant" }.map { $0.cell(1) }, experts: experts)
  }

  private func place(_ record: Record) -> Place { Place(file: file, line: record.line) }

  // MARK: Records

  private mutating func read() {
    guard let first = records.first, first.first == "Session Code" else {
      result.report(
        .unknownFormat(found: records.first?.first ?? ""), at: Place(file: file, line: 1))
      return
    }
    var passedOver: [Place] = []
    var sawConsolidated = false
    while next < records.count {
      let record = records[next]
      next += 1
      switch record.first {
      case "Scale:":
        if !record.cell(1).hasPrefix(Self.standardScale) {
          result.report(.otherScale(value: record.cell(1)), at: place(record))
        }
      case "Participant":
        if participant == nil, codes.numbered > 0 {
          result.report(.peopleNumbered(count: codes.numbered), at: place(record))
        }
        participant = codes[record.cell(1)]
      case "Node":
        node = record.cell(1)
        items = []
        if result.root == nil, node != "pTot" { result.root = node }
        if let participant { sheet(of: participant, record) }
      case "Weights":
        // The last two cells are the heading CR and, where the line ends so, nothing.
        items = record.cells.dropFirst().filter { !$0.isEmpty }
        if items.last == "CR" { items.removeLast() }
      case "Consolidated Decision Matrix":
        if !sawConsolidated {
          result.report(.consolidated(expert: Self.group), at: place(record))
        }
        sawConsolidated = true
        matrix(items: items, expert: Self.group, after: record)
      case "Criterion", "3. Consolidated Decision Matrix": passedOver.append(place(record))
      default: break
      }
    }
    if let first = passedOver.first {
      result.report(.alternativesPassedOver(count: passedOver.count), at: first)
    }
  }

  /// A participant's matrix, whose size is told as `3x3 decision matrix`.
  private mutating func sheet(of expert: String, _ record: Record) {
    let size = record.cell(2).prefix { $0 != "x" }
    guard let count = Int(size), (2...JudgementCollector.mostItems).contains(count) else {
      result.report(
        .wrongForm(part: record.cell(2), expected: "3x3 decision matrix"), at: place(record))
      return
    }
    if isInRound {
      if unnamed.insert(node).inserted {
        result.report(.itemsNotNamed(node: node), at: place(record))
      }
      return
    }
    matrix(items: (1...count).map { "\(node) \($0)" }, expert: expert, after: record)
  }

  /// The rows of a matrix, each with an empty cell before and often one after it.
  private mutating func matrix(items: [String], expert: String, after heading: Record) {
    var rows: [Record] = []
    while rows.count < items.count, next < records.count, records[next].first.isEmpty {
      rows.append(records[next])
      next += 1
    }
    guard items.count >= 2, rows.count == items.count else {
      result.report(
        .wrongPairCount(
          node: node, found: rows.count * (rows.count - 1) / 2,
          expected: items.count * (items.count - 1) / 2), at: place(heading))
      return
    }
    for (i, row) in rows.enumerated() {
      for (j, right) in items.enumerated() where i != j {
        var text = row.cell(j + 1)
        if hasDecimalComma { text = text.split(separator: ",").joined(separator: ".") }
        result.pairs.append(
          ForeignJudgements.Pair(
            parent: node, expert: expert, left: items[i], right: right, text: text,
            place: place(row), matrixLine: heading.line))
      }
    }
  }
}
