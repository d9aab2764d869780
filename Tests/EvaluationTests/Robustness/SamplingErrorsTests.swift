// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// Proves the standard errors against one unit after another, and what is said where there is none.
@Suite struct SamplingErrorsTests {
  private func near(_ x: Double, _ y: Double, _ within: Double = 1e-9) -> Bool {
    abs(x - y) <= within * max(1, abs(y))
  }

  /// The result of a round with its sampling errors.
  private func sampled(_ inputs: Inputs) throws -> EvaluationResult {
    var result = try EvaluationResult(evaluating: inputs)
    let evidence = SurveyEvidence(inputs, outline: result.outline)
    let errors = SamplingErrors(evidence, local: result.nodes.map(\.localWeight))
    for index in result.alliances.indices { errors.fill(&result.alliances[index]) }
    return result
  }

  /// Every leaf's share of the root, and of criteria.
  private static let weights: [String: [String: Double]] = [
    "root": ["a": 0.42, "b": 0.18, "c": 0.15, "d": 0.15], "x": ["a": 0.7, "b": 0.3],
    "y": ["c": 0.5, "d": 0.5], "a": ["a": 1], "b": ["b": 1], "c": ["c": 1], "d": ["d": 1],
  ]

  /// z of every unit of a sample from its codes, as the formula stands.
  private func residuals(
    _ sample: RespondentSample, _ node: String, _ alliance: AllianceResult
  ) -> [Double] {
    var z = [Double](repeating: 0, count: sample.count)
    for (leaf, weight) in Self.weights[node] ?? [:] {
      guard let result = alliance.nodes.first(where: { $0.id == leaf }),
        let audience = result.audiences.first(where: { $0.id == sample.audience })
      else { continue }
      let answered = result.items.filter {
        $0.audience == audience.id && $0.counts.contains { $0 > 0 }
      }
      let own = answered.filter { $0.questionnaire == sample.questionnaire }
      if own.isEmpty { continue }
      let share = audience.weightUsed * Double(own.count) / Double(answered.count)
      let columns = sample.items.indices.filter { sample.items[$0].indicator == leaf }
      let a = (0..<sample.count).map { unit -> Double? in
        let means = columns.compactMap { column -> Double? in
          let scores = (sample.starts[unit]..<sample.starts[unit + 1]).map {
            Int(sample.codes[$0 * sample.items.count + column])
          }.filter { $0 < 5 }.map { SurveyedRound.scores[$0] }
          return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
        }
        return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
      }
      let given = a.compactMap(\.self)
      let ratio = given.reduce(0, +) / Double(given.count)
      for (unit, a) in a.enumerated() {
        guard let a else { continue }
        z[unit] += weight * share * (a - ratio) * Double(sample.count) / Double(given.count)
      }
    }
    return z
  }

  @Test(arguments: 1...25, [nil, 5] as [Int?])
  func equalsOneUnitAfterAnother(seed: Int, organisations: Int?) throws {
    var round = SurveyedRound(seed: seed)
    round.alliances = 3
    round.organisations = organisations
    round.isSizeKnown = seed % 3 != 0
    let inputs = round.make()
    let result = try sampled(inputs)
    var compared = 0
    for alliance in result.alliances {
      for node in alliance.nodes where node.id != "z" {
        guard node.score != nil, Self.weights[node.id] != nil else { continue }
        let sampling = try #require(node.sampling)
        if sampling.absent != nil || !sampling.pooled.isEmpty { continue }
        var (variance, squares) = (0.0, 0.0)
        for sample in inputs.samples where sample.alliance == alliance.id {
          let z = residuals(sample, node.id, alliance)
          if sample.count < 2 { continue }
          let members = inputs.population.first {
            $0.alliance == alliance.id && $0.audience == sample.audience
          }?.members
          let n = Double(sample.count)
          let own =
            (members.map { 1 - n / Double($0) } ?? 1)
            * z.reduce(0) { $0 + $1 * $1 } / (n - 1) / n
          variance += own
          squares += own * own / (n - 1)
        }
        #expect(near(try #require(sampling.standardError), variance.squareRoot(), 1e-6))
        guard variance > 1e-9 else { continue }
        let degrees = try #require(sampling.degreesOfFreedom)
        #expect(near(degrees, variance * variance / squares, 1e-6))
        let reach =
          try #require(StudentT.quantile(0.975, degreesOfFreedom: degrees)) * variance.squareRoot()
        let score = try #require(node.score)
        let interval = try #require(sampling.interval)
        #expect(near(interval.low, max(20, score - reach), 1e-6))
        #expect(near(interval.high, min(100, score + reach), 1e-6))
        #expect(sampling.unknownSize.isEmpty == (seed % 3 != 0))
        compared += 1
      }
      #expect(alliance.nodes.first { $0.id == "z" }?.sampling == nil)
    }
    #expect(compared > 0 || organisations != nil)
  }

  /// A stratum of one borrows, and says so; borrowed variances are the pooled ones.
  @Test(arguments: 1...10) func smallOnesBorrow(seed: Int) throws {
    var round = SurveyedRound(seed: seed)
    round.missing = 0
    round.respondents = 4
    round.alliances = 6
    round.others = 1...4
    let inputs = round.make()
    let result = try sampled(inputs)
    for alliance in result.alliances {
      let sampling = try #require(alliance.nodes[0].sampling)
      #expect(sampling.absent == nil)
      let small = Set(
        inputs.tally.moments.filter { $0.alliance == alliance.id && $0.respondents < 2 }
          .map(\.audience))
      #expect(Set(sampling.pooled) == small)
      #expect(sampling.isIndicative || sampling.respondents >= 8)
      // b is asked by one questionnaire only: its variance in a stratum of one by hand.
      let b = try #require(alliance.nodes.first { $0.id == "b" })
      var variance = 0.0
      for audience in b.audiences {
        let mine = try #require(
          inputs.samples.first {
            $0.alliance == alliance.id && $0.audience == audience.id && $0.questionnaire == "q1"
          })
        var donors = [mine]
        if mine.count < 2 {
          donors = inputs.samples.filter { $0.questionnaire == "q1" && $0.count >= 2 }
        }
        var (squares, degrees) = (0.0, 0.0)
        for donor in donors {
          let column = try #require(donor.items.firstIndex { $0.indicator == "b" })
          let scores = (0..<donor.count).map {
            SurveyedRound.scores[Int(donor.codes[$0 * donor.items.count + column])]
          }
          let mean = scores.reduce(0, +) / Double(scores.count)
          squares += scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
          degrees += Double(donor.count - 1)
        }
        let members = try #require(
          inputs.population.first {
            $0.alliance == alliance.id && $0.audience == audience.id
          }?.members)
        let n = Double(mine.count)
        variance +=
          audience.weightUsed * audience.weightUsed * (1 - n / Double(members)) * squares / degrees
          / n
      }
      #expect(near(try #require(b.sampling?.standardError), variance.squareRoot(), 1e-7))
    }
  }

  @Test func everybodyAnsweredHasNoError() throws {
    var round = SurveyedRound(seed: 4)
    var inputs = round.make()
    inputs.tally = Tally(
      cells: inputs.tally.cells.filter { $0.questionnaire == "q1" },
      moments: inputs.tally.moments.filter { $0.questionnaire == "q1" })
    inputs.population = inputs.tally.moments.map {
      PopulationEntry(
        alliance: $0.alliance, audience: $0.audience, members: $0.respondents, invited: nil)
    }
    round.others = 0...0
    for alliance in try sampled(inputs).alliances {
      let sampling = try #require(alliance.nodes[0].sampling)
      let score = try #require(alliance.score)
      #expect(sampling.standardError == 0 && sampling.degreesOfFreedom == nil)
      #expect(sampling.interval == Interval(low: score, high: score))
      #expect(!sampling.isIndicative && sampling.pooled.isEmpty && sampling.unknownSize.isEmpty)
    }
  }

  /// Nine of thirty, all alike: no interval, and the score is not taken for exact.
  @Test func equalAnswersOfSomeSayNothingOfTheOthers() throws {
    var round = SurveyedRound(seed: 9)
    round.alliances = 4
    var inputs = round.make()
    inputs.samples = []
    inputs.tally = Tally(
      cells: inputs.tally.cells,
      moments: inputs.tally.moments.map { old in
        var alike = Moments(
          alliance: old.alliance, audience: old.audience, questionnaire: old.questionnaire,
          indicators: old.indicators)
        for _ in 0..<9 { alike.add(old.indicators.map { $0 == "a" ? 80 : 100.0 / 3 }) }
        return alike
      })
    inputs.population = inputs.tally.moments.map {
      PopulationEntry(alliance: $0.alliance, audience: $0.audience, members: 30, invited: nil)
    }
    for alliance in try sampled(inputs).alliances {
      let sampling = try #require(alliance.nodes[0].sampling)
      #expect(sampling.standardError == 0 && sampling.interval == nil && sampling.isIndicative)
      #expect(alliance.robustness?.shrunken == nil)
    }
  }

  @Test func countsAloneHaveNone() throws {
    var round = SurveyedRound(seed: 5)
    var inputs = round.make()
    inputs.tally = Tally(
      cells: inputs.tally.cells, moments: inputs.tally.moments.filter { $0.questionnaire == "q2" })
    let result = try sampled(inputs)
    for alliance in result.alliances {
      let absences = alliance.nodes.map { $0.sampling?.absent }
      #expect(absences[0] == .countsOnly)
      let b = try #require(alliance.nodes.first { $0.id == "b" })
      #expect(b.sampling?.absent == .countsOnly && b.sampling?.standardError == nil)
      let d = try #require(alliance.nodes.first { $0.id == "d" })
      #expect(d.sampling?.absent == nil && d.sampling?.standardError != nil)
    }
  }

  @Test func otherOperatorsHaveNoneAboveTheLeaves() throws {
    var round = SurveyedRound(seed: 6)
    round.rule = CompositionRule(
      criteria: [CompositionRule.CriterionOperator(node: "x", operator: .minMax)])
    for alliance in try sampled(round.make()).alliances {
      func absent(_ id: String) -> SamplingError.Absence? {
        alliance.nodes.first { $0.id == id }?.sampling?.absent
      }
      #expect(absent("root") == .operatorNotLinear && absent("x") == .operatorNotLinear)
      #expect(absent("y") == nil && absent("a") == nil)
      #expect(alliance.nodes.first { $0.id == "y" }?.sampling?.standardError != nil)
    }
  }

  @Test func oneRespondentInAllHasNobodyToBorrowFrom() throws {
    var round = SurveyedRound(seed: 7)
    round.respondents = 1
    round.others = 2...3
    for alliance in try sampled(round.make()).alliances {
      #expect(alliance.nodes[0].sampling?.absent == .tooFewRespondents)
      #expect(alliance.nodes[0].sampling?.interval == nil)
    }
  }

  // MARK: One sheet, shrinkage

  private func evaluator(_ inputs: Inputs, _ outline: Outline) throws -> Evaluator {
    let system = inputs.indexSystem.definition
    let weighting = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting,
      objective: nil, robustness: inputs.round.robustness)
    return Evaluator(
      IndexedEvidence(inputs, outline: outline),
      profiled: ProfiledIndexSystem(system, profiles: []), weighting: weighting)
  }

  /// Each unit's votes taken out of the tally, and the round evaluated again.
  @Test(arguments: 1...12, [CompositionRule.Operator.weightedAverage, .minMax])
  func oneSheetEqualsEvaluatingAgain(
    seed: Int, operator: CompositionRule.Operator
  ) throws {
    var round = SurveyedRound(seed: seed)
    round.rule = CompositionRule(operator: `operator`)
    round.respondents = 5
    round.organisations = seed % 4 == 0 ? 3 : nil
    round.alliances = 1
    let inputs = round.make()
    let result = try EvaluationResult(evaluating: inputs)
    let evidence = SurveyEvidence(inputs, outline: result.outline)
    let alliance = try #require(result.alliances.first)
    let found = OneSheets(try evaluator(inputs, result.outline), evidence: evidence)
      .largest(of: alliance)
    var largest = 0.0
    for sample in inputs.samples {
      for unit in 0..<sample.count {
        var without = inputs
        without.tally = Tally(
          cells: inputs.tally.cells.map { cell in
            guard cell.audience == sample.audience, cell.questionnaire == sample.questionnaire,
              let column = sample.items.firstIndex(where: { $0.id == cell.item })
            else { return cell }
            var cell = cell
            let grades = (sample.starts[unit]..<sample.starts[unit + 1]).map {
              Int(sample.codes[$0 * sample.items.count + column])
            }.filter { $0 < 5 }
            for grade in grades {
              cell.counts[grade] = max(0, cell.counts[grade] - 1 / Double(grades.count))
              if cell.counts[grade] < 1e-9 { cell.counts[grade] = 0 }
            }
            return cell
          })
        let score = try #require(EvaluationResult(evaluating: without).alliances[0].score)
        largest = max(largest, abs(score - (alliance.score ?? 0)))
      }
    }
    #expect(near(abs(try #require(found).change), largest, 1e-8))
  }

  /// Answers that are not kept could move it more: then nothing is said.
  @Test func unkeptAnswersAreBounded() throws {
    var round = SurveyedRound(seed: 3)
    round.alliances = 1
    var inputs = round.make()
    let outline = Outline(SurveyedRound.system())
    func found() throws -> OneSheet? {
      let alliance = try #require(EvaluationResult(evaluating: inputs).alliances.first)
      return OneSheets(
        try evaluator(inputs, outline), evidence: SurveyEvidence(inputs, outline: outline)
      ).largest(of: alliance)
    }
    #expect(try found() != nil)
    inputs.samples.removeAll { $0.audience == "firm" }
    #expect(try found() == nil)
    inputs.samples = []
    #expect(try found() == nil)
  }

  @Test func shrinksByGroup() throws {
    var round = SurveyedRound(seed: 8)
    round.alliances = 8
    round.others = 5...30
    let inputs = round.make()
    var result = try sampled(inputs)
    for index in result.alliances.indices {
      result.alliances[index].robustness = AllianceRobustness()
    }
    let group = Array(result.alliances.indices)
    let model = try #require(Probe.shrink(&result.alliances, group: group))
    for alliance in result.alliances {
      let shrunken = try #require(alliance.robustness?.shrunken)
      let error = try #require(alliance.nodes[0].sampling?.standardError)
      let score = try #require(alliance.score)
      let share = model.betweenVariance / (model.betweenVariance + error * error)
      #expect(near(shrunken.share, share) && share >= 0 && share <= 1)
      #expect(near(shrunken.score, model.mean + share * (score - model.mean)))
    }
    #expect(Probe.shrink(&result.alliances, group: [0, 1]) == nil)
  }
}
