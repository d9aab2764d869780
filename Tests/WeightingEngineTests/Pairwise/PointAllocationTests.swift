// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Point allocation")
struct PointAllocationTests {
  private func error(_ points: [Double]) -> PointAllocationError? {
    do {
      _ = try PointAllocation(points: points)
      return nil
    } catch { return error }
  }

  @Test("Points of 100: exact shares, zero allowed")
  func shares() throws {
    #expect(try PointAllocation(points: [40, 35, 25, 0]).weights == [0.4, 0.35, 0.25, 0])
    #expect(try PointAllocation(points: [100]).weights == [1])
  }

  @Test("Every pair and triple of whole points, whatever their sum: shares of their own sum")
  func closing() throws {
    for first in stride(from: 0.0, through: 104, by: 4) {
      for second in stride(from: 0.0, through: 104, by: 3) {
        for third in [0.0, 10, 33] {
          let points = [first, second, third]
          let sum = first + second + third
          guard sum > 0 else { continue }
          let weights = try PointAllocation(points: points).weights
          #expect((weights.reduce(0, +) - 1).magnitude < 1e-15)
          #expect(weights == points.map { $0 / sum })
        }
      }
    }
  }

  @Test("The order of the items changes no bit")
  func order() throws {
    var random = RandomNumbers(seed: 31)
    for count in [2, 5, 17] {
      let points = random.membership(count)
      let allocation = try PointAllocation(points: points)
      for _ in 0..<20 {
        let order = Array(0..<count).shuffled(using: &random)
        let moved = try PointAllocation(points: order.map { points[$0] })
        #expect(moved.weights == order.map { allocation.weights[$0] })
      }
    }
  }

  @Test("Every wrong input has its own error")
  func errors() {
    #expect(error([]) == .nothingAllocated)
    #expect(error([110, -10]) == .invalidPoints(item: 1, value: -10))
    #expect(error([.infinity, 1]) == .invalidPoints(item: 0, value: .infinity))
    #expect(error([0, 0, 0]) == .allZero)
    #expect(error([.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == .infiniteSum)
    #expect(error([50, 40]) == nil)
  }
}
