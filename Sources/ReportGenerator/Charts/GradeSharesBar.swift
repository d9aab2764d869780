// SPDX-License-Identifier: Apache-2.0

/// Shares of the grades, or of answers with tones of their own, as one stacked bar, best on the
/// left.
struct GradeSharesBar: Part {
  let title: String
  let shares: [Double]
  /// The tones of answers that are not just the grades, one per share.
  var tones: [AnswerTone]?

  func write(to page: inout HTMLWriter) {
    FluidChart(title: title, height: 16, style: "shares").write(to: &page) { page in
      let total = shares.reduce(0, +)
      guard total > 0 else { return }
      var start = 0.0
      for (position, share) in shares.enumerated() where share > 0 {
        let width = 100 * share / total
        page.void(
          .rect,
          .class(
            (tones?[position] ?? .grade(Edition.tone(position, of: shares.count))).style),
          .init("x", FluidChart.percent(start)), .init("y", "1"),
          .init("width", FluidChart.percent(width)), .init("height", "14"))
        start += width
      }
    }
  }
}
