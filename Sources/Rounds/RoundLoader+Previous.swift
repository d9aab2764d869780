// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import FoundationEssentials
internal import Intake
internal import Problems

extension RoundLoader {
  /// What was answered to questions that are not scored in the earlier round that is named; `nil`
  /// where none is, or where its file is no result. Its figures are kept, to be held against this
  /// round's.
  ///
  /// Only these are read: everything else of an earlier result may have another layout.
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
    let values = Dictionary(
      (result.alliances ?? []).map { ($0.id, $0.figures) }, uniquingKeysWith: { first, _ in first })
    previousFigures = PreviousFigures(year: result.round.year, values: values)
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
  let alliances: [PreviousAlliance]?
}

/// An alliance of an earlier result.
private struct PreviousAlliance: Decodable {
  struct Item: Decodable {
    let id: String
    let value: Double?
  }
  struct Node: Decodable {
    let id: String
    let value: Double?
    /// Results of earlier versions have none.
    let adjustments: [Item]?
  }
  let id: String
  let nodes: [Node]

  /// The figures by the id of the node, bonus or deduction.
  var figures: [String: Double] {
    var figures: [String: Double] = [:]
    for node in nodes {
      figures[node.id] = node.value
      for item in node.adjustments ?? [] { figures[item.id] = item.value }
    }
    return figures
  }
}
