// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems

/// What a cell may name: things with ids, also known by a Chinese or English name where it is the
/// only one.
struct NamedChoices {
  /// The ids in their order.
  let ids: [String]
  private let idOf: [String: String]

  init(_ items: [(id: String, name: LocalizedText)]) {
    ids = items.map(\.id)
    let names = items.flatMap { item in Set(item.name.byLanguage.values).map { ($0, item.id) } }
    let byName = Dictionary(grouping: names, by: \.0).compactMapValues { found in
      found.count == 1 ? found[0].1 : nil
    }
    idOf = Dictionary(
      items.map { ($0.id, $0.id) } + byName.map { ($0.key, $0.value) },
      uniquingKeysWith: { id, _ in id })
  }

  init(ids: [String]) {
    self.init(ids.map { ($0, LocalizedText([:])) })
  }

  /// The id that a cell stands for, or `nil`.
  func id(_ cell: String) -> String? { idOf[cell] }

  /// A cell as a message may show it.
  func shown(_ cell: String) -> ShownCell { ShownCell(cell, allowed: Array(idOf.keys).sorted()) }
}
