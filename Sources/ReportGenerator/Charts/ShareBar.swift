// SPDX-License-Identifier: Apache-2.0

/// A share as a bar from 0 to 1, with dashed lines where limits lie. Beyond its ends the bar stays
/// there; the number stands beside it.
struct ShareBar: Part {
  let title: String
  let share: Double
  var limits: [Double] = []

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "bullet").write(to: &page) { page in
      page.void(
        .rect, .class("track"), .init("x", "0"), .init("y", "4"), .init("width", "100%"),
        .init("height", "10"))
      page.void(
        .rect, .class("bar"), .init("x", "0"), .init("y", "4"),
        .init("width", FluidChart.percent(FluidChart.position(share, 0, 1))),
        .init("height", "10"))
      for limit in limits {
        let x = FluidChart.percent(FluidChart.position(limit, 0, 1))
        page.void(
          .line, .class("limit"), .init("x1", x), .init("x2", x), .init("y1", "0"),
          .init("y2", "18"))
      }
    }
  }
}
