// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads a panel's decisions on classes: `alliance,class[,reason,authority,date]`.
public enum DecisionsReader {
  /// Reads bytes against the registry and the index system; an alliance without a decision is
  /// worth saying.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<[String: ClassDecision]> {
    let registry = NamedChoices(ids: alliances)
    let classes = NamedChoices(indexSystem.classes.map { ($0.id, $0.name) })
    var lines: [String: Int] = [:]
    var reading = Table.readingRules(
      bytes, file: file, required: ["alliance", "class"], known: ["reason", "authority", "date"],
      into: [String: ClassDecision]()
    ) { row, decisions in
      let alliance = row.alliance(registry)
      let (resultClass, date) = (row.choice("class", .resultClass, of: classes), row.day("date"))
      guard let alliance, row.isNew(alliance, &lines), let resultClass else { return }
      decisions[alliance] = ClassDecision(
        resultClass: resultClass, reason: row["reason"], authority: row["authority"], date: date)
    }
    if !reading.problems.hasErrors {
      for alliance in alliances where reading.value[alliance] == nil {
        reading.problems.append(
          Problem(.ruleTable(.noDecision(alliance: alliance)), at: Place(file: file)))
      }
      reading.problems = reading.problems.inFileOrder()
    }
    return reading
  }
}
