// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// The hierarchy text of AHP-OS: `Goal: A, B, C; A: A1, A2;`, a priority after a name (`A=0.25`)
/// left aside.
///
/// The order of a node's children decides which pair a judgement is of, and it is not that of the
/// text: AHP-OS takes a child that has children of its own out of its place and appends it, one
/// after another in the order of their parts (`AhpHier::mergeBranch`). In the example the pairs
/// of `Goal` are B–C, B–A, C–A.
struct AHPOSHierarchy {
  /// The most names, and levels, that are read; AHP-OS allows 150 and 6.
  static let mostNames = 500
  static let mostLevels = 12

  /// The one name that is nobody's child.
  let root: String
  /// The children of each node, in the order of AHP-OS's pairs.
  let children: [String: [String]]

  /// Why a text is no hierarchy.
  struct Fault: Error {
    var problem: InterchangeProblem
  }

  init(_ text: String) throws(Fault) {
    func fault(
      _ value: some StringProtocol, _ fault: InterchangeProblem.HierarchyFault
    ) -> Fault {
      Fault(problem: .badHierarchy(value: String(value), fault: fault))
    }
    func name(_ part: Substring) -> String {
      let text = part.prefix { $0 != "=" }
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var nodes: [String] = []
    var written: [String: [String]] = [:]
    var count = 0
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let last = parts.popLast(), last.allSatisfy(\.isWhitespace) else {
      throw fault(text, .punctuation)
    }
    for part in parts where !part.allSatisfy(\.isWhitespace) {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw fault(part, .punctuation) }
      let node = name(halves[0])
      let children = halves[1].split(separator: ",", omittingEmptySubsequences: false).map(name)
      if node.isEmpty || children.contains("") { throw fault(part, .emptyName) }
      if written[node] != nil { throw fault(node, .repeated) }
      nodes.append(node)
      written[node] = children
      count += children.count
      if count > Self.mostNames { throw fault(node, .tooLarge) }
    }
    var parent: [String: String] = [:]
    for node in nodes {
      for child in written[node] ?? [] {
        if parent.updateValue(node, forKey: child) != nil { throw fault(child, .repeated) }
      }
    }
    let roots = nodes.filter { parent[$0] == nil }
    guard roots.count == 1, let root = roots.first else { throw fault(text, .noSingleRoot) }
    for node in nodes {
      var (above, level) = (parent[node], 1)
      while let next = above, level <= Self.mostLevels {
        (above, level) = (parent[next], level + 1)
      }
      if level > Self.mostLevels { throw fault(node, .tooLarge) }
    }
    self.root = root
    self.children = written.mapValues { list in
      list.filter { written[$0] == nil } + nodes.filter(Set(list).contains)
    }
  }
}
