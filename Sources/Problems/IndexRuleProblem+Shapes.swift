// SPDX-License-Identifier: Apache-2.0

extension IndexRuleProblem {
  /// The words for membership shapes.
  var shapeEntry: ProblemEntry {
    switch self {
    case .shapePointCount(let form, let found, let expected):
      ProblemEntry("SP-041", value: form) {
        $0.pick(
          "a shape of form \(form) takes \(expected) points, and \(found) are given",
          "\(form) 形的隶属函数有 \(expected) 个参数，此处写了 \(found) 个")
      } remedy: {
        $0.pick(
          "Write points=\"\(Self.points(form))\".",
          "请写 points=\"\(Self.points(form))\"。")
      }
    case .shapePointsOutOfOrder(let form, let points):
      ProblemEntry("SP-042", value: points) {
        $0.pick(
          "the points \($0.quote(points)) of a shape of form \(form) are not in order",
          "\(form) 形隶属函数的参数\($0.quote(points))次序不对")
      } remedy: {
        $0.pick(
          "Write them from the least to the greatest; neighbours may be equal only of triangle and trapezoid.",
          "请由小到大填写；只有 triangle 和 trapezoid 的相邻参数可以相等。")
      }
    case .shapeSpreadNotPositive(let value):
      ProblemEntry("SP-043", value: value) {
        $0.pick(
          "the spread \($0.quote(value)) of a gaussian is not greater than 0",
          "gaussian 的离散度\($0.quote(value))不大于 0")
      } remedy: {
        $0.pick(
          "Write the middle and then the spread, both in the figure's unit: points=\"80 5\".",
          "请先写中心，再写离散度，均用该数值的单位：points=\"80 5\"。")
      }
    case .shapeTwice(let grade):
      ProblemEntry("SP-044", value: grade) {
        $0.pick(
          "grade \($0.quote(grade)) has two shapes",
          "等级\($0.quote(grade))写了两个隶属函数")
      } remedy: {
        $0.pick(
          "Keep one shape for each grade.",
          "每个等级请只保留一个。")
      }
    case .shapesLeaveGap(let id, let from, let to):
      ProblemEntry("SP-045", value: id) {
        $0.pick(
          "\(Self.figures(from, to)) to no grade of \($0.quote(id))",
          "\($0.quote(id))的数值\(Self.numbers(from, to))时不属于任何等级")
      } remedy: {
        if from == nil || to == nil {
          $0.pick(
            "Let the outermost shape go on (rising, falling, s or z), or say least=\"…\" and most=\"…\".",
            "请让最外侧的隶属函数延续下去（rising、falling、s 或 z），或写明 least=\"…\" 和 most=\"…\"。")
        } else {
          $0.pick(
            "Let neighbouring shapes overlap, so that every figure belongs to a grade.",
            "请让相邻等级的隶属函数有所重叠，使每个数值都属于某个等级。")
        }
      }
    case .shapesNormalised(let id, let least, let leastAt, let greatest, let greatestAt):
      ProblemEntry("SP-046", .note, value: id) {
        $0.pick(
          "the memberships of \($0.quote(id)) do not sum to 1 at every figure: the least sum is \(least), at \(leastAt), the greatest \(greatest), at \(greatestAt)",
          "\($0.quote(id))的各等级隶属度之和并非处处为1：最小 \(least)（数值 \(leastAt)），最大 \(greatest)（数值 \(greatestAt)）"
        )
      } remedy: {
        $0.pick(
          "Each figure's memberships are divided by their sum, and the result says so; shapes that cross at one half need no scaling.",
          "各数值的隶属度均除以其和，结果中有说明；相邻隶属函数在 0.5 处相交则无需归一。")
      }
    case .shapesReversed(let id, let worse, let better, let scoreOfWorse, let scoreOfBetter):
      ProblemEntry("SP-047", .warning, value: id) {
        $0.pick(
          "a better figure can lower the score of \($0.quote(id)): \(worse) scores \(scoreOfWorse), and \(better) scores \(scoreOfBetter)",
          "\($0.quote(id))的数值变好，得分反而可能降低：\(worse) 得 \(scoreOfWorse) 分，\(better) 得 \(scoreOfBetter) 分"
        )
      } remedy: {
        $0.pick(
          "Move the points, so that no better figure scores less.",
          "请调整参数，使数值变好时得分不降低。")
      }
    default: preconditionFailure("every case has its words")
    }
  }

  /// The points of a form, as they would be written.
  private static func points(_ form: String) -> String {
    switch form {
    case "triangle": "a b c"
    case "trapezoid": "a b c d"
    case "gaussian": "m σ"
    default: "a b"
    }
  }

  private static func figures(_ from: String?, _ to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?) where from == to: "the figure \(from) belongs"
    case (let from?, let to?): "figures between \(from) and \(to) belong"
    case (let from?, nil): "figures from \(from) on belong"
    case (nil, let to?): "figures up to \(to) belong"
    case (nil, nil): "all figures belong"
    }
  }

  private static func numbers(_ from: String?, _ to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?) where from == to: "为 \(from) "
    case (let from?, let to?): "在 \(from) 与 \(to) 之间"
    case (let from?, nil): "在 \(from) 以上"
    case (nil, let to?): "在 \(to) 以下"
    case (nil, nil): "为任何值"
    }
  }
}
