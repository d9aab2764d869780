// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves that parents are judged apart for a profile as `parent@profile`, in every layout, with the
/// children that apply there.
@Suite struct ProfiledParentsTests {
  private func read(
    _ text: String, layout: JudgementLayout = JudgementLayout()
  ) -> (judgements: Judgements, problems: [Problem]) {
    var reader = JudgementsReader(
      outline: Outline(RuleSystem.system), profiles: RuleSystem.system.profiles, experts: [])
    _ = reader.readAny(Array(text.utf8), file: "j.csv", layout: layout)
    let (sheets, problems) = reader.finish(file: "j.csv")
    return (sheets.judgements, problems)
  }

  /// The children of `work` without those named.
  private func work(without: Set<String>) -> [String] {
    let outline = Outline(RuleSystem.system)
    let place = outline.place(of: "work") ?? 0
    return outline.entries[place].children.map { outline.entries[$0].id }
      .filter { !without.contains($0) }
  }

  @Test func longRows() {
    let (judgements, problems) = read(
      """
      parent,expert,left,right,value
      work,e1,staff,cost,3
      work@young,e1,staff,cost,5
      运行@初创期,e2,人员,cost,1/5
      system@young,e1,work,soft,2

      """)
    #expect(english(problems) == [])
    #expect(judgements.groups.map(\.parent) == ["work", "work@young", "system@young"])
    #expect(judgements.group(of: "work")?.items == work(without: []))
    #expect(judgements.group(of: "work@young")?.items == work(without: ["fees", "visit"]))
    #expect(judgements.group(of: "work@young")?.sheets.map(\.expert) == ["e1", "e2"])
    #expect(judgements.group(of: "system@young")?.items == ["work", "soft"])
  }

  /// A child without anything left that applies does not apply either.
  @Test func criteriaWithNothingLeft() {
    let (judgements, problems) = read(
      "parent,expert,left,right,value\nsystem@service,e1,work,soft,2\n")
    #expect(placed(problems) == ["2 SJ-002"], "\(english(problems))")
    #expect(judgements.groups.isEmpty)
    let outline = Outline(RuleSystem.system)
    let soft = outline.place(of: "soft") ?? 0
    #expect(!outline.applies(soft, without: ["trust", "leadership"]))
    #expect(outline.applies(soft, without: ["trust"]) && !outline.applies(soft, without: ["soft"]))
  }

  @Test func squares() {
    let (judgements, problems) = read(
      "expert,e1,\nparent,soft@young,\n,trust,leadership\ntrust,1,3\nleadership,1/3,1\n")
    #expect(english(problems) == [])
    #expect(judgements.groups.map(\.parent) == ["soft@young"])
    #expect(judgements.groups.first?.items == ["trust", "leadership"])
  }

  @Test func surveys() {
    var layout = JudgementLayout()
    layout.kind = .survey
    layout.parent = "soft@young"
    let (judgements, problems) = read("expert,trust_leadership\ne1,3\n", layout: layout)
    #expect(english(problems) == [])
    #expect(judgements.groups.map(\.parent) == ["soft@young"])
  }

  @Test func pointsAndBestWorst() {
    var reader = JudgementsReader(
      outline: Outline(RuleSystem.system), profiles: RuleSystem.system.profiles, experts: [])
    _ = reader.readAllocations(
      Array(
        "parent,expert,item,points\nsoft@young,e1,trust,40\nsoft@young,e1,leadership,60\n".utf8),
      file: "p.csv", total: AllocationTotal())
    _ = reader.readBestWorst(
      Array(
        """
        parent,expert,best,worst,item,best-over-item,item-over-worst
        system@young,e1,work,soft,work,1,4
        system@young,e1,work,soft,soft,4,1

        """.utf8), file: "b.csv")
    let (sheets, problems) = reader.finish(file: "p.csv")
    #expect(english(problems) == [])
    #expect(sheets.judgements.groups.map(\.parent) == ["soft@young", "system@young"])
  }

  @Test(arguments: [
    ("wrok@young,e1,staff,cost,3", ["2 SJ-001"]), ("work@yuong,e1,staff,cost,3", ["2 SG-004"]),
    ("work@,e1,staff,cost,3", ["2 SG-004"]),
    ("wrok@yuong,e1,staff,cost,3", ["2 SJ-001", "2 SG-004"]),
    ("work@young,e1,staff,fees,3", ["2 SJ-002"]), ("staff@young,e1,staff,fees,3", ["2 SJ-001"]),
    ("work@young,e1,staff,cost,3\nwork@young,e1,cost,staff,3", ["3 SJ-006"]),
  ])
  func rules(row: String, found: [String]) {
    #expect(placed(read("parent,expert,left,right,value\n\(row)\n").problems) == found)
  }

  /// Without an index system there are no profiles: such a parent is a name like any other.
  @Test func withoutATree() {
    var reader = JudgementsReader(outline: nil, experts: [])
    _ = reader.readAny(
      Array("parent,expert,left,right,value\nx@y,e1,a,b,3\n".utf8), file: "j.csv",
      layout: JudgementLayout())
    let (sheets, problems) = reader.finish(file: "j.csv")
    #expect(english(problems) == [] && sheets.judgements.groups.map(\.parent) == ["x@y"])
  }
}
