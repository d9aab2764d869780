// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// What a leaf hands up in eight evaluations at once.
enum LaneLeaf: Sendable, Hashable {
  /// Its scores: where every operator is the weighted average, they are all that counts.
  case score(SIMD8<Double>)
  /// Its memberships, grade by grade, each summing to 1.
  case membership([SIMD8<Double>])
}

/// ``Composition`` of one tree in eight evaluations at once that differ in weights or in leaves: the
/// same sums in the same order, one in each lane.
///
/// Which leaves take part is the same in all lanes. Where the drawn weights of what takes part sum to
/// 0, the node takes no part in that lane; a root that takes no part has the score NaN there.
///
/// A value of its own for each thread: buffers are kept from one composition to the next.
struct LaneComposition: Sendable {
  typealias Lanes = SIMD8<Double>

  private struct Node {
    let children: [Int]
    let `operator`: CompositionRule.Operator
  }

  private enum Handed {
    case nothing
    case score
    case membership
  }

  private let nodes: [Node]
  private let gradeScores: [Double]
  private let normalisesEachLevel: Bool
  /// The scores at every place of the last composition, with bonus and deductions; meaningless where
  /// ``takesPart`` is false.
  private(set) var scores: [Lanes]
  /// By place, whether anything took part.
  private(set) var takesPart: [Bool]
  /// By place, whether it has a membership of its own, adjusted or not.
  private var isShared: [Bool]
  /// Place by place and grade by grade: what the node hands up.
  private var memberships: [Lanes]
  private var handed: [Handed]
  /// 1 in the lanes in which a node takes part, else 0.
  private var presence: [Lanes]
  private var composed: [Lanes]

  init(outline: Outline, rule: CompositionRule, gradeScores: [Double]) {
    nodes = outline.entries.map {
      Node(children: $0.children, operator: rule.operator(of: $0.id))
    }
    self.gradeScores = gradeScores
    normalisesEachLevel = rule.normalise == .eachLevel
    scores = Array(repeating: Lanes(), count: nodes.count)
    takesPart = Array(repeating: false, count: nodes.count)
    isShared = takesPart
    memberships = Array(repeating: Lanes(), count: nodes.count * gradeScores.count)
    handed = Array(repeating: .nothing, count: nodes.count)
    presence = scores
    composed = Array(repeating: Lanes(), count: gradeScores.count)
  }

  /// Composes leaves under local weights.
  ///
  /// - Parameters:
  ///   - local: local weights by place, ≥ 0.
  ///   - leaves: by place; `nil` where a leaf takes no part, and of every criterion.
  ///   - adjustments: by place, of every node that declares any.
  /// - Complexity: O(nodes × grades), of scores alone O(nodes).
  mutating func compose(
    weights local: [Lanes], leaves: [LaneLeaf?], adjustments: [Int: NodeAdjustment] = [:]
  ) {
    let grades = gradeScores.count
    for place in nodes.indices.reversed() {
      isShared[place] = false
      if nodes[place].children.isEmpty {
        presence[place] = Lanes(repeating: 1)
        switch leaves[place] {
        case nil: handed[place] = .nothing
        case .score(let score):
          handed[place] = .score
          scores[place] = score
        case .membership(let vector):
          handed[place] = .membership
          for grade in 0..<grades { composed[grade] = vector[grade] }
          take(place)
        }
      } else {
        gather(place, local)
      }
      takesPart[place] = handed[place] != .nothing
      if takesPart[place], let adjustment = adjustments[place] {
        for lane in 0..<Lanes.scalarCount {
          scores[place][lane] += adjustment.change(of: scores[place][lane])
        }
        handed[place] = .score
      }
    }
    scores[0].replace(with: Lanes(repeating: .nan), where: presence[0] .== 0)
  }

  /// The root's membership in one lane of the last composition, summing to 1; `nil` where it has a score
  /// only, or none.
  func rootMembership(_ lane: Int) -> [Double]? {
    guard isShared[0] else { return nil }
    let vector = gradeScores.indices.map { memberships[$0][lane] }
    let sum = vector.reduce(0, +)
    return sum > 0 ? vector.map { $0 / sum } : nil
  }

  /// Brings a node's children together.
  private mutating func gather(_ place: Int, _ local: [Lanes]) {
    var sum = Lanes()
    var isShared = true
    var isAny = false
    for child in nodes[place].children where handed[child] != .nothing {
      isAny = true
      if handed[child] == .score { isShared = false }
      sum += local[child] * presence[child]
    }
    guard isAny else {
      handed[place] = .nothing
      return
    }
    presence[place] = Lanes(repeating: 1).replacing(with: Lanes(), where: sum .== 0)
    let divisor = sum.replacing(with: Lanes(repeating: 1), where: sum .== 0)
    guard isShared else {
      var mean = Lanes()
      for child in nodes[place].children where handed[child] != .nothing {
        mean += local[child] * presence[child] / divisor * scores[child]
      }
      handed[place] = .score
      scores[place] = mean
      return
    }
    handed[place] = .membership
    bringTogether(place, local, divisor)
    take(place)
  }

  private mutating func bringTogether(_ place: Int, _ local: [Lanes], _ divisor: Lanes) {
    let grades = gradeScores.count
    let children = nodes[place].children.filter { handed[$0] != .nothing }
    for grade in 0..<grades { composed[grade] = Lanes() }
    switch nodes[place].operator {
    case .weightedAverage:
      each(children, local, divisor) { sum, weight, row in sum + weight * row }
      bound()
    case .minMax:
      each(children, local, divisor) { best, weight, row in
        Self.larger(best, Self.smaller(weight, row))
      }
    case .productMax:
      each(children, local, divisor) { best, weight, row in Self.larger(best, weight * row) }
    case .minBoundedSum:
      each(children, local, divisor) { sum, weight, row in sum + Self.smaller(weight, row) }
      bound()
    case .balanced:
      for grade in 0..<grades {
        var column = Lanes()
        for child in children {
          column += memberships[child * grades + grade] * presence[child]
        }
        let divisors = column.replacing(with: Lanes(repeating: 1), where: column .== 0)
        for child in children {
          let weight = local[child] * presence[child] / divisor
          let share = memberships[child * grades + grade] * presence[child] / divisors
          composed[grade] += Self.smaller(weight, share)
        }
      }
    }
  }

  private mutating func each(
    _ children: [Int], _ local: [Lanes], _ divisor: Lanes, _ step: (Lanes, Lanes, Lanes) -> Lanes
  ) {
    let grades = gradeScores.count
    for child in children {
      let weight = local[child] * presence[child] / divisor
      for grade in 0..<grades {
        composed[grade] = step(composed[grade], weight, memberships[child * grades + grade])
      }
    }
  }

  private mutating func bound() {
    for grade in composed.indices {
      composed[grade] = Self.smaller(Lanes(repeating: 1), composed[grade])
    }
  }

  /// Takes the composed vector as the node's: normalised for its score, and handed up normalised or as
  /// it is.
  private mutating func take(_ place: Int) {
    let grades = gradeScores.count
    isShared[place] = true
    var sum = Lanes()
    for grade in 0..<grades { sum += composed[grade] }
    let divisor = sum.replacing(with: Lanes(repeating: 1), where: sum .== 0)
    presence[place].replace(with: Lanes(), where: sum .== 0)
    var weighted = Lanes()
    var total = Lanes()
    for grade in 0..<grades {
      let share = composed[grade] / divisor
      weighted += share * gradeScores[grade]
      total += share
      memberships[place * grades + grade] = normalisesEachLevel ? share : composed[grade]
    }
    scores[place] = weighted / total.replacing(with: Lanes(repeating: 1), where: total .== 0)
  }

  private static func smaller(_ a: Lanes, _ b: Lanes) -> Lanes {
    a.replacing(with: b, where: b .< a)
  }
  private static func larger(_ a: Lanes, _ b: Lanes) -> Lanes {
    a.replacing(with: b, where: b .> a)
  }
}
