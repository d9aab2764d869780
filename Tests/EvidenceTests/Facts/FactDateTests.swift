// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

/// Proves how dates of facts are read, and what days they may be.
@Suite struct FactDateTests {
  @Test(arguments: [
    ("2026", "2026"), ("2026-03", "2026-03"), ("2026-3-5", "2026-03-05"), ("2026.03", "2026-03"),
    ("2026.3", "2026-03"), ("2026/3/5", "2026-03-05"), ("2026年", "2026"), ("2026年3月", "2026-03"),
    ("2026年3月5日", "2026-03-05"), ("２０２６．０３．３１", "2026-03-31"), (" 2026 - 03 ", "2026-03"),
    ("2026-03-31T09:30:00", "2026-03-31"), ("2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29"),
    ("2026.10", "2026-10"), ("2026-1", "2026-01"), ("1985-04-01", "1985-04-01"),
  ])
  func read(text: String, date: String) {
    #expect(FactDate(text)?.description == date)
  }

  /// Among them 2026.1, which a workbook makes of 2026.10.
  @Test(arguments: [
    "", "26", "202", "20261", "2026-13", "2026-00", "2026-02-29", "1900-02-29", "2026-04-31",
    "2026-03-00", "2026.1", "2026-03-31-1", "2026-03.31", "2026-003", "March 2026", "2026月3年",
    "2026年31日", "3/5/2026", "2026-", "-2026", "2026--3", "2026a", "0000", "二〇二六年",
  ])
  func notRead(text: String) {
    #expect(FactDate(text) == nil)
  }

  /// Every day of 2023–2024 reads back, and days, months and years follow each other.
  @Test func everyDay() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var before = FactDate(year: 2022, month: 12, day: 31)
    for year in [2023, 2024] {
      let whole = FactDate(year: year)
      for month in 1...12 {
        let part = FactDate(year: year, month: month)
        let length = lengths[month - 1] + (year == 2024 && month == 2 ? 1 : 0)
        #expect(FactDate("\(year)-\(month)-\(length + 1)") == nil)
        for day in 1...length {
          let date = FactDate(year: year, month: month, day: day)
          #expect(FactDate(date.description) == date)
          #expect(date.first == date.last && date.first > before.last)
          #expect((part.first...part.last).contains(date.first))
          #expect((whole.first...whole.last).contains(date.first))
          before = date
        }
        #expect(
          part.last == before.last && part.first == FactDate(year: year, month: month, day: 1).first
        )
      }
    }
  }

  @Test func monthsBefore() {
    func day(_ text: String) -> Int? { FactDate(text)?.first }
    #expect(FactDate("2026-03-31")?.last(before: 1) == day("2026-02-28"))
    #expect(FactDate("2026-03-31")?.last(before: 25) == day("2024-02-29"))
    #expect(FactDate("2026-12-31")?.last(before: 24) == day("2024-12-31"))
    #expect(FactDate("2026-01-15")?.last(before: 1) == day("2025-12-15"))
    #expect(FactDate("2026-01-15")?.last(before: 0) == day("2026-01-15"))
  }
}
