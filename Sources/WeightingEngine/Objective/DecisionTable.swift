// SPDX-License-Identifier: Apache-2.0

/// Complete figures of several units (alliances, years …) for several indicators, from which
/// objective weights are drawn.
///
/// Invariant: at least 3 units and 1 indicator, every figure finite and at most 10²⁵⁰ in size.
///
/// Objective weights say how far the units at hand differ, not what matters; they move when a unit
/// joins or leaves. They are written down once and then declared, never drawn while scoring.
public struct DecisionTable: Sendable, Hashable {
  /// Which way an indicator is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The higher the better.
    case benefit
    /// The lower the better.
    case cost
  }

  /// Two units always are at the two ends of an indicator: nothing is left to weigh.
  public static let fewestUnits = 3

  /// The largest figure in size: beyond, sums would depend on the order of their terms.
  public static let largestFigure = 1e250

  /// The number m of units.
  public let units: Int
  /// Which way each of the n indicators is better.
  public let directions: [Direction]
  /// The figures of each indicator, in the order of the units.
  let columns: [[Double]]
  /// The smallest and the largest figure of each indicator.
  let ranges: [ClosedRange<Double>]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - rows: one row of n figures for each unit.
  ///   - directions: one for each indicator.
  /// - Throws: ``DecisionTableError``. A missing figure has no place here: leave the unit or the
  ///   indicator out, and say so.
  /// - Complexity: O(m n).
  public init(rows: [[Double]], directions: [Direction]) throws(DecisionTableError) {
    guard !directions.isEmpty else { throw .noIndicators }
    guard rows.count >= Self.fewestUnits else { throw .tooFewUnits(rows.count) }
    for (unit, row) in rows.enumerated() {
      guard row.count == directions.count else {
        throw .wrongNumberOfFigures(unit: unit, expected: directions.count, found: row.count)
      }
      for (indicator, value) in row.enumerated() {
        guard value.magnitude <= Self.largestFigure else {
          throw .invalidFigure(unit: unit, indicator: indicator, value: value)
        }
      }
    }
    units = rows.count
    self.directions = directions
    // Adding 0 turns −0 into 0.
    columns = directions.indices.map { indicator in rows.map { $0[indicator] + 0 } }
    ranges = columns.map { column in
      var range = column[0]...column[0]
      for value in column {
        range = min(range.lowerBound, value)...max(range.upperBound, value)
      }
      return range
    }
  }

  /// The indicators whose figures are all exactly equal: they tell no unit from another.
  public var constant: [Int] {
    ranges.indices.filter { ranges[$0].lowerBound == ranges[$0].upperBound }
  }

  /// The figures of an indicator between its worst, 0, and its best, 1, of the units at hand:
  /// (x − min) ÷ (max − min) for a benefit, (max − x) ÷ (max − min) for a cost; nil where constant.
  func minMax(_ indicator: Int) -> [Double]? {
    let least = ranges[indicator].lowerBound
    let most = ranges[indicator].upperBound
    guard least < most else { return nil }
    switch directions[indicator] {
    case .benefit: return columns[indicator].map { ($0 - least) / (most - least) }
    case .cost: return columns[indicator].map { (most - $0) / (most - least) }
    }
  }
}

/// Why figures are no decision table; units and indicators count from 0.
public enum DecisionTableError: Error, Sendable, Hashable {
  /// No indicator at all.
  case noIndicators
  /// Fewer than 3 units.
  case tooFewUnits(Int)
  /// A unit has not one figure for each indicator.
  case wrongNumberOfFigures(unit: Int, expected: Int, found: Int)
  /// A figure that is not finite, or above 10²⁵⁰ in size.
  case invalidFigure(unit: Int, indicator: Int, value: Double)
}

/// Why a table gives no objective weights; units and indicators count from 0.
public enum ObjectiveWeightsError: Error, Sendable, Hashable {
  /// Every indicator is the same for all units.
  case allConstant
  /// Shares need figures ≥ 0.
  case negative(unit: Int, indicator: Int, value: Double)
  /// Shares of a cost, which is inverted, need figures > 0.
  case costNotPositive(unit: Int, indicator: Int, value: Double)
  /// All indicators rise and fall together: by CRITIC none adds anything to another.
  case allRedundant
}
