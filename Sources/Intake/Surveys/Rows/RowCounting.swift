// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// Where every row passes before it is counted: rows that are left out as repeated are taken out,
/// the rules of counting have their say, and the observer sees the rest.
struct RowCounting: Sendable {
  /// What one thread gathers.
  struct Gathered<Observer: ResponseObserver>: Sendable {
    var observer: Observer
    var report: ResponseReport
    var signs: HandSigns?
  }

  let rules: ResponseRules?
  /// The lines of rows that are left out, or `nil` where none is.
  let leftOut: Set<Int>?

  /// Counts a block whose rows stand behind so many lines.
  func count<Observer>(_ block: RowBlock, after lines: Int, in gathered: inout Gathered<Observer>) {
    var table = block.table
    guard rules != nil || leftOut != nil else {
      gathered.report.read += table.count
      gathered.report.counted += table.count
      return gathered.observer.add(table)
    }
    let width = table.columns.count
    // The rows that are left, as soon as one is not.
    var kept: [Int]?
    func leave(_ row: Int) { if kept == nil { kept = Array(0..<row) } }
    let nothing = RowFacts()
    for row in 0..<table.count {
      if let leftOut, leftOut.contains(block.lines[row] + lines) {
        leave(row)
        continue
      }
      guard let rules else {
        gathered.report.add([], isDropped: false)
        kept?.append(row)
        continue
      }
      let codes = table.codes.span.extracting(row * width..<(row + 1) * width)
      let facts = block.facts.isEmpty ? nothing : block.facts[row]
      let marks = rules.marks(facts, codes)
      let isDropped = rules.drops(marks)
      gathered.report.add(marks, isDropped: isDropped)
      gathered.signs?.add(alliance: Int(table.alliances[row]), facts, codes, marks)
      if isDropped { leave(row) } else { kept?.append(row) }
    }
    if let kept { table.keep(only: kept) }
    gathered.observer.add(table)
  }
}

extension ResponseTable {
  /// Leaves out all rows but these, which ascend.
  mutating func keep(only rows: [Int]) {
    let width = columns.count
    var places: [Int: Int] = [:]
    for (place, row) in rows.enumerated() {
      alliances[place] = alliances[row]
      audiences[place] = audiences[row]
      for column in 0..<width { codes[place * width + column] = codes[row * width + column] }
      if !organisations.isEmpty { organisations[place] = organisations[row] }
      if !selections.isEmpty { places[row] = place }
    }
    let left = count - rows.count
    alliances.removeLast(left)
    audiences.removeLast(left)
    codes.removeLast(left * width)
    if !organisations.isEmpty { organisations.removeLast(left) }
    selections = selections.compactMap { selection in
      places[selection.row].map {
        Selection(row: $0, item: selection.item, answers: selection.answers)
      }
    }
  }
}
