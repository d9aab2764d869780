// SPDX-License-Identifier: Apache-2.0
import Evaluation
import IndicatorTree

extension Explanation {
  // MARK: How a figure is placed

  /// An indicator's anchors or shapes, and the sum that memberships were divided by.
  func placing(_ indicator: Indicator) -> [String] {
    anchors(indicator) + shapes(indicator)
  }

  private func anchors(_ indicator: Indicator) -> [String] {
    guard let anchors = indicator.anchors else { return [] }
    func row(_ title: String, _ values: [Double]) -> String {
      "  " + title
        + zip(anchors.grades, values).map { "\(grades[$0]) \(l.figure($1))" }
        .joined(separator: l.pick(", ", "，"))
    }
    var lines = [l.pick("anchors (membership 1 at, linear between)", "锚点（该处占比为1，其间线性）")]
    if !anchors.values.isEmpty { lines.append(row("", anchors.values)) }
    if !anchors.low.isEmpty {
      lines.append(row(l.pick("below: ", "下侧："), anchors.low))
      lines.append(row(l.pick("above: ", "上侧："), anchors.high))
    }
    return lines
  }

  private func shapes(_ indicator: Indicator) -> [String] {
    guard !indicator.shapes.isEmpty else { return [] }
    var lines = [l.pick("membership functions (form, points)", "隶属函数（形状、参数）")]
    lines += indicator.shapes.map {
      "  " + grades[$0.grade] + l.pick(": ", "：") + l.words.shape($0) { l.figure($0) }
    }
    if let sum = node.membershipSum {
      lines.append(
        l.pick("memberships divided by their sum, ", "各隶属度已除以其和 ") + l.number(sum, 6))
    }
    return lines
  }
}
