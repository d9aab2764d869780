// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

extension English {
  func toldApart(
    _ verdict: AllianceDifferences.Verdict, reliability: String, probability: String
  ) -> String {
    switch verdict {
    case .reliably:
      "By what respondents say, these alliances can be told apart: their means are reliable "
        + "(ICC(2)\u{A0}=\u{A0}\(reliability), p\u{A0}\(probability))."
    case .moderately:
      "By what respondents say, these alliances can be told apart to a degree: differences between "
        + "neighbours may be chance (ICC(2)\u{A0}=\u{A0}\(reliability), p\u{A0}\(probability))."
    case .poorly:
      "These alliances differ by more than chance, but single ones are poorly told apart: do not "
        + "read anything into small differences (ICC(2)\u{A0}=\u{A0}\(reliability), p\u{A0}\(probability))."
    case .notAtAll:
      "By what respondents say, these alliances cannot be told apart: they differ by no more than "
        + "chance would make them (ICC(2)\u{A0}=\u{A0}\(reliability), p\u{A0}\(probability))."
    }
  }

  func verdict(_ verdict: AllianceDifferences.Verdict) -> String {
    switch verdict {
    case .reliably: "told apart"
    case .moderately: "to a degree"
    case .poorly: "poorly"
    case .notAtAll: "not told apart"
    }
  }

  func exactly(_ number: String) -> String { "=\u{A0}\(number)" }
  func below(_ number: String) -> String { "<\u{A0}\(number)" }

  func alphaSentence(_ level: AlphaLevel, alpha: String, items: Int, respondents: Int) -> String {
    let rest =
      switch level {
      case .low: "Below 0.70 the items measure no one thing well enough to compare groups by."
      case .good: "From 0.70 to 0.90 the items hang together well."
      case .redundant:
        "Above 0.90 items repeat one another, or respondents tick the same answer all the way "
          + "down: alpha without straight lines tells which."
      }
    return
      "Cronbach’s alpha of \(items) items is \(alpha), from \(respondents) responses in full. "
      + rest
  }

  func alphaWithoutStraight(_ alpha: String, straight: String) -> String {
    "Without straight lines (\(straight)) it is \(alpha)."
  }

  func leftOut(_ count: Int, minimum: Int) -> String {
    (count == 1 ? "1 alliance has" : "\(count) alliances have")
      + " fewer than \(minimum) respondents and \(count == 1 ? "is" : "are") in none of these "
      + "figures."
  }

  func itemsWithheld(_ count: Int) -> String {
    (count == 1 ? "The figures of 1 item are" : "The figures of \(count) items are")
      + " not published, because answers of a few people would follow from them."
  }

  func countOf(_ count: Int, _ of: Int, share: String?) -> String {
    "\(count) of \(of)" + (share.map { " (\($0))" } ?? "")
  }

  func surveySource(_ source: String) -> String {
    let known = [
      "steelyard": "Steelyard’s own layout", "limesurvey": "LimeSurvey",
      "limesurvey-vv": "LimeSurvey (VV)", "kobo": "KoboToolbox or ODK", "qualtrics": "Qualtrics",
      "surveymonkey": "SurveyMonkey", "google-forms": "Google Forms", "wjx": "Wenjuanxing",
      "surveyjs": "SurveyJS",
    ]
    return known[source] ?? source
  }

  func treatment(_ treatment: CountingRule.Treatment) -> String {
    switch treatment {
    case .keep: "counted"
    case .flag: "counted and noted"
    case .drop: "not counted"
    }
  }

  func questionKind(_ kind: DescriptiveQuestion.Kind, most: Int) -> String {
    switch kind {
    case .single: "one answer"
    case .several: "up to \(most) answers"
    case .ordered: "up to \(most) answers in order"
    }
  }

  func peerGroup(_ attribute: String, _ value: String) -> String { "\(attribute): \(value)" }
  func previousYear(_ year: Int) -> String { "All, \(year)" }
  func answersTo(_ question: String) -> String { "Answers: \(question)" }

  func shareTitle(_ name: String, _ share: String) -> String {
    "\(name): \(share). The number stands in the same row."
  }
  func missingTitle(_ item: String, _ numbers: [String]) -> String {
    "\(item): answered \(numbers[0]), not applicable \(numbers[1]), don’t know \(numbers[2]), blank "
      + "\(numbers[3]). The numbers stand in the same row."
  }
  func deletedTitle(_ item: String, without: String, all: String) -> String {
    "\(item): alpha without it \(without), with it \(all). The numbers stand in the same row."
  }
  func answersTitle(_ group: String, _ numbers: [String]) -> String {
    "\(group): \(numbers.joined(separator: ", ")). The numbers stand in the same row."
  }

  func phrase(_ phrase: SurveyPhrase) -> String {
    switch phrase {
    case .qualityPage: "Survey quality"
    case .qualityLead:
      "Before a score is believed: who answered, what is missing, whether the items hang together, "
        + "and whether the alliances can be told apart at all."
    case .answersPage: "Other questions"
    case .answersLead: "What respondents said to questions that are not scored."
    case .apartHeading: "Can the alliances be told apart?"
    case .whoHeading: "Who answered"
    case .missingHeading: "What is missing"
    case .scaleHeading: "Do the items hang together?"
    case .careHeading: "How carefully was it answered, and do respondents of one alliance agree?"
    case .readHeading: "What was read and counted"
    case .meaningsHeading: "What the figures mean"
    case .allRespondents: "All respondents"
    case .respondentGroup: "Group"
    case .rateOfInvited: "Of the invited"
    case .rateOfMembers: "Of the members"
    case .alpha: "Alpha"
    case .alphaWithoutStraight: "Alpha without straight lines"
    case .alphaIfDeleted: "Alpha without the item"
    case .itemRest: "Item–rest correlation"
    case .section: "Section"
    case .allItems: "All items"
    case .itemCount: "Items"
    case .answeredInFull: "Responses in full"
    case .straight: "Straight lines"
    case .inattentive: "Missed an attention item"
    case .contradicting: "Contradict themselves"
    case .agreement: "Agreement r_wg(j)"
    case .single: "ICC(1)"
    case .ofMeans: "ICC(2)"
    case .probability: "p (F test)"
    case .verdict: "Verdict"
    case .missing: "Without a grade"
    case .program: "Program"
    case .read: "Read"
    case .counted: "Counted"
    case .dropped: "Not counted"
    case .duplicates: "Repeated"
    case .previews: "Trials"
    case .incomplete: "Unfinished"
    case .tooFast: "Too fast"
    case .answered: "Answered"
    case .answer: "Answer"
    case .named: "Named by"
    case .first: "Put first"
    case .meanPlace: "Mean place"
    case .attentionItem: "Attention item"
    case .indicator: "Indicator"
    case .missed: "Missed"
    case .canTell: "Of"
    case .apartCaption:
      "Analysis of variance of each respondent’s mean over the scored items, by alliance; dashed "
        + "lines at ICC(2) = 0.50 and 0.70"
    case .whoCaption: "Respondents, and their share of the people invited; the bar ends at 100 %"
    case .missingCaption:
      "Answers by item: with a grade, not applicable, don’t know, blank"
    case .scaleCaption:
      "Alpha without each item (the dot) beside alpha of all (the line), and how each item goes "
        + "with the rest"
    case .sectionCaption: "Alpha by section"
    case .careCaption: "Straight lines, missed attention items, contradictions and agreement"
    case .attentionCaption: "Attention items, all respondents"
    case .contradictionCaption: "Straight and reversed items of one indicator, all respondents"
    case .readCaption: "Responses by file, and what the rules of counting did to them"
    case .noTest: "There is no test: it takes two alliances and respondents who differ."
    case .noDifference:
      "These alliances do not differ: by what respondents say, their means are the same."
    case .noAlpha:
      "There is no alpha of everyone together: audiences are asked different items, too few answered "
        + "in full, or nothing varies."
    case .audiencesWithheld:
      "Audiences are not shown by themselves, because a small group of respondents would follow "
        + "from them."
    case .groupWithheld: "too few people"
    case .fewMark: "† fewer than 30 respondents: figures move a good deal by chance"
    case .rateNote:
      "A share is shown where the round states how many were invited (or are members) in every "
        + "audience that answered."
    case .severalNote:
      "Shares are of those who answered; they may add up to more than 100 %, as several answers could be given."
    case .orderNote:
      "Mean place is over those who named the answer: 1 is first. Few may have named it."
    case .neverScored: "None of these answers enters a score."
    case .rateMeaning: "Respondents ÷ people invited. Above 100 %, more answered than were invited."
    case .missingMeaning:
      "“Not applicable”, “don’t know” and blank are told apart. An item with many of them asks "
        + "the wrong people, or asks what they cannot know."
    case .alphaMeaning:
      "Cronbach’s alpha: how far the items vary together, at most 1. Only responses in full count."
    case .deletedMeaning:
      "Alpha if the item were not asked. An item without which alpha rises does not belong."
    case .itemRestMeaning:
      "How the item goes with the sum of the others, −1 to 1. A negative one runs against them: it "
        + "may have to be reversed, or was reversed twice."
    case .straightMeaning:
      "Responses with one and the same printed answer to all items of one answer scale, five at "
        + "least. With reversed items among them a straight line contradicts itself."
    case .inattentiveMeaning:
      "Responses that gave another answer than the one an attention item asks for."
    case .contradictingMeaning:
      "Responses that agree both with the straight and with the reversed items of one indicator, or "
        + "with neither."
    case .agreementMeaning:
      "r_wg(j): how far respondents of one alliance say the same, 0 (as if by lot) to 1; up to 0.30 "
        + "none, up to 0.50 weak, up to 0.70 moderate, up to 0.90 strong, above very strong."
    case .singleMeaning:
      "ICC(1): the share of one respondent’s variance that lies between alliances; around 0.01 small, "
        + "0.10 medium, 0.25 large."
    case .ofMeansMeaning:
      "ICC(2): how reliably the alliances’ means are told apart; from 0.70 reliable, below 0.50 poor."
    case .probabilityMeaning:
      "How likely differences as large are by chance alone, if alliances were alike (F test); from "
        + "0.05 they count as chance."
    }
  }
}
