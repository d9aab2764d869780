// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A second counting of facts, written from the definitions of measures alone: row by row, sums one
/// after another, days counted out one by one. It shares nothing with the first but the values.
struct NaiveCounting {
  let inputs: Inputs

  private var lists: [FactList] { inputs.indexSystem.definition.factLists }
  private var year: Int { inputs.round.year }

  func figure(_ measure: Measure, _ alliance: String) -> (value: Double?, absent: Absence?) {
    for selection in measure.numerator + (measure.denominator?.selections ?? [])
    where !isSupplied(selection) { return (nil, .notSupplied) }
    var k = 0
    if let years = measure.years {
      let founded = inputs.alliances.first { $0.id == alliance }?.attributes
        .first { $0.key == "founded" }?.value.prefix(4)
      for year in year - years + 1...year where Int(founded ?? "").map({ year >= $0 }) ?? true {
        k += 1
      }
      k = max(k, 1)
    }
    var sum = total(measure.numerator, alliance, years: measure.years, k: k)
    if measure.yearly, let years = measure.years { sum /= Double(years) }
    guard let denominator = measure.denominator else { return (measure.scale * sum, nil) }
    var divisor = total(denominator.selections, alliance, years: nil, k: 0) / denominator.per
    if let least = denominator.least, divisor < least { divisor = least }
    if let most = denominator.most, divisor > most { divisor = most }
    if divisor == 0 { return (nil, .notApplicable) }
    return (measure.scale * sum / divisor, nil)
  }

  private func isSupplied(_ selection: RowSelection) -> Bool {
    // Sets are only of members, which every random round has.
    inputs.facts.lists.contains(selection.list)
  }

  private func total(
    _ selections: [RowSelection], _ alliance: String, years: Int?, k: Int
  ) -> Double {
    var total = 0.0
    var different: [String] = []
    var allFollow = true
    for selection in selections {
      var sum = 0.0
      for row in inputs.facts.rows where row.alliance == alliance && row.list == selection.list {
        guard isIn(row, selection, years), selection.conditions.allSatisfy({ meets(row, $0) })
        else { continue }
        if selection.taking == .struckOut {
          let stage = inputs.round.verification
          let checked =
            stage == .verified
            ? row.verification.verified
            : stage == .firstCheck ? row.verification.firstCheck : nil
          if let checked, checked < row.verification.reported ?? row.amount { sum += 1 }
          continue
        }
        let amount = counted(row)
        if amount == 0 { continue }
        if selection.taking == .distinct {
          for value in values(row, selection.column ?? "number", selection.among)
          where !different.contains(value) { different.append(value) }
          continue
        }
        var weight = selection.equivalents.isEmpty ? 1.0 : 0.0
        for equivalent in selection.equivalents
        where equivalent.conditions.allSatisfy({ meets(row, $0) }) { weight += equivalent.counts }
        var taken = 1.0
        if selection.taking == .sum {
          taken =
            selection.column == nil ? amount : Double(row.cells[selection.column ?? ""] ?? "0") ?? 0
        }
        sum += weight * taken * share(row)
      }
      let follows = selection.months == nil
      if selection.taking == .distinct {
        allFollow = allFollow && follows
        continue
      }
      if follows, let years { sum = sum * Double(years) / Double(k) }
      total += selection.most.map { min($0, sum) } ?? sum
    }
    var count = Double(different.count)
    if allFollow, let years { count = count * Double(years) / Double(k) }
    return total + count
  }

  // MARK: Rows

  private func counted(_ row: FactRow) -> Double {
    switch inputs.round.verification {
    case .reported: row.verification.reported ?? row.amount
    case .firstCheck: row.verification.firstCheck ?? 0
    case .verified: row.verification.verified ?? 0
    }
  }

  private func share(_ row: FactRow) -> Double {
    guard !row.number.isEmpty, let list = lists.first(where: { $0.id == row.list }) else {
      return 1
    }
    let same = inputs.facts.rows.filter {
      $0.list == row.list && $0.number == row.number && counted($0) > 0
    }
    if same.count < 2 { return 1 }
    switch list.claimed {
    case .each: return 1
    case .reject: return 0
    case .split: return 1 / Double(same.count)
    case .lead:
      let leading = same.filter { $0.leads == true }
      if leading.count != 1 { return 1 / Double(same.count) }
      return row.leads == true ? 1 : 0
    }
  }

  private func isIn(_ row: FactRow, _ selection: RowSelection, _ years: Int?) -> Bool {
    if let months = selection.months {
      guard let date = row.date else { return false }
      let parts = inputs.round.date.split(separator: "-").compactMap { Int($0) }
      let end = Self.day(parts[0], parts[1], parts[2])
      var (y, m) = (parts[0], parts[1])
      for _ in 0..<months {
        m -= 1
        if m == 0 { (y, m) = (y - 1, 12) }
      }
      let start = Self.day(y, m, min(parts[2], Self.length(y, m)))
      return days(of: date).contains { $0 > start && $0 <= end }
    }
    guard let window = selection.years ?? years else { return true }
    guard let date = row.date else { return false }
    return date.year <= year && date.year > year - window
  }

  /// Every day that a date may be.
  private func days(of date: FactDate) -> [Int] {
    var days: [Int] = []
    for month in 1...12 where date.month == nil || date.month == month {
      for day in 1...Self.length(date.year, month) where date.day == nil || date.day == day {
        days.append(Self.day(date.year, month, day))
      }
    }
    return days
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since the year 2000, counted out once.
  private static let calendar: [Int: Int] = {
    var calendar: [Int: Int] = [:]
    var days = 0
    for year in 2000..<2040 {
      for month in 1...12 {
        for day in 1...length(year, month) {
          days += 1
          calendar[year * 10_000 + month * 100 + day] = days
        }
      }
    }
    return calendar
  }()

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    calendar[year * 10_000 + month * 100 + day] ?? 0
  }

  // MARK: Conditions

  private func cell(_ row: FactRow, _ column: String) -> String? {
    switch column {
    case "number": row.number.isEmpty ? nil : row.number
    case "date": row.date.map(\.description)
    case "evidence": row.verification.evidence.isEmpty ? nil : row.verification.evidence
    case "reason": row.verification.reason.isEmpty ? nil : row.verification.reason
    case "lead": row.leads == nil ? nil : row.leads == true ? "yes" : "no"
    default: row.cells[column]
    }
  }

  private func values(_ row: FactRow, _ column: String, _ among: NumberSet?) -> [String] {
    guard let cell = cell(row, column) else { return [] }
    let values = column == "partners" ? cell.split(separator: ";").map(String.init) : [cell]
    guard let among else { return values }
    var found: [String] = []
    for value in values {
      let member = inputs.facts.rows.first { member in
        member.list == among.list && member.alliance == row.alliance && member.number == value
          && counted(member) > 0 && among.conditions.allSatisfy { meets(member, $0) }
      }
      guard let member else { continue }
      found.append(among.by.flatMap { self.cell(member, $0) } ?? value)
    }
    return found
  }

  private func meets(_ row: FactRow, _ condition: RowCondition) -> Bool {
    func plainly() -> Bool {
      let column = condition.column
      if column == "group" || column == "partners" || column == "number" && row.list == "members" {
        let values = values(row, column, condition.among)
        if condition.isOneOf.isEmpty { return !values.isEmpty }
        return values.contains { condition.isOneOf.contains($0) }
      }
      guard let cell = cell(row, column) else { return false }
      if !condition.isOneOf.isEmpty { return condition.isOneOf.contains(cell) }
      if condition.from == nil, condition.upTo == nil { return true }
      var number = Double(cell) ?? 0
      if column == "when" || column == "date" {
        // Months are counted down from December of the round's year.
        let parts = cell.split(separator: "-").compactMap { Int($0) }
        let month = parts.count > 1 ? parts[1] : 12
        number = 0
        var (y, m) = (year, 12)
        while y > parts[0] || m > month {
          m -= 1
          number += 1
          if m == 0 { (y, m) = (y - 1, 12) }
        }
      }
      if let from = condition.from, number < from { return false }
      if let upTo = condition.upTo, number > upTo { return false }
      return true
    }
    return condition.negated ? !plainly() : plainly()
  }
}
