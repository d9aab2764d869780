// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Problems
internal import Spreadsheets

/// Reads member counts by sector: `alliance,government,enterprise,service,university,institute,
/// user`; a blank is 0.
public enum MembersReader {
  static let sectors = [
    "government", "enterprise", "service", "university", "institute", "user",
  ]

  /// Reads bytes against the registry.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String]
  ) -> Reading<[String: MemberComposition]> {
    let known = Set(alliances)
    var lines: [String: Int] = [:]
    var reading = Table.reading(
      bytes, file: file, required: ["alliance"] + sectors, into: [String: MemberComposition]()
    ) { table, row, compositions, problems in
      let place = table.place(of: row)
      let alliance = table.cell(row, "alliance")
      guard known.contains(alliance) else {
        problems.append(
          Problem(.statistics(.unknownAlliance(value: alliance, known: alliances)), at: place))
        return
      }
      if let first = lines[alliance] {
        problems.append(Problem(.statistics(.duplicateRow(firstLine: first)), at: place))
        return
      }
      lines[alliance] = row.line
      let counts = sectors.map {
        Count.read(table.cell(row, $0), table.label(of: $0), at: place, &problems) ?? 0
      }
      compositions[alliance] = MemberComposition(
        government: counts[0], enterprise: counts[1], service: counts[2], university: counts[3],
        institute: counts[4], user: counts[5])
    }
    if !reading.problems.hasErrors {
      for alliance in alliances where lines[alliance] == nil {
        reading.problems.append(
          Problem(.statistics(.noMembers(alliance: alliance)), at: Place(file: file)))
      }
      reading.problems = reading.problems.inFileOrder()
    }
    return reading
  }
}
