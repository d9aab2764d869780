// SPDX-License-Identifier: Apache-2.0

/// What the quality of a survey follows from, gathered in one pass: whole-number sums for each
/// alliance and audience of one questionnaire.
///
///     x = grades − 1 − position of the answer's grade: 0 for the worst, reversed items turned round
///     s = Σ x over the items of a scope
///
/// Alpha, alpha if an item were deleted and item–rest correlations need only Σx, Σx², Σxs, Σs and
/// Σs² of complete responses, not all products of two items; so memory is
/// alliances × audiences × items × grades, whatever the number of respondents.
///
/// Invariant: once a block is seen, `groups` has one entry per alliance and audience, alliance by
/// alliance. Sums are whole numbers: no order of rows, blocks or merges changes them.
public struct SurveyQualitySums: ResponseObserver, Hashable {
  /// The questionnaire.
  public let questionnaire: Questionnaire
  /// How many grades there are.
  public let gradeCount: Int
  /// The scored items, in the order of the table's columns; empty before the first block.
  public private(set) var items: [ResponseTable.Column] = []
  /// The scopes that items are summed over.
  public private(set) var scopes: [SurveyScope] = []
  /// The attention items' ids.
  public private(set) var attention: [String] = []
  /// The ids of the indicators that have both straight and reversed items.
  public private(set) var mixedIndicators: [String] = []
  /// The alliances' ids.
  public private(set) var alliances: [String] = []
  /// The audiences' ids.
  public private(set) var audiences: [String] = []
  private var groups: [SurveyGroupSums?] = []
  /// How blocks of these columns are read.
  private var reading: SurveyBlockReading?
  private var columns: [ResponseTable.Column] = []

  /// Makes sums of nothing.
  public init(questionnaire: Questionnaire, gradeCount: Int) {
    self.questionnaire = questionnaire
    self.gradeCount = gradeCount
  }

  /// Adds the responses of a block. Complexity: O(rows × items).
  public mutating func add(_ block: ResponseTable) {
    let reading = begin(block)
    precondition(
      alliances == block.allianceIDs && audiences == block.audienceIDs
        && columns == block.columns,
      "blocks of one observer have the same columns, alliances and audiences")
    // Rows of one group stand together, so that each group is taken up once a block.
    var starts = Array(repeating: 0, count: groups.count + 1)
    let groupOf = (0..<block.count).map { row in
      Int(block.alliances[row]) * audiences.count + Int(block.audiences[row])
    }
    for group in groupOf { starts[group + 1] += 1 }
    for group in groups.indices { starts[group + 1] += starts[group] }
    var order = Array(repeating: 0, count: block.count)
    var next = starts
    for (row, group) in groupOf.enumerated() {
      order[next[group]] = row
      next[group] += 1
    }
    for group in groups.indices where starts[group] < starts[group + 1] {
      var sums = groups[group] ?? SurveyGroupSums(reading)
      groups[group] = nil
      sums.add(order[starts[group]..<starts[group + 1]], of: block.codes, reading)
      groups[group] = sums
    }
  }

  /// How the rows of a block are read; the first block is looked at for it.
  private mutating func begin(_ block: ResponseTable) -> SurveyBlockReading {
    if let reading { return reading }
    let reading = SurveyBlockReading(
      questionnaire: questionnaire, gradeCount: gradeCount, columns: block.columns)
    self.reading = reading
    columns = block.columns
    alliances = block.allianceIDs
    audiences = block.audienceIDs
    items = reading.scored.map { block.columns[$0] }
    scopes = reading.scopes
    attention = reading.attention.items
    mixedIndicators = reading.mixed.map(\.indicator)
    groups = Array(repeating: nil, count: alliances.count * audiences.count)
    return reading
  }

  /// Adds what another observer of the same questionnaire gathered.
  public mutating func merge(_ other: SurveyQualitySums) {
    if other.groups.isEmpty { return }
    if groups.isEmpty {
      self = other
      return
    }
    precondition(
      questionnaire.id == other.questionnaire.id && items == other.items
        && alliances == other.alliances && audiences == other.audiences,
      "observers that are merged saw the same columns, alliances and audiences")
    for (group, sums) in other.groups.enumerated() {
      guard let sums else { continue }
      if groups[group] == nil { groups[group] = sums } else { groups[group]?.merge(sums) }
    }
  }

  /// The sums over some alliances and audiences, or `nil` where nobody answered.
  /// Complexity: O(groups × items × grades).
  public func sums(
    alliances chosen: Set<String>? = nil, audience: String? = nil
  ) -> SurveyGroupSums? {
    var total: SurveyGroupSums?
    let places = audiences.indices.filter { audience == nil || audiences[$0] == audience }
    for (position, id) in alliances.enumerated() where chosen?.contains(id) ?? true {
      for place in places {
        guard let sums = groups.isEmpty ? nil : groups[position * audiences.count + place] else {
          continue
        }
        if total == nil { total = sums } else { total?.merge(sums) }
      }
    }
    return total
  }
}

/// How the codes of rows are read: looked up once for all blocks.
struct SurveyBlockReading: Sendable, Hashable {
  /// An indicator with straight and reversed items, as positions among the scored columns.
  struct Mixed: Sendable, Hashable {
    let indicator: String
    let straight: [Int]
    let reversed: [Int]
  }

  let gradeCount: Int
  let width: Int
  /// The scored columns.
  let scored: [Int]
  let scopes: [SurveyScope]
  let straight: StraightLine
  let attention: AttentionItems
  /// The indicators that have both straight and reversed items.
  let mixed: [Mixed]
  /// For each code the position of a grade, or from `gradeCount` on a kind of missing: don't know,
  /// not applicable, blank, not shown.
  let kinds: [UInt8]

  init(questionnaire: Questionnaire, gradeCount: Int, columns: [ResponseTable.Column]) {
    self.gradeCount = gradeCount
    width = columns.count
    kinds = (0...255).map { code in
      code < gradeCount ? UInt8(code) : UInt8(gradeCount + (250..<253 ~= code ? code - 250 : 3))
    }
    let scored = columns.indices.filter {
      columns[$0].questionnaire == questionnaire.id && columns[$0].indicator != nil
    }
    self.scored = scored
    scopes = SurveyScope.scopes(of: questionnaire, scored: scored.map { columns[$0] })
    straight = StraightLine(questionnaire: questionnaire, columns: columns)
    attention = AttentionItems(questionnaire: questionnaire, columns: columns)
    let items = questionnaire.items
    var order: [String] = []
    var byIndicator: [String: (straight: [Int], reversed: [Int])] = [:]
    for (position, column) in scored.enumerated() {
      guard let indicator = columns[column].indicator else { continue }
      if byIndicator[indicator] == nil { order.append(indicator) }
      let isReversed = items.first { $0.id == columns[column].item }?.reversed ?? false
      if isReversed {
        byIndicator[indicator, default: ([], [])].reversed.append(position)
      } else {
        byIndicator[indicator, default: ([], [])].straight.append(position)
      }
    }
    mixed = order.compactMap { indicator in
      guard let found = byIndicator[indicator], !found.straight.isEmpty, !found.reversed.isEmpty
      else { return nil }
      return Mixed(indicator: indicator, straight: found.straight, reversed: found.reversed)
    }
  }
}
