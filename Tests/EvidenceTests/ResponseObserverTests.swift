// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves that counts and moments gathered block by block equal the simple way's, however the rows
/// are parted, ordered and merged.
@Suite struct ResponseObserverTests {
  private static let indicators = (0..<12).map { "i\($0)" }

  private func gathered(
    _ blocks: [ResponseTable], scores: [Double]
  ) -> Tally {
    var counts = ResponseCounts(gradeCount: scores.count)
    var moments = ResponseMoments(gradeScores: scores, indicators: Self.indicators)
    for block in blocks {
      counts.add(block)
      moments.add(block)
    }
    return counts.tally(moments: moments.moments())
  }

  private func near(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
  }

  @Test(
    arguments: 1...30 as ClosedRange<UInt64>,
    [
      [100, 80, 60, 40, 20], [0.1, 0.07, 0.05, 0.03, 0.01], [1.0 / 3, 0.3, 0.2, -0.1, 0],
    ] as [[Double]])
  func equalsTheSimpleWay(seed: UInt64, scores: [Double]) {
    let table = ResponseTable.random(
      seed: seed, rows: Int(seed) * 17, items: 12, perIndicator: Int(seed % 4) + 1)
    let simple = table.tally(gradeScores: scores, indicators: Self.indicators)
    let found = gathered([table], scores: scores)
    #expect(found.cells == simple.cells)
    #expect(found.moments.count == simple.moments.count)
    for (ours, theirs) in zip(found.moments, simple.moments) {
      #expect(ours.alliance == theirs.alliance && ours.audience == theirs.audience)
      #expect(ours.indicators == theirs.indicators && ours.respondents == theirs.respondents)
      #expect(ours.sumM == theirs.sumM && ours.sumMM == theirs.sumMM)
      #expect(near(ours.sumA, theirs.sumA) && near(ours.sumAA, theirs.sumAA))
      #expect(near(ours.sumAM, theirs.sumAM))
    }
    // Scores that are whole numbers, one or two items an indicator: every sum is exact in both.
    if scores[0] == 100, seed % 4 < 2 { #expect(found == simple) }
  }

  @Test(
    arguments: 1...20 as ClosedRange<UInt64>,
    [[100, 80, 60, 40, 20], [1.0 / 3, 0.3, 0.2, -0.1, 0]] as [[Double]])
  func orderBlocksAndMergesDoNotMatter(seed: UInt64, scores: [Double]) {
    var random = SplitMix64(seed: seed)
    let table = ResponseTable.random(seed: seed, rows: 300, items: 9, perIndicator: 3)
    let whole = gathered([table], scores: scores)
    for _ in 0..<4 {
      let order = Array(0..<table.count).shuffled(using: &random)
      var blocks: [ResponseTable] = []
      var rest = order[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...90, using: &random)
        blocks.append(table.reordered(Array(rest.prefix(size))))
        rest = rest.dropFirst(size)
      }
      #expect(gathered(blocks, scores: scores) == whole)
      var parts = (0..<3).map { _ in
        (
          ResponseCounts(gradeCount: 5),
          ResponseMoments(gradeScores: scores, indicators: Self.indicators)
        )
      }
      for block in blocks {
        let part = Int.random(in: 0..<3, using: &random)
        parts[part].0.add(block)
        parts[part].1.add(block)
      }
      var counts = parts[2].0
      var moments = parts[2].1
      for part in [1, 0] {
        counts.merge(parts[part].0)
        moments.merge(parts[part].1)
      }
      #expect(counts.tally(moments: moments.moments()) == whole)
    }
  }

  @Test func nothingGathersNothing() {
    var counts = ResponseCounts(gradeCount: 5)
    counts.merge(ResponseCounts(gradeCount: 5))
    var moments = ResponseMoments(gradeScores: [2, 1], indicators: ["i"])
    moments.merge(ResponseMoments(gradeScores: [2, 1], indicators: ["i"]))
    #expect(counts.tally(moments: moments.moments()) == Tally(cells: []))
  }
}
