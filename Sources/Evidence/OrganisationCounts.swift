// SPDX-License-Identifier: Apache-2.0

/// One organisation, one vote: counts answers per organisation, so that several informants of one
/// organisation weigh as much as one.
///
/// Of an organisation's informants (rows of the same alliance, audience and mark), v gave a valid
/// answer to an item. Each of these answers counts 1 ÷ v; so the organisation adds 1 to the item's
/// counts. An organisation without a valid answer adds 1 to the kinds of missing instead, each of
/// its n informants who were shown the item 1 ÷ n; one to none of whom it was shown adds 1 to
/// "not shown". So counts and kinds of missing sum to the number of organisations. A row whose
/// mark is 0 names none and stands alone.
///
/// Sums are kept as whole numbers by denominator, Σ of numerators ÷ 1, ÷ 2, …, and divided at the
/// end in this order: neither the order of rows nor of merges changes a bit.
///
/// Memory: a byte × organisations × scored items, and for those with several informants 4 bytes × Σ
/// over scored items (grades + 4).
public struct OrganisationCounts: ResponseObserver {
  private struct Group: Hashable, Comparable {
    let alliance: Int32
    let audience: Int32

    static func < (left: Group, right: Group) -> Bool {
      (left.alliance, left.audience) < (right.alliance, right.audience)
    }
  }

  private struct Key: Hashable {
    let group: Group
    let mark: UInt64
  }

  /// Where an organisation's answers are.
  private enum Member {
    /// Those of one informant, in ``codes`` from there on.
    case one(Int)
    /// Those of several, counted, in ``counts`` from there on.
    case several(Int)
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
  private var members: [Key: Member] = [:]
  /// Rows that name no organisation.
  private var alone: [Group: [Int]] = [:]
  /// Positions of answers, one per scored item.
  private var codes: [UInt8] = []
  /// Informants by scored item and answer: `width` entries an item.
  private var counts: [UInt32] = []

  /// Prepares to count answers of so many grades.
  public init(gradeCount: Int) {
    self.gradeCount = gradeCount
  }

  /// How many answers there are: grades and kinds of missing.
  private var width: Int { gradeCount + Missing.allCases.count }

  /// Adds a block; its rows have marks of their organisations.
  public mutating func add(_ block: ResponseTable) {
    precondition(block.organisations.count == block.count, "every row has a mark")
    adopt(block.allianceIDs, block.audienceIDs, block.columns)
    for row in 0..<block.count {
      let start = codes.count
      for column in scored { codes.append(position(of: block.code(row, column))) }
      let group = Group(alliance: block.alliances[row], audience: block.audiences[row])
      add(.one(start), of: Key(group: group, mark: block.organisations[row]))
    }
  }

  /// Adds what another observer of the same questionnaire counted.
  public mutating func merge(_ other: OrganisationCounts) {
    if other.columns.isEmpty { return }
    adopt(other.allianceIDs, other.audienceIDs, other.columns)
    let (code, count) = (codes.count, counts.count)
    codes += other.codes
    counts += other.counts
    for (group, starts) in other.alone {
      alone[group, default: []] += starts.map { $0 + code }
    }
    for (key, member) in other.members {
      switch member {
      case .one(let start): add(.one(start + code), of: key)
      case .several(let start): add(.several(start + count), of: key)
      }
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

  /// Adds informants to an organisation; the first one's answers stay as they are.
  private mutating func add(_ more: Member, of key: Key) {
    if key.mark == 0, case .one(let start) = more {
      alone[key.group, default: []].append(start)
      return
    }
    guard let there = members[key] else {
      members[key] = more
      return
    }
    let (sum, added): (Int, Member) =
      switch (there, more) {
      case (.several(let sum), _): (sum, more)
      case (_, .several(let sum)): (sum, there)
      case (.one, .one): (counted(there), more)
      }
    for item in scored.indices {
      for answer in 0..<width { counts[sum + item * width + answer] += count(added, item, answer) }
    }
    members[key] = .several(sum)
  }

  /// A place in ``counts`` that holds the answers of one informant.
  private mutating func counted(_ member: Member) -> Int {
    let start = counts.count
    for item in scored.indices {
      for answer in 0..<width { counts.append(count(member, item, answer)) }
    }
    return start
  }

  /// How many informants gave an answer to an item.
  private func count(_ member: Member, _ item: Int, _ answer: Int) -> UInt32 {
    switch member {
    case .one(let start): codes[start + item] == answer ? 1 : 0
    case .several(let start): counts[start + item * width + answer]
    }
  }

  private func position(of code: ResponseTable.Code) -> UInt8 {
    if let grade = code.grade { return UInt8(grade) }
    let missing: Missing =
      switch code {
      case .notApplicable: .notApplicable
      case .dontKnow: .dontKnow
      case .blank: .blank
      default: .notShown
      }
    return UInt8(gradeCount + missing.rawValue)
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
    var questionnaires: [String] = []
    for column in scored where !questionnaires.contains(columns[column].questionnaire) {
      questionnaires.append(columns[column].questionnaire)
    }
    for (group, members) in groups() {
      cells += scored.indices.compactMap { cell($0, members, group) }
      moments += questionnaires.map {
        self.moments(of: $0, members, group, gradeScores, indicators)
      }
    }
    return Tally(cells: cells, moments: moments)
  }

  /// The organisations of each alliance and audience, in order of their marks; those without one by
  /// their answers.
  private func groups() -> [(Group, [Member])] {
    var marked: [Group: [(mark: UInt64, member: Member)]] = [:]
    for (key, member) in members { marked[key.group, default: []].append((key.mark, member)) }
    return Set(marked.keys).union(alone.keys).sorted().map { group in
      let named = (marked[group] ?? []).sorted { $0.mark < $1.mark }.map(\.member)
      let others = (alone[group] ?? []).sorted {
        answers(at: $0).lexicographicallyPrecedes(answers(at: $1))
      }
      return (group, others.map(Member.one) + named)
    }
  }

  private func answers(at start: Int) -> ArraySlice<UInt8> { codes[start..<start + scored.count] }

  private func cell(_ item: Int, _ members: [Member], _ group: Group) -> Tally.Cell? {
    let column = columns[scored[item]]
    guard let indicator = column.indicator else { return nil }
    // Numerators by answer: of whole votes, and by denominator.
    var whole = [Int](repeating: 0, count: width)
    var parts = [[Int: Int]](repeating: [:], count: width)
    for member in members {
      switch member {
      case .one(let start): whole[Int(codes[start + item])] += 1
      case .several(let start):
        let first = start + item * width
        let (voting, voters) = voting(first)
        for answer in voting where counts[first + answer] > 0 {
          parts[answer][voters, default: 0] += Int(counts[first + answer])
        }
      }
    }
    let sums = zip(whole, parts).map { whole, parts in
      parts.sorted { $0.key < $1.key }.reduce(Double(whole)) {
        $0 + Double($1.value) / Double($1.key)
      }
    }
    // Who was not shown the item has a whole vote there.
    let organisations = members.count - Int(sums[width - 1].rounded())
    if organisations == 0 { return nil }
    func missing(_ kind: Missing) -> Double { sums[gradeCount + kind.rawValue] }
    return Tally.Cell(
      alliance: allianceIDs[Int(group.alliance)], indicator: indicator,
      questionnaire: column.questionnaire, item: column.item,
      audience: audienceIDs[Int(group.audience)], counts: Array(sums.prefix(gradeCount)),
      notApplicable: missing(.notApplicable), dontKnow: missing(.dontKnow),
      blank: missing(.blank), notShown: missing(.notShown), respondents: organisations)
  }

  /// Moments over organisations: the score of an organisation for an item is the mean over its
  /// informants with a valid answer, and for an indicator the mean over its items with one.
  private func moments(
    of questionnaire: String, _ members: [Member], _ group: Group, _ gradeScores: [Double],
    _ indicators: [String]
  ) -> Moments {
    let items = scored.indices.filter { columns[scored[$0]].questionnaire == questionnaire }
    let named = Set(items.compactMap { columns[scored[$0]].indicator })
    let indicators = indicators.filter(named.contains)
    let itemsOf = indicators.map { indicator in
      items.filter { columns[scored[$0]].indicator == indicator }
    }
    var moments = Moments(
      alliance: allianceIDs[Int(group.alliance)], audience: audienceIDs[Int(group.audience)],
      questionnaire: questionnaire, indicators: indicators)
    var scores = [Double?](repeating: nil, count: indicators.count)
    for member in members {
      for (place, items) in itemsOf.enumerated() {
        var (sum, answered) = (0.0, 0)
        for item in items {
          guard let score = score(member, item, gradeScores) else { continue }
          sum += score
          answered += 1
        }
        scores[place] = answered == 0 ? nil : sum / Double(answered)
      }
      moments.add(scores)
    }
    return moments
  }

  private func score(_ member: Member, _ item: Int, _ gradeScores: [Double]) -> Double? {
    switch member {
    case .one(let start):
      let answer = Int(codes[start + item])
      return answer < gradeCount ? gradeScores[answer] : nil
    case .several(let start):
      let first = start + item * width
      var (sum, valid) = (0.0, 0.0)
      for grade in 0..<gradeCount {
        sum += Double(counts[first + grade]) * gradeScores[grade]
        valid += Double(counts[first + grade])
      }
      return valid == 0 ? nil : sum / valid
    }
  }

  /// Which answers of several informants share their organisation's vote, and how many informants
  /// gave one of these.
  private func voting(_ first: Int) -> (answers: Range<Int>, informants: Int) {
    for answers in [0..<gradeCount, gradeCount..<width - 1] {
      let informants = answers.reduce(0) { $0 + Int(counts[first + $1]) }
      if informants > 0 { return (answers, informants) }
    }
    return (width - 1..<width, Int(counts[first + width - 1]))
  }
}
