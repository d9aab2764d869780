// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems
internal import ReportGenerator
internal import WeightingEngine

extension JudgementForm {
  /// The same form as an HTML file; of pairs only.
  public func page() throws(Fault) -> [UInt8] {
    guard form == .pairwise else { throw .noSuchForm(form) }
    let outline = Outline(source.indexSystem)
    let names = Dictionary(
      outline.entries.map { ($0.id, $0.node?.name ?? source.indexSystem.name) },
      uniquingKeysWith: { first, _ in first })
    let rule = source.round.weighting
    let table = RandomIndex(rawValue: rule.randomIndex)
    return JudgementPage(
      round: source.round.id, title: source.round.name, rule: rule,
      groups: groups.map { group in
        JudgementPage.Group(
          id: group.id, name: names[group.id] ?? LocalizedText([:]),
          items: group.items.map { ($0.id, names[$0.id] ?? LocalizedText([:])) },
          randomIndex: table?.value(count: group.items.count))
      }, expert: expert, language: language.rawValue, sha256: SHA256.digest
    ).bytes()
  }
}
