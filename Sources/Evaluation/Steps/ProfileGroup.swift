// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Alliances that have the same profiles.
struct ProfileGroup {
  /// The profiles' ids joined by `+`, or `nil` for the index system as it stands.
  let key: String?
  /// The profiles, in the order in which they are laid over each other.
  let profiles: [Profile]
  /// The places of its alliances.
  let alliances: [Int]

  /// The groups of some alliances: those without a profile first, then by key; one without
  /// profiles where there is no alliance at all.
  static func groups(of alliances: [Alliance], inputs: Inputs) -> [ProfileGroup] {
    let keys = alliances.map { inputs.profiles[$0.id]?.key ?? "" }
    let known = Dictionary(grouping: alliances.indices) { keys[$0] }
    let all = inputs.indexSystem.definition.profiles
    return (known.isEmpty ? ["": []] : known)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { key, places in
        let ids = places.first.flatMap { inputs.profiles[alliances[$0].id]?.profiles } ?? []
        return ProfileGroup(
          key: key.isEmpty ? nil : key,
          profiles: ids.compactMap { id in all.first { $0.id == id } }, alliances: places)
      }
  }

  /// The profiles' names, joined, in every language that one of them has.
  var name: LocalizedText {
    let languages = Set(profiles.flatMap(\.name.byLanguage.keys))
    return LocalizedText(
      Dictionary(
        uniqueKeysWithValues: languages.map { language in
          (language, profiles.map { $0.name.text(in: language) }.joined(separator: " + "))
        }))
  }
}

extension EvaluationResult {
  /// The places of the alliances that are ranked together: one list where ranks go across
  /// profiles, otherwise one for each group.
  var rankedTogether: [[Int]] {
    if round.ranksAcrossProfiles || groups.count < 2 { return [Array(alliances.indices)] }
    return groups.map { group in
      alliances.indices.filter { alliances[$0].profile == group.profile }
    }
  }
}
