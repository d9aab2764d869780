// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves that sheets come out complete and exactly reciprocal, and each rule with its line.
@Suite struct JudgementsReaderTests {
  private func read(
    _ rows: String, withIndexSystem: Bool = true, experts: [Expert] = []
  ) throws -> Reading<Judgements> {
    JudgementsReader.read(
      Array("parent,expert,left,right,value\n\(rows)\n".utf8), file: "j.csv",
      outline: withIndexSystem ? Outline(try Fixtures.system()) : nil, experts: experts)
  }

  @Test func aMatrixIsExactlyReciprocalWhicheverWayAPairWasAsked() throws {
    let reading = try read(
      """
      small,e1,size,work,1/3
      small,e1,work,bodies,5
      small,e1,size,bodies,0.333
      """)
    #expect(english(reading.problems) == [])
    let group = try #require(reading.value.group(of: "small"))
    #expect(group.items == ["work", "size", "bodies"])
    let third = 1.0 / 3
    #expect(
      group.sheets == [
        Judgements.Sheet(
          expert: "e1",
          pairs: [1, 1 / third, 5, third, 1, 0.333, 1 / 5.0, 1 / 0.333, 1])
      ])
  }

  @Test(arguments: ["1/9", "0.111", "0.11", "9", "1", "9.0", " 3 "])
  func onTheScale(value: String) throws {
    #expect(
      english(try read("work,e1,trust,staff,\(value)\n").problems).allSatisfy {
        $0.contains("SJ-007")
      })
    let alone = try read("p,e1,a,b,\(value)", withIndexSystem: false)
    #expect(english(alone.problems) == [])
  }

  @Test(arguments: [
    ("small,e1,work,size,10", ["2 SJ-005"]), ("small,e1,work,size,0", ["2 SJ-005"]),
    ("small,e1,work,size,-3", ["2 SJ-005"]), ("small,e1,work,size,0.1", ["2 SJ-005"]),
    ("small,e1,work,size,三", ["2 SJ-004"]), ("small,e1,work,size,\"0,5\"", ["2 SJ-004"]),
    ("small,e1,work,work,1", ["2 SJ-003"]), ("small,e1,work,wrk,1", ["2 SJ-002"]),
    ("trust,e1,work,size,1", ["2 SJ-001"]), ("smal,e1,work,size,1", ["2 SJ-001"]),
    (",e1,work,,1", ["2 SJ-016", "2 SJ-016"]), ("small,e9,work,size,1", ["2 SJ-008"]),
    // Twice in one direction, mirrored and consistent, mirrored and contradictory.
    ("small,e1,work,size,3\nsmall,e1,work,size,3", ["3 SJ-006"]),
    ("small,e1,work,size,3\nsmall,e1,size,work,1/3", ["3 SJ-006"]),
    ("small,e1,work,size,3\nsmall,e1,size,work,3", ["3 SJ-006"]),
  ])
  func rules(rows: String, found: [String]) throws {
    // The other pairs are judged, so that only the broken rule is left to report.
    let others = "small,e1,work,bodies,1\nsmall,e1,size,bodies,1\n"
    let isPair = found.first.map { ["SJ-004", "SJ-005", "SJ-006"].contains($0.suffix(6)) } ?? false
    let reading = try read(
      rows + "\n" + (isPair ? others : ""), experts: [Expert(id: "e1"), Expert(id: "e2")])
    #expect(placed(reading.problems) == found, "\(english(reading.problems))")
  }

  @Test func contradictionsSayWhatStoodBefore() throws {
    let reading = try read(
      "small,e1,work,size,3\nsmall,e1,size,work,5\nsmall,e1,work,bodies,1\nsmall,e1,size,bodies,1")
    #expect(
      english(reading.problems) == [
        "j.csv:3: error: this expert judged \"size\" over \"work\" as 1/3 in line 2, and here "
          + "as 5. Keep one of the two; a pair stays the same when left and right are exchanged. "
          + "[SJ-006]"
      ])
  }

  @Test func whatIsMissingIsNamedPairByPair() throws {
    let reading = try read("small,e2,work,size,\nsmall,e1,work,size,2\nsmall,e1,work,bodies,")
    #expect(placed(reading.problems) == ["3 SJ-007"])
    #expect(
      reading.problems.first?.words.rule(in: .english)
        == "expert \"e1\" has not judged these pairs under \"small\": work–bodies, size–bodies")
    // An expert who judged nothing under a parent is passed over.
    #expect(reading.value.groups.first?.sheets.map(\.expert) == ["e1"])
  }

  @Test func withoutAnIndexSystemItemsAreInOrderOfAppearance() throws {
    let reading = try read(
      "root,e1,c,a,2\nroot,e1,c,b,4\nroot,e1,b,a,1/2\na,e1,y,x,3", withIndexSystem: false)
    #expect(english(reading.problems) == [])
    #expect(reading.value.groups.map(\.parent) == ["root", "a"])
    #expect(reading.value.groups.map(\.items) == [["c", "a", "b"], ["y", "x"]])
    #expect(reading.value.groups[0].sheets[0].pairs == [1, 2, 4, 0.5, 1, 2, 0.25, 0.5, 1])
  }

  @Test func thirtyItemsAndNoMore() throws {
    func rows(_ n: Int) -> String {
      (0..<n).flatMap { i in (0..<i).map { j in "p,e,i\(j),i\(i),1" } }.joined(separator: "\n")
    }
    #expect(english(try read(rows(30), withIndexSystem: false).problems) == [])
    let more = try read(rows(60), withIndexSystem: false)
    #expect(more.problems.map(\.words.code) == ["SJ-011"] && more.value.groups.isEmpty)
  }

  @Test func nothingJudgedIsAProblem() throws {
    #expect(placed(try read("small,e1,work,size,").problems) == ["- SJ-015"])
    #expect(try read("").problems.map(\.words.code) == ["SJ-015", "ST-005"])
  }
}
