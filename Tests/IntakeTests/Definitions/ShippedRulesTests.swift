// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Intake
import Testing

/// Proves the gates, vetoes and profiles of the index system that ships.
@Suite struct ShippedRulesTests {
  @Test func gatesAndVetoes() throws {
    let system = try Shipped.indexSystem()
    #expect(
      system.gates.map(\.id) == [
        "independent-members", "jointly-signed", "target-and-tasks", "organs", "liable-body",
        "funds", "rights", "openness", "alive", "filed",
      ])
    #expect(system.gates.allSatisfy { $0.condition == .stated && !$0.clauses.isEmpty })
    // What follows, clause by clause, counted by effect from the table of the rules.
    let effects = system.gates.flatMap { gate in gate.clauses.map { $0.effect ?? gate.effect } }
    #expect(effects.count == 28 && !effects.contains(nil))
    #expect(effects.filter { $0 == .notScored }.count == 3)
    #expect(effects.filter { $0 == .fails }.count == 2)
    #expect(effects.filter { $0 == .oneClassDown }.count == 2)
    #expect(system.vetoes.map(\.effect).filter { $0 == .fails }.count == 5)
    #expect(system.vetoes.map(\.effect).suffix(2) == [.oneClassDown, nil])
    let texts =
      system.gates.flatMap { [$0.name, $0.definition, $0.source] + $0.clauses.map(\.name) }
      + system.vetoes.flatMap { [$0.name, $0.definition] }
      + system.profiles.flatMap { [$0.name, $0.definition] }
    #expect(texts.allSatisfy { $0.byLanguage.keys.sorted() == ["en", "zh-Hans"] })
  }

  /// The weight of what alliances supply themselves, and that of joint patents: by a script of
  /// its own with Python's ElementTree, from the file as written.
  static let shares: [(profile: String?, selfReported: Double, jointPatents: Double)] = [
    (nil, 0.1795, 0.0368), ("standard", 0.1785, 0.0396), ("chain", 0.1685, 0.0276),
    ("market", 0.1825, 0.0168), ("sme", 0.22, 0.0216), ("formation", 0.2293, 0),
    ("diffusion-stage", 0.194, 0.0255),
  ]

  @Test(arguments: shares.indices) func weightsOfProfiles(index: Int) throws {
    let (id, selfReported, jointPatents) = Self.shares[index]
    let system = try Shipped.indexSystem()
    #expect(system.profiles.count == 6 && system.limits?.selfReported == 0.3)
    let profile = try id.map { id in
      try #require(system.profiles.first { $0.id == id })
    }
    let weights = try #require(system.declaredWeights(in: profile))
    #expect(abs(weights.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    let evidence = EvidenceWeights(weights)
    #expect(abs(evidence.selfReported - selfReported) < 0.000_05 && evidence.unstated == 0)
    let patents = weights.first { $0.indicator.id == "joint-patents" }?.weight ?? 0
    #expect(abs(patents - jointPatents) < 0.000_05)
  }
}
