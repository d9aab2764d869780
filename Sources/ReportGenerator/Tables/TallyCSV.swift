// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
internal import IndicatorTree

extension Inputs {
  /// The tally as a table that reads back as a round's tallies: every grade with its count, 0
  /// too, and each kind of missing that occurs. It holds counts of small groups and is not for
  /// publication.
  public func tallyCSV() -> [UInt8] {
    let grades = indexSystem.definition.grades.map(\.id)
    var table = CSVWriter(for: .program)
    table.row(
      ["alliance", "indicator", "item", "audience", "answer", "count", "respondents"].map {
        .text($0)
      })
    for cell in tally.cells {
      let missing = [
        ("not-applicable", cell.notApplicable), ("dont-know", cell.dontKnow),
        ("not-shown", cell.notShown), ("", cell.blank),
      ].filter { $0.1 > 0 }
      for (answer, count) in Array(zip(grades, cell.counts)) + missing {
        table.row([
          .text(cell.alliance), .text(cell.indicator), .text(cell.item), .text(cell.audience),
          .text(answer), .number(Int(exactly: count).map(String.init) ?? String(count)),
          .whole(cell.respondents),
        ])
      }
    }
    return table.bytes
  }
}
