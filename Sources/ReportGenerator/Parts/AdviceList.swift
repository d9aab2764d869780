// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What to do where a node's score is nearest to one of the two worst grades: element 15.
struct AdviceList: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let grades = edition.indexSystem.grades
    guard edition.round.publish.score, alliance.score != nil else { return }
    let limit: Double
    if grades.isEmpty {
      limit = edition.indexSystem.scale / 2
    } else if grades.count > 2 {
      // Half way between the best grade that asks for advice and the next better one.
      let first = grades.count - (grades.count > 3 ? 2 : 1)
      limit = (grades[first].score + grades[first - 1].score) / 2
    } else {
      return
    }
    let places = edition.outline.entries.indices.filter { place in
      guard let node = edition.outline.entries[place].node, !node.advice.isEmpty,
        let score = alliance.nodes[place].score
      else { return false }
      return FixedPoint.comparison(score) < FixedPoint.comparison(limit)
    }
    guard !places.isEmpty else { return }
    page.section("advice", edition.words[.advice]) { page in
      page.element(
        .p, .class("note"), text: grades.isEmpty
          ? edition.words.adviceRule(points: edition.figure(limit))
          : edition.words.adviceRule(edition.figure(limit)))
      page.element(.ul, .class("advice")) { page in
        for place in places {
          guard let node = edition.outline.entries[place].node else { continue }
          page.element(.li) { page in
            page.element(.strong) {
              $0.text(edition.outline.entries[place].number + " ")
              $0.localized(node.name, on: edition)
            }
            page.text(edition.words.colon)
            page.localized(node.advice, on: edition)
          }
        }
      }
    }
  }
}
