// SPDX-License-Identifier: Apache-2.0

extension WeighingProblem {
  var entry: ProblemEntry {
    switch self {
    case .unconnectedSheet(let expert, let parent, let parts):
      ProblemEntry("SW-001", value: expert) {
        $0.pick(
          "the comparisons of expert \($0.quote(expert)) under \($0.quote(parent)) \($0.leave(parts))",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的比较\($0.leave(parts))")
      } remedy: {
        $0.pick(
          "Ask the expert to compare \($0.links(parts)), or declare unconnected=\"pool\".",
          "请该专家补充比较\($0.links(parts))，或声明 unconnected=\"pool\"。")
      }
    case .unconnectedGroup(let parent, let parts, let excluded):
      ProblemEntry("SW-002", value: parent) {
        $0.pick(
          "the experts’ comparisons under \($0.quote(parent)) together"
            + (excluded.isEmpty
              ? " " : ", without \($0.quote(excluded)), excluded above the limit, ")
            + $0.leave(parts),
          (excluded.isEmpty ? "" : "剔除超过上限的\($0.quote(excluded))之后，")
            + "各专家在\($0.quote(parent))之下的比较合在一起\($0.leave(parts))")
      } remedy: {
        $0.pick(
          "Have at least one expert compare \($0.links(parts)).",
          "请至少一位专家补充比较\($0.links(parts))。")
      }
    case .incompleteTriangular(let expert, let parent, let missing):
      ProblemEntry("SW-003", value: expert) {
        $0.pick(
          "the triangular judgements of expert \($0.quote(expert)) under \($0.quote(parent)) lack \($0.some(pairs(missing)))",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的三角模糊判断缺少\($0.some(pairs(missing)))")
      } remedy: {
        $0.pick(
          "Complete the sheet, or use a method for plain judgements.",
          "请补全判断，或改用普通判断的方法。")
      }
    case .looksMirrored(let expert, let parent, let left, let right, let given, let others):
      ProblemEntry("SW-004", value: expert) {
        $0.pick(
          "the sheet of expert \($0.quote(expert)) under \($0.quote(parent)) looks mirrored: \($0.quote(left)) over \($0.quote(right)) is \(given) there and \(others) with the others",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的判断似乎左右颠倒：\($0.quote(left))与\($0.quote(right))之比为 \(given)，其他专家为 \(others)"
        )
      } remedy: {
        $0.pick(
          "Ask the expert. If left and right were exchanged, turn the sheet round; if not, add the code to the attribute confirmed.",
          "请向该专家核实。确系左右颠倒的，请改正；确为本意的，请把代码写入 confirmed 属性。")
      }
    case .unusableSheet(let expert, let parent):
      ProblemEntry("SW-008", value: expert) {
        $0.pick(
          "the sheet of expert \($0.quote(expert)) under \($0.quote(parent)) cannot be weighed",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的判断无法计算权重")
      } remedy: {
        $0.pick(
          "Compare exactly the children of \($0.quote(parent)), by numbers from 1/9 to 9.",
          "请只比较\($0.quote(parent))的各下级指标，判断值为 1/9 到 9。")
      }
    case .noCommonWeight(let parent):
      ProblemEntry("SW-009", value: parent) {
        $0.pick(
          "under \($0.quote(parent)) every item has weight 0 with some expert, so that their geometric mean is 0",
          "\($0.quote(parent))之下每项指标都有专家给了 0 权重，几何平均全为 0")
      } remedy: {
        $0.pick("Use mean=\"arithmetic\".", "请改用 mean=\"arithmetic\"。")
      }
    case .noCommonItem(let parent):
      ProblemEntry("SW-005", value: parent) {
        $0.pick(
          "under \($0.quote(parent)) no item has weight both with the experts and in the objective weights",
          "\($0.quote(parent))之下没有任何指标同时具有专家权重和客观权重")
      } remedy: {
        $0.pick(
          "Use combine=\"linear\" or combine=\"none\".",
          "请改用 combine=\"linear\" 或 combine=\"none\"。")
      }
    case .beyondTable(let parent, let table, let count):
      ProblemEntry("SW-010", .warning, value: table) {
        $0.pick(
          "the random indices \($0.quote(table)) do not reach the \(count) items under \($0.quote(parent)): there is no consistency ratio, and no limit is held",
          "随机一致性指标表\($0.quote(table))没有 \($0.quote(parent))之下 \(count) 项指标的数值：没有一致性比率，也无法按限值检查"
        )
      } remedy: {
        $0.pick(
          "Declare random-index=\"simulated-2026\", which reaches 30.",
          "请声明 random-index=\"simulated-2026\"，该表到 30 项。")
      }
    case .noBestWorstLimit(let parent, let experts):
      ProblemEntry("SW-013", .warning, value: parent) {
        $0.pick(
          "no published limit covers the best–worst sheets of \($0.quote(experts)) under \($0.quote(parent)): their ratios are held against nothing",
          "\($0.quote(experts))在\($0.quote(parent))之下的最优最劣判断没有公布的限值可用，其一致性比率未作检查")
      } remedy: {
        $0.pick(
          "Limits exist for 3 to 9 items and whole numbers of best over worst: look at the ratios yourself.",
          "限值只有 3 至 9 项、最优与最劣之比为整数时才有：请自行查看比率。")
      }
    case .vetoed(let parent, let items):
      ProblemEntry("SW-011", .warning) {
        $0.pick(
          "under \($0.quote(parent)) \($0.quote(items)) has weight 0 because some expert gave it none, and the geometric mean is 0 then",
          "\($0.quote(parent))之下\($0.quote(items))的权重为 0：有专家没有给分，几何平均即为 0")
      } remedy: {
        $0.pick(
          "Use mean=\"arithmetic\", unless one expert may rule an item out.",
          "除非允许一位专家否决一项指标，请改用 mean=\"arithmetic\"。")
      }
    case .notInXMCDA(let parents):
      ProblemEntry("SW-012", .warning) {
        $0.pick(
          "XMCDA holds plain judgements of pairs: of \($0.quote(parents)) the weights are written, the sheets or their bounds are not",
          "XMCDA 只能容纳普通的两两判断：\($0.quote(parents))只写出权重，判断表或其上下限没有写出")
      } remedy: {
        $0.pick(
          "Keep the original files: what is read back gives other weights.",
          "请保留原始文件：重新读入时权重会不同。")
      }
    case .objectiveOfOtherSystem(let round):
      ProblemEntry("SW-006", .warning, value: round) {
        $0.pick(
          "the objective weights of round \($0.quote(round)) were written for another edition of the index system",
          "\($0.quote(round))评价年度的客观权重是按指标体系的另一版本写成的")
      } remedy: {
        $0.pick(
          "Check that the indicators still mean the same, or write the weights anew.",
          "请核对指标含义是否仍然一致，或重新写出客观权重。")
      }
    case .figuresChanged(let files):
      ProblemEntry("SW-007", .warning) {
        $0.pick(
          "\($0.quote(files)) changed since the objective weights were written",
          "客观权重写出之后，\($0.quote(files))又有改动")
      } remedy: {
        $0.pick(
          "Nothing is recomputed by itself: keep the weights as declared, or write them anew.",
          "程序不会自行重算：请保留已声明的权重，或重新写出。")
      }
    }
  }

  private func pairs(_ pairs: [[String]]) -> [String] { pairs.map { $0.joined(separator: "–") } }
}

extension Language {
  /// In which parts comparisons leave the items.
  fileprivate func leave(_ parts: [[String]]) -> String {
    let alone = parts.filter { $0.count == 1 }.flatMap { $0 }
    let groups = parts.filter { $0.count > 1 }.map { "{" + some($0) + "}" }
    var text = ""
    if groups.count > 1 {
      text = pick(
        "leave \(some(groups)) unconnected", "没有把\(some(groups))联系起来")
    }
    if !alone.isEmpty {
      text += text.isEmpty ? "" : pick("; they ", "，")
      text += pick(
        "compare \(quote(alone)) with nothing", "没有把\(quote(alone))与任何指标比较")
    }
    return text
  }

  /// Comparisons that would connect the parts: the first item of each with that of the next.
  fileprivate func links(_ parts: [[String]]) -> String {
    let first = parts.compactMap(\.first)
    return some(zip(first, first.dropFirst()).map { "\($0)–\($1)" })
  }
}
