// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

/// Grades and classes that offices use, by name, so that nobody types them.
///
/// Sources of the scores and cut-offs, see FileFormats.md, section Presets: `activity` the yearly
/// evaluation of how active pilot alliances are (86, 75, 65), `most-abc` the three classes of the
/// 2012 evaluation of pilot alliances, `label` the clusters' quality label of Baden-Württemberg
/// (80 % of the maximum), `literature` papers on fuzzy evaluation; all other numbers are ours.
enum ScorePreset: String, CaseIterable {
  case `default`
  case literature
  case activity
  case threeClass = "three-class"
  case label
  case mostABC = "most-abc"

  /// The five grades; the names and ids are the same in every preset.
  var grades: [Grade] {
    zip(Self.gradeNames, scores).map { grade, score in
      Grade(id: grade.id, score: score, name: Self.text(grade.chinese, grade.english))
    }
  }

  private var scores: [Double] {
    switch self {
    case .default, .literature, .mostABC: [100, 80, 60, 40, 20]
    case .activity: [100, 80, 70, 50, 30]
    case .threeClass: [100, 75, 60, 40, 20]
    case .label: [100, 80, 50, 25, 0]
    }
  }

  /// The classes.
  var classes: [ResultClass] {
    switch self {
    case .default:
      [
        Self.excellent(from: 85, criterionMinimum: 60),
        Self.made("merit", "良好", "Merit", from: 75, criterionMinimum: 40),
        Self.pass(from: 60), Self.fail,
      ]
    case .literature:
      [
        Self.made("excellent", "优", "Excellent", from: 90),
        Self.made("merit", "良", "Merit", from: 70),
        Self.made("medium", "中", "Medium", from: 50),
        Self.made("pass", "及格", "Pass", from: 30),
        Self.made("fail", "差", "Fail"),
      ]
    case .activity:
      [
        Self.made("high-activity", "活跃度高", "High activity", from: 86),
        Self.made("fairly-high-activity", "活跃度较高", "Fairly high activity", from: 75),
        Self.made("average-activity", "活跃度一般", "Average activity", from: 65),
        Self.made("low-activity", "活跃度较差", "Low activity"),
      ]
    case .threeClass: [Self.excellent(from: 80), Self.pass(from: 60), Self.fail]
    case .label:
      [
        Self.made("passed", "通过", "Passed", from: 80),
        Self.made("not-passed", "未通过", "Not passed"),
      ]
    case .mostABC:
      [
        Self.made("class-a", "A", "A", from: 80), Self.made("class-b", "B", "B", from: 60),
        Self.made("class-c", "C", "C"),
      ]
    }
  }

  /// Who decides the class.
  var decidedBy: ClassDecider { self == .mostABC ? .panel : .rules }

  private static let gradeNames = [
    (id: "very-good", chinese: "很好", english: "Very good"),
    (id: "good", chinese: "较好", english: "Good"),
    (id: "fair", chinese: "一般", english: "Fair"),
    (id: "poor", chinese: "较差", english: "Poor"),
    (id: "very-poor", chinese: "很差", english: "Very poor"),
  ]

  private static func excellent(from: Double, criterionMinimum: Double? = nil) -> ResultClass {
    made("excellent", "优秀", "Excellent", from: from, criterionMinimum: criterionMinimum)
  }

  private static func pass(from: Double) -> ResultClass { made("pass", "合格", "Pass", from: from) }

  private static let fail = made("fail", "不合格", "Fail")

  private static func made(
    _ id: String, _ chinese: String, _ english: String, from: Double? = nil,
    criterionMinimum: Double? = nil
  ) -> ResultClass {
    ResultClass(
      id: id, from: from, criterionMinimum: criterionMinimum, name: text(chinese, english))
  }

  private static func text(_ chinese: String, _ english: String) -> LocalizedText {
    LocalizedText(["zh-Hans": chinese, "en": english])
  }
}
