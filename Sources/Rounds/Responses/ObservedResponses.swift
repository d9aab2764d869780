// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake

/// What is gathered from the responses of a round beside its tally, one entry per questionnaire in
/// the order of the round.
struct ObservedResponses {
  private(set) var quality: [SurveyQualitySums] = []
  private(set) var descriptive: [DescriptiveCounts] = []
  private(set) var reports: [ResponseReport] = []
  private var samplesOfElements: [RespondentSamples] = []
  private var signs: [(questionnaire: String, signs: HandSigns)] = []

  /// Adds the responses of one `responses` element.
  mutating func add(_ gathered: GatheredResponses) {
    if let sums = gathered.observers.quality {
      if let place = quality.firstIndex(where: { $0.questionnaire.id == sums.questionnaire.id }) {
        quality[place].merge(sums)
      } else {
        quality.append(sums)
      }
    }
    if let counts = gathered.observers.descriptive {
      if let place = descriptive.firstIndex(where: {
        $0.questionnaire.id == counts.questionnaire.id
      }) {
        descriptive[place].merge(counts)
      } else {
        descriptive.append(counts)
      }
    }
    if let more = gathered.signs {
      let id = gathered.report.questionnaire
      if let place = signs.firstIndex(where: { $0.questionnaire == id }) {
        signs[place].signs.merge(more)
      } else {
        signs.append((id, more))
      }
    }
    if let samples = gathered.observers.samples { samplesOfElements.append(samples) }
    reports.append(gathered.report)
  }

  /// The answers of small groups, kept together respondent by respondent.
  var samples: [RespondentSample] { RespondentSamples.samples(samplesOfElements) }

  /// The signs of one hand, questionnaire by questionnaire, in the order of the registry.
  func handSigns(_ alliances: [String]) -> [HandSign] {
    signs.flatMap { $0.signs.signs(alliances) }
  }
}
