// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A round with a random tree, random rules and random evidence, some of it missing.
struct RandomRound {
  /// How likely it is, in a hundred, that a figure, a point or an indicator's answers are missing.
  var missing = 12
  var alliances = 5
  var rule = CompositionRule()
  var missingRule = MissingRule()
  var publish = PublishRule()
  /// The most respondents of an audience.
  var respondents = 30
  /// Whether some siblings' weights come from judgements.
  var judged = true

  /// Whether there are points, reviewers, bonus and deductions, gates, vetoes and profiles.
  var rules = false

  var draws: SeededDraws
  private var indicators: [Indicator] = []
  private var groups: [Judgements.Group] = []
  private var nextID = 0

  init(seed: Int) { draws = SeededDraws(seed) }

  static let experts = ["e1", "e2", "e3"]

  mutating func make() -> Inputs {
    let gradeCount = draws.int(2...6)
    var score = 100.0
    let grades = (0..<gradeCount).map { position in
      defer { score -= draws.number(5...25) }
      return Grade(id: "g\(position)", score: score, name: text("g\(position)"))
    }
    let children = self.children(of: "root", depth: 0, gradeCount: gradeCount)
    let low = grades[gradeCount - 1].score
    func cut(_ share: Double) -> Double { low + share * (100 - low) }
    let classes = [
      ResultClass(id: "high", from: cut(0.6), criterionMinimum: cut(0.4), name: text("high")),
      ResultClass(id: "middle", from: cut(0.4), criterionMinimum: nil, name: text("middle")),
      ResultClass(id: "low", from: nil, criterionMinimum: nil, name: text("low")),
    ]
    let plain = IndexSystem(
      id: "root", edition: "1", name: text("root"), grades: grades, classes: classes,
      expectations: [], children: children)
    let system = rules ? ruled(plain) : plain
    if rules { groups += profileGroups(of: system, base: groups) }
    let audiences = (0..<draws.int(1...3)).map {
      AudienceWeight(id: "a\($0)", weight: draws.number(0.1...1))
    }
    var round = RoundDefinition(
      id: "r", year: 2026, date: "2026-01-01", language: "en", name: text("r"))
    round.audiences = audiences
    // Intervals of weights have tests of their own; here they would only take time.
    round.robustness = RobustnessRule(resamples: 10, seed: 1)
    round.composition = rule
    round.missing = missingRule
    round.publish = publish
    let judgements = Judgements(
      experts: Self.experts.map { Expert(id: $0, weight: draws.number(0.5...2)) }, groups: groups)
    var inputs = Inputs(
      round: round, indexSystem: IndexSystemRecord(definition: system, digest: "00"),
      alliances: (0..<alliances).map { Alliance(id: "u\($0)", name: text("u\($0)")) },
      judgements: judgements, provenance: Provenance(version: "0", inputs: [], seed: 0))
    fill(&inputs, gradeCount: gradeCount)
    if rules { fillRules(&inputs) }
    return inputs
  }

  // MARK: The tree

  private mutating func children(
    of parent: String, depth: Int, gradeCount: Int, inPoints: Bool = false
  ) -> [IndexNode] {
    let count = depth == 0 ? draws.int(1...5) : draws.int(1...4)
    let isTable = inPoints || (rules && draws.chance(30))
    let isJudged = judged && !isTable && count > 1 && draws.chance(35)
    var nodes: [IndexNode] = []
    for _ in 0..<count {
      let weight = isTable || isJudged || count == 1 ? nil : draws.number(0.05...1)
      nextID += 1
      let id = "n\(nextID)"
      if depth < 3, draws.chance(depth == 0 ? 70 : 30) {
        let below = children(
          of: id, depth: depth + 1, gradeCount: gradeCount, inPoints: isTable)
        nodes.append(
          .criterion(
            Criterion(
              id: id, weight: weight, name: text(id),
              adjustments: rules && draws.chance(25) ? adjustments(id) : nil, children: below)))
      } else {
        let indicator =
          isTable || (rules && draws.chance(30))
          ? points(id, weight: weight)
          : rules && draws.chance(15)
            ? Indicator(id: id, weight: weight, kind: .panel, name: text(id))
            : indicator(id, weight: weight, gradeCount: gradeCount)
        indicators.append(indicator)
        nodes.append(.indicator(indicator))
      }
    }
    if isJudged { groups.append(group(parent, nodes.map(\.id))) }
    return nodes
  }

  /// Judgements of three experts.
  mutating func group(_ parent: String, _ items: [String]) -> Judgements.Group {
    Judgements.Group(
      parent: parent, items: items,
      sheets: Self.experts.map { Judgements.Sheet(expert: $0, pairs: matrix(items.count)) })
  }

  /// A reciprocal matrix near consistency, so that no sheet is far above any limit.
  private mutating func matrix(_ count: Int) -> [Double] {
    let weights = (0..<count).map { _ in draws.number(0.5...3) }
    var matrix = Array(repeating: 1.0, count: count * count)
    for row in 0..<count {
      for column in row + 1..<max(count, row + 1) {
        let value = weights[row] / weights[column] * draws.number(0.7...1.4)
        matrix[row * count + column] = value
        matrix[column * count + row] = 1 / value
      }
    }
    return matrix
  }

  private mutating func indicator(_ id: String, weight: Double?, gradeCount: Int) -> Indicator {
    let kinds: [IndicatorKind] = [.survey, .survey, .survey, .benefit, .cost, .range, .checklist]
    let kind = kinds[draws.int(0...kinds.count - 1)]
    var named = (0..<gradeCount).filter { _ in draws.chance(80) }
    if named.count < 2 { named = [0, gradeCount - 1] }
    var down: [Double] = []
    var up: [Double] = []
    var (low, high) = (draws.number(4...6), draws.number(6...8))
    for _ in named {
      down.append(low)
      up.append(high)
      low -= draws.number(0.2...2)
      high += draws.number(0.2...2)
    }
    let anchors: Anchors? =
      switch kind {
      case .survey, .points, .panel: nil
      case .benefit: Anchors(grades: named, values: down)
      case .cost: Anchors(grades: named, values: up)
      case .range: Anchors(grades: named, low: down, high: up)
      case .checklist:
        Anchors(
          grades: named,
          values: named.indices.map { 1 - Double($0) / Double(named.count) })
      }
    let points =
      kind == .checklist
      ? (0..<draws.int(1...5)).map {
        ChecklistPoint(
          id: "\(id)-p\($0)", weight: draws.number(0.2...2), required: draws.chance(15),
          name: text("p"))
      } : []
    return Indicator(
      id: id, weight: weight, kind: kind, name: text(id),
      minimum: kind == .checklist && draws.chance(20) ? 0.3 : nil, anchors: anchors,
      points: points,
      measure: rules && kind == .benefit && draws.chance(25)
        ? Measure(numerator: [RowSelection(list: "f")]) : nil)
  }

  // MARK: The evidence

  private mutating func fill(_ inputs: inout Inputs, gradeCount: Int) {
    var cells: [Tally.Cell] = []
    let states: [PointState] = [.yes, .yes, .partial, .no, .notApplicable]
    for alliance in inputs.alliances.map(\.id) {
      let people = inputs.round.audiences.map { _ in draws.int(0...respondents) }
      for indicator in indicators {
        let isMissing = draws.chance(missing)
        switch indicator.kind {
        case .survey where !isMissing:
          for (audience, most) in zip(inputs.round.audiences, people) where draws.chance(75) {
            for item in 0..<draws.int(1...3) {
              cells.append(
                cell(alliance, indicator.id, item, audience.id, most, gradeCount: gradeCount))
            }
          }
        case .survey: break
        case .checklist:
          for point in indicator.points where !isMissing && !draws.chance(missing / 2) {
            inputs.checklist.set(
              ChecklistAnswers.Entry(state: states[draws.int(0...4)]), alliance: alliance,
              point: point.id)
          }
        case .points, .panel: break
        case .benefit, .cost, .range:
          if isMissing { continue }
          let figure =
            draws.chance(5)
            ? Statistics.Figure(value: nil, absent: .notApplicable)
            : Statistics.Figure(value: draws.number(0...14), absent: nil, reason: "checked")
          inputs.statistics.set(figure, alliance: alliance, indicator: indicator.id)
        }
      }
    }
    inputs.tally = Tally(cells: cells)
  }

  private mutating func cell(
    _ alliance: String, _ indicator: String, _ item: Int, _ audience: String, _ people: Int,
    gradeCount: Int
  ) -> Tally.Cell {
    var cell = Tally.Cell(
      alliance: alliance, indicator: indicator, questionnaire: "q", item: "\(indicator)-q\(item)",
      audience: audience, counts: Array(repeating: 0, count: gradeCount), respondents: people)
    for _ in 0..<people {
      if draws.chance(6) {
        cell.blank += 1
      } else {
        cell.counts[draws.int(0...gradeCount - 1)] += 1
      }
    }
    return cell
  }
}

/// A text in one language.
func text(_ words: String) -> LocalizedText { LocalizedText(["en": words]) }
