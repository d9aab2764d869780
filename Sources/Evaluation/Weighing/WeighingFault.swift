// SPDX-License-Identifier: Apache-2.0

/// Why a parent's children have no weights.
public enum WeighingFault: Sendable, Hashable {
  /// A group of siblings has neither weights nor judgements; equal weights are never assumed.
  case noWeights(parent: String)
  /// Every expert's sheet is above the limit and excluded.
  case everySheetExcluded(parent: String)
  /// A sheet is not a positive and reciprocal matrix of its parent's children, or none of its form.
  case unusableSheet(parent: String, expert: String)
  /// A sheet's comparisons leave the items in several unconnected parts.
  case unconnectedSheet(parent: String, expert: String, parts: [[String]])
  /// The comparisons of the experts who count leave the items in several unconnected parts; who
  /// was excluded above the limit.
  case unconnectedGroup(parent: String, parts: [[String]], excluded: [String])
  /// Under the geometric mean every item has weight 0 with some expert.
  case noCommonWeight(parent: String)
  /// The experts' and the objective weights have no item in common that both give weight to.
  case noCommonItem(parent: String)
  /// A sheet of triangular judgements lacks pairs.
  case incompleteTriangular(parent: String, expert: String, missing: [[String]])
  /// A sheet looks as if left and right had been exchanged: by its weights the second item is far
  /// above the first, by the others' mean the first outweighs the second `others` times.
  case looksMirrored(
    parent: String, expert: String, first: String, second: String, given: Double, others: Double)
}

/// All that keeps an index system from having weights, group by group.
public struct WeighingFaults: Error, Sendable, Hashable {
  /// At least one fault, in tree order, experts in order of their codes.
  public let faults: [WeighingFault]

  /// Makes faults.
  public init(_ faults: [WeighingFault]) { self.faults = faults }
}
