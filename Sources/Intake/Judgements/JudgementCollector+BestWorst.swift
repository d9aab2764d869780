// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

extension JudgementCollector {
  /// The scale of best–worst judgements: the best outweighs, the worst is outweighed.
  private static let bestWorstScale = 1.0...9.0

  /// Takes one row of a best–worst sheet: how many times the best item outweighs this one, and
  /// how many times this one outweighs the worst, each from 1 to 9. A parent of more than 30 items
  /// is reported. Complexity: O(1).
  mutating func bestWorst(
    parent: String, expert: String, best: String, worst: String, item name: String,
    bestOverItem: String, itemOverWorst: String, at place: Place
  ) {
    guard
      expectFilled(
        [
          "parent": parent, "expert": expert, "best": best, "worst": worst, "item": name,
          "best-over-item": bestOverItem, "item-over-worst": itemOverWorst,
        ], at: place),
      expectKnown(expert, at: place), let group = group(of: parent, at: place),
      expectForm(.bestWorst, of: group, at: place)
    else { return }
    let bestItem = item(best, in: group, at: place)
    let worstItem = item(worst, in: group, at: place)
    let item = item(name, in: group, at: place)
    guard isComparable(group, at: place) else { return }
    let sheet = sheet(of: expert, in: group, at: place)
    if let bestItem {
      let before = groups[group].sheets[sheet].best
      groups[group].sheets[sheet].best = before ?? (bestItem, place)
      expectSame(before, bestItem, "best", expert, group, at: place)
    }
    if let worstItem {
      let before = groups[group].sheets[sheet].worst
      groups[group].sheets[sheet].worst = before ?? (worstItem, place)
      expectSame(before, worstItem, "worst", expert, group, at: place)
    }
    let row = BestWorstRow(
      bestOverItem: outweighing(bestOverItem, "best-over-item", expert, at: place),
      itemOverWorst: outweighing(itemOverWorst, "item-over-worst", expert, at: place),
      bestText: bestOverItem, worstText: itemOverWorst, place: place)
    guard let item else { return }
    if let before = groups[group].sheets[sheet].rows[item] {
      report(
        .itemTwice(
          expert: expert, parent: groups[group].parent, item: groups[group].items[item],
          first: EarlierPlace(before.place, seenFrom: place),
          firstValues: "\(before.bestText), \(before.worstText)",
          values: "\(bestOverItem), \(itemOverWorst)"),
        at: place)
      return
    }
    groups[group].sheets[sheet].rows[item] = row
  }

  private mutating func expectSame(
    _ before: (item: Int, place: Place)?, _ item: Int, _ column: String, _ expert: String,
    _ group: Int, at place: Place
  ) {
    guard let before, before.item != item else { return }
    let items = groups[group].items
    report(
      .extremeDiffers(
        expert: expert, parent: groups[group].parent, column: column,
        first: EarlierPlace(before.place, seenFrom: place), firstValue: items[before.item],
        value: items[item]),
      at: place)
  }

  private mutating func outweighing(
    _ text: String, _ column: String, _ expert: String, at place: Place
  ) -> Double? {
    switch NumberText.parse(text) {
    case .success(let value) where Self.bestWorstScale.contains(value): return value
    case .success:
      report(.offBestWorstScale(expert: expert, column: column, value: text), at: place)
    case .failure(let fault):
      problems.append(
        Problem(.definition(.notANumber(name: column, value: text, fault: fault)), at: place))
    }
    return nil
  }

  /// A best–worst sheet; `nil` where it has no row or breaks a rule, which is reported: there are
  /// two items at least, each has its row, the best is not the worst, each outweighs itself once,
  /// and the best over the worst is the same number in both columns. Of more items than can be
  /// compared there is no sheet: that was reported with its rows.
  mutating func bestWorst(of sheet: Sheet, in group: Group) -> Judgements.Answers? {
    guard !sheet.rows.isEmpty, let best = sheet.best, let worst = sheet.worst,
      group.items.count <= Self.mostItems
    else { return nil }
    let (expert, parent) = (sheet.expert, group.parent)
    if group.items.count == 1 {
      report(
        .onlyItem(expert: expert, parent: parent, item: group.items[0]), at: sheet.place)
      return nil
    }
    let items = group.items.indices
    let missing = items.filter { sheet.rows[$0] == nil }
    if !missing.isEmpty {
      report(
        .itemsMissing(expert: expert, parent: parent, missing: missing.map { group.items[$0] }),
        at: sheet.place)
    }
    if best.item == worst.item {
      report(
        .bestIsWorst(expert: expert, parent: parent, item: group.items[best.item]), at: best.place)
      return nil
    }
    let (bestRow, worstRow) = (sheet.rows[best.item], sheet.rows[worst.item])
    if let row = bestRow, let value = row.bestOverItem, value != 1 {
      report(
        .notOnce(
          expert: expert, item: group.items[best.item], column: "best-over-item",
          value: row.bestText), at: row.place)
    }
    if let row = worstRow, let value = row.itemOverWorst, value != 1 {
      report(
        .notOnce(
          expert: expert, item: group.items[worst.item], column: "item-over-worst",
          value: row.worstText), at: row.place)
    }
    if let bestRow, let worstRow, let there = worstRow.bestOverItem,
      let here = bestRow.itemOverWorst, there != here
    {
      report(
        .bestOverWorstDiffers(
          expert: expert, best: group.items[best.item], worst: group.items[worst.item],
          first: EarlierPlace(worstRow.place, seenFrom: bestRow.place),
          firstValue: worstRow.bestText, value: bestRow.worstText), at: bestRow.place)
    }
    let bestToOthers = items.compactMap { sheet.rows[$0]?.bestOverItem }
    let othersToWorst = items.compactMap { sheet.rows[$0]?.itemOverWorst }
    guard bestToOthers.count == items.count, othersToWorst.count == items.count else { return nil }
    return .bestWorst(
      Judgements.BestWorst(
        best: best.item, worst: worst.item, bestToOthers: bestToOthers,
        othersToWorst: othersToWorst))
  }
}
