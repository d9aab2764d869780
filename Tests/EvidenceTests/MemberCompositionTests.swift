// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Intake
import Testing

/// Proves the measures of member counts, and the known figures of the 30 alliances of 2014.
@Suite struct MemberCompositionTests {
  private static let all = (0..<64).map { bits in
    func seat(_ bit: Int) -> Int { bits & (1 << bit) == 0 ? 0 : bit + 1 }
    return MemberComposition(
      government: seat(0), enterprise: seat(1), service: seat(2), university: seat(3),
      institute: seat(4), user: seat(5))
  }

  /// Every combination of sectors that are there or not.
  @Test(arguments: all) func everyCombination(of it: MemberComposition) {
    let sectors = [
      it.government, it.enterprise + it.service, it.university, it.institute, it.user,
    ]
    #expect(it.seats == sectors.reduce(0, +))
    #expect(it.sectorsPresent == sectors.filter { $0 > 0 }.count)
    #expect(it.value(of: .memberSeats) == Double(it.seats))
    #expect(it.value(of: .sectorsPresent) == Double(it.sectorsPresent))
    #expect(it.hasAcademicMembers == (it.university > 0 || it.institute > 0))
    let beside = [it.government, it.user].filter { $0 > 0 }.count
    #expect(
      it.compositionClass
        == [.industryAndAcademia, .governmentOrUsers, .governmentAndUsers][beside])
    let shares: [DerivedMeasure] = [
      .enterpriseShare, .academicShare, .userShare, .governmentShare,
    ]
    let values = shares.compactMap { it.value(of: $0) }
    if it.seats == 0 {
      #expect(values.isEmpty)
    } else {
      #expect(
        abs(values.reduce(0, +) - 100) < 1e-12 && values.allSatisfy { (0...100).contains($0) })
      #expect(values[0] == 100 * Double(it.enterprise + it.service) / Double(it.seats))
      #expect(values[1] == 100 * Double(it.university + it.institute) / Double(it.seats))
    }
  }

  @Test func theThirtyAlliancesOf2014() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rounds/nev-2014")
    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    let alliances = AlliancesReader.read(try bytes("alliances.csv"), file: "alliances.csv")
    let members = MembersReader.read(
      try bytes("members.csv"), file: "members.csv", alliances: alliances.value.map(\.id))
    #expect(alliances.problems.isEmpty && members.problems.isEmpty)
    let compositions = alliances.value.compactMap { members.value[$0.id] }
    #expect(compositions.count == 30)
    let classes = CompositionClass.allCases.map { it in
      compositions.filter { $0.compositionClass == it }.count
    }
    #expect(classes == [20, 7, 3])
    #expect(compositions.map(\.seats).reduce(0, +) == 485)
    let sectors = (1...5).map { n in compositions.filter { $0.sectorsPresent == n }.count }
    let seats = [
      \MemberComposition.government, \.enterprise, \.service, \.university, \.institute, \.user,
    ]
    #expect(
      seats.map { sector in compositions.map { $0[keyPath: sector] }.reduce(0, +) } == [
        10, 324, 16, 52, 46, 37,
      ])
    // From one sector to all five.
    #expect(sectors == [4, 6, 11, 6, 3])
  }
}
