// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// A `measure` element: how a figure is counted from the lists of facts that stand above it.
struct MeasureElement {
  let element: XMLElement

  /// The measure of an indicator, bonus, deduction or gate, or `nil` where it has none.
  ///
  /// - Parameter kind: what has no figure that could be counted (`survey`, `checklist`, …), where that
  ///   is so: a measure there is reported; otherwise `nil`.
  static func read(
    in parent: XMLElement, refusedAs kind: String? = nil, _ findings: inout Findings
  ) -> Measure? {
    guard let element = parent.child("measure") else { return nil }
    if let kind {
      findings.report(.measure(.measureElsewhere(kind: kind)), at: element.place)
    }
    return MeasureElement(element: element).read(&findings)
  }

  private func read(_ findings: inout Findings) -> Measure? {
    findings.expectAttributes(of: element, ["scale", "years", "yearly", "small-below"])
    findings.expectChildren(of: element, order: ["rows", "divide"], single: ["divide"])
    let scale = Self.positive("scale", of: element, &findings)
    let years = findings.integer("years", of: element, least: 1, most: Self.mostYears)
    let yearly = findings.truth("yearly", of: element) ?? false
    if yearly, element.attribute("years") == nil {
      findings.report(
        .measure(.yearlyWithoutYears), at: element.attribute("yearly")?.place ?? element.place)
    }
    let smallBelow = findings.number("small-below", of: element)
    let divisor = element.child("divide")
    if divisor == nil, let attribute = element.attribute("small-below") {
      findings.report(
        .definition(.missingElement(name: "divide", parent: element.name)), at: attribute.place)
    }
    let numerator = rows(of: element, isNumerator: true, &findings)
    let denominator = divisor.map { self.denominator($0, &findings) }
    return Measure(
      numerator: numerator, denominator: denominator, scale: scale ?? 1, years: years,
      yearly: yearly && years != nil, smallBelow: smallBelow)
  }

  /// Longer windows are none that rules look at.
  private static let mostYears = 20
  /// As many months.
  private static let mostMonths = 240

  private func denominator(_ divide: XMLElement, _ findings: inout Findings) -> Denominator {
    findings.expectAttributes(of: divide, ["per", "least", "most"])
    findings.expectChildren(of: divide, order: ["rows"])
    let per = Self.positive("per", of: divide, &findings)
    let least = findings.number("least", of: divide)
    let most = Self.positive("most", of: divide, &findings)
    if let least, let most, least > most, let attribute = divide.attribute("least") {
      findings.report(
        .measure(
          .limitsCross(least: attribute.value, most: divide.attribute("most")?.value ?? "")),
        at: attribute.place)
    }
    return Denominator(
      selections: rows(of: divide, isNumerator: false, &findings), per: per ?? 1, least: least,
      most: most)
  }

  private func rows(
    of parent: XMLElement, isNumerator: Bool, _ findings: inout Findings
  ) -> [RowSelection] {
    let elements = parent.children("rows")
    if elements.isEmpty {
      findings.report(
        .definition(.missingElement(name: "rows", parent: parent.name)), at: parent.place)
    }
    return elements.compactMap { selection($0, isNumerator: isNumerator, &findings) }
  }

  // MARK: Rows

  private func selection(
    _ rows: XMLElement, isNumerator: Bool, _ findings: inout Findings
  ) -> RowSelection? {
    findings.expectAttributes(
      of: rows, ["list", "taking", "column", "most", "months", "years"])
    findings.expectChildren(
      of: rows, order: ["where", "among", "equivalent"], single: ["among"])
    let taking =
      findings.choice("taking", of: rows, as: RowSelection.Taking.self) ?? .count
    let most = Self.positive("most", of: rows, &findings)
    let span = self.span(of: rows, isNumerator: isNumerator, &findings)
    checkMeaning(of: rows, taking: taking, &findings)
    guard let list = RowConditionElement.list(of: rows, &findings) else { return nil }
    let conditions = RowConditionElement(list: list).conditions(of: rows, &findings)
    let equivalents = rows.children("equivalent").map { equivalent($0, list: list, &findings) }
    let column = self.column(rows, taking: taking, list: list, &findings)
    let among = RowConditionElement.among(
      in: rows, column: column ?? list.column("number"), &findings)
    return RowSelection(
      list: list.id, taking: taking, column: rows.attribute("column")?.value, among: among,
      conditions: conditions, equivalents: equivalents, most: most, months: span.months,
      years: span.years)
  }

  private func span(
    of rows: XMLElement, isNumerator: Bool, _ findings: inout Findings
  ) -> (months: Int?, years: Int?) {
    let months = findings.integer("months", of: rows, least: 1, most: Self.mostMonths)
    let years = findings.integer("years", of: rows, least: 1, most: Self.mostYears)
    if let attribute = rows.attribute("years") {
      if isNumerator {
        findings.report(.measure(.yearsInNumerator), at: attribute.place)
      } else if months != nil {
        findings.report(.measure(.yearsAndMonths), at: attribute.place)
      }
    }
    return (months, years)
  }

  /// Reports what has no meaning with a way of taking.
  private func checkMeaning(
    of rows: XMLElement, taking: RowSelection.Taking, _ findings: inout Findings
  ) {
    func refuse(_ name: String, at place: Place?) {
      guard let place else { return }
      findings.report(
        .measure(.notWhenTaking(name: name, taking: taking.rawValue)), at: place)
    }
    if taking == .count || taking == .struckOut {
      refuse("column", at: rows.attribute("column")?.place)
    }
    if taking == .distinct { refuse("most", at: rows.attribute("most")?.place) }
    if taking != .distinct { refuse("among", at: rows.child("among")?.place) }
    if taking == .distinct || taking == .struckOut {
      refuse("equivalent", at: rows.child("equivalent")?.place)
    }
  }

  /// The column that is summed or told apart, where one is named that can be.
  private func column(
    _ rows: XMLElement, taking: RowSelection.Taking, list: FactList,
    _ findings: inout Findings
  ) -> FactColumn? {
    guard taking == .sum || taking == .distinct else { return nil }
    guard let attribute = rows.attribute("column") else {
      if taking == .sum, list.amount == nil {
        findings.report(.measure(.sumWithoutAmount(list: list.id)), at: rows.place)
      }
      return nil
    }
    guard let column = RowConditionElement(list: list).column(attribute, &findings) else {
      return nil
    }
    if taking == .sum, column.kind != .number {
      findings.report(
        .measure(.sumOfNoNumber(column: column.id, kind: column.kind.rawValue)),
        at: attribute.place)
    }
    return column
  }

  private func equivalent(
    _ element: XMLElement, list: FactList, _ findings: inout Findings
  ) -> RowEquivalent {
    findings.expectAttributes(of: element, ["counts"])
    findings.expectChildren(of: element, order: ["where"])
    let attribute = findings.required("counts", of: element)
    let counts = findings.number("counts", of: element) ?? 0
    if counts < 0, let attribute {
      findings.report(.measure(.negativeEquivalent(value: attribute.value)), at: attribute.place)
    }
    return RowEquivalent(
      conditions: RowConditionElement(list: list).conditions(of: element, &findings),
      counts: counts)
  }

  /// A number from an attribute that may be left out; reports one that is not greater than 0.
  private static func positive(
    _ name: String, of element: XMLElement, _ findings: inout Findings
  ) -> Double? {
    guard let attribute = element.attribute(name), let number = findings.number(name, of: element)
    else { return nil }
    if number <= 0 {
      findings.report(
        .measure(.notPositive(name: name, value: attribute.value)), at: attribute.place)
      return nil
    }
    return number
  }
}
