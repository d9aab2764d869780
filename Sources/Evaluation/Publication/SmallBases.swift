// SPDX-License-Identifier: Apache-2.0

/// Withholds the shares and coefficients of a survey's quality that fewer people than the minimum
/// stand behind: those of whom it can be told, or who answered in full.
///
/// Groups of one list are parts of the whole. Where a figure of one of them is withheld, and the
/// whole's is shown, the figures of that kind go from all of the list, so that none follows by
/// subtraction. A sum over attention items or indicators goes where one of them does, and the
/// coefficient without straight lines where their number does.
struct SmallBases {
  let minimum: Int

  func withhold(in quality: inout SurveyQuality) {
    var whole = [quality.whole].compactMap(\.self)
    withhold(in: &whole, of: nil)
    quality.whole = whole.first
    withhold(in: &quality.audiences, of: quality.whole)
    withhold(in: &quality.alliances, of: quality.whole)
  }

  private func withhold(in groups: inout [SurveyGroup], of whole: SurveyGroup?) {
    for place in hidden(groups, whole, { $0.straight?.of }) {
      groups[place].straight = nil
      groups[place].reliabilityWithoutStraight = nil
    }
    withhold(\.inattentive, \.attention, in: &groups, of: whole)
    withhold(\.contradicting, \.contradictions, in: &groups, of: whole)
    for place in hidden(groups, whole, { $0.reliability?.respondents }) {
      groups[place].withholdReliability()
    }
    for place in hidden(groups, whole, { $0.reliabilityWithoutStraight?.respondents }) {
      groups[place].reliabilityWithoutStraight = nil
    }
    for id in Set(groups.flatMap { $0.sections.map(\.section) }) {
      let small = hidden(groups, whole) { group in
        group.sections.first { $0.section == id }?.respondents
      }
      for place in small { groups[place].sections.removeAll { $0.section == id } }
    }
    for place in hidden(groups, whole, { $0.differences?.respondents }) {
      groups[place].differences = nil
    }
  }

  /// A sum and the counts it is over.
  private func withhold(
    _ sum: WritableKeyPath<SurveyGroup, CountOf?>, _ parts: WritableKeyPath<SurveyGroup, [CountOf]>,
    in groups: inout [SurveyGroup], of whole: SurveyGroup?
  ) {
    for place in hidden(groups, whole, { $0[keyPath: sum]?.of }) {
      groups[place][keyPath: sum] = nil
    }
    for id in Set(groups.flatMap { $0[keyPath: parts].map(\.id) }) {
      let small = hidden(groups, whole) { group in
        group[keyPath: parts].first { $0.id == id }?.of
      }
      for place in small {
        groups[place][keyPath: parts].removeAll { $0.id == id }
        groups[place][keyPath: sum] = nil
      }
    }
  }

  /// The places of the groups that lose a figure: those with a small base, or all of them where
  /// there is one and the whole's figure is shown.
  private func hidden(
    _ groups: [SurveyGroup], _ whole: SurveyGroup?, _ base: (SurveyGroup) -> Int?
  ) -> [Int] {
    let small = groups.indices.filter { place in
      base(groups[place]).map { $0 > 0 && $0 < minimum } ?? false
    }
    let followsFromWhole = !small.isEmpty && whole.flatMap(base) != nil
    return followsFromWhole ? Array(groups.indices) : small
  }
}

extension SurveyGroup {
  /// Takes out what rests on the responses in full.
  fileprivate mutating func withholdReliability() {
    reliability = nil
    for place in items.indices {
      items[place].alphaIfDeleted = nil
      items[place].itemRest = nil
    }
  }
}
