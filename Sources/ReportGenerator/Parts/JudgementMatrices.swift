// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The judgements behind the weights: the group's matrix and each expert's weights.
struct JudgementMatrices: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let weighting = edition.result.weighting
    page.section("judgements", words[.weights]) { page in
      guard !weighting.matrices.isEmpty else {
        page.element(.p, text: words[.weightsFromDefinition])
        return
      }
      page.element(
        .p,
        text: words.weightingRule(
          weighting.rule, limit: edition.figure(weighting.rule.highestRatio)))
      for matrix in weighting.matrices {
        let name = self.name(of: matrix.parent)
        page.element(.h3) { $0.localized(name, on: edition, else: matrix.parent) }
        page.scrolling(words.matrixOf(edition.text(name))) { table(matrix, to: &$0) }
        summary(matrix, to: &page)
        page.scrolling(words.expertsOf(edition.text(name))) { experts(matrix, to: &$0) }
      }
    }
  }

  private func name(of id: String) -> LocalizedText {
    edition.outline.place(of: id).map { edition.result.nodes[$0].name } ?? LocalizedText([:])
  }

  private func table(_ matrix: MatrixRecord, to page: inout HTMLWriter) {
    let words = edition.words
    let count = matrix.items.count
    page.element(.table, .class("matrix")) { page in
      page.element(.caption, text: words.matrixOf(edition.text(name(of: matrix.parent))))
      let numbers = matrix.items.map { id in
        edition.outline.place(of: id).map { edition.outline.entries[$0].number } ?? id
      }
      page.columns(
        [(words[.indicator], "")]
          + (matrix.matrix == nil ? [] : numbers.map { ($0, "n") }) + [(words[.weight], "n")])
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.text(numbers[row] + " ")
              $0.localized(name(of: id), on: edition, else: id)
            }
            if let values = matrix.matrix, values.count == count * count {
              for column in 0..<count { page.number(judgement(values[row * count + column])) }
            }
            page.number(
              matrix.weights.indices.contains(row)
                ? edition.percent(matrix.weights[row], places: 2) : nil)
          }
        }
      }
    }
  }

  private func summary(_ matrix: MatrixRecord, to page: inout HTMLWriter) {
    let words = edition.words
    var parts: [String] = []
    if let lambda = matrix.lambdaMax, let text = FixedPoint(lambda, places: 4)?.text {
      parts.append("λmax = " + text)
    }
    if let index = matrix.consistencyIndex, let text = FixedPoint(index, places: 4)?.text {
      parts.append("CI = " + text)
    }
    if let random = matrix.randomIndex { parts.append("RI = " + edition.figure(random)) }
    if let ratio = matrix.consistencyRatio { parts.append("CR = " + edition.ratio(ratio)) }
    if let consensus = matrix.consensus {
      parts.append(words[.consensus] + words.colon + edition.percent(consensus))
    }
    if !parts.isEmpty {
      page.element(.p, .class("note"), text: parts.joined(separator: words.semicolon))
    }
  }

  private func experts(_ matrix: MatrixRecord, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.table, .class("matrix")) { page in
      page.element(.caption, text: words.expertsOf(edition.text(name(of: matrix.parent))))
      page.columns(
        [(words[.expert], "")]
          + matrix.items.map { id in
            (
              edition.outline.place(of: id).map { edition.outline.entries[$0].number } ?? id, "n"
            )
          } + [(words[.consistencyRatio], "n"), (words[.shareInGroup], "n")])
      page.element(.tbody) { page in
        for expert in matrix.experts {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: expert.id)
            for weight in expert.weights ?? [] { page.number(edition.percent(weight, places: 2)) }
            page.element(.td, .class("n")) { page in
              page.text(expert.consistencyRatio.map(edition.ratio) ?? "–")
              if expert.aboveLimit {
                page.element(.strong, text: words.parenthesis(words[.aboveLimitShort]))
              }
            }
            page.number(edition.percent(expert.share))
          }
        }
      }
    }
  }

  /// A judgement as a whole number or one divided by a whole number where it is one, otherwise
  /// with three decimals.
  private func judgement(_ value: Double) -> String {
    if value >= 1, value == value.rounded(), value < 100 { return String(Int(value)) }
    let inverse = 1 / value
    if value > 0, value < 1, (inverse - inverse.rounded()).magnitude < 1e-9, inverse < 100 {
      return "1/\(Int(inverse.rounded()))"
    }
    return FixedPoint(value, places: 3)?.text ?? String(value)
  }
}
