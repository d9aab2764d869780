// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems
internal import WeightingEngine

/// Reads every file that a round names, going on after each problem so that all are found.
struct RoundLoader {
  let file: String
  var files: InputFiles
  private var indexSystem: IndexSystem?
  private var places: DefinitionPlaces?
  private var roundPlaces: DefinitionPlaces?
  private var document: RoundDocument?
  /// Whether all audiences and counts are known that the files name: where a questionnaire or the
  /// tallies cannot be read, nothing is said of what only they could have shown.
  private var answersAreWhole = true

  init(file: String) {
    self.file = file
    files = InputFiles(folder: Files.folder(of: file))
  }

  /// The inputs as far as they can be read; `nil` where the definitions cannot.
  mutating func load(_ bytes: [UInt8]) -> Inputs? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    _ = files.read(name, role: "round", namedAt: Place(file: file))
    let (document, problems) = RoundReader.read(
      bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
    files.problems += problems
    guard let document else { return nil }
    self.document = document
    roundPlaces = DefinitionPlaces(bytes, file: file)
    readIndexSystem(document)
    let questionnaires = readQuestionnaires(document)
    let (alliances, registryIsWhole) = readAlliances(document)
    let ids = alliances.map(\.id)
    let audiences = audienceIDs(questionnaires.values.flatMap(\.audiences).map(\.id), document)
    let experts = document.experts.flatMap { read($0, role: "experts", ExpertsReader.read) } ?? []
    let population = document.population.flatMap {
      read($0, role: "population") {
        PopulationReader.read($0, file: $1, alliances: ids, audiences: audiences)
      }
    }
    if !answersAreWhole {
      files.problems.removeAll {
        if case .responses(.unknownAudience) = $0.kind { true } else { false }
      }
    }
    let compositions = document.members.flatMap {
      read($0, role: "members") { MembersReader.read($0, file: $1, alliances: ids) }
    }
    defer { if !registryIsWhole { removeUnknownAlliances() } }
    guard let indexSystem else { return nil }
    let outline = Outline(indexSystem)
    let judgements = document.judgements.flatMap {
      read($0, role: "judgements") {
        JudgementsReader.read($0, file: $1, outline: outline, experts: experts)
      }
    }
    let statistics = document.statistics.flatMap {
      read($0, role: "statistics") {
        StatisticsReader.read($0, file: $1, alliances: ids, outline: outline)
      }
    }
    let checklist = document.checklist.flatMap {
      read($0, role: "checklist") {
        ChecklistReader.read($0, file: $1, alliances: ids, outline: outline)
      }
    }
    let tally = readTally(
      document, questionnaires: questionnaires, alliances: ids, audiences: audiences)
    let used = document.responses.compactMap { questionnaires[$0.questionnaire.href] }
    checkDefinitions(document, outline: outline, questionnaires: used, tally: tally)
    checkPeers(document, alliances)
    let digest = files.inputs.first { $0.role == "index-system" }?.digest ?? ""
    return Inputs(
      round: document.definition,
      indexSystem: IndexSystemRecord(definition: indexSystem, digest: digest),
      questionnaires: unique(used), alliances: alliances, population: population ?? [],
      compositions: compositions ?? [:],
      judgements: judgements ?? Judgements(experts: experts), tally: tally,
      statistics: statistics ?? Statistics(), checklist: checklist ?? ChecklistAnswers(),
      provenance: Provenance(
        version: LoadedRound.version, inputs: files.inputs,
        seed: document.definition.robustness.seed))
  }

  // MARK: Files

  private mutating func read<Value>(
    _ reference: RoundDocument.Reference, role: String,
    _ reader: ([UInt8], String) -> Reading<Value>
  ) -> Value? {
    guard let bytes = files.read(reference.href, role: role, namedAt: reference.place) else {
      return nil
    }
    let reading = reader(bytes, files.path(of: reference.href))
    files.problems += reading.problems
    files.note(reference.href, rows: reading.rows, encoding: reading.encoding)
    return reading.value
  }

  /// The registry, and whether there is one and every row of it could be read.
  private mutating func readAlliances(
    _ document: RoundDocument
  ) -> (alliances: [Alliance], isWhole: Bool) {
    let before = files.problems.count
    let alliances = read(document.alliances, role: "alliances", AlliancesReader.read)
    let isWhole = files.problems[before...].allSatisfy { problem in
      if case .table = problem.kind { return problem.severity != .error }
      return true
    }
    return (alliances ?? [], alliances?.isEmpty == false && isWhole)
  }

  /// Takes back that alliances are not in the registry: where it cannot be read, nobody knows.
  private mutating func removeUnknownAlliances() {
    files.problems.removeAll { problem in
      switch problem.kind {
      case .responses(.unknownAlliance), .statistics(.unknownAlliance): true
      default: false
      }
    }
  }

  private mutating func readIndexSystem(_ document: RoundDocument) {
    let reference = document.indexSystem
    guard
      let bytes = files.read(reference.href, role: "index-system", namedAt: reference.place)
    else { return }
    let path = files.path(of: reference.href)
    let (indexSystem, problems) = IndexSystemReader.read(bytes, file: path)
    places = DefinitionPlaces(bytes, file: path)
    files.problems += problems
    self.indexSystem = indexSystem
  }

  /// The questionnaires by the name under which the round has them; each is read once.
  private mutating func readQuestionnaires(_ document: RoundDocument) -> [String: Questionnaire] {
    var questionnaires: [String: Questionnaire] = [:]
    var seen: Set<String> = []
    for reference in document.responses.map(\.questionnaire)
    where seen.insert(reference.href).inserted {
      guard
        let bytes = files.read(reference.href, role: "questionnaire", namedAt: reference.place)
      else {
        answersAreWhole = false
        continue
      }
      let path = files.path(of: reference.href)
      let (questionnaire, problems) = QuestionnaireReader.read(
        bytes, file: path, indexSystem: indexSystem)
      files.problems += problems
      guard let questionnaire else {
        answersAreWhole = false
        continue
      }
      if questionnaires.values.contains(where: { $0.id == questionnaire.id }) {
        files.problems.append(
          Problem(
            .questionnaire(.repeatedQuestionnaire(id: questionnaire.id)), at: Place(file: path)))
      }
      questionnaires[reference.href] = questionnaire
    }
    return questionnaires
  }

  private func unique(_ questionnaires: [Questionnaire]) -> [Questionnaire] {
    var seen: Set<String> = []
    return questionnaires.filter { seen.insert($0.id).inserted }
  }

  /// The audiences of the questionnaires, and, where tallies may name others, the round's own.
  private func audienceIDs(_ asked: [String], _ document: RoundDocument) -> [String] {
    var seen: Set<String> = []
    let own = document.tallies == nil ? [] : document.definition.audiences.map(\.id)
    return (document.definition.audiences.map(\.id).filter(asked.contains) + asked + own)
      .filter { seen.insert($0).inserted }
  }

  // MARK: Tallies

  private mutating func readTally(
    _ document: RoundDocument, questionnaires: [String: Questionnaire], alliances: [String],
    audiences: [String]
  ) -> Tally {
    var tally = Tally(cells: [])
    guard let indexSystem else { return tally }
    let scores = indexSystem.grades.map(\.score)
    let surveys = Outline(indexSystem).indicators.map(\.indicator).filter { $0.kind == .survey }
      .map(\.id)
    for responses in document.responses {
      guard let questionnaire = questionnaires[responses.questionnaire.href] else { continue }
      let table = readResponses(
        responses, questionnaire, gradeCount: scores.count, alliances: alliances)
      tally = tally.merging(table.tally(gradeScores: scores, indicators: surveys))
    }
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

  private mutating func merge(_ counted: Tally, into tally: inout Tally, file: String) {
    let known = Set(tally.cells.map { [$0.alliance, $0.item, $0.audience] })
    for cell in counted.cells where known.contains([cell.alliance, cell.item, cell.audience]) {
      files.problems.append(
        Problem(.responses(.tallyBesideResponses(item: cell.item)), at: Place(file: file)))
    }
    tally = tally.merging(counted)
  }

  private mutating func readResponses(
    _ responses: RoundDocument.Responses, _ questionnaire: Questionnaire, gradeCount: Int,
    alliances: [String]
  ) -> ResponseTable {
    var mapping: MappingReader.Mapping?
    if let reference = responses.mapping {
      mapping = read(reference, role: "mapping") {
        MappingReader.read($0, file: $1, questionnaire: questionnaire)
      }
      // Without the mapping nobody knows which column is which item.
      if mapping == nil { return ResponseTable() }
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
      return ResponseTable()
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
    return reader.table
  }

  // MARK: Checks across files

  private mutating func checkDefinitions(
    _ document: RoundDocument, outline: Outline, questionnaires: [Questionnaire], tally: Tally
  ) {
    let surveys = outline.indicators.map(\.indicator).filter { $0.kind == .survey }.map(\.id)
    let scored = questionnaires.flatMap { questionnaire in
      questionnaire.items.filter { $0.indicator != nil }.map { (questionnaire, $0) }
    }
    for indicator in surveys
    where answersAreWhole && !scored.contains(where: { $0.1.indicator == indicator })
      && !tally.cells.contains(where: { $0.indicator == indicator })
    {
      files.problems.append(
        Problem(
          .questionnaire(.indicatorNotAsked(indicator: indicator)),
          at: places?.element(id: indicator) ?? Place(file: file)))
    }
    let weighted = document.definition.audiences.map(\.id)
    let known = questionnaires.flatMap { $0.audiences.map(\.id) } + tally.cells.map(\.audience)
    let answering = Set(tally.cells.map(\.audience))
    for audience in weighted where answersAreWhole {
      let place = document.audiencePlaces[audience] ?? Place(file: file)
      if !known.contains(audience) {
        var seen: Set<String> = []
        files.problems.append(
          Problem(
            .round(
              .unknownAudience(
                value: audience, known: known.filter { seen.insert($0).inserted })),
            at: place))
      } else if !answering.contains(audience),
        !scored.contains(where: { $0.1.isAsked(of: audience) })
      {
        files.problems.append(
          Problem(.round(.unscoredAudience(value: audience)), at: place))
      }
    }
    for audience in answering.subtracting(weighted).sorted() {
      files.problems.append(
        Problem(
          .round(.audienceWithoutWeight(id: audience)),
          at: roundPlaces?.first(document.audiencePlaces.isEmpty ? "round" : "audiences")
            ?? Place(file: file)))
    }
    if document.members == nil,
      outline.indicators.contains(where: { $0.indicator.derived != nil })
    {
      files.problems.append(Problem(.round(.derivedWithoutMembers), at: Place(file: file)))
    }
  }

  private mutating func checkPeers(_ document: RoundDocument, _ alliances: [Alliance]) {
    guard let peers = document.definition.peers else { return }
    var seen: Set<String> = []
    let columns = alliances.flatMap { $0.attributes.map(\.key) }
      .filter { seen.insert($0).inserted }
    if !alliances.isEmpty, !columns.contains(peers) {
      files.problems.append(
        Problem(
          .round(.peersColumnMissing(value: peers, known: columns)),
          at: document.peersPlace ?? Place(file: file)))
    }
  }

  /// Why there are no weights, as a problem.
  mutating func report(_ fault: WeighingFault) {
    switch fault {
    case .noWeights(let parent):
      files.problems.append(
        Problem(
          .round(.noWeights(parent: parent)),
          at: places?.element(id: parent) ?? Place(file: file)))
    case .everySheetExcluded(let parent), .unusableSheet(let parent, _):
      files.problems.append(
        Problem(
          .round(.everySheetExcluded(parent: parent)),
          at: document?.judgements.map { Place(file: files.path(of: $0.href)) }
            ?? Place(file: file)))
    }
  }

  /// What only the result shows: missed expectations, ratios above the limit, weights replaced.
  mutating func checkResult(_ result: EvaluationResult) {
    for reference in result.references {
      guard let expected = reference.expected, expected != reference.resultClass else { continue }
      files.problems.append(
        Problem(
          .indexSystem(
            .expectationMissed(
              reference: reference.reference.rawValue, expected: expected,
              found: reference.resultClass ?? "", score: Decimals.shown(reference.score, 2))),
          at: places?.expectation(of: reference.reference.rawValue) ?? Place(file: file)))
    }
    guard let judgements = document?.judgements else { return }
    let place = Place(file: files.path(of: judgements.href))
    let limit = String(result.weighting.rule.highestRatio)
    let outline = result.outline
    for matrix in result.weighting.matrices {
      let children = outline.place(of: matrix.parent).map { outline.entries[$0].children } ?? []
      if children.contains(where: { outline.entries[$0].node?.weight != nil }) {
        files.problems.append(
          Problem(.judgements(.weightsReplaced(parent: matrix.parent)), at: place))
      }
      for expert in matrix.experts where expert.aboveLimit {
        files.problems.append(
          Problem(
            .judgements(
              .aboveLimit(
                expert: expert.id, parent: matrix.parent,
                ratio: Decimals.shown(expert.consistencyRatio ?? 0, 3), limit: limit)),
            at: place))
      }
      if let ratio = matrix.consistencyRatio, ratio > result.weighting.rule.highestRatio {
        files.problems.append(
          Problem(
            .judgements(
              .groupAboveLimit(
                parent: matrix.parent, ratio: Decimals.shown(ratio, 3), limit: limit)),
            at: place))
      }
    }
  }
}
