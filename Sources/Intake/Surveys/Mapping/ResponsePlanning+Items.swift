// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

extension ResponsePlanning {
  // MARK: Columns to items

  mutating func findItems() {
    for position in layout.columns.indices where !taken[position] {
      tie(position)
    }
  }

  /// Ties a column by code, by lasting name, else by words.
  private mutating func tie(_ position: Int) {
    let column = layout.columns[position]
    let byText = itemsByText(column)
    if let (item, isExact) = itemByCode(column) {
      if byText.count == 1, byText[0] != item,
        !planner.mapping.ties.contains(where: { $0.item == index.items[item].id })
      {
        report(
          .codeAndTextDiffer(
            column: columns[position].name, byCode: index.items[item].id,
            byText: index.items[byText[0]].id))
        take(position, .notRead, nil, .skip)
        return
      }
      // A code that is an id only but for its case or hyphens needs no words against it.
      if isExact || byText == [item] || column.text == nil || byText.isEmpty && !hasWords(column) {
        takeItem(item, of: column, position, .code)
        return
      }
    }
    if let item = column.importID.flatMap(index.item(id:)) {
      takeItem(item, of: column, position, .importID)
    } else if byText.count == 1 {
      takeItem(byText[0], of: column, position, .text)
    } else if byText.count > 1 {
      report(
        .textOfTwoItems(
          column: columns[position].name, items: byText.map { index.items[$0].id }))
      take(position, .notRead, nil, .skip)
    }
  }

  /// Whether a column has words of its own beside its code.
  private func hasWords(_ column: SurveyColumn) -> Bool {
    guard let text = column.text else { return false }
    return SurveyText.key(text) != SurveyText.key(column.code ?? "")
  }

  /// The item that a column's code calls, and whether by the very id; the code of a row before
  /// that of its question.
  private func itemByCode(_ column: SurveyColumn) -> (item: Int, isExact: Bool)? {
    guard let code = column.code else {
      return column.part.flatMap(index.item(id:)).map { ($0, true) }
    }
    if let part = column.part {
      let question = index.item(id: code) ?? formItem(code) ?? index.item(code: code)
      if let question, several.contains(question) { return (question, true) }
      if let row = index.item(id: part) ?? index.item(code: "\(code)-\(part)") {
        return (row, true)
      }
      if let row = formItem(part) ?? index.item(code: part) ?? index.item(plainCode: part) {
        return (row, false)
      }
      return (index.item(plainCode: code)).flatMap { several.contains($0) ? ($0, false) : nil }
    }
    if let item = index.item(id: code) { return (item, true) }
    return (formItem(code) ?? index.item(code: code) ?? index.item(plainCode: code)).map {
      ($0, false)
    }
  }

  /// The item whose name in one of our forms a code is, or that of one of its places.
  private func formItem(_ code: String) -> Int? {
    (codes?.item(named: code) ?? codes?.place(named: code)?.item).flatMap(index.item(id:))
  }

  /// The items that a column's words are those of.
  private func itemsByText(_ column: SurveyColumn) -> [Int] {
    guard let part = column.partText ?? column.part else {
      return column.text.map(index.items(text:)) ?? []
    }
    guard let text = column.text else { return index.items(text: part) }
    let question = index.items(text: text).filter(several.contains)
    return question.isEmpty ? index.items(question: text, row: part) : question
  }

  // MARK: Items

  /// Takes a column for an item, its part being what the layout says.
  private mutating func takeItem(
    _ item: Int, of column: SurveyColumn, _ position: Int, _ bond: PlannedResponses.Bond
  ) {
    guard several.contains(item), let words = column.part else {
      let place = column.code.flatMap { codes?.place(named: $0)?.place }
      takeItem(item, place.map { .place($0 - 1) } ?? .all, position, bond)
      return
    }
    guard let part = part(words, of: item) ?? column.partText.flatMap({ part($0, of: item) })
    else {
      report(
        .unknownOption(
          column: columns[position].name, item: index.items[item].id,
          known: answers(of: item).map(\.code)))
      take(position, .notRead, nil, .skip)
      return
    }
    takeItem(item, part, position, bond)
  }

  /// Takes a column for an item.
  mutating func takeItem(
    _ item: Int, _ part: ResponsePlan.ChoicePart, _ position: Int, _ bond: PlannedResponses.Bond
  ) {
    let id = index.items[item].id
    if let place = single.firstIndex(of: item) {
      if let first = columns.indices.first(where: { columns[$0].use == .item(id, part: nil) }) {
        // What the mapping says holds against what has been found.
        if columns[first].bond == .mapping, bond != .mapping { return }
        reportTwice(id, first, position)
        take(position, .notRead, nil, .skip)
        return
      }
      take(position, .item(id, part: nil), bond, .answer(place))
    } else if let place = several.firstIndex(of: item) {
      if let first = columns.indices.first(where: { columns[$0].use == .item(id, part: part) }) {
        reportTwice(id, first, position)
        take(position, .notRead, nil, .skip)
        return
      }
      take(position, .item(id, part: part), bond, .choice(place, part: part))
    } else {
      // Free text and numbers are known, and not read.
      take(position, .item(id, part: nil), bond, .skip)
    }
  }

  private mutating func reportTwice(_ item: String, _ first: Int, _ second: Int) {
    let headings = (layout.columns[first].heading, layout.columns[second].heading)
    if headings.0 == headings.1 {
      problems.append(Problem(.table(.duplicateColumn(headings.0)), at: place))
    } else {
      report(
        .itemInTwoColumns(item: item, columns: [columns[first].name, columns[second].name]))
    }
  }

  /// What of an item of several answers a column's part names; `nil` where it is neither an answer nor a
  /// place. LimeSurvey has a column per place of a ranking, numbered; other programs one per option.
  func part(_ words: String, of item: Int) -> ResponsePlan.ChoicePart? {
    let isOrdered = index.items[item].ordered
    let isOther = !isOrdered && codes != nil && ResponsePlan.ChoicePart.isOther(words)
    let place = isOrdered ? RankingPlace.number(of: words) : nil
    let placesFirst = layout.source == .limeSurvey || layout.source == .limeSurveyVV
    if placesFirst, let place { return .place(place - 1) }
    if let answer = AnswerNames(answers(of: item)).position(of: words)
      ?? formAnswer(words, of: item)
    {
      if isOrdered { return .rank(answer) }
      return isOther ? .other(answer) : .option(answer)
    }
    if isOther { return .other(nil) }
    return place.map { .place($0 - 1) }
  }

  /// The answer whose code in one of our forms that is.
  private func formAnswer(_ code: String, of item: Int) -> Int? {
    index.items[item].scale.flatMap { codes?.answer(named: code, scale: $0) }
  }

  // MARK: Questions whose words are not in the file

  /// Columns of one question of which only the options are known: they are those of the one item of
  /// several answers that has all of them.
  mutating func findOptionGroups() {
    var groups: [(code: String, columns: [Int])] = []
    for position in layout.columns.indices where !taken[position] {
      let column = layout.columns[position]
      guard let code = column.code, column.text == nil, column.part != nil else { continue }
      if let group = groups.firstIndex(where: { $0.code == code }) {
        groups[group].columns.append(position)
      } else {
        groups.append((code, [position]))
      }
    }
    for group in groups {
      let words = group.columns.compactMap {
        layout.columns[$0].partText ?? layout.columns[$0].part
      }
      let fitting = several.filter { item in
        !columns.contains {
          if case .item(index.items[item].id, _) = $0.use { true } else { false }
        }
          && words.allSatisfy { AnswerNames(answers(of: item)).position(of: $0) != nil }
      }
      if fitting.count == 1 {
        for (position, words) in zip(group.columns, words) {
          if let part = part(words, of: fitting[0]) {
            takeItem(fitting[0], part, position, .options)
          }
        }
      } else if fitting.count > 1 {
        report(
          .textOfTwoItems(
            column: columns[group.columns[0]].name, items: fitting.map { index.items[$0].id }))
        for position in group.columns { take(position, .notRead, nil, .skip) }
      }
    }
  }
}
