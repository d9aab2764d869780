// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
public import Intake
public import Problems
public import ReportGenerator
internal import Spreadsheets
internal import WeightingEngine

/// A response file looked at before it is scored: which program wrote it, which column is which item, which
/// texts are no answers.
///
/// It needs a questionnaire; a round beside it says what the columns of keys are called, and its registry which
/// alliances there are. Nothing is written and nothing is scored.
public struct SurveyImport: Sendable {
  /// What is to be looked at.
  public struct Request: Sendable {
    /// The response file.
    public var file: String
    /// The questionnaire, or `nil` for the round's.
    public var questionnaire: String?
    /// The program, or `nil` where the file is to show it.
    public var source: SurveySource?
    /// The mapping, or `nil`.
    public var mapping: String?
    /// The round's folder or definition, or `nil`.
    public var round: String?

    /// Makes a request; a questionnaire or a round is named.
    public init(
      file: String, questionnaire: String?, source: SurveySource?, mapping: String?,
      round: String?
    ) {
      self.file = file
      self.questionnaire = questionnaire
      self.source = source
      self.mapping = mapping
      self.round = round
    }
  }

  /// An argument that cannot be read.
  public struct Missing: Error, Sendable {
    /// The argument.
    public let path: String
    /// Why it has no bytes.
    public let fault: Files.Fault
  }

  /// The texts of which so many cells are needed before they are shown though no answer is near them: fewer
  /// may be one person's words.
  static let leastCells = 3
  /// The most digits of a text that is shown: telephone numbers and numbers of identity have more.
  static let mostDigits = 4

  /// Whether a text that is near to no answer may be shown: many cells hold it, and it holds no
  /// long number and no mail address.
  static func mayShow(_ text: String, cells: Int) -> Bool {
    cells >= leastCells && text.count { $0.isNumber } <= mostDigits && !text.contains("@")
      && !text.contains("＠")
  }

  /// What the file was taken for; `nil` where that cannot be said.
  public private(set) var record: ImportRecord?
  /// Everything that is wrong or worth saying.
  public private(set) var problems: [Problem] = []

  /// Looks at a file.
  public init(_ request: Request) throws(Missing) {
    let bytes = try Self.bytes(request.file)
    guard let setting = try ImportSetting(request, &problems) else { return }
    let planner = ResponsePlanner(
      setting.keys, questionnaire: setting.questionnaire, gradeCount: setting.gradeCount,
      alliances: setting.alliances, mapping: setting.mapping)
    let detection = SurveyDetection(declared: setting.source, names: planner.names)
    let file: ResponseFile
    do throws(ResponseFileFault) {
      file = try ResponseFile(ByteSource(bytes), file: request.file, detection)
    } catch {
      problems += error.problems
      return
    }
    problems += file.problems
    let planned = planner.plan(file.layout, at: file.headerPlace)
    // Without a round nobody has said yet where alliance and audience come from.
    problems += planned.problems.filter { setting.hasRound || !$0.isOfKey }
    problems += ResponsePlanner.unusedTies(of: setting.mapping, in: [planned])
    if !planned.itemsWithoutColumn.isEmpty, !planned.itemsFound.isEmpty {
      problems.append(
        Problem(
          .survey(.itemsWithoutColumn(items: planned.itemsWithoutColumn)), at: file.headerPlace))
    }
    // The first row of a file without a header is a respondent's.
    if planned.itemsFound.isEmpty, file.layout.source == .steelyard { return }
    let inventory: AnswerInventory
    do throws(ResponseFileFault) {
      inventory = try AnswerInventory(
        file, planned, audiences: setting.questionnaire.audiences.map(\.id),
        alliances: setting.alliances.map(\.id))
    } catch {
      problems += error.problems
      return
    }
    problems += inventory.problems
    record = ImportRecord(
      request.file, digest: SHA256.hexadecimal(bytes), file.layout, planned, inventory,
      setting.questionnaire)
  }

  static func bytes(_ path: String) throws(Missing) -> [UInt8] {
    do {
      return try Files.read(path)
    } catch {
      throw Missing(path: path, fault: error)
    }
  }
}

extension Problem {
  /// Whether it says that a column of keys is not there.
  fileprivate var isOfKey: Bool {
    switch kind {
    case .survey(.keyMissing): true
    case .table(.missingColumn(let column, _)):
      ["respondent", "alliance", "audience"].contains(column)
    default: false
    }
  }
}

/// What a round and the options say about a response file.
private struct ImportSetting {
  let keys: ResponseKeys
  let questionnaire: Questionnaire
  let gradeCount: Int
  let alliances: [Alliance]
  let mapping: MappingReader.Mapping
  let source: SurveySource?
  let hasRound: Bool

  /// Reads the definitions; `nil` where they cannot be used.
  init?(
    _ request: SurveyImport.Request, _ problems: inout [Problem]
  ) throws(SurveyImport.Missing) {
    var loader: RoundLoader?
    var document: RoundDocument?
    if let path = request.round {
      let file = LoadedRound.file(of: path)
      let bytes = try SurveyImport.bytes(file)
      let reading = RoundReader.read(
        bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
      problems += reading.problems
      guard let read = reading.document else { return nil }
      var round = RoundLoader(file: file)
      round.readIndexSystem(read)
      loader = round
      document = read
    }
    let responses = Self.responses(document, of: request, folder: loader?.files.folder ?? "")
    let path =
      request.questionnaire
      ?? responses.map { Files.join(loader?.files.folder ?? "", $0.questionnaire.href) }
    guard let path else { return nil }
    let (questionnaire, found) = QuestionnaireReader.read(
      try SurveyImport.bytes(path), file: path, indexSystem: loader?.indexSystem)
    problems += found
    if let document {
      alliances = loader?.readAlliances(document).alliances ?? []
      problems += loader?.files.problemsInFileOrder() ?? []
    } else {
      alliances = []
    }
    let mappingPath =
      request.mapping
      ?? responses?.mapping.map { Files.join(loader?.files.folder ?? "", $0.href) }
    var mapping = MappingReader.Mapping()
    if let mappingPath, let questionnaire {
      let reading = MappingReader.read(
        try SurveyImport.bytes(mappingPath), file: mappingPath, questionnaire: questionnaire)
      problems += reading.problems
      mapping = reading.value
    }
    guard let questionnaire else { return nil }
    self.questionnaire = questionnaire
    self.mapping = mapping
    keys = responses.map(ResponseKeys.init) ?? ResponseKeys()
    source = request.source ?? responses?.source
    gradeCount = loader?.indexSystem?.grades.count ?? 1
    hasRound = document != nil
  }

  /// The round's element for the file: the one that names it, else that of its questionnaire, else
  /// the first.
  private static func responses(
    _ document: RoundDocument?, of request: SurveyImport.Request, folder: String
  ) -> RoundDocument.Responses? {
    guard let document else { return nil }
    let file = Files.join("", request.file)
    let naming = document.responses.first { responses in
      Files.matches(responses.files.href, in: folder).contains { Files.join(folder, $0) == file }
    }
    let asking = document.responses.first { responses in
      request.questionnaire.map {
        Files.join("", $0) == Files.join(folder, responses.questionnaire.href)
      } ?? false
    }
    return naming ?? asking ?? document.responses.first
  }
}
