// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import IndicatorTree
internal import Problems
internal import WeightingEngine

/// What membership shapes of an index system leave open, change, or turn round.
///
/// The reader sees each shape by itself; that every figure belongs to some grade, that a sum other than 1
/// is scaled, and that a better figure never scores less, only arithmetic shows.
enum ShapeCheck {
  /// The problems, in tree order; none where the index system cannot be used.
  static func problems(of system: IndexSystem?, _ places: DefinitionPlaces) -> [Problem] {
    guard let system else { return [] }
    return Outline(system).indicators.flatMap { _, indicator in
      guard let found = indicator.examinedShapes(grades: system.grades) else { return [Problem]() }
      return problems(indicator, found).map {
        Problem(.indexRule($0), at: places.shapes(of: indicator.id))
      }
    }
  }

  private static func problems(
    _ indicator: Indicator, _ found: ShapeExamination
  ) -> [IndexRuleProblem] {
    let decimals = decimals(of: indicator)
    func shown(_ figure: Double) -> String { Decimals.shown(figure, decimals) }
    func end(_ figure: Double) -> String? { figure.isFinite ? shown(figure) : nil }
    if !found.gaps.isEmpty {
      return found.gaps.map {
        .shapesLeaveGap(id: indicator.id, from: end($0.from), to: end($0.to))
      }
    }
    var problems: [IndexRuleProblem] = []
    let sums = [found.least, found.greatest]
    if sums.contains(where: { abs($0.sum - 1) > MembershipShapes.tolerance }) {
      problems.append(
        .shapesNormalised(
          id: indicator.id, least: sum(found.least.sum), leastAt: shown(found.least.figure),
          greatest: sum(found.greatest.sum), greatestAt: shown(found.greatest.figure)))
    }
    if let reversal = found.reversal {
      problems.append(
        .shapesReversed(
          id: indicator.id, worse: shown(reversal.worse), better: shown(reversal.better),
          scoreOfWorse: Decimals.shown(reversal.scoreOfWorse, 2),
          scoreOfBetter: Decimals.shown(reversal.scoreOfBetter, 2)))
    }
    return problems
  }

  /// As many decimals as tell a thousandth of what the points span.
  private static func decimals(of indicator: Indicator) -> Int {
    let points = indicator.shapes.flatMap(\.points)
    var span = (points.max() ?? 1) - (points.min() ?? 0)
    var decimals = 0
    while span < 1000, span > 0, decimals < 12 {
      span *= 10
      decimals += 1
    }
    return decimals
  }

  /// A sum to as many decimals as tell it from 0 and 1.
  private static func sum(_ sum: Double) -> String {
    let short = Decimals.shown(sum, 4)
    return short == "0" || short == "1" ? Decimals.shown(sum, 12) : short
  }
}
