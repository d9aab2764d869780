// SPDX-License-Identifier: Apache-2.0

/// The shape that stands beside the word for a class or grade, from best to worst: triangle up,
/// diamond, circle, square, triangle down. The word is always beside it.
struct ClassMark: Part {
  let tone: Int

  func write(to page: inout HTMLWriter) {
    let shapes = [
      "M7 1 13.5 13H.5Z", "M7 0 14 7 7 14 0 7Z", "M7 1A6 6 0 1 1 6.99 1Z", "M1.5 1.5h11v11h-11Z",
      "M7 13 .5 1h13Z",
    ]
    page.element(
      .svg, .init("xmlns", "http://www.w3.org/2000/svg"), .class("mark t\(tone)"),
      .init("viewBox", "0 0 14 14"), .init("width", "14"), .init("height", "14"),
      .init("focusable", "false"), .hidden
    ) { $0.void(.path, .init("d", shapes[tone])) }
  }
}
