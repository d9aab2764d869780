// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Facts

  /// The rows of every list that the round has files of, in the order of the files.
  mutating func readFacts(
    _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String]
  ) -> Facts {
    var facts = Facts()
    var readers: [String: FactsReader] = [:]
    for element in document.facts {
      guard let list = indexSystem.factList(element.list) else {
        files.problems.append(
          Problem(
            .measure(
              .unknownList(value: element.list, known: indexSystem.factLists.map(\.id))),
            at: element.listPlace))
        continue
      }
      facts.lists.insert(list.id)
      var reader =
        readers[list.id]
        ?? FactsReader(
          list, of: indexSystem, alliances: alliances, year: document.definition.year)
      for href in matches(of: element.files) {
        let rows =
          read(element.files.naming(href), role: "facts") { reader.read($0, file: $1) } ?? []
        facts.rows += rows
        let path = files.path(of: href)
        evidence += rows.map {
          EvidenceCell($0.verification.evidence, at: Place(file: path, line: $0.line))
        }
      }
      readers[list.id] = reader
    }
    if purpose.isResult {
      reportMissingFacts(facts, document, indexSystem, alliances: alliances)
    }
    return facts
  }

  /// Says which lists have no file, and which alliances no row.
  private mutating func reportMissingFacts(
    _ facts: Facts, _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String]
  ) {
    let figures = indexSystem.measured
    for list in indexSystem.factLists where !facts.lists.contains(list.id) {
      let counted = figures.filter { $0.measure.lists.contains(list.id) }.map(\.id)
      guard !counted.isEmpty else { continue }
      files.problems.append(
        Problem(
          .facts(.listWithoutFile(list: list.id, figures: counted)),
          at: roundPlaces?.first("round") ?? Place(file: file)))
    }
    // Where a row could not be read, it may be the alliance's only one.
    guard !files.problems.hasErrors else { return }
    for list in indexSystem.factLists where facts.lists.contains(list.id) {
      let stated = Set(facts.rows.filter { $0.list == list.id }.map(\.alliance))
      let without = alliances.filter { !stated.contains($0) }
      let place = document.facts.first { $0.list == list.id }?.files.place
      if !without.isEmpty, let place {
        files.problems.append(
          Problem(.facts(.noRows(list: list.id, alliances: without)), at: place))
      }
    }
  }
}
