// SPDX-License-Identifier: Apache-2.0
import IndicatorTree

/// A membership (各等级占比): the bar, and the same shares as a table.
struct GradeShares: Part {
  let edition: Edition
  let membership: [Double]

  func write(to page: inout HTMLWriter) {
    let grades = edition.indexSystem.grades
    guard membership.count == grades.count else { return }
    page.element(.figure, .class("grades")) { page in
      page.element(.figcaption, text: edition.words[.membership])
      page.part(
        GradeSharesBar(title: edition.words[.membershipChart], shares: membership))
      page.element(.table, .class("shares")) { page in
        page.fragment(edition.gradesHead)
        page.element(.tbody) { page in
          page.element(.tr) { page in
            for text in edition.shares(membership) { page.element(.td, text: text) }
          }
        }
      }
    }
  }

  /// The names of the grades above their shares.
  static func head(on edition: Edition, to page: inout HTMLWriter) {
    let grades = edition.indexSystem.grades
    page.element(.thead) { page in
      page.element(.tr) { page in
        for (position, grade) in grades.enumerated() {
          page.element(.th, .scope("col")) {
            $0.part(ClassMark(tone: Edition.tone(position, of: grades.count)))
            $0.localized(grade.name, on: edition)
          }
        }
      }
    }
  }
}

extension Edition {
  /// Shares in % with one decimal that add up to 100.0 as printed.
  func shares(_ membership: [Double]) -> [String] {
    let hundred = FixedPoint(units: 1000, places: 1)
    if let parts = Apportionment.parts(of: hundred, membership.map { $0 * 100 }) {
      return parts.map { words.percent($0.text) }
    }
    return membership.map { percent($0) }
  }
}
