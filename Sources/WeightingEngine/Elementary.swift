// SPDX-License-Identifier: Apache-2.0

/// Natural logarithm and exponential that give the same bits on every machine.
///
/// The C library chooses another code path on processors with fused multiply-add, and the last
/// digit of a score would depend on the processor. Here only `+ − × ÷` of IEEE 754 and bit work
/// are used, none of them fused, so that the result depends on the argument alone. The error is
/// below 1 unit in the last place; a table of correctly rounded values tests it.
///
/// Argument reduction and polynomial coefficients: [fdlibm], `e_log.c` and `e_exp.c`, Sun
/// Microsystems 1993.
public enum Elementary {
  /// ln 2 in two parts; the first has its low 32 bits zero, so that `k × ln2High` is exact for
  /// every exponent `k` [fdlibm].
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33
  /// 1 ÷ ln 2.
  private static let log2OfE = 0x1.71547652b82fep0
  /// Above ln(2¹⁰²⁴) the exponential is infinite; below ln(2⁻¹⁰⁷⁵) it is zero.
  private static let overflowLimit = 0x1.62e42fefa39efp9
  private static let underflowLimit = -0x1.74910d52d3051p9

  /// The natural logarithm ln x.
  ///
  /// Range: −745.13 … 709.78 for finite positive x. Special cases: ln 0 = −∞ (both zeros),
  /// ln ∞ = ∞, NaN for negative x and for NaN. Error: below 1 unit in the last place.
  ///
  /// With x = 2ᵏ(1 + f), √½ ≤ 1 + f < √2 and s = f ÷ (2 + f):
  /// ln x = k ln 2 + f − (f²/2 − s(f²/2 + R(s²))), R an approximation of degree 14 [fdlibm].
  ///
  /// - Complexity: O(1).
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var exponent = 0
    var bits = x.bitPattern
    if x < Double.leastNormalMagnitude {
      // Subnormal: 2⁵⁴ x is exact and normal.
      bits = (x * 0x1p54).bitPattern
      exponent = -54
    }
    // Move the significand into √½ … √2: where it is at or above √2 the exponent takes one more.
    let significand = bits & 0x000f_ffff_ffff_ffff
    exponent += Int(bits >> 52) - 1023
    let half = significand >= 0x0006_a09e_667f_3bcd
    if half { exponent += 1 }
    let reduced = Double(bitPattern: significand | (half ? 0x3fe << 52 : 0x3ff << 52))

    let f = reduced - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3))
    let odd67 = 0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3
    let odd = z * (0x1.5555555555593p-1 + w * (0x1.2492494229359p-2 + w * odd67))
    let remainder = even + odd
    let halfSquare = 0.5 * f * f
    let k = Double(exponent)
    if exponent == 0 { return f - (halfSquare - s * (halfSquare + remainder)) }
    let low = s * (halfSquare + remainder) + k * ln2Low
    return k * ln2High - ((halfSquare - low) - f)
  }

  /// The exponential eˣ.
  ///
  /// Range: 0 … ∞. Special cases: e⁰ = 1 exactly, e^∞ = ∞, e^−∞ = 0, ∞ above 709.78, 0 below
  /// −745.13, subnormal results in between are rounded once, NaN for NaN. Error: below 1 unit in
  /// the last place.
  ///
  /// With x = k ln 2 + r, |r| ≤ ½ ln 2 and c = r − r²P(r²): eʳ = 1 + r + r c ÷ (2 − c), P an
  /// approximation of degree 8 [fdlibm].
  ///
  /// - Complexity: O(1).
  public static func exp(_ x: Double) -> Double {
    guard x == x else { return x }
    if x > overflowLimit { return .infinity }
    if x < underflowLimit { return 0 }
    var exponent = 0
    var high = x
    var low = 0.0
    if x.magnitude > 0x1.62e42fefa39efp-2 {
      let k = (x * log2OfE).rounded(.toNearestOrEven)
      exponent = Int(k)
      high = x - k * ln2High
      low = k * ln2Low
    } else if x.magnitude < 0x1p-54 {
      return 1 + x
    }
    let r = high - low
    let t = r * r
    let p45 = -0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4d0p-25
    let p345 = 0x1.1566aaf25de2cp-14 + t * p45
    let c = r - t * (0x1.555555555553ep-3 + t * (-0x1.6c16c16bebd93p-9 + t * p345))
    if exponent == 0 { return 1 - ((r * c) / (c - 2) - r) }
    let y = 1 - ((low - (r * c) / (2 - c)) - high)
    if exponent == 1024 { return y * 2 * 0x1p1023 }
    if exponent >= -1021 { return y * powerOfTwo(exponent) }
    // y × 2ᵏ⁺¹⁰⁰⁰ is exact, so that only the last product rounds into the subnormal numbers.
    return y * powerOfTwo(exponent + 1000) * 0x1p-1000
  }

  /// 2ᵏ for −1022 ≤ k ≤ 1023.
  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }
}
