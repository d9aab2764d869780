// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// All that is gathered from the responses of one `responses` element in one pass: as much as the
/// round is read for.
struct ResponseObservers: ResponseObserver {
  private var counts: ResponseCounts?
  private var organisations: OrganisationCounts?
  private var moments: ResponseMoments?
  private(set) var quality: SurveyQualitySums?
  private(set) var descriptive: DescriptiveCounts?
  private(set) var totals: ResponseTotals?
  private(set) var samples: RespondentSamples?

  init(
    _ purpose: LoadedRound.Purpose, questionnaire: Questionnaire, gradeScores: [Double],
    indicators: [String], unit: CountingRule.Unit, round: RoundDefinition
  ) {
    switch purpose {
    case .status:
      totals = ResponseTotals()
      return
    case .result, .probed:
      quality = SurveyQualitySums(questionnaire: questionnaire, gradeCount: gradeScores.count)
      descriptive = DescriptiveCounts(questionnaire: questionnaire)
      if purpose.isProbed, round.robustness.resamples > 0 {
        samples = RespondentSamples(
          limit: round.composition.isWeightedAverage ? RespondentSamples.usualLimit : nil)
      }
    case .tally: break
    }
    switch unit {
    case .respondent:
      counts = ResponseCounts(gradeCount: gradeScores.count)
      if purpose.hasMoments {
        moments = ResponseMoments(gradeScores: gradeScores, indicators: indicators)
      }
    case .organisation:
      organisations = OrganisationCounts(gradeCount: gradeScores.count)
    }
  }

  mutating func add(_ block: ResponseTable) {
    counts?.add(block)
    organisations?.add(block)
    moments?.add(block)
    quality?.add(block)
    descriptive?.add(block)
    totals?.add(block)
    samples?.add(block)
  }

  mutating func merge(_ other: ResponseObservers) {
    if let more = other.counts { counts?.merge(more) }
    if let more = other.organisations { organisations?.merge(more) }
    if let more = other.moments { moments?.merge(more) }
    if let more = other.quality { quality?.merge(more) }
    if let more = other.descriptive { descriptive?.merge(more) }
    if let more = other.totals { totals?.merge(more) }
    if let more = other.samples { samples?.merge(more) }
  }

  /// The counts with the moments, where they were gathered.
  func tally(gradeScores: [Double], indicators: [String]) -> Tally {
    if let organisations {
      return organisations.tally(gradeScores: gradeScores, indicators: indicators)
    }
    return counts?.tally(moments: moments?.moments() ?? []) ?? Tally(cells: [])
  }
}
