// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

extension JudgementCollector {
  /// Takes the points that an item was given: a number from 0 on. Complexity: O(1).
  mutating func points(
    parent: String, expert: String, item name: String, points text: String, at place: Place
  ) {
    // A form that nobody has filled in.
    if text.isEmpty, expert.isEmpty { return }
    guard
      expectFilled(["parent": parent, "expert": expert, "item": name], at: place),
      expectKnown(expert, at: place), let group = group(of: parent, at: place),
      let item = item(name, in: group, at: place)
    else { return }
    let sheet = sheet(of: expert, in: group, at: place)
    if text.isEmpty { return }
    guard expectForm(.allocation, of: group, at: place) else { return }
    let id = groups[group].items[item]
    guard let value = points(text, expert: expert, item: id, at: place) else {
      groups[group].sheets[sheet].unread.insert(item)
      return
    }
    if let before = groups[group].sheets[sheet].points[item] {
      report(
        .pointsTwice(
          expert: expert, item: id, first: EarlierPlace(before.place, seenFrom: place),
          firstValue: before.text, value: text),
        at: place)
      return
    }
    groups[group].sheets[sheet].points[item] = Points(value: value, text: text, place: place)
  }

  private mutating func points(
    _ text: String, expert: String, item: String, at place: Place
  ) -> Double? {
    switch NumberText.parse(text) {
    case .success(let value) where value >= 0: return value
    case .success: report(.negativePoints(expert: expert, item: item, value: text), at: place)
    case .failure(let fault):
      problems.append(
        Problem(.definition(.notANumber(name: "points", value: text, fault: fault)), at: place))
    }
    return nil
  }

  /// A sheet's points in the order of the items; `nil` where it has none. Every item has points
  /// (0 is written), and their sum is the total within the tolerance: anything else is reported
  /// where the sheet begins, a wrong sum only where all items have points.
  mutating func allocation(of sheet: Sheet, in group: Group) -> Judgements.Answers? {
    if sheet.points.isEmpty { return nil }
    let items = group.items.indices
    let missing = items.filter { sheet.points[$0] == nil && !sheet.unread.contains($0) }
    if !missing.isEmpty {
      report(
        .itemsMissing(
          expert: sheet.expert, parent: group.parent, missing: missing.map { group.items[$0] }),
        at: sheet.place)
    }
    let points = items.compactMap { sheet.points[$0]?.value }
    guard points.count == items.count else { return nil }
    // Sorted, so that the order of the items does not change a bit of the sum.
    let sum = points.sorted().reduce(0, +)
    // Room for the last bits of decimal points such as 33.3 + 33.3 + 33.4.
    guard abs(sum - total.total) <= total.tolerance + total.total * 1e-12 else {
      report(
        .wrongTotal(
          expert: sheet.expert, parent: group.parent, sum: Self.shown(sum),
          total: Self.shown(total.total), tolerance: Self.shown(total.tolerance)),
        at: sheet.place)
      return nil
    }
    return .allocation(points)
  }

  /// A number of points in at most six decimals, without zeros at the end.
  static func shown(_ points: Double) -> String {
    let million = (points * 1e6).rounded()
    guard million.magnitude < 9e15, let units = Int(exactly: million) else { return "\(points)" }
    let (whole, rest) = (units / 1_000_000, units % 1_000_000)
    if rest == 0 { return String(whole) }
    let digits = String(rest)
    var decimals = String(repeating: "0", count: 6 - digits.count) + digits
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
