// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Which differences between alliances are real, and what they hang on (可信程度).
struct RobustnessPage {
  /// The page's path inside its language's folder.
  static let name = "robustness.html"

  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: Self.name,
      title: LocalizedText([words.language: words.phrase(.certainty)]), data: "evaluation.json",
      sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(.p, .class("kicker")) { $0.localized(edition.round.name, on: edition) }
        page.element(.h1, text: words.phrase(.certainty))
        page.element(.p, .class("lead"), text: words.phrase(.robustnessLead))
      }
      if let robustness = edition.robustness { contents(robustness, to: &page) }
      page.part(
        Downloads(
          edition: edition, page: edition.folder + Self.name,
          files: RobustnessCSV.downloads(edition) + [("evaluation.json", words[.downloadAll])]))
    }
  }

  private func contents(_ robustness: RoundRobustness, to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    page.section("how-to-read", words[.howToRead]) { page in
      if publish.rank {
        for phrase in [RobustnessPhrase.readPlaces, .readMap, .readGroups] {
          page.element(.p, text: words.phrase(phrase))
        }
      }
      page.element(.p, text: words.phrase(.readCauses))
    }
    if publish.rank {
      groups("map", .mapHeading, robustness, to: &page) {
        $0.part(RankAcceptability(edition: edition, group: $1, label: $2))
      }
      groups("together", .groupsHeading, robustness, to: &page, where: \.isCompared) {
        $0.part(TogetherTable(edition: edition, group: $1, label: $2))
      }
      groups("neighbours", .pairsHeading, robustness, to: &page, where: \.isCompared) {
        $0.part(NeighbourTable(edition: edition, group: $1, label: $2))
      }
    }
    if !robustness.operators.isEmpty {
      page.section("operators", words.phrase(.operatorsHeading)) {
        $0.part(OperatorsTable(edition: edition, operators: robustness.operators))
      }
    }
    if !robustness.influences.isEmpty {
      page.section("influences", words.phrase(.influencesHeading)) {
        $0.part(InfluencesTable(edition: edition, influences: robustness.influences))
      }
    }
    sensitivity(robustness, to: &page)
    if publish.rank {
      let swapped = Set(
        edition.result.alliances.filter { $0.robustness?.swap != nil }.map(\.id))
      groups(
        "swaps", .swapsHeading, robustness, to: &page,
        where: { $0.order.contains(where: swapped.contains) }
      ) {
        $0.part(SwapsTable(edition: edition, group: $1, label: $2))
      }
    }
    page.section("drawn", words.phrase(.drawnHeading)) { page in
      page.part(WhatWasDrawn(edition: edition))
      page.element(.h3, text: words.phrase(.formulasHeading))
      for phrase in formulas(robustness) { page.element(.p, text: words.phrase(phrase)) }
      page.element(.p) {
        $0.element(.a, .href("methodology.html#uncertainty"), text: words.phrase(.methodLink))
      }
    }
  }

  private func sensitivity(_ robustness: RoundRobustness, to page: inout HTMLWriter) {
    let words = edition.words
    guard let sensitivity = robustness.sensitivity, !sensitivity.factors.isEmpty else { return }
    page.section("sensitivity", words.phrase(.sensitivityHeading)) { page in
      page.element(.p, text: words.phrase(.sobolRule))
      if edition.round.publish.rank, let indices = sensitivity.meanRankShift {
        page.part(
          SensitivityTable(
            edition: edition, sensitivity: sensitivity, indices: indices,
            caption: words.phrase(.sensitivityCaption)))
      }
      page.part(ScoreSensitivity(edition: edition, sensitivity: sensitivity))
    }
  }

  private func formulas(_ robustness: RoundRobustness) -> [RobustnessPhrase] {
    let publish = edition.round.publish
    return (publish.score ? [.intervalRule, .poolRule] : [])
      + (publish.rank ? [.bootstrapRule, .weightRule, .rankRule] : [])
      + (publish.score ? [.shrinkRule] : [])
  }

  /// A section with a part for each group that is ranked by itself and has what is asked; no section
  /// where none has.
  private func groups(
    _ id: String, _ heading: RobustnessPhrase, _ robustness: RoundRobustness,
    to page: inout HTMLWriter, where isShown: (GroupRobustness) -> Bool = { !$0.order.isEmpty },
    part: (inout HTMLWriter, GroupRobustness, _ label: String) -> Void
  ) {
    guard robustness.groups.contains(where: isShown) else { return }
    let title = edition.words.phrase(heading)
    page.section(id, title) { page in
      for (place, group) in robustness.groups.enumerated() where isShown(group) {
        guard edition.ranksByProfile, edition.result.groups.indices.contains(place) else {
          part(&page, group, title)
          continue
        }
        let name = edition.text(edition.groupName(edition.result.groups[place]))
        page.element(.h3, text: name)
        part(&page, group, title + edition.words.colon + name)
      }
    }
  }
}
