// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Completion of incomplete judgements")
struct CompletionTests {
  @Test("Every connected graph of up to 4 items: consistent judgements are restored")
  func smallGraphs() throws {
    var random = RandomNumbers(seed: 33)
    var checked = 0
    for count in 1...4 {
      for code in 0..<(1 << (count * (count - 1) / 2)) {
        let graph = ComparisonGraphTests.graph(count: count, code: code)
        guard graph.isConnected else { continue }
        try expectRestored(graph, spread: 2, random: &random)
        checked += 1
      }
    }
    #expect(checked == 1 + 1 + 4 + 38)
  }

  @Test("Random graphs of up to 30 items, chains and stars among them: restored")
  func largeGraphs() throws {
    var random = RandomNumbers(seed: 34)
    for count in [5, 6, 9, 15, 30] {
      for extra in [0, 1, count, count * count / 4] {
        try expectRestored(
          .random(count: count, extra: extra, using: &random), spread: 3, random: &random)
      }
      let chain = ComparisonGraph(
        count: count, edges: (1..<count).map { ItemPair($0 - 1, $0) })
      let star = ComparisonGraph(count: count, edges: (1..<count).map { ItemPair(0, $0) })
      try expectRestored(chain, spread: 2, random: &random)
      try expectRestored(star, spread: 2, random: &random)
    }
  }

  private func expectRestored(
    _ graph: ComparisonGraph, spread: Double, random: inout RandomNumbers,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let count = graph.count
    let values = (0..<count).map { _ in
      Elementary.exp(Double.random(in: -spread...spread, using: &random))
    }
    let expected = try #require(Normalisation.normalised(values))
    let full = (0..<(count * count)).map { values[$0 / count] / values[$0 % count] }
    let sheet = try graph.sheet { full[$0 * count + $1] }
    for completion in Completion.allCases {
      for method in PrioritisationMethod.allCases {
        let result = try completion.priorities(of: sheet, by: method)
        for (weight, value) in zip(result.vector.weights, expected) {
          #expect((weight / value - 1).magnitude < 1e-10, sourceLocation: sourceLocation)
        }
        #expect(
          (result.vector.lambdaMax / Double(count) - 1).magnitude < 1e-12,
          sourceLocation: sourceLocation)
        guard completion != .harker else {
          #expect(result.completed == nil)
          continue
        }
        let completed = try #require(result.completed)
        for (element, value) in zip(completed.elements, full) {
          #expect((element / value - 1).magnitude < 1e-10, sourceLocation: sourceLocation)
        }
        for pair in graph.edges {
          // What was judged stays exactly as it was judged.
          #expect(completed[pair.first, pair.second] == sheet[pair.first, pair.second])
        }
      }
    }
  }

  @Test("The missing judgement of peers' example c : d, from weights .3738 .3920 .0985 .1357")
  func oneMissing() throws {
    // Judgements a:b 1, a:c 5, a:d 2, b:c 3, b:d 4; scipy 1.17 minimize_scalar over ln x of the
    // largest eigenvalue (numpy.linalg.eigvals), then numpy.linalg.eig.
    let sheet = try IncompleteMatrix(elements: [
      1, 1, 5, 2, nil, 1, 3, 4, nil, nil, 1, nil, nil, nil, nil, 1,
    ])
    let result = try Completion.optimal.priorities(of: sheet)
    for (weight, expected) in zip(result.vector.weights, [0.3738, 0.3920, 0.0985, 0.1357]) {
      #expect((weight - expected).magnitude < 5e-5)
    }
  }

  @Test("Where nothing is missing: exactly the method, whatever the completion")
  func nothingMissing() throws {
    var random = RandomNumbers(seed: 35)
    for count in [1, 2, 3, 5, 9, 16] {
      let upper = (0..<(count * (count - 1) / 2)).map { _ in
        fundamentalScale.randomElement(using: &random) ?? 1
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      for completion in Completion.allCases {
        for method in PrioritisationMethod.allCases {
          let result = try completion.priorities(of: IncompleteMatrix(matrix), by: method)
          #expect(result.vector == method.priorities(of: matrix))
          #expect(result.completed == (completion == .harker ? nil : matrix))
        }
      }
      // And the optimum of nothing missing is the principal eigenvalue, found another way.
      let lambda = PrincipalEigenvector.priorities(of: matrix).lambdaMax
      let other = try OptimalCompletion(of: IncompleteMatrix(matrix)).lambdaMax
      #expect((other / lambda - 1).magnitude < 1e-13)
    }
  }

  @Test("The optimum is one: its condition uᵢ wⱼ x = uⱼ wᵢ ÷ x holds, and no neighbour is lower")
  func optimality() throws {
    var random = RandomNumbers(seed: 36)
    for round in 0..<60 {
      let count = 3 + round % 7
      let graph = ComparisonGraph.random(
        count: count, extra: Int.random(in: 1...count, using: &random), using: &random)
      let sheet = try graph.sheet { _, _ in fundamentalScale.randomElement(using: &random) ?? 1 }
      let result = try Completion.optimal.priorities(of: sheet)
      let completed = try #require(result.completed)
      let lambda = try OptimalCompletion(of: sheet).lambdaMax
      #expect((result.vector.lambdaMax / lambda - 1).magnitude < 1e-12)
      let right = result.vector.weights
      let left = PrincipalEigenvector.priorities(of: completed.transposed).weights
      for pair in sheet.missing {
        let forth = left[pair.first] * completed[pair.first, pair.second] * right[pair.second]
        let back = left[pair.second] * completed[pair.second, pair.first] * right[pair.first]
        #expect((forth / back - 1).magnitude < 1e-9)
        for factor in [0.9, 0.999, 1.001, 1.1] {
          var elements: [Double?] = completed.elements
          elements[pair.first * count + pair.second] =
            completed[pair.first, pair.second] * factor
          elements[pair.second * count + pair.first] = nil
          let neighbour = try #require(try IncompleteMatrix(elements: elements).complete)
          #expect(PrincipalEigenvector.priorities(of: neighbour).lambdaMax > lambda)
        }
      }
    }
  }

  @Test("Least squares: every item's residuals sum to zero")
  func normalEquations() throws {
    var random = RandomNumbers(seed: 37)
    for count in [4, 6, 12, 30, 3, 5, 7, 9, 11, 13, 17, 29] {
      let graph = ComparisonGraph.random(count: count, extra: count / 2, using: &random)
      // Where n is odd many items are judged alike.
      let sheet = try graph.sheet { _, _ in
        count % 2 == 0 ? Elementary.exp(Double.random(in: -20...20, using: &random)) : 2
      }
      let weights = try Completion.leastSquares.priorities(of: sheet).vector.weights
      for row in 0..<count {
        var sum = 0.0
        for column in 0..<count {
          guard let value = sheet[row, column], column != row else { continue }
          sum += Elementary.log(value) - Elementary.log(weights[row])
          sum += Elementary.log(weights[column])
        }
        #expect(sum.magnitude < 1e-10)
      }
    }
  }

  @Test("Harker: B w = λ w with blanks 0 and the diagonal 1 + what the row lacks")
  func harkerEquations() throws {
    var random = RandomNumbers(seed: 38)
    for count in [4, 6, 12, 30, 3, 5, 7, 9, 11, 13, 17, 29] {
      let graph = ComparisonGraph.random(count: count, extra: count / 2, using: &random)
      let sheet = try graph.sheet { _, _ in
        count % 2 == 0 ? fundamentalScale.randomElement(using: &random) ?? 1 : 3
      }
      let result = try Completion.harker.priorities(of: sheet)
      for row in 0..<count {
        let lacking = (0..<count).filter { sheet[row, $0] == nil }.count
        var image = Double(lacking) * result.vector.weights[row]
        for column in 0..<count {
          image += (sheet[row, column] ?? 0) * result.vector.weights[column]
        }
        let expected = result.vector.lambdaMax * result.vector.weights[row]
        #expect((image / expected - 1).magnitude < 1e-12)
      }
    }
  }

  @Test("Permuting the items permutes everything bit for bit")
  func permutations() throws {
    var random = RandomNumbers(seed: 39)
    for round in 0..<72 {
      let count = [3, 4, 5, 7, 12, 30][round % 6]
      let graph = ComparisonGraph.random(count: count, extra: round % 5, using: &random)
      // Few different values: items that can be exchanged are frequent.
      let values: [Double] = round < 36 ? [2] : [1, 2, 3, 0.5]
      let sheet = try graph.sheet { _, _ in values.randomElement(using: &random) ?? 1 }
      try expectEquivariant(sheet, random: &random)
    }
    // Rings judged alike all round: any item can be exchanged with any other.
    for count in [4, 5, 6, 9] {
      let ring = ComparisonGraph(
        count: count, edges: (0..<count).map { ItemPair($0, ($0 + 1) % count) })
      let sheet = try ring.sheet { $0 + 1 == $1 ? 3 : 1 / 3.0 }
      try expectEquivariant(sheet, random: &random)
      let weights = try Completion.optimal.priorities(of: sheet).vector.weights
      #expect(weights.allSatisfy { ($0 - 1 / Double(count)).magnitude < 1e-15 })
    }
  }

  private func expectEquivariant(_ sheet: IncompleteMatrix, random: inout RandomNumbers) throws {
    for completion in Completion.allCases {
      let result = try completion.priorities(of: sheet)
      for _ in 0..<3 {
        let order = Array(0..<sheet.count).shuffled(using: &random)
        let moved = try #require(sheet.reordered(order))
        let other = try completion.priorities(of: moved)
        #expect(other.vector.weights == order.map { result.vector.weights[$0] })
        #expect(other.vector.lambdaMax == result.vector.lambdaMax)
        #expect(other.completed == result.completed?.reordered(order))
      }
    }
  }

  @Test("The wildest judgements: finite weights, and the completed matrix has the λmax found")
  func extremes() throws {
    var random = RandomNumbers(seed: 40)
    for count in [3, 4, 5, 8, 13, 30] {
      for extra in [0, 1, 3, count] {
        let graph = ComparisonGraph.random(count: count, extra: extra, using: &random)
        let sheet = try graph.sheet { _, _ in Bool.random(using: &random) ? 1e9 : 1e-9 }
        let lambda = try OptimalCompletion(of: sheet).lambdaMax
        #expect(lambda >= Double(count) * (1 - 1e-14) && lambda < .infinity)
        for completion in Completion.allCases {
          for method in PrioritisationMethod.allCases {
            let result = try completion.priorities(of: sheet, by: method)
            #expect(result.vector.weights.allSatisfy { $0 > 0 && $0 <= 1 })
            #expect((result.vector.weights.reduce(0, +) - 1).magnitude < 1e-14)
            guard method == .eigenvector, completion == .optimal else { continue }
            // The completed matrix has the λmax that was found without it.
            #expect((result.vector.lambdaMax / lambda - 1).magnitude < 1e-12)
          }
        }
      }
    }
    // Any value of the range: λ* is right even where some elements no longer matter to it.
    for round in 0..<120 {
      let count = 4 + round % 6
      let graph = ComparisonGraph.random(count: count, extra: 1 + round % count, using: &random)
      let sheet = try graph.sheet { _, _ in
        Elementary.exp(Double.random(in: -20.7...20.7, using: &random))
      }
      guard let completed = try Completion.optimal.priorities(of: sheet).completed else { continue }
      let lambda = try OptimalCompletion(of: sheet).lambdaMax
      let found = PrincipalEigenvector.priorities(of: completed).lambdaMax
      #expect((found / lambda - 1).magnitude < 1e-7)
    }
    // A chain of nine 10⁹: the filled-in judgements leave the range, the weights are right.
    let chain = try ComparisonGraph(count: 10, edges: (0..<9).map { ItemPair($0, $0 + 1) })
      .sheet { _, _ in 1e9 }
    for completion in Completion.allCases {
      let result = try completion.priorities(of: chain)
      #expect(result.completed == nil)
      #expect((result.vector.weights[9] / 1e-81 - 1).magnitude < 1e-8)
    }
  }

  @Test("Judgements that do not link all items are refused, with the groups they link")
  func unconnected() throws {
    let sheet = try ComparisonGraph(count: 5, edges: [ItemPair(0, 3), ItemPair(2, 4)])
      .sheet { _, _ in 3 }
    let expected = Unconnected(components: [[0, 3], [1], [2, 4]])
    for completion in Completion.allCases {
      #expect(throws: expected) { try completion.priorities(of: sheet) }
    }
    #expect(throws: expected) { try OptimalCompletion(of: sheet) }
    let two = try IncompleteMatrix(elements: [1, nil, nil, 1])
    #expect(throws: Unconnected(components: [[0], [1]])) {
      try Completion.optimal.priorities(of: two)
    }
  }
}

extension ComparisonGraph {
  /// A random tree with so many edges more, as far as there are any.
  static func random(
    count: Int, extra: Int, using random: inout RandomNumbers
  ) -> ComparisonGraph {
    let order = Array(0..<count).shuffled(using: &random)
    var edges = (1..<count).map {
      ItemPair(order[$0], order[Int.random(in: 0..<$0, using: &random)])
    }
    let others = pairs(count: count).filter { !edges.contains($0) }.shuffled(using: &random)
    edges += others.prefix(extra)
    return ComparisonGraph(count: count, edges: edges)
  }

  /// A sheet with these pairs judged: value(i, j) for i < j.
  func sheet(_ value: (Int, Int) -> Double) throws -> IncompleteMatrix {
    var elements = [Double?](repeating: nil, count: count * count)
    for edge in edges {
      elements[edge.first * count + edge.second] = value(edge.first, edge.second)
    }
    return try IncompleteMatrix(elements: elements)
  }
}
