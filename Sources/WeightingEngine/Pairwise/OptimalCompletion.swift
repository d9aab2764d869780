// SPDX-License-Identifier: Apache-2.0

/// The completion of incomplete judgements that contradicts itself least: of all values for the
/// pairs that were not judged, those with the least principal eigenvalue.
///
/// λ* = min over x > 0 of λmax(A(x)); the minimum is unique exactly where the graph of the judged
/// pairs is connected [Bozóki 2010]. It is found through a symmetric matrix instead. For any
/// numbers sᵢ let
///
///     M(s)ᵢⱼ = cosh(ln aᵢⱼ − sᵢ + sⱼ) where i and j were compared, 1 elsewhere.
///
/// With D = diag(eˢ), M is the symmetric part of D⁻¹ A D, the missing elements at their best value
/// for s, xᵢⱼ = eˢⁱ⁻ˢʲ. The largest eigenvalue of a symmetric part is never below the spectral
/// radius, and equals it where left and right eigenvector agree, which a diagonal D always
/// achieves [Stoer 1962]. So λ* = minₛ λmax(M(s)): smooth and convex in the n − 1 differences of
/// s, however many pairs are missing. With M v = λ* v the completed matrix has the principal
/// eigenvector wᵢ = eˢⁱ vᵢ.
public struct OptimalCompletion: Sendable, Hashable {
  /// λ*, at least n, and n where the judgements do not contradict each other.
  public let lambdaMax: Double

  /// s by item: the element xᵢⱼ of a pair that was not judged is eˢⁱ⁻ˢʲ.
  let logarithms: [Double]

  /// v by item, the largest 1.
  let vector: [Double]

  /// The optimal completion.
  ///
  /// Newton's method on λmax(M(s)) from the logarithmic least squares, with the full second
  /// derivative, damped where it goes far; a step is halved while it does not lower λ enough, and near the minimum steps
  /// are taken until they no longer get shorter: never a fixed number. 3 to 6 steps for
  /// judgements anywhere near consistency, 10 to 30 for the wildest.
  ///
  /// Error: of λ and of the elements below 10⁻¹⁴ for judgements from 1/9 to 9, however
  /// contradictory. Where judgements up to 10⁹ contradict each other, λ is found to 10⁻⁸, and
  /// elements on which λ does not depend within that stay as the search left them.
  ///
  /// - Throws: ``Unconnected`` where the judgements do not link all items.
  /// - Complexity: O(n³) a step.
  public init(of matrix: IncompleteMatrix) throws(Unconnected) {
    let components = matrix.graph.components
    guard components.count <= 1 else { throw Unconnected(components: components) }
    self.init(of: CanonicalJudgements(matrix))
  }

  /// The optimal completion of judgements that link all items.
  init(of judgements: CanonicalJudgements) {
    var search = Search(judgements)
    search.run()
    lambdaMax = search.lambda
    logarithms = judgements.byItem(search.positions)
    vector = judgements.byItem(search.vector)
  }
}

/// One search for the minimum of λmax(M(s)).
private struct Search {
  /// Of a step of Newton's, e³ in a judgement: beyond it the second derivative says nothing.
  private static let longestStep = 3.0

  private let judgements: CanonicalJudgements
  private let count: Int
  private(set) var positions: [Double]
  private(set) var vector: [Double]
  private(set) var lambda = Double.infinity
  /// M, and sinh(ln aᵢⱼ − sᵢ + sⱼ), 0 where not judged.
  private var cosines: [Double]
  private var sines: [Double]

  init(_ judgements: CanonicalJudgements) {
    self.judgements = judgements
    count = judgements.count
    positions = JudgementLeastSquares.logarithms(of: judgements)
    vector = [Double](repeating: 1, count: count)
    cosines = [Double](repeating: 1, count: count * count)
    sines = [Double](repeating: 0, count: count * count)
    evaluate()
  }

  /// M(s), its largest eigenvalue and eigenvector.
  private mutating func evaluate() {
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let place = row * count + column
        guard judgements.judged[place] else { continue }
        let difference = judgements.logarithms[place] - (positions[row] - positions[column])
        let power = Elementary.exp(difference.magnitude)
        let cosine = (power + 1 / power) / 2
        // For small differences the difference of the two powers would lose its digits.
        let square = difference * difference
        let sine =
          square < 0x1p-12
          ? difference * (1 + square / 6 * (1 + square / 20 * (1 + square / 42)))
          : (difference < 0 ? -1 : 1) * (power - 1 / power) / 2
        cosines[place] = cosine
        cosines[column * count + row] = cosine
        sines[place] = sine
        sines[column * count + row] = -sine
      }
    }
    _ = PerronVector.improve(&vector, of: cosines)
    // The quotient of Rayleigh has twice the digits of the vector.
    var product = 0.0
    var square = 0.0
    for row in 0..<count {
      var image = 0.0
      for column in 0..<count { image += cosines[row * count + column] * vector[column] }
      product += vector[row] * image
      square += vector[row] * vector[row]
    }
    lambda = product / square
  }

  mutating func run() {
    guard count > 1 else { return }
    var lastLength = Double.infinity
    // A bound that no case comes near, so that the search ends whatever rounding does.
    for _ in 0..<1000 {
      let newton = step()
      let length = newton.direction.map(\.magnitude).max() ?? 0
      guard length < .infinity else { return }
      // 2⁻³⁶ of λ: below it the decrease cannot be told from rounding, and Newton's steps shrink
      // to the square of each other.
      let isNear = newton.decrease <= 0x1p-36 * lambda
      if isNear, !(length < lastLength / 2) { return }
      lastLength = isNear ? length : .infinity
      if !advance(along: newton.direction, decrease: newton.decrease, isNear: isNear) { return }
      if isNear, length <= 0x1p-52 { return }
    }
  }

  /// Goes along the direction as far as λ falls by a hundredth of what its slope promises; near
  /// the minimum all the way.
  private mutating func advance(
    along direction: [Double], decrease: Double, isNear: Bool
  ) -> Bool {
    let start = self
    var share = 1.0
    while share > 0x1p-40 {
      for place in 0..<count {
        positions[place] = start.positions[place] + share * direction[place]
      }
      evaluate()
      if isNear || lambda <= start.lambda - 0.01 * share * decrease { return true }
      self = start
      share /= 2
    }
    return false
  }

  /// Newton's direction d = −H⁻¹ g and the decrease −g·d that the slope promises.
  ///
  /// With |v| = 1, K = M on the judged pairs, S the hyperbolic sines and g = −2 v∘(S v):
  ///
  ///     H ÷ 2 = Laplacian(vᵢ Kᵢⱼ vⱼ) + Gᵀ (λ − M)⁺ G,   G = S diag(v) − diag(S v)
  private func step() -> (direction: [Double], decrease: Double) {
    var square = 0.0
    for value in vector { square += value * value }
    let norm = square.squareRoot()
    let unit = vector.map { $0 / norm }
    var slopes = [Double](repeating: 0, count: count)
    // λ − M + λ v vᵀ, positive definite; and G without its part along v.
    var resolvent = [Double](repeating: 0, count: count * count)
    var changes = resolvent
    var curvature = resolvent
    for row in 0..<count {
      var turn = 0.0
      for column in 0..<count {
        let place = row * count + column
        turn += sines[place] * unit[column]
        resolvent[place] = lambda * unit[row] * unit[column] - cosines[place]
        changes[place] = sines[place] * unit[column]
        guard judgements.judged[place] else { continue }
        let weight = unit[row] * cosines[place] * unit[column]
        curvature[place] -= weight
        curvature[row * count + row] += weight
      }
      resolvent[row * count + row] += lambda
      changes[row * count + row] -= turn
      slopes[row] = unit[row] * turn
    }
    for row in 0..<count {
      // vᵀ G = −2 v∘(S v).
      for column in 0..<count {
        changes[row * count + column] += 2 * unit[row] * slopes[column]
      }
    }
    let factor = Cholesky(resolvent, count: count)
    factor.solveLower(&changes, columns: count)
    for row in 0..<count {
      for column in 0...row {
        var sum = 0.0
        for inner in 0..<count {
          sum += changes[inner * count + row] * changes[inner * count + column]
        }
        curvature[row * count + column] += sum
        if row != column { curvature[column * count + row] += sum }
      }
    }
    // s counts only by differences: the last one stays where it is.
    let free = count - 1
    var reduced = [Double](repeating: 0, count: free * free)
    for row in 0..<free {
      for column in 0..<free { reduced[row * free + column] = curvature[row * count + column] }
    }
    let direction = Self.damped(&reduced, slopes: slopes[..<free])
    var decrease = 0.0
    for place in 0..<free { decrease += 2 * slopes[place] * direction[place] }
    return (direction + [0], decrease)
  }

  /// Solves H d = slopes, or (H + μ) d = slopes with the first μ of a rising row that keeps d short.
  ///
  /// Where judgements contradict each other a million times over, λ hardly depends on some items
  /// until others are settled; their part of Newton's step would go anywhere.
  private static func damped(
    _ curvature: inout [Double], slopes: ArraySlice<Double>
  ) -> [Double] {
    let count = slopes.count
    let largest = (0..<count).map { curvature[$0 * count + $0] }.max() ?? 0
    var damping = 0.0
    while true {
      var direction = Array(slopes)
      let factor = Cholesky(curvature, count: count)
      factor.solveLower(&direction, columns: 1)
      factor.solveUpper(&direction)
      let isShort = direction.allSatisfy { $0.magnitude <= longestStep }
      if isShort || damping > 4 * largest { return direction }
      let added = damping == 0 ? largest * 0x1p-52 : 15 * damping
      for place in 0..<count { curvature[place * count + place] += added }
      damping += added
    }
  }
}
