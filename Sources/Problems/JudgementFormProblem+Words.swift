// SPDX-License-Identifier: Apache-2.0

extension JudgementFormProblem {
  var entry: ProblemEntry {
    switch self {
    case .negativePoints(let expert, let item, let value):
      ProblemEntry("SJ-021", value: value) {
        $0.pick(
          "the points \($0.quote(value)) of expert \($0.quote(expert)) for \($0.quote(item)) are below 0",
          "专家\($0.quote(expert))给\($0.quote(item))的分数\($0.quote(value))小于 0")
      } remedy: {
        $0.pick("Write a number from 0 on.", "请填写不小于 0 的数。")
      }
    case .pointsTwice(let expert, let item, let first, let firstValue, let value):
      ProblemEntry("SJ-022", value: value) {
        $0.pick(
          "expert \($0.quote(expert)) gave \($0.quote(item)) \(firstValue) points \(first.words(in: $0)), and here \(value)",
          "专家\($0.quote(expert))在\(first.words(in: $0))给\($0.quote(item)) \(firstValue) 分，此处又给 \(value) 分"
        )
      } remedy: {
        $0.pick("Keep one of the two.", "请只保留一个。")
      }
    case .wrongTotal(let expert, let parent, let sum, let total, let tolerance):
      ProblemEntry("SJ-023", value: sum) {
        $0.pick(
          "the points of expert \($0.quote(expert)) under \($0.quote(parent)) sum to \(sum), not \(total)",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的分数合计为 \(sum)，不是 \(total)")
      } remedy: {
        tolerance == "0"
          ? $0.pick(
            "Ask the expert to share out exactly \(total), or declare another total or a tolerance.",
            "请专家恰好分完 \(total) 分，或另行声明 total 或 tolerance。")
          : $0.pick(
            "Ask the expert to share out \(total); it may be off by \(tolerance).",
            "请专家分完 \(total) 分，允许相差 \(tolerance)。")
      }
    case .itemsMissing(let expert, let parent, let missing):
      ProblemEntry("SJ-024", value: expert) {
        $0.pick(
          "the sheet of expert \($0.quote(expert)) under \($0.quote(parent)) lacks \($0.some(missing))",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的判断表缺少\($0.some(missing))")
      } remedy: {
        $0.pick(
          "Add a row for each, or remove this expert’s other rows under \($0.quote(parent)).",
          "请逐一补充，或删去该专家在\($0.quote(parent))之下的其余各行。")
      }
    case .itemTwice(let expert, let parent, let item, let first, let firstValues, let values):
      ProblemEntry("SJ-025", value: item) {
        $0.pick(
          "the sheet of expert \($0.quote(expert)) under \($0.quote(parent)) has \($0.quote(item)) with \(firstValues) \(first.words(in: $0)), and here with \(values)",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的判断表，\(first.words(in: $0))的\($0.quote(item))为 \(firstValues)，此处又为 \(values)"
        )
      } remedy: {
        $0.pick("Keep one row.", "请只保留一行。")
      }
    case .extremeDiffers(
      let expert, let parent, let column, let first, let firstValue, let value):
      ProblemEntry("SJ-026", value: value) {
        $0.pick(
          "expert \($0.quote(expert)) names \($0.quote(firstValue)) as \(column) under \($0.quote(parent)) \(first.words(in: $0)), and here \($0.quote(value))",
          "专家\($0.quote(expert))在\($0.quote(parent))之下，\(first.words(in: $0))的 \(column) 是\($0.quote(firstValue))，此处是\($0.quote(value))"
        )
      } remedy: {
        $0.pick("Write the same one in all rows of the sheet.", "同一判断表的各行请写同一项。")
      }
    case .offBestWorstScale(let expert, let column, let value):
      ProblemEntry("SJ-027", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) of expert \($0.quote(expert)) is not between 1 and 9",
          "专家\($0.quote(expert))的 \(column) \($0.quote(value))不在 1 到 9 之间")
      } remedy: {
        $0.pick(
          "Use 1 to 9: nothing outweighs the best, and the worst outweighs nothing.",
          "请用 1 至 9：没有指标比最优项更重要，最劣项也不比任何指标更重要。")
      }
    case .bestIsWorst(let expert, let parent, let item):
      ProblemEntry("SJ-028", value: item) {
        $0.pick(
          "expert \($0.quote(expert)) names \($0.quote(item)) both best and worst under \($0.quote(parent))",
          "专家\($0.quote(expert))把\($0.quote(item))同时列为\($0.quote(parent))之下的最优项和最劣项")
      } remedy: {
        $0.pick("Name two different ones.", "请写两个不同的指标。")
      }
    case .onlyItem(let expert, let parent, let item):
      ProblemEntry("SJ-044", value: item) {
        $0.pick(
          "the best–worst sheet of expert \($0.quote(expert)) under \($0.quote(parent)) has the one item \($0.quote(item)), and nothing to compare it with",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的最优最劣表只有\($0.quote(item))一项，无从比较")
      } remedy: {
        $0.pick(
          "Give the other items their rows; an item that is really alone needs no sheet.",
          "请补全其他指标；确实只有一个指标时不需要判断表。")
      }
    case .notOnce(let expert, let item, let column, let value):
      ProblemEntry("SJ-029", value: value) {
        $0.pick(
          "\(column) of expert \($0.quote(expert)) for \($0.quote(item)) itself is \(value), not 1",
          "专家\($0.quote(expert))对\($0.quote(item))自身的 \(column) 是 \(value)，不是 1")
      } remedy: {
        $0.pick("Write 1: every item outweighs itself once.", "请写 1：每个指标与自身之比为 1。")
      }
    case .bestOverWorstDiffers(
      let expert, let best, let worst, let first, let firstValue, let value):
      ProblemEntry("SJ-030", value: value) {
        $0.pick(
          "expert \($0.quote(expert)) judged the best \($0.quote(best)) over the worst \($0.quote(worst)) as \(firstValue) \(first.words(in: $0)), and here as \(value)",
          "专家\($0.quote(expert))在\(first.words(in: $0))把最优项\($0.quote(best))与最劣项\($0.quote(worst))之比判断为 \(firstValue)，此处判断为 \(value)"
        )
      } remedy: {
        $0.pick("Write the same number in both places.", "两处请写同一个数。")
      }
    }
  }
}
