// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Survey membership")
struct SurveyMembershipTests {
  private typealias Audience = SurveyMembership.Audience

  @Test("Audiences are strata: the larger one does not outvote the smaller")
  func strata() throws {
    // 39 enterprises all very good, 2 universities all poor, weights .6 and .4.
    let result = try #require(
      SurveyMembership(
        gradeCount: 2,
        audiences: [
          Audience(weight: 0.6, counts: [[39, 0]]), Audience(weight: 0.4, counts: [[0, 2]]),
        ]))
    #expect(result.membership == [0.6, 0.4])
    #expect(result.entered == [0, 1])
  }

  @Test("Items of an audience count alike, whatever the number of answers; unanswered ones not")
  func items() throws {
    let result = try #require(
      SurveyMembership(
        gradeCount: 2,
        audiences: [Audience(weight: 3, counts: [[10, 0], [1, 1], [0, 0], []])]))
    #expect(result.membership == [0.75, 0.25])
    #expect(result.shares == [1])
  }

  @Test("Weights are scaled over the audiences that answered")
  func renormalised() throws {
    let result = try #require(
      SurveyMembership(
        gradeCount: 3,
        audiences: [
          Audience(weight: 0.5, counts: [[0, 0, 0]]), Audience(weight: 0.3, counts: [[1, 2, 1]]),
          Audience(weight: 0.1, counts: [[0, 0, 4]]), Audience(weight: 0, counts: [[9, 0, 0]]),
          Audience(weight: 0.1, counts: []),
        ]))
    let expected = [0.1875, 0.375, 0.4375]
    for (share, value) in zip(result.membership, expected) {
      #expect((share - value).magnitude < 1e-15)
    }
    #expect(result.entered == [1, 2])
    #expect((result.shares[1] - 0.75).magnitude < 1e-15)
  }

  @Test("Nobody answered: absent, not zeros and not equal shares")
  func nobody() {
    #expect(SurveyMembership(gradeCount: 3, audiences: []) == nil)
    #expect(
      SurveyMembership(gradeCount: 2, audiences: [Audience(weight: 1, counts: [[0, 0]])]) == nil)
    #expect(
      SurveyMembership(gradeCount: 2, audiences: [Audience(weight: 0, counts: [[5, 5]])]) == nil)
  }

  @Test("Against the formula written out, on random counts")
  func naive() throws {
    var random = RandomNumbers(seed: 11)
    for _ in 0..<200 {
      let audiences = (0..<4).map { _ in
        Audience(
          weight: Double.random(in: 0.1...1, using: &random),
          counts: (0..<3).map { _ in
            (0..<5).map { _ in Double(max(0, Int.random(in: -3...5, using: &random))) }
          })
      }
      var sums = [Double](repeating: 0, count: 5)
      var weights = 0.0
      for audience in audiences {
        let answered = audience.counts.filter { $0.reduce(0, +) > 0 }
        guard !answered.isEmpty else { continue }
        weights += audience.weight
        for grade in 0..<5 {
          let shares = answered.map { $0[grade] / $0.reduce(0, +) }
          sums[grade] += audience.weight * shares.reduce(0, +) / Double(answered.count)
        }
      }
      let result = try #require(SurveyMembership(gradeCount: 5, audiences: audiences))
      for grade in 0..<5 {
        #expect((result.membership[grade] - sums[grade] / weights).magnitude < 1e-14)
      }
      #expect((result.membership.reduce(0, +) - 1).magnitude < 1e-14)
    }
  }
}
