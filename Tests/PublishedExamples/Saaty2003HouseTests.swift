// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, Decision-making with the AHP: why is the principal eigenvector necessary, European
/// Journal of Operational Research 145 (2003) 85–91: buying a house, the matrix of Saaty 1990 with
/// CR .169, and which judgement to improve. Of all ratios aᵢⱼ wⱼ ÷ wᵢ that of neighbourhood over
/// condition is farthest from 1 (5.32); 1/2 in place of 6 is enough.
///
/// Recomputed with numpy: for each pair exp of the mean of log(A[i, k] * A[k, j]) over the other k,
/// the nearest of 1/9 … 9 in logarithms, and max(np.linalg.eigvals(B).real) with it.
@Suite("Saaty 2003: which judgement to improve")
struct Saaty2003HouseTests {
  private let criteria = PublishedMatrix(
    judgements:
      "5 3 7 6 6 1/3 1/4 1/3 5 3 3 1/5 1/7 6 3 4 6 1/5 1/3 1/4 1/7 1/8 1/2 1/5 1/6 1/5 1/6 1/2",
    weights: [], lambdaMax: 9.6688873171, consistencyRatio: 0.1690868609)

  @Test("One change, neighbourhood over condition from 6 to 1/2, brings CR from .169 to .082")
  func revisions() throws {
    let matrix = IncompleteMatrix(try criteria.matrix())
    let revisions = Revisions.ranked(
      of: matrix, randomIndex: RandomIndex.saaty1980.value(count: 8))
    // Pair, judged, implied, suggested, λmax with it; counted from 0.
    let expected: [(ItemPair, Double, Double, Double, Double)] = [
      (ItemPair(2, 6), 6, 0.4713865608130228, 0.5, 8.811728064147047),
      (ItemPair(0, 6), 1 / 3.0, 1.5326188647871062, 2, 9.325903229026506),
      (ItemPair(0, 2), 3, 0.8601860272360666, 1, 9.426518787324085),
    ]
    #expect(revisions.count == 3)
    for (revision, (pair, value, implied, suggested, lambdaMax)) in zip(revisions, expected) {
      #expect(revision.pair == pair)
      #expect(revision.value == value)
      #expect((revision.implied - implied).magnitude < 1e-12)
      #expect(revision.suggested == suggested)
      #expect((revision.indexIfChanged - (lambdaMax - 8) / 7).magnitude < 1e-12)
    }
    let ratios = revisions.compactMap(\.ratioIfChanged)
    #expect((ratios[0] - 0.08224195178794805).magnitude < 1e-12)
    #expect(ratios.map { $0 <= 0.10 } == [true, false, false])
    #expect((revisions[0].factor - 12.7284).magnitude < 5e-5)
  }

  @Test("The same judgement stands out in the weights and in the worst triad")
  func otherSigns() throws {
    let matrix = try criteria.matrix()
    let weights = PrincipalEigenvector.priorities(of: matrix).weights
    #expect((matrix[2, 6] * weights[6] / weights[2] - 5.32).magnitude < 0.005)
    // Neighbourhood over condition 6, condition over size 3, yet size over neighbourhood 3.
    let triad = try #require(TriadInconsistency.worst(of: matrix))
    #expect(Set([triad.first, triad.second, triad.third]) == [0, 2, 6])
    #expect([triad.firstOverSecond, triad.secondOverThird] == [6, 3])
    #expect((triad.inconsistency - 53.0 / 54).magnitude < 1e-12)
    let consistency = GeometricConsistency(of: matrix)
    #expect((consistency.index - 0.529157448359038).magnitude < 1e-12)
    #expect(consistency.index > (try #require(consistency.limit)))
  }
}
