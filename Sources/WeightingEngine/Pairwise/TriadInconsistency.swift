// SPDX-License-Identifier: Apache-2.0

/// The worst contradiction among any three judgements: Koczkodaj's index.
///
///     KI = max over i, j, k of min(|1 − a_ij a_jk ÷ a_ik|, |1 − a_ik ÷ (a_ij a_jk)|)
///
/// 0 ≤ KI < 1. Unlike CR it does not average a single slip away, and it names the three judgements
/// to look at again. [Koczkodaj 1993], for n items [Duszak 1994].
public enum TriadInconsistency {
  /// What rounding leaves of a triad without contradiction; anything up to it counts as none.
  private static let rounding = 0x1p-40

  /// KI of a complete matrix; 0 below three items and for judgements without contradiction.
  ///
  /// - Complexity: O(n³).
  public static func index(of matrix: JudgementMatrix) -> Double {
    worst(of: matrix)?.inconsistency ?? 0
  }

  /// The triad that KI comes from, put so that both premises favour the item named first.
  ///
  /// Three items can always be put so. Where they run in a circle the two strongest judgements are
  /// the premises. Of equally inconsistent triads the one with the larger premises counts; only
  /// where those are equal too do positions decide.
  ///
  /// - Returns: nil below three items and where nothing contradicts.
  /// - Complexity: O(n³).
  public static func worst(of matrix: JudgementMatrix) -> Triad? {
    worst(count: matrix.count, value: { matrix[$0, $1] })
  }

  /// KI over the triads whose three pairs are all judged.
  ///
  /// A contradiction that shows only along a circle of four and more judgements is not seen.
  ///
  /// - Returns: 0 below three items and for judgements without contradiction; nil where no triad is
  ///   judged in full: nothing was tested then.
  /// - Complexity: O(n³).
  public static func index(of matrix: IncompleteMatrix) -> Double? {
    if let worst = worst(of: matrix) { return worst.inconsistency }
    return matrix.count <= 2 || hasFullTriad(matrix) ? 0 : nil
  }

  /// The triad that KI comes from, as for a complete matrix.
  ///
  /// - Returns: nil below three items, where nothing contradicts, and where no triad is judged in
  ///   full.
  /// - Complexity: O(n³).
  public static func worst(of matrix: IncompleteMatrix) -> Triad? {
    worst(count: matrix.count, value: { matrix[$0, $1] })
  }

  private static func hasFullTriad(_ matrix: IncompleteMatrix) -> Bool {
    let edges = matrix.graph.edges
    return edges.contains { edge in
      (0..<matrix.count).contains { item in
        item != edge.first && item != edge.second && matrix[edge.first, item] != nil
          && matrix[edge.second, item] != nil
      }
    }
  }

  /// The worst triad whose three pairs are all judged.
  ///
  /// - Parameters:
  ///   - count: the number of items n.
  ///   - value: aᵢⱼ, nil where the pair is not judged; aⱼᵢ its reciprocal.
  static func worst(count: Int, value: (Int, Int) -> Double?) -> Triad? {
    guard count >= 3 else { return nil }
    var logarithms = [Double?](repeating: nil, count: count * count)
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        guard let forward = value(row, column), let mirror = value(column, row) else { continue }
        let logarithm = forward >= 1 ? Elementary.log(forward) : -Elementary.log(mirror)
        logarithms[row * count + column] = logarithm
        logarithms[column * count + row] = -logarithm
      }
    }
    var worst: Orientation?
    for low in 0..<(count - 2) {
      for middle in (low + 1)..<(count - 1) {
        guard let one = logarithms[low * count + middle] else { continue }
        for high in (middle + 1)..<count {
          guard let two = logarithms[middle * count + high],
            let three = logarithms[high * count + low]
          else { continue }
          let contradiction = OrderIndependentSum.of([one, two, three]).magnitude
          guard
            contradiction > max(rounding, worst?.contradiction ?? 0)
              || (contradiction > rounding && contradiction == worst?.contradiction)
          else { continue }
          let items = [low, middle, high]
          let candidate = Orientation(items, contradiction) { logarithms[$0 * count + $1] ?? 0 }
          if worst.map({ candidate.outranks($0) }) ?? true { worst = candidate }
        }
      }
    }
    guard let worst, let firstOverSecond = value(worst.items[0], worst.items[1]),
      let secondOverThird = value(worst.items[1], worst.items[2]),
      let firstOverThird = value(worst.items[0], worst.items[2])
    else { return nil }
    return Triad(
      first: worst.items[0], second: worst.items[1], third: worst.items[2],
      firstOverSecond: firstOverSecond, secondOverThird: secondOverThird,
      firstOverThird: firstOverThird,
      inconsistency: 1 - Elementary.exp(-worst.contradiction))
  }

  /// Three items in the order in which they are told.
  private struct Orientation {
    let items: [Int]
    /// |ln a_ij a_jk a_ki|.
    let contradiction: Double
    /// The logarithms of both premises together, and of the first.
    let premises: Double
    let first: Double

    /// Of the six orders those in which both premises favour the first item, of these the one with
    /// the strongest premises.
    init(_ items: [Int], _ contradiction: Double, logarithm: (Int, Int) -> Double) {
      var best = items
      var strength = (premises: -1.0, first: -1.0)
      for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let told = order.map { items[$0] }
        let one = logarithm(told[0], told[1])
        let two = logarithm(told[1], told[2])
        if one >= 0, two >= 0, (one + two, one) > strength {
          best = told
          strength = (one + two, one)
        }
      }
      self.items = best
      self.contradiction = contradiction
      premises = strength.premises
      first = strength.first
    }

    func outranks(_ other: Orientation) -> Bool {
      (contradiction, premises, first) > (other.contradiction, other.premises, other.first)
    }
  }
}
