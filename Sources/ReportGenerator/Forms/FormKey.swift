// SPDX-License-Identifier: Apache-2.0

/// The key to a form: under which heading each item comes back, and what a cell says for each
/// answer.
///
/// It is a mapping as a round's `mapping=` takes it, `column,item,role,option,text,answer,#`: a row
/// for each heading, then one for each text that is not the answer's own code. In `#` stand words
/// for people: the question's and answers', and what has to be set by hand in the program.
public struct FormKey: Sendable {
  /// One line.
  struct Line: Sendable, Hashable {
    var column = ""
    var item = ""
    /// `alliance` or `audience`.
    var role = ""
    /// The answer that the column is for, or `place 1`.
    var option = ""
    /// What the export's cell holds.
    var text = ""
    /// Our code of the answer.
    var answer = ""
    var words = ""
    var remark = ""
  }

  /// What a line is about.
  public enum Target: Sendable, Hashable {
    /// An item, by its id.
    case item(String)
    /// The question after the alliance or audience.
    case role(String)
  }

  private(set) var lines: [Line] = []
  private var explained: Set<Target> = []

  /// Makes an empty key.
  public init() {}

  /// What has to be set by hand in the program, in the order of the form.
  public var remarks: [String] { lines.map(\.remark).filter { !$0.isEmpty } }

  /// The table.
  public func bytes() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["column", "item", "role", "option", "text", "answer", "#"].map { .text($0) })
    for line in lines {
      csv.row(
        [
          .optional(line.column), .optional(line.item), .optional(line.role),
          Self.code(line.option), Self.code(line.text), Self.code(line.answer),
          .optional([line.words, line.remark].filter { !$0.isEmpty }.joined(separator: " | ")),
        ])
    }
    return csv.bytes
  }

  /// A code: of digits, with a sign or a point, it is a number and cannot be a formula.
  private static func code(_ text: String) -> CSVWriter.Cell {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    let isNumber =
      !digits.isEmpty
      && digits.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return isNumber ? .number(text) : .optional(text)
  }

  /// A heading; of an item of several answers, with the answer or place that it is for.
  public mutating func column(
    _ column: String, _ target: Target, option: String = "", words: String, remark: String = ""
  ) {
    var line = Line(column: column, option: option, words: words, remark: remark)
    line.set(target)
    lines.append(line)
  }

  /// What cells say for the answers to something, once for all its headings. A cell that holds the
  /// answer's own code needs no line, unless `numbers` are what cells hold.
  public mutating func answers(
    _ target: Target, _ answers: [(cell: String, answer: String, words: String)],
    numbers: Bool = false
  ) {
    guard explained.insert(target).inserted else { return }
    for answer in answers where numbers || answer.cell != answer.answer {
      var line = Line(text: answer.cell, answer: answer.answer, words: answer.words)
      line.set(target)
      lines.append(line)
    }
  }
}

extension FormKey.Line {
  fileprivate mutating func set(_ target: FormKey.Target) {
    switch target {
    case .item(let item): self.item = item
    case .role(let role): self.role = role
    }
  }
}
