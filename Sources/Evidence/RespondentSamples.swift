// SPDX-License-Identifier: Apache-2.0

/// The answers of small groups, kept together respondent by respondent so that they can be drawn again:
/// the ``RespondentSample`` of each alliance, audience and questionnaire.
///
/// A group of more units than the limit keeps none: which of them to keep would depend on who came
/// first. Units are respondents, or organisations where rows have marks of theirs; a row whose mark is 0 names
/// none and stands alone. Rows are sorted by their codes and units by their rows, so neither the order
/// of rows, blocks or merges nor the number of threads changes anything.
///
/// Memory: a byte × scored items × units for each group within the limit, whatever the number of
/// responses; a group of organisations also keeps none where it has more than ``rowsOfUnit`` rows a
/// unit of the limit.
public struct RespondentSamples: ResponseObserver {
  /// The most units of a group where scores are weighted averages: larger groups are drawn from their
  /// moments, which say all but a negligible skewness.
  public static let usualLimit = 200
  /// Rows that a unit of the limit may have.
  static let rowsOfUnit = 16

  private struct Group: Sendable {
    var codes: [UInt8] = []
    var marks: [UInt64] = []
    /// The organisations' marks without 0.
    var named: Set<UInt64> = []
    var alone = 0
    var isOver = false

    mutating func add(_ row: some Sequence<UInt8>, mark: UInt64, limit: Int?) {
      if isOver { return }
      codes += row
      marks.append(mark)
      if mark == 0 { alone += 1 } else { named.insert(mark) }
      check(limit)
    }

    mutating func add(_ other: Group, limit: Int?) {
      if isOver { return }
      codes += other.codes
      marks += other.marks
      named.formUnion(other.named)
      alone += other.alone
      isOver = other.isOver
      check(limit)
    }

    private mutating func check(_ limit: Int?) {
      guard let limit else { return }
      if !isOver, alone + named.count <= limit, marks.count <= limit * rowsOfUnit { return }
      self = Group()
      isOver = true
    }
  }

  private struct Key: Hashable {
    let alliance: String
    let audience: String
    let questionnaire: String
  }

  private let limit: Int?
  private var allianceIDs: [String] = []
  private var audienceIDs: [String] = []
  private var columns: [ResponseTable.Column] = []
  /// The positions of the scored columns.
  private var scored: [Int] = []
  /// By alliance and audience.
  private var groups: [Group] = []

  /// Begins to gather.
  ///
  /// - Parameter limit: the most units of a group that is kept, or `nil` for all.
  public init(limit: Int?) {
    self.limit = limit
  }

  private mutating func begin(
    _ alliances: [String], _ audiences: [String], _ columns: [ResponseTable.Column]
  ) {
    if !groups.isEmpty { return }
    allianceIDs = alliances
    audienceIDs = audiences
    self.columns = columns
    scored = columns.indices.filter { columns[$0].indicator != nil }
    groups = Array(repeating: Group(), count: alliances.count * audiences.count)
  }

  /// Adds a block. Complexity: O(rows × scored items), O(1) a row of a group over the limit.
  public mutating func add(_ block: ResponseTable) {
    begin(block.allianceIDs, block.audienceIDs, block.columns)
    let width = columns.count
    for row in 0..<block.count {
      let key = Int(block.alliances[row]) * audienceIDs.count + Int(block.audiences[row])
      if groups[key].isOver { continue }
      let start = row * width
      groups[key].add(
        scored.lazy.map { block.codes[start + $0] },
        mark: block.organisations.isEmpty ? 0 : block.organisations[row], limit: limit)
    }
  }

  /// Adds what another observer of the same questionnaire gathered.
  public mutating func merge(_ other: RespondentSamples) {
    if other.groups.isEmpty { return }
    begin(other.allianceIDs, other.audienceIDs, other.columns)
    for (key, group) in other.groups.enumerated() {
      groups[key].add(group, limit: limit)
    }
  }

  // MARK: Samples

  /// The samples of several observers, in order of alliance, audience and questionnaire: what they saw of one
  /// questionnaire is one group, but an organisation is one only within an observer, as where it is counted.
  ///
  /// - Complexity: O(units × items × log units).
  public static func samples(_ observers: [RespondentSamples]) -> [RespondentSample] {
    var items: [Key: [RespondentSample.Item]] = [:]
    var units: [Key: [[[UInt8]]]] = [:]
    var over: Set<Key> = []
    for observer in observers {
      for part in observer.parts() {
        if part.isOver { over.insert(part.key) }
        items[part.key] = part.items
        units[part.key, default: []] += part.units
      }
    }
    let limit = observers.first?.limit
    return units.filter { key, units in
      !over.contains(key) && !units.isEmpty && limit.map { units.count <= $0 } ?? true
    }.map { key, unsorted in
      let units = unsorted.sorted { $0.joined().lexicographicallyPrecedes($1.joined()) }
      var starts = [0]
      for unit in units { starts.append((starts.last ?? 0) + unit.count) }
      return RespondentSample(
        alliance: key.alliance, audience: key.audience, questionnaire: key.questionnaire,
        items: items[key] ?? [],
        codes: units.flatMap { $0.joined() }, starts: starts)
    }.sorted {
      ($0.alliance, $0.audience, $0.questionnaire) < ($1.alliance, $1.audience, $1.questionnaire)
    }
  }

  private struct Part {
    let key: Key
    let isOver: Bool
    let items: [RespondentSample.Item]
    /// Of each unit its rows, sorted.
    let units: [[[UInt8]]]
  }

  private func parts() -> [Part] {
    var questionnaires: [String] = []
    for column in scored where !questionnaires.contains(columns[column].questionnaire) {
      questionnaires.append(columns[column].questionnaire)
    }
    return groups.indices.flatMap { place -> [Part] in
      let group = groups[place]
      let (alliance, audience) = place.quotientAndRemainder(dividingBy: audienceIDs.count)
      return questionnaires.map { questionnaire in
        let own = scored.indices.filter { columns[scored[$0]].questionnaire == questionnaire }
        return Part(
          key: Key(
            alliance: allianceIDs[alliance], audience: audienceIDs[audience],
            questionnaire: questionnaire),
          isOver: group.isOver,
          items: own.map {
            RespondentSample.Item(
              id: columns[scored[$0]].item, indicator: columns[scored[$0]].indicator ?? "")
          }, units: units(of: group, own))
      }
    }
  }

  private func units(of group: Group, _ own: [Int]) -> [[[UInt8]]] {
    var alone: [[[UInt8]]] = []
    var named: [UInt64: [[UInt8]]] = [:]
    for (row, mark) in group.marks.enumerated() {
      let codes = own.map { group.codes[row * scored.count + $0] }
      if mark == 0 { alone.append([codes]) } else { named[mark, default: []].append(codes) }
    }
    return alone
      + named.values.map { rows in
        rows.sorted { $0.lexicographicallyPrecedes($1) }
      }
  }
}
