// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How the numbers come about, generated from the definitions.
struct MethodologyPage {
  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: "methodology.html",
      title: LocalizedText([words.language: words[.methodology]]), sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(.p, .class("kicker")) { $0.localized(edition.round.name, on: edition) }
        page.element(.h1, text: words[.methodology])
        page.element(.p, .class("lead")) { page in
          page.localized(edition.indexSystem.name, on: edition)
          page.text(words.parenthesis(words.edition(edition.indexSystem.edition)))
          page.text(words.comma + words.year(edition.round.year) + words.fullStop)
        }
        if edition.isStructureProfile {
          page.element(.p, .class("lead"), text: words[.compositionIsNoJudgement])
        }
        if !edition.indexSystem.definition.isEmpty {
          page.element(.p) { page in
            page.localized(edition.indexSystem.definition, on: edition)
          }
        }
      }
      page.part(DefinitionTree(edition: edition))
      if !edition.isStructureProfile { page.part(EvidenceShares(edition: edition)) }
      if edition.judges {
        page.part(GateRules(edition: edition))
        page.part(GradesAndClasses(edition: edition))
        page.part(PointsRules(edition: edition))
        page.part(AnchorsTable(edition: edition))
        page.part(ProfileRules(edition: edition))
      }
      page.part(FactRules(edition: edition))
      page.part(ClaimsTable(edition: edition))
      page.part(CalculationRules(edition: edition))
      if edition.judges { page.part(VerdictRules(edition: edition)) }
      page.part(UncertaintyRules(edition: edition))
      if !edition.isStructureProfile { page.part(WeightingSummary(edition: edition)) }
      if edition.judges {
        page.part(ReviewersOfRound(edition: edition))
        page.part(
          DeclaredNotApplicable(
            edition: edition, alliances: edition.result.alliances, isOfAll: true))
      }
      page.part(AudienceWeights(edition: edition))
      page.part(QuestionnaireTexts(edition: edition))
      page.section("publication", words[.publicationRules]) { page in
        guard !edition.isStructureProfile else {
          page.element(.p, text: words[.structurePublication])
          return
        }
        page.element(.ul) { page in
          for rule in words.publicationRules(edition.round.publish) {
            page.element(.li, text: rule)
          }
        }
      }
      page.part(DataNotes(edition: edition))
      page.section("references", words[.references]) { page in
        page.element(.ul) { page in
          for reference in References.all(certainty: edition.hasRobustness) {
            page.element(.li, .init("lang", "en"), text: reference)
          }
        }
      }
    }
  }
}

/// The works that the formulas come from.
enum References {
  /// Those of the scores, and where certainty is reckoned also of that, by author.
  static func all(certainty: Bool) -> [String] {
    certainty ? (scores + Self.certainty).sorted() : scores
  }

  private static let scores = [
    "Goepel, K. D. (2018). Implementation of an online software tool for the analytic hierarchy "
      + "process (AHP-OS). International Journal of the Analytic Hierarchy Process 10(3).",
    "Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American "
      + "Statistician 50(4), 361–365.",
    "Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.",
    "WIPO (2023). Global Innovation Index 2023, appendix on strengths and weaknesses.",
    "Zadeh, L. A. (1965). Fuzzy sets. Information and Control 8(3), 338–353.",
  ]

  private static let certainty = [
    "Cochran, W. G. (1977). Sampling Techniques, 3rd edition. Wiley.",
    "Lahdelma, R. and Salminen, P. (2001). SMAA-2: Stochastic multicriteria acceptability analysis "
      + "for group decision making. Operations Research 49(3), 444–454.",
    "Paule, R. C. and Mandel, J. (1982). Consensus values and weighting factors. Journal of Research "
      + "of the National Bureau of Standards 87(5), 377–385.",
    "Rao, J. N. K. and Wu, C. F. J. (1988). Resampling inference with complex survey data. Journal "
      + "of the American Statistical Association 83, 231–241.",
    "Saltelli, A. and others (2010). Variance based sensitivity analysis of model output. Computer "
      + "Physics Communications 181(2), 259–270.",
    "Satterthwaite, F. E. (1946). An approximate distribution of estimates of variance components. "
      + "Biometrics Bulletin 2(6), 110–114.",
  ]
}
