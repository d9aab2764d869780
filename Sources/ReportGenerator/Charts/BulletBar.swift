// SPDX-License-Identifier: Apache-2.0

import Evaluation

/// A score as a bar on the scale of the grades, with a line where the median of all lies and a stroke
/// with ends over the interval, where there is one.
struct BulletBar: Part {
  let title: String
  let score: Double
  let median: Double?
  let scale: (least: Double, greatest: Double)
  var interval: Interval?

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "bullet").write(to: &page) { page in
      page.void(
        .rect, .class("track"), .init("x", "0"), .init("y", "4"), .init("width", "100%"),
        .init("height", "10"))
      let end = FluidChart.position(score, scale.least, scale.greatest)
      page.void(
        .rect, .class("bar"), .init("x", "0"), .init("y", "4"),
        .init("width", FluidChart.percent(end)), .init("height", "10"))
      if let interval { whisker(interval, to: &page) }
      if let median {
        let x = FluidChart.percent(
          FluidChart.position(median, scale.least, scale.greatest))
        page.void(
          .line, .class("halo"), .init("x1", x), .init("x2", x), .init("y1", "0"),
          .init("y2", "18"))
        page.void(
          .line, .class("median"), .init("x1", x), .init("x2", x), .init("y1", "0"),
          .init("y2", "18"))
      }
    }
  }

  private func whisker(_ interval: Interval, to page: inout HTMLWriter) {
    let (low, high) = (
      FluidChart.percent(FluidChart.position(interval.low, scale.least, scale.greatest)),
      FluidChart.percent(FluidChart.position(interval.high, scale.least, scale.greatest))
    )
    for style in ["halo", "whisker"] {
      for (from, to, top, bottom) in [
        (low, high, "9", "9"), (low, low, "5", "13"), (high, high, "5", "13"),
      ] {
        page.void(
          .line, .class(style), .init("x1", from), .init("x2", to), .init("y1", top),
          .init("y2", bottom))
      }
    }
  }
}
