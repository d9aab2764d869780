// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import WeightingEngine

/// One alliance's classes in draw after draw: what ``Classification`` and ``Classing`` say where only scores
/// change, and gates, vetoes and what applies stay.
struct DrawnClasses: Sendable {
  /// Classes that an alliance may have in a draw, bit by place: those whose cut-off is reached and whose
  /// conditions are met.
  typealias Met = UInt64
  /// Index systems have a handful of classes.
  static let most = Met.bitWidth

  private struct Candidate: Sendable {
    let from: Int64?
    /// The places whose scores must reach a minimum, with it; the root's children first.
    let minima: [(place: Int, least: Int64)]
  }

  /// `nil` of classes that a gate closes.
  private let candidates: [Candidate?]
  /// How many classes further down gates and vetoes put the alliance.
  let down: Int

  init(of alliance: AllianceResult, system: IndexSystem, outline: Outline) {
    let nodes = alliance.nodes
    let open = alliance.openConditions
    let criteria = outline.entries[0].children.filter { nodes[$0].applicability > 0 }
    candidates = system.classes.prefix(Self.most).map { candidate in
      if candidate.gates.contains(where: open.contains) { return nil }
      var minima: [(Int, Int64)] = []
      if let minimum = candidate.criterionMinimum {
        minima = criteria.map { ($0, ComparisonScore.saturating(minimum)) }
      }
      for minimum in candidate.minima {
        guard let place = outline.place(of: minimum.node), nodes[place].applicability > 0 else {
          continue
        }
        minima.append((place, ComparisonScore.saturating(minimum.score)))
      }
      return Candidate(from: candidate.from.map(ComparisonScore.saturating), minima: minima)
    }
    down = alliance.causes(of: .oneClassDown).count
  }

  /// The classes whose conditions are met.
  ///
  /// - Parameters:
  ///   - deciding: what the class is read from.
  ///   - score: the score at a place; `nil` where there is none.
  func met(deciding: Double, score: (Int) -> Double?) -> Met {
    let reached = ComparisonScore.saturating(deciding)
    var met: Met = 0
    for (place, candidate) in candidates.enumerated() {
      guard let candidate else { continue }
      if let from = candidate.from, reached < from { continue }
      let isMissed = candidate.minima.contains { minimum in
        score(minimum.place).map { ComparisonScore.saturating($0) < minimum.least } ?? true
      }
      if !isMissed { met |= 1 << Met(place) }
    }
    return met
  }

  /// The first class met from a place on, otherwise the last.
  static func place(_ met: Met, from start: Int = 0, of count: Int) -> Int {
    let left = start < most ? met >> Met(start) : 0
    return left == 0 ? count - 1 : start + left.trailingZeroBitCount
  }
}

/// The classes of alliances that are ranked together, in one draw after another.
struct DrawnClassLimits: Sendable {
  let classes: [ResultClass]
  /// How many scored alliances the group has; those that fail count, too.
  let scored: Int
  /// By alliance.
  let down: [Int]

  /// The places of the classes after limits, gates and vetoes.
  ///
  /// - Complexity: O(n), with limits O(n log n) for each.
  func places(met: Span<DrawnClasses.Met>, scores: Span<Double>) -> [Int] {
    var places = down.indices.map { DrawnClasses.place(met[$0], of: classes.count) }
    for (place, candidate) in classes.enumerated() {
      guard let limit = candidate.limit else { continue }
      let limits = ClassLimits(
        limit: limit, scored: scored,
        ranked: down.indices.map { ComparisonScore.saturating(scores[$0]) })
      let candidates = places.indices.filter { places[$0] == place }.map {
        ClassLimits.Candidate(place: $0, score: scores[$0])
      }
      for cut in limits.cut(candidates) {
        places[cut.place] = DrawnClasses.place(
          met[cut.place], from: place + 1, of: classes.count)
      }
    }
    for index in places.indices {
      places[index] = min(places[index] + down[index], classes.count - 1)
    }
    return places
  }
}
