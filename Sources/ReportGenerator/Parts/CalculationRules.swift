// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// From answers and figures to the score, in words and formulas.
struct CalculationRules: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let (words, round) = (edition.words, edition.round)
    let kinds = Set(edition.outline.indicators.map(\.indicator.kind))
    page.section("calculation", words[.calculation]) { page in
      func rule(_ heading: Label, _ paragraphs: [String], formulas: [String] = []) {
        page.element(.h3, text: words[heading])
        for paragraph in paragraphs { page.element(.p, text: paragraph) }
        for formula in formulas { page.part(Formula(text: formula)) }
      }
      if edition.isStructureProfile {
        rule(
          .composition,
          CompositionClass.allCases.map {
            words.compositionClass($0) + words.colon + words.compositionRule($0) + words.fullStop
          } + [words[.seatNote]])
        rule(.figures, [words[.derivedFigures]])
        return
      }
      if kinds.contains(.survey) {
        rule(
          .surveyMembership, [words[.surveyMembershipText]],
          formulas: ["p_gik = c_gik ÷ n_gi", "r_k = Σ_g a_g · mean_i p_gik"])
      }
      if kinds.contains(where: \.isStatistic) {
        rule(
          .statisticsMembership, [words[.statisticsMembershipText]],
          formulas: ["r_k = (x − x_k+1) ÷ (x_k − x_k+1)", "r_k+1 = 1 − r_k"])
      }
      if kinds.contains(.checklist) {
        rule(
          .checklistMembership, [words[.checklistMembershipText]],
          formulas: ["x = (Σ w_yes + ½ Σ w_partial) ÷ (Σ w_yes + Σ w_partial + Σ w_no)"])
      }
      let scale = edition.figure(edition.indexSystem.scale)
      if kinds.contains(.panel) {
        rule(.panelMembership, [words.phrase(.panelText)], formulas: ["r_k = n_k ÷ n"])
      }
      if kinds.contains(.points) {
        rule(
          .pointsScore, [words.phrase(.pointsText), words.phrase(.missingPoints)],
          formulas: ["F = \(scale) · P ÷ P_full"])
      }
      let isPoints = kinds == [.points]
      rule(
        .compositionRule,
        [words.compositionOperator(round.composition.operator)]
          + (kinds.contains(.points) ? [words.phrase(.pointsComposition)] : [])
          + (isPoints ? [] : [words.normalisation(round.composition.normalise)]),
        formulas: (kinds.contains(.points) ? ["F = Σ_i w_i · F_i"] : [])
          + (isPoints ? [] : Self.formulas(round.composition.operator)))
      if edition.hasAdjustments {
        rule(
          .adjustmentsRule, [words.phrase(.adjustmentText)],
          formulas: [
            "P′ = min(max(P + min(B, B_cap ) − min(D, D_cap ), 0), max(H, P)),  P = Σ_i P_i"
          ])
      }
      rule(
        .missingRule,
        words.missingRule(
          round.missing, minimum: edition.completeness(round.missing.minimumCompleteness)))
      rule(.ranksAndRounding, [words[.roundingText]])
    }
  }

  private static func formulas(_ composition: CompositionRule.Operator) -> [String] {
    switch composition {
    case .weightedAverage: ["b_k = Σ_i w_i · r_ik", "F = Σ_k b_k · s_k"]
    case .minMax: ["b_k = max_i min(w_i , r_ik )", "F = Σ_k b_k · s_k ÷ Σ_k b_k"]
    case .productMax: ["b_k = max_i w_i · r_ik", "F = Σ_k b_k · s_k ÷ Σ_k b_k"]
    case .minBoundedSum:
      ["b_k = min(1, Σ_i min(w_i , r_ik ))", "F = Σ_k b_k · s_k ÷ Σ_k b_k"]
    case .balanced: ["b_k = Σ_i min(w_i , r_ik ÷ Σ_j r_jk )", "F = Σ_k b_k · s_k ÷ Σ_k b_k"]
    }
  }
}

/// A formula: what follows `_` up to a space or bracket is a subscript.
struct Formula: Part {
  let text: String

  func write(to page: inout HTMLWriter) {
    page.element(.p, .class("formula")) { page in
      for (place, piece) in text.split(separator: "_", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard place > 0 else {
          page.text(String(piece))
          continue
        }
        let index = piece.prefix { $0 != " " && $0 != ")" }
        page.element(.sub, text: String(index))
        page.text(String(piece.dropFirst(index.count)))
      }
    }
  }
}

/// The audiences and what each counts for.
struct AudienceWeights: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let (words, audiences) = (edition.words, edition.round.audiences)
    guard !audiences.isEmpty else { return }
    page.section("audiences", words[.audiences]) { page in
      page.element(.p, text: words[.audiencesNote])
      page.tableRegion(words[.audiences], style: "narrow") { page in
        page.columns([(words[.audience], ""), (words[.weight], "n")])
        page.element(.tbody) { page in
          for audience in audiences {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) {
                $0.localized(edition.audience(audience.id), on: edition, else: audience.id)
              }
              // As declared: no share of their sum.
              page.number(
                FixedPoint(audience.weight, places: 9)?.shortest ?? String(audience.weight))
            }
          }
        }
      }
    }
  }
}
