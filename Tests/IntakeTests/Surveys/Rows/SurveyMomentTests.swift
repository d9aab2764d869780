// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Intake

/// Proves how durations and times of survey tools are read; times against Foundation's calendar.
@Suite struct SurveyMomentTests {
  @Test(
    arguments: [
      ("64", 64), ("64.5", 64.5), ("64秒", 64), ("1分4秒", 64), ("1小时2分3秒", 3723), ("1:04", 64),
      ("1:02:03", 3723), ("90 s", 90), ("1h 2m 3s", 3723), ("2 min 5 sec", 125), ("3分钟", 180),
      ("", nil), ("秒", nil), ("-5", nil), ("1:60", nil), ("4秒1分", nil), ("abc", nil), ("1e3", nil),
      ("1分1分", nil), ("1:2:3:4", nil),
    ] as [(String, Double?)])
  func durations(text: String, seconds: Double?) {
    #expect(SurveyMoment.seconds(text) == seconds)
  }

  @Test(
    arguments: [
      "2026-03-04T09:05:01", "2026-03-04 09:05:01", "2026/3/4 9:05:01", "3/4/2026 9:05:01 AM",
      "2026-03-04T09:05:01.25+08:00", "2026-03-04T09:05:01Z", "2026/3/4 9:05:01 AM EST",
    ])
  func oneTimeInManyForms(text: String) {
    #expect(SurveyMoment.time(text) == 1_772_615_101)
  }

  @Test func noonMidnightAndWhatIsNoTime() {
    #expect(SurveyMoment.time("1/1/1970 12:00:00 AM") == 0)
    #expect(SurveyMoment.time("1/1/1970 12:30 PM") == 45_000)
    #expect(SurveyMoment.time("1/1/1970 1:00:05 PM") == 46_805)
    #expect(SurveyMoment.time("2024-02-29") == 1_709_164_800)
    for text in [
      "", "2023-02-29", "2026-13-01", "4.3.2026", "2026-03-04 25:00", "64", "04-03-2026",
    ] {
      #expect(SurveyMoment.time(text) == nil, "\(text)")
    }
  }

  @Test func everyDayOfFourCenturiesFollowsTheDayBefore() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for step in stride(from: -40_000, to: 110_000, by: 37) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(step) * 86_400))
      let text = "\(parts.year ?? 0)/\(parts.month ?? 0)/\(parts.day ?? 0)"
      #expect(SurveyMoment.time(text) == Int64(step) * 86_400, "\(text)")
    }
  }
}
