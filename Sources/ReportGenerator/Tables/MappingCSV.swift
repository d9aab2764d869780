// SPDX-License-Identifier: Apache-2.0

extension ImportRecord {
  /// A mapping for a person to finish, as CSV for a spreadsheet program: a line for each column, those
  /// that are known filled in, and one for each text whose answer is wanted. The column `#` says why, or
  /// what is nearest.
  ///
  /// A line that nobody finishes says nothing. The same record gives the same bytes.
  public func mappingCSV(in language: TerminalLanguage) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["column", "item", "role", "option", "text", "answer", "#"].map { .text($0) })
    for column in columns {
      csv.row([
        .text(column.name), .optional(column.item), .optional(column.role),
        .optional(column.option), .empty, .empty, .optional(remark(column, language)),
      ])
    }
    for unknown in unknownAnswers {
      guard let text = unknown.text else { continue }
      csv.row([
        .empty, unknown.isKey ? .empty : .text(unknown.target),
        unknown.isKey ? .text(unknown.target) : .empty, .empty, .text(text), .empty,
        .text(remark(unknown, language)),
      ])
    }
    return csv.bytes
  }

  private func remark(_ column: Column, _ language: TerminalLanguage) -> String? {
    if let bond = column.bond { return language.bond(bond) }
    return column.near.map { language.pick("nearest: \($0)", "最接近：\($0)") }
  }

  private func remark(_ unknown: Unknown, _ language: TerminalLanguage) -> String {
    let count = language.pick(
      unknown.count == 1 ? "1 cell" : "\(unknown.count) cells", "\(unknown.count)处")
    return count
      + (unknown.near.map { language.pick("; nearest: \($0)", "；最接近：\($0)") } ?? "")
  }
}
