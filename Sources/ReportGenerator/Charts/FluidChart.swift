// SPDX-License-Identifier: Apache-2.0

/// The frame that charts share: as wide as its place, with positions in percent of that width,
/// so that marks and letters keep their size from a phone to paper.
struct FluidChart {
  let title: String
  let height: Int
  let style: String

  func write(to page: inout HTMLWriter, marks: (inout HTMLWriter) -> Void) {
    let id = page.identifier()
    page.element(
      .svg, .init("xmlns", "http://www.w3.org/2000/svg"), .class("chart " + style),
      .init("role", "img"), .init("aria-labelledby", id), .init("width", "100%"),
      .init("height", String(height)), .init("focusable", "false")
    ) {
      $0.element(.title, .id(id), text: title)
      marks(&$0)
    }
  }

  /// A position on an axis, in percent of the width between the margins.
  static func position(
    _ value: Double, _ least: Double, _ greatest: Double, margin: Double = 0
  ) -> Double {
    let share = greatest > least ? (value - least) / (greatest - least) : 0.5
    return margin + (100 - 2 * margin) * min(max(share, 0), 1)
  }

  /// A percentage as an attribute.
  static func percent(_ value: Double) -> String {
    (FixedPoint(value, places: 3)?.shortest ?? "0") + "%"
  }
}
