// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The answers behind one alliance's survey indicators, audience by audience and questionnaire by
/// questionnaire.
///
/// The score of a survey indicator is Σ over its strata of share × ratio, with share = the audience's
/// weight used × the questionnaire's part of the items that the audience answered.
struct AllianceStrata {
  /// A survey indicator that has answers.
  struct Leaf {
    let place: Int
    let id: String
    /// Whether some of its answers are known as counts only.
    var isCountsOnly = false
  }

  /// One audience's answers to one questionnaire.
  struct Stratum {
    let group: SurveyEvidence.Group
    /// By leaf the share of the leaf's score; 0 where it has none.
    var shares: [Double]
    /// N, or `nil` where it is not stated.
    let members: Int?
    /// The answers kept together, or `nil`.
    let sample: RespondentSample?
    /// Where each leaf stands among the moments' indicators.
    let positions: [Int?]

    var audience: String { group.moments.audience }
    var questionnaire: String { group.moments.questionnaire }
    /// n.
    var count: Int { group.moments.respondents }
    /// 1 − n ÷ N.
    var left: Double { StratifiedVariance.left(of: count, population: members) }
    /// Whether N is not known, or is smaller than n.
    var isOfUnknownSize: Bool { members.map { $0 < count } ?? true }
  }

  /// In tree order.
  private(set) var leaves: [Leaf] = []
  /// In order of audience and questionnaire; those that no leaf takes a share of are left out.
  private(set) var strata: [Stratum] = []
  private let evidence: SurveyEvidence

  /// Finds an alliance's strata. Complexity: O(leaves × items + strata × indicators²).
  init(_ alliance: AllianceResult, evidence: SurveyEvidence) {
    self.evidence = evidence
    for (place, node) in alliance.nodes.enumerated()
    where evidence.outline.entries[place].children.isEmpty && !node.audiences.isEmpty {
      leaves.append(Leaf(place: place, id: node.id))
    }
    let groups = evidence.groups[alliance.id] ?? []
    let samples = evidence.samples[alliance.id] ?? []
    let ids = leaves.map(\.id)
    strata = groups.map { group in
      Stratum(
        group: group, shares: Array(repeating: 0, count: ids.count),
        members: alliance.participation.first { $0.audience == group.moments.audience }?.members,
        sample: samples.first {
          $0.audience == group.moments.audience && $0.questionnaire == group.moments.questionnaire
        }, positions: ids.map { group.position[$0] })
    }
    for index in leaves.indices { share(index, alliance.nodes[leaves[index].place]) }
    strata.removeAll { $0.shares.allSatisfy { $0 == 0 } }
  }

  private mutating func share(_ leaf: Int, _ node: NodeResult) {
    for audience in node.audiences {
      let answered = node.items.filter {
        $0.audience == audience.id && $0.counts.contains { $0 > 0 }
      }
      var found = 0
      for place in strata.indices where strata[place].audience == audience.id {
        guard let position = strata[place].positions[leaf],
          strata[place].group.residuals.isKnown[position]
        else { continue }
        let own = answered.count { $0.questionnaire == strata[place].questionnaire }
        strata[place].shares[leaf] =
          audience.weightUsed * Double(own) / Double(max(answered.count, 1))
        found += own
      }
      if found < answered.count { leaves[leaf].isCountsOnly = true }
    }
  }

  // MARK: Covariance

  /// Whether a stratum has too few units for a variance of its own.
  func isPooled(_ stratum: Stratum) -> Bool { stratum.count < evidence.least }

  /// The covariance of one unit of a stratum in two leaves, with its degrees of freedom: of a small one that of
  /// all the round's audiences that were asked the same. `nil` where nobody has one to lend.
  ///
  /// Borrowed from the alliance's own other audiences alone, an interval of few respondents holds too seldom; see
  /// Methods.md for the simulation.
  func covariance(_ stratum: Stratum, _ i: Int, _ j: Int) -> (value: Double, degrees: Double)? {
    guard let i = stratum.positions[i], let j = stratum.positions[j] else { return nil }
    if isPooled(stratum) {
      guard let pool = evidence.pools[stratum.questionnaire],
        let value = pool.covariance(i, j)
      else { return nil }
      return (value, pool.degreesOfFreedom(i, j))
    }
    let p = stratum.group.position.count
    let degrees = Double(stratum.count - 1)
    return (stratum.group.residuals.products[i * p + j] / degrees, degrees)
  }
}
