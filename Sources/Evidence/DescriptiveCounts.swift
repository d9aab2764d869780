// SPDX-License-Identifier: Apache-2.0

/// What was answered to a questionnaire's questions that are not scored: which needs, which
/// services, which order of preference. Counted for each alliance and audience; never scored.
///
/// Questions with an answer scale count: one answer, several, or several in order. Attention items
/// belong to the survey's quality; numbers and free text have no answers to count. Free text that
/// people have coded is a question with several answers like any other: the codes are its scale.
///
/// Invariant: once a block is seen, `groups` has one entry per alliance and audience, alliance by
/// alliance; whole numbers only, so that no order of rows, blocks or merges changes them.
public struct DescriptiveCounts: ResponseObserver, Hashable {
  /// The questionnaire.
  public let questionnaire: Questionnaire
  /// The questions that are counted, in the questionnaire's order.
  public let items: [Item]
  /// How many answers each of them offers.
  public let answerCounts: [Int]
  /// The alliances' ids.
  public private(set) var alliances: [String] = []
  /// The audiences' ids.
  public private(set) var audiences: [String] = []
  private var groups: [[ItemCounts]?] = []

  /// What one group answered to one question.
  public struct ItemCounts: Sendable, Hashable {
    /// How many gave an answer, or chose none of those offered where several could be chosen.
    public var answered = 0
    /// How many were asked and left it blank.
    public var blank = 0
    /// How many gave each answer.
    public var counts: [Int]
    /// How many put each answer first; of ordered questions only.
    public var firsts: [Int]
    /// The sum of each answer's places, from 1, over those who gave it; of ordered questions only.
    public var places: [Int]

    mutating func merge(_ other: ItemCounts) {
      answered += other.answered
      blank += other.blank
      for place in counts.indices { counts[place] += other.counts[place] }
      for place in firsts.indices { firsts[place] += other.firsts[place] }
      for place in places.indices { places[place] += other.places[place] }
    }
  }

  /// Makes counts of nothing.
  public init(questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var items: [Item] = []
    var answerCounts: [Int] = []
    for item in questionnaire.items where item.indicator == nil && item.kind.isDescriptive {
      guard let scale = item.scale.flatMap(questionnaire.scale), !scale.answers.isEmpty else {
        continue
      }
      items.append(item)
      answerCounts.append(scale.answers.count)
    }
    self.items = items
    self.answerCounts = answerCounts
  }

  /// Adds the responses of a block. Complexity: O(rows × items + selections).
  public mutating func add(_ block: ResponseTable) {
    if items.isEmpty { return }
    if groups.isEmpty {
      alliances = block.allianceIDs
      audiences = block.audienceIDs
      groups = Array(repeating: nil, count: alliances.count * audiences.count)
    }
    precondition(
      alliances == block.allianceIDs && audiences == block.audienceIDs,
      "blocks of one observer have the same alliances and audiences")
    // By item, its column; those of several answers have none.
    let columns = items.map { item in
      block.columns.firstIndex { $0.questionnaire == questionnaire.id && $0.item == item.id }
    }
    let width = audiences.count
    func group(_ row: Int) -> Int {
      Int(block.alliances[row]) * width + Int(block.audiences[row])
    }
    let asked = items.map { item in audiences.map(item.isAsked) }
    for row in 0..<block.count {
      let place = group(row)
      for item in items.indices {
        if let column = columns[item] {
          let code = block.code(row, column)
          if let answer = code.grade, answer < answerCounts[item] {
            edit(place, item) {
              $0.answered += 1
              $0.counts[answer] += 1
            }
          } else if code == .blank {
            edit(place, item) { $0.blank += 1 }
          }
        } else if asked[item][Int(block.audiences[row])] {
          // Blank until a selection says otherwise.
          edit(place, item) { $0.blank += 1 }
        }
      }
    }
    for selection in block.selections {
      guard let item = items.firstIndex(where: { $0.id == selection.item }), columns[item] == nil
      else { continue }
      let isOrdered = items[item].ordered
      let offered = answerCounts[item]
      edit(group(selection.row), item) { counts in
        counts.answered += 1
        counts.blank -= 1
        for (place, answer) in selection.answers.enumerated() where Int(answer) < offered {
          counts.counts[Int(answer)] += 1
          guard isOrdered else { continue }
          counts.places[Int(answer)] += place + 1
          if place == 0 { counts.firsts[Int(answer)] += 1 }
        }
      }
    }
  }

  private mutating func edit(_ group: Int, _ item: Int, _ change: (inout ItemCounts) -> Void) {
    var counts =
      groups[group]
      ?? zip(items, answerCounts).map { item, answers in
        let none = Array(repeating: 0, count: item.ordered ? answers : 0)
        return ItemCounts(
          counts: Array(repeating: 0, count: answers), firsts: none, places: none)
      }
    groups[group] = nil
    change(&counts[item])
    groups[group] = counts
  }

  /// Adds what another observer of the same questionnaire gathered.
  public mutating func merge(_ other: DescriptiveCounts) {
    if other.groups.isEmpty { return }
    if groups.isEmpty {
      self = other
      return
    }
    precondition(
      questionnaire.id == other.questionnaire.id && alliances == other.alliances
        && audiences == other.audiences,
      "observers that are merged saw the same alliances and audiences")
    for (group, counts) in other.groups.enumerated() {
      guard let counts else { continue }
      guard var sum = groups[group] else {
        groups[group] = counts
        continue
      }
      for item in sum.indices { sum[item].merge(counts[item]) }
      groups[group] = sum
    }
  }

  /// What some alliances and audiences answered to the question at a position of ``items``; `nil`
  /// where nobody of them was asked.
  public func counts(
    ofItem item: Int, alliances chosen: Set<String>? = nil, audience: String? = nil
  ) -> ItemCounts? {
    var total: ItemCounts?
    for (group, counts) in groups.enumerated() {
      guard let counts else { continue }
      let (alliance, place) = group.quotientAndRemainder(dividingBy: audiences.count)
      if let chosen, !chosen.contains(alliances[alliance]) { continue }
      if let audience, audiences[place] != audience { continue }
      if counts[item].answered + counts[item].blank == 0 { continue }
      if total == nil { total = counts[item] } else { total?.merge(counts[item]) }
    }
    return total
  }
}

extension ItemKind {
  /// Whether answers of this kind are counted where they are not scored.
  fileprivate var isDescriptive: Bool { isGraded || self == .choice }
}
