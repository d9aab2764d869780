// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Quartiles")
struct QuartilesTests {
  @Test("Type 7, against numpy.percentile")
  func type7() throws {
    // numpy.percentile([7, 15, 36, 39, 40, 41], [0, 25, 50, 75, 100]) = 7, 20.25, 37.5, 39.75, 41
    let six = try #require(Quartiles([41, 7, 39, 15, 40, 36]))
    #expect(
      [six.minimum, six.lower, six.median, six.upper, six.maximum] == [7, 20.25, 37.5, 39.75, 41])
    let five = try #require(Quartiles([5, 1, 2, 4, 3]))
    #expect([five.minimum, five.lower, five.median, five.upper, five.maximum] == [1, 2, 3, 4, 5])
    let two = try #require(Quartiles([2, 1]))
    #expect([two.lower, two.median, two.upper] == [1.25, 1.5, 1.75])
    let one = try #require(Quartiles([8]))
    #expect([one.minimum, one.lower, one.median, one.upper, one.maximum] == [8, 8, 8, 8, 8])
  }

  @Test("Nothing to describe")
  func absent() {
    #expect(Quartiles([]) == nil)
    #expect(Quartiles([1, .nan]) == nil)
    #expect(Quartiles([1, .infinity]) == nil)
  }
}
