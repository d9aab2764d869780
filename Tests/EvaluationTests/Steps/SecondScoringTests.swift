// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// The product's scoring against a second one that shares no code with it.
@Suite struct SecondScoringTests {
  static let rules: [CompositionRule] = CompositionRule.Operator.allCases.flatMap { name in
    CompositionRule.Normalisation.allCases.map {
      CompositionRule(operator: name, normalise: $0)
    }
  }

  @Test(arguments: rules) func everyFigureAgrees(_ rule: CompositionRule) throws {
    for seed in 0..<40 {
      var maker = RandomRound(seed: seed)
      maker.rule = rule
      maker.missingRule.notSupplied = seed.isMultiple(of: 2) ? .worstGrade : .redistribute
      maker.missingRule.noAnswers = seed / 2 % 2 == 0 ? .worstGrade : .redistribute
      maker.missingRule.minimumCompleteness = seed.isMultiple(of: 3) ? 0 : 0.75
      try compare(maker.make(), "seed \(seed), \(rule)")
    }
  }

  @Test(arguments: CompositionRule.Normalisation.allCases)
  func everyFigureAgreesWithAnOperatorForEachCriterion(
    _ normalise: CompositionRule.Normalisation
  ) throws {
    for seed in 0..<150 {
      var maker = RandomRound(seed: seed)
      maker.rule.normalise = normalise
      maker.missingRule.minimumCompleteness = seed.isMultiple(of: 3) ? 0 : 0.75
      var inputs = maker.make()
      var draws = SeededDraws(seed)
      let operators = CompositionRule.Operator.allCases
      inputs.round.composition.operator = operators[draws.int(0...4)]
      for entry in Outline(inputs.indexSystem.definition).entries
      where !entry.children.isEmpty && draws.chance(60) {
        inputs.round.composition.criteria.append(
          .init(node: entry.id, operator: operators[draws.chance(40) ? 0 : draws.int(1...4)]))
      }
      try compare(inputs, "seed \(seed), \(inputs.round.composition)")
    }
  }

  @Test func everyFigureAgreesUnderRules() throws {
    for seed in 0..<150 {
      var maker = RandomRound(seed: seed)
      maker.rules = true
      maker.missingRule.notSupplied = seed.isMultiple(of: 2) ? .worstGrade : .redistribute
      maker.missingRule.noAnswers = seed / 2 % 2 == 0 ? .worstGrade : .redistribute
      maker.missingRule.minimumCompleteness = seed.isMultiple(of: 3) ? 0.75 : 0
      try compare(maker.make(), "seed \(seed)")
    }
  }

  private func compare(_ inputs: Inputs, _ comment: String) throws {
    let result = try EvaluationResult(evaluating: inputs)
    let naive = NaiveScoring(inputs)
    for node in result.nodes.dropFirst() {
      #expect(close(node.localWeight, naive.local[node.id]), "\(comment)")
    }
    var scores: [String: [Double]] = [:]
    for alliance in result.alliances {
      let naive = NaiveScoring(inputs, of: alliance.id)
      let expected = naive.evaluate(alliance.id)
      let group = result.groups.first { $0.profile == alliance.profile }
      for node in group?.nodes.dropFirst() ?? [] {
        #expect(close(node.localWeight, naive.local[node.id]), "\(comment), \(node.id)")
      }
      let words = "\(comment), \(alliance.id)"
      #expect((alliance.score != nil) == expected.isScored, "\(words)")
      if let score = alliance.score {
        #expect(close(score, expected.score["root"]), "\(words)")
        if !expected.failed { scores[alliance.profile ?? "", default: []].append(score) }
      }
      #expect(alliance.resultClass == expected.resultClass, "\(words)")
      if alliance.absent != .gateNotMet {
        #expect(close(alliance.bounds?.worst, least(expected.worst, expected.best)), "\(words)")
        #expect(close(alliance.bounds?.best, most(expected.worst, expected.best)), "\(words)")
      }
      let children = Set(result.nodes.compactMap(\.parent))
      let sharing = naive.sharing
      for node in alliance.nodes {
        let place = "\(words), \(node.id)"
        #expect(close(node.applicability, expected.applicability[node.id]), "\(place)")
        #expect(close(node.completeness, expected.completeness[node.id]), "\(place)")
        if !expected.isScored, children.contains(node.id) {
          #expect(node.score == nil && node.membership == nil, "\(place)")
          continue
        }
        #expect(close(node.score, expected.score[node.id]), "\(place)")
        #expect(close(node.adjusted, expected.adjusted[node.id]), "\(place)")
        let membership = expected.membership[node.id]
        #expect((node.membership == nil) == (membership == nil), "\(place)")
        for (one, other) in zip(node.membership ?? [], membership ?? []) {
          #expect(close(one, other), "\(place)")
        }
        if expected.isScored, sharing.contains(node.id) {
          #expect(close(node.weightUsed, expected.weightUsed[node.id]), "\(place)")
        } else {
          #expect(node.weightUsed == nil && node.contribution == nil, "\(place)")
        }
      }
    }
    for alliance in result.alliances {
      guard let score = alliance.score else { continue }
      let failed = NaiveScoring(inputs, of: alliance.id).evaluate(alliance.id).failed
      let above = scores[alliance.profile ?? ""]?.count { $0 > score + 1e-9 } ?? 0
      #expect(alliance.rank == (failed ? nil : 1 + above), "\(comment)")
    }
  }

  private func least(_ a: Double?, _ b: Double?) -> Double? {
    if let a, let b { min(a, b) } else { nil }
  }
  private func most(_ a: Double?, _ b: Double?) -> Double? {
    if let a, let b { max(a, b) } else { nil }
  }
}

/// Whether two figures are the same up to rounding, or both absent.
func close(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
  switch (a, b) {
  case (nil, nil): true
  case (let a?, let b?): (a - b).magnitude <= tolerance
  default: false
  }
}
