// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A point of a table of correctly rounded values.
private struct Point {
  let argument: Double
  let nearest: Double
  /// What the true value is above `nearest`, in units in the last place.
  let remainder: Double

  /// Reads a table of three hexadecimal columns.
  static func read(_ table: String) throws -> [Point] {
    let words = try table.split { $0 == " " || $0 == "\n" }.map { word in
      try #require(UInt64(word, radix: 16))
    }
    return stride(from: 0, to: words.count, by: 3).map { start in
      Point(
        argument: Double(bitPattern: words[start]), nearest: Double(bitPattern: words[start + 1]),
        remainder: (Double(words[start + 2]) - 128) / 254)
    }
  }

  /// The distance from the true value in units in the last place of `nearest`.
  func error(of result: Double) -> Double {
    ((result - nearest) / nearest.ulp - remainder).magnitude
  }
}

@Suite("Elementary functions")
struct ElementaryTests {
  @Test("The logarithm is within 1 unit in the last place of the true value")
  func logarithmAgainstTable() throws {
    let points = try Point.read(logarithmTable)
    #expect(points.count > 2500)
    for point in points {
      let result = Elementary.log(point.argument)
      #expect(point.error(of: result) <= 1, "ln \(point.argument) gave \(result)")
    }
  }

  @Test("The exponential is within 1 unit in the last place of the true value")
  func exponentialAgainstTable() throws {
    let points = try Point.read(exponentialTable)
    #expect(points.count > 2500)
    for point in points {
      let result = Elementary.exp(point.argument)
      #expect(point.error(of: result) <= 1, "exp \(point.argument) gave \(result)")
    }
  }

  @Test("Special values of the logarithm")
  func logarithmSpecialValues() {
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(-.infinity).isNaN)
    #expect(Elementary.log(-Double.leastNonzeroMagnitude).isNaN)
    #expect(Elementary.log(.nan).isNaN)
    #expect(Elementary.log(1).bitPattern == 0)
  }

  @Test("Special values of the exponential, and both ends of its range")
  func exponentialSpecialValues() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(710) == .infinity)
    #expect(Elementary.exp((0x1.62e42fefa39efp9).nextUp) == .infinity)
    #expect(Elementary.exp(0x1.62e42fefa39efp9).isFinite)
    #expect(Elementary.exp(-745.2) == 0)
    #expect(Elementary.exp(-745.13) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(.leastNonzeroMagnitude) == 1)
  }

  @Test("Both rise over the whole range")
  func monotone() throws {
    let logarithms = try Point.read(logarithmTable).map { Elementary.log($0.argument) }
    #expect(logarithms == logarithms.sorted())
    let exponentials = try Point.read(exponentialTable).map { Elementary.exp($0.argument) }
    #expect(exponentials == exponentials.sorted())
  }
}
