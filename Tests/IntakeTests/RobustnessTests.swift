// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves that no bytes whatever make a reader trap: truncations, random bytes, random edits.
@Suite struct RobustnessTests {
  private typealias Reader = (_ bytes: [UInt8]) throws -> [Problem]

  private static let facts = FactList(
    id: "facts", name: LocalizedText(["en": "Facts"]), amount: "sum",
    columns: [
      FactColumn(id: "sector", kind: .code, options: ["x", "y"]),
      FactColumn(id: "sum", kind: .number),
    ])

  /// Every reader, with a small file that it reads without an error.
  private func readers() throws -> [(name: String, valid: String, read: Reader)] {
    let system = try Fixtures.system()
    let survey = try Fixtures.survey()
    let outline = Outline(system)
    let rules = RuleSystem.system
    let round = try #require(
      RoundReader.read(
        Array(Fixtures.round.utf8), file: "r.xml", randomIndexTables: ["saaty-1980"]
      ).document?.responses.first)
    let alliances = ["a-1", "b-2"]
    let audiences = ["member", "buyer"]
    return [
      ("index system", Fixtures.indexSystem, { IndexSystemReader.read($0, file: "f").problems }),
      (
        "questionnaire", Fixtures.questionnaire,
        { QuestionnaireReader.read($0, file: "f", indexSystem: system).problems }
      ),
      (
        "round", Fixtures.round,
        { RoundReader.read($0, file: "f", randomIndexTables: ["saaty-1980"]).problems }
      ),
      (
        "alliances", "id,name,level\na-1,\"甲\n联盟\",国家\nb-2,乙,\n",
        { AlliancesReader.read($0, file: "f").problems }
      ),
      (
        "facts",
        "alliance,number,date,verified,reason,sector,sum\na-1,1,2026-05,5,,x,5\nb-2,2,2025,0,双报,y,1e3\n",
        { bytes in
          var reader = FactsReader(Self.facts, of: system, alliances: alliances, year: 2026)
          return reader.read(bytes, file: "f").problems
        }
      ),
      (
        "population", "alliance,audience,members,invited\na-1,member,10,5\n",
        {
          PopulationReader.read($0, file: "f", alliances: alliances, audiences: audiences).problems
        }
      ),
      ("experts", "id,weight\ne1,1/2\n", { ExpertsReader.read($0, file: "f").problems }),
      (
        "judgements",
        "parent,expert,left,right,value\nsmall,e1,work,size,3\nsmall,e1,work,bodies,1/2\nsmall,e1,size,bodies,1\n",
        {
          let alone = JudgementsReader.read($0, file: "f", outline: nil, experts: []).problems
          let within = JudgementsReader.read($0, file: "f", outline: outline, experts: [])
          return alone + within.problems
        }
      ),
      (
        "square judgements",
        "expert,e1\nparent,small\n,work,size\nwork,1,3\nsize,,1\nparent,work\n,trust,staff\ntrust,,2\nstaff,1/2,1\n",
        {
          let alone = JudgementsReader.read($0, file: "f", outline: nil, experts: []).problems
          let within = JudgementsReader.read($0, file: "f", outline: outline, experts: [])
          return alone + within.problems
        }
      ),
      (
        "surveyed judgements", "expert,work_size,trust_staff\ne1,-3,2\ne2,1,\n",
        {
          JudgementsReader.read(
            $0, file: "f", outline: outline, experts: [],
            layout: JudgementLayout(.auto, sign: .negativeLeft)
          ).problems
        }
      ),
      (
        "points",
        "parent,expert,item,points\nwork,e1,trust,50\nwork,e1,staff,30\nwork,e1,inner,20\n",
        {
          var reader = JudgementsReader(outline: outline, experts: [])
          _ = reader.readAllocations($0, file: "f", total: AllocationTotal())
          return reader.finish(file: "f").problems
        }
      ),
      (
        "best and worst",
        "parent,expert,best,worst,item,best-over-item,item-over-worst\nsmall,e1,work,size,work,1,5\nsmall,e1,work,size,size,5,1\nsmall,e1,work,size,bodies,2,3\n",
        {
          var reader = JudgementsReader(outline: outline, experts: [])
          _ = reader.readBestWorst($0, file: "f")
          return reader.finish(file: "f").problems
        }
      ),
      (
        "statistics", "alliance,indicator,value\na-1,staff,2.5\nb-2,cost,n/a\n",
        {
          StatisticsReader.read($0, file: "f", alliances: alliances, indexSystem: system).problems
        }
      ),
      (
        "checklist", "alliance,point,value\na-1,council,partial\n",
        {
          ChecklistReader.read($0, file: "f", alliances: alliances, indexSystem: system).problems
        }
      ),
      (
        "gates",
        "alliance,gate,value,date,until,reason\na-1,council,yes,2026-03-01,,\na-1,office,no,,2026/9/30,\nb-2,agreement,n/a,,,new\n",
        { GatesReader.read($0, file: "f", alliances: alliances, indexSystem: rules).problems }
      ),
      (
        "vetoes",
        "alliance,veto,number,date,authority,effect\na-1,fraud,3,2026-03-01,Office,\nb-2,other,4,2026年3月1日,Court,one-class-down\n",
        { VetoesReader.read($0, file: "f", alliances: alliances, indexSystem: rules).problems }
      ),
      (
        "decisions", "alliance,class,date\na-1,top,2026-03-01\nb-2,合格,\n",
        { DecisionsReader.read($0, file: "f", alliances: alliances, indexSystem: rules).problems }
      ),
      (
        "profiles", "alliance,profile\na-1,young+service\nb-2,初创期\n",
        { ProfilesReader.read($0, file: "f", alliances: alliances, indexSystem: rules).problems }
      ),
      (
        "applicability", "alliance,node,declared_by,reason\na-1,fees,office,none\n",
        {
          ApplicabilityReader.read(
            $0, file: "f", alliances: alliances, outline: Outline(rules)
          ).problems
        }
      ),
      (
        "panel",
        "alliance,indicator,expert,value,source\na-1,visit,e1,7.5,media\nb-2,leadership,e1,good,\n",
        {
          var reader = PanelReader(
            alliances: alliances, indexSystem: rules, experts: [Expert(id: "e1")], recusals: [])
          return reader.read($0, file: "f").problems
        }
      ),
      (
        "recusals", "expert,alliance,reason\ne1,a-1,member\n",
        { RecusalsReader.read($0, file: "f", alliances: alliances, experts: []).problems }
      ),
      (
        "mapping", "column,item\n第一题,q1\n",
        { MappingReader.read($0, file: "f", questionnaire: survey).problems }
      ),
      (
        "responses", "who,group,q1,q2,q7\n1,member,3,1,8\n2,buyer,\"2\",,9\n",
        { bytes in
          ScannedResponses(keys: round, questionnaire: survey, alliances: alliances)
            .read([("f", bytes)]).problems
        }
      ),
      (
        "tallies",
        "alliance,indicator,item,audience,answer,count,respondents\na-1,trust,q1,member,good,1.5,3\n",
        {
          TalliesReader.read(
            $0, file: "f", alliances: alliances, indexSystem: system, audiences: audiences
          ).problems
        }
      ),
    ]
  }

  @Test func everyReaderReadsItsValidFile() throws {
    for (name, valid, read) in try readers() {
      #expect(!(try read(Array(valid.utf8)).hasErrors), "\(name)")
    }
  }

  @Test func cutAtEveryByte() throws {
    for (name, valid, read) in try readers() {
      let bytes = Array(valid.utf8)
      // The long definitions at every seventh byte: every kind of place is still hit.
      for end in stride(from: 0, to: bytes.count, by: bytes.count > 1_000 ? 7 : 1) {
        let problems = try read(Array(bytes.prefix(end)))
        // A document that is cut is never taken for a whole one.
        if name.contains("i") && bytes.first == UInt8(ascii: "<") && end < bytes.count - 2 {
          #expect(problems.hasErrors, "\(name) cut at \(end)")
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func randomBytesAndEdits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (_, valid, read) in try readers() {
      let bytes = Array(valid.utf8)
      for _ in 0..<60 {
        let noise = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        _ = try read(noise)
        var edited = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          let place = Int.random(in: 0..<edited.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: edited[place] = UInt8.random(in: 0...255, using: &random)
          case 1: edited.remove(at: place)
          case 2:
            edited.insert(
              contentsOf: Array("9,\"\n<=-&;".utf8).shuffled(using: &random).prefix(2), at: place)
          default: edited.append(contentsOf: edited[place...].prefix(40))
          }
        }
        let problems = try read(edited)
        for problem in problems { _ = problem.line(in: .chinese) }
      }
    }
  }
}
