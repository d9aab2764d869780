// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// English.
struct English: Words {
  let language = "en"
  let ownName = "English"
  let colon = ": "
  let semicolon = "; "
  let comma = ", "
  let fullStop = ". "

  func parenthesis(_ text: String) -> String { " (\(text))" }
  /// A number and, after a space that does not break, the sign.
  func percent(_ number: String) -> String { number + "\u{A0}%" }
  func range(_ from: String, _ to: String) -> String { "\(from) to \(to)" }
  func list(_ items: [String]) -> String { items.joined(separator: ", ") }
  func name(in language: String) -> String {
    language == "en" ? "name (English)" : "name (Chinese)"
  }
  func year(_ year: Int) -> String { String(year) }
  func edition(_ edition: String) -> String { "edition \(edition)" }

  func attribute(_ key: String) -> String {
    let known = [
      "founded": "Founded", "level": "Level", "initiator": "Initiator",
      "initiator-kind": "Kind of initiator", "type": "Type", "field": "Field",
      "region": "Region", "stage": "Stage", "profile": "Profile", "members": "Members",
      "lead": "Lead", "host": "Host of the secretariat", "main-members": "Main members",
      "tasks": "Main tasks", "task-kind": "Kind of tasks", "number": "Number",
      "origin": "Origin of the data",
    ]
    return known[key] ?? key
  }

  func attributeValue(_ value: String, of key: String) -> String {
    key == "task-kind" && value == "both" ? "research and industrialisation" : value
  }

  func kind(_ kind: String) -> String {
    switch kind {
    case "root": "index system"
    case "benefit": "more is better"
    case "cost": "less is better"
    case "range": "best in a range"
    default: kind
    }
  }

  func evidenceClass(_ evidence: EvidenceClass) -> String {
    switch evidence {
    case .registry: "public register"
    case .administrative: "administrative file"
    case .document: "document"
    case .selfReported: "self-reported"
    case .survey: "survey"
    case .panel: "expert panel"
    }
  }

  func absence(_ absence: Absence) -> String {
    switch absence {
    case .noAnswers: "no valid answers"
    case .notApplicable: "not applicable"
    case .notSupplied: "not supplied"
    case .belowCompleteness: "completeness too low"
    case .countsOnly: "counts only"
    case .gateNotMet: "gate not met"
    case .notPublished: "not published"
    }
  }

  func pointState(_ state: PointState) -> String {
    switch state {
    case .yes: "yes"
    case .partial: "partly"
    case .no: "no"
    case .notApplicable: "not applicable"
    }
  }

  func shapeForm(_ form: GradeShape.Form) -> String {
    switch form {
    case .triangle: "triangle"
    case .trapezoid: "trapezoid"
    case .gaussian: "Gaussian"
    case .sCurve: "S curve"
    case .zCurve: "Z curve"
    case .rising: "rising"
    case .falling: "falling"
    }
  }

  func itemKind(_ kind: ItemKind) -> String {
    switch kind {
    case .scale: "scale"
    case .yesNo: "yes or no"
    case .number: "number"
    case .choice: "choice"
    case .text: "free text"
    case .attention: "attention check"
    }
  }

  func role(_ role: String) -> String {
    let known = [
      "index-system": "index system", "alliances": "registry of alliances",
      "members": "member counts", "population": "members and people invited",
      "previous": "result of an earlier round", "panel": "reviewers’ marks",
      "decisions": "the panel’s decisions",
    ]
    return known[role] ?? role
  }

  func severity(_ severity: String) -> String { severity }

  func headcount(_ headcount: Headcount) -> String {
    switch headcount {
    case .exactly(let count): String(count)
    case .fewer(let limit): "fewer than \(limit)"
    }
  }

  func sector(_ sector: Sector) -> String {
    switch sector {
    case .government: "Government"
    case .enterprise: "R&D and production enterprises"
    case .service: "Service enterprises"
    case .university: "Universities"
    case .institute: "Research institutes"
    case .user: "Users"
    }
  }

  func reference(_ reference: ReferenceAlliance) -> String {
    switch reference {
    case .allBest: "Everything in the best grade"
    case .allMiddle: "Everything in the middle grade"
    case .allNegative: "Everything in the second-worst grade"
    case .nothingDone: "Nothing done"
    }
  }

  func weightSource(_ source: NodeRecord.WeightSource) -> String {
    switch source {
    case .judgements: "experts’ judgements"
    case .combined: "experts’ judgements and objective weights"
    case .indexSystem: "stated by the index system"
    case .fullMarks: "full marks"
    case .profile: "the profile"
    case .singleChild: "only child: weight 1"
    }
  }

  func aboveLimit(_ treatment: WeightingRule.AboveLimit) -> String {
    switch treatment {
    case .flag: "judgements above it count and are marked"
    case .exclude: "judgements above it do not count"
    case .halve: "judgements above it count half"
    }
  }

  func scale(_ least: String, _ greatest: String) -> String {
    "on a scale from \(least) to \(greatest)"
  }
  func rank(_ rank: Int, of count: Int, tied: Bool) -> String {
    shortRank(rank, tied: tied) + " of \(count)" + (tied ? " (tied)" : "")
  }
  func rankWord(_ rank: Int, tied: Bool) -> String { "rank " + shortRank(rank, tied: tied) }
  func notScored(_ reason: String) -> String { "Not scored: \(reason)" }
  func belowCompleteness(_ completeness: String, _ minimum: String) -> String {
    "completeness \(completeness) < \(minimum)"
  }
  func missedClass(
    _ name: String, criterion: String, minimum: String, hasScore: Bool
  ) -> String {
    "The score reaches the cut-off of “\(name)”, but “\(criterion)” "
      + (hasScore ? "is below \(minimum)." : "has no score, and \(minimum) is asked for.")
  }
  func coverage(completeness: String, applicability: String?) -> String {
    "Completeness of the data: \(completeness)."
      + (applicability.map { " Of all weight, \($0) applies to this alliance." } ?? "")
  }
  func bounds(_ worst: String, _ best: String) -> String {
    "The score lies between \(worst) and \(best), depending on what is missing."
  }
  func largestShare(_ grades: String, validity: String?, level: Int) -> String {
    let reliance = ["hardly valid", "fairly valid", "very valid", "wholly valid"][level]
    let number = validity.map { ", α = \($0)" } ?? ""
    return "By largest membership: \(grades) (\(reliance)\(number))."
  }
  func classRange(from: String?, below: String?, criterionMinimum: String?) -> String {
    var text: String
    switch (from, below) {
    case (let from?, let below?): text = "\(from) and above, below \(below)"
    case (let from?, nil): text = "\(from) and above"
    case (nil, let below?): text = "below \(below)"
    case (nil, nil): text = "all others"
    }
    if let criterionMinimum { text += ", and every criterion at least \(criterionMinimum)" }
    return text
  }
  func scoreHowToRead(_ least: String, _ greatest: String) -> String {
    "Scores run from \(least) to \(greatest); higher is better. A score is the shares of the "
      + "grades "
      + "times the grades’ scores: not a percentage."
  }
  func completenessHowToRead(_ minimum: String) -> String {
    "Completeness is the weight with a value divided by the weight that applies; below \(minimum) "
      + "an alliance is not scored."
  }
  func declaredWeight(_ weight: String) -> String { "declared \(weight)" }
  func bulletTitle(_ name: String, _ score: String, median: String?) -> String {
    "\(name): score \(score)" + (median.map { ", median \($0)" } ?? "")
      + ". The numbers stand in this table."
  }
  func standoutRuleWithinSet(_ count: Int, inProfile: Bool) -> String {
    "Rule: indicators on which at least three quarters of the \(count) scored alliances "
      + (inProfile ? "of this profile " : "") + "are strictly "
      + "below (above) this one; at most five each, equal ones by weight; only indicators whose "
      + "data are complete enough."
  }
  func standoutRuleOwnMean(_ count: Int, inProfile: Bool) -> String {
    "Rule: with only \(count) scored alliances " + (inProfile ? "of this profile " : "")
      + "(fewer than 20), relative to this alliance itself and the median of "
      + (inProfile ? "its profile" : "the set")
      + ": strengths are its highest scores, above the mean of its own indicators and not below "
      + "the median of the scored alliances " + (inProfile ? "of the profile " : "")
      + "at that indicator; weaknesses its lowest, below its own mean and not above that median; at most five each, equal ones "
      + "by weight; only indicators whose data are complete enough."
  }
  func moreOfTheSame(_ count: Int) -> String {
    "\(count) more with the same standing as the last one \(count == 1 ? "is" : "are") not listed."
  }
  func adviceRule(_ limit: String) -> String {
    "These score below \(limit): nearest to one of the two worst grades. The advice is the index "
      + "system’s."
  }
  func answersNote(_ minimum: Int) -> String {
    "Indicators with fewer than \(minimum) respondents are counted but not published separately. "
      + "Counts are valid answers by grade."
  }
  func suppressed(_ limit: Int) -> String {
    "fewer than \(limit) respondents: counted, not published separately"
  }
  func audienceWeight(_ audience: String, _ weight: String) -> String { "\(audience) \(weight)" }
  func itemsOf(_ indicator: String) -> String { "Answers by item: \(indicator)" }
  func itemChart(_ item: String) -> String {
    "Item \(item): shares of the grades. The counts stand in the same row."
  }
  func pointsOf(_ indicator: String) -> String { "Points of the checklist: \(indicator)" }
  func checklistValue(_ share: String) -> String {
    "Kept: \(share) (partly counts one half; not applicable is left out)."
  }
  func figureChart(_ name: String, _ value: String?, _ count: Int) -> String {
    "\(name): \(value.map { "this alliance \($0), " } ?? "")among \(count) alliances. The numbers "
      + "stand in the same row."
  }
  func fiveNumbers(_ numbers: [String], count: Int) -> String {
    numbers.joined(separator: " / ") + " (n\u{A0}=\u{A0}\(count))"
  }
  func consistencyRule(_ limit: String, table: String, _ treatment: String) -> String {
    "Limit of the consistency ratio: \(limit) (random index: \(table)); \(treatment). Experts are "
      + "named by code."
  }
  func consensus(level: Int, _ share: String) -> String {
    ["very low", "low", "moderate", "high", "very high"][level] + " (\(share))"
  }
  func allianceCount(_ count: Int) -> String { "\(count) \(count == 1 ? "alliance" : "alliances")" }
  func scoredCount(_ count: Int) -> String { ", \(count) with a result." }
  func resultsCaption(ranked: Bool) -> String {
    (ranked ? "By rank" : "By registry id")
      + "; the range is the score with all that is missing worst and best"
  }
  func scoreChart(_ count: Int) -> String {
    "Distribution of the scores of \(count) alliances. The numbers stand in the table below."
  }
  func scoreChartCaption(hasLimits: Bool) -> String {
    "Each dot is an alliance, close ones are stacked; the band is the middle half, the line the "
      + "median" + (hasLimits ? ", the dashed lines are the cut-offs of the classes." : ".")
  }
  func compositionClass(_ kind: CompositionClass) -> String {
    switch kind {
    case .industryAndAcademia: "Class I (industry, universities, institutes)"
    case .governmentOrUsers: "Class II (with government or users)"
    case .governmentAndUsers: "Class III (with government and users)"
    }
  }
  func compositionRule(_ kind: CompositionClass) -> String {
    switch kind {
    case .industryAndAcademia: "neither government bodies nor users among the members"
    case .governmentOrUsers: "government bodies or users among the members, one of the two"
    case .governmentAndUsers: "both government bodies and users among the members"
    }
  }
  func sectorsPresent(_ sectors: Int, seats: Int) -> String {
    "\(seats) \(seats == 1 ? "seat" : "seats"); \(sectors) of the five sectors (government, "
      + "industry, "
      + "universities, institutes, users) are present."
  }
  func fieldCounts(alliances: Int, seats: Int) -> String {
    "\(alliances) \(alliances == 1 ? "alliance" : "alliances") with \(seats) seats in all."
  }
  func compositionOperator(_ composition: CompositionRule.Operator) -> String {
    let warning =
      " This operator is not monotone: a better answer can lower the score. Only the weighted "
      + "average is monotone."
    return switch composition {
    case .weightedAverage:
      "Weighted average: every indicator counts by its weight, and a better answer never "
        + "lowers the "
        + "score. Of the five operators it is the only monotone one."
    case .minMax:
      "M(∧,∨): only the largest of the smaller ones of weight and share decides." + warning
    case .productMax: "M(·,∨): each grade is decided by its most prominent indicator." + warning
    case .minBoundedSum:
      "M(∧,⊕): the smaller ones of weight and share are added, up to 1." + warning
    case .balanced:
      "Balanced average: shares are normalised by grade, cut at the weights and added." + warning
    }
  }
  func normalisation(_ normalise: CompositionRule.Normalisation) -> String {
    switch normalise {
    case .eachLevel: "Memberships are normalised to 1 at each level."
    case .root: "Memberships are normalised to 1 only where the score is read."
    }
  }
  func missingRule(_ rule: MissingRule, minimum: String) -> [String] {
    func treatment(_ treatment: MissingRule.Treatment) -> String {
      treatment == .worstGrade ? "counts as the worst grade" : "its weight goes to its siblings"
    }
    return [
      "A figure that was asked for and not supplied: \(treatment(rule.notSupplied)). A survey "
        + "indicator without valid answers: \(treatment(rule.noAnswers)). An indicator that does "
        + "not apply: \(treatment(rule.notApplicable)). An absent figure is never read as the "
        + "number 0.",
      "Applicability = weight that applies ÷ all weight. Completeness = weight with a value ÷ "
        + "weight "
        + "that applies; below \(minimum) there is no score. A score that is not fully complete is "
        + "shown with its bounds: all missing worst, all missing best.",
    ]
  }
  func publicationRules(_ rule: PublishRule) -> [String] {
    [
      rule.score
        ? "Scores, memberships and bounds are published."
        : "Scores, memberships and bounds are not published.",
      rule.rank ? "Ranks are published." : "Ranks are not published.",
      rule.resultClass ? "Classes are published." : "Classes are not published.",
      "Survey indicators with fewer than \(rule.minimumRespondents) respondents are counted "
        + "but not "
        + "published separately; where any audience is under that number, no audience of that "
        + "indicator is published by itself.",
      "A second figure may be withheld so that a small group cannot be worked out by subtraction; "
        + "the shares of the grades of the nodes above are then withheld too.",
    ]
  }
}
