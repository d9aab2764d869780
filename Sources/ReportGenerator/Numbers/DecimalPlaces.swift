// SPDX-License-Identifier: Apache-2.0

/// How many decimals a column needs so that no printed number contradicts a class or a rank.
enum DecimalPlaces {
  /// The fewest decimals, from `least` up to the numbers' own nine, at which
  /// - numbers that differ are printed differently (where `distinct`), and
  /// - a number below a limit is printed below it, one at or above it at or above it.
  ///
  /// Complexity: O(numbers × limits).
  static func needed(
    _ numbers: [FixedPoint], limits: [FixedPoint] = [], distinct: Bool, from least: Int = 1
  ) -> Int {
    let all = Set(numbers)
    for places in least..<9 {
      let printed = Set(all.map { $0.rounded(to: places) })
      if distinct && printed.count != all.count { continue }
      let contradicts = all.contains { number in
        let shown = number.rounded(to: places)
        return limits.contains { (number < $0) != (shown < $0) }
      }
      if !contradicts { return places }
    }
    return max(least, 9)
  }
}
