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
  var indexSystem: IndexSystem?
  var places: DefinitionPlaces?
  var roundPlaces: DefinitionPlaces?
  var document: RoundDocument?
  /// The judgements as read, with the places of the sheets.
  var sheets: JudgementSheets?
  /// What the survey's quality, the questions that are not scored and the counting of responses are
  /// told from, filled as responses are read.
  var observed = ObservedResponses()
  /// Whether all audiences and counts are known that the files name: where a questionnaire or the
  /// tallies cannot be read, nothing is said of what only they could have shown.
  var answersAreWhole = true
  /// What names evidence, gathered as tables are read.
  var evidence: [EvidenceCell] = []
  /// The figures of an earlier round, where the round names one.
  var previousFigures: PreviousFigures?
  /// Who was asked, where the round has a list of them.
  var invitations: [Invitation] = []

  /// What is read for.
  let purpose: LoadedRound.Purpose
  /// Told how many bytes of how many have been read of a long file.
  let progress: @Sendable (_ done: Int, _ all: Int) -> Void

  init(
    file: String, purpose: LoadedRound.Purpose = .result,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.file = file
    self.purpose = purpose
    self.progress = progress
    files = InputFiles(folder: Files.folder(of: file), hasDigests: purpose.isResult)
  }

  /// The inputs as far as they can be read; `nil` where the definitions cannot.
  mutating func load(_ bytes: [UInt8]) -> Inputs? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    files.keep(bytes, of: name, role: "round")
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
    let used = document.responses.compactMap { questionnaires[$0.questionnaire.href] }
    let audiences = audienceIDs(used.flatMap(\.audiences).map(\.id), document)
    let experts = document.experts.flatMap { read($0, role: "experts", ExpertsReader.read) } ?? []
    let population = document.population.flatMap {
      read($0, role: "population") {
        PopulationReader.read($0, file: $1, alliances: ids, audiences: audiences)
      }
    }
    readInvitations(document, alliances: ids, audiences: audiences, population: population ?? [])
    if !answersAreWhole {
      files.problems.removeAll {
        if case .responses(.unknownAudience) = $0.kind { true } else { false }
      }
    }
    defer { if !registryIsWhole { removeUnknownAlliances() } }
    guard let indexSystem else { return nil }
    let outline = Outline(indexSystem)
    let rules = readRules(document, indexSystem, alliances: ids, experts: experts)
    let facts = readFacts(document, indexSystem, alliances: ids)
    let judgements = readJudgements(document, outline: outline, experts: experts)
    sheets = judgements
    let objective = readObjectiveWeights(document, outline: outline)
    let statistics = document.statistics.flatMap {
      read($0, role: "statistics") {
        StatisticsReader.read($0, file: $1, alliances: ids, indexSystem: indexSystem)
      }
    }
    let checklist = document.checklist.flatMap {
      read($0, role: "checklist") {
        ChecklistReader.read($0, file: $1, alliances: ids, indexSystem: indexSystem)
      }
    }
    let tally = readTally(
      document, questionnaires: questionnaires, alliances: alliances, audiences: audiences)
    reportSameFiles(document)
    checkDefinitions(document, outline: outline, questionnaires: used, tally: tally)
    checkPeers(document, alliances)
    checkComposition(document, indexSystem, outline: outline)
    checkVerdict(document, indexSystem, outline: outline)
    checkRanges(
      document, outline: outline, judgements: judgements?.judgements ?? Judgements(experts: experts)
    )
    checkObjectiveWeights(objective, document)
    readEvidence(
      document, indexSystem, alliances: ids, statistics: statistics ?? Statistics(),
      checklist: checklist ?? ChecklistAnswers(), gates: rules.gates)
    let digest = files.inputs.first { $0.role == "index-system" }?.digest ?? ""
    return Inputs(
      round: document.definition,
      indexSystem: IndexSystemRecord(definition: indexSystem, digest: digest),
      questionnaires: unique(used), alliances: alliances, population: population ?? [],
      compositions: MemberComposition.counted(
        from: facts, lists: indexSystem.factLists, at: document.definition.verification),
      facts: facts, gates: rules.gates, vetoes: rules.vetoes, decisions: rules.decisions,
      profiles: rules.profiles, notApplicable: rules.notApplicable,
      reviewerMarks: rules.reviewerMarks,
      judgements: judgements?.judgements ?? Judgements(experts: experts),
      objectiveWeights: objective, tally: tally, samples: observed.samples,
      statistics: statistics ?? Statistics(), checklist: checklist ?? ChecklistAnswers(),
      surveyQuality: observed.quality, descriptive: observed.descriptive,
      responseReports: observed.reports, previousAnswers: readPrevious(document),
      provenance: Provenance(
        version: LoadedRound.version, inputs: files.inputs,
        seed: document.definition.robustness.seed))
  }

  // MARK: Files

  mutating func read<Value>(
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
  mutating func readAlliances(
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
  mutating func removeUnknownAlliances() {
    files.problems.removeAll { problem in
      switch problem.kind {
      case .responses(.unknownAlliance), .statistics(.unknownAlliance): true
      default: false
      }
    }
  }

  mutating func readIndexSystem(_ document: RoundDocument) {
    let reference = document.indexSystem
    guard
      let bytes = files.read(reference.href, role: "index-system", namedAt: reference.place)
    else { return }
    let path = files.path(of: reference.href)
    let (indexSystem, problems) = IndexSystemReader.read(bytes, file: path)
    let places = DefinitionPlaces(bytes, file: path)
    self.places = places
    files.problems += problems + ShapeCheck.problems(of: indexSystem, places)
    self.indexSystem = indexSystem
  }

  /// The questionnaires by the name under which the round has them; each is read once.
  mutating func readQuestionnaires(_ document: RoundDocument) -> [String: Questionnaire] {
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

  func unique(_ questionnaires: [Questionnaire]) -> [Questionnaire] {
    var seen: Set<String> = []
    return questionnaires.filter { seen.insert($0.id).inserted }
  }

  /// The audiences of the questionnaires, and, where tallies may name others, the round's own.
  func audienceIDs(_ asked: [String], _ document: RoundDocument) -> [String] {
    var seen: Set<String> = []
    let own = document.tallies == nil ? [] : document.definition.audiences.map(\.id)
    return (document.definition.audiences.map(\.id).filter(asked.contains) + asked + own)
      .filter { seen.insert($0).inserted }
  }
}
