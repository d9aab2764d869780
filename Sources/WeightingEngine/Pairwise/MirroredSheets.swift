// SPDX-License-Identifier: Apache-2.0

/// Sheets of judgements that look as if left and right had been exchanged.
///
/// An expert who fills in a sheet the wrong way round gives every weight inverted. With
/// clr wᵢ = ln wᵢ − (1/n) Σ ln wⱼ, such a sheet points against the others': its cosine with their
/// mean is near −1. A difference of opinion seldom does, where the others agree among themselves.
public enum MirroredSheets {
  /// From how many items on a sheet can look mirrored; with fewer, opposite opinions are common.
  public static let fewestItems = 4
  /// How many other experts it takes to know which way round is right.
  public static let fewestOthers = 3
  /// At this cosine and below a sheet looks mirrored. Of four to six items weighted at random 5 %
  /// to 1 % come that low (the share of a sphere's cap). A convention of this program.
  public static let highestCosine = -0.9
  /// What the others must at least agree by: the median of their cosines with their own mean.
  public static let leastAgreement = 0.5

  /// A sheet that looks mirrored.
  public struct Suspicion: Sendable, Hashable {
    /// The expert's position.
    public let expert: Int
    /// The first of the two items that speak loudest: the others have it far above the second.
    public let first: Int
    /// The second of them: the expert has it far above the first.
    public let second: Int
    /// How many times the first item outweighs the second by the others' mean; above 1.
    public let others: Double
  }

  /// The experts whose weights look mirrored, in the order given.
  ///
  /// - Parameter weights: one row per expert, of equal length, all > 0.
  /// - Returns: none for fewer than four items or four experts, rows of different length, or
  ///   weights that are not positive and finite.
  /// - Complexity: O(m² n) for m experts.
  public static func suspicions(of weights: [[Double]]) -> [Suspicion] {
    guard let count = weights.first?.count, count >= fewestItems, weights.count > fewestOthers,
      weights.allSatisfy({ $0.count == count && $0.allSatisfy { $0 > 0 && $0.isFinite } })
    else { return [] }
    let centred = weights.map(LogRatios.centred)
    return centred.indices.compactMap { expert in
      let others = centred.indices.filter { $0 != expert }.map { centred[$0] }
      let mean = (0..<count).map { item in
        OrderIndependentSum.of(others.map { $0[item] }) / Double(others.count)
      }
      guard cosine(centred[expert], mean) <= highestCosine,
        let agreement = Quartiles(others.map { cosine($0, mean) })?.median,
        agreement >= leastAgreement
      else { return nil }
      let own = centred[expert]
      var loudest = (first: 0, second: 0)
      var voice = 0.0
      for first in 0..<count {
        for second in 0..<count {
          let contrast = (mean[first] - mean[second]) * (own[second] - own[first])
          if mean[first] > mean[second], contrast > voice {
            voice = contrast
            loudest = (first, second)
          }
        }
      }
      return Suspicion(
        expert: expert, first: loudest.first, second: loudest.second,
        others: Elementary.exp(mean[loudest.first] - mean[loudest.second]))
    }
  }

  /// The cosine of two vectors; 0 where one is all zeros (an expert for whom all items are equal).
  private static func cosine(_ one: [Double], _ other: [Double]) -> Double {
    let lengths = (one.dot(one) * other.dot(other)).squareRoot()
    return lengths > 0 ? one.dot(other) / lengths : 0
  }
}
