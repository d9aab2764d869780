// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import ReportGenerator

@Suite struct StyleSheetTests {
  private let sheet = String(decoding: StyleSheet(footer: "x").bytes, as: UTF8.self)

  /// The colours of the light palette and, overlaid, of the dark one.
  private func palette(dark: Bool) -> [String: String] {
    var colours: [String: String] = [:]
    let parts = sheet.components(separatedBy: "@media screen and (prefers-color-scheme:dark)")
    for part in dark ? parts : [parts[0]] {
      for piece in part.components(separatedBy: "--").dropFirst() {
        let pair = piece.split(separator: ":", maxSplits: 1)
        guard pair.count == 2, pair[1].hasPrefix("#") else { continue }
        colours[String(pair[0])] = String(
          pair[1].dropFirst().prefix { $0.isHexDigit })
      }
    }
    return colours
  }

  /// Relative luminance and contrast of WCAG 2.2.
  private func contrast(_ first: String, _ second: String) -> Double {
    func luminance(_ hex: String) -> Double {
      let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
      let value = Int(digits, radix: 16) ?? 0
      let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
        let c = Double(part) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: [false, true])
  func textAndGraphicsStandOut(_ dark: Bool) throws {
    let colours = palette(dark: dark)
    let paper = try #require(colours["paper"])
    let tint = try #require(colours["tint"])
    for name in ["ink", "muted", "link"] {
      let colour = try #require(colours[name])
      #expect(contrast(colour, paper) >= 4.5, "\(name)")
      #expect(contrast(colour, tint) >= 4.5, "\(name)")
    }
    let nominal = (0..<AnswerTone.nominalCount).map { "c\($0)" }
    #expect(Set(nominal.compactMap { colours[$0] }).count == AnswerTone.nominalCount)
    for name in ["t0", "t1", "t2", "t3", "t4", "bar", "mark", "rule"] + nominal {
      #expect(contrast(try #require(colours[name]), paper) >= 3, "\(name)")
    }
    // Marks over the band of the middle half and bars over their track.
    #expect(contrast(try #require(colours["bar"]), try #require(colours["middle"])) >= 3)
    #expect(contrast(try #require(colours["bar"]), try #require(colours["track"])) >= 3)
    #expect(contrast(try #require(colours["mark"]), try #require(colours["middle"])) >= 3)
  }

  @Test func readsTheSameInHTMLAndXML() {
    for footer in ["x", "</style><script>", "\"}body{display:none}", "a\\b\n&amp;", "联盟"] {
      let sheet = String(decoding: StyleSheet(footer: footer).bytes, as: UTF8.self)
      #expect(!sheet.contains("<"))
      #expect(!sheet.contains("&"))
      #expect(!sheet.contains("]]>"))
      #expect(!sheet.contains("display:none}body"))
      let opened = sheet.count { $0 == "{" }
      #expect(opened == sheet.count { $0 == "}" })
    }
    #expect(StyleSheet.quoted("a\"}b") == "\"a\\22 \\7d b\"")
  }

  @Test func isDarkOnScreensOnlyAndLightOnPaper() {
    #expect(sheet.contains("@media screen and (prefers-color-scheme:dark)"))
    #expect(sheet.contains("@page{size:A4 portrait"))
  }
}
