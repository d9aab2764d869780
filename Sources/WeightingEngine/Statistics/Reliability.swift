// SPDX-License-Identifier: Apache-2.0

/// Whether the items of a scale measure one thing: Cronbach's alpha [Cronbach 1951].
public enum Reliability {
  /// α = k ÷ (k − 1) × (1 − Σ var xᵢ ÷ var Σ xᵢ), from sums, which a tally carries.
  ///
  /// - Parameters:
  ///   - count: the number n of respondents who answered every item.
  ///   - sums: Σ xᵢ of each of the k items, reversed items already turned round.
  ///   - crossProducts: Σ xᵢ xⱼ, k × k, row by row, symmetric.
  /// - Returns: at most 1, negative for items that contradict each other; nil for k < 2, n < 2,
  ///   a total without variance, or lists that do not fit together.
  /// - Complexity: O(k²). Sums of whole numbers below 2⁵³ are exact.
  public static func cronbachAlpha(
    count: Double, sums: [Double], crossProducts: [Double]
  ) -> Double? {
    let items = sums.count
    guard items >= 2, count >= 2, crossProducts.count == items * items else { return nil }
    // n times the sums of squared deviations: n Σ xy − Σ x Σ y; the factors cancel in the ratio.
    var ofItems = 0.0
    var ofTotal = 0.0
    for row in 0..<items {
      for column in 0..<items {
        let deviation = count * crossProducts[row * items + column] - sums[row] * sums[column]
        ofTotal += deviation
        if row == column { ofItems += deviation }
      }
    }
    guard ofTotal > 0, ofTotal.isFinite else { return nil }
    let factor = Double(items) / Double(items - 1)
    return factor * (1 - ofItems / ofTotal)
  }

  /// α of complete columns, one for each item, in the same order of respondents.
  ///
  /// Values are taken about each item's mean first, so that large values with small spread keep
  /// their digits.
  ///
  /// - Returns: as ``cronbachAlpha(count:sums:crossProducts:)``; nil also for columns of different
  ///   length.
  /// - Complexity: O(n k²).
  public static func cronbachAlpha(columns: [[Double]]) -> Double? {
    guard let count = columns.first?.count, count >= 2 else { return nil }
    guard columns.allSatisfy({ $0.count == count }) else { return nil }
    let centred = columns.map { column in
      var sum = 0.0
      for value in column { sum += value }
      let mean = sum / Double(count)
      return column.map { $0 - mean }
    }
    let items = columns.count
    var sums = [Double](repeating: 0, count: items)
    var crossProducts = [Double](repeating: 0, count: items * items)
    for row in 0..<items {
      for value in centred[row] { sums[row] += value }
      for column in row..<items {
        var product = 0.0
        for person in 0..<count { product += centred[row][person] * centred[column][person] }
        crossProducts[row * items + column] = product
        crossProducts[column * items + row] = product
      }
    }
    return cronbachAlpha(count: Double(count), sums: sums, crossProducts: crossProducts)
  }
}
