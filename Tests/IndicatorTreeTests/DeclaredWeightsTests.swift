// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Testing

/// Proves global weights that a file declares, by itself and in profiles, against a second,
/// naive way to them: the share of an indicator is the product of w ÷ Σ w on its way up.
@Suite struct DeclaredWeightsTests {
  private func leaf(
    _ id: String, _ weight: Double?, full: Double? = nil, evidence: EvidenceClass? = nil
  ) -> IndexNode {
    .indicator(
      Indicator(
        id: id, weight: weight, kind: full == nil ? .survey : .points, name: Trees.text(id),
        evidence: evidence, rule: full.map { PointsRule(full: $0, form: .awarded) }))
  }

  private func branch(_ id: String, _ weight: Double?, _ children: [IndexNode]) -> IndexNode {
    .criterion(Criterion(id: id, weight: weight, name: Trees.text(id), children: children))
  }

  private func profile(_ weights: [(String, Double)] = [], without: [String] = []) -> Profile {
    Profile(
      id: "p", name: Trees.text("P"),
      weights: weights.map { NodeWeight(node: $0.0, weight: $0.1) }, notApplicable: without)
  }

  private var tree: IndexSystem {
    Trees.system([
      branch(
        "a", 0.6,
        [
          leaf("a1", 0.5, evidence: .document), leaf("a2", 0.3, evidence: .survey),
          leaf("a3", 0.2),
        ]),
      branch(
        "b", 0.4,
        [
          leaf("b1", nil, full: 30, evidence: .selfReported),
          branch("b2", nil, [leaf("b3", nil, full: 10, evidence: .registry)]),
        ]),
    ])
  }

  private func shares(_ system: IndexSystem, _ profile: Profile? = nil) -> [String: Double]? {
    system.declaredWeights(in: profile).map { weights in
      Dictionary(uniqueKeysWithValues: weights.map { ($0.indicator.id, $0.weight) })
    }
  }

  private func expect(
    _ found: [String: Double]?, _ expected: [String: Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      found?.keys.sorted() == expected.keys.sorted(), sourceLocation: sourceLocation)
    for (id, weight) in expected {
      #expect(abs((found?[id] ?? -1) - weight) < 1e-15, "\(id)", sourceLocation: sourceLocation)
    }
  }

  @Test func weightsAndFullMarks() {
    expect(shares(tree), ["a1": 0.3, "a2": 0.18, "a3": 0.12, "b1": 0.3, "b3": 0.1])
  }

  @Test func profilesLayWeightsOverAndLeaveOut() {
    expect(
      shares(tree, profile([("a", 0.2), ("b", 0.8)])),
      ["a1": 0.1, "a2": 0.06, "a3": 0.04, "b1": 0.6, "b3": 0.2])
    // What is left out gives its weight to its siblings; a criterion of nothing to the others.
    expect(
      shares(tree, profile(without: ["a1", "b3"])), ["a2": 0.36, "a3": 0.24, "b1": 0.4])
    expect(shares(tree, profile(without: ["a"])), ["b1": 0.75, "b3": 0.25])
    expect(
      shares(tree, profile([("a2", 0.9), ("a3", 0.1)], without: ["a1"])),
      ["a2": 0.54, "a3": 0.06, "b1": 0.3, "b3": 0.1])
    // Weights win over full marks.
    expect(
      shares(tree, profile([("b1", 0.5), ("b2", 0.5)], without: ["a"])), ["b1": 0.5, "b3": 0.5])
    #expect(shares(tree, profile(without: ["a", "b1", "b2"])) == nil)
  }

  @Test func withoutWeightsJudgementsMustSay() {
    #expect(shares(Trees.system([leaf("a", nil), leaf("b", nil)])) == nil)
    #expect(shares(Trees.system([leaf("a", nil), leaf("b", nil, full: 3)])) == nil)
    expect(shares(Trees.system([leaf("a", nil)])), ["a": 1])
    expect(
      shares(Trees.system([leaf("a", nil), leaf("b", nil)]), profile(without: ["b"])), ["a": 1])
    // A profile may give what the file leaves to judgements.
    expect(
      shares(Trees.system([leaf("a", nil), leaf("b", nil)]), profile([("a", 0.3), ("b", 0.7)])),
      ["a": 0.3, "b": 0.7])
  }

  @Test func theWeightOfEachKindOfEvidence() throws {
    let evidence = EvidenceWeights(try #require(tree.declaredWeights()))
    #expect(Set(evidence.shares.keys) == [.document, .survey, .selfReported, .registry])
    #expect(abs(evidence.selfReported - 0.6) < 1e-15)
    #expect(abs(evidence.unstated - 0.12) < 1e-15)
    let sum = evidence.shares.values.reduce(evidence.unstated, +)
    #expect(abs(sum - 1) < 1e-15)
    #expect(EvidenceWeights([(indicator: Indicator, weight: Double)]()).selfReported == 0)
  }
}
