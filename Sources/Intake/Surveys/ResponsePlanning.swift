// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

/// One file's plan while it is made: each step takes columns that no step before it has taken.
struct ResponsePlanning {
  let planner: ResponsePlanner
  let layout: ResponseLayout
  let place: Place
  let index: ItemIndex
  /// What our forms call items, answers and audiences in the program, where it has names of its
  /// own.
  let codes: FormCodes?
  /// The items that take one answer of a scale, in the order of the table's columns.
  let single: [Int]
  /// The items that take several answers.
  let several: [Int]
  var actions: [ResponsePlan.Action]
  var columns: [PlannedResponses.Column]
  var taken: [Bool]
  var tiesFound: Set<Int> = []
  var problems: [Problem] = []
  var keysMissing: [String] = []

  init(_ planner: ResponsePlanner, _ layout: ResponseLayout, _ place: Place) {
    self.planner = planner
    self.layout = layout
    self.place = place
    index = ItemIndex(planner.questionnaire)
    codes = layout.source.formProgram.map { FormCodes(planner.questionnaire, for: $0) }
    let items = index.items
    let tooLong = planner.questionnaire.scales.filter { $0.answers.count > Self.mostAnswers }
    func isRead(_ item: Item) -> Bool {
      item.scale.map { scale in !tooLong.contains { $0.id == scale } } ?? false
    }
    single = items.indices.filter { isRead(items[$0]) && items[$0].choices == 1 }
    several = items.indices.filter { isRead(items[$0]) && items[$0].choices > 1 }
    actions = Array(repeating: .skip, count: layout.columns.count)
    columns = ColumnNames.names(of: layout.columns).map {
      PlannedResponses.Column(name: $0, use: .nothing(near: nil), bond: nil)
    }
    taken = Array(repeating: false, count: layout.columns.count)
    problems = layout.problems.map { Problem(.survey($0), at: place) }
    for scale in tooLong where items.contains(where: { $0.scale == scale.id }) {
      report(
        .scaleTooLong(scale: scale.id, count: scale.answers.count, most: Self.mostAnswers))
    }
  }

  /// The most answers of a scale: from 250 on a code is a kind of missing (``ResponseTable/Code``).
  static let mostAnswers = 250

  mutating func report(_ problem: SurveyProblem) {
    problems.append(Problem(.survey(problem), at: place))
  }

  /// Takes a column.
  mutating func take(
    _ column: Int, _ use: PlannedResponses.Use, _ bond: PlannedResponses.Bond?,
    _ action: ResponsePlan.Action
  ) {
    taken[column] = true
    columns[column].use = use
    columns[column].bond = bond
    actions[column] = action
  }

  /// The answers of an item's scale.
  func answers(of item: Int) -> [AnswerScale.Answer] {
    index.items[item].scale.flatMap(planner.questionnaire.scale)?.answers ?? []
  }

  // MARK: The mapping

  mutating func followMapping() {
    for (position, tie) in planner.mapping.ties.enumerated() {
      guard let column = column(named: tie.column) else { continue }
      tiesFound.insert(position)
      if taken[column] {
        problems.append(Problem(.responses(.mappingTwice(value: tie.column)), at: tie.place))
      } else if let role = tie.role {
        follow(role, column)
      } else if let item = tie.item.flatMap(index.item(id:)) {
        let part = tie.option.map { self.part($0, of: item) ?? .all }
        takeItem(item, part ?? partOfColumn(column, item), column, .mapping)
      }
    }
  }

  /// What a mapped column holds of an item of several answers, where the mapping does not say it.
  private func partOfColumn(_ column: Int, _ item: Int) -> ResponsePlan.ChoicePart {
    layout.columns[column].part.flatMap { part($0, of: item) } ?? .all
  }

  private mutating func follow(_ role: MappingReader.Role, _ column: Int) {
    let action: ResponsePlan.Action =
      switch role {
      case .respondent: .respondent
      case .alliance: .alliance
      case .audience: .audience
      case .organisation: .organisation
      case .token: .token
      case .started: .fact(.started)
      case .submitted: .fact(.submitted)
      case .duration: .fact(.duration)
      case .address: .fact(.address)
      // The program's own column of that kind has its own texts.
      case .finished: .fact(own(.finished, column) ?? .finished(texts: nil))
      case .preview: .fact(own(.preview, column) ?? .preview(texts: Self.trials))
      case .ignore: .skip
      }
    take(column, role == .ignore ? .notRead : .role(role.rawValue), .mapping, action)
  }

  /// What the layout says of a column, where that is the role.
  private func own(_ role: MappingReader.Role, _ column: Int) -> SurveyRole? {
    layout.columns[column].role.flatMap { Self.name(of: $0) == role.rawValue ? $0 : nil }
  }

  /// What says that a response is a trial in a column that a mapping names for it.
  private static let trials: Set<String> = ["1", "true", "TRUE", "yes", "Y", "preview", "是"]

  /// The column that a mapping means: by its own name, else by its heading alone, compared by
  /// keys.
  func column(named name: String) -> Int? {
    if let exact = columns.firstIndex(where: { $0.name == name }) { return exact }
    // A spreadsheet's apostrophe in front of what looks like a formula is none of the heading's.
    let key = SurveyText.key(name.first == "'" ? String(name.dropFirst()) : name)
    let found = layout.columns.indices.filter { SurveyText.key(layout.columns[$0].heading) == key }
    if found.count == 1 { return found[0] }
    // A form's own name stands behind the names of groups, or alone.
    let named = layout.columns.indices.filter { position in
      let column = layout.columns[position]
      return column.part == nil && column.code == name || column.heading.hasSuffix("/" + name)
    }
    return found.isEmpty && named.count == 1 ? named[0] : nil
  }

  // MARK: Keys and facts

  mutating func findKeys() {
    let hasToken = findToken()
    find("respondent", planner.keys.respondent, .respondent, isNeeded: !hasToken)
    find("alliance", planner.keys.alliance, .alliance, isNeeded: !hasToken)
    find("audience", planner.keys.audience, .audience, isNeeded: !hasToken)
    if let organisation = planner.keys.organisation {
      find("organisation", .column(organisation), .organisation, isNeeded: !hasToken)
    }
  }

  /// The token's column, by the round's attribute; whether one is read.
  private mutating func findToken() -> Bool {
    if actions.contains(.token) { return true }
    guard let token = planner.keys.token else { return false }
    find("token", .column(token), .token, isNeeded: true)
    if !actions.contains(.token),
      let column = layout.columns.firstIndex(where: { $0.role == .token }), token == "token"
    {
      take(column, .role("token"), .layout, .token)
    }
    return true
  }

  private mutating func find(
    _ name: String, _ key: RoundDocument.Responses.Key, _ action: ResponsePlan.Action,
    isNeeded: Bool
  ) {
    guard case .column(let heading) = key, !actions.contains(action) else { return }
    let isUsual = heading == name
    let headings = isUsual ? ResponseKeys.headings(name) : [heading]
    for heading in headings {
      let found = layout.columns.indices.filter {
        layout.columns[$0].heading == heading && !taken[$0]
      }
      guard let column = found.first else { continue }
      if found.count > 1 {
        problems.append(Problem(.table(.duplicateColumn(heading)), at: place))
      }
      take(column, .role(name), .round, action)
      return
    }
    if isUsual, let column = columnOfForm(name) {
      take(column, .role(name), .code, action)
      return
    }
    let key = SurveyText.questionKey(heading)
    let alike = layout.columns.indices.filter { position in
      let column = layout.columns[position]
      return !taken[position] && column.part == nil
        && [column.heading, column.text, column.code].contains {
          $0.map(SurveyText.questionKey) == key
        }
    }
    if !isUsual, alike.count == 1 {
      take(alike[0], .role(name), .round, action)
      return
    }
    if isUsual, action == .respondent, layout.source != .steelyard {
      if let column = layout.columns.firstIndex(where: { $0.role == .respondent }),
        !taken[column]
      {
        take(column, .role(name), .layout, action)
      } else {
        report(.noRespondents)
      }
      return
    }
    if isUsual, action == .token, layout.columns.contains(where: { $0.role == .token }) { return }
    if isNeeded { reportMissing(name, heading, isUsual: isUsual) }
  }

  /// The column of a form's question after the alliance or audience: by its name behind those of
  /// groups, else by its words.
  private func columnOfForm(_ name: String) -> Int? {
    let question: LocalizedText
    switch name {
    case FormCodes.alliance: question = FormCodes.allianceQuestion
    case FormCodes.audience: question = FormCodes.audienceQuestion
    default: return nil
    }
    let keys = Set(question.byLanguage.values.map(SurveyText.questionKey))
    let found = layout.columns.indices.filter { position in
      let column = layout.columns[position]
      return !taken[position] && column.part == nil && column.role == nil
        && (column.code == name
          || column.text.map { keys.contains(SurveyText.questionKey($0)) } ?? false)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Says that a key's column is not there. Where the header of a file is lacking, its first row is a
  /// respondent's: of the columns found, only those are named that are near to one looked for.
  private mutating func reportMissing(_ name: String, _ heading: String, isUsual: Bool) {
    keysMissing.append(name)
    let looked = planner.names.sorted()
    let shown = columns.map(\.name).filter {
      looked.contains($0) || nearest(to: $0, among: looked) != nil
    }
    if isUsual, layout.source != .steelyard {
      report(.keyMissing(key: name))
    } else {
      problems.append(Problem(.table(.missingColumn(heading, found: shown)), at: place))
    }
  }

  /// What the rules of counting look at; columns of the program's own that nothing reads.
  mutating func findFacts() {
    for (position, column) in layout.columns.enumerated() where !taken[position] {
      guard let role = column.role else { continue }
      switch role {
      case .finished, .preview, .duration, .started, .submitted, .address:
        take(position, .role(Self.name(of: role)), .layout, .fact(role))
      case .respondent, .token, .identity, .other:
        take(position, .notRead, .layout, .skip)
      }
    }
  }

  private static func name(of role: SurveyRole) -> String {
    switch role {
    case .respondent: "respondent"
    case .finished: "finished"
    case .preview: "preview"
    case .duration: "duration"
    case .started: "started"
    case .submitted: "submitted"
    case .address: "address"
    case .token: "token"
    case .identity, .other: "ignore"
    }
  }
}

extension SurveySource {
  /// The program with names of its own that our forms are written for, or `nil`.
  var formProgram: FormCodes.Program? {
    switch self {
    case .kobo: .xlsForm
    case .limeSurvey, .limeSurveyVV: .limeSurvey
    case .steelyard, .qualtrics, .surveyMonkey, .googleForms, .wjx, .wjxNumbers, .wjxScores,
      .surveyJS:
      nil
    }
  }
}
