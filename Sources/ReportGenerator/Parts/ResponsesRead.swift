// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What was read for each `responses` element, and what the rules of counting did to it.
struct ResponsesRead: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let reports = edition.result.responses
    guard !reports.isEmpty else { return }
    page.section("responses", words.phrase(.readHeading)) { page in
      page.tableRegion(words.phrase(.readCaption), style: "matrix") { page in
        page.columns([
          (words[.file], ""), (words.phrase(.program), ""), (words.phrase(.read), "n"),
          (words.phrase(.counted), "n"), (words.phrase(.dropped), "n"),
          (words.phrase(.duplicates), "n"), (words.phrase(.previews), "n"),
          (words.phrase(.incomplete), "n"), (words.phrase(.tooFast), "n"),
          (words.phrase(.straight), "n"), (words.phrase(.inattentive), "n"),
        ])
        page.element(.tbody) { page in
          for report in reports {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) {
                $0.foreign(words.list(report.files), on: edition)
              }
              let programs = report.source.split(separator: " ").map(String.init)
              page.cell(words.list(programs.map(words.surveySource)), "chip")
              page.number(String(report.read))
              page.number(String(report.counted))
              page.number(String(report.dropped))
              treated(report.duplicates, report.rule.duplicates, to: &page)
              treated(
                report.previews, report.rule.previews, report.rule.watched.contains(.preview),
                to: &page)
              treated(
                report.incomplete, report.rule.incomplete,
                report.rule.watched.contains(.incomplete), to: &page)
              treated(
                report.tooFast, report.rule.tooFast, report.rule.watched.contains(.tooFast),
                to: &page)
              treated(
                report.straightLined, report.rule.straightLined,
                report.rule.watched.contains(.straightLined), to: &page)
              treated(
                report.inattentive, report.rule.inattentive,
                report.rule.watched.contains(.inattentive), to: &page)
            }
          }
        }
      }
    }
  }

  /// How many, and, where there are any and a rule is declared, what it did to them; a dash where
  /// nobody looked.
  private func treated(
    _ count: Int, _ treatment: CountingRule.Treatment?, _ isWatched: Bool = true,
    to page: inout HTMLWriter
  ) {
    page.element(.td, .class("n")) { page in
      page.text(count > 0 || isWatched ? String(count) : "–")
      if count > 0, let treatment {
        page.text(" ")
        page.element(.small, text: edition.words.treatment(treatment))
      }
    }
  }
}
