// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// The `where` and `among` elements of a measure, on rows of one list.
struct RowConditionElement {
  let list: FactList

  /// The list that an element names, or `nil` where there is none, which is reported.
  static func list(of element: XMLElement, _ findings: inout Findings) -> FactList? {
    guard let attribute = findings.required("list", of: element) else { return nil }
    guard let list = findings.factLists.first(where: { $0.id == attribute.value }) else {
      findings.report(
        .measure(
          .unknownList(value: attribute.value, known: findings.factLists.map(\.id))),
        at: attribute.place)
      return nil
    }
    return list
  }

  /// A column of the list that an attribute names, or `nil` where there is none, which is reported.
  func column(_ attribute: XMLAttribute, _ findings: inout Findings) -> FactColumn? {
    if let column = list.column(attribute.value) { return column }
    findings.report(
      .measure(
        .unknownColumn(
          value: attribute.value, list: list.id,
          known: (list.columns + list.lookedAt).map(\.id))),
      at: attribute.place)
    return nil
  }

  /// The conditions among an element's children.
  func conditions(of parent: XMLElement, _ findings: inout Findings) -> [RowCondition] {
    parent.children("where").compactMap { condition($0, &findings) }
  }

  private func condition(_ element: XMLElement, _ findings: inout Findings) -> RowCondition? {
    findings.expectAttributes(of: element, ["column", "is", "from", "up-to", "not"])
    findings.expectChildren(of: element, order: ["among"], single: ["among"])
    let negated = findings.truth("not", of: element) ?? false
    let from = findings.number("from", of: element)
    let upTo = findings.number("up-to", of: element)
    if let from, let upTo, from > upTo, let attribute = element.attribute("from") {
      findings.report(
        .measure(
          .limitsCross(
            least: attribute.value, most: element.attribute("up-to")?.value ?? "")),
        at: attribute.place)
    }
    guard let attribute = findings.required("column", of: element),
      let column = column(attribute, &findings)
    else { return nil }
    if let limit = element.attribute("from") ?? element.attribute("up-to"),
      ![.number, .date, .organisation, .organisations].contains(column.kind)
    {
      findings.report(
        .measure(.limitsElsewhere(column: column.id, kind: column.kind.rawValue)),
        at: limit.place)
    }
    let values = self.values(of: element, column: column, &findings)
    if !values.isEmpty, from != nil || upTo != nil {
      findings.report(.measure(.valuesAndLimits(column: column.id)), at: element.place)
    }
    return RowCondition(
      column: column.id, isOneOf: values, from: from, upTo: upTo,
      among: Self.among(in: element, column: column, &findings), negated: negated)
  }

  /// The values that a condition lists; reports those that the column cannot have.
  private func values(
    of element: XMLElement, column: FactColumn, _ findings: inout Findings
  ) -> [String] {
    guard let attribute = element.attribute("is") else { return [] }
    let values = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    if column.kind == .number || column.kind == .date || values.isEmpty {
      findings.report(
        .measure(.valuesElsewhere(column: column.id, kind: column.kind.rawValue)),
        at: attribute.place)
      return values
    }
    let options = column.kind == .yesNo ? ["yes", "no"] : column.options
    for value in values where !options.isEmpty && !options.contains(value) {
      findings.report(
        .measure(.valueNotAnOption(value: value, column: column.id, known: options)),
        at: attribute.place)
    }
    return values
  }

  /// The `among` element of rows or of a condition on a column, or `nil` where there is none.
  static func among(
    in parent: XMLElement, column: FactColumn?, _ findings: inout Findings
  ) -> NumberSet? {
    guard let element = parent.child("among") else { return nil }
    findings.expectAttributes(of: element, ["list", "by"])
    findings.expectChildren(of: element, order: ["where"])
    if let column, column.kind != .organisation, column.kind != .organisations {
      findings.report(
        .measure(.amongElsewhere(column: column.id, kind: column.kind.rawValue)),
        at: element.place)
    }
    guard let list = list(of: element, &findings) else { return nil }
    if list.number != .organisation {
      findings.report(
        .measure(.amongOtherNumbers(list: list.id)),
        at: element.attribute("list")?.place ?? element.place)
    }
    let reader = RowConditionElement(list: list)
    let by = element.attribute("by").flatMap { reader.column($0, &findings) }
    return NumberSet(
      list: list.id, conditions: reader.conditions(of: element, &findings), by: by?.id)
  }
}
