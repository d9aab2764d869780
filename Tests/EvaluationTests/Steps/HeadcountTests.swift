// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// How many people stand behind a survey figure.
@Suite struct HeadcountTests {
  private func round() -> SmallRound {
    var round = SmallRound()
    round.children = [
      .indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))
    ]
    round.rule.audiences = ["x", "y"].map { AudienceWeight(id: $0, weight: 0.5) }
    return round
  }

  private func cell(
    _ item: String, _ audience: String, _ count: Double, questionnaire: String = "q",
    respondents: Int? = nil
  ) -> Tally.Cell {
    Tally.Cell(
      alliance: "u", indicator: "s", questionnaire: questionnaire, item: item,
      audience: audience, counts: [count, 0, 0], respondents: respondents)
  }

  /// Moments of people who answered the indicator, and of others who did not.
  private func moments(
    _ audience: String, answered: Int, others: Int, questionnaire: String = "q"
  ) -> Moments {
    var moments = Moments(
      alliance: "u", audience: audience, questionnaire: questionnaire, indicators: ["s"])
    for _ in 0..<answered { moments.add([100]) }
    for _ in 0..<others { moments.add([nil]) }
    return moments
  }

  private func shown(_ tally: Tally) throws -> (Headcount?, [Headcount?]) {
    var round = round()
    round.tally = tally
    let result = try round.evaluate()
    return (
      result.node("s")?.respondents, result.alliance()?.participation.map(\.respondents) ?? []
    )
  }

  @Test func fromMomentsItIsExact() throws {
    // Item i has six answers, item j five, from seven people.
    let tally = Tally(
      cells: [cell("i", "x", 6), cell("j", "x", 5)],
      moments: [moments("x", answered: 7, others: 2)])
    #expect(try shown(tally) == (.exactly(7), [.exactly(9), .exactly(0)]))
  }

  @Test func fromCountsItIsTheMostAnswersOfAnItem() throws {
    let tally = Tally(cells: [
      cell("i", "x", 6), cell("j", "x", 5.5), cell("i", "y", 20, respondents: 4),
    ])
    #expect(try shown(tally) == (.exactly(10), [nil, nil]))
  }

  @Test func whoAnswersTwoQuestionnairesIsOnePerson() throws {
    let tally = Tally(
      cells: [cell("i", "x", 3), cell("j", "x", 3, questionnaire: "r")],
      moments: [
        moments("x", answered: 3, others: 0),
        moments("x", answered: 3, others: 1, questionnaire: "r"),
      ])
    #expect(try shown(tally) == (.exactly(3), [.exactly(4), .exactly(0)]))
    var round = round()
    round.tally = tally
    #expect(try round.evaluate().published().node("s")?.respondents == .fewer(than: 5))
  }
}
