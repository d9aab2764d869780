// SPDX-License-Identifier: Apache-2.0

/// An alliance's member counts by sector (官产学研用), counted from its list of members.
///
/// A composition says what an alliance is, not how good its work is. Counts are seats: an
/// organisation that belongs to two alliances holds a seat in each.
public struct MemberComposition: Sendable, Hashable, Codable {
  /// Government bodies (官).
  public let government: Int
  /// Enterprises for research, development and production (产).
  public let enterprise: Int
  /// Service enterprises (产).
  public let service: Int
  /// Universities (学).
  public let university: Int
  /// Research institutes (研).
  public let institute: Int
  /// Users (用).
  public let user: Int

  /// Makes a composition; counts are not negative.
  public init(
    government: Int, enterprise: Int, service: Int, university: Int, institute: Int, user: Int
  ) {
    self.government = government
    self.enterprise = enterprise
    self.service = service
    self.university = university
    self.institute = institute
    self.user = user
  }

  /// All seats together.
  public var seats: Int { government + enterprise + service + university + institute + user }

  /// How many of the five sectors 官产学研用 have a seat; service enterprises count as 产.
  public var sectorsPresent: Int {
    [government, enterprise + service, university, institute, user].count { $0 > 0 }
  }

  /// The three-way class of seed 000: by who sits beside industry, universities and institutes.
  ///
  /// I: neither government nor users; II: one of the two; III: both. Class I says nothing of
  /// whether universities or institutes are present: see ``hasAcademicMembers``.
  public var compositionClass: CompositionClass {
    switch (government > 0, user > 0) {
    case (false, false): .industryAndAcademia
    case (true, true): .governmentAndUsers
    default: .governmentOrUsers
    }
  }

  /// Whether a university or research institute has a seat.
  public var hasAcademicMembers: Bool { university + institute > 0 }
}

/// The three-way class of an alliance's composition.
public enum CompositionClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// Class I (产学研): neither government nor users.
  case industryAndAcademia = "I"
  /// Class II: with government or with users.
  case governmentOrUsers = "II"
  /// Class III (官产学研用): with both.
  case governmentAndUsers = "III"
}
