// SPDX-License-Identifier: Apache-2.0

/// Counts of answers per alliance, audience, column and code, from which a ``Tally`` is made.
///
/// Whole numbers, so that no order of rows or blocks matters. Memory: 4 bytes for each code of
/// each column of each alliance and audience that has responses, however many there are.
public struct ResponseCounts: ResponseObserver {
  private let gradeCount: Int
  private var allianceIDs: [String] = []
  private var audienceIDs: [String] = []
  private var columns: [ResponseTable.Column] = []
  /// The place of each code among the counts of one column: grades, then kinds of missing.
  private let places: [UInt8]
  private let width: Int
  /// Which group of counts an alliance and audience has, or −1.
  private var groups: [Int32] = []
  private var respondents: [Int] = []
  private var counts: [UInt32] = []
  /// Counts that were put by before they could overflow; as long as ``counts``, or empty.
  private var more: [UInt64] = []
  private var sincePutBy = 0

  /// Begins to count on a scale of so many grades.
  public init(gradeCount: Int) {
    self.gradeCount = gradeCount
    width = gradeCount + 4
    places = (0...255).map { code in
      code < gradeCount ? UInt8(code) : UInt8(gradeCount + max(0, min(3, code - 250)))
    }
  }

  /// Whether a respondent of this alliance and audience was seen.
  private mutating func group(_ alliance: Int, _ audience: Int) -> Int {
    let key = alliance * audienceIDs.count + audience
    if groups[key] < 0 {
      groups[key] = Int32(respondents.count)
      respondents.append(0)
      counts += repeatElement(0, count: columns.count * width)
    }
    return Int(groups[key])
  }

  private mutating func begin(_ block: ResponseTable) {
    allianceIDs = block.allianceIDs
    audienceIDs = block.audienceIDs
    columns = block.columns
    groups = Array(repeating: -1, count: allianceIDs.count * audienceIDs.count)
  }

  /// Counts a block. Complexity: O(rows × columns).
  public mutating func add(_ block: ResponseTable) {
    if groups.isEmpty { begin(block) }
    sincePutBy += block.count
    if sincePutBy > Int(UInt32.max) { putBy(atLeast: block.count) }
    let columnCount = columns.count
    for row in 0..<block.count {
      respondents[group(Int(block.alliances[row]), Int(block.audiences[row]))] += 1
    }
    let audienceCount = audienceIDs.count
    let width = width
    counts.withUnsafeMutableBufferPointer { counts in
      places.withUnsafeBufferPointer { places in
        groups.withUnsafeBufferPointer { groups in
          block.codes.withUnsafeBufferPointer { codes in
            var next = 0
            for row in 0..<block.count {
              let key = Int(block.alliances[row]) &* audienceCount &+ Int(block.audiences[row])
              var place = Int(groups[key]) &* columnCount &* width
              for _ in 0..<columnCount {
                counts[place &+ Int(places[Int(codes[next])])] &+= 1
                place &+= width
                next &+= 1
              }
            }
          }
        }
      }
    }
  }

  /// Moves the counts to where no number of rows overflows.
  private mutating func putBy(atLeast rows: Int) {
    if more.count < counts.count {
      more += repeatElement(0, count: counts.count - more.count)
    }
    for index in counts.indices {
      more[index] += UInt64(counts[index])
      counts[index] = 0
    }
    sincePutBy = rows
  }

  /// Adds the counts of other rows.
  public mutating func merge(_ other: ResponseCounts) {
    if other.groups.isEmpty { return }
    if groups.isEmpty {
      self = other
      return
    }
    putBy(atLeast: 0)
    let size = columns.count * width
    for key in other.groups.indices where other.groups[key] >= 0 {
      let theirs = Int(other.groups[key])
      let (alliance, audience) = key.quotientAndRemainder(dividingBy: audienceIDs.count)
      let ours = group(alliance, audience)
      respondents[ours] += other.respondents[theirs]
      if more.count < counts.count { putBy(atLeast: 0) }
      for index in 0..<size { more[ours * size + index] += other.count(theirs * size + index) }
    }
  }

  private func count(_ index: Int) -> UInt64 {
    UInt64(counts[index]) + (index < more.count ? more[index] : 0)
  }

  /// The counts as a tally: a cell per alliance, item and audience that has respondents and is
  /// asked; items without an indicator are not among them.
  ///
  /// - Parameter moments: what else is known of the same responses.
  public func tally(moments: [Moments] = []) -> Tally {
    var cells: [Tally.Cell] = []
    for key in groups.indices where groups[key] >= 0 {
      let (alliance, audience) = key.quotientAndRemainder(dividingBy: audienceIDs.count)
      let group = Int(groups[key])
      let asked = respondents[group]
      for (position, column) in columns.enumerated() {
        guard let indicator = column.indicator else { continue }
        let first = (group * columns.count + position) * width
        func number(_ place: Int) -> Double { Double(count(first + place)) }
        let notShown = number(gradeCount + 3)
        guard notShown < Double(asked) else { continue }
        cells.append(
          Tally.Cell(
            alliance: allianceIDs[alliance], indicator: indicator,
            questionnaire: column.questionnaire, item: column.item,
            audience: audienceIDs[audience], counts: (0..<gradeCount).map(number),
            notApplicable: number(gradeCount + 1), dontKnow: number(gradeCount),
            blank: number(gradeCount + 2), notShown: notShown,
            respondents: asked - Int(notShown)))
      }
    }
    return Tally(cells: cells, moments: moments)
  }
}
