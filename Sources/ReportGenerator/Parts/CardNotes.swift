// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What was read for the round, in a line, with the warnings; notes are counted here and stand in
/// full on the methodology page, once for all alliances.
struct CardNotes: Part {
  let edition: Edition
  /// The way to the methodology page.
  let methodology: String

  func write(to page: inout HTMLWriter) {
    let (words, result) = (edition.words, edition.result)
    let warnings = result.problems.filter { $0.severity != "note" }
    let notes = result.problems.filter { $0.severity == "note" }
    page.section("data", words[.dataNotes]) { page in
      page.element(.p) { page in
        page.text(words.filesRead(result.provenance.inputs.count, notes: notes.count))
        page.element(.a, .href(methodology + "#data"), text: words.phrase(.dataNotesLink))
        page.text(words.fullStop)
      }
      if !warnings.isEmpty { page.part(ProblemTable(edition: edition, problems: warnings)) }
    }
  }
}
