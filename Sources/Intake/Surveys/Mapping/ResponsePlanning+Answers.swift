// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems

extension ResponsePlanning {
  // MARK: The plan

  mutating func finish() -> PlannedResponses {
    preferOptions()
    nameTheNearest()
    let found = Set(
      columns.compactMap { if case .item(let item, _) = $0.use { item } else { nil } })
    if found.isEmpty {
      problems.append(
        Problem(.responses(.noItemColumns(known: index.items.map(\.id))), at: place))
    }
    reportColumnsWithoutItem()
    var plan = ResponsePlan(
      source: layout.source, headings: columns.map(\.name), headerRecords: layout.headerRecords,
      actions: actions, columns: single.map(tableColumn), answers: single.map(answerCells),
      choices: several.map(choiceCells), cells: layout.cells)
    if case .constant(let respondent) = planner.keys.respondent { plan.respondent = respondent }
    if case .constant(let alliance) = planner.keys.alliance { plan.alliance = alliance }
    if case .constant(let audience) = planner.keys.audience { plan.audience = audience }
    plan.allianceMeanings = allianceMeanings()
    plan.audienceMeanings = audienceMeanings()
    checkNames(found)
    let wanted = index.items.filter { $0.scale != nil && !found.contains($0.id) }
    return PlannedResponses(
      plan: plan, columns: columns, itemsWithoutColumn: wanted.map(\.id), tiesFound: tiesFound,
      problems: problems, keysMissing: keysMissing)
  }

  /// Where a choice is there both in one cell and as a column per option, the latter is read: it
  /// needs no taking apart.
  private mutating func preferOptions() {
    for (position, column) in columns.enumerated() {
      guard case .item(let item, .all?) = column.use,
        columns.contains(where: {
          if case .item(item, let part?) = $0.use { part != .all } else { false }
        })
      else { continue }
      actions[position] = .skip
    }
  }

  private mutating func nameTheNearest() {
    for position in columns.indices where columns[position].use == .nothing(near: nil) {
      let column = layout.columns[position]
      let near = [column.partText, column.part, column.text, column.heading].compactMap { $0 }
        .lazy.compactMap(index.nearest(to:)).first
      columns[position].use = .nothing(near: near)
    }
  }

  private mutating func reportColumnsWithoutItem() {
    guard layout.source != .steelyard else { return }
    let unknown = columns.compactMap { column -> (String, String?)? in
      if case .nothing(let near) = column.use { (column.name, near) } else { nil }
    }
    guard !unknown.isEmpty else { return }
    let near = unknown.first { $0.1 != nil }
    report(
      .columnsWithoutItem(
        columns: unknown.map(\.0), near: near?.0, item: near?.1))
  }

  /// Answers that cannot be told apart by their words, in scales that some column is read with.
  private mutating func checkNames(_ found: Set<String>) {
    guard layout.source != .steelyard else { return }
    let used = Set(index.items.filter { found.contains($0.id) }.compactMap(\.scale))
    for scale in planner.questionnaire.scales where used.contains(scale.id) {
      for (text, codes) in AnswerNames(scale.answers).shared {
        report(.answersOfOneName(scale: scale.id, text: text, codes: codes))
      }
    }
  }

  // MARK: Items

  private func tableColumn(_ item: Int) -> ResponseTable.Column {
    ResponseTable.Column(
      questionnaire: planner.questionnaire.id, item: index.items[item].id,
      indicator: index.items[item].indicator, answers: codes(of: item))
  }

  /// What the answers become as codes, in the order of print: of a scored item positions of grades, mirrored
  /// once, here, where it is reversed; of another item positions of the answers.
  private func codes(of item: Int) -> [ResponseTable.Code] {
    let definition = index.items[item]
    return answers(of: item).enumerated().map { position, answer in
      guard definition.indicator != nil else { return .grade(position) }
      if let grade = answer.grade {
        return .grade(definition.reversed ? planner.gradeCount - 1 - grade : grade)
      }
      return answer.missing == .dontKnow ? .dontKnow : .notApplicable
    }
  }

  private func asked(of item: Int) -> Set<Int> {
    Set(
      planner.questionnaire.audiences.indices.filter {
        index.items[item].isAsked(of: planner.questionnaire.audiences[$0].id)
      })
  }

  private func answerCells(_ item: Int) -> ResponsePlan.AnswerCells {
    let codes = codes(of: item)
    var meanings = positions(of: item).mapValues { codes[$0] }
    for meaning in planner.mapping.meanings where concerns(meaning, item) {
      let code = answers(of: item).firstIndex { $0.code == meaning.answer }.map { codes[$0] }
      meanings[meaning.text] = code ?? .blank
      meanings[SurveyText.key(meaning.text)] = code ?? .blank
    }
    return ResponsePlan.AnswerCells(
      item: index.items[item].id, meanings: meanings, allowed: allowed(item), asked: asked(of: item)
    )
  }

  private func choiceCells(_ item: Int) -> ResponsePlan.ChoiceCells {
    let definition = index.items[item]
    var meanings = positions(of: item)
    for meaning in planner.mapping.meanings where concerns(meaning, item) {
      guard let position = answers(of: item).firstIndex(where: { $0.code == meaning.answer })
      else { continue }
      meanings[meaning.text] = position
      meanings[SurveyText.key(meaning.text)] = position
    }
    return ResponsePlan.ChoiceCells(
      item: definition.id, meanings: meanings, allowed: allowed(item), most: definition.choices,
      isOrdered: definition.ordered, asked: asked(of: item))
  }

  private func concerns(_ meaning: MappingReader.Meaning, _ item: Int) -> Bool {
    let definition = index.items[item]
    return meaning.target == .item(definition.id)
      || definition.scale.map { meaning.target == .scale($0) } ?? false
  }

  /// The position of the answer that each text stands for: codes, words as they stand and as keys, and
  /// the numbers of options where the program writes these.
  private func positions(of item: Int) -> [String: Int] {
    let answers = answers(of: item)
    let names = AnswerNames(answers)
    var positions = names.all
    for answer in answers {
      for name in answer.name.byLanguage.values {
        if let position = names.position(of: name) { positions[name] = position }
      }
    }
    // Codes of our forms; what an answer says itself comes first.
    for (position, code) in (index.items[item].scale.flatMap { codes?.scales[$0] } ?? [])
      .enumerated()
    where positions[code] == nil {
      positions[code] = position
    }
    switch layout.cells.numbers {
    case .codes: break
    case .positions:
      for text in positions.keys where SurveyText.isNumber(text) { positions[text] = nil }
      for position in answers.indices { positions[String(position + 1)] = position }
    case .unstated:
      let agree = answers.enumerated().allSatisfy {
        !SurveyText.isNumber($0.element.code) || $0.element.code == String($0.offset + 1)
      }
      if !agree {
        for text in positions.keys where SurveyText.isNumber(text) { positions[text] = nil }
      }
    }
    return positions
  }

  /// What to name where a cell is no answer: codes for our own layout, else words, one language after
  /// the other, Chinese first.
  private func allowed(_ item: Int) -> [String] {
    let answers = answers(of: item)
    if layout.source == .steelyard { return answers.map(\.code) }
    let languages = Set(answers.flatMap { $0.name.byLanguage.keys }).sorted(by: >)
    let words = languages.flatMap { language in answers.compactMap { $0.name.byLanguage[language] }
    }
    return words + answers.filter(\.name.isEmpty).map(\.code)
  }

  // MARK: Keys

  private func allianceMeanings() -> [String: String] {
    let ids = planner.alliances.map(\.id)
    let codes = layout.source.formProgram.map { FormCodes.answers(ids, $0) }
    return meanings(
      planner.alliances.map { ($0.id, $0.name.byLanguage.values.sorted()) },
      codes: codes ?? ids, .alliance)
  }

  private func audienceMeanings() -> [String: String] {
    let audiences = planner.questionnaire.audiences
    return meanings(
      audiences.map { ($0.id, $0.name.byLanguage.values.sorted()) },
      codes: audiences.map { codes?.audiences[$0.id] ?? $0.id }, .audience)
  }

  /// Ids by their names, of which those that two share mean nothing; codes of our forms, ids and
  /// the mapping come first, the last one foremost.
  private func meanings(
    _ known: [(id: String, names: [String])], codes: [String],
    _ target: MappingReader.Meaning.Target
  ) -> [String: String] {
    var meanings: [String: String] = [:]
    var shared: Set<String> = []
    for (id, names) in known {
      for key in Set(names.flatMap { [$0, SurveyText.key($0)] }) {
        if let other = meanings[key], other != id { shared.insert(key) }
        meanings[key] = id
      }
    }
    for key in shared { meanings[key] = nil }
    for (code, known) in zip(codes, known) { meanings[code] = known.id }
    for (id, _) in known { meanings[id] = id }
    for meaning in planner.mapping.meanings where meaning.target == target {
      meanings[meaning.text] = meaning.answer
      meanings[SurveyText.key(meaning.text)] = meaning.answer
    }
    return meanings
  }
}
