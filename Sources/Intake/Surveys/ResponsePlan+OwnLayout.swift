// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems
internal import Spreadsheets

extension ResponsePlan {
  /// A plan for a file in Steelyard's own layout, and what is wrong with its header: columns named
  /// by the items' ids, or tied to items by a mapping.
  ///
  /// - Parameters:
  ///   - keys: where a row's respondent, alliance and audience come from.
  ///   - gradeCount: how many grades there are, for reversed items.
  public static func ownLayout(
    _ file: ResponseFile, _ keys: RoundDocument.Responses, questionnaire: Questionnaire,
    gradeCount: Int, mapping: MappingReader.Mapping?
  ) -> (plan: ResponsePlan?, problems: [Problem]) {
    var headings = (file.head.records.first ?? []).map { cellText($0.text) }
    while headings.count > 1, headings.last == "" { headings.removeLast() }
    let place = Place(file: file.file, sheet: file.sheet, line: file.headLines.first)
    var problems: [Problem] = []
    func report(_ problem: Problem.Kind) { problems.append(Problem(problem, at: place)) }
    let items = questionnaire.items
    let itemOf = mapping?.items ?? Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.id) })

    var required: [(name: String, action: Action)] = []
    if case .column(let name) = keys.respondent { required.append((name, .respondent)) }
    if case .column(let name) = keys.alliance { required.append((name, .alliance)) }
    if case .column(let name) = keys.audience { required.append((name, .audience)) }
    // Where the header is lacking, the first row is a respondent's: only headings are named that
    // are near to one looked for.
    let looked = required.map(\.name) + items.map(\.id) + (mapping?.items.keys.sorted() ?? [])
    let shown = headings.filter {
      !$0.isEmpty && (looked.contains($0) || nearest(to: $0, among: looked) != nil)
    }
    for (name, _) in required where !headings.contains(name) {
      report(.table(.missingColumn(name, found: shown)))
    }
    var seen: Set<String> = []
    let read = Set(required.map(\.name)).union(itemOf.keys)
    for heading in headings where read.contains(heading) && !seen.insert(heading).inserted {
      report(.table(.duplicateColumn(heading)))
    }
    guard required.allSatisfy({ headings.contains($0.name) }) else { return (nil, problems) }

    let (columns, answers) = cells(of: questionnaire, gradeCount: gradeCount)
    var actions = [Action](repeating: .skip, count: headings.count)
    for (column, cells) in answers.enumerated() {
      guard let name = itemOf.first(where: { $0.value == cells.item })?.key,
        let position = headings.firstIndex(of: name)
      else { continue }
      actions[position] = .answer(column)
    }
    for (name, action) in required {
      if let position = headings.firstIndex(of: name) { actions[position] = action }
    }
    guard actions.contains(where: { if case .answer = $0 { true } else { false } }) else {
      report(.responses(.noItemColumns(known: items.map(\.id))))
      return (nil, problems)
    }
    var plan = ResponsePlan(
      headings: headings, headerRecords: 1, actions: actions, columns: columns, answers: answers)
    if case .constant(let id) = keys.respondent { plan.respondent = id }
    if case .constant(let id) = keys.alliance { plan.alliance = id }
    if case .constant(let id) = keys.audience { plan.audience = id }
    return (plan, problems)
  }

  /// The columns of a questionnaire's items of one answer, and what their cells may say: codes of
  /// the scale. A reversed item mirrors the position of the grade, once, here.
  static func cells(
    of questionnaire: Questionnaire, gradeCount: Int
  ) -> (columns: [ResponseTable.Column], answers: [AnswerCells]) {
    var columns: [ResponseTable.Column] = []
    var answers: [AnswerCells] = []
    for item in questionnaire.items where item.choices == 1 {
      guard let scale = item.scale.flatMap(questionnaire.scale) else { continue }
      let codes = scale.answers.enumerated().map { position, answer -> ResponseTable.Code in
        guard item.indicator != nil else { return .grade(position) }
        if let grade = answer.grade {
          return .grade(item.reversed ? gradeCount - 1 - grade : grade)
        }
        return answer.missing == .dontKnow ? .dontKnow : .notApplicable
      }
      columns.append(
        ResponseTable.Column(
          questionnaire: questionnaire.id, item: item.id, indicator: item.indicator,
          answers: codes))
      let asked = questionnaire.audiences.indices.filter {
        item.isAsked(of: questionnaire.audiences[$0].id)
      }
      answers.append(
        AnswerCells(
          item: item.id,
          meanings: Dictionary(
            zip(scale.answers.map(\.code), codes), uniquingKeysWith: { first, _ in first }),
          allowed: scale.answers.map(\.code), asked: Set(asked)))
    }
    return (columns, answers)
  }
}
