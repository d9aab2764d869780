// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// A `fact-list` element of an index system.
struct FactListElement {
  let element: XMLElement

  /// The lists of an index system, in the order of the file; none where it declares none. What counts
  /// from them is checked against ``Findings/factLists``, so they are read before it.
  static func lists(of root: XMLElement, _ findings: inout Findings) -> [FactList] {
    guard let container = root.child("fact-lists") else { return [] }
    findings.expectAttributes(of: container, [])
    findings.expectChildren(of: container, order: ["fact-list"])
    if container.children("fact-list").isEmpty {
      findings.report(
        .definition(.missingElement(name: "fact-list", parent: container.name)),
        at: container.place)
    }
    let lists = container.children("fact-list").map { FactListElement(element: $0).read(&findings) }
    findings.factLists = lists
    return lists
  }

  private func read(_ findings: inout Findings) -> FactList {
    findings.expectAttributes(of: element, ["id", "number", "claimed", "amount"])
    findings.expectChildren(of: element, order: ["name", "definition", "column"])
    let id = findings.id(of: element)
    var columns: [FactColumn] = []
    for child in element.children("column") {
      guard let column = column(child, &findings) else { continue }
      if columns.contains(where: { $0.id == column.id }) {
        report(.repeatedColumn(id: column.id, list: id), "id", of: child, &findings)
      } else {
        columns.append(column)
      }
    }
    let amount = element.attribute("amount")
    let numbers = columns.filter { $0.kind == .number }.map(\.id)
    if let amount, !numbers.contains(amount.value) {
      findings.report(
        .measure(.amountNotANumber(value: amount.value, known: numbers)), at: amount.place)
    }
    return FactList(
      id: id, name: findings.texts("name", in: element, required: true),
      definition: findings.texts("definition", in: element),
      number: findings.choice("number", of: element, as: FactList.NumberForm.self) ?? .free,
      claimed: findings.choice("claimed", of: element, as: FactList.ClaimRule.self) ?? .split,
      amount: amount?.value, columns: columns)
  }

  private func column(_ element: XMLElement, _ findings: inout Findings) -> FactColumn? {
    findings.expectAttributes(of: element, ["id", "kind", "options", "required"])
    findings.expectChildren(of: element, order: [])
    let required = findings.truth("required", of: element) ?? false
    _ = findings.required("kind", of: element)
    let kind = findings.choice("kind", of: element, as: FactColumn.Kind.self)
    guard let id = findings.required("id", of: element)?.value else { return nil }
    if FactList.commonColumns.contains(id) {
      report(.commonColumn(id: id), "id", of: element, &findings)
      return nil
    }
    guard (1...64).contains(id.count), !id.contains(where: \.isWhitespace) else {
      report(.malformedColumn(value: id), "id", of: element, &findings)
      return nil
    }
    let options = element.attribute("options").map { attribute in
      attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    if kind == .code, options?.isEmpty ?? true {
      report(.optionsMissing(column: id), "options", of: element, &findings)
    } else if let kind, kind != .code, options != nil {
      report(.optionsElsewhere(column: id, kind: kind.rawValue), "options", of: element, &findings)
    }
    return kind.map {
      FactColumn(id: id, kind: $0, options: options ?? [], required: required)
    }
  }

  private func report(
    _ problem: MeasureProblem, _ attribute: String, of element: XMLElement,
    _ findings: inout Findings
  ) {
    findings.report(
      .measure(problem), at: element.attribute(attribute)?.place ?? element.place)
  }
}
