// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A round with every kind of weighting: complete and incomplete groups, a sheet above the limit, a
/// pooled one, fifteen experts on nine items, best–worst, points, objective weights, triangular
/// judgements, two items and one.
enum SampleWeighing {
  private static let text = SampleDefinitions.text

  private static func indicator(
    _ id: String, _ chinese: String, _ english: String, weight: Double? = nil
  ) -> IndexNode {
    .indicator(
      Indicator(
        id: id, weight: weight, kind: .benefit, name: text(chinese, english),
        unit: text("分", "points"),
        evidence: .document, anchors: Anchors(grades: [0, 4], values: [100, 0])))
  }

  private static func criterion(
    _ id: String, _ chinese: String, _ english: String, _ children: [IndexNode]
  ) -> IndexNode {
    .criterion(
      Criterion(id: id, weight: nil, name: text(chinese, english), children: children))
  }

  static let children: [IndexNode] = [
    criterion(
      "operation", "组织运行", "Organisation and operation",
      [
        indicator("participation", "成员参与决策", "Members’ part in decisions"),
        indicator("secretariat", "秘书处专职力量", "Full-time secretariat"),
        indicator("projects", "项目遴选与管理", "Project selection and management"),
        indicator("rules", "章程与利益分配", "Statutes and sharing of benefits"),
      ]),
    criterion(
      "input", "创新投入", "Innovation input",
      [
        indicator("funds", "研发经费投入", "Research funds"),
        indicator("staff", "研发人员投入", "Research staff"),
        indicator("platforms", "共建平台", "Shared platforms"),
        indicator("access", "仪器开放共享", "Open instruments"),
      ]),
    criterion(
      "innovation", "技术创新", "Technology innovation",
      [
        indicator("key-technology", "关键技术突破", "Key technology"),
        indicator("standards", "标准制定", "Standards"),
        indicator("patents", "发明专利", "Patents"),
        indicator("products", "新产品", "New products"),
        indicator("dependence", "自主可控程度", "Independence of technology"),
        indicator("awards", "科技奖励", "Science awards"),
        indicator("papers", "合作论文", "Joint papers"),
        indicator("pilots", "中试验证", "Pilot plants"),
        indicator("software", "软件著作权", "Software rights"),
      ]),
    criterion(
      "transfer", "成果转化", "Transfer",
      [
        indicator("licences", "技术许可", "Licences"), indicator("sales", "新产品销售", "New sales"),
        indicator("startups", "衍生企业", "Spin-offs"), indicator("demos", "示范应用", "Demonstrations"),
      ]),
    criterion(
      "service", "服务产业", "Service to industry",
      [
        indicator("training", "人才培训", "Training"), indicator("advice", "技术咨询", "Advice"),
        indicator("small-firms", "带动中小企业", "Support of small firms"),
      ]),
    criterion(
      "protection", "知识产权保护", "Protection of rights",
      [
        criterion(
          "agreements", "协议", "Agreements",
          [indicator("signed", "已签协议", "Signed agreements")]),
        indicator("disputes", "争议处理", "Handling of disputes"),
      ]),
  ]

  static let indexSystem = IndexSystem(
    id: "alliance-performance", edition: "2026",
    name: text("产业技术创新联盟绩效评价指标体系", "Performance of innovation alliances"),
    grades: SampleDefinitions.grades, classes: SampleDefinitions.classes, expectations: [],
    children: children)

  /// Fifteen experts on nine items: their own idea of the weights, read on the scale of 1 to 9.
  private static let large: SampleJudgements = {
    let items = [
      "key-technology", "standards", "patents", "products", "dependence", "awards", "papers",
      "pilots", "software",
    ]
    let idea = [9.0, 5, 6, 4, 8, 1.5, 1, 3, 2]
    var seed: UInt64 = 2026
    func draw() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 40) / Double(1 << 24)
    }
    let sheets = (1...15).map { number -> (String, [Double?]) in
      let own = idea.map { $0 * (0.6 + 0.9 * draw()) }
      var upper: [Double?] = []
      for row in own.indices {
        for column in own.indices where column > row {
          let ratio = own[row] / own[column] * (0.7 + 0.7 * draw())
          upper.append(
            ratio >= 1
              ? min(9, max(1, ratio.rounded())) : 1 / min(9, max(1, (1 / ratio).rounded())))
        }
      }
      return ("e\(number)", upper)
    }
    return SampleJudgements(parent: "innovation", items: items, sheets)
  }()

  static let third = 1.0 / 3

  static func matrices() -> [MatrixRecord] {
    let root = SampleJudgements(
      parent: "alliance-performance",
      items: ["operation", "input", "innovation", "transfer", "service", "protection"],
      [
        ("e1", [0.5, third, 0.5, 0.5, 1, 0.5, 1, 2, 2, 2, 2, 3, 1, 2, 2]),
        ("e2", [0.5, 0.25, 0.5, 0.5, 1, 0.5, 1, 1, 2, 2, 2, 3, 1, 2, 2]),
        ("e3", [0.5, third, 1, 1, 2, 0.5, 1, 1, 2, 2, 3, 4, 1, 2, 2]),
        ("e4", [2, 0.5, 1, 1, 0.5, 1, 1, 1, 0.5, 1, 2, 2, 0.5, 1, 2]),
        ("e5", [0.5, 0.25, 0.5, 1, 1, 0.5, 1, 1, 3, 3, 3, 4, 1, 2, 2]),
      ])
    var operation = SampleJudgements(
      parent: "operation", items: ["participation", "secretariat", "projects", "rules"],
      [
        ("e1", [2, 1, 3, 0.5, 2, 3]), ("e2", [3, 2, 3, 0.5, 1, 2]), ("e3", [2, 1, 2, 0.5, 1, 3]),
        ("e4", [3, 0.5, 1, 5, 0.25, 2]), ("e5", [0.2, 0.25, 3, 2, 5, 4]),
      ])
    operation.shares = [2.0 / 9, 2.0 / 9, 2.0 / 9, 1.0 / 9, 2.0 / 9]
    let input = SampleJudgements(
      parent: "input", items: ["funds", "staff", "platforms", "access"],
      [
        ("e1", [2, 3, nil, 2, 3, 2]), ("e2", [3, 4, nil, 2, nil, 2]),
        ("e3", [2, nil, nil, nil, nil, 1]), ("e4", [2, 3, nil, 1, 2, 2]),
      ])
    var single = SampleJudgements(
      parent: "protection", items: ["agreements", "disputes"], [("e1", [3]), ("e3", [2])])
    single.limit = 0.1
    return [
      root.record(
        concordance: ConcordanceRecord(
          coefficient: 0.712, chiSquare: 17.8, degreesOfFreedom: 5, probability: 0.0009,
          isExact: false)),
      operation.record(
        apart: "e5",
        concordance: ConcordanceRecord(
          coefficient: 0.328, chiSquare: 4.92, degreesOfFreedom: 3, probability: 0.186,
          isExact: true)),
      input.record(pooled: "e3"),
      large.record(
        concordance: ConcordanceRecord(
          coefficient: 0.866, chiSquare: 103.9, degreesOfFreedom: 8, probability: 1e-12,
          isExact: false)),
      bestWorst, allocation,
      single.record(fuzzy: [[0.62, 0.7101, 0.8], [0.21, 0.2899, 0.36]]),
    ]
  }

  /// 5 × 3 is 9 away from 6: 9 ÷ (6² − 6) = 0.3; 6 ÷ 3 = 2 would contradict nothing.
  private static let bestWorstQuality = JudgementQuality(
    randomIndexTable: nil, absence: nil, geometricIndex: nil, geometricLimit: nil,
    triadIndex: nil, rightLeftDifference: nil, worstTriad: nil,
    revisions: [
      RevisionRecord(
        left: "sales", right: "licences", value: 5, implied: 2, suggested: 2, ratioIfChanged: 0)
    ])

  /// Three best–worst sheets; weights by hand, near the published method's.
  static let bestWorst: MatrixRecord = {
    let items = ["licences", "sales", "startups", "demos"]
    let own = [[0.26, 0.47, 0.09, 0.18], [0.24, 0.52, 0.08, 0.16], [0.5, 0.27, 0.08, 0.15]]
    let weights = [0.3333, 0.42, 0.0834, 0.1633]
    let experts = own.enumerated().map { index, weights in
      ExpertRecord(
        id: "e\(index + 1)", weights: weights, matrix: nil,
        bestWorst: BestWorstRecord(
          best: index == 2 ? "licences" : "sales", worst: "startups",
          bestToOthers: index == 2
            ? [1, 2, 6, 4] : [index == 1 ? 5 : 2, 1, 6, index == 1 ? 3 : 4],
          othersToWorst: index == 2 ? [6, 3, 1, 2] : [3, 6, 1, 2]), points: nil, lambdaMax: nil,
        consistencyRatio: index == 1 ? 0.3 : 2.0 / 30, limit: 0.2206, missing: [],
        share: 1.0 / 3, aboveLimit: index == 1,
        quality: index == 1 ? bestWorstQuality : nil, distance: nil, compatibility: nil,
        standsApart: false)
    }
    return MatrixRecord(
      parent: "transfer", items: items, form: .bestWorst, weights: weights,
      expertWeights: weights, objectiveWeights: nil, fuzzyWeights: nil, matrix: nil, counts: nil,
      missing: [], lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil, randomIndex: nil,
      quality: nil, experts: experts, consensus: 0.684, consensusLevel: "moderate",
      concordance: ConcordanceRecord(
        coefficient: 0.911, chiSquare: 8.2, degreesOfFreedom: 3, probability: 0.0046,
        isExact: true), agreement: SampleJudgements.spread(own),
      intervals: SampleJudgements.intervals(weights, own))
  }()

  /// Four experts who shared out a hundred points, half and half with objective weights.
  static let allocation: MatrixRecord = {
    let points = [[30.0, 30, 40], [20, 30, 50], [25, 25, 50], [40, 20, 40]]
    let own = points.map { $0.map { $0 / 100 } }
    let (expert, objective) = ([0.2875, 0.2625, 0.45], [0.2, 0.5, 0.3])
    let weights = zip(expert, objective).map { ($0 + $1) / 2 }
    return MatrixRecord(
      parent: "service", items: ["training", "advice", "small-firms"], form: .allocation,
      weights: weights, expertWeights: expert, objectiveWeights: objective, fuzzyWeights: nil,
      matrix: nil, counts: nil, missing: [], lambdaMax: nil, consistencyIndex: nil,
      consistencyRatio: nil, randomIndex: nil, quality: nil,
      experts: points.enumerated().map { index, points in
        ExpertRecord(
          id: "e\(index + 1)", weights: own[index], matrix: nil, bestWorst: nil, points: points,
          lambdaMax: nil, consistencyRatio: nil, limit: nil, missing: [], share: 0.25,
          aboveLimit: false, quality: nil, distance: nil, compatibility: nil, standsApart: false)
      }, consensus: 0.9112, consensusLevel: "very-high", concordance: nil,
      agreement: SampleJudgements.spread(own),
      intervals: expert.map {
        WeightIntervals(experts: [$0 - 0.05, $0 + 0.06], judgements: nil)
      })
  }()

  static let weighting: WeightingRecord = {
    var rule = WeightingRule()
    rule.aboveLimit = .halve
    rule.unconnected = .pool
    rule.combination = .linear
    let digest = "ab12cd34ef56" + String(repeating: "0", count: 52)
    return WeightingRecord(
      rule: rule, matrices: matrices(),
      objective: ObjectiveWeights(
        method: .entropy, indexSystem: "alliance-performance", indexSystemDigest: digest,
        round: "sample-2025", date: "2025-03-31",
        cohort: ["a-grid", "b-battery", "c-rail", "d-bio"],
        sources: [.init(file: "statistics.csv", digest: digest)],
        groups: [
          .init(
            parent: "service", items: ["training", "advice", "small-firms"],
            weights: [0.2, 0.5, 0.3], alliances: 4)
        ], leftOut: [.init(parent: "transfer", reason: .tooFewAlliances)]), global: nil)
  }()

  static func sample() -> Sample {
    var sample = Sample(
      entries: ["a-grid", "b-battery"].enumerated().map { index, id in
        Sample.Entry(
          id: id,
          name: index == 0
            ? text("智能电网产业技术创新联盟", "Smart Grid Innovation Alliance")
            : text("动力电池产业创新联盟", "Traction Battery Alliance"),
          leaves: Dictionary(
            uniqueKeysWithValues: Outline(indexSystem).indicators.enumerated().map {
              ($1.indicator.id, $0 % 2 == index ? [0.5, 0.5, 0, 0, 0] : [0, 0.2, 0.8, 0, 0])
            }))
      })
    sample.definition = indexSystem
    sample.questionnaires = []
    sample.weighting = weighting
    sample.round.weighting = weighting.rule
    return sample
  }
}
