// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// J. Rezaei, Best-worst multi-criteria decision-making method, Omega 53 (2015) 49–57: a mode of
/// transport by load flexibility, accessibility and cost, cost the best and load flexibility the
/// worst. The paper's nonlinear model gives .0714 .3387 .5899; the linear one differs, by
/// scipy.optimize.linprog .07142857 .32142857 .60714286 with ξ .03571429.
@Suite("Rezaei 2015: a mode of transport, by the linear model")
struct Rezaei2015TransportTests {
  @Test("Linear weights, near the printed nonlinear ones")
  func transport() throws {
    let mode = try BestWorst(
      best: 2, worst: 0, bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8])
    expectPrinted(mode.weights, [0.07142857, 0.32142857, 0.60714286], within: 5e-9)
    #expect((mode.deviation - 0.03571429).magnitude < 5e-9)
    expectPrinted(mode.weights, [0.0714, 0.3387, 0.5899], within: 0.018)
    #expect((mode.consistencyRatio - 2.0 / 56).magnitude < 1e-15)
  }
}
