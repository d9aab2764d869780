// SPDX-License-Identifier: Apache-2.0

/// Rounding by largest remainders: printed parts that add up to a printed total.
enum Apportionment {
  /// Each part rounded down, and the units still missing from the total given to the largest
  /// remainders, earlier parts first.
  ///
  /// - Returns: the printed parts, or `nil` where the parts do not come to the total within one
  ///   unit each: then they are not parts of it, and nothing is forced.
  static func parts(of total: FixedPoint, _ parts: [Double]) -> [FixedPoint]? {
    let fine = 15
    let unit = FixedPoint.power(fine - total.places)
    var floors: [Int128] = []
    var remainders: [Int128] = []
    for part in parts {
      guard let exact = FixedPoint(part, places: fine) else { return nil }
      var (whole, rest) = exact.units.quotientAndRemainder(dividingBy: unit)
      if rest < 0 {
        whole -= 1
        rest += unit
      }
      floors.append(whole)
      remainders.append(rest)
    }
    var missing = total.units - floors.reduce(0, +)
    // Floating-point noise can leave a part a hair above or below a whole unit.
    if missing < 0 {
      for place in remainders.indices.sorted(by: { remainders[$0] < remainders[$1] })
      where missing < 0 && remainders[place] < unit / 1000 {
        floors[place] -= 1
        missing += 1
      }
    }
    guard missing >= 0, missing <= Int128(parts.count) else { return nil }
    let order = parts.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    for place in order.prefix(Int(missing)) { floors[place] += 1 }
    return floors.map { FixedPoint(units: $0, places: total.places) }
  }
}
