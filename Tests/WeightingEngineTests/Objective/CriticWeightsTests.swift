// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("CRITIC weights")
struct CriticWeightsTests {
  /// The formula as it stands in a textbook.
  private func plain(_ rows: [[Double]], _ directions: [DecisionTable.Direction]) -> [Double] {
    let m = Double(rows.count)
    let columns = directions.indices.map { indicator -> [Double] in
      let column = rows.map { directions[indicator] == .cost ? -$0[indicator] : $0[indicator] }
      let least = column.min() ?? 0
      let most = column.max() ?? 0
      return column.map { ($0 - least) / (most - least) }
    }
    func covariance(_ one: [Double], _ two: [Double]) -> Double {
      let first = one.reduce(0, +) / m
      let second = two.reduce(0, +) / m
      var sum = 0.0
      for (x, y) in zip(one, two) { sum += (x - first) * (y - second) }
      return sum / (m - 1)
    }
    let contents = columns.map { column -> Double in
      let deviation = covariance(column, column).squareRoot()
      var conflict = 0.0
      for other in columns {
        let r = covariance(column, other) / deviation / covariance(other, other).squareRoot()
        conflict += 1 - r
      }
      return deviation * conflict
    }
    return contents.map { $0 / contents.reduce(0, +) }
  }

  @Test("Random tables, by the textbook formula; correlations symmetric with ones")
  func random() throws {
    var random = RandomNumbers(seed: 51)
    for round in 0..<200 {
      let count = 2 + round % 6
      let (rows, directions) = randomTable(units: 3 + round % 20, indicators: count, &random)
      let result = try CriticWeights(DecisionTable(rows: rows, directions: directions))
      for (weight, expected) in zip(result.weights, plain(rows, directions)) {
        #expect((weight - expected).magnitude < 1e-12)
      }
      for row in 0..<count {
        #expect(result.correlations[row * count + row] == 1)
        for column in 0..<count {
          let r = try #require(result.correlations[row * count + column])
          #expect(r == result.correlations[column * count + row])
          #expect(r.magnitude <= 1)
        }
      }
    }
  }

  @Test("Units and indicators in another order, and signs turned: the same bits")
  func order() throws {
    var random = RandomNumbers(seed: 52)
    for round in 0..<100 {
      let (rows, directions) = randomTable(units: 3 + round % 9, indicators: 5, &random)
      let byUnit = Array(rows.indices).shuffled(using: &random)
      let byIndicator = Array(0..<5).shuffled(using: &random)
      let result = try CriticWeights(DecisionTable(rows: rows, directions: directions))
      let moved = try CriticWeights(
        DecisionTable(
          rows: byUnit.map { unit in byIndicator.map { rows[unit][$0] } },
          directions: byIndicator.map { directions[$0] }))
      #expect(moved.weights == byIndicator.map { result.weights[$0] })
      #expect(moved.conflicts == byIndicator.map { result.conflicts[$0] })
      let turned = try CriticWeights(
        DecisionTable(
          rows: rows.map { $0.map { -$0 } },
          directions: directions.map { $0 == .cost ? .benefit : .cost }))
      #expect(turned.weights == result.weights)
    }
  }

  @Test("A constant indicator weighs 0 and changes no other weight")
  func constant() throws {
    var random = RandomNumbers(seed: 53)
    for units in 3...20 {
      let (rows, directions) = randomTable(units: units, indicators: 3, &random)
      let without = try CriticWeights(DecisionTable(rows: rows, directions: directions))
      let with = try CriticWeights(
        DecisionTable(
          rows: rows.map { [$0[0], 0.1, $0[1], $0[2]] },
          directions: [directions[0], .benefit, directions[1], directions[2]]))
      #expect(with.constant == [1])
      #expect(with.weights == [without.weights[0], 0, without.weights[1], without.weights[2]])
      #expect(with.deviations[1] == nil && with.conflicts[1] == nil)
      #expect(with.correlations[1] == nil && with.correlations[4] == nil)
      #expect(with.correlations[5] == nil && with.correlations[0] == 1)
    }
    let single = try CriticWeights(
      DecisionTable(rows: [[1, 4], [2, 4], [4, 4]], directions: [.cost, .cost]))
    #expect(single.weights == [1, 0])
  }

  @Test("The same figures in other units add nothing: refused, whatever rounding says")
  func redundant() throws {
    var random = RandomNumbers(seed: 54)
    for units in 3...30 {
      let figures = (0..<units).map { _ in Double.random(in: -40...40, using: &random) }
      let rows = figures.map { [$0, $0 * 1.8 + 32, -$0 / 3] }
      #expect(
        try objectiveError(rows, [.benefit, .benefit, .cost]) {
          (table) throws(ObjectiveWeightsError) in _ = try CriticWeights(table)
        } == .allRedundant)
      // Two of three the same: both keep the conflict with the third alone.
      let table = try DecisionTable(
        rows: figures.enumerated().map { [$1, $1 * 1.8 + 32, Double($0 % 3)] },
        directions: [.benefit, .benefit, .benefit])
      let result = try CriticWeights(table)
      #expect((result.weights[0] - result.weights[1]).magnitude < 1e-12)
      #expect(result.weights[2] > 0)
    }
    #expect(
      try objectiveError([[1, 2], [1, 2], [1, 2]], [.benefit, .cost]) {
        (table) throws(ObjectiveWeightsError) in _ = try CriticWeights(table)
      } == .allConstant)
  }
}
