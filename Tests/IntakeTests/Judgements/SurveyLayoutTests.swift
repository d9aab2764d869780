// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what surveys of judgements are read as under each convention of signs, each rule by
/// breaking it, and that one panel reads the same in every layout.
@Suite struct SurveyLayoutTests {
  private func read(
    _ text: String, sign: JudgementLayout.Sign? = nil, expert: String = "expert",
    parent: String? = nil, withIndexSystem: Bool = true, kind: JudgementLayout.Kind = .auto
  ) throws -> Reading<JudgementSheets> {
    JudgementsReader.read(
      Array((text + "\n").utf8), file: "city.csv",
      outline: withIndexSystem ? Outline(try Fixtures.system()) : nil, experts: [],
      layout: JudgementLayout(kind, sign: sign, expert: expert, parent: parent))
  }

  /// The third and fourth decision-maker's answers as ahpsurvey's README shows its table city200:
  /// house_jobs 4, house_trans −3, jobs_trans −7; its matrices (negconvert = TRUE) hold house over
  /// jobs 1/4, house over trans 3 or 4, jobs over trans 7 or 8.
  @Test func ahpsurveyIsNegativeLeft() throws {
    let reading = try read(
      "expert,house_jobs,house_trans,jobs_trans\ne2,4,-3,-7", sign: .negativeLeft,
      withIndexSystem: false)
    #expect(english(reading.problems) == [])
    let group = try #require(reading.value.judgements.group(of: "city"))
    #expect(group.items == ["house", "jobs", "trans"])
    let (third, seventh) = (1.0 / 3, 1.0 / 7)
    let pairs: [Double?] = [1, 0.25, 3, 4, 1, 7, third, seventh, 1]
    #expect(group.sheets[0].pairs == pairs)
  }

  static let conventions: [(sign: JudgementLayout.Sign, text: String, ratio: Double)] = [
    (JudgementLayout.Sign.ratio, "3", 3.0), (.ratio, "1/3", 1.0 / 3), (.ratio, "1", 1),
    (.negativeLeft, "-3", 3), (.negativeLeft, "3", 1.0 / 3), (.negativeLeft, "-1", 1),
    (.negativeLeft, "1", 1), (.negativeLeft, "+2.5", 1 / 2.5), (.negativeLeft, " -9 ", 9),
    (.positiveLeft, "-3", 1.0 / 3), (.positiveLeft, "3", 3), (.positiveLeft, "-1", 1),
  ]

  @Test(arguments: conventions)
  func signs(sign: JudgementLayout.Sign, text: String, ratio: Double) throws {
    let reading = try read("expert,work_size\ne1,\(text)", sign: sign)
    #expect(english(reading.problems) == [])
    #expect(reading.value.judgements.groups.first?.sheets.first?.pairs?[1] == ratio)
  }

  static let numbers: [(sign: JudgementLayout.Sign?, text: String, found: [String])] = [
    (JudgementLayout.Sign?.none, "0", ["2 SJ-005"]), (nil, "-3", ["2 SJ-037"]),
    (nil, "10", ["2 SJ-005"]), (nil, "x", ["2 SJ-004"]), (nil, "", ["- SJ-015"]),
    (.ratio, "-3", ["2 SJ-005"]), (.ratio, "0", ["2 SJ-005"]),
    (.negativeLeft, "0", ["2 SJ-038"]), (.negativeLeft, "-10", ["2 SJ-038"]),
    (.negativeLeft, "1/3", ["2 SJ-038"]), (.negativeLeft, "−3", ["2 SJ-004"]),
    (.positiveLeft, "0.5", ["2 SJ-038"]),
  ]

  @Test(arguments: numbers)
  func values(sign: JudgementLayout.Sign?, text: String, found: [String]) throws {
    let reading = try read("expert,work_size\ne1,\(text)", sign: sign)
    #expect(placed(reading.problems) == found, "\(english(reading.problems))")
  }

  @Test func negativeNumbersAreSaidOnce() throws {
    let reading = try read("expert,work_size,work_bodies\ne1,-3,-2\ne2,-4,5")
    #expect(placed(reading.problems) == ["2 SJ-037"])
  }

  static let broken: [(text: String, found: [String])] = [
    ("expert,work_size,age_group\ne1,3,4", ["1 SJ-042"]),
    ("expert,work_sise\ne1,3", ["1 SJ-039"]), ("expert,work_trust\ne1,3", ["1 SJ-040"]),
    ("who,work_size\ne1,3", ["1 ST-012"]), ("expert,work_size\n,3", ["2 SJ-016"]),
    ("expert,work_size\ne1,3\ne1,3", ["3 SJ-009"]),
    ("expert,work_size,work_size\ne1,3,3", ["1 ST-011"]),
    ("expert,work_size,size_work\ne1,3,3", ["2 SJ-006"]), ("专家,work_size\ne1,3", []),
  ]

  @Test(arguments: broken)
  func rules(text: String, found: [String]) throws {
    let reading = try read(text)
    #expect(placed(reading.problems) == found, "\(english(reading.problems))")
  }

  @Test func withoutAPairThereIsNoSurvey() throws {
    #expect(placed(try read("expert,size\ne1,3", kind: .survey).problems) == ["1 SJ-041"])
  }

  @Test func parentsAreFoundFromThePairs() throws {
    let reading = try read("who,trust_staff,size_work\ne1,3,5", expert: "who")
    #expect(english(reading.problems) == [])
    #expect(reading.value.judgements.groups.map(\.parent) == ["work", "small"])
    let declared = try read("expert,a_b\ne1,3", parent: "small")
    #expect(placed(declared.problems) == ["2 SJ-002", "2 SJ-002"])
  }

  // MARK: One panel, every layout

  /// Random panels: each pair of each expert judged or not, in a random direction.
  @Test(arguments: 1...40) func theSameJudgementsInEveryLayout(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parents = ["small": ["work", "size", "bodies"], "work": ["trust", "staff", "inner"]]
    var long = "parent,expert,left,right,value\n"
    var square = ""
    var columns: [String] = []
    var ratios: [[String]] = []
    var negative: [[String]] = []
    for expert in ["e1", "e2", "e3"] {
      var (ratioRow, negativeRow) = ([expert], [expert])
      columns = []
      for (parent, items) in parents.sorted(by: { $0.key < $1.key }) {
        var cells = Array(repeating: Array(repeating: "", count: 3), count: 3)
        for i in 0..<3 {
          for j in i + 1..<3 {
            columns.append("\(items[i])_\(items[j])")
            let k = Int.random(in: 1...9, using: &random)
            let isLeft = Bool.random(using: &random)
            // The first pair is always judged, so that no sheet is blank.
            let isJudged = i + j == 1 || Int.random(in: 0..<4, using: &random) > 0
            let value = isLeft ? "\(k)" : "1/\(k)"
            ratioRow.append(isJudged ? value : "")
            negativeRow.append(isJudged ? (isLeft ? "-\(k)" : "\(k)") : "")
            guard isJudged else { continue }
            let mirror = isLeft ? "1/\(k)" : "\(k)"
            if Bool.random(using: &random) {
              long += "\(parent),\(expert),\(items[i]),\(items[j]),\(value)\n"
              cells[i][j] = value
            } else {
              long += "\(parent),\(expert),\(items[j]),\(items[i]),\(mirror)\n"
              cells[j][i] = mirror
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
              (cells[i][j], cells[j][i]) = (value, mirror)
            }
          }
        }
        square += "expert,\(expert)\nparent,\(parent)\n,\(items.joined(separator: ","))\n"
        for i in 0..<3 { square += "\(items[i]),\(cells[i].joined(separator: ","))\n" }
      }
      ratios.append(ratioRow)
      negative.append(negativeRow)
    }
    func survey(_ rows: [[String]]) -> String {
      (["expert," + columns.joined(separator: ",")] + rows.map { $0.joined(separator: ",") })
        .joined(separator: "\n")
    }
    let readings = [
      try read(long), try read(square), try read(survey(ratios)),
      try read(survey(ratios), sign: .ratio), try read(survey(negative), sign: .negativeLeft),
    ]
    for reading in readings {
      #expect(english(reading.problems) == [])
      #expect(reading.value.judgements == readings[0].value.judgements)
    }
    #expect(readings[0].value.judgements.groups.map(\.sheets.count) == [3, 3])
  }
}
