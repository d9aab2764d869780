// SPDX-License-Identifier: Apache-2.0

extension StatisticsProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAlliance(let value, let known):
      ProblemEntry("SS-001", value: value) {
        $0.pick(
          "alliance \($0.quote(value)) is not in the registry",
          "联盟\($0.quote(value))不在登记表中")
      } remedy: {
        $0.pick(
          "Correct the id, or register the alliance.\($0.suggestion(for: value, among: known))",
          "请改正标识，或先登记该联盟。\($0.suggestion(for: value, among: known))")
      }
    case .unknownIndicator(let value, let known):
      ProblemEntry("SS-002", value: value) {
        $0.pick(
          "the index system has no indicator \($0.quote(value))",
          "指标体系中没有指标\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use the id of an indicator.\($0.suggestion(for: value, among: known))",
          "请用指标的标识。\($0.suggestion(for: value, among: known))")
      }
    case .notAStatistic(let value, let kind):
      ProblemEntry("SS-003", value: value) {
        $0.pick(
          "indicator \($0.quote(value)) is of kind \(kind) and takes no figure",
          "指标\($0.quote(value))的 kind 为 \(kind)，不填数值")
      } remedy: {
        $0.pick(
          "Survey indicators come from responses, checklists from the checklist table, reviewers’ grades from the table of the panel.",
          "问卷类指标来自答卷，清单类指标来自清单表，专家评议类指标来自专家评分表。")
      }
    case .countedSupplied(let value):
      ProblemEntry("SS-004", value: value) {
        $0.pick(
          "\($0.quote(value)) is counted from facts and takes no figure",
          "\($0.quote(value))由事实清单统计得出，不另行填报")
      } remedy: {
        $0.pick(
          "Remove the row; what is counted stands in the files of facts.",
          "请删去该行；统计依据在事实清单文件中。")
      }
    case .beyondAnyFigure(let column, let value):
      ProblemEntry("SS-013", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) is not between -10^15 and 10^15",
          "\(column) 的值\($0.quote(value))不在 -10^15 到 10^15 之间")
      } remedy: {
        $0.pick("Look at its unit and its digits.", "请核对单位和位数。")
      }
    case .notANumber(let column, let value, let fault):
      ProblemEntry("SS-005", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) \(fault.rule(in: $0))",
          "\(column) 的值\($0.quote(value))\(fault.rule(in: $0))")
      } remedy: {
        fault.remedy(in: $0)
      }
    case .belowLeast(let column, let value, let indicator, let least):
      ProblemEntry("SS-006", value: value) {
        $0.pick(
          "\(column) \(value) of \($0.quote(indicator)) is below \(least), the least that is plausible",
          "指标\($0.quote(indicator))的 \(column) 值 \(value) 低于合理下限 \(least)")
      } remedy: {
        $0.pick(
          "Check the figure and its unit.",
          "请核对数值和单位。")
      }
    case .aboveMost(let column, let value, let indicator, let most):
      ProblemEntry("SS-007", value: value) {
        $0.pick(
          "\(column) \(value) of \($0.quote(indicator)) is above \(most), the most that is plausible",
          "指标\($0.quote(indicator))的 \(column) 值 \(value) 高于合理上限 \(most)")
      } remedy: {
        $0.pick(
          "Check the figure and its unit.",
          "请核对数值和单位。")
      }
    case .duplicateRow(let firstLine):
      ProblemEntry("SS-008") {
        $0.pick(
          "the same is already given in line \(firstLine)",
          "同一内容在第 \(firstLine) 行已经填报")
      } remedy: {
        $0.pick(
          "Keep one row.",
          "请只保留一行。")
      }
    case .unknownPoint(let value, let known):
      ProblemEntry("SS-009", value: value) {
        $0.pick(
          "the index system has no checklist point \($0.quote(value))",
          "指标体系中没有清单要点\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use the id of a point.\($0.suggestion(for: value, among: known))",
          "请用要点的标识。\($0.suggestion(for: value, among: known))")
      }
    case .unknownState(let column, let value):
      ProblemEntry("SS-010", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) is not allowed",
          "\(column) 的值\($0.quote(value))不在允许之列")
      } remedy: {
        $0.pick(
          "Write yes, partial, no or n/a, or leave the cell blank.",
          "可以写 yes、partial、no 或 n/a，也可留空。")
      }
    case .pointWithoutEvidence(let point):
      ProblemEntry("SS-014", .warning, value: point) {
        $0.pick(
          "point \($0.quote(point)) counts only with evidence, and the row has none: it counts as no",
          "要点\($0.quote(point))须有佐证材料才算数，而该行没有填写，按“否”计")
      } remedy: {
        $0.pick(
          "Write the number of the evidence in the column evidence; what was claimed is kept.",
          "请在 evidence（佐证材料）一列填写编号；原填报值予以保留。")
      }
    case .notACount(let column, let value):
      ProblemEntry("SS-011", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) is not a whole number from 0 to 1000000000",
          "\(column) 的值\($0.quote(value))不是 0 到 1000000000 之间的整数")
      } remedy: {
        $0.pick(
          "Write digits only, such as 12.",
          "请只写阿拉伯数字，例如 12。")
      }
    }
  }
}
