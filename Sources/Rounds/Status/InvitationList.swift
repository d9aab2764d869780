// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
public import Problems
internal import ReportGenerator
internal import Spreadsheets
internal import WeightingEngine

/// The list of invitations of a round as it is to be written: the rows that are there, and one for each
/// invitation that is still lacking.
///
/// How many are invited is said by the round's population (per alliance and audience; the
/// organisations are then numbered from 1), or by a list of organisations with the number of
/// informants of each. Nothing is taken away: rows, columns and tokens that are there stay.
public struct InvitationList: Sendable {
  /// How many invitations one alliance, audience and organisation should have.
  struct Wanted: Sendable, Hashable {
    let alliance: String
    let audience: String
    /// `nil`: any, numbered.
    let organisation: String?
    let count: Int
  }

  /// The columns that a list is begun with.
  static let columns = ["alliance", "organisation", "audience", "token", "link"]

  /// The headings.
  private var columns: [String]
  /// The rows, as many cells as headings.
  private var rows: [[String]]
  /// How many invitations were there.
  private let before: Int
  /// Whether anything has changed.
  public private(set) var isChanged: Bool

  /// How many invitations there are.
  public var count: Int { rows.count }
  /// How many of them are new.
  public var added: Int { rows.count - before }
  /// The list as CSV.
  public var bytes: [UInt8] { ListCSV.bytes(columns: columns, rows: rows) }

  /// An empty list.
  init() {
    columns = Self.columns
    rows = []
    before = 0
    isChanged = true
  }

  /// The list that is in a table.
  init(_ table: Table) {
    columns = table.columns.map(\.name)
    rows = table.rows.map { Array($0.cells.prefix(table.columns.count)).map(cellText) }
    before = rows.count
    isChanged = false
  }

  /// Adds the invitations that are lacking, each with a token of its own.
  ///
  /// - Parameters:
  ///   - link: the link with `{token}` where the token stands, and maybe `{alliance}` and
  ///     `{audience}`; all links are written anew with it. `nil`: links stay, new rows have none.
  ///   - random: where tokens come from.
  mutating func complete(
    _ wanted: [Wanted], link: String?, using random: inout some RandomNumberGenerator
  ) {
    for name in Self.columns where !columns.contains(name) {
      columns.append(name)
      for row in rows.indices { rows[row].append("") }
      isChanged = true
    }
    var have: [[String]: Int] = [:]
    for row in rows {
      let key = [cell(row, "alliance"), cell(row, "audience")]
      have[key, default: 0] += 1
      have[key + [cell(row, "organisation")], default: 0] += 1
    }
    var tokens = Set(rows.map { cell($0, "token") })
    for want in wanted {
      let key = [want.alliance, want.audience]
      var there = have[want.organisation.map { key + [$0] } ?? key] ?? 0
      while there < want.count {
        there += 1
        var organisation = want.organisation ?? String(there)
        // A number that a person has given already is passed over.
        var number = there
        while want.organisation == nil, have[key + [organisation]] != nil {
          number += 1
          organisation = String(number)
        }
        have[key + [organisation], default: 0] += 1
        var token = Self.token(using: &random)
        while !tokens.insert(token).inserted { token = Self.token(using: &random) }
        add(want.alliance, organisation, want.audience, token)
      }
    }
    if let link { write(link) }
  }

  private mutating func add(
    _ alliance: String, _ organisation: String, _ audience: String, _ token: String
  ) {
    let cells = [
      "alliance": alliance, "organisation": organisation, "audience": audience, "token": token,
    ]
    rows.append(columns.map { cells[$0] ?? "" })
    isChanged = true
  }

  private mutating func write(_ link: String) {
    guard let place = columns.firstIndex(of: "link") else { return }
    for index in rows.indices {
      let row = rows[index]
      let written = link.replacing("{alliance}", with: cell(row, "alliance"))
        .replacing("{audience}", with: cell(row, "audience"))
        .replacing("{token}", with: cell(row, "token"))
      if row[place] != written {
        rows[index][place] = written
        isChanged = true
      }
    }
  }

  private func cell(_ row: [String], _ column: String) -> String {
    columns.firstIndex(of: column).map { row[$0] } ?? ""
  }

  /// Twenty letters and digits of 32, without those that look alike (i, l, o, u): 100 bits, small
  /// enough for every survey tool and beyond guessing.
  static func token(using random: inout some RandomNumberGenerator) -> String {
    String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }

  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
}

extension InvitationList {
  /// Reads a round as far as invitations need it, and the list that is there, and completes it.
  ///
  /// - Parameters:
  ///   - path: the round's folder, or its definition.
  ///   - out: the list, which may be there.
  ///   - organisations: a table of organisations, or `nil` where the round's population counts.
  ///   - link: the links' pattern, or `nil`.
  /// - Returns: the list, or `nil` where anything that was read has errors, and all problems.
  /// - Throws: ``Files/Fault`` with its path where the round or the table is not there.
  public static func complete(
    _ path: String, out: String, organisations: String?, link: String?,
    using random: inout some RandomNumberGenerator
  ) throws(CheckedInputs.Missing) -> (list: InvitationList?, problems: [Problem]) {
    let file = LoadedRound.file(of: path)
    var loader = RoundLoader(file: file)
    let (document, found) = RoundReader.read(
      try bytes(file), file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
    loader.files.problems += found
    guard let document else { return (nil, loader.files.problemsInFileOrder()) }
    loader.readIndexSystem(document)
    let questionnaires = loader.readQuestionnaires(document)
    let alliances = loader.readAlliances(document).alliances.map(\.id)
    let audiences = loader.audienceIDs(
      document.responses.compactMap { questionnaires[$0.questionnaire.href] }
        .flatMap { $0.audiences.map(\.id) }, document)
    var wanted: [Wanted] = []
    if let organisations {
      let reading = OrganisationsReader.read(
        try bytes(organisations), file: organisations, alliances: alliances, audiences: audiences)
      loader.files.problems += reading.problems
      wanted = reading.value.map {
        Wanted(
          alliance: $0.alliance, audience: $0.audience, organisation: $0.organisation,
          count: $0.informants)
      }
    } else {
      let population = document.population.flatMap {
        loader.read($0, role: "population") {
          PopulationReader.read($0, file: $1, alliances: alliances, audiences: audiences)
        }
      }
      wanted = (population ?? []).compactMap { entry in
        entry.invited.map {
          Wanted(
            alliance: entry.alliance, audience: entry.audience, organisation: nil, count: $0)
        }
      }
    }
    if wanted.isEmpty, !loader.files.problems.hasErrors {
      loader.files.problems.append(Problem(.counting(.nobodyToInvite), at: Place(file: file)))
    }
    var list = InvitationList()
    if Files.exists(out) {
      let there = try bytes(out)
      let table = Table.read(there, file: out).table
      if table?.sheet != nil {
        loader.files.problems.append(
          Problem(.counting(.invitationsInWorkbook), at: Place(file: out)))
      } else {
        let reading = InvitationsReader.read(
          there, file: out, alliances: alliances, audiences: audiences)
        // A list without rows is none yet.
        loader.files.problems += reading.problems.filter {
          $0.kind != .table(.noRows) && $0.kind != .table(.empty)
        }
        if let table { list = InvitationList(table) }
      }
    }
    let problems = loader.files.problemsInFileOrder()
    if problems.hasErrors { return (nil, problems) }
    list.complete(wanted, link: link, using: &random)
    return (list, problems)
  }

  private static func bytes(_ path: String) throws(CheckedInputs.Missing) -> [UInt8] {
    do {
      return try Files.read(path)
    } catch {
      throw CheckedInputs.Missing(path: path, fault: error)
    }
  }
}
