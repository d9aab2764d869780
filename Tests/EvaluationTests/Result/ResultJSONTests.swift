// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import FoundationEssentials
import IndicatorTree
import Testing

/// `steelyard.evaluation/1` reads back as the value it was written from.
@Suite struct ResultJSONTests {
  @Test func whatIsWrittenReadsBackEqual() throws {
    for seed in 0..<40 {
      var maker = RandomRound(seed: seed)
      maker.rule.operator = CompositionRule.Operator.allCases[seed % 5]
      maker.missingRule.minimumCompleteness = 0.6
      maker.rule.criteria = [
        .init(node: "root", operator: CompositionRule.Operator.allCases[seed % 3])
      ]
      let result = try EvaluationResult(evaluating: maker.make()).with(problems: [
        ProblemRecord(
          file: "a.csv", line: nil, column: 3, severity: "note", code: "X-1", value: nil,
          rule: text("r"), remedy: text("m"))
      ])
      for value in [result, result.published()] {
        let bytes = Data(try json(value).utf8)
        #expect(try JSONDecoder().decode(EvaluationResult.self, from: bytes) == value)
      }
    }
  }

  @Test func everyNamedKeyIsThere() throws {
    var maker = RandomRound(seed: 1)
    maker.respondents = 8
    let result = try EvaluationResult(evaluating: maker.make()).published()
    let bytes = Data(try json(result).utf8)
    let tree = try JSONDecoder().decode(Tree.self, from: bytes)
    let alliances = tree["alliances"]?.elements ?? []
    #expect(alliances.count == 5)
    for alliance in alliances {
      expect(
        alliance,
        "id name score class rank tied membership applicability completeness bounds absent nodes")
      for node in alliance["nodes"]?.elements ?? [] {
        expect(
          node,
          "id membership score rank weightUsed contribution completeness respondents items value"
            + " reported evidence absent")
        for item in node["items"]?.elements ?? [] {
          expect(item, "id audience counts notApplicable dontKnow blank")
        }
      }
    }
    for node in tree["nodes"]?.elements ?? [] {
      expect(node, "id parent kind name localWeight globalWeight")
    }
    expect(
      tree,
      "schema round indexSystem questionnaires nodes weighting alliances problems provenance")
    let weighting = try #require(tree["weighting"])
    expect(weighting, "matrices global")
    #expect(weighting["matrices"]?.elements.isEmpty == false)
    for matrix in weighting["matrices"]?.elements ?? [] {
      expect(
        matrix,
        "parent items weights lambdaMax consistencyIndex consistencyRatio randomIndex experts"
          + " consensus")
      for expert in matrix["experts"]?.elements ?? [] {
        expect(expert, "id weights consistencyRatio missing")
      }
    }
  }

  @Test func whatHasNoValueIsNull() throws {
    let expert = ExpertRecord(
      id: "e", weights: nil, matrix: nil, bestWorst: nil, points: nil, lambdaMax: nil,
      consistencyRatio: nil, limit: nil, missing: [], share: 1, aboveLimit: false, quality: nil,
      distance: nil, compatibility: nil, standsApart: false)
    let matrix = MatrixRecord(
      parent: "p", items: [], form: .pairwise, weights: [], expertWeights: [],
      objectiveWeights: nil, fuzzyWeights: nil, matrix: nil, counts: nil, missing: [],
      lambdaMax: nil, consistencyIndex: nil, consistencyRatio: nil, randomIndex: nil,
      quality: nil, experts: [expert], consensus: nil, consensusLevel: nil, concordance: nil,
      agreement: [], intervals: [])
    let bytes = try JSONEncoder().encode(
      WeightingRecord(rule: WeightingRule(), matrices: [matrix], objective: nil, global: nil))
    let tree = try JSONDecoder().decode(Tree.self, from: bytes)
    expect(tree, "objective global")
    let record = tree["matrices"]?.elements.first
    expect(
      record,
      "objectiveWeights fuzzyWeights matrix counts lambdaMax consistencyIndex consistencyRatio"
        + " randomIndex quality consensus consensusLevel concordance")
    expect(
      record?["experts"]?.elements.first,
      "weights matrix bestWorst points lambdaMax consistencyRatio limit quality distance"
        + " compatibility")
  }

  @Test func noMinusZeroIsWritten() throws {
    var maker = RandomRound(seed: 5)
    maker.missing = 0
    var inputs = maker.make()
    for alliance in inputs.alliances {
      for (_, indicator) in Outline(inputs.indexSystem.definition).indicators
      where indicator.kind.isStatistic {
        inputs.statistics.set(
          Statistics.Figure(value: -0.0, absent: nil, reported: -0.0), alliance: alliance.id,
          indicator: indicator.id)
      }
    }
    let text = try json(EvaluationResult(evaluating: inputs))
    #expect(text.contains("\"value\":0,"), "there are such figures")
    #expect(!text.contains(":-0,") && !text.contains(":-0}") && !text.contains("-0.0"))
  }

  @Test func headcountsReadBack() throws {
    for headcount in [Headcount.exactly(0), .exactly(17), .fewer(than: 5)] {
      let bytes = try JSONEncoder().encode([headcount])
      #expect(try JSONDecoder().decode([Headcount].self, from: bytes) == [headcount])
    }
    #expect(
      String(decoding: try JSONEncoder().encode([Headcount.fewer(than: 5)]), as: UTF8.self)
        == "[\"<5\"]")
    for wrong in ["[\"5\"]", "[\"<\"]", "[\"<x\"]", "[null]", "[1.5]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Headcount].self, from: Data(wrong.utf8))
      }
    }
  }

  private func expect(_ tree: Tree?, _ keys: String) {
    for key in keys.split(separator: " ") { #expect(tree?.keys.contains(String(key)) == true) }
  }
}

/// Any JSON, with the keys that hold `null` told from those that are not there.
private indirect enum Tree: Decodable {
  case object([String: Tree])
  case array([Tree])
  case leaf

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      var members: [String: Tree] = [:]
      for key in object.allKeys {
        members[key.stringValue] =
          try object.decodeNil(forKey: key) ? .leaf : object.decode(Tree.self, forKey: key)
      }
      self = .object(members)
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [Tree] = []
      while !array.isAtEnd {
        elements.append(try array.decodeNil() ? .leaf : array.decode(Tree.self))
      }
      self = .array(elements)
    } else {
      self = .leaf
    }
  }

  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
  var elements: [Tree] { if case .array(let elements) = self { elements } else { [] } }
  subscript(key: String) -> Tree? {
    if case .object(let members) = self { members[key] } else { nil }
  }
}
