// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Intake

/// Proves which differences between texts make none, and that all others do.
@Suite struct SurveyTextTests {
  @Test(arguments: [
    ("非常满意", "非常满意"), (" 非常\u{3000}满意\u{A0}", "非常满意"), ("Very  Satisfied", "very satisfied"),
    ("<b>Very</b> <br/>satisfied", "very satisfied"), ("a&nbsp;&amp;&#x62;&#98;&lt;", "a & bb <"),
    ("５（分）：Ａ", "5(分):a"), ("“好”、‘坏’", "\"好\"、'坏'"), ("2—3次", "2-3次"), ("2–3 次", "2−3次"),
    ("a\u{200B}\u{FEFF}b", "ab"), ("x < y > z", "x<y>z"), ("a &unknown; b", "a&unknown;b"),
    ("Line\r\nbreak", "line break"),
  ])
  func theSame(one: String, other: String) {
    #expect(SurveyText.key(one) == SurveyText.key(other))
  }

  @Test(arguments: [
    ("非常满意", "满意"), ("5", "-5"), ("1.5", "15"), ("1,5", "1.5"), ("a/b", "ab"), ("是", "否"),
    ("不清楚", "不,清楚"),
  ])
  func different(one: String, other: String) {
    #expect(SurveyText.key(one) != SurveyText.key(other))
  }

  @Test(arguments: [
    ("6、兴趣爱好", "兴趣爱好"), ("6. 兴趣爱好？", "兴趣爱好"), ("Q6. Your hobbies:", "Your hobbies"),
    ("Q6：爱好", "爱好"),
    ("(6) 爱好*", "爱好"), ("（6）爱好", "爱好"), ("第6题 爱好", "爱好"), ("第12题、爱好？", "爱好"), ("3.2 爱好", "3.2 爱好"),
    ("3.2. 爱好", "爱好"), ("6-1、爱好", "爱好"), ("2026年的爱好", "2026年的爱好"), ("5G 覆盖率", "5g覆盖率"),
    ("问题", "问题？"),
    ("quality", "Quality."), ("6、", "6、"),
  ])
  func questions(one: String, other: String) {
    #expect(SurveyText.questionKey(one) == SurveyText.questionKey(other), "\(one) \(other)")
  }

  @Test func aNumberInFrontIsNoPartOfAnotherQuestion() {
    #expect(SurveyText.questionKey("2026年的爱好") != SurveyText.questionKey("年的爱好"))
    #expect(SurveyText.questionKey("5G覆盖率") != SurveyText.questionKey("G覆盖率"))
    #expect(SurveyText.questionKey("1、2") == "2")
  }

  @Test(arguments: [
    ("非常满意(5)", ["非常满意(5)", "非常满意"]), ("5分", ["5分", "5"]), ("４星", ["4星", "4"]),
    ("5. 非常满意", ["5.非常满意", "非常满意"]), ("3 points", ["3points", "3"]), ("(5)", ["(5)"]),
    ("满意(很)", ["满意(很)"]), ("十分", ["十分"]), ("1-2个项目", ["1-2个项目"]), ("1.5次", ["1.5次"]),
    ("5 - Agree", ["5-agree", "agree"]), ("5", ["5"]),
  ])
  func answers(text: String, keys: [String]) {
    #expect(SurveyText.answerKeys(text) == keys)
  }

  @Test(arguments: [
    ("2026-01-02", true), ("2026-01-02 00:00:00", true), ("2-Jan", true), ("Jan-26", true),
    ("2-Jan-26", true), ("1月2日", true), ("2026年1月2日", true), ("2026/1/2", true), ("1/2/2026", true),
    ("1-2", false), ("1/2", false), ("1-2次", false), ("3", false), ("月", false), ("每月", false),
    ("每月1次", false), ("1-2-3", false), ("", false), ("march", false),
  ])
  func dates(text: String, isDate: Bool) {
    #expect(SurveyText.isDate(text) == isDate, "\(text)")
  }

  @Test func aKeyIsItsOwnKey() {
    var draws = SplitMix64(seed: 4)
    let parts = [
      "<b>", "&amp;", "６", "、", "甲", " ", "Q", "(5)", "–", "\u{3000}", "é", "分", ";", "<",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...6, using: &draws)).map { _ in
        parts.randomElement(using: &draws) ?? ""
      }.joined()
      // Undoing an entity may make the beginning of another: only those without are compared.
      if text.contains("&") || text.contains("<") { continue }
      let key = SurveyText.key(text)
      #expect(SurveyText.key(key) == key, "\(text)")
      let question = SurveyText.questionKey(text)
      #expect(!question.isEmpty || key.isEmpty, "\(text)")
    }
  }
}
