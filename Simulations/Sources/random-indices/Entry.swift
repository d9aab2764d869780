// SPDX-License-Identifier: Apache-2.0
import WeightingEngine

/// One entry of the tables: what is drawn for it.
struct Entry {
  /// The number of items.
  let count: Int

  /// Which judgements are missing.
  let pattern: Pattern

  /// How many matrices are drawn.
  let matrices: Int

  enum Pattern {
    /// Exactly this graph of the judged pairs, by its canonical code.
    case graph(UInt32)
    /// A connected graph drawn anew for each matrix, with so many pairs missing.
    case missing(Int)
  }

  /// What names the entry in the progress file.
  var name: String {
    switch pattern {
    case .graph(let code): "\(count) graph \(code) \(matrices)"
    case .missing(let number): "\(count) missing \(number) \(matrices)"
    }
  }

  /// The mean of (λ* − n) ÷ (n − 1) and its standard error.
  func simulate(seed: UInt64) throws -> Mean {
    var mean = Mean()
    switch pattern {
    case .graph(let code):
      var draws = Draws(seed: seed, count, (1 << 32) + Int(code))
      let edges = Self.pairs(count: count).enumerated().filter { code >> UInt32($0.0) & 1 == 1 }
      for _ in 0..<matrices { mean.add(try index(edges.map(\.1), using: &draws)) }
    case .missing(let number):
      var draws = Draws(seed: seed, count, number)
      var graphs = ConnectedGraphs(count: count, missing: number, using: &draws)
      for _ in 0..<matrices {
        graphs.exchange(2 * count, using: &draws)
        mean.add(try index(graphs.edges, using: &draws))
      }
    }
    return mean
  }

  private func index(_ edges: [ItemPair], using draws: inout Draws) throws -> Double {
    var elements = [Double?](repeating: nil, count: count * count)
    for edge in edges {
      elements[edge.first * count + edge.second] = fundamentalScale[draws.below(17)]
    }
    let lambda = try OptimalCompletion(of: IncompleteMatrix(elements: elements)).lambdaMax
    return (lambda - Double(count)) / Double(count - 1)
  }

  /// All pairs of n items, in row order.
  static func pairs(count: Int) -> [ItemPair] {
    (0..<count).flatMap { row in
      ((row + 1)..<max(count, row + 1)).map { ItemPair(row, $0) }
    }
  }
}

/// A mean with its standard error, updated term by term [Welford 1962].
struct Mean {
  private(set) var terms = 0.0
  private(set) var value = 0.0
  private var squares = 0.0

  mutating func add(_ term: Double) {
    terms += 1
    let difference = term - value
    value += difference / terms
    squares += difference * (term - value)
  }

  var standardError: Double { (squares / (terms - 1) / terms).squareRoot() }
}
