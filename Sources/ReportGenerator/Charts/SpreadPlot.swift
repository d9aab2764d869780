// SPDX-License-Identifier: Apache-2.0
import Evaluation

/// How single experts' weights of one item spread: a line from least to greatest, a box over the
/// middle half, a stroke at the median, and a dot at the group's weight.
struct SpreadPlot: Part {
  let title: String
  let distribution: Distribution
  let weight: Double
  let greatest: Double

  private static let margin = 2.0

  private func x(_ share: Double) -> String {
    FluidChart.percent(FluidChart.position(share, 0, greatest, margin: Self.margin))
  }

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 22, style: "spread").write(to: &page) { page in
      page.void(
        .line, .class("axis"), .init("x1", x(0)), .init("x2", x(greatest)), .init("y1", "21"),
        .init("y2", "21"))
      page.void(
        .line, .class("whisker"), .init("x1", x(distribution.minimum)),
        .init("x2", x(distribution.maximum)), .init("y1", "9"), .init("y2", "9"))
      let low = FluidChart.position(
        distribution.lowerQuartile, 0, greatest, margin: Self.margin)
      let high = FluidChart.position(
        distribution.upperQuartile, 0, greatest, margin: Self.margin)
      page.void(
        .rect, .class("middle"), .init("x", FluidChart.percent(low)), .init("y", "3"),
        .init("width", FluidChart.percent(high - low)), .init("height", "12"))
      page.void(
        .line, .class("median"), .init("x1", x(distribution.median)),
        .init("x2", x(distribution.median)), .init("y1", "1"), .init("y2", "17"))
      page.void(
        .circle, .class("dot"), .init("cx", x(weight)), .init("cy", "9"), .init("r", "4"))
    }
  }
}
