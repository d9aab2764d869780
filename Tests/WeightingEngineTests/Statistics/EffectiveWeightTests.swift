// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Effective weights")
struct EffectiveWeightTests {
  private let weights = [0.5, 0.3, 0.2]
  private let columns: [[Double?]] = [
    [80, 75, 90, 60, 85], [62, 90, 55, 70, 80], [40, 45, 70, 20, 65],
  ]

  private func isNear(_ values: [Double]?, _ expected: [Double]) -> Bool {
    guard let values, values.count == expected.count else { return false }
    return zip(values, expected).allSatisfy { abs($0 - $1) < 1e-13 }
  }

  /// numpy: X.std(axis=0, ddof=1), numpy.cov of the columns and X @ w, numpy.corrcoef.
  @Test("Both forms, against numpy")
  func reference() throws {
    let effect = try #require(EffectiveWeight(weights: weights, columns: columns))
    #expect(effect.units == 5)
    #expect(
      isNear(
        effect.deviations.compactMap(\.self),
        [11.510864433221338, 13.957077057894322, 20.18662923818635]))
    #expect(
      isNear(effect.bySpread, [0.41169392942903926, 0.2995106369626681, 0.2887954336082925]))
    #expect(
      isNear(
        effect.byCovariance, [0.5215159162541834, 0.08899888440001302, 0.38948519934580345]))
    #expect(
      isNear(
        effect.correlations.compactMap(\.self),
        [0.8706708126087161, 0.20423642218876162, 0.9269611201724457]))
  }

  /// numpy.nanstd(ddof=1) of columns with 3 and 99, where they have them.
  @Test("Spreads are of whoever has the score, covariances of who has all")
  func missing() throws {
    let whole = try #require(EffectiveWeight(weights: weights, columns: columns))
    let more = columns.enumerated().map { $1 + [$0 == 1 ? nil : 3, $0 == 0 ? nil : 99] }
    let partly = try #require(EffectiveWeight(weights: weights, columns: more))
    #expect(partly.units == 5 && partly.byCovariance == whole.byCovariance)
    #expect(partly.correlations == whole.correlations)
    #expect(
      isNear(
        partly.deviations.compactMap(\.self),
        [32.30325061042619, 16.816658407662327, 32.27707427586218]))
    #expect(isNear(partly.bySpread, [0.5841025348857847, 0.1824457777828752, 0.2334516873313402]))
  }

  @Test("Shares sum to 1; the order of units changes no bit; an indicator alike for all has none")
  func properties() throws {
    var random = RandomNumbers(seed: 11)
    for _ in 0..<100 {
      let units = Int.random(in: 3...20, using: &random)
      let count = Int.random(in: 1...6, using: &random)
      var columns = (0..<count).map { _ in
        (0..<units).map { _ -> Double? in Double.random(in: 0...100, using: &random) }
      }
      columns.append([Double?](repeating: 0.1, count: units))
      let weights = columns.map { _ in Double.random(in: 0.01...1, using: &random) }
      let effect = try #require(EffectiveWeight(weights: weights, columns: columns))
      let bySpread = try #require(effect.bySpread)
      let byCovariance = try #require(effect.byCovariance)
      #expect(abs(bySpread.reduce(0, +) - 1) < 1e-12)
      #expect(abs(byCovariance.reduce(0, +) - 1) < 1e-12)
      #expect(bySpread[count] == 0 && byCovariance[count] == 0)
      #expect(effect.correlations[count] == nil)
      let order = (0..<units).shuffled(using: &random)
      let shuffled = columns.map { column in order.map { column[$0] } }
      #expect(EffectiveWeight(weights: weights, columns: shuffled) == effect)
    }
  }

  @Test("An indicator against the others has a negative share; cancelling ones have none at all")
  func negative() throws {
    let rising: [Double?] = [10, 20, 30, 40]
    let falling: [Double?] = [40, 30, 20, 10]
    let effect = try #require(EffectiveWeight(weights: [0.7, 0.3], columns: [rising, falling]))
    // cov = 0.7 σ² · 0.4 and −0.3 σ² · 0.4 over 0.16 σ².
    #expect(isNear(effect.byCovariance, [1.75, -0.75]))
    #expect(isNear(effect.bySpread, [0.7, 0.3]))
    let level = try #require(EffectiveWeight(weights: [0.3, 0.3], columns: [rising, falling]))
    #expect(level.byCovariance == nil)
    #expect(level.correlations == [nil, nil])
    #expect(isNear(level.bySpread, [0.5, 0.5]))
  }

  @Test("Absent")
  func absent() throws {
    let rising: [Double?] = [10, 20, 30]
    #expect(EffectiveWeight(weights: [], columns: []) == nil)
    #expect(EffectiveWeight(weights: [1], columns: []) == nil)
    #expect(EffectiveWeight(weights: [-1], columns: [rising]) == nil)
    let two = try #require(EffectiveWeight(weights: [1], columns: [[1, 2, nil]]))
    #expect(two.units == 2 && two.bySpread == [1] && two.byCovariance == nil)
    let one = try #require(EffectiveWeight(weights: [1], columns: [[1, nil]]))
    #expect(one.deviations == [nil] && one.bySpread == nil)
    #expect(EffectiveWeight(weights: [1], columns: [[1, 2, .nan]]) == nil)
    #expect(EffectiveWeight(weights: [1, 1], columns: [rising, [1, 2]]) == nil)
    let still = try #require(EffectiveWeight(weights: [1], columns: [[5, 5, 5]]))
    #expect(still.bySpread == nil && still.byCovariance == nil)
    let none = try #require(EffectiveWeight(weights: [0], columns: [rising]))
    #expect(none.bySpread == nil && none.byCovariance == nil)
  }
}
