// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads pairwise judgements: `parent,expert,left,right,value`, left over right; `3`, `1/3` and
/// `0.333` are read; blank is not judged.
public struct JudgementsReader {
  /// The most items that can be compared in pairs.
  static let mostItems = 30
  /// Saaty's scale, with room for 1/9 written as 0.11.
  static let scale = 0.11...9.0

  private struct Pair {
    var left: Int
    var right: Int
    var value: Double
    var text: String
    var line: Int
  }

  private struct SheetRows {
    var expert: String
    var pairs: [Pair] = []
    /// Pairs whose judgement stands there and cannot be read.
    var unread: [Pair] = []
    var place: Place
  }

  private struct GroupRows {
    var parent: String
    var items: [String]
    var sheets: [SheetRows] = []
  }

  private let outline: Outline?
  private let experts: [Expert]
  private var groups: [GroupRows] = []

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - outline: the tree whose siblings are compared, or `nil` without a round: items are then
  ///     in order of first appearance, and anything may be a parent.
  ///   - experts: the experts by code; where it is empty, any code may stand.
  /// - Returns: complete, exactly reciprocal sheets; the lower triangle is 1 ÷ the upper one.
  public static func read(
    _ bytes: [UInt8], file: String, outline: Outline?, experts: [Expert]
  ) -> Reading<Judgements> {
    let reader = JudgementsReader(outline: outline, experts: experts)
    let rows = Table.reading(
      bytes, file: file, required: ["parent", "expert", "left", "right", "value"], into: reader
    ) { table, row, reader, problems in
      reader.add(table, row, &problems)
    }
    var problems = rows.problems
    let groups = rows.value.judged(&problems)
    if groups.isEmpty, !problems.hasErrors {
      problems.append(Problem(.judgements(.noJudgements), at: Place(file: file)))
    }
    var reading = Reading(
      value: Judgements(experts: experts, groups: groups), problems: problems.inFileOrder(),
      table: nil)
    reading.rows = rows.rows
    reading.encoding = rows.encoding
    return reading
  }

  private init(outline: Outline?, experts: [Expert]) {
    self.outline = outline
    self.experts = experts
  }

  // MARK: Rows

  private mutating func add(_ table: Table, _ row: Table.Row, _ problems: inout [Problem]) {
    let place = table.place(of: row)
    let keys = ["parent", "expert", "left", "right"]
    let blanks = keys.filter { table.cell(row, $0).isEmpty }
    for key in blanks {
      problems.append(Problem(.judgements(.blankCell(column: key)), at: place))
    }
    guard blanks.isEmpty else { return }
    let expert = table.cell(row, "expert")
    if !experts.isEmpty, !experts.contains(where: { $0.id == expert }) {
      problems.append(
        Problem(
          .judgements(.unknownExpert(value: expert, known: experts.map(\.id))), at: place))
      return
    }
    guard let group = group(table.cell(row, "parent"), at: place, &problems) else { return }
    let left = item(table.cell(row, "left"), in: group, at: place, &problems)
    let right = item(table.cell(row, "right"), in: group, at: place, &problems)
    guard let left, let right else { return }
    if left == right {
      problems.append(
        Problem(
          .judgements(.comparedWithItself(value: groups[group].items[left])), at: place))
      return
    }
    let sheet = sheet(expert, in: group, at: place)
    let text = table.cell(row, "value")
    if text.isEmpty { return }
    guard let value = judgement(text, at: place, &problems) else {
      groups[group].sheets[sheet].unread.append(
        Pair(left: left, right: right, value: 1, text: text, line: row.line))
      return
    }
    let pair = Pair(left: left, right: right, value: value, text: text, line: row.line)
    if let before = groups[group].sheets[sheet].pairs.first(where: {
      Set([$0.left, $0.right]) == Set([left, right])
    }) {
      let items = groups[group].items
      problems.append(
        Problem(
          .judgements(
            .judgedTwice(
              left: items[left], right: items[right], firstLine: before.line,
              firstValue: before.left == left ? before.text : Self.opposite(of: before.text),
              value: text)),
          at: place))
      return
    }
    groups[group].sheets[sheet].pairs.append(pair)
  }

  private mutating func group(
    _ parent: String, at place: Place, _ problems: inout [Problem]
  ) -> Int? {
    if let known = groups.firstIndex(where: { $0.parent == parent }) { return known }
    guard let outline else {
      groups.append(GroupRows(parent: parent, items: []))
      return groups.count - 1
    }
    guard let position = outline.place(of: parent), !outline.entries[position].children.isEmpty
    else {
      let parents = outline.entries.filter { !$0.children.isEmpty }.map(\.id)
      problems.append(
        Problem(.judgements(.unknownParent(value: parent, known: parents)), at: place))
      return nil
    }
    let items = outline.entries[position].children.map { outline.entries[$0].id }
    if items.count > Self.mostItems {
      problems.append(
        Problem(.judgements(.tooManyItems(parent: parent, count: items.count)), at: place))
      return nil
    }
    groups.append(GroupRows(parent: parent, items: items))
    return groups.count - 1
  }

  private mutating func item(
    _ id: String, in group: Int, at place: Place, _ problems: inout [Problem]
  ) -> Int? {
    if let known = groups[group].items.firstIndex(of: id) { return known }
    if outline == nil {
      if groups[group].items.count > Self.mostItems { return nil }
      groups[group].items.append(id)
      if groups[group].items.count == Self.mostItems + 1 {
        problems.append(
          Problem(
            .judgements(
              .tooManyItems(parent: groups[group].parent, count: Self.mostItems + 1)), at: place))
      }
      return groups[group].items.count - 1
    }
    problems.append(
      Problem(
        .judgements(
          .unknownItem(value: id, parent: groups[group].parent, known: groups[group].items)),
        at: place))
    return nil
  }

  private mutating func sheet(_ expert: String, in group: Int, at place: Place) -> Int {
    if let known = groups[group].sheets.firstIndex(where: { $0.expert == expert }) {
      return known
    }
    groups[group].sheets.append(SheetRows(expert: expert, place: place))
    return groups[group].sheets.count - 1
  }

  private func judgement(
    _ text: String, at place: Place, _ problems: inout [Problem]
  ) -> Double? {
    switch NumberText.parse(text) {
    case .success(let value) where Self.scale.contains(value): return value
    case .success:
      problems.append(Problem(.judgements(.offScale(value: text)), at: place))
    case .failure(let fault):
      problems.append(Problem(.judgements(.notANumber(value: text, fault: fault)), at: place))
    }
    return nil
  }

  /// The judgement in the other direction as a person writes it: `1/3` for `3`, `3` for `1/3`.
  private static func opposite(of text: String) -> String {
    let parts = text.split(separator: "/", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2 else { return "1/\(text)" }
    return parts[0] == "1" ? parts[1] : "\(parts[1])/\(parts[0])"
  }

  // MARK: Sheets

  /// The complete sheets. A sheet without any judgement is passed over; one with some pairs
  /// missing is reported.
  private func judged(_ problems: inout [Problem]) -> [Judgements.Group] {
    groups.compactMap { group in
      let n = group.items.count
      guard n <= Self.mostItems else { return nil }
      let sheets = group.sheets.compactMap { sheet -> Judgements.Sheet? in
        if sheet.pairs.isEmpty, sheet.unread.isEmpty { return nil }
        var matrix = Array(repeating: 1.0, count: n * n)
        var judged = Set<Int>()
        for pair in sheet.pairs {
          let upper = pair.left < pair.right
          let (i, j) = upper ? (pair.left, pair.right) : (pair.right, pair.left)
          matrix[i * n + j] = upper ? pair.value : 1 / pair.value
          matrix[j * n + i] = upper ? 1 / pair.value : pair.value
          judged.insert(i * n + j)
        }
        for pair in sheet.unread {
          judged.insert(min(pair.left, pair.right) * n + max(pair.left, pair.right))
        }
        var missing: [String] = []
        for i in 0..<n {
          for j in i + 1..<max(n, i + 1) where !judged.contains(i * n + j) {
            missing.append("\(group.items[i])–\(group.items[j])")
          }
        }
        if !missing.isEmpty {
          problems.append(
            Problem(
              .judgements(
                .incomplete(expert: sheet.expert, parent: group.parent, missing: missing)),
              at: sheet.place))
        }
        return Judgements.Sheet(expert: sheet.expert, pairs: matrix)
      }
      return sheets.isEmpty
        ? nil : Judgements.Group(parent: group.parent, items: group.items, sheets: sheets)
    }
  }
}
