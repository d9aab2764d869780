// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The classes by the rules of alliances whose scores are others, gates and vetoes as they are.
///
/// The steps are those of ``Classing``, on nothing but scores: conditions, limits best class first, one
/// class down, fails. What a panel decides is left aside.
struct RuledClasses {
  private let outline: Outline
  private let classes: [ResultClass]
  private let alliances: [AllianceResult]
  private let open: [Set<String>]
  private let down: [Int]

  init(_ result: EvaluationResult, outline: Outline) {
    self.outline = outline
    classes = result.indexSystem.definition.classes
    alliances = result.alliances
    open = alliances.map(\.openConditions)
    down = alliances.map { $0.causes(of: .oneClassDown).count }
  }

  /// Whether results are called anything.
  var isEmpty: Bool { classes.isEmpty }

  /// The class that the rules gave an alliance.
  static func own(of alliance: AllianceResult, in result: EvaluationResult) -> String? {
    result.indexSystem.definition.decidedBy == .panel
      ? alliance.proposedClass : alliance.resultClass
  }

  /// An alliance as it stands with other scores.
  struct Standing {
    /// The score that classes are compared with.
    let deciding: Double
    /// The scores by place.
    let scores: [Double?]
  }

  /// The class by the conditions and by what gates and vetoes take away, without limits.
  func resultClass(
    of alliance: Int, _ standing: Standing
  ) -> String? {
    place(of: alliance, standing, leavingOut: nil, from: 0).map {
      classes[settled(alliance, $0)].id
    }
  }

  /// The classes of all, with limits within the groups.
  ///
  /// - Parameters:
  ///   - standings: by alliance; `nil` of one that has no score.
  ///   - ranks: by alliance.
  ///   - groups: the places of the alliances that are ranked together.
  ///   - leftOut: the place of an indicator that is left out, so that nothing is asked of it.
  func classes(
    of standings: [Standing?], ranks: [Int?], groups: [[Int]], leavingOut leftOut: Int? = nil
  ) -> [String?] {
    var places: [Int?] = standings.enumerated().map { alliance, standing in
      standing.flatMap { place(of: alliance, $0, leavingOut: leftOut, from: 0) }
    }
    for group in groups {
      let scored = group.filter { standings[$0] != nil }
      let ranked = scored.filter { ranks[$0] != nil }
      for (position, candidate) in classes.enumerated() {
        guard let limit = candidate.limit else { continue }
        let limits = ClassLimits(
          limit: limit, scored: scored.count,
          ranked: ranked.compactMap { score(of: standings[$0]).map(ComparisonScore.saturating) })
        let candidates = ranked.filter { places[$0] == position }.compactMap { alliance in
          score(of: standings[alliance]).map {
            ClassLimits.Candidate(place: alliance, score: $0)
          }
        }
        for cut in limits.cut(candidates) {
          guard let standing = standings[cut.place] else { continue }
          places[cut.place] = place(
            of: cut.place, standing, leavingOut: leftOut, from: position + 1)
        }
      }
    }
    return places.enumerated().map { alliance, place in
      place.map { classes[settled(alliance, $0)].id }
    }
  }

  private func score(of standing: Standing?) -> Double? { standing?.scores[0] }

  private func place(
    of alliance: Int, _ standing: Standing, leavingOut leftOut: Int?, from start: Int
  ) -> Int? {
    let nodes = alliances[alliance].nodes
    func isApplying(_ place: Int) -> Bool {
      guard nodes[place].applicability > 0, place != leftOut else { return false }
      let children = outline.entries[place].children
      return leftOut == nil || children.isEmpty || children.contains(where: isApplying)
    }
    return Classification(classes: classes).classify(
      Classification.Standing(
        score: standing.deciding,
        criteria: outline.entries[0].children.filter(isApplying)
          .map { (outline.entries[$0].id, standing.scores[$0]) },
        node: { id in
          guard let place = outline.place(of: id) else { return (false, nil) }
          return (isApplying(place), standing.scores[place])
        }, open: open[alliance]), from: start
    ).place
  }

  /// One class further down for each gate or veto that says so; the last for whoever fails.
  private func settled(_ alliance: Int, _ place: Int) -> Int {
    let last = classes.count - 1
    return alliances[alliance].gravestEffect == .fails
      ? last : min(place + down[alliance], last)
  }
}
