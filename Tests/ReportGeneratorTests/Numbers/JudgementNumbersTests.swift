// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ReportGenerator

@Suite struct JudgementNumbersTests {
  @Test func everyJudgementOfTheScaleIsPrintedAsItIsSaid() {
    for value in 1...99 {
      #expect(JudgementNumbers.judgement(Double(value)) == String(value))
      #expect(
        JudgementNumbers.judgement(1 / Double(value)) == (value == 1 ? "1" : "1/\(value)"))
    }
    #expect(JudgementNumbers.judgement(1.5157165665) == "1.516")
    #expect(JudgementNumbers.judgement(2.0 / 3) == "0.667")
  }

  @Test func whatOthersImplyIsRough() {
    #expect(JudgementNumbers.implied(4.94) == "4.9")
    #expect(JudgementNumbers.implied(5) == "5")
    #expect(JudgementNumbers.implied(0.25) == "1/4")
    #expect(JudgementNumbers.implied(0.4) == "1/2.5")
    #expect(JudgementNumbers.implied(0.9) == "0.9")
  }

  /// Above the limit stays above as printed, at or below it stays there: every ratio around limits
  /// of every kind, in steps from a hundredth to a thousand-millionth.
  @Test func printedRatiosNeverContradictTheLimit() {
    for limit in [0.05, 0.08, 0.1, 0.2206] {
      for exponent in 2...9 {
        var step = 1.0
        for _ in 0..<exponent { step /= 10 }
        for factor in [-1.5, -1, -0.5, 0, 0.5, 1, 1.5] {
          let ratio = limit + factor * step
          let shown = Double(JudgementNumbers.ratio(ratio, limit: limit)) ?? -1
          // Decisions are made on nine decimals.
          let isAbove = FixedPoint.comparison(ratio) > FixedPoint.comparison(limit)
          #expect((shown > limit + 1e-12) == isAbove, "\(ratio) beside \(limit): \(shown)")
        }
      }
    }
  }

  @Test func printedWeightsAddUp() {
    var seed: UInt64 = 7
    for count in 1...30 {
      for _ in 0..<40 {
        let drawn = (0..<count).map { _ -> Double in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Double(seed >> 40) + 1
        }
        let total = drawn.reduce(0, +)
        let weights = drawn.map { $0 / total }
        let printed = JudgementNumbers.weights(weights)
        #expect(printed.reduce(0) { $0 + $1.units } == 10000)
        for (weight, shown) in zip(weights, printed) {
          #expect(abs(Double(shown.units) / 10000 - weight) < 1.0001e-4)
        }
      }
    }
  }

  @Test func figuresOfTablesKeepTwoDecimals() {
    #expect(JudgementNumbers.figure(0.9) == "0.90")
    #expect(JudgementNumbers.figure(0.1) == "0.10")
    #expect(JudgementNumbers.figure(0.125) == "0.125")
    #expect(JudgementNumbers.figure(0.3526) == "0.3526")
    #expect(JudgementNumbers.probability(0.0009) == "< 0.001")
    #expect(JudgementNumbers.probability(0.001) == "0.001")
    #expect(JudgementNumbers.probability(0.186) == "0.186")
  }

  @Test func consensusKeepsToItsWord() {
    let words = ["very-low", "low", "moderate", "high", "very-high"]
    for thousandth in 0...1000 {
      let consensus = Double(thousandth) / 1000
      let level = ConsensusLevel.level(consensus)
      #expect(ConsensusLevel.level(consensus, words[level]) == level)
      #expect(level == [500, 625, 750, 875].count { thousandth >= $0 })
    }
    // 62.4999 % is low: one decimal would print 62.5 %, which is moderate.
    #expect(ConsensusLevel.places(0.624999) > 1)
  }
}
