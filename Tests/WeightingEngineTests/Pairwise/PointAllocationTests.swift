// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Point allocation")
struct PointAllocationTests {
  private func error(
    _ points: [Double], total: Double = 100, tolerance: Double = 0.01
  ) -> PointAllocationError? {
    do {
      _ = try PointAllocation(points: points, total: total, tolerance: tolerance)
      return nil
    } catch { return error }
  }

  @Test("Points of 100: exact shares, zero allowed, nothing to test")
  func shares() throws {
    let four = try PointAllocation(points: [40, 35, 25, 0])
    #expect(four.weights == [0.4, 0.35, 0.25, 0])
    #expect(four.closingError == 0)
    #expect(four.consistencyRatio == nil)
    #expect(try PointAllocation(points: [100]).weights == [1])
  }

  @Test("Every pair and triple of whole points that sums to 99, 100 or 101 is accepted, no other")
  func closing() throws {
    for first in stride(from: 0.0, through: 104, by: 4) {
      for second in stride(from: 0.0, through: 104, by: 3) {
        for third in [0.0, 10, 33] {
          let points = [first, second, third]
          let sum = first + second + third
          guard sum > 0 else { continue }
          guard (99...101).contains(sum) else {
            #expect(error(points) == .wrongSum(expected: 100, found: sum))
            continue
          }
          let allocation = try PointAllocation(points: points)
          #expect(allocation.closingError == (sum - 100) / 100)
          #expect((allocation.weights.reduce(0, +) - 1).magnitude < 1e-15)
          #expect(allocation.weights == points.map { $0 / sum })
        }
      }
    }
  }

  @Test("The order of the items changes no bit")
  func order() throws {
    var random = RandomNumbers(seed: 31)
    for count in [2, 5, 17] {
      let points = random.membership(count)
      let allocation = try PointAllocation(points: points, total: 1, tolerance: 1e-12)
      for _ in 0..<20 {
        let order = Array(0..<count).shuffled(using: &random)
        let moved = try PointAllocation(
          points: order.map { points[$0] }, total: 1, tolerance: 1e-12)
        #expect(moved.weights == order.map { allocation.weights[$0] })
        #expect(moved.closingError == allocation.closingError)
      }
    }
  }

  @Test("Every wrong input has its own error")
  func errors() {
    #expect(error([]) == .nothingAllocated)
    #expect(error([50, 50], total: 0) == .invalidTotal(0))
    #expect(error([50, 50], total: -100) == .invalidTotal(-100))
    #expect(error([50, 50], total: .infinity) == .invalidTotal(.infinity))
    #expect(error([110, -10]) == .invalidPoints(item: 1, value: -10))
    #expect(error([.infinity, 1]) == .invalidPoints(item: 0, value: .infinity))
    #expect(error([0, 0, 0]) == .allZero)
    #expect(error([50, 40]) == .wrongSum(expected: 100, found: 90))
    #expect(error([50, 50.5], tolerance: 0) == .wrongSum(expected: 100, found: 100.5))
    #expect(error([50, 40], tolerance: 0.1) == nil)
    #expect(error([50, 50], tolerance: .nan) == .wrongSum(expected: 100, found: 100))
  }
}
