// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// From the counts of one questionnaire's questions that are not scored to what a page shows.
struct DescriptiveSummary {
  let counts: DescriptiveCounts
  /// The alliances that enough people answered for.
  let kept: Set<String>
  let alliances: [Alliance]
  let peers: String?
  let previous: PreviousAnswers?

  /// What was answered.
  func answers() -> DescriptiveAnswers {
    DescriptiveAnswers(
      questionnaire: counts.questionnaire.id,
      questions: counts.items.indices.compactMap(question))
  }

  private func question(_ item: Int) -> DescriptiveQuestion? {
    guard let whole = counts.counts(ofItem: item, alliances: kept), whole.answered > 0 else {
      return nil
    }
    let question = counts.items[item]
    let answers = (question.scale.flatMap(counts.questionnaire.scale)?.answers ?? []).map(\.code)
    return DescriptiveQuestion(
      id: question.id,
      kind: question.ordered ? .ordered : question.choices > 1 ? .several : .single,
      answers: answers, whole: DescriptiveGroup("", whole),
      audiences: counts.questionnaire.audiences.compactMap { audience in
        counts.counts(ofItem: item, alliances: kept, audience: audience.id)
          .map { DescriptiveGroup(audience.id, $0) }
      },
      peers: groups().compactMap { group in
        counts.counts(ofItem: item, alliances: group.alliances)
          .map { DescriptiveGroup(group.value, $0) }
      },
      previous: previous?.group(
        questionnaire: counts.questionnaire.id, question: question.id, answers: answers))
  }

  /// The kept alliances by the value of the column that makes peer groups.
  private func groups() -> [(value: String, alliances: Set<String>)] {
    guard let peers else { return [] }
    var order: [String] = []
    var members: [String: Set<String>] = [:]
    for alliance in alliances where kept.contains(alliance.id) {
      guard let value = alliance.attributes.first(where: { $0.key == peers })?.value else {
        continue
      }
      if members[value] == nil { order.append(value) }
      members[value, default: []].insert(alliance.id)
    }
    return order.compactMap { value in members[value].map { (value, $0) } }
  }
}

extension DescriptiveGroup {
  fileprivate init(_ id: String, _ counts: DescriptiveCounts.ItemCounts) {
    let isOrdered = !counts.firsts.isEmpty
    self.init(
      id: id, answered: counts.answered, blank: counts.blank, counts: counts.counts,
      firsts: isOrdered ? counts.firsts : nil,
      meanPlaces: isOrdered
        ? zip(counts.places, counts.counts).map { $1 > 0 ? Double($0) / Double($1) : nil } : nil)
  }
}
