// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// All scored alliances, ordered by rank where ranks are published, with a plot of the scores: one
/// table for each group that is ranked by itself.
struct ResultsTable: Part {
  let edition: Edition
  let scored: [AllianceResult]

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let rank = edition.round.publish.rank
    let heading = words[rank ? .ranking : .resultsByID]
    page.section("results", heading) { page in
      if edition.ranksByProfile {
        page.element(.p, text: words.phrase(.withinProfilesNote))
        for group in edition.result.groups {
          let name = words.groupHeading(edition.text(edition.groupName(group)), group.alliances)
          page.element(.h3, text: name)
          page.part(
            GroupResults(
              edition: edition, scored: scored.filter { $0.profile == group.profile },
              tree: edition.trees[group.profile] ?? edition.base,
              label: heading + words.colon + name))
        }
      } else {
        if edition.hasProfiles, rank {
          page.element(.p) { $0.element(.strong, text: words.phrase(.acrossProfiles)) }
        }
        page.part(
          GroupResults(
            edition: edition, scored: scored,
            tree: edition.result.groups.first.flatMap { edition.trees[$0.profile] }
              ?? edition.base, label: heading))
      }
      if rank { page.element(.p, .class("note"), text: words[.tieNote]) }
    }
  }
}

/// The table of the alliances that are ranked together.
struct GroupResults: Part {
  let edition: Edition
  let scored: [AllianceResult]
  let tree: GroupTree
  /// What the table's region is called.
  let label: String

  private var showsProfile: Bool { edition.hasProfiles && !edition.ranksByProfile }
  private var showsPlaces: Bool { scored.contains { edition.places($0) != nil } }
  private var group: GroupRobustness? {
    scored.lazy.compactMap { edition.rankedGroup(of: $0.id) }.first
  }
  /// Whether some alliances cannot be told apart.
  private var showsRuns: Bool {
    edition.round.publish.rank && group?.together.contains { $0.count > 1 } ?? false
  }
  private var showsGates: Bool {
    !edition.indexSystem.gates.isEmpty || !edition.indexSystem.vetoes.isEmpty
  }

  func write(to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    guard !scored.isEmpty else {
      page.element(.p, text: words.phrase(.noneScored))
      return
    }
    if publish.score, scored.count > 1 { strip(to: &page) }
    if publish.rank, let group, group.isCompared {
      page.element(.p, text: edition.neighboursToldApart([group]))
    }
    page.scrolling(label) { page in
      page.element(.table, .class(showsRuns ? "bars runs" : "bars")) { page in
        page.element(.caption, text: words.resultsCaption(ranked: publish.rank))
        var headers: [(String, String)] = []
        if publish.rank { headers.append((words[.rank], "n")) }
        if showsPlaces { headers.append((words.phrase(.places), "n")) }
        if showsRuns { headers.append((words.phrase(.runNumber), "n")) }
        headers.append((words[.alliance], ""))
        if showsProfile { headers.append((words.phrase(.profile), "")) }
        if publish.score { headers += [(words[.chart], "draw"), (words[.score], "n")] }
        if edition.hasClasses { headers.append((words[.resultClass], "")) }
        if showsGates { headers.append((words.phrase(.gates), "")) }
        if publish.score { headers.append((words[.bounds], "n")) }
        headers.append((words[.completeness], "n"))
        page.columns(headers)
        for run in runs {
          page.element(
            .tbody, run.alliances.count > 1 && run.number != nil ? .class("together") : nil
          ) {
            for alliance in run.alliances { row(alliance, publish, run: run.number, to: &$0) }
          }
        }
      }
    }
    if showsRuns { page.element(.p, .class("note"), text: words.phrase(.groupNote)) }
    page.part(ClassLimitLines(edition: edition, alliances: scored))
  }

  /// The alliances in their order, parted where a run of those that cannot be told apart ends.
  private var runs: [(number: Int?, alliances: [AllianceResult])] {
    guard showsRuns, let group else { return [(nil, scored)] }
    var numbers: [String: Int] = [:]
    for (offset, run) in group.together.enumerated() {
      for id in run where numbers[id] == nil { numbers[id] = offset + 1 }
    }
    var runs: [(number: Int?, alliances: [AllianceResult])] = []
    for alliance in scored {
      let number = numbers[alliance.id]
      if let last = runs.last, last.number == number {
        runs[runs.count - 1].alliances.append(alliance)
      } else {
        runs.append((number, [alliance]))
      }
    }
    return runs
  }

  private func row(
    _ alliance: AllianceResult, _ publish: PublishRule, run: Int?, to page: inout HTMLWriter
  ) {
    let words = edition.words
    page.element(.tr) { page in
      if publish.rank {
        page.number(alliance.rank.map { words.shortRank($0, tied: alliance.tied) })
      }
      if showsPlaces { page.number(edition.places(alliance).map(edition.placesText)) }
      if showsRuns { page.number(run.map(String.init)) }
      page.element(.th, .scope("row")) {
        $0.part(AllianceLink(edition: edition, alliance: alliance))
      }
      if showsProfile {
        page.element(.td) { $0.localized(edition.profileName(alliance), on: edition) }
      }
      if publish.score {
        page.element(.td, .class("draw")) { page in
          guard let score = alliance.score else { return }
          page.part(
            BulletBar(
              title: words.bulletTitle(
                edition.text(alliance.name), edition.score(score), median: nil),
              score: score, median: nil, scale: edition.axis,
              interval: alliance.nodes.first.flatMap(edition.interval)))
        }
        page.score(
          alliance.score.map { edition.score($0) }, alliance.nodes.first.flatMap(edition.interval),
          on: edition)
      }
      if edition.hasClasses { page.element(.td) { resultClass(alliance, to: &$0) } }
      if showsGates { page.cell(edition.gateMarks(alliance) ?? words.phrase(.met)) }
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

  private func resultClass(_ alliance: AllianceResult, to page: inout HTMLWriter) {
    let words = edition.words
    if let found = alliance.resultClass.flatMap(edition.resultClass) {
      page.part(ClassChip(edition: edition, position: found.position))
    } else if alliance.proposedClass != nil {
      page.text(words.phrase(.undecided))
    } else {
      return
    }
    var remarks: [String] = []
    if let proposed = alliance.proposedClass.flatMap(edition.resultClass) {
      remarks.append(
        words.phrase(.proposed) + words.colon + edition.text(proposed.value.name))
    }
    if let until = alliance.provisionalUntil {
      remarks.append(words.phrase(.provisionalUntil) + words.colon + until)
    }
    for remark in remarks {
      page.element(.small, .class("below")) { $0.days(in: remark) }
    }
  }

  private func strip(to page: inout HTMLWriter) {
    let (words, scale) = (edition.words, edition.axis)
    let classes = edition.hasClasses ? edition.indexSystem.classes : []
    page.element(.figure) { page in
      page.part(
        StripPlot(
          title: words.scoreChart(scored.count), values: scored.compactMap(\.score), marked: nil,
          range: scale, distribution: tree.nodes.first?.scores,
          limits: classes.compactMap { resultClass in
            resultClass.from.flatMap { $0 > scale.least ? ($0, edition.figure($0)) : nil }
          },
          ends: (edition.figure(scale.least), edition.figure(scale.greatest)), style: "strip tall"))
      page.element(.figcaption, text: words.scoreChartCaption(hasLimits: !classes.isEmpty))
    }
  }
}

extension Edition {
  /// The gates that are not met and the vetoes that apply, with their effects; `nil` where there are
  /// none.
  func gateMarks(_ alliance: AllianceResult) -> String? {
    func mark(_ id: String, _ notes: [String?]) -> String {
      text(gateName(id))
        + words.parenthesis(notes.compactMap { $0 }.joined(separator: words.comma))
    }
    let marks =
      alliance.gates.filter { !$0.isMet }.map {
        mark(
          $0.id, [words.phrase(.notMet), $0.effect.map(words.effect), $0.until.map(words.until)])
      }
      + alliance.vetoes.filter(\.decision.isDecided).map {
        mark($0.decision.veto, [$0.effect.map(words.effect) ?? "–"])
      }
    return marks.isEmpty ? nil : marks.joined(separator: words.semicolon)
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
    guard edition.hasClasses else { return }
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
              page.cell(edition.classConditions(position))
              page.number(String(scored.count { $0.resultClass == resultClass.id }))
            }
          }
        }
      }
    }
  }
}
