// SPDX-License-Identifier: Apache-2.0

/// What the figures of a survey's quality mean.
struct SurveyTerms: Part {
  let edition: Edition

  private static let terms: [(SurveyPhrase, SurveyPhrase)] = [
    (.ofMeans, .ofMeansMeaning), (.single, .singleMeaning), (.probability, .probabilityMeaning),
    (.rateOfInvited, .rateMeaning), (.missing, .missingMeaning), (.alpha, .alphaMeaning),
    (.alphaIfDeleted, .deletedMeaning), (.itemRest, .itemRestMeaning),
    (.straight, .straightMeaning), (.inattentive, .inattentiveMeaning),
    (.contradicting, .contradictingMeaning), (.agreement, .agreementMeaning),
  ]

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.section("terms", words.phrase(.meaningsHeading)) { page in
      page.element(.dl, .class("terms")) { page in
        for (term, meaning) in Self.terms {
          page.element(.div) {
            $0.element(.dt, text: words.phrase(term))
            $0.element(.dd, text: words.phrase(meaning))
          }
        }
      }
    }
  }
}
