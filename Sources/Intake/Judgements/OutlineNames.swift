// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

extension Outline {
  /// The ids of the nodes that have children, in reading order.
  var parents: [String] { entries.filter { !$0.children.isEmpty }.map(\.id) }

  /// The place of the node with children that has this id, or alone of them this name.
  func parent(named name: String) -> Int? {
    if let place = place(of: name) {
      return entries[place].children.isEmpty ? nil : place
    }
    return only(entries.indices.filter { !entries[$0].children.isEmpty }, named: name)
  }

  /// The id of the item that has this id, or alone of the items this name.
  func child(named name: String, among items: [String]) -> String? {
    if items.contains(name) { return name }
    return only(items.compactMap { place(of: $0) }, named: name).map { entries[$0].id }
  }

  /// Whether a node applies where some nodes do not: neither it nor all that is below it is among
  /// them.
  func applies(_ place: Int, without notApplicable: Set<String>) -> Bool {
    let entry = entries[place]
    if notApplicable.contains(entry.id) { return false }
    return entry.children.isEmpty
      || entry.children.contains { applies($0, without: notApplicable) }
  }

  private func only(_ places: [Int], named name: String) -> Int? {
    let found = places.filter { entries[$0].node?.name.byLanguage.values.contains(name) ?? false }
    return found.count == 1 ? found.first : nil
  }
}
