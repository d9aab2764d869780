// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The tree as one group of alliances has it: weights as they are printed, distributions, and where
/// each alliance stands among those it is ranked with.
///
/// Where a result has no groups it is the index system as it stands, for everybody.
struct GroupTree: Sendable {
  /// The group, or `nil` where the result has none.
  let group: RankingGroup?
  /// The nodes, by place in the outline.
  let nodes: [RankingGroup.Node]
  /// Local weights in %, by place in the outline; siblings add up to 100.
  let localWeights: [FixedPoint]
  /// Global weights in %, by place in the outline; children add up to their parent.
  let globalWeights: [FixedPoint]
  /// The scores of the alliances that are ranked together.
  let standings: Standings
  /// How many of them have a rank.
  let rankedCount: Int
  /// How many of them have a score.
  let scoredCount: Int

  init(_ group: RankingGroup?, of result: EvaluationResult, outline: Outline) {
    self.group = group
    let ids = Dictionary(
      (group?.nodes ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = result.nodes.map { record in
      ids[record.id]
        ?? RankingGroup.Node(
          id: record.id, localWeight: record.localWeight, globalWeight: record.globalWeight,
          weightSource: record.weightSource, applies: true, scores: record.scores)
    }
    self.nodes = nodes
    let together = result.alliances.filter {
      group == nil || result.round.ranksAcrossProfiles || $0.profile == group?.profile
    }
    standings = Standings(together, nodes: result.nodes.count)
    rankedCount = together.count { $0.rank != nil }
    scoredCount = together.count { $0.absent == nil }
    let hundred = FixedPoint(units: FixedPoint.power(2 + Printing.weightPlaces), places: 2)
    globalWeights = Printing.apportioned(outline, total: hundred) { place in
      nodes.indices.contains(place) ? nodes[place].globalWeight * 100 : nil
    }.map { $0 ?? FixedPoint(units: 0, places: 2) }
    var local = Array(repeating: hundred, count: outline.entries.count)
    for entry in outline.entries where !entry.children.isEmpty {
      let weights = entry.children.map {
        nodes.indices.contains($0) ? nodes[$0].localWeight * 100 : 0
      }
      let printed = Apportionment.parts(of: hundred, weights)
      for (offset, child) in entry.children.enumerated() {
        local[child] =
          printed?[offset] ?? FixedPoint(weights[offset], places: Printing.weightPlaces) ?? hundred
      }
    }
    localWeights = local
  }

  /// The trees of a result: the index system as it stands, then each group by its profile.
  static func all(of result: EvaluationResult, outline: Outline) -> (
    base: GroupTree, groups: [String?: GroupTree]
  ) {
    var groups: [String?: GroupTree] = [:]
    for group in result.groups {
      groups[group.profile] = GroupTree(group, of: result, outline: outline)
    }
    return (GroupTree(nil, of: result, outline: outline), groups)
  }
}

extension Edition {
  /// The tree as an alliance is weighed.
  func tree(of alliance: AllianceResult) -> GroupTree { trees[alliance.profile] ?? base }

  /// Whether alliances are ranked in more than one group.
  var ranksByProfile: Bool { result.groups.count > 1 && !round.ranksAcrossProfiles }

  /// Whether some alliance has a profile.
  var hasProfiles: Bool { result.groups.contains { $0.profile != nil } }

  /// The name of an alliance's profile, or of having none.
  func profileName(_ alliance: AllianceResult) -> LocalizedText {
    trees[alliance.profile]?.group.map(groupName) ?? noProfile
  }

  /// A group's name.
  func groupName(_ group: RankingGroup) -> LocalizedText {
    group.profile == nil || group.name.isEmpty ? noProfile : group.name
  }

  private var noProfile: LocalizedText { LocalizedText([language: words.phrase(.noProfile)]) }

  /// A profile by its id.
  func profile(_ id: String) -> Profile? { indexSystem.profiles.first { $0.id == id } }

  /// A gate's or veto's name by its id.
  func gateName(_ id: String) -> LocalizedText {
    indexSystem.gates.first { $0.id == id }?.name
      ?? indexSystem.vetoes.first { $0.id == id }?.name ?? LocalizedText(["und": id])
  }

  /// That a gate is not met or a veto applies, in words.
  func gateReason(_ id: String) -> String {
    let name = text(gateName(id))
    return indexSystem.vetoes.contains { $0.id == id }
      ? words.vetoApplied(name) : words.gateMissed(name)
  }

  /// Which of an alliance's gates and vetoes have an effect, in words.
  func reasons(_ alliance: AllianceResult, _ effect: GateEffect) -> [String] {
    var seen: Set<String> = []
    let ids =
      alliance.gates.filter { !$0.isMet && $0.effect == effect }.map(\.id)
      + alliance.vetoes.filter { $0.effect == effect && $0.decision.isDecided }
      .map(\.decision.veto)
    return ids.filter { seen.insert($0).inserted }.map(gateReason)
  }

  /// Whether anything is scored in points.
  var hasPoints: Bool { outline.indicators.contains { $0.indicator.kind == .points } }

  /// Whether anything has bonus or deductions.
  var hasAdjustments: Bool {
    !indexSystem.allAdjustments.isEmpty
  }

  /// The bonus and deductions of a node.
  func adjustments(of entry: Outline.Entry) -> Adjustments? {
    switch entry.node {
    case nil: indexSystem.adjustments
    case .criterion(let criterion)?: criterion.adjustments
    case .indicator?: nil
    }
  }

  /// Full marks of a node, or `nil` where it has none.
  func fullMarks(of entry: Outline.Entry) -> Double? {
    entry.node.map(\.fullMarks) ?? indexSystem.children.fullMarks
  }
}
