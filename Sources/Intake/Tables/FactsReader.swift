// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the rows of a list of facts: `alliance,number,date,evidence,owner,lead,home,reported,
/// first_check,verified,reason,verified_by,verified_on` and the list's own columns.
///
/// One reader for every list, driven by the ``FactList``; it remembers what it has read, so that a number
/// that an alliance states in two files of a list is found. Texts are never quoted.
public struct FactsReader {
  let list: FactList
  let year: Int
  /// The figures that need a row's date.
  let dated: [String]
  /// What `home` may say; empty where no figure asks for it.
  let homes: [String]
  private let alliances: [String]
  private let known: Set<String>
  private var seen: [[String]: Place] = [:]

  /// Prepares a reader of one list of an index system, against the registry's ids.
  public init(_ list: FactList, of indexSystem: IndexSystem, alliances: [String], year: Int) {
    self.list = list
    self.year = year
    self.alliances = alliances
    known = Set(alliances)
    let figures = indexSystem.measured
    dated = figures.filter { $0.measure.looksAtDates(of: list.id) }.map(\.id)
    var homes: Set<String> = []
    self.homes = figures.flatMap { $0.measure.homes(of: list.id) }
      .filter { homes.insert($0).inserted }
  }

  /// Reads bytes. The columns that the list requires, its amount, and the number unless that is free,
  /// must be there.
  public mutating func read(_ bytes: [UInt8], file: String) -> Reading<[FactRow]> {
    var required = ["alliance"] + (list.number == .free ? [] : ["number"])
    required += list.columns.filter { $0.required || $0.id == list.amount }.map(\.id)
    let all = FactList.commonColumns + list.columns.map(\.id)
    var seen = seen
    defer { self.seen = seen }
    return Table.reading(
      bytes, file: file, required: required, known: all.filter { !required.contains($0) },
      aliases: ColumnAliases.facts(of: list), into: [FactRow]()
    ) { table, row, rows, problems in
      var reader = FactRowReader(table: table, row: row, facts: self)
      let alliance = table.cell(row, "alliance")
      if !known.contains(alliance) {
        problems.append(
          Problem(
            .statistics(.unknownAlliance(value: alliance, known: alliances)), at: reader.place))
      }
      let fact = reader.fact(of: alliance)
      if let fact, !fact.number.isEmpty {
        if let first = seen[[alliance, fact.number]] {
          reader.report(.repeatedNumber(first: EarlierPlace(first, seenFrom: reader.place)))
        } else {
          seen[[alliance, fact.number]] = reader.place
        }
      }
      problems += reader.problems
      if let fact, known.contains(alliance), !reader.problems.hasErrors { rows.append(fact) }
    }
  }
}
