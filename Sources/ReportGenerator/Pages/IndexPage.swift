// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The page of all alliances.
struct IndexPage {
  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: "index.html", title: edition.round.name, data: "evaluation.json",
      sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(
          .p, .class("kicker"),
          text: words[edition.isStructureProfile ? .structureProfiles : .results])
        page.element(.h1) { $0.localized(edition.round.name, on: edition) }
        page.element(.p, .class("lead")) { page in
          page.localized(edition.indexSystem.name, on: edition)
          page.text(words.parenthesis(words.edition(edition.indexSystem.edition)))
          page.text(words.comma + words.year(edition.round.year) + words.fullStop)
          page.text(words.allianceCount(edition.result.alliances.count))
          page.text(
            edition.judges ? words.scoredCount(scored.count) : words.fullStop)
        }
      }
      if edition.isStructureProfile {
        page.element(.section, .class("headline"), .init("aria-label", words[.headline])) {
          $0.element(.p, .class("verdict"), text: words[.compositionOnly])
          $0.element(.p, .class("lead"), text: words[.compositionIsNoJudgement])
        }
        page.part(CompositionCounts(edition: edition))
        page.part(CompositionList(edition: edition))
      } else {
        page.part(ClassCounts(edition: edition, scored: scored))
        page.part(ResultsTable(edition: edition, scored: scored))
        page.part(UnrankedList(edition: edition))
        page.part(NotScoredList(edition: edition))
      }
      page.part(
        Downloads(
          edition: edition, page: edition.folder + "index.html",
          files: files))
    }
  }

  /// What the page links to, from the site's top.
  private var files: [(path: String, label: String)] {
    let words = edition.words
    var files = [("ranking.csv", words[.downloadTable])] + RobustnessCSV.downloads(edition)
    if ReductionsCSV.isNeeded(edition.result) {
      files.append((ReductionsCSV.name, words.phrase(.downloadReductions)))
    }
    if GatesCSV.isNeeded(edition) {
      files.append((GatesCSV.name, words.phrase(.downloadGates)))
    }
    return files + [("evaluation.json", words[.downloadAll])]
  }

  /// The alliances with a result: by rank where ranks are published, otherwise by id.
  private var scored: [AllianceResult] {
    let scored = edition.result.alliances.filter(\.hasResult)
    guard edition.round.publish.rank else { return scored }
    return scored.enumerated().sorted {
      let (left, right) = ($0.element.rank ?? .max, $1.element.rank ?? .max)
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}

extension AllianceResult {
  /// Whether there is a result, published in full, in part or not at all.
  var hasResult: Bool { absent == nil || absent == .notPublished }
}
