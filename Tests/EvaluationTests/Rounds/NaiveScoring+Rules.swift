// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Points, reviewers, bonus and deductions, gates and classes, written a second time.
extension NaiveScoring {
  // MARK: Evidence

  /// A supplied figure, `.some(nil)` of one that does not apply, `nil` of one that is not there.
  func figure(_ indicator: Indicator, _ alliance: String) -> Double?? {
    if indicator.measure != nil {
      let rows = inputs.facts.rows.filter {
        $0.alliance == alliance
          && (inputs.round.verification == .reported || $0.verification.verified == 1)
      }
      return inputs.facts.lists.isEmpty ? nil : .some(Double(rows.count))
    }
    let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
    if figure.absent == .notApplicable { return .some(nil) }
    let value =
      inputs.round.verification == .reported ? figure.reported ?? figure.value : figure.value
    return value.map { .some($0) }
  }

  func state(_ point: ChecklistPoint, _ alliance: String) -> PointState? {
    let entry = inputs.checklist.entry(alliance: alliance, point: point.id)
    return inputs.round.verification == .reported ? entry.reported ?? entry.state : entry.state
  }

  func isDeclaredOut(_ id: String, _ alliance: String) -> Bool {
    let declared = inputs.notApplicable.filter { $0.alliance == alliance }.map(\.node)
    func below(_ nodes: [IndexNode], _ isOut: Bool) -> Bool {
      nodes.contains { node in
        let here = isOut || declared.contains(node.id)
        return (node.id == id && here) || below(node.children, here)
      }
    }
    return below(system.children, false)
  }

  private func marks(_ indicator: Indicator, _ alliance: String) -> [ReviewerMarks.Mark]? {
    let marks = inputs.reviewerMarks.marks.filter {
      $0.alliance == alliance && $0.indicator == indicator.id
    }
    return marks.count < max(1, inputs.round.reviewers.least) ? nil : marks
  }

  private func trims(_ count: Int) -> Bool {
    inputs.round.reviewers.combination == .trimmed && count >= inputs.round.reviewers.trimFrom
  }

  func panelShares(_ indicator: Indicator, _ alliance: String) -> [Double]? {
    guard var grades = marks(indicator, alliance)?.compactMap(\.grade).sorted() else { return nil }
    if trims(grades.count) { grades = Array(grades.dropFirst().dropLast()) }
    return system.grades.indices.map { grade in
      Double(grades.count { $0 == grade }) / Double(grades.count)
    }
  }

  // MARK: Points

  /// The points of anything but a list; `nil` where there is nothing.
  func points(_ indicator: Indicator, _ alliance: String) -> Double? {
    guard let rule = indicator.rule else { return nil }
    var value: Double?
    if rule.form == .reviewers {
      guard var given = marks(indicator, alliance)?.compactMap(\.points).sorted() else {
        return nil
      }
      if trims(given.count) { given = Array(given.dropFirst().dropLast()) }
      value = given.reduce(0, +) / Double(given.count)
    } else {
      value = figure(indicator, alliance) ?? nil
    }
    guard let x = value else { return nil }
    return max(0, min(rule.full, unlimited(rule, x)))
  }

  private func unlimited(_ rule: PointsRule, _ x: Double) -> Double {
    switch rule.form {
    case .awarded, .reviewers, .checklist: return x
    case .perUnit:
      guard let each = rule.perUnit, x >= max(each.above, each.from ?? each.above) else { return 0 }
      let units = (x - each.above) / each.each
      return each.base + each.points * (each.whole ? (units + 1e-9).rounded(.down) : units)
    case .steps:
      // Turned so that more is better, best step first.
      let isUp = rule.steps.first?.from != nil
      let borders = rule.steps.map { isUp ? $0.from ?? 0 : -($0.upTo ?? 0) }
      let figure = isUp ? x : -x
      guard let place = borders.firstIndex(where: { figure >= $0 }) else { return 0 }
      let points = rule.steps[place].points
      if !rule.linear || place == 0 { return points }
      let (low, high) = (borders[place], borders[place - 1])
      return points + (rule.steps[place - 1].points - points) * (figure - low) / (high - low)
    }
  }

  /// What bonus and deductions change of a score; `nil` where the node declares none.
  func change(
    of score: Double, _ id: String, _ node: IndexNode?, _ children: [IndexNode],
    _ alliance: String
  ) -> Double? {
    var declared: Adjustments?
    if case .criterion(let criterion) = node { declared = criterion.adjustments }
    if node == nil { declared = system.adjustments }
    guard let declared else { return nil }
    func sum(_ sign: Adjustment.Sign) -> Double {
      declared.items.filter { $0.sign == sign }.map { item in
        guard item.indicator.rule?.form == .checklist else {
          return points(item.indicator, alliance) ?? 0
        }
        return item.indicator.points.map { point in
          let state = state(point, alliance)
          return point.weight * (state == .yes ? 1 : state == .partial ? 0.5 : 0)
        }.reduce(0, +)
      }.reduce(0, +)
    }
    let unit = fullMarks(id, children).map { system.scale / $0 } ?? 1
    let before = score / unit
    var after = before + min(sum(.bonus), declared.bonusCap ?? .infinity)
    after -= min(sum(.deduction), declared.deductionCap ?? .infinity)
    // Nothing here scores below 0 to begin with.
    after = max(0, after)
    // The highest cuts what is added, never what was there.
    after = min(after, max(before, declared.highest ?? .infinity))
    return (after - before) * unit
  }

  // MARK: Gates and classes

  func examine(_ alliance: String, _ outcome: inout Outcome) {
    var open: Set<String> = []
    var effects: [[GateEffect]] = []
    func effective(_ effect: GateEffect?, _ until: String) -> [GateEffect] {
      guard let effect else { return [] }
      return effect == .mend && until < inputs.round.date ? [.fails] : [effect]
    }
    for gate in system.gates {
      var here: [GateEffect] = []
      if gate.condition == .score {
        let node = gate.node ?? ""
        let applies = (outcome.applicability[node] ?? 0) > 0
        if applies, (outcome.score[node] ?? -.infinity) < (gate.minimum ?? 0) {
          open.insert(gate.id)
          here = effective(gate.effect, "")
        }
      }
      for id in gate.stated {
        let entry = inputs.gates.entry(alliance: alliance, gate: id)
        if entry.state == .yes || entry.state == .notApplicable { continue }
        open.insert(gate.id)
        let clause = gate.clauses.first { $0.id == id }
        here += effective(clause?.effect ?? gate.effect, entry.until)
      }
      effects.append(here)
    }
    for veto in system.vetoes {
      let decided = inputs.vetoes.filter {
        $0.alliance == alliance && $0.veto == veto.id && !$0.authority.isEmpty
      }
      if !decided.isEmpty { open.insert(veto.id) }
      effects.append(decided.flatMap { effective($0.effect ?? veto.effect, "") })
    }
    let all = effects.flatMap { $0 }
    if all.contains(.notScored) { outcome.isScored = false }
    guard outcome.isScored, let score = outcome.score[system.id] else { return }
    outcome.failed = all.contains(.fails)
    let first = system.classes.firstIndex { meets($0, score, outcome, open) }
    let last = system.classes.count - 1
    let down = effects.count { $0.contains(.oneClassDown) }
    let place = outcome.failed ? last : min(last, (first ?? last) + down)
    outcome.resultClass = system.classes.isEmpty ? nil : system.classes[place].id
  }

  private func meets(
    _ candidate: ResultClass, _ score: Double, _ outcome: Outcome, _ open: Set<String>
  ) -> Bool {
    func reaches(_ id: String, _ minimum: Double) -> Bool {
      if (outcome.applicability[id] ?? 0) == 0 { return true }
      guard let score = outcome.score[id] else { return false }
      return score >= minimum - 1e-10
    }
    return score >= (candidate.from ?? -.infinity) - 1e-10
      && system.children.allSatisfy { child in
        candidate.criterionMinimum.map { reaches(child.id, $0) } ?? true
      }
      && candidate.minima.allSatisfy { reaches($0.node, $0.score) }
      && open.isDisjoint(with: candidate.gates)
  }
}
