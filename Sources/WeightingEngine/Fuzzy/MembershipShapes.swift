// SPDX-License-Identifier: Apache-2.0

/// The shapes of an indicator's grades together, and the membership vector that they give a figure.
///
///     rₖ = μₖ(x) ÷ Σ μ(x)
///
/// over all grades; one without a shape has μ = 0. Shapes stated one by one need not sum to 1 as anchors
/// do; without scaling, a figure where they overlap would count for more than one where they
/// hardly meet. The sum is handed on, so that the scaling can be told.
public struct MembershipShapes: Sendable, Hashable {
  /// Sums this close to 1 are 1: the rounding of at most twenty memberships is below it.
  public static let tolerance = 1e-12

  /// The number of grades, the length of every vector.
  public let gradeCount: Int
  /// The shapes, by the position of their grade.
  private let shapes: [MembershipShape?]

  /// Takes the shapes together.
  ///
  /// - Parameters:
  ///   - shapes: each with the position of its grade, best first from 0; at least one.
  ///   - gradeCount: the number of grades.
  /// - Returns: nil for no shape, a grade that does not exist, or one with two shapes.
  public init?(_ shapes: [(grade: Int, shape: MembershipShape)], gradeCount: Int) {
    var byGrade = [MembershipShape?](repeating: nil, count: max(gradeCount, 0))
    for (grade, shape) in shapes {
      guard byGrade.indices.contains(grade), byGrade[grade] == nil else { return nil }
      byGrade[grade] = shape
    }
    guard !shapes.isEmpty else { return nil }
    self.gradeCount = gradeCount
    self.shapes = byGrade
  }

  /// The memberships as the shapes give them, each 0 … 1; nil for a NaN. Complexity: O(grades).
  public func degrees(of figure: Double) -> [Double]? {
    guard !figure.isNaN else { return nil }
    return shapes.map { $0?.membership(of: figure) ?? 0 }
  }

  /// The membership vector of a figure and the sum that it was divided by.
  ///
  /// - Parameter figure: in the points' unit; may be ±∞.
  /// - Returns: numbers ≥ 0 that sum to 1 up to rounding, and Σ μ > 0; nil for a NaN and where Σ μ is 0:
  ///   the figure belongs to no grade, and none is made up.
  /// - Complexity: O(grades).
  public func membership(of figure: Double) -> (membership: [Double], sum: Double)? {
    guard let degrees = degrees(of: figure),
      let membership = Normalisation.normalised(degrees)
    else { return nil }
    return (membership, Self.sum(degrees))
  }

  /// Σ μ, in the order of the grades.
  static func sum(_ degrees: [Double]) -> Double {
    var sum = 0.0
    for degree in degrees { sum += degree }
    return sum
  }

  /// All figures at which a form changes its formula, rising, each once.
  var breakpoints: [Double] {
    var rising: [Double] = []
    for point in shapes.flatMap({ $0?.breakpoints ?? [] }).sorted() where rising.last != point {
      rising.append(point)
    }
    return rising
  }
}
