// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// How much of the tree's weight applies, and how much of that has a value.
///
///     applicability = Σ W of the leaves that apply ÷ Σ W of all leaves
///     completeness  = Σ W of the leaves with a value ÷ Σ W of the leaves that apply
///
/// W is the global weight before any redistribution. A checklist some of whose points were not
/// supplied has a value for the share of its applicable points' weight that was. Both are 0–1;
/// completeness is 1 where nothing applies, for then nothing that applies is missing.
struct Coverage {
  var applicability: [Double]
  var completeness: [Double]

  init(outline: Outline, globalWeights: [Double], nodes: [NodeResult]) {
    let count = outline.entries.count
    var all = Array(repeating: 0.0, count: count)
    var applying = all
    var present = all
    for place in outline.entries.indices.reversed() {
      let entry = outline.entries[place]
      if entry.children.isEmpty {
        all[place] = globalWeights[place]
        let absent = nodes[place].absent
        applying[place] = absent == .notApplicable ? 0 : globalWeights[place]
        present[place] =
          absent == nil ? globalWeights[place] * supplied(entry.indicator, nodes[place]) : 0
      } else {
        for child in entry.children {
          all[place] += all[child]
          applying[place] += applying[child]
          present[place] += present[child]
        }
      }
    }
    applicability = zip(applying, all).map { $1 > 0 ? min($0 / $1, 1) : 0 }
    completeness = zip(present, applying).map { $1 > 0 ? min($0 / $1, 1) : 1 }
  }
}

/// The share of a checklist's applicable points, by weight, that was supplied; 1 elsewhere.
private func supplied(_ indicator: Indicator?, _ node: NodeResult) -> Double {
  guard let indicator, node.points.contains(where: { $0.state == nil }) else { return 1 }
  var applying = 0.0
  var present = 0.0
  for (point, result) in zip(indicator.points, node.points) where result.state != .notApplicable {
    applying += point.weight
    if result.state != nil { present += point.weight }
  }
  return applying > 0 ? present / applying : 1
}
