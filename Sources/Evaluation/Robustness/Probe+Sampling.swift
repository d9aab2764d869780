// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

extension Probe {
  /// Writes the sampling errors of all nodes, the most that one answer sheet moves each score, and the
  /// shrunken scores of each group.
  ///
  /// - Complexity: O(alliances × (nodes × strata × leaves² + units × items × grades)).
  func sample(_ result: inout EvaluationResult, evidence: SurveyEvidence) {
    for part in parts {
      let errors = SamplingErrors(evidence, local: part.evaluator.weighting.local)
      let sheets = OneSheets(part.evaluator, evidence: evidence)
      for place in part.group.alliances {
        errors.fill(&result.alliances[place])
        let largest = sheets.largest(of: result.alliances[place])
        result.alliances[place].robustness?.oneSheet = largest
      }
    }
    for (index, group) in result.rankedTogether.enumerated() {
      guard let found = Self.shrink(&result.alliances, group: group) else { continue }
      guard let groups = result.robustness?.groups, groups.indices.contains(index) else { continue }
      result.robustness?.groups[index].betweenVariance = found.betweenVariance
      result.robustness?.groups[index].mean = found.mean
    }
  }

  /// Draws the scores of a group towards their mean, as far as their standard errors say; alliances without
  /// a standard error, or with one of 0 though not everybody answered, take no part. `nil` of fewer than three.
  static func shrink(_ alliances: inout [AllianceResult], group: [Int]) -> PauleMandel? {
    let measured = group.compactMap { place -> (place: Int, score: Double, variance: Double)? in
      guard let score = alliances[place].score, alliances[place].robustness != nil,
        let sampling = alliances[place].nodes.first?.sampling, let error = sampling.standardError,
        error > 0 || !sampling.isIndicative
      else { return nil }
      return (place, score, error * error)
    }
    guard measured.count >= fewestToShrink,
      let model = PauleMandel(
        values: measured.map(\.score), variances: measured.map(\.variance))
    else { return nil }
    for (place, score, variance) in measured {
      let share = model.share(variance: variance)
      alliances[place].robustness?.shrunken = Shrunken(
        score: model.mean + share * (score - model.mean), share: share)
    }
    return model
  }

  /// Two scores say too little of how much scores differ.
  private static var fewestToShrink: Int { 3 }
}
