// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Spreadsheets
import Testing

/// Proves what square tables are read as, in CSV and in workbooks, and each rule by breaking it.
@Suite struct SquareLayoutTests {
  private func read(
    _ text: String, file: String = "j.csv", withIndexSystem: Bool = true,
    experts: [Expert] = [], parent: String? = nil
  ) throws -> Reading<JudgementSheets> {
    JudgementsReader.read(
      Array((text + "\n").utf8), file: file,
      outline: withIndexSystem ? Outline(try Fixtures.system()) : nil, experts: experts,
      layout: JudgementLayout(.auto, parent: parent))
  }

  private static let small = """
    expert,e1
    parent,small
    ,work,size,bodies
    work,1,3,
    size,0.33,,1/2
    bodies,5,,1
    """

  @Test func eitherTriangleOrBoth() throws {
    let reading = try read(Self.small)
    #expect(english(reading.problems) == [])
    let group = try #require(reading.value.judgements.group(of: "small"))
    let (third, fifth) = (1.0 / 3, 1.0 / 5)
    let pairs: [Double?] = [1, 3, fifth, third, 1, 0.5, 5, 2, 1]
    #expect(group.sheets == [Judgements.Sheet(expert: "e1", pairs: pairs)])
    let place = Place(file: "j.csv", line: 6)
    #expect(reading.value.place(of: "work", "bodies", by: "e1", under: "small") == place)
  }

  @Test func oneBelowTheOtherInAnyOrderOfItemsAndByName() throws {
    let reading = try read(
      """
      专家;e1
      上级指标;Work
      ;Staff;信任
      信任;1/2;1
      Staff;;2
      """.replacing("Staff;;2", with: "Staff;1;2")
        + "\nparent;small\n;size;work\nwork;4;\nsize;;\nexpert;e2\n;work;size\nwork;1;9\nsize;;")
    #expect(english(reading.problems) == [])
    let groups = reading.value.judgements.groups
    #expect(groups.map(\.parent) == ["work", "small"])
    #expect(groups[0].sheets[0].pairs == [1, 0.5, nil, 2, 1, nil, nil, nil, 1])
    #expect(groups[1].sheets.map(\.expert) == ["e1", "e2"])
    #expect(groups[1].sheets[0].pairs?[1] == 4 && groups[1].sheets[1].pairs?[1] == 9)
  }

  @Test func withoutLabelsTheFileNamesTheExpertAndTheLayoutTheParent() throws {
    let text = ",a,b\na,,7\nb,,"
    let reading = try read(text, file: "sheets/e3.csv", withIndexSystem: false, parent: "p")
    #expect(placed(reading.problems) == ["- SJ-036"])
    #expect(reading.value.judgements.groups.map(\.parent) == ["p"])
    #expect(reading.value.judgements.groups[0].sheets.map(\.expert) == ["e3"])
    let unnamed = try read(text, file: "sheets/e3.csv", withIndexSystem: false)
    #expect(placed(unnamed.problems) == ["- SJ-036", "1 SJ-033"])
    let unknown = try read(
      ",work,size\nwork,,7\nsize,,", file: "e3.csv", experts: [Expert(id: "e1")],
      parent: "small")
    #expect(placed(unknown.problems) == ["- SJ-036", "1 SJ-008"])
  }

  static let broken: [(old: String, new: String, found: [String])] = [
    ("work,1,3,", "work,2,3,", ["4 SJ-031"]), ("work,1,3,", "work,x,3,", ["4 SJ-031"]),
    ("size,0.33,", "size,3,", ["5 SJ-017"]), ("size,0.33,", "size,0.3,", ["5 SJ-017"]),
    ("size,0.33,", "size,0.34,", []), ("size,0.33,", "size,1/3,", []),
    ("size,0.33,", "size,,", []), ("size,0.33,", "size,10,", ["5 SJ-005"]),
    ("size,0.33,", "size,drei,", ["5 SJ-004"]),
    (",work,size,bodies", ",work,size", ["3 SJ-032"]),
    (",work,size,bodies", ",work,size,size", ["3 SJ-032"]),
    (",work,size,bodies", ",work,size,trust", ["3 SJ-002"]),
    ("bodies,5,,1", "", ["3 SJ-032"]), ("bodies,5,,1", "size,5,,1", ["3 SJ-032"]),
    ("bodies,5,,1", "bodies,5,,1,0.2", ["6 SJ-035"]),
    ("bodies,5,,1", "bodies,5,,1\nexpert,e1\nCR,0.1", ["8 SJ-034"]),
    ("expert,e1", "expert,", ["1 SJ-016"]), ("parent,small", "parent,trust", ["3 SJ-001"]),
    ("parent,small", "parent,", ["2 SJ-016"]),
    ("bodies,5,,1", "bodies,5,\"x,1", ["3 SJ-032", "6 ST-006"]),
    // The mirror of a table before says the same, and still is a second judgement.
    ("bodies,5,,1", "bodies,5,,1\n,work,size\nwork,,\nsize,1/3,", ["9 SJ-006"]),
    // The same table once more: each of its three pairs stands there already.
    (
      "bodies,5,,1",
      "bodies,5,,1\n,work,size\nwork,,3\nsize,,", ["8 SJ-006"]
    ),
  ]

  @Test(arguments: broken.indices) func rules(index: Int) throws {
    let (old, new, found) = Self.broken[index]
    let text = String(decoding: Fixtures.replacing(Self.small, old, new), as: UTF8.self)
    let reading = try read(text)
    #expect(placed(reading.problems) == found, "\(new): \(english(reading.problems))")
  }

  @Test func contradictionsNameBothValues() throws {
    let text = String(
      decoding: Fixtures.replacing(Self.small, "size,0.33,", "size,5,"), as: UTF8.self)
    #expect(
      english(try read(text).problems) == [
        #"j.csv:5: error: expert "e1" judged "work" over "size" as 3 in line 4, and here "#
          + #""size" over "work" as 5. Correct one of the two cells, or leave one blank: one is 1 "#
          + "divided by the other. [SJ-017]"
      ])
  }

  /// Every value of the scale against its reciprocal in two, three and four decimals, rounded to
  /// the nearest (halves either way), is no contradiction; against the next value it is one.
  @Test func mirrorsMayBeRounded() throws {
    for k in 2...9 {
      for decimals in 2...4 {
        let unit = [100, 1_000, 10_000][decimals - 2]
        for numerator in [unit / k, (unit + k - 1) / k] {
          // Twice the distance from unit ÷ k, in units of 1 ÷ k: at most half a unit.
          guard abs(2 * (numerator * k - unit)) <= k else { continue }
          let digits = String(unit + numerator).dropFirst()
          let reading = try read(
            "expert,e\nparent,p\n,a,b\na,,\(k)\nb,0.\(digits),", withIndexSystem: false)
          #expect(english(reading.problems) == [], "\(k) 0.\(digits)")
          // The whole number counts, wherever it stands.
          #expect(reading.value.judgements.groups.first?.sheets.first?.pairs?[1] == Double(k))
          let mirrored = try read(
            "expert,e\nparent,p\n,a,b\na,,0.\(digits)\nb,\(k),", withIndexSystem: false)
          #expect(mirrored.value.judgements.groups.first?.sheets.first?.pairs?[2] == Double(k))
        }
      }
      let other = try read(
        "expert,e\nparent,p\n,a,b\na,,\(k)\nb,1/\(k - 1),", withIndexSystem: false)
      #expect(placed(other.problems) == ["5 SJ-017"], "\(k)")
    }
  }

  // MARK: Workbooks

  private func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    let contents = sheets.map { name, rows in
      var sheet = SheetContent(name: name)
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          let value = Double(text).map(CellValue.number) ?? .text(text)
          sheet.write(value, row: row + 1, column: column + 1)
        }
      }
      return sheet
    }
    return try WorkbookContent(
      created: WorkbookContent.CalendarDay(year: 2026, month: 3, day: 31), sheets: contents
    ).bytes()
  }

  @Test func aSheetForEachParentAndTheFileForTheExpert() throws {
    let bytes = try workbook([
      ("说明", [["请填写两两比较。"], ["1 表示同等重要。"]]),
      ("small", [["", "work", "size"], ["work", "1", "3"], ["size", "", "1"]]),
      (
        "Inner",
        [
          ["expert", "e2"], ["parent", "work"], ["", "trust", "staff"], ["trust", "", "2"],
          ["staff"],
        ]
      ),
    ])
    let reading = JudgementsReader.read(
      bytes, file: "sheets/e1.xlsx", outline: Outline(try Fixtures.system()), experts: [])
    #expect(reading.problems.map(\.words.code) == ["SJ-043"], "\(english(reading.problems))")
    let groups = reading.value.judgements.groups
    #expect(groups.map(\.parent) == ["small", "work"])
    #expect(groups[0].sheets.map(\.expert) == ["e1"] && groups[0].sheets[0].pairs?[1] == 3)
    #expect(groups[1].sheets.map(\.expert) == ["e2"] && groups[1].sheets[0].pairs?[1] == 2)
    let place = try #require(reading.value.place(of: "size", "work", by: "e1", under: "small"))
    #expect(place.description == "sheets/e1.xlsx:small!C2")
  }

  @Test func aSheetForEachExpertWhereTheirCodesAreKnown() throws {
    let rows = [["parent", "small"], ["", "work", "size"], ["work", "", "3"], ["size"]]
    let bytes = try workbook([("e1", rows), ("e2", rows)])
    let experts = [Expert(id: "e1"), Expert(id: "e2")]
    let outline = Outline(try Fixtures.system())
    let reading = JudgementsReader.read(bytes, file: "all.xlsx", outline: outline, experts: experts)
    #expect(english(reading.problems) == [])
    #expect(reading.value.judgements.groups.map { $0.sheets.map(\.expert) } == [["e1", "e2"]])
    let wrong = try workbook([("e1", [["", "work", "size"], ["work", "", "3"], ["size", "4"]])])
    let contradiction = JudgementsReader.read(
      wrong, file: "a.xlsx", outline: outline, experts: experts,
      layout: JudgementLayout(.square, parent: "small"))
    #expect(
      contradiction.problems.first?.line(in: .english).hasPrefix(
        #"a.xlsx:e1!B3: error: expert "e1" judged "work" over "size" as 3 at a.xlsx:e1!C2, and "#)
        ?? false, "\(english(contradiction.problems))")
  }

  // MARK: Remarks

  @Test func rowsAndColumnsOfRemarks() throws {
    let reading = try read(
      """
      expert,e1
      parent,small
      #,Please judge
      #,,Work,Size,Bodies,Weight
      ,#,work,size,bodies,#
      work,The work,1,3,1/5,0.2
      #,between the rows
      size,The size,,1,1/2,
      bodies,The bodies,5,,1,0.6
      #,CR,0.04
      """)
    #expect(english(reading.problems) == [])
    let group = try #require(reading.value.judgements.group(of: "small"))
    let (third, fifth) = (1.0 / 3, 1.0 / 5)
    #expect(group.sheets.map(\.pairs) == [[1, 3, fifth, third, 1, 0.5, 5, 2, 1]])
    // What is no remark is no less an error for standing among them.
    let stray = try read(
      "expert,e1\nparent,small\n,#,work,size\nwork,Work,,3,x\nsize")
    #expect(placed(stray.problems) == ["4 SJ-035"], "\(english(stray.problems))")
  }

  @Test func sheetsOfRemarksAndFormulasWithoutResults() throws {
    func sheets(
      _ expert: CellValue, upper: CellValue, lower: CellValue
    ) throws -> [UInt8] {
      var remarks = SheetContent(name: "说明")
      remarks.write(.text("#"), row: 1, column: 1)
      remarks.write(.text("expert"), row: 2, column: 1)
      var sheet = SheetContent(name: "1")
      let rows: [[CellValue]] = [
        [.text("expert"), expert], [.text("parent"), .text("small")],
        [.blank, .text("work"), .text("size"), .text("#")],
        [.text("work"), .number(1), upper], [.text("size"), lower, .number(1)],
      ]
      for (row, cells) in rows.enumerated() {
        for (column, value) in cells.enumerated() {
          sheet.write(value, row: row + 1, column: column + 1)
        }
      }
      return try WorkbookContent(
        created: WorkbookContent.CalendarDay(year: 2026, month: 3, day: 31),
        sheets: [remarks, sheet]
      ).bytes()
    }
    let outline = Outline(try Fixtures.system())
    func found(_ bytes: [UInt8]) -> (pairs: [Double?]?, problems: [String]) {
      let reading = JudgementsReader.read(bytes, file: "f.xlsx", outline: outline, experts: [])
      return (
        reading.value.judgements.groups.first?.sheets.first?.pairs,
        reading.problems.map { "\($0.place.description) \($0.words.code)" }
      )
    }
    let e1 = CellValue.text("e1")
    let mirror = CellValue.formula("=1/C4", .text("1/4"))
    let blank = CellValue.formula("=\"\"", .text(""))
    let filled = found(try sheets(e1, upper: .text("4"), lower: mirror))
    #expect(filled.problems == [] && filled.pairs?[1] == 4)
    let fromElsewhere = found(
      try sheets(.formula("=A1", .text("e2")), upper: .text("4"), lower: blank))
    #expect(fromElsewhere.problems == [] && fromElsewhere.pairs?[1] == 4)
    // Blank where nothing is judged, and only there.
    #expect(found(try sheets(blank, upper: .blank, lower: blank)).problems == ["f.xlsx SJ-015"])
    #expect(
      found(try sheets(blank, upper: .text("4"), lower: blank)).problems == ["f.xlsx:'1'!B1 SJ-016"]
    )
  }
}
