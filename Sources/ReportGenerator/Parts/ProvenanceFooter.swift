// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// Where the page came from: version, date of the round, digests of the inputs, seed, schema.
struct ProvenanceFooter: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let (words, result) = (edition.words, edition.result)
    page.element(.footer) { page in
      page.element(.h2, text: words[.provenance])
      page.element(.dl, .class("facts")) { page in
        func fact(_ label: Label, _ value: String) {
          page.element(.div) {
            $0.element(.dt, text: words[label])
            $0.element(.dd, text: value)
          }
        }
        fact(.madeWith, "Steelyard \(result.provenance.version) · Apache-2.0")
        fact(.roundDate, edition.round.date)
        fact(.schema, result.schema)
        fact(.seed, String(result.provenance.seed))
        fact(.indexSystemDigest, String(result.indexSystem.digest.prefix(12)))
      }
      page.element(.p, .class("digests")) { page in
        page.element(.span, text: words[.inputDigests] + words.colon)
        for (place, input) in result.provenance.inputs.enumerated() {
          if place > 0 { page.text(words.semicolon) }
          page.foreign(input.file, on: edition)
          if input.role == "evidence", let files = input.rows {
            page.text(words.parenthesis(words.evidenceFiles(files)))
          }
          page.text(" ")
          page.element(.code, text: String(input.digest.prefix(12)))
        }
      }
    }
  }
}
