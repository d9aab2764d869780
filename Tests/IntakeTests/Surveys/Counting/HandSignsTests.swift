// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Intake

/// Proves which signs are seen, against a naive recount, that no order changes them, and that memory
/// is bounded.
@Suite struct HandSignsTests {
  private static let questionnaire = Questionnaire(
    id: "s", indexSystem: "x", name: LocalizedText([:]), instruction: LocalizedText([:]),
    audiences: [],
    scales: [
      AnswerScale(
        id: "five",
        answers: (0..<5).map { (grade: Int) in
          AnswerScale.Answer(
            code: String(grade), grade: grade, missing: nil, name: LocalizedText([:]))
        })
    ],
    sections: [
      Questionnaire.Section(
        id: "a", name: LocalizedText([:]),
        items: (0..<12).map {
          Item(
            id: "q\($0)", kind: .scale, scale: "five", indicator: "i", text: LocalizedText([:]))
        })
    ])

  private static let columns = questionnaire.items.map {
    ResponseTable.Column(
      questionnaire: "s", item: $0.id, indicator: "i",
      answers: (0..<5).map(ResponseTable.Code.grade))
  }

  private static func signs(alliances: Int = 2) -> HandSigns {
    HandSigns(alliances: alliances, columns: columns, questionnaire: questionnaire)
  }

  private struct Response {
    var alliance = 0
    var facts = RowFacts()
    var codes: [UInt8]
    var marks: ResponseMarks = []
  }

  private static func responses(_ count: Int, seed: UInt64) -> [Response] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      var response = Response(
        codes: (0..<12).map { _ in UInt8.random(in: 0..<2, using: &random) })
      let draw = Int.random(in: 0..<10, using: &random)
      if draw == 0 { response.codes = Array(repeating: 1, count: 12) }
      if draw == 1 { response.codes = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1] }
      if draw == 2 { for item in 0..<3 { response.codes[item] = 252 } }
      response.alliance = Int.random(in: 0..<2, using: &random)
      response.facts.address =
        draw == 3 ? nil : UInt64.random(in: 0..<UInt64(count / 4), using: &random)
      response.facts.time =
        draw == 4
        ? 86_400 * 20_000
        : 1_700_000_000 + Int64.random(in: 0..<3_600, using: &random)
      if draw == 5 { response.marks = .tooFast }
      return response
    }
  }

  private static func gather(_ responses: some Sequence<Response>) -> HandSigns {
    var signs = signs()
    for response in responses {
      signs.add(
        alliance: response.alliance, response.facts, response.codes.span, response.marks)
    }
    return signs
  }

  private static func groups<Mark: Hashable>(_ marks: [Mark], least: Int) -> HandSign.Group? {
    let groups = Dictionary(grouping: marks) { $0 }.values.map(\.count).filter { $0 >= least }
    return groups.max().map {
      HandSign.Group(greatest: $0, responses: groups.reduce(0, +))
    }
  }

  /// Every window of ten minutes that begins with a response, looked at one after another.
  private static func burst(_ times: [Int64]) -> HandSign.Group? {
    let minutes = times.map { $0 / 60 }
    let needed = max(10, 0.2 * Double(times.count))
    var greatest = 0
    var inside: Set<Int> = []
    for start in Set(minutes) {
      let window = minutes.indices.filter { (start..<start + 10).contains(minutes[$0]) }
      if Double(window.count) >= needed {
        greatest = max(greatest, window.count)
        inside.formUnion(window)
      }
    }
    return greatest > 0 ? HandSign.Group(greatest: greatest, responses: inside.count) : nil
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func signsEqualANaiveRecount(seed: UInt64) {
    let responses = Self.responses(Int(seed) * 25, seed: seed)
    let found = Self.gather(responses).signs(["a", "b"])
    for (index, id) in ["a", "b"].enumerated() {
      let own = responses.filter { $0.alliance == index }
      let patterns = own.filter { response in
        let given = response.codes.filter { $0 < 250 }
        return given.count >= 10 && Set(given).count > 1
      }.map(\.codes)
      let sign = HandSign(
        alliance: id, questionnaire: "s", responses: own.count,
        sameAddress: Self.groups(own.compactMap(\.facts.address), least: 5),
        burst: Self.burst(own.compactMap(\.facts.time).filter { $0 % 86_400 != 0 }),
        identical: Self.groups(patterns, least: 5),
        tooFast: own.count { $0.marks.contains(.tooFast) })
      let isSign =
        sign.sameAddress != nil || sign.burst != nil || sign.identical != nil || sign.tooFast >= 5
      #expect(found.first { $0.alliance == id } == (isSign ? sign : nil))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func orderChangesNothing(seed: UInt64) {
    let responses = Self.responses(200, seed: seed)
    let whole = Self.gather(responses).signs(["a", "b"])
    #expect(!whole.isEmpty)
    var random = SplitMix64(seed: seed)
    let shuffled = responses.shuffled(using: &random)
    #expect(Self.gather(shuffled).signs(["a", "b"]) == whole)
    var merged = Self.gather(shuffled[120...])
    merged.merge(Self.gather(shuffled[..<120]))
    #expect(merged.signs(["a", "b"]) == whole)
  }

  @Test func straightLinesAndFewAnswersAreNoIdenticalPatterns() {
    let line = Response(codes: Array(repeating: 2, count: 12))
    let few = Response(codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 252, 252, 252])
    let enough = Response(codes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 252, 252])
    for (response, count) in [(line, 0), (few, 0), (enough, 9)] {
      let signs = Self.gather(Array(repeating: response, count: 9)).signs(["a", "b"])
      #expect(signs.first?.identical?.responses ?? 0 == count)
    }
  }

  /// More different marks than are kept: those that are left have exact counts, and which ones they are
  /// does not depend on the order.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func manyMarksAreThinnedOutAlike(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var marks: [UInt64] = []
    for mark in 0..<4_000 as Range<UInt64> {
      marks += Array(repeating: mark, count: mark % 10 == 0 ? 7 : 1)
    }
    func counted(_ marks: [UInt64], parts: Int) -> HandSign.Group? {
      var whole = MarkCounts(most: 500)
      let size = (marks.count + parts - 1) / parts
      for part in 0..<parts {
        var counts = MarkCounts(most: 500)
        for mark in marks.dropFirst(part * size).prefix(size) { counts.add(mark) }
        whole.merge(counts)
      }
      return whole.group(least: 5)
    }
    let expected = counted(marks, parts: 1)
    #expect(expected?.greatest == 7 && (expected?.oneIn ?? 0) >= 8)
    // 400 marks come seven times; of the sample about as many as its share says.
    let share = Double((expected?.responses ?? 0) * (expected?.oneIn ?? 0)) / 2_800
    #expect((0.5...2).contains(share))
    for parts in [1, 2, 5] {
      #expect(counted(marks.shuffled(using: &random), parts: parts) == expected)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func manyMinutesArePutTogetherAlike(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let times = (0..<600).map { Int64($0) * 60 * 7 - 100_000 } + (0..<200).map { _ in 4_000_000 }
    func counted(_ times: [Int64], most: Int) -> HandSign.Group? {
      var whole = MinuteCounts(most: most)
      var rest = MinuteCounts(most: most)
      for (index, time) in times.enumerated() {
        if index % 3 == 0 { rest.add(time) } else { whole.add(time) }
      }
      whole.merge(rest)
      return whole.burst(least: 10, minutes: 10, share: 0.2)
    }
    for most in [1_000, 600, 400, 100] {
      let expected = counted(times, most: most)
      #expect(expected.map { $0.greatest >= 200 } == (most >= 600 ? true : nil))
      for _ in 0..<3 { #expect(counted(times.shuffled(using: &random), most: most) == expected) }
    }
  }
}
