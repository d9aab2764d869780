// SPDX-License-Identifier: Apache-2.0

/// The sums of ``SurveyQualitySums`` over one group of respondents.
public struct SurveyGroupSums: Sendable, Hashable {
  /// What was answered to one item.
  public struct ItemCounts: Sendable, Hashable {
    /// Answers by grade, best first.
    public var grades: [Int]
    /// "Don't know" answers.
    public var dontKnow: Int
    /// "Not applicable" answers.
    public var notApplicable: Int
    /// Shown and left blank.
    public var blank: Int

    /// Answers with a grade.
    public var valid: Int { grades.reduce(0, +) }
    /// How many were asked.
    public var asked: Int { valid + dontKnow + notApplicable + blank }
  }

  /// Sums over the complete responses to a scope: those with a grade for every item of it that
  /// they were shown, and, of these, those that were shown most items.
  public struct ScopeSums: Sendable, Hashable {
    /// How many items they were shown.
    public var shown = 0
    /// How many complete responses there are.
    public var respondents = 0
    /// Σs.
    public var total = 0
    /// Σs².
    public var totalSquares = 0
    /// Σxs of each item.
    public var withTotal: [Int]
    /// Answers by item and grade, best first.
    public var grades: [Int]
  }

  /// Sums over the respondents who answered the same number of scored items.
  public struct MeanSums: Sendable, Hashable {
    /// How many respondents there are.
    public var respondents = 0
    /// Σs.
    public var total = 0
    /// Σs².
    public var totalSquares = 0
  }

  /// How many of those of whom it can be told.
  public struct Share: Sendable, Hashable {
    /// Of whom it holds.
    public var count = 0
    /// Of whom it can be told.
    public var of = 0

    mutating func add(_ holds: Bool) {
      of += 1
      if holds { count += 1 }
    }
    mutating func merge(_ other: Share) {
      count += other.count
      of += other.of
    }
  }

  /// How many respondents there are.
  public private(set) var respondents = 0
  /// The scopes' sums, in the order of ``SurveyQualitySums/scopes``.
  public private(set) var scopes: [ScopeSums]
  /// By the number of scored items answered, from 0: those who answered at least half of the
  /// items they were shown (the half rule of [Fairclough 1996]).
  public private(set) var means: [MeanSums]
  /// Straight lines, of those whose answers suffice to tell.
  public private(set) var straight = Share()
  /// Responses that missed an attention item, of those that answered one.
  public private(set) var inattentive = Share()
  /// Each attention item missed, of those who answered it.
  public private(set) var attention: [Share]
  /// Responses that contradict themselves, of those that answered a straight and a reversed item
  /// of one indicator.
  public private(set) var contradicting = Share()
  /// The same for each indicator that has both.
  public private(set) var contradictions: [Share]
  private let gradeCount: Int
  /// By item: grades, then don't know, not applicable, blank, not shown.
  private var counts: [Int]

  init(_ reading: SurveyBlockReading) {
    gradeCount = reading.gradeCount
    let items = reading.scored.count
    counts = Array(repeating: 0, count: items * (gradeCount + 4))
    scopes = reading.scopes.map { [gradeCount] scope in
      ScopeSums(
        withTotal: Array(repeating: 0, count: scope.columns.count),
        grades: Array(repeating: 0, count: scope.columns.count * gradeCount))
    }
    means = Array(repeating: MeanSums(), count: items + 1)
    attention = Array(repeating: Share(), count: reading.attention.items.count)
    contradictions = Array(repeating: Share(), count: reading.mixed.count)
  }

  /// What was answered to the item at a position.
  public func counts(ofItem item: Int) -> ItemCounts {
    let start = item * (gradeCount + 4)
    return ItemCounts(
      grades: Array(counts[start..<start + gradeCount]), dontKnow: counts[start + gradeCount],
      notApplicable: counts[start + gradeCount + 1], blank: counts[start + gradeCount + 2])
  }

  // MARK: Adding

  /// Adds rows of a block.
  mutating func add(_ rows: ArraySlice<Int>, of codes: [UInt8], _ reading: SurveyBlockReading) {
    // The position of each scored item's grade in one row; from `gradeCount` on, a kind of missing.
    var row = Array(repeating: 0, count: reading.scored.count)
    for index in rows {
      respondents += 1
      let (answered, shown) = read(index, of: codes, into: &row, reading)
      let straight = reading.straight.verdict(codes, row: index)
      if straight.canTell { self.straight.add(straight.isStraight) }
      if answered > 0, 2 * answered >= shown {
        let total = row.reduce(0) { $1 < gradeCount ? $0 + gradeCount - 1 - $1 : $0 }
        means[answered].respondents += 1
        means[answered].total += total
        means[answered].totalSquares += total * total
      }
      for (place, scope) in reading.scopes.enumerated()
      where !(scope.isVaried && straight.isStraight) {
        scopes[place].add(row, columns: scope.columns, gradeCount: gradeCount)
      }
      addAttention(index, of: codes, reading)
      addContradictions(row, reading)
    }
  }

  /// Looks up one row, counts it, and says how many scored items were answered and shown.
  private mutating func read(
    _ index: Int, of codes: [UInt8], into row: inout [Int], _ reading: SurveyBlockReading
  ) -> (answered: Int, shown: Int) {
    let start = index * reading.width
    let kinds = gradeCount + 4
    var answered = 0
    var shown = 0
    codes.withUnsafeBufferPointer { codes in
      reading.kinds.withUnsafeBufferPointer { kindOf in
        counts.withUnsafeMutableBufferPointer { counts in
          row.withUnsafeMutableBufferPointer { row in
            for (item, column) in reading.scored.enumerated() {
              let kind = Int(kindOf[Int(codes[start &+ column])])
              if kind < gradeCount { answered &+= 1 }
              if kind < gradeCount &+ 3 { shown &+= 1 }
              counts[item &* kinds &+ kind] &+= 1
              row[item] = kind
            }
          }
        }
      }
    }
    return (answered, shown)
  }

  private mutating func addAttention(
    _ index: Int, of codes: [UInt8], _ reading: SurveyBlockReading
  ) {
    var all = (answered: false, missed: false)
    for item in attention.indices {
      let one = reading.attention.verdict(codes, row: index, item: item)
      if one.answered { attention[item].add(one.missed) }
      all = (all.answered || one.answered, all.missed || one.missed)
    }
    if all.answered { inattentive.add(all.missed) }
  }

  /// A response contradicts itself where, once reversed items are turned round, its mean over an
  /// indicator's straight items lies on one side of the scale's middle and that over the reversed
  /// ones on the other: it agreed with both, or with neither.
  private mutating func addContradictions(_ row: [Int], _ reading: SurveyBlockReading) {
    var canTell = false
    var contradicts = false
    for (place, indicator) in reading.mixed.enumerated() {
      guard let straight = excess(of: indicator.straight, in: row),
        let reversed = excess(of: indicator.reversed, in: row)
      else { continue }
      let isContrary = straight.signum() * reversed.signum() < 0
      contradictions[place].add(isContrary)
      canTell = true
      contradicts = contradicts || isContrary
    }
    if canTell { contradicting.add(contradicts) }
  }

  /// Twice the excess of some answers over the middle of the scale, summed; `nil` without answers.
  private func excess(of items: [Int], in row: [Int]) -> Int? {
    var sum = 0
    var answered = 0
    for item in items where row[item] < gradeCount {
      sum += 2 * (gradeCount - 1 - row[item]) - (gradeCount - 1)
      answered += 1
    }
    return answered == 0 ? nil : sum
  }

  /// Adds the sums of other respondents.
  mutating func merge(_ other: SurveyGroupSums) {
    respondents += other.respondents
    for place in counts.indices { counts[place] += other.counts[place] }
    for place in scopes.indices { scopes[place].merge(other.scopes[place]) }
    for place in means.indices {
      means[place].respondents += other.means[place].respondents
      means[place].total += other.means[place].total
      means[place].totalSquares += other.means[place].totalSquares
    }
    straight.merge(other.straight)
    inattentive.merge(other.inattentive)
    contradicting.merge(other.contradicting)
    for place in attention.indices { attention[place].merge(other.attention[place]) }
    for place in contradictions.indices {
      contradictions[place].merge(other.contradictions[place])
    }
  }
}

extension SurveyGroupSums.ScopeSums {
  /// Adds a row if it is complete and no other was shown more items; where it was shown more, the
  /// sums begin anew with it.
  mutating func add(_ row: [Int], columns: [Int], gradeCount: Int) {
    var sum = 0
    var shown = 0
    for column in columns {
      let kind = row[column]
      if kind < gradeCount {
        sum += gradeCount - 1 - kind
        shown += 1
      } else if kind < gradeCount + 3 {
        return
      }
    }
    guard shown > 0, shown >= self.shown else { return }
    if shown > self.shown { begin(shown) }
    respondents += 1
    total += sum
    totalSquares += sum * sum
    withTotal.withUnsafeMutableBufferPointer { withTotal in
      grades.withUnsafeMutableBufferPointer { grades in
        for (place, column) in columns.enumerated() {
          let grade = row[column]
          guard grade < gradeCount else { continue }
          withTotal[place] &+= (gradeCount &- 1 &- grade) &* sum
          grades[place &* gradeCount &+ grade] &+= 1
        }
      }
    }
  }

  mutating func merge(_ other: SurveyGroupSums.ScopeSums) {
    guard other.shown >= shown else { return }
    if other.shown > shown { begin(other.shown) }
    respondents += other.respondents
    total += other.total
    totalSquares += other.totalSquares
    for place in withTotal.indices { withTotal[place] += other.withTotal[place] }
    for place in grades.indices { grades[place] += other.grades[place] }
  }

  private mutating func begin(_ shown: Int) {
    self.shown = shown
    respondents = 0
    total = 0
    totalSquares = 0
    for place in withTotal.indices { withTotal[place] = 0 }
    for place in grades.indices { grades[place] = 0 }
  }
}
