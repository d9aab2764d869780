// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// What must hold for every round, whatever its numbers.
@Suite struct ScoringPropertyTests {
  private func round(_ seed: Int, missing: Int = 12) -> Inputs {
    var maker = RandomRound(seed: seed)
    maker.rules = seed % 3 == 2
    maker.missing = missing
    maker.missingRule.notSupplied = seed.isMultiple(of: 2) ? .worstGrade : .redistribute
    maker.missingRule.noAnswers = seed / 2 % 2 == 0 ? .worstGrade : .redistribute
    maker.missingRule.minimumCompleteness = 0
    return maker.make()
  }

  @Test func noFigureMovesWhenAnAllianceLeaves() throws {
    for seed in 0..<60 {
      let inputs = round(seed)
      let all = try EvaluationResult(evaluating: inputs).alliances.map(withoutRanks)
      for alliance in inputs.alliances {
        var alone = inputs
        alone.alliances = [alliance]
        let result = try EvaluationResult(evaluating: alone).alliances.map(withoutRanks)
        #expect(result == all.filter { $0.id == alliance.id }, "seed \(seed)")
      }
    }
  }

  private func withoutRanks(_ alliance: AllianceResult) -> AllianceResult {
    var copy = alliance
    copy.rank = nil
    copy.tied = false
    for place in copy.nodes.indices {
      copy.nodes[place].rank = nil
      copy.nodes[place].tied = false
    }
    return copy
  }

  @Test func theOrderOfEvidenceChangesNothing() throws {
    for seed in 0..<80 {
      var draws = SeededDraws(seed + 1_000)
      var inputs = round(seed)
      inputs.round.weighting.group = seed.isMultiple(of: 2) ? .judgements : .priorities
      let before = try EvaluationResult(evaluating: inputs)
      inputs.alliances.shuffle(using: &draws)
      inputs.tally = Tally(cells: inputs.tally.cells.shuffled(using: &draws))
      inputs.reviewerMarks.marks.shuffle(using: &draws)
      inputs.vetoes.shuffle(using: &draws)
      inputs.facts.rows.shuffle(using: &draws)
      inputs.notApplicable.shuffle(using: &draws)
      inputs.judgements.experts.shuffle(using: &draws)
      inputs.judgements.groups = inputs.judgements.groups.map {
        Judgements.Group(
          parent: $0.parent, items: $0.items, sheets: $0.sheets.shuffled(using: &draws))
      }.shuffled(using: &draws)
      #expect(try EvaluationResult(evaluating: inputs) == before, "seed \(seed)")
    }
  }

  @Test func partsMakeTheWhole() throws {
    for seed in 0..<150 {
      let result = try EvaluationResult(evaluating: round(seed))
      let outline = result.outline
      for alliance in result.alliances {
        let nodes = alliance.nodes
        for node in nodes {
          if let membership = node.membership {
            #expect(close(membership.reduce(0, +), 1) && membership.allSatisfy { $0 >= 0 })
          }
          #expect((0...1).contains(node.completeness) && (0...1).contains(node.applicability))
          #expect(node.score != nil || node.absent != nil, "absent has a reason")
        }
        guard let score = alliance.score else {
          #expect(alliance.absent != nil)
          continue
        }
        let leaves = outline.entries.indices.filter { outline.entries[$0].children.isEmpty }
        #expect(close(leaves.compactMap { nodes[$0].weightUsed }.reduce(0, +), 1))
        let changed = nodes.map { ($0.weightUsed ?? 0) * ($0.adjusted ?? 0) }
        let sum = leaves.compactMap { nodes[$0].contribution }.reduce(changed.reduce(0, +), +)
        #expect(close(sum, score))
        for (place, entry) in outline.entries.enumerated() where !entry.children.isEmpty {
          guard let whole = nodes[place].contribution else { continue }
          let parts = entry.children.compactMap { nodes[$0].contribution }.reduce(0, +)
          #expect(close(parts + changed[place], whole))
        }
        for (place, node) in nodes.enumerated() {
          if let marks = node.marks, let score = node.score {
            let full = marks.full / result.indexSystem.definition.scale
            #expect(close(marks.earned, score * full), "\(node.id)")
          }
          guard let membership = node.membership, let score = node.score else { continue }
          let grades = result.indexSystem.definition.grades
          let mean = zip(membership, grades).map { $0 * $1.score }.reduce(0, +)
          #expect(close(mean + (nodes[place].adjusted ?? 0), score))
        }
        if let bounds = alliance.bounds {
          #expect(bounds.worst <= score + 1e-9 && score <= bounds.best + 1e-9)
          if alliance.completeness == 1, !nodes.contains(where: { $0.adjusted != nil }) {
            #expect(bounds.worst == score && bounds.best == score)
          }
        }
      }
    }
  }

  @Test func aBetterAnswerFigureOrMarkNeverLowersTheScore() throws {
    var raised = 0
    for seed in 0..<60 {
      var draws = SeededDraws(seed + 2_000)
      let inputs = round(seed)
      let before = try EvaluationResult(evaluating: inputs).alliances
      for _ in 0..<6 {
        let after = try EvaluationResult(evaluating: improved(inputs, &draws)).alliances
        for (old, new) in zip(before, after) {
          guard let old = old.score, let new = new.score else { continue }
          #expect(new >= old - 1e-9, "seed \(seed)")
          if new > old + 1e-9 { raised += 1 }
        }
      }
    }
    #expect(raised > 60, "else the case proves little")
  }

  /// The same evidence with one answer, point or figure better.
  private func improved(_ inputs: Inputs, _ draws: inout SeededDraws) -> Inputs {
    var better = inputs
    let indicators = Outline(inputs.indexSystem.definition).indicators.map(\.indicator)
    let indicator = indicators[draws.int(0...indicators.count - 1)]
    let alliance = inputs.alliances[draws.int(0...inputs.alliances.count - 1)].id
    switch indicator.kind {
    case .survey:
      var cells = inputs.tally.cells
      for place in cells.indices
      where cells[place].alliance == alliance && cells[place].indicator == indicator.id {
        guard let from = cells[place].counts.lastIndex(where: { $0 > 0 }), from > 0 else {
          continue
        }
        cells[place].counts[from] -= 1
        cells[place].counts[draws.int(0...from - 1)] += 1
        break
      }
      better.tally = Tally(cells: cells)
    case .checklist: better.checklist = improved(inputs.checklist, indicator, alliance)
    case .panel: better.reviewerMarks = improved(inputs.reviewerMarks, indicator, alliance)
    case .points:
      switch indicator.rule?.form {
      case .checklist: better.checklist = improved(inputs.checklist, indicator, alliance)
      case .reviewers:
        better.reviewerMarks = improved(inputs.reviewerMarks, indicator, alliance)
      default:
        better.statistics.set(
          improved(
            inputs.statistics.figure(alliance: alliance, indicator: indicator.id), indicator,
            draws.number(0...3)), alliance: alliance, indicator: indicator.id)
      }
    case .benefit, .cost, .range:
      let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
      guard let value = figure.value, let anchors = indicator.anchors else { break }
      let step = draws.number(0...3)
      let moved: Double =
        switch indicator.kind {
        case .cost: value - step
        case .range:
          value < anchors.low[0]
            ? min(value + step, anchors.low[0])
            : value > anchors.high[0] ? max(value - step, anchors.high[0]) : value
        default: value + step
        }
      better.statistics.set(
        Statistics.Figure(value: moved, absent: nil), alliance: alliance,
        indicator: indicator.id)
    }
    return better
  }

  /// A no that becomes a partial, or a partial that becomes a yes.
  private func improved(
    _ answers: ChecklistAnswers, _ indicator: Indicator, _ alliance: String
  ) -> ChecklistAnswers {
    var better = answers
    for point in indicator.points {
      let entry = answers.entry(alliance: alliance, point: point.id)
      guard entry.state == .no || entry.state == .partial else { continue }
      better.set(
        ChecklistAnswers.Entry(
          state: entry.state == .no ? .partial : .yes, reported: entry.reported),
        alliance: alliance, point: point.id)
      break
    }
    return better
  }

  /// The last reviewer's mark one grade better, or nearer to full marks.
  private func improved(
    _ marks: ReviewerMarks, _ indicator: Indicator, _ alliance: String
  ) -> ReviewerMarks {
    var better = marks
    let place = marks.marks.lastIndex {
      $0.alliance == alliance && $0.indicator == indicator.id && $0.grade != 0
    }
    guard let place else { return better }
    let mark = marks.marks[place]
    better.marks[place] = ReviewerMarks.Mark(
      alliance: mark.alliance, indicator: mark.indicator, expert: mark.expert,
      points: mark.points.map { ($0 + (indicator.rule?.full ?? $0)) / 2 },
      grade: mark.grade.map { $0 - 1 }, source: mark.source)
    return better
  }

  /// A figure of a points rule with something more, or less where less is better.
  private func improved(
    _ figure: Statistics.Figure, _ indicator: Indicator, _ step: Double
  ) -> Statistics.Figure {
    let sign = indicator.rule?.steps.first?.upTo == nil ? 1.0 : -1
    guard let value = figure.value else { return figure }
    return Statistics.Figure(
      value: value + sign * step, absent: nil, reported: figure.reported.map { $0 + sign * step })
  }

  @Test func withholdingNeverRaisesAScore() throws {
    for seed in 0..<80 where seed.isMultiple(of: 2) {
      var draws = SeededDraws(seed + 3_000)
      let inputs = round(seed)
      let before = try EvaluationResult(evaluating: inputs).alliances
      for _ in 0..<6 {
        let after = try EvaluationResult(evaluating: withheld(inputs, &draws)).alliances
        for (old, new) in zip(before, after) {
          guard let old = old.score, let new = new.score else { continue }
          #expect(new <= old + 1e-9, "seed \(seed)")
        }
      }
    }
  }

  @Test func whatWasMissingKeepsTheScoreWithinItsBounds() throws {
    var moved = 0
    for seed in 0..<120 {
      var draws = SeededDraws(seed + 4_000)
      let full = round(seed, missing: 3)
      let after = try EvaluationResult(evaluating: full).alliances
      let before = try EvaluationResult(evaluating: withheld(full, &draws)).alliances
      for (old, new) in zip(before, after) {
        guard let bounds = old.bounds, let score = new.score else { continue }
        if new.score != old.score { moved += 1 }
        #expect(bounds.worst <= score + 1e-9 && score <= bounds.best + 1e-9, "seed \(seed)")
      }
    }
    #expect(moved > 20)
  }

  /// The same evidence with one figure or one yes, partial or no of a checklist left out.
  private func withheld(_ inputs: Inputs, _ draws: inout SeededDraws) -> Inputs {
    var less = inputs
    let indicators = Outline(inputs.indexSystem.definition).indicators.map(\.indicator)
    let indicator = indicators[draws.int(0...indicators.count - 1)]
    let alliance = inputs.alliances[draws.int(0...inputs.alliances.count - 1)].id
    if inputs.statistics.figure(alliance: alliance, indicator: indicator.id).value != nil {
      less.statistics.set(
        Statistics.Figure(value: nil, absent: .notSupplied), alliance: alliance,
        indicator: indicator.id)
    }
    for point in indicator.points.shuffled(using: &draws) {
      let state = inputs.checklist.entry(alliance: alliance, point: point.id).state
      guard let state, state != .notApplicable else { continue }
      less.checklist.set(ChecklistAnswers.Entry(state: nil), alliance: alliance, point: point.id)
      break
    }
    return less
  }
}
