// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Figures counted from facts.
struct FactCounting {
  init(inputs: Inputs, outline: Outline) {}

  func value(
    of measure: Measure, alliance: Alliance
  ) -> (value: Double?, absent: Absence?, measured: MeasureResult?) { (nil, .notSupplied, nil) }

  func reductions(of alliance: Alliance) -> [Reduction] { [] }

  var claims: [SharedClaim] { [] }
}
