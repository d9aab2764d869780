// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import Problems
internal import Spreadsheets

/// Reads the experts: `id[,weight,panel]`; a blank weight is 1.
public enum ExpertsReader {
  /// Reads bytes. Codes are unique; weights are greater than 0.
  public static func read(_ bytes: [UInt8], file: String) -> Reading<[Expert]> {
    var lines: [String: Int] = [:]
    return Table.reading(
      bytes, file: file, required: ["id"], known: ["weight", "panel"], into: [Expert]()
    ) { table, row, experts, problems in
      let place = table.place(of: row)
      let id = table.cell(row, "id")
      if id.isEmpty {
        problems.append(Problem(.judgements(.blankCell(column: table.label(of: "id"))), at: place))
        return
      }
      if let first = lines[id] {
        problems.append(
          Problem(.judgements(.duplicateExpert(id: id, firstLine: first)), at: place))
        return
      }
      lines[id] = row.line
      let text = table.cell(row, "weight")
      var weight = 1.0
      if !text.isEmpty {
        switch NumberText.parse(text) {
        case .success(let number) where number > 0: weight = number
        case .success:
          problems.append(Problem(.judgements(.weightNotPositive(value: text)), at: place))
        case .failure(let fault):
          problems.append(
            Problem(
              .definition(.notANumber(name: table.label(of: "weight"), value: text, fault: fault)),
              at: place))
        }
      }
      experts.append(Expert(id: id, weight: weight, panel: table.cell(row, "panel")))
    }
  }
}
