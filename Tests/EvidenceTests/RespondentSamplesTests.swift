// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves that the answers kept are the rows that were read, and that no order of rows, blocks or merges
/// changes them.
@Suite struct RespondentSamplesTests {
  private static func table(seed: UInt64, rows: Int, organisations: UInt64?) -> ResponseTable {
    var table = ResponseTable.random(seed: seed, rows: rows, items: 12, perIndicator: 2)
    var random = SplitMix64(seed: seed &+ 5)
    if let organisations {
      table.organisations = (0..<rows).map { _ in
        UInt64.random(in: 0..<organisations, using: &random)
      }
    }
    return table
  }

  private static func samples(_ tables: [ResponseTable], limit: Int?) -> [RespondentSample] {
    var samples = RespondentSamples(limit: limit)
    for table in tables { samples.add(table) }
    return RespondentSamples.samples([samples])
  }

  private static func reordered(_ table: ResponseTable, _ order: [Int]) -> ResponseTable {
    var part = table.reordered(order)
    part.organisations = table.organisations.isEmpty ? [] : order.map { table.organisations[$0] }
    return part
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>, [nil, 6] as [UInt64?])
  func unitsAreTheRows(seed: UInt64, organisations: UInt64?) throws {
    let table = Self.table(seed: seed, rows: 90, organisations: organisations)
    let samples = Self.samples([table], limit: nil)
    #expect(samples.count == 3 * 2 * 2)
    for sample in samples {
      let columns = table.columns.indices.filter {
        table.columns[$0].questionnaire == sample.questionnaire
      }
      #expect(sample.items.map(\.id) == columns.map { table.columns[$0].item })
      #expect(sample.items.map(\.indicator) == columns.map { table.columns[$0].indicator })
      let rows = (0..<table.count).filter {
        table.allianceIDs[Int(table.alliances[$0])] == sample.alliance
          && table.audienceIDs[Int(table.audiences[$0])] == sample.audience
      }
      var units: [UInt64: [[UInt8]]] = [:]
      for row in rows {
        let mark = table.organisations.isEmpty ? 0 : table.organisations[row]
        units[mark == 0 ? 1_000 + UInt64(row) : mark, default: []].append(
          columns.map { table.code(row, $0).rawValue })
      }
      func text(_ rows: [[UInt8]]) -> String { rows.map { "\($0)" }.sorted().joined() }
      let width = columns.count
      let found = (0..<sample.count).map { unit in
        text(
          (sample.starts[unit]..<sample.starts[unit + 1]).map {
            Array(sample.codes[$0 * width..<($0 + 1) * width])
          })
      }
      #expect(found.sorted() == units.values.map(text).sorted())
      #expect(sample.starts.first == 0 && sample.starts.last == rows.count)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>, [nil, 6] as [UInt64?])
  func orderChangesNothing(seed: UInt64, organisations: UInt64?) {
    let table = Self.table(seed: seed, rows: 120, organisations: organisations)
    var random = SplitMix64(seed: seed)
    for limit in [nil, 5, 18, 22] as [Int?] {
      let whole = Self.samples([table], limit: limit)
      for _ in 0..<4 {
        let order = Array(0..<table.count).shuffled(using: &random)
        let cuts =
          [0] + (0..<3).map { _ in Int.random(in: 0...120, using: &random) }.sorted() + [120]
        let blocks = zip(cuts, cuts.dropFirst()).map {
          Self.reordered(table, Array(order[$0..<$1]))
        }
        #expect(Self.samples(blocks, limit: limit) == whole)
        var merged = RespondentSamples(limit: limit)
        for block in blocks.reversed() {
          var part = RespondentSamples(limit: limit)
          part.add(block)
          merged.merge(part)
        }
        #expect(RespondentSamples.samples([merged]) == whole)
      }
    }
  }

  /// A group over the limit keeps nothing, in one observer or in several together.
  @Test func largeGroupsKeepNone() {
    let table = Self.table(seed: 2, rows: 120, organisations: nil)
    let all = Self.samples([table], limit: nil)
    let sizes = all.map(\.count).sorted()
    for limit in sizes {
      #expect(Self.samples([table], limit: limit) == all.filter { $0.count <= limit })
      var first = RespondentSamples(limit: limit)
      first.add(Self.reordered(table, Array(0..<60)))
      var second = RespondentSamples(limit: limit)
      second.add(Self.reordered(table, Array(60..<120)))
      #expect(RespondentSamples.samples([second, first]) == all.filter { $0.count <= limit })
    }
  }

  /// Informants of one organisation are one unit, whoever else there is; an organisation is another one in
  /// another file, as where it is counted.
  @Test func organisationsAreUnits() throws {
    var table = ResponseTable(
      allianceIDs: ["a"], audienceIDs: ["m"],
      columns: [
        ResponseTable.Column(questionnaire: "s", item: "p", indicator: nil, answers: []),
        ResponseTable.Column(questionnaire: "s", item: "q", indicator: "i", answers: [.grade(0)]),
      ])
    table.alliances = [0, 0, 0, 0]
    table.audiences = [0, 0, 0, 0]
    table.organisations = [9, 0, 9, 0]
    table.codes = [0, 2, 0, 1, 0, 0, 0, 1]
    let sample = try #require(Self.samples([table], limit: 3).first)
    #expect(sample.count == 3 && sample.codes == [0, 2, 1, 1] && sample.starts == [0, 2, 3, 4])
    var samples = RespondentSamples(limit: nil)
    samples.add(table)
    let twice = try #require(RespondentSamples.samples([samples, samples]).first)
    #expect(twice.count == 6 && twice.codes == [0, 2, 0, 2, 1, 1, 1, 1])
    #expect(Self.samples([table], limit: 2).isEmpty)
    #expect(RespondentSamples.samples([]).isEmpty)
    #expect(Self.samples([], limit: nil).isEmpty)
  }
}
