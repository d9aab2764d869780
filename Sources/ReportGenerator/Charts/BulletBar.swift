// SPDX-License-Identifier: Apache-2.0

/// A score as a bar on the scale of the grades, with a line where the median of all lies.
struct BulletBar: Part {
  let title: String
  let score: Double
  let median: Double?
  let scale: (least: Double, greatest: Double)

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "bullet").write(to: &page) { page in
      page.void(
        .rect, .class("track"), .init("x", "0"), .init("y", "4"), .init("width", "100%"),
        .init("height", "10"))
      let end = FluidChart.position(score, scale.least, scale.greatest)
      page.void(
        .rect, .class("bar"), .init("x", "0"), .init("y", "4"),
        .init("width", FluidChart.percent(end)), .init("height", "10"))
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
}
