// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Entropy weights")
struct EntropyWeightsTests {
  /// The formula as it stands in a textbook, with 0 ln 0 = 0.
  private func plain(
    _ rows: [[Double]], _ directions: [DecisionTable.Direction],
    _ normalisation: EntropyWeights.Normalisation
  ) -> [Double] {
    let divergences = directions.indices.map { indicator -> Double in
      let column = rows.map { $0[indicator] }
      let least = column.min() ?? 0
      let most = column.max() ?? 0
      let comparable = column.map { value in
        switch (normalisation, directions[indicator]) {
        case (.minMax, .benefit): (value - least) / (most - least)
        case (.minMax, .cost): (most - value) / (most - least)
        case (.shares, .benefit): value
        case (.shares, .cost): least / value
        }
      }
      let sum = comparable.reduce(0, +)
      var entropy = 0.0
      for value in comparable where value > 0 {
        entropy -= value / sum * Elementary.log(value / sum)
      }
      return 1 - entropy / Elementary.log(Double(rows.count))
    }
    let total = divergences.reduce(0, +)
    return divergences.map { $0 / total }
  }

  @Test("Random tables, by the textbook formula", arguments: EntropyWeights.Normalisation.allCases)
  func random(normalisation: EntropyWeights.Normalisation) throws {
    var random = RandomNumbers(seed: 41)
    for round in 0..<200 {
      let (rows, directions) = randomTable(
        units: 3 + round % 20, indicators: 1 + round % 7, &random)
      let table = try DecisionTable(rows: rows, directions: directions)
      let result = try EntropyWeights(table, normalisation: normalisation)
      let expected = plain(rows, directions, normalisation)
      for indicator in directions.indices {
        #expect((result.weights[indicator] - expected[indicator]).magnitude < 1e-12)
        let entropy = try #require(result.entropies[indicator])
        #expect(entropy >= 0 && entropy <= 1)
      }
      #expect((result.weights.reduce(0, +) - 1).magnitude < 1e-14)
    }
  }

  @Test("Units and indicators in another order: the same bits")
  func order() throws {
    var random = RandomNumbers(seed: 42)
    for round in 0..<100 {
      let (rows, directions) = randomTable(units: 3 + round % 9, indicators: 5, &random)
      let byUnit = Array(rows.indices).shuffled(using: &random)
      let byIndicator = Array(0..<5).shuffled(using: &random)
      let moved = try DecisionTable(
        rows: byUnit.map { unit in byIndicator.map { rows[unit][$0] } },
        directions: byIndicator.map { directions[$0] })
      let table = try DecisionTable(rows: rows, directions: directions)
      for normalisation in EntropyWeights.Normalisation.allCases {
        let result = try EntropyWeights(table, normalisation: normalisation)
        let other = try EntropyWeights(moved, normalisation: normalisation)
        #expect(other.weights == byIndicator.map { result.weights[$0] })
        #expect(other.entropies == byIndicator.map { result.entropies[$0] })
      }
    }
  }

  @Test("The unit of measurement does not matter; with min–max the origin does not either")
  func units() throws {
    var random = RandomNumbers(seed: 43)
    let (rows, directions) = randomTable(units: 8, indicators: 4, &random)
    func weights(_ change: (Double) -> Double, _ by: EntropyWeights.Normalisation) throws
      -> [Double]
    {
      let table = try DecisionTable(rows: rows.map { $0.map(change) }, directions: directions)
      return try EntropyWeights(table, normalisation: by).weights
    }
    for (change, by) in [
      ({ (x: Double) in 1024 * x }, EntropyWeights.Normalisation.shares),
      ({ (x: Double) in 1024 * x }, .minMax), ({ (x: Double) in x - 273.15 }, .minMax),
    ] {
      let same = try weights({ $0 }, by)
      for (one, other) in zip(same, try weights(change, by)) {
        #expect((one - other).magnitude < 1e-12)
      }
    }
    // A cost is the benefit of its negative, by min–max to the bit.
    let turned = try DecisionTable(
      rows: rows.map { $0.map { -$0 } },
      directions: directions.map { $0 == .cost ? .benefit : .cost })
    #expect(try EntropyWeights(turned).weights == weights({ $0 }, .minMax))
  }

  @Test("Constant indicators weigh exactly 0 for every number of units, and are named")
  func constant() throws {
    // 0.1 and 1/3 leave rounding noise in sums for most numbers of units.
    for units in 3...40 {
      for figure in [0.1, 1.0 / 3, 7, 1e-200] {
        let rows = (0..<units).map { unit in [figure, Double(unit), figure, 1 + Double(unit % 3)] }
        let table = try DecisionTable(rows: rows, directions: [.benefit, .benefit, .cost, .cost])
        #expect(table.constant == [0, 2])
        for normalisation in EntropyWeights.Normalisation.allCases {
          let result = try EntropyWeights(table, normalisation: normalisation)
          #expect(result.constant == [0, 2])
          #expect(result.weights[0] == 0 && result.weights[2] == 0)
          #expect(result.entropies[0] == nil && result.entropies[2] == nil)
          #expect(result.weights[1] > 0 && result.weights[3] > 0)
        }
        #expect(
          try objectiveError(rows.map { [$0[0]] }, [.benefit]) {
            (table) throws(ObjectiveWeightsError) in _ = try EntropyWeights(table)
          } == .allConstant)
      }
    }
  }

  @Test("Nearly even figures keep their digits: 1 − e = Σ δ² ÷ (2 m ln m) to first order")
  func nearlyEven() throws {
    // Figures 1 ± h: δ² sums to 2 h² of 3 units, 4 h² for twice the spread √2 apart.
    for h in [1e-3, 1e-5, 1e-7] {
      let rows = [[1 - h, 1 - 2 * h], [1, 1], [1 + h, 1 + 2 * h]]
      let table = try DecisionTable(rows: rows, directions: [.benefit, .benefit])
      let result = try EntropyWeights(table, normalisation: .shares)
      // Four times the divergence; the next order is h² relative.
      #expect((result.weights[0] - 0.2).magnitude < 1e-9 + h * h)
      #expect(result.weights[0] > 0)
    }
    // One unit in the last place apart: still a weight, and none below 0.
    let next: Double = 1 + 0x1p-52
    let rows = [[1.0, 0.5], [1, 0.25], [next, 0.75]]
    let table = try DecisionTable(rows: rows, directions: [.benefit, .benefit])
    let tiny = try EntropyWeights(table, normalisation: .shares).weights
    #expect(tiny[0] > 0 && tiny[0] < 1e-30)
  }

  @Test("One unit has all: entropy 0; by hand")
  func extremes() throws {
    let table = try DecisionTable(
      rows: [[0, 1], [0, 1], [5, 2], [0, 2]], directions: [.benefit, .benefit])
    let result = try EntropyWeights(table)
    // Second: shares 0, 0, ½, ½: e = ln 2 ÷ ln 4 = ½. Weights 1 and ½ to 3/2.
    #expect(result.entropies[0] == 0)
    #expect((try #require(result.entropies[1]) - 0.5).magnitude < 1e-15)
    #expect((result.weights[0] - 2.0 / 3).magnitude < 1e-15)
  }

  @Test("Shares refuse what has none, with its place")
  func errors() throws {
    func error(
      _ rows: [[Double]], _ directions: [DecisionTable.Direction]
    ) throws -> ObjectiveWeightsError? {
      try objectiveError(rows, directions) { (table) throws(ObjectiveWeightsError) in
        _ = try EntropyWeights(table, normalisation: .shares)
      }
    }
    #expect(
      try error([[1, 1], [2, -2], [3, 1]], [.benefit, .benefit])
        == .negative(unit: 1, indicator: 1, value: -2))
    #expect(
      try error([[1, 1], [2, 2], [3, 0]], [.benefit, .cost])
        == .costNotPositive(unit: 2, indicator: 1, value: 0))
    #expect(try error([[1, 0], [2, 2], [3, 0]], [.benefit, .benefit]) == nil)
    #expect(try error([[0, 0], [0, 0], [0, 0]], [.benefit, .benefit]) == .allConstant)
  }
}

@Suite("Decision tables")
struct DecisionTableTests {
  private func error(
    _ rows: [[Double]], _ directions: [DecisionTable.Direction]
  ) -> DecisionTableError? {
    do {
      _ = try DecisionTable(rows: rows, directions: directions)
      return nil
    } catch { return error }
  }

  @Test("What is no table is refused")
  func errors() {
    #expect(error([[], [], []], []) == .noIndicators)
    #expect(error([], [.benefit]) == .tooFewUnits(0))
    #expect(error([[1], [2]], [.benefit]) == .tooFewUnits(2))
    #expect(
      error([[1], [2, 3], [4]], [.cost]) == .wrongNumberOfFigures(unit: 1, expected: 1, found: 2))
    #expect(
      error([[1], [2], [.infinity]], [.cost])
        == .invalidFigure(unit: 2, indicator: 0, value: .infinity))
    #expect(
      error([[1], [-1e251], [3]], [.cost])
        == .invalidFigure(unit: 1, indicator: 0, value: -1e251))
    guard case .invalidFigure(0, 0, _) = error([[.nan], [1], [2]], [.cost]) else {
      Issue.record("NaN was accepted")
      return
    }
    #expect(error([[1e250], [-1e250], [0]], [.benefit]) == nil)
  }

  @Test("0 and −0 are one figure")
  func zeros() throws {
    #expect(try DecisionTable(rows: [[0], [-0.0], [0]], directions: [.cost]).constant == [0])
  }
}
