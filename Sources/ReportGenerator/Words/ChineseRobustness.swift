// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

extension Chinese {
  var betweenSentences: String { "" }

  // MARK: 得分

  func certainty(_ certainty: CertaintyWords) -> String {
    var parts: [String] = []
    if let score = certainty.score {
      let interval = certainty.interval.map {
        "（95%置信区间" + self.interval($0.low, $0.high) + "）"
      }
      parts.append("得分\(score)" + (interval ?? ""))
    }
    if let rank = certainty.rank {
      let tied = rank.hasPrefix("=")
      let place = (tied ? "并列" : "") + "第\(tied ? String(rank.dropFirst()) : rank)名"
      let could = certainty.places.map {
        $0.first == $0.last
          ? "，与其他联盟均可区分" : "，可能为第" + interval("\($0.first)", "\($0.last)") + "名"
      }
      parts.append(place + (could ?? ""))
    }
    if let likely = certainty.likely {
      parts.append("属“\(likely.name)”的概率为\(likely.share)")
    }
    return parts.joined(separator: "；") + "。"
  }

  func interval(_ low: String, _ high: String) -> String { low + "～" + high }

  func sampled(_ sampled: SampledWords) -> String {
    "依据\(sampled.respondents)名答卷人：标准误\(sampled.error)"
      + (sampled.freedom.map { "，自由度\($0)。" } ?? "。")
  }

  func noInterval(_ absence: SamplingError.Absence) -> String {
    switch absence {
    case .countsOnly: "没有置信区间：只有各答案的汇总数，不知道哪些答案出自同一人。"
    case .tooFewRespondents: "没有置信区间：答卷人太少，不足以估计方差，也没有可借用的方差。"
    case .operatorNotLinear: "没有置信区间：按本年度规定的算子，得分不是各项得分的加权平均。变动范围见下面的抽取结果。"
    }
  }

  func pooled(_ audiences: [String], least: Int) -> String {
    audiences.isEmpty
      ? "有一类答卷对象人数很少，借用合并的方差。"
      : "\(list(audiences))的答卷人少于\(least)人，借用合并的方差。"
  }

  func unknownSizes(_ audiences: [String]) -> String {
    "\(list(audiences))的总人数不详，或登记人数少于答卷人数：按人数很多处理，置信区间因而偏宽。"
  }

  func oneSheet(_ change: String, audience: String) -> String {
    "一份答卷对本得分的影响最多为\(change)分（答卷对象：\(audience)）。"
  }

  func shrunken(_ score: String, mean: String?, kept: String) -> String {
    "按抽样误差向平均分" + (mean.map { "（\($0)）" } ?? "")
      + "收缩后为\(score)，保留与平均分距离的\(kept)：仅作对照，不计入评分。"
  }

  // MARK: 名次和等次

  func varied(_ source: GroupRobustness.Source) -> String {
    switch source {
    case .respondents: "答卷人"
    case .weights: "权重"
    case .both: "两者同时"
    case .none: "无"
    }
  }

  func rankChart(_ source: String, expected: String, from first: Int, to last: Int) -> String {
    "变动\(source)时各名次的概率：期望名次\(expected)，95%的抽取中为第"
      + (first == last ? "\(first)" : interval("\(first)", "\(last)")) + "名。表中为同样的数字。"
  }

  func mapTitle(_ name: String, likeliest: Int, share: String) -> String {
    "\(name)：最可能为第\(likeliest)名（\(share)）"
  }

  func place(_ place: Int, _ share: String) -> String { "\(place)：\(share)" }
  func otherPlaces(_ share: String) -> String { "其余合计：\(share)" }

  func run(_ first: Int, _ last: Int, count: Int) -> String {
    first == last ? "第\(first)名" : "第\(first)～\(last)名"
  }

  func neighboursToldApart(_ apart: Int, of pairs: Int) -> String {
    pairs == 1
      ? "名次相邻的联盟只有1对，按95%的把握\(apart == 1 ? "可以" : "不能")区分。"
      : "名次相邻的联盟共\(pairs)对，其中\(apart)对按95%的把握可以区分。"
  }

  func isAbove(_ upper: String, _ lower: String, _ share: String) -> String {
    "\(upper)高于\(lower)：\(share)"
  }

  // MARK: 什么会改变结果

  func swap(_ swap: SwapWords) -> String {
    guard let change = swap.change else {
      return "没有已知的单项权重变动能使下一名“\(swap.below)”追平。"
    }
    return "使下一名“\(swap.below)”追平的最小单项权重变动：“\(change.node)”在同级中的权重由\(change.from)变为"
      + "\(change.to)，其余同级指标按比例变动。"
  }

  func within(_ within: Bool?) -> String {
    switch within {
    case true?: "专家权重范围（及规定的范围）之内，有的权重可以做到。"
    case false?: "专家权重范围（及规定的范围）之内，没有权重可以做到。"
    case nil: "专家权重范围之内能否做到，无法判断。"
    }
  }

  func gain(_ node: String, _ points: String, passing: [String], class name: String?) -> String {
    "“\(node)”提高一个等级，得分增加\(points)分"
      + (passing.isEmpty ? "" : "，将超过" + list(passing))
      + (name.map { "，将达到“\($0)”" } ?? "") + "。"
  }

  func more(_ count: Int) -> String { "等共另外\(count)个" }

  func factor(_ factor: Influence.Factor) -> String {
    switch factor {
    case .expert: "去掉一位专家"
    case .indicator: "去掉一个指标"
    case .operator: "换用其他算子"
    case .gradeScores: "换用其他等级分值"
    case .missing: "缺失数据换一种处理"
    }
  }

  func factor(_ factor: Sensitivity.Factor) -> String {
    switch factor {
    case .respondents: "答卷人"
    case .weights: "权重"
    case .operator: "算子"
    case .gradeScores: "等级分值"
    case .missing: "缺失数据的处理"
    }
  }

  func without(expert: String) -> String { "去掉专家\(expert)" }

  func influenceTitle(_ name: String, _ shift: String) -> String {
    "\(name)：名次平均变动\(shift)"
  }

  func sensitivityTitle(_ name: String, first: String, total: String) -> String {
    "\(name)：单独\(first)，连同交互\(total)"
  }

  func sensitivityNote(samples: Int, evaluations: Int, error: String?) -> String {
    "基础样本\(samples)个，共计算\(evaluations)次" + (error.map { "；指数的最大标准误为\($0)" } ?? "")
      + "。估计值可能略低于0。"
  }

  // MARK: 算子和判读

  func name(_ operator: CompositionRule.Operator) -> String {
    switch `operator` {
    case .weightedAverage: "加权平均"
    case .minMax: "主因素决定型M(∧,∨)"
    case .productMax: "主因素突出型M(·,∨)"
    case .minBoundedSum: "取小有界和M(∧,⊕)"
    case .balanced: "均衡平均"
    }
  }

  func loses(_ operator: CompositionRule.Operator) -> String {
    switch `operator` {
    case .weightedAverage: "不舍弃信息：每个指标的每一份占比都计入。"
    case .minMax: "每个等级只留一项，其余舍弃；权重较小时，起作用的是权重而不是答案。"
    case .productMax: "每个等级只留最突出的一项，其余舍弃。"
    case .minBoundedSum: "占比超过权重的部分舍弃；合计超过1的部分舍弃。"
    case .balanced: "按等级平衡之后，占比超过权重的部分舍弃。"
    }
  }

  func ownOperator(_ node: String, _ operator: String) -> String { "\(node)：\(`operator`)" }

  func reading(_ reading: VerdictRule.Reading) -> String {
    switch reading {
    case .score: "加权平均得分"
    case .largestMembership: "最大隶属度"
    case .confidence: "置信度准则"
    case .characteristicValue: "级别特征值"
    }
  }

  func readingRule(_ reading: VerdictRule.Reading, threshold: String) -> String {
    switch reading {
    case .score: "评价结果按加权平均得分确定。"
    case .largestMembership: "评价结果按最大隶属度的等级确定；并列时取最接近加权平均得分的一个。"
    case .confidence: "评价结果按置信度准则确定：从最好的等级起累加，占比首先达到\(threshold)的等级。"
    case .characteristicValue: "评价结果按级别特征值确定，即以占比加权的等级序号平均值。"
    }
  }

  func validity(level: Int) -> String { ["低效", "比较有效", "很有效", "全部属于一个等级"][level] }

  func losses(_ loss: LossWords) -> [String] {
    var lines: [String] = []
    if !loss.tied.isEmpty { lines.append("并列最大：" + list(loss.tied)) }
    if !loss.saturated.isEmpty { lines.append("在1处截断：" + list(loss.saturated)) }
    if !loss.fromWeights.isEmpty { lines.append("等于权重而非答案：" + list(loss.fromWeights)) }
    return lines
  }

  // MARK: 抽取

  func drawn(draws: Int, resamples: Int, seed: String) -> String {
    "权重抽取\(draws)次，答卷人重抽\(resamples)次，随机种子\(seed)：输入相同，在任何机器上结果都相同。"
  }

  func failed(_ count: Int, of draws: Int) -> String {
    count == 0
      ? "每次抽到的专家判断都连通。" : "\(draws)次抽取中有\(count)次抽到的专家判断不连通，这时权重不变。"
  }

  func statedRanges(_ count: Int) -> String { "本年度为\(count)个权重规定了范围，在范围内均匀抽取。" }
}
