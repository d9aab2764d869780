// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads decisions under vetoes: `alliance,veto,number,date,authority[,effect,note]`.
///
/// A row that lacks number, day or authority is an allegation: it is kept as such, so that people in
/// the house can follow it up, and changes nothing. The effect is stated exactly where the veto
/// leaves it to the decision.
public enum VetoesReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<[VetoDecision]> {
    let registry = NamedChoices(ids: alliances)
    let vetoes = NamedChoices(indexSystem.vetoes.map { ($0.id, $0.name) })
    let effects = Dictionary(
      indexSystem.vetoes.map { ($0.id, $0.effect) }, uniquingKeysWith: { first, _ in first })
    var lines: [[String]: Int] = [:]
    return Table.readingRules(
      bytes, file: file, required: ["alliance", "veto", "number", "date", "authority"],
      known: ["effect", "note"], into: [VetoDecision]()
    ) { row, decisions in
      let alliance = row.alliance(registry)
      let (date, stated) = (row.day("date"), row.effect("effect"))
      guard let veto = row.choice("veto", .veto, of: vetoes), let alliance,
        row.isNew([alliance, veto, row["number"]], &lines)
      else { return }
      let lacking = ["number", "date", "authority"].filter { row[$0].isEmpty }
      if !lacking.isEmpty {
        row.report(.allegation(veto: veto, lacking: lacking.map { row.table.label(of: $0) }))
      }
      let own = effects[veto] ?? nil
      if let own, let stated, stated != own {
        row.report(
          .effectOverruled(veto: veto, own: own.rawValue, found: stated.rawValue), "effect")
      } else if own == nil, row["effect"].isEmpty, lacking.isEmpty {
        row.report(
          .effectNeeded(veto: veto, effects: GateEffect.ofVetoes.map(\.rawValue)), "effect")
      }
      decisions.append(
        VetoDecision(
          alliance: alliance, veto: veto, number: row["number"], date: date,
          authority: row["authority"], effect: own == nil ? stated : nil))
    }
  }
}
