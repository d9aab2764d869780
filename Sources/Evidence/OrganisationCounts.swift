// SPDX-License-Identifier: Apache-2.0

/// One organisation, one vote: counts answers per organisation, so that several informants of one
/// organisation weigh as much as one.
///
/// Of an organisation's informants (rows of the same alliance, audience and mark), v gave a valid
/// answer to an item. Each of these answers counts 1 ÷ v; so the organisation adds 1 to the item's
/// counts. An organisation without a valid answer adds 1 to the kinds of missing instead, each of
/// its n informants who were shown the item 1 ÷ n; one to none of whom it was shown adds 1 to
/// "not shown". So counts and kinds of missing sum to the number of organisations.
///
/// Sums are kept as whole numbers by denominator, Σ of numerators ÷ 1, ÷ 2, …, and divided at the
/// end in this order: neither the order of rows nor of merges changes a bit.
///
/// Memory: 4 bytes × organisations × Σ over scored items (grades + 4).
public struct OrganisationCounts: ResponseObserver {
  private struct Key: Hashable {
    let alliance: Int32
    let audience: Int32
    let mark: UInt64
  }

  /// The kinds of missing after the grades, in this order.
  private enum Missing: Int, CaseIterable {
    case notApplicable, dontKnow, blank, notShown
  }

  private let gradeCount: Int
  private var allianceIDs: [String] = []
  private var audienceIDs: [String] = []
  private var columns: [ResponseTable.Column] = []
  /// The positions of the scored columns.
  private var scored: [Int] = []
  private var places: [Key: Int] = [:]
  /// Informants by organisation, scored item and answer: `width` entries each.
  private var counts: [UInt32] = []

  /// Prepares to count answers of so many grades.
  public init(gradeCount: Int) {
    self.gradeCount = gradeCount
  }

  /// How many numbers an item takes.
  private var width: Int { gradeCount + Missing.allCases.count }
  /// How many numbers an organisation takes.
  private var stride: Int { scored.count * width }

  /// Adds a block; its rows have marks of their organisations.
  public mutating func add(_ block: ResponseTable) {
    precondition(block.organisations.count == block.count, "every row has a mark")
    adopt(block.allianceIDs, block.audienceIDs, block.columns)
    for row in 0..<block.count {
      let start = place(
        of: Key(
          alliance: block.alliances[row], audience: block.audiences[row],
          mark: block.organisations[row]))
      for (item, column) in scored.enumerated() {
        counts[start + item * width + position(of: block.code(row, column))] += 1
      }
    }
  }

  /// Adds what another observer of the same questionnaire counted.
  public mutating func merge(_ other: OrganisationCounts) {
    if other.columns.isEmpty { return }
    adopt(other.allianceIDs, other.audienceIDs, other.columns)
    for (key, from) in other.places {
      let to = place(of: key)
      for offset in 0..<stride { counts[to + offset] += other.counts[from + offset] }
    }
  }

  private mutating func adopt(
    _ alliances: [String], _ audiences: [String], _ columns: [ResponseTable.Column]
  ) {
    if !self.columns.isEmpty { return }
    allianceIDs = alliances
    audienceIDs = audiences
    self.columns = columns
    scored = columns.indices.filter { columns[$0].indicator != nil }
  }

  private mutating func place(of key: Key) -> Int {
    if let place = places[key] { return place }
    let place = counts.count
    places[key] = place
    counts.append(contentsOf: repeatElement(0, count: stride))
    return place
  }

  private func position(of code: ResponseTable.Code) -> Int {
    if let grade = code.grade { return grade }
    let missing: Missing =
      switch code {
      case .notApplicable: .notApplicable
      case .dontKnow: .dontKnow
      case .blank: .blank
      default: .notShown
      }
    return gradeCount + missing.rawValue
  }

  // MARK: Tally

  /// The tally in which every organisation has one vote. `respondents` of cells and moments are
  /// organisations.
  ///
  /// - Parameters:
  ///   - gradeScores: the scores of the grades, best first, as many as were prepared for.
  ///   - indicators: the ids of all survey indicators in tree order.
  /// - Complexity: O(organisations × (items × grades + indicators²)).
  public func tally(gradeScores: [Double], indicators: [String]) -> Tally {
    precondition(gradeScores.count == gradeCount, "a score for each grade")
    var cells: [Tally.Cell] = []
    var moments: [Moments] = []
    for (alliance, audience, starts) in groups() {
      for (item, column) in scored.enumerated() {
        let cell = self.cell(
          columns[column], item: item, starts, alliance: allianceIDs[alliance],
          audience: audienceIDs[audience])
        if let cell { cells.append(cell) }
      }
      var questionnaires: [String] = []
      for column in scored where !questionnaires.contains(columns[column].questionnaire) {
        questionnaires.append(columns[column].questionnaire)
      }
      for questionnaire in questionnaires {
        moments.append(
          self.moments(
            of: questionnaire, starts, alliance: allianceIDs[alliance],
            audience: audienceIDs[audience], gradeScores, indicators))
      }
    }
    return Tally(cells: cells, moments: moments)
  }

  /// The organisations of each alliance and audience, in order of their marks.
  private func groups() -> [(alliance: Int, audience: Int, starts: [Int])] {
    var members: [[Int]: [(mark: UInt64, start: Int)]] = [:]
    for (key, start) in places {
      members[[Int(key.alliance), Int(key.audience)], default: []].append((key.mark, start))
    }
    return members.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map {
      ($0.key[0], $0.key[1], $0.value.sorted { $0.mark < $1.mark }.map(\.start))
    }
  }

  /// How many informants gave each answer to an item, and how many of them valid ones.
  private func informants(_ start: Int, _ item: Int) -> (counts: ArraySlice<UInt32>, valid: Int) {
    let first = start + item * width
    let slice = counts[first..<first + width]
    return (slice, slice.prefix(gradeCount).reduce(0) { $0 + Int($1) })
  }

  private func cell(
    _ column: ResponseTable.Column, item: Int, _ starts: [Int], alliance: String,
    audience: String
  ) -> Tally.Cell? {
    guard let indicator = column.indicator else { return nil }
    // Numerators by answer and denominator.
    var numerators = [[Int: Int]](repeating: [:], count: width)
    var shown = 0
    for start in starts {
      let (counts, valid) = informants(start, item)
      let asked = counts.dropLast().reduce(0) { $0 + Int($1) }
      if asked > 0 { shown += 1 }
      let last = gradeCount + Missing.notShown.rawValue
      let (answers, denominator) =
        valid > 0
        ? (0..<gradeCount, valid)
        : asked > 0 ? (gradeCount..<last, asked) : (last..<width, Int(counts.last ?? 0))
      for answer in answers {
        let count = Int(counts[counts.startIndex + answer])
        if count > 0 { numerators[answer][denominator, default: 0] += count }
      }
    }
    if shown == 0 { return nil }
    let sums = numerators.map { parts in
      parts.sorted { $0.key < $1.key }.reduce(0.0) { $0 + Double($1.value) / Double($1.key) }
    }
    func missing(_ kind: Missing) -> Double { sums[gradeCount + kind.rawValue] }
    return Tally.Cell(
      alliance: alliance, indicator: indicator, questionnaire: column.questionnaire,
      item: column.item, audience: audience, counts: Array(sums.prefix(gradeCount)),
      notApplicable: missing(.notApplicable), dontKnow: missing(.dontKnow),
      blank: missing(.blank), notShown: missing(.notShown), respondents: shown)
  }

  /// Moments over organisations: the score of an organisation for an item is the mean over its
  /// informants with a valid answer, and for an indicator the mean over its items with one.
  private func moments(
    of questionnaire: String, _ starts: [Int], alliance: String, audience: String,
    _ gradeScores: [Double], _ indicators: [String]
  ) -> Moments {
    let items = scored.indices.filter { columns[scored[$0]].questionnaire == questionnaire }
    let named = Set(items.compactMap { columns[scored[$0]].indicator })
    let indicators = indicators.filter(named.contains)
    let itemsOf = indicators.map { indicator in
      items.filter { columns[scored[$0]].indicator == indicator }
    }
    var moments = Moments(
      alliance: alliance, audience: audience, questionnaire: questionnaire,
      indicators: indicators)
    for start in starts {
      moments.add(
        itemsOf.map { items -> Double? in
          let scores = items.compactMap { score(start, $0, gradeScores) }
          return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
        })
    }
    return moments
  }

  private func score(_ start: Int, _ item: Int, _ gradeScores: [Double]) -> Double? {
    let (counts, valid) = informants(start, item)
    if valid == 0 { return nil }
    return zip(counts, gradeScores).reduce(0.0) { $0 + Double($1.0) * $1.1 } / Double(valid)
  }
}
