// SPDX-License-Identifier: Apache-2.0

/// A weight of the experts as a dot with two intervals around it: a stroke with ends for other experts, a band
/// for judgements one scale step off.
struct IntervalPlot: Part {
  let title: String
  let weight: Double
  /// Low and high, or `nil`.
  let experts: [Double]?
  /// Low and high, or `nil`.
  let judgements: [Double]?
  let greatest: Double

  private static let margin = 2.0

  private func at(_ share: Double) -> Double {
    FluidChart.position(share, 0, greatest, margin: Self.margin)
  }

  private func line(
    _ style: String, _ from: Double, _ to: Double, _ top: String, _ bottom: String,
    to page: inout HTMLWriter
  ) {
    page.void(
      .line, .class(style), .init("x1", FluidChart.percent(at(from))),
      .init("x2", FluidChart.percent(at(to))), .init("y1", top), .init("y2", bottom))
  }

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 26, style: "interval").write(to: &page) { page in
      line("axis", 0, greatest, "25", "25", to: &page)
      if let experts, experts.count == 2 {
        line("whisker", experts[0], experts[1], "7", "7", to: &page)
        for end in experts { line("whisker", end, end, "3", "11", to: &page) }
      }
      if let judgements, judgements.count == 2 {
        page.void(
          .rect, .class("middle"), .init("x", FluidChart.percent(at(judgements[0]))),
          .init("y", "14"),
          .init("width", FluidChart.percent(at(judgements[1]) - at(judgements[0]))),
          .init("height", "7"))
      }
      line("here", weight, weight, "1", "23", to: &page)
      page.void(
        .circle, .class("dot"), .init("cx", FluidChart.percent(at(weight))), .init("cy", "12"),
        .init("r", "4"))
    }
  }
}
