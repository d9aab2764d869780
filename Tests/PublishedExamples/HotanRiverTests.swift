// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// 黄星, 陈伏龙, 赵琪, 何朝飞, 龙爱华: 新疆和田河径流丰枯评价及组合分析 (wet and dry years of the Hotan river): five
/// connection degrees of a year, read with 程乾生's confidence criterion, λ from .5 to .7. The vector,
/// λ and the verdict, class II, were confirmed in stored text; the journal is not in it. The other
/// figures recomputed with numpy.
@Suite("Hotan river: the confidence criterion")
struct HotanRiverTests {
  private let membership = [0.27756, 0.48061, 0.11233, 0.09542, 0.00349]

  @Test("Class II for each λ of the paper's range; the memberships need not sum to 1")
  func confident() throws {
    for threshold in [0.5, 0.55, 0.6, 0.65, 0.7] {
      #expect(Verdict.confident(membership: membership, threshold: threshold) == 1)
    }
    #expect(Verdict.confident(membership: membership, threshold: 0.28) == 0)
    #expect(Verdict.confident(membership: membership, threshold: 0.8) == 2)
    #expect(Verdict.largest(membership: membership) == [1])
    expectValidity(of: membership, 0.645644)
    let value = try #require(Verdict.characteristicValue(membership: membership))
    #expect((value - 2.0372185143540915).magnitude < 1e-13)
  }
}
