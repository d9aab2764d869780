// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// How weights come about, in a paragraph, with the way to the weights page.
struct WeightingSummary: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let weighting = edition.result.weighting
    page.section("judgements", words[.weights]) { page in
      page.element(
        .p,
        text: weighting.matrices.isEmpty
          ? words[.weightsFromDefinition]
          : words.weightingRule(
            weighting.rule, limit: JudgementNumbers.figure(weighting.rule.highestRatio),
            forms: weighting.forms))
      page.element(.p) { page in
        page.text(words.phrase(.methodologyLead) + (words.language == "en" ? " " : ""))
        page.element(.a, .href(WeightsPage.name), text: words.phrase(.weightsPage))
        page.text(words.fullStop)
      }
    }
  }
}
