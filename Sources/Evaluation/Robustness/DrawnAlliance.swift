// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// A ranked alliance made ready to be composed again and again with other weights and other answers.
struct DrawnAlliance: Sendable {
  typealias Lanes = LaneComposition.Lanes

  /// The place in the result's alliances.
  let place: Int
  /// The profile group.
  let part: Int
  let classes: DrawnClasses
  let answers: ResampledLeaves
  private let leaves: [LaneLeaf?]
  private let adjustments: [Int: NodeAdjustment]
  /// Whether memberships are composed, and not scores alone.
  private let sharesGrades: Bool
  private let verdict: VerdictRule
  private let gradeScores: [Double]

  init(
    _ alliance: AllianceResult, at place: Int, part: Int, evaluator: Evaluator,
    answers: ResampledLeaves
  ) {
    let inputs = evaluator.inputs
    let system = inputs.indexSystem.definition
    self.place = place
    self.part = part
    self.answers = answers
    classes = DrawnClasses(of: alliance, system: system, outline: evaluator.outline)
    verdict = inputs.round.verdict
    gradeScores = system.grades.map(\.score)
    adjustments = evaluator.adjustments(of: alliance)
    let sharesGrades =
      !inputs.round.composition.isWeightedAverage
      || (verdict.by != .score && !system.classes.isEmpty)
    self.sharesGrades = sharesGrades
    leaves = alliance.nodes.indices.map { place in
      let node = alliance.nodes[place]
      guard evaluator.outline.entries[place].children.isEmpty else { return nil }
      return switch evaluator.assessment.value(of: node) {
      case nil: nil
      case .membership(let vector) where sharesGrades:
        .membership(vector.map { Lanes(repeating: $0) })
      case .membership, .score: node.score.map { .score(Lanes(repeating: $0)) }
      }
    }
  }

  /// The survey indicators of a replicate.
  enum Answers {
    case scores([Double])
    case memberships([[Double]])
  }

  /// Draws answers.
  func draw(replicate: Int) -> Answers {
    if sharesGrades { return .memberships(answers.memberships(replicate: replicate)) }
    var scores = [Double](repeating: 0, count: answers.places.count)
    answers.scores(replicate: replicate, into: &scores)
    return .scores(scores)
  }

  /// The leaves where some lanes have drawn answers.
  func leaves(with drawn: Answers?, in lanes: SIMDMask<SIMD8<Int64>>) -> [LaneLeaf?] {
    guard let drawn else { return leaves }
    var leaves = leaves
    for (index, place) in answers.places.enumerated() {
      switch (leaves[place], drawn) {
      case (.score(let own), .scores(let scores)):
        leaves[place] = .score(own.replacing(with: scores[index], where: lanes))
      case (.membership(let own), .memberships(let memberships)):
        leaves[place] = .membership(
          zip(own, memberships[index]).map { $0.replacing(with: $1, where: lanes) })
      default: break
      }
    }
    return leaves
  }

  /// Composes eight draws.
  func compose(
    _ composition: inout LaneComposition, weights: [Lanes], leaves: [LaneLeaf?]
  ) {
    composition.compose(weights: weights, leaves: leaves, adjustments: adjustments)
  }

  /// The classes met in one lane of what was composed.
  func met(_ composition: LaneComposition, lane: Int) -> DrawnClasses.Met {
    let score = composition.scores[0][lane]
    let deciding = verdict.decidingScore(
      score, membership: verdict.by == .score ? nil : composition.rootMembership(lane),
      gradeScores: gradeScores)
    return classes.met(deciding: deciding) { place in
      composition.takesPart[place] ? composition.scores[place][lane] : nil
    }
  }
}

extension Evaluator {
  /// What an alliance's bonus and deductions amount to, by place.
  func adjustments(of alliance: AllianceResult) -> [Int: NodeAdjustment] {
    var all = adjustments()
    for place in all.keys { all[place]?.net = alliance.nodes[place].net }
    return all
  }
}
