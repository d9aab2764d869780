// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import ReportGenerator

@Suite struct FixedPointTests {
  /// glibc's printf rounds the exact binary value, half to even: an independent writer.
  private func printed(_ value: Double, _ places: Int) -> String {
    var text = String(format: "%.\(places)f", value)
    if text.hasPrefix("-"), !text.contains(where: { ("1"..."9").contains($0) }) {
      text.removeFirst()
    }
    return text.replacingOccurrences(of: "-", with: "\u{2212}")
  }

  @Test func agreesWithPrintfOnEveryThousandthAndNeverWritesMinusZero() throws {
    for step in -2100...2100 {
      let value = Double(step) / 1000
      for places in 0...9 {
        #expect(try #require(FixedPoint(value, places: places)).text == printed(value, places))
      }
    }
  }

  @Test func agreesWithPrintfOnDoublesOfEverySize() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite, value.magnitude < 1e20 else { continue }
      for places in [0, 1, 2, 9] {
        #expect(try #require(FixedPoint(value, places: places)).text == printed(value, places))
      }
    }
    for value in [
      0.5, 1.5, 2.5, 0.125, 0.375, 1e19, Double.leastNonzeroMagnitude, Double.leastNormalMagnitude,
      1_152_921_504_606_846_976,
    ] {
      for places in 0...3 {
        #expect(try #require(FixedPoint(value, places: places)).text == printed(value, places))
      }
    }
  }

  @Test func hasNoTextForWhatIsNoNumber() {
    #expect(FixedPoint(.nan, places: 1) == nil)
    #expect(FixedPoint(.infinity, places: 1) == nil)
    #expect(FixedPoint(1e20, places: 1) == nil)
    #expect(FixedPoint.comparison(.nan).text == "0.000000000")
    #expect(FixedPoint.comparison(1e300) == FixedPoint.comparison(1e18))
  }

  @Test func roundsDecimalsHalfToEven() {
    let cases: [(Int128, String)] = [
      (125, "1.2"), (135, "1.4"), (-125, "\u{2212}1.2"), (-135, "\u{2212}1.4"), (-4, "0.0"),
      (5, "0.0"), (15, "0.2"), (6, "0.1"), (999, "10.0"),
    ]
    for (units, text) in cases {
      #expect(FixedPoint(units: units, places: 2).rounded(to: 1).text == text)
    }
    #expect(FixedPoint(units: 12, places: 1).rounded(to: 3).text == "1.200")
    #expect(FixedPoint(units: -1_500, places: 3).shortest == "-1.5")
    #expect(FixedPoint(units: 2_000, places: 3).shortest == "2")
  }

  @Test func ordersAcrossPlaces() {
    #expect(FixedPoint(units: 15, places: 1) < FixedPoint(units: 151, places: 2))
    #expect(!(FixedPoint(units: 150, places: 2) < FixedPoint(units: 15, places: 1)))
  }
}

@Suite struct DecimalPlacesTests {
  /// Every pair of scores with four decimals near a cut-off: the printed pair never contradicts
  /// the order nor the cut-off, and one decimal fewer would.
  @Test func printsNeitherTiesNorCutOffsWrong() {
    let limit = FixedPoint.comparison(60)
    let numbers = (599_940...600_060).map { FixedPoint.comparison(Double($0) / 10_000) }
    for first in numbers {
      for second in numbers where first < second {
        let places = DecimalPlaces.needed([first, second], limits: [limit], distinct: true)
        let (left, right) = (first.rounded(to: places), second.rounded(to: places))
        #expect(left < right)
        #expect((first < limit) == (left < limit))
        #expect((second < limit) == (right < limit))
        if places > 1 {
          let (l, r) = (first.rounded(to: places - 1), second.rounded(to: places - 1))
          #expect(
            l == r || (first < limit) != (l < limit) || (second < limit) != (r < limit))
        }
      }
    }
  }

  @Test func goesToNineWhereItMust() {
    let near = [59.999999999, 60.0].map(FixedPoint.comparison)
    #expect(DecimalPlaces.needed(near, distinct: true) == 9)
    #expect(DecimalPlaces.needed([near[0]], limits: [near[1]], distinct: false) == 9)
    #expect(DecimalPlaces.needed([near[1], near[1]], distinct: true) == 1)
    #expect(DecimalPlaces.needed([], distinct: true, from: 0) == 0)
  }

  @Test func neverPrintsAnIncompleteShareAsWhole() {
    let whole = FixedPoint.percentage(1)
    let almost = FixedPoint.percentage(0.9996)
    let places = DecimalPlaces.needed([almost], limits: [whole], distinct: false, from: 0)
    #expect(almost.rounded(to: places).text == "99.96")
  }
}

@Suite struct ApportionmentTests {
  /// All ways to split 1 into four parts of sixteenths, printed to one and two decimals.
  @Test func addsUpAndStaysWithinOneUnit() throws {
    for places in 0...2 {
      let unit = 1 / Double(truncating: pow(10, places) as NSDecimalNumber)
      for total in [1.0, 10.0, 73.25] {
        for a in 0...16 {
          for b in 0...(16 - a) {
            for c in 0...(16 - a - b) {
              let parts = [a, b, c, 16 - a - b - c].map { Double($0) / 16 * total }
              let printed = FixedPoint.comparison(total).rounded(to: places)
              let shown = try #require(Apportionment.parts(of: printed, parts))
              #expect(shown.reduce(0) { $0 + $1.units } == printed.units)
              for (part, text) in zip(parts, shown) {
                let value = Double(text.units) * unit
                #expect((value - part).magnitude < unit + 1e-9)
              }
            }
          }
        }
      }
    }
  }

  @Test func givesTheMissingUnitsToTheLargestRemainders() throws {
    let total = FixedPoint(units: 1000, places: 1)
    let shown = try #require(
      Apportionment.parts(of: total, [100.0 / 3, 100.0 / 3, 100.0 / 3]))
    #expect(shown.map(\.text) == ["33.4", "33.3", "33.3"])
  }

  @Test func forcesNothingThatDoesNotAddUp() {
    #expect(Apportionment.parts(of: FixedPoint(units: 1000, places: 1), [10, 20]) == nil)
    #expect(Apportionment.parts(of: FixedPoint(units: 100, places: 1), [10, 20]) == nil)
    #expect(Apportionment.parts(of: FixedPoint(units: 10, places: 1), [.nan]) == nil)
  }
}

@Suite struct Base64Tests {
  /// The vectors of RFC 4648, section 10.
  @Test func writesThePublishedVectors() {
    let vectors = [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
    for (text, code) in vectors { #expect(base64(Array(text.utf8)) == code) }
    #expect(base64(Array(0...255)) == Data(0...255).base64EncodedString())
  }
}
