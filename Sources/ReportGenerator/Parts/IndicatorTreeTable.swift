// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Every node of the tree, numbered: element 8.
struct IndicatorTreeTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let scored = alliance.nodes.contains { $0.score != nil }
    let ranked = alliance.nodes.contains { $0.rank != nil }
    let contributions = Contributions(edition: edition, alliance: alliance)
    let counted = alliance.nodes.contains { $0.respondents != nil }
    let marks = PrintedMarks(edition: edition, alliance: alliance)
    let marked = marks.earned.contains { $0 != nil }
    let tree = edition.tree(of: alliance)
    page.section("tree", words[.indicatorTree]) { page in
      page.scrolling(words[.indicatorTree]) { page in
        page.element(.table, .class("tree")) { page in
          page.element(.caption, text: words[.treeCaption])
          var headers = [
            (words[.number], ""), (words[.indicator], ""), (words[.localWeight], "n"),
            (words[.globalWeight], "n"),
          ]
          if contributions.areKnown { headers.append((words[.weightUsed], "n")) }
          if scored { headers.append((words[.score], "n")) }
          if marked { headers.append((words.phrase(.marks), "n")) }
          if contributions.areKnown { headers.append((words[.contribution], "n")) }
          if ranked { headers.append((words[.rank], "n")) }
          if counted { headers.append((words[.respondents], "n")) }
          headers += [(words[.completeness], "n"), (words[.remark], "")]
          page.columns(headers)
          page.element(.tbody) { page in
            for (place, entry) in edition.outline.entries.enumerated() {
              let node = alliance.nodes[place]
              page.element(.tr, .class("d\(min(entry.depth, 4))")) { page in
                page.cell(entry.number, "number")
                page.element(.th, .scope("row")) {
                  $0.localized(edition.result.nodes[place].name, on: edition)
                }
                page.number(
                  place == 0 ? nil : words.percent(tree.localWeights[place].text))
                page.number(words.percent(tree.globalWeights[place].text))
                if contributions.areKnown {
                  page.number(contributions.weights[place].map { words.percent($0.text) })
                }
                if scored {
                  page.number(
                    node.score.map { edition.score($0, places: edition.printing.treePlaces) })
                }
                if marked { page.number(edition.marks(place, of: alliance, marks)) }
                if contributions.areKnown { page.number(contributions.printed[place]?.text) }
                if ranked { page.number(node.rank.map { words.shortRank($0, tied: node.tied) }) }
                if counted {
                  page.cell(node.respondents.map(words.headcount) ?? "", "n")
                }
                page.number(edition.completeness(node.completeness))
                page.cell(remark(place))
              }
            }
          }
        }
      }
      if contributions.areKnown {
        page.element(.p, .class("note"), text: words[.contributionNote])
      }
    }
  }

  private func remark(_ place: Int) -> String {
    let (words, node) = (edition.words, alliance.nodes[place])
    var remarks: [String] = []
    if case .fewer(let limit)? = node.respondents {
      remarks.append(words.suppressed(limit))
    } else if let absent = node.absent, absent != .notPublished || edition.judges {
      remarks.append(edition.absence(of: node, in: alliance) ?? words.absence(absent))
    } else if node.score != nil, node.value == nil,
      edition.outline.entries[place].indicator?.kind.isStatistic == true
    {
      remarks.append(words.absence(.notSupplied))
    }
    if let declared = node.declaredNotApplicable {
      remarks.append(
        words.declaredNotApplicable(by: declared.declaredBy, reason: declared.reason))
    }
    if let adjusted = node.adjusted, adjusted != 0 { remarks.append(words.raised(edition.change(adjusted))) }
    // A score without any value behind it: the rule for what is missing put it there.
    if node.score != nil, node.completeness == 0 {
      remarks.append(
        node.marks == nil ? words[.countedWorst] : words.phrase(.notSupplied))
    }
    if node.weightUsed == 0, alliance.score != nil { remarks.append(words[.redistributed]) }
    return remarks.joined(separator: words.semicolon)
  }
}
