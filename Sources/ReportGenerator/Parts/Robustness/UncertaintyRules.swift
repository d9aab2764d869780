// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How intervals, places, groups and causes are reckoned, in words and formulas, and what was drawn.
struct UncertaintyRules: Part {
  let edition: Edition

  func write(to writer: inout HTMLWriter) {
    guard edition.hasRobustness else { return }
    let words = edition.words
    writer.section("uncertainty", words.phrase(.uncertaintyRules)) { page in
      func rule(_ heading: RobustnessPhrase, _ phrases: [RobustnessPhrase], _ formulas: [String]) {
        page.element(.h3, text: words.phrase(heading))
        for phrase in phrases { page.element(.p, text: words.phrase(phrase)) }
        for formula in formulas { page.part(Formula(text: formula)) }
      }
      if edition.round.publish.score {
        rule(
          .interval95, [.intervalRule, .poolRule, .coversSampling, .sheetRule],
          [
            "z_p = Σ_i W_i · a_gi · (A_pi − R_gi · M_pi ) · n_g ÷ Σ_p M_pi",
            "V = Σ_g V_g ,  V_g = (1 − n_g ÷ N_g ) · Σ_p z_p ² ÷ ((n_g − 1) · n_g )",
            "F ± t · √V,  df = V² ÷ Σ_g V_g ² ÷ (n_g − 1)",
          ])
        rule(.shrunkenScore, [.shrinkRule], ["F′ = m + τ² ÷ (τ² + V) · (F − m)"])
      }
      if edition.round.publish.rank {
        rule(
          .rankHeading, [.bootstrapRule, .weightRule, .rankRule, .ranksStay],
          ["u_p = 1 − √(1−f) + √(1−f) · n ÷ (n−1) · r_p"])
        rule(.swapsHeading, [.swapRule], [])
      }
      if edition.robustness?.sensitivity != nil {
        rule(
          .sensitivityHeading, [.sobolRule],
          ["S_i = Var E(Y | X_i ) ÷ Var Y", "T_i = 1 − Var E(Y | X_−i ) ÷ Var Y"])
      }
      page.element(.h3, text: words.phrase(.drawnHeading))
      page.part(WhatWasDrawn(edition: edition))
    }
  }
}

/// Sizes, seed, failed draws and stated ranges.
struct WhatWasDrawn: Part {
  let edition: Edition

  func write(to writer: inout HTMLWriter) {
    guard let robustness = edition.robustness else { return }
    let words = edition.words
    writer.element(
      .p,
      text: words.drawn(
        draws: robustness.draws, resamples: robustness.resamples, seed: String(robustness.seed)))
    if robustness.failedDraws > 0 {
      writer.element(.p, text: words.failed(robustness.failedDraws, of: robustness.draws))
    }
    let ranges = edition.round.robustness.ranges
    guard !ranges.isEmpty else { return }
    writer.element(.p, text: words.statedRanges(ranges.count))
    writer.element(.ul) { page in
      for range in ranges {
        page.element(.li) { page in
          page.localized(edition.nodeName(range.node), on: edition, else: range.node)
          page.text(
            words.colon + edition.weightText(range.from) + "–" + edition.weightText(range.to))
        }
      }
    }
  }
}

/// The round's operators, with what each loses, and what the composed membership is read as.
struct VerdictRules: Part {
  let edition: Edition

  func write(to writer: inout HTMLWriter) {
    let (words, round) = (edition.words, edition.round)
    // Points are added, and have no memberships.
    guard edition.outline.indicators.contains(where: { $0.indicator.kind != .points }),
      !edition.isStructureProfile
    else { return }
    writer.section("verdict", words.phrase(.verdictRule)) { page in
      page.element(
        .p,
        text: words.readingRule(
          round.verdict.by, threshold: edition.figure(round.verdict.threshold)))
      if !round.composition.criteria.isEmpty {
        page.element(.p, text: words.phrase(.ownOperators))
        page.element(.ul) { page in
          for own in round.composition.criteria {
            page.element(
              .li, text: words.ownOperator(edition.nodeText(own.node), words.name(own.operator)))
          }
        }
      }
      page.element(.h3, text: words.phrase(.operatorsHeading))
      page.element(.dl, .class("terms")) { page in
        for composition in CompositionRule.Operator.allCases {
          page.element(.div) {
            $0.element(.dt, text: words.name(composition))
            $0.element(.dd, text: words.loses(composition))
          }
        }
      }
      if let operators = edition.robustness?.operators, !operators.isEmpty {
        page.part(OperatorsTable(edition: edition, operators: operators))
      }
    }
  }
}
