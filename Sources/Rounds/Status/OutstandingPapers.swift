// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// What one alliance still owes beside answers: figures, points, papers behind them, what is to be
/// stated of its gates.
///
/// A figure that does not apply is supplied. A paper is asked for where the index system wants a
/// register, an administrative file or a document behind the indicator, or a point needs evidence, and
/// a figure or a kept point stands without the number of one. Bonuses are nobody's debt.
struct OutstandingPapers {
  private(set) var outstanding: [RoundStatus.Outstanding] = []
  private var asked: [RoundStatus.Kind: Int] = [:]

  /// - Parameter notApplicable: the ids of what does not apply to the alliance, without what lies
  ///   below.
  init(
    alliance: String, indexSystem: IndexSystem, without notApplicable: Set<String>,
    statistics: Statistics, checklist: ChecklistAnswers, gates: GateStates
  ) {
    let indicators = indexSystem.children.indicators(without: notApplicable)
    for indicator in indicators where indicator.takesFigure {
      let figure = statistics.figure(alliance: alliance, indicator: indicator.id)
      let isSupplied = figure.value != nil || figure.absent == .notApplicable
      ask(.figure, indicator.id, indicator.name, isThere: isSupplied)
      if figure.value != nil, indicator.wantsPaper {
        ask(.evidence, indicator.id, indicator.name, isThere: !figure.evidence.isEmpty)
      }
    }
    for indicator in indicators {
      for point in indicator.points {
        let entry = checklist.entry(alliance: alliance, point: point.id)
        ask(.point, point.id, point.name, isThere: entry.state != nil)
        if entry.state == .yes || entry.state == .partial,
          indicator.wantsPaper || point.needsEvidence
        {
          ask(.evidence, point.id, point.name, isThere: !entry.evidence.isEmpty)
        }
      }
    }
    for gate in indexSystem.gates {
      for id in gate.stated {
        let name = gate.clauses.first { $0.id == id }?.name ?? gate.name
        ask(.gate, id, name, isThere: gates.entry(alliance: alliance, gate: id).state != nil)
      }
    }
    let kinds = RoundStatus.Kind.allCases
    outstanding = kinds.flatMap { kind in outstanding.filter { $0.kind == kind } }
  }

  /// How much is there, by kind that is asked for.
  var progress: [RoundStatus.Kind: RoundStatus.Progress] {
    var progress: [RoundStatus.Kind: RoundStatus.Progress] = [:]
    for (kind, count) in asked {
      let lacking = outstanding.count { $0.kind == kind }
      progress[kind] = RoundStatus.Progress(asked: count, supplied: count - lacking)
    }
    return progress
  }

  private mutating func ask(
    _ kind: RoundStatus.Kind, _ id: String, _ name: LocalizedText, isThere: Bool
  ) {
    asked[kind, default: 0] += 1
    if !isThere { outstanding.append(RoundStatus.Outstanding(kind: kind, id: id, name: name)) }
  }
}

extension [IndexNode] {
  /// The indicators among the nodes and below them, in reading order, without some nodes and what
  /// lies below these.
  fileprivate func indicators(without ids: Set<String>) -> [Indicator] {
    filter { !ids.contains($0.id) }.flatMap { node in
      switch node {
      case .indicator(let indicator): [indicator]
      case .criterion(let criterion): criterion.children.indicators(without: ids)
      }
    }
  }
}

extension Indicator {
  /// Whether a paper stands behind the figure that a person can look at.
  fileprivate var wantsPaper: Bool {
    switch evidence {
    case .registry, .administrative, .document: true
    case .selfReported, .survey, .panel, nil: false
    }
  }
}
