// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves that one organisation has one vote: equality with a naive recount, and not a bit that depends
/// on the order of rows, blocks or merges.
@Suite struct OrganisationCountsTests {
  private static let scores = [100.0, 80, 60, 40, 20]
  private static let indicators = (0..<12).map { "i\($0)" }

  private static func table(seed: UInt64, rows: Int, organisations: UInt64) -> ResponseTable {
    var table = ResponseTable.random(seed: seed, rows: rows, items: 12, perIndicator: 2)
    var random = SplitMix64(seed: seed &+ 99)
    // 0, who names none, is among them.
    table.organisations = (0..<rows).map { _ in
      UInt64.random(in: 0..<organisations, using: &random) &* 0x9E37_79B9_7F4A_7C15
    }
    return table
  }

  private static func rows(_ table: ResponseTable, _ order: [Int]) -> ResponseTable {
    var part = table.reordered(order)
    part.organisations = order.map { table.organisations[$0] }
    return part
  }

  private static func tally(_ tables: [ResponseTable]) -> Tally {
    var counts = OrganisationCounts(gradeCount: scores.count)
    for table in tables { counts.add(table) }
    return counts.tally(gradeScores: scores, indicators: indicators)
  }

  private static func near(_ x: Double, _ y: Double) -> Bool { abs(x - y) <= 1e-9 * max(1, abs(y)) }

  /// The rows of each organisation of one alliance and audience.
  private static func organisations(
    _ table: ResponseTable, _ alliance: Int, _ audience: Int
  ) -> [[Int]] {
    let rows = (0..<table.count).filter {
      table.alliances[$0] == alliance && table.audiences[$0] == audience
    }
    let named = Dictionary(grouping: rows.filter { table.organisations[$0] != 0 }) {
      table.organisations[$0]
    }
    return named.values + rows.filter { table.organisations[$0] == 0 }.map { [$0] }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func countsEqualANaiveRecount(seed: UInt64) throws {
    let table = Self.table(seed: seed, rows: Int(seed) * 30, organisations: seed * 3)
    let tally = Self.tally([table])
    var seen = 0
    for alliance in table.allianceIDs.indices {
      for audience in table.audienceIDs.indices {
        let groups = Self.organisations(table, alliance, audience)
        for (position, column) in table.columns.enumerated() {
          // One vote of each organisation, shared by code.
          var votes: [UInt8: Double] = [:]
          var shown = 0
          for rows in groups {
            let codes = rows.map { table.code($0, position).rawValue }
            let valid = codes.filter { $0 < 250 }
            let asked = codes.filter { $0 != 253 }
            if !asked.isEmpty { shown += 1 }
            let voting = valid.isEmpty ? asked.isEmpty ? codes : asked : valid
            for code in voting { votes[code, default: 0] += 1 / Double(voting.count) }
          }
          let cell = tally.cells.first {
            $0.alliance == table.allianceIDs[alliance] && $0.item == column.item
              && $0.audience == table.audienceIDs[audience]
          }
          guard shown > 0 else {
            #expect(cell == nil)
            continue
          }
          seen += 1
          let found = try #require(cell)
          #expect(found.respondents == shown && found.indicator == column.indicator)
          for grade in 0..<5 { #expect(Self.near(found.counts[grade], votes[UInt8(grade)] ?? 0)) }
          #expect(Self.near(found.dontKnow, votes[250] ?? 0))
          #expect(Self.near(found.notApplicable, votes[251] ?? 0))
          #expect(Self.near(found.blank, votes[252] ?? 0))
          #expect(Self.near(found.notShown, votes[253] ?? 0))
          let all =
            found.valid + found.dontKnow + found.notApplicable + found.blank + found.notShown
          #expect(Self.near(all, Double(groups.count)))
        }
      }
    }
    #expect(tally.cells.count == seen && seen > 20)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func momentsAreSumsOverOrganisations(seed: UInt64) throws {
    let table = Self.table(seed: seed, rows: 80, organisations: 9)
    let tally = Self.tally([table])
    #expect(tally.moments.count == 3 * 2 * 2)
    for moments in tally.moments {
      let alliance = try #require(table.allianceIDs.firstIndex(of: moments.alliance))
      let audience = try #require(table.audienceIDs.firstIndex(of: moments.audience))
      let groups = Self.organisations(table, alliance, audience)
      #expect(moments.respondents == groups.count)
      let p = moments.indicators.count
      let a = groups.map { rows in
        moments.indicators.map { id -> Double? in
          let means = table.columns.indices.compactMap { position -> Double? in
            let column = table.columns[position]
            guard column.indicator == id, column.questionnaire == moments.questionnaire else {
              return nil
            }
            let given = rows.compactMap { table.code($0, position).grade }
            return given.isEmpty
              ? nil : given.map { Self.scores[$0] }.reduce(0, +) / Double(given.count)
          }
          return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
        }
      }
      for i in 0..<p {
        #expect(Self.near(moments.sumA[i], a.reduce(0) { $0 + ($1[i] ?? 0) }))
        #expect(moments.sumM[i] == Double(a.count { $0[i] != nil }))
        for j in 0..<p {
          let both = a.filter { $0[i] != nil && $0[j] != nil }
          #expect(moments.sumMM[i * p + j] == Double(both.count))
          #expect(
            Self.near(
              moments.sumAA[i * p + j], both.reduce(0) { $0 + ($1[i] ?? 0) * ($1[j] ?? 0) }))
          #expect(Self.near(moments.sumAM[i * p + j], both.reduce(0) { $0 + ($1[i] ?? 0) }))
        }
      }
    }
  }

  /// Bit by bit: the same rows in any order, any blocks, any merges.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func orderChangesNoBit(seed: UInt64) {
    let table = Self.table(seed: seed, rows: 100, organisations: 7)
    let whole = Self.tally([table])
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let order = Array(0..<table.count).shuffled(using: &random)
      let cuts = [0] + (0..<3).map { _ in Int.random(in: 0...100, using: &random) }.sorted() + [100]
      let blocks = zip(cuts, cuts.dropFirst()).map { Self.rows(table, Array(order[$0..<$1])) }
      #expect(Self.tally(blocks) == whole)
      var merged = OrganisationCounts(gradeCount: Self.scores.count)
      for block in blocks.reversed() {
        var part = OrganisationCounts(gradeCount: Self.scores.count)
        part.add(block)
        merged.merge(part)
      }
      #expect(merged.tally(gradeScores: Self.scores, indicators: Self.indicators) == whole)
    }
  }

  /// Where every organisation has one respondent, it is the tally of respondents.
  @Test(arguments: [1, 2, 3] as [UInt64]) func oneInformantEachIsTheUsualTally(seed: UInt64) {
    var table = Self.table(seed: seed, rows: 70, organisations: 1)
    for marks in [(0..<70).map { UInt64($0) }, Array(repeating: 0, count: 70)] {
      table.organisations = marks
      #expect(
        Self.tally([table]) == table.tally(gradeScores: Self.scores, indicators: Self.indicators))
    }
  }

  /// Two organisations, item by item by hand: three informants against one.
  @Test func threeInformantsWeighAsMuchAsOne() throws {
    var table = ResponseTable(
      allianceIDs: ["a"], audienceIDs: ["m"],
      columns: [
        ResponseTable.Column(
          questionnaire: "s", item: "q", indicator: "i", answers: [.grade(0), .grade(1)])
      ])
    table.alliances = [0, 0, 0, 0]
    table.audiences = [0, 0, 0, 0]
    table.organisations = [1, 1, 1, 2]
    table.codes = [0, 0, 1, 1]
    var counts = OrganisationCounts(gradeCount: 2)
    counts.add(table)
    let tally = counts.tally(gradeScores: [100, 0], indicators: ["i"])
    let cell = try #require(tally.cells.first)
    #expect(cell.counts == [2.0 / 3, 1 + 1.0 / 3] && cell.respondents == 2)
    let moments = try #require(tally.moments.first)
    #expect(moments.respondents == 2 && moments.sumA == [200.0 / 3] && moments.sumM == [2])
  }

  @Test func nothingIsTheEmptyTally() {
    #expect(Self.tally([]) == Tally(cells: []))
  }
}
