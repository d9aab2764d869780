// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves that everything that ships is read without a problem, down to the last row.
@Suite struct ShippedFilesTests {
  @Test(arguments: ["alliance-performance", "alliance-structure"])
  func indexSystems(name: String) throws {
    let indexSystem = try Shipped.indexSystem(name)
    #expect(indexSystem.id == name)
    let indicators = Outline(indexSystem).indicators.map(\.indicator)
    if name == "alliance-performance" {
      #expect(indexSystem.children.count == 6 && indicators.count == 24)
      #expect(indexSystem.grades.map(\.score) == [100, 80, 60, 40, 20])
      #expect(!indexSystem.definition.isEmpty)
    } else {
      #expect(indicators.allSatisfy { $0.measure != nil } && indexSystem.classes.isEmpty)
    }
    for indicator in indicators {
      #expect(indicator.name.byLanguage.keys.sorted() == ["en", "zh-Hans"])
      #expect((indicator.anchors == nil) == (indicator.kind == .survey))
      #expect(indicator.points.isEmpty == (indicator.kind != .checklist))
    }
  }

  @Test(arguments: ["member-survey", "expert-panel", "expert-judgement"])
  func questionnaires(name: String) throws {
    let path = "Questionnaires/\(name).xml"
    let (questionnaire, problems) = QuestionnaireReader.read(
      try Shipped.bytes(path), file: path, indexSystem: try Shipped.indexSystem())
    #expect(english(problems) == [])
    #expect(try #require(questionnaire).id == name)
    // Alone, without the index system, nothing is wrong either.
    let alone = QuestionnaireReader.read(try Shipped.bytes(path), file: path, indexSystem: nil)
    #expect(english(alone.problems) == [])
  }

  @Test(arguments: ["nev-2014", "sample-2026"]) func rounds(name: String) throws {
    let path = "Rounds/\(name)/round.xml"
    let (document, problems) = RoundReader.read(
      try Shipped.bytes(path), file: path, randomIndexTables: ["saaty-1980"])
    #expect(english(problems) == [])
    let definition = try #require(document).definition
    #expect(definition.id == name && definition.missing.minimumCompleteness == 0.8)
    #expect(definition.publish.rank == (name == "sample-2026"))
    #expect(definition.audiences.count == (name == "sample-2026" ? 7 : 0))
  }

  @Test func registries() throws {
    #expect(try Shipped.alliances("nev-2014").count == 30)
    #expect(try Shipped.alliances("sample-2026").count == 12)
  }

  @Test func tablesOfTheSampleRound() throws {
    let folder = "Rounds/sample-2026/"
    let indexSystem = try Shipped.indexSystem()
    let alliances = try Shipped.alliances("sample-2026")
    let statistics = StatisticsReader.read(
      try Shipped.bytes(folder + "statistics.csv"), file: "s", alliances: alliances,
      indexSystem: indexSystem)
    #expect(english(statistics.problems) == [] && statistics.rows == 143)
    let checklist = ChecklistReader.read(
      try Shipped.bytes(folder + "checklist.csv"), file: "c", alliances: alliances,
      indexSystem: indexSystem)
    #expect(english(checklist.problems) == [] && checklist.rows == 140)
    let experts = ExpertsReader.read(try Shipped.bytes(folder + "experts.csv"), file: "e")
    #expect(english(experts.problems) == [] && experts.value.count == 5)
    let judgements = JudgementsReader.read(
      try Shipped.bytes(folder + "judgements.csv"), file: "j", outline: Outline(indexSystem),
      experts: experts.value)
    #expect(english(judgements.problems) == [] && judgements.value.judgements.groups.count == 1)
    #expect(judgements.value.judgements.groups.first?.sheets.count == 5)
    #expect(judgements.value.judgements.groups.first?.sheets.first?.pairs?.count == 36)
  }

  @Test func responsesOfTheSampleRound() throws {
    let folder = "Rounds/sample-2026/"
    let indexSystem = try Shipped.indexSystem()
    let alliances = try Shipped.alliances("sample-2026")
    let round = try #require(
      RoundReader.read(
        try Shipped.bytes(folder + "round.xml"), file: "r", randomIndexTables: ["saaty-1980"]
      ).document)
    var rows = 0
    for responses in round.responses {
      let path = "Questionnaires/" + (responses.questionnaire.href.split(separator: "/").last ?? "")
      let questionnaire = try #require(
        QuestionnaireReader.read(
          try Shipped.bytes(path), file: path, indexSystem: indexSystem
        ).questionnaire)
      let reading = ScannedResponses(
        keys: responses, questionnaire: questionnaire, gradeCount: 5, alliances: alliances
      ).read([(responses.files.href, try Shipped.bytes(folder + responses.files.href))])
      #expect(english(reading.problems) == [])
      #expect([reading.table.count] == reading.files.map(\.rows))
      rows += reading.table.count
      #expect(reading.table.codes.count == reading.table.count * reading.table.columns.count)
    }
    #expect(rows > 390)
  }
}
