// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What commissions write into their rules, at random.
extension RandomRound {
  // MARK: Points

  /// A points indicator of any form, or one that reviewers grade.
  mutating func points(_ id: String, weight: Double?) -> Indicator {
    let form = PointsRule.Form.allCases[draws.int(0...PointsRule.Form.allCases.count - 1)]
    let full = Double(draws.int(4...20))
    var list: [ChecklistPoint] = []
    if form == .checklist {
      let parts = (0..<draws.int(1...4)).map { _ in draws.number(0.5...2) }
      let sum = parts.reduce(0, +)
      list = parts.enumerated().map { place, part in
        ChecklistPoint(
          id: "\(id)-p\(place)", weight: full * part / sum, required: draws.chance(15),
          name: text("p"))
      }
    }
    return Indicator(
      id: id, weight: weight, kind: .points, name: text(id), least: 0, points: list,
      rule: rule(form, full))
  }

  private mutating func rule(_ form: PointsRule.Form, _ full: Double) -> PointsRule {
    switch form {
    case .awarded, .reviewers, .checklist: return PointsRule(full: full, form: form)
    case .perUnit:
      return PointsRule(
        full: full, form: form,
        perUnit: PointsPerUnit(
          points: draws.number(0.3...3), each: draws.number(0.5...3),
          above: draws.chance(50) ? 0 : 2, from: draws.chance(40) ? draws.number(0...5) : nil,
          base: draws.chance(30) ? 1 : 0, whole: draws.chance(60)))
    case .steps:
      let count = draws.int(1...4)
      let isUp = draws.chance(70)
      var border = isUp ? 12.0 : 1.0
      var points = full
      let steps = (0..<count).map { _ in
        border += draws.number(0.5...3) * (isUp ? -1 : 1)
        defer { points *= draws.number(0.2...0.9) }
        return PointsStep(from: isUp ? border : nil, upTo: isUp ? nil : border, points: points)
      }
      return PointsRule(full: full, form: form, steps: steps, linear: draws.chance(40))
    }
  }

  /// Bonus and deductions of a node.
  mutating func adjustments(_ node: String) -> Adjustments {
    Adjustments(
      items: (0..<draws.int(1...4)).map { place in
        Adjustment(
          sign: draws.chance(60) ? .bonus : .deduction,
          indicator: points("\(node)-x\(place)", weight: nil))
      }, bonusCap: draws.chance(40) ? draws.number(1...9) : nil,
      deductionCap: draws.chance(40) ? draws.number(1...9) : nil,
      highest: draws.chance(40) ? draws.number(20...110) : nil)
  }

  // MARK: Gates and profiles

  static let clauses = ["clause-0", "clause-1", "gate-1"]

  /// The index system with gates, a veto, conditions of classes and two profiles.
  mutating func ruled(_ plain: IndexSystem) -> IndexSystem {
    let outline = Outline(plain)
    let ids = outline.entries.map(\.id).dropFirst()
    func effect() -> GateEffect? {
      draws.chance(35) ? nil : GateEffect.allCases[draws.int(0...3)]
    }
    func node() -> String { ids[draws.int(ids.startIndex...ids.endIndex - 1)] }
    let gates = [
      Gate(
        id: "gate-0", effect: effect(), name: text("g"),
        clauses: [
          GateClause(id: "clause-0", name: text("c"), effect: effect()),
          GateClause(id: "clause-1", name: text("c")),
        ]),
      Gate(id: "gate-1", effect: effect(), name: text("g")),
      Gate(
        id: "gate-2", effect: effect(), name: text("g"), condition: .score, node: node(),
        minimum: draws.number(0...60)),
    ]
    let classes = plain.classes.map { one in
      ResultClass(
        id: one.id, from: one.from, criterionMinimum: one.criterionMinimum,
        minima: one.from == nil ? [] : [NodeMinimum(node: node(), score: draws.number(10...70))],
        gates: one.id == "high" ? ["gate-0", "veto"] : [], name: one.name)
    }
    return IndexSystem(
      id: plain.id, edition: plain.edition, name: plain.name, grades: plain.grades,
      classes: classes, gates: gates,
      vetoes: [Veto(id: "veto", effect: effect(), name: text("v"))],
      factLists: [FactList(id: "f", name: text("f"))],
      profiles: ["p0", "p1"].map { profile($0, outline) },
      adjustments: draws.chance(50) ? adjustments("root") : nil, children: plain.children)
  }

  private mutating func profile(_ id: String, _ outline: Outline) -> Profile {
    let out = Set(outline.entries.dropFirst().filter { _ in draws.chance(8) }.map(\.id))
    let applies = Self.applying(outline, without: out)
    var weights: [NodeWeight] = []
    for entry in outline.entries where entry.children.count > 1 && draws.chance(50) {
      weights += entry.children.filter { applies[$0] }.map {
        NodeWeight(node: outline.entries[$0].id, weight: draws.number(0.1...1))
      }
    }
    let anchors = outline.indicators.map(\.indicator).compactMap { one -> IndicatorAnchors? in
      guard one.kind == .benefit || one.kind == .cost, let anchors = one.anchors,
        draws.chance(30)
      else { return nil }
      let shift = draws.number(-1...1)
      return IndicatorAnchors(
        indicator: one.id,
        anchors: Anchors(grades: anchors.grades, values: anchors.values.map { $0 + shift }))
    }
    return Profile(
      id: id, name: text(id), weights: weights, notApplicable: out.sorted(), anchors: anchors)
  }

  /// By place, what applies where some nodes do not.
  static func applying(_ outline: Outline, without out: Set<String>) -> [Bool] {
    func applies(_ place: Int) -> Bool {
      var next: Int? = place
      while let here = next {
        if out.contains(outline.entries[here].id) { return false }
        next = outline.entries[here].parent
      }
      let children = outline.entries[place].children
      return children.isEmpty || children.contains(where: applies)
    }
    return outline.entries.indices.map(applies)
  }

  /// Judgements of parents in a profile, beside those of the parents themselves.
  mutating func profileGroups(
    of system: IndexSystem, base: [Judgements.Group]
  ) -> [Judgements.Group] {
    let outline = Outline(system)
    return system.profiles.flatMap { profile in
      let applies = Self.applying(outline, without: Set(profile.notApplicable))
      return base.compactMap { group -> Judgements.Group? in
        guard draws.chance(50), let place = outline.place(of: group.parent) else { return nil }
        let items = outline.entries[place].children.filter { applies[$0] }
          .map { outline.entries[$0].id }
        return items.count < 2 ? nil : self.group("\(group.parent)@\(profile.id)", items)
      }
    }
  }

  // MARK: Evidence

  mutating func fillRules(_ inputs: inout Inputs) {
    let system = inputs.indexSystem.definition
    let outline = Outline(system)
    inputs.round.verification = draws.chance(70) ? .verified : .reported
    inputs.round.reviewers = ReviewerRule(
      combination: draws.chance(50) ? .mean : .trimmed, trimFrom: draws.int(3...4),
      least: draws.int(1...2))
    inputs.facts.lists = draws.chance(90) ? ["f"] : []
    let leaves = outline.indicators.map(\.indicator)
    let items = outline.entries.indices.flatMap { place in
      Self.declared(outline, place, system)?.items.map(\.indicator) ?? []
    }
    for alliance in inputs.alliances.map(\.id) {
      for one in leaves where !draws.chance(missing) {
        if one.kind == .points { fill(one, alliance, &inputs) }
        if one.kind == .panel { grade(one, alliance, &inputs) }
      }
      for one in items where draws.chance(50) { fill(one, alliance, &inputs) }
      for id in Self.clauses where !draws.chance(15) {
        let states: [PointState] = [.yes, .yes, .yes, .yes, .partial, .no, .notApplicable]
        inputs.gates.set(
          GateStates.Entry(
            state: states[draws.int(0...states.count - 1)],
            until: draws.chance(50) ? "2026-06-30" : draws.chance(50) ? "2025-12-31" : ""),
          alliance: alliance, gate: id)
      }
      for row in 0..<draws.int(0...8) {
        inputs.facts.rows.append(
          FactRow(
            list: "f", alliance: alliance, line: row + 2, number: "\(alliance)-\(row)",
            verification: Verification(reported: 1, verified: draws.chance(80) ? 1 : 0)))
      }
      if draws.chance(25) {
        inputs.vetoes.append(
          VetoDecision(
            alliance: alliance, veto: "veto", number: "7", date: "2025-05-05",
            authority: draws.chance(60) ? "court" : "",
            effect: draws.chance(50) ? .oneClassDown : nil))
      }
      let choice = draws.int(0...4)
      if choice > 0 {
        inputs.profiles[alliance] = ProfileAssignment(
          profiles: [["p0"], ["p1"], ["p0", "p1"], ["p1", "p0"]][choice - 1])
      }
      for entry in outline.entries.dropFirst() where draws.chance(3) {
        inputs.notApplicable.append(
          NotApplicable(alliance: alliance, node: entry.id, reason: "r", declaredBy: "d"))
      }
    }
  }

  static func declared(
    _ outline: Outline, _ place: Int, _ system: IndexSystem
  ) -> Adjustments? {
    if place == 0 { return system.adjustments }
    if case .criterion(let criterion) = outline.entries[place].node {
      return criterion.adjustments
    }
    return nil
  }

  private mutating func fill(_ one: Indicator, _ alliance: String, _ inputs: inout Inputs) {
    switch one.rule?.form {
    case .checklist:
      let states: [PointState] = [.yes, .yes, .partial, .no, .notApplicable]
      for point in one.points where !draws.chance(missing / 2) {
        inputs.checklist.set(
          ChecklistAnswers.Entry(state: states[draws.int(0...4)], reported: .yes),
          alliance: alliance, point: point.id)
      }
    case .reviewers:
      for expert in 0..<draws.int(1...5) {
        inputs.reviewerMarks.marks.append(
          ReviewerMarks.Mark(
            alliance: alliance, indicator: one.id, expert: "r\(expert)",
            points: draws.number(0...(one.rule?.full ?? 1)), source: .documents))
      }
    default:
      let value = draws.chance(20) ? Double(draws.int(0...8)) : draws.number(0...12)
      inputs.statistics.set(
        Statistics.Figure(value: value, absent: nil, reported: value + draws.number(0...2)),
        alliance: alliance, indicator: one.id)
    }
  }

  private mutating func grade(_ one: Indicator, _ alliance: String, _ inputs: inout Inputs) {
    let last = inputs.indexSystem.definition.grades.count - 1
    for expert in 0..<draws.int(1...5) {
      inputs.reviewerMarks.marks.append(
        ReviewerMarks.Mark(
          alliance: alliance, indicator: one.id, expert: "r\(expert)",
          grade: draws.int(0...last), source: .siteVisit))
    }
  }
}
