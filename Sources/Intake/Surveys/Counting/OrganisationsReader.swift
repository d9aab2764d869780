// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets

/// Reads who is to be invited: `alliance,organisation,audience[,informants]`, a row for each
/// organisation and audience; `informants` is how many of it are asked, 1 where it is blank.
public enum OrganisationsReader {
  /// One organisation of an alliance and how many of an audience are asked there.
  public struct Entry: Sendable, Hashable {
    /// The alliance's id.
    public let alliance: String
    /// The organisation's name or number.
    public let organisation: String
    /// The audience's id.
    public let audience: String
    /// How many are asked, from 0 on.
    public let informants: Int
  }

  /// Reads bytes against the registry and the audiences of the round's questionnaires.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], audiences: [String]
  ) -> Reading<[Entry]> {
    let known = Set(alliances)
    var lines: [[String]: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["alliance", "organisation", "audience"],
      known: ["informants"], into: [Entry]()
    ) { table, row, entries, problems in
      let place = table.place(of: row)
      let alliance = table.cell(row, "alliance")
      let organisation = table.cell(row, "organisation")
      let audience = table.cell(row, "audience")
      if !known.contains(alliance) {
        problems.append(
          Problem(.statistics(.unknownAlliance(value: alliance, known: alliances)), at: place))
      }
      if !audiences.isEmpty, !audiences.contains(audience) {
        problems.append(
          Problem(
            .responses(.unknownAudience(shown: .quoted(audience), known: audiences)), at: place))
      }
      if organisation.isEmpty {
        problems.append(Problem(.responses(.blankKey(column: "organisation")), at: place))
      } else if let first = lines[[alliance, organisation, audience]] {
        problems.append(Problem(.counting(.repeatedOrganisation(firstLine: first)), at: place))
      }
      lines[[alliance, organisation, audience]] = row.line
      let informants = Count.read(
        table.cell(row, "informants"), "informants", at: place, &problems)
      entries.append(
        Entry(
          alliance: alliance, organisation: organisation, audience: audience,
          informants: informants ?? 1))
    }
  }
}
