// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Intake
import Problems
import Spreadsheets
import Testing

@testable import Rounds

/// Proves that a form asks for every pair or point and nothing else, that what is filled in reads
/// back as it was meant, and that a form that nobody filled in says nothing. What its formulas
/// calculate is checked in LibreOffice by Scripts/check_workbook.py.
@Suite struct JudgementFormTests {
  /// An index system whose root has groups of the sizes given; a group of one item is only listed.
  private func source(
    _ sizes: [Int], name: String = "Name", experts: [Expert] = [],
    weighting: WeightingRule = WeightingRule(), date: String = "2026-12-31"
  ) -> JudgementForm.Source {
    func text(_ text: String) -> LocalizedText {
      LocalizedText(["en": text, "zh-Hans": "名\(text)"])
    }
    func indicator(_ id: String) -> IndexNode {
      .indicator(Indicator(id: id, weight: nil, kind: .survey, name: text("\(name) \(id)")))
    }
    let children = sizes.enumerated().map { place, size in
      IndexNode.criterion(
        Criterion(
          id: "c\(place)", weight: nil, name: text(name),
          children: (0..<size).map { indicator("c\(place)-\($0)") }))
    }
    return JudgementForm.Source(
      round: RoundDefinition(
        id: "r", year: 2026, date: date, language: "en", name: text("Round"),
        weighting: weighting),
      indexSystem: IndexSystem(
        id: "root", edition: "1", name: text("Root"), grades: [], classes: [], expectations: [],
        children: children),
      experts: experts)
  }

  /// The cells that a person may change, by sheet.
  private func inputs(_ content: WorkbookContent) -> [[CellContent]] {
    content.sheets.map { sheet in sheet.cells.filter { !$0.style.isLocked } }
  }

  private func read(
    _ content: WorkbookContent, _ source: JudgementForm.Source, asPoints: Bool = false
  ) throws -> (judgements: Judgements, problems: [Problem]) {
    var reader = JudgementsReader(outline: Outline(source.indexSystem), experts: source.experts)
    let bytes = try content.bytes()
    if asPoints {
      _ = reader.readAllocations(bytes, file: "f.xlsx", total: source.total)
    } else {
      _ = reader.readAny(bytes, file: "f.xlsx", layout: JudgementLayout())
    }
    let (sheets, problems) = reader.finish(file: "f.xlsx")
    return (sheets.judgements, problems)
  }

  @Test(arguments: Language.allCases)
  func everyPairOfEveryParentReadsBack(language: Language) throws {
    let source = source([2, 1, 3, 7, 16, 30])
    let form = try JudgementForm(source, expert: "e1", language: language)
    #expect(form.parents == ["root", "c0", "c2", "c3", "c4", "c5"])
    var content = form.content
    let cells = inputs(content)
    #expect(cells.map(\.count) == [0] + [6, 2, 3, 7, 16, 30].map { $0 * ($0 - 1) / 2 })
    var given: [[String]] = []
    var step = 0
    for (sheet, places) in cells.enumerated() {
      given.append([])
      for place in places {
        #expect(place.style.numberFormat == "@")
        step += 1
        let value = JudgementForm.scale[step * 7 % 17]
        given[sheet].append(value)
        // Some programs make numbers of what was typed.
        let number = step.isMultiple(of: 3) ? Double(value) : nil
        content.sheets[sheet].write(
          number.map(CellValue.number) ?? .text(value), row: place.row, column: place.column)
      }
    }
    let (judgements, problems) = try read(content, source)
    #expect(problems.isEmpty, "\(problems.map { $0.line(in: .english) })")
    #expect(judgements.groups.map(\.parent) == form.parents)
    for (group, values) in zip(judgements.groups, given.dropFirst()) {
      #expect(group.sheets.map(\.expert) == ["e1"])
      let n = group.items.count
      let pairs = try #require(group.sheets.first?.pairs)
      var expected = values.makeIterator()
      for row in 0..<n {
        for column in (row + 1)..<max(n, row + 1) {
          let next = expected.next()
          let text = try #require(next)
          #expect(NumberText.parse(text) == pairs[row * n + column].map { .success($0) })
        }
      }
      #expect(expected.next() == nil)
    }
  }

  @Test(arguments: [Judgements.Form.pairwise, .allocation], ["e1", nil])
  func whatNobodyFilledInSaysNothing(form: Judgements.Form, expert: String?) throws {
    for experts in [[], [Expert(id: "e1")]] {
      let source = source([2, 3], experts: experts)
      let content = try JudgementForm(source, form: form, expert: expert, language: .english)
        .content
      let (judgements, problems) = try read(content, source, asPoints: form == .allocation)
      #expect(judgements.groups.isEmpty)
      #expect(problems.map(\.words.code) == ["SJ-015"], "\(problems.map { $0.line(in: .english) })")
    }
  }

  /// A judgement without a code is an error at the code's place, once for the sheet.
  @Test func aJudgementNeedsACode() throws {
    let source = source([2, 3])
    var content = try JudgementForm(source, language: .english).content
    let cells = inputs(content)
    #expect(cells.map(\.count) == [1, 1, 1, 3])
    let place = try #require(cells[2].first)
    content.sheets[2].write(.text("3"), row: place.row, column: place.column)
    let found = try read(content, source).problems
    #expect(found.map(\.words.code) == ["SJ-016"])
    #expect(found.first?.place.description == "f.xlsx:'1 Name'!B1")
  }

  @Test(arguments: Language.allCases)
  func everyPointReadsBack(language: Language) throws {
    let source = source([2, 3, 4])
    let form = try JudgementForm(source, form: .allocation, expert: "e1", language: language)
    var content = form.content
    #expect(content.sheets.count == 2)
    let cells = inputs(content)[1]
    #expect(cells.count == 3 + 2 + 3 + 4)
    let points: [Double] = [20, 30.5, 49.5, 100, 0, 1, 2, 97, 25, 25, 25, 25]
    // Parents in reading order: the root, then each criterion.
    for (place, value) in zip(cells, points) {
      content.sheets[1].write(.number(value), row: place.row, column: place.column)
    }
    let (judgements, problems) = try read(content, source, asPoints: true)
    #expect(problems.isEmpty, "\(problems.map { $0.line(in: .english) })")
    let answers = judgements.groups.flatMap(\.sheets).map(\.answers)
    #expect(
      answers == [
        .allocation([20, 30.5, 49.5]), .allocation([100, 0]), .allocation([1, 2, 97]),
        .allocation([25, 25, 25, 25]),
      ])
  }

  // MARK: What is asked

  @Test func onlyTheParentsThatAreNamed() throws {
    let source = source([2, 3, 1])
    let form = try JudgementForm(source, parents: ["c1", "root"], language: .english)
    #expect(form.parents == ["root", "c1"])
    #expect(form.content.sheets.map(\.name) == ["Instructions", "Root", "2 Name"])
  }

  @Test func faults() throws {
    let source = source([2, 1, 31], experts: [Expert(id: "e1")])
    func fault(
      _ form: Judgements.Form = .pairwise, expert: String? = nil, parents: [String] = [],
      of other: JudgementForm.Source? = nil
    ) -> JudgementForm.Fault? {
      do {
        _ = try JudgementForm(
          other ?? source, form: form, expert: expert, parents: parents, language: .english)
        return nil
      } catch {
        return error
      }
    }
    let parents = ["root", "c0", "c1", "c2"]
    #expect(fault(expert: "e2") == .unknownExpert("e2", known: ["e1"]))
    #expect(fault(parents: ["c9"]) == .unknownParent("c9", known: parents))
    #expect(fault(parents: ["c0-0"]) == .unknownParent("c0-0", known: parents))
    #expect(fault(parents: ["c1"]) == .nothingToCompare(parent: "c1"))
    #expect(fault() == .tooManyItems(parent: "c2", count: 31, most: 30))
    #expect(fault(.allocation) == nil)
    #expect(fault(parents: ["root", "c0"]) == nil)
    #expect(fault(.bestWorst) == .noSuchForm(.bestWorst))
    #expect(fault(of: self.source([1])) == .nothingToCompare(parent: nil))
  }

  // MARK: The workbook

  @Test func sameBytesAndTheDateOfTheRound() throws {
    let source = source([3])
    let first = try JudgementForm(source, expert: "e", language: .chinese)
    let second = try JudgementForm(source, expert: "e", language: .chinese)
    #expect(try first.bytes() == second.bytes())
    #expect(
      first.content.created == WorkbookContent.CalendarDay(year: 2026, month: 12, day: 31))
    let other = try JudgementForm(source, expert: "f", language: .chinese)
    #expect(try first.bytes() != other.bytes())
    let early = self.source([3], date: "1950-01-01")
    _ = try JudgementForm(early, language: .english).bytes()
  }

  /// Names with what a tab may not hold, names that are alike, and names longer than a tab.
  @Test(
    arguments: [
      "a/b:c*?[d]\\'", "", "'", String(repeating: "长", count: 40),
      String(repeating: "😀", count: 20), "Instructions", "line\nbreak",
    ])
  func namesOfTabs(name: String) throws {
    let source = source([2, 2, 2], name: name)
    for language in Language.allCases {
      let content = try JudgementForm(source, expert: "e", language: language).content
      #expect(Set(content.sheets.map { $0.name.lowercased() }).count == content.sheets.count)
      _ = try content.bytes()
    }
  }

  /// The limit and the random index are the round's; a table that ends before n has none.
  @Test func theRoundsRules() throws {
    let rule = WeightingRule(
      method: .columnMean, scale: .power, randomIndex: "alonso-lamata-2006", highestRatio: 0.05)
    let content = try JudgementForm(
      source([5, 16], weighting: rule), language: .english
    ).content
    func texts(_ sheet: Int) -> String {
      content.sheets[sheet].cells.map { "\($0.value)" }.joined(separator: "\n")
    }
    #expect(texts(2).contains("at most 0.05 passes"))
    #expect(texts(2).contains("number(1.1086)"))
    #expect(texts(2).contains("means of the normalised columns after taking judgements through"))
    #expect(texts(3).contains("no RI for so many items"))
    #expect(content.sheets[2].colourRules.contains { $0.formula.hasSuffix(">0.05)") })
  }

  /// Every formula is text of ours: no name and no code of anybody's stands in one.
  @Test func noTextFromOutsideInAFormula() throws {
    let source = source([2, 3], name: "\"&SUM(1)&\"")
    for form in [Judgements.Form.pairwise, .allocation] {
      for expert in ["=1+1", nil] {
        let content = try JudgementForm(source, form: form, expert: expert, language: .english)
          .content
        for cell in content.sheets.flatMap(\.cells) {
          if case .formula(let formula, _) = cell.value {
            #expect(!formula.contains("SUM(1)") && !formula.contains("1+1"))
          }
        }
        _ = try content.bytes()
      }
    }
  }

  // MARK: Reading a round

  @Test func aRoundWithoutAnyAnswerOrJudgement() throws {
    let folder = try Folder()
    let system = repository("Indicators/alliance-performance.xml")
    try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-03-31" language="en"
        index-system="\(system)">
        <name xml:lang="en">R</name>
        <alliances href="not-yet.csv"/>
        <experts href="experts.csv"/>
        <judgements href="not-yet/*.xlsx"/>
      </round>
      """, to: "round.xml")
    try folder.write("id\ne1\n", to: "experts.csv")
    let (source, problems) = try JudgementForm.Source.read(folder.path)
    #expect(problems.isEmpty, "\(problems.map { $0.line(in: .english) })")
    let form = try JudgementForm(try #require(source), expert: "e1", language: .chinese)
    #expect(form.parents.count == 7 && form.parents.first == "alliance-performance")
    try folder.write("nobody\n", to: "experts.csv")
    let broken = try JudgementForm.Source.read(folder.path)
    #expect(broken.source == nil && broken.problems.map(\.words.code).contains("ST-012"))
    #expect(throws: Files.Fault.missing) { try JudgementForm.Source.read(folder("nothing")) }
  }
}
