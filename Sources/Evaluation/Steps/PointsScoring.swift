// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension PointsRule {
  /// The points that a figure brings, 0 … full marks.
  ///
  ///     awarded, reviewers: the figure itself
  ///     steps: those of the first step that is reached; where linear, between the borders a and b of
  ///       neighbouring steps with points p and q: q + (p − q)(x − b) ÷ (a − b)
  ///     per-unit: base + points × units, units = (x − above) ÷ each, whole ones where it says so
  ///
  /// A figure that reaches no step, or not the least that brings anything, brings 0. Of a checklist
  /// the points follow from what is kept (``marks(of:states:)``).
  ///
  /// - Complexity: O(steps).
  func marks(of figure: Double) -> Marks {
    switch form {
    case .awarded, .reviewers, .checklist: return marks(earned: figure)
    case .steps:
      guard let place = steps.firstIndex(where: { $0.isReached(by: figure) }) else {
        return marks(earned: 0)
      }
      return marks(earned: points(of: figure, step: place), step: place)
    case .perUnit:
      guard let perUnit, FigureLimit.reaches(figure, perUnit.least) else {
        return marks(earned: 0)
      }
      let units = max(0, (figure - perUnit.above) / perUnit.each)
      return marks(
        earned: perUnit.base + perUnit.points * (perUnit.whole ? FigureLimit.whole(units) : units))
    }
  }

  /// The points of a list: full marks × what is kept ÷ what applies, by the points' weights; a yes
  /// counts 1, a partial ½. A required no brings nothing at all.
  ///
  /// - Parameters:
  ///   - points: the list.
  ///   - states: what stands for each, `nil` where it leaves the list.
  /// - Returns: `nil` where nothing applies.
  func marks(of points: [ChecklistPoint], states: [PointState?]) -> Marks? {
    guard let share = points.share(kept: states) else { return nil }
    let isMissed = zip(points, states).contains { $0.required && $1 == .no }
    return marks(earned: isMissed ? 0 : full * share)
  }

  /// Points within 0 … full marks.
  func marks(earned: Double, step: Int? = nil) -> Marks {
    Marks(earned: min(max(earned, 0), full) + 0, full: full, step: step)
  }

  private func points(of figure: Double, step place: Int) -> Double {
    let reached = steps[place]
    guard linear, place > 0, let border = reached.border, let above = steps[place - 1].border,
      above != border
    else { return reached.points }
    let part = min(max((figure - border) / (above - border), 0), 1)
    return reached.points + (steps[place - 1].points - reached.points) * part
  }
}

extension PointsStep {
  fileprivate var border: Double? { from ?? upTo }

  fileprivate func isReached(by figure: Double) -> Bool {
    FigureLimit.isWithin(figure, from, upTo)
  }
}
