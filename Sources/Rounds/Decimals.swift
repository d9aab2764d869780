// SPDX-License-Identifier: Apache-2.0

/// Numbers in messages.
enum Decimals {
  /// A number with at most so many decimals, without a needless `.0`.
  static func shown(_ number: Double, _ decimals: Int) -> String {
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let rounded = (number * power).rounded(.toNearestOrEven) / power
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }

  /// A judgement as a person writes it: 3, 1/3, 4.8, 1/4.8.
  static func ratio(_ value: Double) -> String {
    value >= 1 ? shown(value, 1) : "1/" + shown(1 / value, 1)
  }
}
