// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves what follows from member counts, whatever sectors there are.
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
    #expect(it.hasAcademicMembers == (it.university > 0 || it.institute > 0))
    let beside = [it.government, it.user].filter { $0 > 0 }.count
    #expect(
      it.compositionClass
        == [.industryAndAcademia, .governmentOrUsers, .governmentAndUsers][beside])
  }
}
