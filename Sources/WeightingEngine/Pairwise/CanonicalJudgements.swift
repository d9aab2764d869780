// SPDX-License-Identifier: Apache-2.0

/// The logarithms of incomplete judgements with the items in an order that depends on the
/// judgements alone, so that naming the items in another order changes no bit of what is
/// computed from them.
///
/// Items are told apart by colours: a colour is refined by the colours of the others and the
/// judgements between them until no more are told apart [Weisfeiler 1968]. Items that are left
/// alike are put in order by marking the first of them and refining again. Items of one colour
/// have the same weight under every rule here, so that one value serves all of them.
///
/// Why complete matrices have an order of their own: ``CanonicalOrder``.
///
/// Colours are 64-bit sums of mixed words [Steele 2014]; two different ones fall together once
/// in about 10¹⁶ matrices. Where a colour holds items that cannot be exchanged (certain regular
/// patterns of equal judgements), another order can change last bits, below 1 part in 10¹².
struct CanonicalJudgements {
  /// The number of items n.
  let count: Int

  /// The item at each place.
  let order: [Int]

  /// For each place the first place of the same colour.
  let twins: [Int]

  /// ln aᵢⱼ by places, 0 where not judged; antisymmetric.
  let logarithms: [Double]

  /// Whether the pair of places was judged; false on the diagonal.
  let judged: [Bool]

  /// - Complexity: O(n²) a refinement; usually two or three, at most n + 1 of them.
  init(_ matrix: IncompleteMatrix) {
    let count = matrix.count
    var words = [UInt64](repeating: 0, count: count * count)
    for index in words.indices {
      if let value = matrix.elements[index] { words[index] = Self.mixed(value.bitPattern) }
    }
    var colours = [UInt64](repeating: 0, count: count)
    var different = Self.refine(&colours, words: words)
    let stable = colours
    while different < count {
      var holders: [UInt64: Int] = [:]
      for colour in colours { holders[colour, default: 0] += 1 }
      let shared = colours.indices.filter { holders[colours[$0], default: 0] > 1 }
      guard let marked = shared.min(by: { colours[$0] < colours[$1] }) else { break }
      colours[marked] = Self.mixed(colours[marked] ^ 1)
      different = Self.refine(&colours, words: words)
    }
    let order = (0..<count).sorted { (colours[$0], $0) < (colours[$1], $1) }
    var twins = Array(0..<count)
    for place in 0..<count {
      let colour = stable[order[place]]
      twins[place] = order.firstIndex { stable[$0] == colour } ?? place
    }
    var logarithms = [Double](repeating: 0, count: count * count)
    var judged = [Bool](repeating: false, count: count * count)
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        guard let value = matrix.logarithm(row: order[row], column: order[column]) else {
          continue
        }
        logarithms[row * count + column] = value
        logarithms[column * count + row] = -value
        judged[row * count + column] = true
        judged[column * count + row] = true
      }
    }
    self.count = count
    self.order = order
    self.twins = twins
    self.logarithms = logarithms
    self.judged = judged
  }

  /// Values by places, given back by items; items of one colour get the same bits.
  func byItem(_ values: [Double]) -> [Double] {
    var result = values
    for place in 0..<count { result[order[place]] = values[twins[place]] }
    return result
  }

  /// Refines until no further items are told apart; the number of different colours.
  private static func refine(_ colours: inout [UInt64], words: [UInt64]) -> Int {
    let count = colours.count
    var different = Set(colours).count
    while different < count {
      var next = colours
      for row in 0..<count {
        // Turned round, so that an item's own colour is not taken for that of an unjudged one.
        var sum = mixed(~colours[row])
        for column in 0..<count where column != row {
          sum &+= mixed(words[row * count + column] &+ colours[column])
        }
        next[row] = mixed(sum)
      }
      let now = Set(next).count
      guard now > different else { break }
      colours = next
      different = now
    }
    return different
  }

  /// The output function of SplitMix64 [Steele 2014].
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9e37_79b9_7f4a_7c15
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
