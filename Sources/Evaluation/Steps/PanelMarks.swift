// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What reviewers gave, brought together per alliance and indicator as the round's rule says.
struct PanelMarks {
  /// Marks brought together.
  struct Outcome {
    /// The mean points, or `nil`: of grades, and where there are fewer marks than the rule asks for.
    let points: Double?
    /// The shares of the grades, or `nil`: of points, and where there are too few marks.
    let membership: [Double]?
    /// What there is, however few.
    let result: PanelResult
  }

  private let rule: ReviewerRule
  private let gradeCount: Int
  private let marks: [String: [String: [ReviewerMarks.Mark]]]

  init(_ marks: ReviewerMarks, rule: ReviewerRule, gradeCount: Int) {
    self.rule = rule
    self.gradeCount = gradeCount
    self.marks = Dictionary(grouping: marks.marks, by: \.alliance)
      .mapValues { Dictionary(grouping: $0, by: \.indicator) }
  }

  /// The marks of one alliance at one indicator, bonus or deduction; `nil` where there are none.
  ///
  /// Points are averaged; grades become shares. Trimmed, the highest and the lowest mark are left
  /// out from ``ReviewerRule/trimFrom`` marks on, grades by their position. The order of the marks
  /// changes nothing.
  func outcome(alliance: String, indicator: Indicator) -> Outcome? {
    guard let given = marks[alliance]?[indicator.id], !given.isEmpty else { return nil }
    let isTrimmed = rule.combination == .trimmed
    let from = isTrimmed ? max(rule.trimFrom, 3) : 1
    guard let trimming = TrimmedMean.Rule(each: isTrimmed ? 1 : 0, from: from) else { return nil }
    let points = given.compactMap(\.points)
    let grades = given.compactMap(\.grade)
    let isPoints = indicator.kind == .points
    let mean =
      isPoints
      ? TrimmedMean(values: points, rule: trimming)
      : TrimmedMean(
        vectors: grades.map { grade in (0..<gradeCount).map { $0 == grade ? 1 : 0 } },
        rule: trimming)
    let values = isPoints ? points : grades.map { Double($0 + 1) }
    guard let mean, let lowest = values.min(), let highest = values.max() else { return nil }
    let counts = values.count >= rule.least
    return Outcome(
      points: counts && isPoints ? mean.mean.first : nil,
      membership: counts && !isPoints ? mean.mean : nil,
      result: PanelResult(
        marks: values.count, trimmed: counts ? mean.highest.count + mean.lowest.count : 0,
        lowest: lowest, highest: highest,
        sources: given.reduce(into: [:]) { sources, mark in
          if let source = mark.source { sources[source.rawValue, default: 0] += 1 }
        }))
  }
}
