// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Judgements to look at again")
struct RevisionsTests {
  private func random(_ count: Int, _ random: inout RandomNumbers) throws -> JudgementMatrix {
    let upper = try (0..<(count * (count - 1) / 2)).map { _ in
      try #require(fundamentalScale.randomElement(using: &random))
    }
    return try JudgementMatrix(count: count, upperTriangle: upper)
  }

  /// The matrix with another judgement of one pair.
  private func changed(
    _ matrix: JudgementMatrix, _ row: Int, _ column: Int, to value: Double
  ) throws -> JudgementMatrix {
    var elements = matrix.elements
    elements[row * matrix.count + column] = value
    elements[column * matrix.count + row] = 1 / value
    return try JudgementMatrix(elements: elements)
  }

  @Test(
    "Complete judgements: detours, nearest value of the scale and CI one by one",
    arguments: PrioritisationMethod.allCases)
  func naive(method: PrioritisationMethod) throws {
    var generator = RandomNumbers(seed: 41)
    for count in 3...6 {
      let randomIndex = RandomIndex.saaty1980.value(count: count)
      for _ in 0..<8 {
        let matrix = try random(count, &generator)
        let now = method.priorities(of: matrix).consistency().index
        var expected: [(pair: ItemPair, index: Double)] = []
        for row in 0..<count {
          for column in (row + 1)..<max(count, row + 1) {
            var logarithm = 0.0
            for other in 0..<count where other != row && other != column {
              logarithm += Elementary.log(matrix[row, other] * matrix[other, column])
            }
            logarithm /= Double(count - 2)
            let nearest = try #require(
              // Of two equally near the one nearer to equal.
              fundamentalScale.sorted { max($0, 1 / $0) < max($1, 1 / $1) }.min {
                (Elementary.log($0) - logarithm).magnitude
                  < (Elementary.log($1) - logarithm).magnitude - 1e-9
              })
            let index = method.priorities(of: try changed(matrix, row, column, to: nearest))
              .consistency().index
            if index < now - 1e-9 { expected.append((ItemPair(row, column), index)) }
          }
        }
        let revisions = Revisions.ranked(
          of: IncompleteMatrix(matrix), by: method, randomIndex: randomIndex, limit: 99
        )
        .filter { $0.indexIfChanged < now - 1e-9 }
        #expect(revisions.count == expected.count)
        expected.sort { $0.index < $1.index }
        for (revision, found) in zip(revisions, expected) {
          #expect((revision.indexIfChanged - found.index).magnitude < 1e-9)
          let consistency = Consistency(
            count: count, lambdaMax: Double(count) + revision.indexIfChanged * Double(count - 1))
          let ratio = try #require(revision.ratioIfChanged)
          #expect((ratio - (try #require(consistency.ratio))).magnitude < 1e-12)
          #expect(revision.value == matrix[revision.pair.first, revision.pair.second])
          let times = max(revision.value / revision.implied, revision.implied / revision.value)
          #expect((revision.factor / times - 1).magnitude < 1e-12)
        }
        #expect(
          Revisions.ranked(
            of: IncompleteMatrix(matrix), by: method, randomIndex: randomIndex, limit: 2)
            == Array(
              Revisions.ranked(
                of: IncompleteMatrix(matrix), by: method, randomIndex: randomIndex, limit: 99
              ).prefix(2)))
      }
    }
  }

  /// Weights whose ratios are all on the scale: any one wrong judgement must be found and put right.
  @Test("One wrong judgement among right ones, every pair, every wrong value, complete or not")
  func planted() throws {
    let weights = [8.0, 4, 2, 1, 4]
    let right = try JudgementMatrix(
      elements: (0..<25).map { weights[$0 / 5] / weights[$0 % 5] })
    for row in 0..<5 {
      for column in (row + 1)..<5 {
        for wrong in [1 / 9.0, 1 / 3.0, 1, 5, 9] where wrong != right[row, column] {
          let matrix = IncompleteMatrix(try changed(right, row, column, to: wrong))
          // Another pair that was not judged, and none.
          for missing in [ItemPair(0, 3), ItemPair(1, 2), nil] {
            guard missing != ItemPair(row, column) else { continue }
            let sheet = missing.map(matrix.without) ?? matrix
            let first = try #require(Revisions.ranked(of: sheet, randomIndex: nil).first)
            #expect(first.pair == ItemPair(row, column))
            #expect(first.value == wrong)
            #expect((first.implied / right[row, column] - 1).magnitude < 1e-12)
            #expect(first.suggested == right[row, column])
            #expect(first.indexIfChanged < 1e-12)
          }
        }
      }
    }
  }

  @Test("Incomplete judgements: implied is what the sheet without the judgement says")
  func incomplete() throws {
    var generator = RandomNumbers(seed: 42)
    for count in 4...7 {
      for _ in 0..<5 {
        var sheet = IncompleteMatrix(try random(count, &generator))
        for _ in 0..<(count / 2) {
          guard let pair = sheet.graph.edges.randomElement(using: &generator) else { continue }
          if sheet.without(pair).graph.isConnected { sheet = sheet.without(pair) }
        }
        for revision in Revisions.ranked(of: sheet, randomIndex: nil, limit: 99) {
          let rest = try Completion.leastSquares.priorities(of: sheet.without(revision.pair))
          let weights = rest.vector.weights
          let ratio = weights[revision.pair.first] / weights[revision.pair.second]
          #expect((revision.implied / ratio - 1).magnitude < 1e-10)
          let steps = fundamentalScale.map {
            (Elementary.log($0) - Elementary.log(ratio)).magnitude
          }
          let mine = (Elementary.log(revision.suggested) - Elementary.log(ratio)).magnitude
          #expect(mine <= (try #require(steps.min())) + 1e-8)
        }
      }
    }
  }

  @Test("Naming the items in another order names the same judgements")
  func permutation() throws {
    var generator = RandomNumbers(seed: 43)
    for count in 4...8 {
      let matrix = try random(count, &generator)
      let order = Array(0..<count).shuffled(using: &generator)
      let moved = try #require(matrix.reordered(order))
      let here = Revisions.ranked(of: IncompleteMatrix(matrix), randomIndex: nil, limit: 99)
      let there = Revisions.ranked(of: IncompleteMatrix(moved), randomIndex: nil, limit: 99)
      #expect(here.count == there.count)
      for (one, other) in zip(here, there) {
        let pair = ItemPair(order[other.pair.first], order[other.pair.second])
        #expect(one.indexIfChanged == other.indexIfChanged)
        // Two that are equally good and equally far off are told apart by position alone.
        let alike = here.count { ($0.indexIfChanged - one.indexIfChanged).magnitude < 2e-9 }
        guard alike == 1 else { continue }
        #expect(pair == one.pair)
        let turned = order[other.pair.first] > order[other.pair.second]
        #expect(other.value == (turned ? 1 / one.value : one.value))
        #expect(other.suggested == (turned ? 1 / one.suggested : one.suggested))
        #expect(other.factor == one.factor)
      }
    }
  }

  @Test("Nothing to say: no contradiction, rounded judgements, a tree, two parts, two items")
  func none() throws {
    let weights = [4.0, 2, 1, 8]
    let right = IncompleteMatrix(
      try JudgementMatrix(elements: (0..<16).map { weights[$0 / 4] / weights[$0 % 4] }))
    #expect(Revisions.ranked(of: right, randomIndex: nil).isEmpty)
    // 0.14 for 1/7: λmax is above n, but there is nothing to suggest.
    let rounded = IncompleteMatrix(
      try JudgementMatrix(count: 3, upperTriangle: [1, 0.14, 1 / 7.0]))
    #expect(Revisions.ranked(of: rounded, randomIndex: nil).isEmpty)
    let tree = right.without(ItemPair(0, 1)).without(ItemPair(0, 2)).without(ItemPair(1, 2))
    #expect(tree.graph.isSpanningTree)
    #expect(Revisions.ranked(of: tree, randomIndex: nil).isEmpty)
    let parts = tree.without(ItemPair(2, 3))
    #expect(Revisions.ranked(of: parts, randomIndex: nil).isEmpty)
    for count in 1...2 {
      let small = try JudgementMatrix(
        count: count, upperTriangle: [Double](repeating: 9, count: count - 1))
      #expect(Revisions.ranked(of: IncompleteMatrix(small), randomIndex: nil).isEmpty)
    }
    let circle = IncompleteMatrix(try JudgementMatrix(count: 3, upperTriangle: [9, 1 / 9.0, 9]))
    #expect(Revisions.ranked(of: circle, randomIndex: nil, limit: 0).isEmpty)
    #expect(Revisions.ranked(of: circle, randomIndex: nil).count == 3)
  }

  @Test("A change that only turns the contradiction round is no improvement")
  func noGain() throws {
    // 1 over 2 is 9/8, the detour says 3/2, and 2 is as far above it as 9/8 is below.
    let matrix = IncompleteMatrix(try JudgementMatrix(count: 3, upperTriangle: [9 / 8.0, 3, 2]))
    let revisions = Revisions.ranked(of: matrix, randomIndex: nil)
    #expect(!revisions.isEmpty)
    #expect(!revisions.map(\.pair).contains(ItemPair(0, 1)))
    #expect(revisions.allSatisfy { $0.ratioIfChanged == nil })
  }

  @Test("A judgement that alone links two parts is never in question")
  func bridge() throws {
    var elements = [Double?](repeating: nil, count: 36)
    for (row, column, value) in [
      (0, 1, 9.0), (1, 2, 9), (0, 2, 1 / 9.0), (2, 3, 9), (3, 4, 2), (4, 5, 2), (3, 5, 9),
    ] {
      elements[row * 6 + column] = value
    }
    let revisions = Revisions.ranked(
      of: try IncompleteMatrix(elements: elements), randomIndex: nil, limit: 99)
    #expect(
      Set(revisions.map(\.pair))
        == [
          ItemPair(0, 1), ItemPair(1, 2), ItemPair(0, 2), ItemPair(3, 4), ItemPair(4, 5),
          ItemPair(3, 5),
        ])
  }
}
