// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// From scores, ranks, gates and vetoes to classes, step by step; each step that takes a class away
/// leaves a ``MissedClass``.
///
/// 1. The first class whose cut-off the deciding score reaches (``VerdictReading/decidingScore``) and
///    whose conditions are met (``Classification``).
/// 2. Limits, best class first, within the ranking group (``ClassLimits``). Who is cut is classed
///    anew from the next class down, and takes part in that class's limit. Who fails is no candidate,
///    but counts among the scored.
/// 3. One class further down for each gate or veto that says so; whoever fails has the last class.
/// 4. Where a panel decides, its decision, and no class before there is one; what the rules give is
///    the proposal. Of the classes missed only those above the decided one are left.
struct Classing {
  let outline: Outline
  let system: IndexSystem
  let decisions: [String: ClassDecision]
  /// What the class is read from; limits and ranks follow the score all the same.
  let verdict: VerdictRule

  /// Sets the classes of ranked alliances.
  ///
  /// - Parameter groups: the places of the alliances that are ranked together, group by group.
  func assign(_ alliances: inout [AllianceResult], groups: [[Int]]) {
    let classification = Classification(classes: system.classes)
    for group in groups {
      let scored = group.filter { alliances[$0].score != nil }
      var places: [Int: Int] = [:]
      for index in scored {
        guard let standing = standing(of: alliances[index]) else { continue }
        let result = classification.classify(standing)
        places[index] = result.place
        alliances[index].missedClasses = result.missed
      }
      limit(&places, scored: scored, in: &alliances, by: classification)
      for index in scored {
        if let place = places[index] { settle(&alliances[index], place) }
      }
    }
  }

  private func limit(
    _ places: inout [Int: Int], scored: [Int], in alliances: inout [AllianceResult],
    by classification: Classification
  ) {
    let ranked = scored.filter { alliances[$0].rank != nil }
    for (place, candidate) in system.classes.enumerated() {
      guard let limit = candidate.limit else { continue }
      let limits = ClassLimits(
        limit: limit, scored: scored.count,
        ranked: ranked.compactMap { alliances[$0].score.map(ComparisonScore.saturating) })
      let candidates = ranked.filter { places[$0] == place }.compactMap { index in
        alliances[index].score.map { ClassLimits.Candidate(place: index, score: $0) }
      }
      for cut in limits.cut(candidates) {
        guard let standing = standing(of: alliances[cut.place]) else { continue }
        let result = classification.classify(standing, from: place + 1)
        places[cut.place] = result.place
        alliances[cut.place].missedClasses.append(
          MissedClass(resultClass: candidate.id, condition: cut.condition, limit: cut.limit))
        alliances[cut.place].missedClasses += result.missed
      }
    }
  }

  private func settle(_ alliance: inout AllianceResult, _ start: Int) {
    let last = system.classes.count - 1
    var place = start
    func miss(_ condition: MissedClass.Condition, _ cause: String?) {
      alliance.missedClasses.append(
        MissedClass(resultClass: system.classes[place].id, condition: condition, gate: cause))
    }
    if alliance.gravestEffect == .fails {
      if place < last { miss(.fails, alliance.causes(of: .fails).first) }
      place = last
    } else {
      for cause in alliance.causes(of: .oneClassDown) where place < last {
        miss(.oneClassDown, cause)
        place += 1
      }
      alliance.provisionalUntil = alliance.gates.compactMap(\.until).min()
    }
    let rules = system.classes[place].id
    alliance.resultClass = rules
    guard system.decidedBy == .panel else { return }
    alliance.proposedClass = rules
    alliance.decision = decisions[alliance.id]
    alliance.resultClass = alliance.decision?.resultClass
    guard let decided = system.classes.firstIndex(where: { $0.id == alliance.resultClass }) else {
      return
    }
    let above = Set(system.classes[..<decided].map(\.id))
    alliance.missedClasses.removeAll { !above.contains($0.resultClass) }
  }

  private func standing(of alliance: AllianceResult) -> Classification.Standing? {
    guard let score = alliance.score else { return nil }
    let nodes = alliance.nodes
    return Classification.Standing(
      score: verdict.decidingScore(
        score, membership: nodes[0].membership, gradeScores: system.grades.map(\.score)),
      criteria: outline.entries[0].children.filter { nodes[$0].applicability > 0 }
        .map { (outline.entries[$0].id, nodes[$0].score) },
      node: { id in
        guard let place = outline.place(of: id) else { return (false, nil) }
        return (nodes[place].applicability > 0, nodes[place].score)
      }, open: alliance.openConditions)
  }
}
