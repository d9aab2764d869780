// SPDX-License-Identifier: Apache-2.0

/// A seeded generator, so that a failing case can be repeated: SplitMix64.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A vector of numbers ≥ 0 with sum 1, some of them exactly 0.
  mutating func membership(_ count: Int) -> [Double] {
    var values = (0..<count).map { _ in
      Bool.random(using: &self) ? Double.random(in: 0...1, using: &self) : 0
    }
    if values.allSatisfy({ $0 == 0 }) { values[Int.random(in: 0..<count, using: &self)] = 1 }
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}

/// The seventeen values of the fundamental scale: 1/9 … 1/2, 1, 2 … 9.
let fundamentalScale: [Double] =
  (2...9).reversed().map { 1 / Double($0) } + (1...9).map(Double.init)
