// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree
public import Problems
internal import XMLDocuments

/// Reads an index system (`urn:steelyard:index-system:1`).
public struct IndexSystemReader {
  /// The namespace of index systems.
  public static let namespace = "urn:steelyard:index-system:1"

  private var findings = Findings()
  private let names: DefinedNames
  private var grades: [Grade] = []
  private var gradeIDs: [String] = []
  /// What does not apply, of the index system as it stands and of each profile.
  private var leftOut: [Set<String>] = [[]]

  /// Reads bytes.
  ///
  /// - Returns: the index system, or `nil` where it cannot be used, and everything that is wrong
  ///   or worth saying, in file order.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (indexSystem: IndexSystem?, problems: [Problem]) {
    let (indexSystem, problems) = Definition.read(bytes, file: file, against: .indexSystem) {
      root in
      var reader = IndexSystemReader(names: DefinedNames(root))
      return (reader.indexSystem(root), reader.findings)
    }
    return (indexSystem, problems)
  }

  private init(names: DefinedNames) { self.names = names }

  private mutating func indexSystem(_ root: XMLElement) -> IndexSystem? {
    guard findings.expectRoot(root, name: "index-system", namespace: Self.namespace) else {
      return nil
    }
    findings.expectAttributes(of: root, ["id", "edition"])
    findings.expectChildren(of: root, order: Self.order, single: Self.single)
    let id = findings.id(of: root)
    let edition = findings.required("edition", of: root)?.value ?? ""
    let name = findings.texts("name", in: root, required: true)
    let definition = findings.texts("definition", in: root)
    // Gates stand above the lists that they count from.
    let factLists = FactListElement.lists(of: root, &findings)
    readGrades(root)
    let (classes, decidedBy) =
      root.child("classes").map {
        ClassesElement(list: $0, names: names, grades: grades).read(&findings)
      } ?? ([], .rules)
    // A preset that is not known is what is said, not that none of its classes is.
    let isKnown = !classes.isEmpty || root.child("classes")?.attribute("preset") == nil
    let expectations = self.expectations(root, classes: isKnown ? classes.map(\.id) : nil)
    let limits = root.child("evidence-limits").map { evidenceLimits($0) }
    let conditions = GatesElement(names: names, grades: grades)
    let gates = root.child("gates").map { conditions.gates($0, &findings) } ?? []
    let vetoes = root.child("vetoes").map { conditions.vetoes($0, &findings) } ?? []
    let profiles = self.profiles(root)
    leftOut += profiles.map { Set($0.notApplicable) }
    let adjustments = self.adjustments(of: root)
    let top = DefinedNames.nodes(of: root)
    if top.isEmpty {
      findings.report(
        .definition(.missingElement(name: "criterion", parent: root.name)), at: root.place)
    }
    let children = siblings(top, parent: id)
    checkHighest(of: root, adjustments, children: children)
    let indexSystem = IndexSystem(
      id: id, edition: edition, name: name, definition: definition, grades: grades,
      classes: classes, decidedBy: decidedBy, expectations: expectations, limits: limits,
      gates: gates, vetoes: vetoes, factLists: factLists, profiles: profiles,
      adjustments: adjustments, children: children)
    checkScale(of: indexSystem, root)
    CountedTwice.check(indexSystem, root, &findings)
    if !findings.problems.hasErrors { checkEvidence(of: indexSystem, root) }
    return indexSystem
  }

  private static let order = [
    "name", "definition", "grades", "classes", "expect", "evidence-limits", "gates", "vetoes",
    "fact-lists", "profiles", "adjustments", "criterion|indicator",
  ]

  private static let single: Set<String> = [
    "grades", "classes", "evidence-limits", "gates", "vetoes", "fact-lists", "profiles",
    "adjustments",
  ]

  // MARK: Grades and expectations

  private mutating func readGrades(_ root: XMLElement) {
    if let list = root.child("grades") {
      (grades, gradeIDs) = GradesElement.read(list, &findings)
    } else {
      let graded = names.nodes.filter {
        names.elements[$0]?.name == "indicator"
          && names.elements[$0]?.attribute("kind")?.value != IndicatorKind.points.rawValue
      }
      if !graded.isEmpty {
        findings.report(.indexRule(.gradesMissing(indicators: graded)), at: root.place)
      }
    }
  }

  /// Says that points are scaled where full marks are not 100.
  private mutating func checkScale(of indexSystem: IndexSystem, _ root: XMLElement) {
    guard let list = root.child("grades"), let best = grades.first, best.score != 100,
      Outline(indexSystem).indicators.contains(where: { $0.indicator.kind == .points })
    else { return }
    findings.report(.indexRule(.pointsScaled(score: best.score.shown)), at: list.place)
  }

  private mutating func expectations(_ root: XMLElement, classes: [String]?) -> [Expectation] {
    root.children("expect").compactMap { element in
      findings.expectAttributes(of: element, ["reference", "class"])
      findings.expectChildren(of: element, order: [])
      _ = findings.required("reference", of: element)
      let reference = findings.choice("reference", of: element, as: ReferenceAlliance.self)
      guard let attribute = findings.required("class", of: element) else { return nil }
      guard let classes else { return nil }
      guard classes.contains(attribute.value) else {
        findings.report(
          .indexSystem(.unknownExpectedClass(value: attribute.value, known: classes)),
          at: attribute.place)
        return nil
      }
      return reference.map { Expectation(reference: $0, resultClass: attribute.value) }
    }
  }

  // MARK: Profiles

  private mutating func profiles(_ root: XMLElement) -> [Profile] {
    guard let list = root.child("profiles") else { return [] }
    findings.expectAttributes(of: list, [])
    findings.expectChildren(of: list, order: ["profile"])
    findings.expectSome("profile", in: list)
    return list.children("profile").map {
      ProfileElement(element: $0, root: root, names: names, gradeIDs: gradeIDs).read(&findings)
    }
  }

  // MARK: Evidence

  private mutating func evidenceLimits(_ element: XMLElement) -> EvidenceLimits {
    findings.expectAttributes(of: element, ["self-reported"])
    findings.expectChildren(of: element, order: [])
    _ = findings.required("self-reported", of: element)
    return EvidenceLimits(selfReported: findings.share("self-reported", of: element))
  }

  /// Holds the weights that the file declares against its limit, as a whole and in each profile;
  /// where judgements give weights, that is left to the round.
  private mutating func checkEvidence(of indexSystem: IndexSystem, _ root: XMLElement) {
    guard let limit = indexSystem.limits?.selfReported,
      let attribute = root.child("evidence-limits")?.attribute("self-reported")
    else { return }
    for (_, indicator) in Outline(indexSystem).indicators where indicator.evidence == nil {
      findings.report(
        .indexRule(.evidenceMissing(id: indicator.id)),
        at: names.elements[indicator.id]?.place ?? attribute.place)
    }
    let profiles = root.child("profiles")?.children("profile") ?? []
    var cases: [(profile: Profile?, place: Place)] = [(nil, attribute.place)]
    cases += zip(indexSystem.profiles, profiles).map { ($0, $1.place) }
    for (profile, place) in cases {
      guard let weights = indexSystem.declaredWeights(in: profile) else { continue }
      let evidence = EvidenceWeights(weights)
      guard evidence.selfReported > limit + 1e-9 else { continue }
      findings.report(
        .indexRule(
          .selfReportedAboveLimit(
            profile: profile?.id, share: Findings.shown(evidence.selfReported),
            limit: limit.shown,
            indicators: weights.map(\.indicator).filter {
              $0.evidence?.isSelfReported == true
            }.map(\.id))),
        at: place)
    }
  }

  // MARK: The tree

  private mutating func siblings(_ elements: [XMLElement], parent: String) -> [IndexNode] {
    let before = findings.problems.count
    var nodes: [IndexNode] = []
    for element in elements {
      if element.name == "criterion" {
        nodes.append(.criterion(criterion(element)))
      } else if let indicator = IndicatorElement(element, gradeIDs: gradeIDs).read(&findings) {
        nodes.append(.indicator(indicator))
      }
    }
    checkWeights(of: elements, parent: parent)
    if let first = elements.first, !Array(findings.problems[before...]).hasErrors {
      checkFullMarks(of: nodes, parent: parent, at: first.place)
    }
    return nodes
  }

  private mutating func criterion(_ element: XMLElement) -> Criterion {
    findings.expectAttributes(
      of: element, ["id", "weight"] + IndicatorElement.attributesOfIndicators)
    let id = findings.id(of: element)
    if let attribute = IndicatorElement.attributesOfIndicators.lazy
      .compactMap({ element.attribute($0) }).first
    {
      findings.report(.indexSystem(.criterionWithKind(id: id)), at: attribute.place)
    }
    findings.expectChildren(
      of: element,
      order: ["name", "definition", "advice", "adjustments", "criterion|indicator"],
      single: ["adjustments"])
    let name = findings.texts("name", in: element, required: true)
    let definition = findings.texts("definition", in: element)
    let advice = findings.texts("advice", in: element)
    let adjustments = self.adjustments(of: element)
    let below = DefinedNames.nodes(of: element)
    if below.isEmpty {
      findings.report(.indexSystem(.criterionWithoutChildren(id: id)), at: element.place)
    }
    let weight = IndicatorElement.weight(of: element, &findings)
    let children = siblings(below, parent: id)
    checkHighest(of: element, adjustments, children: children)
    return Criterion(
      id: id, weight: weight, name: name, definition: definition, advice: advice,
      adjustments: adjustments, children: children)
  }

  private mutating func adjustments(of element: XMLElement) -> Adjustments? {
    element.child("adjustments").map {
      AdjustmentsElement(list: $0, gradeIDs: gradeIDs).read(&findings)
    }
  }

  /// Where profiles leave items out, the smallest full marks decide: of items that stand for each
  /// other (steps by size, say) the index system as it stands has more than anybody's.
  private mutating func checkHighest(
    of element: XMLElement, _ adjustments: Adjustments?, children: [IndexNode]
  ) {
    guard let adjustments, let list = element.child("adjustments") else { return }
    let full = leftOut.compactMap { children.fullMarks(without: $0) }.min()
    AdjustmentsElement(list: list, gradeIDs: gradeIDs).checkHighest(
      adjustments, full: full ?? grades.first?.score ?? 100, &findings)
  }

  // MARK: Weights

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
    var weights: [Double] = []
    for element in elements {
      guard let text = element.attribute("weight")?.value,
        case .success(let weight) = NumberText.parse(text)
      else { return }
      weights.append(weight)
    }
    findings.checkSum(
      of: weights, parent: parent, at: first.attribute("weight")?.place ?? first.place)
  }

  /// Siblings without weights count by full marks, which then all of them must have; or none, and
  /// judgements give their weights.
  private mutating func checkFullMarks(of nodes: [IndexNode], parent: String, at place: Place) {
    let with = nodes.filter { $0.weight == nil && $0.fullMarks != nil }
    let without = nodes.filter { $0.weight == nil && $0.fullMarks == nil }
    if !with.isEmpty, !without.isEmpty {
      findings.report(
        .indexRule(
          .weightsNeeded(parent: parent, with: with.map(\.id), without: without.map(\.id))),
        at: place)
    }
  }
}

extension Findings {
  /// How far siblings' weights may be from 1 and still be scaled to it: printed tables round.
  static let scalingLimit = 0.01

  /// Reports weights that do not sum to 1, as an error or, where they are scaled, as a note.
  mutating func checkSum(of weights: [Double], parent: String, at place: Place) {
    let sum = weights.reduce(0, +)
    if abs(sum - 1) > Self.scalingLimit + 1e-12 {
      report(.indexSystem(.weightsDoNotSum(parent: parent, sum: Self.shown(sum))), at: place)
    } else if abs(sum - 1) > 1e-9 {
      report(.indexSystem(.weightsScaled(parent: parent, sum: Self.shown(sum))), at: place)
    }
  }

  /// A sum to as many decimals as tell it from 1, without binary noise.
  static func shown(_ sum: Double) -> String {
    guard abs(sum) < 1e6 else { return sum.shown }
    let short = (sum * 1e6).rounded() / 1e6
    return (short == 1 ? (sum * 1e12).rounded() / 1e12 : short).shown
  }
}
