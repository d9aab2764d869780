// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import Problems
internal import Spreadsheets

/// What was gathered from the response files of one `responses` element.
struct GatheredResponses {
  /// The sums and counts.
  var observers: ResponseObservers
  /// What was read, and what the rules of counting did to it.
  var report: ResponseReport
  /// The positions of the invitations that were answered.
  var answered: Set<Int>
  /// Signs that one hand filled in many.
  var signs: HandSigns?
  /// The items that some file has a column for.
  var itemsSeen: Set<String>
  /// The headings of columns that nothing reads.
  var otherColumns: Set<String>
}

/// The response files of one `responses` element as they are opened one after another.
struct OpenedResponses {
  private let planner: ResponsePlanner
  private let detection: SurveyDetection
  private let mapping: MappingReader.Mapping?
  private var planned: [PlannedResponses] = []
  /// Whether every file so far could be opened: else a column of the mapping may be one of theirs.
  var isWhole = true

  /// The files that have a plan, by their names in the round.
  private(set) var hrefs: [String] = []
  /// Their bytes.
  private(set) var sources: [ByteSource] = []
  /// The files with their plans.
  private(set) var inputs: [ResponseScan.Input] = []

  init(
    _ responses: RoundDocument.Responses, _ questionnaire: Questionnaire,
    _ mapping: MappingReader.Mapping?, gradeCount: Int, alliances: [Alliance]
  ) {
    self.mapping = mapping
    planner = ResponsePlanner(
      ResponseKeys(responses), questionnaire: questionnaire, gradeCount: gradeCount,
      alliances: alliances, mapping: mapping)
    detection = SurveyDetection(declared: responses.source, names: planner.names)
  }

  /// Opens a file, finds out which program wrote it, and plans how it is read; what is wrong with
  /// its header.
  mutating func open(
    _ source: ByteSource, href: String, file: String
  ) throws(ResponseFileFault) -> [Problem] {
    let wasWhole = isWhole
    isWhole = false
    let opened = try ResponseFile(source, file: file, detection)
    let plan = planner.plan(opened.layout, at: opened.headerPlace)
    planned.append(plan)
    isWhole = wasWhole
    let problems = opened.problems + plan.problems
    guard !problems.hasErrors else { return problems }
    hrefs.append(href)
    sources.append(source)
    inputs.append(ResponseScan.Input(opened, plan.plan))
    return problems
  }

  /// The programs that wrote the files, each once.
  var source: String {
    var seen: Set<String> = []
    return inputs.map(\.plan.source.rawValue).filter { seen.insert($0).inserted }
      .joined(separator: " ")
  }

  /// The items that some file has a column for.
  var itemsSeen: Set<String> { planned.reduce(into: []) { $0.formUnion($1.itemsFound) } }

  /// The headings of columns that nothing reads.
  var otherColumns: Set<String> {
    planned.reduce(into: []) { others, plan in
      others.formUnion(
        plan.columns.filter { if case .nothing = $0.use { !$0.name.isEmpty } else { false } }
          .map(\.name))
    }
  }

  /// What is wrong once all files are open: columns of the mapping that no file has.
  func finish() -> [Problem] {
    guard let mapping, isWhole else { return [] }
    return ResponsePlanner.unusedTies(of: mapping, in: planned).inFileOrder()
  }
}
