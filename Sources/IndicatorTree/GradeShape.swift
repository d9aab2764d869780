// SPDX-License-Identifier: Apache-2.0

/// The membership function of one grade: how strongly a figure belongs to it, 0–1.
///
/// Invariant: `points` has as many finite numbers as the form asks for, none below the one before it
/// (of a Gaussian the second is the spread, above 0); those that a form needs apart are apart.
public struct GradeShape: Sendable, Hashable, Codable {
  /// The forms, with the points each takes.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// 0 up to a, rising straight to 1 at b, falling straight to 0 at c: a ≤ b ≤ c.
    case triangle
    /// 0 up to a, rising straight to 1 at b, 1 to c, falling straight to 0 at d: a ≤ b ≤ c ≤ d.
    case trapezoid
    /// exp(−(x − m)² ÷ 2σ²): m and σ > 0.
    case gaussian
    /// Zadeh's S: 0 up to a, two parabolas that meet in the middle, 1 from b on: a < b.
    case sCurve = "s"
    /// Zadeh's Z, 1 − S: a < b.
    case zCurve = "z"
    /// 0 up to a, rising straight to 1 at b and from there on: a < b.
    case rising
    /// 1 up to a, falling straight to 0 at b and from there on: a < b.
    case falling

    /// How many points the form takes.
    public var pointCount: Int {
      switch self {
      case .triangle: 3
      case .trapezoid: 4
      case .gaussian, .sCurve, .zCurve, .rising, .falling: 2
      }
    }
  }

  /// The position of the grade, best first, counted from 0.
  public let grade: Int
  /// The form.
  public let form: Form
  /// Its points, in the figure's unit.
  public let points: [Double]

  /// Makes a shape.
  public init(grade: Int, form: Form, points: [Double]) {
    self.grade = grade
    self.form = form
    self.points = points
  }
}
