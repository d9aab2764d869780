// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension Weighting {
  /// The weights under a profile, or several laid over each other.
  ///
  /// Parent by parent the last profile that says something of its children decides: by judgements
  /// of `parent@profile` where there are any, otherwise by its own weights. Where none says
  /// anything the weights are those given; of children that count by full marks, the full marks of
  /// what applies below them. Whatever decides, the weights are scaled to sum 1 over the children that
  /// apply; what does not apply has weight 0.
  ///
  /// - Throws: ``WeighingFaults`` where a child that applies has no weight in what decides, the
  ///   parent written `parent@profile`.
  /// - Complexity: O(nodes × profiles).
  func laid(
    _ profiled: ProfiledIndexSystem, over outline: Outline
  ) throws(WeighingFaults) -> Weighting {
    var local = local
    var sources = sources
    var faults: [WeighingFault] = []
    for entry in outline.entries where !entry.children.isEmpty {
      let applying = entry.children.filter { profiled.applies[$0] }
      for child in entry.children where !profiled.applies[child] { local[child] = 0 }
      guard !applying.isEmpty else { continue }
      let decided = decision(on: entry, in: profiled, outline: outline)
      let full = fullMarks(of: applying, in: profiled, outline: outline)
      if decided == nil, full == nil, applying.count == entry.children.count { continue }
      let weights = applying.enumerated().map { index, child in
        decided.map { $0.weights[outline.entries[child].id] ?? 0 } ?? full?[index]
          ?? self.local[child]
      }
      let sum = weights.reduce(0, +)
      guard weights.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite,
        decided.map({ decided in
          applying.allSatisfy { decided.weights[outline.entries[$0].id] != nil }
        }) ?? true
      else {
        faults.append(.noWeights(parent: decided?.parent ?? entry.id))
        continue
      }
      for (child, weight) in zip(applying, weights) {
        local[child] = weight / sum
        if let decided { sources[child] = decided.source }
      }
    }
    guard faults.isEmpty else { throw WeighingFaults(faults) }
    return Weighting(
      local: local, global: outline.products(of: local), sources: sources, record: record)
  }

  /// The children's full marks of what applies, where they count by them; otherwise `nil`.
  private func fullMarks(
    of children: [Int], in profiled: ProfiledIndexSystem, outline: Outline
  ) -> [Double]? {
    guard children.allSatisfy({ sources[$0] == .fullMarks }) else { return nil }
    let full = children.compactMap {
      outline.entries[$0].node?.fullMarks(without: profiled.notApplicable)
    }
    return full.count == children.count ? full : nil
  }

  /// What a profile says of the weights of a parent's children.
  struct Decision {
    /// The parent, `parent@profile` where judgements decide or the profile's own weights lack some.
    let parent: String
    let weights: [String: Double]
    let source: NodeRecord.WeightSource
  }

  /// What the last profile that says anything of a parent's children says; `nil` where none does.
  func decision(
    on entry: Outline.Entry, in profiled: ProfiledIndexSystem, outline: Outline
  ) -> Decision? {
    let children = Set(entry.children.map { outline.entries[$0].id })
    for profile in profiled.profiles.reversed() {
      let parent = "\(entry.id)@\(profile.id)"
      if let matrix = record.matrices.first(where: { $0.parent == parent }) {
        return Decision(
          parent: parent,
          weights: Dictionary(zip(matrix.items, matrix.weights), uniquingKeysWith: { $1 }),
          source: .judgements)
      }
      let stated = profile.weights.filter { children.contains($0.node) }
      if !stated.isEmpty {
        return Decision(
          parent: parent,
          weights: Dictionary(
            stated.map { ($0.node, $0.weight) }, uniquingKeysWith: { $1 }), source: .profile)
      }
    }
    return nil
  }
}
