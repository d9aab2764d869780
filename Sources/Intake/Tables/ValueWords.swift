// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// The words that cells of tables may hold beside numbers and ids, with the Chinese ones.
enum ValueWords {
  /// What is said of a point of a checklist.
  static let states: [String: PointState] = [
    "yes": .yes, "是": .yes, "有": .yes, "partial": .partial, "部分": .partial, "no": .no,
    "否": .no, "无": .no, "n/a": .notApplicable, "not-applicable": .notApplicable,
    "不适用": .notApplicable,
  ]

  /// What follows where a veto applies.
  static let effects: [String: GateEffect] = [
    "not-scored": .notScored, "不参评": .notScored, "fails": .fails, "不合格": .fails,
    "one-class-down": .oneClassDown, "降一档": .oneClassDown,
  ]

  /// What a reviewer's mark rests on.
  static let sources: [String: ReviewerMarks.Source] = [
    "documents": .documents, "材料": .documents, "site-visit": .siteVisit, "实地": .siteVisit,
    "media": .media, "媒体": .media, "departments": .departments, "部门": .departments,
  ]

  /// Answers of a tally that are no grade, by their own names.
  static let answers: [String: String] = [
    "不适用": "not-applicable", "不知道": "dont-know", "不清楚": "dont-know",
    "未出示": "not-shown",
  ]

  /// Whether a cell says that something does not apply.
  static func isNotApplicable(_ text: String) -> Bool { states[text] == .notApplicable }

  /// Whether a cell says that nothing was supplied, as a blank one does.
  static func isNotSupplied(_ text: String) -> Bool {
    text.isEmpty || text == "not-supplied" || text == "未提供"
  }
}
