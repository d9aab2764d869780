// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// Sobol' indices of a round, held against composing every point one by one.
@Suite struct SensitivityTests {
  /// Respondents that move shares to a neighbouring grade, and weights drawn around those given, both at
  /// random by their number.
  static func drawn(_ probe: RandomProbe, _ factors: Set<Sensitivity.Factor>) -> DrawnParts {
    let recomposition = probe.recomposition
    let places = recomposition.leaves.map { leaves -> [Int] in
      guard let leaves, factors.contains(.respondents) else { return [] }
      return recomposition.outline.indicators.filter {
        $0.indicator.kind == .survey && leaves.nodes[$0.place].absent == nil
      }.map(\.place)
    }
    return DrawnParts(
      places: places,
      memberships: { alliance, replicate in
        let id = recomposition.result.alliances[alliance].id
        var stream = RandomStream(
          seed: 3, purpose: "test", names: [id], replicate: UInt64(replicate))
        return places[alliance].map { place in
          let shares = recomposition.result.alliances[alliance].nodes[place].membership ?? []
          let part = stream.uniform()
          return shares.indices.map { grade in
            let next = grade + 1 < shares.count ? shares[grade + 1] : 0
            return (grade == 0 ? shares[0] : shares[grade] * (1 - part)) + part * next
          }
        }
      },
      hasWeights: recomposition.parts.map { _ in factors.contains(.weights) },
      weights: { group, draw in
        var stream = RandomStream(
          seed: 4, purpose: "test", names: ["\(group)"], replicate: UInt64(draw))
        var local = recomposition.parts[group].evaluator.weighting.local
        for entry in recomposition.outline.entries where !entry.children.isEmpty {
          let drawn = entry.children.map { local[$0] * (0.5 + stream.uniform()) }
          let sum = drawn.reduce(0, +)
          for (child, weight) in zip(entry.children, drawn) where sum > 0 {
            local[child] = weight / sum
          }
        }
        return local
      })
  }

  private func probe(
    _ seed: Int, rules: Bool = false, rule: CompositionRule = CompositionRule()
  ) throws -> RandomProbe {
    var inputs = RandomProbe.inputs(seed, rules: rules, alliances: 3, rule: rule)
    inputs.round.robustness = RobustnessRule(draws: 100, resamples: 40, seed: UInt64(seed))
    return try RandomProbe(inputs)
  }

  /// A score at a point, by composing it alone.
  private func score(
    _ probe: RandomProbe, _ samples: SensitivitySamples, _ drawn: DrawnParts, alliance: Int,
    sample: Int, point: Int
  ) throws -> Double? {
    let recomposition = probe.recomposition
    let leaves = try #require(recomposition.leaves[alliance])
    func choice(_ factor: Sensitivity.Factor) -> Int? {
      samples.factors.firstIndex(of: factor).map { position in
        point == 1 || point == position + 2
          ? samples.b[position][sample] : samples.a[position][sample]
      }
    }
    var missing = probe.inputs.round.missing
    if choice(.missing) == 1 {
      missing.notSupplied = missing.notSupplied == .worstGrade ? .redistribute : .worstGrade
    }
    var values = leaves.values(missing: missing)
    if let replicate = choice(.respondents) {
      for (place, shares) in zip(drawn.places[alliance], drawn.memberships(alliance, replicate)) {
        values[place] = .membership(shares)
      }
    }
    let own = leaves.evaluator.composition
    let group = recomposition.groupOf[alliance]
    return Composition(
      outline: own.outline,
      localWeights: choice(.weights).map { drawn.weights(group, $0) } ?? own.localWeights,
      rule: choice(.operator).map {
        CompositionRule(
          operator: CompositionRule.Operator.allCases[$0], normalise: own.rule.normalise)
      } ?? own.rule,
      gradeScores: choice(.gradeScores) == 1
        ? recomposition.equalSteps ?? [] : own.gradeScores
    ).compose(values, adjustments: leaves.adjustments).score[0]
  }

  @Test func everyPointIsThatOfOneComposition() throws {
    var points = 0
    for seed in 0..<15 {
      let rule = CompositionRule(
        operator: CompositionRule.Operator.allCases[seed % 3],
        normalise: seed.isMultiple(of: 2) ? .eachLevel : .root)
      let probe = try probe(
        seed, rules: seed % 3 == 0, rule: seed % 3 == 0 ? CompositionRule() : rule)
      let drawn = Self.drawn(probe, [.respondents, .weights])
      guard let samples = SensitivitySamples(probe.recomposition, drawn: drawn) else { continue }
      #expect(samples.count == 256)
      let weights = drawn.hasWeights.indices.map { group in
        samples.factors.firstIndex(of: .weights).map { factor in
          (samples.a[factor] + samples.b[factor]).map { drawn.weights(group, $0) }
        } ?? []
      }
      let all = SensitivityScores(
        recomposition: probe.recomposition, samples: samples, drawn: drawn, weights: weights)
      for (alliance, leaves) in probe.recomposition.leaves.enumerated() {
        guard let leaves, let own = probe.result.alliances[alliance].score else { continue }
        let scores = all.scores(of: alliance, leaves, own: own)
        for sample in stride(from: seed % 7, to: samples.count, by: 7) {
          for point in 0..<samples.pointsPerSample {
            points += 1
            let expected = try score(
              probe, samples, drawn, alliance: alliance, sample: sample, point: point)
            #expect(
              close(scores[sample * samples.pointsPerSample + point], expected ?? own),
              "seed \(seed), sample \(sample), point \(point)")
          }
        }
      }
    }
    #expect(points > 3_000)
  }

  @Test func threadsAndOtherAlliancesChangeNothing() throws {
    for seed in 0..<4 {
      let probe = try probe(seed)
      let drawn = Self.drawn(probe, [.respondents, .weights])
      let analysis = SensitivityAnalysis(probe.recomposition, drawn: drawn)
      let sensitivity = try #require(analysis.sensitivity(on: RandomProbe.forwards))
      #expect(sensitivity == analysis.sensitivity(on: RandomProbe.backwards))
      var inputs = probe.inputs
      inputs.alliances.removeFirst()
      let fewer = try RandomProbe(inputs)
      guard
        let others = SensitivityAnalysis(
          fewer.recomposition, drawn: Self.drawn(fewer, [.respondents, .weights])
        ).sensitivity(on: RandomProbe.forwards), others.factors == sensitivity.factors
      else { continue }
      let known = Dictionary(
        sensitivity.alliances.map { ($0.alliance, $0) }, uniquingKeysWith: { $1 })
      for indices in others.alliances { #expect(known[indices.alliance] == indices) }
    }
  }

  @Test func oneFactorAloneExplainsAll() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.alliances = ["u", "v"]
    for (alliance, a, b) in [("u", 10.0, 4.0), ("v", 6, 9)] {
      round.set(a, "a", of: alliance)
      round.set(b, "b", of: alliance)
    }
    round.rule.robustness = RobustnessRule(draws: 10_000, resamples: 1_000, seed: 1)
    let probe = try RandomProbe(round.inputs)
    let still = SensitivityAnalysis(probe.recomposition, drawn: Self.drawn(probe, []))
    let sensitivity = try #require(still.sensitivity(on: RandomProbe.forwards))
    #expect(sensitivity.factors == [.operator] && sensitivity.samples == 1_008)
    let indices = try #require(sensitivity.alliances.first)
    // B is the mixed point of the only factor: S is 1 up to the sampling, T too.
    #expect(close(indices.first?.first, 1, within: 0.15))
    #expect(close(indices.total?.first, 1, within: 0.15))
    // The weights of two figures, evenly around 1/2, and nothing else: points have no operators.
    round.children.append(
      .indicator(
        Indicator(
          id: "c", weight: 0.0001, kind: .points, name: text("c"),
          rule: PointsRule(full: 10, form: .awarded))))
    let points = try RandomProbe(round.inputs)
    let none = SensitivityAnalysis(points.recomposition, drawn: Self.drawn(points, []))
    #expect(none.sensitivity(on: RandomProbe.forwards) == nil)
    let weights = SensitivityAnalysis(points.recomposition, drawn: Self.drawn(points, [.weights]))
    let found = try #require(weights.sensitivity(on: RandomProbe.forwards))
    #expect(found.factors == [.weights])
    #expect(found.meanRankShift?.alliance == nil)
    round.rule.robustness.draws = 0
    let off = try RandomProbe(round.inputs)
    #expect(
      SensitivityAnalysis(off.recomposition, drawn: Self.drawn(off, [.weights]))
        .sensitivity(on: RandomProbe.forwards) == nil)
  }
}
