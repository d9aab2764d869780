// SPDX-License-Identifier: Apache-2.0
import Foundation

/// SHA-256 [FIPS 180-4], plain and slow: the fixtures' sites need a true one to be looked at.
///
/// Its constants are the first 32 bits of the fractional parts of the cube and square roots of
/// the first primes, taken here from integer roots rather than typed.
func plainSHA256(_ message: [UInt8]) -> [UInt8] {
  let primes = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }
  func root(_ prime: Int, power: Int) -> UInt32 {
    // The largest r with r^power <= prime × 2^(32·power); its low 32 bits are the fraction.
    var low: UInt64 = 0
    var high: UInt64 = 1 << 40
    func isBelow(_ r: UInt64) -> Bool {
      let (a, b) = (Decimal(r), Decimal(prime))
      var left = Decimal(1)
      var right = b
      for _ in 0..<power {
        left *= a
        right *= Decimal(UInt64(1) << 32)
      }
      return left <= right
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
  let k = primes.prefix(64).map { root($0, power: 3) }
  var state = primes.prefix(8).map { root($0, power: 2) }
  var padded = message + [0x80]
  while padded.count % 64 != 56 { padded.append(0) }
  let bits = UInt64(message.count) * 8
  padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
  for start in stride(from: 0, to: padded.count, by: 64) {
    var w = (0..<16).map { i in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + 4 * i + $1]) }
    }
    for i in 16..<64 {
      let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
      let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
      w.append(w[i - 16] &+ s0 &+ w[i - 7] &+ s1)
    }
    var v = state
    for i in 0..<64 {
      let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let t1 = v[7] &+ s1 &+ choice &+ k[i] &+ w[i]
      let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    for i in 0..<8 { state[i] = state[i] &+ v[i] }
  }
  return state.flatMap { word in
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
  }
}
