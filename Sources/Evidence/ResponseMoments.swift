// SPDX-License-Identifier: Apache-2.0

/// The ``Moments`` of every alliance, audience and questionnaire, gathered block by block.
///
/// Exact in the unit of ``ScoreUnit``: whole numbers are added, so no order of rows, blocks or
/// merges matters; each sum is rounded once, when it is handed out. Rows of one alliance and
/// audience are kept until there are 64 of them, and then summed together: O(p² ÷ 2) products a
/// row. Memory: p² × 40 bytes for each alliance and audience that has responses.
public struct ResponseMoments: ResponseObserver {
  private let gradeScores: [Double]
  private let indicators: [String]
  private var allianceIDs: [String] = []
  private var audienceIDs: [String] = []
  private var parts: [MomentsPart] = []
  private var columnCount = 0
  private var groups: [Int32] = []
  private var sums: [[MomentSums]] = []
  /// For each group as many rows of codes as are summed together, and how many of them wait.
  private var waiting: [UInt8] = []
  private var waitingRows: [Int] = []

  /// Begins to sum.
  ///
  /// - Parameters:
  ///   - gradeScores: the scores of the grades, best first.
  ///   - indicators: the ids of all survey indicators in tree order; moments keep those that a
  ///     questionnaire's columns name.
  public init(gradeScores: [Double], indicators: [String]) {
    self.gradeScores = gradeScores
    self.indicators = indicators
  }

  private mutating func begin(_ block: ResponseTable) {
    allianceIDs = block.allianceIDs
    audienceIDs = block.audienceIDs
    columnCount = block.columns.count
    groups = Array(repeating: -1, count: allianceIDs.count * audienceIDs.count)
    var questionnaires: [String] = []
    for column in block.columns
    where column.indicator != nil && !questionnaires.contains(column.questionnaire) {
      questionnaires.append(column.questionnaire)
    }
    parts = questionnaires.map { questionnaire in
      let columnsOf = indicators.map { indicator in
        block.columns.indices.filter {
          block.columns[$0].indicator == indicator
            && block.columns[$0].questionnaire == questionnaire
        }
      }
      return MomentsPart(
        questionnaire: questionnaire,
        indicators: zip(indicators, columnsOf).filter { !$1.isEmpty }.map(\.0),
        columnsOf: columnsOf.filter { !$0.isEmpty }, gradeScores: gradeScores)
    }
  }

  private mutating func group(_ key: Int) -> Int {
    if groups[key] < 0 {
      groups[key] = Int32(sums.count)
      sums.append(parts.map { MomentSums(count: $0.columnsOf.count) })
      waiting += repeatElement(0, count: MomentsPart.batch * columnCount)
      waitingRows.append(0)
    }
    return Int(groups[key])
  }

  /// Adds a block. Complexity: O(rows × p²).
  public mutating func add(_ block: ResponseTable) {
    if groups.isEmpty { begin(block) }
    let width = columnCount
    for row in 0..<block.count {
      let group = group(
        Int(block.alliances[row]) * audienceIDs.count + Int(block.audiences[row]))
      let place = (group * MomentsPart.batch + waitingRows[group]) * width
      waiting.withUnsafeMutableBytes { waiting in
        block.codes.withUnsafeBytes { codes in
          UnsafeMutableRawBufferPointer(rebasing: waiting[place..<place + width]).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: codes[row * width..<(row + 1) * width]))
        }
      }
      waitingRows[group] += 1
      if waitingRows[group] == MomentsPart.batch { sumUp(group) }
    }
  }

  /// Sums the rows of a group that wait.
  private mutating func sumUp(_ group: Int) {
    let rows = waitingRows[group]
    if rows == 0 { return }
    let start = group * MomentsPart.batch * columnCount
    for (index, part) in parts.enumerated() {
      waiting.withUnsafeBufferPointer { waiting in
        part.add(
          UnsafeBufferPointer(rebasing: waiting[start..<start + rows * columnCount]), rows: rows,
          to: &sums[group][index])
      }
    }
    waitingRows[group] = 0
  }

  /// Adds the sums of other rows.
  public mutating func merge(_ other: ResponseMoments) {
    if other.groups.isEmpty { return }
    if groups.isEmpty {
      self = other
      return
    }
    var other = other
    for key in other.groups.indices where other.groups[key] >= 0 {
      let theirs = Int(other.groups[key])
      other.sumUp(theirs)
      let ours = group(key)
      for index in parts.indices { sums[ours][index].add(other.sums[theirs][index]) }
    }
  }

  /// The moments, one per alliance and audience with responses and questionnaire.
  public func moments() -> [Moments] {
    var summed = self
    for group in summed.sums.indices { summed.sumUp(group) }
    return groups.indices.filter { groups[$0] >= 0 }.flatMap { key -> [Moments] in
      let (alliance, audience) = key.quotientAndRemainder(dividingBy: audienceIDs.count)
      return zip(parts, summed.sums[Int(groups[key])]).map { part, sums in
        part.moments(sums, alliance: allianceIDs[alliance], audience: audienceIDs[audience])
      }
    }
  }
}

/// Sums in whole numbers of a unit, of one alliance, audience and questionnaire.
struct MomentSums: Sendable, Hashable {
  var respondents = 0
  var a: [Int128]
  var m: [Int]
  /// Row by row; of the symmetric ones the part on and below the diagonal.
  var aa: [Int128]
  var am: [Int128]
  var mm: [Int]

  init(count p: Int) {
    a = Array(repeating: 0, count: p)
    m = Array(repeating: 0, count: p)
    aa = Array(repeating: 0, count: p * p)
    am = Array(repeating: 0, count: p * p)
    mm = Array(repeating: 0, count: p * p)
  }

  mutating func add(_ other: MomentSums) {
    respondents += other.respondents
    for index in a.indices {
      a[index] += other.a[index]
      m[index] += other.m[index]
    }
    for index in aa.indices {
      aa[index] += other.aa[index]
      am[index] += other.am[index]
      mm[index] += other.mm[index]
    }
  }
}
