// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Verdict and validity index")
struct VerdictTests {
  @Test("Score: grade scores need not be equally spaced, vectors need not sum to 1")
  func score() {
    #expect(Verdict.score(membership: [0.5, 0.5, 0], gradeScores: [95, 80, 30]) == 87.5)
    #expect(Verdict.score(membership: [0.2, 0.2, 0], gradeScores: [95, 80, 30]) == 87.5)
    #expect(Verdict.score(membership: [0, 0, 0], gradeScores: [95, 80, 30]) == nil)
    #expect(Verdict.score(membership: [1, 0], gradeScores: [95, 80, 30]) == nil)
    // Best grade first: scores in the wrong order would give 30.
    #expect(Verdict.score(membership: [1, 0, 0], gradeScores: [95, 80, 30]) == 95)
  }

  @Test("Largest membership: every tied grade is reported")
  func largest() {
    #expect(Verdict.largest(membership: [0.2, 0.5, 0.3]) == [1])
    #expect(Verdict.largest(membership: [0.4, 0.2, 0.4]) == [0, 2])
    #expect(Verdict.largest(membership: [0, 0]) == [])
    #expect(Verdict.largest(membership: []) == [])
  }

  @Test("Validity index: the published example, 0.151")
  func published() throws {
    let index = ValidityIndex(membership: [0.28, 0.32, 0.31, 0.09])
    guard case .finite(let alpha) = index else {
      Issue.record("expected a number")
      return
    }
    // (4 × .32 − 1) ÷ (2 × .31 × 3) = .28 ÷ 1.86
    #expect((alpha - 0.28 / 1.86).magnitude < 1e-15)
    #expect(index.wording == .lowValidity)
  }

  @Test("Scaling the vector does not change the index")
  func scaling() {
    guard case .finite(let alpha) = ValidityIndex(membership: [0.56, 0.64, 0.62, 0.18]) else {
      Issue.record("expected a number")
      return
    }
    #expect((alpha - 0.28 / 1.86).magnitude < 1e-15)
  }

  @Test("Classes and their edges")
  func wording() {
    #expect(ValidityIndex(membership: [0, 1, 0]) == .infinite)
    #expect(ValidityIndex(membership: [0, 1, 0]).wording == .fullyValid)
    // n = 2: α = (2β − 1) ÷ 2γ; β = ¾ gives 1, β = ⅔ gives ½.
    #expect(ValidityIndex(membership: [0.75, 0.25]) == .finite(1))
    #expect(ValidityIndex(membership: [0.75, 0.25]).wording == .veryValid)
    #expect(ValidityIndex(membership: [0.7, 0.3]).wording == .fairlyValid)
    #expect(ValidityIndex(membership: [0.6, 0.4]).wording == .lowValidity)
    #expect(ValidityIndex.finite(0.5).wording == .fairlyValid)
    #expect(ValidityIndex.finite((0.5).nextDown).wording == .lowValidity)
    for count in 2...12 {
      let equal = [Double](repeating: 1 / Double(count), count: count)
      #expect(ValidityIndex(membership: equal) == .finite(0))
      #expect(ValidityIndex(membership: equal).wording == .invalid)
    }
  }

  @Test("Where there is no index, the reason is named")
  func undefined() {
    #expect(ValidityIndex(membership: [0, 0]) == .undefined(.sumIsZero))
    #expect(ValidityIndex(membership: [1]) == .undefined(.tooFewGrades))
    #expect(ValidityIndex(membership: []) == .undefined(.tooFewGrades))
    #expect(ValidityIndex(membership: [1, -1]) == .undefined(.invalidMembership))
    #expect(ValidityIndex(membership: [1, .nan]) == .undefined(.invalidMembership))
    #expect(ValidityIndex(membership: [1]).wording == nil)
  }
}
