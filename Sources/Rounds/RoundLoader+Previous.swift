// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import FoundationEssentials
internal import Intake
internal import Problems

extension RoundLoader {
  /// What was answered to questions that are not scored in the earlier round that is named; `nil`
  /// where none is, or where its file is no result.
  ///
  /// Only these answers are read: everything else of an earlier result may have another layout.
  mutating func readPrevious(_ document: RoundDocument) -> PreviousAnswers? {
    guard let reference = document.previous,
      let bytes = files.read(reference.href, role: "previous", namedAt: reference.place)
    else { return nil }
    guard let result = try? JSONDecoder().decode(PreviousResult.self, from: Data(bytes)),
      result.schema == EvaluationResult.schemaName
    else {
      files.problems.append(
        Problem(.round(.previousNotAResult(path: reference.href)), at: reference.place))
      return nil
    }
    return PreviousAnswers(
      round: result.round.id, year: result.round.year, descriptive: result.descriptive ?? [])
  }
}

/// The part of an earlier result that is read.
private struct PreviousResult: Decodable {
  struct Round: Decodable {
    let id: String
    let year: Int
  }
  let schema: String
  let round: Round
  /// Results of earlier versions have none.
  let descriptive: [DescriptiveAnswers]?
}
