// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

/// Proves what counts as a jump, as a slip of the unit, and as far above the others.
@Suite struct FigureChangeTests {
  @Test(
    arguments: [
      (100.0, 150.0, nil), (100, 150.1, .jump), (100, 50, nil), (100, 49.9, .jump), (100, 100, nil),
      (0, 5, nil), (5, 0, nil), (-1, 5, nil), (100, 400, .jump), (1, 4_999, .jump),
      (1, 5_000, .slip),
      (12.5, 125_000, .slip), (125_000, 12.5, .slip), (1, 20_000, .slip), (1, 20_001, .jump),
      (20_001, 1, .jump), (20_000, 1, .slip),
    ] as [(Double, Double, FigureChange?)])
  func changes(earlier: Double, later: Double, change: FigureChange?) {
    #expect(FigureChange(from: earlier, to: later) == change)
  }

  @Test func farAboveTheMedian() {
    #expect(FigureChange.farAboveMedian([1, 2, 3, 4, 15_000]) == [4])
    #expect(FigureChange.farAboveMedian([15_000, 1, 2, 3, 14_999, 4]) == [])
    #expect(FigureChange.farAboveMedian([20_000, 1, 2, 3, 3, 4]) == [0])
    #expect(FigureChange.farAboveMedian([1, 2, 3, 15_000]) == [])
    #expect(FigureChange.farAboveMedian([0, 0, 0, 1, 15_000]) == [])
    #expect(FigureChange.farAboveMedian([]) == [])
  }

  /// What counts of a row at each stage, for every state of checking.
  @Test func whatCounts() {
    let states: [Double?] = [nil, 0, 0.5, 1]
    for reported in states {
      for first in states {
        for verified in states {
          let row = FactRow(
            list: "l", alliance: "a", line: 2,
            verification: Verification(reported: reported, firstCheck: first, verified: verified))
          let claimed = reported ?? 1
          #expect(row.reported == claimed && row.counted(at: .reported) == claimed)
          #expect(row.counted(at: .firstCheck) == first ?? 0)
          #expect(row.counted(at: .verified) == verified ?? 0)
          #expect(!row.isStruckOut(at: .reported))
          #expect(row.isStruckOut(at: .firstCheck) == (first != nil && first ?? 0 < claimed))
          #expect(row.isStruckOut(at: .verified) == (verified != nil && verified ?? 0 < claimed))
        }
      }
    }
  }

  @Test func numbersInOneForm() throws {
    #expect(try FactList.NumberForm.free.canonical(" ｘｘ－ 12 a ") == "XX-12A")
    #expect(try FactList.NumberForm.patent.canonical("201710601862.3") == "ZL201710601862.3")
    #expect(try FactList.NumberForm.standard.canonical("gb/t18384-2020") == "GB/T 18384-2020")
    #expect(throws: IdentifierFault.self) {
      try FactList.NumberForm.organisation.canonical("91110108")
    }
    #expect(throws: IdentifierFault.self) { try FactList.NumberForm.contract.canonical("123") }
  }
}
