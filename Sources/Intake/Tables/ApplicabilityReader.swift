// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads what the evaluator declares not to apply: `alliance,node,declared_by,reason`, all of them
/// filled in; a node is a criterion or an indicator.
public enum ApplicabilityReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], outline: Outline
  ) -> Reading<[NotApplicable]> {
    let registry = NamedChoices(ids: alliances)
    let nodes = NamedChoices(outline.entries.compactMap { $0.node.map { ($0.id, $0.name) } })
    var lines: [[String]: Int] = [:]
    return Table.readingRules(
      bytes, file: file, required: ["alliance", "node", "declared_by", "reason"],
      into: [NotApplicable]()
    ) { row, declarations in
      let alliance = row.alliance(registry)
      let node = row.choice("node", .node, of: nodes)
      let (declaredBy, reason) = (row.required("declared_by"), row.required("reason"))
      guard let alliance, let node, row.isNew([alliance, node], &lines) else { return }
      declarations.append(
        NotApplicable(alliance: alliance, node: node, reason: reason, declaredBy: declaredBy))
    }
  }
}
