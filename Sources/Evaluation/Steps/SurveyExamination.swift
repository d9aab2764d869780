// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// From the sums of one questionnaire's responses to how good its data are.
struct SurveyExamination {
  let sums: SurveyQualitySums
  let minimum: Int
  let population: [PopulationEntry]
  /// The alliances that enough people answered for, by id in byte order.
  let kept: [String]
  private let leftOut: [String]
  /// Each kept alliance's sums by audience, in the order of the audiences.
  private let cells: [[SurveyGroupSums?]]
  /// The audiences' sums over the kept alliances.
  private let ofAudiences: [SurveyGroupSums?]
  /// The kept alliances' sums.
  private let ofAlliances: [SurveyGroupSums?]

  init(_ sums: SurveyQualitySums, minimum: Int, population: [PopulationEntry]) {
    self.sums = sums
    self.minimum = minimum
    self.population = population
    let counted = sums.alliances.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ($0, sums.sums(alliances: [$0])) }
    let kept = counted.filter { ($0.1?.respondents ?? 0) >= minimum }
    self.kept = kept.map(\.0)
    ofAlliances = kept.map(\.1)
    leftOut = counted.filter { ($0.1?.respondents ?? 0) < minimum && $0.1 != nil }.map(\.0)
    cells = kept.map { alliance, _ in
      sums.audiences.map { sums.sums(alliances: [alliance], audience: $0) }
    }
    let chosen = Set(kept.map(\.0))
    ofAudiences = sums.audiences.map { sums.sums(alliances: chosen, audience: $0) }
  }

  /// The quality of the survey.
  func quality() -> SurveyQuality {
    let common = sums.scopes.contains { $0.items == .common } ? SurveyScope.Items.common : .all
    let whole = kept.isEmpty ? nil : sums.sums(alliances: Set(kept))
    let (byAudience, byItem) = (itemsRevealedByAudiences(), itemsRevealedByWhole())
    return SurveyQuality(
      questionnaire: sums.questionnaire.id, leftOut: leftOut,
      whole: whole.map {
        group("", $0, scope: common, alliances: Set(kept), audience: nil, withheld: byItem)
      },
      audiences: sums.audiences.indices.compactMap { place in
        guard let found = ofAudiences[place] else { return nil }
        return group(
          sums.audiences[place], found, scope: .all, alliances: Set(kept),
          audience: sums.audiences[place], withheld: byAudience)
      },
      audiencesWithheld: audiencesReveal(),
      alliances: kept.indices.compactMap { place in
        guard let found = ofAlliances[place] else { return nil }
        return group(
          kept[place], found, scope: common, alliances: [kept[place]], audience: nil,
          withheld: nil)
      })
  }

  // MARK: One group

  /// - Parameter withheld: the items whose figures are not published; `nil` for a group that has
  ///   no items of its own, a single alliance.
  private func group(
    _ id: String, _ found: SurveyGroupSums, scope: SurveyScope.Items, alliances: Set<String>,
    audience: String?, withheld: [Bool]?
  ) -> SurveyGroup {
    let place = sums.scopes.firstIndex { $0.items == scope && !$0.isVaried }
    let varied = sums.scopes.firstIndex { $0.items == scope && $0.isVaried }
    let scale = place.flatMap { reliability(found, scope: $0) }
    let counts = sums.items.indices.map(found.counts)
    return SurveyGroup(
      id: id, respondents: found.respondents,
      members: stated(\.members, alliances: alliances, audience: audience),
      invited: stated(\.invited, alliances: alliances, audience: audience),
      answers: AnswerCounts(counts),
      reliability: place.flatMap { record(found, scope: $0) },
      reliabilityWithoutStraight: varied.flatMap { record(found, scope: $0) },
      sections: sums.scopes.indices.compactMap { record(found, scope: $0, onlySections: true) },
      straight: CountOf("", found.straight), inattentive: CountOf("", found.inattentive),
      attention: zip(sums.attention, found.attention).map(CountOf.init),
      contradicting: CountOf("", found.contradicting),
      contradictions: zip(sums.mixedIndicators, found.contradictions).map(CountOf.init),
      agreement: withheld == nil ? agreement(counts) : nil,
      differences: withheld == nil ? nil : differences(audience: audience),
      items: withheld.map { items(counts, scale: scale, withheld: $0) } ?? [])
  }

  /// Members or invited of everyone who could be in a group; `nil` where it is not stated for all
  /// who answered.
  private func stated(
    _ number: KeyPath<PopulationEntry, Int?>, alliances: Set<String>, audience: String?
  ) -> Int? {
    let asked = Set(sums.questionnaire.audiences.map(\.id))
    let entries = population.filter {
      alliances.contains($0.alliance) && asked.contains($0.audience)
        && (audience == nil || $0.audience == audience)
    }
    for (row, alliance) in kept.enumerated() where alliances.contains(alliance) {
      for (column, name) in sums.audiences.enumerated()
      where (audience == nil || name == audience) && cells[row][column] != nil {
        guard
          entries.contains(where: {
            $0.alliance == alliance && $0.audience == name && $0[keyPath: number] != nil
          })
        else { return nil }
      }
    }
    let numbers = entries.compactMap { $0[keyPath: number] }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }

  private func reliability(_ found: SurveyGroupSums, scope place: Int) -> (
    columns: [Int], result: ScaleReliability
  )? {
    let sum = found.scopes[place]
    let grades = sums.gradeCount
    guard sum.respondents >= minimum else { return nil }
    // The items that all of them answered; of others the responses are of unlike items.
    let scope = sums.scopes[place].columns
    var chosen: [Int] = []
    var (first, second, products): ([Double], [Double], [Double]) = ([], [], [])
    for (position, column) in scope.enumerated() {
      let counts = sum.grades[position * grades..<(position + 1) * grades]
      let answered = counts.reduce(0, +)
      if answered == 0 { continue }
      guard answered == sum.respondents else { return nil }
      chosen.append(column)
      let values = counts.enumerated().map { (grades - 1 - $0, $1) }
      first.append(Double(values.reduce(0) { $0 + $1.0 * $1.1 }))
      second.append(Double(values.reduce(0) { $0 + $1.0 * $1.0 * $1.1 }))
      products.append(Double(sum.withTotal[position]))
    }
    return ScaleReliability(
      count: Double(sum.respondents), sums: first, squares: second, withTotal: products,
      total: Double(sum.total), totalSquares: Double(sum.totalSquares)
    ).map { (chosen, $0) }
  }

  private func record(
    _ found: SurveyGroupSums, scope place: Int, onlySections: Bool = false
  ) -> ScaleRecord? {
    var section = ""
    if case .section(let id) = sums.scopes[place].items { section = id }
    if onlySections && section.isEmpty { return nil }
    let sum = found.scopes[place]
    if onlySections && sum.shown < 2 { return nil }
    return ScaleRecord(
      section: section, items: sum.shown, respondents: sum.respondents,
      alpha: reliability(found, scope: place)?.result.alpha)
  }

  private func items(
    _ counts: [SurveyGroupSums.ItemCounts], scale: (columns: [Int], result: ScaleReliability)?,
    withheld: [Bool]
  ) -> [SurveyItemRecord] {
    sums.items.indices.compactMap { item in
      guard counts[item].asked > 0 else { return nil }
      let place = scale?.columns.firstIndex(of: item)
      let section = sums.questionnaire.sections.first { section in
        section.items.contains { $0.id == sums.items[item].item }
      }
      return SurveyItemRecord(
        id: sums.items[item].item, section: section?.id ?? "",
        answers: AnswerCounts([counts[item]]),
        alphaIfDeleted: place.flatMap { scale?.result.alphaIfDeleted[$0] },
        itemRest: place.flatMap { scale?.result.itemRestCorrelations[$0] },
        withheld: withheld[item])
    }
  }

  /// r_wg(j) over the items whose answers stand for every grade, which the null of equally likely
  /// answers is about.
  private func agreement(_ counts: [SurveyGroupSums.ItemCounts]) -> Double? {
    let items = sums.questionnaire.items
    let variances = sums.items.indices.compactMap { place -> Double? in
      let item = items.first { $0.id == sums.items[place].item }
      let scale = item?.scale.flatMap(sums.questionnaire.scale)
      let grades = Set((scale?.answers ?? []).compactMap(\.grade))
      guard grades.count == sums.gradeCount else { return nil }
      let count = counts[place].valid
      guard count >= 2 else { return nil }
      let sum = counts[place].grades.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      let squares = counts[place].grades.enumerated()
        .reduce(0) { $0 + $1.offset * $1.offset * $1.element }
      return Double(count * squares - sum * sum) / (Double(count) * Double(count - 1))
    }
    return WithinGroupAgreement.coefficient(variances: variances, answers: sums.gradeCount)
  }

  /// How the kept alliances differ in their respondents' means over the scored items.
  private func differences(audience: String?) -> AllianceDifferences? {
    let column = audience.flatMap(sums.audiences.firstIndex(of:))
    let groups = kept.indices.compactMap { row -> (Double, Double, Double)? in
      let found = column.map { cells[row][$0] } ?? ofAlliances[row]
      guard let found else { return nil }
      var (count, sum, squares) = (0.0, 0.0, 0.0)
      for (answered, means) in found.means.enumerated() where means.respondents > 0 {
        count += Double(means.respondents)
        sum += Double(means.total) / Double(answered)
        squares += Double(means.totalSquares) / Double(answered * answered)
      }
      return (count, sum, squares)
    }
    guard let analysis = VarianceAnalysis(groups: groups) else { return nil }
    return AllianceDifferences(
      alliances: analysis.groups, respondents: Int(analysis.respondents),
      groupSize: analysis.groupSize, single: analysis.single, ofMeans: analysis.ofMeans,
      ratio: analysis.ratio, probability: analysis.probability)
  }

  // MARK: What would follow

  private func isSmall(_ count: Int) -> Bool { count > 0 && count < minimum }

  /// Whether an alliance's audiences are not published by themselves, as one of them is small.
  private func hasSmallAudience(_ row: Int) -> Bool {
    cells[row].contains { isSmall($0?.respondents ?? 0) }
  }

  /// Whether the audiences' numbers of respondents would give away a small audience of an
  /// alliance, whose audiences are not published but whose respondents together are.
  private func audiencesReveal() -> Bool {
    var hidden = HiddenCells()
    for row in kept.indices where hasSmallAudience(row) {
      for (column, cell) in cells[row].enumerated() {
        hidden.add(row: row, column: column, count: cell?.respondents ?? 0)
      }
    }
    return hidden.columnsReveal(under: minimum)
      || ofAudiences.contains { isSmall($0?.respondents ?? 0) }
  }

  /// For each item whether its answers by audience would give away answers that are not
  /// published: those of a small audience, or of an item that few people of one answered.
  private func itemsRevealedByAudiences() -> [Bool] {
    sums.items.indices.map { item in
      var hidden = HiddenCells()
      for row in kept.indices {
        let isPooled = hasSmallAudience(row)
        for (column, cell) in cells[row].enumerated() {
          let valid = cell?.counts(ofItem: item).valid ?? 0
          if isPooled || isSmall(valid) {
            hidden.add(row: isPooled ? row : nil, column: column, count: valid)
          }
        }
      }
      return hidden.columnsReveal(under: minimum)
    }
  }

  /// The same for each item's answers of all together.
  private func itemsRevealedByWhole() -> [Bool] {
    sums.items.indices.map { item in
      var hidden = HiddenCells()
      for row in kept.indices {
        let valid = cells[row].map { $0?.counts(ofItem: item).valid ?? 0 }
        let parts = hasSmallAudience(row) ? [valid.reduce(0, +)] : valid
        for count in parts where isSmall(count) { hidden.add(row: nil, column: 0, count: count) }
      }
      return hidden.columnsReveal(under: minimum)
    }
  }
}

extension AnswerCounts {
  fileprivate init(_ counts: [SurveyGroupSums.ItemCounts]) {
    self.init(
      valid: counts.reduce(0) { $0 + $1.valid }, dontKnow: counts.reduce(0) { $0 + $1.dontKnow },
      notApplicable: counts.reduce(0) { $0 + $1.notApplicable },
      blank: counts.reduce(0) { $0 + $1.blank })
  }
}

extension CountOf {
  fileprivate init(_ id: String, _ share: SurveyGroupSums.Share) {
    self.init(id: id, count: share.count, of: share.of)
  }
}
