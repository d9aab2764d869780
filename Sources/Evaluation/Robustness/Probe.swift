// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// On which threads draws are made, and who is told how far they are.
///
/// The number of threads changes no figure.
public struct Probing: Sendable {
  /// Runs a body for 0 ..< count at the same time and returns when all are done.
  public typealias Threads =
    @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void)
    -> Void

  /// How many threads there are.
  public var threadCount: Int
  /// Runs work on them.
  public var threads: Threads
  /// Told how much of the work is done: parts done, and parts in all.
  public var progress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Makes a setting; without threads of the caller's everything runs on this one.
  public init(
    threadCount: Int = 1,
    threads: @escaping Threads = { count, body in for number in 0..<count { body(number) } },
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.threadCount = threadCount
    self.threads = threads
    self.progress = progress
  }
}

/// A round that has been evaluated, with all it takes to evaluate it again otherwise.
struct Probe {
  /// Alliances that are weighed alike, and their evaluator.
  struct Part {
    let group: ProfileGroup
    let evaluator: Evaluator
  }

  let inputs: Inputs
  let outline: Outline
  /// One for each profile group, in the order of ``EvaluationResult/groups``; their alliances are
  /// places in ``EvaluationResult/alliances``.
  let parts: [Part]
  /// The weights of the index system as it stands, before profiles.
  let base: Weighting
  let probing: Probing

  var rule: RobustnessRule { inputs.round.robustness }

  /// Says how far the result can be relied on, and what would change it.
  func run(on result: inout EvaluationResult) {
    result.robustness = RoundRobustness(
      draws: rule.draws, resamples: rule.resamples, seed: rule.seed)
    for index in result.alliances.indices where result.alliances[index].score != nil {
      result.alliances[index].robustness = AllianceRobustness()
    }
    let evidence = SurveyEvidence(inputs, outline: outline)
    let answers = result.alliances.map { ResampledLeaves($0, evidence: evidence) }
    let weights = parts.map { part in
      WeightDrawing(
        weighting: part.evaluator.weighting, outline: outline,
        profiled: ProfiledIndexSystem(
          inputs.indexSystem.definition, profiles: part.group.profiles), inputs: inputs)
    }
    RankDraws(self, of: result, answers: answers, weights: weights).write(to: &result)
    sample(&result, evidence: evidence)
    compareOperators(&result)
    change(&result, answers: answers, weights: weights)
  }

  private func compareOperators(_ result: inout EvaluationResult) {
    let compared = OperatorsCompared(result, parts: parts)
    for (index, outcomes) in compared.outcomes.enumerated() {
      result.alliances[index].robustness?.operators = outcomes
    }
    result.robustness?.operators = compared.comparisons
  }
}
