// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems
internal import Spreadsheets
internal import Synchronization

extension RoundLoader {
  // MARK: Tallies

  mutating func readTally(
    _ document: RoundDocument, questionnaires: [String: Questionnaire], alliances: [Alliance],
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
      let gathered = readResponses(
        responses, questionnaire, gradeScores: scores, indicators: surveys, alliances: alliances,
        round: document.definition)
      if let gathered {
        tally = tally.merging(
          gathered.observers.tally(gradeScores: scores, indicators: surveys))
        observed.add(gathered)
      }
      columns[
        questionnaire.id, default: ItemColumns(questionnaire, responses.files.place)
      ].add(gathered, isWhole: !Array(files.problems[before...]).hasErrors)
    }
    // In order of ids: the order of a dictionary differs from run to run.
    files.problems += columns.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    if let reference = document.tallies {
      let before = files.problems.count
      let counted = read(reference, role: "tallies") {
        TalliesReader.read(
          $0, file: $1, alliances: alliances.map(\.id), indexSystem: indexSystem,
          audiences: audiences)
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
    _ responses: RoundDocument.Responses, _ questionnaire: Questionnaire, gradeScores: [Double],
    indicators: [String], alliances: [Alliance], round: RoundDefinition
  ) -> GatheredResponses? {
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
    let hrefs = Files.matches(responses.files.href, in: files.folder)
    if hrefs.isEmpty {
      files.problems.append(
        Problem(
          .round(.globMatchesNothing(pattern: responses.files.href)), at: responses.files.place))
    }
    var opened = OpenedResponses(
      responses, questionnaire, mapping, gradeCount: gradeScores.count, alliances: alliances)
    for href in hrefs {
      guard let source = files.open(href, role: "responses", namedAt: responses.files.place)
      else {
        opened.isWhole = false
        continue
      }
      do throws(ResponseFileFault) {
        files.problems += try opened.open(source, href: href, file: files.path(of: href))
      } catch {
        switch error {
        case .problems(let problems): files.problems += problems
        case .unreadable: files.report(.unreadable, href, at: responses.files.place)
        }
      }
    }
    let gathered = scan(
      opened, responses, questionnaire, gradeScores: gradeScores, indicators: indicators,
      alliances: alliances, round: round)
    if !hrefs.isEmpty { files.problems += opened.finish() }
    return gathered
  }

  /// Reads the responses of all files in one pass; their digests are made beside it.
  private mutating func scan(
    _ opened: OpenedResponses, _ responses: RoundDocument.Responses,
    _ questionnaire: Questionnaire, gradeScores: [Double], indicators: [String],
    alliances: [Alliance], round: RoundDefinition
  ) -> GatheredResponses? {
    var scan = ResponseScan(
      opened.inputs, alliances: alliances.map(\.id),
      audiences: questionnaire.audiences.map(\.id))
    scan.invitations = responses.token == nil ? [] : invitations
    scan.counting = responses.counting
    if let columns = opened.inputs.first?.plan.columns {
      let rules = ResponseRules(
        responses.counting, columns: columns, questionnaire: questionnaire)
      if purpose.looksAtRows || !responses.counting.dropping.isEmpty { scan.rules = rules }
      if purpose.looksAtRows {
        scan.signs = HandSigns(
          alliances: alliances.count, columns: columns, questionnaire: questionnaire)
      }
    }
    scan.threadCount = Threads.count
    scan.threads = { Threads.run($0, $1) }
    scan.progress = progress
    let observer = ResponseObservers(
      purpose, questionnaire: questionnaire, gradeScores: gradeScores, indicators: indicators,
      unit: responses.counting.unit, round: round)
    let report = ResponseReport(
      questionnaire: questionnaire.id, files: opened.hrefs, source: opened.source,
      rule: responses.counting)
    let digests = Mutex<[String?]>([])
    let outcome = Mutex<ResponseScan.Outcome<ResponseObservers>?>(nil)
    let sources = files.hasDigests ? opened.sources : []
    Threads.run(sources.isEmpty ? 1 : 2) { [scan] task in
      if task == 0 {
        let read = scan.read(into: observer, report: report)
        outcome.withLock { $0 = read }
      } else {
        let made = sources.map { try? SHA256.hexadecimal($0) }
        digests.withLock { $0 = made }
      }
    }
    guard let outcome = outcome.withLock({ $0 }) else { return nil }
    for (index, href) in opened.hrefs.enumerated() {
      let reading = outcome.files[index]
      files.problems += reading.problems
      if reading.isUnreadable { files.report(.unreadable, href, at: responses.files.place) }
      let digest = digests.withLock { $0.isEmpty ? nil : $0[index] }
      files.note(href, rows: reading.rows, encoding: reading.encoding, digest: digest)
    }
    files.problems += ResponseRules.problems(of: outcome.report, at: responses.files.place)
    return GatheredResponses(
      observers: outcome.observer, report: outcome.report, answered: outcome.answered,
      signs: outcome.signs, itemsSeen: opened.itemsSeen, otherColumns: opened.otherColumns)
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
  mutating func add(_ gathered: GatheredResponses?, isWhole: Bool) {
    self.isWhole = self.isWhole && isWhole
    guard let gathered else { return }
    seen.formUnion(gathered.itemsSeen)
    others.formUnion(gathered.otherColumns)
  }

  /// The scored items without a column, each with the unread column whose heading is nearest.
  var problems: [Problem] {
    guard isWhole else { return [] }
    return questionnaire.items.filter { $0.indicator != nil && !seen.contains($0.id) }.map {
      Problem(
        .responses(
          .itemWithoutColumn(
            item: $0.id,
            near: nearest(to: $0.id, among: others.sorted(), atMost: min(2, $0.id.count / 4)))),
        at: place)
    }
  }
}
