// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Rounds
import Testing

/// Proves that a round's answers are kept together as they are counted: every sample sums to its cells.
@Suite struct RespondentSamplesRoundTests {
  private static let round = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Rounds/sample-2026").standardizedFileURL.path

  @Test func samplesSumToTheTally() throws {
    let inputs = try #require(try LoadedRound(Self.round, for: .probed).inputs)
    let grades = inputs.indexSystem.definition.grades.count
    #expect(inputs.samples.count == inputs.tally.moments.count && !inputs.samples.isEmpty)
    var cells = 0
    for (sample, moments) in zip(inputs.samples, inputs.tally.moments) {
      #expect(
        sample.alliance == moments.alliance && sample.audience == moments.audience
          && sample.questionnaire == moments.questionnaire && sample.count == moments.respondents)
      for (column, item) in sample.items.enumerated() {
        var counts = [Double](repeating: 0, count: grades)
        for row in 0..<sample.count {
          let code = Int(sample.codes[row * sample.items.count + column])
          if code < grades { counts[code] += 1 }
        }
        let cell = inputs.tally.cells.first {
          $0.alliance == sample.alliance && $0.audience == sample.audience
            && $0.questionnaire == sample.questionnaire && $0.item == item.id
        }
        guard let cell else {
          #expect(counts.allSatisfy { $0 == 0 })
          continue
        }
        #expect(cell.counts == counts && cell.indicator == item.indicator)
        cells += 1
      }
    }
    #expect(cells == inputs.tally.cells.count)
  }

  /// Whoever only counts, or wants the result without how sure it is, keeps nobody's answers together.
  @Test func nothingIsKeptForLess() throws {
    for purpose in [LoadedRound.Purpose.result, .tally(moments: true)] {
      #expect(try LoadedRound(Self.round, for: purpose).inputs?.samples.isEmpty == true)
    }
  }
}
