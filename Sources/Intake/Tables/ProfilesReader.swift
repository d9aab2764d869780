// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the alliances' profiles: `alliance,profile[,declared_by,basis]`; several profiles are joined
/// by `+` and laid over each other in that order. An alliance without a row has none.
public enum ProfilesReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<[String: ProfileAssignment]> {
    let registry = NamedChoices(ids: alliances)
    let known = NamedChoices(indexSystem.profiles.map { ($0.id, $0.name) })
    var lines: [String: Int] = [:]
    return Table.readingRules(
      bytes, file: file, required: ["alliance", "profile"], known: ["declared_by", "basis"],
      into: [String: ProfileAssignment]()
    ) { row, assignments in
      let alliance = row.alliance(registry)
      var profiles: [String] = []
      var isWhole = true
      for part in row.required("profile").split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "+" || $0 == "＋" })
      {
        let name = part.split(separator: " ").joined(separator: " ")
        guard let id = known.id(name) else {
          row.report(.unknown(.profile, shown: known.shown(name), known: known.ids), "profile")
          isWhole = false
          continue
        }
        if profiles.contains(id) {
          row.report(.repeatedProfile(profile: id), "profile")
        } else {
          profiles.append(id)
        }
      }
      guard let alliance, row.isNew(alliance, &lines), isWhole, !profiles.isEmpty else { return }
      assignments[alliance] = ProfileAssignment(
        profiles: profiles, declaredBy: row["declared_by"], basis: row["basis"])
    }
  }
}
