// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Intake

/// Proves that no head whatever makes a recogniser trap, nor any bytes a reader of other
/// programs' files.
@Suite struct SurveyToolsRobustnessTests {
  /// Words that mean something to some recogniser, and some that mean nothing.
  private static let words = [
    "", "id", "submitdate", "lastpage", "Response ID", "Last page", "id. Response ID", "Q1", "Q1[",
    "Q1]", "[]", "[a]", "Q1[SQ001][1]", "Q1_SQ001_0", "_", "__", "_id", "_uuid", "KEY",
    "SubmissionDate", "a/b", "a/b/c", "/", "//", "::", "a::", "-", "a-b", "#tag", "PARENT_KEY",
    "SET-OF-", "x[1]/y", "_a_latitude", "V1", "ResponseID", "StartDate", "Q1_TEXT", "_TEXT",
    "{\"ImportId\":\"QID1\"}", "{\"ImportId\":\"QID1_1\",\"choiceId\":\"1\"}", "{\"ImportId\":1}",
    "{", "{}", "1X2X3", "XX", "1", "0", "TRUE", "-99", "{question_not_shown}", "..", "A.. ",
    "2026-03-31 08:15:00", "en", "👩‍👩‍👧", "\u{FEFF}", "Q1-Comment",
  ]

  @Test func headsDrawnAtRandom() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<1000 {
      let width = Int.random(in: 0...7, using: &random)
      let records = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<max(0, width + Int.random(in: -1...1, using: &random))).map { _ in
          SurveyHead.Cell(
            text: Self.words.randomElement(using: &random) ?? "",
            isQuoted: Bool.random(using: &random))
        }
      }
      let containers: [SurveyHead.Container] = [
        .workbook, .json, .text(delimiter: "\t", hasByteOrderMark: false),
        .text(delimiter: ";", hasByteOrderMark: true),
      ]
      for container in containers {
        let head = SurveyHead(container: container, records: records)
        for (source, layout) in toolRecognisers {
          guard let layout = layout(head) else { continue }
          #expect(layout.source == source)
          #expect(layout.headerRecords <= records.count)
          #expect(!layout.evidence.isEmpty)
        }
      }
    }
  }

  @Test func bytesDrawnAtRandom() {
    let json = Array("[{\"a\": [1, {\"b\": null}], \"c\": {\"d\": {\"e\": \"f\\n\"}}}]".utf8)
    let survey = LimeSurveyStructureTests.Survey(
      languages: ["en"],
      groups: [(["en": "All"], Array(LimeSurveyStructureTests.everyType[10...14]))])
    let structure = Array(LimeSurveyStructureTests.written(survey, isNew: true).utf8)
    var random = SplitMix64(seed: 6)
    for (bytes, rounds) in [(json, 1000), (structure, 100)] {
      for _ in 0..<rounds {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: damaged.indices, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
          case 1: damaged.remove(at: place)
          default: damaged.removeSubrange(place...)
          }
          if damaged.isEmpty { break }
        }
        _ = try? SurveyJSFile(damaged, file: "f")
        let conversion = LimeSurveyStructure.questionnaire(
          damaged, file: "f", indexSystem: "alliance-performance")
        if let made = conversion.questionnaire {
          // Whatever is made is a questionnaire.
          let read = QuestionnaireReader.read(made, file: "q", indexSystem: nil)
          #expect(!read.problems.hasErrors, "\(english(read.problems))")
        } else {
          #expect(conversion.problems.hasErrors)
        }
      }
    }
  }
}
