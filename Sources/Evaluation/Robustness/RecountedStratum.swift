// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// The answers of one audience to one questionnaire, counted again from the units drawn.
struct RecountedStratum: Sendable {
  /// An item of a leaf with what it counts for there.
  struct CountedItem {
    let result: ItemResult
    /// The audience's weight used ÷ the number of its items that were answered.
    let coefficient: Double
    /// Its answers' shares by grade.
    let shares: [Double]
  }

  private struct Item: Sendable {
    let id: String
    let leaf: Int
    let coefficient: Double
  }

  let audience: String
  let questionnaire: String
  let bootstrap: RescaledBootstrap
  /// Votes grade by grade, `padded` items each: items side by side are divided together.
  let rows: VoteRows
  private let items: [Item]
  private let padded: Int
  private let gradeCount: Int
  /// By place in a row, what the units weigh without being drawn.
  private let kept: [Double]

  /// A stratum of which the answers are kept together; `nil` of any other.
  init?(
    _ stratum: AllianceStrata.Stratum, alliance: AllianceResult, leaves: [AllianceStrata.Leaf],
    evidence: SurveyEvidence
  ) {
    guard let sample = stratum.sample, sample.count == stratum.count,
      let bootstrap = RescaledBootstrap(
        count: sample.count, population: stratum.members, seed: evidence.round.robustness.seed,
        names: [alliance.id, sample.questionnaire, sample.audience])
    else { return nil }
    audience = sample.audience
    questionnaire = sample.questionnaire
    self.bootstrap = bootstrap
    gradeCount = evidence.gradeScores.count
    var items: [Item] = []
    var columns: [Int] = []
    for (leaf, entry) in leaves.enumerated() {
      for item in Self.items(of: alliance.nodes[entry.place])
      where item.result.audience == sample.audience
        && item.result.questionnaire == sample.questionnaire
      {
        guard
          let column = sample.items.firstIndex(where: {
            $0.id == item.result.id && $0.indicator == entry.id
          })
        else { continue }
        items.append(Item(id: item.result.id, leaf: leaf, coefficient: item.coefficient))
        columns.append(column)
      }
    }
    if items.isEmpty { return nil }
    self.items = items
    padded = (items.count + 7) / 8 * 8
    rows = VoteRows(
      width: gradeCount * padded,
      votes: sample.votes(columns, padded: padded, gradeCount: gradeCount))
    kept = rows.total.map { $0 * bootstrap.kept }
  }

  /// A leaf's items that were answered.
  static func items(of node: NodeResult) -> [CountedItem] {
    let answered = node.items.filter { $0.counts.contains { $0 > 0 } }
    return answered.compactMap { item in
      guard let audience = node.audiences.first(where: { $0.id == item.audience }) else {
        return nil
      }
      let count = answered.count { $0.audience == item.audience }
      let valid = item.counts.reduce(0, +)
      return CountedItem(
        result: item, coefficient: audience.weightUsed / Double(count),
        shares: item.counts.map { $0 / valid })
    }
  }

  /// Whether an item's answers are among the ones counted again.
  func holds(_ item: ItemResult) -> Bool {
    item.audience == audience && item.questionnaire == questionnaire
      && items.contains { $0.id == item.id }
  }

  /// Hands over the units of a replicate.
  func draw(_ replicate: Int, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: bootstrap.draws) { units in
      bootstrap.draw(replicate, into: units)
      body(UnsafeBufferPointer(units))
    }
  }

  /// Adds the stratum's part to the leaves' scores.
  func add(_ drawn: UnsafeBufferPointer<Int32>, gradeScores: [Double], to scores: inout [Double]) {
    withVotes(drawn) { votes in
      for first in Swift.stride(from: 0, to: padded, by: 8) {
        var valid = SIMD8<Double>()
        var sum = SIMD8<Double>()
        for grade in 0..<gradeCount {
          let part = votes.lanes(grade &* padded &+ first)
          valid += part
          sum += part * gradeScores[grade]
        }
        let mean = sum / valid
        for lane in 0..<min(8, items.count - first) {
          let item = items[first + lane]
          scores[item.leaf] += item.coefficient * mean[lane]
        }
      }
    }
  }

  /// Adds the stratum's part to the leaves' memberships.
  func add(_ drawn: UnsafeBufferPointer<Int32>, to memberships: inout [[Double]]) {
    withVotes(drawn) { votes in
      for (place, item) in items.enumerated() {
        var valid = 0.0
        for grade in 0..<gradeCount { valid += votes[grade * padded + place] }
        for grade in 0..<gradeCount {
          memberships[item.leaf][grade] +=
            item.coefficient * (votes[grade * padded + place] / valid)
        }
      }
    }
  }

  /// The weighted votes of the units drawn; of an item without any, all units' votes.
  private func withVotes(
    _ drawn: UnsafeBufferPointer<Int32>, _ body: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: rows.width) { votes in
      rows.sum(drawn, into: votes)
      for place in 0..<rows.width {
        votes[place] = kept[place] + bootstrap.drawn * votes[place]
      }
      for item in items.indices {
        var valid = 0.0
        for grade in 0..<gradeCount { valid += votes[grade &* padded &+ item] }
        if valid > 0 { continue }
        for grade in 0..<gradeCount {
          votes[grade &* padded &+ item] = rows.total[grade &* padded &+ item]
        }
      }
      body(votes)
    }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Eight neighbours.
  fileprivate func lanes(_ place: Int) -> SIMD8<Double> {
    UnsafeRawBufferPointer(self).loadUnaligned(
      fromByteOffset: place * 8, as: SIMD8<Double>.self)
  }
}

extension RespondentSample {
  /// Each unit's votes for some items, grade by grade: of v rows with a valid answer each has 1 ÷ v.
  func votes(_ columns: [Int], padded: Int, gradeCount: Int) -> [Double] {
    let width = gradeCount * padded
    var votes = [Double](repeating: 0, count: count * width)
    for unit in 0..<count {
      for (place, column) in columns.enumerated() {
        var valid = 0.0
        for row in starts[unit]..<starts[unit + 1] {
          let code = Int(codes[row * items.count + column])
          guard code < gradeCount else { continue }
          votes[unit * width + code * padded + place] += 1
          valid += 1
        }
        if valid < 2 { continue }
        for grade in 0..<gradeCount { votes[unit * width + grade * padded + place] /= valid }
      }
    }
    return votes
  }
}
