// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Problems
internal import Spreadsheets

/// Reads invitations: `alliance,audience,token[,organisation,link]`.
///
/// A token is compared as it stands, without the white space around it. It is as good as a signature:
/// no message shows one.
public enum InvitationsReader {
  /// How many characters make a token that is not guessed soon: 40 bits, where each is one of 32.
  /// A convention.
  public static let leastCharacters = 8

  /// Reads bytes against the registry and the audiences of the round's questionnaires.
  ///
  /// Rows that are wrong are reported and left out.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], audiences: [String]
  ) -> Reading<[Invitation]> {
    let known = Set(alliances)
    var lines: [String: Int] = [:]
    var short = 0
    var reading = Table.reading(
      bytes, file: file, required: ["alliance", "audience", "token"],
      known: ["organisation", "link"], into: [Invitation]()
    ) { table, row, invitations, problems in
      let place = table.place(of: row)
      let before = problems.count
      let alliance = table.cell(row, "alliance")
      let audience = table.cell(row, "audience")
      let token = table.cell(row, "token")
      if !known.contains(alliance) {
        problems.append(
          Problem(.statistics(.unknownAlliance(value: alliance, known: alliances)), at: place))
      }
      // Where no questionnaire could be read, nobody knows which audiences there are.
      if !audiences.isEmpty, !audiences.contains(audience) {
        problems.append(
          Problem(
            .responses(.unknownAudience(shown: .quoted(audience), known: audiences)), at: place))
      }
      if token.isEmpty {
        problems.append(Problem(.counting(.blankToken), at: place))
      } else if let first = lines[token] {
        problems.append(Problem(.counting(.repeatedToken(firstLine: first)), at: place))
      } else {
        lines[token] = row.line
        if token.count < leastCharacters { short += 1 }
      }
      guard problems.count == before else { return }
      invitations.append(
        Invitation(
          alliance: alliance, organisation: table.cell(row, "organisation"), audience: audience,
          token: token, link: table.cell(row, "link")))
    }
    if short > 0 {
      reading.problems.append(
        Problem(
          .counting(.shortTokens(count: short, least: leastCharacters)), at: Place(file: file)))
      reading.problems = reading.problems.inFileOrder()
    }
    return reading
  }
}
