// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

/// Proves what a report of counting adds up to, and which marks a rule looks for.
@Suite struct ResponseReportTests {
  @Test func everyMarkIsCountedWhereItBelongs() {
    var report = ResponseReport(questionnaire: "q", source: "wjx", rule: CountingRule())
    var counts: [Int: Int] = [:]
    var dropped = 0
    for bits in 0..<32 {
      let marks = ResponseMarks(rawValue: UInt8(bits))
      let isDropped = bits % 3 == 0
      report.add(marks, isDropped: isDropped)
      if isDropped { dropped += 1 }
      for bit in 0..<5 where bits & (1 << bit) != 0 { counts[bit, default: 0] += 1 }
    }
    #expect(report.read == 32 && report.dropped == dropped && report.counted == 32 - dropped)
    #expect(
      [
        report.previews, report.incomplete, report.tooFast, report.straightLined,
        report.inattentive,
      ] == (0..<5).map { counts[$0] ?? 0 })
    #expect(report.duplicates == 0)
  }

  @Test func mergingIsAddingUp() {
    var random = SplitMix64(seed: 5)
    var whole = ResponseReport(
      questionnaire: "q", files: ["a", "b", "c"], source: "wjx", rule: CountingRule())
    var parts = ["a", "b", "c"].map {
      ResponseReport(questionnaire: "q", files: [$0], source: "wjx", rule: CountingRule())
    }
    for row in 0..<200 {
      let marks = ResponseMarks(rawValue: UInt8.random(in: 0..<32, using: &random))
      let isDropped = Bool.random(using: &random)
      whole.add(marks, isDropped: isDropped)
      parts[row % 3].add(marks, isDropped: isDropped)
    }
    var merged = parts[0]
    merged.merge(parts[1])
    parts[2].duplicates = 4
    whole.duplicates = 4
    merged.merge(parts[2])
    #expect(merged == whole)
    merged.merge(ResponseReport(questionnaire: "q", files: ["b"], source: "", rule: whole.rule))
    #expect(merged == whole)
  }

  /// All 3⁵ rules and, for the two that may be left undeclared, those too.
  @Test func whatIsWatchedAndDropped() {
    let all: [CountingRule.Treatment?] = [nil, .keep, .flag, .drop]
    var tried = 0
    for previews in all {
      for incomplete in all {
        for tooFast in CountingRule.Treatment.allCases {
          for straightLined in CountingRule.Treatment.allCases {
            for inattentive in CountingRule.Treatment.allCases {
              var rule = CountingRule()
              rule.previews = previews
              rule.incomplete = incomplete
              rule.tooFast = tooFast
              rule.straightLined = straightLined
              rule.inattentive = inattentive
              let treatments = [previews, incomplete, tooFast, straightLined, inattentive]
              for (bit, treatment) in treatments.enumerated() {
                let mark = ResponseMarks(rawValue: 1 << UInt8(bit))
                #expect(rule.watched.contains(mark) == (treatment != .keep))
                #expect(rule.dropping.contains(mark) == (treatment == .drop))
              }
              tried += 1
            }
          }
        }
      }
    }
    #expect(tried == 432)
  }
}
