// SPDX-License-Identifier: Apache-2.0

/// The scores of many alternatives under one vector of weights after another: s = V w, the sums of each
/// alternative in the order of the items.
struct WeightedSums: Sendable {
  private typealias Lanes = SIMD8<Double>

  /// The number of alternatives.
  let count: Int
  /// The number of items.
  let items: Int
  /// Eight alternatives at a time, and of these item by item.
  private let columns: [Lanes]

  /// Takes the values.
  ///
  /// - Parameter rows: of each alternative its items' values, all of the same number.
  init(_ rows: [[Double]]) {
    count = rows.count
    let items = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == items }, "rows of equal length")
    self.items = items
    var columns: [Lanes] = []
    for start in stride(from: 0, to: rows.count, by: Lanes.scalarCount) {
      for item in 0..<items {
        var lanes = Lanes(repeating: 0)
        for lane in 0..<min(Lanes.scalarCount, rows.count - start) {
          lanes[lane] = rows[start + lane][item]
        }
        columns.append(lanes)
      }
    }
    self.columns = columns
  }

  /// How many numbers the scores of a draw take, the alternatives filled up to whole lanes.
  var width: Int { (count + Lanes.scalarCount - 1) / Lanes.scalarCount * Lanes.scalarCount }

  /// Writes the scores of two draws.
  ///
  /// - Parameters:
  ///   - weights: the items' weights in the one draw, then those in the other.
  ///   - scores: room for 2 × `width` numbers.
  /// - Complexity: O(count × items).
  func write(_ weights: Span<Double>, to scores: UnsafeMutablePointer<Double>) {
    precondition(weights.count == 2 * items, "two draws of the items' weights")
    columns.withUnsafeBufferPointer { columns in
      weights.withUnsafeBufferPointer { weights in
        var column = 0
        var start = 0
        while start < width {
          var one = Lanes(repeating: 0)
          var other = one
          for item in 0..<items {
            let values = columns[column]
            one += values * weights[item]
            other += values * weights[items &+ item]
            column &+= 1
          }
          let place = UnsafeMutableRawPointer(scores + start)
          place.storeBytes(of: one, as: Lanes.self)
          (place + width &* 8).storeBytes(of: other, as: Lanes.self)
          start &+= Lanes.scalarCount
        }
      }
    }
  }
}

extension RankAcceptability {
  /// The rank acceptability of alternatives that score Σ wᵢ vᵢ, over draws of the weights: stochastic
  /// multicriteria acceptability analysis [Lahdelma 1998], [Lahdelma 2001].
  ///
  /// - Parameters:
  ///   - rows: the values vᵢ of each alternative, at most 32,767 of them.
  ///   - draws: how many draws.
  ///   - countsPairs: whether ``above(_:_:)`` is wanted.
  ///   - threadCount: how many threads there are. Their number changes no bit.
  ///   - threads: runs a body for 0 ..< count at the same time and returns when all are done.
  ///   - weights: writes the items' weights of a draw, the same whenever it is asked.
  /// - Complexity: O(draws × alternatives × items).
  public static func ofWeightedSums(
    _ rows: [[Double]], draws: Int, countsPairs: Bool = false, threadCount: Int = 1,
    threads: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void = { count, body in
      for thread in 0..<count { body(thread) }
    },
    weights: @escaping @Sendable (_ draw: Int, _ weights: inout [Double]) -> Void
  ) -> RankAcceptability {
    let sums = WeightedSums(rows)
    let pairs = (draws + 1) / 2
    let count = max(1, min(threadCount, pairs))
    let empty = RankAcceptability(count: rows.count, countsPairs: countsPairs)
    var slots = [RankAcceptability](repeating: empty, count: count)
    slots.withUnsafeMutableBufferPointer { buffer in
      // Each thread has a slot of its own, written before `threads` returns.
      nonisolated(unsafe) let slots = buffer
      threads(count) { thread in
        var counts = empty
        var own = [Double](repeating: 0, count: sums.items)
        var drawn = own + own
        var scores = [Double](repeating: 0, count: 2 * sums.width)
        for pair in stride(from: thread, to: pairs, by: count) {
          let first = 2 * pair
          let here = min(2, draws - first)
          for one in 0..<here {
            weights(first + one, &own)
            for item in own.indices { drawn[one * sums.items + item] = own[item] }
          }
          scores.withUnsafeMutableBufferPointer { scores in
            if let base = scores.baseAddress { sums.write(drawn.span, to: base) }
          }
          for one in 0..<here {
            counts.add(scores.span.extracting(one * sums.width..<one * sums.width + sums.count))
          }
        }
        slots[thread] = counts
      }
    }
    return slots.dropFirst().reduce(into: slots[0]) { $0.add($1) }
  }
}
