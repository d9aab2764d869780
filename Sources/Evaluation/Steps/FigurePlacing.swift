// SPDX-License-Identifier: Apache-2.0
package import IndicatorTree
package import WeightingEngine

/// A figure's membership.
struct PlacedFigure {
  /// Shares of the grades, ≥ 0 and summing to 1.
  let membership: [Double]
  /// What shapes' memberships summed to before they were divided by it; nil where that was 1.
  var sum: Double?
}

/// How an indicator's figure is placed among the grades: by anchors or by shapes.
///
/// Anchors reach beyond their ends. Shapes do so up to what is plausible: a figure beyond `least` or
/// `most`, which only one that is counted from facts can be, is placed as they are.
enum FigurePlacing {
  case anchors(MembershipFunction)
  case shapes(MembershipShapes, least: Double, most: Double)

  /// The placing of an indicator that has anchors or shapes; `nil` of others.
  init?(_ indicator: Indicator, gradeCount: Int) {
    if let function = MembershipFunction(indicator, gradeCount: gradeCount) {
      self = .anchors(function)
    } else if let shapes = MembershipShapes(indicator.shapes, gradeCount: gradeCount) {
      let span = indicator.span
      self = .shapes(shapes, least: span.least, most: span.most)
    } else {
      return nil
    }
  }

  /// The membership of a figure; `nil` where it belongs to no grade.
  func place(_ figure: Double) -> PlacedFigure? {
    switch self {
    case .anchors(let function):
      return function.membership(of: figure).map { PlacedFigure(membership: $0) }
    case .shapes(let shapes, let least, let most):
      guard let placed = shapes.membership(of: min(max(figure, least), most)) else { return nil }
      let isOne = abs(placed.sum - 1) <= MembershipShapes.tolerance
      return PlacedFigure(membership: placed.membership, sum: isOne ? nil : placed.sum)
    }
  }
}

extension Indicator {
  /// The figures that can occur: from the least plausible to the greatest; a checklist's share is
  /// 0 … 1.
  fileprivate var span: (least: Double, most: Double) {
    kind == .checklist ? (0, 1) : (least ?? -.infinity, most ?? .infinity)
  }

  /// What the indicator's shapes do over the figures that can occur and are not below `minimum`; `nil`
  /// where it has none that can be used.
  package func examinedShapes(grades: [Grade]) -> ShapeExamination? {
    guard let shapes = MembershipShapes(shapes, gradeCount: grades.count) else { return nil }
    let from = max(span.least, minimum ?? -.infinity)
    let direction: ShapeExamination.Direction =
      switch kind {
      case .cost: .falling
      case .range: .peaked
      default: .rising
      }
    return ShapeExamination(
      shapes, from: from, to: max(span.most, from), gradeScores: grades.map(\.score),
      direction: direction)
  }
}

extension MembershipShapes {
  /// The shapes of an indicator; `nil` where it has none, or one that is not well formed.
  fileprivate init?(_ shapes: [GradeShape], gradeCount: Int) {
    var made: [(Int, MembershipShape)] = []
    for shape in shapes {
      guard let engine = try? MembershipShape(shape.form.engineForm, shape.points) else {
        return nil
      }
      made.append((shape.grade, engine))
    }
    self.init(made, gradeCount: gradeCount)
  }
}

extension GradeShape.Form {
  fileprivate var engineForm: MembershipShape.Form {
    switch self {
    case .triangle: .triangle
    case .trapezoid: .trapezoid
    case .gaussian: .gaussian
    case .sCurve: .sCurve
    case .zCurve: .zCurve
    case .rising: .rising
    case .falling: .falling
    }
  }
}

extension MembershipFunction {
  /// The membership function of an indicator's anchors; `nil` where it has none.
  fileprivate init?(_ indicator: Indicator, gradeCount: Int) {
    guard let anchors = indicator.anchors else { return nil }
    do {
      switch indicator.kind {
      case .benefit, .checklist:
        try self.init(benefit: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
      case .cost:
        try self.init(cost: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
      case .range:
        try self.init(
          low: anchors.low, high: anchors.high, grades: anchors.grades, gradeCount: gradeCount)
      case .survey, .points, .panel: return nil
      }
    } catch {
      return nil
    }
  }
}
