// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// An alliance's points as they are printed: those of the children, with bonus and deductions, add
/// up to their parent's wherever they do so exactly.
struct PrintedMarks {
  /// What the children that take part stand for where others do not: sum ÷ their full marks × the
  /// node's.
  struct Scaled {
    /// The full marks of what takes part.
    let of: Double
    /// The points out of the node's full marks, before bonus and deductions.
    let points: FixedPoint
  }

  /// What bonus and deductions of a node come to.
  struct Beside {
    let bonus: FixedPoint
    let deduction: FixedPoint
    /// What counted of each item, in the order of the result.
    let counted: [FixedPoint]
  }

  /// Points, by place in the outline; `nil` where there are none.
  private(set) var earned: [FixedPoint?]
  /// The sum of a node's children, by place.
  private(set) var subtotals: [Int: FixedPoint] = [:]
  /// Bonus and deductions, by place.
  private(set) var beside: [Int: Beside] = [:]
  /// Where something takes no part and the rest stands for all, by place.
  private(set) var scaled: [Int: Scaled] = [:]
  /// Where points are held within the least or the most that there can be, by place.
  private(set) var limited: Set<Int> = []

  /// Rounds from the root down. Complexity: O(nodes).
  init(edition: Edition, alliance: AllianceResult) {
    let (outline, places) = (edition.outline, edition.printing.pointPlaces)
    func printed(_ points: Double) -> FixedPoint {
      FixedPoint(points, places: places) ?? FixedPoint(units: 0, places: places)
    }
    earned = Array(repeating: nil, count: outline.entries.count)
    for (place, entry) in outline.entries.enumerated() {
      let node = alliance.nodes[place]
      let beside = Self.beside(node.adjustments, printed: printed)
      if !node.adjustments.isEmpty { self.beside[place] = beside }
      guard let marks = node.marks else { continue }
      let own = earned[place] ?? printed(marks.earned)
      earned[place] = own
      guard !entry.children.isEmpty else { continue }
      let children = entry.children.filter { alliance.nodes[$0].marks != nil }
      let points = children.map { alliance.nodes[$0].marks?.earned ?? 0 }
      let sum = points.reduce(0, +)
      let changes = node.adjustments.reduce(0) {
        $0 + ($1.sign == .bonus ? $1.counted : -$1.counted)
      }
      let noise = 1e-9 * max(1, marks.full)
      let before = marks.earned - (node.adjusted ?? 0) * marks.full / edition.indexSystem.scale
      let isScaled = children.count < entry.children.count && abs(sum - before) > noise
      let isLimited = abs((isScaled ? before : sum) + changes - marks.earned) > noise
      let whole =
        isLimited
        ? printed(isScaled ? before : sum)
        : FixedPoint(units: own.units - beside.bonus.units + beside.deduction.units, places: places)
      let subtotal = isScaled ? printed(sum) : whole
      subtotals[place] = subtotal
      if isScaled {
        let full = children.reduce(0) { $0 + (alliance.nodes[$1].marks?.full ?? 0) }
        scaled[place] = Scaled(of: full, points: whole)
      }
      if isLimited { limited.insert(place) }
      let parts = Apportionment.parts(of: subtotal, points) ?? points.map(printed)
      for (child, part) in zip(children, parts) { earned[child] = part }
    }
  }

  private static func beside(
    _ adjustments: [AdjustmentResult], printed: (Double) -> FixedPoint
  ) -> Beside {
    func sum(_ sign: Adjustment.Sign) -> FixedPoint {
      printed(adjustments.filter { $0.sign == sign }.reduce(0) { $0 + $1.counted })
    }
    let (bonus, deduction) = (sum(.bonus), sum(.deduction))
    var counted = adjustments.map { printed($0.counted) }
    for (sign, total) in [(Adjustment.Sign.bonus, bonus), (.deduction, deduction)] {
      let places = adjustments.indices.filter { adjustments[$0].sign == sign }
      let parts = Apportionment.parts(of: total, places.map { adjustments[$0].counted })
      for (place, part) in zip(places, parts ?? []) { counted[place] = part }
    }
    return Beside(bonus: bonus, deduction: deduction, counted: counted)
  }
}
