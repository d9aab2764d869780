// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
internal import Intake
public import Problems

/// Weights from a table of judgements alone.
public struct WeighedJudgements: Sendable {
  /// What is wrong or worth saying.
  public let problems: [Problem]
  /// The weights, or `nil` where the judgements have errors.
  public let record: WeightingRecord?

  /// Reads and weighs a table. Items stand in order of first appearance; a parent that is itself
  /// an item makes the tree; where there are several roots, there are no global weights.
  public init(_ path: String, rule: WeightingRule) throws(Files.Fault) {
    let bytes = try Files.read(path)
    let reading = JudgementsReader.read(bytes, file: path, outline: nil, experts: [])
    guard !reading.problems.hasErrors else {
      problems = reading.problems
      record = nil
      return
    }
    let judgements = reading.value.judgements
    do {
      var matrices: [MatrixRecord] = []
      for group in judgements.groups {
        matrices.append(try MatrixRecord(group, judgements: judgements, rule: rule))
      }
      problems = reading.problems
      record = WeightingRecord(
        rule: rule, matrices: matrices, objective: nil, global: Self.globalWeights(matrices))
    } catch {
      let parent =
        switch error {
        case .noWeights(let parent), .everySheetExcluded(let parent),
          .unusableSheet(let parent, _):
          parent
        }
      problems =
        reading.problems + [
          Problem(.round(.everySheetExcluded(parent: parent)), at: Place(file: path))
        ]
      record = nil
    }
  }

  /// The product of the weights from the one root down, or `nil` where there are several roots,
  /// an item has two parents, or the parents go in a circle.
  static func globalWeights(_ matrices: [MatrixRecord]) -> [String: Double]? {
    var parents: [String: (parent: String, weight: Double)] = [:]
    for matrix in matrices {
      for (item, weight) in zip(matrix.items, matrix.weights) {
        if parents[item] != nil { return nil }
        parents[item] = (matrix.parent, weight)
      }
    }
    let roots = Set(matrices.map(\.parent)).filter { parents[$0] == nil }
    guard roots.count == 1, let root = roots.first else { return nil }
    var global = [root: 1.0]
    for item in parents.keys {
      var path: [Double] = []
      var node = item
      while let step = parents[node], path.count <= parents.count {
        path.append(step.weight)
        node = step.parent
      }
      if path.count > parents.count { return nil }
      global[item] = path.reversed().reduce(1, *)
    }
    return global
  }
}
