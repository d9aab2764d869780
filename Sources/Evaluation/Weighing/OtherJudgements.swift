// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension Weighting {
  /// The weights where some groups' judgements had given others, everything else as it is: combined with
  /// objective weights as the rule says, and the record's matrices with those weights.
  ///
  /// - Parameter judged: by position of the record's matrices, the experts' weights; a group that is not
  ///   there, and one whose weights cannot be combined, keeps its own.
  /// - Complexity: O(nodes × matrices).
  func replacing(_ judged: [Int: [Double]], outline: Outline) -> Weighting {
    var matrices = record.matrices
    var local = local
    for place in matrices.indices {
      let matrix = matrices[place]
      guard let experts = judged[place],
        let combined = try? MatrixRecord.combined(
          experts, matrix.objectiveWeights, rule: record.rule, parent: matrix.parent)
      else { continue }
      matrices[place].expertWeights = experts
      matrices[place].weights = combined
      // Judgements of a parent in a profile have no node of their own: they are laid over later.
      guard outline.place(of: matrix.parent) != nil else { continue }
      for (item, weight) in zip(matrix.items, combined) {
        if let child = outline.place(of: item) { local[child] = weight }
      }
    }
    let global = outline.products(of: local)
    return Weighting(
      local: local, global: global, sources: sources,
      record: WeightingRecord(
        rule: record.rule, matrices: matrices, objective: record.objective,
        global: Dictionary(zip(outline.entries.map(\.id), global), uniquingKeysWith: { $1 })))
  }

  /// The weights without the sheets of one expert, by position of the record's matrices: only of groups
  /// that others judged too.
  ///
  /// - Parameter groups: by position of the record's matrices, the group weighed.
  static func judged(without expert: String, in groups: [GroupWeighing?]) -> [Int: [Double]] {
    var judged: [Int: [Double]] = [:]
    for (place, weighing) in groups.enumerated() {
      guard let weighing,
        let left = weighing.voting.first(where: { weighing.sheets[$0].expert == expert }),
        weighing.voting.count > 1
      else { continue }
      var shares = weighing.shares
      shares[left] = 0
      let sum = shares.reduce(0, +)
      guard sum > 0 else { continue }
      judged[place] = weighing.weights(shares: shares.map { $0 / sum })
    }
    return judged
  }
}
