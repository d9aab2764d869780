// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Order-independent sum")
struct OrderIndependentSumTests {
  @Test("Every order of the terms gives the same bits, negated terms the negated sum")
  func shuffles() {
    var random = RandomNumbers(seed: 1)
    for count in [2, 3, 7, 30, 400] {
      for scale in [1.0, 1e-300, 1e200] {
        var terms = (0..<count).map { _ in
          Double.random(in: -1...1, using: &random)
            * scale * Elementary.exp(Double.random(in: -30...30, using: &random))
        }
        let sum = OrderIndependentSum.of(terms)
        for _ in 0..<20 {
          terms.shuffle(using: &random)
          #expect(OrderIndependentSum.of(terms).bitPattern == sum.bitPattern)
        }
        #expect(OrderIndependentSum.of(terms.map { -$0 }) == -sum)
      }
    }
  }

  @Test("Sums of whole numbers are exact; terms of one sign are right to half a unit")
  func exactness() {
    #expect(OrderIndependentSum.of([]) == 0)
    #expect(OrderIndependentSum.of([-0.0, 0]) == 0)
    #expect(OrderIndependentSum.of([1, 0x1p53, -0x1p53]) == 1)
    #expect(OrderIndependentSum.of((1...1000).map(Double.init)) == 500_500)
    // Ten times the double 0.1 is 1.000000000000000055…, nearest double 1; added one after another
    // it gives 0.9999999999999999.
    #expect(OrderIndependentSum.of([Double](repeating: 0.1, count: 10)) == 1)
    // 1 and 2⁻⁵³ a hundred times: exactly 1 + 100 × 2⁻⁵³.
    let small = [1.0] + [Double](repeating: 0x1p-53, count: 100)
    #expect(OrderIndependentSum.of(small) == 1 + 0x1p-53 * 100)
  }

  @Test("Values that are not finite are passed on")
  func notFinite() {
    #expect(OrderIndependentSum.of([1, .infinity]) == .infinity)
    #expect(OrderIndependentSum.of([.nan, 1, 2]).isNaN)
    #expect(OrderIndependentSum.of([1e308, 1e308]) == .infinity)
  }
}
