// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Testing

@testable import ReportGenerator

@Suite struct WeightChartTests {
  private func drawn(_ part: some Part) throws -> StrictMarkup {
    var page = HTMLWriter()
    page.part(part)
    return try StrictMarkup(String(decoding: page.bytes, as: UTF8.self))
  }

  /// A position in percent of the width.
  private func position(_ element: StrictMarkup.Element, _ name: String) -> Double {
    Double(element.attributes[name]?.dropLast() ?? "") ?? .nan
  }

  private func first(_ page: StrictMarkup, _ style: String) throws -> StrictMarkup.Element {
    try #require(page.elements.first { $0.attributes["class"] == style })
  }

  /// Every share from 0 to 1 in thousandths: the axis reaches it, in whole tenths, and is not a
  /// tenth longer than it must be.
  @Test func axesReachTheGreatestShare() {
    for thousandth in 0...1000 {
      let share = Double(thousandth) / 1000
      let end = FluidChart.greatest([share, share / 2])
      #expect(end >= share - 1e-9 && end <= max(0.1, share + 0.1))
      #expect(abs((end * 10) - (end * 10).rounded()) < 1e-9)
    }
    #expect(FluidChart.greatest([]) == 1)
  }

  /// All distributions of five numbers on a grid of eighths: the marks stand in the order of the
  /// numbers, and as far apart as they are.
  @Test func spreadsAreDrawnToScale() throws {
    let grid = (0...8).map { Double($0) / 8 }
    for low in grid {
      for high in grid where high >= low {
        let step = (high - low) / 4
        let numbers = (0...4).map { low + Double($0) * step }
        let page = try drawn(
          SpreadPlot(
            title: "t",
            distribution: Distribution(
              count: 5, minimum: numbers[0], lowerQuartile: numbers[1], median: numbers[2],
              upperQuartile: numbers[3], maximum: numbers[4]), weight: numbers[2], greatest: 1))
        let whisker = try first(page, "whisker")
        let box = try first(page, "middle")
        let found = [
          position(whisker, "x1"), position(box, "x"), position(try first(page, "median"), "x1"),
          position(box, "x") + position(box, "width"), position(whisker, "x2"),
        ]
        for (number, place) in zip(numbers, found) {
          #expect(abs(place - (2 + 96 * number)) < 0.002)
        }
        #expect(position(try first(page, "dot"), "cx") == found[2])
      }
    }
  }

  @Test func intervalsAreDrawnToScaleAndOnlyWhereTheyAre() throws {
    for experts in [nil, [0.1, 0.3]] as [[Double]?] {
      for judgements in [nil, [0.15, 0.25]] as [[Double]?] {
        let page = try drawn(
          IntervalPlot(
            title: "t", weight: 0.2, experts: experts, judgements: judgements, greatest: 0.4))
        #expect(
          page.elements.count { $0.attributes["class"] == "whisker" } == (experts == nil ? 0 : 3))
        #expect(
          page.elements.count { $0.attributes["class"] == "middle" } == (judgements == nil ? 0 : 1))
        #expect(abs(position(try first(page, "dot"), "cx") - 50) < 0.001)
        if experts != nil {
          #expect(abs(position(try first(page, "whisker"), "x1") - 26) < 0.001)
          #expect(abs(position(try first(page, "whisker"), "x2") - 74) < 0.001)
        }
        if judgements != nil {
          #expect(abs(position(try first(page, "middle"), "width") - 24) < 0.001)
        }
      }
    }
  }

  @Test func barsAreInProportion() throws {
    for percent in 0...40 {
      let page = try drawn(
        WeightBar(title: "t", weight: Double(percent) / 100, greatest: 0.4))
      #expect(abs(position(try first(page, "bar"), "width") - 2.5 * Double(percent)) < 0.001)
    }
  }
}
