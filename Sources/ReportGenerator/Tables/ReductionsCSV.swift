// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What counts for less than it was reported as, of all alliances, as CSV.
struct ReductionsCSV {
  /// The file, from the site's top.
  static let name = "reductions.csv"

  let edition: Edition

  /// Whether there is any.
  static func isNeeded(_ result: EvaluationResult) -> Bool {
    result.alliances.contains { !$0.reductions.isEmpty }
  }

  func file() -> SiteFile {
    let words = edition.words
    var table = CSVWriter()
    table.row(
      [
        words[.registryID], words[.indicatorID], words.phrase(.list), words.phrase(.item),
        words.phrase(.factNumber), words.phrase(.reported), words.phrase(.firstCheck), words.phrase(.counts),
        words[.reason], words[.evidence], words.phrase(.verifiedBy), words.phrase(.verifiedOn),
      ].map { .text($0) })
    for alliance in edition.result.alliances {
      for reduction in alliance.reductions {
        let name =
          reduction.indicator.map(edition.suppliedName)
          ?? reduction.list.flatMap { edition.indexSystem.factList($0)?.name }
          ?? LocalizedText([:])
        table.row([
          .text(alliance.id), .optional(reduction.indicator), .optional(reduction.list),
          .optional(edition.text(name)), .optional(reduction.number),
          .figure(reduction.reported), .figure(reduction.firstCheck), .figure(reduction.counted),
          .optional(reduction.reason), .optional(reduction.evidence), .optional(reduction.by),
          .optional(reduction.on),
        ])
      }
    }
    return SiteFile(path: Self.name, bytes: table.bytes)
  }
}

/// How all alliances stand at the gates, clause by clause, and the vetoes that were decided, as CSV.
struct GatesCSV {
  /// The file, from the site's top.
  static let name = "gates.csv"

  let edition: Edition

  /// Whether there is any.
  static func isNeeded(_ edition: Edition) -> Bool {
    edition.judges
      && edition.result.alliances.contains { alliance in
        !alliance.gates.isEmpty || alliance.vetoes.contains { $0.decision.isDecided }
      }
  }

  func file() -> SiteFile {
    let words = edition.words
    var table = CSVWriter()
    table.row(
      [
        words[.registryID], words.phrase(.gate), words.phrase(.asks), words.phrase(.state),
        words[.value], words[.evidence], words.phrase(.date), words.phrase(.authority),
        words[.reason], words.phrase(.effect), words.phrase(.until),
      ].map { .text($0) })
    for alliance in edition.result.alliances {
      for gate in alliance.gates { rows(gate, alliance.id, to: &table) }
      for veto in alliance.vetoes where veto.decision.isDecided {
        table.row([
          .text(alliance.id), .text(veto.decision.veto),
          .optional(edition.text(edition.gateName(veto.decision.veto))), .empty, .empty,
          .optional(veto.decision.number), .optional(veto.decision.date),
          .optional(veto.decision.authority), .empty, .optional(veto.effect.map(words.effect)),
          .empty,
        ])
      }
    }
    return SiteFile(path: Self.name, bytes: table.bytes)
  }

  private func rows(_ result: GateResult, _ alliance: String, to table: inout CSVWriter) {
    let words = edition.words
    let gate = edition.indexSystem.gates.first { $0.id == result.id }
    let whole = result.clauses.first { $0.id == result.id }
    table.row([
      .text(alliance), .text(result.id), .optional(edition.text(edition.gateName(result.id))),
      .text(words.phrase(result.isMet ? .met : .notMet)), .figure(result.value),
      .optional(whole?.stated.evidence), .optional(whole?.stated.date), .empty,
      .optional(whole?.stated.reason), .optional(result.effect.map(words.effect)),
      .optional(result.until),
    ])
    for clause in result.clauses where clause.id != result.id {
      let name = gate?.clauses.first { $0.id == clause.id }?.name ?? LocalizedText([:])
      table.row([
        .text(alliance), .text(clause.id), .optional(edition.text(name)),
        .text(clause.stated.state.map(words.pointState) ?? words.absence(.notSupplied)), .empty,
        .optional(clause.stated.evidence), .optional(clause.stated.date), .empty,
        .optional(clause.stated.reason), .optional(clause.effect.map(words.effect)),
        .optional(clause.effect == nil ? nil : clause.stated.until),
      ])
    }
  }
}
