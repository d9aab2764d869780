// SPDX-License-Identifier: Apache-2.0

/// Who rated what, and the normal equations of ``RaterLeniency`` on it.
struct RatingTable {
  /// The cells, sorted by item, rater and value.
  let cells: [RaterLeniency.Cell]
  /// The places in `cells` of each item's cells.
  let byItem: [[Int]]
  /// The places in `cells` of each rater's cells.
  let byRater: [[Int]]

  init(_ unsorted: [RaterLeniency.Cell], items: Int, raters: Int) {
    cells = unsorted.sorted { ($0.item, $0.rater, $0.value) < ($1.item, $1.rater, $1.value) }
    var byItem = [[Int]](repeating: [], count: items)
    var byRater = [[Int]](repeating: [], count: raters)
    for (place, cell) in cells.enumerated() {
      byItem[cell.item].append(place)
      byRater[cell.rater].append(place)
    }
    self.byItem = byItem
    self.byRater = byRater
  }

  /// Items and raters that cells link, both ascending, in the order of the smallest raters.
  var components: [(items: [Int], raters: [Int])] {
    var raterSeen = [Bool](repeating: false, count: byRater.count)
    var itemSeen = [Bool](repeating: false, count: byItem.count)
    var result: [(items: [Int], raters: [Int])] = []
    for start in byRater.indices where !raterSeen[start] && !byRater[start].isEmpty {
      var items: [Int] = []
      var raters = [start]
      raterSeen[start] = true
      var next = 0
      while next < raters.count {
        for place in byRater[raters[next]] where !itemSeen[cells[place].item] {
          let item = cells[place].item
          itemSeen[item] = true
          items.append(item)
          for other in byItem[item] where !raterSeen[cells[other].rater] {
            raterSeen[cells[other].rater] = true
            raters.append(cells[other].rater)
          }
        }
        next += 1
      }
      result.append((items.sorted(), raters.sorted()))
    }
    return result
  }

  /// The fit of one component.
  ///
  /// With the items eliminated, the raters' equations are those of a graph: raters j and k are
  /// joined with the weight Σᵢ nᵢⱼ nᵢₖ ÷ nᵢ.
  func fit(
    of group: (items: [Int], raters: [Int])
  ) -> (mean: Double, cells: Int, itemMeans: [Double], raterEffects: [Double]) {
    let count = group.raters.count
    var column = [Int](repeating: 0, count: byRater.count)
    for (place, rater) in group.raters.enumerated() { column[rater] = place }
    var weights = [Double](repeating: 0, count: count * count)
    for item in group.items {
      let share = 1 / Double(byItem[item].count)
      for one in byItem[item] {
        for other in byItem[item] {
          weights[column[cells[one].rater] * count + column[cells[other].rater]] += share
        }
      }
    }
    let all = group.raters.flatMap { byRater[$0] }
    let mean = OrderIndependentSum.of(all.map { cells[$0].value }) / Double(all.count)

    var effects = [Double](repeating: 0, count: count)
    // The second turn corrects what rounding left of the first.
    for _ in 0..<2 {
      let residuals = residuals(of: group, column: column, effects: effects, mean: mean)
      let sums = group.raters.map { rater in
        OrderIndependentSum.of(byRater[rater].map { residuals[$0] })
      }
      let step = LaplacianSystem.solution(weights: weights, sums: sums)
      for place in 0..<count { effects[place] += step[place] }
    }
    let balance =
      OrderIndependentSum.of(
        zip(group.raters, effects).map { Double(byRater[$0].count) * $1 }) / Double(all.count)
    effects = effects.map { $0 - balance }
    let itemMeans = group.items.map { item in
      mean + itemMean(item, column: column, effects: effects, mean: mean)
    }
    return (mean, all.count, itemMeans, effects)
  }

  /// The mean of an item's values above the mean of all, cleared of its raters' effects.
  private func itemMean(
    _ item: Int, column: [Int], effects: [Double], mean: Double
  ) -> Double {
    OrderIndependentSum.of(
      byItem[item].map { cells[$0].value - mean - effects[column[cells[$0].rater]] })
      / Double(byItem[item].count)
  }

  /// What the effects leave unexplained of each cell, by its place; items take their best value.
  private func residuals(
    of group: (items: [Int], raters: [Int]), column: [Int], effects: [Double], mean: Double
  ) -> [Double] {
    var result = [Double](repeating: 0, count: cells.count)
    for item in group.items {
      let level = itemMean(item, column: column, effects: effects, mean: mean)
      for place in byItem[item] {
        result[place] =
          cells[place].value - mean - effects[column[cells[place].rater]] - level
      }
    }
    return result
  }
}
