// SPDX-License-Identifier: Apache-2.0
import Evidence

extension Chinese {
  func weightingRule(
    _ rule: WeightingRule, limit: String, forms: Set<Judgements.Form>
  ) -> String {
    var said = ""
    if forms.count > 1 {
      let asked = Judgements.Form.allCases.filter(forms.contains).map {
        switch $0 {
        case .pairwise: "两两比较"
        case .bestWorst: "最优最劣法"
        case .allocation: "分配分数（比重题）"
        }
      }
      said += "征询专家用了不止一种方式，每组指标用一种：" + list(asked) + "。"
    }
    if forms.contains(.pairwise) { said += pairwiseRule(rule, limit: limit) }
    if forms.contains(.bestWorst) {
      said +=
        "最优最劣判断表按线性最优最劣法（Rezaei）得出权重，其比率的限值随项数和最大判断值而定；"
        + aboveLimit(rule.aboveLimit) + "。"
    }
    if forms.contains(.allocation) { said += "分配的分数以各项占总分的比例为权重。" }
    if forms.contains(.bestWorst) || forms.contains(.allocation) {
      said +=
        [
          forms.contains(.bestWorst) ? "最优最劣法" : nil,
          forms.contains(.allocation) ? "分配分数" : nil,
        ].compactMap { $0 }.joined(separator: "和") + "所得的各专家权重取加权"
        + (rule.mean == .arithmetic ? "算术平均。" : "几何平均。")
    }
    return said
  }

  private func pairwiseRule(_ rule: WeightingRule, limit: String) -> String {
    let method =
      switch rule.method {
      case .eigenvector: "主特征向量法"
      case .geometricMean: "行几何平均法"
      case .columnMean: "列归一平均法"
      case .fuzzyGeometricMean: "三角模糊判断的几何平均法（Buckley）"
      }
    let group =
      rule.group == .judgements
      ? "各专家的判断矩阵取加权几何平均"
      : "各专家的权重取加权" + (rule.mean == .arithmetic ? "算术平均" : "几何平均")
    let completion =
      switch rule.completion {
      case .optimal: "按矛盾最小（λmax最小）补全"
      case .leastSquares: "按对数最小二乘处理"
      case .harker: "按Harker特征向量法略去"
      }
    return "权重由专家两两比较的判断矩阵按\(method)得出，\(group)；未作的判断\(completion)。\(judgementScale(rule.scale))"
      + "一致性比率CR＝CI÷RI，CI＝(λmax−n)÷(n−1)，RI取自\(randomIndexTable(rule.randomIndex))的表，"
      + "限值\(limit)；\(aboveLimit(rule.aboveLimit))。"
  }

  func randomIndexTable(_ name: String) -> String {
    switch name {
    case "saaty-1980": "Saaty 1980"
    case "alonso-lamata-2006": "Alonso与Lamata 2006"
    case "simulated-2026": "Steelyard 2026年的模拟"
    default: name
    }
  }

  func judgementScale(_ scale: WeightingRule.Scale) -> String {
    switch scale {
    case .saaty: "判断值就是所说的倍数（1～9标度）。"
    case .balanced: "判断值按平衡标度换算。"
    case .balancedN: "判断值按n项平衡标度换算。"
    case .power: "判断值取平方（幂标度）。"
    case .root: "判断值取平方根（根标度）。"
    case .logarithmic: "判断值按对数标度log₂(x＋1)换算。"
    case .inverseLinear: "判断值按反线性标度9÷(10−x)换算。"
    case .geometric: "判断值按几何标度（2的x−1次方）换算。"
    case .adaptive: "判断值按自适应标度换算，幂次随项数增大。"
    }
  }

  func treatment(_ treatment: WeightingRule.AboveLimit) -> String {
    switch treatment {
    case .flag: "仍计入"
    case .exclude: "不计入"
    case .halve: "减半计入"
    }
  }

  func objectiveMethod(_ method: ObjectiveWeights.Method) -> String {
    switch method {
    case .entropy: "熵权法"
    case .critic: "CRITIC法"
    }
  }

  func combination(_ combination: WeightingRule.Combination, share: String) -> String {
    switch combination {
    case .none: "客观权重只与专家权重并列，不计入。"
    case .linear: "采用的权重：专家权重占\(share)，其余为客观权重。"
    case .multiplicative: "采用的权重：两者相乘后归一。"
    case .gameTheoretic: "采用的权重：与两者偏离之和最小的组合（博弈论组合赋权）。"
    }
  }

  func judgedBy(_ form: Judgements.Form, experts: Int, items: Int) -> String {
    switch form {
    case .pairwise: "\(experts)位专家对\(items)项作了两两比较。"
    case .bestWorst: "\(experts)位专家在\(items)项中指出最重要和最不重要的各一项，并将其余各项与这两项比较（最优最劣法）。"
    case .allocation: "\(experts)位专家把分数分配给\(items)项（比重题）。"
    }
  }

  func notAllPairs(_ incomplete: Int, of experts: Int) -> String {
    incomplete == experts && experts > 1
      ? "每位专家都有未判断的项对。" : "其中\(incomplete)位没有判断全部项对。"
  }

  func jointRatio(_ ratio: String, limit: String, isAbove: Bool) -> String {
    isAbove
      ? "合在一起看，判断之间的矛盾超过了规定（CR为\(ratio)，限值\(limit)）。"
      : "合在一起看，判断前后一致（CR为\(ratio)，限值\(limit)）。"
  }

  func noRatio(_ absence: String?) -> String {
    switch absence {
    case "untested": "判断的项对太少，彼此不可能矛盾，故不给出一致性比率。"
    case "beyond-table": "项数超出随机一致性指标表，故没有一致性比率。"
    case "unconnected": "判断没有把各项连成一体，故不给出一致性比率。"
    default: "没有群体的一致性比率。"
    }
  }

  func sheetsAbove(
    _ count: Int, of experts: Int, _ treatment: WeightingRule.AboveLimit, limit: String?
  ) -> String {
    let above = limit.map { "超过各自的限值（\($0)）" } ?? "超过限值"
    guard count > 0 else { return "没有判断表\(above)。" }
    let what =
      switch treatment {
      case .flag: "仍计入，并予标明"
      case .exclude: "不计入"
      case .halve: "减半计入"
      }
    return experts == 1
      ? "这份判断表\(limit.map { "超过限值（\($0)）" } ?? above)，\(what)。"
      : "\(experts)份判断表中有\(count)份\(above)，\(what)。"
  }

  func agreement(level: Int, _ share: String, order: OrderWords?) -> String {
    let how = ["很低", "低", "中等", "高", "很高"]
    let agreed = "专家对权重的共识程度\(how[min(max(level, 0), 4)])（共识度\(share)）"
    guard let order else { return agreed + "。" }
    let link = (level >= 2) == order.isBeyondChance ? "，并且" : "，但是"
    let probability =
      order.probability.first == "<"
      ? "p小于\(order.probability.drop { !$0.isNumber })" : "p为\(order.probability)"
    return agreed + link
      + (order.isBeyondChance
        ? "各人对各项排序的相近程度高于偶然所能达到的" : "各人对各项排序的相近程度，单凭偶然也可能达到")
      + "（Kendall W为\(order.coefficient)，\(probability)，\(order.experts)位专家）。"
  }

  func concordanceTest(
    chiSquare: String, degreesOfFreedom: Int, probability: String, isExact: Bool
  ) -> String {
    "假如专家随意排序，W达到或超过此值的概率"
      + (probability.first == "<" ? "小于\(probability.drop { !$0.isNumber })" : "为\(probability)")
      + (isExact ? "（逐一列举全部排序得出）。" : "（χ²＝\(chiSquare)，自由度\(degreesOfFreedom)，近似值）。")
  }

  func pair(_ left: String, _ right: String) -> String { "“\(left)”对“\(right)”" }
  func outweighs(_ left: String, _ right: String, _ value: String) -> String {
    "“\(left)”对“\(right)”为\(value)"
  }

  func triad(_ t: TriadWords) -> String {
    "“\(t.first)”对“\(t.second)”为\(t.firstOverSecond)，“\(t.second)”对“\(t.third)”为\(t.secondOverThird)，"
      + "而“\(t.first)”对“\(t.third)”" + (t.isLess ? "只有" : "却高达") + t.firstOverThird
      + "；由前两个判断可推得\(t.product)。"
  }

  func revision(_ pair: String, value: String, implied: String, suggested: String) -> String {
    "\(pair)：判断为\(value)；由其余判断推得\(implied)，最接近的标度为\(suggested)"
  }
  func ratioIfChanged(_ ratio: String) -> String { "改后CR为\(ratio)" }
  func judgedByExperts(_ count: Int, of experts: Int) -> String { "\(count)/\(experts)位" }
  func missingPairs(_ pairs: [String]) -> String { "未判断：" + pairs.joined(separator: "；") }
  func distanceOf(_ distance: String) -> String { "与其他专家的距离为\(distance)" }
  func limitOf(_ limit: String) -> String { "限值\(limit)" }

  func matrixOf(_ parent: String) -> String { "“\(parent)”下级的群体判断矩阵和权重" }
  func weightsOf(_ parent: String) -> String { "“\(parent)”下级的权重" }
  func expertsOf(_ parent: String) -> String { "“\(parent)”下级：各专家的权重（%）" }
  func sheetOf(_ expert: String, _ parent: String) -> String { "\(expert)的判断表：“\(parent)”下级" }
  func revisionsOf(_ source: String, _ parent: String) -> String {
    "可再斟酌的判断（\(source)）：“\(parent)”下级"
  }
  func spreadOf(_ parent: String) -> String { "“\(parent)”下级：各专家权重的分布" }
  func intervalsOf(_ parent: String) -> String { "“\(parent)”下级：权重的95%区间" }
  func sourcesOf(_ parent: String) -> String { "“\(parent)”下级：专家权重与客观权重" }
  func triangularOf(_ parent: String) -> String { "“\(parent)”下级：三角模糊权重" }
  func weightTitle(_ name: String, _ weight: String) -> String {
    "\(name)：占总体的\(weight)，数值见同一行"
  }
  func spreadTitle(_ name: String, _ numbers: [String], axis: String) -> String {
    "\(name)：\(numbers.joined(separator: " / "))，\(axis)，数值见同一行"
  }
  func intervalTitle(
    _ name: String, weight: String, experts: String?, judgements: String?, axis: String
  ) -> String {
    "\(name)：\(weight)" + (experts.map { "，另选专家\($0)" } ?? "")
      + (judgements.map { "，差一级标度\($0)" } ?? "") + "，\(axis)，数值见同一行"
  }
  func axis(_ greatest: String) -> String { "横轴0～\(greatest)" }
  func intervalLegend(experts: Bool, steps: Bool, isCombined: Bool) -> String {
    [
      experts ? "两端带短线的横线为另选专家时的区间" : nil,
      steps ? "色带为判断差一级标度时的区间" : nil,
      "圆点为\(isCombined ? "专家" : "")权重",
    ].compactMap { $0 }.joined(separator: "，") + "。"
  }
  func intervalNote(experts: Bool, steps: Bool) -> String {
    "专家权重的95%区间："
      + [experts ? "另选专家时" : nil, steps ? "判断差一级标度时" : nil]
      .compactMap { $0 }.joined(separator: "；")
  }

  func cohort(_ alliances: Int, round: String, date: String) -> String {
    "由评价年度\(round)（\(date)）中\(alliances)个联盟的数据一次算出，随后予以规定；评分时不再重算。"
  }
  func cohortOf(_ alliances: Int) -> String { "各下级指标均有数据的联盟\(alliances)个。" }
  func leftOut(_ reason: ObjectiveWeights.LeftOut.Reason) -> String {
    switch reason {
    case .tooFewAlliances: "各下级指标均有数据的联盟不足三个"
    case .allConstant: "各下级指标在联盟之间没有差异"
    case .allRedundant: "有差异的下级指标彼此完全相关"
    }
  }

  func slipTitle(_ expert: String) -> String { "请再斟酌的判断：专家\(expert)" }
  func slipRatio(
    _ ratio: String, limit: String, _ treatment: WeightingRule.AboveLimit
  ) -> String {
    "您的判断表一致性比率为\(ratio)，限值为\(limit)。若不改动，按规则\(self.treatment(treatment))。"
  }
  func slipQuestion(
    _ pair: String, value: String, implied: String, suggested: String, ratio: String?
  ) -> String {
    "\(pair)：您填的是\(value)。您的其余判断合起来约为\(implied)（最接近的标度为\(suggested)）。\(value)是您的本意吗？"
      + ratioWith(suggested, ratio)
  }
  func slipQuestion(
    _ pair: String, value: String, others: [String], implied: String, suggested: String,
    ratio: String?
  ) -> String {
    "\(pair)：您填的是\(value)。您还填了\(others.joined(separator: "，"))，前者除以后者为\(implied)"
      + "（最接近的标度为\(suggested)）。\(value)是您的本意吗？" + ratioWith(suggested, ratio)
  }
  private func ratioWith(_ suggested: String, _ ratio: String?) -> String {
    ratio.map { "若为\(suggested)，一致性比率为\($0)。" } ?? ""
  }
}
