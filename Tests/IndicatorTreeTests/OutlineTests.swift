// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Testing

/// Proves numbering, places and parents of trees of any shape.
@Suite struct OutlineTests {
  @Test func numbersAndPlacesInReadingOrder() throws {
    let outline = Outline(Trees.mixed)
    #expect(outline.entries.map(\.id) == ["root", "a", "a1", "b", "c", "d", "e", "f"])
    #expect(outline.entries.map(\.number) == ["", "1", "1.1", "2", "3", "3.1", "3.1.1", "3.2"])
    #expect(outline.entries.map(\.depth) == [0, 1, 2, 1, 1, 2, 3, 2])
    let parents: [Int?] = [nil, 0, 1, 0, 0, 4, 5, 4]
    #expect(outline.entries.map(\.parent) == parents)
    #expect(outline.entries.map(\.children) == [[1, 3, 4], [2], [], [], [5, 7], [6], [], []])
    #expect(outline.indicators.map(\.place) == [2, 3, 6, 7])
    #expect(outline.indicators.map(\.indicator.id) == ["a1", "b", "e", "f"])
    #expect(outline.entries[0].node == nil && outline.entries[1].indicator == nil)
    for (place, entry) in outline.entries.enumerated() {
      #expect(outline.place(of: entry.id) == place)
      for child in entry.children { #expect(outline.entries[child].parent == place) }
    }
    #expect(outline.place(of: "nothing") == nil)
  }

  @Test func tenSiblingsAreNumberedAsNumbers() {
    let outline = Outline(Trees.system((1...11).map { Trees.indicator("i\($0)") }))
    #expect(outline.entries.last?.number == "11" && outline.entries.count == 12)
  }

  @Test func aChainOfTwoHundredLevels() {
    var node = Trees.indicator("leaf")
    for level in 0..<200 { node = Trees.criterion("c\(level)", [node]) }
    let outline = Outline(Trees.system([node]))
    #expect(outline.entries.count == 202 && outline.entries.last?.depth == 201)
    #expect(outline.entries.last?.number.count == 201 * 2 - 1)
  }

  @Test func anEmptySystemIsARootAlone() {
    let outline = Outline(Trees.system([]))
    #expect(outline.entries.map(\.id) == ["root"] && outline.indicators.isEmpty)
  }
}
