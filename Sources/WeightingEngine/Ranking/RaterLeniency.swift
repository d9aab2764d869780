// SPDX-License-Identifier: Apache-2.0

/// How lenient each rater is, where not everybody rated everything: the additive two-way fit
///
///     y = m + aᵢ + rⱼ,   Σ (y − m − aᵢ − rⱼ)² least over the cells,   Σᵢ nᵢ aᵢ = Σⱼ nⱼ rⱼ = 0
///
/// of the value y that rater j gave item i; nᵢ and nⱼ are numbers of cells. A plain mean calls a
/// rater strict who was only given weak items; here items are held equal. m is the mean of all
/// cells, in the values' unit as the effects are: r = 3 says that this rater gave 3 points more
/// than the others would have given the same items. [Yates 1934], [Searle 1971].
///
/// Cells link raters through the items that both rated. Raters who are not linked, directly or
/// through others, rated different worlds: each such component is fitted by itself, with sums of
/// its own, and effects of different components cannot be compared.
public struct RaterLeniency: Sendable, Hashable {
  /// One value that a rater gave an item; both count from 0.
  public struct Cell: Sendable, Hashable {
    /// The item.
    public let item: Int
    /// The rater.
    public let rater: Int
    /// What the rater gave.
    public let value: Double

    /// Makes a cell.
    public init(item: Int, rater: Int, value: Double) {
      self.item = item
      self.rater = rater
      self.value = value
    }
  }

  /// Items and raters that cells link; effects within it can be compared.
  public struct Component: Sendable, Hashable {
    /// The items, ascending.
    public let items: [Int]
    /// The raters, ascending.
    public let raters: [Int]
    /// The number of cells.
    public let cells: Int
    /// m, the mean of its cells.
    public let mean: Double
  }

  /// rⱼ by rater; `nil` for a rater without a cell.
  public let raterEffects: [Double?]
  /// m + aᵢ by item: what raters of average leniency would have given on average; `nil` without a
  /// cell.
  public let itemMeans: [Double?]
  /// The number of cells by rater.
  public let raterCells: [Int]
  /// The components in the order of their smallest raters.
  public let components: [Component]
  /// Cells − items − raters + components, over those that have cells: what is left to judge the
  /// fit by.
  public let degreesOfFreedom: Int
  /// √(Σ squared residuals ÷ degrees of freedom), the noise of a single value; `nil` where nothing
  /// is left.
  public let residualDeviation: Double?

  /// Whether all raters with cells can be compared with one another.
  public var isConnected: Bool { components.count <= 1 }

  /// Fits the cells.
  ///
  /// Solved directly on the raters, with one correction of the residual; error a few units in the
  /// last place of the largest value, times the number of raters where they are linked by little.
  /// The order of the cells changes no bit; naming items or raters in another order moves the
  /// effects by no more than that error. Two cells of one item and one rater are two ratings.
  ///
  /// - Parameters:
  ///   - cells: at least one.
  ///   - items: the number of items; there may be some without a cell.
  ///   - raters: the number of raters; likewise.
  /// - Returns: nil without a cell, or where one is not finite or names an item or rater that
  ///   does not exist.
  /// - Complexity: O(cells × most raters of an item + raters³ + items).
  public init?(cells: [Cell], items: Int, raters: Int) {
    guard !cells.isEmpty,
      cells.allSatisfy({
        $0.value.isFinite && (0..<items).contains($0.item) && (0..<raters).contains($0.rater)
      })
    else { return nil }
    let table = RatingTable(cells, items: items, raters: raters)
    var raterEffects = [Double?](repeating: nil, count: raters)
    var itemMeans = [Double?](repeating: nil, count: items)
    var components: [Component] = []
    for group in table.components {
      let fit = table.fit(of: group)
      for (item, mean) in zip(group.items, fit.itemMeans) { itemMeans[item] = mean }
      for (rater, effect) in zip(group.raters, fit.raterEffects) { raterEffects[rater] = effect }
      components.append(
        Component(
          items: group.items, raters: group.raters, cells: fit.cells, mean: fit.mean))
    }
    self.raterEffects = raterEffects
    self.itemMeans = itemMeans
    raterCells = table.byRater.map(\.count)
    self.components = components
    let rated = itemMeans.count { $0 != nil } + raterEffects.count { $0 != nil }
    degreesOfFreedom = cells.count - rated + components.count
    let squares = table.cells.map { cell in
      let residual =
        cell.value - (itemMeans[cell.item] ?? 0) - (raterEffects[cell.rater] ?? 0)
      return residual * residual
    }
    residualDeviation =
      degreesOfFreedom > 0
      ? (OrderIndependentSum.of(squares) / Double(degreesOfFreedom)).squareRoot() : nil
  }
}
