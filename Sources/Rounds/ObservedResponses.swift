// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake

/// What is gathered from the responses of a round beside its tally, one entry per questionnaire in
/// the order of the round.
struct ObservedResponses {
  private(set) var quality: [SurveyQualitySums] = []
  private(set) var descriptive: [DescriptiveCounts] = []
  private(set) var reports: [ResponseReport] = []

  /// Adds the responses of one `responses` element.
  mutating func add(
    _ table: ResponseTable, of questionnaire: Questionnaire, gradeCount: Int, files: [String]
  ) {
    var sums = SurveyQualitySums(questionnaire: questionnaire, gradeCount: gradeCount)
    sums.add(table)
    if let place = quality.firstIndex(where: { $0.questionnaire.id == questionnaire.id }) {
      quality[place].merge(sums)
    } else {
      quality.append(sums)
    }
    var counts = DescriptiveCounts(questionnaire: questionnaire)
    counts.add(table)
    if let place = descriptive.firstIndex(where: { $0.questionnaire.id == questionnaire.id }) {
      descriptive[place].merge(counts)
    } else {
      descriptive.append(counts)
    }
    var report = ResponseReport(
      questionnaire: questionnaire.id, files: files, source: SurveySource.steelyard.rawValue,
      rule: CountingRule())
    report.read = table.count
    report.counted = table.count
    reports.append(report)
  }
}
