// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Withholds the figures of survey nodes that so few people stand behind that one of them could
/// be known by them, and as much else as it takes that they cannot be computed.
struct SmallGroups {
  let outline: Outline
  /// The index system's gates, which alliances' stand for one for one.
  let gates: [Gate]
  let minimum: Int
  /// The published bounds as a mixture of the leaves; `nil` where the operator is not linear.
  let bounds: BoundsRelation?

  func withhold(in alliance: inout AllianceResult) {
    SmallAudiences(minimum: minimum).withhold(in: &alliance)
    let small = Set(
      alliance.nodes.indices.filter {
        alliance.nodes[$0].respondents?.isSmall(under: minimum) ?? false
      })
    let withheld = protectedFromSubtraction(small, in: alliance)
    let hidden = withheld.filter { alliance.nodes[$0].score != nil }
    if !hidden.isEmpty, boundsReveal(hidden, in: alliance) { alliance.bounds = nil }
    for place in withheld { withhold(&alliance.nodes[place]) }
    withholdTraces(of: withheld, in: &alliance)
    withholdGradeShares(above: withheld, in: &alliance)
    if withheld.contains(0) { withholdWhole(&alliance) }
  }

  private func withhold(_ node: inout NodeResult) {
    node.absent = .notPublished
    node.membership = nil
    node.membershipSum = nil
    node.score = nil
    node.rank = nil
    node.tied = false
    node.contribution = nil
    node.verdict = nil
    node.loss = nil
    node.membershipSum = nil
    node.sampling = nil
    node.marks = nil
    node.adjusted = nil
    node.panel = nil
    node.value = nil
    node.reported = nil
    node.firstCheck = nil
    node.reason = ""
    node.evidence = ""
    node.source = ""
    node.verifiedBy = ""
    node.verifiedOn = ""
    node.audiences = []
    node.items = []
    node.points = []
    if node.respondents?.isSmall(under: minimum) ?? false {
      node.respondents = .fewer(than: minimum)
    }
  }

  /// What tells of a withheld node elsewhere: what was reduced of its figure or its points, and its
  /// score at a gate.
  private func withholdTraces(of withheld: Set<Int>, in alliance: inout AllianceResult) {
    if withheld.isEmpty { return }
    let supplied = Set(
      withheld.compactMap { outline.entries[$0].indicator }
        .flatMap { [$0.id] + $0.points.map(\.id) })
    alliance.reductions.removeAll { $0.indicator.map(supplied.contains) ?? false }
    let nodes = Set(withheld.map { outline.entries[$0].id })
    for (place, gate) in gates.enumerated() {
      if gate.node.map(nodes.contains) ?? false { alliance.gates[place].value = nil }
    }
  }

  /// The grade shares of whatever is composed of a withheld node. A score mixes two unknowns into
  /// one number; grade shares do it grade by grade, and a figure or checklist lies on two grades
  /// at most, so that all other grades would be the small group's alone.
  private func withholdGradeShares(above withheld: Set<Int>, in alliance: inout AllianceResult) {
    for place in withheld {
      var next = outline.entries[place].parent
      while let ancestor = next {
        alliance.nodes[ancestor].membership = nil
        alliance.nodes[ancestor].verdict = nil
        alliance.nodes[ancestor].loss = nil
        if ancestor == 0 { alliance.membership = nil }
        next = outline.entries[ancestor].parent
      }
    }
  }

  /// Where the root's score is withheld, so is what it decides.
  private func withholdWhole(_ alliance: inout AllianceResult) {
    alliance.score = nil
    alliance.membership = nil
    alliance.bounds = nil
    alliance.rank = nil
    alliance.tied = false
    alliance.withholdClass()
    for place in alliance.nodes.indices {
      alliance.nodes[place].rank = nil
      alliance.nodes[place].tied = false
    }
    if alliance.absent == nil { alliance.absent = .notPublished }
  }

  // MARK: Subtraction

  /// A criterion's score is a known mixture of its children's, bonus and deductions being known: where exactly one of them all is
  /// withheld, it could be computed. So a second one is withheld with it: the survey indicator
  /// with the fewest respondents, else the child with the least weight, else the criterion.
  ///
  /// Each such relation joins a criterion and its children, so that the relations make a tree; in
  /// a tree no unknown is determined once every relation has none or at least two.
  private func protectedFromSubtraction(
    _ small: Set<Int>, in alliance: AllianceResult
  ) -> Set<Int> {
    if small.isEmpty { return small }
    let canHide = hideable(in: alliance)
    var withheld = small
    var isSettled = false
    while !isSettled {
      isSettled = true
      for parent in outline.entries.indices.reversed() where alliance.nodes[parent].score != nil {
        let members = outline.entries[parent].children.filter { canHide[$0] }
        let unknown = members.count(where: withheld.contains) + (withheld.contains(parent) ? 1 : 0)
        guard !members.isEmpty, unknown == 1 else { continue }
        let others = members.filter { !withheld.contains($0) }
        withheld.insert(partner(among: others, in: alliance) ?? parent)
        isSettled = false
      }
    }
    return withheld
  }

  private func partner(among places: [Int], in alliance: AllianceResult) -> Int? {
    let surveys = places.filter { alliance.nodes[$0].respondents != nil }
    return surveys.min { headcount(alliance.nodes[$0]) < headcount(alliance.nodes[$1]) }
      ?? places.min {
        (alliance.nodes[$0].weightUsed ?? 0) < (alliance.nodes[$1].weightUsed ?? 0)
      }
  }

  /// Whether to withhold a node's score keeps it from a reader at all: not where a rule gives it
  /// (what is missing counts as the worst grade) or where it is counted from facts.
  private func hideable(in alliance: AllianceResult) -> [Bool] {
    var can = Array(repeating: false, count: outline.entries.count)
    for (place, entry) in outline.entries.enumerated().reversed() {
      let node = alliance.nodes[place]
      guard node.score != nil else { continue }
      can[place] =
        entry.children.isEmpty
        ? node.absent == nil && entry.indicator?.measure == nil
        : entry.children.contains { can[$0] }
    }
    return can
  }

  /// Whether the bounds, which mix the leaves by other weights than the score where something is
  /// missing, determine one of the withheld scores together with the criteria's own relations.
  private func boundsReveal(_ withheld: Set<Int>, in alliance: AllianceResult) -> Bool {
    guard alliance.bounds != nil else { return false }
    guard let bounds else { return alliance.completeness < 1 }
    let unknown = withheld.sorted()
    let full = bounds.shares(outline: outline, nodes: alliance.nodes)
    var rows = [
      unknown.map { outline.entries[$0].children.isEmpty ? full[$0] : 0 }
    ]
    for (parent, entry) in outline.entries.enumerated() where alliance.nodes[parent].score != nil {
      if entry.children.isEmpty { continue }
      rows.append(
        unknown.map { place in
          let weight = alliance.nodes[place].weightUsed ?? 0
          return place == parent ? -weight : entry.children.contains(place) ? weight : 0
        })
    }
    return !LinearRelations.determined(rows).isEmpty
  }

  private func headcount(_ node: NodeResult) -> Int {
    switch node.respondents {
    case .exactly(let count): count
    case .fewer(let limit): limit
    case nil: .max
    }
  }
}

extension Headcount {
  /// Whether these are people, and so few that one could be known by what they said.
  func isSmall(under minimum: Int) -> Bool {
    switch self {
    case .exactly(let count): count > 0 && count < minimum
    case .fewer: true
    }
  }
}
