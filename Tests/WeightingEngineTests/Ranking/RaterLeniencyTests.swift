// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Leniency of raters")
struct RaterLeniencyTests {
  typealias Cell = RaterLeniency.Cell

  private let example: [Cell] = [
    (0, 0, 80.0), (0, 1, 74), (1, 0, 91), (1, 2, 88), (2, 1, 60), (2, 2, 71), (2, 3, 66),
    (3, 3, 85), (3, 0, 90), (4, 1, 55), (4, 3, 62),
  ].map { Cell(item: $0.0, rater: $0.1, value: $0.2) }

  /// numpy.linalg.lstsq on the design matrix with a column for m, each item and each rater, and two
  /// rows more for the sums of effects weighted with numbers of cells; residual deviation by
  /// 11 cells − 5 − 4 + 1 degrees of freedom.
  @Test("An incomplete table, against numpy.linalg.lstsq")
  func incomplete() throws {
    let fit = try #require(RaterLeniency(cells: example, items: 5, raters: 4))
    let effects = [3.767676767676769, -5.654545454545449, 3.2121212121212013, -0.2545454545454464]
    for (effect, expected) in zip(fit.raterEffects, effects) {
      #expect(abs(try #require(effect) - expected) < 1e-12)
    }
    let means = [
      77.94343434343433, 86.01010101010101, 66.56565656565657, 85.74343434343434,
      61.454545454545446,
    ]
    for (mean, expected) in zip(fit.itemMeans, means) {
      #expect(abs(try #require(mean) - expected) < 1e-12)
    }
    #expect(fit.raterCells == [3, 3, 2, 3])
    #expect(fit.isConnected)
    #expect(fit.degreesOfFreedom == 3)
    #expect(abs(try #require(fit.residualDeviation) - 2.08344444148164) < 1e-12)
    #expect(abs(try #require(fit.components.first).mean - 74.72727272727272) < 1e-12)
  }

  @Test("A complete table: effects are the raters' means less the mean of all")
  func complete() throws {
    var random = RandomNumbers(seed: 5)
    for _ in 0..<40 {
      let items = Int.random(in: 1...8, using: &random)
      let raters = Int.random(in: 1...7, using: &random)
      var cells: [Cell] = []
      for item in 0..<items {
        for rater in 0..<raters {
          let value = Double.random(in: 0...100, using: &random)
          cells.append(Cell(item: item, rater: rater, value: value))
        }
      }
      let fit = try #require(RaterLeniency(cells: cells, items: items, raters: raters))
      let all = cells.map(\.value).reduce(0, +) / Double(cells.count)
      for rater in 0..<raters {
        let own = cells.filter { $0.rater == rater }.map(\.value).reduce(0, +) / Double(items)
        #expect(abs(try #require(fit.raterEffects[rater]) - (own - all)) < 1e-11)
      }
      for item in 0..<items {
        let own = cells.filter { $0.item == item }.map(\.value).reduce(0, +) / Double(raters)
        #expect(abs(try #require(fit.itemMeans[item]) - own) < 1e-11)
      }
    }
  }

  @Test("What the least squares ask: residuals cancel for each item and rater, effects sum to 0")
  func normalEquations() throws {
    var random = RandomNumbers(seed: 6)
    for _ in 0..<60 {
      let items = Int.random(in: 1...12, using: &random)
      let raters = Int.random(in: 1...9, using: &random)
      let cells = drawn(items: items, raters: raters, &random)
      guard !cells.isEmpty else { continue }
      let fit = try #require(RaterLeniency(cells: cells, items: items, raters: raters))
      var ofItem = [Double](repeating: 0, count: items)
      var ofRater = [Double](repeating: 0, count: raters)
      for cell in cells {
        let residual =
          cell.value - (try #require(fit.itemMeans[cell.item]))
          - (try #require(fit.raterEffects[cell.rater]))
        ofItem[cell.item] += residual
        ofRater[cell.rater] += residual
      }
      #expect((ofItem + ofRater).allSatisfy { abs($0) < 1e-10 })
      for component in fit.components {
        let ofRaters = component.raters.map {
          Double(fit.raterCells[$0]) * (fit.raterEffects[$0] ?? .nan)
        }
        #expect(abs(ofRaters.reduce(0, +)) < 1e-10)
        let ofItems = component.items.map { item in
          Double(cells.count { $0.item == item }) * ((fit.itemMeans[item] ?? .nan) - component.mean)
        }
        #expect(abs(ofItems.reduce(0, +)) < 1e-10)
      }
      #expect(fit.components.flatMap(\.raters).sorted() == Set(cells.map(\.rater)).sorted())
      #expect(fit.components.flatMap(\.items).sorted() == Set(cells.map(\.item)).sorted())
      #expect(fit.components.map(\.cells).reduce(0, +) == cells.count)
    }
  }

  @Test("Known effects come back from tables without noise, up to a constant of each component")
  func recovery() throws {
    var random = RandomNumbers(seed: 7)
    for _ in 0..<40 {
      let items = (0..<10).map { _ in Double.random(in: 40...90, using: &random) }
      let raters = (0..<8).map { _ in Double.random(in: -9...9, using: &random) }
      let cells = drawn(items: 10, raters: 8, &random).map {
        Cell(item: $0.item, rater: $0.rater, value: items[$0.item] + raters[$0.rater])
      }
      guard let fit = RaterLeniency(cells: cells, items: 10, raters: 8) else { continue }
      for component in fit.components {
        for rater in component.raters {
          let first = component.raters[0]
          let apart = (fit.raterEffects[rater] ?? .nan) - (fit.raterEffects[first] ?? .nan)
          #expect(abs(apart - (raters[rater] - raters[first])) < 1e-11)
        }
      }
    }
  }

  @Test("Raters who share no item are components of their own; who rated nothing has no effect")
  func components() throws {
    let cells = [(0, 1, 70.0), (1, 1, 80), (1, 3, 90), (2, 0, 10), (3, 0, 20)].map {
      Cell(item: $0.0, rater: $0.1, value: $0.2)
    }
    let fit = try #require(RaterLeniency(cells: cells, items: 5, raters: 4))
    #expect(!fit.isConnected)
    #expect(fit.components.map(\.raters) == [[0], [1, 3]])
    #expect(fit.components.map(\.items) == [[2, 3], [0, 1]])
    #expect(fit.components.map(\.mean) == [15, 80])
    #expect(fit.raterEffects[2] == nil)
    #expect(fit.itemMeans[4] == nil)
    #expect(fit.raterEffects[0] == 0)
    // Rater 3 gave 10 more than rater 1: 2 e₁ + e₃ = 0 gives −10/3 and 20/3.
    #expect(abs((fit.raterEffects[1] ?? .nan) + 10.0 / 3) < 1e-13)
    #expect(abs((fit.raterEffects[3] ?? .nan) - 20.0 / 3) < 1e-13)
    // 5 cells, 4 items, 3 raters, 2 components: nothing is left to judge the noise by.
    #expect(fit.degreesOfFreedom == 0)
    #expect(fit.residualDeviation == nil)
  }

  @Test("The order of cells changes no bit, other numbers for items and raters next to nothing")
  func order() throws {
    var random = RandomNumbers(seed: 8)
    for _ in 0..<30 {
      var cells = drawn(items: 9, raters: 7, &random)
      guard let fit = RaterLeniency(cells: cells, items: 9, raters: 7) else { continue }
      cells.shuffle(using: &random)
      #expect(RaterLeniency(cells: cells, items: 9, raters: 7) == fit)
      let items = Array(0..<9).shuffled(using: &random)
      let raters = Array(0..<7).shuffled(using: &random)
      let other = try #require(
        RaterLeniency(
          cells: cells.map {
            Cell(item: items[$0.item], rater: raters[$0.rater], value: $0.value)
          }, items: 9, raters: 7))
      for rater in 0..<7 {
        let apart = (fit.raterEffects[rater] ?? 0) - (other.raterEffects[raters[rater]] ?? 0)
        #expect(abs(apart) < 1e-12)
      }
    }
  }

  @Test("No fit")
  func absent() {
    #expect(RaterLeniency(cells: [], items: 1, raters: 1) == nil)
    for cell in [
      Cell(item: 1, rater: 0, value: 1), Cell(item: 0, rater: -1, value: 1),
      Cell(item: 0, rater: 0, value: .nan),
    ] {
      #expect(RaterLeniency(cells: [cell], items: 1, raters: 1) == nil)
    }
  }

  /// About half of the cells of a table, some of them twice.
  private func drawn(items: Int, raters: Int, _ random: inout RandomNumbers) -> [Cell] {
    var cells: [Cell] = []
    for item in 0..<items {
      for rater in 0..<raters {
        for _ in 0..<max(0, Int.random(in: -2...2, using: &random)) {
          let value = Double.random(in: 0...100, using: &random)
          cells.append(Cell(item: item, rater: rater, value: value))
        }
      }
    }
    return cells
  }
}
