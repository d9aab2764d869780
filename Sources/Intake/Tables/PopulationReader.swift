// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Problems
internal import Spreadsheets

/// Reads members and invitations: `alliance,audience,members,invited`; blank is not stated.
public enum PopulationReader {
  /// Reads bytes against the registry and the audiences of the round's questionnaires.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], audiences: [String]
  ) -> Reading<[PopulationEntry]> {
    let known = Set(alliances)
    var lines: [[String]: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["alliance", "audience"], known: ["members", "invited"],
      into: [PopulationEntry]()
    ) { table, row, entries, problems in
      let place = table.place(of: row)
      let alliance = table.cell(row, "alliance")
      let audience = table.cell(row, "audience")
      if !known.contains(alliance) {
        problems.append(
          Problem(.statistics(.unknownAlliance(value: alliance, known: alliances)), at: place))
      }
      // Where no questionnaire could be read, nobody knows which audiences there are.
      if !audiences.isEmpty, !audiences.contains(audience) {
        problems.append(
          Problem(
            .responses(.unknownAudience(shown: .quoted(audience), known: audiences)),
            at: place))
      }
      if let first = lines[[alliance, audience]] {
        problems.append(
          Problem(
            .round(
              .duplicatePopulation(alliance: alliance, audience: audience, firstLine: first)),
            at: place))
        return
      }
      lines[[alliance, audience]] = row.line
      let members = Count.read(
        table.cell(row, "members"), table.label(of: "members"), at: place, &problems)
      let invited = Count.read(
        table.cell(row, "invited"), table.label(of: "invited"), at: place, &problems)
      if let members, let invited, invited > members {
        problems.append(
          Problem(
            .round(.populationInvitedAboveMembers(alliance: alliance, audience: audience)),
            at: place))
      }
      entries.append(
        PopulationEntry(
          alliance: alliance, audience: audience, members: members, invited: invited))
    }
  }
}

/// A whole number from 0 on in a cell.
enum Count {
  /// The largest count that is read; sums of counts stay far from overflow.
  static let largest = 1_000_000_000

  /// The number; `nil` for a blank cell and for one that is not a count, which is reported.
  static func read(
    _ text: String, _ column: String, at place: Place, _ problems: inout [Problem]
  ) -> Int? {
    if text.isEmpty { return nil }
    guard let count = Int(text), (0...largest).contains(count) else {
      problems.append(
        Problem(.statistics(.notACount(column: column, value: text)), at: place))
      return nil
    }
    return count
  }
}
