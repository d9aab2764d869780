// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Testing

@testable import ReportGenerator

/// What the writers copy in runs is what one scalar after another gives.
@Suite struct EscapingTests {
  /// The rule of ``HTMLWriter``, one scalar at a time.
  private func escaped(_ text: String, inAttribute: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"" where inAttribute: escaped += "&quot;".unicodeScalars
      case "\n" where inAttribute: escaped += "&#10;".unicodeScalars
      case "\t" where inAttribute: escaped += "&#9;".unicodeScalars
      default: escaped.append(scalar.printable)
      }
    }
    return String(escaped)
  }

  /// All scalars up to U+3100, those around the surrogates and all from the last hieroglyphs of the
  /// first plane on to the second; of every other plane the first and the last.
  private var scalars: [Unicode.Scalar] {
    var values = Array(0...0x3100) + Array(0xCF00...0xD0FF) + Array(0xD7F0...0xE010)
    values += Array(0xF8F0...0x1_0010)
    for plane in 1...0x10 {
      values += (0..<4).flatMap { [plane << 16 + $0, plane << 16 + 0xFFFC + $0] }
    }
    return values.compactMap { Unicode.Scalar(UInt32($0)) }
  }

  private func written(_ text: String) -> (text: String, attribute: String) {
    var page = HTMLWriter()
    let start = page.bytes.count
    page.text(text)
    let middle = page.bytes.count
    page.void(.line, .init("a", text))
    return (
      String(decoding: page.bytes[start..<middle], as: UTF8.self),
      String(decoding: page.bytes[middle...], as: UTF8.self)
    )
  }

  @Test func everyScalarIsEscapedAsByItself() {
    var whole = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      whole.append(scalar)
      // Runs of every length, so that each scalar begins, ends and stands amid one.
      if place % 3 == 0 { whole += "ab中".unicodeScalars }
      if whole.count >= 60 {
        let text = String(whole)
        let found = written(text)
        #expect(Array(found.text.utf8) == Array(escaped(text, inAttribute: false).utf8))
        #expect(
          Array(found.attribute.utf8)
            == Array("<line a=\"\(escaped(text, inAttribute: true))\"/>".utf8))
        whole = String.UnicodeScalarView()
      }
    }
  }

  @Test(arguments: ["", "&", "a&", "&a", "中&文", "\"", "\u{FFFE}", "a\u{202E}b", "😀<😀"])
  func shortTexts(text: String) {
    let found = written(text)
    #expect(found.text == escaped(text, inAttribute: false))
    #expect(found.attribute == "<line a=\"\(escaped(text, inAttribute: true))\"/>")
  }

  /// Of every alliance and indicator as many are below and above as counting one by one gives.
  @Test func standingsAreCounts() {
    for sample in [Sample.six(), Sample.many()] {
      let result = sample.result()
      let standings = Standings(result.alliances, nodes: result.nodes.count)
      for node in result.nodes.indices {
        let all = result.alliances.compactMap {
          $0.score == nil ? nil : $0.nodes[node].score.map(FixedPoint.comparison)
        }
        for score in all + [FixedPoint.comparison(-1), FixedPoint.comparison(101)] {
          let place = standings.place(of: score, at: node)
          #expect(place.below == all.count { $0 < score })
          #expect(place.above == all.count { $0 > score })
          #expect(place.all == all.count)
        }
      }
    }
  }

  /// Rounding in one word and in two gives the same: near the largest word, and far above.
  @Test func roundingIsTheSameInOneWordAndInTwo() {
    let edges: [Int128] = [0, 5, 15, 25, 9_223_372_036_854_775_807, 1 << 64, 1 << 100]
    for edge in edges {
      for step in -12...12 as ClosedRange<Int128> {
        for units in [edge + step, -(edge + step)] {
          for places in 0...3 {
            var unit: Int128 = 1
            for _ in places..<3 { unit *= 10 }
            // Half to even: the candidates around the quotient, the nearest, the even one of two.
            let below = (units - (units % unit + unit) % unit) / unit
            let rest = units - below * unit
            let up = rest * 2 > unit || (rest * 2 == unit && below % 2 != 0)
            let rounded = FixedPoint(units: units, places: 3).rounded(to: places)
            #expect(rounded == FixedPoint(units: up ? below + 1 : below, places: places))
          }
          let number = FixedPoint(units: units, places: 2)
          let digits = String(units.magnitude)
          let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
          #expect(
            number.text
              == (units < 0 ? "\u{2212}" : "") + padded.dropLast(2) + "." + padded.suffix(2))
        }
      }
    }
  }
}
