// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

/// The figures of an earlier round, by alliance and node.
struct PreviousFigures {
  let year: Int
  let values: [String: [String: Double]]
}

extension RoundLoader {
  // MARK: Odd figures

  /// Says which figures changed much since the earlier round, and which look like another unit:
  /// against the earlier round, against what was reported, against the other alliances; and which,
  /// counted from facts, are beyond what is plausible. A figure that is typed is refused there.
  mutating func checkFigures(_ result: EvaluationResult) {
    let items = result.indexSystem.definition.scoredItems
    for item in items where item.kind.isStatistic || item.kind == .points {
      let figures = result.alliances.compactMap { Figure(of: item.id, $0) }
      let place = place(of: item)
      func report(_ problem: FactProblem) {
        files.problems.append(Problem(.facts(problem), at: place))
      }
      var jumped: [String] = []
      for figure in figures {
        guard let previousFigures,
          let earlier = previousFigures.values[figure.alliance]?[item.id]
        else { continue }
        switch FigureChange(from: earlier, to: figure.value) {
        case .jump: jumped.append(figure.alliance)
        case .slip:
          report(
            .figureSlips(
              indicator: item.id, alliance: figure.alliance, figure: shown(figure.value),
              earlier: shown(earlier), year: previousFigures.year))
        case nil: break
        }
      }
      if let previousFigures, !jumped.isEmpty {
        report(
          .figuresJump(indicator: item.id, year: previousFigures.year, alliances: jumped))
      }
      for figure in figures {
        guard let reported = figure.reported,
          FigureChange(from: reported, to: figure.value) == .slip
        else { continue }
        report(
          .reportedSlips(
            indicator: item.id, alliance: figure.alliance, figure: shown(figure.value),
            reported: shown(reported)))
      }
      if item.measure != nil {
        for figure in figures {
          guard let limit = item.limit(passedBy: figure.value) else { continue }
          report(
            .countedBeyond(
              indicator: item.id, alliance: figure.alliance, figure: shown(figure.value),
              limit: limit))
        }
      }
      for place in FigureChange.farAboveMedian(figures.map(\.value)) {
        report(
          .farAboveMedian(
            indicator: item.id, alliance: figures[place].alliance,
            figure: shown(figures[place].value)))
      }
    }
  }

  /// An alliance's figure for an indicator, bonus or deduction.
  private struct Figure {
    let alliance: String
    let value: Double
    let reported: Double?

    init?(of id: String, _ result: AllianceResult) {
      alliance = result.id
      for node in result.nodes {
        if node.id == id, let value = node.value {
          (self.value, reported) = (value, node.reported)
          return
        }
        if let item = node.adjustments.first(where: { $0.id == id }), let value = item.value {
          (self.value, reported) = (value, nil)
          return
        }
      }
      return nil
    }
  }

  /// The file that a figure comes from, as a whole.
  private func place(of item: Indicator) -> Place {
    let list = item.measure?.numerator.first?.list
    let reference =
      list.map { list in document?.facts.first { $0.list == list }?.files }
      ?? document?.statistics
    return Place(file: reference.map { files.path(of: $0.href) } ?? file)
  }

  private func shown(_ figure: Double) -> String { Decimals.shown(figure, 2) }
}

extension Indicator {
  /// The limit of what is plausible that a figure is beyond, by more than the noise of rounding.
  fileprivate func limit(passedBy figure: Double) -> FactProblem.FigureLimitName? {
    func noise(_ limit: Double) -> Double { 1e-9 * max(1, limit.magnitude) }
    if let least, figure < least - noise(least) { return .least(Decimals.shown(least, 2)) }
    if let most, figure > most + noise(most) { return .most(Decimals.shown(most, 2)) }
    return nil
  }
}
