// SPDX-License-Identifier: Apache-2.0

/// How many responses there are for each alliance and audience.
public struct ResponseTotals: ResponseObserver {
  private var counts: [Int] = []
  private var allianceIDs: [String] = []
  private var audienceIDs: [String] = []

  /// Makes totals of nothing.
  public init() {}

  /// Adds a block. Complexity: O(rows).
  public mutating func add(_ block: ResponseTable) {
    adopt(block.allianceIDs, block.audienceIDs)
    for row in 0..<block.count {
      counts[Int(block.alliances[row]) * audienceIDs.count + Int(block.audiences[row])] += 1
    }
  }

  /// Adds what another observer of the same alliances and audiences counted.
  public mutating func merge(_ other: ResponseTotals) {
    if other.counts.isEmpty { return }
    adopt(other.allianceIDs, other.audienceIDs)
    for place in counts.indices { counts[place] += other.counts[place] }
  }

  private mutating func adopt(_ alliances: [String], _ audiences: [String]) {
    guard counts.isEmpty else { return }
    allianceIDs = alliances
    audienceIDs = audiences
    counts = Array(repeating: 0, count: alliances.count * audiences.count)
  }

  /// The totals above 0, by alliance and audience.
  public var groups: [(alliance: String, audience: String, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map {
      (allianceIDs[$0 / audienceIDs.count], audienceIDs[$0 % audienceIDs.count], counts[$0])
    }
  }
}
