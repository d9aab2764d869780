// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// What one respondent answers to one item.
enum SampleAnswer: Hashable {
  /// Left blank.
  case blank
  /// The answer at that position of the scale.
  case one(Int)
  /// Those at these positions, in order where the item is ordered, else ascending.
  case several([Int])
  /// Free text or a number.
  case words(String)
}

/// An invented questionnaire and invented answers to it. Every word is made up here from lists; options
/// hold commas, brackets and numbers as real ones do.
struct SurveySample {
  let questionnaire: Questionnaire
  /// A row of answers per respondent, in the order of the items.
  let rows: [[SampleAnswer]]
  /// Each row's alliance and audience.
  let keys: [(alliance: String, audience: String)]

  static let alliances = [
    Alliance(id: "baize", name: LocalizedText(["zh-Hans": "白泽数据联盟", "en": "Baize Data"])),
    Alliance(id: "qilin", name: LocalizedText(["zh-Hans": "麒麟材料联盟", "en": "Qilin Materials"])),
  ]

  private static let subjects = [
    "联盟的决策机制", "成员之间的信息共享", "技术路线图", "共性技术研发", "知识产权（专利、标准）的分享", "秘书处的服务",
    "经费使用", "人才培养", "成果转化", "对外合作",
  ]
  private static let verbs = ["您对%满意吗？", "贵单位是否参与%", "%的透明程度", "近一年%是否改善？"]
  private static let options = [
    "标准（国家、行业）", "专利", "共享平台, 含设备", "人才培训", "联合攻关(2项以上)", "政策咨询", "其他", "融资, 担保",
    "会议与展览(ACG文化(动漫、游戏等))", "1-2个项目",
  ]

  static let quality = AnswerScale(
    id: "quality",
    answers: [
      answer("5", 0, "非常满意", "Very satisfied"), answer("4", 1, "满意", "Satisfied"),
      answer("3", 2, "一般", "Neutral"), answer("2", 3, "不满意", "Dissatisfied"),
      answer("1", 4, "非常不满意", "Very dissatisfied"),
      AnswerScale.Answer(
        code: "8", grade: nil, missing: .dontKnow,
        name: LocalizedText(["zh-Hans": "不清楚", "en": "Don't know"])),
      AnswerScale.Answer(
        code: "9", grade: nil, missing: .notApplicable,
        name: LocalizedText(["zh-Hans": "不适用", "en": "Not applicable"])),
    ])

  private static func answer(_ code: String, _ grade: Int, _ chinese: String, _ english: String)
    -> AnswerScale.Answer
  {
    AnswerScale.Answer(
      code: code, grade: grade, missing: nil,
      name: LocalizedText(["zh-Hans": chinese, "en": english]))
  }

  /// A sample that its seed determines: 1 to 9 scored items, a choice, a ranking, a free text and a
  /// number, and up to 12 responses.
  init(seed: UInt64, rows count: Int? = nil) {
    var draws = SplitMix64(seed: seed)
    let answers = Self.options.shuffled(using: &draws).prefix(Int.random(in: 3...8, using: &draws))
    let list = AnswerScale(
      id: "services",
      answers: answers.enumerated().map { position, words in
        AnswerScale.Answer(
          code: "s\(position + 1)", grade: nil, missing: nil,
          name: LocalizedText(["zh-Hans": words, "en": "Option \(Self.letters[position])"]))
      })
    let aims = AnswerScale(
      id: "aims",
      answers: ["技术", "资金（含贷款）", "人才", "市场", "政策"].enumerated().map { position, words in
        AnswerScale.Answer(
          code: "\(position + 1)", grade: nil, missing: nil,
          name: LocalizedText(["zh-Hans": words]))
      })
    let texts = Self.subjects.flatMap { subject in
      Self.verbs.map { $0.replacing("%", with: subject) }
    }.shuffled(using: &draws)
    var items: [Item] = []
    let scored = Int.random(in: 1...9, using: &draws)
    for number in 1...scored {
      items.append(
        Item(
          id: "q-\(number)", kind: .scale, scale: "quality", indicator: "trust",
          audiences: number == 2 ? ["enterprise"] : [],
          reversed: Bool.random(using: &draws),
          text: LocalizedText(["zh-Hans": texts[number], "en": "Question \(Self.letters[number])?"])
        ))
    }
    items.append(
      Item(
        id: "services-used", kind: .choice, scale: "services", indicator: nil,
        choices: answers.count, text: LocalizedText(["zh-Hans": "贵单位用过哪些服务？（可多选）"])))
    items.append(
      Item(
        id: "aims-rank", kind: .choice, scale: "aims", indicator: nil, choices: 3, ordered: true,
        text: LocalizedText(["zh-Hans": "请对以下目标的重要性排序"])))
    items.append(
      Item(
        id: "remarks", kind: .text, scale: nil, indicator: nil,
        text: LocalizedText(["zh-Hans": "您还有什么建议？"])))
    items.append(
      Item(
        id: "staff", kind: .number, scale: nil, indicator: nil,
        text: LocalizedText(["zh-Hans": "贵单位有多少研发人员？"])))
    questionnaire = Questionnaire(
      id: "sample", indexSystem: "small", name: LocalizedText(["zh-Hans": "样例"]),
      instruction: LocalizedText([:]),
      audiences: [
        Audience(id: "enterprise", name: LocalizedText(["zh-Hans": "企业", "en": "Enterprise"])),
        Audience(id: "university", name: LocalizedText(["zh-Hans": "高校", "en": "University"])),
      ],
      scales: [Self.quality, list, aims],
      sections: [Questionnaire.Section(id: "a", name: LocalizedText([:]), items: items)])
    var rows: [[SampleAnswer]] = []
    var keys: [(String, String)] = []
    for _ in 0..<(count ?? Int.random(in: 1...12, using: &draws)) {
      rows.append(items.map { Self.answer($0, $0.ordered ? 5 : list.answers.count, &draws) })
      keys.append(
        (
          ["baize", "qilin"].randomElement(using: &draws) ?? "",
          ["enterprise", "university"].randomElement(using: &draws) ?? ""
        ))
    }
    self.rows = rows
    self.keys = keys
  }

  private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]

  private static func answer(_ item: Item, _ options: Int, _ draws: inout SplitMix64)
    -> SampleAnswer
  {
    if Int.random(in: 0..<5, using: &draws) == 0 { return .blank }
    switch item.kind {
    case .scale: return .one(Int.random(in: 0..<7, using: &draws))
    case .choice:
      let all = Array(0..<options).shuffled(using: &draws)
      let count = Int.random(in: 1...min(item.choices, options), using: &draws)
      return .several(item.ordered ? Array(all.prefix(count)) : all.prefix(count).sorted())
    case .number: return .words(String(Int.random(in: 0...900, using: &draws)))
    default: return .words(["很好，\n继续", "无", "\"加强\", 交流"].randomElement(using: &draws) ?? "")
    }
  }

  /// The items.
  var items: [Item] { questionnaire.items }

  /// The answers of an item's scale.
  func answers(of item: Item) -> [AnswerScale.Answer] {
    item.scale.flatMap(questionnaire.scale)?.answers ?? []
  }

  /// An answer's words in Chinese, or in English.
  func words(_ item: Item, _ position: Int, _ language: String = "zh-Hans") -> String {
    answers(of: item)[position].name.text(in: language)
  }
}
