// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves that sheets of the long layout come out exactly reciprocal, and each rule with its line.
@Suite struct LongLayoutTests {
  private func read(
    _ rows: String, withIndexSystem: Bool = true, experts: [Expert] = []
  ) throws -> Reading<JudgementSheets> {
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
    let group = try #require(reading.value.judgements.group(of: "small"))
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
    #expect(english(try read("work,e1,trust,staff,\(value)\n").problems) == [])
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
    let reading = try read(rows, experts: [Expert(id: "e1"), Expert(id: "e2")])
    #expect(placed(reading.problems) == found, "\(english(reading.problems))")
  }

  @Test func contradictionsSayWhatStoodBefore() throws {
    let reading = try read(
      "small,e1,work,size,3\nsmall,e1,size,work,5\nsmall,e1,work,bodies,1\nsmall,e1,size,bodies,1")
    #expect(
      english(reading.problems) == [
        "j.csv:3: error: expert \"e1\" judged \"size\" over \"work\" as 1/3 in line 2, and here "
          + "as 5. Keep one of the two; a pair stays the same when left and right are exchanged. "
          + "[SJ-006]"
      ])
  }

  @Test func whatIsNotJudgedIsNil() throws {
    let reading = try read("small,e2,work,size,\nsmall,e1,work,size,2\nsmall,e1,work,bodies,")
    #expect(english(reading.problems) == [])
    // An expert who judged nothing under a parent is passed over.
    #expect(
      reading.value.judgements.groups.first?.sheets == [
        Judgements.Sheet(expert: "e1", pairs: [1, 2, nil, 0.5, 1, nil, nil, nil, 1])
      ])
  }

  @Test func placesOfSheetsAndPairs() throws {
    let reading = try read("small,e2,work,size,2\nsmall,e1,work,size,\nsmall,e1,bodies,work,3")
    let sheets = reading.value
    #expect(sheets.place(of: "e1", under: "small") == Place(file: "j.csv", line: 3))
    let pair = Place(file: "j.csv", line: 4)
    #expect(sheets.place(of: "bodies", "work", by: "e1", under: "small") == pair)
    #expect(sheets.place(of: "work", "bodies", by: "e1", under: "small") == pair)
    #expect(sheets.place(of: "work", "size", by: "e1", under: "small") == nil)
    #expect(sheets.place(of: "e3", under: "small") == nil)
  }

  @Test func namesStandForIds() throws {
    let reading = try read("Work,e1,信任,Staff,3\nwork,e1,Inner,trust,2")
    #expect(english(reading.problems) == [])
    let group = try #require(reading.value.judgements.group(of: "work"))
    #expect(group.items == ["trust", "staff", "inner"])
    let third = 1.0 / 3
    let pairs: [Double?] = [1, 3, 0.5, third, 1, nil, 2, nil, 1]
    #expect(group.sheets[0].pairs == pairs)
  }

  @Test func triangularJudgementsAreMirroredBoundByBound() throws {
    let reading = JudgementsReader.read(
      Array(
        """
        parent,expert,left,right,value,low,high
        p,e1,a,b,3,2,4
        p,e1,c,a,1/2,1/3,1
        p,e1,b,c,5,,
        p,e2,a,b,2,,

        """.utf8), file: "j.csv", outline: nil, experts: [])
    #expect(english(reading.problems) == [])
    let sheets = try #require(reading.value.judgements.groups.first).sheets
    guard case .pairwise(let first) = sheets[0].answers else { return #expect(Bool(false)) }
    let (third, fifth) = (1.0 / 3, 1.0 / 5)
    let values: [Double?] = [1, 3, 2, third, 1, 5, 0.5, fifth, 1]
    #expect(first.values == values)
    let bounds = try #require(first.bounds)
    let low: [Double?] = [1, 2, 1, 0.25, 1, 5, third, fifth, 1]
    let high: [Double?] = [1, 4, 1 / third, 0.5, 1, 5, 1, fifth, 1]
    #expect(bounds.low == low)
    #expect(bounds.high == high)
    guard case .pairwise(let second) = sheets[1].answers else { return #expect(Bool(false)) }
    #expect(second.bounds == nil && second.values[2] == nil)
  }

  @Test(arguments: [
    ("3,2,", ["2 SJ-018"]), ("3,,4", ["2 SJ-018"]), (",2,4", ["2 SJ-018"]),
    ("3,4,5", ["2 SJ-019"]), ("3,2,2", ["2 SJ-019"]), ("3,2,10", ["2 SJ-005"]),
    ("3,two,4", ["2 SJ-004"]), ("3,3,3", []),
  ])
  func boundsOfTriangularJudgements(cells: String, found: [String]) {
    let reading = JudgementsReader.read(
      Array("parent,expert,left,right,value,low,high\np,e,a,b,\(cells)\np,e,a,c,1,1,1\n".utf8),
      file: "j.csv", outline: nil, experts: [])
    #expect(placed(reading.problems) == found, "\(english(reading.problems))")
  }

  @Test func withoutAnIndexSystemItemsAreInOrderOfAppearance() throws {
    let reading = try read(
      "root,e1,c,a,2\nroot,e1,c,b,4\nroot,e1,b,a,1/2\na,e1,y,x,3", withIndexSystem: false)
    #expect(english(reading.problems) == [])
    #expect(reading.value.judgements.groups.map(\.parent) == ["root", "a"])
    #expect(reading.value.judgements.groups.map(\.items) == [["c", "a", "b"], ["y", "x"]])
    #expect(
      reading.value.judgements.groups[0].sheets[0].pairs == [1, 2, 4, 0.5, 1, 2, 0.25, 0.5, 1])
  }

  @Test func thirtyItemsAndNoMore() throws {
    func rows(_ n: Int) -> String {
      (0..<n).flatMap { i in (0..<i).map { j in "p,e,i\(j),i\(i),1" } }.joined(separator: "\n")
    }
    #expect(english(try read(rows(30), withIndexSystem: false).problems) == [])
    let more = try read(rows(60), withIndexSystem: false)
    #expect(more.problems.map(\.words.code) == ["SJ-011"] && more.value.judgements.groups.isEmpty)
  }

  @Test func nothingJudgedIsAProblem() throws {
    #expect(placed(try read("small,e1,work,size,").problems) == ["- SJ-015"])
    #expect(try read("").problems.map(\.words.code) == ["SJ-015", "ST-005"])
  }
}
