// SPDX-License-Identifier: Apache-2.0

/// The whole number that decides classes, ties and ranks.
public enum ComparisonScore {
  /// Score × 10⁹, rounded half to even.
  ///
  /// Two scores that differ by less than the noise of rounding get the same number; a score
  /// printed with fewer decimals is never compared.
  ///
  /// - Parameter score: any unit; scores of 0 … 100 use 0 … 10¹¹.
  /// - Returns: nil if the score is not finite or its magnitude reaches 2⁶³ ÷ 10⁹.
  public static func of(_ score: Double) -> Int64? {
    Int64(exactly: (score * 1e9).rounded(.toNearestOrEven))
  }
}
