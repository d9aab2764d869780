// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Proves what is listed as reduced, and that compositions are counted from the list of members.
@Suite struct FactReductionsTests {
  @Test func whatCountsForLessThanReported() {
    func row(_ number: String, _ verification: Verification, amount: Double = 1) -> FactRow {
      FactRow(
        list: "patents", alliance: "a", line: 2, number: number, amount: amount,
        verification: verification)
    }
    let facts = Facts(
      rows: [
        row(
          "3",
          Verification(verified: 0, reason: "double", by: "k1", on: "2027-01-15", evidence: "e3")),
        row("2", Verification(reported: 1, firstCheck: 1, verified: 1)),
        row("1", Verification(firstCheck: 1)),
        row("4", Verification(reported: 40, firstCheck: 30, verified: 20), amount: 35),
      ], lists: ["patents"])
    let verified = facts.reductions(at: .verified)["a"] ?? []
    // What nobody has verified yet is no reduction.
    #expect(verified.map(\.number) == ["3", "4"])
    #expect(verified.map(\.counted) == [0, 20] && verified.map(\.reported) == [1, 40])
    #expect(verified.first?.reason == "double" && verified.first?.by == "k1")
    #expect(verified.first?.on == "2027-01-15" && verified.first?.evidence == "e3")
    #expect(verified.last?.firstCheck == 30 && verified.last?.list == "patents")
    let first = facts.reductions(at: .firstCheck)["a"] ?? []
    #expect(first.map(\.number) == ["4"] && first.map(\.counted) == [30])
    #expect(facts.reductions(at: .reported).isEmpty)
  }

  @Test func compositions() {
    let list = FactList(
      id: "members", name: text("members"), claimed: .each,
      columns: [
        FactColumn(
          id: "sector", kind: .code,
          options: ["government", "enterprise", "university", "institute", "user"]),
        FactColumn(id: "kind", kind: .code, options: ["production", "service"]),
      ])
    func row(_ alliance: String, _ sector: String, _ kind: String?, verified: Double?) -> FactRow {
      FactRow(
        list: "members", alliance: alliance, line: 2,
        cells: ["sector": sector].merging(kind.map { ["kind": $0] } ?? [:]) { $1 },
        verification: Verification(verified: verified))
    }
    let facts = Facts(
      rows: [
        row("a", "enterprise", nil, verified: 1), row("a", "enterprise", "service", verified: 1),
        row("a", "enterprise", "production", verified: 1), row("a", "user", nil, verified: 0),
        row("b", "institute", nil, verified: nil),
      ], lists: ["members"])
    let verified = MemberComposition.counted(from: facts, lists: [list], at: .verified)
    #expect(
      verified["a"]
        == MemberComposition(
          government: 0, enterprise: 2, service: 1, university: 0, institute: 0, user: 0))
    #expect(verified["b"]?.seats == 0 && verified["c"] == nil)
    let reported = MemberComposition.counted(from: facts, lists: [list], at: .reported)
    #expect(reported["a"]?.user == 1 && reported["b"]?.institute == 1)
    #expect(MemberComposition.counted(from: facts, lists: [], at: .reported).isEmpty)
  }
}
