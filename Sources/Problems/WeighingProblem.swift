// SPDX-License-Identifier: Apache-2.0

/// Judgements that can be read give no weights, or weights to look at.
public enum WeighingProblem: ProblemWords, ProblemEntries {
  /// An expert’s comparisons leave the items in several parts.
  case unconnectedSheet(expert: String, parent: String, parts: [[String]])
  /// All experts’ comparisons together leave the items in several parts.
  case unconnectedGroup(parent: String, parts: [[String]], excluded: [String])
  /// A sheet of triangular judgements lacks pairs.
  case incompleteTriangular(expert: String, parent: String, missing: [[String]])
  /// A sheet looks as if left and right had been exchanged.
  case looksMirrored(
    expert: String, parent: String, left: String, right: String, given: String, others: String)
  /// A sheet is no positive reciprocal matrix, or none of its parent’s children.
  case unusableSheet(expert: String, parent: String)
  /// Under the geometric mean every item has weight 0 with some expert.
  case noCommonWeight(parent: String)
  /// No item has weight both with the experts and in the objective weights.
  case noCommonItem(parent: String)
  /// A random-index table does not reach the number of items, so that no limit is held.
  case beyondTable(parent: String, table: String, count: Int)
  /// No published limit covers best–worst sheets whose judgements contradict each other.
  case noBestWorstLimit(parent: String, experts: [String])
  /// The geometric mean gives items no weight because some expert gave them none.
  case vetoed(parent: String, items: [String])
  /// XMCDA has no place for what was judged otherwise than in plain pairs.
  case notInXMCDA(parents: [String])
  /// The objective weights were written for another edition of the index system.
  case objectiveOfOtherSystem(round: String)
  /// The figures of this round changed since its objective weights were written.
  case figuresChanged(files: [String])

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
