// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

@Suite struct WordsTests {
  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  @Test(arguments: Label.allCases)
  func everyLabelIsSaidInBothLanguages(_ label: Label) {
    let (chinese, english) = (Chinese()[label], English()[label])
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(hasHan(chinese))
    #expect(!hasHan(english))
    // Chinese sentences are written with Chinese punctuation.
    #expect(!chinese.contains(", ") && !chinese.contains(". "))
  }

  /// Symbols are the same in every language.
  private let symbols: [WeightPhrase] = [
    .lambdaMax, .consistencyIndex, .randomIndex, .ratio, .geometricIndex, .concordance,
  ]

  @Test(arguments: WeightPhrase.allCases)
  func everyPhraseOnWeightsIsSaidInBothLanguages(_ phrase: WeightPhrase) {
    let (chinese, english) = (Chinese().phrase(phrase), English().phrase(phrase))
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(hasHan(chinese) != symbols.contains(phrase))
    #expect(!hasHan(english))
    #expect(!chinese.contains(", ") && !chinese.contains(". "))
  }

  @Test(arguments: SurveyPhrase.allCases)
  func everyPhraseOnSurveysIsSaidInBothLanguages(_ phrase: SurveyPhrase) {
    let symbols: [SurveyPhrase] = [.single, .ofMeans]
    let (chinese, english) = (Chinese().phrase(phrase), English().phrase(phrase))
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(hasHan(chinese) != symbols.contains(phrase))
    #expect(!hasHan(english))
    #expect(!chinese.contains(", ") && !chinese.contains(". "))
  }

  @Test(arguments: RobustnessPhrase.allCases)
  func everyPhraseOnCertaintyIsSaidInBothLanguages(_ phrase: RobustnessPhrase) {
    let (chinese, english) = (Chinese().phrase(phrase), English().phrase(phrase))
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(hasHan(chinese) && !hasHan(english))
    #expect(!chinese.contains(", ") && !chinese.contains(". "))
  }

  @Test(arguments: RulePhrase.allCases)
  func everyPhraseOnRulesIsSaidInBothLanguages(_ phrase: RulePhrase) {
    let (chinese, english) = (Chinese().phrase(phrase), English().phrase(phrase))
    #expect(!chinese.isEmpty && !english.isEmpty)
    #expect(hasHan(chinese) && !hasHan(english))
    #expect(!chinese.contains(", ") && !chinese.contains(". "))
  }

  @Test func everyChoiceOfTheRulesHasItsWord() {
    for words in [Chinese(), English()] as [any Words] {
      let lists = [
        PointsRule.Form.allCases.map(words.form), Adjustment.Sign.allCases.map(words.sign),
        Adjustment.Sign.allCases.map { words.cap($0, "8") },
        ReviewerMarks.Source.allCases.map { words.source($0, 2) },
        ReviewerRule.Combination.allCases.map {
          words.reviewerRule(ReviewerRule(combination: $0))
        },
        FactList.ClaimRule.allCases.map(words.claimRule),
        FactList.NumberForm.allCases.map(words.numberForm),
        VerificationStage.allCases.map(words.verificationStage),
        GateEffect.allCases.map(words.effect), GateEffect.allCases.map(words.effectMeaning),
        ClassLimit.Rounding.allCases.map {
          words.classLimit(share: "20", rank: nil, rounding: $0, ties: .out)
        },
        ClassLimit.Ties.allCases.map {
          words.classLimit(share: nil, rank: 3, rounding: .down, ties: $0)
        },
        RowSelection.Taking.allCases.map { taking in
          words.selection(
            SelectionWords(
              list: "L", taking: taking, column: "", conditions: [], equivalents: [], most: nil,
              months: nil))
        },
        NodeRecord.WeightSource.allRules.map(words.weightSource),
      ]
      for list in lists {
        #expect(Set(list).count == list.count)
        for text in list {
          #expect(!text.isEmpty && hasHan(text) == (words.language == "zh-Hans"), "\(text)")
        }
      }
    }
  }

  @Test func everyVerdictOnASurveyHasItsWord() {
    for words in [Chinese(), English()] as [any Words] {
      let lists = [
        AllianceDifferences.Verdict.allCases.map(words.verdict),
        AllianceDifferences.Verdict.allCases.map {
          words.toldApart($0, reliability: "x", probability: "y")
        },
        AlphaLevel.allCases.map {
          words.alphaSentence($0, alpha: "x", items: 3, respondents: 9)
        },
        CountingRule.Treatment.allCases.map(words.treatment),
        DescriptiveQuestion.Kind.allCases.map { words.questionKind($0, most: 3) },
      ]
      for list in lists { #expect(Set(list).count == list.count && !list.contains("")) }
    }
  }

  @Test func everyChoiceOfARuleHasItsWord() {
    for words in [Chinese(), English()] as [any Words] {
      let lists = [
        WeightingRule.Scale.allCases.map(words.judgementScale),
        WeightingRule.AboveLimit.allCases.map(words.treatment),
        WeightingRule.Combination.allCases.map { words.combination($0, share: "x") },
        ObjectiveWeights.Method.allCases.map(words.objectiveMethod),
        ObjectiveWeights.LeftOut.Reason.allCases.map(words.leftOut),
        Judgements.Form.allCases.map { words.judgedBy($0, experts: 3, items: 4) },
        (0...4).map { words.agreement(level: $0, "x", order: nil) },
        ["untested", "beyond-table", "unconnected", nil].map(words.noRatio),
        WeightingRule.Method.allCases.map {
          words.weightingRule(WeightingRule(method: $0), limit: "0.10", forms: [.pairwise])
        },
        WeightingRule.Completion.allCases.map {
          words.weightingRule(WeightingRule(completion: $0), limit: "0.10", forms: [.pairwise])
        },
        WeightingRule.Mean.allCases.map {
          words.weightingRule(
            WeightingRule(group: .priorities, mean: $0), limit: "0.10", forms: [.pairwise])
        },
      ]
      for list in lists {
        #expect(Set(list).count == list.count)
        for text in list {
          #expect(!text.isEmpty)
          #expect(
            hasHan(text) == (words.language == "zh-Hans") || text == "CRITIC weights", "\(text)")
        }
      }
    }
  }

  /// Every set of forms says what it holds and nothing of the others.
  @Test func theRuleSpeaksOfTheFormsUsed() {
    for set in 1..<8 {
      let forms = Set(
        Judgements.Form.allCases.enumerated().filter { set >> $0.0 & 1 == 1 }.map(\.1))
      let english = English().weightingRule(WeightingRule(), limit: "0.10", forms: forms)
      let chinese = Chinese().weightingRule(WeightingRule(), limit: "0.10", forms: forms)
      #expect(english.contains("principal eigenvector") == forms.contains(.pairwise))
      #expect(chinese.contains("主特征向量法") == forms.contains(.pairwise))
      #expect(english.contains("best–worst") == forms.contains(.bestWorst))
      #expect(chinese.contains("最优最劣法") == forms.contains(.bestWorst))
      #expect(english.lowercased().contains("points") == forms.contains(.allocation))
      #expect(chinese.contains("分数") == forms.contains(.allocation))
      #expect(english.contains("more than one way") == (forms.count > 1))
      #expect(chinese.contains("不止一种方式") == (forms.count > 1))
    }
  }

  /// Likeness of weights and of orders: linked by "and" where both say the same, else by "yet".
  @Test func agreementAndOrdersAreOneSentence() {
    for level in 0...4 {
      for isBeyondChance in [false, true] {
        let order = OrderWords(
          coefficient: "0.000", probability: isBeyondChance ? "< 0.001" : "0.096", experts: 3,
          isBeyondChance: isBeyondChance)
        let english = English().agreement(level: level, "83.8 %", order: order)
        let chinese = Chinese().agreement(level: level, "83.8%", order: order)
        let isLinked = (level >= 2) == isBeyondChance
        #expect(english.contains(", and ") == isLinked && english.contains(", yet ") == !isLinked)
        #expect(chinese.contains("，并且") == isLinked && chinese.contains("，但是") == !isLinked)
        #expect(english.contains("chance alone could") == !isBeyondChance)
        #expect(english.contains("p 0.096, 3 experts") == !isBeyondChance)
        #expect(english.contains("p < 0.001, 3 experts") == isBeyondChance)
        #expect(chinese.contains("单凭偶然也可能达到") == !isBeyondChance)
        #expect(chinese.contains("p小于0.001") == isBeyondChance)
      }
    }
  }

  /// A legend and a note name only what is there.
  @Test func notesOnIntervalsNameWhatIsThere() {
    for (experts, steps) in [(true, true), (true, false), (false, true)] {
      for isCombined in [false, true] {
        let english = English().intervalLegend(
          experts: experts, steps: steps, isCombined: isCombined)
        let chinese = Chinese().intervalLegend(
          experts: experts, steps: steps, isCombined: isCombined)
        #expect(english.contains("other experts") == experts && chinese.contains("另选") == experts)
        #expect(english.contains("scale step") == steps && chinese.contains("标度") == steps)
        #expect(english.contains("dot: the experts’") == isCombined)
        #expect(chinese.contains("圆点为专家权重") == isCombined)
        #expect(english.first?.isUppercase == true)
      }
      let (english, chinese) = (
        English().intervalNote(experts: experts, steps: steps),
        Chinese().intervalNote(experts: experts, steps: steps)
      )
      #expect(english.contains("other experts") == experts && chinese.contains("另选") == experts)
      #expect(english.contains("scale step") == steps && chinese.contains("标度") == steps)
    }
  }

  @Test func everyCaseHasItsWord() {
    for words in [Chinese(), English()] as [any Words] {
      var said = EvidenceClass.allCases.map(words.evidenceClass)
      said += Absence.allCases.map(words.absence) + PointState.allCases.map(words.pointState)
      said += ItemKind.allCases.map(words.itemKind) + Sector.allCases.map(words.sector)
      said += ReferenceAlliance.allCases.map(words.reference)
      said += CompositionClass.allCases.map(words.compositionClass)
      said += CompositionClass.allCases.map(words.compositionRule)
      said += WeightingRule.AboveLimit.allCases.map(words.aboveLimit)
      said += IndicatorKind.allCases.map { words.kind($0.rawValue) }
      said += [
        "round", "index-system", "questionnaire", "alliances", "population", "experts",
        "judgements", "responses", "tallies", "statistics", "checklist", "mapping",
      ].map(words.role)
      for text in said {
        #expect(!text.isEmpty)
        #expect(hasHan(text) == (words.language == "zh-Hans"), "\(text)")
      }
      for list in [
        EvidenceClass.allCases.map(words.evidenceClass), Absence.allCases.map(words.absence),
        Sector.allCases.map(words.sector), CompositionClass.allCases.map(words.compositionClass),
      ] {
        #expect(Set(list).count == list.count)
      }
    }
  }

  @Test func ranksAndTies() {
    #expect(Chinese().rank(7, of: 42, tied: false) == "第7名（共42个）")
    #expect(Chinese().rank(7, of: 42, tied: true) == "并列第7名（共42个）")
    #expect(English().rank(7, of: 42, tied: false) == "7 of 42")
    #expect(English().rank(7, of: 42, tied: true) == "=7 of 42 (tied)")
    #expect(English().shortRank(3, tied: true) == "=3")
  }

  @Test func saysThatOnlyTheWeightedAverageIsMonotone() {
    for composition in CompositionRule.Operator.allCases {
      let english = English().compositionOperator(composition)
      #expect(
        english.contains("can lower the score") == (composition != .weightedAverage))
      #expect(
        Chinese().compositionOperator(composition).contains("反而降低")
          == (composition != .weightedAverage))
    }
  }

  @Test func consensusInFiveSteps() {
    #expect(
      (0...4).map { English().consensus(level: $0, "x") } == [
        "very low (x)", "low (x)", "moderate (x)", "high (x)", "very high (x)",
      ])
  }
}

extension NodeRecord.WeightSource {
  fileprivate static let allRules: [NodeRecord.WeightSource] = [
    .judgements, .combined, .indexSystem, .profile, .fullMarks, .singleChild,
  ]
}
