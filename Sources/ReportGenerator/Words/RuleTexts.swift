// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Rules and measures of an index system as sentences: for pages and for the terminal.
struct RuleTexts {
  let words: any Words
  let indexSystem: IndexSystem

  private func text(_ text: LocalizedText) -> String { text.text(in: words.language) }
  private func figure(_ value: Double) -> String { FixedPoint.figure(value) }

  // MARK: Points

  /// What brings points, and how many there can be.
  func rule(of indicator: Indicator, sign: Adjustment.Sign? = nil) -> [String] {
    guard let rule = indicator.rule else { return [] }
    var lines: [String] = []
    switch rule.form {
    case .awarded, .reviewers: lines.append(words.form(rule.form))
    case .checklist:
      lines.append(words.form(rule.form))
      lines += indicator.points.map { words.pointsOfPoint(text($0.name), figure($0.weight)) }
    case .steps:
      lines += rule.steps.map { step($0, of: indicator) }
      if (rule.steps.last?.points ?? 0) > 0 { lines.append(words.phrase(.belowSteps)) }
      if rule.linear { lines.append(words.phrase(.linear)) }
    case .perUnit:
      if let perUnit = rule.perUnit {
        lines += words.increments(increments(perUnit, indicator, deducts: sign == .deduction))
      }
    }
    let full = figure(rule.full)
    lines.append(sign != nil ? words.atMost(points: full) : words.fullMarks(full))
    return lines
  }

  /// The part of a rule that a figure met: the step, or the increments.
  func applied(_ marks: Marks, value: Double?, of indicator: Indicator) -> String? {
    guard let rule = indicator.rule else { return nil }
    switch rule.form {
    case .awarded, .reviewers, .checklist: return words.form(rule.form)
    case .perUnit:
      guard let value, let perUnit = rule.perUnit else { return nil }
      let least = words.quantity(figure(perUnit.least), text(indicator.unit))
      return FigureLimit.reaches(value, perUnit.least)
        ? words.increments(increments(perUnit, indicator)).joined(separator: words.semicolon)
        : words.noPoints(below: least)
    case .steps:
      guard value != nil else { return nil }
      guard let reached = marks.step, rule.steps.indices.contains(reached) else {
        return words.phrase(.belowSteps)
      }
      return step(rule.steps[reached], of: indicator)
        + (rule.linear ? words.parenthesis(words.phrase(.linear)) : "")
    }
  }

  private func step(_ step: PointsStep, of indicator: Indicator) -> String {
    func border(_ value: Double?) -> String? {
      value.map { words.quantity(figure($0), text(indicator.unit)) }
    }
    return words.step(
      PointsStepWords(
        from: border(step.from), upTo: border(step.upTo), name: text(step.name),
        points: figure(step.points)))
  }

  private func increments(
    _ rule: PointsPerUnit, _ indicator: Indicator, deducts: Bool = false
  ) -> PointsPerUnitWords {
    func quantity(_ value: Double) -> String {
      words.quantity(figure(value), text(indicator.unit))
    }
    return PointsPerUnitWords(
      points: figure(rule.points), each: rule.each == 1 ? nil : quantity(rule.each),
      unit: text(indicator.unit), whole: rule.whole,
      above: rule.above == 0 ? nil : quantity(rule.above),
      least: rule.from == nil && rule.above == 0 ? nil : quantity(rule.least),
      base: rule.base == 0 ? nil : figure(rule.base), deducts: deducts)
  }

  /// The caps of a node's bonus and deductions.
  func caps(_ adjustments: Adjustments) -> [String] {
    [
      adjustments.bonusCap.map { words.cap(.bonus, figure($0)) },
      adjustments.deductionCap.map { words.cap(.deduction, figure($0)) },
      adjustments.highest.map { words.highest(figure($0)) },
    ].compactMap { $0 }
  }

  /// Some rules as one sentence.
  func sentence(_ rules: [String]) -> String {
    let text = rules.joined(separator: words.semicolon)
    return text.prefix(1).uppercased() + text.dropFirst() + words.fullStop
  }

  // MARK: Measures

  /// How a figure is counted, as a formula in words.
  func formula(_ measure: Measure) -> String {
    words.formula(
      FormulaWords(
        numerator: measure.numerator.map(selection),
        denominator: measure.denominator.map { $0.selections.map(selection) },
        per: measure.denominator.flatMap { $0.per == 1 ? nil : figure($0.per) },
        least: measure.denominator?.least.map(figure), most: measure.denominator?.most.map(figure),
        scale: measure.scale == 1 ? nil : figure(measure.scale), years: measure.years,
        yearly: measure.yearly, smallBelow: measure.smallBelow.map(figure)))
  }

  private func selection(_ selection: RowSelection) -> String {
    let list = indexSystem.factList(selection.list).map { text($0.name) } ?? selection.list
    return words.selection(
      SelectionWords(
        list: list, taking: selection.taking, column: selection.column.map(words.factColumn) ?? "",
        conditions: selection.conditions.map(condition),
        equivalents: selection.equivalents.map { equivalent in
          words.equivalent(equivalent.conditions.map(condition), figure(equivalent.counts))
        }, most: selection.most.map(figure), months: selection.months))
  }

  private func condition(_ condition: RowCondition) -> String {
    words.condition(
      ConditionWords(
        column: words.factColumn(condition.column), values: condition.isOneOf,
        from: condition.from.map(figure), upTo: condition.upTo.map(figure),
        negated: condition.negated))
  }

  /// How a figure came out: the division, the rows, the years.
  func measured(_ result: MeasureResult, by measure: Measure?) -> String {
    words.measured(
      MeasuredWords(
        division: result.denominator.map { (figure(result.numerator), figure($0)) },
        rows: result.rows,
        years: result.years.flatMap { years in
          measure?.years.flatMap { years < $0 ? years : nil }
        }, isSmall: result.isSmall))
  }

  // MARK: Gates

  /// What a gate asks for, beside its clauses.
  func asks(_ gate: Gate, node: String?) -> String? {
    switch gate.condition {
    case .stated: nil
    case .score: words.scoreGate(node ?? gate.node ?? "", gate.minimum.map(figure) ?? "–")
    case .figure:
      words.figureGate(from: gate.minimum.map(figure), upTo: gate.maximum.map(figure))
    }
  }
}

extension Edition {
  /// Rules and measures as sentences.
  var ruleTexts: RuleTexts { RuleTexts(words: words, indexSystem: indexSystem) }

  /// The name of whatever can be supplied: an indicator, a bonus or deduction, a checklist's point.
  func suppliedName(_ id: String) -> LocalizedText {
    if let place = outline.place(of: id) { return result.nodes[place].name }
    let indicators = indexSystem.scoredItems
    return indicators.first { $0.id == id }?.name
      ?? indicators.flatMap(\.points).first { $0.id == id }?.name ?? LocalizedText([:])
  }
}
