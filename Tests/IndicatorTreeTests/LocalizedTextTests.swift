// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorTree
import Testing

/// Proves which language answers where the asked one is missing, in every combination.
@Suite struct LocalizedTextTests {
  @Test func everyCombinationOfLanguages() {
    let tags = ["zh-Hans", "en", "de", "fr"]
    for bits in 0..<16 {
      let there = tags.indices.filter { bits & (1 << $0) != 0 }.map { tags[$0] }
      let text = LocalizedText(Dictionary(uniqueKeysWithValues: there.map { ($0, "in \($0)") }))
      for asked in tags + ["ja"] {
        // The asked one, then Chinese, then English, then the first by tag.
        let expected = ([asked, "zh-Hans", "en"] + there.sorted()).first { there.contains($0) }
        #expect(text.languageUsed(for: asked) == expected)
        #expect(text.text(in: asked) == expected.map { "in \($0)" } ?? "")
      }
      #expect(text.isEmpty == there.isEmpty)
    }
  }

  @Test func settingAndWriting() throws {
    var text = LocalizedText([:])
    text.set("甲", in: "zh-Hans")
    text.set("A", in: "en")
    text.set("B", in: "en")
    #expect(text.byLanguage == ["zh-Hans": "甲", "en": "B"])
    let written = try JSONEncoder().encode(text)
    #expect(try JSONDecoder().decode(LocalizedText.self, from: written) == text)
  }
}
