// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what points and best–worst sheets are read as, that a parent has one form only, that
/// several files make one set of sheets, and each rule by breaking it.
@Suite struct OtherFormsTests {
  private func outline() throws -> Outline { Outline(try Fixtures.system()) }

  private func points(
    _ rows: String, total: AllocationTotal = AllocationTotal(),
    header: String = "parent,expert,item,points"
  ) throws -> (sheets: JudgementSheets, problems: [Problem]) {
    var reader = JudgementsReader(outline: try outline(), experts: [])
    _ = reader.readAllocations(Array("\(header)\n\(rows)\n".utf8), file: "p.csv", total: total)
    return reader.finish(file: "p.csv")
  }

  private static let shared = "work,e1,staff,30\nwork,e1,trust,50.5\nwork,e1,inner,19.5"

  @Test func pointsInTheOrderOfTheItems() throws {
    for header in ["parent,expert,item,points", "上级指标,专家,指标,分数"] {
      let (sheets, problems) = try points(Self.shared + "\nwork,e2,trust,", header: header)
      #expect(english(problems) == [])
      let group = try #require(sheets.judgements.group(of: "work"))
      #expect(group.form == .allocation)
      #expect(
        group.sheets == [Judgements.Sheet(expert: "e1", answers: .allocation([50.5, 30, 19.5]))])
      #expect(sheets.place(of: "e1", under: "work") == Place(file: "p.csv", line: 2))
    }
  }

  /// A form that nobody has filled in has neither codes nor points.
  @Test func rowsWithoutExpertAndPoints() throws {
    let (_, blank) = try points("work,,staff,\nwork,,trust,")
    #expect(placed(blank) == ["- SJ-015"])
    let (_, half) = try points("work,,staff,50\nwork,,trust,")
    #expect(placed(half) == ["2 SJ-016"])
  }

  static let brokenPoints: [(old: String, new: String, found: [String])] = [
    ("30", "31", ["2 SJ-023"]), ("30", "29.9", ["2 SJ-023"]), ("30", "-30", ["2 SJ-021"]),
    ("30", "x", ["2 SD-017"]), ("e1,staff,30\n", "e1,staff,\n", ["2 SJ-024"]),
    ("work,e1,staff,30\n", "", ["2 SJ-024"]), ("staff", "trust", ["2 SJ-024", "3 SJ-022"]),
    ("staff", "size", ["2 SJ-002", "3 SJ-024"]), ("19.5", "19.5\nwork,e1,inner,20", ["5 SJ-022"]),
    ("30", "0", ["2 SJ-023"]), ("work,e1,staff", ",e1,staff", ["2 SJ-016", "3 SJ-024"]),
  ]

  @Test(arguments: brokenPoints)
  func pointsRules(old: String, new: String, found: [String]) throws {
    let rows = String(decoding: Fixtures.replacing(Self.shared, old, new), as: UTF8.self)
    let (_, problems) = try points(rows)
    // Where a sheet's first row is passed over, the sheet begins with the next.
    #expect(placed(problems) == found, "\(english(problems))")
  }

  @Test func toleranceAndDecimals() throws {
    let near = "work,e1,trust,33\nwork,e1,staff,33\nwork,e1,inner,33"
    #expect(
      try points(near).problems.first?.words.rule(in: .english)
        == #"the points of expert "e1" under "work" sum to 99, not 100"#)
    #expect(try points(near, total: AllocationTotal(total: 100, tolerance: 1)).problems == [])
    // 0.1 + 0.2 + 0.7 is not 1 in every order of binary addition.
    for order in ["0.1 0.2 0.7", "0.7 0.2 0.1", "0.2 0.7 0.1"] {
      let parts = order.split(separator: " ")
      let rows = zip(["trust", "staff", "inner"], parts).map { "work,e1,\($0),\($1)" }
      let (_, problems) = try points(
        rows.joined(separator: "\n"), total: AllocationTotal(total: 1))
      #expect(english(problems) == [])
    }
    let (_, problems) = try points("work,e,trust,0.25\nwork,e,staff,0.1\nwork,e,inner,0.0004")
    #expect(problems.first?.words.value == "0.3504")
  }

  // MARK: Best and worst

  private static let header = "parent,expert,best,worst,item,best-over-item,item-over-worst"
  private static let sheet = """
    small,e1,size,work,work,8,1
    small,e1,size,work,size,1,8
    small,e1,size,work,bodies,2,4.5
    """

  private func bestWorst(_ rows: String) throws -> (sheets: JudgementSheets, problems: [Problem]) {
    var reader = JudgementsReader(outline: try outline(), experts: [])
    _ = reader.readBestWorst(Array("\(Self.header)\n\(rows)\n".utf8), file: "b.csv")
    return reader.finish(file: "b.csv")
  }

  @Test func bestWorstSheets() throws {
    let (sheets, problems) = try bestWorst(Self.sheet)
    #expect(english(problems) == [])
    let group = try #require(sheets.judgements.group(of: "small"))
    #expect(group.form == .bestWorst)
    let expected = Judgements.BestWorst(
      best: 1, worst: 0, bestToOthers: [8, 1, 2], othersToWorst: [1, 8, 4.5])
    #expect(group.sheets == [Judgements.Sheet(expert: "e1", answers: .bestWorst(expected))])
  }

  static let brokenSheets: [(old: String, new: String, found: [String])] = [
    ("bodies,2,4.5", "bodies,10,4.5", ["4 SJ-027"]), ("bodies,2,4.5", "bodies,2,1/2", ["4 SJ-027"]),
    ("bodies,2,4.5", "bodies,2,", ["4 SJ-016", "2 SJ-024"]),
    ("bodies,2,4.5", "bodies,two,4.5", ["4 SD-017"]),
    ("bodies,2,4.5", "bodeis,2,4.5", ["2 SJ-024", "4 SJ-002"]),
    ("bodies,2,4.5", "size,1,8", ["2 SJ-024", "4 SJ-025"]),
    ("work,8,1", "work,8,2", ["2 SJ-029"]), ("size,1,8", "size,3,8", ["3 SJ-029"]),
    ("size,1,8", "size,1,7", ["3 SJ-030"]),
    ("small,e1,size,work,bodies", "small,e1,bodies,work,bodies", ["4 SJ-026"]),
    ("small,e1,size,work,bodies", "small,e1,size,bodies,bodies", ["4 SJ-026"]),
  ]

  @Test(arguments: brokenSheets)
  func bestWorstRules(old: String, new: String, found: [String]) throws {
    let rows = String(decoding: Fixtures.replacing(Self.sheet, old, new), as: UTF8.self)
    let (_, problems) = try bestWorst(rows)
    #expect(placed(problems).sorted() == found.sorted(), "\(english(problems))")
  }

  @Test func theBestIsNotTheWorst() throws {
    let (_, problems) = try bestWorst(Self.sheet.replacing("size,work", with: "size,size"))
    #expect(placed(problems) == ["2 SJ-028"])
  }

  /// A whole sheet of `count` items without a round: x1 is best, the last one worst.
  private func bestWorst(count: Int) -> (sheets: JudgementSheets, problems: [Problem]) {
    let rows = (1...count).map { item in
      let (best, worst) = (item == 1 ? 1 : 2, item == count ? 1 : 2)
      return "p,e1,x1,x\(count),x\(item),\(best),\(worst)"
    }
    var reader = JudgementsReader(outline: nil, experts: [])
    let text = ([Self.header] + rows).joined(separator: "\n")
    _ = reader.readBestWorst(Array(text.utf8), file: "b.csv")
    return reader.finish(file: "b.csv")
  }

  /// Two to thirty items, as pairs and as the engine takes them.
  @Test func everyNumberOfItems() {
    for count in 1...33 {
      let (sheets, problems) = bestWorst(count: count)
      let expected: [String]
      switch count {
      case 1: expected = ["2 SJ-044"]
      case 31...: expected = ["31 SJ-011"]
      default: expected = []
      }
      #expect(placed(problems) == expected, "\(count): \(english(problems))")
      #expect(sheets.judgements.groups.map(\.items.count) == (expected.isEmpty ? [count] : []))
    }
  }

  // MARK: Several files

  @Test func aParentHasOneForm() throws {
    var reader = JudgementsReader(outline: try outline(), experts: [])
    _ = reader.readAny(
      Array("parent,expert,left,right,value\nwork,e1,trust,staff,3\n".utf8), file: "j.csv",
      layout: JudgementLayout())
    _ = reader.readAllocations(
      Array("parent,expert,item,points\n\(Self.shared)\n".utf8), file: "p.csv",
      total: AllocationTotal())
    _ = reader.readBestWorst(Array("\(Self.header)\n\(Self.sheet)\n".utf8), file: "b.csv")
    let (sheets, problems) = reader.finish(file: "j.csv")
    #expect(
      english(problems) == [
        #"p.csv:2: error: under "work" experts are asked for points in p.csv, and for "#
          + "comparisons of pairs at j.csv:2. Keep one form for each parent. [SJ-020]"
      ])
    #expect(sheets.judgements.groups.map(\.form) == [.pairwise, .bestWorst])
  }

  @Test func filesOfSeveralLayoutsMakeOneSetOfSheets() throws {
    var reader = JudgementsReader(outline: try outline(), experts: [])
    let layout = JudgementLayout()
    _ = reader.readAny(
      Array("parent,expert,left,right,value\nsmall,e1,work,size,3\n".utf8), file: "a.csv",
      layout: layout)
    _ = reader.readAny(
      Array("expert,size_bodies,work_size\ne1,2,\ne2,4,1/4\n".utf8), file: "b.csv", layout: layout)
    _ = reader.readAny(
      Array("expert,e1\nparent,small\n,size,work\nsize,,1/2\nwork,,\n".utf8), file: "c.csv",
      layout: layout)
    let (sheets, problems) = reader.finish(file: "a.csv")
    #expect(
      english(problems) == [
        #"c.csv:4: error: expert "e1" judged "size" over "work" as 1/3 at a.csv:2, and here as "#
          + "1/2. Keep one of the two; a pair stays the same when left and right are exchanged. "
          + "[SJ-006]"
      ])
    #expect(sheets.judgements.groups.map { $0.sheets.map(\.expert) } == [["e1", "e2"]])
    #expect(
      sheets.place(of: "bodies", "size", by: "e1", under: "small")
        == Place(file: "b.csv", line: 2))
  }
}
