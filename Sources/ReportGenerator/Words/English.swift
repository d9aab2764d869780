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
      "founded": "Founded", "level": "Level", "initiator": "Initiator", "type": "Type",
      "region": "Region", "stage": "Stage", "profile": "Profile", "members": "Members",
      "lead": "Lead", "host": "Host of the secretariat", "main_members": "Main members",
      "main_tasks": "Main tasks", "number": "Number",
    ]
    return known[key] ?? key
  }

  func attributeValue(_ value: String, of key: String) -> String { value }

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
    let known = ["index-system": "index system", "alliances": "registry of alliances"]
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
    case .indexSystem: "stated by the index system"
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
  func missedClass(_ name: String, criterion: String, minimum: String) -> String {
    "The score reaches the cut-off of “\(name)”, but “\(criterion)” is below \(minimum)."
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
    "Scores run from \(least) to \(greatest); higher is better. A score is the shares of the grades "
      + "times the grades’ scores: neither a percentage nor a rank."
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
  func standoutRuleWithinSet(_ count: Int) -> String {
    "Rule: indicators on which at least three quarters of the \(count) scored alliances are strictly "
      + "below (above) this one; at most five each, equal ones by weight; only indicators whose "
      + "data are complete enough."
  }
  func standoutRuleOwnMean(_ count: Int) -> String {
    "Rule: with only \(count) scored alliances (fewer than 20) the comparison is with this "
      + "alliance’s own mean: indicators at least one standard deviation above (below) the mean of "
      + "its indicators; at most five each, equal ones by weight; only indicators whose data are "
      + "complete enough."
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
    numbers.joined(separator: " / ") + " (n = \(count))"
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
    "\(seats) \(seats == 1 ? "seat" : "seats"); \(sectors) of the five sectors (government, industry, "
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
      "Weighted average: every indicator counts by its weight, and a better answer never lowers the "
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
        + "not apply: \(treatment(rule.notApplicable)). What is missing is never counted as 0.",
      "Applicability = weight that applies ÷ all weight. Completeness = weight with a value ÷ weight "
        + "that applies; below \(minimum) there is no score. A score that is not fully complete is "
        + "shown with its bounds: all missing worst, all missing best.",
    ]
  }
  func weightingRule(_ rule: WeightingRule, limit: String) -> String {
    let method =
      switch rule.method {
      case .eigenvector: "principal eigenvector"
      case .geometricMean: "row geometric means"
      case .columnMean: "mean of the normalised columns"
      }
    let group =
      rule.group == .judgements
      ? "the experts’ matrices are averaged by weighted geometric mean"
      : "the experts’ weights are averaged by weighted arithmetic mean"
    return "Weights come from pairwise judgements by \(method); \(group). Consistency ratio "
      + "CR = CI ÷ RI with CI = (λmax − n) ÷ (n − 1) and RI from the table \(rule.randomIndex); "
      + "limit \(limit): \(aboveLimit(rule.aboveLimit))."
  }
  func publicationRules(_ rule: PublishRule) -> [String] {
    [
      rule.score
        ? "Scores, memberships and bounds are published."
        : "Scores, memberships and bounds are not published.",
      rule.rank ? "Ranks are published." : "Ranks are not published.",
      rule.resultClass ? "Classes are published." : "Classes are not published.",
      "Survey indicators with fewer than \(rule.minimumRespondents) respondents are counted but not "
        + "published separately; where any audience is under that number, no audience of that "
        + "indicator is published by itself.",
    ]
  }
  func matrixOf(_ parent: String) -> String { "Group judgement matrix and weights: \(parent)" }
  func expertsOf(_ parent: String) -> String { "Each expert’s weights: \(parent)" }

  func label(_ label: Label) -> String {
    switch label {
    case .skipToContent: "Skip to the content"
    case .notice: "Note"
    case .siteNavigation: "Site"
    case .allAlliances: "All alliances"
    case .methodology: "Methodology"
    case .provenance: "Provenance"
    case .madeWith: "Made with"
    case .roundDate: "Date of the round"
    case .schema: "Schema"
    case .seed: "Seed"
    case .indexSystemDigest: "Index system (SHA-256)"
    case .inputDigests: "Input digests (SHA-256, first 12 digits)"
    case .downloads: "Downloads"
    case .downloadJSON: "Data of this page (JSON)"
    case .downloadTreeCSV: "Table of all indicators (CSV)"
    case .downloadTable: "Table of this page (CSV)"
    case .downloadAll: "All results (JSON)"
    case .printHint: "This page prints on A4 as it is."
    case .scorecard: "Scorecard"
    case .structureProfile: "Structure profile"
    case .structureProfiles: "Structure profiles"
    case .results: "Evaluation results"
    case .round: "Round"
    case .indexSystem: "Index system"
    case .registryID: "Registry id"
    case .criterion: "Criterion"
    case .criteria: "Criteria"
    case .indicator: "Indicator"
    case .indicators: "Indicators"
    case .indicatorTree: "All indicators"
    case .indicatorID: "Indicator id"
    case .alliance: "Alliance"
    case .alliances: "Alliances"
    case .score: "Score"
    case .rank: "Rank"
    case .tied: "Tied"
    case .resultClass: "Class"
    case .classes: "Classes"
    case .grade: "Grade"
    case .weight: "Weight"
    case .localWeight: "Local weight"
    case .globalWeight: "Global weight"
    case .weightUsed: "Weight used"
    case .contribution: "Contribution"
    case .completeness: "Completeness"
    case .applicability: "Applicability"
    case .membership: "Shares of the grades (membership)"
    case .respondents: "Respondents"
    case .audience: "Audience"
    case .audiences: "Audiences and their weights"
    case .members: "Members"
    case .invited: "Invited"
    case .participation: "Participation"
    case .expert: "Expert"
    case .experts: "Experts by code"
    case .item: "Item"
    case .kind: "Kind"
    case .unit: "Unit"
    case .value: "Value that counts"
    case .reported: "Reported"
    case .reason: "Reason"
    case .evidence: "Evidence"
    case .source: "Source"
    case .definition: "Definition"
    case .number: "No."
    case .remark: "Remark"
    case .total: "Total"
    case .chart: "Chart"
    case .position: "Position among all alliances"
    case .state: "State that counts"
    case .point: "Point"
    case .required: "required"
    case .reversed: "reversed"
    case .share: "Share"
    case .yes: "yes"
    case .none: "None."
    case .bounds: "Range"
    case .boundWorst: "Score, missing worst"
    case .boundBest: "Score, missing best"
    case .file: "File"
    case .role: "What it is"
    case .rows: "Records"
    case .encoding: "Encoding"
    case .digest: "Digest"
    case .severity: "Severity"
    case .place: "Place"
    case .problem: "Problem"
    case .code: "Code"
    case .rule: "Rule"
    case .requirement: "Condition"
    case .notStated: "not stated"
    case .allAudiences: "all audiences"
    case .notScoredItem: "not scored"
    case .headline: "Main result"
    case .howToRead: "How to read this page"
    case .methodologyLink: "Indicators, weights, grades and formulas: methodology"
    case .nothingPublished: "No scores, ranks or classes are published for this round."
    case .scoreNotPublished: "Scores are not published for this round."
    case .membershipChart: "Shares of the grades, best on the left. The numbers stand below."
    case .criteriaCaption: "Scores, weights and what each criterion contributes to the whole"
    case .treeCaption: "The whole and every node: weights, scores and data"
    case .countedWorst: "not supplied: counted as the worst grade"
    case .redistributed: "weight went to the siblings"
    case .noScore: "no score"
    case .strengthsAndWeaknesses: "Strengths and weaknesses"
    case .strengths: "Strengths"
    case .weaknesses: "Weaknesses"
    case .leftOut: "Left out of the comparison"
    case .advice: "Advice"
    case .answers: "Answers behind the survey indicators"
    case .audiencesUsed: "Audiences that entered, with their weights"
    case .validAnswers: "Valid"
    case .dontKnow: "Don’t know"
    case .notApplicable: "Not applicable"
    case .blank: "Blank"
    case .figures: "Figures"
    case .figuresCaption: "The figures that count and where they lie among all alliances"
    case .fiveNumbers: "Least / lower quartile / median / upper quartile / greatest"
    case .checklists: "Checklists"
    case .weightsUsed: "Weights used"
    case .weightsCaption: "Where the weights of each group of siblings come from"
    case .siblingsOf: "Children of"
    case .weightSource: "Source of the weights"
    case .consistencyRatio: "Consistency ratio CR"
    case .consensus: "Consensus"
    case .aboveLimitShort: "above the limit"
    case .dataNotes: "Data notes"
    case .inputs: "Files read"
    case .problems: "Problems found"
    case .noProblems: "No problems were found in the inputs."
    case .bulletLegend:
      "Bar: this alliance; line: median of the scored alliances; full length: the scale of scores."
    case .contributionNote:
      "Contribution = weight used × score, rounded by largest remainders so that the column adds up "
        + "to the score as printed."
    case .stripLegend:
      "Small dots: all alliances; large dot: this one; band: the middle half; line: the median."
    case .notScoredIsNoZero: "Not scored is neither a score of 0 nor a fail."
    case .composition: "Composition of the membership"
    case .compositionOnly: "Composition only, no judgement of performance"
    case .compositionCaption: "Seats by sector"
    case .compositionClasses: "Three classes of composition"
    case .compositionClassShort: "Composition class"
    case .compositionListCaption: "Seats of each alliance, in the order of the registry ids"
    case .noAcademicMembers: "No university or institute members."
    case .sector: "Members"
    case .sectors: "Sectors present (of 5)"
    case .seats: "Seats"
    case .seatsBySector: "Seats by kind of member"
    case .alliancesWith: "Alliances with such members"
    case .alliancesByID: "The alliances"
    case .field: "The field as a whole"
    case .seatNote:
      "Seats are not organisations: a member of two alliances holds two seats. Government bodies and "
        + "users decide the class of composition."
    case .compositionIsNoJudgement:
      "The composition says what kind of organisation an alliance is, not how good its work is."
    case .structureHowToRead:
      "Seats, shares and positions describe the membership only; large or small means neither good "
        + "nor bad."
    case .ranking: "Ranking"
    case .resultsByID: "Results by alliance"
    case .classCounts: "Alliances in each class"
    case .classCountsCaption: "Cut-offs belong to the class they open"
    case .notScoredHeading: "Alliances that are not scored"
    case .tieNote:
      "“=” marks a tie. Ranks are decided on unrounded scores; as many decimals are printed as it "
        + "takes to tell different ranks apart."
    case .definitionsCaption: "Definitions, kinds, evidence and weights"
    case .weightsAddUp: "Weights are rounded by largest remainders; siblings add up to 100 %."
    case .evidenceShares: "Weight by class of evidence"
    case .evidenceCaption: "Global weight that rests on each class of evidence"
    case .gradesAndClasses: "Grades and classes"
    case .gradesAreNotClasses:
      "A grade is what an answer or a figure says, and has a score; a class is what the result of an "
        + "alliance is called. They are two lists."
    case .gradesCaption: "Grades with their scores"
    case .classRule:
      "Cut-offs belong to the class they open; where a condition is missed, the next class down "
        + "holds."
    case .referenceAlliances: "Reference alliances"
    case .referenceAlliance: "Reference alliance"
    case .referenceNote: "Four imagined alliances show what scores and cut-offs mean."
    case .anchors: "Anchors of the figures"
    case .anchorsNote:
      "At an anchor a figure belongs wholly to that grade; between two anchors it is shared linearly; "
        + "beyond the ends it stays. Anchors are absolute and do not move with other alliances."
    case .anchorsCaption: "The values at which a figure belongs wholly to a grade"
    case .calculation: "From answers and figures to the score"
    case .surveyMembership: "Survey indicators"
    case .surveyMembershipText:
      "Per item and audience: the shares of the valid answers by grade; per audience the plain mean "
        + "over its items; then the audiences by their weights. The weight of an audience that was "
        + "not asked or did not answer goes to the others in proportion."
    case .statisticsMembership: "Figures"
    case .statisticsMembershipText:
      "A figure x between two neighbouring anchors is shared between their grades by distance; the "
        + "shares sum to 1."
    case .checklistMembership: "Checklists"
    case .checklistMembershipText:
      "The share x of points kept goes by the points’ weights: partly counts one half, not applicable "
        + "leaves the denominator; then the anchors turn x into shares of the grades. A required "
        + "point that is not kept puts the indicator in the worst grade."
    case .compositionRule: "Composition over the tree"
    case .missingRule: "What is missing"
    case .ranksAndRounding: "Ranks and rounding"
    case .roundingText:
      "Compared first, rounded last: classes, ties and ranks look only at score × 10⁹ as a whole "
        + "number. Rank = 1 + the number of alliances strictly above. A printed score has as many "
        + "decimals as it takes not to contradict a rank or a class."
    case .derivedFigures:
      "The figures follow from the seats: seats in all, sectors present, and each sector’s seats in "
        + "per cent of all seats."
    case .audiencesNote:
      "Each audience counts by its declared weight, however many people it has."
    case .weights: "Weights and judgements"
    case .weightsFromDefinition:
      "The index system states the weights itself; no judgements were used."
    case .shareInGroup: "Share in the group"
    case .questionnaires: "Questionnaires"
    case .answerScale: "Scale"
    case .answerScales: "Answer scales"
    case .publicationRules: "What is published"
    case .references: "References"
    }
  }
}
