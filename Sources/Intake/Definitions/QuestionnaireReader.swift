// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
public import Problems
internal import XMLDocuments

/// Reads a questionnaire (`urn:steelyard:questionnaire:1`) against its index system.
public struct QuestionnaireReader {
  /// The namespace of questionnaires.
  public static let namespace = "urn:steelyard:questionnaire:1"

  /// The most characters of an answer's code.
  private static let longestCode = 64

  private let indexSystem: IndexSystem?
  private let indicators: [String: IndicatorKind]
  private var findings = Findings()

  private init(indexSystem: IndexSystem?) {
    self.indexSystem = indexSystem
    var kinds: [String: IndicatorKind] = [:]
    if let indexSystem {
      for (_, indicator) in Outline(indexSystem).indicators { kinds[indicator.id] = indicator.kind }
    }
    indicators = kinds
  }

  /// Reads bytes.
  ///
  /// - Parameter indexSystem: the index system that items and answers refer to; where it is `nil`
  ///   (it could not be read, or a questionnaire is checked alone), grades and indicators are
  ///   not looked up and the questionnaire's answers have no grades.
  /// - Returns: the questionnaire, or `nil` where it cannot be used, and everything that is wrong
  ///   or worth saying, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, indexSystem: IndexSystem?
  ) -> (questionnaire: Questionnaire?, problems: [Problem]) {
    var reader = QuestionnaireReader(indexSystem: indexSystem)
    let (questionnaire, problems) = Definition.read(bytes, file: file, against: .questionnaire) {
      root in
      (reader.questionnaire(root), reader.findings)
    }
    return (questionnaire, problems)
  }

  private mutating func questionnaire(_ root: XMLElement) -> Questionnaire? {
    guard findings.expectRoot(root, name: "questionnaire", namespace: Self.namespace) else {
      return nil
    }
    findings.expectAttributes(of: root, ["id", "index-system"])
    findings.expectChildren(
      of: root, order: ["name", "instruction", "audience", "scale", "section"])
    let id = findings.id(of: root)
    let system = findings.required("index-system", of: root)
    if let system { expectID(system) }
    if let system, let indexSystem, system.value != indexSystem.id {
      findings.report(
        .questionnaire(.otherIndexSystem(value: system.value, expected: indexSystem.id)),
        at: system.place)
    }
    let name = findings.texts("name", in: root, required: true)
    let instruction = findings.texts("instruction", in: root)
    for needed in ["audience", "section"] where root.child(needed) == nil {
      findings.report(
        .definition(.missingElement(name: needed, parent: root.name)), at: root.place)
    }
    let audiences = root.children("audience").map { audience($0) }
    let scales = root.children("scale").map { scale($0) }
    let sections = root.children("section").map {
      section($0, audiences: audiences.map(\.id), scales: scales)
    }
    return Questionnaire(
      id: id, indexSystem: system?.value ?? "", name: name, instruction: instruction,
      audiences: audiences, scales: scales, sections: sections)
  }

  /// Reports a reference that could not be an id, so that nothing can have it.
  private mutating func expectID(_ attribute: XMLAttribute) {
    if !Identifier.isValid(attribute.value) {
      findings.report(.definition(.malformedID(value: attribute.value)), at: attribute.place)
    }
  }

  private mutating func audience(_ element: XMLElement) -> Audience {
    findings.expectAttributes(of: element, ["id"])
    findings.expectChildren(of: element, order: ["name"])
    return Audience(
      id: findings.id(of: element), name: findings.texts("name", in: element, required: true))
  }

  // MARK: Scales

  private mutating func scale(_ element: XMLElement) -> AnswerScale {
    findings.expectAttributes(of: element, ["id"])
    findings.expectChildren(of: element, order: ["name", "answer"])
    let id = findings.id(of: element)
    _ = findings.texts("name", in: element)
    var answers: [AnswerScale.Answer] = []
    if element.children("answer").count < 2 {
      findings.report(
        .definition(.tooFewElements(name: "answer", parent: element.name, least: 2)),
        at: element.place)
    }
    for child in element.children("answer") {
      guard let answer = answer(child) else { continue }
      if answers.contains(where: { $0.code == answer.code }) {
        findings.report(
          .questionnaire(.duplicateCode(code: answer.code, scale: id)),
          at: child.attribute("code")?.place ?? child.place)
      }
      answers.append(answer)
    }
    return AnswerScale(id: id, answers: answers)
  }

  private mutating func answer(_ element: XMLElement) -> AnswerScale.Answer? {
    findings.expectAttributes(of: element, ["code", "grade", "means"])
    findings.expectChildren(of: element, order: ["name"])
    let name = findings.texts("name", in: element)
    guard let code = findings.required("code", of: element) else { return nil }
    if code.value.isEmpty {
      findings.report(.definition(.emptyText(element: "code")), at: code.place)
    }
    let length = code.value.unicodeScalars.count
    if length > Self.longestCode {
      findings.report(
        .definition(.tooLong(name: "code", count: length, most: Self.longestCode)),
        at: code.place)
    }
    if element.attribute("grade") != nil, let means = element.attribute("means") {
      findings.report(.questionnaire(.gradeAndMeaning(code: code.value)), at: means.place)
    }
    var grade: Int?
    if let attribute = element.attribute("grade"), indexSystem == nil { expectID(attribute) }
    if let attribute = element.attribute("grade"), let indexSystem {
      grade = indexSystem.gradePosition(attribute.value)
      if grade == nil {
        findings.report(
          .indexSystem(
            .unknownGrade(value: attribute.value, known: indexSystem.grades.map(\.id))),
          at: attribute.place)
        // Some grade stands in for it, so that items of this scale are not reported as well.
        grade = 0
      }
    }
    var missing = findings.choice("means", of: element, as: MissingAnswer.self)
    // Here, too, one stands in for what cannot be read.
    if element.attribute("means") != nil, missing == nil { missing = .notApplicable }
    return AnswerScale.Answer(code: code.value, grade: grade, missing: missing, name: name)
  }

  // MARK: Items

  private mutating func section(
    _ element: XMLElement, audiences: [String], scales: [AnswerScale]
  ) -> Questionnaire.Section {
    findings.expectAttributes(of: element, ["id"])
    findings.expectChildren(of: element, order: ["name", "instruction", "item"])
    let id = findings.id(of: element)
    let name = findings.texts("name", in: element)
    let instruction = findings.texts("instruction", in: element)
    if element.child("item") == nil {
      findings.report(
        .definition(.missingElement(name: "item", parent: element.name)), at: element.place)
    }
    let items = element.children("item").compactMap {
      item($0, audiences: audiences, scales: scales)
    }
    return Questionnaire.Section(
      id: id, name: name, instruction: instruction.isEmpty ? nil : instruction, items: items)
  }

  private mutating func item(
    _ element: XMLElement, audiences: [String], scales: [AnswerScale]
  ) -> Item? {
    findings.expectAttributes(
      of: element,
      [
        "id", "kind", "scale", "indicator", "audiences", "reversed", "choices", "ordered",
        "expect", "least", "most",
      ])
    findings.expectChildren(of: element, order: ["text"])
    let id = findings.id(of: element)
    let text = findings.texts("text", in: element, required: true)
    _ = findings.required("kind", of: element)
    guard let kind = findings.choice("kind", of: element, as: ItemKind.self) else { return nil }
    expectNothingElsewhere(in: element, id: id, kind: kind)
    let (least, most) = limits(of: element)
    let scale = self.scale(of: element, id: id, kind: kind, scales: scales)
    let indicator = self.indicator(of: element, id: id, kind: kind, scale: scale)
    let asked = self.audiences(of: element, known: audiences)
    let expect = element.attribute("expect")
    if let expect, let scale, !scale.answers.contains(where: { $0.code == expect.value }) {
      findings.report(
        .questionnaire(.unknownExpectedCode(value: expect.value, scale: scale.id)),
        at: expect.place)
    }
    return Item(
      id: id, kind: kind, scale: scale?.id, indicator: indicator, audiences: asked,
      reversed: findings.truth("reversed", of: element) ?? false,
      choices: findings.integer("choices", of: element, least: 1, most: 1_000) ?? 1,
      ordered: findings.truth("ordered", of: element) ?? false, expect: expect?.value,
      least: least, most: most, text: text)
  }

  /// Reports attributes that say nothing of an item of this kind.
  private mutating func expectNothingElsewhere(in element: XMLElement, id: String, kind: ItemKind) {
    let kinds: [(name: String, of: Set<ItemKind>)] = [
      ("scale", [.scale, .yesNo, .choice, .attention]), ("choices", [.choice]),
      ("ordered", [.choice]), ("expect", [.attention]), ("least", [.number]),
      ("most", [.number]), ("reversed", [.scale, .yesNo]),
    ]
    for (name, of) in kinds where !of.contains(kind) {
      guard let attribute = element.attribute(name) else { continue }
      findings.report(
        .questionnaire(.attributeElsewhere(name: name, item: id, kind: kind.rawValue)),
        at: attribute.place)
    }
  }

  /// The limits of a number, of which the lower is not above the upper.
  private mutating func limits(of element: XMLElement) -> (least: Double?, most: Double?) {
    let least = findings.number("least", of: element)
    let most = findings.number("most", of: element)
    if let least, let most, least > most, let attribute = element.attribute("least") {
      findings.report(
        .indexSystem(
          .leastAboveMost(
            least: attribute.value, most: element.attribute("most")?.value ?? "")),
        at: attribute.place)
    }
    return (least, most)
  }

  private mutating func scale(
    of element: XMLElement, id: String, kind: ItemKind, scales: [AnswerScale]
  ) -> AnswerScale? {
    guard let attribute = element.attribute("scale") else {
      if kind != .number, kind != .text {
        findings.report(
          .questionnaire(.scaleMissing(item: id, kind: kind.rawValue)), at: element.place)
      }
      return nil
    }
    guard let scale = scales.first(where: { $0.id == attribute.value }) else {
      findings.report(
        .questionnaire(.unknownScale(value: attribute.value, known: scales.map(\.id))),
        at: attribute.place)
      return nil
    }
    return scale
  }

  private mutating func indicator(
    of element: XMLElement, id: String, kind: ItemKind, scale: AnswerScale?
  ) -> String? {
    guard let attribute = element.attribute("indicator") else { return nil }
    guard kind.isGraded else {
      findings.report(
        .questionnaire(.unscoredKind(item: id, kind: kind.rawValue)), at: attribute.place)
      return nil
    }
    guard let indexSystem else {
      expectID(attribute)
      return attribute.value
    }
    guard let indicatorKind = indicators[attribute.value] else {
      findings.report(
        .questionnaire(
          .unknownIndicator(
            value: attribute.value, indexSystem: indexSystem.id,
            known: indicators.filter { $0.value == .survey }.keys.sorted())),
        at: attribute.place)
      return nil
    }
    guard indicatorKind == .survey else {
      findings.report(
        .questionnaire(
          .notASurveyIndicator(value: attribute.value, kind: indicatorKind.rawValue)),
        at: attribute.place)
      return nil
    }
    if let scale {
      for answer in scale.answers where answer.grade == nil && answer.missing == nil {
        findings.report(
          .questionnaire(.answerWithoutGrade(code: answer.code, scale: scale.id, item: id)),
          at: attribute.place)
      }
    }
    return attribute.value
  }

  private mutating func audiences(of element: XMLElement, known: [String]) -> [String] {
    guard let attribute = element.attribute("audiences") else { return [] }
    var asked: [String] = []
    if attribute.value.allSatisfy(\.isWhitespace) {
      findings.report(.definition(.emptyText(element: "audiences")), at: attribute.place)
    }
    for id in attribute.value.split(whereSeparator: \.isWhitespace).map(String.init) {
      if known.contains(id) {
        asked.append(id)
      } else {
        findings.report(
          .questionnaire(.unknownAudience(value: id, known: known)), at: attribute.place)
      }
    }
    return asked
  }
}
