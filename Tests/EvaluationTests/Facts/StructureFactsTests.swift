// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Intake
import Problems
import Testing

@testable import Evaluation

/// Proves that the structure profile counts from the list of members what the printed table says.
@Suite struct StructureFactsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of the shipped table, and the seats by alliance and sector as a second reader has them:
  /// lines split at commas.
  private func read() throws -> (inputs: Inputs, seats: [String: [String: Double]]) {
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: Self.root.appending(path: path)), as: UTF8.self)
    }
    let system = try #require(
      IndexSystemReader.read(Array(try text("Indicators/alliance-structure.xml").utf8), file: "i")
        .indexSystem)
    let alliances = AlliancesReader.read(
      Array(try text("Rounds/nev-2014/alliances.csv").utf8), file: "a"
    ).value
    var reader = FactsReader(
      try #require(system.factList("members")), of: system, alliances: alliances.map(\.id),
      year: 2014)
    let members = try text("Rounds/nev-2014/members.csv")
    let reading = reader.read(Array(members.utf8), file: "m")
    #expect(reading.problems.isEmpty)
    var seats: [String: [String: Double]] = [:]
    for line in members.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      seats[cells[0], default: [:]][cells[1], default: 0] += Double(cells[3]) ?? .nan
    }
    var round = RoundDefinition(
      id: "r", year: 2014, date: "2014-12-31", language: "en", name: LocalizedText(["en": "r"]))
    round.verification = .reported
    return (
      Inputs(
        round: round, indexSystem: IndexSystemRecord(definition: system, digest: "0"),
        alliances: alliances, facts: Facts(rows: reading.value, lists: ["members"]),
        provenance: Provenance(version: "0", inputs: [], seed: 0)),
      seats
    )
  }

  @Test func sixFiguresToTheLastBit() throws {
    let (inputs, seats) = try read()
    let counting = FactCounting(inputs)
    var all: [String: [Double]] = [:]
    for alliance in inputs.alliances {
      let mine = try #require(seats[alliance.id])
      let sum = mine.values.reduce(0, +)
      let expected = [
        "seats": sum, "sectors": Double(mine.count),
        "enterprise-seats": 100 * (mine["enterprise"] ?? 0) / sum,
        "academic-seats": 100 * ((mine["university"] ?? 0) + (mine["institute"] ?? 0)) / sum,
        "user-seats": 100 * (mine["user"] ?? 0) / sum,
        "government-seats": 100 * (mine["government"] ?? 0) / sum,
      ]
      for figure in inputs.indexSystem.definition.measured {
        let value = counting.figure(by: figure.measure, of: alliance.id).value
        #expect(value == expected[figure.id], "\(alliance.id) \(figure.id)")
        all[figure.id, default: []].append(value ?? .nan)
      }
    }
    #expect(all["seats"]?.reduce(0, +) == 485 && all["seats"]?.count == 30)
    #expect((1...5).map { n in all["sectors"]?.count { $0 == Double(n) } } == [4, 6, 11, 6, 3])
  }

  @Test func compositionsOfTheThirty() throws {
    let (inputs, _) = try read()
    let compositions = MemberComposition.counted(
      from: inputs.facts, lists: inputs.indexSystem.definition.factLists, at: .reported)
    #expect(compositions.count == 30)
    let classes = CompositionClass.allCases.map { it in
      compositions.values.count { $0.compositionClass == it }
    }
    #expect(classes == [20, 7, 3])
    #expect(compositions.values.map(\.seats).reduce(0, +) == 485)
    // The columns of the printed table: 10 government, 324 + 16 enterprises, 52, 46, 37.
    let seats = [
      \MemberComposition.government, \.enterprise, \.service, \.university, \.institute, \.user,
    ]
    #expect(
      seats.map { sector in compositions.values.map { $0[keyPath: sector] }.reduce(0, +) }
        == [10, 324, 16, 52, 46, 37])
  }
}
