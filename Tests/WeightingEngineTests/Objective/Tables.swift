// SPDX-License-Identifier: Apache-2.0
import WeightingEngine

/// A table of random figures from 1 to 100, benefits and costs mixed.
func randomTable(
  units: Int, indicators: Int, _ random: inout RandomNumbers
) -> (rows: [[Double]], directions: [DecisionTable.Direction]) {
  let rows = (0..<units).map { _ in
    (0..<indicators).map { _ in Double.random(in: 1...100, using: &random) }
  }
  let directions = (0..<indicators).map { _ in
    Bool.random(using: &random) ? DecisionTable.Direction.benefit : .cost
  }
  return (rows, directions)
}

/// The error that weighing ends in; nil where there is none.
func objectiveError(
  _ rows: [[Double]], _ directions: [DecisionTable.Direction],
  _ weigh: (DecisionTable) throws(ObjectiveWeightsError) -> Void
) throws(DecisionTableError) -> ObjectiveWeightsError? {
  let table = try DecisionTable(rows: rows, directions: directions)
  do { try weigh(table) } catch { return error }
  return nil
}
