// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// A survey drawn from a seed: ten scored items on two scales, one of them reversed, some asked of one
/// audience only, an attention item, and questions that are not scored. Answers are drawn at
/// random with every kind of missing; about a third of the rows are straight lines.
struct DrawnSurvey {
  let questionnaire: Questionnaire
  var table: ResponseTable

  /// The scored columns.
  var scored: [Int] { table.columns.indices.filter { table.columns[$0].indicator != nil } }

  static let needs = 4

  init(seed: UInt64, rows: Int) {
    questionnaire = Self.questionnaire
    table = ResponseTable(
      allianceIDs: ["c", "a", "b", "unused"], audienceIDs: ["user", "member"], columns: [])
    for item in questionnaire.items where item.choices == 1 {
      guard let scale = item.scale.flatMap(questionnaire.scale) else { continue }
      table.columns.append(
        ResponseTable.Column(
          questionnaire: questionnaire.id, item: item.id, indicator: item.indicator,
          answers: scale.answers.enumerated().map { place, answer in
            if item.indicator == nil { return .grade(place) }
            if let grade = answer.grade { return .grade(item.reversed ? 4 - grade : grade) }
            return answer.missing == .dontKnow ? .dontKnow : .notApplicable
          }))
    }
    var random = SplitMix64(seed: seed)
    for row in 0..<rows {
      table.alliances.append(Int32.random(in: 0..<3, using: &random))
      let audience = Int32.random(in: 0..<2, using: &random)
      table.audiences.append(audience)
      let line =
        Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0..<5, using: &random) : nil
      for (position, column) in table.columns.enumerated() {
        guard item(position)?.isAsked(of: table.audienceIDs[Int(audience)]) ?? false else {
          table.codes.append(ResponseTable.Code.notShown.rawValue)
          continue
        }
        let isBlank = Int.random(in: 0..<12, using: &random) == 0
        let isSkipped = Int.random(in: 0..<60, using: &random) == 0
        let place = line ?? Int.random(in: 0..<column.answers.count, using: &random)
        let code: ResponseTable.Code =
          isSkipped
          ? .notShown : isBlank ? .blank : column.answers[min(place, column.answers.count - 1)]
        table.codes.append(code.rawValue)
      }
      for item in ["needs", "order"] where Bool.random(using: &random) {
        var answers = (0..<UInt8(Self.needs)).filter { _ in Bool.random(using: &random) }
        if item == "order" { answers.shuffle(using: &random) }
        table.selections.append(ResponseTable.Selection(row: row, item: item, answers: answers))
      }
    }
  }

  func item(_ column: Int) -> Item? {
    questionnaire.items.first { $0.id == table.columns[column].item }
  }

  func rows(alliance: String, audience: String) -> [Int] {
    (0..<table.count).filter {
      table.allianceIDs[Int(table.alliances[$0])] == alliance
        && table.audienceIDs[Int(table.audiences[$0])] == audience
    }
  }

  func attentionAnswer(_ row: Int) -> Int? {
    table.columns.firstIndex { $0.item == "check" }.flatMap { table.code(row, $0).grade }
  }

  /// The codes of a row whose first items were answered at these printed places; −1 is blank, and
  /// so is everything else.
  func codes(printed: [Int]) -> [UInt8] {
    table.columns.indices.map { column in
      guard column < printed.count, printed[column] >= 0 else {
        return ResponseTable.Code.blank.rawValue
      }
      return table.columns[column].answers[printed[column]].rawValue
    }
  }

  private static let questionnaire: Questionnaire = {
    func name(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }
    func grades(_ places: [Int]) -> [AnswerScale.Answer] {
      places.map {
        AnswerScale.Answer(code: String($0 + 1), grade: $0, missing: nil, name: name("\($0)"))
      } + [
        AnswerScale.Answer(code: "8", grade: nil, missing: .dontKnow, name: name("?")),
        AnswerScale.Answer(code: "9", grade: nil, missing: .notApplicable, name: name("n/a")),
      ]
    }
    func plain(_ id: String, _ count: Int) -> AnswerScale {
      AnswerScale(
        id: id,
        answers: (0..<count).map {
          AnswerScale.Answer(
            code: String($0 + 1), grade: nil, missing: nil, name: name("\(id) \($0 + 1)"))
        })
    }
    func scored(
      _ id: String, _ indicator: String, scale: String = "five", reversed: Bool = false,
      audiences: [String] = []
    ) -> Item {
      Item(
        id: id, kind: .scale, scale: scale, indicator: indicator, audiences: audiences,
        reversed: reversed, text: name(id))
    }
    return Questionnaire(
      id: "drawn", indexSystem: "system", name: name("Drawn"), instruction: LocalizedText([:]),
      audiences: [
        Audience(id: "user", name: name("Users")), Audience(id: "member", name: name("Members")),
      ],
      scales: [
        AnswerScale(id: "five", answers: grades([0, 1, 2, 3, 4])),
        AnswerScale(id: "worry", answers: grades([4, 3, 2, 1, 0])),
        plain("check", 3), plain("needs", needs), plain("size", 3),
      ],
      sections: [
        Questionnaire.Section(
          id: "first", name: name("First"),
          items: [
            scored("q0", "i0"), scored("q1", "i0", reversed: true), scored("q2", "i0"),
            scored("q3", "i1"), scored("q4", "i1", audiences: ["member"]),
          ]),
        Questionnaire.Section(
          id: "second", name: name("Second"),
          items: [
            scored("q5", "i2"), scored("q6", "i2"), scored("q7", "i2", scale: "worry"),
            scored("q8", "i3", scale: "worry"), scored("q9", "i3", scale: "worry"),
            Item(
              id: "check", kind: .attention, scale: "check", indicator: nil, expect: "2",
              text: name("Tick 2")),
          ]),
        Questionnaire.Section(
          id: "about", name: name("About"),
          items: [
            Item(id: "size", kind: .choice, scale: "size", indicator: nil, text: name("Size")),
            Item(
              id: "needs", kind: .choice, scale: "needs", indicator: nil, choices: 4,
              text: name("Needs")),
            Item(
              id: "order", kind: .choice, scale: "needs", indicator: nil, choices: 4,
              ordered: true, text: name("Order")),
            Item(id: "remarks", kind: .text, scale: nil, indicator: nil, text: name("Remarks")),
          ]),
      ])
  }()
}
