// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

/// Reads a project of AHP-OS, exported as JSON: the rows of its database.
///
///     {"pj": [{"project_hText": "Goal: A, B, C;", …}], "alt": [{"alt": "…"}],
///      "pwc": [{"pwc_part": "…", "pwc_node": "Goal", "pwc_ab": "010", "pwc_intense": "321", …}]}
///
/// One row of `pwc` is a participant's sheet on one node, one digit per pair, pairs row by row of
/// the upper triangle: `pwc_ab` 0 says that the first item counts more, 1 that the second does;
/// `pwc_intense` says how many times, 1 to 9. Other keys, among them the author's name and the
/// times, are not read. The column names are those of AHP-OS's own import and database.
enum AHPOSProject {
  /// Reads bytes; `experts` are the round's, or none.
  static func read(_ bytes: [UInt8], file: String, experts: [Expert]) -> ForeignJudgements {
    var result = ForeignJudgements()
    do {
      let document = try JSONTree.read(bytes, file: file)
      read(document, experts: experts, into: &result)
    } catch {
      result.report(error.problem, at: error.place)
    }
    return result
  }

  private static func read(
    _ document: JSONTree, experts: [Expert], into result: inout ForeignJudgements
  ) {
    guard let project = document["pj"]?.values?.first else {
      result.report(.missingPart(part: "pj", parent: document.place.file), at: document.place)
      return
    }
    guard let text = project["project_hText"], let words = text.text else {
      result.report(.missingPart(part: "project_hText", parent: "pj"), at: project.place)
      return
    }
    guard let rows = document["pwc"]?.values else {
      result.report(.missingPart(part: "pwc", parent: document.place.file), at: document.place)
      return
    }
    do {
      let hierarchy = try AHPOSHierarchy(words)
      result.root = hierarchy.root
      // With alternatives, a leaf's judgements are of them; without, there are none on leaves.
      let hasAlternatives = document["alt"]?.values?.isEmpty == false
      sheets(
        rows, hierarchy: hierarchy, hasAlternatives: hasAlternatives, experts: experts,
        into: &result)
    } catch {
      result.report(error.problem, at: text.place)
    }
  }

  private static func sheets(
    _ rows: [JSONTree], hierarchy: AHPOSHierarchy, hasAlternatives: Bool, experts: [Expert],
    into result: inout ForeignJudgements
  ) {
    let codes = ParticipantCodes(rows.compactMap { $0["pwc_part"]?.text }, experts: experts)
    if codes.numbered > 0, let first = rows.first {
      result.report(.peopleNumbered(count: codes.numbered), at: first.place)
    }
    var passedOver: [Place] = []
    for row in rows {
      let values = ["pwc_part", "pwc_node", "pwc_ab", "pwc_intense"].map { ($0, row[$0]?.text) }
      for (key, value) in values where value == nil {
        result.report(.missingPart(part: key, parent: "pwc"), at: row.place)
      }
      guard let person = values[0].1, let node = values[1].1, let sides = values[2].1,
        let intensities = values[3].1
      else { continue }
      let name = node.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let items = hierarchy.children[name] else {
        let isLeaf = hierarchy.children.values.contains { $0.contains(name) }
        if isLeaf, hasAlternatives {
          passedOver.append(row.place)
        } else {
          result.report(
            .unknownParent(value: node, known: hierarchy.children.keys.sorted()),
            at: row["pwc_node"]?.place ?? row.place)
        }
        continue
      }
      sheet(
        (name, codes[person], items), Array(sides), Array(intensities), at: row, into: &result)
    }
    if let first = passedOver.first {
      result.report(.alternativesPassedOver(count: passedOver.count), at: first)
    }
  }

  private static func sheet(
    _ sheet: (node: String, expert: String, items: [String]), _ sides: [Character],
    _ intensities: [Character], at row: JSONTree, into result: inout ForeignJudgements
  ) {
    let items = sheet.items
    let count = items.count * (items.count - 1) / 2
    for digits in [sides, intensities] where digits.count != count {
      result.report(
        .wrongPairCount(node: sheet.node, found: digits.count, expected: count), at: row.place)
      return
    }
    guard sides.allSatisfy({ $0 == "0" || $0 == "1" }) else {
      result.report(
        .wrongForm(part: "pwc_ab", expected: "010"), at: row["pwc_ab"]?.place ?? row.place)
      return
    }
    guard intensities.allSatisfy({ ("1"..."9").contains($0) }) else {
      result.report(
        .wrongForm(part: "pwc_intense", expected: "321"),
        at: row["pwc_intense"]?.place ?? row.place)
      return
    }
    let place = row["pwc_intense"]?.place ?? row.place
    var pair = 0
    for i in items.indices {
      for j in items.indices[(i + 1)...] {
        let digit = String(intensities[pair])
        result.pairs.append(
          ForeignJudgements.Pair(
            parent: sheet.node, expert: sheet.expert, left: items[i], right: items[j],
            text: sides[pair] == "0" || digit == "1" ? digit : "1/\(digit)", place: place))
        pair += 1
      }
    }
  }
}
