// SPDX-License-Identifier: Apache-2.0

/// The programs whose exports of responses are read, each by a file of its own in this folder.
public enum SurveySource: String, Sendable, Hashable, CaseIterable {
  /// Steelyard's own layout: a column per item, headed by the item's id, with answer codes.
  case steelyard
  /// LimeSurvey's table of results, with codes or full questions in the heading.
  case limeSurvey = "limesurvey"
  /// LimeSurvey's VV export: two header rows, tabs, escapes in braces.
  case limeSurveyVV = "limesurvey-vv"
  /// KoboToolbox and ODK.
  case kobo
  /// Qualtrics, with three header rows or, of old, two.
  case qualtrics
  /// SurveyMonkey, two header rows.
  case surveyMonkey = "surveymonkey"
  /// Google Forms.
  case googleForms = "google-forms"
  /// 问卷星 (wjx.cn); numbers in its cells are read where it makes no difference what they are.
  case wjx
  /// 问卷星, exported by number: a number is that of the option in the form.
  case wjxNumbers = "wjx-numbers"
  /// 问卷星, exported by score: a number is the answer's code.
  case wjxScores = "wjx-scores"
  /// SurveyJS: JSON.
  case surveyJS = "surveyjs"
}
