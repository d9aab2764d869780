// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// One alliance's whole tree as CSV; columns that are withheld from publication are not there.
struct TreeCSV {
  let edition: Edition
  let alliance: AllianceResult

  func file() -> SiteFile {
    let (words, publish) = (edition.words, edition.round.publish)
    var table = CSVWriter()
    var header = [
      words[.number], words[.indicatorID], words.name(in: "zh-Hans"), words.name(in: "en"),
    ]
    let profile = edition.isStructureProfile
    let tree = edition.tree(of: alliance)
    let marked = publish.score && edition.hasPoints
    let adjusted = publish.score && edition.hasAdjustments
    if !profile { header += [words[.kind], words[.localWeight], words[.globalWeight]] }
    if publish.score { header += [words[.weightUsed], words[.score], words[.contribution]] }
    let sampled = alliance.nodes.contains { edition.sampling($0)?.standardError != nil }
    if sampled {
      header += [
        words.phrase(.standardError), words.phrase(.intervalLow), words.phrase(.intervalHigh),
      ]
    }
    if marked { header += [words.phrase(.marks), words.phrase(.full)] }
    if adjusted { header.append(words.phrase(.adjustmentsShort)) }
    if publish.rank { header += [words[.rank], words[.tied]] }
    header += [
      words[.completeness], words[.respondents], words[.value], words[.unit], words[.reported],
      words[.reason], words[.evidence], words[.remark],
    ]
    table.row(header.map { .text($0) })
    for (place, node) in alliance.nodes.enumerated() {
      let record = edition.result.nodes[place]
      let indicator = edition.outline.entries[place].indicator
      var row: [CSVWriter.Cell] = [
        .optional(record.number), .text(record.id),
        .optional(record.name.byLanguage["zh-Hans"]), .optional(record.name.byLanguage["en"]),
      ]
      if !profile {
        row += [
          .text(words.kind(record.kind)), .figure(tree.nodes[place].localWeight),
          .figure(tree.nodes[place].globalWeight),
        ]
      }
      if publish.score {
        row += [.figure(node.weightUsed), .score(node.score), .score(node.contribution)]
      }
      if sampled {
        let sampling = edition.sampling(node)
        row += [
          .score(sampling?.standardError), .score(sampling?.interval?.low),
          .score(sampling?.interval?.high),
        ]
      }
      if marked { row += [.score(node.marks?.earned), .figure(node.marks?.full)] }
      if adjusted { row.append(.score(node.adjusted)) }
      if publish.rank {
        row += [.whole(node.rank), node.tied ? .text(words[.yes]) : .empty]
      }
      row += [
        .figure(node.completeness), respondents(node), .figure(node.value),
        .optional(indicator.map { edition.text($0.unit) }), .figure(node.reported),
        .optional(node.reason), .optional(node.evidence),
        .optional(remark(node)),
      ]
      table.row(row)
    }
    return SiteFile(path: "alliances/\(alliance.id).csv", bytes: table.bytes)
  }

  private func remark(_ node: NodeResult) -> String? {
    guard node.absent == .notPublished, !edition.judges else {
      return edition.absence(of: node, in: alliance)
    }
    return nil
  }

  private func respondents(_ node: NodeResult) -> CSVWriter.Cell {
    switch node.respondents {
    case .exactly(let count)?: .whole(count)
    case .fewer(let limit)?: .text("<\(limit)")
    case nil: .empty
    }
  }
}
