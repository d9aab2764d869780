// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What would change one alliance's result: a weight, a choice, an indicator raised by one grade.
struct ChangeSection: Part {
  let edition: Edition
  let alliance: AllianceResult

  /// How many gains and influences are shown; all of them are in the tables of the site.
  static let most = 5

  func write(to writer: inout HTMLWriter) {
    guard edition.judges, alliance.score != nil || alliance.rank != nil,
      let robustness = alliance.robustness
    else { return }
    let (words, publish) = (edition.words, edition.round.publish)
    let swap = publish.rank ? robustness.swap : nil
    let gains = publish.score ? Array(robustness.gains.prefix(Self.most)) : []
    let influences = edition.influences(on: alliance).prefix(Self.most)
    let indices = edition.sensitivity(of: alliance)
    guard swap != nil || !gains.isEmpty || !influences.isEmpty || indices != nil else { return }
    writer.section("change", words.phrase(.changeHeading)) { page in
      if let swap { page.element(.p, text: edition.sentence(swap)) }
      if !gains.isEmpty { self.gains(gains, to: &page) }
      if !influences.isEmpty {
        page.tableRegion(words.phrase(.influencesOnCard), style: "influences") { page in
          head(to: &page)
          page.element(.tbody) { page in
            for influence in influences { row(influence, to: &page) }
          }
        }
      }
      if let indices, let sensitivity = edition.robustness?.sensitivity {
        page.part(
          SensitivityTable(
            edition: edition, sensitivity: sensitivity, indices: indices,
            caption: words.phrase(.dependsCaption)))
      }
    }
  }

  private func gains(_ gains: [Gain], to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    let classed = edition.hasClasses && gains.contains { $0.resultClass != nil }
    page.tableRegion(words.phrase(.gainsCaption), style: "influences") { page in
      page.columns(
        [(words[.indicator], ""), (words.phrase(.gain), "n")]
          + (publish.rank ? [(words.phrase(.rankThen), "n")] : [])
          + (classed ? [(words.phrase(.classThen), "")] : [])
          + (publish.rank ? [(words.phrase(.passes), "")] : []))
      page.element(.tbody) { page in
        for gain in gains {
          page.element(.tr) { page in
            page.itemHeader(gain.node, on: edition)
            page.number(edition.signed(gain.points))
            if publish.rank { page.number(gain.rank.map(String.init)) }
            if classed {
              page.element(.td) { page in
                guard let found = gain.resultClass.flatMap(edition.resultClass) else { return }
                page.part(ClassChip(edition: edition, position: found.position))
              }
            }
            if publish.rank {
              page.element(.td) {
                if gain.passes.isEmpty { $0.text("–") }
                $0.alliances(gain.passes, on: edition, atMost: 3)
              }
            }
          }
        }
      }
    }
    page.element(.p, .class("note"), text: words.phrase(.gainsNote))
  }

  private func head(to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    page.columns(
      [(words.phrase(.choice), "")]
        + (publish.score ? [(words.phrase(.scoreThen), "n"), (words.phrase(.change), "n")] : [])
        + (publish.rank ? [(words.phrase(.rankThen), "n")] : [])
        + (edition.drawsItsClasses ? [(words.phrase(.classThen), "")] : []))
  }

  private func row(_ own: OwnInfluence, to page: inout HTMLWriter) {
    let publish = edition.round.publish
    page.element(.tr) { page in
      page.influenceHeader(own.influence, on: edition)
      if publish.score {
        page.number(own.score.map { edition.score($0) })
        page.number(own.change.map(edition.signed))
      }
      if publish.rank { page.number(own.rank.map(String.init)) }
      if edition.drawsItsClasses {
        page.element(.td) { page in
          guard let found = own.resultClass.flatMap(edition.resultClass) else {
            page.text("–")
            return
          }
          page.part(ClassChip(edition: edition, position: found.position))
        }
      }
    }
  }
}

/// What one choice would change for one alliance.
struct OwnInfluence {
  let influence: Influence
  let score: Double?
  let change: Double?
  let rank: Int?
  let resultClass: String?
}

extension Edition {
  /// The choices that change an alliance's result, the largest changes of its rank first, then of its
  /// score.
  func influences(on alliance: AllianceResult) -> [OwnInfluence] {
    guard let robustness, let place = result.alliances.firstIndex(where: { $0.id == alliance.id })
    else { return [] }
    let publish = round.publish
    func shift(_ own: OwnInfluence) -> Int {
      guard publish.rank, let rank = own.rank, let now = alliance.rank else { return 0 }
      return abs(rank - now)
    }
    return robustness.influences.enumerated().compactMap { offset, influence in
      func at<T>(_ values: [T?]) -> T? { values.indices.contains(place) ? values[place] : nil }
      let score = at(influence.scores)
      let own = OwnInfluence(
        influence: influence, score: score,
        change: score.flatMap { then in alliance.score.map { then - $0 } },
        rank: at(influence.ranks), resultClass: at(influence.classes))
      let moves = shift(own) > 0 || own.change.map { abs($0) >= 5e-10 } ?? false
      return moves ? (offset, own) : nil
    }.sorted { (left: (Int, OwnInfluence), right: (Int, OwnInfluence)) in
      let (a, b) = (shift(left.1), shift(right.1))
      if a != b { return a > b }
      let (c, d) = (abs(left.1.change ?? 0), abs(right.1.change ?? 0))
      return c == d ? left.0 < right.0 : c > d
    }.map(\.1)
  }

  /// The Sobol' indices of an alliance's score, where there are any.
  func sensitivity(of alliance: AllianceResult) -> Sensitivity.Indices? {
    guard round.publish.score else { return nil }
    return robustness?.sensitivity?.alliances.first {
      $0.alliance == alliance.id && $0.first != nil
    }
  }

  /// The smallest change of a weight and whether the experts' range holds one, in words.
  func sentence(_ swap: SmallestSwap) -> String {
    let change: (node: String, from: String, to: String)? =
      if let node = swap.node, let from = swap.from, let to = swap.to {
        (nodeText(node), weightText(from), weightText(to))
      } else {
        nil
      }
    return words.swap(SwapWords(below: allianceText(swap.below), change: change))
      + words.betweenSentences + words.within(swap.withinExperts)
  }

  /// A local weight in %, with as many decimals as pages give weights.
  func weightText(_ weight: Double) -> String { percent(weight, places: Printing.weightPlaces) }

  /// What is chosen otherwise.
  func influenceText(_ influence: Influence) -> String {
    switch influence.factor {
    case .expert: words.without(expert: influence.id)
    case .indicator: nodeText(influence.id)
    case .operator:
      CompositionRule.Operator(rawValue: influence.id).map(words.name) ?? influence.id
    case .gradeScores: words.phrase(.equalSteps)
    case .missing:
      words.phrase(influence.id == "no-answers" ? .noAnswersTurned : .notSuppliedTurned)
    }
  }
}

extension HTMLWriter {
  /// What is chosen otherwise, as the head of a row.
  mutating func influenceHeader(
    _ influence: Influence, on edition: Edition, withKind: Bool = true
  ) {
    let kind = edition.words.factor(influence.factor) + edition.words.colon
    element(.th, .scope("row")) { page in
      if withKind { page.text(kind) }
      if influence.factor == .indicator {
        page.text(edition.nodeNumber(influence.id) + " ")
        page.localized(edition.nodeName(influence.id), on: edition, else: influence.id)
      } else {
        page.text(edition.influenceText(influence))
      }
    }
  }
}
