// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How much everything counts, who said so, and how far one can rely on it.
struct WeightsPage {
  /// The page's path inside its language's folder.
  static let name = "weights.html"

  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let weighting = edition.result.weighting
    let frame = PageFrame(
      edition: edition, name: Self.name,
      title: LocalizedText([words.language: words.phrase(.weightsPage)]), data: "evaluation.json",
      sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(.p, .class("kicker")) { $0.localized(edition.round.name, on: edition) }
        page.element(.h1, text: words.phrase(.weightsPage))
        page.element(.p, .class("lead"), text: words.phrase(.weightsLead))
        if weighting.matrices.isEmpty {
          page.element(.p, text: words[.weightsFromDefinition])
        } else {
          page.element(
            .p,
            text: words.weightingRule(
              weighting.rule, limit: JudgementNumbers.figure(weighting.rule.highestRatio),
              forms: weighting.forms))
          contents(weighting.matrices, to: &page)
        }
      }
      page.part(WeightTree(edition: edition))
      page.part(ProfileWeights(edition: edition))
      page.part(WeightTerms(edition: edition))
      for matrix in weighting.matrices {
        page.part(JudgedParent(edition: edition, matrix: matrix))
      }
      if let objective = weighting.objective {
        page.part(ObjectiveOrigin(edition: edition, objective: objective))
      }
      page.part(
        Downloads(
          edition: edition, page: edition.folder + Self.name,
          files: [("evaluation.json", words[.downloadAll])]))
    }
  }

  private func contents(_ matrices: [MatrixRecord], to page: inout HTMLWriter) {
    page.element(.p, text: edition.words.phrase(.judgedHeading) + edition.words.colon)
    page.element(.ul, .class("contents")) { page in
      for matrix in matrices {
        page.element(.li) { page in
          page.element(.a, .href("#" + JudgedParent.id(of: matrix.parent))) {
            $0.localized(edition.nodeName(matrix.parent), on: edition, else: matrix.parent)
          }
        }
      }
    }
  }
}

extension Edition {
  /// A node's name by its id; empty where the tree does not have it. `node@profile` is a node as a
  /// profile has it.
  func nodeName(_ id: String) -> LocalizedText {
    if let place = outline.place(of: id) { return result.nodes[place].name }
    let parts = id.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2, let place = outline.place(of: parts[0]) else {
      return LocalizedText([:])
    }
    let name = result.nodes[place].name
    let profileName = profile(parts[1])?.name ?? LocalizedText(["und": parts[1]])
    return LocalizedText(
      Dictionary(
        uniqueKeysWithValues: name.byLanguage.map { language, text in
          (language, text + words.parenthesis(profileName.text(in: language)))
        }))
  }

  /// A node's name as a text; its id where it has none.
  func nodeText(_ id: String) -> String {
    let name = nodeName(id)
    return name.isEmpty ? id : text(name)
  }

  /// A node's number; its id where the tree does not have it.
  func nodeNumber(_ id: String) -> String {
    outline.place(of: String(id.prefix { $0 != "@" })).map { outline.entries[$0].number } ?? id
  }

  /// The sentences on judgements in this language.
  var judgementTexts: JudgementTexts {
    JudgementTexts(words: words, rule: result.weighting.rule, name: nodeText)
  }

  /// A weight with its percent sign.
  func weight(_ weight: FixedPoint) -> String { words.percent(weight.text) }

  /// The weights that count, as the tree prints them: one printing for one number.
  func countedWeights(_ matrix: MatrixRecord) -> [FixedPoint] {
    let own = JudgementNumbers.weights(matrix.weights)
    return matrix.items.enumerated().map { index, id in
      guard let place = outline.place(of: id), result.nodes.indices.contains(place),
        matrix.weights.indices.contains(index),
        result.nodes[place].localWeight == matrix.weights[index]
      else { return own.indices.contains(index) ? own[index] : FixedPoint(units: 0, places: 2) }
      return base.localWeights[place]
    }
  }

  /// The weights that the experts give; where they are those that count, printed like them.
  func expertWeights(_ matrix: MatrixRecord) -> [FixedPoint] {
    matrix.expertWeights == matrix.weights
      ? countedWeights(matrix) : JudgementNumbers.weights(matrix.expertWeights)
  }

  /// The two ends of an interval of shares.
  func interval(_ ends: [Double]?) -> String? {
    guard let ends, ends.count == 2 else { return nil }
    return words.range(
      percent(ends[0], places: Printing.weightPlaces),
      percent(ends[1], places: Printing.weightPlaces))
  }
}

extension HTMLWriter {
  /// The row header of an item: its number and its name.
  mutating func itemHeader(_ id: String, on edition: Edition) {
    element(.th, .scope("row")) {
      $0.text(edition.nodeNumber(id) + " ")
      $0.localized(edition.nodeName(id), on: edition, else: id)
    }
  }
}
