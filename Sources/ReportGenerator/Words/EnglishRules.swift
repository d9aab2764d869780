// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

extension English {
  // MARK: Points

  func quantity(_ number: String, _ unit: String) -> String {
    unit.isEmpty
      ? number
      : unit.first?.isNumber == true ? "\(number)\u{A0}× \(unit)" : "\(number)\u{A0}\(unit)"
  }
  func points(_ number: String) -> String { number == "1" ? "1 point" : "\(number) points" }
  func marks(_ earned: String, of full: String) -> String { "\(earned) / \(full)" }

  func step(_ step: PointsStepWords) -> String {
    let border = step.from.map { "\($0) or more" } ?? step.upTo.map { "\($0) or less" } ?? ""
    return border + (step.name.isEmpty ? "" : " (\(step.name))") + ": " + points(step.points)
  }

  func increments(_ rule: PointsPerUnitWords) -> [String] {
    let unit =
      points(rule.points)
      + (rule.each.map { (rule.whole ? " for every full " : " for each ") + $0 }
        ?? " each" + (rule.unit.isEmpty ? "" : " (\(rule.unit))"))
    var parts: [String] = []
    switch (rule.base, rule.above) {
    case (let base?, let above?): parts.append("\(points(base)) at \(above), and \(unit) beyond")
    case (let base?, nil): parts.append("\(points(base)) to begin with, and \(unit)")
    case (nil, let above?): parts.append("\(unit) beyond \(above)")
    case (nil, nil): parts.append(unit)
    }
    if !rule.whole { parts.append("parts of a unit in proportion") }
    if let least = rule.least { parts.append(noPoints(below: least)) }
    return parts
  }
  func noPoints(below least: String) -> String { "below \(least): no points" }

  func fullMarks(_ points: String) -> String { "full marks \(points)" }

  func atMost(points: String) -> String { "at most \(self.points(points))" }

  func form(_ form: PointsRule.Form) -> String {
    switch form {
    case .awarded: "points awarded by the evaluator"
    case .reviewers: "points given by reviewers"
    case .steps: "points by the step that the figure reaches"
    case .perUnit: "points by the amount of the figure"
    case .checklist: "points by a list: a point that is kept brings its points, partly half of them"
    }
  }

  func pointsOfPoint(_ name: String, _ points: String) -> String {
    "\(name): \(self.points(points))"
  }
  func sign(_ sign: Adjustment.Sign) -> String { sign == .bonus ? "bonus" : "deduction" }
  func cap(_ sign: Adjustment.Sign, _ points: String) -> String {
    (sign == .bonus
      ? "all bonuses together bring at most " : "all deductions together take at most ")
      + self.points(points)
  }
  func highest(_ points: String) -> String { "with bonuses at most \(self.points(points))" }
  func cut(_ points: String) -> String { "held within its limits: \(self.points(points))" }
  func raised(_ score: String) -> String { "Bonus and deductions change the score by \(score)" }
  func pointsOf(node: String) -> String { "Points of “\(node)”" }
  func adjustmentsOf(node: String) -> String { "Bonus and deductions of “\(node)”" }
  func pointsHowToRead(_ greatest: String, mixed: Bool, bonus: Bool) -> String {
    "Higher is better; full marks are \(greatest). "
      + (mixed
        ? "Indicators with a points rule count by their share of full marks, the others by the "
          + "shares of the grades times the grades’ scores."
        : "Every item counts by its share of full marks.")
      + (bonus
        ? " Bonus and deductions come on top and can lift a score above full marks or lower it."
        : "")
  }
  func adviceRule(points limit: String) -> String {
    "These score below \(limit): less than half of full marks. The advice is the index system’s."
  }

  // MARK: Reviewers

  func reviewed(_ marks: Int, trimmed: Int, range: String?) -> String {
    "\(marks) \(marks == 1 ? "reviewer" : "reviewers")" + (range.map { ", \($0)" } ?? "")
      + (trimmed > 0 ? ", \(trimmed) left out as highest and lowest" : "")
  }
  func source(_ source: ReviewerMarks.Source, _ count: Int) -> String {
    let name =
      switch source {
      case .documents: "documents"
      case .siteVisit: "site visit"
      case .media: "media"
      case .departments: "departments"
      }
    return "\(name) (\(count))"
  }
  func reviewerRule(_ rule: ReviewerRule) -> String {
    let way =
      switch rule.combination {
      case .mean: "The mean of the reviewers’ marks counts"
      case .trimmed:
        "With \(rule.trimFrom) or more marks the mean without the highest and the lowest counts, "
          + "with fewer the mean"
      }
    return way
      + (rule.least > 1 ? "; with fewer than \(rule.least) marks there is no figure." : ".")
  }
  func recused(_ expert: String, _ alliance: String, _ reason: String) -> String {
    "\(expert) stood aside from “\(alliance)”" + (reason.isEmpty ? "" : ": \(reason)")
  }

  // MARK: Facts

  func selection(_ selection: SelectionWords) -> String {
    let list = "“\(selection.list)”"
    var text =
      switch selection.taking {
      case .count: "number of rows of \(list)"
      case .sum: "sum of \(selection.column.isEmpty ? "the amounts" : selection.column) of \(list)"
      case .distinct:
        "number of different values of \(selection.column.isEmpty ? "the number" : selection.column)"
          + " in \(list)"
      case .struckOut: "number of rows of \(list) that were struck out"
      }
    let notes =
      selection.conditions + selection.equivalents
      + [
        selection.months.map { "of the last \($0) months" },
        selection.most.map { "at most \($0)" },
      ].compactMap { $0 }
    if !notes.isEmpty { text += " (\(notes.joined(separator: "; ")))" }
    return text
  }

  func condition(_ condition: ConditionWords) -> String {
    let not = condition.negated ? "not " : ""
    if !condition.values.isEmpty {
      return "\(condition.column) is \(not)\(condition.values.joined(separator: " or "))"
    }
    switch (condition.from, condition.upTo) {
    case (let from?, let upTo?): return "\(condition.column) is \(not)from \(from) to \(upTo)"
    case (let from?, nil):
      return "\(condition.column) is " + (condition.negated ? "below \(from)" : "at least \(from)")
    case (nil, let upTo?):
      return "\(condition.column) is " + (condition.negated ? "above \(upTo)" : "at most \(upTo)")
    case (nil, nil): return "\(condition.column) is \(condition.negated ? "blank" : "filled in")"
    }
  }

  func equivalent(_ conditions: [String], _ counts: String) -> String {
    conditions.isEmpty
      ? "each counts \(counts)" : "\(conditions.joined(separator: " and ")) counts \(counts)"
  }

  func formula(_ formula: FormulaWords) -> String {
    var text = formula.numerator.joined(separator: " + ")
    if let denominator = formula.denominator {
      if formula.numerator.count > 1 { text = "(\(text))" }
      var below = denominator.joined(separator: " + ")
      if denominator.count > 1 { below = "(\(below))" }
      text += " ÷ "
      var ends: [String] = []
      if let least = formula.least { ends.append("at least \(least)") }
      if let most = formula.most { ends.append("at most \(most)") }
      if formula.per == nil && ends.isEmpty {
        text += below
      } else {
        text += "[\(below)" + (formula.per.map { " ÷ \($0)" } ?? "")
        text += (ends.isEmpty ? "" : ", " + ends.joined(separator: ", ")) + "]"
      }
    }
    if let scale = formula.scale { text += " × \(scale)" }
    var notes: [String] = []
    if let years = formula.years {
      notes.append(
        years == 1
          ? "of the year only"
          : "of \(years) years, scaled up where the alliance is younger than that")
    }
    if formula.yearly, let years = formula.years {
      notes.append("then divided by \(years): a yearly mean")
    }
    if let small = formula.smallBelow {
      notes.append("marked where the denominator is below \(small)")
    }
    let all = [text] + notes
    let sentence = all.joined(separator: "; ") + "."
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  func measured(_ measured: MeasuredWords) -> String {
    var text = measured.division.map { "\($0.numerator) ÷ \($0.denominator), " } ?? ""
    text += "\(measured.rows) \(measured.rows == 1 ? "row" : "rows") counted"
    if let years = measured.years {
      text +=
        ", scaled up from \(years) \(years == 1 ? "year (indicative)" : "years")"
    }
    if measured.isSmall { text += ", small denominator" }
    return text
  }

  func factColumn(_ column: String) -> String {
    switch column {
    case "first_check": "first check"
    case "verified_by": "verified by"
    case "verified_on": "verified on"
    case "home": "home indicator"
    default: column
    }
  }

  func numberForm(_ form: FactList.NumberForm) -> String {
    switch form {
    case .free: "any"
    case .organisation: "unified social credit code"
    case .patent: "patent number"
    case .standard: "standard number"
    case .contract: "registration number of a technology contract"
    }
  }

  func claimRule(_ rule: FactList.ClaimRule) -> String {
    switch rule {
    case .lead: "counts for the one that leads; where none or several do, it is split"
    case .split: "counts for each in equal parts"
    case .reject: "counts for nobody"
    case .each: "counts in full for each"
    }
  }
  func claim(_ alliance: String, leads: Bool, share: String) -> String {
    alliance + (leads ? " (leads)" : "") + " " + share
  }
  func sharedNumber(_ number: String, in list: String, share: String, others: [String]) -> String {
    "\(share) of number \(number) in “\(list)”, also claimed by \(others.joined(separator: ", "))"
  }
  func verificationStage(_ stage: VerificationStage) -> String {
    switch stage {
    case .reported: "What alliances reported counts."
    case .firstCheck: "What the first check found counts; what was not checked does not."
    case .verified: "What was verified counts; what was not verified does not."
    }
  }

  // MARK: Gates and vetoes

  func effect(_ effect: GateEffect) -> String {
    switch effect {
    case .notScored: "not scored"
    case .fails: "fails"
    case .oneClassDown: "one class down"
    case .mend: "to be mended"
    }
  }
  func effectMeaning(_ effect: GateEffect) -> String {
    switch effect {
    case .notScored: "not scored: no score, no rank, no class"
    case .fails: "fails: the last class, and no rank"
    case .oneClassDown: "one class down: the class below the one that was reached"
    case .mend:
      "to be mended: scored, the class provisional until the stated day; the last class if it is "
        + "still open then"
    }
  }
  func metGates(_ met: Int, of all: Int) -> String { "Gates that are met (\(met) of \(all))" }
  func gateMissed(_ name: String) -> String { "the gate “\(name)” is not met" }
  func vetoApplied(_ name: String) -> String { "the veto “\(name)” applies" }
  func until(_ day: String) -> String { "until \(day)" }
  func scoreGate(_ node: String, _ minimum: String) -> String {
    "“\(node)” scores at least \(minimum)"
  }
  func figureGate(from: String?, upTo: String?) -> String {
    [from.map { "at least \($0)" }, upTo.map { "at most \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
  func decision(_ number: String, _ date: String, _ authority: String) -> String {
    "\(number), \(date), \(authority)"
  }

  // MARK: Classes

  func provisional(_ day: String, _ reasons: [String]) -> String {
    "The class is provisional"
      + (reasons.isEmpty ? "" : ", as \(reasons.joined(separator: " and "))")
      + ": what is open must be mended by \(day); otherwise it is the last class."
  }
  func proposedAndDecided(_ proposed: String, _ decided: String) -> String {
    "The rules propose “\(proposed)”, the panel decided “\(decided)”"
  }
  func decided(_ decision: DecisionWords) -> String {
    let by = [decision.authority, decision.date].filter { !$0.isEmpty }.joined(separator: ", ")
    return (by.isEmpty ? "" : " (\(by))")
      + (decision.reason.isEmpty ? "." : ". Reason: \(decision.reason)")
  }
  func unranked(_ reasons: [String]) -> String {
    "No rank: " + reasons.joined(separator: "; ") + "."
  }
  func missedByGate(_ name: String, _ reason: String) -> String {
    "The score reaches the cut-off of “\(name)”, but \(reason)."
  }
  func missedByLimit(_ limit: ClassLimitWords) -> String {
    (limit.score.map { "\($0) reaches" } ?? "The score reaches")
      + " the cut-off of “\(limit.name)”; "
      + standing(limit) + (limit.tied ? "; equal scores at the border are all left out" : "") + "."
  }
  private func standing(_ limit: ClassLimitWords) -> String {
    allowance(limit.name, share: limit.share, rank: limit.rank)
      + " (\(limit.allowed) of \(limit.among)), \(limit.reaching) "
      + (limit.reaching == 1 ? "reaches it" : "reach it")
      + (limit.border.map { ", by score down to \($0)" } ?? "")
  }
  private func allowance(_ name: String, share: String?, rank: Int?) -> String {
    "“\(name)” is for "
      + [share.map { "at most \($0)" }, rank.map { "the first \($0)" }].compactMap { $0 }
      .joined(separator: " and ")
  }
  func oneClassDown(_ reason: String, from name: String) -> String {
    "One class down from “\(name)”: \(reason)."
  }
  func failed(_ reason: String, _ last: String?) -> String {
    (last.map { "Classed as “\($0)”: " } ?? "In the last class: ") + reason + "."
  }
  func classAsks(minimum: String, of node: String) -> String { "“\(node)” at least \(minimum)" }
  func classAsks(gates: [String], vetoes: [String]) -> String {
    [
      gates.isEmpty ? nil : gates.map { "“\($0)”" }.joined(separator: ", ") + " met",
      vetoes.isEmpty ? nil : "no " + vetoes.map { "“\($0)”" }.joined(separator: ", "),
    ].compactMap { $0 }.joined(separator: ", and ")
  }
  func classLimit(
    share: String?, rank: Int?, rounding: ClassLimit.Rounding, ties: ClassLimit.Ties
  ) -> String {
    var parts: [String] = []
    if let share {
      let way =
        switch rounding {
        case .down: "down"
        case .nearest: "to the nearest"
        case .up: "up"
        }
      parts.append("at most \(share) of the scored alliances (rounded \(way))")
    }
    if let rank { parts.append("only the first \(rank)") }
    return parts.joined(separator: ", ")
      + (ties == .out
        ? ", equal scores at the border are all left out"
        : ", equal scores at the border all belong")
  }
  func limitLine(_ limit: ClassLimitWords, cut: [String]) -> String {
    let line =
      standing(limit) + (limit.tied ? ", with equal scores at the border" : "")
      + "; left out by the limit: " + cut.joined(separator: ", ") + "."
    return line
  }
  func limitUnused(_ name: String, share: String?, rank: Int?, having: Int) -> String {
    allowance(name, share: share, rank: rank)
      + ": \(having) \(having == 1 ? "alliance has" : "alliances have") it, none is left out by the "
      + "limit."
  }

  // MARK: Profiles and evidence

  func profileBasis(by: String, basis: String) -> String {
    [by.isEmpty ? nil : "declared by \(by)", basis.isEmpty ? nil : "on the ground of \(basis)"]
      .compactMap { $0 }.joined(separator: ", ")
  }
  func groupHeading(_ name: String, _ count: Int) -> String {
    "\(name) (\(count) \(count == 1 ? "alliance" : "alliances"))"
  }
  func rank(_ rank: Int, of count: Int, tied: Bool, within group: String) -> String {
    shortRank(rank, tied: tied) + " of \(count) in “\(group)”" + (tied ? " (tied)" : "")
  }
  func outsideEvidence(_ share: String) -> String {
    "Weight with outside evidence (public registers and administrative files): \(share)."
  }
  func selfReported(_ share: String, limit: String?) -> String {
    "Weight on what the alliance itself supplies (self-reported and documents): \(share)"
      + (limit.map { ", at most \($0) by the rules" } ?? "") + "."
  }
  func evidenceLimit(_ share: String) -> String {
    "What alliances supply themselves carries at most \(share) of the weight, in every profile."
  }
  func filesRead(_ files: Int, notes: Int) -> String {
    "\(files) inputs were read for this round"
      + (notes > 0 ? ", with \(notes) \(notes == 1 ? "note" : "notes")" : "") + ": see "
  }
  func evidenceFiles(_ files: Int) -> String {
    "\(files) \(files == 1 ? "file" : "files")"
  }
  func declaredNotApplicable(by: String, reason: String) -> String {
    "declared not applicable" + (by.isEmpty ? "" : " by \(by)")
      + (reason.isEmpty ? "" : ": \(reason)")
  }
}
