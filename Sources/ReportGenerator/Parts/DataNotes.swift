// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What was read, and what was wrong or worth saying about it, once for the round: element 14.
struct DataNotes: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let (words, result) = (edition.words, edition.result)
    page.section("data", words[.dataNotes]) { page in
      page.scrolling(words[.inputs]) { page in
        page.element(.table) { page in
          page.element(.caption, text: words[.inputs])
          page.columns([
            (words[.file], ""), (words[.role], ""), (words[.rows], "n"), (words[.encoding], ""),
            (words[.digest], ""),
          ])
          page.element(.tbody) { page in
            for input in result.provenance.inputs {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) { $0.foreign(input.file, on: edition) }
                page.cell(words.role(input.role))
                page.number(input.rows.map { String($0) })
                page.cell(input.encoding ?? "–")
                page.element(.td) { $0.element(.code, text: String(input.digest.prefix(12))) }
              }
            }
          }
        }
      }
      guard !result.problems.isEmpty else {
        page.element(.p, text: words[.noProblems])
        return
      }
      page.part(ProblemTable(edition: edition, problems: result.problems))
    }
  }
}

/// What was wrong or worth saying, with its place and its code.
struct ProblemTable: Part {
  let edition: Edition
  let problems: [ProblemRecord]

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.tableRegion(words[.problems]) { page in
      page.columns([
        (words[.severity], ""), (words[.place], ""), (words[.problem], "long"), (words[.code], ""),
      ])
      page.element(.tbody) { page in
        for problem in problems {
          page.element(.tr) { page in
            page.element(.td, .class("day"), text: words.severity(problem.severity))
            page.cell(
              [problem.file, problem.line.map { String($0) }, problem.column.map { String($0) }]
                .compactMap { $0 }.joined(separator: ":"))
            page.element(.td, .class("long")) {
              $0.localized(problem.rule, on: edition)
              $0.text(words.fullStop)
              $0.localized(problem.remedy, on: edition)
            }
            page.element(.td, .class("day")) { $0.element(.code, text: problem.code) }
          }
        }
      }
    }
  }
}
