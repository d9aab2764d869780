// SPDX-License-Identifier: Apache-2.0

/// How a figure is counted from facts; it is never typed.
///
///     value = scale × (Σ numerator × years ÷ k) ÷ denominator [÷ years where yearly]
///
/// with k the calendar years of the window in which the alliance existed (see ``years``). Where
/// the denominator is 0 there is no value (not applicable); below `smallBelow` it is marked small.
public struct Measure: Sendable, Hashable, Codable {
  /// What is counted.
  public let numerator: [RowSelection]
  /// What it is divided by, or `nil`.
  public let denominator: Denominator?
  /// 1, or 100 for a percentage, or 1/12 for months.
  public let scale: Double
  /// The calendar years that the numerator looks at, the round's included, unless a selection says
  /// otherwise; `nil` for all rows. An alliance that was founded in the k-th of them from the end,
  /// k < years, has its sum multiplied by years ÷ k, and is marked.
  public let years: Int?
  /// Whether the sum is divided by the years: a yearly mean.
  public let yearly: Bool
  /// The denominator below which a ratio is marked as small, or `nil`.
  public let smallBelow: Double?

  /// Makes a measure.
  public init(
    numerator: [RowSelection], denominator: Denominator? = nil, scale: Double = 1,
    years: Int? = nil, yearly: Bool = false, smallBelow: Double? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.scale = scale
    self.years = years
    self.yearly = yearly
    self.smallBelow = smallBelow
  }

  /// The ids of the lists that it is counted from.
  public var lists: Set<String> {
    (numerator + (denominator?.selections ?? [])).reduce(into: []) { $0.formUnion($1.lists) }
  }
}

/// What a measure is divided by: the sum of its selections ÷ `per`, within `least` and `most`.
///
/// 规模系数 s = members ÷ 10, at least 1, at most 4, is `per` 10, `least` 1, `most` 4. Its selections
/// look at all rows, not at the measure's years, unless they say so themselves.
public struct Denominator: Sendable, Hashable, Codable {
  /// What is counted.
  public let selections: [RowSelection]
  /// What the sum is divided by; greater than 0.
  public let per: Double
  /// The least denominator, or `nil`.
  public let least: Double?
  /// The greatest denominator, or `nil`.
  public let most: Double?

  /// Makes a denominator.
  public init(
    selections: [RowSelection], per: Double = 1, least: Double? = nil, most: Double? = nil
  ) {
    self.selections = selections
    self.per = per
    self.least = least
    self.most = most
  }
}

/// Some rows of a list, and what is taken of them.
///
/// Only what counts by the round's rule of verification is taken, and of a number that several
/// alliances claim only this alliance's part. `distinct` counts values over all selections of a
/// measure that are distinct together, once each.
public struct RowSelection: Sendable, Hashable, Codable {
  /// What is taken of the rows.
  public enum Taking: String, Sendable, Hashable, Codable, CaseIterable {
    /// How many there are, each weighed by its equivalent.
    case count
    /// The sum of the amounts, or of a number column, each weighed by its equivalent.
    case sum
    /// How many different values a column has (a column of organisations: different ones).
    case distinct
    /// How many rows were struck out: checked, and found to be less than reported.
    case struckOut = "struck-out"
  }

  /// The list's id.
  public let list: String
  /// What is taken.
  public let taking: Taking
  /// The column that is summed or whose values are told apart; `nil` for the amount or the number.
  public let column: String?
  /// The only values that are told apart, or `nil` for all.
  public let among: NumberSet?
  /// What a row must be; all of them.
  public let conditions: [RowCondition]
  /// What a row counts for by the value of a column (折算); empty where each counts 1.
  public let equivalents: [RowEquivalent]
  /// The most that these rows together bring, or `nil`.
  public let most: Double?
  /// The months before the round's date that are looked at instead of the measure's years, or `nil`.
  public let months: Int?
  /// The calendar years that a selection of a denominator looks at, the round's included, or `nil`
  /// for all rows; always `nil` in a numerator.
  public let years: Int?

  /// Makes a selection.
  public init(
    list: String, taking: Taking = .count, column: String? = nil, among: NumberSet? = nil,
    conditions: [RowCondition] = [], equivalents: [RowEquivalent] = [], most: Double? = nil,
    months: Int? = nil, years: Int? = nil
  ) {
    self.list = list
    self.taking = taking
    self.column = column
    self.among = among
    self.conditions = conditions
    self.equivalents = equivalents
    self.most = most
    self.months = months
    self.years = years
  }

  /// The ids of the lists that it looks into.
  public var lists: Set<String> {
    let conditions = conditions + equivalents.flatMap(\.conditions)
    return conditions.reduce(into: Set([list]).union(among?.lists ?? [])) {
      $0.formUnion($1.among?.lists ?? [])
    }
  }
}

/// The numbers of some rows of a list: the only organisations, say, that count as members.
///
/// Rows of the same alliance that count by the round's rule of verification. With `by`, numbers that
/// have the same value in that column are one: members of one group under 受同一控制.
public struct NumberSet: Sendable, Hashable, Codable {
  /// The list's id.
  public let list: String
  /// What a row must be; all of them.
  public let conditions: [RowCondition]
  /// The column whose value stands for the number where it has one, or `nil`.
  public let by: String?

  /// Makes a set.
  public init(list: String, conditions: [RowCondition] = [], by: String? = nil) {
    self.list = list
    self.conditions = conditions
    self.by = by
  }

  /// The ids of the lists that it looks into.
  public var lists: Set<String> {
    conditions.reduce(into: [list]) { $0.formUnion($1.among?.lists ?? []) }
  }
}

/// A condition on a row: the column's value is one of `isOneOf`, or its number lies from `from` up to
/// `upTo`, or it has any value at all (`isOneOf` empty and no limits).
///
/// The number of a date is the whole months from its month to the December of the round's year: one
/// from before 1 July is `from` 6. A date without a month stands in December. The number of organisations
/// is how many there are. A blank meets nothing, and so meets every condition turned round.
public struct RowCondition: Sendable, Hashable, Codable {
  /// The column, own or common.
  public let column: String
  /// The values; empty where limits or presence decide.
  public let isOneOf: [String]
  /// The least number, itself included, or `nil`.
  public let from: Double?
  /// The greatest number, itself included, or `nil`.
  public let upTo: Double?
  /// The only organisations of the column that are looked at, or `nil` for all.
  public let among: NumberSet?
  /// Whether the condition is turned round.
  public let negated: Bool

  /// Makes a condition.
  public init(
    column: String, isOneOf: [String] = [], from: Double? = nil, upTo: Double? = nil,
    among: NumberSet? = nil, negated: Bool = false
  ) {
    self.column = column
    self.isOneOf = isOneOf
    self.from = from
    self.upTo = upTo
    self.among = among
    self.negated = negated
  }
}

/// What a row counts for: the equivalents of all that its conditions meet are added.
public struct RowEquivalent: Sendable, Hashable, Codable {
  /// The conditions; none for every row.
  public let conditions: [RowCondition]
  /// What the row counts for; not negative.
  public let counts: Double

  /// Makes an equivalent.
  public init(conditions: [RowCondition], counts: Double) {
    self.conditions = conditions
    self.counts = counts
  }
}
