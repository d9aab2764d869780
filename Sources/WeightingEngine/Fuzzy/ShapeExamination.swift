// SPDX-License-Identifier: Apache-2.0

/// What shapes do over all figures that can occur: where a figure would belong to no grade, how far
/// their sum is from 1, and where a better figure would score less.
///
/// Looked at are all breakpoints, a place just inside either end of each piece between two of them, and
/// 64 steps within it. Between breakpoints every form is 0 everywhere or nowhere, so gaps are found
/// exactly (of Gaussians up to where the exponential ends). Sums of straight-sided forms have their
/// least and greatest values at the breakpoints; of curves they are near to it. S, Z and Gaussian pieces make
/// the score a curve too, of which a fall that begins and ends within one step may be missed.
public struct ShapeExamination: Sendable, Hashable {
  /// Which way a figure gets better.
  public enum Direction: Sendable, Hashable {
    /// More is better.
    case rising
    /// Less is better.
    case falling
    /// Better up to some figure, worse from there on.
    case peaked
  }

  /// Figures that belong to no grade, Σ μ = 0: between two figures, or one alone.
  public struct Gap: Sendable, Hashable {
    /// The least of them, itself perhaps not one; −∞ where there is none.
    public let from: Double
    /// The greatest, likewise; ∞ where there is none.
    public let to: Double
  }

  /// A sum of memberships, and a figure that has it.
  public struct Sum: Sendable, Hashable {
    /// The figure.
    public let figure: Double
    /// Its Σ μ.
    public let sum: Double
  }

  /// Two figures of which the better one scores less.
  public struct Reversal: Sendable, Hashable {
    /// The worse figure.
    public let worse: Double
    /// The better figure.
    public let better: Double
    /// The score of the worse figure, the higher one.
    public let scoreOfWorse: Double
    /// The score of the better figure.
    public let scoreOfBetter: Double
  }

  /// The gaps, by figure.
  public let gaps: [Gap]
  /// The least Σ μ, at a figure that is no infinity.
  public let least: Sum
  /// The greatest Σ μ, likewise.
  public let greatest: Sum
  /// The largest fall of the score with a better figure; nil where there is none.
  public let reversal: Reversal?

  /// What differs by no more is the same: comparison scores have nine decimals.
  private static let noise = 1e-9
  private static let steps = 64

  /// Looks at shapes.
  ///
  /// - Parameters:
  ///   - shapes: the shapes of one indicator.
  ///   - from: the least figure that can occur; −∞ where there is none.
  ///   - to: the greatest; not below `from`.
  ///   - gradeScores: the scores of the grades, best first.
  ///   - direction: which way a figure gets better.
  /// - Complexity: O(g²) memberships for g grades.
  public init(
    _ shapes: MembershipShapes, from: Double, to: Double, gradeScores: [Double],
    direction: Direction
  ) {
    let borders = shapes.breakpoints.filter { from < $0 && $0 < to }
    let places = Self.places(from: from, borders, to: to)
    let degrees = places.map { shapes.degrees(of: $0.figure) ?? [] }
    let sums = zip(places, degrees).map { Sum(figure: $0.figure, sum: MembershipShapes.sum($1)) }
    gaps = Self.gaps(places, sums)
    let finite = zip(places, sums).filter(\.0.figure.isFinite)
    least = Self.first(of: finite, like: finite.map(\.1.sum).min()) ?? Sum(figure: from, sum: 0)
    greatest = Self.first(of: finite, like: finite.map(\.1.sum).max()) ?? least
    // A sum below the normal numbers has lost the digits that a score needs.
    let scored = zip(sums, degrees).compactMap { sum, degrees -> (figure: Double, score: Double)? in
      guard sum.figure.isFinite, sum.sum.isNormal else { return nil }
      return Verdict.score(membership: degrees, gradeScores: gradeScores).map { (sum.figure, $0) }
    }
    reversal = Self.reversal(scored, direction: direction)
  }

  /// A figure to look at.
  private struct Place {
    let figure: Double
    /// The border that it stands for, where it lies just inside a piece.
    let border: Double

    init(_ figure: Double, for border: Double? = nil) {
      self.figure = figure
      self.border = border ?? figure
    }
  }

  /// The figures to look at, rising.
  private static func places(from: Double, _ borders: [Double], to: Double) -> [Place] {
    // Beyond the outermost breakpoints nothing changes, so that ±∞ stand for all figures there.
    let ends = ([from] + borders + [to]).filter(\.isFinite)
    var places = from.isFinite ? [] : [Place(from)]
    for (border, next) in zip(ends, ends.dropFirst()) where border < next {
      let length = next - border
      places += [Place(border), Place(border + length * 0x1p-40, for: border)]
      for step in 1..<steps {
        places.append(Place(border + length * Double(step) / Double(steps)))
      }
      places.append(Place(next - length * 0x1p-40, for: next))
    }
    if let last = ends.last { places.append(Place(last)) }
    if !to.isFinite { places.append(Place(to)) }
    return places
  }

  /// The first figure whose sum is an extreme one up to noise; one just inside a piece only where no
  /// other is.
  private static func first(of sums: [(Place, Sum)], like extreme: Double?) -> Sum? {
    guard let extreme else { return nil }
    let near = sums.filter { abs($1.sum - extreme) <= noise }
    return (near.first { $0.0.figure == $0.0.border } ?? near.first)?.1
  }

  /// Runs of sums that are 0.
  private static func gaps(_ places: [Place], _ sums: [Sum]) -> [Gap] {
    var gaps: [Gap] = []
    var isOpen = false
    for (place, sum) in zip(places, sums) {
      defer { isOpen = sum.sum == 0 }
      guard sum.sum == 0 else { continue }
      let from = isOpen ? gaps.removeLast().from : place.border
      gaps.append(Gap(from: from, to: place.border))
    }
    return gaps
  }

  private static func reversal(
    _ scored: [(figure: Double, score: Double)], direction: Direction
  ) -> Reversal? {
    switch direction {
    case .rising: return fall(scored)
    case .falling: return fall(scored.reversed())
    case .peaked:
      guard
        let peak = scored.indices.max(by: { (scored[$0].score, $1) < (scored[$1].score, $0) })
      else { return nil }
      let falls = [fall(scored[...peak]), fall(scored[peak...].reversed())].compactMap(\.self)
      return falls.max { $0.size < $1.size }
    }
  }

  /// The largest fall of the score along figures that get better.
  private static func fall(
    _ scored: some Sequence<(figure: Double, score: Double)>
  ) -> Reversal? {
    var best: (figure: Double, score: Double)?
    var largest: Reversal?
    for place in scored {
      guard let before = best, place.score <= before.score else {
        best = place
        continue
      }
      let fall = before.score - place.score
      if fall > max(noise, largest?.size ?? 0) {
        largest = Reversal(
          worse: before.figure, better: place.figure, scoreOfWorse: before.score,
          scoreOfBetter: place.score)
      }
    }
    return largest
  }
}

extension ShapeExamination.Reversal {
  fileprivate var size: Double { scoreOfWorse - scoreOfBetter }
}
