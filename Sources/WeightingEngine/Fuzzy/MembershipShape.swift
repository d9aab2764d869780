// SPDX-License-Identifier: Apache-2.0

/// How strongly a figure belongs to one grade: a function with one bump or one slope, 0 … 1.
///
/// With points a ≤ b ≤ c ≤ d, up(x; a, b) = (x − a) ÷ (b − a) between a and b, 0 below and 1 above,
/// and down(x; a, b) = (b − x) ÷ (b − a), 1 below and 0 above:
///
///     triangle   a b c    up(x; a, b) up to b, down(x; b, c) from there on
///     trapezoid  a b c d  up(x; a, b) below b, 1 up to c, down(x; c, d) from there on
///     gaussian   m σ      exp(−½ ((x − m) ÷ σ)²)
///     sCurve     a b      2 up², from the middle on 1 − 2 down²
///     zCurve     a b      1 − sCurve
///     rising     a b      up(x; a, b)
///     falling    a b      down(x; a, b)
///
/// A side with a = b (c = d) is a step: membership is 1 at the point itself. So no division by 0 can
/// arise, and at the top of every form membership is exactly 1. ±∞ are figures like others, beyond every point.
///
/// Sources: membership as a number from 0 to 1 [Zadeh 1965]; the curves S and Z (1 − S) of two parabolas
/// that meet at ½ in the middle [Zadeh 1975]; straight-sided forms [Zimmermann 2001].
public struct MembershipShape: Sendable, Hashable {
  /// The forms.
  public enum Form: Sendable, Hashable, CaseIterable {
    case triangle, trapezoid, gaussian, sCurve, zCurve, rising, falling

    /// How many points the form takes.
    public var pointCount: Int {
      switch self {
      case .triangle: 3
      case .trapezoid: 4
      case .gaussian, .sCurve, .zCurve, .rising, .falling: 2
      }
    }
  }

  /// The form.
  public let form: Form
  /// Its points, in the figure's unit.
  public let points: [Double]

  /// Makes a shape.
  ///
  /// - Parameter points: as many as the form takes, finite and at finite distances; none below the one
  ///   before it, and of S, Z, rising and falling the second above the first. Of a Gaussian m of any
  ///   size and σ > 0.
  /// - Throws: ``MembershipShapeError``.
  public init(_ form: Form, _ points: [Double]) throws(MembershipShapeError) {
    guard points.count == form.pointCount else {
      throw .wrongNumberOfPoints(expected: form.pointCount, found: points.count)
    }
    for (position, point) in points.enumerated() where !point.isFinite {
      throw .notFinite(position: position)
    }
    if form == .gaussian {
      guard points[1] > 0 else { throw .spreadNotPositive }
    } else {
      let mayTouch = form == .triangle || form == .trapezoid
      for position in 1..<points.count {
        let step = points[position] - points[position - 1]
        guard step > 0 || (mayTouch && step == 0) else { throw .notInOrder(position: position) }
        guard step.isFinite else { throw .notFinite(position: position) }
      }
    }
    self.form = form
    self.points = points
  }

  /// The membership of a figure.
  ///
  /// - Parameter figure: in the points' unit; may be ±∞.
  /// - Returns: 0 … 1; nil for a NaN. Of a Gaussian 0 where the exponential is below the least double,
  ///   38.6 σ from m.
  /// - Complexity: O(1).
  public func membership(of figure: Double) -> Double? {
    guard !figure.isNaN else { return nil }
    switch form {
    case .triangle:
      return figure <= points[1]
        ? Self.up(figure, points[0], points[1]) : Self.down(figure, points[1], points[2])
    case .trapezoid:
      if figure < points[1] { return Self.up(figure, points[0], points[1]) }
      return Self.down(figure, points[2], points[3])
    case .gaussian:
      let distance = (figure - points[0]) / points[1]
      return Elementary.exp(-0.5 * distance * distance)
    case .sCurve: return s(figure)
    case .zCurve: return 1 - s(figure)
    case .rising: return Self.up(figure, points[0], points[1])
    case .falling: return Self.down(figure, points[0], points[1])
    }
  }

  /// The figures at which the form changes its formula, rising; of a Gaussian m, m ± σ and where the
  /// exponential ends. Between two of them membership is 0 everywhere or nowhere, and it rises, falls
  /// or stays.
  var breakpoints: [Double] {
    switch form {
    case .triangle, .trapezoid, .rising, .falling: return points
    case .sCurve, .zCurve: return [points[0], points[0] + (points[1] - points[0]) / 2, points[1]]
    case .gaussian:
      return [-Self.end, -1, 0, 1, Self.end].map { points[0] + $0 * points[1] }
        .filter(\.isFinite)
    }
  }

  /// exp(−½ z²) is 0 in doubles from z = √(2 × 745.13) = 38.604 on.
  private static let end = 38.61

  private func s(_ figure: Double) -> Double {
    let up = Self.up(figure, points[0], points[1])
    let down = Self.down(figure, points[0], points[1])
    return up <= down ? 2 * up * up : 1 - 2 * down * down
  }

  private static func up(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x >= b { return 1 }
    return x <= a ? 0 : (x - a) / (b - a)
  }

  private static func down(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= a { return 1 }
    return x >= b ? 0 : (b - x) / (b - a)
  }
}

/// Why points make no shape; positions count points from 0.
public enum MembershipShapeError: Error, Sendable, Hashable {
  /// Not as many points as the form takes.
  case wrongNumberOfPoints(expected: Int, found: Int)
  /// A point, or its distance from the one before, is not a finite number.
  case notFinite(position: Int)
  /// A point is below the one before it, or equal where it must be above.
  case notInOrder(position: Int)
  /// The spread of a Gaussian is not above 0.
  case spreadNotPositive
}
