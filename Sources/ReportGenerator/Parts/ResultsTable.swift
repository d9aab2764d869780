// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// All scored alliances, ordered by rank where ranks are published, with a plot of the scores.
struct ResultsTable: Part {
  let edition: Edition
  let scored: [AllianceResult]

  func write(to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    let (score, rank, classes) = (publish.score, publish.rank, publish.resultClass)
    let heading = words[rank ? .ranking : .resultsByID]
    page.section("results", heading) { page in
      if score, scored.count > 1 { strip(to: &page) }
      page.scrolling(heading) { page in
        page.element(.table, .class("bars")) { page in
          page.element(.caption, text: words.resultsCaption(ranked: rank))
          var headers: [(String, String)] = []
          if rank { headers.append((words[.rank], "n")) }
          headers.append((words[.alliance], ""))
          if score { headers += [(words[.chart], "draw"), (words[.score], "n")] }
          if classes { headers.append((words[.resultClass], "")) }
          if score { headers.append((words[.bounds], "n")) }
          headers.append((words[.completeness], "n"))
          page.columns(headers)
          page.element(.tbody) { page in
            for alliance in scored { row(alliance, publish, to: &page) }
          }
        }
      }
      if rank { page.element(.p, .class("note"), text: words[.tieNote]) }
    }
  }

  private func row(
    _ alliance: AllianceResult, _ publish: PublishRule, to page: inout HTMLWriter
  ) {
    let words = edition.words
    page.element(.tr) { page in
      if publish.rank {
        page.number(alliance.rank.map { words.shortRank($0, tied: alliance.tied) })
      }
      page.element(.th, .scope("row")) {
        $0.part(AllianceLink(edition: edition, alliance: alliance))
      }
      if publish.score {
        page.element(.td, .class("draw")) { page in
          guard let score = alliance.score else { return }
          page.part(
            BulletBar(
              title: words.bulletTitle(
                edition.text(alliance.name), edition.score(score), median: nil),
              score: score, median: nil, scale: edition.scale))
        }
        page.number(alliance.score.map { edition.score($0) })
      }
      if publish.resultClass {
        page.element(.td) { page in
          guard let id = alliance.resultClass, let found = edition.resultClass(id) else { return }
          page.part(ClassChip(edition: edition, position: found.position))
        }
      }
      if publish.score {
        page.number(
          alliance.completeness < 1
            ? alliance.bounds.map {
              edition.score($0.worst) + "–" + edition.score($0.best)
            } : nil)
      }
      page.number(edition.completeness(alliance.completeness))
    }
  }

  private func strip(to page: inout HTMLWriter) {
    let (words, scale) = (edition.words, edition.scale)
    let classes = edition.round.publish.resultClass ? edition.indexSystem.classes : []
    page.element(.figure) { page in
      page.part(
        StripPlot(
          title: words.scoreChart(scored.count), values: scored.compactMap(\.score), marked: nil,
          range: scale, distribution: edition.result.nodes.first?.scores,
          limits: classes.compactMap { resultClass in
            resultClass.from.map { ($0, edition.figure($0)) }
          },
          ends: (edition.figure(scale.least), edition.figure(scale.greatest)), style: "strip tall"))
      page.element(.figcaption, text: words.scoreChartCaption(hasLimits: !classes.isEmpty))
    }
  }
}

/// An alliance's name as a link to its page.
struct AllianceLink: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    page.element(.a, .href("alliances/\(alliance.id).html")) {
      $0.localized(alliance.name, on: edition, else: alliance.id)
    }
  }
}

/// How many alliances are in each class.
struct ClassCounts: Part {
  let edition: Edition
  let scored: [AllianceResult]

  func write(to page: inout HTMLWriter) {
    guard edition.round.publish.resultClass else { return }
    let (words, classes) = (edition.words, edition.indexSystem.classes)
    page.section("class-counts", words[.classCounts]) { page in
      page.tableRegion(words[.classCountsCaption], style: "narrow") { page in
        page.columns([
          (words[.resultClass], ""), (words[.requirement], ""), (words[.alliances], "n"),
        ])
        page.element(.tbody) { page in
          for (position, resultClass) in classes.enumerated() {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) {
                $0.part(ClassChip(edition: edition, position: position))
              }
              page.cell(
                words.classRange(
                  from: resultClass.from.map(edition.figure),
                  below: position > 0 ? classes[position - 1].from.map(edition.figure) : nil,
                  criterionMinimum: resultClass.criterionMinimum.map(edition.figure)))
              page.number(String(scored.count { $0.resultClass == resultClass.id }))
            }
          }
        }
      }
    }
  }
}

/// The alliances without a score, each with its reason.
struct NotScoredList: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let missing = edition.result.alliances.filter { !$0.hasResult }
    guard !missing.isEmpty else { return }
    page.section("not-scored", words[.notScoredHeading]) { page in
      page.element(.p, .class("note"), text: words[.notScoredIsNoZero])
      page.scrolling(words[.notScoredHeading]) { page in
        page.element(.table, .class("narrow")) { page in
          page.element(.caption, text: words[.notScoredHeading])
          page.columns([
            (words[.alliance], ""), (words[.completeness], "n"), (words[.reason], ""),
          ])
          page.element(.tbody) { page in
            for alliance in missing {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.part(AllianceLink(edition: edition, alliance: alliance))
                }
                page.number(edition.completeness(alliance.completeness))
                page.cell(reason(alliance))
              }
            }
          }
        }
      }
    }
  }

  private func reason(_ alliance: AllianceResult) -> String {
    guard let absent = alliance.absent else { return "" }
    guard absent == .belowCompleteness else { return edition.words.absence(absent) }
    return edition.words.belowCompleteness(
      edition.completeness(alliance.completeness),
      edition.completeness(edition.round.missing.minimumCompleteness))
  }
}
