// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Problems
internal import Spreadsheets

/// Reads who stands aside from which alliance (回避): `expert,alliance[,reason]`.
public enum RecusalsReader {
  /// Reads bytes against the registry and the experts; where the round has no table of experts, any
  /// code may stand.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], experts: [Expert]
  ) -> Reading<[ReviewerMarks.Recusal]> {
    let registry = NamedChoices(ids: alliances)
    let known = NamedChoices(ids: experts.map(\.id))
    var lines: [[String]: Int] = [:]
    return Table.readingRules(
      bytes, file: file, required: ["expert", "alliance"], known: ["reason"],
      into: [ReviewerMarks.Recusal]()
    ) { row, recusals in
      let (alliance, expert) = (row.alliance(registry), row.expert(among: known))
      guard let alliance, let expert, row.isNew([expert, alliance], &lines) else { return }
      recusals.append(
        ReviewerMarks.Recusal(expert: expert, alliance: alliance, reason: row["reason"]))
    }
  }
}
