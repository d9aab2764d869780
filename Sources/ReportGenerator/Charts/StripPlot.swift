// SPDX-License-Identifier: Apache-2.0
import Evaluation

/// The values of all alliances as dots on one axis, equal ones stacked, one of them marked; the
/// middle half and the median behind them, limits as dashed lines.
struct StripPlot: Part {
  let title: String
  let values: [Double]
  let marked: Double?
  let range: (least: Double, greatest: Double)
  let distribution: Distribution?
  var limits: [(value: Double, label: String)] = []
  let ends: (least: String, greatest: String)
  var style = "strip"

  /// Dots closer than this share of the width stand on one another.
  private static let bin = 2.0
  private static let margin = 3.0

  private func x(_ value: Double) -> Double {
    FluidChart.position(value, range.least, range.greatest, margin: Self.margin)
  }

  func write(to page: inout HTMLWriter) {
    var columns: [(bin: Int, values: [Double])] = []
    for value in values.sorted() {
      let bin = Int(x(value) / Self.bin)
      if columns.last?.bin == bin {
        columns[columns.count - 1].values.append(value)
      } else {
        columns.append((bin, [value]))
      }
    }
    let tallest = columns.map(\.values.count).max() ?? 1
    let top = limits.isEmpty ? 4 : 18
    let step = tallest > 12 ? 3 : 6
    let floor = top + max(limits.isEmpty ? 16 : 30, tallest * step + 4)
    FluidChart(title: title, height: floor + 20, style: style).write(to: &page) { page in
      background(top: top, floor: floor, to: &page)
      for column in columns {
        for (level, value) in column.values.enumerated() {
          page.void(
            .circle, .class("dot"), .init("cx", FluidChart.percent(x(value))),
            .init("cy", String(floor - 5 - level * step)), .init("r", "3"))
        }
      }
      if let marked {
        let x = FluidChart.percent(x(marked))
        page.void(
          .line, .class("here"), .init("x1", x), .init("x2", x), .init("y1", String(top)),
          .init("y2", String(floor)))
        page.void(
          .circle, .class("here"), .init("cx", x), .init("cy", String(floor - 5)),
          .init("r", "5.5"))
      }
      label(ends.least, at: Self.margin, anchor: "start", y: floor + 15, to: &page)
      label(ends.greatest, at: 100 - Self.margin, anchor: "end", y: floor + 15, to: &page)
    }
  }

  private func background(top: Int, floor: Int, to page: inout HTMLWriter) {
    if let distribution {
      let (low, high) = (x(distribution.lowerQuartile), x(distribution.upperQuartile))
      page.void(
        .rect, .class("middle"), .init("x", FluidChart.percent(low)), .init("y", String(top)),
        .init("width", FluidChart.percent(high - low)), .init("height", String(floor - top)))
      let median = FluidChart.percent(x(distribution.median))
      page.void(
        .line, .class("median"), .init("x1", median), .init("x2", median),
        .init("y1", String(top)), .init("y2", String(floor)))
    }
    for limit in limits {
      let at = x(limit.value)
      page.void(
        .line, .class("limit"), .init("x1", FluidChart.percent(at)),
        .init("x2", FluidChart.percent(at)), .init("y1", String(top)),
        .init("y2", String(floor)))
      label(limit.label, at: at, anchor: "middle", y: 12, to: &page)
    }
    page.void(
      .line, .class("axis"), .init("x1", FluidChart.percent(Self.margin)),
      .init("x2", FluidChart.percent(100 - Self.margin)), .init("y1", String(floor)),
      .init("y2", String(floor)))
  }

  private func label(
    _ text: String, at x: Double, anchor: StaticString, y: Int, to page: inout HTMLWriter
  ) {
    page.element(
      .text, .init("x", FluidChart.percent(x)), .init("y", String(y)),
      .init("text-anchor", "\(anchor)"), .hidden, text: text)
  }
}
