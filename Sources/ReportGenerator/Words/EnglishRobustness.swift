// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

extension English {
  var betweenSentences: String { " " }

  // MARK: The score

  func certainty(_ certainty: CertaintyWords) -> String {
    var parts: [String] = []
    if let score = certainty.score {
      let interval = certainty.interval.map {
        " (95\u{A0}%: " + self.interval($0.low, $0.high) + ")"
      }
      parts.append("score \(score)" + (interval ?? ""))
    }
    if let rank = certainty.rank {
      let could = certainty.places.map {
        $0.first == $0.last
          ? ", told apart from all others" : ", could be " + interval("\($0.first)", "\($0.last)")
      }
      let tied = rank.hasPrefix("=")
      parts.append(
        (tied ? "tied place \(rank.dropFirst())" : "place \(rank)") + (could ?? ""))
    }
    if let likely = certainty.likely {
      parts.append("“\(likely.name)” with a probability of \(likely.share)")
    }
    let sentence = parts.joined(separator: "; ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  func interval(_ low: String, _ high: String) -> String { low + "–" + high }

  func sampled(_ sampled: SampledWords) -> String {
    "It rests on \(sampled.respondents) \(sampled.isOne ? "respondent" : "respondents"): standard "
      + "error \(sampled.error)"
      + (sampled.freedom.map { ", \($0) degrees of freedom." } ?? ".")
  }

  func noInterval(_ absence: SamplingError.Absence) -> String {
    switch absence {
    case .countsOnly:
      "There is no interval: only counts of answers are known, and nothing says which answers are "
        + "one person’s."
    case .tooFewRespondents:
      "There is no interval: too few people answered for a variance, and there is none to borrow."
    case .operatorNotLinear:
      "There is no interval: under the operators that this round declares the score is no weighted "
        + "average of scores. The draws below show how far it varies."
    }
  }

  func pooled(_ audiences: [String], least: Int) -> String {
    audiences.isEmpty
      ? "An audience with few respondents borrows a pooled variance."
      : "With fewer than \(least) respondents, the "
        + (audiences.count == 1
          ? "audience “\(audiences[0])” borrows" : "audiences \(list(audiences)) borrow")
        + " a pooled variance."
  }

  func unknownSizes(_ audiences: [String]) -> String {
    "How many belong to the \(audiences.count == 1 ? "audience" : "audiences") \(list(audiences)) is "
      + "not known, or fewer are on record than answered: "
      + (audiences.count == 1 ? "it is" : "they are")
      + " taken as very large, so that the interval is rather too wide."
  }

  func oneSheet(_ change: String, audience: String) -> String {
    "The most that one answer sheet moves this score is \(change) (audience: \(audience))."
  }

  func shrunken(_ score: String, mean: String?, kept: String) -> String {
    "Drawn towards the mean" + (mean.map { " (\($0))" } ?? "")
      + " by its uncertainty the score would be \(score), with \(kept) of its distance kept: shown "
      + "beside, never scored."
  }

  // MARK: Ranks and classes

  func varied(_ source: GroupRobustness.Source) -> String {
    switch source {
    case .respondents: "who answered"
    case .weights: "the weights"
    case .both: "both together"
    case .none: "nothing"
    }
  }

  func rankChart(_ source: String, expected: String, from first: Int, to last: Int) -> String {
    "Probability of each place when \(source) "
      + (source == varied(.weights) ? "vary" : "varies")
      + ": expected place \(expected), "
      + (first == last ? "place \(first)" : "places \(first) to \(last)")
      + " in 95\u{A0}% of the draws. The table says the same in numbers."
  }

  func mapTitle(_ name: String, likeliest: Int, share: String) -> String {
    "\(name): most likely place \(likeliest) (\(share))"
  }

  func place(_ place: Int, _ share: String) -> String { "\(place):\u{A0}\(share)" }
  func otherPlaces(_ share: String) -> String { "others together:\u{A0}\(share)" }

  func run(_ first: Int, _ last: Int, count: Int) -> String {
    first == last ? "place \(first)" : "places \(first)–\(last)"
  }

  func neighboursToldApart(_ apart: Int, of pairs: Int) -> String {
    pairs == 1
      ? (apart == 1
        ? "The only pair of neighbours in the ranking can be told apart at 95\u{A0}%."
        : "The only pair of neighbours in the ranking cannot be told apart at 95\u{A0}%.")
      : "\(apart) of \(pairs) pairs of neighbours in the ranking can be told apart at 95\u{A0}%."
  }

  func isAbove(_ upper: String, _ lower: String, _ share: String) -> String {
    "\(upper) above \(lower): \(share)"
  }

  // MARK: What would change it

  func swap(_ swap: SwapWords) -> String {
    guard let change = swap.change else {
      return "No change of a single weight is known that lets “\(swap.below)”, next below, draw "
        + "level."
    }
    return "The smallest change of one weight that lets “\(swap.below)”, next below, draw level: "
      + "“\(change.node)” from \(change.from) to \(change.to) among its siblings, which keep their "
      + "proportions."
  }

  func within(_ within: Bool?) -> String {
    switch within {
    case true?: "Some weights within the experts’ range and the stated ones would do it."
    case false?: "No weights within the experts’ range and the stated ones would do it."
    case nil: "Whether weights within the experts’ range would do it cannot be said."
    }
  }

  func gain(_ node: String, _ points: String, passing: [String], class name: String?) -> String {
    let then =
      (passing.isEmpty ? [] : ["would pass " + list(passing)])
      + (name.map { ["would reach “\($0)”"] } ?? [])
    return "Raising “\(node)” by one grade adds \(points) "
      + (points == "1" ? "point" : "points")
      + (then.isEmpty ? "" : " and " + then.joined(separator: " and ")) + "."
  }

  func more(_ count: Int) -> String { "and \(count) more" }

  func factor(_ factor: Influence.Factor) -> String {
    switch factor {
    case .expert: "One expert left out"
    case .indicator: "One indicator left out"
    case .operator: "Another operator"
    case .gradeScores: "Other scores of the grades"
    case .missing: "What is missing treated the other way"
    }
  }

  func factor(_ factor: Sensitivity.Factor) -> String {
    switch factor {
    case .respondents: "who answered"
    case .weights: "the weights"
    case .operator: "the operator"
    case .gradeScores: "the scores of the grades"
    case .missing: "the treatment of what is missing"
    }
  }

  func without(expert: String) -> String { "without expert \(expert)" }

  func influenceTitle(_ name: String, _ shift: String) -> String {
    "\(name): mean change of rank \(shift)"
  }

  func sensitivityTitle(_ name: String, first: String, total: String) -> String {
    "\(name): by itself \(first), with others \(total)"
  }

  func sensitivityNote(samples: Int, evaluations: Int, error: String?) -> String {
    "From \(samples) base samples, \(evaluations) evaluations in all"
      + (error.map { "; the largest standard error of an index is \($0)" } ?? "")
      + ". Estimates can lie slightly below 0."
  }

  // MARK: Operators and readings

  func name(_ operator: CompositionRule.Operator) -> String {
    switch `operator` {
    case .weightedAverage: "weighted average"
    case .minMax: "M(∧,∨)"
    case .productMax: "M(·,∨)"
    case .minBoundedSum: "M(∧,⊕)"
    case .balanced: "balanced average"
    }
  }

  func loses(_ operator: CompositionRule.Operator) -> String {
    switch `operator` {
    case .weightedAverage: "Nothing is cut off: every share of every indicator counts."
    case .minMax:
      "All but one entry per grade is dropped; where weights are small they, not the answers, set "
        + "the result."
    case .productMax: "All but the most prominent indicator per grade is dropped."
    case .minBoundedSum: "Shares above a weight are cut; sums above 1 are cut at 1."
    case .balanced: "Shares are cut at the weights after they were balanced by grade."
    }
  }

  func ownOperator(_ node: String, _ operator: String) -> String { "\(node): \(`operator`)" }

  func reading(_ reading: VerdictRule.Reading) -> String {
    switch reading {
    case .score: "weighted mean score"
    case .largestMembership: "largest membership"
    case .confidence: "confidence criterion"
    case .characteristicValue: "level characteristic value"
    }
  }

  func readingRule(_ reading: VerdictRule.Reading, threshold: String) -> String {
    switch reading {
    case .score: "The weighted mean score decides the class."
    case .largestMembership:
      "The grade with the largest membership decides the class; of tied ones the one nearest the "
        + "weighted mean."
    case .confidence:
      "The first grade at which the memberships, summed from the best one, reach \(threshold) "
        + "decides the class."
    case .characteristicValue:
      "The level characteristic value, the mean position of the grades weighted by their "
        + "memberships, decides the class."
    }
  }

  func validity(level: Int) -> String {
    ["hardly valid", "fairly valid", "very valid", "wholly in one grade"][level]
  }

  func losses(_ loss: LossWords) -> [String] {
    var lines: [String] = []
    if !loss.tied.isEmpty { lines.append("share the largest value: " + list(loss.tied)) }
    if !loss.saturated.isEmpty { lines.append("cut at 1: " + list(loss.saturated)) }
    if !loss.fromWeights.isEmpty {
      lines.append("equal to a weight, not to an answer: " + list(loss.fromWeights))
    }
    return lines
  }

  // MARK: What was drawn

  func drawn(draws: Int, resamples: Int, seed: String) -> String {
    "\(draws) \(draws == 1 ? "draw" : "draws") of weights and \(resamples) "
      + "\(resamples == 1 ? "resample" : "resamples") of respondents, from seed \(seed): the same "
      + "inputs give the same figures on any machine."
  }

  func failed(_ count: Int, of draws: Int) -> String {
    count == 0
      ? "No draw of experts left items unconnected."
      : "In \(count) of \(draws) draws the experts drawn left items unconnected: there the weights "
        + "stayed as they are."
  }

  func statedRanges(_ count: Int) -> String {
    count == 1
      ? "The round states a range for 1 weight, which is drawn evenly."
      : "The round states ranges for \(count) weights, which are drawn evenly."
  }
}
