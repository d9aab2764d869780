// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Random streams")
struct RandomStreamTests {
  @Test("Philox4x32-10: the known answers of Random123 1.14.0, tests/kat_vectors")
  func knownAnswers() {
    let zeros = Philox.image(of: (0, 0, 0, 0), key: (0, 0))
    #expect(zeros == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let all = UInt32.max
    let ones = Philox.image(of: (all, all, all, all), key: (all, all))
    #expect(ones == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let pi = Philox.image(
      of: (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: (0xa409_3822, 0x299f_31d0))
    #expect(pi == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("Key, counter and packing, against a few lines of Python")
  func streams() {
    // Python: FNV-1a over seed.to_bytes(8, "little") and, for purpose and names, the number of
    // UTF-8 bytes likewise and the bytes; Philox4x32-10 of (block, block >> 32, replicate,
    // replicate >> 32); words 0 and 1, then 2 and 3, the lower first.
    var first = RandomStream(seed: 2026, purpose: "expert-bootstrap", names: ["operation"])
    #expect(
      (0..<4).map { _ in first.next() } == [
        0xec3a_4e0a_dbc7_2bce, 0x86d7_417b_4ae6_fd4b, 0xfb83_7477_fe05_3a05,
        0x39f1_6ee3_0765_7433,
      ])
    var second = RandomStream(
      seed: .max, purpose: "判断", names: ["a", "bc"], replicate: 1 << 40 + 7)
    #expect(
      (0..<4).map { _ in second.next() } == [
        0x09fe_f3a5_ee5c_19a7, 0xa47d_b6fa_92c3_48b0, 0xab49_d541_49d8_7bd1,
        0xea3e_9ad0_0192_d201,
      ])
  }

  @Test("Texts are told apart where their letters run together; order of names counts")
  func names() {
    let keys: [[String]] = [
      [], [""], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["c", "ab"], ["abc", ""],
    ]
    var seen = Set<UInt64>()
    for names in keys {
      for purpose in ["p", "pa", ""] {
        for seed: UInt64 in [0, 1, .max] {
          var stream = RandomStream(seed: seed, purpose: purpose, names: names)
          seen.insert(stream.next())
        }
      }
    }
    #expect(seen.count == keys.count * 9)
  }

  @Test("A replicate is the same however it is reached, and unlike its neighbours")
  func replicates() {
    let base = RandomStream(seed: 7, purpose: "test", names: ["x"])
    var seen = Set<UInt64>()
    for replicate: UInt64 in 0..<1000 {
      var reached = base.replicate(replicate)
      var made = RandomStream(seed: 7, purpose: "test", names: ["x"], replicate: replicate)
      for _ in 0..<3 {
        let number = made.next()
        #expect(reached.next() == number)
        seen.insert(number)
      }
    }
    #expect(seen.count == 3000)
  }

  @Test("Uniform numbers fill 0 ..< 1 evenly")
  func uniform() {
    var stream = RandomStream(seed: 1, purpose: "uniform")
    var counts = [Int](repeating: 0, count: 16)
    let draws = 32_000
    for _ in 0..<draws {
      let number = stream.uniform()
      #expect(number >= 0 && number < 1)
      counts[Int(number * 16)] += 1
    }
    // χ² of 15 degrees of freedom is above 37.7 once in 1000 seeds (scipy.stats.chi2.isf).
    #expect(chiSquare(counts, draws) < 37.7)
  }

  @Test("Whole numbers are even for every small bound, and inside huge ones")
  func below() {
    // scipy.stats.chi2.isf(1e-4, k - 1) for k = 2 … 12: 96 seeds and bounds, none above.
    let limits = [15.14, 18.42, 21.11, 23.51, 25.74, 27.86, 29.88, 31.83, 33.72, 35.56, 37.37]
    for count in 2...12 {
      for seed: UInt64 in 0..<8 {
        var stream = RandomStream(seed: seed, purpose: "below")
        var counts = [Int](repeating: 0, count: count)
        for _ in 0..<1200 { counts[stream.below(count)] += 1 }
        #expect(chiSquare(counts, 1200) < limits[count - 2])
      }
    }
    // Of 2⁶³ − 1 and 3 × 2⁶¹ the second rejects a quarter of the 64-bit numbers.
    var stream = RandomStream(seed: 3, purpose: "below")
    var upper = 0
    for _ in 0..<3000 {
      #expect((0..<Int.max).contains(stream.below(.max)))
      let number = stream.below(3 << 61)
      #expect((0..<(3 << 61)).contains(number))
      if number >= 2 << 61 { upper += 1 }
    }
    // A third, ± 4 standard deviations of 25.8.
    #expect((897...1103).contains(upper))
    #expect(stream.below(1) == 0)
  }

  @Test("Normal numbers: mean, variance, fourth moment and shares beyond 1 and 2")
  func normal() {
    var stream = RandomStream(seed: 5, purpose: "normal")
    let draws = 40_000
    var sums = [0.0, 0, 0, 0]
    var beyond = [0, 0]
    for _ in 0..<draws {
      let number = stream.normal()
      sums[0] += number
      sums[1] += number * number
      sums[2] += number * number * number
      sums[3] += number * number * number * number
      if number.magnitude > 1 { beyond[0] += 1 }
      if number.magnitude > 2 { beyond[1] += 1 }
    }
    let moments = sums.map { $0 / Double(draws) }
    // Standard errors √(1, 2, 15, 96 ÷ 40000) = .005, .0071, .0194, .049; four of them.
    #expect(moments[0].magnitude < 0.02)
    #expect((moments[1] - 1).magnitude < 0.029)
    #expect(moments[2].magnitude < 0.078)
    #expect((moments[3] - 3).magnitude < 0.2)
    // 2 × scipy.stats.norm.sf: .31731 and .04550; four standard errors.
    #expect((Double(beyond[0]) / Double(draws) - 0.31731).magnitude < 0.0094)
    #expect((Double(beyond[1]) / Double(draws) - 0.0455).magnitude < 0.0042)
  }

  private func chiSquare(_ counts: [Int], _ draws: Int) -> Double {
    let expected = Double(draws) / Double(counts.count)
    var sum = 0.0
    for count in counts { sum += (Double(count) - expected) * (Double(count) - expected) }
    return sum / expected
  }
}
