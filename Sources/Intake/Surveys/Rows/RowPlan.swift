// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Spreadsheets

/// A ``ResponsePlan`` made ready for rows: what each column is for as a small number, and what its
/// cells mean as tables over bytes.
struct RowPlan: Sendable {
  /// Whether no column must be filled in, so that rows and blank records look alike at first.
  var mayBeBlank: Bool { respondentColumn == nil && allianceColumn == nil && tokenColumn == nil }

  /// Whether nothing reads a column.
  func isSkipped(_ column: Int) -> Bool {
    column >= plan.actions.count || plan.actions[column] == .skip
  }

  /// What is done with the cell of a column.
  enum Kind: UInt8, Sendable {
    case skip, answer, respondent, alliance, audience, token
    /// Read as text, row by row: organisation, choices, facts.
    case text
  }

  /// One column of the file.
  struct Step: Sendable {
    var kind: Kind
    /// Of an answer the column of the table; of a text its position among the texts.
    var target: Int32
    /// Of an answer the position of its meanings.
    var meanings: Int32
    /// How many answers of the same meanings stand here one after another, in the file as in the
    /// table, and before the file's last column.
    var run: Int32 = 0
  }

  /// A byte that stands for no answer in ``single``.
  static let unknown: UInt8 = 255

  let plan: ResponsePlan
  let file: String
  let sheet: String?
  let alliances: [String]
  let audiences: [String]
  let invitations: [Invitation]
  /// The columns up to the last with a heading.
  let steps: [Step]
  /// The columns that are read as text.
  let texts: [Int]
  /// What each single byte means, 256 bytes for each of the meanings that are told apart.
  let single: [UInt8]
  /// What longer texts mean.
  let lookups: [ByteLookup]
  /// The meanings of each column of the table.
  let meanings: [Int32]
  /// The code of a cell without anything in it.
  let emptyCode: UInt8
  /// A row of a respondent whom the file asks nothing, as often as rows are made ready at once.
  let template: [UInt8]
  /// Whether each audience is asked each column: audience × columns.
  let isAsked: [Bool]
  /// Whether everybody is asked everything.
  let allAsked: Bool
  let allianceLookup: ByteLookup
  let audienceLookup: ByteLookup
  let tokenLookup: ByteLookup
  /// The alliance and audience of each invitation, or −1 where the registry has none.
  let invitedTo: [(alliance: Int32, audience: Int32)]
  /// The alliance and audience of all rows, or −1.
  let alliance: Int32
  let audience: Int32
  let respondentColumn: Int?
  let allianceColumn: Int?
  let audienceColumn: Int?
  let tokenColumn: Int?
  let organisationColumn: Int?
  let hasFacts: Bool
  let hasOrganisations: Bool
  /// How many rows are made ready at once.
  static let batch = 256

  init(
    _ plan: ResponsePlan, file: String, sheet: String?, alliances: [String], audiences: [String],
    invitations: [Invitation], unit: CountingRule.Unit
  ) {
    self.plan = plan
    self.file = file
    self.sheet = sheet
    self.alliances = alliances
    self.audiences = audiences
    self.invitations = invitations
    /// Ids, and what else stands for them.
    func lookup(_ ids: [String], _ meanings: [String: String] = [:]) -> ByteLookup {
      let positions = Self.positions(ids)
      // What a cell may say comes first: a mapping may give an id another meaning.
      return ByteLookup(
        meanings.sorted { $0.key < $1.key }.compactMap { text, id in
          positions[id].map { (text: text, value: $0) }
        } + ids.enumerated().map { (text: $0.element, value: Int32($0.offset)) })
    }
    allianceLookup = lookup(alliances, plan.allianceMeanings)
    audienceLookup = lookup(audiences, plan.audienceMeanings)
    tokenLookup = lookup(invitations.map(\.token))
    let allianceOf = Self.positions(alliances)
    let audienceOf = Self.positions(audiences)
    invitedTo = invitations.map {
      (allianceOf[$0.alliance] ?? -1, audienceOf[$0.audience] ?? -1)
    }
    alliance = plan.alliance.flatMap { allianceOf[$0] } ?? -1
    audience = plan.audience.flatMap { audienceOf[$0] } ?? -1
    let emptyCode =
      plan.cells.unquotedMeansNotShown
      ? ResponseTable.Code.notShown.rawValue : ResponseTable.Code.blank.rawValue
    self.emptyCode = emptyCode

    var distinct: [[String: ResponseTable.Code]: Int32] = [:]
    var single: [UInt8] = []
    var lookups: [ByteLookup] = []
    meanings = plan.answers.map { cells in
      if let known = distinct[cells.meanings] { return known }
      let position = Int32(lookups.count)
      distinct[cells.meanings] = position
      let codes = Self.rawCodes(cells.meanings, plan.cells)
      single += Self.singleBytes(codes)
      lookups.append(ByteLookup(codes.map { (text: $0.key, value: Int32($0.value)) }))
      return position
    }
    self.single = single
    self.lookups = lookups

    var width = plan.headings.count
    while width > 1, plan.headings[width - 1].isEmpty, plan.actions[width - 1] == .skip {
      width -= 1
    }
    var texts: [Int] = []
    var kinds: [Step] = []
    for (index, action) in plan.actions.prefix(width).enumerated() {
      func step(_ kind: Kind, _ target: Int = 0, meanings: Int32 = 0) -> Step {
        Step(kind: kind, target: Int32(target), meanings: meanings)
      }
      switch action {
      case .skip: kinds.append(step(.skip))
      case .respondent: kinds.append(step(.respondent))
      case .alliance: kinds.append(step(.alliance))
      case .audience: kinds.append(step(.audience))
      case .token: kinds.append(step(.token))
      case .answer(let column):
        kinds.append(step(.answer, column, meanings: meanings[column]))
      case .organisation, .choice, .fact:
        kinds.append(step(.text, texts.count))
        texts.append(index)
      }
    }
    for index in kinds.indices.dropLast().reversed() where kinds[index].kind == .answer {
      let next = kinds[index + 1]
      let goesOn =
        next.run > 0 && next.meanings == kinds[index].meanings
        && next.target == kinds[index].target + 1
      kinds[index].run = goesOn ? next.run + 1 : 1
    }
    steps = kinds
    self.texts = texts
    func column(_ action: ResponsePlan.Action) -> Int? {
      plan.actions.prefix(width).firstIndex(of: action)
    }
    respondentColumn = column(.respondent)
    allianceColumn = column(.alliance)
    audienceColumn = column(.audience)
    tokenColumn = column(.token)
    organisationColumn = column(.organisation)
    hasFacts = plan.actions.contains { if case .fact = $0 { true } else { false } }
    hasOrganisations = unit == .organisation

    let row = [UInt8](repeating: ResponseTable.Code.notShown.rawValue, count: plan.columns.count)
    template = Array(repeatElement(row, count: Self.batch).joined())
    isAsked = audiences.indices.flatMap { audience in
      plan.answers.map { $0.asked.contains(audience) }
    }
    allAsked = isAsked.allSatisfy { $0 }
  }

  private static func positions(_ ids: [String]) -> [String: Int32] {
    Dictionary(ids.enumerated().map { ($0.element, Int32($0.offset)) }) { first, _ in first }
  }

  /// What cells mean as they stand in the file: the program's own texts come before answers.
  /// Texts that an escape would change are looked at one by one.
  private static func rawCodes(
    _ meanings: [String: ResponseTable.Code], _ cells: SurveyCells
  ) -> [String: UInt8] {
    var codes = meanings.mapValues(\.rawValue)
    for text in cells.blank { codes[text] = ResponseTable.Code.blank.rawValue }
    for text in cells.notShown { codes[text] = ResponseTable.Code.notShown.rawValue }
    return codes.filter { text, _ in
      !text.isEmpty && text.utf8.first != UInt8(ascii: "\"")
        && !cells.escapes.contains { text.contains($0.written) }
    }
  }

  private static func singleBytes(_ codes: [String: UInt8]) -> [UInt8] {
    var table = [UInt8](repeating: unknown, count: 256)
    for (text, code) in codes {
      let bytes = Array(text.utf8)
      if bytes.count == 1 { table[Int(bytes[0])] = code }
    }
    return table
  }
}
