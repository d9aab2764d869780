// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// The key to a form: under which heading each item comes back, and what a cell says for each
/// answer. For people who set the form up, and for whoever has to read an export by hand.
///
/// A CSV `column,item,cell,answer,text,remark`: a row for each heading, with a remark where
/// something has to be set by hand in the program, then one for each answer.
public struct FormKey: Sendable {
  /// One line.
  struct Line: Sendable, Hashable {
    var column = ""
    var item = ""
    /// What the export's cell holds.
    var cell = ""
    /// Our code of the answer.
    var answer = ""
    var text = ""
    var remark = ""
  }

  private(set) var lines: [Line] = []

  /// Makes an empty key.
  public init() {}

  /// What has to be set by hand in the program, in the order of the form.
  public var remarks: [String] { lines.map(\.remark).filter { !$0.isEmpty } }

  /// The table.
  public func bytes() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["column", "item", "cell", "answer", "text", "remark"].map { .text($0) })
    for line in lines {
      csv.row(
        [
          .optional(line.column), .optional(line.item), Self.code(line.cell),
          Self.code(line.answer), .optional(line.text), .optional(line.remark),
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

  /// A heading.
  public mutating func column(_ column: String, item: String, text: String, remark: String = "") {
    lines.append(Line(column: column, item: item, text: text, remark: remark))
  }

  /// The answers of the heading before.
  public mutating func answers(_ answers: [(cell: String, answer: String, text: String)]) {
    guard let before = lines.last else { return }
    for answer in answers {
      lines.append(
        Line(
          column: before.column, item: before.item, cell: answer.cell, answer: answer.answer,
          text: answer.text))
    }
  }
}
