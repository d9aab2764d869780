// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
public import Problems
internal import XMLDocuments

/// Reads a round's definition (`urn:steelyard:round:1`).
public struct RoundReader {
  /// The namespace of rounds.
  public static let namespace = "urn:steelyard:round:1"
  private static let files = [
    "alliances", "population", "invitations", "experts", "judgements", "allocations", "best-worst",
    "weights", "facts", "gates", "vetoes", "decisions", "profiles", "applicability", "panel",
    "recusals", "responses", "tallies", "statistics", "checklist", "evidence",
  ]
  private static let rules = [
    "audiences", "composition", "missing", "verdict", "publish", "peers", "verification",
    "ranking", "robustness", "previous",
  ]
  /// The rules whose elements have children, and what is read as a file.
  private static let withChildren: Set = ["audiences", "composition", "robustness", "previous"]
  /// The files of which there may be several, each with an element of its own.
  private static let repeated: Set = ["facts", "responses"]

  /// The files whose elements have attributes of their own.
  private static let described: Set = ["judgements", "allocations", "weights", "panel"]

  var findings = Findings()
  private var audiencePlaces: [String: Place] = [:]
  /// Where the nodes with an operator of their own are named.
  var operatorPlaces: [String: Place] = [:]
  /// Where the nodes with a range of weights are named.
  var rangePlaces: [String: Place] = [:]
  let randomIndexTables: [String]

  /// Reads bytes.
  ///
  /// - Parameter randomIndexTables: the names of the random-index tables that are known.
  /// - Returns: the document, or `nil` where it cannot be used, and everything that is wrong or
  ///   worth saying, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, randomIndexTables: [String]
  ) -> (document: RoundDocument?, problems: [Problem]) {
    var reader = RoundReader(randomIndexTables: randomIndexTables)
    let (round, problems) = Definition.read(bytes, file: file, against: .round) { root in
      (reader.round(root), reader.findings)
    }
    return (round, problems)
  }

  private init(randomIndexTables: [String]) {
    self.randomIndexTables = randomIndexTables
  }

  private mutating func round(_ root: XMLElement) -> RoundDocument? {
    guard findings.expectRoot(root, name: "round", namespace: Self.namespace) else { return nil }
    findings.expectAttributes(of: root, ["id", "year", "date", "language", "index-system"])
    findings.expectChildren(
      of: root, order: ["name", "notice"] + Self.files + Self.rules,
      single: Set(Self.files + Self.rules).subtracting(Self.repeated), gone: ["members"])
    expectNoMembers(root)
    _ = findings.required("year", of: root)
    _ = findings.required("language", of: root)
    var definition = RoundDefinition(
      id: findings.id(of: root),
      year: findings.integer("year", of: root, least: 1900, most: 9999) ?? 0,
      date: date(root),
      language: findings.choice("language", of: root, as: Language.self)?.rawValue ?? "",
      name: findings.texts("name", in: root, required: true),
      notice: findings.texts("notice", in: root))
    rules(root, into: &definition)
    let responses = root.children("responses").compactMap { self.responses($0) }
    expectInvitations(root)
    let system = reference("index-system", of: root)
    var files: [String: RoundDocument.Reference] = [:]
    for name in Self.files where !Self.repeated.contains(name) && name != "evidence" {
      files[name] = reference(name, in: root)
    }
    let facts = root.children("facts").compactMap { self.facts($0) }
    let evidence = root.child("evidence").flatMap { self.evidence($0) }
    if root.child("alliances") == nil {
      findings.report(
        .definition(.missingElement(name: "alliances", parent: root.name)), at: root.place)
    }
    let judgements = root.child("judgements").flatMap { self.judgements($0, files["judgements"]) }
    let allocations = root.child("allocations").flatMap {
      self.allocations($0, files["allocations"])
    }
    guard let system, let alliances = files["alliances"] else { return nil }
    return RoundDocument(
      definition: definition, indexSystem: system, alliances: alliances,
      population: files["population"], experts: files["experts"],
      judgements: judgements, allocations: allocations, bestWorst: files["best-worst"],
      weights: files["weights"], facts: facts, gates: files["gates"], vetoes: files["vetoes"],
      decisions: files["decisions"], profiles: files["profiles"],
      applicability: files["applicability"], panel: files["panel"], recusals: files["recusals"],
      responses: responses, invitations: files["invitations"], tallies: files["tallies"],
      statistics: files["statistics"], checklist: files["checklist"], evidence: evidence,
      audiencePlaces: audiencePlaces,
      compositionPlace: root.child("composition")?.place ?? root.place,
      operatorPlaces: operatorPlaces, verdictPlace: root.child("verdict")?.place ?? root.place,
      rangePlaces: rangePlaces,
      peersPlace: root.child("peers")?.place, previous: reference("previous", in: root))
  }

  private mutating func date(_ root: XMLElement) -> String {
    guard let attribute = findings.required("date", of: root) else { return "" }
    if !CalendarDay.isValid(attribute.value) {
      findings.report(.round(.malformedDate(value: attribute.value)), at: attribute.place)
    }
    return attribute.value
  }

  // MARK: Files

  private mutating func reference(
    _ name: String, in root: XMLElement
  ) -> RoundDocument.Reference? {
    guard let element = root.child(name) else { return nil }
    if !Self.described.contains(name) { findings.expectAttributes(of: element, ["href"]) }
    findings.expectChildren(of: element, order: [])
    return reference("href", of: element)
  }

  mutating func reference(
    _ attribute: String, of element: XMLElement
  ) -> RoundDocument.Reference? {
    guard let attribute = findings.required(attribute, of: element) else { return nil }
    expectNotEmpty(attribute)
    return RoundDocument.Reference(href: attribute.value, place: attribute.place)
  }

  mutating func expectNotEmpty(_ attribute: XMLAttribute) {
    if attribute.value.isEmpty || attribute.value == "=" {
      findings.report(.definition(.emptyText(element: attribute.name)), at: attribute.place)
    }
  }

  // MARK: Rules

  private mutating func rules(_ root: XMLElement, into definition: inout RoundDefinition) {
    for name in Self.rules where !Self.withChildren.contains(name) {
      if let element = root.child(name) { findings.expectChildren(of: element, order: []) }
    }
    if let element = root.child("judgements") { weighting(element, &definition.weighting) }
    if let element = root.child("weights") { combination(element, &definition.weighting) }
    if let element = root.child("panel") { reviewers(element, &definition.reviewers) }
    if let element = root.child("audiences") { definition.audiences = audiences(element) }
    if let element = root.child("composition") { composition(element, &definition.composition) }
    if let element = root.child("missing") { missing(element, &definition.missing) }
    if let element = root.child("verdict") { verdict(element, &definition.verdict) }
    if let element = root.child("publish") { publish(element, &definition.publish) }
    if let element = root.child("peers") {
      findings.expectAttributes(of: element, ["attribute"])
      if let attribute = findings.required("attribute", of: element) {
        expectNotEmpty(attribute)
        definition.peers = attribute.value
      }
    }
    if let element = root.child("verification") {
      verification(element, &definition.verification)
    }
    if let element = root.child("ranking") { ranking(element, &definition.ranksAcrossProfiles) }
    if let element = root.child("robustness") { robustness(element, &definition.robustness) }
    if let element = root.child("previous") {
      findings.report(.round(.previousNotCompared), at: element.place)
    }
  }

  private mutating func audiences(_ element: XMLElement) -> [AudienceWeight] {
    findings.expectAttributes(of: element, [])
    findings.expectChildren(of: element, order: ["audience"])
    if element.child("audience") == nil {
      findings.report(
        .definition(.missingElement(name: "audience", parent: element.name)), at: element.place)
    }
    return element.children("audience").compactMap { child in
      findings.expectAttributes(of: child, ["id", "weight"])
      findings.expectChildren(of: child, order: [])
      let id = findings.id(of: child)
      audiencePlaces[id] = child.place
      guard let attribute = findings.required("weight", of: child),
        let weight = findings.number("weight", of: child)
      else { return nil }
      guard weight > 0 else {
        findings.report(
          .indexSystem(.weightNotPositive(value: attribute.value)), at: attribute.place)
        return nil
      }
      return AudienceWeight(id: id, weight: weight)
    }
  }

  private mutating func missing(_ element: XMLElement, _ rule: inout MissingRule) {
    findings.expectAttributes(
      of: element, ["not-supplied", "no-answers", "not-applicable", "minimum-completeness"])
    if let treatment = findings.choice(
      "not-supplied", of: element, as: MissingRule.Treatment.self)
    {
      rule.notSupplied = treatment
    }
    if let treatment = findings.choice("no-answers", of: element, as: MissingRule.Treatment.self) {
      rule.noAnswers = treatment
    }
    if let attribute = element.attribute("not-applicable"),
      findings.choice("not-applicable", of: element, as: MissingRule.Treatment.self)
        == .worstGrade
    {
      findings.report(
        .round(.treatmentNotAllowed(name: "not-applicable", value: attribute.value)),
        at: attribute.place)
    }
    if let minimum = positive("minimum-completeness", of: element, most: 1, orZero: true) {
      rule.minimumCompleteness = minimum
    }
  }

  private mutating func publish(_ element: XMLElement, _ rule: inout PublishRule) {
    findings.expectAttributes(of: element, ["score", "rank", "class", "minimum-respondents"])
    rule.score = findings.truth("score", of: element) ?? rule.score
    rule.rank = findings.truth("rank", of: element) ?? rule.rank
    rule.resultClass = findings.truth("class", of: element) ?? rule.resultClass
    rule.minimumRespondents =
      findings.integer("minimum-respondents", of: element, least: 1, most: 1_000_000)
      ?? rule.minimumRespondents
  }

  /// A number above 0 (or from 0 on) and at most `most`.
  mutating func positive(
    _ name: String, of element: XMLElement, most: Double, orZero: Bool = false
  ) -> Double? {
    guard let attribute = element.attribute(name),
      let number = findings.number(name, of: element)
    else { return nil }
    guard number <= most, orZero ? number >= 0 : number > 0 else {
      let limit = Int(exactly: most).map(String.init) ?? String(most)
      findings.report(
        .definition(
          orZero
            ? .outOfRange(name: name, value: attribute.value, least: "0", most: limit)
            : .notAboveZero(name: name, value: attribute.value, most: limit)),
        at: attribute.place)
      return nil
    }
    return number
  }
}
