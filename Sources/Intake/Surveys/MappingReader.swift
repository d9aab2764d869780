// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems
internal import Spreadsheets

/// Reads a mapping from a response file's columns to items: `column,item`.
public enum MappingReader {
  /// A mapping, and where each column is named.
  public struct Mapping: Sendable {
    /// Item ids by column header.
    public var items: [String: String] = [:]
    /// Where each column is named.
    public var places: [String: Place] = [:]
  }

  /// Reads bytes against a questionnaire. Each column and each item is mapped once.
  public static func read(
    _ bytes: [UInt8], file: String, questionnaire: Questionnaire
  ) -> Reading<Mapping> {
    let items = questionnaire.items.map(\.id)
    return Table.reading(
      bytes, file: file, required: ["column", "item"], into: Mapping()
    ) { table, row, mapping, problems in
      let place = table.place(of: row)
      let column = table.cell(row, "column")
      let item = table.cell(row, "item")
      if column.isEmpty {
        problems.append(Problem(.responses(.blankKey(column: "column")), at: place))
        return
      }
      guard items.contains(item) else {
        problems.append(
          Problem(.responses(.mappingUnknownItem(value: item, known: items)), at: place))
        return
      }
      if mapping.items[column] != nil {
        problems.append(Problem(.responses(.mappingTwice(value: column)), at: place))
      } else if mapping.items.values.contains(item) {
        problems.append(Problem(.responses(.mappingTwice(value: item)), at: place))
      } else {
        mapping.items[column] = item
        mapping.places[column] = place
      }
    }
  }
}
