// SPDX-License-Identifier: Apache-2.0

/// A first-order index in front of the total one, both from 0 to 1.
struct SensitivityBar: Part {
  let title: String
  let first: Double
  let total: Double

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "bullet sobol").write(to: &page) { page in
      for (style, share, top, height) in [
        ("track", 1.0, 4, 10), ("middle", total, 4, 10), ("bar", first, 6, 6),
      ] {
        page.void(
          .rect, .class(style), .init("x", "0"), .init("y", String(top)),
          .init("width", FluidChart.percent(FluidChart.position(share, 0, 1))),
          .init("height", String(height)))
      }
    }
  }
}
