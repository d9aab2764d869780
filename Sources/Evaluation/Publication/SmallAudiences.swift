// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// Withholds audiences and items that too few people answered.
///
/// An indicator's shares are a known mixture of its audiences', and an audience's the mean of
/// its items'. So a small part is never withheld alone; and beside a small audience counts are
/// shown of all audiences together, or not at all where the small one's would follow from them.
struct SmallAudiences {
  let minimum: Int

  func withhold(in alliance: inout AllianceResult) {
    let small = Set(
      alliance.participation.filter { $0.respondents?.isSmall(under: minimum) ?? false }
        .map(\.audience))
    if !small.isEmpty {
      alliance.participation = alliance.participation.map {
        Participation(
          audience: $0.audience, members: $0.members, invited: $0.invited, respondents: nil)
      }
    }
    for place in alliance.nodes.indices { withhold(in: &alliance.nodes[place], small: small) }
  }

  private func withhold(in node: inout NodeResult, small: Set<String>) {
    let groups = Dictionary(grouping: node.items, by: \.audience)
    let smallHere = groups.filter { audience, items in
      audience.map(small.contains) ?? false || isSmall(items.map(valid).max() ?? 0)
    }
    let hidden = Set(
      groups.filter { smallHere[$0.key] == nil }.values.flatMap(smallItems))
    if small.isEmpty, smallHere.isEmpty {
      node.items.removeAll { hidden.contains($0) }
      return
    }
    let incomplete = Set(hidden.map(key))
    let pooled = merged(node.items.filter { !incomplete.contains(key($0)) })
      .filter { valid($0) >= Double(minimum) }
    let audiences = Set(smallHere.keys.compactMap { $0 })
    node.items = reveal(pooled, of: node, audiences: audiences) ? [] : pooled
    node.audiences = []
  }

  /// Whether the counts of all audiences together, with the indicator's own shares, determine
  /// the shares of one small audience, or of one item that a few people of it answered.
  private func reveal(
    _ pooled: [ItemResult], of node: NodeResult, audiences small: Set<String>
  ) -> Bool {
    var cells: [ItemResult] = []
    var rows: [[Double]] = []
    for audience in node.audiences {
      cells += node.items.filter { $0.audience == audience.id && valid($0) > 0 }
    }
    let unknown = cells.count + node.audiences.count
    var whole = Array(repeating: 0.0, count: unknown)
    for (place, audience) in node.audiences.enumerated() {
      let count = Double(cells.count { $0.audience == audience.id })
      var mean = cells.map { $0.audience == audience.id ? 1 / count : 0 }
      mean += node.audiences.indices.map { $0 == place ? -1 : 0 }
      rows.append(mean)
      whole[cells.count + place] = audience.weightUsed
    }
    rows.append(whole)
    for item in pooled {
      rows.append(
        cells.map { key($0) == key(item) ? valid($0) : 0 }
          + Array(repeating: 0, count: node.audiences.count))
    }
    return LinearRelations.determined(rows).contains { column in
      column < cells.count
        ? isSmall(valid(cells[column])) || cells[column].audience.map(small.contains) ?? false
        : small.contains(node.audiences[column - cells.count].id)
    }
  }

  /// The items of one audience that too few people answered and, where that is just one, the
  /// item with the next fewest answers, for one alone is what the others lack to the mean.
  private func smallItems(_ items: [ItemResult]) -> [ItemResult] {
    var hidden = items.filter { isSmall(valid($0)) }
    if hidden.count == 1 {
      let next = items.filter { valid($0) > 0 && !hidden.contains($0) }
        .min { (valid($0), key($0)) < (valid($1), key($1)) }
      if let next { hidden.append(next) }
    }
    return hidden
  }

  private func valid(_ item: ItemResult) -> Double { item.counts.reduce(0, +) }

  private func isSmall(_ count: Double) -> Bool { count > 0 && count < Double(minimum) }

  private func key(_ item: ItemResult) -> String { "\(item.questionnaire ?? "")/\(item.id)" }

  private func merged(_ items: [ItemResult]) -> [ItemResult] {
    var order: [String] = []
    var byItem: [String: ItemResult] = [:]
    for item in items {
      let key = key(item)
      if let sum = byItem[key] {
        byItem[key] = ItemResult(
          id: sum.id, questionnaire: sum.questionnaire, audience: nil,
          counts: zip(sum.counts, item.counts).map { $0 + $1 },
          notApplicable: sum.notApplicable + item.notApplicable,
          dontKnow: sum.dontKnow + item.dontKnow, blank: sum.blank + item.blank,
          respondents: sum.respondents.flatMap { a in item.respondents.map { a + $0 } })
      } else {
        order.append(key)
        byItem[key] = ItemResult(
          id: item.id, questionnaire: item.questionnaire, audience: nil, counts: item.counts,
          notApplicable: item.notApplicable, dontKnow: item.dontKnow, blank: item.blank,
          respondents: item.respondents)
      }
    }
    return order.compactMap { byItem[$0] }
  }
}
