// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Intake
import Spreadsheets
import Testing
import WeightingEngine

/// A wide survey of 28 items on a scale of five, read through a mapping: the real evaluation of
/// 13 courses [Gunduz and Fokoue 2013] where it lies beside the repository, and a seeded twin.
@Suite struct CourseSurveyTests {
  private static let itemCount = 28
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/turkiye-student-evaluation.csv")
  static var isThere: Bool { FileManager.default.fileExists(atPath: file.standardized.path) }

  // MARK: The same survey by plain string splitting

  private struct Plain {
    var header: [String]
    var courses: [String]
    var answers: [[Int]]

    /// Lines of comma-separated integers: the course in column `course`, the items last.
    init(_ text: String, course: Int) throws {
      let lines = text.split(whereSeparator: \.isNewline)
      header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      courses = []
      answers = []
      for line in lines.dropFirst() {
        let cells = line.split(separator: ",")
        courses.append(String(cells[course]))
        answers.append(cells.suffix(itemCount).compactMap { Int($0) })
      }
    }

    /// α from columns of numbers, about the mean: independent of sums of products.
    func alpha(_ rows: [[Int]]) -> Double {
      func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)
      }
      let k = Double(itemCount)
      let items = (0..<itemCount).map { i in variance(rows.map { Double($0[i]) }) }.reduce(0, +)
      return k / (k - 1) * (1 - items / variance(rows.map { Double($0.reduce(0, +)) }))
    }
  }

  // MARK: The same survey through the readers

  /// All rows, in order as long as one thread reads.
  private struct AllRows: ResponseObserver {
    var table = ResponseTable()

    mutating func add(_ block: ResponseTable) {
      var all = block
      all.alliances = table.alliances + block.alliances
      all.audiences = table.audiences + block.audiences
      all.codes = table.codes + block.codes
      table = all
    }
    mutating func merge(_ other: AllRows) {
      if other.table.count > 0 { add(other.table) }
    }
  }

  private func table(_ text: String, _ plain: Plain, course: String) throws -> ResponseTable {
    // The export has no column that tells respondents apart: the row number does.
    let numbered = text.split(whereSeparator: \.isNewline).enumerated()
      .map { $0 == 0 ? "row,\($1)" : "\($0),\($1)" }.joined(separator: "\r\n")
    let english = { LocalizedText(["en": $0]) }
    let questionnaire = Questionnaire(
      id: "courses", indexSystem: "teaching", name: english("Courses"),
      instruction: LocalizedText([:]), audiences: [Audience(id: "student", name: english("S"))],
      scales: [
        AnswerScale(
          id: "five",
          answers: (0..<5).map {
            AnswerScale.Answer(
              code: String(5 - $0), grade: $0, missing: nil, name: LocalizedText([:]))
          })
      ],
      sections: [
        Questionnaire.Section(
          id: "all", name: LocalizedText([:]),
          items: (1...Self.itemCount).map {
            Item(
              id: "q\($0)", kind: .scale, scale: "five", indicator: "i\($0)", text: english("?"))
          })
      ])
    let rows = plain.header.suffix(Self.itemCount).enumerated()
      .map { "\"\($1)\",q\($0 + 1)" }
    let mapping = MappingReader.read(
      Array(("column,item\n" + rows.joined(separator: "\n") + "\n").utf8), file: "mapping.csv",
      questionnaire: questionnaire)
    #expect(mapping.problems.isEmpty && mapping.value.ties.count == Self.itemCount)
    let round = """
      <round xmlns="urn:steelyard:round:1" id="r" year="2013" date="2013-01-01" language="en" \
      index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/><responses \
      href="r.csv" questionnaire="q.xml" respondent="row" alliance="\(course)" \
      audience="=student" mapping="mapping.csv"/></round>
      """
    let keys = try #require(
      RoundReader.read(Array(round.utf8), file: "r.xml", randomIndexTables: []).document)
    let responses = try #require(keys.responses.first)
    let alliances = Array(Set(plain.courses)).sorted()
    let planner = ResponsePlanner(
      ResponseKeys(responses), questionnaire: questionnaire, gradeCount: 5,
      alliances: alliances.map { Alliance(id: $0, name: english($0)) }, mapping: mapping.value)
    let file = try ResponseFile(
      ByteSource(Array(numbered.utf8)), file: "r.csv",
      SurveyDetection(declared: .steelyard, names: planner.names))
    let planned = planner.plan(file.layout, at: file.headerPlace)
    let problems = planned.problems
    let scan = ResponseScan(
      [ResponseScan.Input(file, planned.plan)], alliances: alliances, audiences: ["student"])
    let outcome = scan.read(
      into: AllRows(),
      report: ResponseReport(questionnaire: "courses", source: "steelyard", rule: CountingRule()))
    #expect(problems.isEmpty && outcome.files.allSatisfy { $0.problems.isEmpty })
    #expect(outcome.files.map(\.rows) == [plain.courses.count])
    return outcome.observer.table
  }

  private func check(
    _ text: String, courseColumn: Int
  ) throws -> (sizes: [Int], alpha: Double, straight: Int, alphaWithout: Double) {
    let plain = try Plain(text, course: courseColumn)
    let table = try table(text, plain, course: plain.header[courseColumn])
    let indicators = (1...Self.itemCount).map { "i\($0)" }
    let tally = table.tally(gradeScores: [5, 4, 3, 2, 1], indicators: indicators)
    // Counts, recomputed without any of the readers.
    var counts: [String: [[Double]]] = [:]
    for (course, answers) in zip(plain.courses, plain.answers) {
      for (item, answer) in answers.enumerated() {
        counts[
          course, default: Array(repeating: Array(repeating: 0, count: 5), count: Self.itemCount)][
            item][5 - answer] += 1
      }
    }
    #expect(tally.cells.count == counts.count * Self.itemCount)
    for cell in tally.cells {
      let item = try #require(Int(cell.item.dropFirst()))
      #expect(cell.counts == counts[cell.alliance]?[item - 1])
      #expect(cell.respondents == plain.courses.count { $0 == cell.alliance })
      #expect(cell.blank + cell.dontKnow + cell.notApplicable + cell.notShown == 0)
    }
    // The moments of all courses together.
    func alpha(_ tally: Tally) throws -> Double {
      var all = Moments(
        alliance: "", audience: "", questionnaire: "", indicators: indicators)
      for moments in tally.moments { all.add(moments) }
      return try #require(
        Reliability.cronbachAlpha(
          count: Double(all.respondents), sums: all.sumA, crossProducts: all.sumAA))
    }
    let straight = plain.answers.filter { Set($0).count == 1 }.count
    let kept = plain.answers.indices.filter { Set(plain.answers[$0]).count > 1 }
    var without = table
    without.alliances = kept.map { table.alliances[$0] }
    without.audiences = kept.map { table.audiences[$0] }
    without.codes = kept.flatMap { row in
      table.columns.indices.map { table.code(row, $0).rawValue }
    }
    let whole = try alpha(tally)
    let rest = try alpha(without.tally(gradeScores: [5, 4, 3, 2, 1], indicators: indicators))
    #expect(abs(whole - plain.alpha(plain.answers)) < 1e-12)
    #expect(abs(rest - plain.alpha(kept.map { plain.answers[$0] })) < 1e-12)
    let sizes = Dictionary(grouping: plain.courses) { $0 }.values.map(\.count).sorted()
    return (sizes, whole, straight, rest)
  }

  @Test(.enabled(if: isThere, "the course survey does not lie beside the repository"))
  func theRealSurvey() throws {
    let text = try String(contentsOf: Self.file.standardized, encoding: .utf8)
    let found = try check(text, courseColumn: 1)
    #expect(found.sizes.count == 13 && found.sizes.reduce(0, +) == 5_820)
    #expect(found.sizes.first == 41 && found.sizes.last == 904)
    #expect(found.straight == 2_985)
    // Known figures to four decimals, and to twelve by numpy.
    #expect((found.alpha * 1e4).rounded() == 9_920)
    #expect((found.alphaWithout * 1e4).rounded() == 9_755)
    #expect(abs(found.alpha - 0.991_956_295_081) < 1e-11)
    #expect(abs(found.alphaWithout - 0.975_472_245_066) < 1e-11)
  }

  /// One strong common trait, 13 courses of unlike size, about half straight-liners.
  @Test func aSeededTwin() throws {
    var random = SplitMix64(seed: 2013)
    var lines = [
      "teacher,course," + (1...Self.itemCount).map { "\"Item \($0)\"" }.joined(separator: ",")
    ]
    lines[0] = lines[0].replacingOccurrences(of: "\"", with: "")
    for course in 1...13 {
      for _ in 0..<(5 + course * 4) {
        let trait = Int.random(in: 1...5, using: &random)
        let isStraight = Bool.random(using: &random)
        let answers = (0..<Self.itemCount).map { _ in
          isStraight ? trait : min(5, max(1, trait + Int.random(in: -1...1, using: &random)))
        }
        lines.append(
          "\(course % 3 + 1),\(course)," + answers.map(String.init).joined(separator: ","))
      }
    }
    let found = try check(lines.joined(separator: "\n") + "\n", courseColumn: 1)
    #expect(found.sizes.count == 13 && found.sizes.first == 9 && found.sizes.last == 57)
    #expect(found.straight > 150 && found.alpha > 0.98 && found.alpha < 1)
    #expect(found.alphaWithout < found.alpha)
  }
}
