// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Tallies

  mutating func readTally(
    _ document: RoundDocument, questionnaires: [String: Questionnaire], alliances: [String],
    audiences: [String]
  ) -> Tally {
    var tally = Tally(cells: [])
    guard let indexSystem else { return tally }
    let scores = indexSystem.grades.map(\.score)
    let surveys = Outline(indexSystem).indicators.map(\.indicator).filter { $0.kind == .survey }
      .map(\.id)
    var columns: [String: ItemColumns] = [:]
    for responses in document.responses {
      guard let questionnaire = questionnaires[responses.questionnaire.href] else { continue }
      let before = files.problems.count
      let reader = readResponses(
        responses, questionnaire, gradeCount: scores.count, alliances: alliances)
      if let reader {
        tally = tally.merging(reader.table.tally(gradeScores: scores, indicators: surveys))
        observed.add(
          reader.table, of: questionnaire, gradeCount: scores.count,
          files: Files.matches(responses.files.href, in: files.folder))
      }
      columns[
        questionnaire.id, default: ItemColumns(questionnaire, responses.files.place)
      ].add(reader, isWhole: !Array(files.problems[before...]).hasErrors)
    }
    // In order of ids: the order of a dictionary differs from run to run.
    files.problems += columns.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    if let reference = document.tallies {
      let before = files.problems.count
      let counted = read(reference, role: "tallies") {
        TalliesReader.read(
          $0, file: $1, alliances: alliances, indexSystem: indexSystem, audiences: audiences)
      }
      if Array(files.problems[before...]).hasErrors { answersAreWhole = false }
      if let counted { merge(counted, into: &tally, file: files.path(of: reference.href)) }
    }
    return tally
  }

  mutating func merge(_ counted: Tally, into tally: inout Tally, file: String) {
    let known = Set(tally.cells.map { [$0.alliance, $0.item, $0.audience] })
    for cell in counted.cells where known.contains([cell.alliance, cell.item, cell.audience]) {
      files.problems.append(
        Problem(.responses(.tallyBesideResponses(item: cell.item)), at: Place(file: file)))
    }
    tally = tally.merging(counted)
  }

  mutating func readResponses(
    _ responses: RoundDocument.Responses, _ questionnaire: Questionnaire, gradeCount: Int,
    alliances: [String]
  ) -> ResponsesReader? {
    var mapping: MappingReader.Mapping?
    if let reference = responses.mapping {
      mapping = read(reference, role: "mapping") {
        MappingReader.read($0, file: $1, questionnaire: questionnaire)
      }
      // Without the mapping nobody knows which column is which item.
      if mapping == nil { return nil }
    }
    if case .constant(let audience) = responses.audience,
      !questionnaire.audiences.contains(where: { $0.id == audience })
    {
      files.problems.append(
        Problem(
          .responses(
            .unknownAudience(
              shown: .quoted(audience), known: questionnaire.audiences.map(\.id))),
          at: responses.audiencePlace))
      return nil
    }
    var reader = ResponsesReader(
      responses, questionnaire: questionnaire, gradeCount: gradeCount, alliances: alliances,
      mapping: mapping)
    let hrefs = Files.matches(responses.files.href, in: files.folder)
    if hrefs.isEmpty {
      files.problems.append(
        Problem(
          .round(.globMatchesNothing(pattern: responses.files.href)), at: responses.files.place))
    }
    for href in hrefs {
      guard let bytes = files.read(href, role: "responses", namedAt: responses.files.place)
      else { continue }
      let reading = reader.read(bytes, file: files.path(of: href))
      files.problems += reading.problems
      files.note(href, rows: reading.rows, encoding: reading.encoding)
    }
    if !hrefs.isEmpty { files.problems += reader.finish() }
    return reader
  }
}

/// Which scored items of a questionnaire have a column in some response file.
struct ItemColumns {
  private let questionnaire: Questionnaire
  private let place: Place
  private var seen: Set<String> = []
  private var others: Set<String> = []
  private var isWhole = true

  init(_ questionnaire: Questionnaire, _ place: Place) {
    self.questionnaire = questionnaire
    self.place = place
  }

  /// Adds the files of one `responses` element; where they have errors, nothing is said.
  mutating func add(_ reader: ResponsesReader?, isWhole: Bool) {
    self.isWhole = self.isWhole && isWhole
    guard let reader else { return }
    seen.formUnion(reader.itemsSeen)
    others.formUnion(reader.otherColumns)
  }

  /// The scored items without a column, each with the unread column whose heading is nearest.
  var problems: [Problem] {
    guard isWhole else { return [] }
    return questionnaire.items.filter { $0.indicator != nil && !seen.contains($0.id) }.map {
      Problem(
        .responses(
          .itemWithoutColumn(item: $0.id, near: nearest(to: $0.id, among: others.sorted()))),
        at: place)
    }
  }
}
