// SPDX-License-Identifier: Apache-2.0

/// Logarithmic least squares on the graph of the judged pairs.
///
/// The minimum of Σ (ln aᵢⱼ − sᵢ + sⱼ)² over the judged pairs, sᵢ = ln wᵢ. It solves L s = r with
/// L the Laplacian of the graph, lᵢᵢ the number of judgements of item i and lᵢⱼ = −1 where i and
/// j were compared, and rᵢ = Σⱼ ln aᵢⱼ; unique up to a common term where the graph is connected
/// [Bozóki 2010]. Where nothing is missing the weights are the geometric means of the rows.
enum JudgementLeastSquares {
  /// The logarithms s by places, the last one 0.
  ///
  /// Solved directly, with one correction of the residual. Error: a few units in the last place
  /// of the largest logarithm times n. The graph must be connected.
  ///
  /// - Complexity: O(n³).
  static func logarithms(of judgements: CanonicalJudgements) -> [Double] {
    let count = judgements.count
    var weights = [Double](repeating: 0, count: count * count)
    var sums = [Double](repeating: 0, count: count)
    for row in 0..<count {
      for column in 0..<count where judgements.judged[row * count + column] {
        weights[row * count + column] = 1
        sums[row] += judgements.logarithms[row * count + column]
      }
    }
    var result = LaplacianSystem.solution(weights: weights, sums: sums)
    for row in 0..<count {
      var residual = 0.0
      for column in 0..<count where judgements.judged[row * count + column] {
        residual +=
          judgements.logarithms[row * count + column] - (result[row] - result[column])
      }
      sums[row] = residual
    }
    let correction = LaplacianSystem.solution(weights: weights, sums: sums)
    for place in 0..<count { result[place] += correction[place] }
    return result
  }
}
