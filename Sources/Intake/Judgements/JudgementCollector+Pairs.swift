// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

extension JudgementCollector {
  /// What a pair that is judged a second time by the same expert is.
  enum Repetition {
    /// An error, whatever the two values are.
    case refused
    /// Allowed where both say the same: a square table holds each pair twice. The table begins at
    /// that line; what stands before it, or in another file, is no mirror.
    case mirrored(since: Int)
  }

  /// Saaty's scale, with room for 1/9 written as 0.11.
  static let scale = 0.11...9.0

  /// Takes a judgement of a pair: how many times `left` outweighs `right`.
  ///
  /// The value is a number or a fraction from 1/9 to 9; blank is not judged. `low` and `high`
  /// are the least and the largest value that the expert holds possible: both or none,
  /// low ≤ value ≤ high, each on the scale. Complexity: O(1).
  mutating func pair(
    parent: String, expert: String, left: String, right: String, value text: String,
    low: String = "", high: String = "", repetition: Repetition = .refused, at place: Place
  ) {
    guard
      expectFilled(
        ["parent": parent, "expert": expert, "left": left, "right": right], at: place),
      expectKnown(expert, at: place), let group = group(of: parent, at: place)
    else { return }
    let leftItem = item(left, in: group, at: place)
    let rightItem = item(right, in: group, at: place)
    guard let leftItem, let rightItem, isComparable(group, at: place) else { return }
    let (left, right) = (groups[group].items[leftItem], groups[group].items[rightItem])
    if leftItem == rightItem {
      report(.comparedWithItself(value: left), at: place)
      return
    }
    let sheet = sheet(of: expert, in: group, at: place)
    if text.isEmpty {
      if !(low.isEmpty && high.isEmpty) {
        report(.oneBound(expert: expert, low: low, value: "", high: high), at: place)
      }
      return
    }
    guard expectForm(.pairwise, of: group, at: place) else { return }
    let value = onScale(text, expert: expert, left: left, right: right, at: place)
    let bounds = bounds(low, value: value, text, high, expert, left, right, at: place)
    guard let value else { return }
    let given = Pair(
      left: leftItem, right: rightItem, value: value, bounds: bounds, text: text, place: place)
    let key = ItemPair(leftItem, rightItem)
    guard let before = groups[group].sheets[sheet].pairs[key] else {
      groups[group].sheets[sheet].pairs[key] = given
      return
    }
    if before.left == rightItem, repetition.allows(before.place, besides: place) {
      if before.agrees(with: given) {
        // The reciprocal is what had to be rounded.
        if given.value > 1 { groups[group].sheets[sheet].pairs[key] = given }
      } else {
        report(
          .mirrorContradicts(
            expert: expert, left: left, right: right, value: text, mirror: before.text,
            first: EarlierPlace(before.place, seenFrom: place)),
          at: place)
      }
      return
    }
    report(
      .judgedTwice(
        expert: expert, left: left, right: right,
        first: EarlierPlace(before.place, seenFrom: place),
        firstValue: before.left == leftItem ? before.text : Self.opposite(of: before.text),
        value: text),
      at: place)
  }

  private mutating func onScale(
    _ text: String, expert: String, left: String, right: String, at place: Place
  ) -> Double? {
    switch NumberText.parse(text) {
    case .success(let value) where Self.scale.contains(value): return value
    case .success:
      report(.offScale(expert: expert, left: left, right: right, value: text), at: place)
    case .failure(let fault): report(.notANumber(value: text, fault: fault), at: place)
    }
    return nil
  }

  private mutating func bounds(
    _ low: String, value: Double?, _ text: String, _ high: String, _ expert: String,
    _ left: String, _ right: String, at place: Place
  ) -> (low: Double, high: Double)? {
    if low.isEmpty, high.isEmpty { return nil }
    if low.isEmpty || high.isEmpty {
      report(.oneBound(expert: expert, low: low, value: text, high: high), at: place)
      return nil
    }
    let least = onScale(low, expert: expert, left: left, right: right, at: place)
    let largest = onScale(high, expert: expert, left: left, right: right, at: place)
    guard let least, let value, let largest else { return nil }
    guard least <= value, value <= largest else {
      report(.boundsOutOfOrder(expert: expert, low: low, value: text, high: high), at: place)
      return nil
    }
    return (least, largest)
  }

  /// The judgement in the other direction as a person writes it: `1/3` for `3`, `3` for `1/3`.
  static func opposite(of text: String) -> String {
    let parts = text.split(separator: "/", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2 else { return "1/\(text)" }
    return parts[0] == "1" ? parts[1] : "\(parts[1])/\(parts[0])"
  }

  /// A sheet's pairs, exactly reciprocal; `nil` where none is judged. Complexity: O(n²).
  static func pairs(of sheet: Sheet, count n: Int) -> Judgements.Answers? {
    if sheet.pairs.isEmpty || n > mostItems { return nil }
    var values = [Double?](repeating: nil, count: n * n)
    for item in 0..<n { values[item * n + item] = 1 }
    var (low, high) = (values, values)
    for pair in sheet.pairs.values {
      let (there, back) = (pair.left * n + pair.right, pair.right * n + pair.left)
      values[there] = pair.value
      values[back] = 1 / pair.value
      let bounds = pair.bounds ?? (pair.value, pair.value)
      low[there] = bounds.low
      high[there] = bounds.high
      low[back] = 1 / bounds.high
      high[back] = 1 / bounds.low
    }
    let hasBounds = sheet.pairs.values.contains { $0.bounds != nil }
    return .pairwise(
      Judgements.Pairs(
        values: values,
        bounds: hasBounds ? Judgements.Pairs.Bounds(low: low, high: high) : nil))
  }
}

extension JudgementCollector.Repetition {
  fileprivate func allows(_ before: Place, besides here: Place) -> Bool {
    guard case .mirrored(let first) = self, let line = before.line else { return false }
    return before.file == here.file && before.sheet == here.sheet && line >= first
  }
}

extension JudgementCollector.Pair {
  /// How far the product of a cell and its mirror may be from 1: 7 × 0.14, 6 × 0.17.
  private static let productTolerance = 0.02

  /// Whether this and its mirror say the same: their product is 1 within 0.02, or one is the
  /// reciprocal of the other rounded to the decimals it has, two at least (8 and 0.13).
  func agrees(with mirror: JudgementCollector.Pair) -> Bool {
    // Room for the last bits of 1 − 0.98 and 0.13 − 0.125.
    let bits = 1e-9
    return abs(value * mirror.value - 1) <= Self.productTolerance + bits
      || isRounded(from: 1 / mirror.value, within: bits)
      || mirror.isRounded(from: 1 / value, within: bits)
  }

  private func isRounded(from exact: Double, within bits: Double) -> Bool {
    guard let point = text.firstIndex(of: ".") else { return false }
    let decimals = text[point...].dropFirst()
    guard decimals.count >= 2, decimals.allSatisfy(\.isNumber) else { return false }
    let half = decimals.reduce(0.5) { unit, _ in unit / 10 }
    return abs(value - exact) <= half + bits
  }
}
