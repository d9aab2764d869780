// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

extension Edition {
  /// Why an alliance is not scored, without the figures that have columns of their own.
  fileprivate func notScoredRemark(_ alliance: AllianceResult) -> String? {
    alliance.absent == .gateNotMet
      ? whyNotScored(alliance) : alliance.absent.map(words.absence)
  }
}

/// The table of all alliances as CSV, in the order of the index page; columns that are withheld
/// from publication are not there.
struct ResultsCSV {
  let edition: Edition

  func file() -> SiteFile {
    let (words, publish) = (edition.words, edition.round.publish)
    let profile = edition.isStructureProfile
    var table = CSVWriter()
    var header = [words[.registryID], words.name(in: "zh-Hans"), words.name(in: "en")]
    let gated =
      edition.judges
      && !(edition.indexSystem.gates.isEmpty && edition.indexSystem.vetoes.isEmpty)
    let decided = edition.hasClasses && edition.indexSystem.decidedBy == .panel
    let mended =
      edition.hasClasses && edition.result.alliances.contains { $0.provisionalUntil != nil }
    if edition.hasProfiles { header.append(words.phrase(.profile)) }
    if publish.rank { header += [words[.rank], words[.tied]] }
    if publish.score { header += [words[.score], words[.boundWorst], words[.boundBest]] }
    let sampled = publish.score && edition.result.alliances.contains { interval($0) != nil }
    if sampled { header += [words.phrase(.intervalLow), words.phrase(.intervalHigh)] }
    let placed = edition.result.alliances.contains { edition.places($0) != nil }
    if placed { header += [words.phrase(.placeFirst), words.phrase(.placeLast)] }
    let drawn =
      edition.result.alliances.contains { edition.drawnPlaces(of: $0) != nil }
    if drawn { header.append(words.phrase(.expectedRank)) }
    let likely = edition.result.alliances.contains { edition.classProbability($0) != nil }
    if edition.hasClasses { header.append(words[.resultClass]) }
    if likely { header.append(words.phrase(.classProbability)) }
    if decided { header.append(words.phrase(.proposed)) }
    if mended { header.append(words.phrase(.provisionalUntil)) }
    if gated { header.append(words.phrase(.gates)) }
    if !profile { header += [words[.completeness], words[.applicability], words[.remark]] }
    if profile {
      header += [words[.compositionClassShort], words[.seats]]
      header += Sector.allCases.map(words.sector) + [words[.sectors]]
    }
    table.row(header.map { .text($0) })
    for alliance in ordered {
      var row: [CSVWriter.Cell] = [
        .text(alliance.id), .optional(alliance.name.byLanguage["zh-Hans"]),
        .optional(alliance.name.byLanguage["en"]),
      ]
      if edition.hasProfiles { row.append(.optional(alliance.profile)) }
      if publish.rank {
        row += [.whole(alliance.rank), alliance.tied ? .text(words[.yes]) : .empty]
      }
      if publish.score {
        row += [
          .score(alliance.score), .score(alliance.bounds?.worst), .score(alliance.bounds?.best),
        ]
      }
      if sampled { row += [.score(interval(alliance)?.low), .score(interval(alliance)?.high)] }
      let places = edition.places(alliance)
      if placed { row += [.whole(places?.first), .whole(places?.last)] }
      if drawn { row.append(.figure(edition.drawnPlaces(of: alliance)?.expectedRank)) }
      func name(_ id: String?) -> CSVWriter.Cell {
        .optional(id.flatMap(edition.resultClass).map { edition.text($0.value.name) })
      }
      if edition.hasClasses { row.append(name(alliance.resultClass)) }
      if likely { row.append(.figure(edition.classProbability(alliance)?.share)) }
      if decided { row.append(name(alliance.proposedClass)) }
      if mended { row.append(.optional(alliance.provisionalUntil)) }
      if gated { row.append(.optional(edition.gateMarks(alliance))) }
      if !profile {
        row += [
          .figure(alliance.completeness), .figure(alliance.applicability),
          .optional(alliance.hasResult ? nil : edition.notScoredRemark(alliance)),
        ]
      } else {
        row += [
          .optional(alliance.composition?.compositionClass.rawValue),
          .whole(alliance.composition?.seats),
        ]
        row += Sector.allCases.indices.map { .whole(alliance.composition?.bySector[$0].1) }
        row.append(.whole(alliance.composition?.sectorsPresent))
      }
      table.row(row)
    }
    return SiteFile(path: "ranking.csv", bytes: table.bytes)
  }

  private func interval(_ alliance: AllianceResult) -> Interval? {
    alliance.nodes.first.flatMap(edition.sampling)?.interval
  }

  private var ordered: [AllianceResult] {
    guard edition.round.publish.rank else { return edition.result.alliances }
    let groups = edition.ranksByProfile ? edition.result.groups.map(\.profile) : []
    func group(_ alliance: AllianceResult) -> Int {
      groups.firstIndex(of: alliance.profile) ?? 0
    }
    return edition.result.alliances.enumerated().sorted {
      let (first, second) = (group($0.element), group($1.element))
      if first != second { return first < second }
      let (left, right) = ($0.element.rank ?? .max, $1.element.rank ?? .max)
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}
