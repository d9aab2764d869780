// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// A small survey of several alliances and audiences, drawn from a seed: two scored items and a
/// question that is not scored, with many groups near the published minimum.
struct SurveyDraws {
  let questionnaire: Questionnaire
  let table: ResponseTable
  let alliances: [Alliance]

  static func name(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }

  init(seed: Int, alliances count: Int, most: Int) {
    var draws = SeededDraws(seed)
    let audiences = (0..<draws.int(1...3)).map { Audience(id: "a\($0)", name: Self.name("a\($0)")) }
    questionnaire = Questionnaire(
      id: "q", indexSystem: "root", name: Self.name("q"), instruction: LocalizedText([:]),
      audiences: audiences,
      scales: [
        AnswerScale(
          id: "five",
          answers: (0..<5).map {
            AnswerScale.Answer(code: String($0), grade: $0, missing: nil, name: LocalizedText([:]))
          }),
        AnswerScale(
          id: "size",
          answers: (0..<3).map {
            AnswerScale.Answer(
              code: String($0), grade: nil, missing: nil, name: Self.name(String($0)))
          }),
      ],
      sections: [
        Questionnaire.Section(
          id: "s", name: LocalizedText([:]),
          items: [
            Item(id: "x", kind: .scale, scale: "five", indicator: "i", text: Self.name("x")),
            Item(id: "y", kind: .scale, scale: "five", indicator: "i", text: Self.name("y")),
            Item(id: "size", kind: .choice, scale: "size", indicator: nil, text: Self.name("z")),
          ])
      ])
    self.alliances = (0..<count).map {
      Alliance(
        id: "u\($0)", name: Self.name("u\($0)"),
        attributes: draws.chance(85)
          ? [Alliance.Attribute(key: "type", value: "t\(draws.int(0...2))")] : [])
    }
    var table = ResponseTable(
      allianceIDs: self.alliances.map(\.id), audienceIDs: audiences.map(\.id),
      columns: questionnaire.items.map {
        ResponseTable.Column(
          questionnaire: "q", item: $0.id, indicator: $0.indicator,
          answers: (0..<($0.id == "size" ? 3 : 5)).map(ResponseTable.Code.grade))
      })
    for alliance in 0..<count {
      for audience in audiences.indices where draws.chance(85) {
        for _ in 0..<draws.int(1...most) {
          table.alliances.append(Int32(alliance))
          table.audiences.append(Int32(audience))
          for column in table.columns {
            let isMissing = draws.chance(column.item == "x" ? 40 : 10)
            let code =
              isMissing ? ResponseTable.Code.blank : .grade(draws.int(0...column.answers.count - 1))
            table.codes.append(code.rawValue)
          }
        }
      }
    }
    self.table = table
  }

  var sums: SurveyQualitySums {
    var sums = SurveyQualitySums(questionnaire: questionnaire, gradeCount: 5)
    sums.add(table)
    return sums
  }

  var counts: DescriptiveCounts {
    var counts = DescriptiveCounts(questionnaire: questionnaire)
    counts.add(table)
    return counts
  }
}
