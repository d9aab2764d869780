// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves how rows of facts are read, each rule with the line it is reported in, and that no text of a cell
/// reaches a message.
///
/// The credit codes are invented; their check characters were computed outside Steelyard, in Python.
@Suite struct FactsReaderTests {
  static let codes = ["91110108MA0001376C", "91110108MA000274XE", "91110108MA00041124"]

  private static let list = FactList(
    id: "l", name: LocalizedText(["en": "L"]),
    columns: [
      FactColumn(id: "sector", kind: .code, options: ["enterprise", "university"]),
      FactColumn(id: "技术额", kind: .number), FactColumn(id: "joint", kind: .yesNo),
      FactColumn(id: "start", kind: .date), FactColumn(id: "note", kind: .text),
      FactColumn(id: "lead-unit", kind: .organisation),
      FactColumn(id: "partners", kind: .organisations),
    ])

  private static func list(
    _ number: FactList.NumberForm = .free, amount: String? = nil, required: Bool = false
  ) -> FactList {
    FactList(
      id: "l", name: list.name, number: number, amount: amount,
      columns: list.columns.map {
        FactColumn(id: $0.id, kind: $0.kind, options: $0.options, required: required)
      } + (amount.map { [FactColumn(id: $0, kind: .number)] } ?? []))
  }

  /// An index system with one list and a figure that counts its rows.
  private func system(_ list: FactList, _ measures: [Measure]) -> IndexSystem {
    IndexSystem(
      id: "s", edition: "1", name: list.name, grades: [], classes: [], factLists: [list],
      children: measures.enumerated().map { index, measure in
        .indicator(
          Indicator(
            id: "figure-\(index)", weight: nil, kind: .benefit, name: list.name, measure: measure))
      })
  }

  private func read(
    _ text: String, _ list: FactList = FactsReaderTests.list(), _ measures: [Measure] = []
  ) -> Reading<[FactRow]> {
    var reader = FactsReader(list, of: system(list, measures), alliances: ["a", "b"], year: 2026)
    return reader.read(Array(text.utf8), file: "f.csv")
  }

  // MARK: As it stands

  @Test func aWholeRow() {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let reading = read(
      """
      联盟,编号,日期,佐证材料,权利人,牵头,归属,填报,初审,核定,核减原因,核定人,核定日期,sector,技术额,joint,start,note,lead-unit,partners,extra
      a,no. 1,2026年3月5日,e-17,某单位,是,,是,1,否,重复,k1,2027-01-15,university,1e2,FALSE,2030.12,张三,\(one.lowercased()),\(one)；\(two); \(one);,x

      """.replacing(",1,否", with: ",yes,否"))
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        FactRow(
          list: "l", alliance: "a", line: 2, number: "NO.1",
          date: FactDate(year: 2026, month: 3, day: 5),
          cells: [
            "owner": "某单位", "sector": "university", "技术额": "100", "joint": "no",
            "start": "2030-12", "note": "张三", "lead-unit": one, "partners": "\(one);\(two)",
          ], leads: true, amount: 1,
          verification: Verification(
            reported: 1, firstCheck: 1, verified: 0, reason: "重复", by: "k1", on: "2027-01-15",
            evidence: "e-17"))
      ])
  }

  @Test func amounts() {
    let reading = read(
      "alliance,sum,reported,first_check,verified,reason\na,40.5,50,45,40,unit\nb,7,,,7,\n",
      Self.list(amount: "sum"))
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.amount) == [40.5, 7] && reading.value.map(\.reported) == [50, 7])
    #expect(reading.value[0].verification.firstCheck == 45)
    #expect(reading.value.map { $0.counted(at: .verified) } == [40, 7])
  }

  /// What a blank, a no, and a missing row are: nothing checked, struck out, nothing there.
  @Test func blanks() {
    let reading = read("alliance,number,verified,reason\na,1,,\na,2,no,double\n")
    #expect(reading.value.map(\.verification.verified) == [nil, 0])
    #expect(reading.value[0].cells.isEmpty && reading.value[0].date == nil)
    #expect(reading.value[0].leads == nil)
  }

  @Test func numbersOfEachForm() {
    let forms: [(FactList.NumberForm, String, String)] = [
      (.organisation, "９１１１０１０８ma0001376c", Self.codes[0]),
      (.patent, "2017 1060 1862.3", "ZL201710601862.3"),
      (.standard, "gb/t 18384-2020", "GB/T 18384-2020"),
      (.contract, "2026 1101 0000 01", "20261101000001"),
    ]
    for (form, written, canonical) in forms {
      let reading = read("alliance,number\na,\(written)\n", Self.list(form))
      #expect(english(reading.problems) == [] && reading.value.map(\.number) == [canonical])
    }
  }

  // MARK: Rules

  private static let rules: [(text: String, found: [String])] = [
    ("number\n1\n", ["1 ST-012"]),
    ("alliance,number\nc,1\n", ["2 SS-001"]),
    ("alliance,number\na,1\nb,1\na, １\n", ["4 SF-033"]),
    ("alliance,number\na,\na,\n", []),
    ("alliance,技术额\na,1,5\n", ["2 ST-009"]),
    ("alliance,技术额\na,十\n", ["2 SF-034"]),
    ("alliance,技术额\na,\"1,234\"\n", ["2 SF-034"]),
    ("alliance,技术额\na,-1\n", ["2 SF-035"]),
    ("alliance,技术额\na,1e16\n", ["2 SF-035"]),
    ("alliance,date\na,2026-13\n", ["2 SF-036"]),
    ("alliance,date\na,2026.1\n", ["2 SF-036"]),
    ("alliance,date\na,2027-01-01\n", ["2 SF-037"]),
    // Only when it happened is bound to the year: plans end and checks come later.
    ("alliance,start,verified_on\na,2030,2027-01-15\n", []),
    ("alliance,verified_on\na,soon\n", ["2 SF-036"]),
    ("alliance,date\na,1979\n", ["2 SF-038"]),
    ("alliance,lead\na,maybe\n", ["2 SF-039"]),
    ("alliance,verified\na,1\n", ["2 SF-039"]),
    ("alliance,verified\na,部分\n", ["2 SF-039"]),
    ("alliance,sector\na,enterprize\n", ["2 SF-040"]),
    ("alliance,lead-unit\na,某公司\n", ["2 SF-041"]),
    ("alliance,partners\na,91110108MA0001376C;91110108MA0001376D;x\n", ["2 SF-041", "2 SF-041"]),
    ("alliance,reported,verified\na,no,yes\n", ["2 SF-043"]),
    ("alliance,verified\na,no\n", ["2 SF-044"]),
  ]

  @Test(arguments: rules.indices) func rule(index: Int) {
    let (text, found) = Self.rules[index]
    let reading = read(text)
    #expect(placed(reading.problems) == found, "\(text) \(english(reading.problems))")
  }

  @Test func numbersThatAreNone() {
    for (form, text) in [
      (FactList.NumberForm.organisation, "91110108MA0001376D"), (.patent, "ZL201710601862.4"),
      (.standard, "GB/T 18384"), (.contract, "2026"),
    ] {
      #expect(
        placed(read("alliance,number\na,\(text)\n", Self.list(form)).problems) == ["2 SF-031"])
      #expect(
        placed(read("alliance,number,date\na,,2026\n", Self.list(form)).problems) == ["2 SF-032"])
      #expect(placed(read("alliance\na\n", Self.list(form)).problems) == ["1 ST-012"])
    }
  }

  @Test func requiredColumns() {
    let header = "alliance,sector,技术额,joint,start,note,lead-unit,partners\n"
    #expect(
      placed(read(header + "a,,,,,,,\n", Self.list(required: true)).problems)
        == Array(repeating: "2 SF-042", count: 7))
    #expect(
      placed(read("alliance,sector\na,enterprise\n", Self.list(required: true)).problems)
        == Array(repeating: "1 ST-012", count: 6))
    #expect(
      placed(read("alliance,sum\na,\n", Self.list(amount: "sum")).problems) == ["2 SF-042"])
  }

  @Test func amountsThatAreOdd() {
    let list = Self.list(amount: "sum")
    #expect(placed(read("alliance,sum,verified\na,5,6\n", list).problems) == ["2 SF-043"])
    #expect(
      placed(read("alliance,sum,verified\na,120000,12\n", list).problems)
        == ["2 SF-048", "2 SF-044"])
    #expect(placed(read("alliance,sum,verified\na,12,120000\n", list).problems) == ["2 SF-048"])
    #expect(placed(read("alliance,sum,verified\na,5,yes\n", list).problems) == ["2 SF-034"])
  }

  /// The same number in two files of one list.
  @Test func twoFilesOfOneList() {
    let list = Self.list()
    var reader = FactsReader(list, of: system(list, []), alliances: ["a"], year: 2026)
    #expect(reader.read(Array("alliance,number\na,1\n".utf8), file: "f.csv").problems.isEmpty)
    let second = reader.read(Array("alliance,number\na,2\na,1\n".utf8), file: "g.csv")
    #expect(
      english(second.problems) == [
        "g.csv:3: error: the alliance states this number already at f.csv:2. Keep one row: a fact counts once. [SF-033]"
      ])
  }

  @Test func whatFiguresAskOfRows() {
    func count(_ home: String, years: Int?) -> Measure {
      Measure(
        numerator: [
          RowSelection(list: "l", conditions: [RowCondition(column: "home", isOneOf: [home])])
        ], years: years)
    }
    let dated = [count("figure-0", years: 3), count("figure-1", years: nil)]
    let reading = read(
      "alliance,date,home\na,2026,figure-0\na,,figure-1\na,2026,figure-2\na,2026,\n", Self.list(),
      dated)
    #expect(placed(reading.problems) == ["3 SF-045", "4 SF-046", "5 SF-047"])
    #expect(reading.value.map { $0.cells["home"] } == ["figure-0", "figure-1", nil])
    #expect(reading.problems.map(\.severity) == [.warning, .error, .warning])
  }

  /// Every problem in one run, and rows that are right stay.
  @Test func everyProblemInOneRun() {
    let reading = read(
      "alliance,number,date,sector,技术额,joint\na,1,2026-99,x,y,z\nb,2,2026,enterprise,5,yes\n")
    #expect(placed(reading.problems) == ["2 SF-036", "2 SF-040", "2 SF-034", "2 SF-039"])
    #expect(reading.value.map(\.number) == ["2"])
  }

  /// Names, telephones and addresses in any cell reach no message, in either language.
  @Test func noTextIsQuoted() {
    let secrets = [
      "欧阳修远", "13812345678", "138-1234-5678", "北京市海淀区中关村大街1号", "wang@example.org", "1,381,234,567",
    ]
    let columns = [
      "number", "date", "lead", "reported", "first_check", "verified", "verified_on", "sector",
      "技术额", "joint", "start", "lead-unit", "partners", "sum", "home",
    ]
    let home = Measure(
      numerator: [
        RowSelection(list: "l", conditions: [RowCondition(column: "home", isOneOf: ["figure-0"])])
      ])
    for form in FactList.NumberForm.allCases {
      for amount in [nil, "sum"] {
        for column in columns where column != "sum" || amount != nil {
          for secret in secrets {
            let header = ["alliance", "number", "sum"].filter {
              $0 != column && ($0 != "sum" || amount != nil)
            }
            let reading = read(
              (header + [column]).joined(separator: ",") + "\n"
                + header.map { $0 == "alliance" ? "a" : "1" }.joined(separator: ",")
                + ",\"\(secret)\"\n", Self.list(form, amount: amount), [home])
            for problem in reading.problems {
              for language in Language.allCases {
                let line = problem.line(in: language)
                let plain = secret.replacing(",", with: "")
                #expect(!line.contains(secret) && !line.contains(plain), "\(column): \(line)")
              }
              #expect(problem.words.value?.contains(secret) != true)
            }
          }
        }
      }
    }
  }
}
