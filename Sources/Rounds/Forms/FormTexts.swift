// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import Problems

/// The texts of a form, each in both languages.
struct FormTexts {
  let language: Language
  let form: Judgements.Form

  private func pick(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  // MARK: Instructions

  var title: String {
    form == .allocation
      ? pick("Points shared out among indicators", "指标权重比重分配表")
      : pick("Judgements of indicators in pairs", "指标权重两两比较判断表")
  }
  var instructions: String { pick("Instructions", "说明") }
  var expertCode: String { pick("Code of the expert", "专家代码") }
  var fillInCode: String { pick("← your code, please", "← 请填写您的代码") }
  var indexSystem: String { pick("Index system", "指标体系名称") }
  var edition: String { pick("Edition", "指标体系版本") }
  var date: String { pick("Date of the round", "评价方案日期") }
  var whatToDo: String { pick("What to do", "填写方法") }

  func steps(total: AllocationTotal) -> [String] {
    let points = ShortestNumber.text(total.total)
    if form == .allocation {
      return [
        pick(
          "On the sheet “\(self.points)” share out \(points) points among the indicators that stand under the same criterion: the more an indicator counts, the more points it gets.",
          "在“\(self.points)”工作表中，把 \(points) 分分给同一上级指标下的各项指标：越重要，分数越多。"),
        pick(
          "Fill in the yellow cells only. An indicator that should not count gets 0; no cell stays blank.",
          "只填写黄色单元格。不应计入的指标填 0，不要留空。"),
        pick(
          "Beside each criterion stands the sum. It turns green when it is \(points), red when it is not.",
          "每个上级指标旁显示合计：等于 \(points) 时变绿，不等时变红。"),
        pick(
          "Save the workbook as .xlsx and send it back. Please do not move or rename anything.",
          "填完后仍以 .xlsx 格式保存并交回，请勿移动或改名。"),
      ]
    }
    return [
      pick(
        "Each further sheet compares the indicators that stand under one criterion, two at a time.",
        "其余每张工作表把同一上级指标下的各项指标两两比较。"),
      pick(
        "A yellow cell asks: how many times does the indicator of its row outweigh the indicator of its column? Choose from the list: 1 to 9 where the row counts more, 1/2 to 1/9 where the column does.",
        "每个黄色单元格问的是：该行指标的重要程度是该列指标的多少倍？从下拉列表中选择：行更重要选 1 至 9，列更重要选 1/2 至 1/9。"),
      pick(
        "Fill in the yellow cells only; the reciprocals below the diagonal follow by themselves. A pair that you cannot judge may stay blank.",
        "只填写黄色单元格，对角线以下的倒数自动得出。无法判断的一对可以留空。"),
      pick(
        "Below each table you see whether your judgements agree with each other. If the consistency ratio turns red, please look again at the pairs that surprise you; nobody asks you to change what you mean.",
        "每张表下方显示判断之间是否一致。若一致性比率变红，请复核与预期不符的判断；不要求您改变本意。"),
      pick(
        "Save the workbook as .xlsx and send it back. Please do not move or rename anything.",
        "填完后仍以 .xlsx 格式保存并交回，请勿移动或改名。"),
    ]
  }

  var scaleHeading: String { pick("The scale", "标度") }

  /// The scale, a heading first [Saaty 1980].
  var scale: [(String, String, String)] {
    switch language {
    case .english:
      [
        ("Choose", "Row against column", "It means"),
        ("1", "counts the same", "Both contribute equally."),
        ("3", "counts somewhat more", "Experience favours the row a little."),
        ("5", "counts clearly more", "Experience strongly favours the row."),
        ("7", "counts much more", "The row’s lead shows in practice."),
        ("9", "counts extremely more", "As far ahead as one can be."),
        ("2, 4, 6, 8", "in between", "Between the two neighbouring words."),
        (
          "1/2 … 1/9", "the other way round",
          "The column counts 2 … 9 times: 1/3 is 3 seen from the column."
        ),
      ]
    case .chinese:
      [
        ("选择", "行与列相比", "含义"),
        ("1", "同样重要", "两项的作用相同"),
        ("3", "稍重要", "行的一项比列的一项稍重要"),
        ("5", "明显重要", "行的一项比列的一项明显重要"),
        ("7", "重要得多", "行的一项比列的一项重要得多"),
        ("9", "极其重要", "行的一项比列的一项极其重要"),
        ("2、4、6、8", "介于两者之间", "介于上下相邻两级之间"),
        ("1/2 … 1/9", "反过来", "列的一项更重要，为行的 2 … 9 倍：1/3 就是从列看的 3"),
      ]
    }
  }

  // MARK: Pairs

  var expertLabel: String { pick("expert", "专家") }
  var parentLabel: String { pick("parent", "上级指标") }

  func groupTitle(_ number: String, _ name: String) -> String {
    let whole = number.isEmpty ? name : number + " " + name
    return pick("\(whole): how much do its parts count?", "\(whole)：下级指标两两比较")
  }

  var howToJudge: String {
    pick(
      "How many times does the row outweigh the column? Fill in the yellow cells: 1 the same, 3 somewhat, 5 clearly, 7 much, 9 extremely more; 1/3 … 1/9 where the column counts more.",
      "行比列重要多少倍？填写黄色单元格：1 同样重要，3 稍重要，5 明显重要，7 重要得多，9 极其重要；列更重要时用倒数 1/3 … 1/9。")
  }

  var corner: String { pick("row ÷ column", "行 ÷ 列") }
  var weight: String { pick("Weight", "权重") }
  var offScaleTitle: String { pick("Not on the scale", "不在标度内") }
  var offScaleMessage: String {
    pick(
      "Please choose 1 to 9 or 1/2 to 1/9 from the list, or leave the cell blank.",
      "请从列表中选择 1 至 9 或 1/2 至 1/9，或留空。")
  }
  var results: String { pick("Results while you fill in", "即时结果") }
  var judged: String { pick("Pairs judged", "已判断的对数") }
  func ofPairs(_ count: Int) -> String { pick("of \(count)", "共 \(count) 对") }
  var lambda: String { "λmax" }
  var lambdaNote: String {
    pick(
      "mean of (A w) ÷ w over the rows; n where nothing contradicts",
      "各行 (A w) ÷ w 的平均；完全一致时等于 n")
  }
  var index: String { pick("Consistency index CI", "一致性指标 CI") }
  var randomIndex: String { pick("Random index RI", "随机一致性指标 RI") }
  func randomIndexNote(_ table: String, _ count: Int) -> String {
    pick("table \(table), n = \(count)", "采用 \(table) 表，n = \(count)")
  }
  var ratio: String { pick("Consistency ratio CR", "一致性比率 CR") }
  func limit(_ limit: Double, hasIndex: Bool) -> String {
    let text = ShortestNumber.text(limit)
    guard hasIndex else {
      return pick("the table has no RI for so many items", "所采用的表没有这一阶数的 RI")
    }
    return pick("CR = CI ÷ RI; at most \(text) passes", "CR = CI ÷ RI；不超过 \(text) 为可接受")
  }

  /// What the sheet says of itself, none with a quotation mark: the words around the number of
  /// judged pairs, and what is said of a sheet with all of them.
  func verdicts(
    _ pairs: Int
  ) -> (before: String, after: String, above: String, within: String, unknown: String) {
    (
      pick("Incomplete: ", "尚未填完：已判断 "), pick(" of \(pairs)", " 对，共 \(pairs) 对"),
      pick("Complete; above the limit: please look again", "已填完；一致性比率超过界限，请复核"),
      pick("Complete; consistent enough", "已填完；一致性可以接受"), pick("Complete", "已填完")
    )
  }

  /// Which method the sheet shows, and which one counts.
  func method(_ rule: WeightingRule) -> String {
    let counts =
      switch rule.method {
      case .eigenvector: pick("the principal eigenvector", "主特征向量法")
      case .geometricMean: pick("row geometric means", "几何平均法")
      case .columnMean: pick("means of the normalised columns", "列归一化平均法")
      case .fuzzyGeometricMean: pick("fuzzy geometric means", "模糊几何平均法")
      }
    var text = pick(
      "Weights and CR shown here are those of row geometric means. The round’s own calculation uses \(counts)",
      "此处的权重和 CR 按几何平均法计算。正式计算采用评价方案声明的\(counts)")
    if rule.scale != .saaty {
      text += pick(
        " after taking judgements through the scale “\(rule.scale.rawValue)”",
        "，并先按“\(rule.scale.rawValue)”标度换算判断值")
    }
    if rule.method != .geometricMean || rule.scale != .saaty {
      text += pick("; its figures can differ a little.", "，数值可能略有不同。")
    } else {
      text += pick(" too.", "。")
    }
    return text
  }

  var numbers: String { pick("Judgements as numbers", "判断值（数值）") }
  var numbersNote: String {
    pick(
      "Below: the numbers that this sheet calculates with. g is the geometric mean of a row, w = g ÷ Σg.",
      "以下为本表计算所用的数值：g 为各行的几何平均，w = g ÷ Σg。")
  }

  // MARK: Points

  var points: String { pick("Points", "分数") }
  /// The headings of the sheet of points as its reader knows them, with the names between.
  var pointsColumns: [String] {
    switch language {
    case .english: ["parent", "criterion", "expert", "item", "name", "points"]
    case .chinese: ["上级指标", "所属", "专家", "指标", "名称", "分数"]
    }
  }
  var sum: String { pick("sum", "合计") }
  var offPointsTitle: String { pick("Not a number of points", "不是有效分数") }
  func offPointsMessage(_ total: String) -> String {
    pick("Please enter a number from 0 to \(total).", "请输入 0 至 \(total) 之间的数。")
  }
}
