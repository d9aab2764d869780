// SPDX-License-Identifier: Apache-2.0

extension IndexSystem {
  /// The global weights of the indicators that the file itself declares, without judgements: the
  /// product of local weights down the tree.
  ///
  ///     w' = w ÷ Σ w over the siblings that apply
  ///
  /// with w the profile's weight where it gives one under this parent, otherwise the file's,
  /// otherwise the full marks of what applies. What does not apply in the profile is left out, and so is a criterion
  /// below which nothing applies. Sums to 1. Complexity: O(nodes × (profile's entries)).
  ///
  /// - Returns: the indicators that apply, in reading order; `nil` where siblings have neither
  ///   weights nor full marks, so that judgements must say, or nothing applies.
  public func declaredWeights(
    in profile: Profile? = nil
  ) -> [(indicator: Indicator, weight: Double)]? {
    var weights: [(indicator: Indicator, weight: Double)] = []
    return spread(1, over: children, in: profile, to: &weights) ? weights : nil
  }

  private func spread(
    _ whole: Double, over siblings: [IndexNode], in profile: Profile?,
    to weights: inout [(indicator: Indicator, weight: Double)]
  ) -> Bool {
    let applying = siblings.filter { profile?.applies($0) ?? true }
    guard let local = localWeights(of: applying, among: siblings, in: profile) else {
      return false
    }
    let sum = local.reduce(0, +)
    guard sum > 0 else { return false }
    for (node, weight) in zip(applying, local) {
      let part = whole * weight / sum
      switch node {
      case .indicator(let indicator): weights.append((indicator, part))
      case .criterion(let criterion):
        guard spread(part, over: criterion.children, in: profile, to: &weights) else {
          return false
        }
      }
    }
    return true
  }

  private func localWeights(
    of applying: [IndexNode], among siblings: [IndexNode], in profile: Profile?
  ) -> [Double]? {
    if applying.count == 1 { return [1] }
    let given = profile?.weights ?? []
    let isConcerned = siblings.contains { node in given.contains { $0.node == node.id } }
    var weights: [Double] = []
    for node in applying {
      let weight =
        isConcerned
        ? given.first { $0.node == node.id }?.weight
        : node.weight ?? node.fullMarks(without: Set(profile?.notApplicable ?? []))
      guard let weight else { return nil }
      weights.append(weight)
    }
    return weights
  }
}

extension Profile {
  /// Whether a node applies: it is not excluded, and, of a criterion, something below it applies.
  public func applies(_ node: IndexNode) -> Bool {
    if notApplicable.contains(node.id) { return false }
    return node.children.isEmpty || node.children.contains { applies($0) }
  }
}
