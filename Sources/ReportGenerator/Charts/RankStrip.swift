// SPDX-License-Identifier: Apache-2.0
import Evaluation

/// How likely each place is, as columns over an axis of places; a line where the published rank is.
struct RankStrip: Part {
  let title: String
  let distribution: DrawnPlaces
  /// The places at the ends of the axis.
  let places: PlaceRange
  /// The probability that has the full height.
  let greatest: Double
  let published: Int?

  private static let floor = 34.0
  private static let margin = 1.5

  private var width: Double { (100 - 2 * Self.margin) / Double(places.last - places.first + 1) }

  private func left(_ place: Int) -> Double { Self.margin + Double(place - places.first) * width }

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 50, style: "ranks").write(to: &page) { page in
      for (offset, share) in distribution.shares.enumerated() where share > 0 {
        let height = max(1, share / greatest * (Self.floor - 4))
        page.void(
          .rect, .class("bar"),
          .init("x", FluidChart.percent(left(distribution.firstRank + offset))),
          .init("y", FixedPoint(Self.floor - height, places: 2)?.shortest ?? "0"),
          .init("width", FluidChart.percent(width)),
          .init("height", FixedPoint(height, places: 2)?.shortest ?? "0"))
      }
      page.void(
        .line, .class("axis"), .init("x1", FluidChart.percent(Self.margin)),
        .init("x2", FluidChart.percent(100 - Self.margin)), .init("y1", "34"), .init("y2", "34"))
      if let published, (places.first...places.last).contains(published) {
        let x = FluidChart.percent(left(published) + width / 2)
        page.void(
          .line, .class("here"), .init("x1", x), .init("x2", x), .init("y1", "0"),
          .init("y2", "38"))
      }
      for place in places.first == places.last ? [places.first] : [places.first, places.last] {
        page.element(
          .text, .init("x", FluidChart.percent(left(place) + width / 2)), .init("y", "48"),
          .init("text-anchor", "middle"), .hidden, text: String(place))
      }
    }
  }
}
