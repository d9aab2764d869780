// SPDX-License-Identifier: Apache-2.0
import Evidence

/// The colour and mark of one answer of a question.
///
/// A grade has those it has everywhere; not applicable and don't know are a hollow grey; answers
/// without an order have a palette that says none, by turns of eight.
enum AnswerTone: Equatable {
  /// A grade's place on the palette of five, best first.
  case grade(Int)
  /// No answer to what was asked.
  case missing(MissingAnswer)
  /// The place among answers without an order.
  case nominal(Int)

  /// The colours of answers without an order.
  static let nominalCount = 8

  /// The tones of a scale's answers, in their order.
  static func tones(of answers: [AnswerScale.Answer?], grades: Int) -> [Self] {
    var nominal = 0
    return answers.map { answer in
      if let grade = answer?.grade { return .grade(Edition.tone(grade, of: grades)) }
      if let missing = answer?.missing { return .missing(missing) }
      nominal += 1
      return .nominal(nominal - 1)
    }
  }

  /// The class in the style sheet.
  var style: String {
    switch self {
    case .grade(let tone): "t\(tone)"
    case .missing(.notApplicable): "u0"
    case .missing(.dontKnow): "u1"
    case .nominal(let place): "c\(place % Self.nominalCount)"
    }
  }
}

/// The mark of an answer in the head of its column: a grade's shape, a cross for not applicable,
/// a ring for don't know, and one of eight other shapes where there is no order; from the ninth
/// answer on, the number of the answer stands with it.
struct AnswerMark: Part {
  let tone: AnswerTone

  func write(to page: inout HTMLWriter) {
    if case .grade(let place) = tone {
      page.part(ClassMark(tone: place))
      return
    }
    page.element(
      .svg, .init("xmlns", "http://www.w3.org/2000/svg"), .class("mark \(tone.style)"),
      .init("viewBox", "0 0 14 14"), .init("width", "14"), .init("height", "14"),
      .init("focusable", "false"), .hidden
    ) { $0.void(.path, .init("d", path)) }
  }

  private var path: String {
    switch tone {
    case .grade, .missing(.notApplicable):
      "M2 0 7 5 12 0 14 2 9 7 14 12 12 14 7 9 2 14 0 12 5 7 0 2Z"
    case .missing(.dontKnow): "M7 0A7 7 0 1 1 6.99 0ZM7 3A4 4 0 1 0 7.01 3Z"
    case .nominal(let place): Self.shapes[place % Self.shapes.count]
    }
  }

  /// Shapes that are none of a grade's: plus, half-disc, hourglass, two bars, pentagon, hexagon,
  /// chevron, quarter.
  private static let shapes = [
    "M5 0h4v5h5v4H9v5H5V9H0V5h5Z", "M0 10.5A7 7 0 0 1 14 10.5Z", "M1 0h12L8.5 7 13 14H1L5.5 7Z",
    "M1 0h4.5v14H1ZM8.5 0H13v14H8.5Z", "M7 0 14 5.4 11.4 14H2.6L0 5.4Z",
    "M3.5 1h7L14 7 10.5 13h-7L0 7Z", "M0 0h6l8 7-8 7H0l7-7Z", "M0 0A14 14 0 0 1 14 14H0Z",
  ]
}
