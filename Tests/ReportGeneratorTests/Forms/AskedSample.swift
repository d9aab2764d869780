// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// Questionnaires for the tests of forms, all invented.
enum AskedSample {
  static func text(_ chinese: String, _ english: String? = nil) -> LocalizedText {
    var text = LocalizedText(["zh-Hans": chinese])
    if let english { text.set(english, in: "en") }
    return text
  }

  static func answers(_ codes: [String], _ names: [String]) -> [AnswerScale.Answer] {
    zip(codes, names).map { .init(code: $0, grade: nil, missing: nil, name: text($1)) }
  }

  /// One item of every kind; the sentence stands in every text.
  static func questionnaire(saying hostile: String = "") -> Questionnaire {
    func said(_ chinese: String, _ english: String? = nil) -> LocalizedText {
      text(chinese + hostile, english.map { $0 + hostile })
    }
    let scales = [
      AnswerScale(
        id: "quality",
        answers: zip(["1", "2", "8"], [("好", "Good"), ("不好", "Not good"), ("不了解", "Don’t know")])
          .map { .init(code: $0, grade: nil, missing: nil, name: said($1.0, $1.1)) }),
      AnswerScale(
        id: "needs",
        answers: ["a", "b b", "c/d", "7"].map {
          .init(code: $0, grade: nil, missing: nil, name: said("需要" + $0))
        }),
    ]
    func item(
      _ id: String, _ kind: ItemKind, _ scale: String? = nil, audiences: [String] = [],
      choices: Int = 1, ordered: Bool = false, least: Double? = nil, most: Double? = nil
    ) -> Item {
      Item(
        id: id, kind: kind, scale: scale, indicator: nil, audiences: audiences,
        choices: choices, ordered: ordered, expect: kind == .attention ? "2" : nil,
        least: least, most: most, text: said("题目\(id)", "Item \(id)"))
    }
    return Questionnaire(
      id: "asked", indexSystem: "any", name: said("问卷", "Questionnaire"),
      instruction: said("请作答。", "Please answer."),
      audiences: [
        Audience(id: "enterprise", name: said("企业", "Enterprises")),
        Audience(id: "buyer", name: said("买方", "Buyers")),
      ], scales: scales,
      sections: [
        .init(
          id: "one", name: said("第一部分", "Part one"), instruction: said("说明"),
          items: [
            item("m01", .scale, "quality"), item("m02", .scale, "quality"),
            item("m03", .attention, "quality", audiences: ["enterprise"]),
          ]),
        .init(
          id: "two", name: LocalizedText([:]),
          items: [
            item("d-1", .choice, "needs", choices: 2),
            item("d-2", .choice, "needs", choices: 3, ordered: true),
            item("d-3", .number, least: 0, most: 200), item("d-4", .text),
            item("d-5", .choice, "needs", audiences: ["buyer"]),
          ]),
      ])
  }

  static let alliances = ["alpha", "beta"].map {
    Alliance(id: $0, name: text("联盟" + $0, "Alliance " + $0))
  }
}
