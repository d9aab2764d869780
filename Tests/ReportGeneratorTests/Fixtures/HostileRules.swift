// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree

@testable import Evaluation

/// The samples of rules with hostile text for every name, definition, reason and number: written as
/// JSON, the texts in it replaced, and read back.
enum HostileRules {
  static func result(_ sample: EvaluationResult) -> EvaluationResult {
    do {
      let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(sample))
      return try JSONDecoder().decode(
        EvaluationResult.self, from: JSONSerialization.data(withJSONObject: spoilt(object)))
    } catch {
      preconditionFailure("a result is read back: \(error)")
    }
  }

  /// Keys whose texts come from outside and mean nothing to the program.
  private static let free: Set<String> = [
    "zh-Hans", "en", "reason", "evidence", "number", "authority", "date", "until", "by", "on",
    "declaredBy", "basis", "source", "verifiedBy", "verifiedOn", "provisionalUntil",
  ]

  private static func spoilt(_ value: Any, key: String = "") -> Any {
    switch value {
    case let object as [String: Any]:
      return Dictionary(
        uniqueKeysWithValues: object.map { ($0.key, spoilt($0.value, key: $0.key)) })
    case let list as [Any]: return list.map { spoilt($0, key: key) }
    case let text as String where free.contains(key) && !isTerm(text): return HostileText.text
    default: return value
    }
  }

  /// `number` is also what the numbers of a list are, `evidence` who stands behind an indicator, `by`
  /// what a membership is read as, `source` what varied.
  private static func isTerm(_ text: String) -> Bool {
    FactList.NumberForm(rawValue: text) != nil || EvidenceClass(rawValue: text) != nil
      || VerdictRule.Reading(rawValue: text) != nil || GroupRobustness.Source(rawValue: text) != nil
  }
}
