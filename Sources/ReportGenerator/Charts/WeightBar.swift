// SPDX-License-Identifier: Apache-2.0

/// A weight as a bar from 0 to the greatest weight shown beside it.
struct WeightBar: Part {
  let title: String
  let weight: Double
  let greatest: Double

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 18, style: "bullet").write(to: &page) { page in
      page.void(
        .rect, .class("track"), .init("x", "0"), .init("y", "4"), .init("width", "100%"),
        .init("height", "10"))
      page.void(
        .rect, .class("bar"), .init("x", "0"), .init("y", "4"),
        .init("width", FluidChart.percent(FluidChart.position(weight, 0, greatest))),
        .init("height", "10"))
    }
  }
}

extension FluidChart {
  /// The end of an axis of shares from 0: the next ten per cent at or above all of them.
  static func greatest(_ shares: [Double]) -> Double {
    let greatest = shares.max() ?? 1
    // A hair above a step, as rounding leaves it, does not make the axis longer.
    return min(1, max(0.1, ((greatest - 1e-9) * 10).rounded(.up) / 10))
  }
}
