// SPDX-License-Identifier: Apache-2.0

/// Withholds audiences and peer groups that too few people are behind in the questions that are
/// not scored, and the qualities of a survey that would give a small group away.
///
/// Both lists of groups are parts of one published whole. So the groups that are withheld are
/// never one alone, and together never fewer people than the minimum: those with the next fewest
/// people are withheld with them until it is so.
struct SmallAnswerGroups {
  let minimum: Int

  func withhold(in answers: inout DescriptiveAnswers, audiencesReveal: Bool) {
    for place in answers.questions.indices {
      if let answered = answers.questions[place].whole.answered, answered < minimum {
        answers.questions[place].whole.withhold()
        for group in answers.questions[place].audiences.indices {
          answers.questions[place].audiences[group].withhold()
        }
        for group in answers.questions[place].peers.indices {
          answers.questions[place].peers[group].withhold()
        }
        continue
      }
      if audiencesReveal {
        for group in answers.questions[place].audiences.indices {
          answers.questions[place].audiences[group].withhold()
        }
      } else {
        withhold(in: &answers.questions[place].audiences)
      }
      // An alliance without a value is in no group: then the groups are not parts of the whole, and
      // what is left over is one more.
      withhold(in: &answers.questions[place].peers, whole: answers.questions[place].whole)
    }
  }

  private func withhold(in groups: inout [DescriptiveGroup], whole: DescriptiveGroup? = nil) {
    // Published once already.
    if groups.contains(where: \.isWithheld) { return }
    func people(_ group: DescriptiveGroup) -> Int { group.answered ?? 0 }
    var hidden = groups.indices.filter { (1..<minimum).contains(people(groups[$0])) }
    let rest = whole.map { people($0) - groups.reduce(0) { $0 + people($1) } } ?? 0
    let restIsSmall = (1..<minimum).contains(rest)
    if hidden.isEmpty && !restIsSmall { return }
    var total = hidden.reduce(rest) { $0 + people(groups[$1]) }
    let others = groups.indices.filter { !hidden.contains($0) && people(groups[$0]) > 0 }
      .sorted { (people(groups[$0]), $0) < (people(groups[$1]), $1) }
    for group in others {
      if hidden.count + (rest > 0 ? 1 : 0) >= 2, total >= minimum { break }
      hidden.append(group)
      total += people(groups[group])
    }
    let isSafe = hidden.count + (rest > 0 ? 1 : 0) >= 2 && total >= minimum
    for group in groups.indices where !isSafe || hidden.contains(group) { groups[group].withhold() }
  }

  func withhold(in quality: inout SurveyQuality) {
    if quality.audiencesWithheld { quality.audiences = [] }
    if var whole = quality.whole {
      whole.withholdItems()
      quality.whole = whole
    }
    for place in quality.audiences.indices { quality.audiences[place].withholdItems() }
    SmallBases(minimum: minimum).withhold(in: &quality)
  }
}

extension DescriptiveGroup {
  fileprivate mutating func withhold() {
    answered = nil
    blank = nil
    counts = nil
    firsts = nil
    meanPlaces = nil
  }
}

extension SurveyGroup {
  fileprivate mutating func withholdItems() {
    for place in items.indices where items[place].withheld {
      items[place].answers = nil
      items[place].alphaIfDeleted = nil
      items[place].itemRest = nil
    }
  }
}
