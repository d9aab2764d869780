// SPDX-License-Identifier: Apache-2.0
/// One row of a map of rank acceptability: a cell for each place, the darker the likelier, the
/// published place outlined. The numbers stand beside it.
struct AcceptabilityRow: Part {
  let title: String
  let distribution: DrawnPlaces
  /// How many places there are.
  let count: Int
  let published: Int?
  /// The probability that is darkest: the greatest of the map.
  let greatest: Double

  func write(to page: inout HTMLWriter) {
    let width = 100 / Double(max(count, 1))
    FluidChart(title: title, height: 20, style: "acceptability").write(to: &page) { inner in
      inner.void(
        .rect, .class("track"), .init("x", "0"), .init("y", "1"), .init("width", "100%"),
        .init("height", "18"))
      for (offset, share) in distribution.shares.enumerated() where share >= 0.005 {
        inner.void(
          .rect, .class("bar"),
          .init("x", FluidChart.percent(Double(distribution.firstRank + offset - 1) * width)),
          .init("y", "1"), .init("width", FluidChart.percent(width)), .init("height", "18"),
          .init("fill-opacity", FixedPoint(opacity(share), places: 2)?.shortest ?? "1"))
      }
      if let published {
        inner.void(
          .rect, .class("here"), .init("x", FluidChart.percent(Double(published - 1) * width)),
          .init("y", "1"), .init("width", FluidChart.percent(width)), .init("height", "18"))
      }
    }
  }

  /// Small probabilities are seen too: 0.15 at 0.
  private func opacity(_ share: Double) -> Double { 0.15 + 0.85 * min(share / greatest, 1) }
}
