// SPDX-License-Identifier: Apache-2.0

/// Alpha without one item as a dot, joined to a line at alpha of all items: a dot to the right of
/// the line is an item without which the scale would be better.
struct DeletedPlot: Part {
  let title: String
  let without: Double
  let all: Double
  let range: (least: Double, greatest: Double)

  private static let margin = 3.0

  private func x(_ alpha: Double) -> String {
    FluidChart.percent(
      FluidChart.position(alpha, range.least, range.greatest, margin: Self.margin))
  }

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "interval").write(to: &page) { page in
      page.void(
        .line, .class("axis"), .init("x1", x(range.least)), .init("x2", x(range.greatest)),
        .init("y1", "9"), .init("y2", "9"))
      page.void(
        .line, .class("whisker"), .init("x1", x(all)), .init("x2", x(without)),
        .init("y1", "9"), .init("y2", "9"))
      page.void(
        .line, .class("here"), .init("x1", x(all)), .init("x2", x(all)), .init("y1", "1"),
        .init("y2", "17"))
      page.void(
        .circle, .class("dot"), .init("cx", x(without)), .init("cy", "9"), .init("r", "4"))
    }
  }
}
