// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What a round's answers say about sampling, sorted by alliance once.
struct SurveyEvidence: Sendable {
  /// The moments of one alliance, audience and questionnaire, with their residuals.
  struct Group: Sendable {
    let moments: Moments
    let residuals: RatioResiduals
    /// Where an indicator stands among the moments'.
    let position: [String: Int]

    init(_ moments: Moments) {
      self.moments = moments
      residuals = RatioResiduals(
        units: moments.respondents, sumA: moments.sumA, sumM: moments.sumM, sumAA: moments.sumAA,
        sumAM: moments.sumAM, sumMM: moments.sumMM)
      position = Dictionary(
        moments.indicators.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    }
  }

  let outline: Outline
  let round: RoundDefinition
  /// The scores of the grades, best first.
  let gradeScores: [Double]
  /// By alliance, in order of audience and questionnaire.
  let groups: [String: [Group]]
  let samples: [String: [RespondentSample]]
  /// The whole round's residuals by questionnaire.
  let pools: [String: ResidualPool]

  /// Sorts the evidence. Complexity: O(groups × indicators²).
  init(_ inputs: Inputs, outline: Outline) {
    self.outline = outline
    round = inputs.round
    gradeScores = inputs.indexSystem.definition.grades.map(\.score)
    let all = inputs.tally.moments.map(Group.init)
    groups = Dictionary(grouping: all, by: \.moments.alliance)
    samples = Dictionary(grouping: inputs.samples, by: \.alliance)
    var pools: [String: ResidualPool] = [:]
    for group in all where group.moments.respondents >= Self.least(inputs.round) {
      pools[
        group.moments.questionnaire, default: ResidualPool(count: group.position.count)
      ].add(group.residuals)
    }
    self.pools = pools
  }

  /// How many respondents an audience needs for a variance of its own.
  var least: Int { Self.least(round) }

  private static func least(_ round: RoundDefinition) -> Int { max(2, round.robustness.poolBelow) }
}
