// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The answers behind the survey indicators, item by item: element 12.
struct Answers: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let survey = edition.outline.indicators.filter { $0.indicator.kind == .survey }
    guard !survey.isEmpty || !alliance.participation.isEmpty else { return }
    page.section("answers", words[.answers]) { page in
      participation(to: &page)
      page.element(
        .p, .class("note"),
        text: words.answersNote(edition.round.publish.minimumRespondents))
      for (place, indicator) in survey {
        page.element(.h3) {
          $0.text(edition.outline.entries[place].number + " ")
          $0.localized(indicator.name, on: edition)
        }
        node(alliance.nodes[place], name: edition.text(indicator.name), to: &page)
      }
    }
  }

  private func participation(to page: inout HTMLWriter) {
    let words = edition.words
    guard !alliance.participation.isEmpty else { return }
    page.scrolling(words[.participation]) { page in
      page.element(.table, .class("narrow")) { page in
        page.element(.caption, text: words[.participation])
        page.columns([
          (words[.audience], ""), (words[.members], "n"), (words[.invited], "n"),
          (words[.respondents], "n"),
        ])
        page.element(.tbody) { page in
          for row in alliance.participation {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) {
                $0.localized(edition.audience(row.audience), on: edition, else: row.audience)
              }
              page.number(row.members.map { String($0) })
              page.number(row.invited.map { String($0) })
              page.number(row.respondents.map(words.headcount))
            }
          }
        }
      }
    }
    if let reason = respondentsReason { page.element(.p, .class("note"), text: reason) }
  }

  private func node(_ node: NodeResult, name: String, to page: inout HTMLWriter) {
    let words = edition.words
    if case .fewer(let limit)? = node.respondents {
      page.element(.p, text: words.suppressed(limit) + words.fullStop)
      return
    }
    if let membership = node.membership {
      page.part(GradeShares(edition: edition, membership: membership))
    } else if node.score != nil {
      page.element(.p, text: words[.sharesWithheld])
    }
    if node.items.isEmpty {
      page.element(.p, text: reason(node))
    }
    if !node.audiences.isEmpty {
      let parts = node.audiences.map { audience in
        let name = edition.text(edition.audience(audience.id))
        return words.audienceWeight(
          name.isEmpty ? audience.id : name, edition.percent(audience.weightUsed))
      }
      page.element(
        .p, .class("small"),
        text: words[.audiencesUsed] + words.colon
          + parts.joined(separator: words.semicolon) + words.fullStop)
    }
    if !node.items.isEmpty {
      page.scrolling(words.itemsOf(name)) { items(node.items, name: name, to: &$0) }
      if edition.round.audiences.count > 1, node.membership != nil,
        node.items.contains(where: { $0.audience == nil })
      {
        page.element(.p, .class("note"), text: words[.pooledCountsNote])
      }
    }
  }

  /// Why no counts are shown.
  private func reason(_ node: NodeResult) -> String {
    let words = edition.words
    if let absence = edition.absence(of: node, in: alliance) {
      // A score without an answer behind it: the rule for what is missing put it there.
      let counted = node.score != nil && node.completeness == 0
      return absence + (counted ? words.semicolon + words[.countedWorst] : "") + words.fullStop
    }
    return node.score == nil && node.membership == nil
      ? words[.noScore] + words.fullStop : words[.itemCountsWithheld]
  }

  /// Why no audience has its respondents: too few in one of them, or nobody counted them.
  private var respondentsReason: String? {
    guard alliance.participation.allSatisfy({ $0.respondents == nil }) else { return nil }
    let people = edition.outline.indicators.filter { $0.indicator.kind == .survey }
      .compactMap { alliance.nodes[$0.place].respondents }
    return people.isEmpty ? nil : edition.words[.respondentsWithheld]
  }

  /// The heads of the columns of a table of items.
  static func itemsHead(on edition: Edition, to page: inout HTMLWriter) {
    let words = edition.words
    page.columns(
      [(words[.item], ""), (words[.audience], ""), (words[.chart], "draw")]
        + edition.indexSystem.grades.map { (edition.text($0.name), "n") }
        + [
          (words[.validAnswers], "n"), (words[.dontKnow], "n"), (words[.notApplicable], "n"),
          (words[.blank], "n"),
        ])
  }

  private func items(_ items: [ItemResult], name: String, to page: inout HTMLWriter) {
    let (words, grades) = (edition.words, edition.indexSystem.grades)
    page.element(.table, .class("items")) { page in
      page.element(.caption, text: words.itemsOf(name))
      page.fragment(edition.itemsHead)
      page.element(.tbody) { page in
        for item in items {
          let definition = edition.item(item.id, of: item.questionnaire)
          page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
              page.element(.code, text: item.id)
              if let definition {
                page.text(" ")
                page.localized(definition.text, on: edition)
                if definition.reversed {
                  page.element(.small, text: words.parenthesis(words[.reversed]))
                }
              }
            }
            page.element(.td, .class("who")) { page in
              if let audience = item.audience {
                page.localized(edition.audience(audience), on: edition, else: audience)
              } else {
                page.text(words[.allAudiences])
              }
            }
            page.element(.td, .class("draw")) {
              $0.part(
                GradeSharesBar(title: words.itemChart(item.id), shares: item.counts))
            }
            for place in grades.indices {
              page.number(
                item.counts.indices.contains(place)
                  ? edition.count(item.counts[place]) : nil)
            }
            page.number(edition.count(item.counts.reduce(0, +)))
            page.number(edition.count(item.dontKnow))
            page.number(edition.count(item.notApplicable))
            page.number(edition.count(item.blank))
          }
        }
      }
    }
  }
}
