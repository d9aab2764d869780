// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Membership function")
struct MembershipFunctionTests {
  /// Strictly rising numbers at least 0.01 apart.
  private func rising(_ count: Int, _ random: inout RandomNumbers) -> [Double] {
    var last = Double.random(in: -100...100, using: &random)
    return (0..<count).map { _ in
      last += Double.random(in: 0.01...30, using: &random)
      return last
    }
  }

  /// Σ over grades up to each one: it must not fall when a figure gets better.
  private func cumulated(_ membership: [Double]) -> [Double] {
    var sum = 0.0
    return membership.map {
      sum += $0
      return sum
    }
  }

  @Test("Benefit: the anchors of an indicator in full-time staff")
  func benefit() throws {
    let function = try MembershipFunction(benefit: [3, 2, 1.5, 1, 0.5], gradeCount: 5)
    #expect(function.membership(of: 9) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 3) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 2.25) == [0.25, 0.75, 0, 0, 0])
    #expect(function.membership(of: 2) == [0, 1, 0, 0, 0])
    #expect(function.membership(of: 1.25) == [0, 0, 0.5, 0.5, 0])
    #expect(function.membership(of: 0.5) == [0, 0, 0, 0, 1])
    #expect(function.membership(of: 0) == [0, 0, 0, 0, 1])
    #expect(function.membership(of: -.infinity) == [0, 0, 0, 0, 1])
    #expect(function.membership(of: .infinity) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: .nan) == nil)
  }

  @Test("Cost: the mirror of benefit, not confused with it")
  func cost() throws {
    let function = try MembershipFunction(cost: [10, 20, 30, 50, 70], gradeCount: 5)
    #expect(function.membership(of: 0) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 12.5) == [0.75, 0.25, 0, 0, 0])
    #expect(function.membership(of: 60) == [0, 0, 0, 0.5, 0.5])
    #expect(function.membership(of: 100) == [0, 0, 0, 0, 1])
  }

  @Test("Range: best inside, graded on the side the figure lies on")
  func range() throws {
    let function = try MembershipFunction(
      low: [10, 8, 6, 5, 3], high: [20, 25, 35, 50, 65], gradeCount: 5)
    #expect(function.membership(of: 10) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 15) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 20) == [1, 0, 0, 0, 0])
    #expect(function.membership(of: 9) == [0.5, 0.5, 0, 0, 0])
    #expect(function.membership(of: 30) == [0, 0.5, 0.5, 0, 0])
    #expect(function.membership(of: 2) == [0, 0, 0, 0, 1])
    #expect(function.membership(of: 64) == function.membership(of: 64))
    #expect(function.membership(of: 99) == [0, 0, 0, 0, 1])
    let point = try MembershipFunction(low: [5, 0], high: [5, 10], gradeCount: 2)
    #expect(point.membership(of: 5) == [1, 0])
    #expect(point.membership(of: 7.5) == [0.5, 0.5])
  }

  @Test("Anchors may name some grades only; the others get nothing")
  func someGrades() throws {
    let function = try MembershipFunction(
      benefit: [1, 0.5, 0], grades: [0, 2, 4], gradeCount: 5)
    #expect(function.membership(of: 0.75) == [0.5, 0, 0.5, 0, 0])
    #expect(function.membership(of: 0.125) == [0, 0, 0.25, 0, 0.75])
    // The first grade named takes the shoulder, even if it is not the best grade.
    let lower = try MembershipFunction(cost: [0, 1], grades: [1, 3], gradeCount: 5)
    #expect(lower.membership(of: -1) == [0, 1, 0, 0, 0])
  }

  @Test("Random anchors: ≥ 0, two grades at most, sum 1, and better figures never fare worse")
  func properties() throws {
    var random = RandomNumbers(seed: 10)
    for _ in 0..<300 {
      let gradeCount = Int.random(in: 2...7, using: &random)
      let anchors = rising(gradeCount, &random)
      let cost = try MembershipFunction(cost: anchors, gradeCount: gradeCount)
      let benefit = try MembershipFunction(
        benefit: anchors.map { -$0 }, gradeCount: gradeCount)
      let range = try MembershipFunction(
        low: anchors.map { anchors[0] - ($0 - anchors[0]) }, high: anchors,
        gradeCount: gradeCount)
      var figures = (0..<40).map { _ in
        Double.random(in: (anchors[0] - 10)...(anchors[gradeCount - 1] + 10), using: &random)
      }
      figures = (figures + anchors).sorted()
      var before: [Double]?
      for figure in figures {
        let membership = try #require(cost.membership(of: figure))
        #expect(membership.count == gradeCount)
        #expect(membership.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(membership.filter { $0 > 0 }.count <= 2)
        #expect((membership.reduce(0, +) - 1).magnitude <= 0x1p-53)
        let cumulated = cumulated(membership)
        if let before {
          // A higher cost: no grade and those better than it gain together.
          for (earlier, later) in zip(before, cumulated) {
            #expect(later <= earlier + 0x1p-52)
          }
        }
        before = cumulated
        #expect(benefit.membership(of: -figure) == membership)
        if figure >= anchors[0] { #expect(range.membership(of: figure) == membership) }
      }
      for (grade, anchor) in anchors.enumerated() {
        #expect(cost.membership(of: anchor)?[grade] == 1)
      }
    }
  }

  @Test("Anchors that make no function are refused by name")
  func refusals() {
    typealias Refusal = MembershipFunctionError
    #expect(throws: Refusal.notFalling(position: 2)) {
      try MembershipFunction(benefit: [3, 2, 2], gradeCount: 3)
    }
    #expect(throws: Refusal.notRising(position: 1)) {
      try MembershipFunction(cost: [3, 2, 1], gradeCount: 3)
    }
    #expect(throws: Refusal.wrongNumberOfAnchors(expected: 3, found: 2)) {
      try MembershipFunction(cost: [1, 2], gradeCount: 3)
    }
    #expect(throws: Refusal.wrongNumberOfAnchors(expected: 2, found: 3)) {
      try MembershipFunction(cost: [1, 2, 3], grades: [0, 1], gradeCount: 3)
    }
    #expect(throws: Refusal.tooFewGrades(1)) {
      try MembershipFunction(cost: [1], gradeCount: 1)
    }
    #expect(throws: Refusal.tooFewGrades(1)) {
      try MembershipFunction(cost: [1], grades: [0], gradeCount: 3)
    }
    #expect(throws: Refusal.unknownGrade(3)) {
      try MembershipFunction(cost: [1, 2], grades: [0, 3], gradeCount: 3)
    }
    #expect(throws: Refusal.gradesNotAscending(position: 1)) {
      try MembershipFunction(cost: [1, 2], grades: [1, 1], gradeCount: 3)
    }
    #expect(throws: Refusal.notFinite(position: 1)) {
      try MembershipFunction(cost: [1, .nan, 2], gradeCount: 3)
    }
    #expect(throws: Refusal.notFinite(position: 1)) {
      try MembershipFunction(cost: [-1.5e308, 1.5e308], gradeCount: 2)
    }
    #expect(throws: Refusal.rangeTurnedRound(low: 6, high: 5)) {
      try MembershipFunction(low: [6, 1], high: [5, 9], gradeCount: 2)
    }
    #expect(throws: Refusal.notFalling(position: 1)) {
      try MembershipFunction(low: [1, 2], high: [5, 9], gradeCount: 2)
    }
  }
}
