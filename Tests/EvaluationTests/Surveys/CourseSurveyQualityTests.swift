// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import Evaluation

/// The quality of a wide survey of 28 items on a scale of five: the real evaluation of 13 courses
/// [Gunduz and Fokoue 2013] where it lies beside the repository, and a seeded twin. All figures
/// were computed by numpy 2.4 from the same answers: alpha from numpy.var(ddof=1), without one item
/// by numpy.delete, item–rest by numpy.corrcoef, mean squares of the respondents' means by their
/// definition, the probability by scipy.stats.f.sf.
@Suite struct CourseSurveyQualityTests {
  private static let itemCount = 28
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/turkiye-student-evaluation.csv")
  static var isThere: Bool { FileManager.default.fileExists(atPath: file.standardized.path) }

  private func quality(_ courses: [Int], _ answers: [[Int]]) throws -> SurveyQuality {
    func name(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }
    let questionnaire = Questionnaire(
      id: "courses", indexSystem: "teaching", name: name("Courses"),
      instruction: LocalizedText([:]), audiences: [Audience(id: "student", name: name("S"))],
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
          items: (0..<Self.itemCount).map {
            Item(id: "q\($0)", kind: .scale, scale: "five", indicator: "i\($0)", text: name("?"))
          })
      ])
    let ids = Set(courses).sorted().map { "course-\($0)" }
    var table = ResponseTable(
      allianceIDs: ids, audienceIDs: ["student"],
      columns: questionnaire.items.map {
        ResponseTable.Column(
          questionnaire: "courses", item: $0.id, indicator: $0.indicator,
          answers: (0..<5).map(ResponseTable.Code.grade))
      })
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    for (course, row) in zip(courses, answers) {
      table.alliances.append(try #require(places["course-\(course)"]))
      table.audiences.append(0)
      table.codes += row.map { ResponseTable.Code.grade(5 - $0).rawValue }
    }
    var sums = SurveyQualitySums(questionnaire: questionnaire, gradeCount: 5)
    sums.add(table)
    return SurveyExamination(sums, minimum: 5, population: []).quality()
  }

  private func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-11) -> Bool {
    value.map { ($0 - expected).magnitude < tolerance * max(1, expected.magnitude) } ?? false
  }

  @Test(.enabled(if: isThere, "the course survey does not lie beside the repository"))
  func theRealSurvey() throws {
    let lines = try String(contentsOf: Self.file.standardized, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").compactMap { Int($0) } }
    let found = try quality(lines.map { $0[1] }, lines.map { Array($0.suffix(Self.itemCount)) })
    let whole = try #require(found.whole)
    #expect(whole.respondents == 5_820 && found.alliances.count == 13 && found.leftOut == [])
    #expect(near(whole.reliability?.alpha, 0.991_956_295_081_319_7))
    #expect(near(whole.reliabilityWithoutStraight?.alpha, 0.975_472_245_066_075_7))
    #expect(whole.straight == CountOf(count: 2_985, of: 5_820))
    #expect(whole.reliabilityWithoutStraight?.respondents == 5_820 - 2_985)
    #expect(near(whole.items.first?.alphaIfDeleted, 0.992_032_311_836))
    #expect(near(whole.items.first?.itemRest, 0.803_807_360_605_774_5))
    let differences = try #require(whole.differences)
    #expect(differences.alliances == 13 && differences.respondents == 5_820)
    #expect(near(differences.groupSize, 435.454_954_180_985_1))
    #expect(near(differences.single, 0.031_990_597_912_529_14))
    #expect(near(differences.ofMeans, 0.935_026_270_589_138_8))
    #expect(near(differences.ratio, 15.390_835_789_592_792))
    let probability = try #require(differences.probability)
    #expect((probability / 1.681_334_668_935_961_7e-32 - 1).magnitude < 1e-8)
    #expect(differences.verdict == .reliably)
    // r_wg(j) and alpha of the smallest and the largest course.
    let small = try #require(found.alliances.first { $0.id == "course-12" })
    #expect(small.respondents == 41 && near(small.agreement, 0.717_563_397_280_907_3))
    #expect(near(small.reliability?.alpha, 0.995_989_277_300_007_3))
    let large = try #require(found.alliances.first { $0.id == "course-3" })
    #expect(large.respondents == 904 && near(large.agreement, 0.876_978_709_203_577))
    #expect(large.differences == nil && large.items == [])
  }

  /// One strong common trait, 13 courses of unlike size, about half straight lines.
  @Test func aSeededTwin() throws {
    var draws = SeededDraws(2013)
    func below(_ count: UInt64, _ draws: inout SeededDraws) -> Int { Int(draws.next() % count) }
    var courses: [Int] = []
    var answers: [[Int]] = []
    for course in 1...13 {
      for _ in 0..<(5 + course * 4) {
        var trait = 1 + below(5, &draws)
        if course % 3 == 0 { trait = min(5, trait + below(2, &draws)) }
        let isStraight = below(2, &draws) == 0
        courses.append(course)
        answers.append(
          (0..<Self.itemCount).map { _ in
            isStraight ? trait : min(5, max(1, trait + below(3, &draws) - 1))
          })
      }
    }
    let found = try quality(courses, answers)
    let whole = try #require(found.whole)
    #expect(whole.respondents == 429)
    #expect(near(whole.reliability?.alpha, 0.995_220_196_033_122_7))
    #expect(near(whole.reliabilityWithoutStraight?.alpha, 0.987_730_963_341_700_3))
    #expect(whole.straight == CountOf(count: 226, of: 429))
    #expect(near(whole.items.first?.alphaIfDeleted, 0.995_027_088_399_437_2))
    #expect(near(whole.items.last?.alphaIfDeleted, 0.995_040_688_885_075_8))
    #expect(near(whole.items.first?.itemRest, 0.941_692_928_826_621_3))
    let differences = try #require(whole.differences)
    #expect(near(differences.groupSize, 32.434_343_434_343_43))
    #expect(near(differences.single, 0.016_204_115_016_925_476, 1e-10))
    #expect(near(differences.ofMeans, 0.348_205_756_740_119_17, 1e-10))
    #expect(near(differences.ratio, 1.534_226_499_145_810_8))
    #expect(near(differences.probability, 0.108_880_426_733_744_58, 1e-9))
    // A share of means that would be poor is no share at all where chance gives as much.
    #expect(differences.verdict == .notAtAll)
    let first = try #require(found.alliances.first { $0.id == "course-1" })
    #expect(first.respondents == 9 && near(first.agreement, 0.244_216_913_158_892_05))
    let last = try #require(found.alliances.first { $0.id == "course-13" })
    #expect(last.respondents == 57 && near(last.agreement, 0.498_235_701_039_980_16))
  }
}
