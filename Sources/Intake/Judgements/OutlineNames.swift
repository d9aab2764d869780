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

  /// The id of the parent's child that has this id, or alone of them this name.
  func child(named name: String, of parent: String) -> String? {
    guard let place = place(of: parent) else { return nil }
    let children = entries[place].children
    if let child = children.first(where: { entries[$0].id == name }) { return entries[child].id }
    return only(children, named: name).map { entries[$0].id }
  }

  private func only(_ places: [Int], named name: String) -> Int? {
    let found = places.filter { entries[$0].node?.name.byLanguage.values.contains(name) ?? false }
    return found.count == 1 ? found.first : nil
  }
}
