// SPDX-License-Identifier: Apache-2.0

/// The tree laid flat in reading order, the root first: what arithmetic and tables walk over.
public struct Outline: Sendable, Hashable {
  /// One node of the flat tree.
  public struct Entry: Sendable, Hashable {
    /// The node's id; the root has the index system's.
    public let id: String
    /// The number by place, such as `1.2`; `""` for the root.
    public let number: String
    /// The place of the parent in the outline, or `nil` for the root.
    public let parent: Int?
    /// The depth: 0 for the root, 1 for the first level.
    public let depth: Int
    /// The places of the children in the outline; empty for an indicator.
    public fileprivate(set) var children: [Int]
    /// The node, or `nil` for the root.
    public let node: IndexNode?

    /// The indicator, where the node is one.
    public var indicator: Indicator? {
      if case .indicator(let indicator) = node { indicator } else { nil }
    }
  }

  /// The entries in reading order; `entries[0]` is the root.
  public private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Lays an index system flat. Complexity: O(nodes).
  public init(_ indexSystem: IndexSystem) {
    add(
      id: indexSystem.id, number: "", parent: nil, depth: 0, node: nil,
      children: indexSystem.children)
  }

  private mutating func add(
    id: String, number: String, parent: Int?, depth: Int, node: IndexNode?,
    children: [IndexNode]
  ) {
    let place = entries.count
    entries.append(
      Entry(id: id, number: number, parent: parent, depth: depth, children: [], node: node))
    places[id] = place
    if let parent { entries[parent].children.append(place) }
    for (offset, child) in children.enumerated() {
      let prefix = number.isEmpty ? "" : number + "."
      add(
        id: child.id, number: prefix + String(offset + 1), parent: place, depth: depth + 1,
        node: child, children: child.children)
    }
  }

  /// The place of a node by its id.
  public func place(of id: String) -> Int? { places[id] }

  /// The bonus and deductions declared on the node at a place, or `nil`.
  public func adjustments(at place: Int, of system: IndexSystem) -> Adjustments? {
    switch entries[place].node {
    case nil: system.adjustments
    case .criterion(let criterion): criterion.adjustments
    case .indicator: nil
    }
  }

  /// The indicators in reading order, each with its place.
  public var indicators: [(place: Int, indicator: Indicator)] {
    entries.enumerated().compactMap { place, entry in
      entry.indicator.map { (place, $0) }
    }
  }
}
