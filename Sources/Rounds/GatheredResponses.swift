// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import Problems
internal import Spreadsheets

/// What was gathered from the response files of one `responses` element.
struct GatheredResponses {
  /// The counts.
  var tally: Tally
  /// What was read, and what the rules of counting did to it.
  var report: ResponseReport
  /// The positions of the invitations that were answered.
  var answered: Set<Int>
  /// The items that some file has a column for.
  var itemsSeen: Set<String>
  /// The headings of columns that are neither an item nor a key.
  var otherColumns: Set<String>
}

/// All that is gathered from responses in one pass.
struct ResponseObservers: ResponseObserver {
  private var counts: ResponseCounts
  private var moments: ResponseMoments?

  init(gradeScores: [Double], indicators: [String], hasMoments: Bool) {
    counts = ResponseCounts(gradeCount: gradeScores.count)
    if hasMoments { moments = ResponseMoments(gradeScores: gradeScores, indicators: indicators) }
  }

  mutating func add(_ block: ResponseTable) {
    counts.add(block)
    moments?.add(block)
  }

  mutating func merge(_ other: ResponseObservers) {
    counts.merge(other.counts)
    if let more = other.moments { moments?.merge(more) }
  }

  /// The counts with the moments.
  var tally: Tally { counts.tally(moments: moments?.moments() ?? []) }
}

/// The response files of one `responses` element as they are opened one after another.
struct OpenedResponses {
  private let questionnaire: Questionnaire
  private let keys: RoundDocument.Responses
  private let mapping: MappingReader.Mapping?
  private let gradeCount: Int
  private var headings: Set<String> = []
  private var mappedColumnsSeen: Set<String> = []

  /// The files that have a plan, by their names in the round.
  private(set) var hrefs: [String] = []
  /// Their bytes.
  private(set) var sources: [ByteSource] = []
  /// The files with their plans.
  private(set) var inputs: [ResponseScan.Input] = []
  /// The items that some file so far has a column for.
  private(set) var itemsSeen: Set<String> = []
  /// The headings of columns that are neither an item nor a key.
  private(set) var otherColumns: Set<String> = []

  init(
    _ questionnaire: Questionnaire, _ keys: RoundDocument.Responses,
    _ mapping: MappingReader.Mapping?, gradeCount: Int
  ) {
    self.questionnaire = questionnaire
    self.keys = keys
    self.mapping = mapping
    self.gradeCount = gradeCount
  }

  private var keyColumns: [String] {
    [keys.respondent, keys.alliance, keys.audience].compactMap {
      if case .column(let name) = $0 { name } else { nil }
    }
  }

  /// Opens a file and plans how it is read; what is wrong with its header.
  mutating func open(
    _ source: ByteSource, href: String, file: String
  ) throws(ResponseFileFault) -> [Problem] {
    let items = questionnaire.items.map(\.id)
    let opened = try ResponseFile(
      source, file: file, requiredColumns: keyColumns, knownColumns: items)
    let (plan, problems) = ResponsePlan.ownLayout(
      opened, keys, questionnaire: questionnaire, gradeCount: gradeCount, mapping: mapping)
    guard let plan else { return problems }
    hrefs.append(href)
    sources.append(source)
    inputs.append(ResponseScan.Input(opened, plan))
    headings.formUnion(plan.headings)
    if let mapping {
      mappedColumnsSeen.formUnion(mapping.items.keys.filter(plan.headings.contains))
    }
    for action in plan.actions {
      if case .answer(let column) = action { itemsSeen.insert(plan.answers[column].item) }
    }
    let known = Set(items).union(mapping?.items.keys.map { $0 } ?? []).union(keyColumns)
    otherColumns.formUnion(plan.headings.filter { !$0.isEmpty && !known.contains($0) })
    return problems
  }

  /// What is wrong once all files are open: columns of the mapping that no file has.
  func finish() -> [Problem] {
    guard let mapping else { return [] }
    return mapping.places.filter { !mappedColumnsSeen.contains($0.key) }.map { column, place in
      Problem(
        .responses(.mappingUnknownColumn(value: column, known: headings.sorted())), at: place)
    }.inFileOrder()
  }
}
