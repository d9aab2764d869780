// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing
import XMLDocuments

/// Proves, by breaking definitions at every element and attribute, that no reader traps and that
/// the schema never has to speak: our own checks find what it would find.
@Suite struct SchemaGateTests {
  private func check(
    _ bytes: [UInt8], namespace: String, sample: Int = 700,
    read: ([UInt8]) -> (isUsable: Bool, problems: [Problem])
  ) throws {
    let root = MutableElement(try XMLDocument.read(bytes, file: "f.xml").root)
    #expect(english(read(root.written(namespace: namespace)).problems) == [])
    var mutations = Mutation.all(of: root)
    #expect(mutations.count > 500)
    if sample < mutations.count {
      var random = SplitMix64(seed: 2026)
      mutations.shuffle(using: &random)
      mutations = Array(mutations.prefix(sample))
    }
    var refused = 0
    var gaps: [String] = []
    for mutation in mutations {
      let (isUsable, problems) = read(mutation.document.written(namespace: namespace))
      for problem in problems {
        if case .xml = problem.kind {
          gaps.append("\(mutation.label): \(problem.line(in: .english))")
        }
      }
      #expect(isUsable == !problems.hasErrors, "\(mutation.label)")
      #expect(problems == problems.inFileOrder(), "\(mutation.label)")
      if problems.hasErrors { refused += 1 }
    }
    #expect(gaps == [])
    #expect(refused > mutations.count / 2)
  }

  private func read(indexSystem bytes: [UInt8]) -> (isUsable: Bool, problems: [Problem]) {
    let (indexSystem, problems) = IndexSystemReader.read(bytes, file: "i.xml")
    return (indexSystem != nil, problems)
  }

  @Test func smallIndexSystem() throws {
    try check(
      Array(Fixtures.indexSystem.utf8), namespace: IndexSystemReader.namespace,
      read: read(indexSystem:))
  }

  @Test func rules() throws {
    try check(
      Array(Fixtures.rules.utf8), namespace: IndexSystemReader.namespace, sample: 400,
      read: read(indexSystem:))
  }

  @Test func shapes() throws {
    try check(
      Array(Fixtures.shapes.utf8), namespace: IndexSystemReader.namespace, sample: 400,
      read: read(indexSystem:))
  }

  @Test(arguments: ["alliance-performance", "alliance-structure"])
  func shippedIndexSystem(name: String) throws {
    try check(
      try Shipped.bytes("Indicators/\(name).xml"), namespace: IndexSystemReader.namespace,
      sample: 30, read: read(indexSystem:))
  }

  @Test(arguments: [true, false]) func smallQuestionnaire(withIndexSystem: Bool) throws {
    let indexSystem = withIndexSystem ? try Fixtures.system() : nil
    try check(Array(Fixtures.questionnaire.utf8), namespace: QuestionnaireReader.namespace) {
      let (questionnaire, problems) = QuestionnaireReader.read(
        $0, file: "q.xml", indexSystem: indexSystem)
      return (questionnaire != nil, problems)
    }
  }

  @Test(arguments: ["member-survey", "expert-panel", "expert-judgement"])
  func shippedQuestionnaire(name: String) throws {
    let indexSystem = try Shipped.indexSystem()
    try check(
      try Shipped.bytes("Questionnaires/\(name).xml"), namespace: QuestionnaireReader.namespace,
      sample: 30
    ) {
      let (questionnaire, problems) = QuestionnaireReader.read(
        $0, file: "q.xml", indexSystem: indexSystem)
      return (questionnaire != nil, problems)
    }
  }

  @Test(arguments: [true, false]) func round(isSmall: Bool) throws {
    let bytes =
      isSmall ? Array(Fixtures.round.utf8) : try Shipped.bytes("Rounds/sample-2026/round.xml")
    try check(bytes, namespace: RoundReader.namespace, sample: isSmall ? 700 : 100) {
      let (document, problems) = RoundReader.read(
        $0, file: "r.xml", randomIndexTables: ["saaty-1980"])
      return (document != nil, problems)
    }
  }
}
