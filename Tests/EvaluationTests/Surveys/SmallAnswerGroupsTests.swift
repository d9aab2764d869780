// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// What someone who can add and subtract learns of small groups from what is published of a
/// survey's quality and of questions that are not scored, over drawn surveys.
@Suite struct SmallAnswerGroupsTests {
  static let minimum = 5
  private func isSmall(_ count: Int) -> Bool { count > 0 && count < Self.minimum }

  private func quality(_ survey: SurveyDraws) -> SurveyQuality {
    var quality = SurveyExamination(survey.sums, minimum: Self.minimum, population: []).quality()
    SmallAnswerGroups(minimum: Self.minimum).withhold(in: &quality)
    return quality
  }

  /// Rows of the table that belong to an alliance and audience.
  private func rows(_ survey: SurveyDraws, _ alliance: String, _ audience: String) -> [Int] {
    survey.table.alliances.indices.filter {
      survey.table.allianceIDs[Int(survey.table.alliances[$0])] == alliance
        && survey.table.audienceIDs[Int(survey.table.audiences[$0])] == audience
    }
  }

  /// Gauss and Jordan against the graph: the same answer by another way, over all small tables.
  @Test func bridgesAreWhatElimination() {
    var draws = SeededDraws(3)
    for _ in 0..<400 {
      let (height, width) = (draws.int(1...4), draws.int(1...4))
      var hidden = HiddenCells()
      var ends: [(row: Int?, column: Int)] = []
      for row in 0..<height {
        for column in 0..<width where draws.chance(50) {
          ends.append((draws.chance(25) ? nil : row, column))
          hidden.add(row: ends[ends.count - 1].row, column: column, count: 9)
        }
      }
      var relations = (0..<width).map { column in ends.map { $0.column == column ? 1.0 : 0 } }
      relations += (0..<height).map { row in ends.map { $0.row == row ? 1.0 : 0 } }
      #expect(Set(hidden.bridges()) == LinearRelations.determined(relations))
    }
  }

  @Test(arguments: 1...150)
  func nobodyIsFoundBySubtraction(seed: Int) throws {
    let survey = SurveyDraws(seed: seed, alliances: 2 + seed % 5, most: 3 + seed % 9)
    let found = quality(survey)
    let (alliances, audiences) = (survey.table.allianceIDs, survey.table.audienceIDs)
    func count(_ alliance: String, _ audience: String) -> Int {
      rows(survey, alliance, audience).count
    }
    let shown = alliances.filter { alliance in
      audiences.reduce(0) { $0 + count(alliance, $1) } >= Self.minimum
    }
    #expect(found.alliances.map(\.id) == shown.sorted())
    #expect(
      found.leftOut
        == alliances.filter { id in
          !shown.contains(id) && audiences.contains { count(id, $0) > 0 }
        }.sorted())
    // The whole is the sum of what is shown: nothing is left to subtract.
    #expect(
      (found.whole?.respondents ?? 0) == found.alliances.reduce(0) { $0 + $1.respondents })
    guard !found.audiences.isEmpty else { return }
    // Unknowns: the audiences of an alliance that has a small one. Known: all others, the alliances'
    // and the audiences' numbers of respondents.
    var unknowns: [(alliance: String, audience: String)] = []
    for alliance in shown where audiences.contains(where: { isSmall(count(alliance, $0)) }) {
      unknowns += audiences.filter { count(alliance, $0) > 0 }.map { (alliance, $0) }
    }
    var relations = shown.map { id in unknowns.map { $0.alliance == id ? 1.0 : 0 } }
    relations += audiences.map { id in unknowns.map { $0.audience == id ? 1.0 : 0 } }
    for place in LinearRelations.determined(relations) {
      #expect(!isSmall(count(unknowns[place].alliance, unknowns[place].audience)))
    }
    for audience in audiences {
      let together = unknowns.filter { $0.audience == audience }
        .reduce(0) { $0 + count($1.alliance, $1.audience) }
      #expect(!isSmall(together))
    }
    for group in found.audiences { #expect(!isSmall(group.respondents)) }
    try items(survey, found, shown)
  }

  /// The same for the answers to each item: unknown are those of pooled audiences, and of audiences
  /// of which few answered it.
  private func items(
    _ survey: SurveyDraws, _ found: SurveyQuality, _ shown: [String]
  ) throws {
    let audiences = survey.table.audienceIDs
    for (item, column) in survey.sums.items.enumerated() {
      guard found.audiences.allSatisfy({ $0.items[item].answers != nil }) else { continue }
      func valid(_ alliance: String, _ audience: String) -> Int {
        rows(survey, alliance, audience).count { survey.table.code($0, item).grade != nil }
      }
      var unknowns: [(alliance: String, audience: String, isPooled: Bool)] = []
      for alliance in shown {
        let isPooled = audiences.contains { isSmall(rows(survey, alliance, $0).count) }
        unknowns += audiences.filter { audience in
          let count = valid(alliance, audience)
          return count > 0 && (isPooled || isSmall(count))
        }.map { (alliance, $0, isPooled) }
      }
      var relations = audiences.map { id in unknowns.map { $0.audience == id ? 1.0 : 0 } }
      for id in shown {
        relations.append(unknowns.map { $0.alliance == id && $0.isPooled ? 1.0 : 0 })
      }
      for place in LinearRelations.determined(relations) {
        #expect(
          !isSmall(valid(unknowns[place].alliance, unknowns[place].audience)), "\(column.item)")
      }
      for audience in audiences {
        let group = try #require(found.audiences.first { $0.id == audience })
        let total = shown.reduce(0) { $0 + valid($1, audience) }
        #expect(group.items[item].answers?.valid == total)
      }
    }
  }

  /// Bases of figures, by what they are figures of.
  private func bases(_ group: SurveyGroup) -> [String: Int] {
    var bases: [String: Int] = [:]
    bases["straight"] = group.straight?.of
    bases["inattentive"] = group.inattentive?.of
    bases["contradicting"] = group.contradicting?.of
    for count in group.attention { bases["attention " + count.id] = count.of }
    for count in group.contradictions { bases["contradiction " + count.id] = count.of }
    bases["alpha"] = group.reliability?.respondents
    bases["alpha without straight"] = group.reliabilityWithoutStraight?.respondents
    for record in group.sections { bases["section " + record.section] = record.respondents }
    bases["differences"] = group.differences?.respondents
    return bases
  }

  @Test(arguments: 1...150)
  func noFigureRestsOnAFew(seed: Int) throws {
    let survey = SurveyDraws(seed: seed, alliances: 2 + seed % 5, most: 3 + seed % 9)
    let before = SurveyExamination(survey.sums, minimum: Self.minimum, population: []).quality()
    let after = quality(survey)
    guard let whole = after.whole, let wholeBefore = before.whole else { return }
    for (name, base) in bases(wholeBefore) where !isSmall(base) {
      #expect(bases(whole)[name] == base, "\(name)")
    }
    for (was, isNow) in [
      ([wholeBefore], [whole]), (before.audiences, after.audiences),
      (before.alliances, after.alliances),
    ] where !isNow.isEmpty {
      for group in isNow { #expect(!bases(group).values.contains(where: isSmall)) }
      for name in bases(whole).keys where isNow != [whole] {
        // All of a list or none, so that the whole leaves nothing over.
        let shown = isNow.filter { bases($0)[name] != nil }
        let told = was.filter { bases($0)[name] != nil }
        #expect(shown.isEmpty || shown.count == told.count, "\(name)")
        if told.contains(where: { isSmall(bases($0)[name] ?? 0) }) {
          #expect(shown.isEmpty, "\(name)")
        }
      }
      for group in isNow where group.reliability == nil {
        #expect(group.items.allSatisfy { $0.alphaIfDeleted == nil && $0.itemRest == nil })
      }
    }
    var again = after
    SmallAnswerGroups(minimum: Self.minimum).withhold(in: &again)
    #expect(again == after)
  }

  /// A sum over attention items goes with one of them, which would follow from the others.
  @Test func sumsGoWithTheirParts() throws {
    func group(_ id: String, _ first: Int, _ second: Int, straight: Int) -> SurveyGroup {
      SurveyGroup(
        id: id, respondents: 20, members: nil, invited: nil,
        answers: AnswerCounts(valid: 40, dontKnow: 0, notApplicable: 0, blank: 0),
        reliability: ScaleRecord(section: "", items: 2, respondents: 20, alpha: 0.8),
        reliabilityWithoutStraight: ScaleRecord(
          section: "", items: 2, respondents: 19, alpha: 0.7),
        sections: [], straight: CountOf(count: 1, of: straight),
        inattentive: CountOf(count: 2, of: max(first, second)),
        attention: [
          CountOf(id: "first", count: 1, of: first), CountOf(id: "second", count: 1, of: second),
        ],
        contradicting: CountOf(count: 0, of: 0), contradictions: [], agreement: nil,
        differences: nil, items: [])
    }
    var found = SurveyQuality(
      questionnaire: "q", leftOut: [], whole: group("", 23, 40, straight: 22), audiences: [],
      audiencesWithheld: false,
      alliances: [group("u0", 3, 20, straight: 2), group("u1", 20, 20, straight: 20)])
    let whole = found.whole
    SmallAnswerGroups(minimum: 5).withhold(in: &found)
    #expect(found.whole == whole)
    for alliance in found.alliances {
      #expect(alliance.attention == [CountOf(id: "second", count: 1, of: 20)])
      #expect(alliance.inattentive == nil && alliance.straight == nil)
      #expect(alliance.reliability?.alpha == 0.8 && alliance.reliabilityWithoutStraight == nil)
      #expect(alliance.contradicting == CountOf(count: 0, of: 0))
    }
  }

  @Test(arguments: 1...150)
  func noGroupOfAnswersIsFoundBySubtraction(seed: Int) throws {
    let survey = SurveyDraws(seed: seed, alliances: 2 + seed % 5, most: 2 + seed % 7)
    let examination = SurveyExamination(survey.sums, minimum: Self.minimum, population: [])
    let whole = DescriptiveSummary(
      counts: survey.counts, kept: Set(examination.kept), alliances: survey.alliances,
      peers: "type", previous: nil
    ).answers()
    var shown = whole
    let reveals = examination.quality().audiencesWithheld
    let groups = SmallAnswerGroups(minimum: Self.minimum)
    groups.withhold(in: &shown, audiencesReveal: reveals)
    for (before, after) in zip(whole.questions, shown.questions) {
      let all = try #require(before.whole.answered)
      #expect(after.whole.isWithheld == (all < Self.minimum))
      for (was, isNow) in [(before.audiences, after.audiences), (before.peers, after.peers)] {
        let open = isNow.filter { !$0.isWithheld }
        for group in open { #expect(!isSmall(group.answered ?? 0)) }
        if after.whole.isWithheld { #expect(open.isEmpty) }
        if open.isEmpty { continue }
        // What the whole leaves over is nobody, or at least the minimum; and no single small group.
        let rest = all - open.reduce(0) { $0 + ($1.answered ?? 0) }
        #expect(rest == 0 || rest >= Self.minimum)
        let hidden = zip(was, isNow).filter { $1.isWithheld }.compactMap(\.0.answered)
          .filter { $0 > 0 }
        let outside = all - was.reduce(0) { $0 + ($1.answered ?? 0) }
        let parts = hidden + (outside > 0 ? [outside] : [])
        if parts.contains(where: isSmall) { #expect(parts.count >= 2) }
      }
    }
    // Publishing twice changes nothing.
    var again = shown
    groups.withhold(in: &again, audiencesReveal: reveals)
    #expect(again == shown)
  }

  @Test func figuresByHand() throws {
    // u0 has 6 of one audience and 2 of the other, u1 has 5 and 7: the columns' sums less u1's known
    // audiences would give u0's 2 away, so no audience is published.
    var table = SurveyDraws(seed: 1, alliances: 2, most: 2).table
    table.allianceIDs = ["u0", "u1"]
    table.audienceIDs = ["a0", "a1"]
    table.alliances = []
    table.audiences = []
    table.codes = []
    for (alliance, audience, count) in [(0, 0, 6), (0, 1, 2), (1, 0, 5), (1, 1, 7)] {
      for _ in 0..<count {
        table.alliances.append(Int32(alliance))
        table.audiences.append(Int32(audience))
        table.codes += [0, 4, 1]
      }
    }
    let questionnaire = SurveyDraws(seed: 1, alliances: 2, most: 2).questionnaire
    var sums = SurveyQualitySums(questionnaire: questionnaire, gradeCount: 5)
    sums.add(table)
    let population = [
      PopulationEntry(alliance: "u0", audience: "a0", members: 10, invited: 8),
      PopulationEntry(alliance: "u0", audience: "a1", members: nil, invited: 4),
    ]
    let found = SurveyExamination(sums, minimum: 5, population: population).quality()
    #expect(found.audiencesWithheld && found.audiences.map(\.respondents) == [11, 9])
    #expect(found.alliances.map(\.respondents) == [8, 12])
    // Stated for every audience that answered, or not at all.
    #expect(found.alliances.map(\.members) == [nil, nil])
    let whole = try #require(found.whole)
    #expect(whole.invited == nil && whole.rateOfInvited == nil)
    // Nothing varies: no alpha, no test.
    #expect(whole.reliability == ScaleRecord(section: "", items: 2, respondents: 20, alpha: nil))
    #expect(whole.differences?.ratio == nil && whole.differences?.verdict == nil)
    // Everyone agrees: r_wg(j) is 1.
    #expect(found.alliances.map(\.agreement) == [1, 1])
    var published = found
    SmallAnswerGroups(minimum: 5).withhold(in: &published)
    #expect(published.audiences == [] && published.whole?.respondents == 20)
    let first = try #require(
      SurveyExamination(
        sums, minimum: 5,
        population: population + [
          PopulationEntry(alliance: "u1", audience: "a0", members: 9, invited: 5),
          PopulationEntry(alliance: "u1", audience: "a1", members: 9, invited: 6),
        ]
      ).quality().whole)
    #expect(first.invited == 23 && first.rateOfInvited == 20.0 / 23 && first.members == nil)
  }
}
