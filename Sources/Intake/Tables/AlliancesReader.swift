// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads the registry of alliances: `id,name[,name_en],…`; other columns become attributes.
public enum AlliancesReader {
  /// Reads bytes. Ids are slugs and unique; a name is needed.
  public static func read(_ bytes: [UInt8], file: String) -> Reading<[Alliance]> {
    var lines: [String: Int] = [:]
    var reading = Table.reading(
      bytes, file: file, required: ["id", "name"], known: ["name_en"], into: [Alliance]()
    ) { table, row, alliances, problems in
      let place = table.place(of: row)
      let id = table.cell(row, "id")
      guard Identifier.isValid(id) else {
        problems.append(Problem(.definition(.malformedID(value: id)), at: place))
        return
      }
      if let first = lines[id] {
        problems.append(
          Problem(.round(.duplicateAlliance(id: id, firstLine: first)), at: place))
        return
      }
      lines[id] = row.line
      var name = LocalizedText([:])
      for (column, language) in [("name", "zh-Hans"), ("name_en", "en")] {
        let text = table.cell(row, column)
        if !text.isEmpty { name.set(text, in: language) }
      }
      if name.isEmpty {
        problems.append(Problem(.round(.allianceWithoutName(id: id)), at: place))
      }
      let attributes = table.columns.compactMap { column -> Alliance.Attribute? in
        let value = table.cell(row, column.name)
        guard !["id", "name", "name_en", ""].contains(column.name), !value.isEmpty else {
          return nil
        }
        return Alliance.Attribute(key: column.name, value: value)
      }
      alliances.append(Alliance(id: id, name: name, attributes: attributes))
    }
    if reading.value.isEmpty, !reading.problems.hasErrors {
      reading.problems.append(Problem(.round(.noAlliances), at: Place(file: file)))
      reading.problems = reading.problems.inFileOrder()
    }
    return reading
  }
}
