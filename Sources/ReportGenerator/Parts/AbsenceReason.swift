// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

extension Edition {
  /// Why a node's score is not there, in words, or `nil` where nothing is absent.
  func absence(of node: NodeResult, in alliance: AllianceResult) -> String? {
    guard let absent = node.absent else { return nil }
    switch absent {
    case .noAnswers where isReviewed(node.id): return words.phrase(.tooFewMarks)
    case .notPublished where round.publish.score:
      // The round publishes scores: this one is withheld for a small group's sake.
      if case .fewer(let limit)? = node.respondents { return words.suppressed(limit) }
      return words[.withheldBeside]
    case .belowCompleteness where alliance.score == nil && isCompleteEnough(node):
      return words[.allianceNotScored]
    default:
      return words.absence(absent)
    }
  }

  /// Whether reviewers mark the indicator with this id.
  private func isReviewed(_ id: String) -> Bool {
    outline.indicators.contains {
      $0.indicator.id == id
        && ($0.indicator.kind == .panel || $0.indicator.rule?.form == .reviewers)
    }
  }

  /// Why an alliance has no score, in words, or `nil` where it has one.
  func whyNotScored(_ alliance: AllianceResult) -> String? {
    switch alliance.absent {
    case nil: return nil
    case .belowCompleteness?:
      return words.belowCompleteness(
        completeness(alliance.completeness), completeness(round.missing.minimumCompleteness))
    case .gateNotMet?:
      let gates = reasons(alliance, .notScored)
      return gates.isEmpty
        ? words.absence(.gateNotMet) : gates.joined(separator: words.semicolon)
    case let absent?: return words.absence(absent)
    }
  }

  /// Why a figure or a checklist's share is not there, in words.
  func absence(ofValue node: NodeResult) -> String {
    // Judgements are withheld by the round, figures only for a small group's sake.
    switch node.absent {
    case .notPublished?: words[.notPublishedSeparately]
    case .noAnswers? where isReviewed(node.id): words.phrase(.tooFewMarks)
    case let absent: words.absence(absent ?? .notSupplied)
    }
  }

  /// Whether a node's own completeness meets the round's limit, compared as scores are.
  func isCompleteEnough(_ node: NodeResult) -> Bool {
    FixedPoint.comparison(node.completeness)
      >= FixedPoint.comparison(round.missing.minimumCompleteness)
  }
}
