// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Withholds the figures of survey nodes that so few people stand behind that one of them could
/// be known by them.
struct SmallGroups {
  let outline: Outline
  let minimum: Int

  func withhold(in alliance: inout AllianceResult) {
    mergeSmallAudiences(of: &alliance)
    var withheld = Set(
      alliance.nodes.indices.filter { isSmall(alliance.nodes[$0].respondents) })
    protectFromSubtraction(&withheld, in: alliance)
    for place in withheld { withhold(&alliance.nodes[place]) }
    if withheld.contains(0) {
      alliance.score = nil
      alliance.membership = nil
      alliance.bounds = nil
      if alliance.absent == nil { alliance.absent = .notPublished }
    }
  }

  private func isSmall(_ headcount: Headcount?) -> Bool {
    switch headcount {
    case .exactly(let count): count > 0 && count < minimum
    case .fewer: true
    case nil: false
    }
  }

  private func withhold(_ node: inout NodeResult) {
    node.absent = .notPublished
    node.membership = nil
    node.score = nil
    node.rank = nil
    node.tied = false
    node.contribution = nil
    node.verdict = nil
    node.value = nil
    node.reported = nil
    node.audiences = []
    node.items = []
    node.points = []
    if isSmall(node.respondents) { node.respondents = .fewer(than: minimum) }
  }

  // MARK: Subtraction

  /// A parent's score is a known mixture of its children's: where exactly one child is withheld,
  /// its score could be computed. So a second one is withheld with it: the survey indicator with
  /// the fewest respondents, else the sibling with the least weight; and where there is no other
  /// child with a score, the parent.
  private func protectFromSubtraction(_ withheld: inout Set<Int>, in alliance: AllianceResult) {
    for parent in outline.entries.indices.reversed() {
      let children = outline.entries[parent].children
      let scored = children.filter { alliance.nodes[$0].score != nil }
      guard scored.count(where: withheld.contains) == 1 else { continue }
      let others = scored.filter { !withheld.contains($0) }
      let partner =
        others.filter { alliance.nodes[$0].respondents != nil }
        .min { headcount(alliance.nodes[$0]) < headcount(alliance.nodes[$1]) }
        ?? others.min {
          (alliance.nodes[$0].weightUsed ?? 0) < (alliance.nodes[$1].weightUsed ?? 0)
        }
      if let partner {
        withheld.insert(partner)
        withheld.formUnion(descendantsThatReveal(partner, in: alliance))
      } else {
        withheld.insert(parent)
      }
    }
  }

  /// A withheld criterion can be computed from its children; one child goes with it.
  private func descendantsThatReveal(_ place: Int, in alliance: AllianceResult) -> [Int] {
    let scored = outline.entries[place].children.filter { alliance.nodes[$0].score != nil }
    guard
      let least = scored.min(by: {
        (alliance.nodes[$0].weightUsed ?? 0) < (alliance.nodes[$1].weightUsed ?? 0)
      })
    else { return [] }
    return [least] + descendantsThatReveal(least, in: alliance)
  }

  private func headcount(_ node: NodeResult) -> Int {
    switch node.respondents {
    case .exactly(let count): count
    case .fewer(let limit): limit
    case nil: .max
    }
  }

  // MARK: Audiences

  /// Where an audience that answered is under the minimum, no audience is shown by itself.
  private func mergeSmallAudiences(of alliance: inout AllianceResult) {
    let small = Set(
      alliance.participation.filter { isSmall($0.respondents) }.map(\.audience))
    if !small.isEmpty {
      alliance.participation = alliance.participation.map {
        Participation(
          audience: $0.audience, members: $0.members, invited: $0.invited, respondents: nil)
      }
    }
    for index in alliance.nodes.indices {
      let items = alliance.nodes[index].items
      let mustMerge = items.contains { item in
        let valid = item.counts.reduce(0, +)
        return item.audience.map(small.contains) ?? false
          || (valid > 0 && valid < Double(minimum))
      }
      if mustMerge {
        alliance.nodes[index].audiences = []
        alliance.nodes[index].items = merged(items)
      }
    }
  }

  private func merged(_ items: [ItemResult]) -> [ItemResult] {
    var order: [String] = []
    var byItem: [String: ItemResult] = [:]
    for item in items {
      let key = "\(item.questionnaire ?? "")/\(item.id)"
      if let sum = byItem[key] {
        byItem[key] = ItemResult(
          id: sum.id, questionnaire: sum.questionnaire, audience: nil,
          counts: zip(sum.counts, item.counts).map { $0 + $1 },
          notApplicable: sum.notApplicable + item.notApplicable,
          dontKnow: sum.dontKnow + item.dontKnow, blank: sum.blank + item.blank,
          respondents: zipped(sum.respondents, item.respondents))
      } else {
        order.append(key)
        byItem[key] = ItemResult(
          id: item.id, questionnaire: item.questionnaire, audience: nil, counts: item.counts,
          notApplicable: item.notApplicable, dontKnow: item.dontKnow, blank: item.blank,
          respondents: item.respondents)
      }
    }
    return order.compactMap { byItem[$0] }
      .filter { $0.counts.reduce(0, +) >= Double(minimum) }
  }

  private func zipped(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return nil }
    return a + b
  }
}
