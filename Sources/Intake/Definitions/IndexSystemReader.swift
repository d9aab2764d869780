// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree
public import Problems
internal import XMLDocuments

/// Reads an index system (`urn:steelyard:index-system:1`).
public struct IndexSystemReader {
  /// The namespace of index systems.
  public static let namespace = "urn:steelyard:index-system:1"
  /// How far siblings' weights may be from 1 and still be scaled to it: printed tables round.
  static let scalingLimit = 0.01
  /// The most grades that fit in one byte of a response table, with room to spare.
  static let mostGrades = 20

  private var findings = Findings()
  private var gradeIDs: [String] = []

  /// Reads bytes.
  ///
  /// - Returns: the index system, or `nil` where it cannot be used, and everything that is wrong
  ///   or worth saying, in file order.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (indexSystem: IndexSystem?, problems: [Problem]) {
    var reader = IndexSystemReader()
    let (indexSystem, problems) = Definition.read(bytes, file: file, against: .indexSystem) {
      root in
      (reader.indexSystem(root), reader.findings)
    }
    return (indexSystem, problems)
  }

  private mutating func indexSystem(_ root: XMLElement) -> IndexSystem? {
    guard findings.expectRoot(root, name: "index-system", namespace: Self.namespace) else {
      return nil
    }
    findings.expectAttributes(of: root, ["id", "edition"])
    findings.expectChildren(
      of: root,
      order: [
        "name", "definition", "grades", "classes", "expect", "fact-lists", "criterion|indicator",
      ],
      single: ["grades", "classes", "fact-lists"])
    let id = findings.id(of: root)
    let edition = findings.required("edition", of: root)?.value ?? ""
    let name = findings.texts("name", in: root, required: true)
    let definition = findings.texts("definition", in: root)
    let grades = self.grades(root)
    let classes = self.classes(root)
    let expectations = self.expectations(root, classes: classes.map(\.id))
    let factLists = FactListElement.lists(of: root, &findings)
    let top = root.children.filter { $0.name == "criterion" || $0.name == "indicator" }
    if top.isEmpty {
      findings.report(
        .definition(.missingElement(name: "criterion", parent: root.name)), at: root.place)
    }
    let children = siblings(top, parent: id)
    let indexSystem = IndexSystem(
      id: id, edition: edition, name: name, definition: definition, grades: grades,
      classes: classes, expectations: expectations, factLists: factLists, children: children)
    CountedTwice.check(indexSystem, root, &findings)
    return indexSystem
  }

  // MARK: Grades and classes

  private mutating func grades(_ root: XMLElement) -> [Grade] {
    guard let list = root.child("grades") else {
      findings.report(
        .definition(.missingElement(name: "grades", parent: root.name)), at: root.place)
      return []
    }
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["grade"])
    var grades: [Grade] = []
    for element in list.children("grade") {
      findings.expectAttributes(of: element, ["id", "score"])
      findings.expectChildren(of: element, order: ["name"])
      let id = findings.id(of: element)
      gradeIDs.append(id)
      let name = findings.texts("name", in: element, required: true)
      guard let attribute = findings.required("score", of: element),
        let score = findings.number("score", of: element)
      else { continue }
      if let last = grades.last, score >= last.score {
        findings.report(
          .indexSystem(.gradeScoresDoNotFall(id: id, score: attribute.value)),
          at: attribute.place)
      }
      grades.append(Grade(id: id, score: score, name: name))
    }
    let count = list.children("grade").count
    if count < 2 {
      findings.report(.indexSystem(.tooFewGrades(count: count)), at: list.place)
    } else if count > Self.mostGrades {
      findings.report(.indexSystem(.tooManyGrades(count: count)), at: list.place)
    }
    return grades
  }

  private mutating func classes(_ root: XMLElement) -> [ResultClass] {
    guard let list = root.child("classes") else { return [] }
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["class"])
    let elements = list.children("class")
    if elements.count < 2 {
      findings.report(.indexSystem(.tooFewClasses(count: elements.count)), at: list.place)
    }
    var classes: [ResultClass] = []
    for (position, element) in elements.enumerated() {
      findings.expectAttributes(of: element, ["id", "from", "criterion-minimum"])
      findings.expectChildren(of: element, order: ["name"])
      let id = findings.id(of: element)
      let name = findings.texts("name", in: element, required: true)
      let from = findings.number("from", of: element)
      let isLast = position == elements.count - 1
      if let attribute = element.attribute("from") {
        if isLast {
          findings.report(.indexSystem(.lastClassWithFrom(id: id)), at: attribute.place)
        } else if let from, let before = classes.last?.from, from >= before {
          findings.report(
            .indexSystem(.classesDoNotFall(id: id, from: attribute.value)), at: attribute.place)
        }
      } else if !isLast {
        findings.report(.indexSystem(.classWithoutFrom(id: id)), at: element.place)
      }
      if isLast, let attribute = element.attribute("criterion-minimum") {
        findings.report(.indexSystem(.lastClassWithCondition(id: id)), at: attribute.place)
      }
      classes.append(
        ResultClass(
          id: id, from: from,
          criterionMinimum: findings.number("criterion-minimum", of: element), name: name))
    }
    return classes
  }

  private mutating func expectations(_ root: XMLElement, classes: [String]) -> [Expectation] {
    root.children("expect").compactMap { element in
      findings.expectAttributes(of: element, ["reference", "class"])
      findings.expectChildren(of: element, order: [])
      _ = findings.required("reference", of: element)
      let reference = findings.choice("reference", of: element, as: ReferenceAlliance.self)
      guard let attribute = findings.required("class", of: element) else { return nil }
      guard classes.contains(attribute.value) else {
        findings.report(
          .indexSystem(.unknownExpectedClass(value: attribute.value, known: classes)),
          at: attribute.place)
        return nil
      }
      return reference.map { Expectation(reference: $0, resultClass: attribute.value) }
    }
  }

  // MARK: The tree

  private mutating func siblings(_ elements: [XMLElement], parent: String) -> [IndexNode] {
    var nodes: [IndexNode] = []
    for element in elements {
      if element.name == "criterion" {
        if let node = criterion(element) { nodes.append(node) }
      } else if let indicator = IndicatorElement(element, gradeIDs: gradeIDs).read(&findings) {
        nodes.append(.indicator(indicator))
      }
    }
    checkWeights(of: elements, parent: parent)
    return nodes
  }

  private mutating func criterion(_ element: XMLElement) -> IndexNode? {
    findings.expectAttributes(
      of: element, ["id", "weight"] + IndicatorElement.attributesOfIndicators)
    let id = findings.id(of: element)
    if let attribute = IndicatorElement.attributesOfIndicators.lazy
      .compactMap({ element.attribute($0) }).first
    {
      findings.report(.indexSystem(.criterionWithKind(id: id)), at: attribute.place)
    }
    findings.expectChildren(
      of: element, order: ["name", "definition", "advice", "criterion|indicator"])
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let advice = findings.texts("advice", in: element)
    let below = element.children.filter { $0.name == "criterion" || $0.name == "indicator" }
    if below.isEmpty {
      findings.report(.indexSystem(.criterionWithoutChildren(id: id)), at: element.place)
    }
    return .criterion(
      Criterion(
        id: id, weight: weight(of: element), name: name, definition: definition,
        advice: advice, children: siblings(below, parent: id)))
  }

  // MARK: Weights

  private mutating func weight(of element: XMLElement) -> Double? {
    IndicatorElement.weight(of: element, &findings)
  }

  private mutating func checkWeights(of elements: [XMLElement], parent: String) {
    guard let first = elements.first else { return }
    let without = elements.filter { $0.attribute("weight") == nil }
    if without.count == elements.count { return }
    if !without.isEmpty {
      findings.report(
        .indexSystem(
          .weightsMixed(parent: parent, without: without.map { $0.attribute("id")?.value ?? "" })),
        at: without[0].place)
      return
    }
    var sum = 0.0
    for element in elements {
      guard let text = element.attribute("weight")?.value,
        case .success(let weight) = NumberText.parse(text)
      else { return }
      sum += weight
    }
    let place = first.attribute("weight")?.place ?? first.place
    let shown = Self.shown(sum)
    if abs(sum - 1) > Self.scalingLimit + 1e-12 {
      findings.report(.indexSystem(.weightsDoNotSum(parent: parent, sum: shown)), at: place)
    } else if abs(sum - 1) > 1e-9 {
      findings.report(.indexSystem(.weightsScaled(parent: parent, sum: shown)), at: place)
    }
  }

  /// A sum to as many decimals as tell it from 1, without binary noise.
  private static func shown(_ sum: Double) -> String {
    guard abs(sum) < 1e6 else { return String(sum) }
    let short = (sum * 1e6).rounded() / 1e6
    let shown = short == 1 ? (sum * 1e12).rounded() / 1e12 : short
    return Int(exactly: shown).map(String.init) ?? String(shown)
  }
}
