// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Spreadsheets

extension Inputs {
  /// The tally as a table that reads back as a round's tallies: every grade with its count, 0
  /// too, and each kind of missing that occurs. LF, no byte order mark.
  public func tallyCSV() -> [UInt8] {
    let grades = indexSystem.definition.grades.map(\.id)
    var writer = CSVWriter(lineBreak: .lf, byteOrderMark: false, guardsFormulas: false)
    writer.write(
      ["alliance", "indicator", "item", "audience", "answer", "count", "respondents"].map {
        .text($0)
      })
    for cell in tally.cells {
      let missing = [
        ("not-applicable", cell.notApplicable), ("dont-know", cell.dontKnow),
        ("not-shown", cell.notShown), ("", cell.blank),
      ].filter { $0.1 > 0 }
      for (answer, count) in Array(zip(grades, cell.counts)) + missing {
        writer.write([
          .text(cell.alliance), .text(cell.indicator), .text(cell.item), .text(cell.audience),
          .text(answer), .text(Int(exactly: count).map(String.init) ?? String(count)),
          .text(cell.respondents.map(String.init) ?? ""),
        ])
      }
    }
    return writer.bytes
  }
}
