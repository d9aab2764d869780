// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Checks across files

  mutating func checkDefinitions(
    _ document: RoundDocument, outline: Outline, questionnaires: [Questionnaire], tally: Tally
  ) {
    let surveys = outline.indicators.map(\.indicator).filter { $0.kind == .survey }.map(\.id)
    let scored = questionnaires.flatMap { questionnaire in
      questionnaire.items.filter { $0.indicator != nil }.map { (questionnaire, $0) }
    }
    for indicator in surveys
    where answersAreWhole && !scored.contains(where: { $0.1.indicator == indicator })
      && !tally.cells.contains(where: { $0.indicator == indicator })
    {
      files.problems.append(
        Problem(
          .questionnaire(.indicatorNotAsked(indicator: indicator)),
          at: places?.element(id: indicator) ?? Place(file: file)))
    }
    let weighted = document.definition.audiences.map(\.id)
    let known = questionnaires.flatMap { $0.audiences.map(\.id) } + tally.cells.map(\.audience)
    let answering = Set(tally.cells.map(\.audience))
    for audience in weighted where answersAreWhole {
      let place = document.audiencePlaces[audience] ?? Place(file: file)
      if !known.contains(audience) {
        var seen: Set<String> = []
        files.problems.append(
          Problem(
            .round(
              .unknownAudience(
                value: audience, known: known.filter { seen.insert($0).inserted })),
            at: place))
      } else if !answering.contains(audience),
        !scored.contains(where: { $0.1.isAsked(of: audience) })
      {
        files.problems.append(
          Problem(.round(.unscoredAudience(value: audience)), at: place))
      }
    }
    for audience in answering.subtracting(weighted).sorted() {
      files.problems.append(
        Problem(
          .round(.audienceWithoutWeight(id: audience)),
          at: roundPlaces?.first(document.audiencePlaces.isEmpty ? "round" : "audiences")
            ?? Place(file: file)))
    }
  }

  mutating func checkPeers(_ document: RoundDocument, _ alliances: [Alliance]) {
    guard let peers = document.definition.peers else { return }
    var seen: Set<String> = []
    let columns = alliances.flatMap { $0.attributes.map(\.key) }
      .filter { seen.insert($0).inserted }
    if !alliances.isEmpty, !columns.contains(peers) {
      files.problems.append(
        Problem(
          .round(.peersColumnMissing(value: peers, known: columns)),
          at: document.peersPlace ?? Place(file: file)))
    }
  }

  /// Why there are no weights, as a problem.
  mutating func report(_ faults: WeighingFaults) {
    let report = WeighingReport(sheets: sheets, fallback: judgementsPlace)
    files.problems += faults.faults.map { fault in
      report.problem(fault) { places?.element(id: $0) ?? Place(file: file) }
    }
  }

  /// The file of judgements as a whole, or the round's where it names none.
  private var judgementsPlace: Place {
    document?.firstJudgements.map { Place(file: files.path(of: $0.href)) } ?? Place(file: file)
  }

  /// What only the result shows: missed expectations, ratios above the limit, weights replaced.
  mutating func checkResult(_ result: EvaluationResult) {
    for reference in result.references {
      guard let expected = reference.expected, expected != reference.resultClass else { continue }
      files.problems.append(
        Problem(
          .indexSystem(
            .expectationMissed(
              reference: reference.reference.rawValue, expected: expected,
              found: reference.resultClass ?? "", score: Decimals.shown(reference.score, 2))),
          at: places?.expectation(of: reference.reference.rawValue) ?? Place(file: file)))
    }
    let report = WeighingReport(sheets: sheets, fallback: judgementsPlace)
    let outline = result.outline
    for matrix in result.weighting.matrices {
      let children = outline.place(of: matrix.parent).map { outline.entries[$0].children } ?? []
      if children.contains(where: { outline.entries[$0].node?.weight != nil }) {
        files.problems.append(
          Problem(
            .judgements(.weightsReplaced(parent: matrix.parent)),
            at: report.place(under: matrix.parent)))
      }
    }
    files.problems += report.problems(result.weighting)
    checkFigures(result)
    checkRules(result)
    checkComposed(result)
  }
}
