// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves which figures the statistics take of points tables, bonuses and deductions, what was
/// checked of them, and which points the checklist takes.
@Suite struct PointsFiguresTests {
  private func statistics(_ rows: String) -> Reading<Statistics> {
    StatisticsReader.read(
      Array(
        "alliance,indicator,value,reported,first_check,verified_by,verified_on\n\(rows)\n".utf8),
      file: "s.csv", alliances: ["a", "b"], indexSystem: RuleSystem.system)
  }

  @Test func figuresAndTheirChecks() {
    let reading = statistics(
      """
      a,staff,3,5,4,v1,2026-3-1
      a,income,2.5,,,,
      a,fees,4,n/a,,,
      a,plan,10,10,,,
      a,prize,1,,,,
      a,late,2,1,,,
      b,staff,,5,4,v1,
      """)
    #expect(english(reading.problems) == [])
    #expect(
      reading.value.figure(alliance: "a", indicator: "staff")
        == Statistics.Figure(
          value: 3, absent: nil, reported: 5, firstCheck: 4, verifiedBy: "v1",
          verifiedOn: "2026-03-01"))
    #expect(reading.value.figure(alliance: "a", indicator: "income").value == 2.5)
    #expect(reading.value.figure(alliance: "a", indicator: "fees").reported == nil)
    #expect(reading.value.figure(alliance: "a", indicator: "prize").value == 1)
    #expect(
      reading.value.figure(alliance: "b", indicator: "staff")
        == Statistics.Figure(
          value: nil, absent: .notSupplied, reported: 5, firstCheck: 4, verifiedBy: "v1"))
  }

  @Test(arguments: [
    ("a,trust,1,,,,", ["2 SS-003"]), ("a,leadership,1,,,,", ["2 SS-003"]),
    ("a,projects,1,,,,", ["2 SS-004"]), ("a,visit,1,,,,", ["2 SG-021"]),
    ("a,praise,1,,,,", ["2 SG-021"]), ("a,rules,1,,,,", ["2 SG-022"]),
    ("a,omissions,1,,,,", ["2 SG-022"]), ("a,prise,1,,,,", ["2 SS-002"]),
    ("a,plan,10.5,,,,", ["2 SG-023"]), ("a,plan,-1,,,,", ["2 SS-006", "2 SG-023"]),
    ("a,plan,5,11,12,,", ["2 SG-023", "2 SG-023"]),
    ("a,late,3,4,,,", ["2 SG-023", "2 SG-023", "2 SG-024"]),
    ("a,income,41,,,,", ["2 SS-007"]), ("a,income,12,,41,,", ["2 SS-007"]),
    ("a,staff,1,,x,,", ["2 SS-005"]), ("a,staff,1,,,,2026-02-30", ["2 SG-006"]),
  ])
  func rules(rows: String, found: [String]) {
    #expect(placed(statistics(rows).problems).sorted() == found.sorted())
  }

  /// Better than reported is more for some and less for others; of a range nobody can say.
  @Test(arguments: [
    ("staff", "+"), ("cost", "-"), ("span", ""), ("income", "+"), ("delay", "-"), ("fees", "+"),
    ("plan", "+"), ("prize", "+"), ("late", "-"),
  ])
  func betterThanReported(indicator: String, better: String) {
    for (value, change) in [(2, "+"), (1, ""), (0, "-")] {
      let problems = statistics("a,\(indicator),\(value),1,,,").problems
      let isBetter = !change.isEmpty && change == better
      #expect(placed(problems) == (isBetter ? ["2 SG-024"] : []), "\(indicator) \(value)")
      #expect(!problems.hasErrors)
    }
  }

  @Test func theChecklistTakesPointsOfPointsTables() {
    let reading = ChecklistReader.read(
      Array(
        "alliance,point,value\na,charter,yes\na,minutes,partial\na,no-report,no\na,staff,yes\n".utf8
      ),
      file: "c.csv", alliances: ["a"], indexSystem: RuleSystem.system)
    #expect(placed(reading.problems) == ["5 SS-009"])
    #expect(reading.value.entry(alliance: "a", point: "minutes").state == .partial)
    #expect(reading.value.entry(alliance: "a", point: "no-report").state == .no)
  }

  @Test func whatIsJudgedAndWhatTakesAFigure() {
    #expect(RuleSystem.system.reviewed.map(\.id) == ["visit", "leadership", "praise"])
    #expect(
      RuleSystem.system.scoredItems.filter(\.takesFigure).map(\.id) == [
        "staff", "cost", "span", "income", "delay", "fees", "plan", "prize", "late",
      ])
    #expect(
      RuleSystem.system.allAdjustments.map(\.indicator.id) == [
        "prize", "late", "praise", "omissions",
      ])
  }
}
