// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A judgement matrix somebody published, with the figures numpy 2.4.6 finds for it
/// (`numpy.linalg.eig`, the column of the largest real eigenvalue, scaled to sum 1).
struct PublishedMatrix {
  /// The judgements above the diagonal as printed: "4 3 1/5 …".
  let judgements: String
  let weights: [Double]
  let lambdaMax: Double
  /// CR against [Saaty 1980].
  let consistencyRatio: Double

  /// The matrix of the judgements.
  func matrix() throws -> JudgementMatrix { try judgementMatrix(judgements) }

  /// Recomputes weights, λmax and CR, and returns the weights.
  @discardableResult
  func verify(sourceLocation: SourceLocation = #_sourceLocation) throws -> [Double] {
    let matrix = try matrix()
    let result = PrincipalEigenvector.priorities(of: matrix)
    #expect(result.weights.count == weights.count, sourceLocation: sourceLocation)
    for (weight, expected) in zip(result.weights, weights) {
      #expect((weight - expected).magnitude < 1e-9, sourceLocation: sourceLocation)
    }
    #expect((result.lambdaMax - lambdaMax).magnitude < 1e-9, sourceLocation: sourceLocation)
    let ratio = try #require(result.consistency().ratio, sourceLocation: sourceLocation)
    #expect((ratio - consistencyRatio).magnitude < 1e-9, sourceLocation: sourceLocation)
    return result.weights
  }
}

/// The matrix of judgements above the diagonal as printed, "4 3 1/5 …": items n from n(n − 1)/2.
func judgementMatrix(_ printed: String) throws -> JudgementMatrix {
  let upper = try printed.split(separator: " ").map { word in
    let parts = word.split(separator: "/")
    let numerator = try #require(Double(String(parts[0])))
    guard parts.count == 2 else { return numerator }
    return numerator / (try #require(Double(String(parts[1]))))
  }
  var count = 1
  while count * (count - 1) / 2 < upper.count { count += 1 }
  return try JudgementMatrix(count: count, upperTriangle: upper)
}

/// Expects numbers as printed, to half a unit of the last printed place or a little more.
func expectPrinted(
  _ values: [Double], _ printed: [Double], within tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == printed.count, sourceLocation: sourceLocation)
  for (value, figure) in zip(values, printed) {
    #expect((value - figure).magnitude <= tolerance, sourceLocation: sourceLocation)
  }
}

/// Σ over criteria of weight × local priorities: the distributive synthesis of a hierarchy.
func synthesis(_ weights: [Double], _ local: [[Double]]) -> [Double] {
  CompositionOperator.weightedAverage.compose(weights: weights, rows: local)
}

/// Expects a finite validity index of a membership vector, to six decimals.
func expectValidity(
  of membership: [Double], _ alpha: Double, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard case .finite(let index) = ValidityIndex(membership: membership) else {
    Issue.record("a finite validity index was expected", sourceLocation: sourceLocation)
    return
  }
  #expect((index - alpha).magnitude < 1e-6, sourceLocation: sourceLocation)
}
